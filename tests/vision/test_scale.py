"""Millimetres, held against walls whose sizes are known because they were drawn on the wall and not on the photo."""

import math

import cv2
import numpy as np
import pytest

from crackview.sentences import Sentence
from crackview.vision import measure, scale
from crackview.vision.plane import Plane, ScaleError
from crackview.vision.scale import Scale, from_line, in_mm, profile

WALL = (2400, 1600)  # mm, drawn with one pixel a millimetre
SEEN = np.array([(150, 120), (1050, 40), (1130, 760), (90, 640)], np.float32)


def seen_from_an_angle(lines, size=(1200, 800)):
    """A crack map of a wall with cracks, each (start, stop, width) in mm, and the homography from wall to photo."""
    y, x = np.mgrid[: WALL[1], : WALL[0]]
    wall = np.zeros(WALL[::-1], np.float32)
    for start, stop, width in lines:
        long = math.dist(start, stop)
        along = np.subtract(stop, start) / long
        run = (x - start[0]) * along[0] + (y - start[1]) * along[1]
        off = (x - start[0]) * along[1] - (y - start[1]) * along[0]
        inside = np.minimum(width / 2 - abs(off), np.minimum(run, long - run))
        wall = np.maximum(wall, (inside + 0.5).clip(0, 1).astype(np.float32))
    corners = np.array([(0, 0), (WALL[0], 0), WALL, (0, WALL[1])], np.float32)
    turn = cv2.getPerspectiveTransform(corners, SEEN)
    seen = cv2.warpPerspective(cv2.GaussianBlur(wall, (0, 0), 2), turn, size, flags=cv2.INTER_AREA)
    return np.asarray(seen, np.float32), turn


def plane_of(turn, left=300, top=200, width=2000, height=1000, **more):
    wall = np.array([(left, top), (left + width, top), (left + width, top + height), (left, top + height)], np.float64)
    corners = cv2.perspectiveTransform(wall[None], turn.astype(np.float64))[0]
    return Plane(tuple((float(x), float(y)) for x, y in corners), width, height, **more)


def through(plane):
    return Scale(float(plane.stretch(np.array([plane.middle()]))[0]), None, "rectangle", plane)


@pytest.mark.parametrize(
    ("start", "stop"),
    [((200, 300), (2200, 1300)), ((2100, 200), (400, 1400)), ((400, 200), (430, 1400)), ((300, 800), (2100, 830))],
)
def test_through_a_plane_lengths_are_within_one_percent_and_widths_within_a_third_of_a_pixel(start, stop):
    probability, turn = seen_from_an_angle([(start, stop, 16)])
    (finding,) = measure.find(probability >= 0.5, probability, 0.5)
    sizes = in_mm(finding, through(plane_of(turn)))
    length = math.dist(start, stop)
    print(f"{start} to {stop}: length {sizes.length / length - 1:+.2%}, width {sizes.mean_width - 16:+.2f} mm")
    assert sizes.length == pytest.approx(length, rel=0.01)
    assert sizes.mean_width == pytest.approx(16, abs=sizes.limit / 9), "a third of a pixel"


def test_what_is_far_from_the_rectangle_is_less_certain():
    probability, turn = seen_from_an_angle([((350, 300), (900, 320), 16), ((1700, 1300), (2250, 1320), 16)])
    near, far = sorted(measure.find(probability >= 0.5, probability, 0.5), key=lambda finding: finding.box[1])
    scale = through(plane_of(turn, 300, 200, 600, 400))
    near_mm, far_mm = in_mm(near, scale), in_mm(far, scale)
    assert far_mm.length == pytest.approx(near_mm.length, rel=0.02)
    plain = Scale(scale.mm_per_px)
    assert abs(in_mm(far, plain).length / in_mm(near, plain).length - 1) > 0.05, "without the plane it is wrong"
    assert far_mm.length_uncertainty > 1.5 * near_mm.length_uncertainty
    assert math.dist((350, 300), (900, 320)) == pytest.approx(near_mm.length, abs=3 * near_mm.length_uncertainty)


def test_a_plane_square_to_the_camera_is_a_plain_scale():
    probability, _ = seen_from_an_angle([((350, 300), (1900, 900), 16)])
    (finding,) = measure.find(probability >= 0.5, probability, 0.5)
    corners = ((100.0, 100.0), (600.0, 100.0), (600.0, 400.0), (100.0, 400.0))
    plane = Plane(corners, 1000, 600, corner_px=0)
    through_it, plain = in_mm(finding, through(plane)), in_mm(finding, Scale(2.0))
    for name in ("length", "mean_width", "p95_width", "max_width", "area", "limit", "width_uncertainty"):
        assert getattr(through_it, name) == pytest.approx(getattr(plain, name), rel=1e-4), name
    assert profile(finding.branches[0], through(plane))[0][-1] == pytest.approx(plain.length, rel=1e-4)


