"""What has changed between two dates: which cracks are new, grown, unchanged or gone, and by how much.

Cracks break into pieces and join again from photo to photo, so not findings are compared but groups of them that lie on
each other. A group has grown by the pieces of its centre lines that lie on no crack of the other date, less those that
were there and are not any more; what both photos show does not blur that. All is measured in the later photo's pixels.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline, homography
from crackview.vision.measure import Branch, Finding
from crackview.vision.register import Registration
from crackview.vision.scale import Scale

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]

TIP_PX = 3.0
"""Standard uncertainty of where a crack ends on a photo, px: it fades."""
WIDTH_PX = 0.2
"""Standard uncertainty of a mean width on a photo, px: measured ones are within 0.3 px of exact cracks."""
TIMES = 2.0
"""A change counts from so many standard uncertainties on."""
_NEAR_PX, _SAME_SHARE, _SEEN_SHARE, _INDEPENDENT_PX = 4.0, 0.2, 0.5, 10.0


class ChangeState(StrEnum):
    """What has become of a crack."""

    NEW = "new"
    GROWN = "grown"
    UNCHANGED = "unchanged"
    GONE = "gone"


@dataclass(frozen=True)
class Amount:
    """A change with its standard uncertainty; more than 0 is growth."""

    value: float
    uncertainty: float

    def times(self, factor: float, share: float = 0.0) -> "Amount":
        """In another unit, whose factor is known to that share of it."""
        return Amount(self.value * factor, math.hypot(self.uncertainty * factor, self.value * factor * share))

    @property
    def is_growth(self) -> bool:
        """Whether it is more than chance."""
        return self.value > TIMES * self.uncertainty


@dataclass(frozen=True, eq=False)
class Change:
    """A group of findings at both dates.

    Attributes:
        state: What has become of it.
        later: Numbers of its findings on the later photo; none where it is gone.
        earlier: The same on the earlier photo; none where it is new.
        length_px: By which it is longer.
        width_px: By which it is wider on the average where both show it; None where nothing is to be compared, or
            both are below the limit that pixels carry.
        length_mm: As in px, with a scale.
        width_mm: The same.
        lines: Its centre lines, float64 (N, 2), px of the later photo.
        fresh: The pieces of them that are new, or were there before where it is gone.
    """

    state: ChangeState
    later: tuple[int, ...]
    earlier: tuple[int, ...]
    length_px: Amount
    width_px: Amount | None
    length_mm: Amount | None
    width_mm: Amount | None
    lines: tuple[Floats, ...]
    fresh: tuple[Floats, ...]


@dataclass(frozen=True, eq=False)
class DatedPhoto:
    """Findings of a photo, and the mask they are of, bool (H, W)."""

    findings: Sequence[Finding]
    mask: Bools


def compare(earlier: DatedPhoto, later: DatedPhoto, laid: Registration, scale: Scale | None) -> list[Change]:
    """What has changed, the largest growth first.

    Args:
        earlier: In the pixels of the earlier photo.
        later: In those of the later one.
        laid: How the one lies on the other.
        scale: Of the later photo.
    """
    common = laid.common(earlier.mask.shape[::-1])
    before = laid.lay(earlier.mask.astype(np.uint8) * 255) >= 128
    reach = _NEAR_PX + 2 * laid.error_px
    here, there = _near(later.mask, reach), _near(before, reach)
    old = [_Side(carried(finding, laid), here, common) for finding in earlier.findings]
    new = [_Side(finding, there, common) for finding in later.findings]
    old, new = ([side for side in sides if side.seen] for sides in (old, new))
    changes = [_change(before_, after, laid, scale) for before_, after in _groups(old, new, laid)]
    order = list(ChangeState)
    return sorted(changes, key=lambda change: (order.index(change.state), -abs(change.length_px.value)))


def carried(finding: Finding, laid: Registration) -> Finding:
    """A finding of the earlier photo in the pixels of the later one: lines, lengths, widths and box."""
    matrices = laid.matrix[None]
    branches, factors = [], [1.0]
    for branch in finding.branches:
        points = branch.points.astype(np.float64)
        depths = homography.depth(matrices, points)
        moved = homography.carry(matrices, points, depths)[0]
        wider = homography.square_to(matrices, points, centreline.tangents(points, 3), depths)[0]
        branches.append(Branch(moved.astype(np.float32), (branch.width * wider).astype(np.float32)))
        factors.append(float(homography.stretch(matrices, depths).mean()))
    known = np.concatenate([branch.width for branch in branches] or [np.zeros(0, np.float32)])
    known = known[np.isfinite(known)]
    factor = float(np.mean(factors[1:] or factors))
    widths = known if len(known) else np.array([finding.p95_width_px * factor])
    places = np.concatenate([branch.points for branch in branches] or [np.zeros((1, 2), np.float32)])
    left, top = np.floor(places.min(0)).astype(int).tolist()
    width, height = np.ceil(np.ptp(places, axis=0)).astype(int).tolist()
    return replace(
        finding,
        area_px=round(finding.area_px * factor**2),
        length_px=sum(centreline.length(branch.points.astype(np.float64)) for branch in branches),
        width_uncertainty_px=finding.width_uncertainty_px * factor,
        box=(left, top, width + 1, height + 1),
        branches=tuple(branches),
        mean_width_px=float(widths.mean()),
        median_width_px=float(np.median(widths)),
        p95_width_px=float(np.percentile(widths, 95)),
        max_width_px=float(widths.max()),
    )


class _Side:
    """A finding of one date, held against what is near a crack of the other; all in the pixels of the later photo."""

    def __init__(self, finding: Finding, near: Bools, common: Bools) -> None:
        self.finding = finding
        self.lines = [branch.points.astype(np.float64) for branch in finding.branches]
        self.widths = [branch.width.astype(np.float64) for branch in finding.branches]
        self.there = [_at(common, line) for line in self.lines]
        self.covered = [_at(near, line) & there for line, there in zip(self.lines, self.there, strict=True)]
        count = sum(len(line) for line in self.lines)
        self.seen = count > 0 and sum(int(there.sum()) for there in self.there) >= _SEEN_SHARE * count

    def fresh(self) -> list[Floats]:
        """The pieces of its lines that the other date does not have, though it was seen there."""
        return [
            piece
            for line, there, covered in zip(self.lines, self.there, self.covered, strict=True)
            for piece in _pieces(line, there & ~covered)
        ]

    def points(self) -> tuple[Floats, Floats]:
        """All points that both dates have, (N, 2), and the widths there; NaN where no cross section holds."""
        places = [line[covered] for line, covered in zip(self.lines, self.covered, strict=True)]
        widths = [width[covered] for width, covered in zip(self.widths, self.covered, strict=True)]
        return np.concatenate(places), np.concatenate(widths)


def _near(mask: Bools, reach: float) -> Bools:
    """Where a crack is not farther than that, px."""
    return np.asarray(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5) <= reach)


def _at(field: Bools, points: Floats) -> Bools:
    """A field (H, W) at points (N, 2); False outside of it."""
    x, y = np.round(points).astype(np.int64).T
    inside = (x >= 0) & (y >= 0) & (x < field.shape[1]) & (y < field.shape[0])
    found = np.zeros(len(points), bool)
    found[inside] = field[y[inside], x[inside]]
    return found


def _pieces(line: Floats, chosen: Bools) -> list[Floats]:
    """The runs of chosen points, each with the neighbours on both sides, so that a gap's whole length counts."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], chosen, [False]]).astype(np.int8)))
    runs = [line[max(0, start - 1) : stop + 1] for start, stop in zip(edges[::2], edges[1::2], strict=True)]
    return [run for run in runs if len(run) > 1]


