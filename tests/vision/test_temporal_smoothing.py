import cv2
import numpy as np
import pytest

from crackview import paths
from crackview.sources.video import VideoSource
from crackview.vision.temporal_smoothing import TemporalSmoother
from training.synth import moving

HEIGHT, WIDTH = 180, 320


@pytest.fixture(scope="module")
def wall():
    """A large textured wall with dark cracks, and where they are."""
    random = np.random.default_rng(3)
    grey = 150 + 40 * cv2.GaussianBlur(random.standard_normal((900, 2600)), (0, 0), 6) * 6
    cracks = np.zeros(grey.shape, np.uint8)
    for start in range(60, 2600, 170):
        points = np.array([[start + 25 * np.sin(y / 60), y] for y in range(0, 900, 10)], np.int32)
        cv2.polylines(cracks, [points], False, 255, 4)
    grey[cracks > 0] -= 70
    return np.repeat(np.clip(grey, 0, 255).astype(np.uint8)[..., None], 3, axis=2), cracks > 0


def views(wall, steps, random=None):
    """Pictures and true maps through a window that moves by a step (x, y) each time."""
    pixels, cracks = wall
    x, y = 40, 40
    for right, down in steps:
        x, y = x + right, y + down
        picture = pixels[y : y + HEIGHT, x : x + WIDTH]
        truth = cracks[y : y + HEIGHT, x : x + WIDTH]
        if random is not None:
            picture = np.clip(picture + random.normal(0, 6, picture.shape), 0, 255).astype(np.uint8)
        yield picture, truth


def flickering(truth, random):
    seen = 0.85 * truth + random.normal(0, 0.15, truth.shape)
    return np.clip(cv2.GaussianBlur(seen, (0, 0), 1), 0, 1).astype(np.float32)


@pytest.mark.parametrize("step", [(0, 0), (3, 1), (-6, 4)])
def test_flicker_shrinks_on_a_wall_that_stands_or_drifts(wall, step):
    random = np.random.default_rng(0)
    steady, before, after = TemporalSmoother(), [], []
    for picture, truth in views(wall, [(400, 200), *[step] * 30], random):
        probability = flickering(truth, random)
        smooth = steady.follow(picture, probability)
        inner = np.s_[20:-20, 20:-20]
        expected = cv2.GaussianBlur(0.85 * truth, (0, 0), 1)
        before.append((probability - expected)[inner])
        after.append((smooth - expected)[inner])

    def flicker(errors):
        return np.std(errors[8:], axis=0).mean()

    assert flicker(after) < 0.6 * flicker(before)


@pytest.mark.parametrize("step", [(25, 0), (60, -12), (110, 7)])
def test_a_fast_pan_leaves_no_ghosts(wall, step):
    steady, worst = TemporalSmoother(), 0.0
    for picture, truth in views(wall, [(40, 300), *[step] * 18]):
        smooth = steady.follow(picture, truth.astype(np.float32))
        beyond = ~cv2.dilate(truth.astype(np.uint8), np.ones((7, 7))).astype(bool)
        worst = max(worst, float(smooth[beyond].max()))
        assert smooth[truth].mean() > 0.9
    assert worst < 0.1


def test_after_a_cut_nothing_of_the_past_is_left(wall):
    steady = TemporalSmoother()
    first, second = views(wall, [(0, 0), (1313, 411)])
    steady.follow(first[0], np.ones((HEIGHT, WIDTH), np.float32))
    nothing = np.zeros((HEIGHT, WIDTH), np.float32)
    assert (steady.follow(second[0], nothing) > 0.3).mean() < 0.02


def test_another_size_and_a_tiny_picture_begin_anew():
    steady = TemporalSmoother()
    for height, width in ((40, 60), (30, 60), (1, 1), (40, 60)):
        picture = np.zeros((height, width, 3), np.uint8)
        probability = np.full((height, width), 0.25, np.float32)
        np.testing.assert_array_equal(steady.follow(picture, probability), probability)


def test_the_moving_sample_flickers_less_and_its_whip_leaves_no_ghosts():
    """A real encoded walk along a wall, with turns, a zoom and a whip of 70 px a frame, and the truth of each frame."""
    masks, _ = moving.unpacked(paths.samples() / "truth" / f"{moving.STEM}.npz")
    random, noisy, clean = np.random.default_rng(0), TemporalSmoother(), TemporalSmoother()
    source = VideoSource(paths.samples() / f"{moving.STEM}.webm")
    source.open()
    source.seek(100)
    for index in range(100, 140):
        picture = cv2.resize(source.read().pixels, (640, 360), interpolation=cv2.INTER_AREA)
        mask = cv2.resize(masks[index].astype(np.float32), (640, 360), interpolation=cv2.INTER_AREA)
        expected = 0.3 + 0.4 * mask
        flicker = random.normal(0, 0.1, mask.shape)
        smooth = noisy.follow(picture, (expected + flicker).astype(np.float32))
        assert index < 105 or np.std(smooth - expected) < 0.75 * np.std(flicker)
        smooth = clean.follow(picture, mask)
        beyond = cv2.dilate(mask, np.ones((9, 9))) == 0
        assert smooth[beyond].max(initial=0) < 0.3
        assert smooth[mask == 1].mean() > 0.9
    source.close()