def test_nothing_beyond_the_horizon_is_infinite():
    plane = Plane(((100, 300), (500, 200), (500, 500), (100, 400)), 2000, 1000)
    far = plane.flat(np.array([[-5000.0, 350.0], [5000.0, 350.0]]))
    assert np.isfinite(far).all()
    assert np.isfinite(plane.stretches(np.array([[5000.0, 350.0]]))).all()


@pytest.mark.parametrize(
    "corners",
    [
        ((0, 0), (100, 0), (0, 100), (100, 100)),
        ((0, 0), (50, 0), (100, 0), (0, 100)),
        ((0, 0), (1, 0), (1, 1), (0, 1)),
        ((0, 0), (100, 0), (30, 30), (0, 100)),
    ],
)
def test_corners_that_are_no_rectangle_are_refused(corners):
    with pytest.raises(ScaleError, match="corners"):
        Plane(corners, 100, 100)


def test_a_plane_survives_its_json():
    plane = Plane(((0.25, 0), (100, 3), (100, 103), (0, 100)), 2000, 1000, 0.3, 0.002)
    assert Plane.from_json(plane.to_json()) == plane


@pytest.mark.parametrize("number", [0, -1, math.nan, math.inf])
def test_a_scale_is_above_zero(number):
    with pytest.raises(ScaleError, match="above 0"):
        Scale(number)


@pytest.mark.parametrize("number", [1e308, 1e-308, 2e6])
def test_a_scale_has_bounds(number):
    with pytest.raises(ScaleError, match=r"lies between 1e-06 and 1,000,000 millimetres per pixel"):
        Scale(number)


def test_a_line_gives_a_scale_whose_uncertainty_holds_for_lines_drawn_again():
    found = scale.from_line((10.0, 20.0), (310.0, 420.0), 500, tolerance_mm=1)
    assert (found.mm_per_px, found.origin) == (1.0, "line of 500 mm")
    random = np.random.default_rng(0)
    ends = np.array([(10, 20), (310, 420)]) + random.normal(0, scale.PLACING_PX, (4000, 2, 2))
    lengths = 500 + random.uniform(-1, 1, 4000)
    drawn = lengths / np.hypot(*(ends[:, 1] - ends[:, 0]).T)
    assert found.uncertainty == pytest.approx(drawn.std(), rel=0.05)


def test_a_rectangle_gives_a_plane_whose_uncertainty_holds_for_corners_drawn_again():
    corners = ((100.0, 80.0), (900.0, 120.0), (860.0, 640.0), (140.0, 560.0))
    found = scale.from_rectangle(corners, 2000, 1000)
    assert found.origin == "rectangle of 2000 x 1000 mm"
    assert found.mm_per_px == pytest.approx(math.sqrt(2000 * 1000 / (760 * 500)), rel=0.05)
    random = np.random.default_rng(0)
    middle = np.array([found.plane.middle()])
    drawn = [
        scale.from_rectangle(
            tuple(map(tuple, corners + random.normal(0, scale.PLACING_PX, (4, 2)))), 2000, 1000
        )
        .plane.stretch(middle)[0]
        for _ in range(1000)
    ]  # fmt: skip
    assert found.uncertainty == pytest.approx(np.std(drawn), rel=0.08)


def test_what_is_no_scale_is_said():
    with pytest.raises(ScaleError, match="too short"):
        scale.from_line((0, 0), (3, 4), 500)
    with pytest.raises(ScaleError, match="above 0"):
        scale.from_line((0, 0), (30, 40), 0)
    with pytest.raises(ScaleError, match="above 0"):
        scale.from_rectangle(((0, 0), (100, 0), (100, 100), (0, 100)), 0, 100)


def test_only_the_objects_that_are_known_are_words_that_can_be_translated():
    for what, known in (("line", True), ("1 euro coin", True), ("Salt", False)):
        made = from_line((0.0, 0.0), (100.0, 0.0), 50.0, what=what)
        assert made.origin == f"{what} of 50 mm"
        assert isinstance(made.origin.values["what"], Sentence) == known


@pytest.mark.parametrize("tilt", [0, 30, 60])
def test_the_tilt_of_a_camera_is_found_whatever_its_lens(tilt):
    for focal in (500.0, 3000.0):  # px
        angle = np.radians(tilt)
        corners = []
        for x, y in ((-40, -25), (40, -25), (40, 25), (-40, 25)):
            depth = 200 + x * np.sin(angle)
            corners.append((199.5 + focal * x * np.cos(angle) / depth, 149.5 + focal * y / depth))
        exact = Plane(tuple(corners), 80.0, 50.0, corner_px=1e-6)
        assert exact.tilt_deg(400, 300) == pytest.approx(tilt, abs=0.1)
        assert Plane(tuple(corners), 80.0, 50.0, corner_px=2.0).tilt_deg(400, 300) <= tilt + 0.1
