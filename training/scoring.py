"""Full-size predictions and their scores, the same way for validation and test."""

from collections.abc import Callable, Iterable

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import nn

from crackview.nets.zoo import STRIDE
from crackview.vision import tiles
from crackview.vision.contrast_stretch import stretch
from crackview.vision.metrics import Curve, Scores, Tally
from training.datasets.photos import Pair, Pixels
from training.normalise import normalise

_MOST_PIXELS = 4_000_000
_TILE = 1024


@torch.inference_mode()
def predict(network: nn.Module, photo: Pixels, device: torch.device) -> np.ndarray:
    """Probability map, float32 H x W, of a whole uint8 photo, padded by reflection; in tiles if it is very large.

    A photo that is too flat is stretched first, as everywhere else.
    """
    network.eval()
    photo = stretch(photo)
    height, width = photo.shape[:2]
    if height * width <= _MOST_PIXELS:
        return _whole(network, photo, device)
    padded = np.pad(photo, ((0, -height % STRIDE), (0, -width % STRIDE), (0, 0)), "reflect")
    plan = tiles.plan(height, width, size=_TILE, overlap=_TILE // 8, stride=STRIDE)
    total = np.zeros((height, width), np.float32)
    for tile in plan:
        part = padded[tile.rows.start : tile.rows.stop, tile.columns.start : tile.columns.stop]
        plan.add(total, tile, _whole(network, np.ascontiguousarray(part), device))
    return total


def _whole(network: nn.Module, photo: Pixels, device: torch.device) -> np.ndarray:
    height, width = photo.shape[:2]
    pixels = torch.from_numpy(photo).to(device).permute(2, 0, 1)[None]
    padded = F.pad(pixels.float(), (0, -width % STRIDE, 0, -height % STRIDE), mode="reflect")
    logits = network(normalise(padded))[0, 0, :height, :width]
    return logits.float().sigmoid().cpu().numpy()  # type: ignore[no-any-return]


def tally(
    network: nn.Module,
    pairs: Iterable[Pair],
    threshold: float,
    device: torch.device,
    disturb: Callable[[Pixels, Pair], Pixels] | None = None,
) -> Tally:
    """Count every pair at full size, what is to be ignored as no crack; ``disturb`` changes each photo first."""
    result = Tally(threshold)
    for pair in pairs:
        photo, mask = pair.read()
        seen = photo if disturb is None else disturb(photo, pair)
        probability = predict(network, seen, device)
        ignored = pair.ignored(photo, mask) if pair.source.truth == "areas" else None
        if ignored is not None:
            probability = np.where(ignored > 0, 0, probability)
        result.add(probability, mask > 0)
    return result


def scores(network: nn.Module, pairs: Iterable[Pair], threshold: float, device: torch.device) -> Scores:
    """The scores of all pairs."""
    return tally(network, pairs, threshold, device).scores()


def best_threshold(network: nn.Module, pairs: Iterable[Pair], device: torch.device) -> tuple[float, float]:
    """The threshold with the highest pooled F1, and that F1; for validation photos only."""
    curve = Curve()
    for pair in pairs:
        photo, mask = pair.read()
        curve.add(predict(network, photo, device), mask > 0)
    return curve.best()
