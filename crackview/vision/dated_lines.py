"""What one photo of a place shows along the lines of a crack of the other photo.

The map of the other photo may have the crack there, or a trace of it; the photo itself may show the line though no
crack was found, or bare wall, or be too dark, blurred or rough to have shown it. Only bare wall is a change.

Along a line each photo has a contrast: how much brighter the wall on both sides is than the line. What the one has of
the other's contrast says whether both show the line: about 1 where they do, about 0 where the other one shows bare
wall. Beside the line the wall's own texture gives what chance makes of it, and so whether the line could have been seen
at all.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline
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


class LinePresence(IntEnum):
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
        """Return what the photo shows at points (N, 2) of a line of that half width, px: codes of ``LinePresence``."""
        common, crack = at(self.common, line), at(self.near, line)
        codes = np.where(common, LinePresence.FAINT, LinePresence.OUTSIDE).astype(np.int8)
        codes[common & crack] = LinePresence.CRACK
        asked = common & ~crack
        if asked.sum() < _LEAST_POINTS or len(line) < 2:
            return codes
        trace = traced(self.own, self.grey, line, half, self.slack_px)
        lost = not DARKEST <= trace.wall <= BRIGHTEST
        bare = trace.share + 2 * trace.chance < ABSENT
        codes[asked & (trace.share - trace.chance > SHOWN)] = LinePresence.LINE
        codes[asked & bare & (at(self.peak, line) < NOTHING)] = LinePresence.WALL
        # what chance could have made, or its own photo hardly shows, the other photo may well not show
        hidden = (2 * trace.chance >= ABSENT) | (bare & (trace.clear < _LEAST_CLEAR)) | lost
        codes[asked & hidden] = LinePresence.HIDDEN
        return codes


class DatedLines:
    """A finding of one date with what the other date shows along it; all in the pixels of the later photo.

    Attributes:
        finding: In the pixels of the later photo.
        lines: Its centre lines, float64 (N, 2) each.
        widths: float64 (N,) each, px.
        codes: int8 (N,) each, of ``LinePresence``.
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
        inside = sum(int((codes != LinePresence.OUTSIDE).sum()) for codes in self.codes)
        count = sum(map(len, self.codes))
        return count > 0 and inside >= _SEEN_SHARE * count

    def share(self, *what: LinePresence) -> float:
        """Return the share of the points in both photos whose code is one of these."""
        every = np.concatenate(self.codes)
        inside = int((every != LinePresence.OUTSIDE).sum())
        return float(np.isin(every, what).sum() / max(inside, 1))

    def pieces(self, *what: LinePresence) -> list[Floats]:
        """Return the runs of points (N, 2) whose code is one of these, each with the neighbours on both sides."""
        return [
            piece
            for line, codes in zip(self.lines, self.codes, strict=True)
            for piece in _runs(line, np.isin(codes, what))
        ]

    def common(self) -> tuple[Floats, Floats]:
        """Return the points at which both dates have a crack, (N, 2), and the widths there; NaN where none is known."""
        both = [codes == LinePresence.CRACK for codes in self.codes]
        places = [line[there] for line, there in zip(self.lines, both, strict=True)]
        widths = [width[there] for width, there in zip(self.widths, both, strict=True)]
        return np.concatenate(places), np.concatenate(widths)


def at(field: NDArray[T], points: Floats) -> NDArray[T]:
    """Return a field (H, W) at points (N, 2); 0 outside of it."""
    x, y = np.round(points).astype(np.int64).T
    inside = (x >= 0) & (y >= 0) & (x < field.shape[1]) & (y < field.shape[0])
    found = np.zeros(len(points), field.dtype)
    found[inside] = field[y[inside], x[inside]]
    return found


def near(mask: Bools, reach: float) -> Bools:
    """Return where a crack of a mask, bool (H, W), is not farther than ``reach``, px: bool (H, W)."""
    return np.asarray(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5) <= reach)


def peak(probability: Field, reach: float) -> Field:
    """Return the largest probability within ``reach``, px, of each pixel: float32 (H, W), as the map."""
    size = 2 * round(reach) + 1
    round_ = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    return np.asarray(cv2.dilate(probability, round_), np.float32)


