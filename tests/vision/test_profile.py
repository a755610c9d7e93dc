import numpy as np
import pytest

from crackview.vision import edge_fit, profile
from tests.drawn_profiles import in_light, profiles


def fitted(given):
    return edge_fit.fit_both(given, 1)


def share(given):
    return profile.share_of_light(*fitted(given), np.ones(len(given.half), bool))


@pytest.mark.parametrize("width", [4.0, 10.0])
def test_the_profiles_tell_which_blur_it_was(width):
    assert share(profiles([width] * 80, 1.1)) < 0.01
    assert share(in_light([width] * 80, 1.1)) > 0.99


def test_noise_leaves_it_open():
    shares = [share(in_light([8.0] * 3, 1.1, bottom=120, noise=6.0, seed=seed)) for seed in range(20)]
    assert 0.2 < np.mean(shares) < 0.8


def test_nothing_that_holds_leaves_both_equally_likely():
    given = profiles([8.0] * 4, 1.1)
    assert profile.share_of_light(*fitted(given), np.zeros(4, bool)) == 0.5


def test_a_station_that_fits_neither_does_not_decide():
    given = profiles([8.0] * 40, 1.1)
    given.grey[3, 30:40] = 40
    assert share(given) < 0.01


def test_what_is_left_open_is_part_of_the_width():
    grey, light = fitted(in_light([8.0] * 10, 1.1))
    apart = (light.width - grey.width).mean()
    assert apart > 0.5
    half = profile.mixed(grey, light, 0.5)
    assert half.width.mean() == pytest.approx(8 - apart / 2, abs=0.1)
    assert half.open.mean() == pytest.approx(apart / 2, rel=0.02)
    sure = profile.mixed(grey, light, 1.0)
    assert sure.width == pytest.approx(light.width)
    assert sure.open.mean() == pytest.approx(profile.LEFT_OPEN * apart)
