"""Widths of a crack from cross sections of the probability map, to a fraction of a pixel.

At each place of the centre line the map is read along the normal, and the crack ends where it falls through the
threshold: between two samples, by linear interpolation. A mask only knows whole pixels; the map, whose slope at an edge
says where within the pixel the edge lies, knows more, and the slope also says how well.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Field = NDArray[np.float32]

_SAMPLES = 48  # on each side
_CHUNK = 1_024  # rows at a time: they fit into the cache, and into cv2.remap, which takes 32,767
_LEVEL = 0.25  # how far above and below the threshold the edge's slope is read
_BEYOND = 6.0  # px past the expected edge


@dataclass(frozen=True)
class Edge:
    """Where cracks end.

    Attributes:
        field: float32 (H, W).
        level: It is crack where ``field`` is no less than this.
        drawn: bool (H, W), where a person has drawn them; None where nobody has.
    """

    field: Field
    level: float
    drawn: NDArray[np.bool_] | None = None


@dataclass(frozen=True)
class Sections:
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


def cut(edge: Edge, points: Floats, normals: Floats, radius: Floats) -> Sections:
    """Cross sections along lines.

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
    return Sections(left, right, np.hypot(*each))


def centred(edge: Edge, points: Floats, normals: Floats, radius: Floats) -> Floats:
    """The points, as in ``cut``, moved to the middle between the edges where both are in reach."""
    moved = points.copy()
    for part in _parts(points):
        far = _far(radius[part])
        sides = _sides(edge.field, points[part], normals[part], far)
        left, right = (_fall(values, far, edge.level) for values in sides)
        moved[part] += np.nan_to_num((left - right) / 2)[:, None] * normals[part]
    return moved


def drawn(edge: Edge, points: Floats, normals: Floats, half: Floats) -> NDArray[np.bool_]:
    """At which points, as in ``cut``, an edge at half the crack's width was drawn by a person, bool (N,)."""
    found = np.zeros(len(points), bool)
    if edge.drawn is None:
        return found
    last = np.array(edge.drawn.shape[::-1]) - 1
    for side in (-1, 1):
        x, y = np.clip((points + side * half[:, None] * normals).round().astype(np.int64), 0, last).T
        found |= edge.drawn[y, x]
    return found


def reach(edge: Edge, points: Floats, directions: Floats, radius: Floats) -> Floats:
    """How far the crack goes on from points (N, 2) in directions (unit vectors), px; 0 where no edge is near.

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
    """How far it is from points to the border of the picture in directions, px."""
    last = np.array(shape[::-1]) - 0.5
    with np.errstate(divide="ignore", invalid="ignore"):
        away = np.where(directions > 0, last - points, -0.5 - points) / directions
    return np.asarray(np.maximum(np.where(directions != 0, away, np.inf).min(1), 0))


def _parts(points: Floats) -> list[slice]:
    return [slice(start, start + _CHUNK) for start in range(0, len(points), _CHUNK)]


def _far(radius: Floats) -> Floats:
    """How far the field is read, px."""
    return 1.5 * radius + _BEYOND


def _sides(field: Field, points: Floats, normals: Floats, far: Floats) -> list[Field]:
    """The field from each point along its normal, and against it, between pixels by bilinear interpolation."""
    share = np.linspace(-1, 1, 2 * _SAMPLES + 1, dtype=np.float32)
    way = (normals * far[:, None]).astype(np.float32)
    x, y = (points[:, axis, None].astype(np.float32) + way[:, axis, None] * share for axis in (0, 1))
    values = np.asarray(cv2.remap(field, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)
    return [values[:, _SAMPLES:], values[:, _SAMPLES::-1]]


def _fall(values: Field, far: Floats, level: float) -> Floats:
    """How far away each row of values first falls below the level, between its samples; NaN where it does not."""
    below = values < np.float32(level)
    first = below.argmax(1)
    rows = np.arange(len(values))
    crossed = (first > 0) & below[rows, first]
    before = np.maximum(first - 1, 0)
    high, low = (values[rows, place].astype(np.float64) for place in (before, first))
    share = (high - level) / np.where(high > low, high - low, 1)
    return np.where(crossed, (before + share) * far / _SAMPLES, np.nan)
