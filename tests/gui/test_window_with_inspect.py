"""The window with the real Inspect workspace in it; only the network is replaced, by one that marks dark pixels."""

import threading
import time

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QPalette
from PySide6.QtWidgets import QLineEdit

from crackview.engine import devices
from crackview.errors import Cancelled
from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import SettingsStore
from crackview.gui.app.workspace import WorkspaceEntry
from crackview.gui.inspect.workspace import InspectWorkspace
from tests.map_sources import TellsNoJoints


class DarkIsCrack(TellsNoJoints):
    """Stands in for the segmenter; ``gate`` holds it back until the test lets it go."""

    device_title = devices.title("cpu", 1)
    precision = "exact"

    def __init__(self, gate):
        self.gate = gate

    def segment(self, photo, *, cancel=None, progress=None):
        while not self.gate.wait(0.01):
            if cancel is not None and cancel():
                raise Cancelled
        progress(1.0)
        return (photo.mean(axis=2) < 64).astype(np.float32)


@pytest.fixture
def gate():
    gate = threading.Event()
    gate.set()
    return gate


@pytest.fixture
def make(qtbot, tmp_path, gate):
    def make():
        store = SettingsStore(tmp_path / "config")
        settings, _ = store.load()
        entry = WorkspaceEntry(
            "go.inspect",
            "Inspect",
            lambda _what: True,
            lambda actions, settings, parent: InspectWorkspace(
                actions, settings, parent, factory=lambda _: DarkIsCrack(gate)
            ),
        )
        window = MainWindow([entry], settings, store)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def photo(tmp_path):
    pixels = np.full((120, 160, 3), 200, np.uint8)
    pixels[:, 78:82] = 10
    path = tmp_path / "Wände & Risse 1.png"
    Image.fromarray(pixels).save(path)
    return path


def drop(window, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPoint(90, 90), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_a_photo_by_path_shows_title_time_and_a_recent_entry(qtbot, make, photo):
    window = make()
    with qtbot.waitSignal(window.workspace.timing, timeout=10_000):
        window.workspace.open_paths([photo])
    assert window.windowTitle() == f"{photo.name} — CrackView"
    assert "CPU, 1 thread" in window.status.timing()
    assert window.status.timing().endswith(" ms")
    assert not window.status.is_busy()
    assert str(photo) in window.settings.recent


def test_a_photo_by_drop_and_a_picture_by_paste(qtbot, qapp, make, photo):
    window = make()
    with qtbot.waitSignal(window.workspace.timing, timeout=10_000):
        drop(window, photo)
    qapp.clipboard().setImage(QImage(str(photo)).copy(0, 0, 60, 40))
    with qtbot.waitSignal(window.workspace.timing, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert photo.name not in window.windowTitle()
    assert window.windowTitle().endswith(" — CrackView")
    qapp.clipboard().clear()


def test_a_damaged_photo_is_one_calm_sentence(qtbot, make, tmp_path):
    window = make()
    broken = tmp_path / "broken.png"
    broken.write_text("not a picture")
    window.workspace.open_paths([broken])
    qtbot.waitUntil(lambda: not window.status.is_busy() and "broken.png" in window.windowTitle())
    said = window.messages.text() + window.workspace.canvas_widget.accessibleDescription()
    assert "broken.png" in said


@pytest.mark.parametrize("name", ["a" * 300 + ".png", "b" * 5000])
def test_a_path_that_no_system_takes_is_one_calm_sentence(qtbot, make, tmp_path, name):
    window = make()
    window.open([tmp_path / name])
    qtbot.waitUntil(lambda: bool(window.messages.text()), timeout=20_000)
    assert "Something went wrong" not in window.messages.text()


def test_the_palette_changes_the_overlay(qtbot, make):
    window = make()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    line = window._palette.findChild(QLineEdit)
    qtbot.keyClicks(line, "contour")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(window.action_set["overlay.contour"].isChecked)
    qtbot.waitUntil(lambda: window.settings.overlay_style == "contour")


def test_a_change_of_theme_repaints_the_whole_window(qtbot, qapp, make, photo):
    window = make()
    for name in ("light", "dark", "light"):
        window.action_set[f"theme.{name}"].trigger()
        ground = qapp.palette().color(QPalette.ColorRole.Window)
        places = (QPoint(5, 5), QPoint(30, window.height() - 60), QPoint(window.width() - 6, window.height() // 2))
        for place in places:  # menu bar, rail, panel
            qtbot.waitUntil(lambda place=place, ground=ground: window.grab().toImage().pixelColor(place) == ground)


def test_what_was_set_is_there_in_the_next_window(qtbot, make, photo):
    window = make()
    window.action_set["overlay.heatmap"].trigger()
    window.action_set["opacity.down"].trigger()
    opacity = window.settings.overlay_opacity
    window.close()
    second = make()
    assert second.settings.overlay_style == "heatmap"
    assert second.action_set["overlay.heatmap"].isChecked()
    assert second.settings.overlay_opacity == pytest.approx(opacity)


def test_cancel_ends_what_runs(qtbot, make, photo, gate):
    gate.clear()
    window = make()
    window.workspace.open_paths([photo])
    qtbot.waitUntil(lambda: window.status.is_busy() and window.windowTitle().startswith(photo.name))
    window.action_set["app.cancel"].trigger()
    qtbot.waitUntil(lambda: not window.status.is_busy(), timeout=500)


def test_closing_while_busy_takes_less_than_two_seconds(qtbot, make, photo, gate):
    gate.clear()
    window = make()
    window.workspace.open_paths([photo])
    qtbot.waitUntil(window.status.is_busy)
    began = time.monotonic()
    window.close()
    assert time.monotonic() - began < 2.0
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("inspect")]
