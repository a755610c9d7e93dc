"""The distortion of a camera's lens, from photos of the gauge, and what it does to a scale that leaves it out.

Each marker's corners are fitted by themselves, so that no straight line runs across the picture, and OpenCV solves for
the camera (Zhang 2000, IEEE TPAMI 22(11)) with two radial terms (Brown 1971).
"""

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.errors import UserError
from crackview.vision import gauge, gauge_plate, marker_edges
from crackview.vision.gauge import DetectedPlate
from crackview.vision.marker_edges import EdgeError
from crackview.vision.scale import Scale, from_plane

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]

SCHEMA = "crackview-lens-1"
LEAST_VIEWS = 5
_LEAST_MARKERS = 3  # of a view: a single marker tells nothing of a lens
_MOST_RMS_PX = 1.0
_GRID = 24  # points a side, at which the picture's stretch is asked


class LensError(UserError):
    """There is no lens to be had; the message is one sentence."""


@dataclass(frozen=True)
class Lens:
    """A camera with its lens, for photos of one size and focus.

    Attributes:
        camera: Its name, or "" where the photos do not name it.
        size: Width and height of the photos, px.
        focal_px: Focal length.
        middle: Where the axis meets the photo, px.
        radial: The two radial terms of Brown's model.
        rms_px: What the fit leaves of the corners.
        views: How many photos it is from.
    """

    camera: str
    size: tuple[int, int]
    focal_px: float
    middle: tuple[float, float]
    radial: tuple[float, float]
    rms_px: float
    views: int

    @property
    def most_px(self) -> float:
        """By how much the lens moves a point at most, px: towards the corners."""
        width, height = self.size
        corners = np.array([(0, 0), (width - 1, 0), (width - 1, height - 1), (0, height - 1)], np.float64)
        return float(np.hypot(*(self._straight(corners) - corners).T).max())

    def share(self, size: tuple[int, int], place: tuple[float, float]) -> float:
        """Return the error of a scale away from the place, px, where it holds.

        It is a share, root mean square over the photo.

        Raises:
            LensError: If a photo of that shape is not by this camera, or cropped.
        """
        factor = size[0] / self.size[0]
        if abs(size[1] / self.size[1] / factor - 1) > 0.01:
            raise LensError(
                "A photo of {width} x {height} px has another shape than those of the lens, {lens_width} x "
                "{lens_height} px: calibrate with photos as this one.",
                width=size[0],
                height=size[1],
                lens_width=self.size[0],
                lens_height=self.size[1],
            )
        x, y = np.meshgrid(*(np.linspace(0, side - 1, _GRID) for side in self.size))
        everywhere = self._stretch(np.stack([x.ravel(), y.ravel()], 1))
        here = self._stretch(np.array([place]) / factor)
        return float(np.sqrt(((everywhere / here - 1) ** 2).mean()))

    def to_json(self) -> str:
        """Return the lens as JSON, for ``from_json``."""
        return json.dumps({"schema": SCHEMA, **asdict(self)}, indent=2, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Lens":
        """Return the lens that ``to_json`` wrote; raise LensError if it is something else."""
        try:
            read = json.loads(text)
            (width, height), (x, y), (first, second) = read["size"], read["middle"], read["radial"]
            numbers = [float(each) for each in (read["focal_px"], x, y, first, second, read["rms_px"])]
            good = read["schema"] == SCHEMA and all(map(math.isfinite, numbers)) and numbers[0] > 0
            made = cls(
                camera=str(read["camera"]),
                size=(int(width), int(height)),
                focal_px=numbers[0],
                middle=(numbers[1], numbers[2]),
                radial=(numbers[3], numbers[4]),
                rms_px=numbers[5],
                views=int(read["views"]),
            )
            good = good and min(made.size) > 0
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            good = False
        if not good:
            raise LensError("This is no lens: name the file that `crackview gauge calibrate` wrote.")
        return made

    def _straight(self, points: Floats) -> Floats:
        """Return where points (N, 2), px, would lie without distortion."""
        matrix = np.array([[self.focal_px, 0, self.middle[0]], [0, self.focal_px, self.middle[1]], [0, 0, 1]])
        found = cv2.undistortPoints(points[:, None], matrix, np.array([*self.radial, 0.0, 0.0]), P=matrix)
        return np.asarray(found, np.float64)[:, 0]

    def _stretch(self, points: Floats) -> Floats:
        """Return by how much the straight picture is larger at points, the mean of all directions, (N,)."""
        across, down = (self._straight(points + step) - self._straight(points - step) for step in np.eye(2))
        return np.asarray(np.sqrt(np.abs(across[:, 0] * down[:, 1] - across[:, 1] * down[:, 0])) / 2)


def calibrate(views: Sequence[tuple[Bytes, DetectedPlate]], camera: str = "") -> Lens:
    """Return the lens that took photos of the gauge.

    Args:
        views: Photos, uint8 (H, W, 3), all of one size, each with the gauge that was found on it.
        camera: Its name.

    Raises:
        LensError: If there are too few views with three markers or more, or they fit no lens.
    """
    sizes = {photo.shape[1::-1] for photo, _ in views}
    if len(sizes) > 1:
        raise LensError("The photos have several sizes: name photos of one camera, as it took them.")
    pairs = [pair for photo, seen in views if (pair := _corners(photo, seen)) is not None]
    if len(pairs) < LEAST_VIEWS:
        raise LensError(
            "{count} photos show three markers of a gauge or more, and {least} are wanted: take some "
            "from several sides, with the gauge in all parts of the picture.",
            count=len(pairs),
            least=LEAST_VIEWS,
        )
    (size,) = sizes
    flags = cv2.CALIB_ZERO_TANGENT_DIST | cv2.CALIB_FIX_K3 | cv2.CALIB_FIX_ASPECT_RATIO | cv2.CALIB_USE_INTRINSIC_GUESS
    first = np.array([[max(size), 0, (size[0] - 1) / 2], [0, max(size), (size[1] - 1) / 2], [0, 0, 1]], np.float64)
    walls, places = [wall for wall, _ in pairs], [place for _, place in pairs]
    rms, matrix, radial, *_ = cv2.calibrateCamera(walls, places, size, first, np.zeros(5), flags=flags)
    terms = np.asarray(radial).ravel()
    if not (math.isfinite(rms) and rms <= _MOST_RMS_PX):
        raise LensError(
            "No lens fits these photos better than {rms:.1f} px: is the gauge flat, and are they sharp?", rms=rms
        )
    return Lens(
        camera=camera,
        size=(int(size[0]), int(size[1])),
        focal_px=float(matrix[0, 0]),
        middle=(float(matrix[0, 2]), float(matrix[1, 2])),
        radial=(float(terms[0]), float(terms[1])),
        rms_px=float(rms),
        views=len(pairs),
    )


def with_distortion(known: Scale, lens: Lens, size: tuple[int, int]) -> Scale:
    """Return a scale from a plane with the lens's distortion in its uncertainty; any other scale as it is.

    Raises:
        LensError: As ``Lens.share``.
    """
    if known.plane is None:
        return known
    share = lens.share(size, known.plane.middle())
    plane = replace(known.plane, size_share=math.hypot(known.plane.size_share, share))
    return from_plane(plane, known.origin)


def _corners(photo: Bytes, seen: DetectedPlate) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
    """Return corners of the markers on the plate, mm, and on the photo, px; None where too few are clear."""
    grey = np.asarray(cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY), np.float32)
    walls, places = [], []
    for number, found in seen.markers.items():
        wall = gauge_plate.corners(seen.plate, number)
        try:
            fitted = marker_edges.fit(grey, seen.plate, gauge.matrix(seen.plate, {number: found}), [number])
        except EdgeError:
            continue
        walls.append(np.column_stack([wall, np.zeros(4)]))
        places.append(fitted.places(wall))
    if len(walls) < _LEAST_MARKERS:
        return None
    return np.concatenate(walls).astype(np.float32), np.concatenate(places).astype(np.float32)
