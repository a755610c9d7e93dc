import itertools

import cv2
import numpy as np
import pytest

from crackview.vision import noise
from crackview.vision.contrast_stretch import FLATTEST, MOST, stretch


@pytest.fixture
def wall() -> np.ndarray:
    """A grey wall with grain, a slow change of light and a dark line."""
    rng = np.random.default_rng(0)
    grain = cv2.GaussianBlur(rng.normal(0, 60, (240, 320)), (0, 0), 2)
    light = np.linspace(120, 190, 320)[None, :]
    picture = np.clip(light + grain, 0, 255).astype(np.uint8)
    cv2.line(picture, (20, 30), (300, 200), 40, 3)
    return cv2.merge([picture] * 3)


def relief(picture: np.ndarray) -> float:
    half = cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).mean(2)
    return float((half - cv2.blur(half, (33, 33))).std())


def test_an_ordinary_picture_passes_as_it_is(wall):
    assert relief(wall) > FLATTEST
    better, gain = stretch(wall)
    assert better is wall
    assert gain == 1


@pytest.mark.parametrize(("name", "severity"), [("contrast", 3), ("contrast", 5), ("low-light", 4), ("fog", 5)])
def test_a_flat_picture_gets_relief_and_keeps_its_crack_dark(wall, name, severity):
    flat = noise.for_table(wall, name, severity, "wall")
    before = flat.copy()
    better, gain = stretch(flat)
    assert 1 < gain <= MOST
    assert relief(flat) < FLATTEST - 0.5
    assert relief(better) == pytest.approx(FLATTEST, rel=0.1)
    assert np.array_equal(flat, before)
    crack = np.zeros(wall.shape[:2], np.uint8)
    cv2.line(crack, (20, 30), (300, 200), 1, 1)
    depth = [picture[crack == 0].mean() - picture[crack == 1].mean() for picture in (flat, better)]
    assert depth[1] > 1.2 * depth[0]


def test_what_holds_nothing_is_not_blown_up_without_end():
    rng = np.random.default_rng(1)
    nothing = (200 + rng.integers(0, 2, (64, 64, 3))).astype(np.uint8)
    better, _ = stretch(nothing)
    assert int(better.max()) - int(better.min()) <= MOST
    assert 120 <= better.mean() <= 200


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 50, 3), (3, 2, 3)])
def test_any_size(shape):
    better, _ = stretch(np.full(shape, 9, np.uint8))
    assert better.shape == shape
    assert better.dtype == np.uint8


def test_more_contrast_never_comes_out_flatter(wall):
    reliefs = [relief(stretch(noise.apply(wall, "contrast", factor, 0))[0]) for factor in (0.05, 0.1, 0.2, 0.4, 0.8, 1)]
    assert all(later >= 0.95 * earlier for earlier, later in itertools.pairwise(reliefs))
