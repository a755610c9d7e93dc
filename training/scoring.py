"""Full-size predictions and their scores, the same way for validation and test."""

from collections.abc import Callable, Iterable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from crackview.engine.segmenter import maps
from crackview.engine.torch_runtime import TorchRuntime
from crackview.nets.zoo import STRIDE
from crackview.vision.metrics import Curve, Scores, Tally
from training.datasets.photos import Pair, Pixels
from training.normalise import MEAN, STD


def predict(
    network: nn.Module, photo: Pixels, device: torch.device, again_from: float | None = None
) -> NDArray[np.float32]:
    """Return the crack probability of each pixel, float32 H x W, of a uint8 photo, by the application's pipeline.

    ``again_from`` is the threshold for a second look at thin cracks; None: one look.
    """
    return maps(TorchRuntime(network.eval(), device, MEAN, STD), photo, STRIDE, again_from=again_from).crack


def tally(
    network: nn.Module,
    pairs: Iterable[Pair],
    threshold: float,
    device: torch.device,
    disturb: Callable[[Pixels, Pair], Pixels] | None = None,
    *,
    looks_twice: bool = False,
) -> Tally:
    """Count every pair at full size, what is to be ignored as no crack; ``disturb`` changes each photo first.

    ``looks_twice`` asks for a second look at thin cracks.
    """
    result = Tally(threshold)
    for pair in pairs:
        photo, mask = pair.read()
        seen = photo if disturb is None else disturb(photo, pair)
        probability = predict(network, seen, device, threshold if looks_twice else None)
        ignored = pair.ignored(photo, mask) if pair.source.truth == "areas" else None
        if ignored is not None:
            probability = np.where(ignored > 0, 0, probability)
        result.add(probability, mask > 0)
    return result


def scores(
    network: nn.Module, pairs: Iterable[Pair], threshold: float, device: torch.device, *, looks_twice: bool = False
) -> Scores:
    """Return the scores of all pairs."""
    return tally(network, pairs, threshold, device, looks_twice=looks_twice).scores()


def best_threshold(network: nn.Module, pairs: Iterable[Pair], device: torch.device) -> tuple[float, float]:
    """Return the threshold with the highest pooled F1, and that F1; for validation photos only."""
    curve = Curve()
    for pair in pairs:
        photo, mask = pair.read()
        curve.add(predict(network, photo, device), mask > 0)
    return curve.best()
