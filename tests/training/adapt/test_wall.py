"""Which photos of a folder are used, which are kept back, and which part of a large one is looked at."""

from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from training.adapt import wall
from training.datasets.photos import DataError


def _folder(tmp_path, count):
    for number in range(count):
        Image.new("RGB", (32, 24), (number, 90, 90)).save(tmp_path / f"IMG_{number}.jpg")
    return tmp_path


def test_neighbours_are_kept_back_together_and_stay_so(tmp_path):
    every = wall.photos(_folder(tmp_path, 50), 0)
    assert [photo.path.name for photo in every[9:12]] == ["IMG_9.jpg", "IMG_10.jpg", "IMG_11.jpg"]
    kept = [number for number, photo in enumerate(every) if photo.kept_back]
    assert kept == [*range(10, 15), *range(35, 40)]
    assert wall.photos(tmp_path, 0) == every
    assert wall.photos(tmp_path, 1) != every


def test_the_fewest_photos_leave_some_to_learn_from_and_some_to_judge_by(tmp_path):
    kept = [photo.kept_back for photo in wall.photos(_folder(tmp_path, wall.LEAST_PHOTOS), 0)]
    assert kept.count(True) == 2


def test_too_few_photos_or_none_are_refused_with_a_sentence(tmp_path):
    with pytest.raises(DataError, match="There are no photos in"):
        wall.photos(tmp_path, 0)
    with pytest.raises(DataError, match="holds 9 photos that can be read, and adapting needs at least 10"):
        wall.photos(_folder(tmp_path, 9), 0)


def test_of_many_photos_some_are_used_evenly_spread(tmp_path, monkeypatch):
    monkeypatch.setattr(wall, "MOST_PHOTOS", 10)
    every = wall.photos(_folder(tmp_path, 40), 0)
    assert [photo.path.stem for photo in every] == [f"IMG_{number}" for number in range(0, 40, 4)]


def test_a_changed_photo_is_another_wall(tmp_path):
    before = wall.fingerprint(wall.photos(_folder(tmp_path, 10), 0))
    assert wall.fingerprint(wall.photos(tmp_path, 0)) == before
    Image.new("RGB", (64, 64)).save(tmp_path / "IMG_3.jpg")
    assert wall.fingerprint(wall.photos(tmp_path, 0)) != before


class SeesRed:
    """Sees a crack where a pixel is red."""

    card = SimpleNamespace(threshold=0.5)

    def segment(self, photo):
        return (photo[..., 0] > photo[..., 1]).astype(np.float32)


def test_of_a_large_photo_the_part_with_most_of_a_crack_is_looked_at(monkeypatch):
    monkeypatch.setattr(wall, "SIDE", 256)
    photo = np.full((600, 1000, 3), 90, np.uint8)
    photo[400:420, 700:900] = (200, 90, 90)
    part = wall.part(photo, SeesRed())
    assert part.shape == (256, 256, 3)
    assert (part[..., 0] == 200).sum() > 0.9 * 20 * 200
    assert wall.part(photo[:256, :256], SeesRed()).shape == (256, 256, 3)


def test_of_a_large_photo_without_cracks_the_middle_is_looked_at(monkeypatch):
    monkeypatch.setattr(wall, "SIDE", 256)
    photo = np.zeros((600, 1000, 3), np.uint8)
    photo[...] = np.arange(1000, dtype=np.uint16)[None, :, None] // 4
    part = wall.part(photo, SeesRed())
    assert abs(int(part[0, 0, 0]) - 372 // 4) <= 2
