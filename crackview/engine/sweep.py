"""How models hold under noise: one loop behind ``evaluate``, ``sweep`` and the Lab, which agree to the last digit.

A noisy picture is made once for all models. A photo without truth is scored against each model's own prediction on the
clean photo.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.engine.protocols import CardMapSource
from crackview.errors import Cancelled
from crackview.vision import image_io, metrics, recipe
from crackview.vision.metrics import Mask, Overlap, Probability
from crackview.vision.recipe import Recipe

NO_NOISE = Recipe()
SEVERITIES = (1, 2, 3, 4, 5)


@dataclass(frozen=True, eq=False)
class SweepSample:
    """A photo to be disturbed: uint8 (H, W, 3), its truth, if any, bool (H, W), and the stem that seeds its noise."""

    stem: str
    pixels: NDArray[np.uint8]
    truth: Mask | None

    def read(self) -> "SweepSample":
        """Return itself: a sample in memory is ready."""
        return self


@dataclass(frozen=True)
class SampleFile:
    """A photo with, perhaps, a mask, to be read when its turn comes."""

    photo: Path
    mask: Path | None

    @property
    def stem(self) -> str:
        """Of the photo's file."""
        return self.photo.stem

    def read(self) -> SweepSample:
        """Decode both; raise PhotoError if one of them cannot be read, or they differ in size."""
        pixels = image_io.read_photo(self.photo).pixels
        return SweepSample(
            self.stem, pixels, None if self.mask is None else metrics.read_truth(self.mask, pixels.shape)
        )


@dataclass(frozen=True, eq=False)
class Prediction:
    """One model on one picture.

    Attributes:
        model: Its name.
        recipe: The noise of the picture.
        probability: The map, float32 (H, W) in [0, 1].
        mask: bool (H, W), the map at the model's threshold.
        reference: bool (H, W), what it is scored against: the photo's truth, or the model's own clean mask.
        has_truth: Whether ``reference`` is the photo's truth.
        seconds: How long the network took.
    """

    model: str
    recipe: Recipe
    probability: Probability
    mask: Mask
    reference: Mask
    has_truth: bool
    seconds: float


def predictions(
    segmenters: Sequence[CardMapSource],
    sample: SweepSample,
    recipes: Sequence[Recipe],
    cancel: Callable[[], bool] | None = None,
) -> Iterator[Prediction]:
    """Yield every model's prediction of the clean photo, then those of each recipe.

    Raise Cancelled if ``cancel`` returned True.
    """
    references: dict[str, Mask] = {}
    for mixture in (NO_NOISE, *recipes):
        picture = mixture.apply(sample.pixels, sample.stem)
        for segmenter in segmenters:
            name = segmenter.card.name
            started = time.perf_counter()
            probability = segmenter.segment(picture, cancel=cancel)
            seconds = time.perf_counter() - started
            mask = probability >= segmenter.card.threshold
            reference = references.setdefault(name, mask) if sample.truth is None else sample.truth
            yield Prediction(name, mixture, probability, mask, reference, sample.truth is not None, seconds)


@dataclass(frozen=True)
class SweepPlan:
    """What to sweep: each noise at each severity, drawn anew for each seed, for each model."""

    models: tuple[str, ...]
    noises: tuple[str, ...]
    severities: tuple[int, ...] = SEVERITIES
    seeds: tuple[int, ...] = (0,)

    def recipes(self) -> dict[Recipe, tuple[str, int, int]]:
        """Return each recipe with its noise, severity and seed."""
        places = product(self.noises, self.severities, self.seeds)
        return {recipe.of_severity(*place): place for place in places}

    def size(self, photos: int) -> int:
        """Return the number of predictions."""
        return photos * len(self.models) * (1 + len(self.noises) * len(self.severities) * len(self.seeds))


