"""Pictures in halving sizes, made once off the GUI thread, so that a paint touches few more pixels than the screen has.

A photo is halved by averaging. A probability map is halved by the greatest of each 2 x 2: a crack of one pixel is still
there when a wide photo is shown small.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Protocol, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import overlay

#: No level is made below this size: the smallest is painted instead.
SMALLEST = 64


def _frozen(array: NDArray[np.uint8]) -> NDArray[np.uint8]:
    array.flags.writeable = False
    return array


class PaintedPicture(Protocol):
    """A picture that can be painted at any zoom."""

    @property
    def width(self) -> int:
        """In pixels."""

    @property
    def height(self) -> int:
        """In pixels."""

    @property
    def levels(self) -> Sequence[Any]:
        """Level k, uint8 (H / 2^k, W / 2^k, 3), rounded up: an array, or what gives its parts as arrays."""


@dataclass(frozen=True, eq=False)
class _Levels:
    """Level 0 has the photo's size, each next one half of it."""

    levels: tuple[NDArray[np.uint8], ...]

    @property
    def width(self) -> int:
        """In pixels."""
        return int(self.levels[0].shape[1])

    @property
    def height(self) -> int:
        """In pixels."""
        return int(self.levels[0].shape[0])


@dataclass(frozen=True, eq=False)
class PhotoPyramid(_Levels):
    """A photo: `levels[k]` is uint8 (H / 2^k, W / 2^k, 3), rounded up."""

    @classmethod
    def of(cls, pixels: NDArray[np.uint8]) -> Self:
        """Make the levels of uint8 (H, W, 3); level 0 is `pixels` itself, not a copy."""
        levels = [pixels]
        while min(levels[-1].shape[:2]) >= 2 * SMALLEST:
            height, width = levels[-1].shape[:2]
            size = ((width + 1) // 2, (height + 1) // 2)
            levels.append(_frozen(cv2.resize(levels[-1], size, interpolation=cv2.INTER_AREA)))  # type: ignore[arg-type]
        return cls(tuple(levels))


@dataclass(frozen=True, eq=False)
class ProbabilityLayer(_Levels):
    """A probability map in bytes: `levels[k]` is uint8 (H / 2^k, W / 2^k), rounded up; `histogram` int64 (256,)."""

    histogram: NDArray[np.int64] = field(repr=False)

    @classmethod
    def of(cls, probability: NDArray[np.float32] | NDArray[np.uint8]) -> Self:
        """Make the levels and the histogram of a map (H, W), float in [0, 1] or uint8."""
        levels = [_frozen(overlay.to_levels(probability))]
        while min(levels[-1].shape) >= 2 * SMALLEST:
            levels.append(_frozen(_halved_by_greatest(levels[-1])))
        return cls(tuple(levels), _counts(levels[0]))

    def with_part(self, left: int, top: int, part: NDArray[np.uint8]) -> Self:
        """Return a map with other values, uint8 (h, w), in the rectangle at (left, top); only that part is computed."""
        bottom, right = top + part.shape[0], left + part.shape[1]
        levels = [level.copy() for level in self.levels]
        change = _counts(part) - _counts(levels[0][top:bottom, left:right])
        levels[0][top:bottom, left:right] = part
        for finer, coarser in pairwise(levels):
            left, top, right, bottom = left // 2, top // 2, (right + 1) // 2, (bottom + 1) // 2
            below = finer[2 * top : 2 * bottom, 2 * left : 2 * right]
            coarser[top:bottom, left:right] = _halved_by_greatest(below)
        return type(self)(tuple(_frozen(level) for level in levels), self.histogram + change)

    def share(self, threshold: float) -> float:
        """Return the share, 0 to 1, of pixels that are crack at `threshold`; free, from the histogram."""
        crack = int(self.histogram[overlay.threshold_level(threshold) :].sum())
        return crack / max(1, int(self.histogram.sum()))


def _counts(level: NDArray[np.uint8]) -> NDArray[np.int64]:
    return cv2.calcHist([level], [0], None, [256], [0, 256]).ravel().astype(np.int64)


def _halved_by_greatest(level: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = level.shape
    if height % 2 or width % 2:
        level = np.pad(level, ((0, height % 2), (0, width % 2)))
    rows = np.maximum(level[0::2], level[1::2])
    return np.maximum(rows[:, 0::2], rows[:, 1::2])
