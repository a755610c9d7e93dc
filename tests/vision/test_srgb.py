import numpy as np
import pytest

from crackview.vision import srgb

GREY = np.linspace(0, 255, 511, dtype=np.float32)


def test_light_is_that_of_srgb_above_its_linear_piece():
    light, _ = srgb.decoded(GREY)
    # IEC 61966-2-1
    assert light[GREY == 128] == pytest.approx(0.2158605, abs=1e-5)
    assert light[-1] == pytest.approx(1, abs=1e-6)


def test_encoding_undoes_decoding_and_the_slopes_are_each_others_inverse():
    light, slope = srgb.decoded(GREY)
    grey, back = srgb.encoded(light)
    assert grey == pytest.approx(GREY, abs=1e-3)
    assert slope * back == pytest.approx(1, abs=1e-4)
    assert slope == pytest.approx(np.gradient(light.astype(np.float64), GREY), rel=0.05)


def test_levels_below_black_are_black():
    for values in srgb.decoded(np.array([-20, 0], np.float32)):
        assert values[0] == values[1]
