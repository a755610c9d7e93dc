import math

import numpy as np
import pytest

from training.synth import paths
from training.synth.crack import DrawnBranch, arc, coverage, straight

SIZE = (300, 300)


@pytest.mark.parametrize("width", [1.0, 2.0, 3.3, 8.0, 30.0])
@pytest.mark.parametrize("angle", [0, 17, 45, 73, 90, 130])
def test_the_area_of_a_straight_crack_is_its_analytic_area(width, angle):
    crack = straight((150.3, 149.6), 200, angle, width)
    area = width * 200 + math.pi * width**2 / 4
    assert coverage([crack], SIZE).sum() == pytest.approx(area, rel=0.01)


@pytest.mark.parametrize("angle", [0, 30, 45, 60, 90])
def test_the_mask_of_a_straight_crack_is_as_wide_as_the_crack(angle):
    turn = math.radians(angle)
    widths = []
    for shift in np.linspace(0.013, 1.013, 12, endpoint=False):  # one place alone only says how pixels happen to fall
        centre = (150 + shift * (angle >= 45), 150 + shift * (angle < 45))
        y, x = np.nonzero(coverage([straight(centre, 220, angle, 9.0)], SIZE) >= 0.5)
        along = (x - centre[0]) * math.cos(turn) + (y - centre[1]) * math.sin(turn)
        widths.append((np.abs(along) < 80).sum() / 160)
    assert np.mean(widths) == pytest.approx(9.0, rel=0.01)


def test_the_area_of_an_arc_is_its_analytic_area():
    crack = arc((150, 150), 90, 20, 200, 6.0)
    area = 6.0 * math.radians(200) * 90 + math.pi * 9
    assert coverage([crack], SIZE).sum() == pytest.approx(area, rel=0.01)
    assert crack.length == pytest.approx(math.radians(200) * 90, rel=1e-4)


def test_overlapping_cracks_count_once():
    one = straight((150, 150), 200, 30, 7)
    assert np.array_equal(coverage([one, one], SIZE), coverage([one], SIZE))


def test_a_crack_of_unlike_sides_lies_about_its_true_centre_line():
    count = 201
    path = np.stack([np.linspace(50, 250, count), np.full(count, 150.0)], axis=1)
    crack = DrawnBranch(path, np.full(count, 6.0), np.full(count, 2.0))
    assert np.allclose(crack.centre[:, 1], 148.0)  # left of a path to the right is up
    rows = np.nonzero(coverage([crack], SIZE)[:, 150] >= 0.5)[0]
    assert rows.mean() == pytest.approx(148.0, abs=0.51)
    assert len(rows) == pytest.approx(8, abs=1)


def test_the_centre_line_of_a_wandering_crack_lies_in_its_mask():
    rng = np.random.default_rng(5)
    crack = paths.opened(rng, paths.random_path(rng, (20, 30), (280, 260), 0.08), 6.0, tips=(0.0, 0.0))
    covered = coverage([crack], SIZE)
    x, y = np.rint(crack.centre).astype(int).T
    assert (covered[y, x] >= 0.5).mean() > 0.99
    area = np.trapezoid(crack.width, dx=crack.length / (len(crack.width) - 1))
    assert covered.sum() == pytest.approx(area, rel=0.06)


def test_nothing_outside_the_picture_breaks_it():
    assert coverage([straight((-900, -900), 50, 10, 5)], SIZE).sum() == 0
    assert coverage([], SIZE).sum() == 0
    assert coverage([straight((150, 150), 5000, 0, 10)], SIZE).sum() == pytest.approx(3000, rel=0.01)
