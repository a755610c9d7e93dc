"""Lengths and areas of what is drawn by hand, with what placing and scale leave open, against drawn experiments."""

import math

import numpy as np
import pytest

from crackview.vision import annotations
from crackview.vision.annotations import Annotation, AnnotationKind
from crackview.vision.scale import Scale, from_rectangle

LINE = ((10.0, 10.0), (310.0, 410.0))
SQUARE = ((100.0, 100.0), (300.0, 100.0), (300.0, 200.0), (100.0, 200.0))


def measured(kind, points, scale=None, placing=0.5):
    return annotations.size(Annotation(1, kind, points, placing), scale)


def test_a_distance_is_in_pixels_without_a_scale_and_in_millimetres_with_one():
    plain = measured(AnnotationKind.DISTANCE, LINE)
    assert (plain.value, plain.unit) == (500.0, "px")
    assert plain.uncertainty == pytest.approx(0.5 * math.sqrt(2))
    known = measured(AnnotationKind.DISTANCE, LINE, Scale(0.5, 0.01))
    assert (known.value, known.unit) == (250.0, "mm")
    assert known.uncertainty == pytest.approx(math.hypot(0.5 * 0.5 * math.sqrt(2), 250 * 0.02))


@pytest.mark.parametrize(
    ("kind", "points"),
    [
        (AnnotationKind.PATH, ((0.0, 0.0), (100.0, 20.0), (180.0, 120.0), (400.0, 130.0))),
        (AnnotationKind.DAMAGE, ((0.0, 0.0), (200.0, 30.0), (260.0, 150.0), (90.0, 180.0))),
    ],
)
def test_the_uncertainty_of_placing_is_what_hands_that_tremble_give(kind, points):
    rng = np.random.default_rng(0)
    told = measured(kind, points, placing=2.0).uncertainty
    values = [
        measured(kind, tuple(map(tuple, np.array(points) + rng.normal(0, 2, (len(points), 2))))).value
        for _ in range(3000)
    ]
    assert np.std(values) == pytest.approx(told, rel=0.06)


def test_an_area_does_not_depend_on_the_way_round():
    scale = Scale(0.5, 0.01)
    one, other = (measured(AnnotationKind.DAMAGE, points, scale) for points in (SQUARE, SQUARE[::-1]))
    assert (one.value, one.unit) == (pytest.approx(200 * 100 * 0.25), "mm²")
    assert (other.value, other.uncertainty) == (pytest.approx(one.value), pytest.approx(one.uncertainty))
    assert one.uncertainty > 2 * 0.02 * one.value * 0.99


def test_on_a_tilted_wall_sizes_follow_the_plane():
    corners = ((100.0, 100.0), (500.0, 140.0), (480.0, 400.0), (120.0, 430.0))
    scale = from_rectangle(corners, 800.0, 500.0)
    side = measured(AnnotationKind.DISTANCE, corners[:2], scale)
    assert side.value == pytest.approx(800.0, rel=1e-6)
    whole = measured(AnnotationKind.DAMAGE, corners, scale)
    assert whole.value == pytest.approx(800.0 * 500.0, rel=1e-6)
    assert 0 < whole.uncertainty < 0.05 * whole.value


def test_what_is_no_measure_has_no_size_and_too_few_points_are_refused():
    for kind, points in (
        (AnnotationKind.ARROW, LINE), (AnnotationKind.BOX, LINE), (AnnotationKind.TEXT, LINE[:1])
    ):  # fmt: skip
        assert measured(kind, points) is None
    for kind, least in annotations.LEAST_POINTS.items():
        with pytest.raises(ValueError, match="points"):
            Annotation(1, kind, ((1.0, 1.0),) * (least - 1))
