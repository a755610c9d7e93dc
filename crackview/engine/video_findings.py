"""Findings in a video: the cracks of each frame, and the same crack in neighbouring frames as one finding.

A crack of a frame is a connected part of the mask, as long as the diagonal of the box around it: that takes a
millisecond, and a crack is longer than that only where it curls. Its length is a share of the picture's diagonal, so
that it does not depend on the size at which the network sees the picture.

Cracks of neighbouring frames are the same where they cover the same places, coarsely, since the camera moves.

Numbers of frames that were analysed under other conditions (model, threshold, size) are never put together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

#: Cracks below this share of the diagonal are not kept: specks.
SHORTEST = 0.02
#: Frames are neighbours if not more than this is between them: so long a crack may flicker.
GAP_S, GAP_FRAMES = 1.0, 3
#: Of every Nth frame those that follow each other are neighbours if not more than this is between them.
MOST_GAP_S = 5.0
#: Cells along the longer side of a picture: places are told apart by them.
_CELLS = 40
_STRIDE = _CELLS + 2  # a free column between the rows, so that what leaves at one side does not come in at the other


@dataclass(frozen=True, slots=True)
class Conditions:
    """How frames were analysed.

    Attributes:
        model: Name of the model.
        threshold: Probability from which a pixel is crack.
        side: Longer side of what the network saw, px.
        steady: Whether what was seen a frame before counted too.
        thorough: Whether thin cracks were seen again and straight ones checked, as in photos that are measured.
    """

    model: str
    threshold: float
    side: int
    steady: bool = False
    thorough: bool = False


@dataclass(frozen=True, slots=True)
class FrameCrack:
    """A connected crack of a frame.

    Attributes:
        length: Diagonal of the box around it, as a share of the picture's diagonal.
        box: Left, top, right and bottom as shares of the picture's width and height.
        cells: The cells that it touches, a bit each.
    """

    length: float
    box: tuple[float, float, float, float]
    cells: int


@dataclass(frozen=True, slots=True)
class AnalysedFrame:
    """What was found in a frame.

    Attributes:
        index: Of the frame, from 0.
        position: Its time in the video, s.
        share: Of crack pixels, 0 to 1.
        cracks: Its cracks from SHORTEST on, the longest first.
    """

    index: int
    position: float
    share: float
    cracks: tuple[FrameCrack, ...] = ()

    @property
    def longest(self) -> float:
        """Length of its longest crack, as a share of the picture's diagonal; 0 without one."""
        return self.cracks[0].length if self.cracks else 0.0

    def count(self, limit: float) -> int:
        """Return how many cracks are at least `limit` long, a share of the diagonal."""
        return sum(crack.length >= limit for crack in self.cracks)


@dataclass(frozen=True, slots=True)
class VideoFinding:
    """One crack in the frames in which it was seen.

    Attributes:
        number: From 1, in the order of their best frames.
        best: The frame in which it is longest, the first of them.
        crack: What it is there.
        first: Index of the first frame with it.
        last: Index of the last.
        frames: In how many analysed frames it was seen.
    """

    number: int
    best: AnalysedFrame
    crack: FrameCrack
    first: int
    last: int
    frames: int


def cracks(mask: NDArray[np.bool_]) -> tuple[FrameCrack, ...]:
    """Return the 8-connected cracks of a mask, bool (H, W), from SHORTEST on, the longest first."""
    height, width = mask.shape
    count, labels, facts, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    cell = max(height, width) / _CELLS
    found = []
    for label in range(1, count):
        left, top, wide, high, _area = (int(value) for value in facts[label])
        length = float(np.hypot(wide, high) / np.hypot(width, height))
        if length < SHORTEST:
            continue
        down, right = np.nonzero(labels[top : top + high, left : left + wide] == label)
        places = np.unique(((down + top) // cell).astype(int) * _STRIDE + ((right + left) // cell).astype(int) + 1)
        box = (left / width, top / height, (left + wide) / width, (top + high) / height)
        found.append(FrameCrack(length, box, sum(1 << int(place) for place in places)))
    return tuple(sorted(found, key=lambda crack: (-crack.length, crack.box)))


def analysed(index: int, position: float, probability: NDArray[np.float32], threshold: float) -> AnalysedFrame:
    """Return a frame with the cracks of its probability map, float32 (h, w), at a threshold."""
    mask = probability >= np.float32(threshold)
    return AnalysedFrame(index, position, float(mask.mean()), cracks(mask))


def findings(frames: Iterable[AnalysedFrame], limit: float) -> list[VideoFinding]:
    """Join the cracks of neighbouring frames.

    Args:
        frames: In the order of the video; frames that were not analysed may be missing.
        limit: Length from which a crack counts, as a share of the diagonal.

    Returns:
        The findings, in the order of their best frames. A crack that is in two pieces in some frame is one finding.
    """
    ordered = list(frames)
    gaps = [after.index - before.index for before, after in pairwise(ordered)]
    step = min(gaps) if len(gaps) > 1 else 1  # two frames alone tell no step
    groups = _Groups()
    recent: list[tuple[int, AnalysedFrame, int]] = []  # number of a crack, its frame, its cells and those around them
    seen: list[tuple[AnalysedFrame, FrameCrack]] = []
    for frame in ordered:
        recent = [each for each in recent if _neighbours(each[1], frame, step)]
        latest = []
        for crack in frame.cracks:
            if crack.length < limit:
                break
            number = groups.add()
            around = _around(crack.cells)
            for other, _, cells in recent:
                if cells & around:
                    groups.join(other, number)
            latest.append((number, frame, around))
            seen.append((frame, crack))
        # an older place of a crack says nothing once it was seen again
        renewed = {groups.of(number) for number, _, _ in latest}
        recent = [each for each in recent if groups.of(each[0]) not in renewed] + latest
    return _listed(groups, seen)


def _listed(groups: "_Groups", seen: Sequence[tuple[AnalysedFrame, FrameCrack]]) -> list[VideoFinding]:
    members: dict[int, list[tuple[AnalysedFrame, FrameCrack]]] = {}
    for number, each in enumerate(seen):
        members.setdefault(groups.of(number), []).append(each)
    listed = []
    for group in members.values():
        best, crack = max(group, key=lambda pair: (pair[1].length, -pair[0].index))
        indices = [frame.index for frame, _ in group]
        listed.append(VideoFinding(0, best, crack, min(indices), max(indices), len(set(indices))))
    listed.sort(key=lambda finding: (finding.best.index, finding.crack.box))
    return [replace(finding, number=number) for number, finding in enumerate(listed, start=1)]


def _neighbours(before: AnalysedFrame, after: AnalysedFrame, step: int) -> bool:
    """Return whether two frames are neighbours; `step`: the least distance of analysed frames."""
    frames, seconds = after.index - before.index, after.position - before.position
    return frames <= GAP_FRAMES or seconds <= GAP_S or (frames <= step and seconds <= MOST_GAP_S)


def _around(cells: int) -> int:
    """Return the cells and the eight around each."""
    across = cells | cells << 1 | cells >> 1
    return across | across << _STRIDE | across >> _STRIDE


class _Groups:
    """Numbers that belong together (union-find)."""

    def __init__(self) -> None:
        self._parents: list[int] = []

    def add(self) -> int:
        """Return the next number, in a group of its own."""
        self._parents.append(len(self._parents))
        return len(self._parents) - 1

    def of(self, number: int) -> int:
        """Return the smallest number of the group."""
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make one group of two."""
        low, high = sorted((self.of(one), self.of(other)))
        self._parents[high] = low
