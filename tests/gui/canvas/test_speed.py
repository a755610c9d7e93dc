"""A slider must be answered within one frame, whatever the size of the photo."""

import time

import numpy as np
import pytest
from PySide6.QtGui import QImage

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.vision.overlay import Style
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer

#: Seconds of processor time. One frame is 16 ms; a busy or slow machine is given twice that.
BUDGET = 0.032


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("zoom", [0.3, 1.0, 5.0])
def test_a_slider_is_answered_within_a_frame(qtbot, style, zoom):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(1600, 1000)
    canvas.show()
    levels = np.random.default_rng(0).integers(0, 256, (3040, 4056), dtype=np.uint8)
    canvas.set_photo(PhotoPyramid.of(np.repeat(levels[..., None], 3, axis=2)))
    canvas.set_layer(ProbabilityLayer.of(levels))
    canvas.zoom_at(zoom / canvas.view.zoom, canvas.rect().center().toPointF())
    target = QImage(canvas.size(), QImage.Format.Format_RGB32)
    canvas.render(target)
    times = []
    for step in range(9):
        begun = time.process_time()
        canvas.set_look(OverlayAppearance(style, 0.6, 0.3 + 0.05 * step))
        canvas.render(target)
        times.append(time.process_time() - begun)
    assert sorted(times)[len(times) // 2] < BUDGET
