"""A faint curved crack, drawn exactly, is found again between two clicks."""

import cv2
import numpy as np
import pytest

from crackview.vision import tracing


def wall(width, depth, size=(700, 300)):
    """A noisy wall with a dark sine line; the photo, and the line's places."""
    x = np.arange(20, size[0] - 20, 0.5)
    line = np.column_stack([x, size[1] / 2 + 60 * np.sin(x / 70)])
    scale = 8
    fine = np.zeros((size[1] * scale, size[0] * scale), np.uint8)
    cv2.polylines(fine, [np.round(line * scale).astype(np.int32)], False, 255, round(width * scale))
    cover = cv2.resize(fine, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    grey = 170 - depth * cv2.GaussianBlur(cover, (0, 0), 0.8) + np.random.default_rng(0).normal(0, 4, cover.shape)
    return np.repeat(grey.clip(0, 255).astype(np.uint8)[..., None], 3, axis=2), line


def off(points, line):
    return np.hypot(*(points[:, None] - line[None]).transpose(2, 0, 1)).min(1)


@pytest.mark.parametrize("width", [3.0, 6.0])
def test_a_crack_that_the_map_misses_is_followed_by_what_is_dark(width):
    pixels, line = wall(width, 45)
    nothing = np.zeros(pixels.shape[:2], np.uint8)
    path = tracing.between(nothing, pixels, line[4].round(), line[-4].round())
    points, widths = tracing.profile(pixels, path)
    print(f"{off(points, line).mean():.2f} px off, {np.median(widths):.2f} px wide")
    assert off(points, line).mean() < 0.7
    assert np.median(widths) == pytest.approx(width, abs=1.0)


def test_a_path_found_on_a_coarser_picture_is_refined():
    pixels, line = wall(4.0, 45)
    nothing = np.zeros(pixels.shape[:2], np.uint8)
    rough = line[4:-4:16] + np.random.default_rng(1).uniform(-5, 5, line[4:-4:16].shape)
    path = tracing.refined(nothing, pixels, rough, 16)
    steps = np.abs(np.diff(path, axis=0)).max(1)
    assert steps.max() <= 1
    assert np.median(off(path + 0.5, line)) < 1.2


def test_the_map_leads_where_the_picture_shows_nothing():
    pixels = np.full((100, 200, 3), 150, np.uint8)
    levels = np.zeros((100, 200), np.uint8)
    levels[20, 10:190] = 60
    levels[20:80, [10, 189]] = 60
    path = tracing.between(levels, pixels, np.array([10.0, 79.0]), np.array([189.0, 79.0]))
    assert path[:, 1].min() == 20
    assert tracing.profile(pixels, path)[1] == pytest.approx(tracing.FAINT_WIDTH)


def test_a_place_beside_the_window_is_taken_for_the_nearest_in_it():
    paths = tracing.Paths(np.zeros((30, 40), np.uint8), np.full((30, 40, 3), 99, np.uint8), (-5, 3))
    assert paths.to((100, 100))[[0, -1]].tolist() == [[0, 3], [39, 29]]
