from dataclasses import replace

import cv2
import numpy as np
import pytest

from crackview.vision import gauge, lens
from crackview.vision.lens import Lens, LensError
from crackview.vision.scale import Scale
from tests.vision import gauge_photos
from tests.vision.gauge_photos import Look

SIZE = (600, 800)
RADIAL = (-0.12, 0.03)
FOCAL = gauge_photos.FOCAL * max(SIZE)
MIDDLE = ((SIZE[1] - 1) / 2, (SIZE[0] - 1) / 2)
TRUE = Lens("Barrel 1", SIZE[::-1], FOCAL, MIDDLE, RADIAL, 0.0, 9)


def barrel(pixels):
    """A photo as a lens with these radial terms would have taken it."""
    x, y = np.meshgrid(np.arange(SIZE[1], dtype=np.float64), np.arange(SIZE[0], dtype=np.float64))
    straight = TRUE._straight(np.stack([x.ravel(), y.ravel()], 1)).reshape(*SIZE, 2).astype(np.float32)
    return cv2.remap(pixels, straight[..., 0], straight[..., 1], cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def views(count, **changes):
    made = []
    for number in range(count):
        look = Look(
            side_px=65, tilt=30 if number else 5, azimuth=72 * number, roll=35 * number, noise=2, blur=0.6,
            size=SIZE, shift=(150 * np.cos(2 * number), 100 * np.sin(2 * number)), **changes,
        )  # fmt: skip
        pixels = barrel(gauge_photos.photo("a6", look, number)[0])
        made.append((pixels, gauge.find(pixels)[0][0]))
    return made


def test_the_lens_is_found_from_photos_of_the_gauge():
    made = lens.calibrate(views(6), "Barrel 1")
    assert made.rms_px < 0.15
    assert made.focal_px == pytest.approx(FOCAL, rel=0.01)
    assert made.middle == pytest.approx(MIDDLE, abs=6)
    assert made.radial[0] == pytest.approx(RADIAL[0], abs=0.02)
    assert made.most_px == pytest.approx(TRUE.most_px, rel=0.15)
    place = (300.0, 250.0)
    assert made.share(SIZE[::-1], place) == pytest.approx(TRUE.share(SIZE[::-1], place), rel=0.15)
    assert Lens.from_json(made.to_json()) == made


def test_what_the_lens_does_to_a_scale_is_in_its_uncertainty():
    pixels, truth = gauge_photos.photo("a6", Look(side_px=60, tilt=10, size=SIZE, shift=(-150.0, -100.0)))
    pixels = barrel(pixels)
    without = gauge.scale(pixels).scale
    found = lens.with_distortion(without, TRUE, SIZE[::-1])
    assert found.mm_per_px == without.mm_per_px
    x, y = np.meshgrid(np.arange(40, 800, 80.0), np.arange(30, 600, 60.0))
    places = np.stack([x.ravel(), y.ravel()], 1)
    straight = TRUE._straight(places)
    true = np.array([truth(*place) for place in straight]) * TRUE._stretch(places)
    wrong = found.plane.stretch(places) / true - 1
    assert np.sqrt((wrong**2).mean()) > 3 * without.share, "the distortion is what matters here"
    assert (np.abs(wrong) < 2 * found.share).mean() > 0.8, "its tail is long: corners"
    assert lens.with_distortion(Scale(0.5), TRUE, SIZE[::-1]) == Scale(0.5)


def test_photos_of_another_size_have_the_same_lens_and_those_of_another_shape_have_not():
    assert TRUE.share((1600, 1200), (200.0, 200.0)) == pytest.approx(TRUE.share((800, 600), (100.0, 100.0)), rel=1e-3)
    assert replace(TRUE, radial=(0.0, 0.0)).share((800, 600), (10.0, 10.0)) == pytest.approx(0, abs=1e-9)
    with pytest.raises(LensError, match="another shape"):
        TRUE.share((800, 450), (100.0, 100.0))


def test_too_few_photos_or_single_markers_are_no_lens():
    pixels, _ = gauge_photos.photo("a6", Look(side_px=85, size=SIZE))
    (seen,), _ = gauge.find(pixels)
    with pytest.raises(LensError, match="1 photos show three markers"):
        lens.calibrate([(pixels, seen)])
    with pytest.raises(LensError, match="several sizes"):
        lens.calibrate([(pixels, seen), (pixels[:-10], seen)])


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", '{"schema": "crackview-lens-1"}', "[" * 100_000),
        *(TRUE.to_json().replace("960", number) for number in ("NaN", "1e999")),
    ],
)
def test_what_is_no_lens_is_refused(text):
    with pytest.raises(LensError, match="This is no lens"):
        Lens.from_json(text)
