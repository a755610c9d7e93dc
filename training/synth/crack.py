"""Cracks as curves: a path with a half width on each side, from which centre line, width and mask follow exactly.

Coordinates are (x, y) in px; the pixel in row r and column c has its centre at (c, r). A branch covers, at each place
of its path, ``left`` px to the left and ``right`` px to the right, measured square to the path, and ends in round caps.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Points = NDArray[np.float64]

_STEP = 0.25  # px between the samples of a path when it is drawn
_SUB = 4  # subsamples a pixel and axis


def _frame(path: Points) -> tuple[Points, Points]:
    """Return unit tangents and left normals of a path, (N, 2) each."""
    tangent = np.gradient(path, axis=0)
    tangent /= np.maximum(np.hypot(tangent[:, 0], tangent[:, 1]), 1e-12)[:, None]
    return tangent, np.stack([tangent[:, 1], -tangent[:, 0]], axis=1)


def arc_length(path: Points) -> NDArray[np.float64]:
    """Return the distance along the path from its start, (N,) px."""
    steps = np.hypot(*np.diff(path, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])


@dataclass(frozen=True)
class DrawnBranch:
    """One crack without forks: path (N, 2), half widths left and right of it (N,), all float64 px, N >= 2."""

    path: Points
    left: NDArray[np.float64]
    right: NDArray[np.float64]

    @property
    def centre(self) -> Points:
        """The true centre line (N, 2): halfway between the edges."""
        _, normal = _frame(self.path)
        return np.asarray(self.path + normal * ((self.left - self.right) / 2)[:, None], dtype=np.float64)

    @property
    def width(self) -> NDArray[np.float64]:
        """The true width (N,) in px, square to the path."""
        return np.asarray(self.left + self.right, dtype=np.float64)

    @property
    def length(self) -> float:
        """Length of the path in px."""
        return float(arc_length(self.path)[-1])


def straight(centre: tuple[float, float], length: float, angle: float, width: float) -> DrawnBranch:
    """Return a straight test crack of constant width: (x, y) of its middle, px, degrees from the x axis, px."""
    direction = np.array([math.cos(math.radians(angle)), math.sin(math.radians(angle))])
    along = np.linspace(-length / 2, length / 2, max(int(length) + 1, 2))
    half = np.full(along.shape, width / 2)
    return DrawnBranch(np.asarray(centre) + along[:, None] * direction, half, half)


def arc(centre: tuple[float, float], radius: float, start: float, sweep: float, width: float) -> DrawnBranch:
    """Return a circular test crack of constant width: centre of the circle and radius in px, angles in degrees."""
    count = max(int(abs(math.radians(sweep)) * radius / _STEP) + 1, 2)
    angle = np.radians(np.linspace(start, start + sweep, count))
    half = np.full(angle.shape, width / 2)
    return DrawnBranch(np.asarray(centre) + radius * np.stack([np.cos(angle), np.sin(angle)], axis=1), half, half)


def resampled(branch: DrawnBranch, step: float) -> DrawnBranch:
    """Return the same branch with samples every ``step`` px or a little closer."""
    along = arc_length(branch.path)
    at = np.linspace(0, along[-1], max(math.ceil(along[-1] / step) + 1, 2))
    x, y, left, right = (np.interp(at, along, v) for v in (*branch.path.T, branch.left, branch.right))
    return DrawnBranch(np.stack([x, y], axis=1), left, right)


def coverage(branches: Sequence[DrawnBranch], size: tuple[int, int]) -> NDArray[np.float32]:
    """Return the share of each pixel that lies in a crack.

    Each pixel near a crack is sampled on a 4 x 4 grid, each sample weighed by its signed distance to the edge, so the
    area of a straight crack is right to far better than 1 %.

    Args:
        branches: The cracks; overlaps count once.
        size: Height and width in px.

    Returns:
        float32 (H, W) in [0, 1].
    """
    height, width = size
    fine = [resampled(b, _STEP) for b in branches if b.length > 0]
    near = [_neighbourhood(b, size) for b in fine]
    result = np.zeros(height * width, dtype=np.float32)
    if not near:
        return result.reshape(size)
    pixels = np.unique(np.concatenate(near))
    signed = np.full((pixels.size, _SUB * _SUB), -1e9)
    offsets = (np.arange(_SUB) + 0.5) / _SUB - 0.5
    grid = np.stack(np.meshgrid(offsets, offsets), axis=-1).reshape(-1, 2)
    for branch, mine in zip(fine, near, strict=True):
        rows = np.searchsorted(pixels, mine)
        middle = np.stack([mine % width, mine // width], axis=1).astype(np.float64)
        tree = cKDTree(branch.path)
        rough = _signed(branch, tree, middle)
        unlike = float(np.abs(branch.left - branch.right).max())
        edge = np.abs(rough) < 1.0 + unlike
        mine_signed = np.repeat(rough[:, None], _SUB * _SUB, axis=1)
        samples = (middle[edge][:, None] + grid).reshape(-1, 2)
        mine_signed[edge] = _signed(branch, tree, samples).reshape(-1, _SUB * _SUB)
        signed[rows] = np.maximum(signed[rows], mine_signed)
    result[pixels] = np.clip(signed * _SUB + 0.5, 0, 1).mean(axis=1)
    return result.reshape(size)


def _neighbourhood(branch: DrawnBranch, size: tuple[int, int]) -> NDArray[np.int64]:
    """Return flat indices of all pixels that the branch might touch."""
    height, width = size
    canvas = np.zeros(size, dtype=np.uint8)
    for first in range(0, len(branch.path) - 1, 64):
        part = slice(first, first + 65)
        reach = float(np.maximum(branch.left[part], branch.right[part]).max()) + 1.5
        points = np.clip(branch.path[part], -4 * max(size), 5 * max(size))
        low, high = points.min(axis=0) - reach, points.max(axis=0) + reach
        if high[0] < 0 or high[1] < 0 or low[0] > width or low[1] > height:
            continue
        outline = [np.rint(points).astype(np.int32)]
        cv2.polylines(canvas, outline, isClosed=False, color=255, thickness=2 * math.ceil(reach) + 1)
    return np.flatnonzero(canvas)


def _signed(branch: DrawnBranch, tree: cKDTree, points: Points) -> NDArray[np.float64]:
    """Return the distance inside (> 0) or outside (< 0) the branch, px, for points (M, 2)."""
    tangent, normal = _frame(branch.path)
    _, nearest = tree.query(points)
    offset = points - branch.path[nearest]
    along = (offset * tangent[nearest]).sum(axis=1)
    across = (offset * normal[nearest]).sum(axis=1)
    last = len(branch.path) - 1
    beyond = ((nearest == 0) & (along < 0)) | ((nearest == last) & (along > 0))
    slack = np.where(beyond, 0.0, _STEP)
    distance = np.hypot(across, np.maximum(np.abs(along) - slack, 0))
    half = np.where(across > 0, branch.left[nearest], branch.right[nearest])
    return np.asarray(half - distance, dtype=np.float64)
