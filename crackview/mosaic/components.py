"""The connected cracks of a map that does not fit into the memory.

The map is labelled in cells, and what touches across the border of two cells is put together (union-find: Galler and
Fischer 1964), corners included, so that each crack is one however many cells it crosses.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from crackview.errors import Cancelled
from crackview.mosaic.source import Window

Bytes = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]

CELL_PX = 3072
"""Side of a cell, px."""


@dataclass(frozen=True, eq=False)
class Component:
    """An 8-connected part of the mask.

    Attributes:
        box: Left, top, width and height, px.
        area: Number of its pixels.
        levels: Sum of the map's levels, 0 to 255, over them.
        seeds: int64 (N, 2), x and y: a pixel of each part into which the cells cut it, the uppermost of them first.
    """

    box: tuple[int, int, int, int]
    area: int
    levels: float
    seeds: Ints

    @property
    def place(self) -> tuple[int, int]:
        """Its uppermost pixel, by which it is known: x and y, px."""
        x, y = self.seeds[0].tolist()
        return x, y

    @property
    def window(self) -> Window:
        """Its box."""
        left, top, width, height = self.box
        return Window(left, top, left + width, top + height)


def cells(width: int, height: int) -> Iterator[Window]:
    """Yield the cells of a mosaic, row by row."""
    for top in range(0, height, CELL_PX):
        for left in range(0, width, CELL_PX):
            yield Window(left, top, left + CELL_PX, top + CELL_PX).within(width, height)


def find(
    read: Callable[[Window], Bytes],
    size: tuple[int, int],
    level: int,
    least_area: float,
    *,
    cancel: Callable[[], bool] = lambda: False,
    progress: Callable[[float], None] = lambda _: None,
) -> tuple[list[Component], int]:
    """Find the connected parts of a map.

    Args:
        read: Reads a part of the map, uint8 (h, w).
        size: Width and height of the mosaic, px.
        level: Where cracks begin, 1 to 255.
        least_area: Smaller components are left out, px.
        cancel: Asked before each cell.
        progress: Called with the share that is done, 0 to 1.

    Returns:
        The components in the order of their uppermost pixels, and the number of all pixels that are crack.

    Raises:
        Cancelled: If ``cancel`` returned True.
    """
    width, height = size
    union = _DisjointSets()
    parts: list[_Labels] = []
    above, below = np.full(width + 2, -1, np.int64), np.full(width + 2, -1, np.int64)  # with a place beside each end
    beside = np.full(0, -1, np.int64)
    every = list(cells(width, height))
    for done, cell in enumerate(every):
        if cancel():
            raise Cancelled
        if cell.left == 0:
            above, below = below, np.full(width + 2, -1, np.int64)
            beside = np.full(cell.height, -1, np.int64)
        levels = read(cell)
        mask = levels >= level
        if mask.any():
            found, numbers = _Labels.of(mask, levels, cell, len(union))
            parts.append(found)
            union.grow(len(found.area))
            top, first = numbers[0], numbers[:, 0]
            for shift in (0, 1, 2):
                union.join(top, above[cell.left + shift : cell.right + shift])
            for shift in (-1, 0, 1):
                rows = slice(max(0, -shift), cell.height - max(0, shift))
                union.join(first[rows], beside[rows.start + shift : rows.stop + shift])
            below[cell.left + 1 : cell.right + 1] = numbers[-1]
            beside = numbers[:, -1].copy()
        else:
            beside = np.full(cell.height, -1, np.int64)
        progress((done + 1) / len(every))
    return _components(parts, union, least_area), sum(int(each.area.sum()) for each in parts)


@dataclass(frozen=True)
class _Labels:
    """What one cell holds of components."""

    area: Ints
    levels: npt.NDArray[np.float64]
    boxes: Ints
    seeds: Ints

    @classmethod
    def of(cls, mask: npt.NDArray[np.bool_], levels: Bytes, cell: Window, start: int) -> "tuple[_Labels, Ints]":
        """Return the parts of a mask, numbered from ``start``, and the number at each pixel, -1 beside them."""
        _, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
        pixels = np.flatnonzero(mask)
        part = labels.ravel()[pixels]
        _, first = np.unique(part, return_index=True)
        rows, columns = np.divmod(pixels[first], mask.shape[1])
        corner = np.array([cell.left, cell.top])
        low = stats[1:, :2].astype(np.int64) + corner
        numbers = np.where(labels > 0, labels.astype(np.int64) + (start - 1), -1)
        found = cls(
            stats[1:, cv2.CC_STAT_AREA].astype(np.int64),
            np.bincount(part, levels.ravel()[pixels])[1:].astype(np.float64),
            np.concatenate([low, low + stats[1:, 2:4]], 1),
            np.stack([columns, rows], 1).astype(np.int64) + corner,
        )
        return found, numbers


class _DisjointSets:
    """Which numbers are one."""

    def __init__(self) -> None:
        self._parent: list[int] = []

    def __len__(self) -> int:
        return len(self._parent)

    def grow(self, count: int) -> None:
        """Add numbers that are alone."""
        self._parent.extend(range(len(self), len(self) + count))

    def join(self, ones: Ints, others: Ints) -> None:
        """Make pairs of numbers one; -1 is none."""
        both = (ones >= 0) & (others >= 0)
        for one, other in np.unique(np.stack([ones[both], others[both]], 1), axis=0).tolist():
            first, second = sorted((self.root(one), self.root(other)))
            self._parent[second] = first

    def root(self, number: int) -> int:
        """Return the least of the numbers that are connected with it."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number


def _components(parts: list[_Labels], union: _DisjointSets, least_area: float) -> list[Component]:
    if not parts:
        return []
    area = np.concatenate([each.area for each in parts])
    levels = np.concatenate([each.levels for each in parts])
    boxes = np.concatenate([each.boxes for each in parts])
    seeds = np.concatenate([each.seeds for each in parts])
    roots = np.array([union.root(number) for number in range(len(union))])
    order = np.lexsort((seeds[:, 0], seeds[:, 1], roots))
    starts = np.flatnonzero(np.diff(roots[order], prepend=-1))
    ends = np.append(starts[1:], len(order))
    totals = np.add.reduceat(area[order], starts)
    found = []
    for first in np.flatnonzero(totals >= least_area).tolist():
        total, members = int(totals[first]), order[starts[first] : ends[first]]
        left, top = boxes[members, :2].min(0).tolist()
        right, bottom = boxes[members, 2:].max(0).tolist()
        box = (left, top, right - left, bottom - top)
        found.append(Component(box, total, float(levels[members].sum()), seeds[members]))
    return sorted(found, key=lambda each: (each.seeds[0, 1], each.seeds[0, 0]))