def _groups(old: list[_Side], new: list[_Side], laid: Registration) -> list[tuple[list[_Side], list[_Side]]]:
    """Findings of both dates that lie on each other, directly or by way of others."""
    sides = [*old, *new]
    home = list(range(len(sides)))

    def root(index: int) -> int:
        while home[index] != index:
            index = home[index]
        return index

    reach = _NEAR_PX + 2 * laid.error_px
    for first, before in enumerate(old):
        for second, after in enumerate(new, start=len(old)):
            if _touch(before.finding, after.finding, reach) and _same(before, after, reach):
                home[root(second)] = root(first)
    groups: dict[int, tuple[list[_Side], list[_Side]]] = {}
    for index, side in enumerate(sides):
        groups.setdefault(root(index), ([], []))[index >= len(old)].append(side)
    return list(groups.values())


def _touch(one: Finding, other: Finding, reach: float) -> bool:
    """Whether two boxes come so near to each other."""
    (a, b, c, d), (e, f, g, h) = one.box, other.box
    return a - reach < e + g and e - reach < a + c and b - reach < f + h and f - reach < b + d


def _same(one: _Side, other: _Side, reach: float) -> bool:
    """Whether the shorter of two lies on the other by a fair share."""
    first, second = (np.concatenate(side.lines) for side in (one, other))
    short, long, widths = (first, second, other) if len(first) < len(second) else (second, first, one)
    half = np.nan_to_num(np.concatenate(widths.widths)).max(initial=0.0) / 2
    away = _distances(short, long)[0]
    return float((away <= reach + half).mean()) >= _SAME_SHARE


