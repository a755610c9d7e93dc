import numpy as np
import pytest

from crackview.sources.source import STEM, FrameNoise, SourceError, clean
from crackview.sources.video import SequenceSource
from crackview.vision import image_io
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


def test_a_folder_of_photos_plays_in_natural_order_and_passes_over_what_is_damaged(tmp_path):
    for number in (1, 2, 10):
        image_io.write_png(tmp_path / f"photo{number}.png", np.full((4, 6, 3), number, np.uint8))
    (tmp_path / "photo3.jpg").write_bytes(b"no photo")
    source = SequenceSource(tmp_path, fps=4)
    info = source.open()
    assert (info.live, info.width, info.height, info.fps, info.frames) == (False, 6, 4, 4, 4)
    frames = list(iter(source.read, None))
    assert [(int(frame.pixels[0, 0, 0]), frame.index, frame.position) for frame in frames] == [
        (1, 0, 0.0),
        (2, 1, 0.25),
        (10, 3, 0.75),
    ]
    source.seek(1)
    assert source.read().index == 1
    with pytest.raises(SourceError, match="no photo 4"):
        source.seek(4)
    source.close()


def test_a_folder_without_photos_is_no_sequence(tmp_path):
    with pytest.raises(SourceError, match="no photos"):
        SequenceSource(tmp_path).open()
