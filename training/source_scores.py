"""How a network does on each source that training knows, on the photos held out of it.

One mean over all photos would describe mostly the largest set, and one set alone not a wall of another kind: so a
choice between two networks is judged by the mean over sources and by the worst of them.
"""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import nn

from training import scoring
from training.datasets import splits
from training.datasets.catalogue import SOURCES, TEST_SETS
from training.datasets.photos import Pair

# The least share of a sound photo's pixels that is too much to be called crack.
TOO_MUCH = 0.001

CRACKED = tuple(name for name, source in SOURCES.items() if source.masked and name not in TEST_SETS)
CRACKED = tuple(name for name in CRACKED if not name.startswith("synth/"))
SOUND = tuple(name for name, source in SOURCES.items() if source.truth == "none")


@dataclass(frozen=True)
class BySource:
    """Scores by the names of the sets.

    Attributes:
        f1: F1 within 2 px at the threshold, of sets that show cracks.
        false: Share of photos with more than ``TOO_MUCH`` of their pixels called crack, of sets that show none.
    """

    f1: dict[str, float]
    false: dict[str, float]

    @property
    def mean_f1(self) -> float:
        """The mean over sources."""
        return statistics.fmean(self.f1.values())

    @property
    def worst_f1(self) -> float:
        """That of the worst source."""
        return min(self.f1.values())


def score(
    network: nn.Module,
    threshold: float,
    device: torch.device,
    *,
    most: int = 24,
    cracked: Iterable[str] = CRACKED,
    sound: Iterable[str] = SOUND,
    refinement: scoring.Refinement = scoring.ONE_LOOK,
) -> BySource:
    """Score up to ``most`` held-out photos of each source, evenly spread over their names.

    Raises:
        DataError: a set is missing.
    """
    f1 = {}
    for name in cracked:
        held = held_out(name, most)
        f1[name] = scoring.scores(network, held, threshold, device, refinement).f1_2px
    false = {}
    for name in sound:
        maps = (scoring.predict(network, pair.read()[0], device, refinement) for pair in held_out(name, most))
        false[name] = statistics.fmean(float((found >= threshold).mean() > TOO_MUCH) for found in maps)
    return BySource(f1, false)


def held_out(name: str, most: int) -> list[Pair]:
    """Return up to ``most`` held-out photos of a set, evenly spread over their names; raise DataError without it."""
    return splits.spread(splits.split(name)[1], most)
