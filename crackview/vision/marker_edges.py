"""The homography of a plate from the edges of its markers' modules, to a few hundredths of a pixel.

Corners of markers move with the level at which a picture is cut: lens blur in front of a camera's gamma, ink that
spreads and overexposed paper make black squares smaller or larger by up to a pixel, 2 % of a marker of 60 px. All of
that moves every edge by the same amount towards its white or its black side. So all edges between black and white
modules are found where the grey profile across them is half way, and homography and that one shift are fitted to them
together by least squares (Gauss and Newton); its covariance is that of the fit (Hartley and Zisserman 2004, chapter 5).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.errors import UserError
from crackview.vision.gauge_plate import MODULES, Plate, pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

Floats = NDArray[np.float64]
Grey = NDArray[np.float32]

LEAST_MODULE_PX = 3.0
"""The side of a module, px: below that neighbouring edges run into each other."""
_ROUNDS = 4
_REACH_PX = 9.0  # at most, of a profile to each side of its edge
_AWAY = 3.5  # standard deviations: what lies farther off is no edge of the plate
_LEAST_PX = 0.03  # standard uncertainty of an edge, whatever the scatter says: rounding and interpolation
_UNKNOWN = 9  # eight of the homography, one shift


class EdgeError(UserError):
    """The edges of a plate are not clear enough for a scale; the message is one sentence."""


@dataclass(frozen=True, eq=False)
class EdgeFit:
    """A plate's homography.

    Attributes:
        matrix: float64 (3, 3), from mm on the plate to px.
        shift_px: By how much edges lie on the white side of where they are: dark blooms, or ink spreads.
        scatter_px: Standard deviation of the edges about the fit, px.
        edges: How many took part.
    """

    matrix: Floats
    shift_px: float
    scatter_px: float
    edges: int
    _normal: Floats
    _covariance: Floats

    def places(self, points: Floats) -> Floats:
        """Return where points of the plate (N, 2), mm, are on the photo, px."""
        return _carried(self.matrix, points)

    def covariance(self, points: Floats) -> Floats:
        """Return the covariance of the places of points (N, 2), float64 (2 N, 2 N), px²: x and y in turn."""
        slopes = _slopes(self.matrix, points, self._normal).reshape(-1, _UNKNOWN - 1)
        return np.asarray(slopes @ self._covariance @ slopes.T)


def fit(grey: Grey, plate: Plate, matrix: Floats, numbers: "Iterable[int]") -> EdgeFit:
    """Fit a plate to the edges of the markers that were seen.

    Args:
        grey: float32 (H, W), at the photo's own size.
        plate: That they are on.
        matrix: The homography from mm to px, right to a third of a module.
        numbers: Of the markers.

    Raises:
        EdgeError: If the markers are too small or too unclear.
    """
    ends, normals = _edges(plate, numbers)
    middle = ends.mean(axis=(0, 1))
    normal = np.diag([1 / plate.side, 1 / plate.side, 1.0])
    normal[:2, 2] = -middle / plate.side
    found: EdgeFit | None = None
    for _ in range(_ROUNDS):
        points, way, shifts = _shifts(grey, matrix, ends, normals)
        slopes = np.einsum("nij,ni->nj", _slopes(matrix, points, normal), way)
        design = np.column_stack([slopes, np.ones(len(slopes))])
        kept, solved = _solve(design, shifts)
        change = np.append(solved[:-1], 0.0).reshape(3, 3)
        matrix = matrix @ np.linalg.inv(normal) @ (np.eye(3) + change) @ normal
        matrix = matrix / matrix[2, 2]
        rest = shifts[kept] - design[kept] @ solved
        scatter = float(np.sqrt((rest**2).sum() / (kept.sum() - _UNKNOWN)))
        inner = np.linalg.inv(design[kept].T @ design[kept]) * max(scatter, _LEAST_PX) ** 2
        found = EdgeFit(matrix, float(solved[-1]), scatter, int(kept.sum()), normal, inner[:-1, :-1])
    assert found is not None  # noqa: S101 - there is a round
    return found


def _edges(plate: Plate, numbers: "Iterable[int]") -> tuple[Floats, Floats]:
    """Return the ends of sides between black and white modules, (N, 2, 2), and the ways to the white ones, (N, 2)."""
    ends, normals = [], []
    module = plate.side / MODULES
    for number in numbers:
        black = np.pad(pattern(number), 1)
        for axis in (0, 1):  # of the way across: down, right
            step = np.diff(black.astype(int), axis=axis)
            for row, column in zip(*step.nonzero(), strict=True):
                start = np.array([column, row], float) - 1
                start[1 - axis] += 1  # the line between the two modules
                along = np.array([1.0, 0.0]) if axis == 0 else np.array([0.0, 1.0])
                ends.append(np.array(plate.markers[number]) + module * np.array([start, start + along]))
                normals.append(-step[row, column] * along[::-1])
    return np.array(ends), np.array(normals)


def _shifts(grey: Grey, matrix: Floats, ends: Floats, normals: Floats) -> tuple[Floats, Floats, Floats]:
    """Return the middles of visible edges, (N, 2), mm, the ways across them, (N, 2), and their shifts, (N,), px."""
    middles = ends.mean(1)
    module = float(np.hypot(*(ends[0, 1] - ends[0, 0])))
    start, stop = _carried(matrix, ends[:, 0]), _carried(matrix, ends[:, 1])
    along = stop - start
    size = np.hypot(*along.T)
    across = _carried(matrix, middles + normals * module / 2) - _carried(matrix, middles - normals * module / 2)
    way = np.stack([-along[:, 1], along[:, 0]], 1) / np.maximum(size, 1e-9)[:, None]
    depth = (way * across).sum(1)
    way, depth = way * np.sign(depth)[:, None], np.abs(depth)
    if not (np.isfinite(depth).all() and np.median(np.minimum(size, depth)) >= LEAST_MODULE_PX):
        raise EdgeError(
            "A marker's modules are {size:.1f} px wide, which is too little: go nearer, or use a larger gauge.",
            size=np.nanmedian(np.minimum(size, depth)),
        )
    reach = np.minimum(0.5 * depth, _REACH_PX)
    count = int(np.clip(np.median(size) * 0.6, 4, 16))
    steps = np.linspace(-1, 1, int(np.clip(4 * np.median(reach), 13, 41)))
    inside = np.linspace(0.2, 0.8, count)
    places = (
        (start[:, None] + along[:, None] * inside[:, None])[:, :, None]
        + (way * reach[:, None])[:, None, None] * steps[:, None]
    ).astype(np.float32)  # (N, count, steps, 2)
    whole = places.reshape(len(places), -1, 2)
    read = cv2.remap(grey, whole[..., 0], whole[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    profiles = np.asarray(read, np.float64).reshape(len(places), count, len(steps)).mean(1)
    seen, offset = _crossing(profiles, steps)
    limit = np.array(grey.shape[::-1]) - 1
    seen &= ((whole >= 0) & (whole <= limit)).all(axis=(1, 2))
    if seen.sum() < 3 * _UNKNOWN:
        raise EdgeError("The gauge's markers are too blurred, too noisy or too dark for a scale: take a clearer photo.")
    return middles[seen], way[seen], (offset * reach)[seen]


def _crossing(profiles: Floats, steps: Floats) -> tuple[NDArray[np.bool_], Floats]:
    """Return which profiles (N, M) cross from black to white, and where, in ``steps``, nearest to 0."""
    rim = max(2, len(steps) // 6)
    black, white = profiles[:, :rim].mean(1), profiles[:, -rim:].mean(1)
    depth = white - black
    level = profiles - ((black + white) / 2)[:, None]
    rises = (level[:, :-1] < 0) & (level[:, 1:] >= 0)
    size = np.maximum(level[:, 1:] - level[:, :-1], 1e-9)
    at = steps[:-1] - level[:, :-1] / size * (steps[1] - steps[0])
    at = np.where(rises, at, np.inf)
    nearest = np.abs(at).argmin(1)
    offset = at[np.arange(len(at)), nearest]
    seen = np.isfinite(offset) & (depth > 0.35 * np.percentile(depth, 90)) & (depth > 8)
    return seen, np.where(seen, offset, 0.0)


def _solve(design: Floats, shifts: Floats) -> tuple[NDArray[np.bool_], Floats]:
    """Solve least squares without outliers; return which rows took part, and the solution."""
    kept = np.ones(len(shifts), bool)
    for _ in range(5):
        solved = np.linalg.lstsq(design[kept], shifts[kept], rcond=None)[0]
        rest = np.abs(shifts - design @ solved)
        wide = 1.4826 * float(np.median(rest[kept]))
        now = rest <= _AWAY * max(wide, _LEAST_PX)
        if now.sum() < 3 * _UNKNOWN or (now == kept).all():
            break
        kept = now
    return kept, np.asarray(solved)


def _carried(matrix: Floats, points: Floats) -> Floats:
    raised = points @ matrix[:, :2].T + matrix[:, 2]
    return np.asarray(raised[:, :2] / raised[:, 2:])


def _slopes(matrix: Floats, points: Floats, normal: Floats) -> Floats:
    """Return the derivatives of places, float64 (N, 2, 8).

    They are by the first eight terms of a change D in H N⁻¹ (1 + D) N.
    """
    near = points @ normal[:2, :2].T + normal[:2, 2]
    near = np.column_stack([near, np.ones(len(near))])
    base = matrix @ np.linalg.inv(normal)
    raised = near @ base.T
    x, y, w = raised.T
    down = np.zeros((len(points), 2, 3))
    down[:, 0, 0] = down[:, 1, 1] = 1 / w
    down[:, 0, 2], down[:, 1, 2] = -x / w**2, -y / w**2
    # d raised / d D_ij = base[:, i] near_j
    full = np.einsum("nak,ki,nj->naij", down, base, near).reshape(len(points), 2, 9)
    return np.asarray(full[..., :8])
