import numpy as np
import pytest
from PIL import Image

from crackview.vision import metrics
from crackview.vision.image_io import PhotoError
from crackview.vision.metrics import Tally, cldice, overlap


def _disc(radius: float, shift: int = 0) -> np.ndarray:
    y, x = np.mgrid[:80, :80]
    return np.hypot(x - 40 - shift, y - 40) <= radius


def test_counts_by_hand():
    truth = np.zeros((2, 4), bool)
    truth[0] = True
    probability = np.array([[0.9, 0.9, 0.4, 0.1], [0.8, 0.2, 0.2, 0.2]], np.float32)
    tally = Tally(0.5)
    tally.add(probability, truth)
    scores = tally.scores()
    assert scores.precision == pytest.approx(2 / 3)
    assert scores.recall == pytest.approx(2 / 4)
    assert scores.f1 == pytest.approx(4 / 7)
    assert scores.iou == pytest.approx(2 / 5)
    assert scores.miou == pytest.approx((2 / 5 + 3 / 6) / 2)
    assert scores.mds == pytest.approx(4 / 7)


def test_the_best_threshold_is_found():
    truth = np.arange(100).reshape(10, 10) >= 70
    probability = (np.arange(100).reshape(10, 10) / 100).astype(np.float32)
    tally = Tally(0.2)
    tally.add(probability, truth)
    scores = tally.scores()
    assert scores.best_f1 == pytest.approx(1.0)
    assert 0.69 < scores.best_threshold <= 0.7
    assert scores.f1 < 0.6


def test_pooled_scores_weigh_pixels_and_mds_weighs_pictures():
    tally = Tally(0.5)
    large, small = _disc(30), _disc(3)
    tally.add(large.astype(np.float32), large)
    tally.add(np.zeros((80, 80), np.float32), small)
    scores = tally.scores()
    assert scores.mds == pytest.approx(0.5)
    assert scores.f1 > 0.98


def test_an_empty_truth_counts_one_for_an_empty_mask_and_else_nothing():
    nothing, something = np.zeros((9, 9), bool), np.eye(9, dtype=bool)
    assert overlap(nothing, nothing).dice == cldice(nothing, nothing) == 1.0
    assert overlap(something, nothing).dice == cldice(something, nothing) == 0.0
    assert overlap(nothing, something).dice == cldice(nothing, something) == 0.0


def test_two_pixels_beside_are_forgiven_and_three_are_not():
    def near(shift: int) -> float:
        truth, mask = np.zeros((60, 60), bool), np.zeros((60, 60), np.float32)
        truth[:, 30] = True
        mask[:, 30 + shift] = 1
        tally = Tally(0.5)
        tally.add(mask, truth)
        return tally.scores().f1_2px

    assert near(2) == 1.0
    assert near(3) == 0.0


def test_cldice_sees_the_line_and_not_the_pen():
    thin, thick = np.zeros((60, 200), bool), np.zeros((60, 200), bool)
    thin[29:32, 10:190] = True
    thick[25:36, 10:190] = True
    assert overlap(thick, thin).dice < 0.45
    assert cldice(thick, thin) > 0.95


def test_sizes_must_agree():
    with pytest.raises(ValueError, match="truth"):
        Tally(0.5).add(np.zeros((3, 3), np.float32), np.zeros((3, 4), bool))


def test_no_picture_no_score():
    with pytest.raises(ValueError, match="no picture"):
        Tally(0.5).scores()


def _write(path, values):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.asarray(values, np.uint8)).save(path)
    return path


@pytest.mark.parametrize("place", ["a/wall_mask.png", "a/wall.png", "a/masks/wall.png", "masks/wall.png"])
def test_a_mask_is_found_where_people_keep_it(tmp_path, place):
    photo = _write(tmp_path / "a" / "wall.jpg", np.zeros((4, 4, 3)))
    assert metrics.find_truth(photo) is None
    mask = _write(tmp_path / place, np.zeros((4, 4)))
    assert metrics.find_truth(photo) == mask


def test_a_photo_is_not_its_own_mask(tmp_path):
    assert metrics.find_truth(_write(tmp_path / "wall.png", np.zeros((4, 4, 3)))) is None


def test_a_mask_of_another_size_or_with_grey_levels_is_refused_in_one_sentence(tmp_path):
    mask = _write(tmp_path / "m.png", [[0, 200, 255]])
    with pytest.raises(PhotoError, match=r"m\.png has 3 x 1 and not 5 x 4 pixels"):
        metrics.read_truth(mask, (4, 5, 3))
    with pytest.raises(PhotoError, match="grey levels"):
        metrics.read_truth(mask, (1, 3), strict=True)
    assert metrics.read_truth(mask, (1, 3)).tolist() == [[False, True, True]]
