"""What has changed between two dates: which cracks are new, grown, unchanged, gone or uncertain, and by how much.

Cracks break into pieces and join again from photo to photo, so not findings are compared but groups of them that lie
along each other. A group has grown by the pieces of its centre lines along which the other date shows bare wall
(``dated_lines``), less those that were there and are not any more; what both photos show does not blur that. A
difference is reported only if it is larger than what the two photos can know; what lies between is uncertain, with the
reason. A joint does not come or go: a line that a model takes for one, while the other date shows bare wall, is
reported. All is measured in the later photo's pixels.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline, dated_lines, measure, plane
from crackview.vision.dated_lines import DatedLines, LinePresence, OtherDate
from crackview.vision.measure import Branch, Finding
from crackview.vision.register import Registration
from crackview.vision.scale import Scale
from crackview.vision.widths import Origin

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Field = NDArray[np.float32]
Pixels = NDArray[np.uint8]

TIP_PX = 3.0
"""Standard uncertainty of where a crack ends on a photo, px: it fades."""
WIDTH_PX = 0.15
"""Standard uncertainty of a mean width on a photo, px, beside its own: what another light does, and another focus."""
TIMES = 2.0
"""A change counts from so many standard uncertainties on."""
_NEAR_PX, _SAME_SHARE, _INDEPENDENT_PX, _LEAST_PLACES = 4.0, 0.2, 10.0, 2.0
_HALF, _MOSTLY, _DOUBT_SHARE, _DOUBT_PX = 0.5, 0.7, 0.2, 20.0
_JOINT, _LIKE_JOINT = 0.5, 0.3  # from which probability on a pixel is a joint's, or may be where the photos tell more
_OWN_PX = 40.0  # a new piece that goes on from no tip is a crack of its own from this length on
_ONWARD_PX, _ONWARD = 15.0, 0.5  # where a piece begins that goes on from a tip, and the cosine of how far it may turn


class ChangeState(StrEnum):
    """What has become of a crack."""

    NEW = "new"
    GROWN = "grown"
    UNCERTAIN = "uncertain"
    UNCHANGED = "unchanged"
    GONE = "gone"


class Doubt(StrEnum):
    """Why it is not known what has become of a crack, or what else is to be known of it."""

    NONE = ""
    LINE = "The other photo shows the line too, but no crack was found along it."
    FAINT = "The other photo shows a trace of it."
    HIDDEN = "One of the photos is too dark, blurred or rough there to tell."
    LENGTH = "Parts of it are on one photo only, and the other one does not show bare wall there."
    WIDTH = "It looks wider, but its width can be measured on only one of the photos."
    JOINT = "It looks like a joint, but the other photo shows bare wall there."


@dataclass(frozen=True)
class Amount:
    """A change with its standard uncertainty, both in px or both in mm; more than 0 is growth."""

    value: float
    uncertainty: float

    def times(self, factor: float, share: float = 0.0) -> "Amount":
        """Return the amount in another unit, whose factor is known to that share of it."""
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
        later: Numbers of its findings on the later photo; none where it is gone, or looks like a joint.
        earlier: The same on the earlier photo; none where it is new, or looks like a joint.
        length_px: By which it is longer.
        width_px: By which it is wider on the average where both show it; None where nothing is to be compared, or
            both are below the limit that pixels carry.
        length_mm: As in px, with a scale.
        width_mm: The same.
        lines: Its centre lines, float64 (N, 2), px of the later photo.
        fresh: The pieces of them that are new, or were there before where it is gone.
        doubt: Why it is uncertain, or that it looks like a joint.
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
    doubt: Doubt = Doubt.NONE


@dataclass(frozen=True, eq=False)
class DatedPhoto:
    """A photo with its cracks.

    Attributes:
        findings: Of the mask.
        mask: bool (H, W).
        probability: float32 (H, W).
        pixels: uint8 (H, W, 3), RGB.
        joints: float32 (H, W), how probable a joint is; None where the model tells none.
    """

    findings: Sequence[Finding]
    mask: Bools
    probability: Field
    pixels: Pixels
    joints: Field | None = None

    @property
    def lines(self) -> Field:
        """float32 (H, W), the probability, 1 where the model is sure of a joint."""
        return (
            self.probability
            if self.joints is None
            else np.where(self.joints >= _JOINT, np.float32(1), self.probability)
        )


def compare(earlier: DatedPhoto, later: DatedPhoto, laid: Registration, scale: Scale | None) -> list[Change]:
    """Return what has changed, the largest growth first.

    Args:
        earlier: In the pixels of the earlier photo.
        later: In those of the later one.
        laid: How the one lies on the other.
        scale: Of the later photo.
    """
    before, after = _other_dates(earlier, later, laid)
    old = [DatedLines(carried(finding, laid), after) for finding in earlier.findings if finding.branches]
    new = [DatedLines(finding, before) for finding in later.findings if finding.branches]
    old, new = ([lines for lines in sides if lines.seen] for sides in (old, new))
    changes = [change for group in _groups(old, new, laid) for change in _changes(*group, laid, scale)]
    gone = [DatedLines(carried(line, laid), after) for line in _like_joints(earlier)]
    come = [DatedLines(line, before) for line in _like_joints(later)]
    for state, sides in ((ChangeState.NEW, come), (ChangeState.GONE, gone)):
        changes += [_like_joint(state, piece, laid, scale) for side in sides for piece in _bare(side)]
    order = list(ChangeState)
    return sorted(changes, key=lambda change: (order.index(change.state), -abs(change.length_px.value)))


def _other_dates(earlier: DatedPhoto, later: DatedPhoto, laid: Registration) -> tuple[OtherDate, OtherDate]:
    """Return the earlier photo for lines of the later one, and the other way round."""
    reach, slack = _NEAR_PX + 2 * laid.error_px, 2 + 2 * laid.error_px
    common = laid.common(earlier.mask.shape[::-1])
    # beside the border of a photo its cracks are cut off
    common = cv2.erode(common.astype(np.uint8), np.ones((3, 3), np.uint8), iterations=round(reach)) > 0
    grey = [np.asarray(cv2.cvtColor(each.pixels, cv2.COLOR_RGB2GRAY), np.float32) for each in (earlier, later)]
    was, is_ = laid.warp_field(grey[0]), grey[1]
    mask = laid.warp(earlier.mask.astype(np.uint8) * 255) >= 128
    lines = laid.warp_field(earlier.lines)
    return (
        OtherDate(dated_lines.near(mask, reach), dated_lines.peak(lines, reach), was, is_, common, slack),
        OtherDate(dated_lines.near(later.mask, reach), dated_lines.peak(later.lines, reach), is_, was, common, slack),
    )


def carried(finding: Finding, laid: Registration) -> Finding:
    """Return a finding of the earlier photo in the pixels of the later one: lines, lengths, widths and box."""
    matrices = laid.matrix[None]
    branches, factors = [], [1.0]
    for branch in finding.branches:
        points = branch.points.astype(np.float64)
        depths = plane.depth(matrices, points)
        moved = plane.carry(matrices, points, depths)[0]
        wider = plane.square_to(matrices, points, centreline.tangents(points, 3), depths)[0]
        branches.append(Branch(moved.astype(np.float32), (branch.width * wider).astype(np.float32)))
        factors.append(float(plane.stretch(matrices, depths).mean()))
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
        limit_px=finding.limit_px * factor,
        box=(left, top, width + 1, height + 1),
        branches=tuple(branches),
        mean_width_px=float(widths.mean()),
        median_width_px=float(np.median(widths)),
        p95_width_px=float(np.percentile(widths, 95)),
        max_width_px=float(widths.max()),
    )


def _groups(
    old: list[DatedLines], new: list[DatedLines], laid: Registration
) -> list[tuple[list[DatedLines], list[DatedLines]]]:
    """Return findings of both dates that lie on each other, directly or by way of others."""
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
    groups: dict[int, tuple[list[DatedLines], list[DatedLines]]] = {}
    for index, side in enumerate(sides):
        groups.setdefault(root(index), ([], []))[index >= len(old)].append(side)
    return list(groups.values())


def _touch(one: Finding, other: Finding, reach: float) -> bool:
    """Return whether two boxes come so near to each other."""
    (a, b, c, d), (e, f, g, h) = one.box, other.box
    return a - reach < e + g and e - reach < a + c and b - reach < f + h and f - reach < b + d


def _same(one: DatedLines, other: DatedLines, reach: float) -> bool:
    """Return whether the shorter of two lies on the other by a fair share."""
    first, second = (np.concatenate(side.lines) for side in (one, other))
    short, long, widths = (first, second, other) if len(first) < len(second) else (second, first, one)
    half = np.nan_to_num(np.concatenate(widths.widths)).max(initial=0.0) / 2
    away = _distances(short, long)[0]
    return float((away <= reach + half).mean()) >= _SAME_SHARE


def _distances(points: Floats, others: Floats) -> tuple[Floats, NDArray[np.int64]]:
    """Return the distance from each point to the nearest of others, px, and the index of that one."""
    away, which = np.empty(len(points)), np.empty(len(points), np.int64)
    for start in range(0, len(points), 512):
        between = ((points[start : start + 512, None] - others[None]) ** 2).sum(-1)
        which[start : start + 512] = between.argmin(1)
        away[start : start + 512] = np.sqrt(between.min(1))
    return away, which


def _changes(old: list[DatedLines], new: list[DatedLines], laid: Registration, scale: Scale | None) -> list[Change]:
    """Return what has become of a group; what is new beside a crack that was there is a crack of its own."""
    fresh, lost = ([piece for side in sides for piece in side.pieces(LinePresence.WALL)] for sides in (new, old))
    own = [piece for piece in fresh if old and _is_own(piece, old)]
    found = [_alone([], new, [piece], laid, scale) for piece in own] if old else []
    if not old or not new:
        return [*found, _alone(old, new, None, laid, scale)]
    fresh = [piece for piece in fresh if not any(piece is other for other in own)]
    reach = _NEAR_PX + 2 * laid.error_px
    # a piece begins only beyond the reach of the crack that it goes on from
    grown, gone = (sum(centreline.length(piece) + reach for piece in pieces) for pieces in (fresh, lost))
    tips = math.hypot(TIP_PX, laid.error_px) * math.sqrt(max(2, len(fresh) + len(lost)))
    doubtful = [piece for side in (*new, *old) for piece in side.pieces(LinePresence.FAINT, LinePresence.HIDDEN)]
    doubt_px = sum(map(centreline.length, doubtful))
    length = Amount(grown - gone, math.hypot(tips, doubt_px / 2))
    width = _wider(old, new)
    apart = None if width is not None else _wider_of(old, new)
    state, doubt = ChangeState.UNCHANGED, Doubt.NONE
    whole = max(sum(side.finding.length_px for side in sides) for sides in (old, new))
    if length.is_growth or (width is not None and width.is_growth):
        state = ChangeState.GROWN
    elif length.value > TIMES * tips or doubt_px > max(_DOUBT_PX, _DOUBT_SHARE * whole):
        state, doubt = ChangeState.UNCERTAIN, Doubt.LENGTH
    elif (
        apart is not None
        and apart.is_growth
        and all(side.finding.width_from is not Origin.DRAWN for side in (*old, *new))
    ):
        state, doubt = ChangeState.UNCERTAIN, Doubt.WIDTH
    lines = [line for side in new for line in side.lines]
    return [*found, _change(state, doubt, (old, new), (length, width), (lines, fresh), scale)]


def _alone(
    old: list[DatedLines], new: list[DatedLines], own: list[Floats] | None, laid: Registration, scale: Scale | None
) -> Change:
    """Return a crack of one date: all of it, or pieces of their own."""
    sides = new or old
    lines = [line for side in sides for line in side.lines] if own is None else own
    size = sum(side.finding.length_px for side in sides) if own is None else sum(map(centreline.length, lines))
    tips = sum(max(2, side.finding.tips) for side in sides) if own is None else 2
    bare = own is not None or any(map(_shows_wall, sides))
    shown, hidden = (max(side.share(code) for side in sides) for code in (LinePresence.LINE, LinePresence.HIDDEN))
    length = Amount(size if new else -size, math.hypot(TIP_PX, laid.error_px) * math.sqrt(tips))
    if bare:
        state, doubt = (ChangeState.NEW if new else ChangeState.GONE), Doubt.NONE
        pieces = own if own is not None else [piece for side in sides for piece in side.pieces(LinePresence.WALL)]
    else:
        state, pieces = ChangeState.UNCERTAIN, []
        doubt = Doubt.LINE if shown >= _HALF else Doubt.HIDDEN if hidden >= _HALF else Doubt.FAINT
    return _change(state, doubt, (old, new), (length, None), (lines, pieces), scale)


def _shows_wall(side: DatedLines) -> bool:
    """Return whether the other date shows bare wall along half of a crack and most of what it could have shown."""
    bare, hidden = side.share(LinePresence.WALL), side.share(LinePresence.HIDDEN)
    return bare >= max(_HALF, _MOSTLY * (1 - hidden))


def _like_joints(photo: DatedPhoto) -> list[Finding]:
    """Return the lines that a model takes for joints, where no crack was found."""
    if photo.joints is None:
        return []
    _, parts = cv2.connectedComponents(photo.mask.astype(np.uint8), connectivity=8)
    points = [branch.points.astype(np.float64) for finding in photo.findings for branch in finding.branches]
    found = np.unique(dated_lines.at(parts, np.concatenate(points))) if points else np.zeros(0, np.int32)
    beside = dated_lines.near(np.isin(parts, found[found > 0]), _NEAR_PX)
    mask = (photo.joints >= _LIKE_JOINT) & ~beside
    return [line for line in measure.find(mask, photo.joints, _LIKE_JOINT, min_length_px=_OWN_PX) if line.branches]


def _bare(side: DatedLines) -> list[Floats]:
    """Its pieces along which the other date shows bare wall, if they are long enough to be cracks of their own."""
    return [piece for piece in side.pieces(LinePresence.WALL) if centreline.length(piece) >= _OWN_PX]


def _like_joint(state: ChangeState, piece: Floats, laid: Registration, scale: Scale | None) -> Change:
    """Return a line that looks like a joint, and that one date alone shows."""
    size = centreline.length(piece) * (1 if state is ChangeState.NEW else -1)
    length = Amount(size, math.hypot(TIP_PX, laid.error_px) * math.sqrt(2))
    return _change(state, Doubt.JOINT, ([], []), (length, None), ([piece], [piece]), scale)


def _change(
    state: ChangeState,
    doubt: Doubt,
    sides: tuple[list[DatedLines], list[DatedLines]],
    amounts: tuple[Amount, Amount | None],
    drawn: tuple[list[Floats], list[Floats]],
    scale: Scale | None,
) -> Change:
    """Return a change with its amounts in millimetres too, where there is a scale."""
    (old, new), (length, width), (lines, fresh) = sides, amounts, drawn
    factor, share = (None, 0.0) if scale is None else (scale.at(*np.concatenate(lines).mean(0)), scale.share)
    return Change(
        state=state,
        later=tuple(side.finding.id for side in new),
        earlier=tuple(side.finding.id for side in old),
        length_px=length,
        width_px=width,
        length_mm=None if factor is None else length.times(factor, share),
        width_mm=None if factor is None or width is None else width.times(factor, share),
        lines=tuple(lines),
        fresh=tuple(fresh),
        doubt=doubt,
    )


def _is_own(piece: Floats, old: list[DatedLines]) -> bool:
    """Return whether a piece is a crack of its own: it is long, and goes on from no tip of a crack that was there."""
    if centreline.length(piece) < _OWN_PX:
        return False
    ends = [(line[at], line[at] - line[back]) for side in old for line in side.lines if len(line) > 8
            for at, back in ((0, 8), (-1, -9))]  # fmt: skip
    for start, ahead in ((piece[0], piece[min(8, len(piece) - 1)] - piece[0]), (piece[-1], piece[-9:][0] - piece[-1])):
        for tip, way in ends:
            size = float(np.hypot(*way) * np.hypot(*ahead))
            if np.hypot(*(tip - start)) <= _ONWARD_PX and size > 0 and float(way @ ahead) / size >= _ONWARD:
                return False
    return True


def _wider(old: list[DatedLines], new: list[DatedLines]) -> Amount | None:
    """Return by how much a crack is wider, from widths of both dates of one origin; None where that is not known.

    The photo and the map give different widths of the same crack.
    """
    for origin in (Origin.PHOTO, Origin.MAP):
        before, after = ([side for side in sides if side.finding.width_from is origin] for sides in (old, new))
        found = _wider_of(before, after)
        if found is not None:
            return found
    return None


def _wider_of(old: list[DatedLines], new: list[DatedLines]) -> Amount | None:
    """Return by how much it is wider on the average, where both dates show it; None where that is not known."""
    every = (*old, *new)
    if not old or not new or all(side.finding.below_limit for side in every):
        return None
    (places, widths), (others, before) = (
        tuple(np.concatenate(parts) for parts in zip(*(side.common() for side in sides), strict=True))
        for sides in (new, old)
    )
    if not len(places) or not len(others):
        return None
    away, nearest = _distances(places, others)
    there = (away <= _INDEPENDENT_PX) & np.isfinite(widths) & np.isfinite(before[nearest])
    if not there.any():
        return None
    # places nearer to each other than that, or than the crack is wide, share their errors
    independent = float(there.sum()) / max(_INDEPENDENT_PX, float(widths[there].mean()))
    if independent < _LEAST_PLACES:
        return None
    wider = (widths - before[nearest])[there]
    edges = math.hypot(*(max(map(_width_doubt, sides)) for sides in (new, old)))
    scatter = float(wider.std()) / math.sqrt(independent)
    return Amount(float(np.mean(wider)), math.hypot(WIDTH_PX * math.sqrt(2), edges, scatter))


def _width_doubt(side: DatedLines) -> float:
    """Return the standard uncertainty of the mean width of a finding, px.

    A width below the limit may be anything up to it.
    """
    finding = side.finding
    return max(finding.width_uncertainty_px, finding.limit_px / math.sqrt(12) if finding.below_limit else 0.0)
