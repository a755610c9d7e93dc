"""Whether an adapted model may take the place of its start: nothing is forgotten, and more agreement on the wall.

On the wall itself there is no truth. What is counted there is agreement with what the teacher sees, where that is
beyond doubt, on photos that were kept back, and it is called that.
"""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
import torch
from torch import nn

from crackview.engine.segmenter import maps
from crackview.engine.torch_runtime import TorchRuntime
from crackview.nets.loading import STRIDE
from crackview.vision import measure, noise
from training import scoring
from training.datasets.photos import Pair, Pixels
from training.normalise import MEAN, STD
from training.scoring import Refinement

MAY_FALL = 0.002
"""By this much a score on photos with truth may fall."""
_SEVERITY = 3


@dataclass(frozen=True)
class Standing:
    """How a model does.

    Attributes:
        f1: F1 within 2 px on photos with truth, the mean over their sources.
        dice: Dice there, of all crack pixels of a source together, the mean over sources.
        noisy_f1: The same as ``f1`` under noise: each photo has one of the seen noises.
        noisy_dice: The same as ``dice`` under noise.
        agreement: Dice of the probabilities with those of the teacher where these are beyond doubt, on photos of the
            wall that were kept back. A mask would say less: what is beyond doubt every model calls the same.
    """

    f1: float
    dice: float
    noisy_f1: float
    noisy_dice: float
    agreement: float

    def as_scores(self, when: str) -> dict[str, float]:
        """Return the scores by their names on a card."""
        return {f"{name.replace('_', ' ')} {when}": round(value, 4) for name, value in asdict(self).items()}


@dataclass(frozen=True)
class Seen:
    """What a model sees on one photo of the wall, measured as the application measures it."""

    findings: int
    share: float


def stand(
    network: nn.Module,
    truth: Mapping[str, Sequence[Pair]],
    kept: Sequence[Pair],
    threshold: float,
    device: torch.device,
) -> Standing:
    """Score a network at a threshold on photos with truth, by their sets, and on those of the wall kept back."""
    clean, noisy = [], []
    for pairs in truth.values():
        clean.append(scoring.scores(network, pairs, threshold, device))
        disturbed = scoring.tally(network, pairs, threshold, device, disturb=_Disturb(pairs))
        noisy.append(disturbed.scores())
    return Standing(
        statistics.fmean(each.f1_2px for each in clean),
        statistics.fmean(each.f1 for each in clean),
        statistics.fmean(each.f1_2px for each in noisy),
        statistics.fmean(each.f1 for each in noisy),
        agreement(network, kept, device),
    )


def agreement(network: nn.Module, kept: Sequence[Pair], device: torch.device) -> float:
    """Return the Dice of what a network sees on photos with what the teacher sees there, doubtful pixels left out."""
    both, sizes = 0.0, 0.0
    for pair in kept:
        sample = pair.sample()
        known = np.ones(sample.crack.shape, bool) if sample.ignored is None else sample.ignored == 0
        ours = scoring.predict(network, sample.photo, device)[known].astype(np.float64)
        theirs = sample.crack[known] / 255
        both += float(ours @ theirs)
        sizes += float(ours @ ours + theirs @ theirs)
    return 2 * both / sizes if sizes else 1.0


def forgotten(before: Standing, after: Standing) -> list[str]:
    """Return the names of the scores on photos with truth that fell by more than `MAY_FALL`."""
    names = ("f1", "dice", "noisy_f1", "noisy_dice")
    return [name for name in names if getattr(after, name) < getattr(before, name) - MAY_FALL]


def seen(network: nn.Module, photo: Pixels, refinement: Refinement, threshold: float, device: torch.device) -> Seen:
    """Return what a network sees on a photo."""
    runtime = TorchRuntime(network.eval(), device, MEAN, STD)
    found = maps(runtime, photo, STRIDE, **refinement._asdict())
    mask = found.crack >= threshold
    return Seen(len(measure.find(mask, found.crack, threshold, photo=photo)), float(mask.mean()))


class _Disturb:
    """Puts one of the seen noises in turn on each of some photos, always the same on the same."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._numbers = {pair.photo: number for number, pair in enumerate(pairs)}

    def __call__(self, photo: Pixels, pair: Pair) -> Pixels:
        number = self._numbers[pair.photo]
        name = noise.SEEN[number % len(noise.SEEN)]
        return np.asarray(noise.apply(photo, name, noise.amount_of(name, _SEVERITY), number), np.uint8)
