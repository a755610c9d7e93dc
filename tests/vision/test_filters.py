import cv2
import numpy as np
import pytest

from crackview.vision import filters

PICTURE = np.random.default_rng(0).integers(0, 256, (61, 83, 3), np.uint8)


def _plain(picture, kernel):
    """The definition, in double precision."""
    weights = kernel.astype(np.float64) / kernel.sum(dtype=np.float64)
    return cv2.filter2D(picture.astype(np.float64), -1, weights, borderType=cv2.BORDER_REFLECT_101)


def _disc(radius):
    side = int(np.ceil(radius))
    y, x = np.mgrid[-side : side + 1, -side : side + 1]
    return np.clip(radius + 0.5 - np.hypot(x, y), 0, 1).astype(np.float32)


@pytest.mark.parametrize("radius", [0.3, 2, 5.5, 8, 12])
def test_a_disc_is_what_its_definition_says(radius):
    assert np.abs(filters.disc(PICTURE, _disc(radius)) - _plain(PICTURE, _disc(radius))).max() < 0.51


@pytest.mark.parametrize("side", [3, 19, 55])
def test_a_line_is_what_its_definition_says(side):
    kernel = np.zeros((side, side), np.float32)
    cv2.line(kernel, (0, side // 3), (side - 1, side - 1), 1.0, 1)
    assert np.abs(filters.sparse(PICTURE, kernel) - _plain(PICTURE, kernel)).max() < 0.51


def test_a_picture_smaller_than_the_kernel_is_mirrored_more_than_once():
    flat = np.full((2, 1, 3), 77, np.uint8)
    assert np.array_equal(filters.disc(flat, _disc(12)), flat)
