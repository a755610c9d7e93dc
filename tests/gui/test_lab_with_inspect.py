"""Inspect and the Lab in one real window with their real threads: a photo taken from one to the other."""

import pytest
from PySide6.QtGui import QColor, QImage

from crackview.gui.app import application
from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import AppSettings, SettingsStore
from crackview.gui.inspect.workspace import InspectWorkspace
from crackview.gui.lab.workspace import LabWorkspace
from tests.gui.inspect.fakes import FakeSegmenter, make_card, write_photo
from tests.gui.lab.fakes import Factory
from tests.gui.lab.fakes import FakeSegmenter as LabSegmenter

INSPECT, LAB = 0, 2


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: [make_card("pct-rfkd", 0.5)])
    kinds = {
        "_inspect": (InspectWorkspace, lambda _choice: FakeSegmenter()),
        "_lab": (LabWorkspace, Factory(LabSegmenter("pct-rfkd", level=60))),
    }
    for name, (kind, make) in kinds.items():
        build = lambda *args, kind=kind, make=make, **more: kind(*args, **more, factory=make)  # noqa: E731
        monkeypatch.setattr(application, name, build)
    window = MainWindow(application.workspaces(), AppSettings(), SettingsStore(tmp_path / "config"), INSPECT)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def lab_photo(window):
    return window.workspaces[LAB].workspace.controller.photo


def test_the_photo_that_is_shown_goes_to_the_lab(window, qtbot, tmp_path):
    action = window.action_set["photo.to_lab"]
    assert not action.isEnabled()
    window.open([write_photo(tmp_path / "wall.png", 90)])
    qtbot.waitUntil(action.isEnabled, timeout=20_000)
    recent = list(window.settings.recent)
    action.trigger()
    assert window._shown is window.workspaces[LAB]
    qtbot.waitUntil(lambda: lab_photo(window) is not None, timeout=20_000)
    assert lab_photo(window).name == "wall.png"
    assert window.settings.recent == recent


def test_so_does_a_pasted_picture(window, qtbot):
    image = QImage(40, 30, QImage.Format.Format_RGB888)
    image.fill(QColor(10, 90, 200))
    window.workspace.paste_image(image)
    qtbot.waitUntil(window.action_set["photo.to_lab"].isEnabled, timeout=20_000)
    window.action_set["photo.to_lab"].trigger()
    qtbot.waitUntil(lambda: lab_photo(window) is not None, timeout=20_000)
    assert lab_photo(window).sample.pixels[0, 0].tolist() == [10, 90, 200]
