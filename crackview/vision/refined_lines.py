"""Where cracks run and how wide they are: centre lines moved to the middle between the edges, with their widths.

At each place of the centre line the map is read along the normal, and the crack ends where it falls through the
threshold: between two samples, by linear interpolation. A mask only knows whole pixels; the map, whose slope at an edge
says where within the pixel the edge lies, knows more, and the slope also says how well.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline
from crackview.vision.centreline import Bools, Floats, Lines

Field = NDArray[np.float32]

_SAMPLES = 48  # on each side
_CHUNK = 1_024  # rows at a time: they fit into the cache, and into cv2.remap, which takes 32,767
_LEVEL = 0.25  # how far above and below the threshold the edge's slope is read
_BEYOND = 6.0  # px past the expected edge

# Points averaged on both sides while the line is moved into the middle; afterwards as few as keep what wanders.
_SMOOTHING = 3


@dataclass(frozen=True)
class Edge:
    """Where cracks end.

    Attributes:
        field: float32 (H, W).
        level: It is crack where ``field`` is no less than this.
        drawn: bool (H, W), where the user has drawn them; None where nothing was drawn.
    """

    field: Field
    level: float
    drawn: NDArray[np.bool_] | None = None


@dataclass(frozen=True)
class RefinedLines:
    """The lines of all cracks, measured.

    Attributes:
        lines: Their points from tip to tip, with which part of the mask each belongs to.
        width: float64 (N,), px, square to them; NaN where no cross section holds, as within a fork.
        uncertainty: float64 (N,), standard uncertainty of the width, px; NaN where the width is.
        radius: float64 (N,), about half the width, from the mask alone, px.
        drawn: bool (N,), where the user has drawn an edge.
    """

    lines: Lines
    width: Floats
    uncertainty: Floats
    radius: Floats
    drawn: Bools


def measured(lines: Lines, radius: Floats, edge: Edge) -> RefinedLines:
    """Measure lines that run through pixel centres.

    Args:
        lines: As ``centreline.trace`` gives them.
        radius: float64 (N,), of the mask at their points, px.
        edge: Where cracks end.
    """
    if not len(lines.points):
        return RefinedLines(lines, np.zeros(0), np.zeros(0), radius, np.zeros(0, bool))
    span, line = lines.span, lines.line
    reach = np.maximum(_SMOOTHING, np.round(medians(radius, lines) / 2).astype(np.int64))[line]
    points = lines.points
    for _ in range(2):
        points = centreline.smoothed(points, reach, span)
        points = _centred(edge, points, _normals(points, span), radius)
    points = centreline.smoothed(points, 1, span)
    normals = _normals(points, span)
    section = _cut(edge, points, normals, radius)
    width, uncertainty = section.width, section.uncertainty
    drawn = _drawn(edge, points, normals, np.where(np.isfinite(width), width / 2, radius))
    width[_at_forks(points, lines, radius)] = np.nan
    # between two knots of a net there is nothing to measure, nor to move
    knotted = np.logical_and.reduceat(_at_forks(lines.points, lines, radius), lines.starts)
    points[knotted[line]] = lines.points[knotted[line]]
    width[knotted[line]] = np.nan
    uncertainty[~np.isfinite(width)] = np.nan
    moved = Lines(points, lines.starts, lines.tips, lines.parts)
    return _to_tips(RefinedLines(moved, width, uncertainty, radius, drawn), edge, lines.tips & ~knotted[:, None])


def medians(values: Floats, lines: Lines) -> Floats:
    """Return the median of each line's values (N,), as (L,)."""
    ordered = values[np.lexsort((values, lines.line))]
    size = lines.sizes
    return np.asarray((ordered[lines.starts + (size - 1) // 2] + ordered[lines.starts + size // 2]) / 2)


def _normals(points: Floats, span: centreline.Span) -> Floats:
    along = centreline.tangents(points, 3, span)
    return np.stack([along[:, 1], -along[:, 0]], 1)


def _at_forks(points: Floats, lines: Lines, radius: Floats) -> Bools:
    """Return which points lie so near to a fork that a cross section would run along the other branch."""
    first, last = lines.span
    away = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    fork = ~lines.tips & ~(points[first] == points[last]).all(1)[lines.starts, None]
    before = fork[lines.line, 0] & (away - away[first] <= radius[first] + 1)
    after = fork[lines.line, 1] & (away[last] - away <= radius[last] + 1)
    return np.asarray(before | after)


def _to_tips(refined: RefinedLines, edge: Edge, tips: Bools) -> RefinedLines:
    """Lead the lines on, straight, to where the crack ends: thinning stops about half a width before it."""
    lines = refined.lines
    ends = np.stack([lines.starts, lines.starts + lines.sizes - 1], 1)
    back = np.minimum(lines.sizes[:, None] - 1, np.round(2 * refined.radius[ends]).astype(np.int64) + 4)
    ahead = lines.points[ends] - lines.points[ends + back * np.array([1, -1])]
    size = np.hypot(ahead[..., 0], ahead[..., 1])
    grow = tips & (size > 0)
    direction = ahead[grow] / size[grow][:, None]
    reach = _reach(edge, lines.points[ends][grow], direction, refined.radius[ends][grow])
    tip = lines.points[ends][grow] + reach[:, None] * direction
    grow[grow], tip = reach > 0, tip[reach > 0]
    at = (ends + np.array([0, 1]))[grow]
    sizes = lines.sizes + grow.sum(1)
    starts = np.cumsum(sizes) - sizes
    return RefinedLines(
        Lines(np.insert(lines.points, at, tip, axis=0), starts, lines.tips, lines.parts),
        np.insert(refined.width, at, np.nan),
        np.insert(refined.uncertainty, at, np.nan),
        np.insert(refined.radius, at, refined.radius[ends[grow]]),
        np.insert(refined.drawn, at, values=False),
    )


@dataclass(frozen=True)
class _Sections:
    """Cross sections at the N points of a line; NaN where an edge is not in reach.

    Attributes:
        left: float64 (N,), distance from the point to the edge on the left of the line's direction, px.
        right: The same on the right.
        uncertainty: float64 (N,), standard uncertainty of left + right, px: each edge may lie anywhere between the
            places where the map is ``_LEVEL`` above and below the threshold (GUM, a rectangular distribution).
    """

    left: Floats
    right: Floats
    uncertainty: Floats

    @property
    def width(self) -> Floats:
        """float64 (N,), px."""
        return self.left + self.right


def _cut(edge: Edge, points: Floats, normals: Floats, radius: Floats) -> _Sections:
    """Measure cross sections along lines.

    Args:
        edge: Where cracks end.
        points: float64 (N, 2), x and y on the lines, px.
        normals: float64 (N, 2), unit vectors square to them, to the left.
        radius: float64 (N,), about half the crack's width at each point, px.
    """
    found = np.empty((6, len(points)))
    for part in _parts(points):
        far = _far(radius[part])
        sides = _sides(edge.field, points[part], normals[part], far)
        levels = (edge.level, edge.level - _LEVEL, edge.level + _LEVEL)
        found[:, part] = [_fall(values, far, level) for level in levels for values in sides]
    left, right, *beyond = found
    spread = [outer - inner for outer, inner in zip(beyond[:2], beyond[2:], strict=True)]
    # a flat top may never reach the upper level: then the edge is as uncertain as the crack is wide
    each = [np.where(np.isfinite(s), s, radius * 2) / np.sqrt(12) for s in spread]
    return _Sections(left, right, np.hypot(*each))


def _centred(edge: Edge, points: Floats, normals: Floats, radius: Floats) -> Floats:
    """Move the points, as in ``_cut``, to the middle between the edges where both are in reach."""
    moved = points.copy()
    for part in _parts(points):
        far = _far(radius[part])
        sides = _sides(edge.field, points[part], normals[part], far)
        left, right = (_fall(values, far, edge.level) for values in sides)
        moved[part] += np.nan_to_num((left - right) / 2)[:, None] * normals[part]
    return moved


def _drawn(edge: Edge, points: Floats, normals: Floats, half: Floats) -> NDArray[np.bool_]:
    """Return at which points, as in ``_cut``, an edge at half the crack's width was drawn by the user, bool (N,)."""
    found = np.zeros(len(points), bool)
    if edge.drawn is None:
        return found
    last = np.array(edge.drawn.shape[::-1]) - 1
    for side in (-1, 1):
        x, y = np.clip((points + side * half[:, None] * normals).round().astype(np.int64), 0, last).T
        found |= edge.drawn[y, x]
    return found


def _reach(edge: Edge, points: Floats, directions: Floats, radius: Floats) -> Floats:
    """Return how far the crack goes on from points (N, 2) in directions (unit vectors), px; 0 where no edge is near.

    Where it leaves the picture, the picture's border is its edge.
    """
    found = np.zeros(len(points))
    border = _border(edge.field.shape, points, directions)
    for part in _parts(points):
        far = _far(radius[part])
        ahead, _ = _sides(edge.field, points[part], directions[part], far)
        fallen = _fall(ahead, far, edge.level)
        leaves = border[part] <= np.where(np.isfinite(fallen), fallen, far)
        found[part] = np.where(leaves, border[part], np.nan_to_num(fallen))
    return found


def _border(shape: tuple[int, ...], points: Floats, directions: Floats) -> Floats:
    """Return how far it is from points to the border of the picture in directions, px."""
    last = np.array(shape[::-1]) - 0.5
    with np.errstate(divide="ignore", invalid="ignore"):
        away = np.where(directions > 0, last - points, -0.5 - points) / directions
    return np.asarray(np.maximum(np.where(directions != 0, away, np.inf).min(1), 0))


def _parts(points: Floats) -> list[slice]:
    return [slice(start, start + _CHUNK) for start in range(0, len(points), _CHUNK)]


def _far(radius: Floats) -> Floats:
    """Return how far the field is read, px."""
    return 1.5 * radius + _BEYOND


def _sides(field: Field, points: Floats, normals: Floats, far: Floats) -> list[Field]:
    """Return the field from each point along its normal, and against it, between pixels by bilinear interpolation."""
    share = np.linspace(-1, 1, 2 * _SAMPLES + 1, dtype=np.float32)
    way = (normals * far[:, None]).astype(np.float32)
    x, y = (points[:, axis, None].astype(np.float32) + way[:, axis, None] * share for axis in (0, 1))
    values = np.asarray(cv2.remap(field, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)
    return [values[:, _SAMPLES:], values[:, _SAMPLES::-1]]


def _fall(values: Field, far: Floats, level: float) -> Floats:
    """Return how far away each row of values first falls below the level, between its samples; NaN if never."""
    below = values < np.float32(level)
    first = below.argmax(1)
    rows = np.arange(len(values))
    crossed = (first > 0) & below[rows, first]
    before = np.maximum(first - 1, 0)
    high, low = (values[rows, place].astype(np.float64) for place in (before, first))
    share = (high - level) / np.where(high > low, high - low, 1)
    return np.where(crossed, (before + share) * far / _SAMPLES, np.nan)
