"""A crack between two places that the user points at: the path of least cost through what is dark or seen as crack.

Live-wire (Barrett and Mortensen 1997): all paths from the first place are found once, so that the one to wherever the
mouse is costs nothing. In a large window they are found on a coarser picture, and ``refined`` at full resolution.
"""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

#: Pixels of a window in which paths are found at once, within a twentieth of a second.
MOST_PIXELS = 120_000
#: Without a profile to be seen: the thinnest line that is measured as one.
FAINT_WIDTH = 2.0

_REACH = 16.0  # px to both sides of a path, for its profile
_ALONG = 7  # places before and after that a profile is averaged with
_LEAST_DEPTH = 6.0  # grey levels
_CHUNK = 64


def cost(levels: Bytes, pixels: Bytes) -> Doubles:
    """Return the cost of crossing each pixel.

    Args:
        levels: uint8 (H, W), the probability map with 255 for 1.0.
        pixels: uint8 (H, W, 3), the photo.

    Returns:
        float64 (H, W) in [0.01, 1].
    """
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    ground = cv2.GaussianBlur(grey, (0, 0), 8)
    depth = np.maximum(ground - cv2.GaussianBlur(grey, (0, 0), 0.8), 0)
    dark = np.minimum(depth / max(float(np.percentile(depth, 99)), _LEAST_DEPTH), 1)
    # a missed crack is one of which the map still has an idea: its root tells 0.05 from nothing
    seen = np.maximum(np.sqrt(levels.astype(np.float32) / 255), 0.7 * dark)
    return np.asarray(0.01 + 0.99 * (1 - seen.astype(np.float64)) ** 2)


class Paths:
    """All paths of least cost from one place of a window.

    Args:
        levels: uint8 (H, W), of the window.
        pixels: uint8 (H, W, 3), of the window.
        start: Column and row in the window.
    """

    def __init__(self, levels: Bytes, pixels: Bytes, start: tuple[int, int]) -> None:
        from skimage.graph import MCP_Geometric  # noqa: PLC0415  a quarter of a second, only when something is traced

        self._size = np.array(levels.shape[::-1]) - 1
        self._found = MCP_Geometric(cost(levels, pixels))
        self._found.find_costs([self._inside(start)])

    def to(self, end: tuple[int, int]) -> Doubles:
        """Return the path to a pixel, or to the nearest one of the window: float64 (N, 2), columns and rows."""
        path = np.array(self._found.traceback(self._inside(end)), np.float64)
        return path[:, ::-1]

    def _inside(self, place: tuple[int, int]) -> tuple[int, int]:
        column, row = np.clip(place, 0, self._size).tolist()
        return row, column


