"""Ten thousand photos: nothing may hold up the window."""

import os
import sys

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication

from crackview.gui.inspect.photos.photo_list import CACHE, PhotoList, Thumbnail
from crackview.gui.inspect.photos.photo_strip import PhotoStrip
from tests.gui.inspect.fakes import write_photo
from tests.gui.inspect.test_workspace import open_window  # noqa: F401 - a fixture

COUNT = 10_000


class Heartbeat:
    """Counts the functions that the GUI thread calls between two turns of the event loop.

    A count does not depend on what else the machine has to do, as a time would.
    """

    def __init__(self):
        self.most = 0
        self._calls = 0
        self.timer = QTimer()
        self.timer.timeout.connect(self._beat)
        self.timer.start(1)
        sys.setprofile(self._count)

    def stop(self):
        sys.setprofile(None)
        self.timer.stop()

    def _count(self, _frame, event, _argument):
        if event in ("call", "c_call"):
            self._calls += 1

    def _beat(self):
        self.most = max(self.most, self._calls)
        self._calls = 0


@pytest.fixture
def heartbeat(qapp):
    beat = Heartbeat()
    yield beat
    beat.stop()


def test_a_folder_of_ten_thousand_does_not_stall_the_window(open_window, qtbot, tmp_path, heartbeat):  # noqa: F811
    picture = write_photo(tmp_path / "0.png")
    for number in range(1, COUNT):
        os.link(picture, tmp_path / f"{number}.png")
    window = open_window()
    qtbot.wait(50)
    heartbeat.most = 0
    window.workspace.open_paths([tmp_path])
    qtbot.waitUntil(lambda: window.strip.model().rowCount() == COUNT, timeout=60_000)
    qtbot.waitUntil(lambda: window.canvas.layer is not None, timeout=10_000)
    window.strip.horizontalScrollBar().setValue(window.strip.horizontalScrollBar().maximum() // 2)
    qtbot.wait(100)
    window.workspace._controller.select(COUNT - 1)
    qtbot.waitUntil(lambda: window.said.titles[-1] == f"{COUNT - 1}.png", timeout=10_000)
    # one pass when they are opened, which asks each photo for its name and its hash; nothing of the kind later
    assert heartbeat.most < 4 * COUNT


def test_only_visible_thumbnails_are_asked_for(qtbot, tmp_path):
    strip = PhotoStrip()
    qtbot.addWidget(strip)
    strip.resize(1280, 140)
    strip.show()
    with qtbot.waitSignal(strip.wanted) as asked:
        strip.set_photos([tmp_path / f"{number}.jpg" for number in range(COUNT)])
    assert 10 <= len(asked.args[0]) <= 20
    with qtbot.waitSignal(strip.wanted) as asked:
        strip.set_current(5000)
    rows = [int(path.stem) for path in asked.args[0]]
    assert 5000 in rows
    assert len(rows) <= 24


def test_the_thumbnail_cache_is_bounded_and_forgets_the_oldest(qapp, tmp_path):
    photos = PhotoList()
    paths = [tmp_path / f"{number}.jpg" for number in range(CACHE + 10)]
    photos.set_paths(paths)
    pixels = np.zeros((3, 5, 3), np.uint8)
    for path in paths:
        photos.set_thumbnail(Thumbnail(path, pixels))
    assert photos.missing(range(len(paths))) == tuple(paths[:10])
    photos.set_thumbnail(Thumbnail(tmp_path / "of another folder.jpg", pixels))


def test_thumbnails_are_read_again_when_a_person_comes_back(qtbot, tmp_path):
    strip = PhotoStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 140)
    paths = [tmp_path / f"{number}.jpg" for number in range(3)]
    strip.set_photos(paths)
    for path in paths[:2]:
        strip.photos.set_thumbnail(Thumbnail(path, np.full((3, 5, 3), 10, np.uint8)))
    strip.photos.set_problem(paths[2], "It is damaged.")
    assert strip.photos.missing(range(3)) == ()
    with qtbot.waitSignal(strip.wanted) as asked:
        QApplication.sendEvent(strip, QEvent(QEvent.Type.WindowActivate))
    assert asked.args[0] == tuple(paths[:2])
    old = strip.photos.index(0).data(Qt.ItemDataRole.DecorationRole)
    assert old.pixelColor(0, 0).red() == 10, "it is shown until then"
    for path in paths[:2]:
        strip.photos.set_thumbnail(Thumbnail(path, np.full((3, 5, 3), 200, np.uint8)))
    assert strip.photos.index(0).data(Qt.ItemDataRole.DecorationRole).pixelColor(0, 0).red() == 200
    assert strip.photos.missing(range(3)) == ()
