"""Findings: the connected cracks of a mask, measured in pixels.

The centre line (``centreline``) is moved to the middle between the crack's edges, and length and width are taken there
(``refined_lines``). Widths come from the photo; from the map where the photo shows none, and from the user's hand
where the mask was corrected (``widths``). Below what the photo can separate from blur a crack's width is measured all
the same, and marked so.
"""

import itertools
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from crackview.errors import Cancelled
from crackview.vision import centreline, joints, overlay, refined_lines, widths
from crackview.vision.centreline import Lines, MaskPixels
from crackview.vision.joints import JointRelation
from crackview.vision.refined_lines import Edge, RefinedLines
from crackview.vision.widths import LIMIT_PX, Origin, WidthConfidence

Bytes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

Ints = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]

LINE_STEPS = 64
"""Points and widths of a centre line are multiples of 1/64 px, far below their uncertainty: so they are kept in a file
without loss, and sizes on a plane are the same from a photo that was just measured and from the file."""
THREADS = 2
"""At most, for a photo with much to measure."""
_WORTH = 50_000  # crack pixels
_HOLE_PX, _AROUND_PX = 400, 12  # the outline of the longest hole that is closed, and how far its wall is looked for
_BETWEEN_PX = 27  # how far apart two edges of a crack may lie
_GAP_PX, _THICK_PX = 40, 4  # the area of the least gap between them, and how wide it is at least
_LIKE = 0.4  # a gap is crack where it is this near to the crack's level, as a share of the way to the wall's


@dataclass(frozen=True)
class Branch:
    """A crack between two forks or tips.

    Attributes:
        points: float32 (N, 2), x and y of its centre line, px, in steps of 1/64.
        width: float32 (N,), px, in such steps, square to it; NaN where no cross section holds, as within a fork.
    """

    points: Floats
    width: Floats


@dataclass(frozen=True)
class Finding:
    """One connected crack of a mask.

    Attributes:
        id: From 1, the longest finding first.
        area_px: Number of its pixels.
        length_px: Length of its centre line with all branches, px.
        mean_width_px: Mean width along the centre line, px; the following are of the same widths.
        median_width_px: Median.
        p95_width_px: 95th percentile.
        max_width_px: Largest.
        width_uncertainty_px: Standard uncertainty of them, px: of what all have in common.
        orientation_deg: Main direction of the line, degrees counter-clockwise from the picture's x axis, in [0, 180).
        tips: Number of its free ends.
        box: Left, top, width and height of its bounding box, px.
        mean_probability: Mean of the probability map over its pixels.
        branches: Its centre lines.
        width_from: What its widths are from.
        limit_px: The least width that can be measured there, px.
        joint_share: The share of its centre line near joints, 0 to 1; None: not known.
    """

    id: int
    area_px: int
    length_px: float
    mean_width_px: float
    median_width_px: float
    p95_width_px: float
    max_width_px: float
    width_uncertainty_px: float
    orientation_deg: float
    tips: int
    box: tuple[int, int, int, int]
    mean_probability: float
    branches: tuple[Branch, ...]
    width_from: Origin = Origin.MAP
    limit_px: float = LIMIT_PX
    joint_share: float | None = None

    @property
    def joint(self) -> JointRelation | None:
        """How it lies to joints; None: not known."""
        return joints.relation(self.joint_share)

    @property
    def below_limit(self) -> bool:
        """Whether its width, the 95th percentile that counts, is less than can be measured there."""
        return self.p95_width_px < self.limit_px


