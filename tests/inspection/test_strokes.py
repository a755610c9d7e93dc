"""Strokes and areas as pixels, against their exact areas."""

import numpy as np
import pytest

from crackview.inspection import strokes


def whole(shape, size):
    mask = np.zeros(size[::-1], bool)
    left, top, width, height = shape.box
    mask[top : top + height, left : left + width] = shape.pixels
    return mask


@pytest.mark.parametrize("width", [3.0, 11.0, 60.0])
def test_a_stroke_has_the_area_of_a_bar_with_round_ends(width):
    points = np.array([[80.3, 70.1], [200.8, 140.6]])
    shape = strokes.stroke_shape(points, np.full(2, width), (300, 220))
    exact = width * np.hypot(*(points[1] - points[0])) + np.pi * width**2 / 4
    assert shape.area == pytest.approx(exact, rel=0.03)
    assert shape.pixels.any(0).all()
    assert shape.pixels.any(1).all()


def test_a_click_with_the_smallest_brush_is_the_pixel_under_it():
    shape = strokes.stroke_shape(np.array([[10.9, 5.05]]), np.ones(1), (40, 30))
    assert (shape.box, shape.area) == ((10, 5, 1, 1), 1)


def test_a_width_may_change_along_the_stroke():
    shape = strokes.stroke_shape(np.array([[20.0, 50.0], [120.0, 50.0]]), np.array([2.0, 20.0]), (200, 100))
    heights = whole(shape, (200, 100)).sum(0)
    assert heights[30] < 6 < heights[70] < 14 < heights[110]


def test_what_lies_beside_the_photo_is_left_out():
    size = (100, 80)
    shape = strokes.stroke_shape(np.array([[-30.0, 40.0], [30.0, 40.0]]), np.full(2, 10.0), size)
    assert shape.box[0] == 0
    assert strokes.stroke_shape(np.array([[-30.0, 40.0]]), np.full(1, 10.0), size) is None
    assert strokes.area(np.array([[150.0, 10.0], [180, 10], [180, 40]]), size) is None
    corner = strokes.area(np.array([[80.0, 60.0], [130, 60], [130, 130], [80, 130]]), size)
    assert corner.box == (80, 60, 20, 20)
    assert corner.pixels.all()
