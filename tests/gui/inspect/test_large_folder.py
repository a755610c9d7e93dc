"""Ten thousand photos: nothing may hold up the window."""

import os
import time

import pytest
from PySide6.QtCore import QTimer

from crackview.gui.inspect.photo_list import CACHE, PhotoList
from crackview.gui.inspect.strip import Strip
from crackview.gui.inspect.thumbnails import Thumbnail
from tests.gui.inspect.fakes import write_photo
from tests.gui.inspect.test_workspace import open_window  # noqa: F401 - a fixture

COUNT = 10_000


class Heartbeat:
    """Measures the CPU time of the GUI thread that passes between two turns of the event loop."""

    def __init__(self):
        self.longest = 0.0
        self._last = None
        self.timer = QTimer()
        self.timer.timeout.connect(self._beat)
        self.timer.start(1)

    def _beat(self):
        now = time.thread_time()
        if self._last is not None:
            self.longest = max(self.longest, now - self._last)
        self._last = now


@pytest.fixture
def heartbeat(qapp):
    beat = Heartbeat()
    yield beat
    beat.timer.stop()


def test_a_folder_of_ten_thousand_does_not_stall_the_window(open_window, qtbot, tmp_path, heartbeat):  # noqa: F811
    picture = write_photo(tmp_path / "0.png")
    for number in range(1, COUNT):
        os.link(picture, tmp_path / f"{number}.png")
    window = open_window()
    qtbot.wait(50)
    heartbeat.longest = 0.0
    window.workspace.open_paths([tmp_path])
    qtbot.waitUntil(lambda: window.strip.model().rowCount() == COUNT, timeout=60_000)
    qtbot.waitUntil(lambda: window.canvas.layer is not None, timeout=10_000)
    window.strip.horizontalScrollBar().setValue(window.strip.horizontalScrollBar().maximum() // 2)
    qtbot.wait(100)
    window.workspace._controller.select(COUNT - 1)
    qtbot.waitUntil(lambda: window.said.titles[-1] == f"{COUNT - 1}.png", timeout=10_000)
    # The budget is 30 ms on a free machine; processor time on a busy one is up to twice that.
    assert heartbeat.longest < 0.06


def test_only_visible_thumbnails_are_asked_for(qtbot, tmp_path):
    strip = Strip()
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
    import numpy as np

    photos = PhotoList()
    paths = [tmp_path / f"{number}.jpg" for number in range(CACHE + 10)]
    photos.set_paths(paths)
    pixels = np.zeros((3, 5, 3), np.uint8)
    for path in paths:
        photos.set_thumbnail(Thumbnail(path, pixels))
    assert photos.missing(range(len(paths))) == tuple(paths[:10])
    photos.set_thumbnail(Thumbnail(tmp_path / "of another folder.jpg", pixels))
