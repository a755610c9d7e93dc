import cv2
import numpy as np
import pytest

from crackview.vision import even_light, noise
from crackview.vision.even_light import MOST, even
from tests.vision.blur.grained import wall


def light_of(picture: np.ndarray) -> np.ndarray:
    """Return brightness over large parts of the picture."""
    return cv2.resize(picture.mean(2), (8, 6), interpolation=cv2.INTER_AREA)


@pytest.mark.parametrize("severity", [4, 5])
def test_soft_shade_is_evened(severity):
    sharp = wall()
    shaded = noise.for_table(sharp, "uneven-shadow", severity, "wall")
    before = shaded.copy()
    better = even(shaded)
    assert better.dtype == np.uint8
    assert np.array_equal(shaded, before)
    ratios = [np.ptp(np.log(light_of(picture))) for picture in (sharp, shaded, better)]
    assert ratios[2] < 0.55 * ratios[1]
    factor = better.astype(float).mean(2)[shaded.mean(2) > 8] / shaded.astype(float).mean(2)[shaded.mean(2) > 8]
    assert factor.min() > 0.8, "nothing gets darker"
    assert np.median(factor) < MOST + 0.1


@pytest.mark.parametrize("severity", [0, 1])
def test_even_light_is_let_be(severity):
    picture = wall() if severity == 0 else noise.for_table(wall(), "uneven-shadow", severity, "wall")
    assert even(picture) is picture


def test_dark_things_are_no_shade():
    picture = wall()
    cv2.rectangle(picture, (300, 0), (560, 400), (25, 25, 25), -1)
    cv2.circle(picture, (120, 200), 60, (20, 25, 30), -1)
    assert even(picture) is picture


@pytest.mark.parametrize("grain", [0.0, 0.35])
def test_the_inside_of_a_wide_crack_is_no_shade(grain, monkeypatch):
    """Seen from near, an open crack is a broad dark band with soft edges; inside it is black, or rough."""
    picture = cv2.GaussianBlur(wall(), (0, 0), 2).astype(np.float64) / 255
    y, x = np.mgrid[:400, :560]
    inside = 1 / (1 + np.exp((np.abs(y - 200 - 40 * np.sin(x / 90)) - 70) / 12))
    rough = np.exp(grain * cv2.GaussianBlur(np.random.default_rng(0).normal(0, 12, (400, 560)), (0, 0), 5))
    seen = picture * (1 - inside)[..., None] + (0.09 * inside * rough)[..., None]
    photo = np.clip(np.round(255 * seen), 0, 255).astype(np.uint8)
    assert even(photo) is photo
    monkeypatch.setattr(even_light, "ALIKE", (0, 1e9))
    assert even(photo) is not photo, "nothing else tells it from shade"


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 70, 3), (3, 2, 3), (40, 900, 3)])
def test_any_size(shape):
    assert even(np.full(shape, 9, np.uint8)).shape == shape
    ramp = np.linspace(10, 250, shape[1]).astype(np.uint8)[None, :, None]
    assert even(np.broadcast_to(ramp, shape).copy()).shape == shape


def test_bands_have_no_seams(monkeypatch):
    shaded = noise.for_table(wall(), "uneven-shadow", 5, "wall")
    monkeypatch.setattr(even_light, "_BAND_ROWS", 7)
    banded = even(shaded)
    monkeypatch.setattr(even_light, "_BAND_ROWS", 4000)
    assert np.array_equal(banded, even(shaded))
