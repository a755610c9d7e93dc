"""Puts what was built where a user would have it, returns its command, and removes it again."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent
Installed = tuple[Path, list[Path]]


class InstallError(Exception):
    """It cannot even be installed; the message gives the reason."""


@contextmanager
def installed(built: Path, folder: Path, failed: list[str]) -> Iterator[Installed]:
    """Yield the command of what was built, and the folders that must be hidden from it.

    Raises:
        InstallError: It cannot be installed.
    """
    if not built.exists():
        raise InstallError(f"{built} does not exist: build it with `make package`.")
    if built.suffix == ".deb":
        yield from _deb(built, failed)
    elif built.suffix == ".whl":
        yield _wheel(built, folder / "environment"), [SOURCES]
    elif built.suffix == ".dmg":
        yield from _dmg(built)
    else:
        yield _bundle(built, folder / "bundle"), [SOURCES, *_pythons()]


def _pythons() -> list[Path]:
    return [Path(sys.base_prefix, "lib"), *Path("/usr/lib").glob("python3*"), *Path("/usr/local/lib").glob("python3*")]


def _bundle(built: Path, folder: Path) -> Path:
    if built.is_dir():
        shutil.copytree(built, folder, symlinks=True)
    elif built.name.endswith(".tar.gz"):
        with tarfile.open(built) as archive:
            archive.extractall(folder, filter="tar")
    elif built.suffix == ".zip":
        with zipfile.ZipFile(built) as archive:
            archive.extractall(folder)  # noqa: S202 - our own archive
    else:
        raise InstallError(f"{built.name} is none of: a folder, .tar.gz, .zip, .dmg, .deb, .whl.")
    name = "crackview.exe" if sys.platform == "win32" else "crackview"
    found = [path for path in (folder / name, folder / "crackview" / name) if path.is_file()]
    if not found:
        raise InstallError(f"{built.name} holds no program {name}.")
    return found[0]


def _deb(built: Path, failed: list[str]) -> Iterator[Installed]:
    if subprocess.run(["dpkg", "-s", "crackview"], check=False, capture_output=True).returncode == 0:
        raise InstallError("The package crackview is installed already: remove it first (dpkg -r crackview).")
    _run("dpkg", "-i", built)
    files = [Path(line) for line in _run("dpkg", "-L", "crackview").splitlines()]
    try:
        for check, ending in (("desktop-file-validate", ".desktop"), ("appstreamcli", ".metainfo.xml")):
            if shutil.which(check):
                words = [check, "validate", "--no-net"] if check == "appstreamcli" else [check]
                failed += _complaints(words, next((file for file in files if file.name.endswith(ending)), None))
        yield Path("/usr/bin/crackview"), [SOURCES, *_pythons()]
    finally:
        _run("dpkg", "-r", "crackview")
    left = [str(file) for file in files if "crackview" in str(file).lower() and (file.exists() or file.is_symlink())]
    if left:
        failed.append(f"After its removal the package left {', '.join(left[:5])}.")


def _complaints(words: list[str], file: Path | None) -> list[str]:
    if file is None:
        return [f"The package installs nothing that {words[0]} could look at."]
    done = subprocess.run([*words, file], check=False, capture_output=True, text=True)
    return [f"{words[0]} complains of {file}: {(done.stdout + done.stderr).strip()}"] if done.returncode else []


def _wheel(built: Path, folder: Path) -> Path:
    _run(sys.executable, "-m", "venv", folder)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    _run(scripts / ("python.exe" if os.name == "nt" else "python"), "-m", "pip", "install", "--quiet", built)
    return scripts / ("crackview.exe" if os.name == "nt" else "crackview")


def _dmg(built: Path) -> Iterator[Installed]:
    place = Path("/Volumes/CrackView")
    _run("hdiutil", "attach", built, "-mountpoint", place, "-nobrowse", "-readonly")
    try:
        yield place / "CrackView.app" / "Contents" / "MacOS" / "crackview", []
    finally:
        _run("hdiutil", "detach", place)


def _run(*command: str | Path) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        reason = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
        raise InstallError(f"{Path(command[0]).name} {command[1]} fails with exit code {done.returncode}: {reason}")
    return done.stdout
