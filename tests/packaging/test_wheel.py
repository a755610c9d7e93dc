"""What a wheel holds and asks for, and that every extra covers what is imported in its name."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from email.parser import HeaderParser
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import release

import crackview
from crackview.gui.guide.pages import PAGES

PROJECT = tomllib.loads((release.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]


def _names(requirements: list[str]) -> set[str]:
    return {_plain(re.match(r"[\w.-]+", each)[0]) for each in requirements}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported(folder: Path) -> set[str]:
    """The installed packages that the modules of a folder import, wherever they do it."""
    modules = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                modules.add(node.module.partition(".")[0])
    owners = packages_distributions()
    own = {"crackview", "training", "tests", "setuptools"}
    return {_plain(owner) for module in modules - own for owner in owners.get(module, ())} - own


@pytest.mark.parametrize(
    ("folder", "extras"),
    [
        ("crackview", ["geo", "heic", "tables", "train"]),
        ("training", ["train"]),
        ("packaging", ["heic", "package"]),
        ("tests", list(EXTRAS)),
    ],
)
def test_every_import_is_declared(folder, extras):
    declared = _names(PROJECT["dependencies"]).union(*(_names(EXTRAS[extra]) for extra in extras))
    brought = {"scipy", "shiboken6", "pyside6-essentials", "packaging", "pyinstaller", "iniconfig", "pydantic-core"}
    assert _imported(release.ROOT / folder) - brought <= declared


def test_every_requirement_is_pinned_and_every_extra_told():
    pinned = _names((release.ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()[1:])
    for extra in EXTRAS:
        assert _names(EXTRAS[extra]) <= pinned
        assert f"`{extra}`" in (release.ROOT / "docs" / "install.md").read_text(encoding="utf-8")
    assert _names(PROJECT["dependencies"]) <= pinned


def test_the_wheel_holds_program_weights_and_version(tmp_path):
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, release.ROOT]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path)
    (made,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(made) as wheel:
        names = set(wheel.namelist())
        metadata = next(name for name in names if name.endswith(".dist-info/METADATA"))
        said = HeaderParser().parsestr(wheel.read(metadata).decode())
        entry_points = wheel.read(metadata.replace("METADATA", "entry_points.txt")).decode()
    assert said["Version"] == crackview.__version__
    assert set(said.get_all("Provides-Extra")) == set(EXTRAS)
    assert "crackview = crackview.cli:main" in entry_points
    resources = release.ROOT / "resources"
    wanted = {file.relative_to(resources).as_posix() for file in resources.rglob("*") if file.is_file()}
    assert {f"crackview/resources/{name}" for name in wanted} <= names
    pictures = {f"pictures/{file.name}" for file in (release.ROOT / "docs" / "pictures").iterdir()}
    guide = {*pictures, *(f"{page}.md" for page in PAGES)}
    assert {name for name in names if name.startswith("crackview/guide/")} == {f"crackview/guide/{n}" for n in guide}
    assert "crackview/py.typed" in names
    assert not [name for name in names if name.startswith(("training/", "tests/", "packaging/"))]
