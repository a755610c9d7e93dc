"""Which finding of a new measurement is which finding of the old one, so that reviews and notes stay with their crack.

Findings are compared by the pixels they share, as a share of the smaller one: a higher threshold makes every crack
thinner, so that the new one lies within the old and the share is 1, where intersection over union would be near 0. Two
are related from a share of ``RELATED``. Going from the most shared pixels to the least, an old finding hands its
identity (number, note, state, severity, whether it is in the report) to the new one, if neither is taken. Then

- **a crack that split**: the part with the most pixels keeps the identity; the others are new findings with its state
  and severity, so that no part of a rejected false alarm comes back as unreviewed; the note stays with the first;
- **cracks that joined**: the largest keeps the identity, the notes follow each other, the highest severity counts, and
  where the states differ the joined crack is unreviewed, since nobody has looked at it;
- **a crack that is gone**: forgotten if nobody said anything about it, else kept and hidden, and matched again when the
  threshold, or an undo, brings it back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

import numpy as np
from numpy.typing import NDArray

from crackview.inspection.store.codecs import Shape

RELATED = 0.3


class ReviewState(StrEnum):
    """What a person has said of a finding or a photo."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"


class Severity(IntEnum):
    """How bad a person says it is."""

    NONE = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3


@dataclass(frozen=True)
class Review:
    """What a person has said of a finding."""

    state: ReviewState = ReviewState.UNREVIEWED
    note: str = ""
    severity: Severity = Severity.NONE
    in_report: bool = True

    @property
    def says_something(self) -> bool:
        """Whether it would be a loss."""
        return self != Review()


@dataclass(frozen=True)
class Match:
    """The old findings (indices) of a new one.

    Attributes:
        same: The one whose identity it has, or None.
        related: Others whose part it is or which it has taken in, most shared pixels first.
    """

    same: int | None
    related: tuple[int, ...]


def match(old: Sequence[Shape], new: Sequence[Shape]) -> list[Match]:
    """The old findings of each new one."""
    shared = _shared(old, new)
    pairs = sorted(((-count, o, n) for (o, n), count in shared.items()), key=lambda pair: pair)
    given: dict[int, int] = {}
    taken: set[int] = set()
    for _, o, n in pairs:
        if n not in given and o not in taken:
            given[n] = o
            taken.add(o)
    related: dict[int, list[int]] = {}
    for _, o, n in pairs:
        # an old finding that lives on elsewhere has nothing to say where another one lives on
        if given.get(n) != o and not (n in given and o in taken):
            related.setdefault(n, []).append(o)
    return [Match(given.get(n), tuple(related.get(n, ()))) for n in range(len(new))]


def inherit(same: Review | None, related: Sequence[Review]) -> Review:
    """The review of a new finding from those of its old ones."""
    if same is None:
        return replace(related[0], note="") if related else Review()
    everyone = (same, *related)
    return Review(
        state=same.state if all(review.state == same.state for review in related) else ReviewState.UNREVIEWED,
        note="\n".join(review.note for review in everyone if review.note),
        severity=max(review.severity for review in everyone),
        in_report=any(review.in_report for review in everyone),
    )


def _shared(old: Sequence[Shape], new: Sequence[Shape]) -> dict[tuple[int, int], int]:
    """How many pixels each related pair shares."""
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
    boxes = np.array([shape.box for shape in shapes], np.int64)
    return np.concatenate([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], 1)


def _cut(shape: Shape, window: tuple[int, ...]) -> NDArray[np.bool_]:
    left, top = shape.box[:2]
    return shape.pixels[window[1] - top : window[3] - top, window[0] - left : window[2] - left]
