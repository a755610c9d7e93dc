import cv2
import numpy as np
import pytest

from crackview.vision import image_io, photo_folder, quality
from crackview.vision.quality import Flaw


@pytest.fixture
def wall():
    """A wall of even grey with stains and thin dark lines, as sharp as a photo of 3000 px."""
    random = np.random.default_rng(0)
    grey = cv2.GaussianBlur(random.normal(140, 400, (1200, 1600)), (0, 0), 12).clip(70, 220)
    for _ in range(30):
        start, stop = (tuple(random.integers(0, 1200, 2).tolist()) for _ in range(2))
        cv2.line(grey, start, stop, 40, 5)
    return np.repeat(grey.astype(np.uint8)[..., None], 3, axis=2)


def flaws(pixels):
    return quality.measure(np.asarray(pixels, np.uint8)).flaws()


def exposed(pixels, stops):
    return 255 * np.clip((pixels / 255) ** 2.2 * 2.0**stops, 0, 1) ** (1 / 2.2)


def test_a_good_photo_has_no_flaws_and_bad_ones_have_theirs(wall):
    assert flaws(wall) == ()
    assert flaws(cv2.GaussianBlur(wall, (0, 0), 10)) == (Flaw.BLURRED,)
    assert flaws(exposed(wall, -4.5)) == (Flaw.DARK,)
    assert Flaw.OVEREXPOSED in flaws(exposed(wall, 3))
    assert quality.measure(wall).flaws(has_scale=False) == (Flaw.NO_SCALE,)
    assert quality.measure(wall).flaws(tilt_deg=quality.MOST_TILT_DEG) == ()
    assert quality.measure(wall).flaws(tilt_deg=quality.MOST_TILT_DEG + 1) == (Flaw.TILTED,)


def test_a_pale_wall_and_a_small_copy_are_not_blurred_and_noise_does_not_sharpen(wall):
    assert flaws(150 + wall.astype(float) / 4) == ()
    assert flaws(wall[::2, ::2]) == ()
    blurred = cv2.GaussianBlur(wall, (0, 0), 10).astype(float)
    assert flaws((blurred + np.random.default_rng(0).normal(0, 1.5, wall.shape)).clip(0, 255)) == (Flaw.BLURRED,)


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 50, 3), (3, 2, 3)])
def test_tiny_pictures_can_be_measured(shape):
    assert quality.measure(np.full(shape, 128, np.uint8)).sharpness == 0


def test_real_photos_pass(data_root):
    photos = photo_folder.list_photos(data_root / "deepcrack" / "test" / "images")[::24]
    assert len(photos) > 5
    assert [path.name for path in photos if flaws(image_io.read_photo(path).pixels)] == []
