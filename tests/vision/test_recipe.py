import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackview.vision import noise, recipe
from crackview.vision.noise import NOISES, NoiseError
from crackview.vision.recipe import BEYOND, RECIPE_PRESETS, Recipe

PICTURE = np.random.default_rng(0).integers(60, 200, (64, 80, 3), np.uint8)
PICTURE.flags.writeable = False


@pytest.mark.parametrize("name", NOISES)
def test_one_noise_at_a_severity_is_what_the_tables_use(name):
    mine = recipe.of_severity(name, 3).apply(PICTURE, "IMG_1")
    assert np.array_equal(mine, noise.for_table(PICTURE, name, 3, "IMG_1"))


def test_noises_apply_in_their_order_with_streams_of_their_own():
    both = Recipe((("salt", 0.2), ("pepper", 0.2))).apply(np.full((200, 200, 3), 128, np.uint8), "x")
    assert (both == 255).all(2).mean() == pytest.approx(0.2 * 0.8, abs=0.01)
    first, last = (Recipe(steps).apply(PICTURE, "x") for steps in ((("salt", 0.2), ("contrast", 0.3)),) * 2)
    assert np.array_equal(first, last)
    turned = Recipe((("contrast", 0.3), ("salt", 0.2))).apply(PICTURE, "x")
    assert turned.max() == 255 > first.max()


def test_another_seed_is_another_draw_and_no_noise_is_a_copy():
    draws = [Recipe((("salt", 0.2),), seed).apply(PICTURE, "x") for seed in (0, 1)]
    assert not np.array_equal(*draws)
    clean = Recipe().apply(PICTURE, "x")
    assert np.array_equal(clean, PICTURE)
    assert clean.flags.writeable


@given(
    st.lists(st.tuples(st.sampled_from(list(NOISES)), st.floats(0, BEYOND)), unique_by=lambda step: step[0]),
    st.integers(0, 2**31 - 1),
)
def test_a_recipe_survives_its_file(places, seed):
    made = Recipe(tuple((name, recipe.amount_at(name, place)) for name, place in places), seed)
    assert recipe.parse(recipe.text(made)) == made


@pytest.mark.parametrize("name", NOISES)
def test_a_slider_moves_from_clean_over_the_severities_to_the_worst(name):
    item = NOISES[name]
    knots = [recipe.amount_at(name, place) for place in range(BEYOND + 1)]
    assert knots == [item.clean, *item.severities, item.worst]
    places = np.linspace(0, BEYOND, 301)
    amounts = np.array([recipe.amount_at(name, place) for place in places])
    direction = 1 if item.worst > item.clean else -1
    assert (np.diff(amounts) * direction > 0).all()
    back = np.array([recipe.severity_of(name, amount) for amount in amounts])
    assert np.abs(back - places).max() < 0.01


@pytest.mark.parametrize("name", RECIPE_PRESETS)
def test_presets_change_the_picture(name):
    assert not np.array_equal(RECIPE_PRESETS[name].apply(PICTURE, "x"), PICTURE)


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("sand 1", "no noise 'sand'"),
        ("salt 3", "between 0 and 0.6"),
        ("salt", "Line 1"),
        ("salt much", "'much'"),
        ("salt nan", "'nan'"),
        ("seed 1.5", "whole number"),
        ("seed 99999999999", "seed"),
        ("seed " + "9" * 5000, "whole number"),
        ("salt " + "9" * 5000, "salt"),
        ("word " * 5000, "write a noise"),
        ("salt .1\n\nsalt .2 # again", "twice"),
    ],
)
def test_a_wrong_recipe_gets_one_sentence(file, says):
    with pytest.raises(NoiseError, match=r"^[^\n]+\.$") as caught:
        recipe.parse(file)
    assert says in str(caught.value)
    assert len(str(caught.value)) < 200


def test_a_file_without_an_end_is_one_sentence(tmp_path):
    (tmp_path / "a.txt").write_text("# rain\n" * 200_000)
    with pytest.raises(NoiseError, match=r"a\.txt cannot be read \(too large\)"):
        recipe.read(tmp_path / "a.txt")
