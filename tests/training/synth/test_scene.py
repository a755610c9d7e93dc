import cv2
import numpy as np
import pytest

from training.synth.crack import straight
from training.synth.ground_truth import from_json, to_json
from training.synth.scene import CRACKS, SURFACES, render
from training.synth.surfaces import jointed


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
    if cracks != "auto" or surface not in jointed.NAMES:  # there "auto" may mean none
        assert scene.mask.any() == (cracks != "none")
    assert 4 < scene.photo.std() < 80  # neither flat nor clipped to black and white


@pytest.mark.parametrize("surface", jointed.NAMES)
def test_joints_are_drawn_where_the_surface_differs_and_never_under_a_crack(surface):
    scenes = [render(surface, seed, (240, 320)) for seed in range(4)]
    for scene in scenes:
        assert (scene.joints.shape, scene.joints.dtype) == ((240, 320), np.bool_)
        assert 0.001 < scene.joints.mean() < 0.5
        assert not (scene.joints & scene.mask).any()
    assert any(scene.mask.any() for scene in scenes)


def test_a_joint_is_darker_or_lighter_than_what_is_beside_it():
    contrast = []
    for seed in range(6):
        scene = render("panels", seed, (240, 320), "none")
        grey = scene.photo.mean(2)
        near = cv2.dilate(scene.joints.astype(np.uint8), np.ones((15, 15), np.uint8)) > 0
        beside = near & (cv2.dilate(scene.joints.astype(np.uint8), np.ones((5, 5), np.uint8)) == 0)
        contrast.append(abs(grey[scene.joints].mean() - grey[beside].mean()))
    assert np.median(contrast) > 12


def test_bricks_have_joints_and_asphalt_has_none():
    assert 0.08 < render("brick", 1, (240, 320), "none").joints.mean() < 0.4
    assert not render("asphalt", 1, (240, 320), "none").joints.any()


def test_some_cracks_among_joints_are_hairlines():
    widths = [np.median(line.width) for seed in range(12) for line in render("panels", seed, (240, 320)).truth.lines]
    assert min(widths) < 1.5
    assert max(widths) > 2.5


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
