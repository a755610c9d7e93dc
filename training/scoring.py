"""Full-size predictions and their scores, the same way for validation and test."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from crackview.engine.component_check import ComponentCheck
from crackview.engine.protocols import Runtime
from crackview.engine.segmenter import maps
from crackview.engine.torch_runtime import TorchRuntime
from crackview.nets.cards import Card
from crackview.nets.loading import STRIDE
from crackview.vision import noise
from crackview.vision.metrics import Curve, Scores, Tally
from training.datasets.photos import Pair, Pixels
from training.normalise import MEAN, STD


class Refinement(NamedTuple):
    """What follows the first look at a photo where photos are measured; nothing of it in tables that compare networks.

    Attributes:
        again_from: Threshold for a second look at thin cracks; None: one look.
        check: Lowers components that are no cracks; None: none.
    """

    again_from: float | None = None
    check: ComponentCheck | None = None

    @classmethod
    def of(cls, card: Card) -> "Refinement":
        """Return what the card of a model names; raise ModelError if a file of it is missing or damaged."""
        check = ComponentCheck(card) if card.component_check is not None else None
        return cls(card.threshold if card.second_look else None, check)


ONE_LOOK = Refinement()


def predict(
    network: nn.Module | Runtime, photo: Pixels, device: torch.device, refinement: Refinement = ONE_LOOK
) -> NDArray[np.float32]:
    """Return the crack probability of each pixel, float32 H x W, of a uint8 photo, by the application's pipeline.

    A runtime runs where it is, whatever ``device`` says.
    """
    runtime = TorchRuntime(network.eval(), device, MEAN, STD) if isinstance(network, nn.Module) else network
    return maps(runtime, photo, STRIDE, **refinement._asdict()).crack


def tally(
    network: nn.Module | Runtime,
    pairs: Iterable[Pair],
    threshold: float,
    device: torch.device,
    disturb: Callable[[Pixels, Pair], Pixels] | None = None,
    refinement: Refinement = ONE_LOOK,
) -> Tally:
    """Count every pair at full size, what is to be ignored as no crack; ``disturb`` changes each photo first."""
    result = Tally(threshold)
    for pair in pairs:
        photo, mask = pair.read()
        seen = photo if disturb is None else disturb(photo, pair)
        probability = predict(network, seen, device, refinement)
        ignored = pair.ignored(photo, mask) if pair.source.truth in {"areas", "maps"} else None
        if ignored is not None:
            probability = np.where(ignored > 0, 0, probability)
        result.add(probability, mask > 0)
    return result


def disturber(name: str, severity: int) -> Callable[[Pixels, Pair], Pixels]:
    """Return what disturbs each photo by a noise as every table does, for `tally`."""
    return lambda photo, pair: noise.for_table(photo, name, severity, pair.photo.stem)


def scores(
    network: nn.Module | Runtime,
    pairs: Iterable[Pair],
    threshold: float,
    device: torch.device,
    refinement: Refinement = ONE_LOOK,
) -> Scores:
    """Return the scores of all pairs."""
    return tally(network, pairs, threshold, device, refinement=refinement).scores()


def best_threshold(network: nn.Module, pairs: Iterable[Pair], device: torch.device) -> tuple[float, float]:
    """Return the threshold with the highest pooled F1, and that F1; for validation photos only."""
    curve = Curve()
    for pair in pairs:
        photo, mask = pair.read()
        curve.add(predict(network, photo, device), mask > 0)
    return curve.best()
