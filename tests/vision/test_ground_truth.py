import numpy as np
import pytest
from PIL import Image

from crackview.vision import ground_truth
from crackview.vision.image_io import PhotoError


def _write(path, values):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.asarray(values, np.uint8)).save(path)
    return path


@pytest.mark.parametrize("place", ["a/wall_mask.png", "a/wall.png", "a/masks/wall.png", "masks/wall.png"])
def test_a_mask_is_found_where_people_keep_it(tmp_path, place):
    photo = _write(tmp_path / "a" / "wall.jpg", np.zeros((4, 4, 3)))
    assert ground_truth.find(photo) is None
    mask = _write(tmp_path / place, np.zeros((4, 4)))
    assert ground_truth.find(photo) == mask


def test_a_photo_is_not_its_own_mask(tmp_path):
    assert ground_truth.find(_write(tmp_path / "wall.png", np.zeros((4, 4, 3)))) is None


def test_a_mask_of_another_size_or_with_grey_levels_is_refused_in_one_sentence(tmp_path):
    mask = _write(tmp_path / "m.png", [[0, 200, 255]])
    with pytest.raises(PhotoError, match=r"m\.png has 3 x 1 and not 5 x 4 pixels"):
        ground_truth.read(mask, (4, 5, 3))
    with pytest.raises(PhotoError, match="grey levels"):
        ground_truth.read(mask, (1, 3), strict=True)
    assert ground_truth.read(mask, (1, 3)).tolist() == [[False, True, True]]
