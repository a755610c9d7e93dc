import numpy as np
import pytest

from crackview.errors import Cancelled
from crackview.vision import noise
from crackview.vision.blur import removal
from crackview.vision.blur.focus import FocusBlur
from crackview.vision.blur.motion import MotionBlur
from tests.vision.blur.grained import moved, wall


def error(picture: np.ndarray, truth: np.ndarray) -> float:
    """Return the root mean square of the difference away from the border, grey levels."""
    inside = (slice(40, -40), slice(40, -40))
    return float(np.sqrt(((picture[inside].astype(float) - truth[inside]) ** 2).mean()))


@pytest.mark.parametrize(("length", "angle"), [(12, 0), (15, 30), (24, -60), (31, 90), (44, 12)])
def test_a_motion_is_found_and_taken_out(length, angle):
    sharp = wall()
    blurred = moved(sharp, length, angle)
    before = blurred.copy()
    blur = removal.find(blurred)
    assert isinstance(blur, MotionBlur)
    assert blur.length == pytest.approx(length, abs=1.5)
    assert (np.degrees(blur.angle) - angle + 90) % 180 - 90 == pytest.approx(0, abs=2)
    clear = removal.remove(blurred, blur)
    assert clear.dtype == np.uint8
    assert clear.shape == blurred.shape
    assert error(clear, sharp) < 0.8 * error(blurred, sharp)
    assert np.array_equal(blurred, before)


@pytest.mark.parametrize(
    ("name", "amount", "shape"),
    [
        ("gaussian-blur", 2, "gaussian"),
        ("gaussian-blur", 4, "gaussian"),
        ("defocus", 4, "disc"),
        ("defocus", 7, "disc"),
    ],
)
def test_a_lens_out_of_focus_is_found_and_taken_out(name, amount, shape):
    sharp = wall()
    blurred = noise.apply(sharp, name, amount, 0)
    blur = removal.find(blurred)
    assert isinstance(blur, FocusBlur)
    assert blur.shape == shape
    assert blur.size == pytest.approx(amount, rel=0.15)
    assert error(removal.remove(blurred, blur), sharp) < 0.9 * error(blurred, sharp)


@pytest.mark.parametrize("seed", range(4))
def test_a_sharp_wall_is_let_be(seed):
    assert removal.find(wall(seed=seed)) is None


@pytest.mark.parametrize(
    "name", [name for name in noise.NOISES if name not in ("motion-blur", "gaussian-blur", "defocus")]
)
def test_another_noise_is_no_blur(name):
    for severity in (1, 3, 5):
        assert removal.find(noise.for_table(wall(), name, severity, "wall")) is None


def test_where_noise_covers_the_wall_nothing_is_sharpened():
    noisy = noise.apply(noise.apply(wall(), "gaussian-blur", 4, 0), "gaussian-noise", 12, 0)
    assert removal.find(noisy) is None


@pytest.mark.parametrize("stripes", [(1, 0), (0, 1), (1, 1)])
def test_grooves_and_joints_of_one_width_are_no_motion(stripes):
    """Two edges at one distance are the echo that motion makes, but the wall between them is sharp."""
    y, x = np.mgrid[:400, :560]
    place = stripes[0] * x + stripes[1] * y
    grooved = wall()
    grooved[place % 97 < 14] //= 2
    assert removal.find(grooved) is None


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 300, 3), (127, 400, 3), (128, 128, 3), (300, 140, 3)])
def test_any_size_and_a_plain_picture(shape):
    assert removal.find(np.full(shape, 90, np.uint8)) is None


@pytest.mark.parametrize(("name", "amount"), [("motion-blur", 20), ("defocus", 5), ("gaussian-blur", 3)])
def test_tiles_have_no_seams_and_brightness_stays(name, amount, monkeypatch):
    blurred = noise.apply(wall(300, 500), name, amount, 3)
    blur = removal.find(blurred)
    whole = removal.remove(blurred, blur)
    monkeypatch.setattr(removal, "_TILE", 128)
    tiled = removal.remove(blurred, blur)
    difference = np.abs(whole.astype(int) - tiled)
    assert difference.max() <= 12
    assert difference.mean() < 0.8
    assert whole.mean() == pytest.approx(blurred.mean(), abs=1)


def test_a_motion_that_is_long_for_the_picture_is_not_believed():
    assert removal.find(moved(wall(), 44, 20)) is not None
    assert removal.find(moved(wall(), 44, 20)[:300]) is None


@pytest.mark.parametrize("columns", [140, 280])
@pytest.mark.parametrize(("length", "angle"), [(16, 0), (24, 30)])
def test_a_picture_of_which_a_part_is_sharp_did_not_move(columns, length, angle):
    picture = moved(wall(), length, angle)
    picture[:, :columns] = wall()[:, :columns]
    assert removal.find(picture) is None


def test_a_part_that_shows_nothing_says_nothing_about_motion():
    picture = moved(wall(600, 800), 24, 30)
    picture[:250] = np.random.default_rng(0).normal(150, 0.7, (250, 800, 1)).round()
    assert isinstance(removal.find(picture), MotionBlur)


@pytest.mark.parametrize(("name", "amount"), [("defocus", 5), ("gaussian-blur", 4)])
def test_a_black_border_does_not_ring_into_a_picture_out_of_focus(name, amount):
    sharp = wall()
    blurred = noise.apply(sharp, name, amount, 0)
    clear = removal.remove(blurred, removal.find(blurred))
    blurred[:, :60] = 0
    blur = removal.find(blurred)
    assert isinstance(blur, FocusBlur)
    bordered = removal.remove(blurred, blur)
    there = np.s_[20:-20, 40:70]
    assert np.abs(bordered[there].astype(int) - blurred[there]).max() <= 10, "it stays as it is at the border"
    assert error(bordered[:, 160:], sharp[:, 160:]) < 1.1 * error(clear[:, 160:], sharp[:, 160:])


def test_it_can_be_cancelled():
    with pytest.raises(Cancelled):
        removal.remove(wall(), MotionBlur(20, 0.7), cancel=lambda: True)


def test_the_noisier_the_less_is_amplified():
    gains = [np.abs(FocusBlur("gaussian", 4, power, -2).wiener((256, 256))) for power in (0, 3, 6)]
    assert gains[0].max() > 1.5 * gains[1].max() > 2 * gains[2].max()
    assert all(gain[0, 0] == 1 for gain in gains)
