import numpy as np
import pytest

from crackview.vision import dated_lines
from tests.vision import walls

LINE = ((100, 300), (700, 420), 6)


def grey(lines, **more):
    photo, _ = walls.view(walls.ground(0), walls.coverage(lines), **more)
    return photo[..., 0].astype(np.float32)


def places():
    along = np.linspace(0, 1, 600)[:, None]
    return np.array(LINE[0]) * (1 - along) + np.array(LINE[1]) * along


@pytest.mark.parametrize("light", [{}, {"gain": 0.6, "seed": 4}])
def test_a_line_that_both_photos_show_is_shared_in_any_light(light):
    trace = dated_lines.traced(grey([LINE]), grey([LINE], **light), places(), 3.0, 2.0)
    assert np.median(trace.share) == pytest.approx(1, abs=0.15)
    assert np.median(trace.clear) > 5


def test_a_line_that_is_a_little_aside_is_shared_too():
    moved = np.roll(grey([LINE]), 2, axis=0)
    assert np.median(dated_lines.traced(grey([LINE]), moved, places(), 3.0, 3.0).share) == pytest.approx(1, abs=0.1)


def test_bare_wall_shares_nothing_and_chance_says_so():
    trace = dated_lines.traced(grey([LINE]), grey([], seed=3), places(), 3.0, 2.0)
    assert abs(np.median(trace.share)) < 0.25
    assert np.median(trace.chance) < 0.2


def test_in_noise_chance_is_large():
    noise = np.random.default_rng(0).normal(100, 250, walls.SIZE[::-1]).astype(np.float32)
    trace = dated_lines.traced(grey([LINE]), noise, places(), 3.0, 2.0)
    assert np.median(trace.chance) > 0.25
