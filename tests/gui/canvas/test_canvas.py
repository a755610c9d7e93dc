import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.vision.overlay import FILL_RGB, Style
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer


@pytest.fixture
def canvas(qtbot):
    widget = Canvas()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def photo():
    pixels = np.full((300, 400, 3), 90, np.uint8)
    pixels[:, 200:] = 180
    return PhotoPyramid.of(pixels)


@pytest.fixture
def layer():
    probability = np.zeros((300, 400), np.float32)
    probability[140:160] = 0.7
    return ProbabilityLayer.of(probability)


def colour(canvas, x, y):
    return canvas.grab().toImage().pixelColor(x, y).getRgb()[:3]


def wheel(canvas, place, turned):
    event = QWheelEvent(
        QPointF(place),
        canvas.mapToGlobal(QPointF(place)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_photo_then_overlay_then_sliders(canvas, photo, layer):
    canvas.set_photo(photo)
    assert colour(canvas, 100, 150) == (90, 90, 90)
    canvas.set_layer(layer)
    canvas.set_look(OverlayAppearance(opacity=1.0))
    assert colour(canvas, 100, 150) == FILL_RGB
    canvas.set_look(OverlayAppearance(opacity=1.0, threshold=0.8))
    assert colour(canvas, 100, 150) == (90, 90, 90)
    canvas.set_look(OverlayAppearance(Style.HEATMAP, opacity=1.0, threshold=0.8))
    assert colour(canvas, 100, 150) not in {(90, 90, 90), FILL_RGB}
    canvas.set_look(OverlayAppearance(opacity=1.0, shown=False))
    assert colour(canvas, 100, 150) == (90, 90, 90)
    canvas.set_look(OverlayAppearance(opacity=1.0))
    canvas.set_bare(True)
    assert colour(canvas, 100, 150) == (90, 90, 90)
    canvas.set_bare(False)
    assert colour(canvas, 100, 150) == FILL_RGB


def test_a_new_photo_never_keeps_the_old_overlay(canvas, photo, layer):
    canvas.set_photo(photo)
    canvas.set_layer(layer)
    canvas.set_look(OverlayAppearance(opacity=1.0))
    assert colour(canvas, 100, 150) == FILL_RGB
    canvas.set_photo(PhotoPyramid.of(np.full((300, 400, 3), 33, np.uint8)))
    assert colour(canvas, 100, 150) == (33, 33, 33)
    with pytest.raises(ValueError, match="another size"):
        canvas.set_layer(ProbabilityLayer.of(np.zeros((10, 10), np.float32)))


def test_wheel_zooms_around_the_cursor_and_double_click_fits(canvas, photo):
    canvas.set_photo(photo)
    place = QPoint(300, 80)
    wheel(canvas, place, 240)
    before = canvas.view.to_photo(300, 80)
    zoom = canvas.view.zoom
    wheel(canvas, place, 120)
    assert canvas.view.zoom == pytest.approx(zoom * 1.2)
    assert canvas.view.to_photo(300, 80) == pytest.approx(before)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert canvas.view.fitted


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_drag_pans(canvas, photo, button):
    canvas.set_photo(photo)
    canvas.zoom_in()
    canvas.zoom_in()
    before = canvas.view.to_photo(100, 100)
    QTest.mousePress(canvas, button, pos=QPoint(100, 100))
    QTest.mouseMove(canvas, QPoint(120, 90))
    QTest.mouseRelease(canvas, button, pos=QPoint(120, 90))
    assert canvas.view.to_photo(120, 90) == pytest.approx(before)
    QTest.mouseMove(canvas, QPoint(10, 10))
    assert canvas.view.to_photo(120, 90) == pytest.approx(before)


def test_probe_reads_position_colour_and_probability(canvas, photo, layer, qtbot):
    canvas.set_photo(photo)
    with qtbot.waitSignal(canvas.probed) as seen:
        QTest.mouseMove(canvas, QPoint(250, 150))
    assert (seen.args[0].column, seen.args[0].row, seen.args[0].colour) == (250, 150, (180, 180, 180))
    assert seen.args[0].probability is None
    with qtbot.waitSignal(canvas.probed) as seen:
        canvas.set_layer(layer)
    assert seen.args[0].probability == pytest.approx(0.7, abs=1 / 255)
    assert "crack 70%" in seen.args[0].text


def test_arrow_keys_step_and_shift_arrows_pan(canvas, photo, qtbot):
    canvas.set_photo(photo)
    canvas.actual()
    canvas.zoom_in()
    with qtbot.waitSignal(canvas.stepped) as step:
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert step.args == [1]
    before = canvas.view.centre_x
    with qtbot.assertNotEmitted(canvas.stepped):
        QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.view.centre_x > before


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")
def test_files_can_be_dropped(canvas, tmp_path, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Büro 1.jpg")), QUrl("https://example.com/x.jpg")])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, left, none)
    QApplication.sendEvent(canvas, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(canvas.dropped) as dropped:
        QApplication.sendEvent(canvas, QDropEvent(QPointF(5, 5), action, data, left, none))
    assert dropped.args[0] == [tmp_path / "Büro 1.jpg"]


def test_words_replace_the_photo(canvas, photo):
    canvas.set_photo(photo)
    canvas.set_notice("mdi6.image-off-outline", "Cannot open", "a.jpg is empty.")
    assert canvas.notice == "Cannot open a.jpg is empty."
    assert canvas.accessibleDescription() == canvas.notice
    assert canvas.view is None
    canvas.set_photo(photo)
    assert not canvas.notice


def test_the_array_behind_a_drawn_image_lives_as_long_as_the_image(canvas, photo, layer):
    import gc

    canvas.set_photo(photo)
    canvas.set_layer(layer)
    canvas.set_look(OverlayAppearance(opacity=1.0))
    canvas.grab()
    gc.collect()
    junk = [np.full((300, 400, 4), 255, np.uint8) for _ in range(50)]
    assert colour(canvas, 100, 150) == FILL_RGB
    assert len(junk) == 50


def test_a_resize_keeps_the_fit(canvas, photo, qtbot):
    canvas.set_photo(photo)
    canvas.resize(800, 600)
    assert canvas.view.zoom == pytest.approx(2.0)
