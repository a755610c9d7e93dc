import shutil

import pytest

from crackview import paths


@pytest.fixture(autouse=True)
def small_machine(monkeypatch):
    monkeypatch.setenv("CRACKVIEW_THREADS", "1")
    monkeypatch.setenv("CRACKVIEW_DEVICE", "cpu")


@pytest.fixture
def folder(tmp_path):
    """Two real photos, one with many cracks and one with few."""
    made = tmp_path / "wall"
    made.mkdir()
    for name in ("concrete_hairlines.jpg", "asphalt_road.jpg"):
        shutil.copy(paths.samples() / name, made)
    return made
