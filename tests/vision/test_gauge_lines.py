import math

import numpy as np
import pytest

from crackview.vision import gauge, gauge_lines
from crackview.vision.gauge_lines import LineReading
from crackview.vision.gauge_plate import PrintedLine
from tests.vision import gauge_photos
from tests.vision.gauge_photos import Look


def readings(look, printed_mm=50.0):
    pixels, _ = gauge_photos.photo("a6", look)
    (seen,), _ = gauge.find(pixels, printed_mm)
    return gauge_lines.read(pixels, seen)


def test_lines_are_measured_as_they_are_drawn():
    found = readings(Look(side_px=220, tilt=15, roll=1, size=(1400, 1050), gamma=1.0, noise=2, quality=95))
    assert len(found) == 36
    wide = [reading for reading in found if reading.line.width_mm >= 0.5]
    assert all(reading.resolved for reading in wide)
    errors = np.array([reading.error for reading in wide])
    assert abs(errors.mean()) < 0.01
    assert np.abs(errors).max() < 0.03
    assert all(reading.covered for reading in wide)
    thin = [reading for reading in found if reading.line.width_mm == 0.1]
    assert not any(reading.resolved for reading in thin), "lines of a pixel are less than the limit"


def test_a_cameras_gamma_does_not_make_lines_thinner():
    figures = gauge_lines.figures(
        readings(Look(side_px=220, roll=1, size=(1400, 1050), gamma=2.2, blur=1.2, noise=2, quality=95))
    )
    assert abs(figures.bias_px) < 0.2
    assert figures.coverage > 0.9


def test_sizes_follow_the_print():
    look = Look(side_px=220, roll=1, size=(1400, 1050), gamma=1.0, noise=1)
    planned, smaller = (readings(look, printed)[-1] for printed in (50.0, 49.0))
    assert smaller.true == pytest.approx(0.98 * planned.true)
    assert smaller.width == pytest.approx(0.98 * planned.width)


def test_lines_far_from_all_markers_that_are_seen_are_not_measured():
    look = Look(side_px=220, tilt=25, roll=1, size=(1400, 1050), noise=8, blur=1.5)
    pixels, _ = gauge_photos.photo("a6", look, front=gauge_photos.sheet("a6", hidden=(21, 22, 23)))
    (seen,), _ = gauge.find(pixels)
    assert 0 < len(gauge_lines.read(pixels, seen)) < 36


def test_figures_are_those_of_the_readings():
    def reading(width, error, uncertainty=0.01, limit=0.2):
        measured = None if error is None else width + error
        return LineReading(PrintedLine(width, (0, 0), (0, 30)), width, measured, uncertainty, limit, 0.1)

    found = gauge_lines.figures(
        [
            reading(0.1, 0.02),
            reading(0.3, None),
            reading(0.3, 0.01),
            *(reading(0.5, error) for error in (0.02, 0.04)),
            *(reading(1.0, error) for error in (-0.01, -0.03)),
        ]
    )
    assert found.smallest == 0.5
    assert (found.readings, found.resolved) == (7, 5)
    assert found.bias == pytest.approx(np.mean([0.01, 0.02, 0.04, -0.01, -0.03]))
    assert found.bias_px == pytest.approx(found.bias / 0.1)
    assert found.worst_bias == pytest.approx(0.03)
    assert found.repeatability == pytest.approx(math.sqrt(0.0002))
    assert found.coverage == 1.0
    assert [row.resolved for row in found.widths] == [0, 1, 2, 2]
    nothing = gauge_lines.figures([reading(0.1, None)])
    assert nothing.smallest is None
    assert math.isnan(nothing.bias)