def _distances(points: Floats, others: Floats) -> tuple[Floats, NDArray[np.int64]]:
    """From each point to the nearest of others, and which that is."""
    away, which = np.empty(len(points)), np.empty(len(points), np.int64)
    for start in range(0, len(points), 512):
        between = ((points[start : start + 512, None] - others[None]) ** 2).sum(-1)
        which[start : start + 512] = between.argmin(1)
        away[start : start + 512] = np.sqrt(between.min(1))
    return away, which


def _change(old: list[_Side], new: list[_Side], laid: Registration, scale: Scale | None) -> Change:
    fresh, lost = ([piece for side in sides for piece in side.fresh()] for sides in (new, old))
    reach = _NEAR_PX + 2 * laid.error_px
    if old and new:
        # a piece begins only beyond the reach of the crack that it goes on from
        grown, gone = (sum(centreline.length(piece) + reach for piece in pieces) for pieces in (fresh, lost))
        tips = max(2, len(fresh) + len(lost))
    else:
        grown, gone = (sum(side.finding.length_px for side in sides) for sides in (new, old))
        tips = sum(max(2, side.finding.tips) for side in (*new, *old))
    length = Amount(grown - gone, math.hypot(TIP_PX, laid.error_px) * math.sqrt(tips))
    width = _wider(old, new) if old and new else None
    if not old or not new:
        state = ChangeState.NEW if new else ChangeState.GONE
    else:
        state = (
            ChangeState.GROWN if length.is_growth or (width is not None and width.is_growth) else ChangeState.UNCHANGED
        )
    sides = new or old
    lines = tuple(line for side in sides for line in side.lines)
    factor, share = (None, 0.0) if scale is None else (scale.at(*np.concatenate(lines).mean(0)), scale.share)
    return Change(
        state=state,
        later=tuple(side.finding.id for side in new),
        earlier=tuple(side.finding.id for side in old),
        length_px=length,
        width_px=width,
        length_mm=None if factor is None else length.times(factor, share),
        width_mm=None if factor is None or width is None else width.times(factor, share),
        lines=lines,
        fresh=tuple(fresh if new else lost),
    )


def _wider(old: list[_Side], new: list[_Side]) -> Amount | None:
    """By how much a crack is wider on the average, at the places that both dates show."""
    if all(side.finding.below_limit for side in (*old, *new)):
        return None
    (places, widths), (others, before) = (
        tuple(np.concatenate(parts) for parts in zip(*(side.points() for side in sides), strict=True))
        for sides in (new, old)
    )
    if not len(places) or not len(others):
        return None
    away, nearest = _distances(places, others)
    wider = (widths - before[nearest])[away <= _INDEPENDENT_PX]
    wider = wider[np.isfinite(wider)]
    if len(wider) < _INDEPENDENT_PX:
        return None
    edges = math.hypot(*(max(side.finding.width_uncertainty_px for side in sides) for sides in (new, old)))
    # places nearer to each other than that share their errors
    scatter = max(edges, float(wider.std())) / math.sqrt(len(wider) / _INDEPENDENT_PX)
    return Amount(float(np.mean(wider)), math.hypot(WIDTH_PX * math.sqrt(2), scatter))
