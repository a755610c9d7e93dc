import numpy as np
import pytest

from training.synth.crack import straight
from training.synth.scene import CRACKS, SURFACES, render
from training.synth.truth import from_json, to_json


@pytest.mark.parametrize("surface", SURFACES)
def test_the_same_arguments_give_the_same_scene(surface):
    first, second = render(surface, 7, (128, 160)), render(surface, 7, (128, 160))
    assert np.array_equal(first.photo, second.photo)
    assert np.array_equal(first.coverage, second.coverage)
    assert to_json(first.truth) == to_json(second.truth)
    assert not np.array_equal(first.photo, render(surface, 8, (128, 160)).photo)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("cracks", CRACKS)
def test_every_kind_of_crack_on_every_surface(surface, cracks):
    scene = render(surface, 3, (161, 203), cracks)
    assert (scene.photo.shape, scene.photo.dtype) == ((161, 203, 3), np.uint8)
    assert (scene.mask.shape, scene.mask.dtype) == ((161, 203), np.bool_)
    assert scene.coverage.dtype == np.float32
    assert np.array_equal(scene.mask, scene.coverage >= 0.5)
    assert scene.mask.any() == (cracks != "none")
    assert 4 < scene.photo.std() < 80  # neither flat nor clipped to black and white


def test_the_truth_survives_its_json():
    truth = render("concrete", 11, (200, 240), "branched").truth
    back = from_json(to_json(truth))
    assert (back.surface, back.seed, back.size, back.cracks) == ("concrete", 11, (200, 240), "branched")
    assert back.branches == truth.branches
    assert len(back.lines) == len(truth.lines) > 0
    for mine, theirs in zip(back.lines, truth.lines, strict=True):
        np.testing.assert_allclose(mine.points, theirs.points, atol=6e-3)
        np.testing.assert_allclose(mine.width, theirs.width, atol=6e-3)
    assert back.length == pytest.approx(truth.length, rel=1e-3)


def test_damaged_truth_is_refused():
    with pytest.raises(ValueError, match="not the truth"):
        from_json('{"surface": "brick"}')


def test_given_cracks_are_rendered_as_given_and_the_truth_knows_them():
    crack = straight((100, 80), 120, 25, 5)
    scene = render("asphalt", 1, (160, 200), [crack])
    assert scene.mask.sum() == pytest.approx(5 * 120 + 20, rel=0.03)
    assert scene.truth.length == pytest.approx(120, rel=1e-3)
    assert scene.photo[scene.mask].mean() < 0.75 * scene.photo[~scene.mask].mean()


def test_what_makes_no_sense_is_refused():
    with pytest.raises(ValueError, match="no surface 'wood'"):
        render("wood", 1, (128, 128))
    with pytest.raises(ValueError, match="too small"):
        render("brick", 1, (32, 128))
    with pytest.raises(ValueError, match="no cracks 'big'"):
        render("brick", 1, (128, 128), "big")
    with pytest.raises(ValueError, match="negative"):
        render("brick", -1, (128, 128))