def find(
    mask: Bools,
    probability: Floats | Bytes,
    threshold: float,
    *,
    photo: Bytes | None = None,
    min_length_px: float = 20.0,
    at: npt.NDArray[np.integer] | None = None,
    cancel: Callable[[], bool] = lambda: False,
) -> list[Finding]:
    """Measure the 8-connected cracks of a mask.

    Args:
        mask: bool (H, W); where it was corrected, it need not agree with the map.
        probability: float32 (H, W) in [0, 1], or uint8 with 255 for 1.0.
        threshold: Where the map's cracks end.
        photo: uint8 (H, W, 3), RGB as it was taken; without it widths are those of the map.
        min_length_px: Shorter findings are left out as specks.
        at: Pixels of cracks, (N, 2), x and y: only the cracks that hold one of them are measured; None: all.
        cancel: Asked between the steps, whether to stop.

    Returns:
        The findings, longest first.

    Raises:
        Cancelled: If ``cancel`` returned True.
        ValueError: If the photo is of another size.
    """
    grey = None if photo is None else _grey(photo, mask.shape)
    solid = mask if grey is None else _solid(mask, grey)
    places, part = _parted(solid)
    parts = _Parts.of(mask, probability, places, part)
    # no centre line is longer than its pixels laid corner to corner
    wanted = (parts.area > 0) & (parts.area * np.sqrt(2) + 2 >= min_length_px)
    if at is not None:
        wanted &= np.isin(np.arange(len(wanted)), part[np.isin(places, at[:, 1] * mask.shape[1] + at[:, 0])])
    _stop(cancel)
    shares = []
    for chosen in _shares(np.where(wanted, parts.area, 0)):
        own = chosen[part]
        radius = _radius(places[own], part[own], parts.boxes, mask.shape)
        shares.append(MaskPixels(places[own], part[own], radius, *mask.shape))
        _stop(cancel)
    edge = _edge(mask, solid, probability, threshold)

    def measured(own: MaskPixels) -> list[Finding]:
        lines = centreline.trace(own)
        _stop(cancel)
        run = refined_lines.measured(*_long_enough(lines, own, min_length_px), edge)
        _stop(cancel)
        return _findings(run, *widths.of_lines(run, grey), parts)

    with ThreadPoolExecutor(len(shares), "measure") as pool:
        found = [finding for some in pool.map(measured, shares) for finding in some]
    findings = [finding for finding in found if finding.length_px >= min_length_px]
    findings.sort(key=lambda finding: (-finding.length_px, finding.box))
    return [replace(finding, id=number) for number, finding in enumerate(findings, start=1)]


def with_joints(findings: Sequence[Finding], known: Bools | None) -> list[Finding]:
    """Return findings that say how they lie to joints; those that say it already stay as they are.

    Args:
        findings: Of a photo.
        known: Where the photo shows joints, bool (H, W); None: not known, and the findings are as they were.
    """
    unknown = [finding for finding in findings if finding.joint_share is None]
    if known is None or not unknown:
        return list(findings)
    lines = [
        np.concatenate([np.zeros((0, 2), np.float32), *(branch.points for branch in finding.branches)])
        for finding in unknown
    ]
    shares = iter(joints.shares(lines, known))
    return [
        replace(finding, joint_share=next(shares)) if finding.joint_share is None else finding for finding in findings
    ]


def _grey(photo: Bytes, shape: tuple[int, ...]) -> Bytes:
    """Return a photo's grey levels, uint8 (H, W)."""
    if photo.dtype != np.uint8 or photo.shape != (*shape, 3):
        raise ValueError(f"a photo of this mask is uint8 {(*shape, 3)}, not {photo.dtype} {photo.shape}")
    return np.asarray(cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY), np.uint8)


