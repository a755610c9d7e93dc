import numpy as np

from crackview.sources.noisy import STEM, FrameNoise, clean
from crackview.vision.recipe import Recipe
from tests.gui.live.fakes import frame

SALT = Recipe((("salt", 0.2),), 7)


def test_a_noisy_frame_is_its_recipe_applied_to_the_frame_that_it_remembers():
    came = frame(3, position=0.5, grey=90)
    noisy = FrameNoise(SALT)(came)
    assert clean(noisy) is clean(came) is came
    assert noisy.recipe == Recipe(SALT.steps, 10)
    assert np.array_equal(noisy.pixels, noisy.recipe.apply(came.pixels, STEM))
    assert not noisy.pixels.flags.writeable
    assert (noisy.index, noisy.captured, noisy.wall, noisy.position) == (3, came.captured, came.wall, 0.5)


def test_noise_falls_otherwise_on_each_frame_or_stays_where_it_is():
    first, second = frame(1, grey=90), frame(2, grey=90)
    for varies in (True, False):
        disturb = FrameNoise(SALT, varies)
        assert np.array_equal(disturb(first).pixels, disturb(second).pixels) is not varies
