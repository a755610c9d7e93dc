import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from tests.training.conftest import write_set
from training import source_scores
from training.datasets import splits

CPU = torch.device("cpu")


class Dark(nn.Module):
    """Calls crack what is darker than the mean of ImageNet."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return -20 * (x.mean(1, keepdim=True) + 1)


@pytest.fixture
def sources(small_data):
    write_set(small_data, "cracksc", [f"{number:03}" for number in range(40)])
    for name, grey in (("negatives/concrete", 200), ("negatives/joints", 20)):
        (small_data / name).mkdir(parents=True)
        for number in range(40):
            photo = np.random.default_rng(number).normal(grey, 15, (64, 64, 3)).clip(0, 255).astype(np.uint8)
            Image.fromarray(photo).save(small_data / name / f"{number}.jpg")
    return small_data


def test_every_source_counts_once_and_a_photo_called_crack_without_one_is_counted(sources):
    found = source_scores.score(
        Dark(), 0.5, CPU, cracked=["cfd", "cracksc"], sound=["negatives/concrete", "negatives/joints"]
    )
    assert found.false == {"negatives/concrete": 0.0, "negatives/joints": 1.0}
    assert found.f1.keys() == {"cfd", "cracksc"}
    assert found.mean_f1 == pytest.approx(np.mean(list(found.f1.values())))
    assert found.worst_f1 == min(found.f1.values()) > 0.9


def test_only_held_out_photos_are_scored_and_no_more_than_wanted(sources, monkeypatch):
    seen = []
    tally = source_scores.scoring.tally
    monkeypatch.setattr(
        source_scores.scoring,
        "tally",
        lambda net, pairs, *rest, **options: seen.extend(pairs) or tally(net, pairs, *rest, **options),
    )
    source_scores.score(Dark(), 0.5, CPU, most=2, cracked=["cracksc"], sound=[])
    held = splits.split("cracksc")[1]
    assert 1 <= len(seen) <= 2 < len(held)
    assert set(seen) <= set(held)


def test_no_test_set_is_a_source():
    assert not set(source_scores.CRACKED) & {"deepcrack/test", "nha12d"}
    assert {"walls_phone", "bridge_deck", "cracktree", "deepcrack/train"} <= set(source_scores.CRACKED)
