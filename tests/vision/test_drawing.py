import numpy as np
import pytest

from crackview.vision import drawing
from crackview.vision.drawing import CrackAppearance, Line


def straight(width, angle=20.0, length=200, size=260):
    along = (np.arange(int(length / drawing.STEP)) * drawing.STEP - length / 2)[:, None]
    way = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    half = np.full(len(along), width / 2)
    return Line(np.array([size / 2, size / 2]) + along * way, half, half)


@pytest.mark.parametrize("width", [1.0, 3.0, 7.3, 20.0])
@pytest.mark.parametrize("blur", [0.0, 1.2])
def test_a_drawn_crack_covers_its_own_area(width, blur):
    shown = drawing.coverage([straight(width)], (260, 260), CrackAppearance(0.5, blur))
    round_ends = np.pi * width**2 / 4
    assert shown.sum() == pytest.approx(200 * width + round_ends, rel=0.01, abs=2)


def test_a_slope_and_a_blur_leave_the_edge_where_it_is():
    lines = [straight(8.0, angle=0)]
    for look in (CrackAppearance(0.5, 0.0), CrackAppearance(0.5, 1.4), CrackAppearance(0.5, 0.5, slope_px=2.0)):
        across = drawing.coverage(lines, (260, 260), look)[:, 130]
        assert across.sum() == pytest.approx(8, abs=0.05)
        assert across[130] == pytest.approx(1, abs=0.01)


def test_a_wandering_line_stays_in_the_picture_and_its_points_are_a_step_apart():
    for seed in range(20):
        points = drawing.random_path(np.random.default_rng(seed), (227, 227), 24)
        assert points.min() >= 12
        assert points.max() <= 226 - 12
        assert np.hypot(*np.diff(points, axis=0).T) == pytest.approx(drawing.STEP)


def test_a_picture_that_is_too_small_says_so():
    with pytest.raises(ValueError, match="no room for a crack of 24 px"):
        drawing.random_path(np.random.default_rng(0), (30, 30), 24)


def test_rough_and_tapering_lines_have_the_widths_that_they_say():
    rng = np.random.default_rng(0)
    points = drawing.random_path(rng, (480, 640), 10)
    line = drawing.opened(rng, points, 10, rough=0.5, taper=0.5)
    assert line.width[: len(points) // 10].mean() == pytest.approx(9.75, abs=0.5)
    assert line.width[-len(points) // 10 :].mean() == pytest.approx(5.25, abs=0.5)


def test_the_photo_shows_the_crack_as_dark_as_was_asked_for_and_the_same_seed_the_same():
    wall = np.full((260, 260, 3), 160, np.uint8)
    photos = [
        drawing.draw(wall, [straight(12.0)], CrackAppearance(0.5, noise=1.0, linear=linear), np.random.default_rng(1))
        for linear in (False, False, True)
    ]
    assert (photos[0] == photos[1]).all()
    assert photos[0][130, 130].mean() == pytest.approx(80, abs=6)
    assert photos[2][130, 130].mean() == pytest.approx(80, abs=6)
    # light that adds up makes an edge's middle brighter
    assert photos[2].astype(float).mean() > photos[0].astype(float).mean()


def test_light_falls_off_by_the_share_that_was_asked_for():
    lit = drawing.lit(np.full((200, 300, 3), 200, np.uint8), np.random.default_rng(0), 0.4)
    assert lit.max() > 180
    assert lit.max() - lit.min() > 40
    assert lit.min() >= 119
