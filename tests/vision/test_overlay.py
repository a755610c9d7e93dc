import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from crackview.vision import overlay
from crackview.vision.overlay import Style


def _line(height=40, width=60):
    probability = np.zeros((height, width), np.float32)
    probability[height // 2, 5 : width - 5] = 0.9
    return probability


@pytest.mark.parametrize("style", Style)
def test_float_and_byte_maps_look_the_same(style):
    probability = _line()
    expected = overlay.compose_rgba(probability, 0.5, style, 0.6)
    assert np.array_equal(expected, overlay.compose_rgba(overlay.to_levels(probability), 0.5, style, 0.6))


def test_levels_are_rounded_and_cut():
    probability = np.array([[0.0, 0.5, 1.0, -3.0, 7.0, np.nan, 0.4999 / 255, 254.6 / 255]], np.float32)
    assert overlay.to_levels(probability).tolist() == [[0, 128, 255, 0, 255, 0, 0, 255]]


@settings(deadline=None)
@given(
    hnp.arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12))),
    st.integers(0, 255),
)
def test_inside_is_exactly_the_mask(levels, level):
    index = overlay.index_map(levels, level / 255)
    assert np.array_equal(index == overlay.INSIDE, levels >= level)


def test_a_crack_of_one_pixel_keeps_its_pixel_and_gets_both_lines():
    index = overlay.index_map(overlay.to_levels(_line()), 0.5)
    column = index[:, 30]
    assert column[18:23].tolist() == [
        overlay.DARK_LINE,
        overlay.LIGHT_LINE,
        overlay.INSIDE,
        overlay.LIGHT_LINE,
        overlay.DARK_LINE,
    ]


def test_contour_leaves_the_crack_itself_bare():
    photo = np.full((40, 60, 3), 128, np.uint8)
    painted = overlay.compose(photo, _line(), 0.5, Style.CONTOUR, 1.0)
    assert (painted[20, 5:55] == 128).all()
    assert (painted[19, 10:50] > 200).all()
    assert (painted[18, 10:50] < 60).all()


def test_heat_map_is_transparent_near_zero_and_grows_brighter():
    ramp = np.linspace(0, 1, 256, dtype=np.float32).reshape(1, -1)
    layer = overlay.compose_rgba(ramp, 0.5, Style.HEATMAP, 1.0)[0].astype(int)
    assert layer[:5, 3].max() == 0
    assert layer[-1, 3] == 255
    luminance = layer[:, :3] @ [0.2126, 0.7152, 0.0722]
    assert (np.diff(luminance) > -1.0).all()


def test_opacity_zero_gives_the_photo_back():
    photo = np.random.default_rng(1).integers(0, 256, (40, 60, 3), dtype=np.uint8)
    for style in Style:
        assert np.array_equal(overlay.compose(photo, _line(), 0.5, style, 0.0), photo)


def test_strips_do_not_show():
    rng = np.random.default_rng(2)
    photo = rng.integers(0, 256, (1300, 4000, 3), dtype=np.uint8)
    probability = np.zeros((1300, 4000), np.float32)
    probability[995:1005, 100:3900] = 0.8
    whole = overlay.compose_rgba(probability, 0.5, Style.FILL, 0.6, line_px=round(4000 / 1600))
    alpha = whole[..., 3:].astype(np.uint16)
    expected = (photo * (255 - alpha) + whole[..., :3] * alpha + 127) // 255
    assert np.array_equal(overlay.compose(photo, probability, 0.5), expected)


def test_wrong_maps_say_what_is_wrong():
    with pytest.raises(ValueError, match="height and width only"):
        overlay.compose_rgba(np.zeros((4, 4, 3), np.float32), 0.5)
    with pytest.raises(ValueError, match="int64"):
        overlay.compose_rgba(np.zeros((4, 4), np.int64), 0.5)
    with pytest.raises(ValueError, match=r"\(4, 4\)"):
        overlay.compose(np.zeros((4, 4, 3), np.uint8), np.zeros((5, 4), np.float32), 0.5)
