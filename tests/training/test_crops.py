import numpy as np
import pytest
import torch

from training import data
from training.crops import CropConfig, Crops, Stream


@pytest.fixture
def crops(small_data):
    return Crops({"deepcrack/train": (1.0, data.split("deepcrack/train")[0])}, CropConfig(size=64), seed=3)


def test_a_crop_depends_on_seed_and_index_alone(crops, small_data):
    again = Crops({"deepcrack/train": (1.0, data.split("deepcrack/train")[0])}, CropConfig(size=64), seed=3)
    for index in (5, 0, 11):
        assert all(torch.equal(a, b) for a, b in zip(crops[index], again[index], strict=True))
    assert not torch.equal(crops[0][0], crops[1][0])


def test_every_third_crop_is_noisy_and_the_clean_one_stays_beside_it(crops):
    changed = [not torch.equal(clean, seen) for clean, seen, _ in (crops[i] for i in range(12))]
    assert changed == [index % 3 == 2 for index in range(12)]


def test_the_target_follows_the_crack_through_every_turn(crops):
    """Cracks are dark in these photos: the target must lie where the crop is dark, whatever the geometry."""
    inside, outside = [], []
    for index in range(0, 30, 3):
        clean, _, target = crops[index]
        grey = clean.float().mean(0)
        inside.append(grey[target[0] > 0.9].mean().item())
        outside.append(grey[target[0] < 0.1].mean().item())
    assert np.nanmean(inside) < 0.5 * np.nanmean(outside)


def test_most_crops_show_a_crack(crops):
    assert np.mean([crops[index][2].max().item() > 0.5 for index in range(30)]) > 0.7


def test_shapes_and_ranges(crops):
    clean, seen, target = crops[2]
    assert clean.shape == seen.shape == (3, 64, 64)
    assert clean.dtype == seen.dtype == torch.uint8
    assert target.shape == (1, 64, 64)
    assert 0 <= target.min() <= target.max() <= 1


def test_a_stream_goes_on_where_it_stopped():
    assert list(Stream(4, 8)) == [4, 5, 6, 7]
    assert len(Stream(4, 8)) == 4
