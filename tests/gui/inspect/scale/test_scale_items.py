"""What is drawn true to scale is as long and as thick as it says."""

import numpy as np
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.scale import scale_items
from crackview.gui.inspect.scale.scale_items import GaugeCard, PlaneOutline, ScaleBar, length_text
from crackview.vision.plane import Plane
from crackview.vision.scale import Scale, from_rectangle

INK = QColor(255, 0, 0)
CORNERS = ((500.0, 500.0), (2500.0, 100.0), (2500.0, 1900.0), (500.0, 1500.0))


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
    length = scale_items.round_length(800 * 0.2 * ratio / zoom * 0.25)
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
    widths = scale_items.gauge_widths(mm_per_px / zoom, 26 * mm_per_px / zoom * ratio)
    assert len(thick) == len(widths) == 9
    assert thick == pytest.approx(widths, abs=0.25 * mm_per_px / zoom)


def test_of_a_plane_the_bar_is_that_of_the_place_where_it_lies(qapp):
    corners = ((500.0, 500.0), (2500.0, 100.0), (2500.0, 1900.0), (500.0, 1500.0))
    scale = from_rectangle(corners, 2000, 1000)
    view = ViewTransform(3000, 2000, 800, 600, 1500, 1000, 0.25)
    red = painted(ScaleBar(scale), view, 1.0)
    x, y = view.to_photo(10, 552)
    length = scale_items.round_length(160 * scale.at(x, y) / 0.25)
    assert red.sum(1).max() * scale.at(x, y) / 0.25 == pytest.approx(length, rel=0.02)


@pytest.mark.parametrize(("longest", "length"), [(1.0, 1), (1.9, 1), (4.99, 2), (5, 5), (999, 500), (0.07, 0.05)])
def test_lengths_are_round(longest, length):
    assert scale_items.round_length(longest) == pytest.approx(length)


def test_lengths_have_a_unit_that_is_easily_read():
    assert [scale_items.length_text(length) for length in (0.5, 200, 2000)] == ["0.5 mm", "200 mm", "2 m"]


def test_the_sides_of_a_plane_run_from_corner_to_corner_and_its_size_stands_above(qapp):
    view = ViewTransform(3000, 2000, 800, 600, 1500, 1000, 0.25)
    red = painted(PlaneOutline(Plane(CORNERS, 2000, 1000)), view, 1.0)
    places = np.array([view.to_screen(x + 0.5, y + 0.5) for x, y in CORNERS])
    for start, end in zip(places, np.roll(places, -1, axis=0), strict=True):
        line = (start + (end - start) * np.linspace(0, 1, 200)[:, None]).round().astype(int)
        assert (red[line[:, 1], line[:, 0]] > 0.3).mean() > 0.4, "dashes"
    assert (red > 0.3).sum() < 4000
    left, top = ((places[0] + places[1]) / 2).astype(int)
    assert (red[top - 6 : top + 6, left - 20 : left + 20] > 0.5).sum() > 60, "letters"


def test_where_there_is_no_room_for_its_size_the_sides_of_a_plane_are_drawn_alone(qapp):
    plane, view = Plane(CORNERS, 2000, 1000), ViewTransform(3000, 2000, 800, 600, 1500, 1000, 0.02)
    red = painted(PlaneOutline(plane), view, 1.0)
    assert 20 < (red > 0.3).sum() < 300


def test_lengths_have_the_decimal_sign_of_the_language(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    try:
        assert (length_text(134.5), length_text(1500.0)) == ("134,5 mm", "1,5 m")
    finally:
        QLocale.setDefault(before)
