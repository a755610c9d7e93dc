import math

import numpy as np
import pytest

from crackview.vision import calibration


def test_a_line_gives_a_scale_whose_uncertainty_holds_for_lines_drawn_again():
    found = calibration.from_line((10.0, 20.0), (310.0, 420.0), 500, tolerance_mm=1)
    assert (found.mm_per_px, found.origin) == (1.0, "line of 500 mm")
    random = np.random.default_rng(0)
    ends = np.array([(10, 20), (310, 420)]) + random.normal(0, calibration.PLACING_PX, (4000, 2, 2))
    lengths = 500 + random.uniform(-1, 1, 4000)
    drawn = lengths / np.hypot(*(ends[:, 1] - ends[:, 0]).T)
    assert found.uncertainty == pytest.approx(drawn.std(), rel=0.05)


def test_a_rectangle_gives_a_plane_whose_uncertainty_holds_for_corners_drawn_again():
    corners = ((100.0, 80.0), (900.0, 120.0), (860.0, 640.0), (140.0, 560.0))
    found = calibration.from_rectangle(corners, 2000, 1000)
    assert found.origin == "rectangle of 2000 x 1000 mm"
    assert found.mm_per_px == pytest.approx(math.sqrt(2000 * 1000 / (760 * 500)), rel=0.05)
    random = np.random.default_rng(0)
    middle = np.array([found.plane.middle()])
    drawn = [
        calibration.from_rectangle(
            tuple(map(tuple, corners + random.normal(0, calibration.PLACING_PX, (4, 2)))), 2000, 1000
        )
        .plane.stretch(middle)[0]
        for _ in range(1000)
    ]  # fmt: skip
    assert found.uncertainty == pytest.approx(np.std(drawn), rel=0.08)


def test_what_is_no_scale_is_said():
    with pytest.raises(ValueError, match="too short"):
        calibration.from_line((0, 0), (3, 4), 500)
    with pytest.raises(ValueError, match="above 0"):
        calibration.from_line((0, 0), (30, 40), 0)
    with pytest.raises(ValueError, match="above 0"):
        calibration.from_rectangle(((0, 0), (100, 0), (100, 100), (0, 100)), 0, 100)
