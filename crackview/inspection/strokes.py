"""What the user draws, as pixels: a stroke of a round brush, or the area within a line.

Places are continuous coordinates of the photo: the pixel (column, row) covers [column, column + 1) x [row, row + 1).
"""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.inspection.store.codecs import Shape

Doubles = NDArray[np.float64]
_FRACTION = 4  # bits after the point, of OpenCV's coordinates


def stroke_shape(points: Doubles, widths: Doubles, size: tuple[int, int]) -> Shape | None:
    """Return the pixels that a round brush covers on its way.

    Args:
        points: float64 (N, 2), x and y, px.
        widths: float64 (N,), diameter of the brush at each, px; one pixel is covered at least.
        size: Width and height of the photo.

    Returns:
        None where nothing lies in the photo.
    """
    samples = _dense(np.column_stack([points, widths / 2]))
    reach = samples[:, 2:] + 1
    box = _box((samples[:, :2] - reach).min(0), (samples[:, :2] + reach).max(0), size)
    if box is None:
        return None
    left, top, width, height = box
    pixels = np.zeros((height, width), bool)
    columns, rows = np.arange(width) + 0.5, np.arange(height) + 0.5
    for x, y, radius in samples - (left, top, 0):
        x0, x1 = max(0, math.floor(x - radius)), min(width, math.ceil(x + radius) + 1)
        y0, y1 = max(0, math.floor(y - radius)), min(height, math.ceil(y + radius) + 1)
        away = (columns[x0:x1] - x) ** 2 + (rows[y0:y1, None] - y) ** 2
        pixels[y0:y1, x0:x1] |= away <= radius**2
        if 0 <= x < width and 0 <= y < height:
            pixels[int(y), int(x)] = True
    return _cut(pixels, box)


def area(points: Doubles, size: tuple[int, int]) -> Shape | None:
    """Return the pixels within a closed line through points, float64 (N, 2); None where nothing lies in the photo."""
    box = _box(points.min(0), points.max(0), size)
    if box is None:
        return None
    left, top, width, height = box
    filled = np.zeros((height, width), np.uint8)
    corners = np.round((points - (left + 0.5, top + 0.5)) * 2**_FRACTION).astype(np.int32)
    cv2.fillPoly(filled, [corners], 1, shift=_FRACTION)
    return _cut(filled.astype(bool), box)


def _dense(samples: Doubles) -> Doubles:
    """Return places between the given ones, so many that the edge of the stroke is smooth to a tenth of a pixel."""
    if len(samples) < 2:
        return samples
    away = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(samples[:, :2], axis=0).T))])
    step = max(0.5, math.sqrt(0.4 * float(samples[:, 2].min())))
    at = np.linspace(0, away[-1], max(2, math.ceil(away[-1] / step) + 1))
    return np.column_stack([np.interp(at, away, values) for values in samples.T])


def _box(low: Doubles, high: Doubles, size: tuple[int, int]) -> tuple[int, int, int, int] | None:
    left, top = (max(0, math.floor(value)) for value in low)
    right, bottom = (min(most, math.floor(value) + 1) for value, most in zip(high, size, strict=True))
    return (left, top, right - left, bottom - top) if left < right and top < bottom else None


def _cut(pixels: NDArray[np.bool_], box: tuple[int, int, int, int]) -> Shape | None:
    """Return the shape without empty rows and columns around it."""
    rows, columns = (np.flatnonzero(pixels.any(axis)) for axis in (1, 0))
    if not len(rows):
        return None
    part = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return Shape((box[0] + int(columns[0]), box[1] + int(rows[0]), part.shape[1], part.shape[0]), part.copy())
