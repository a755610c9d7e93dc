import numpy as np
import pytest
from PySide6.QtCore import QPointF

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.canvas.readout import Captions
from crackview.vision.overlay import FILL_RGB
from crackview.vision.pyramid import ProbabilityLayer


@pytest.fixture
def canvas(qtbot):
    widget = Canvas()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.set_look(OverlayAppearance(opacity=1.0))
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def frame(grey, width=400, height=300):
    return np.full((height, width, 3), grey, np.uint8)


def layer(rows, width=200, height=150):
    probability = np.zeros((height, width), np.float32)
    probability[rows] = 0.9
    return ProbabilityLayer.of(probability)


def colour(canvas, x, y):
    return canvas.grab().toImage().pixelColor(x, y).getRgb()[:3]


def test_a_map_of_the_networks_size_lies_on_the_frames_own_pixels(canvas):
    canvas.set_frame(frame(90), layer(slice(50, 60)))
    assert colour(canvas, 200, 98) == colour(canvas, 200, 121) != (90, 90, 90)  # the lines around the crack
    assert [colour(canvas, 200, y) for y in (94, 101, 110, 118, 125)] == [(90,) * 3, *[FILL_RGB] * 3, (90,) * 3]
    canvas.zoom_at(2.0, QPointF(200, 110))
    assert [colour(canvas, 200, y) for y in (80, 94, 110, 126, 140)] == [(90,) * 3, *[FILL_RGB] * 3, (90,) * 3]


def test_the_view_stays_from_frame_to_frame_and_fits_a_new_size(canvas):
    canvas.set_frame(frame(10), None)
    canvas.zoom_at(3.0, QPointF(10, 10))
    view = canvas.view
    canvas.set_frame(frame(20), None)
    assert canvas.view == view
    assert colour(canvas, 200, 150) == (20, 20, 20)
    canvas.set_frame(frame(30, 640, 480), None)
    assert canvas.view.fitted
    assert (canvas.view.photo_w, canvas.view.photo_h) == (640, 480)


def test_painted_is_told_once_for_each_frame(canvas, qtbot):
    received = []
    canvas.painted.connect(lambda: received.append(1))
    canvas.set_frame(frame(10), None)
    qtbot.waitUntil(lambda: received == [1])
    canvas.set_look(OverlayAppearance(opacity=0.5))
    canvas.grab()
    assert received == [1]


def test_captions_stand_in_three_places(canvas):
    canvas.set_frame(frame(0), None)
    ground = canvas.palette().window().color().value()
    bare = canvas.grab().toImage()
    canvas.set_captions(Captions("30 fps", "47.1 N", "lost"))
    words = canvas.grab().toImage()
    for x, y in ((14, 20), (385, 20), (200, 138)):
        assert bare.pixelColor(x, y).value() == 0
        assert words.pixelColor(x, y).value() > ground / 2


@pytest.mark.parametrize("figures", ["", "30 fps"])
def test_a_recording_has_a_red_sign_below_the_figures(canvas, figures):
    canvas.set_frame(frame(0), None)
    canvas.set_captions(Captions(figures, figures, recording="Recording   00:12.3   3.4 MB"))
    seen = canvas.grab().toImage()
    red = [
        (x, y)
        for x in range(seen.width())
        for y in range(seen.height() // 2)
        if (c := seen.pixelColor(x, y)).red() > 180 and c.green() < 80
    ]
    across, down = zip(*red, strict=True)
    assert 8 <= max(across) - min(across) + 1 <= 14
    assert max(across) < seen.width() / 2
    assert min(down) > (35 if figures else 9)
