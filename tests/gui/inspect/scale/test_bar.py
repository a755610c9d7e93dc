"""What is drawn true to scale is as long and as thick as it says."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.scale import bar
from crackview.gui.inspect.scale.bar import GaugeCard, ScaleBar
from crackview.vision.scale import Scale, from_rectangle

INK = QColor(255, 0, 0)


def painted(item, view, ratio):
    image = QImage(view.view_w, view.view_h, QImage.Format.Format_RGB888)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(0, 0, 255))
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, INK)
    palette.setColor(QPalette.ColorRole.Window, QColor(0, 0, 255))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    item.paint(painter, view, ratio, palette)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)[..., 0].astype(float) / 255


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("zoom", [0.5, 2.0])
def test_a_bar_is_as_long_as_it_says(qapp, zoom, ratio):
    view = ViewTransform(3000, 2000, round(800 * ratio), round(600 * ratio), 1500, 1000, zoom)
    red = painted(ScaleBar(Scale(0.25)), view, ratio)
    longest = red.sum(1).max()
    mm = longest / zoom * 0.25
    length = bar.round_length(800 * 0.2 * ratio / zoom * 0.25)
    assert mm == pytest.approx(length, abs=1.5 / zoom * 0.25)
    assert 0.3 < length / (800 * 0.2 * ratio / zoom * 0.25) <= 1


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_lines_of_the_card_are_as_thick_as_they_say(qapp, ratio):
    zoom, mm_per_px = 3.0, 0.1
    view = ViewTransform(3000, 2000, round(800 * ratio), round(600 * ratio), 1500, 1000, zoom)
    red = painted(GaugeCard(Scale(mm_per_px)), view, ratio)
    # the lines end 19 logical pixels before the right edge; the numbers lie left of them
    column = red[:, -round(40 * ratio)]
    runs = np.split(column, np.flatnonzero((column[1:] > 0) & (column[:-1] == 0)) + 1)[1:]
    thick = [float(run.sum()) / zoom * mm_per_px for run in runs]
    widths = bar.gauge_widths(mm_per_px / zoom, 26 * mm_per_px / zoom * ratio)
    assert len(thick) == len(widths) == 9
    assert thick == pytest.approx(widths, abs=0.25 * mm_per_px / zoom)


def test_of_a_plane_the_bar_is_that_of_the_place_where_it_lies(qapp):
    corners = ((500.0, 500.0), (2500.0, 100.0), (2500.0, 1900.0), (500.0, 1500.0))
    scale = from_rectangle(corners, 2000, 1000)
    view = ViewTransform(3000, 2000, 800, 600, 1500, 1000, 0.25)
    red = painted(ScaleBar(scale), view, 1.0)
    x, y = view.to_photo(10, 552)
    length = bar.round_length(160 * scale.at(x, y) / 0.25)
    assert red.sum(1).max() * scale.at(x, y) / 0.25 == pytest.approx(length, rel=0.02)


@pytest.mark.parametrize(("longest", "length"), [(1.0, 1), (1.9, 1), (4.99, 2), (5, 5), (999, 500), (0.07, 0.05)])
def test_lengths_are_round(longest, length):
    assert bar.round_length(longest) == pytest.approx(length)


def test_lengths_have_a_unit_that_is_easily_read():
    assert [bar.length_text(length) for length in (0.5, 200, 2000)] == ["0.5 mm", "200 mm", "2 m"]
