"""The plane of a wall that the camera saw from an angle, from four corners of a rectangle whose size is known.

A homography takes pixels to millimetres on the wall (Hartley and Zisserman 2004, chapter 2). How well is found by
moving each coordinate of each corner by its uncertainty: what a length changes by then adds up in squares (GUM, 5.1).
"""

import json
from dataclasses import astuple, dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.errors import UserError

Floats = NDArray[np.float64]
Corner = tuple[float, float]

_NEAREST = 0.05  # of the rectangle's depth: what lies nearer to the horizon, or beyond it, is kept finite


class ScaleError(UserError):
    """What was drawn, typed or photographed gives no scale; the message is one sentence."""


@dataclass(frozen=True)
class Plane:
    """A plane.

    Attributes:
        corners: Of the rectangle on the photo, px, pixels having their middle at whole numbers: upper left, upper
            right, lower right, lower left.
        width_mm: Between the first two.
        height_mm: Between the second and the third.
        corner_px: Standard uncertainty of each coordinate of a corner, px.
        size_share: Standard uncertainty of width and height, as a share of them.

    Raises:
        ScaleError: If the corners are no picture of a rectangle.
    """

    corners: tuple[Corner, Corner, Corner, Corner]
    width_mm: float
    height_mm: float
    corner_px: float = 0.5
    size_share: float = 0.0

    def __post_init__(self) -> None:
        if not (self.width_mm > 0 and self.height_mm > 0):
            raise ScaleError("A rectangle has a width and a height above 0 mm: type both.")
        corners = np.array(self.corners, np.float32)
        sides = np.roll(corners, -1, axis=0) - corners
        turns = sides[:, 0] * np.roll(sides, -1, axis=0)[:, 1] - sides[:, 1] * np.roll(sides, -1, axis=0)[:, 0]
        size = np.hypot(*sides.T)
        sine = turns / np.maximum(size * np.roll(size, -1), 1e-9)
        if not (bool((sine > 0.02).all() or (sine < -0.02).all()) and size.min() >= 4):
            raise ScaleError("These four corners are no rectangle seen from an angle: drag them one after the other.")

    def flat(self, points: Floats) -> Floats:
        """Return points (N, 2), px, on the wall by each of K = 9 homographies, (K, N, 2), mm.

        The first homography is the plane's own.
        """
        return carry(_matrices(self), points, self._depth(points))

    def stretches(self, points: Floats) -> Floats:
        """Return millimetres per pixel at points (N, 2), the mean of all directions, by each homography, (K, N)."""
        return stretch(_matrices(self), self._depth(points))

    def stretch(self, points: Floats) -> Floats:
        """Return the same by the plane's own homography, (N,)."""
        return np.asarray(self.stretches(points)[0])

    def square_to(self, points: Floats, along: Floats) -> Floats:
        """Return millimetres per pixel of a width at points (N, 2) of lines with directions (N, 2), (K, N)."""
        return square_to(_matrices(self), points, along, self._depth(points))

    def middle(self) -> tuple[float, float]:
        """Return the mean of the corners, px."""
        x, y = np.mean(self.corners, axis=0)
        return float(x), float(y)

    def tilt_deg(self, width: int, height: int) -> float:
        """Return the angle at which the camera saw the wall, 0 for square to it, at least as the corners are known.

        At the middle of the photo (``width`` x ``height`` px), where the camera points, a wall that is seen at an
        angle is narrowed by the cosine of it, whatever the lens.
        """
        middle = np.array([[(width - 1) / 2, (height - 1) / 2]], np.float64)
        matrices, divisors = _matrices(self), self._depth(middle)[:, :, None]
        places = self.flat(middle)
        slopes = (matrices[:, :2, :2] - places.transpose(0, 2, 1) * matrices[:, 2:, :2]) / divisors
        sizes = np.linalg.svd(slopes, compute_uv=False)
        return float(np.degrees(np.arccos(np.minimum(sizes[:, 1] / sizes[:, 0], 1.0))).min())

    def to_json(self) -> str:
        """Return the plane as JSON, for ``from_json``."""
        return json.dumps(astuple(self))

    @classmethod
    def from_json(cls, text: str) -> "Plane":
        """Return the plane that ``to_json`` wrote; raise ScaleError if it is something else."""
        try:
            corners, *numbers = json.loads(text)
            read: Any = tuple((float(x), float(y)) for x, y in corners)
            return cls(read, *(float(number) for number in numbers))
        except (TypeError, ValueError, OverflowError, RecursionError) as error:
            raise ScaleError("This is no plane: draw the rectangle again.") from error

    def _depth(self, points: Floats) -> Floats:
        """Return the divisor of each point by each homography, 1 in the middle of the rectangle, (K, N)."""
        return depth(_matrices(self), points, _NEAREST)


@lru_cache(maxsize=64)
def _matrices(plane: Plane) -> Floats:
    """Return the homography from px to mm, and those with one coordinate of one corner moved, float64 (9, 3, 3)."""
    wall = np.array([(0, 0), (plane.width_mm, 0), (plane.width_mm, plane.height_mm), (0, plane.height_mm)], np.float32)
    corners = np.array(plane.corners, np.float64)
    moved = [corners, *(corners + plane.corner_px * each.reshape(4, 2) for each in np.eye(8))]
    found = np.array([cv2.getPerspectiveTransform(each.astype(np.float32), wall) for each in moved])
    # one at the middle, so that the sign of the divisor tells this side of the horizon from the other
    return np.asarray(found / (found[:, 2] @ np.append(corners.mean(0), 1))[:, None, None])


def depth(matrices: Floats, points: Floats, least: float = 1e-9) -> Floats:
    """Return the divisor of each point, (K, N), at least ``least``, so that points beyond the horizon stay finite."""
    rows = matrices[:, 2]
    return np.maximum(rows[:, :2] @ points.T + rows[:, 2:], least)


def carry(matrices: Floats, points: Floats, depths: Floats) -> Floats:
    """Return where points (N, 2) come to lie, (K, N, 2)."""
    raised = np.concatenate([points, np.ones((len(points), 1))], 1)
    return np.asarray((raised @ matrices[:, :2].transpose(0, 2, 1)) / depths[..., None])


def stretch(matrices: Floats, depths: Floats) -> Floats:
    """Return by how much lengths grow at each point, the mean of all directions, (K, N)."""
    return np.asarray(np.sqrt(_areas(matrices, depths)))


def square_to(matrices: Floats, points: Floats, along: Floats, depths: Floats) -> Floats:
    """Return by how much the widths of lines with directions (N, 2) grow, (K, N).

    A strip of width w along t becomes a strip along J t of width w |det J| / |J t|: square to its line as before.
    """
    step = along @ matrices[:, :2, :2].transpose(0, 2, 1)
    step -= carry(matrices, points, depths) * (along @ matrices[:, 2, :2].T).T[..., None]
    stretched = np.hypot(step[..., 0], step[..., 1]) / depths
    return np.asarray(_areas(matrices, depths) / np.maximum(stretched, 1e-12))


def _areas(matrices: Floats, depths: Floats) -> Floats:
    return np.asarray(np.abs(np.linalg.det(matrices))[:, None] / depths**3)
