"""What ``build.py`` does once it has its environment: the bundle, what is said about it, and what it is carried in."""

import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

import archives
import deb
import icons
import licences
import macos
import release
import sbom
import shrink
import weigh

_WORK = release.ROOT / "build" / "package"
_ICON_SUFFIX = {"win32": ".ico", "darwin": ".icns"}


class BuildError(Exception):
    """The build cannot go on; the message gives the reason and the remedy."""


@dataclass(frozen=True)
class Bundle:
    """The one-folder bundle, or the .app, and what is in it."""

    folder: Path
    distributions: tuple[Distribution, ...]
    libraries: tuple[str, ...]


def main(out: Path) -> int:
    """Build everything for this platform into ``out``."""
    try:
        shutil.rmtree(_WORK, ignore_errors=True)
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        _WORK.mkdir(parents=True)
        made = [_wheel(out)]
        bundle = _bundle()
        made += _describe(bundle, out)
        made += _carry(bundle, out)
    except (BuildError, licences.LicenceError) as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"This step failed: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    archives.sums(made, out / "SHA256SUMS")
    for file in made:
        print(f"{file.stat().st_size / 1e6:>8.1f} MB  {file}")
    return 0


def _wheel(out: Path) -> Path:
    _say("the wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out]
    _run(command, SOURCE_DATE_EPOCH=str(release.epoch()))
    return next(out.glob("*.whl"))


def _bundle() -> Bundle:
    _say("the bundle")
    facts = _WORK / "facts.json"
    suffix = _ICON_SUFFIX.get(sys.platform)
    icon = {"CRACKVIEW_ICON": str(icons.for_program(_WORK, suffix))} if suffix else {}
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
        "--distpath", _WORK, "--workpath", _WORK / "pyinstaller", release.HERE / "crackview.spec",
    ]  # fmt: skip
    _run(command, CRACKVIEW_FACTS=str(facts), SOURCE_DATE_EPOCH=str(release.epoch()), PYTHONHASHSEED="0", **icon)
    found = json.loads(facts.read_text(encoding="utf-8"))
    folder = _WORK / ("CrackView.app" if sys.platform == "darwin" else "crackview")
    libraries = found["libraries"]
    if sys.platform.startswith("linux"):
        _say("smaller libraries")
        gone = shrink.shrink(folder)
        libraries = [library for library in libraries if Path(library).name not in gone]
    return Bundle(folder, tuple(map(distribution, found["distributions"])), tuple(libraries))


def _describe(bundle: Bundle, out: Path) -> list[Path]:
    """Write licences, components and weights, and return their paths."""
    _say("licences, components, weights")
    licences.check(bundle.distributions, bundle.libraries, bundle.folder)
    notice = out / "NOTICE.txt"
    notice.write_text(licences.notice(bundle.distributions, bundle.libraries), encoding="utf-8")
    inside = bundle.folder / "Contents" / "Resources" if sys.platform == "darwin" else bundle.folder
    shutil.copyfile(notice, inside / notice.name)
    resources = next(bundle.folder.rglob("crackview/resources"))  # where the About box reads it
    if sys.platform.startswith("linux"):
        (resources / notice.name).symlink_to(os.path.relpath(inside / notice.name, resources))
    else:
        shutil.copyfile(notice, resources / notice.name)
    components = out / f"crackview-{release.version()}-{release.platform_name()}.cdx.json"
    names = {found.name for found in bundle.distributions}
    listed = sbom.shipped(sbom.environment(), names, bundle.libraries)
    components.write_text(json.dumps(listed, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    weights = weigh.parts(bundle.folder)
    table = out / f"crackview-{release.version()}-{release.platform_name()}.weight.txt"
    table.write_text(weigh.table(weights), encoding="utf-8")
    print(weigh.table(weights), flush=True)
    if sys.platform.startswith("linux") and weights.total() > weigh.LIMIT_MB * 1e6:
        raise BuildError(f"The bundle weighs more than {weigh.LIMIT_MB} MB: see the table above for what grew.")
    return [notice, components, table]


def _carry(bundle: Bundle, out: Path) -> list[Path]:
    """Build the archives and installers, and return their paths."""
    _say("archives and installers")
    name = f"crackview-{release.version()}-{release.platform_name()}"
    if sys.platform == "darwin":
        macos.sign(bundle.folder)
        return [macos.dmg(bundle.folder, out / f"{name}.dmg")]
    if sys.platform == "win32":
        return [
            archives.zip_file(bundle.folder, out / f"{name}.zip", release.epoch()),
            _installer(bundle.folder, out, name),
        ]
    return [
        archives.tar_gz(bundle.folder, out / f"{name}.tar.gz", release.epoch()),
        deb.make(bundle.folder, out / "NOTICE.txt", _WORK / "deb", out / f"{name}.deb"),
    ]


def _installer(folder: Path, out: Path, name: str) -> Path:
    target = out / f"{name}-setup.exe"
    facts = {"VERSION": release.version(), "NUMBERS": release.numbers(), "FOLDER": folder, "OUT": target}
    facts["ICON"] = _WORK / "crackview.ico"
    script = release.HERE / "windows" / "crackview.nsi"
    _run(["makensis", "-V2", "-WX", *(f"-D{key}={value}" for key, value in facts.items()), script])
    return target


def _run(command: list[str | Path], **environment: str) -> None:
    subprocess.run(command, cwd=release.ROOT, env=os.environ | environment, check=True)


def _say(what: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
