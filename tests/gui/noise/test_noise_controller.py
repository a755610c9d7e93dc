import pytest

from crackview.gui.noise.noise_controller import RecipeModel
from crackview.vision import recipe
from crackview.vision.noise import NOISES
from crackview.vision.recipe import RECIPE_PRESETS, Recipe


@pytest.mark.parametrize("made", RECIPE_PRESETS.values())
def test_a_recipe_comes_back_from_the_sliders_to_the_last_digit(made):
    assert RecipeModel.of(made).recipe == made


def test_a_moved_slider_gives_the_amount_of_its_place():
    mixture = RecipeModel.of(Recipe((("salt", 0.1234567),))).moved("salt", 4.0)
    assert mixture.recipe.steps == (("salt", 0.2),)


def test_a_slider_at_zero_is_off_and_comes_back_last():
    mixture = RecipeModel().moved("salt", 1).moved("fog", 1).moved("salt", 0)
    assert mixture.order == ("fog",)
    assert mixture.moved("salt", 2).order == ("fog", "salt")


def test_a_noise_that_was_never_moved_is_switched_on_at_severity_3():
    for name in NOISES:
        assert RecipeModel().switched(name, True).recipe == recipe.of_severity(name, 3)
    off = RecipeModel().moved("rain", 4.5).switched("rain", False)
    assert off.recipe == Recipe()
    assert off.switched("rain", True).recipe.steps == (("rain", recipe.amount_at("rain", 4.5)),)
