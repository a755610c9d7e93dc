"""What all tests share: a home of their own, so that no test reads or writes the person's settings, logs or models."""

import importlib
import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

DATA = Path(os.environ.get("CRACKVIEW_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))

try:
    importlib.import_module("PySide6.QtGui")
    QT_MISSES = ""
except ImportError as error:
    QT_MISSES = str(error)

collect_ignore_glob = ["gui/*"] if QT_MISSES else []


def pytest_report_header() -> str:
    """Say it where the tests of the window cannot run; a machine that must run them fails instead."""
    if not QT_MISSES:
        return "window: tested offscreen"
    if os.environ.get("CRACKVIEW_REQUIRE_QT"):
        pytest.exit(f"Qt cannot be loaded here ({QT_MISSES}).", returncode=1)
    return f"window: NOT TESTED, Qt cannot be loaded here ({QT_MISSES}); the README says which libraries it wants"


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Paths of homes, in a folder of their own.

    To make another folder among the thousands of a session, pytest looks at the names of all of them.
    """
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    home = next(homes)
    home.mkdir()
    for name, folder in (("CRACKVIEW_CONFIG", "config"), ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state")):
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.delenv("CRACKVIEW_MODELS", raising=False)
    return home


@pytest.fixture
def data_root(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of real photos; tests that need it are skipped where it is absent."""
    if not DATA.is_dir():
        pytest.skip(f"the photos of the data sets are not here ({DATA})")
    monkeypatch.setenv("CRACKVIEW_DATA", str(DATA))
    return DATA
