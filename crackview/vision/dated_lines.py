"""What one photo of a place shows along the lines of a crack of the other photo.

The map of the other photo may have the crack there, or a trace of it; the photo itself may show the line though no
crack was found, or bare wall, or be too dark, blurred or rough to have shown it. Only bare wall is a change.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import traces
from crackview.vision.measure import Finding

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Field = NDArray[np.float32]
Codes = NDArray[np.int8]
T = TypeVar("T", bound=np.generic)

NOTHING = 0.2
"""A probability below this is that of a wall without a crack."""
ABSENT, SHOWN = 0.6, 0.5
"""A line is absent where its share of contrast and twice what chance makes of it stay below the first, and shown where
that share less what chance makes of it is above the second."""
DARKEST, BRIGHTEST = 12.0, 250.0
"""On a wall darker or brighter than that, grey levels, a photo has lost what it showed."""
_SEEN_SHARE, _LEAST_POINTS, _LEAST_CLEAR = 0.5, 5, 2.0


class There(IntEnum):
    """What the other photo shows at a point."""

    OUTSIDE = 0
    CRACK = 1
    """A crack was found there."""
    LINE = 2
    """The photo shows the line, but no crack was found."""
    FAINT = 3
    """The map has a trace of it, or the photo shows something like it."""
    HIDDEN = 4
    """The photo is too dark, blurred or rough to have shown it."""
    WALL = 5
    """Bare wall."""


@dataclass(frozen=True, eq=False)
class OtherDate:
    """The other photo, laid over the one whose lines are asked about, in the pixels of the later photo.

    Attributes:
        near: bool (H, W), where a crack of it is within reach.
        peak: float32 (H, W), its largest probability within reach.
        grey: float32 (H, W), its grey levels.
        own: float32 (H, W), those of the photo whose lines are asked about.
        common: bool (H, W), where both show the place.
        slack_px: By how much the photos may miss each other.
    """

    near: Bools
    peak: Field
    grey: Field
    own: Field
    common: Bools
    slack_px: float

    def along(self, line: Floats, half: float) -> Codes:
        """What it shows at the points of a line (N, 2) of half that width, px: codes of ``There``."""
        common, crack = at(self.common, line), at(self.near, line)
        codes = np.where(common, There.FAINT, There.OUTSIDE).astype(np.int8)
        codes[common & crack] = There.CRACK
        asked = common & ~crack
        if asked.sum() < _LEAST_POINTS or len(line) < 2:
            return codes
        trace = traces.trace(self.own, self.grey, line, half, self.slack_px)
        lost = not DARKEST <= trace.wall <= BRIGHTEST
        bare = trace.share + 2 * trace.chance < ABSENT
        codes[asked & (trace.share - trace.chance > SHOWN)] = There.LINE
        codes[asked & bare & (at(self.peak, line) < NOTHING)] = There.WALL
        # what chance could have made, or its own photo hardly shows, the other photo may well not show
        codes[asked & ((2 * trace.chance >= ABSENT) | (bare & (trace.clear < _LEAST_CLEAR)) | lost)] = There.HIDDEN
        return codes


class DatedLines:
    """A finding of one date with what the other date shows along it; all in the pixels of the later photo.

    Attributes:
        finding: In the pixels of the later photo.
        lines: Its centre lines, float64 (N, 2) each.
        widths: float64 (N,) each, px.
        codes: int8 (N,) each, of ``There``.
    """

    def __init__(self, finding: Finding, other: OtherDate) -> None:
        self.finding = finding
        self.lines = [branch.points.astype(np.float64) for branch in finding.branches]
        self.widths = [branch.width.astype(np.float64) for branch in finding.branches]
        half = max(finding.median_width_px, 1.0) / 2
        self.codes = [other.along(line, half) for line in self.lines]

    @property
    def seen(self) -> bool:
        """Whether a fair share of it lies where both photos show the place."""
        inside = sum(int((codes != There.OUTSIDE).sum()) for codes in self.codes)
        count = sum(map(len, self.codes))
        return count > 0 and inside >= _SEEN_SHARE * count

    def share(self, *what: There) -> float:
        """Which share of the points in both photos is one of these."""
        every = np.concatenate(self.codes)
        inside = int((every != There.OUTSIDE).sum())
        return float(np.isin(every, what).sum() / max(inside, 1))

    def pieces(self, *what: There) -> list[Floats]:
        """The runs of points that are one of these, each with the neighbours on both sides."""
        return [
            piece
            for line, codes in zip(self.lines, self.codes, strict=True)
            for piece in _runs(line, np.isin(codes, what))
        ]

    def common(self) -> tuple[Floats, Floats]:
        """The points at which both dates have a crack, (N, 2), and the widths there; NaN where none is known."""
        both = [codes == There.CRACK for codes in self.codes]
        places = [line[there] for line, there in zip(self.lines, both, strict=True)]
        widths = [width[there] for width, there in zip(self.widths, both, strict=True)]
        return np.concatenate(places), np.concatenate(widths)


def at(field: NDArray[T], points: Floats) -> NDArray[T]:
    """A field (H, W) at points (N, 2); 0 outside of it."""
    x, y = np.round(points).astype(np.int64).T
    inside = (x >= 0) & (y >= 0) & (x < field.shape[1]) & (y < field.shape[0])
    found = np.zeros(len(points), field.dtype)
    found[inside] = field[y[inside], x[inside]]
    return found


def near(mask: Bools, reach: float) -> Bools:
    """Where a crack is not farther than that, px."""
    return np.asarray(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5) <= reach)


def peak(probability: Field, reach: float) -> Field:
    """The largest probability within that, px."""
    size = 2 * round(reach) + 1
    round_ = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    return np.asarray(cv2.dilate(probability, round_), np.float32)


def _runs(line: Floats, chosen: Bools) -> list[Floats]:
    """Runs of chosen points, each with its neighbours, so that a gap's whole length counts."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], chosen, [False]]).astype(np.int8)))
    runs = [line[max(0, start - 1) : stop + 1] for start, stop in zip(edges[::2], edges[1::2], strict=True)]
    return [run for run in runs if len(run) > 1]
