"""The scores, defined once for training tables, the command line and the window; and the truth they are held against.

A ``Tally`` takes one probability map and its truth after the other, at full size, and gives pooled and per-image
scores. The truth of a photo is a mask that lies with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.sentences import Sentence
from crackview.vision import image_io
from crackview.vision.image_io import PhotoError

BINS = 1000
TOLERANCE_PX = 2

Mask = NDArray[np.bool_]
Probability = NDArray[np.float32]


@dataclass(frozen=True)
class Scores:
    """The fixed scores, all in [0, 1].

    ``precision`` to ``iou`` are pooled over all pixels at ``threshold``; ``miou`` averages the IoU of crack and
    background; ``mds`` is the mean per-image Dice; ``cldice`` (Shit et al. 2021) is averaged over images; ``f1_2px`` is
    pooled, a pixel counting as right within 2 px. ``best_*`` are at the threshold that suits these very pictures best.
    """

    images: int
    threshold: float
    precision: float
    recall: float
    f1: float
    iou: float
    miou: float
    mds: float
    cldice: float
    f1_2px: float
    best_threshold: float
    best_f1: float
    best_iou: float

    def as_dict(self) -> dict[str, float]:
        """Return the scores by their names."""
        return {item.name: getattr(self, item.name) for item in fields(self)}


@dataclass
class Curve:
    """Pooled F1 at every threshold k / 1000, from one histogram of crack and one of background pixels."""

    crack: NDArray[np.int64] = field(default_factory=lambda: np.zeros(BINS + 1, np.int64))
    background: NDArray[np.int64] = field(default_factory=lambda: np.zeros(BINS + 1, np.int64))

    def add(self, probability: Probability, truth: Mask) -> None:
        """Count one picture: float32 H x W in [0, 1] and bool H x W; raise ValueError if the two differ in size."""
        if probability.shape != truth.shape:
            raise ValueError(f"The probability map is {probability.shape} and the truth {truth.shape}.")
        level = np.minimum((probability * BINS).astype(np.int32), BINS)
        self.crack += np.bincount(level[truth], minlength=BINS + 1)
        self.background += np.bincount(level[~truth], minlength=BINS + 1)

    def best(self) -> tuple[float, float]:
        """Return the threshold with the highest F1, never 0, and that F1."""
        hit = np.cumsum(self.crack[::-1])[::-1]
        extra = np.cumsum(self.background[::-1])[::-1]
        f1 = 2 * hit / np.maximum(hit + extra + self.crack.sum(), 1)
        best = 1 + int(np.argmax(f1[1:]))
        return best / BINS, float(f1[best])


@dataclass(frozen=True)
class Overlap:
    """How the masks of one or more pictures lie on their truths, in pixels; they add up.

    Attributes:
        hit: Pixels of both mask and truth.
        extra: Pixels of the mask alone.
        missed: Pixels of the truth alone.
    """

    hit: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Overlap") -> "Overlap":
        return Overlap(self.hit + other.hit, self.extra + other.extra, self.missed + other.missed)

    @property
    def dice(self) -> float:
        """Foreground Dice, which is F1; with an empty truth 1 if the mask is empty too, else 0."""
        return _ratio(2 * self.hit, 2 * self.hit + self.extra + self.missed)

    @property
    def precision(self) -> float:
        """The share of the mask that is right; 1 without a mask."""
        return _ratio(self.hit, self.hit + self.extra)

    @property
    def recall(self) -> float:
        """The share of the truth that was found; 1 without a truth."""
        return _ratio(self.hit, self.hit + self.missed)


def overlap(mask: Mask, truth: Mask) -> Overlap:
    """Count one picture: bool H x W both."""
    hit = int(np.count_nonzero(mask & truth))
    return Overlap(hit, int(np.count_nonzero(mask)) - hit, int(np.count_nonzero(truth)) - hit)


@dataclass
class Tally:
    """Adds up the pictures of one set at one threshold."""

    threshold: float
    curve: Curve = field(default_factory=Curve)
    overlap: Overlap = field(default_factory=Overlap)
    pixels: int = 0
    near: NDArray[np.int64] = field(default_factory=lambda: np.zeros(4, np.int64))
    dices: list[float] = field(default_factory=list)
    cldices: list[float] = field(default_factory=list)

    def add(self, probability: Probability, truth: Mask) -> None:
        """Count one picture: float32 H x W in [0, 1] and bool H x W; raise ValueError if the two differ in size."""
        self.curve.add(probability, truth)
        mask = probability >= self.threshold
        counted = overlap(mask, truth)
        self.overlap += counted
        self.pixels += mask.size
        self.near += _near(mask, truth)
        self.dices.append(counted.dice)
        self.cldices.append(cldice(mask, truth))

    def scores(self) -> Scores:
        """Return the scores of all pictures so far; raise ValueError if there is no picture yet."""
        if not self.dices:
            raise ValueError("There is no picture to score.")
        hit, extra, missed = self.overlap.hit, self.overlap.extra, self.overlap.missed
        rest = self.pixels - hit - extra - missed
        iou = _ratio(hit, hit + extra + missed)
        best_threshold, best_f1 = self.curve.best()
        near_hit, near_all, found, truth_all = (int(n) for n in self.near)
        return Scores(
            images=len(self.dices),
            threshold=self.threshold,
            precision=self.overlap.precision,
            recall=self.overlap.recall,
            f1=self.overlap.dice,
            iou=iou,
            miou=(iou + _ratio(rest, rest + extra + missed)) / 2,
            mds=float(np.mean(self.dices)),
            cldice=float(np.mean(self.cldices)),
            f1_2px=_harmonic(_ratio(near_hit, near_all), _ratio(found, truth_all)),
            best_threshold=best_threshold,
            best_f1=best_f1,
            best_iou=best_f1 / (2 - best_f1),
        )


def cldice(mask: Mask, truth: Mask) -> float:
    """Return centre-line Dice (Shit et al. 2021, arXiv 2003.07311) of one picture; empty masks as in ``dice``."""
    if not mask.any() or not truth.any():
        return float(mask.any() == truth.any())
    from skimage.morphology import skeletonize  # noqa: PLC0415  a quarter of a second that only scoring needs

    mask_line, truth_line = skeletonize(mask), skeletonize(truth)
    precision = _ratio(int((mask_line & truth).sum()), int(mask_line.sum()))
    recall = _ratio(int((truth_line & mask).sum()), int(truth_line.sum()))
    return _harmonic(precision, recall)


def _near(mask: Mask, truth: Mask) -> NDArray[np.int64]:
    side = np.arange(-TOLERANCE_PX, TOLERANCE_PX + 1)
    disc = (np.hypot(*np.meshgrid(side, side)) <= TOLERANCE_PX).astype(np.uint8)
    near_truth = cv2.dilate(truth.view(np.uint8), disc) > 0
    near_mask = cv2.dilate(mask.view(np.uint8), disc) > 0
    return np.array([np.count_nonzero(part) for part in (mask & near_truth, mask, truth & near_mask, truth)])


def _ratio(part: int, whole: int) -> float:
    """Return the share of the whole; 1 of an empty whole."""
    return part / whole if whole else 1.0


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def find_truth(photo: Path) -> Path | None:
    """Return the mask that lies with a photo, or None.

    It is ``<stem>_mask.png`` or ``<stem>.png`` beside it, or ``<stem>.png`` in a folder ``masks`` beside it or beside
    its folder.
    """
    stem, folder = photo.stem, photo.absolute().parent
    beside = [folder / f"{stem}_mask.png", folder / f"{stem}.png"]
    elsewhere = [parent / "masks" / f"{stem}.png" for parent in (folder, folder.parent)]
    return next((path for path in (*beside, *elsewhere) if path != photo.absolute() and path.is_file()), None)


def read_truth(path: Path, shape: Sequence[int], *, strict: bool = False) -> Mask:
    """Read the mask of a photo whose pixels have this shape; bool (H, W).

    Args:
        path: A picture whose bright pixels are crack.
        shape: Of the photo: height, width, and what else there is.
        strict: Refuse grey levels, which a file that the user picked may have because it is no mask at all.

    Raises:
        PhotoError: The mask cannot be read, has another size, or has grey levels; one sentence.
    """
    mask = image_io.read_mask(path, strict=strict)
    height, width = shape[:2]
    if mask.shape != (height, width):
        sizes = Sentence(
            "{own_width} x {own_height} and not {width} x {height} pixels",
            own_width=mask.shape[1],
            own_height=mask.shape[0],
            width=width,
            height=height,
        )
        raise PhotoError("{path} has {sizes} as its photo: choose the mask of this photo.", path=path, sizes=sizes)
    return mask
