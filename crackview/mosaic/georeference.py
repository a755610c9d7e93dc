"""Where a mosaic lies: from pixels to the map, to longitude and latitude, and to millimetres on the ground.

A position in pixels has its whole numbers in the middles of pixels; GDAL's has them at their corners.
"""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from crackview.export.maps import radii_m
from crackview.sentences import Sentence
from crackview.vision.plane import Plane
from crackview.vision.scale import Scale

Doubles = npt.NDArray[np.float64]

_GRID_SHARE = 0.002
"""Up to this a map's own unit is the ground's: UTM is off by 0.0004, Web Mercator by half in Helsinki."""
_EVEN = 1.001
"""Up to this pixels are square."""
_STEP_PX = 8.0
_SIDE_PX = 512.0


@dataclass(frozen=True)
class Georeference:
    """A transform and a coordinate reference system.

    Attributes:
        transform: a to f of GDAL's affine transform: map x = a * column + b * row + c, y = d * column + e * row + f.
        wkt: The coordinate reference system; "" where the file names none.
    """

    transform: tuple[float, ...]
    wkt: str

    @cached_property
    def _crs(self) -> Any:
        from rasterio.crs import CRS  # noqa: PLC0415 - whoever knows a place has rasterio

        return CRS.from_wkt(self.wkt) if self.wkt else None

    @property
    def authority(self) -> tuple[str, int] | None:
        """Name and number of the system, such as ("EPSG", 25832); None where it has none."""
        found = self._crs.to_authority() if self._crs else None
        return (str(found[0]), int(found[1])) if found and str(found[1]).isdigit() else None

    @property
    def title(self) -> str:
        """The system as a text for the user."""
        if self.authority:
            return ":".join(map(str, self.authority))
        return self.wkt.split('"')[1] if '"' in self.wkt else ""

    @property
    def is_geographic(self) -> bool:
        """Whether its units are degrees."""
        return bool(self._crs and self._crs.is_geographic)

    @property
    def metres_per_unit(self) -> float | None:
        """Of the map's unit of length; None for degrees, and where no system is named."""
        if not self._crs or self._crs.is_geographic:
            return None
        return float(self._crs.linear_units_factor[1])

    def to_map(self, points: npt.NDArray[np.floating]) -> Doubles:
        """Return points (N, 2), px, in the units of the map."""
        a, b, c, d, e, f = self.transform
        column, row = np.asarray(points, np.float64).T + 0.5
        return np.stack([a * column + b * row + c, d * column + e * row + f], 1)

    def to_degrees(self, points: npt.NDArray[np.floating]) -> Doubles | None:
        """Return points (N, 2), px, as longitude and latitude of WGS 84; None where the system is not on the globe."""
        return self.carried(points, "EPSG:4326")

    def carried(self, points: npt.NDArray[np.floating], target: str) -> Doubles | None:
        """Return points (N, 2), px, in another system, x before y; None where that cannot be done."""
        if not self._crs:
            return None
        from rasterio.crs import CRS  # noqa: PLC0415
        from rasterio.errors import RasterioError  # noqa: PLC0415
        from rasterio.warp import transform  # noqa: PLC0415

        x, y = self.to_map(points).T
        try:
            found = np.array(transform(self._crs, CRS.from_string(target), x.tolist(), y.tolist())[:2]).T
        except RasterioError:
            return None
        return found if np.isfinite(found).all() else None

    def utm(self, point: tuple[float, float]) -> str:
        """Return the UTM zone of a place, px, such as "EPSG:32632"; "" where it has no place on the globe."""
        found = self.to_degrees(np.array([point]))
        if found is None:
            return ""
        [[longitude, latitude]] = found.tolist()
        zone = int((longitude + 180) // 6) % 60 + 1
        return f"EPSG:{(32600 if latitude >= 0 else 32700) + zone}"

    def scale_at(self, x: float, y: float) -> Scale | None:
        """Return millimetres per pixel at a place, px, measured on the ground; None where that is not known.

        Where pixels are not square on the ground, as those of degrees are not, the scale has a plane around the place.
        """
        steps = self._ground_steps(x, y)
        if steps is None:
            return None
        longest, shortest = np.linalg.svd(steps, compute_uv=False).tolist()
        if not 0 < shortest < math.inf:
            return None
        factor = math.sqrt(longest * shortest)
        origin = Sentence("coordinates of the file ({system})", system=self.title)
        if longest / shortest <= _EVEN:
            return Scale(factor, None, origin)
        half = _SIDE_PX * factor
        square = np.array([(-half, -half), (half, -half), (half, half), (-half, half)])
        corners = np.linalg.solve(steps, square.T).T + np.array([x, y])
        (a, b, c, d) = ((float(px), float(py)) for px, py in corners)
        return Scale(factor, None, origin, Plane((a, b, c, d), 2 * half, 2 * half, 0.0, 0.0))

    def _ground_steps(self, x: float, y: float) -> Doubles | None:
        """Return what one pixel to the right and one down are on the ground, mm: the columns of (2, 2)."""
        a, b, _, d, e, _ = self.transform
        unit = self.metres_per_unit
        grid = None if unit is None else np.array([(a, b), (d, e)]) * unit * 1000
        around = np.array([(x, y)]) + _STEP_PX / 2 * np.array([(1, 0), (-1, 0), (0, 1), (0, -1)])
        degrees = self.to_degrees(around)
        if degrees is None:
            return grid
        along_parallel, along_meridian = radii_m(math.radians(float(degrees[:, 1].mean())))
        over = np.stack([degrees[0] - degrees[1], degrees[2] - degrees[3]], 1)
        over[0] = (over[0] + 180) % 360 - 180
        ground = np.radians(over) * np.array([[along_parallel], [along_meridian]]) * 1000 / _STEP_PX
        if grid is not None:
            share = math.sqrt(abs(np.linalg.det(ground) / np.linalg.det(grid)))
            if abs(share - 1) <= _GRID_SHARE:
                return grid
        return np.asarray(ground)