@dataclass(frozen=True)
class SweepScore:
    """The score of a model at one noise, severity and seed; ``noise`` "" and severity 0 are the clean photos.

    ``dice`` is the mean over the photos; precision and recall are pooled. Without truth they compare with the model's
    own clean prediction.
    """

    model: str
    noise: str
    severity: int
    seed: int
    photos: int
    dice: float
    precision: float
    recall: float
    has_truth: bool


@dataclass(frozen=True)
class SweepFailure:
    """A photo that was left out, with one sentence that gives the reason."""

    stem: str
    sentence: str


def run(
    plan: SweepPlan,
    sources: Sequence[SweepSample | SampleFile],
    segmenters: Sequence[CardMapSource],
    cancel: Callable[[], bool] | None = None,
) -> Iterator[SweepScore | SweepFailure]:
    """Yield each cell again, over one photo more, after each prediction; end early if ``cancel`` returns True."""
    recipes = plan.recipes()
    places = {NO_NOISE: ("", 0, 0), **recipes}
    dices: dict[tuple[str, Recipe], list[float]] = {}
    sums: dict[tuple[str, Recipe], Overlap] = {}
    try:
        for source in sources:
            try:
                sample = source.read()
            except image_io.PhotoError as error:
                yield SweepFailure(source.stem, error.sentence)
                continue
            for made in predictions(segmenters, sample, tuple(recipes), cancel):
                key = made.model, made.recipe
                overlap = metrics.overlap(made.mask, made.reference)
                dices.setdefault(key, []).append(overlap.dice)
                sums[key] = sums.get(key, Overlap()) + overlap
                total, mean = sums[key], float(np.mean(dices[key]))
                count = len(dices[key])
                yield SweepScore(
                    made.model, *places[made.recipe], count, mean, total.precision, total.recall, made.has_truth
                )
    except Cancelled:
        return


class SweepResult:
    """The cells of a sweep so far, and what can be read off them."""

    def __init__(self, plan: SweepPlan) -> None:
        self.plan = plan
        self.cells: dict[tuple[str, str, int, int], SweepScore] = {}

    def add(self, cell: SweepScore) -> None:
        """Take a cell instead of its earlier version."""
        self.cells[cell.model, cell.noise, cell.severity, cell.seed] = cell

    @property
    def has_truth(self) -> bool:
        """Whether the scores are against truth rather than against the clean prediction."""
        return any(cell.has_truth for cell in self.cells.values())

    @property
    def photos(self) -> int:
        """How many photos the furthest cell has."""
        return max((cell.photos for cell in self.cells.values()), default=0)

    def band(self, model: str, noise: str, severity: int) -> tuple[float, float, float] | None:
        """Return lowest, mean and highest Dice over the seeds; None where there is none yet. Severity 0 is clean."""
        if severity == 0:
            noise = ""
        seeds = (0,) if severity == 0 else self.plan.seeds
        found = [self.cells.get((model, noise, severity, seed)) for seed in seeds]
        values = [cell.dice for cell in found if cell is not None]
        return (min(values), float(np.mean(values)), max(values)) if values else None

    def mean(self, model: str, noise: str) -> float | None:
        """Return the mean Dice over the severities of a noise; None until all are there."""
        bands = [self.band(model, noise, severity) for severity in self.plan.severities]
        means = [band[1] for band in bands if band is not None]
        return float(np.mean(means)) if len(means) == len(bands) else None

    def overall(self, model: str) -> float | None:
        """Return the mean of ``mean`` over the noises; None until all are there, or if there are none."""
        means = [mean for noise in self.plan.noises if (mean := self.mean(model, noise)) is not None]
        return float(np.mean(means)) if means and len(means) == len(self.plan.noises) else None

    def breaks_at(self, model: str, noise: str) -> int | None:
        """Return the first severity at which Dice is less than half of the clean Dice; None if there is none."""
        clean = self.band(model, "", 0)
        for severity in self.plan.severities:
            band = self.band(model, noise, severity)
            if clean is not None and band is not None and band[1] < clean[1] / 2:
                return severity
        return None