def _runs(line: Floats, chosen: Bools) -> list[Floats]:
    """Return the runs of chosen points, each with its neighbours, so that a gap's whole length counts."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], chosen, [False]]).astype(np.int8)))
    runs = [line[max(0, start - 1) : stop + 1] for start, stop in zip(edges[::2], edges[1::2], strict=True)]
    return [run for run in runs if len(run) > 1]


WALL_PX = 4.0
"""How much wall on each side counts, px, from 1.5 px beside the line on."""
ALONG_PX = 25
"""The contrast is averaged over so much of the line, px."""
_GAP_PX, _STEP_PX, _BESIDE = 1.5, 0.5, 3.0


@dataclass(frozen=True)
class CrackTrace:
    """At N points of a line of one photo.

    Attributes:
        share: float64 (N,), the other photo's contrast as a share of this one's, the light allowed for.
        chance: float64 (N,), the standard deviation of that share beside the line.
        clear: float64 (N,), this photo's contrast over its standard deviation beside the line.
        wall: The other photo's brightness beside the line, grey levels.
    """

    share: Floats
    chance: Floats
    clear: Floats
    wall: float


def traced(one: Field, other: Field, line: Floats, half: float, slack: float) -> CrackTrace:
    """Trace a line of one photo in another one.

    Args:
        one: float32 (H, W), grey levels of the photo that has the line.
        other: The other photo, laid over it.
        line: float64 (N, 2), px, about 1 px apart.
        half: Half the width of the line, px.
        slack: By how much the photos may miss each other, px.
    """
    reach = half + _GAP_PX + WALL_PX
    count = int(np.ceil((_BESIDE * reach + slack) / _STEP_PX))
    offset = np.arange(-count, count + 1) * _STEP_PX
    points = centreline.smoothed(line, 3)
    along = centreline.tangents(points, 4)
    normals = np.stack([along[:, 1], -along[:, 0]], 1)
    x, y = ((points[:, axis, None] + normals[:, axis, None] * offset).astype(np.float32) for axis in (0, 1))
    kernel = _kernel(half, reach)
    own, others = (_contrast(photo, x, y, kernel) for photo in (one, other))
    beside = np.abs(offset) > reach + slack
    sign = np.sign(own[:, count])
    depth = np.maximum(np.abs(own[:, count]), 1e-3)
    here = np.abs(offset) <= slack + _STEP_PX / 2
    # a darker photo has less contrast for the same line
    brightness = [max(float(np.median(_read(photo, x[:, beside], y[:, beside]))), 1.0) for photo in (one, other)]
    light = brightness[0] / brightness[1]
    share = (others[:, here] * sign[:, None]).max(1) / depth * light
    chance = others[:, beside].std(1) / depth * light
    return CrackTrace(share, chance, depth / np.maximum(own[:, beside].std(1), 1e-3), brightness[1])


def _kernel(half: float, reach: float) -> Field:
    """Return weights across a line: wall less line."""
    size = int(np.ceil(reach / _STEP_PX))
    away = np.abs(np.arange(-size, size + 1) * _STEP_PX)
    inside, wall = away <= max(0.7 * half, _STEP_PX), (away > half + _GAP_PX) & (away <= reach)
    return np.asarray((wall / wall.sum() - inside / inside.sum())[None], np.float32)


def _read(photo: Field, x: Field, y: Field) -> Field:
    parts = [slice(start, start + 8192) for start in range(0, len(x), 8192)]
    read = [cv2.remap(photo, x[part], y[part], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE) for part in parts]
    return np.asarray(np.concatenate(read), np.float32)


def _contrast(photo: Field, x: Field, y: Field, kernel: Field) -> Floats:
    """Return the contrast at each point, and at each place beside it, float64 (N, M)."""
    across = cv2.filter2D(_read(photo, x, y), -1, kernel, borderType=cv2.BORDER_REPLICATE)
    size = min(ALONG_PX, len(x))
    return np.asarray(cv2.blur(across, (1, size), borderType=cv2.BORDER_REPLICATE), np.float64)
