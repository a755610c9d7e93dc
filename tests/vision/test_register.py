import itertools

import cv2
import numpy as np
import pytest

from crackview.vision import image_io, register
from crackview.vision.register import RegisterError
from tests.vision import walls


@pytest.mark.parametrize("seed", range(4))
def test_a_place_is_found_again_in_another_light_from_another_stand(seed):
    wall = walls.ground(seed)
    turn = walls.camera(seed, most=0.12)
    earlier, _ = walls.view(wall, walls.coverage([((100, 100), (700, 500), 6)]))
    later, _ = walls.view(wall, walls.coverage([((100, 100), (800, 560), 8)]), turn, gain=0.7, lift=15, seed=9)
    laid = register.register(earlier, later)
    places = np.array([[(200, 200), (700, 200), (450, 500)]], np.float64)
    missed = cv2.perspectiveTransform(places, laid.matrix) - cv2.perspectiveTransform(places, turn)
    print(f"{laid.inliers} matches ({laid.share:.0%}), {laid.error_px:.2f} px, off by {abs(missed).max():.2f} px")
    assert abs(missed).max() < 0.5


def test_the_later_photo_may_have_other_pixels():
    wall = walls.ground(3)
    earlier, _ = walls.view(wall, walls.coverage([]))
    later = cv2.resize(earlier, None, fx=2.5, fy=2.5, interpolation=cv2.INTER_CUBIC)
    laid = register.register(earlier, later)
    corner = cv2.perspectiveTransform(np.array([[(800.0, 600.0)]]), laid.matrix)[0, 0]
    assert corner == pytest.approx((800.5 * 2.5 - 0.5, 600.5 * 2.5 - 0.5), abs=1.25), "half a pixel of the smaller one"
    assert laid.size == (later.shape[1], later.shape[0])


@pytest.mark.parametrize("seed", range(3))
def test_another_wall_is_refused(seed):
    crack = walls.coverage([((100, 100), (700, 500), 6)])
    (one, _), (other, _) = (walls.view(walls.ground(each), crack) for each in (seed, seed + 10))
    with pytest.raises(RegisterError, match="do not show the same place"):
        register.register(one, other)


@pytest.mark.parametrize("plain", [0, 128])
def test_a_picture_without_details_is_refused(plain):
    nothing = np.full((300, 400, 3), plain, np.uint8)
    with pytest.raises(RegisterError):
        register.register(nothing, nothing)


def test_a_mirror_image_is_no_later_photo():
    photo, _ = walls.view(walls.ground(0), walls.coverage([]))
    with pytest.raises(RegisterError):
        register.register(photo, np.ascontiguousarray(photo[:, ::-1]))


def test_real_photos_are_found_again_and_none_is_taken_for_another(data_root):
    paths = sorted((data_root / "deepcrack" / "train" / "images").glob("*.jpg"))[::60]
    photos = [image_io.read_photo(path).pixels for path in paths]
    for seed, photo in enumerate(photos):
        height, width = photo.shape[:2]
        turned = cv2.warpPerspective(photo, walls.camera(seed, (width, height)), (width, height))
        assert register.register(photo, cv2.convertScaleAbs(turned, alpha=0.8, beta=10)).correlation > 0.5
    for one, other in itertools.pairwise(photos):
        with pytest.raises(RegisterError):
            register.register(one, other)
