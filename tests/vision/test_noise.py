from unittest.mock import Mock

import cv2
import numpy as np
import pytest

from crackview.vision import noise
from crackview.vision.noise import NOISES, NoiseError

PICTURE = np.random.default_rng(0).integers(60, 200, (96, 128, 3), np.uint8)
PICTURE.flags.writeable = False


def _changed(name: str, severity: int, seed: int = 7) -> np.ndarray:
    return noise.apply(PICTURE, name, noise.amount_of(name, severity), seed)


def _distance(name: str, severity: int) -> float:
    draws = [np.abs(_changed(name, severity, seed).astype(int) - PICTURE).mean() for seed in range(3)]
    return float(np.mean(draws))


def test_training_sees_four_noises_and_no_later_one():
    assert noise.SEEN == ("salt", "pepper", "gaussian-blur", "crack-texture")


@pytest.mark.parametrize("name", NOISES)
def test_a_noise_is_a_pure_function_of_picture_amount_and_seed(name):
    first, again = _changed(name, 3), _changed(name, 3)
    assert first.dtype == np.uint8
    assert first.shape == PICTURE.shape
    assert first.flags.c_contiguous
    assert np.array_equal(first, again)


@pytest.mark.parametrize("name", NOISES)
def test_the_clean_amount_changes_nothing_and_hands_out_a_copy(name):
    clean = noise.apply(PICTURE, name, NOISES[name].clean, 1)
    assert np.array_equal(clean, PICTURE)
    assert clean.flags.writeable


@pytest.mark.parametrize("name", NOISES)
def test_severities_rise(name):
    distances = [_distance(name, severity) for severity in range(1, 6)]
    assert distances == sorted(distances)
    assert distances[0] > 0


@pytest.mark.parametrize("name", NOISES)
def test_another_seed_is_another_draw_where_the_noise_draws(name):
    generator = Mock(wraps=np.random.default_rng(0))
    NOISES[name].function(PICTURE, noise.amount_of(name, 3), generator)
    draws = bool(generator.mock_calls)
    assert np.array_equal(_changed(name, 3, 1), _changed(name, 3, 2)) is not draws


@pytest.mark.parametrize(("name", "value"), [("salt", 255), ("pepper", 0)])
def test_impulses_hit_the_share_of_pixels_that_is_asked_for(name, value):
    hit = (noise.apply(np.full((400, 400, 3), 128, np.uint8), name, 0.2, 3) == value).all(2)
    assert hit.mean() == pytest.approx(0.2, abs=0.005)


def test_gaussian_noise_has_its_sigma():
    noisy = noise.apply(np.full((300, 300, 3), 128, np.uint8), "gaussian-noise", 16, 3)
    assert noisy.std() == pytest.approx(16, rel=0.02)


@pytest.mark.parametrize(("name", "amount", "photons"), [("shot", 60, 60), ("shot", 25, 25), ("low-light", 0.22, 200)])
def test_photons_are_counted_as_poisson_says(name, amount, photons):
    noisy = noise.apply(np.full((500, 500, 3), 90, np.uint8), name, amount, 3)
    counts = noisy * (photons / 255)  # never cut off at 255: 90 of 255 is far from white
    mean = 90 / 255 * photons * (amount if name == "low-light" else 1)
    assert counts.mean() == pytest.approx(mean, rel=0.01)
    assert counts.var() == pytest.approx(mean, rel=0.03)
    skewness = ((counts - counts.mean()) ** 3).mean() / counts.std() ** 3
    assert skewness == pytest.approx(mean**-0.5, rel=0.1)


def test_a_few_photons_leave_as_many_pixels_dark_as_poisson_says():
    noisy = noise.apply(np.full((500, 500, 3), 90, np.uint8), "shot", 3, 3)
    assert (noisy == 0).mean() == pytest.approx(np.exp(-90 / 255 * 3), rel=0.01)


@pytest.mark.parametrize("name", NOISES)
def test_tiny_pictures_are_disturbed_too(name):
    assert noise.apply(PICTURE[:3, :5], name, noise.amount_of(name, 5), 0).shape == (3, 5, 3)


@pytest.mark.parametrize("text", ["salt", "salt:", "salt:0", "salt:6", "salt:x", "sugar:3", ""])
def test_a_noise_that_is_none_gets_one_sentence(text):
    with pytest.raises(NoiseError, match=r"^[^\n]+\.$"):
        noise.parse(text)


def test_an_amount_out_of_range_is_refused():
    with pytest.raises(NoiseError, match=r"between 0 and 0\.6"):
        noise.apply(PICTURE, "salt", 0.9, 0)


def test_the_seed_of_a_photo_is_fixed():
    assert noise.seed_of("IMG_0001") == noise.seed_of("IMG_0001") != noise.seed_of("IMG_0002")
    assert noise.seed_of("IMG_0001", 1) != noise.seed_of("IMG_0001")


SHARP = np.random.default_rng(0).integers(0, 256, (61, 83, 3), np.uint8)


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
    assert np.abs(noise.mean_under_disc(SHARP, _disc(radius)) - _plain(SHARP, _disc(radius))).max() < 0.51


@pytest.mark.parametrize("side", [3, 19, 55])
def test_a_line_is_what_its_definition_says(side):
    kernel = np.zeros((side, side), np.float32)
    cv2.line(kernel, (0, side // 3), (side - 1, side - 1), 1.0, 1)
    assert np.abs(noise.mean_under_line(SHARP, kernel) - _plain(SHARP, kernel)).max() < 0.51


def test_a_picture_smaller_than_the_kernel_is_mirrored_more_than_once():
    flat = np.full((2, 1, 3), 77, np.uint8)
    assert np.array_equal(noise.mean_under_disc(flat, _disc(12)), flat)
