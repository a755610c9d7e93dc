"""Which finding of a new measurement is which finding of an old one, so that numbers and reviews stay with their crack.

A finding has an *anchor*: the pixel of it where the probability map is highest. Where the threshold rises, cracks
shrink and part, and the part that holds the anchor is the same crack, as long as any of it is left; where the threshold
falls they grow and join, and hold the anchors of all that they have taken in. So a threshold alone decides which
finding is where, not the way that led to it: there and back again, every finding has its number again.

- **One that holds an anchor** is that finding; of several the one with the lowest number, the longest when they were
  found.
- **Where no anchor is left**, after a correction or with another model, those are the same that share most pixels, as a
  share of both together, and at least ``RELATED`` of the smaller one.
- **A part that split off is new** and not judged. **One that was taken in, or is gone**, is kept and hidden with
  its number and its review, and is there again when its anchor is.

A review is never handed from one finding to another.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np
from numpy.typing import NDArray

from crackview.inspection.store.codecs import Bytes, Shape

Floats = NDArray[np.float32]

RELATED = 0.3


class ReviewState(StrEnum):
    """How a finding or a photo was judged."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
    JOINT = "joint"
    """A joint that was taken for a crack; of findings alone."""

    @property
    def is_crack(self) -> bool:
        """Whether it may be a crack: it was neither rejected nor called a joint."""
        return self not in {ReviewState.REJECTED, ReviewState.JOINT}


class Severity(IntEnum):
    """How bad a finding was judged to be."""

    NONE = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3


@dataclass(frozen=True)
class Review:
    """How a finding was judged."""

    state: ReviewState = ReviewState.UNREVIEWED
    note: str = ""
    severity: Severity = Severity.NONE
    in_report: bool = True

    @property
    def is_judged(self) -> bool:
        """Whether there is any judgement in it."""
        return self != Review()

    def standing(self, photo: ReviewState) -> ReviewState:
        """Return how the finding counts: one that is not reviewed yet is accepted or rejected with its photo."""
        with_photo = self.state is ReviewState.UNREVIEWED and photo in {ReviewState.ACCEPTED, ReviewState.REJECTED}
        return photo if with_photo else self.state


@dataclass(frozen=True)
class OldFinding:
    """What is known of a finding before.

    Attributes:
        number: On its photo.
        anchor: Column and row of its anchor; None in files of version 1.
        shape: Gives its pixels, which are read only where they are needed.
    """

    number: int
    anchor: tuple[int, int] | None
    shape: Callable[[], Shape]


def match(old: Sequence[OldFinding], new: Sequence[Shape]) -> list[int | None]:
    """Return the old finding (index) that each new one is; None for a finding that is new."""
    same: list[int | None] = [None] * len(new)
    homeless = []
    boxes = _corners(new)
    for index in sorted(range(len(old)), key=lambda at: old[at].number):
        home = _component_at(old[index].anchor, new, boxes)
        if home is None:
            homeless.append(index)
        elif same[home] is None:
            same[home] = index
    free = [at for at, index in enumerate(same) if index is None]
    if homeless and free:
        olds, news = [old[index].shape() for index in homeless], [new[at] for at in free]
        shared = related(olds, news)
        union = {(o, n): olds[o].area + news[n].area - count for (o, n), count in shared.items()}
        for o, n in sorted(shared, key=lambda pair: (-shared[pair] / union[pair], pair)):
            if same[free[n]] is None and homeless[o] not in same:
                same[free[n]] = homeless[o]
    return same


def anchor(shape: Shape, probability: Floats | Bytes) -> tuple[int, int]:
    """Return column and row of the most probable pixel of a shape; of several the one next to their middle."""
    left, top, width, height = shape.box
    inside = np.where(shape.pixels, probability[top : top + height, left : left + width], -1.0)
    highest = np.argwhere(inside == inside.max())
    row, column = highest[np.hypot(*(highest - np.median(highest, axis=0)).T).argmin()].tolist()
    return left + column, top + row


def holds(shape: Shape, place: tuple[int, int]) -> bool:
    """Return whether a pixel (column, row) is one of a shape."""
    column, row = place[0] - shape.box[0], place[1] - shape.box[1]
    return 0 <= column < shape.box[2] and 0 <= row < shape.box[3] and bool(shape.pixels[row, column])


def _component_at(place: tuple[int, int] | None, new: Sequence[Shape], boxes: NDArray[np.int64]) -> int | None:
    if place is None or not len(new):
        return None
    inside = np.flatnonzero((boxes[:, :2] <= place).all(1) & (place < boxes[:, 2:]).all(1))
    return next((at for at in inside.tolist() if holds(new[at], place)), None)


def related(old: Sequence[Shape], new: Sequence[Shape]) -> dict[tuple[int, int], int]:
    """Return how many pixels each pair (indices) shares, of pairs that share ``RELATED`` of the smaller one."""
    found: dict[tuple[int, int], int] = {}
    if not old or not new:
        return found
    first, second = (_corners(shapes) for shapes in (old, new))
    low = np.maximum(first[:, None, :2], second[None, :, :2])
    high = np.minimum(first[:, None, 2:], second[None, :, 2:])
    areas = [shape.area for shape in new]
    for o, n in np.argwhere((low < high).all(-1)).tolist():
        window = (*low[o, n].tolist(), *high[o, n].tolist())
        count = int(np.count_nonzero(_cut(old[o], window) & _cut(new[n], window)))
        if count >= RELATED * min(old[o].area, areas[n]) and count:
            found[o, n] = count
    return found


def _corners(shapes: Sequence[Shape]) -> NDArray[np.int64]:
    boxes = np.array([shape.box for shape in shapes], np.int64).reshape(-1, 4)
    return np.concatenate([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], 1)


def _cut(shape: Shape, window: tuple[int, ...]) -> NDArray[np.bool_]:
    left, top = shape.box[:2]
    return shape.pixels[window[1] - top : window[3] - top, window[0] - left : window[2] - left]
