"""Soft maps: what teachers call crack on a whole photo that they looked at from several views, kept on disk.

The mean over flips and magnifications is better than any one look (Krizhevsky et al. 2012 predict this way), and too
slow for every crop of a run; a photo's map is made once (``soften``) and cut, turned and scaled with the photo and its
mask. So a network learns to see in one look what its teachers see in many (Radosavovic et al. 2018, "Data
Distillation").

A map is uint8 H x W: logits from -8 to 8, so that it stays small and may be interpolated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, logit

from crackview.vision.metrics import Curve
from training.data import DataError, Pair, Pixels, read_picture

_STEPS = 16  # levels to one logit
_MIDDLE = 128

# How far, in logits, a set's maps are raised or lowered at most: one of which the teachers know little is not to shout.
_MOST_SHIFT = 1.0


def levels(logits: NDArray[np.float32]) -> Pixels:
    """Logits as the levels of a map, rounded to a sixteenth."""
    return np.clip(np.round(logits * _STEPS) + _MIDDLE, 0, 255).astype(np.uint8)


def logits(levels: Pixels) -> NDArray[np.float32]:
    """The logits that levels stand for."""
    return np.asarray((levels.astype(np.float32) - _MIDDLE) / _STEPS, np.float32)


def path(folder: Path, pair: Pair) -> Path:
    """Where a photo's map lies."""
    return folder / pair.set / f"{pair.photo.stem}.png"


@dataclass(frozen=True)
class SoftMaps:
    """The maps in a folder, each set's shifted so that ``cut`` is its best threshold; 0 leaves them alone."""

    folder: Path
    cut: float

    def of(self, sets: Sequence[Sequence[Pair]], masks: Sequence[Sequence[Pixels]]) -> list[list[Pixels]]:
        """The maps of all photos; sets without any drawn crack are shifted as the first.

        Raises:
            DataError: a map is missing or not of its photo's size.
        """
        maps = [list(map(self._read, *each)) for each in zip(sets, masks, strict=True)]
        if not self.cut:
            return maps
        shifts = [_shift(*each, self.cut) for each in zip(maps, masks, strict=True)]
        first = shifts[0] or 0.0
        return [
            [levels(logits(one) + (first if shift is None else shift)) for one in each]
            for each, shift in zip(maps, shifts, strict=True)
        ]

    def _read(self, pair: Pair, mask: Pixels) -> Pixels:
        where = path(self.folder, pair)
        if not where.is_file():
            raise DataError(f"There is no soft map {where}; make it with python -m training soften --config FILE.")
        found = read_picture(where, "L")
        if found.shape != mask.shape:
            raise DataError(f"The soft map {where} is {found.shape}, its photo {mask.shape}: they must agree.")
        return found


def _shift(maps: Sequence[Pixels], masks: Sequence[Pixels], cut: float) -> float | None:
    if not any(mask.any() for mask in masks):
        return None
    curve = Curve()
    for one, mask in zip(maps, masks, strict=True):
        curve.add(expit(logits(one)), mask > 0)
    best, _ = curve.best()
    return float(np.clip(logit(cut) - logit(best), -_MOST_SHIFT, _MOST_SHIFT))