def _solid(mask: Bools, grey: Bytes) -> Bools:
    """Fill the gaps that a network leaves in wide cracks: holes, and what lies between a crack's two edges.

    Only what looks like the crack around it is filled.
    """
    mask = _between_edges(mask, grey)
    outlines, tree = cv2.findContours(mask.view(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    solid = mask
    for outline, (_, _, _, parent) in zip(outlines, [] if tree is None else tree[0].tolist(), strict=True):
        if parent < 0 or len(outline) > _HOLE_PX:
            continue
        left, top, width, height = cv2.boundingRect(outline)
        left, top = max(left - _AROUND_PX, 0), max(top - _AROUND_PX, 0)
        window = np.s_[top : top + height + 2 * _AROUND_PX, left : left + width + 2 * _AROUND_PX]
        inside = np.zeros(mask[window].shape, np.uint8)
        cv2.drawContours(inside, [outline], 0, 1, cv2.FILLED, offset=(-left, -top))
        hole, crack = (inside > 0) & ~mask[window], mask[window]
        # the rim of a crack is neither crack nor wall
        wall = cv2.dilate(crack.astype(np.uint8) | inside, np.ones((5, 5), np.uint8)) == 0
        if not hole.any() or not wall.any():
            continue
        levels = [float(np.median(grey[window][part])) for part in (hole, crack, wall)]
        if abs(levels[0] - levels[1]) < abs(levels[0] - levels[2]):
            solid = solid.copy() if solid is mask else solid
            solid[window][hole] = True
    return solid


def _between_edges(mask: Bools, grey: Bytes) -> Bools:
    """Add what lies between two edges of a wide crack, where the network shows its edges alone."""
    cracks = mask.view(np.uint8)
    # at half the size, where no crack is lost
    half = cv2.dilate(cracks, np.ones((2, 2), np.uint8))[::2, ::2]
    across = np.ones((_BETWEEN_PX // 2, _BETWEEN_PX // 2), np.uint8)
    closed = cv2.morphologyEx(half, cv2.MORPH_CLOSE, across, borderType=cv2.BORDER_REPLICATE)
    gaps = np.asarray(cv2.resize(closed, mask.shape[::-1], interpolation=cv2.INTER_NEAREST), np.uint8)
    gaps[mask] = 0
    thick = np.ones((_THICK_PX, _THICK_PX), np.uint8)
    cv2.morphologyEx(gaps, cv2.MORPH_OPEN, thick, dst=gaps)
    outlines, _ = cv2.findContours(gaps, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    solid = mask
    for outline in outlines:
        if cv2.contourArea(outline) < _GAP_PX:
            continue
        left, top, width, height = cv2.boundingRect(outline)
        left, top = max(left - _AROUND_PX, 0), max(top - _AROUND_PX, 0)
        window = np.s_[top : top + height + 2 * _AROUND_PX, left : left + width + 2 * _AROUND_PX]
        shown = grey[window].astype(np.float32)
        inside = np.zeros(shown.shape, np.uint8)
        cv2.drawContours(inside, [outline], 0, 1, cv2.FILLED, offset=(-left, -top))
        gap = (inside & gaps[window]) > 0
        near = cv2.dilate(gap.astype(np.uint8), np.ones((2 * _AROUND_PX + 1,) * 2, np.uint8)) > 0
        wall = near & (cv2.dilate(cracks[window] | inside, np.ones((5, 5), np.uint8)) == 0)
        edge = near & mask[window]
        if not wall.any() or not edge.any():
            continue
        bright = float(np.median(shown[wall]))
        # an edge is half wall: what is farthest from the wall is crack
        low, high = np.percentile(shown[edge], (25, 75)).tolist()
        dark = low if abs(low - bright) > abs(high - bright) else high
        like = np.abs(cv2.blur(shown, (5, 5)) - dark) < _LIKE * abs(bright - dark)
        if like[gap].mean() > 0.5:
            solid = solid.copy() if solid is mask else solid
            solid[window] |= gap & like
    return solid


def _shares(area: Ints) -> list[Bools]:
    """Return which parts each thread measures, bool (parts,) each, of about the same area.

    Parts without an area are in none.
    """
    count = THREADS if area.sum() > _WORTH else 1
    share = np.zeros(len(area), np.int64)
    order = np.argsort(-area, kind="stable")
    share[order] = np.arange(len(area)) % count
    return [(share == number) & (area > 0) for number in range(count)]


def _stop(cancel: Callable[[], bool]) -> None:
    if cancel():
        raise Cancelled


def _parted(mask: Bools) -> tuple[Ints, Numbers]:
    """Return where a mask's pixels are, row * width + column, rising; and the number, from 1, of the part of each."""
    left, top, width, height = cv2.boundingRect(mask.view(np.uint8))
    window = mask[top : top + height, left : left + width]
    rows, columns = np.nonzero(window)
    if not len(rows):
        return np.zeros(0, np.int64), np.zeros(0, np.int32)
    _, labels = cv2.connectedComponents(window.view(np.uint8), connectivity=8)
    return (rows + top) * mask.shape[1] + columns + left, np.asarray(labels[rows, columns], np.int32)


def _radius(places: Ints, part: Numbers, boxes: Ints, shape: tuple[int, ...]) -> Floats:
    """Return the distance of each pixel of some parts of a mask from the nearest that is none of theirs, px.

    Beyond the picture's border there is none. 0 beside the boxes of the parts.

    Args:
        places: int64 (N,), row * width + column.
        part: int32 (N,), their parts.
        boxes: int64 (parts, 4), left, top, width and height of every part.
        shape: Of the mask.
    """
    radius = np.zeros(len(places), np.float32)
    if not len(places):
        return radius
    rows, columns = np.divmod(places, shape[1])
    padded = np.zeros((shape[0] + 2, shape[1] + 2), np.uint8)
    padded[rows + 1, columns + 1] = 1
    numbers = np.unique(part)
    if boxes[numbers, 2:].prod(1).sum() > padded.size:
        every = _distance(padded)
        return np.asarray(every[rows + 1, columns + 1], np.float32)
    order = np.argsort(part, kind="stable")
    ends = np.searchsorted(part[order], numbers, "right")
    for own, (left, top, width, height) in zip(np.split(order, ends[:-1]), boxes[numbers].tolist(), strict=True):
        window = padded[top : top + height + 2, left : left + width + 2]
        inside = _distance(window)
        down, right = rows[own] + 1 - top, columns[own] + 1 - left
        # what was filled may reach beyond the box, which is that of what was found
        there = (down >= 0) & (right >= 0) & (down < inside.shape[0]) & (right < inside.shape[1])
        radius[own[there]] = inside[down[there], right[there]]
    return radius


def _distance(solid: Bytes) -> Floats:
    """Return the distance of each pixel from the nearest that is 0, px.

    OpenCV's last bit depends on threads and on where the array lies in memory, and with it the seventh digit of lengths
    and widths. Squares of distances are whole numbers.
    """
    found = np.asarray(cv2.distanceTransform(solid, cv2.DIST_L2, cv2.DIST_MASK_PRECISE), np.float32)
    inside = found > 0
    found[inside] = np.sqrt(np.rint(np.square(found[inside], dtype=np.float64)))
    return found


def _edge(mask: Bools, solid: Bools, probability: Floats | Bytes, threshold: float) -> Edge:
    """Return the edge where the map falls through the threshold; where the mask was corrected, the corrected edge."""
    field = overlay.to_probability(probability)
    corrected = field >= np.float32(threshold)
    corrected ^= mask
    if solid is not mask:
        field = field.copy() if field is probability else field
        field[solid > mask] = 1
    if not corrected.any():
        return Edge(field, threshold)
    near = cv2.dilate(corrected.view(np.uint8), np.ones((5, 5), np.uint8)) > 0
    drawn = cv2.blur(mask.astype(np.float32), (3, 3)) + np.float32(threshold - 0.5)
    return Edge(np.where(near, drawn, field), threshold, near)


def _long_enough(lines: Lines, pixels: MaskPixels, least: float) -> tuple[Lines, Doubles]:
    """Return the lines of cracks not clearly shorter than the least length, with the radius at their points, px."""
    columns, rows = np.clip(lines.points.round().astype(np.int64), 0, [pixels.width - 1, pixels.height - 1]).T
    index, there = pixels.indices(rows, columns)
    half = np.full(len(lines.points), 0.5)
    half[there] = np.maximum(pixels.radius[index[there]], 0.5)
    count = int(lines.parts.max(initial=0)) + 1
    widest = np.zeros(count)
    np.maximum.at(widest, lines.parts[lines.line], half)
    # thinning leaves off about half a width at each tip
    reach = (2.5 * widest + 2)[lines.parts] * lines.tips.sum(1)
    wanted = (np.bincount(lines.parts, lines.lengths + reach, count) >= least)[lines.parts]
    return lines.of(wanted), half[wanted[lines.line]]


@dataclass(frozen=True)
class _Parts:
    """What is known of the parts of a mask without measuring, by their numbers."""

    area: Ints
    boxes: Ints
    probability: Doubles

    @classmethod
    def of(cls, mask: Bools, probability: Floats | Bytes, places: Ints, part: Numbers) -> "_Parts":
        """Return what is known of parts, of which only pixels of the mask count; ``places`` and ``part`` as above."""
        count = int(part.max(initial=0)) + 1
        counted = mask.ravel()[places]
        places, part = places[counted], part[counted]
        rows, columns = np.divmod(places, mask.shape[1])
        area = np.bincount(part, minlength=count)
        total = np.bincount(part, overlay.to_probability(probability.ravel()[places]).ravel(), count)
        low, high = np.full((2, len(area)), mask.size), np.zeros((2, len(area)), np.int64)
        for axis, places in enumerate((columns, rows)):
            np.minimum.at(low[axis], part, places)
            np.maximum.at(high[axis], part, places)
        return cls(area, np.concatenate([low, high - low + 1]).T, total / np.maximum(area, 1))


def _findings(
    measured: RefinedLines, widths_px: Doubles, known: dict[int, WidthConfidence], parts: _Parts
) -> list[Finding]:
    """Return one finding of each part that has lines, without its number, from widths at the lines' points."""
    lines = measured.lines
    points, width = _in_steps(lines.points), _in_steps(widths_px)
    ends = (lines.starts + lines.sizes).tolist()
    branches = [
        Branch(points[start:end], width[start:end]) for start, end in zip(lines.starts.tolist(), ends, strict=True)
    ]
    first = np.flatnonzero(np.diff(lines.parts, prepend=-1)).tolist()
    lengths, orientations = lines.lengths, _orientations(lines)
    findings = []
    for begin, end in itertools.pairwise([*first, len(branches)]):
        part = int(lines.parts[begin])
        inside = slice(lines.starts[begin], ends[end - 1])
        across = widths_px[inside][np.isfinite(widths_px[inside])]
        if not len(across):  # nothing but a knot: its largest circle
            across = np.array([2 * measured.radius[inside].max() - 1])
        findings.append(
            Finding(
                id=0,
                area_px=int(parts.area[part]),
                length_px=float(lengths[begin:end].sum()),
                mean_width_px=float(across.mean()),
                median_width_px=float(np.median(across)),
                p95_width_px=float(np.percentile(across, 95)),
                max_width_px=float(across.max()),
                width_uncertainty_px=known[part].uncertainty,
                orientation_deg=orientations[part],
                tips=int(lines.tips[begin:end].sum()),
                box=tuple(parts.boxes[part].tolist()),
                mean_probability=float(parts.probability[part]),
                branches=tuple(branches[begin:end]),
                width_from=known[part].origin,
                limit_px=known[part].limit,
            )
        )
    return findings


def _in_steps(values: Doubles) -> Floats:
    steps = np.float32(LINE_STEPS)
    return np.asarray(np.round(values.astype(np.float32) * steps) / steps, np.float32)


def _orientations(lines: Lines) -> list[float]:
    """Return the mean direction of each part, degrees in [0, 180), its steps being axes weighted with their lengths."""
    steps = np.diff(lines.points, axis=0, prepend=lines.points[:1])
    steps[lines.starts] = 0
    size, angle = np.hypot(*steps.T), np.arctan2(-steps[:, 1], steps[:, 0])
    part = lines.parts[lines.line]
    across, along = (np.bincount(part, size * way(2 * angle)) for way in (np.sin, np.cos))
    axis: list[float] = (np.degrees(np.arctan2(across, along) / 2) % 180).tolist()
    return axis
