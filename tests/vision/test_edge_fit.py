import numpy as np
import pytest

from crackview.vision import edge_fit
from crackview.vision.edge_fit import Profiles
from tests.drawn_profiles import in_light, profiles


@pytest.mark.parametrize(
    ("width", "blur"),
    [(3.0, 0.8), (3.0, 1.1), *((width, blur) for width in (5.0, 8.0, 24.0) for blur in (0.8, 1.2, 1.6))],
)
def test_edges_are_found_whatever_the_blur(width, blur):
    fit = edge_fit.fit(profiles([width] * 40, blur), 1)
    assert fit.width.mean() == pytest.approx(width, abs=0.1)
    assert fit.blur[0] == pytest.approx(blur, rel=0.06)
    assert (fit.left + fit.right).mean() / 2 == pytest.approx(0.2, abs=0.05)


@pytest.mark.parametrize("bottom", [30, 60, 110, 230])
@pytest.mark.parametrize("width", [4.0, 8.0, 20.0])
def test_edges_that_were_blurred_in_light_are_found_in_light(width, bottom):
    grey, light = edge_fit.fit_both(in_light([width] * 40, 1.1, bottom=bottom), 1)
    assert light.width.mean() == pytest.approx(width, abs=0.1)
    assert light.blur[0] == pytest.approx(1.1, rel=0.06)
    assert light.bottom.mean() == pytest.approx(bottom, abs=3)
    # where the crack is brighter than the wall it looks too wide, and not too narrow
    assert (grey.width.mean() - width) * (bottom - 160) > 0.1 * abs(bottom - 160)


def test_the_first_of_both_fits_is_the_one_in_grey_levels():
    given = profiles([6.0] * 10, 1.1)
    alone, (first, _) = edge_fit.fit(given, 1), edge_fit.fit_both(given, 1)
    for name, values in vars(alone).items():
        assert np.array_equal(values, getattr(first, name)), name


@pytest.mark.parametrize(("walls", "bottom"), [((160, 160), 60), ((100, 100), 190), ((170, 140), 60)])
def test_bright_cracks_and_uneven_light_are_fitted_too(walls, bottom):
    fit = edge_fit.fit(profiles([9.0] * 20, 1.1, walls=walls, bottom=bottom), 1)
    assert fit.width.mean() == pytest.approx(9, abs=0.1)
    assert fit.walls.mean(0) == pytest.approx(walls, abs=2)
    assert fit.bottom.mean() == pytest.approx(bottom, abs=2)


def test_each_crack_has_its_own_blur_whatever_is_measured_beside_it():
    together = edge_fit.fit(
        Profiles(
            *(
                np.concatenate([getattr(one, name), getattr(other, name)])
                for one, other in [(profiles([9.0] * 20, 0.8), profiles([9.0] * 20, 1.8, seed=1))]
                for name in ("place", "grey", "weight", "half")
            ),
            np.repeat([0, 1], 20),
        ),
        2,
    )
    alone = edge_fit.fit(profiles([9.0] * 20, 0.8), 1)
    assert together.blur == pytest.approx([0.8, 1.8], rel=0.05)
    assert together.width[:20] == pytest.approx(alone.width, abs=1e-6)


@pytest.mark.parametrize("noise", [1.0, 4.0])
@pytest.mark.parametrize("width", [4.0, 12.0])
def test_the_uncertainty_of_each_width_is_that_of_noise(width, noise):
    fit = edge_fit.fit(profiles([width] * 200, 1.1, noise=noise), 1)
    scatter = fit.width.std()
    assert np.median(fit.uncertainty) == pytest.approx(scatter, rel=0.35)


def test_the_covariance_tells_how_well_the_blur_is_known():
    errors = []
    for seed in range(40):
        fit = edge_fit.fit(profiles([8.0] * 10, 1.2, noise=3.0, seed=seed), 1)
        errors.append(np.log(fit.blur[0] / 1.2) / np.sqrt(fit.covariance[0, 0, 0]))
    assert 0.5 < np.std(errors) < 1.6


def test_a_profile_of_nothing_is_not_known():
    given = profiles([6.0] * 5, 1.0)
    given.weight[2] = 0
    fit = edge_fit.fit(given, 1)
    assert fit.known.tolist() == [True, True, False, True, True]
    assert fit.width[[0, 1, 3, 4]] == pytest.approx(6, abs=0.4)


GREY = np.linspace(0, 255, 511, dtype=np.float32)


def test_light_is_that_of_srgb_above_its_linear_piece():
    light, _ = edge_fit.decoded(GREY)
    # IEC 61966-2-1
    assert light[GREY == 128] == pytest.approx(0.2158605, abs=1e-5)
    assert light[-1] == pytest.approx(1, abs=1e-6)


def test_encoding_undoes_decoding_and_the_slopes_are_each_others_inverse():
    light, slope = edge_fit.decoded(GREY)
    grey, back = edge_fit.encoded(light)
    assert grey == pytest.approx(GREY, abs=1e-3)
    assert slope * back == pytest.approx(1, abs=1e-4)
    assert slope == pytest.approx(np.gradient(light.astype(np.float64), GREY), rel=0.05)


def test_levels_below_black_are_black():
    for values in edge_fit.decoded(np.array([-20, 0], np.float32)):
        assert values[0] == values[1]
