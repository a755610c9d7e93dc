"""The bundle as a Debian package: under /opt, with a command, a desktop entry, icons, AppStream data and file types."""

import os
import shutil
import subprocess
from pathlib import Path

import icons
import release

PLACE = "opt/crackview"
#: What a bundle leaves to the system, because it belongs to the drivers of the display or to glibc.
DEPENDS = ("libc6 (>= {glibc})", "libegl1", "libgl1")
_LINUX = release.HERE / "linux"
_CONTROL = """\
Package: crackview
Version: {version}
Architecture: {architecture}
Maintainer: The CrackView authors <crackview@localhost>
Installed-Size: {size}
Depends: {depends}
Section: science
Priority: optional
Description: find, show and measure cracks in photos and video
 CrackView shows cracks in photos of concrete, brick and asphalt, in camera
 pictures and in drone video, and measures them. Its network has half a million
 parameters and stays right when the picture is noisy.
"""


def make(bundle: Path, notice: Path, work: Path, target: Path) -> Path:
    """Build the package.

    Args:
        bundle: The one-folder bundle.
        notice: The licences of everything in it.
        work: An empty folder for the package's tree.
        target: The .deb.
    """
    shutil.copytree(bundle, work / PLACE, symlinks=True)
    share = work / "usr" / "share"
    _put(_LINUX / "crackview.desktop", share / "applications" / "crackview.desktop")
    _put(_LINUX / "crackview-inspection.xml", share / "mime" / "packages" / "crackview.xml")
    _put(notice, share / "doc" / "crackview" / "copyright")
    metainfo = share / "metainfo" / f"{release.IDENTIFIER}.metainfo.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(release.filled(_LINUX / "metainfo.xml"), encoding="utf-8")
    icons.hicolor(share / "icons" / "hicolor")
    command = work / "usr" / "bin" / "crackview"
    command.parent.mkdir(parents=True)
    command.symlink_to(f"/{PLACE}/crackview")
    control = work / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(_control(work), encoding="utf-8")
    _settle(work)
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(release.epoch())}
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", work, target], check=True, env=environment
    )
    return target


def _control(work: Path) -> str:
    size = sum(path.lstat().st_size for path in work.rglob("*") if path.is_file() and not path.is_symlink())
    asked = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True)
    glibc = os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.35"
    return _CONTROL.format(
        version=release.version(),
        architecture=asked.stdout.strip(),
        size=size // 1024,
        depends=", ".join(DEPENDS).format(glibc=glibc.split()[1]),
    )


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _settle(work: Path) -> None:
    """Set the same rights and dates in every build."""
    for path in [work, *work.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (release.epoch(),) * 2, follow_symlinks=False)
