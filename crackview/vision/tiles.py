"""Large pictures in overlapping tiles, put together without seams.

Along each axis the tiles' weights are a partition of unity: they add up to exactly one at every pixel, so the blended
picture is a plain running sum and needs no second buffer for the weights. The outer part of an overlap, where a network
sees the padding instead of the picture, has weight zero.
"""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

_HALF_RAMP = 16.0


@dataclass(frozen=True)
class Span:
    """The part of one axis that a tile covers.

    Attributes:
        start: First pixel, a multiple of the stride, so that a tile meets the same pooling grid as the whole picture.
        stop: One past the last pixel; may lie up to stride - 1 beyond the picture.
        weights: float32 (stop - start,), between 0 and 1; the spans of an axis add up to 1 at every pixel.
    """

    start: int
    stop: int
    weights: npt.NDArray[np.float32]


@dataclass(frozen=True)
class Tile:
    """One tile: its rows and its columns."""

    rows: Span
    columns: Span


@dataclass(frozen=True)
class Tiling:
    """The tiles of a picture of height x width px."""

    height: int
    width: int
    rows: tuple[Span, ...]
    columns: tuple[Span, ...]

    def __len__(self) -> int:
        """Return the number of tiles."""
        return len(self.rows) * len(self.columns)

    def __iter__(self) -> Iterator[Tile]:
        """Iterate over the tiles, row by row."""
        return (Tile(row, column) for row in self.rows for column in self.columns)

    @property
    def cuts(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where each pixel is given to one tile alone: the borders of rows and of columns, px, from 0 to the size.

        Between two tiles it is the middle of their overlap.
        """
        return _cuts(self.rows, self.height), _cuts(self.columns, self.width)

    def inside(self, tile: Tile) -> tuple[slice, slice]:
        """Return the rows and columns of a tile that lie in the picture."""
        rows, columns = tile.rows, tile.columns
        return slice(rows.start, min(rows.stop, self.height)), slice(columns.start, min(columns.stop, self.width))

    def joined(self, rows: range, columns: range) -> Tile:
        """Return neighbouring tiles as one, by the numbers of their rows and columns: each pixel has their weights."""
        return Tile(_joined(self.rows[rows.start : rows.stop]), _joined(self.columns[columns.start : columns.stop]))

    def add(
        self, total: npt.NDArray[np.float32] | npt.NDArray[np.float16], tile: Tile, values: npt.NDArray[np.float32]
    ) -> None:
        """Add a tile's values to the running sum; after all tiles ``total`` is the blended picture.

        Args:
            total: float32 or float16 (height, width), zeros before the first tile; changed in place.
            tile: One tile of this plan.
            values: float32 of the tile's full size, also where it reaches beyond the picture.
        """
        rows, columns = self.inside(tile)
        into = total[rows, columns]
        for down, weights in _weighted(tile.rows.weights[: into.shape[0]]):
            for right, others in _weighted(tile.columns.weights[: into.shape[1]]):
                part = values[down, right]
                if weights is not None:
                    part = part * weights[:, None]
                if others is not None:
                    part = part * others
                into[down, right] += part


def plan(height: int, width: int, *, size: int, overlap: int, stride: int) -> Tiling:
    """Cover a picture with tiles of at most ``size`` px a side which overlap by at least ``overlap`` px.

    Args:
        height: Of the picture, px, at least 1.
        width: Of the picture, px, at least 1.
        size: Side of a tile, px, a multiple of ``stride``.
        overlap: Shared by neighbours, px, at most ``size - stride``.
        stride: Every start and stop is a multiple of it.

    Raises:
        ValueError: If the numbers do not fit together.
    """
    if min(height, width, size, stride) < 1 or size % stride or not 0 <= overlap <= size - stride:
        message = f"no tiles of {size} px, overlap {overlap} px, stride {stride} px for {width} x {height} px"
        raise ValueError(message)
    return Tiling(height, width, _spans(height, size, overlap, stride), _spans(width, size, overlap, stride))


def mirrored(part: npt.NDArray[np.uint8], tile: Tile) -> npt.NDArray[np.uint8]:
    """Return the part of a picture that a tile covers, uint8 (h, w, 3), mirrored to the tile's full size."""
    bottom = tile.rows.stop - tile.rows.start - part.shape[0]
    right = tile.columns.stop - tile.columns.start - part.shape[1]
    whole = cv2.copyMakeBorder(part, 0, bottom, 0, right, cv2.BORDER_REFLECT_101)
    return np.asarray(whole, dtype=np.uint8)


def _weighted(weights: npt.NDArray[np.float32]) -> Iterator[tuple[slice, npt.NDArray[np.float32] | None]]:
    """Yield the parts of an axis that have weight, and their weights; None: each is 1, as most are."""
    kinds = np.where(weights == 1, 1, np.where(weights == 0, 0, 2))
    borders = [0, *(np.flatnonzero(np.diff(kinds)) + 1).tolist(), len(weights)]
    for start, stop in itertools.pairwise(borders):
        if kinds[start]:
            yield slice(start, stop), None if kinds[start] == 1 else weights[start:stop]


def _spans(length: int, size: int, overlap: int, stride: int) -> tuple[Span, ...]:
    units, unit_size, unit_overlap = math.ceil(length / stride), size // stride, math.ceil(overlap / stride)
    if units <= unit_size:
        return (Span(0, units * stride, np.ones(units * stride, np.float32)),)
    count = math.ceil((units - unit_overlap) / (unit_size - unit_overlap))
    # as many tiles as that, but no larger than they must be: two of 608 px cover 1080 px as well as two of 1024 px do
    unit_size = math.ceil((units + (count - 1) * unit_overlap) / count)
    size = unit_size * stride
    starts = [index * (units - unit_size) // (count - 1) * stride for index in range(count)]
    # rises[i] goes from 0 to 1 where tile i takes over from tile i - 1
    rises = [_rise(second, first + size, second - first) for first, second in itertools.pairwise(starts)]
    spans = []
    for index, start in enumerate(starts):
        position = np.arange(start, start + size, dtype=np.float64) + 0.5
        weights = np.ones(size)
        if index > 0:
            weights *= _ramp(position, *rises[index - 1])
        if index < count - 1:
            weights *= 1 - _ramp(position, *rises[index])
        spans.append(Span(start, start + size, weights.astype(np.float32)))
    return tuple(spans)


def _joined(spans: tuple[Span, ...]) -> Span:
    start, stop = spans[0].start, spans[-1].stop
    weights = np.zeros(stop - start, np.float32)
    for span in spans:
        weights[span.start - start : span.stop - start] += span.weights
    return Span(start, stop, weights)


def _cuts(spans: tuple[Span, ...], length: int) -> tuple[int, ...]:
    return 0, *((after.start + before.stop) // 2 for before, after in itertools.pairwise(spans)), length


def _rise(start: int, stop: int, step: int) -> tuple[float, float]:
    """Return middle and half width of the narrow ramp in an overlap; all else keeps its distance from the edges."""
    return (start + stop) / 2, max(0.5, min((stop - start) / 6, step / 2, _HALF_RAMP))


def _ramp(position: npt.NDArray[np.floating], middle: float, half: float) -> npt.NDArray[np.floating]:
    return np.asarray(np.clip((position - middle) / (2 * half) + 0.5, 0.0, 1.0))
