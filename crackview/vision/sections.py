"""Widths of a crack from cross sections of the probability map, to a fraction of a pixel.

At each place of the centre line the map is read along the normal, and the crack ends where it falls through the
threshold: between two samples, by linear interpolation. A mask only knows whole pixels; the map, whose slope at an edge
says where within the pixel the edge lies, knows more, and the slope also says how well.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline

Floats = NDArray[np.float64]
Field = NDArray[np.float32]

_SAMPLES = 48  # on each side
_CHUNK = 16_000  # rows that cv2.remap takes at a time
_LEVEL = 0.25  # how far above and below the threshold the edge's slope is read
_BEYOND = 6.0  # px past the expected edge


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


def cut(field: Field, points: Floats, radius: Floats) -> Sections:
    """Cross sections along a line.

    Args:
        field: float32 (H, W), probability minus threshold: a crack where it is 0 or more.
        points: float64 (N, 2), x and y on the line, px.
        radius: float64 (N,), about half the crack's width at each point, px.
    """
    sides, at, _ = _sides(field, points, radius)
    left, right = (_fall(values, at, 0.0) for values in sides)
    spread = [_fall(values, at, -_LEVEL) - _fall(values, at, _LEVEL) for values in sides]
    # a flat top may never reach the upper level: then the edge is as uncertain as the crack is wide
    each = [np.where(np.isfinite(s), s, radius * 2) / np.sqrt(12) for s in spread]
    return Sections(left, right, np.hypot(*each))


def centred(field: Field, points: Floats, radius: Floats) -> Floats:
    """The points, as in ``cut``, moved to the middle between the edges where both are in reach."""
    sides, at, normal = _sides(field, points, radius)
    left, right = (_fall(values, at, 0.0) for values in sides)
    return points + np.nan_to_num((left - right) / 2)[:, None] * normal


def _sides(field: Field, points: Floats, radius: Floats) -> tuple[list[Floats], Floats, Floats]:
    """The field along both halves of each cross section, the distances at which it was read, and the normals."""
    along = centreline.tangents(points, 3)
    normal = np.stack([along[:, 1], -along[:, 0]], 1)
    at = np.linspace(0, 1, _SAMPLES + 1) * (1.5 * radius + _BEYOND)[:, None]
    away = at[..., None] * normal[:, None]
    return [_read(field, points[:, None] + side) for side in (away, -away)], at, normal


def reach(field: Field, point: Floats, direction: Floats, radius: float) -> float:
    """How far the crack goes on from a point in a direction (unit vector), px; 0 where no edge is near."""
    at = np.linspace(0, 1, _SAMPLES + 1)[None] * (1.5 * radius + _BEYOND)
    return float(np.nan_to_num(_fall(_read(field, point + at[..., None] * direction), at, 0.0))[0])


def _read(field: Field, places: Floats) -> Floats:
    """The field at places (N, K, 2), between pixels by bilinear interpolation; far below 0 outside the picture."""
    x, y = (np.ascontiguousarray(places[..., axis], np.float32) for axis in (0, 1))
    parts = [
        cv2.remap(field, x[i : i + _CHUNK], y[i : i + _CHUNK], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        for i in range(0, len(x), _CHUNK)
    ]
    return np.concatenate(parts).astype(np.float64)


def _fall(values: Floats, at: Floats, level: float) -> Floats:
    """Where each row of values first falls below the level, between its samples; NaN where it does not."""
    below = values < level
    first = below.argmax(1)
    rows = np.arange(len(values))
    crossed = (first > 0) & below[rows, first]
    before = np.maximum(first - 1, 0)
    high, low = values[rows, before], values[rows, first]
    share = (high - level) / np.where(high > low, high - low, 1)
    place = at[rows, before] + share * (at[rows, first] - at[rows, before])
    return np.where(crossed, place, np.nan)