def refined(levels: Bytes, pixels: Bytes, rough: Doubles, margin: int) -> Doubles:
    """Return a path found on a coarser picture, at full resolution.

    Args:
        levels: uint8 (H, W), of the whole photo.
        pixels: uint8 (H, W, 3), of the whole photo.
        rough: float64 (N, 2), pixels of the photo, near the path; the ends stay.
        margin: How far, px, the path may lie beside.

    Returns:
        float64 (M, 2), neighbouring pixels.
    """
    limit = np.array(levels.shape[::-1]) - 1
    rough = np.clip(rough.round(), 0, limit)
    here, index, done = rough[0], 0, []
    while True:
        ahead = rough[index : index + _CHUNK + 1]
        every = np.vstack([here[None], ahead])
        low = np.maximum(every.min(0) - margin, 0).astype(int)
        high = np.minimum(every.max(0) + margin, limit).astype(int) + 1
        window = np.s_[low[1] : high[1], low[0] : high[0]]
        path = Paths(levels[window], pixels[window], _place(here - low)).to(_place(ahead[-1] - low)) + low
        if index + _CHUNK + 1 >= len(rough):
            done.append(path)
            return np.concatenate(done)
        # its end is that of the rough path and need not lie on the crack: only what is well before it counts
        kept = path[: max(1, len(path) * 3 // 4)]
        done.append(kept[:-1])
        here = kept[-1]
        index += int(np.hypot(*(ahead - here).T).argmin())


def between(levels: Bytes, pixels: Bytes, start: Doubles, end: Doubles) -> Doubles:
    """Return the path between two pixels, float64 (2,), of a photo, as ``refined`` gives it.

    Args:
        levels: uint8 (H, W), of the whole photo.
        pixels: uint8 (H, W, 3), of the whole photo.
        start: Column and row.
        end: The same.
    """
    margin = 16 + 0.25 * float(np.hypot(*(end - start)))
    low = np.maximum(np.minimum(start, end) - margin, 0).astype(int)
    high = np.minimum(np.maximum(start, end) + margin + 1, levels.shape[::-1]).astype(int)
    step = max(1, math.ceil(math.sqrt(float(np.prod(high - low)) / MOST_PIXELS)))
    window = np.s_[low[1] : high[1], low[0] : high[0]]
    size = tuple(int(value) for value in -(-(high - low) // step))
    coarse = cv2.resize(cv2.dilate(levels[window], np.ones((step, step))), size, interpolation=cv2.INTER_NEAREST)
    small = cv2.resize(pixels[window], size, interpolation=cv2.INTER_AREA)
    paths = Paths(np.asarray(coarse, np.uint8), np.asarray(small, np.uint8), _place((start - low) / step))
    path = low + (paths.to(_place((end - low) / step)) + 0.5) * step - 0.5
    path[0], path[-1] = start, end
    return path if step == 1 else refined(levels, pixels, path, 4 * step)


def profile(pixels: Bytes, path: Doubles) -> tuple[Doubles, Doubles]:
    """Return where the dark line along a path really is, and how wide.

    The width is that of the picture's profile square to the path at half its depth, where it is deeper than the noise;
    between such places it is interpolated.

    Args:
        pixels: uint8 (H, W, 3).
        path: float64 (N, 2), neighbouring pixels.

    Returns:
        float64 (N, 2), places in continuous coordinates, and float64 (N,), widths in px; ``FAINT_WIDTH`` where nothing
        is seen.
    """
    points = centreline.smoothed(path, 3)
    widths = np.full(len(points), FAINT_WIDTH)
    if len(points) < 2 * _ALONG:
        return points + 0.5, widths
    along = centreline.tangents(points, 5)
    normal = np.stack([along[:, 1], -along[:, 0]], 1)
    at = np.arange(-_REACH, _REACH + 0.25, 0.5)
    low = np.maximum(points.min(0) - _REACH - 2, 0).astype(int)
    high = np.minimum(points.max(0) + _REACH + 3, pixels.shape[1::-1]).astype(int)
    grey = cv2.cvtColor(pixels[low[1] : high[1], low[0] : high[0]], cv2.COLOR_RGB2GRAY)
    places = (points[:, None] + at[None, :, None] * normal[:, None] - low).astype(np.float32)
    read = cv2.remap(grey, places[..., 0], places[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    dark = cv2.blur(read.astype(np.float32), (1, 2 * _ALONG + 1))
    ground = np.percentile(dark, 75, axis=1)
    near = np.abs(at) <= 3
    bottom = np.flatnonzero(near)[dark[:, near].argmin(1)]
    rows = np.arange(len(points))
    depth = ground - dark[rows, bottom]
    below = dark < (ground - depth / 2)[:, None]
    first, last = _run(below, bottom)
    # a run up to the edge of the profile is a shadow, not a crack
    known = (depth >= _LEAST_DEPTH) & (first > 0) & (last < len(at) - 1)
    if not known.any():
        return points + 0.5, widths
    width = np.interp(rows, rows[known], ((last - first + 1) * 0.5)[known])
    usual = float(np.median(width[known]))
    shift = np.where(known, (at[first] + at[last]) / 2, 0.0)
    smooth = centreline.smoothed(np.column_stack([width, shift]), 2 * _ALONG)
    # a stain beside the crack, or a click beside its end, is no width of the crack
    widths = np.clip(smooth[:, 0], max(1.0, usual / 2), 2 * usual)
    return points + 0.5 + smooth[:, 1:] * normal, widths


def _run(below: NDArray[np.bool_], bottom: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return first and last place of the unbroken run of true values around one place of each row."""
    index = np.arange(below.shape[1])
    before = np.where(~below & (index < bottom[:, None]), index, -1).max(1) + 1
    after = np.where(~below & (index > bottom[:, None]), index, below.shape[1]).min(1) - 1
    return before, after


def _place(place: Doubles) -> tuple[int, int]:
    return int(place[0]), int(place[1])
