import numpy as np
import pytest
from PySide6.QtCore import QPointF

from crackview.gui.model_choice import ModelChoice
from crackview.gui.mosaic.window import MosaicWindow
from tests.mosaic.walls import Dark, wall, write

pytest.importorskip("rasterio")

PIXELS = wall((700, 900), 6)[0]


@pytest.fixture(scope="module")
def mosaic(tmp_path_factory):
    return write(tmp_path_factory.mktemp("mosaic") / "wall.tif", PIXELS)


@pytest.fixture
def opened(qtbot, mosaic):
    window = MosaicWindow(mosaic, lambda: ModelChoice("dark"), lambda _choice: Dark())
    window.show()
    qtbot.waitUntil(lambda: window.pyramid is not None, timeout=60_000)
    yield window
    window.close()


def shown(canvas):
    """The pixels of the canvas, as it is painted."""
    picture = canvas.grab().toImage().convertToFormat(canvas.grab().toImage().Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3)


def settle(qtbot, window):
    qtbot.waitUntil(lambda: window.idle, timeout=60_000)
    window.canvas.grab()
    qtbot.waitUntil(lambda: window.idle, timeout=60_000)


def test_it_is_shown_whole_and_at_full_size_where_it_is_looked_at(qtbot, opened):
    canvas = opened.canvas
    canvas.set_bare(True)
    settle(qtbot, opened)
    assert canvas.view.fitted
    canvas.actual()
    canvas.grab()
    settle(qtbot, opened)
    found, view = shown(canvas), canvas.view
    left, top, _, _ = (round(each) for each in view.visible())
    x, y = (round(each) for each in view.to_screen(left, top))
    part = found[y : y + 200, x : x + 200]
    assert np.abs(part.astype(int) - PIXELS[top : top + 200, left : left + 200]).mean() < 2.5  # half a pixel beside
    canvas.zoom_at(0.5, QPointF(100, 100))
    canvas.pan(QPointF(-50, 20))
    canvas.grab()
    settle(qtbot, opened)


def test_it_is_analysed_into_a_folder_and_its_cracks_are_drawn(qtbot, opened, tmp_path):
    settle(qtbot, opened)
    before = shown(opened.canvas).copy()
    assert opened.analyse.isEnabled()
    opened.begin(tmp_path / "out")
    assert not opened.analyse.isEnabled()
    qtbot.waitUntil(lambda: opened.idle, timeout=60_000)
    assert opened.analyse.isEnabled()
    assert (tmp_path / "out" / "findings.gpkg").is_file()
    assert str(tmp_path / "out") in opened.status.remark()
    assert (shown(opened.canvas) != before).any()


def test_it_is_cancelled_and_goes_on(qtbot, opened, tmp_path):
    opened.begin(tmp_path / "out")
    opened.status.cancel_clicked.emit()
    qtbot.waitUntil(opened.analyse.isEnabled, timeout=60_000)
    opened.begin(tmp_path / "out")
    qtbot.waitUntil(opened.analyse.isEnabled, timeout=60_000)
    assert (tmp_path / "out" / "summary.json").is_file()
    assert not opened.messages.text()


def test_what_is_no_mosaic_is_said_in_one_sentence(qtbot, tmp_path):
    path = tmp_path / "notes.tif"
    path.write_text("not a picture")
    window = MosaicWindow(path, lambda: ModelChoice("dark"), lambda _choice: Dark())
    window.show()
    qtbot.waitUntil(lambda: window.messages.text() != "", timeout=60_000)
    assert "notes.tif" in window.messages.text()
    assert not window.analyse.isEnabled()
    window.close()
