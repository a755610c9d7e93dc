"""Measures the lines of a printed gauge as cracks are measured, which shows how good a camera's widths are.

Where a line is, is known from the markers: a mask is drawn there, a pixel and a half too wide as those of networks are,
and ``measure.find`` takes the edges from the photo. A line whose edges the photo does not show has no reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import gauge_plate, measure
from crackview.vision.gauge import DetectedPlate
from crackview.vision.gauge_plate import PrintedLine
from crackview.vision.measure import Finding
from crackview.vision.scale import in_mm
from crackview.vision.widths import Origin

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]

_WIDER_PX = 1.5  # than the line: its mask
_LEAST_PX = 12.0  # of a line's length
_PLACED_PX = 0.5  # standard uncertainty of a line's place: one far from all markers that are seen is not measured
_ONE = 0.9  # of the readings of a width: so many must tell it


@dataclass(frozen=True)
class LineReading:
    """What was measured of a line; lengths in mm.

    Attributes:
        line: As it is planned.
        true: Its width as it is printed.
        width: As measured, mm; None where the photo does not show both edges.
        uncertainty: Standard uncertainty of ``width``.
        limit: The least width that can be measured there.
        mm_per_px: There.
    """

    line: PrintedLine
    true: float
    width: float | None
    uncertainty: float
    limit: float
    mm_per_px: float

    @property
    def resolved(self) -> bool:
        """Whether it has a width that is more than "less than the limit"."""
        return self.width is not None and self.width >= self.limit

    @property
    def error(self) -> float:
        """Measured less true; NaN where it is not resolved."""
        return self.width - self.true if self.resolved and self.width is not None else float("nan")

    @property
    def covered(self) -> bool:
        """Whether the truth, itself known to ``LINE_MM``, lies within twice the standard uncertainty."""
        return abs(self.error) <= 2 * float(np.hypot(self.uncertainty, gauge_plate.LINE_MM))


@dataclass(frozen=True)
class WidthFigures:
    """The readings of lines of one width; mm, NaN where none or too few are resolved.

    Attributes:
        width: As it is planned.
        readings: How many there are.
        resolved: How many of them are at or above their limits.
        px: The width in pixels, the mean.
        bias: Mean error.
        repeatability: Standard deviation of the errors.
        limit: Median of the least widths that can be measured.
        covered: How many lie within twice their standard uncertainty.
    """

    width: float
    readings: int
    resolved: int
    px: float
    bias: float
    repeatability: float
    limit: float
    covered: int


@dataclass(frozen=True)
class CameraFigures:
    """How good a camera's widths are; mm, NaN where nothing was resolved.

    Attributes:
        bias: Mean error of all that are resolved.
        bias_px: The same, px.
        worst_bias: The mean error of the width whose is largest.
        repeatability: Standard deviation about the mean error of each width, pooled.
        smallest: The smallest width that is resolved, as are all above it; None where none is.
        coverage: Share of the readings within twice their standard uncertainty, 0 to 1.
        resolved: How many readings these are from.
        readings: How many there are, with those that are not resolved.
        widths: For each width, the smallest first.
    """

    bias: float
    bias_px: float
    worst_bias: float
    repeatability: float
    smallest: float | None
    coverage: float
    resolved: int
    readings: int
    widths: tuple[WidthFigures, ...]


def read(photo: Bytes, seen: DetectedPlate) -> list[LineReading]:
    """Measure all lines of a gauge that lie wholly on a photo, and whose place its markers determine.

    Args:
        photo: uint8 (H, W, 3), RGB.
        seen: Where the gauge is on it.
    """
    shape = photo.shape[:2]
    placed = [line for line in seen.plate.lines if _placed(line, seen)]
    there = [(line, outline) for line in placed if _inside(outline := _outline(line, seen), shape)]
    mask = np.zeros(shape, np.uint8)
    for _, outline in there:
        cv2.fillConvexPoly(mask, np.round(outline * 64).astype(np.int32), 255, cv2.LINE_8, 6)
    probability = np.asarray(cv2.blur(mask.astype(np.float32) / 255, (3, 3)), np.float32)
    found = measure.find(probability >= 0.5, probability, 0.5, photo=photo, min_length_px=_LEAST_PX)
    readings = [_reading(line, _nearest(found, outline), seen) for line, outline in there]
    return [reading for reading in readings if reading is not None]


def figures(readings: Sequence[LineReading]) -> CameraFigures:
    """Return the figures of one camera's readings."""
    rows = tuple(_of_width(width, list(some)) for width, some in groupby(sorted(readings, key=_width), key=_width))
    resolved = [reading for reading in readings if reading.resolved]
    smallest = None
    for row in reversed(rows):
        if row.resolved < _ONE * row.readings:
            break
        smallest = row.width
    errors = np.array([reading.error for reading in resolved])
    free = sum(row.resolved - 1 for row in rows if row.resolved > 1)
    squares = sum((row.resolved - 1) * row.repeatability**2 for row in rows if row.resolved > 1)
    return CameraFigures(
        bias=float(errors.mean()) if resolved else float("nan"),
        bias_px=float(np.mean([each.error / each.mm_per_px for each in resolved])) if resolved else float("nan"),
        worst_bias=max((row.bias for row in rows if row.resolved), key=abs, default=float("nan")),
        repeatability=float(np.sqrt(squares / free)) if free else float("nan"),
        smallest=smallest,
        coverage=sum(reading.covered for reading in resolved) / len(resolved) if resolved else float("nan"),
        resolved=len(resolved),
        readings=len(readings),
        widths=rows,
    )


_width = attrgetter("line.width_mm")


def _of_width(width: float, readings: list[LineReading]) -> WidthFigures:
    resolved = [reading for reading in readings if reading.resolved]
    errors = np.array([reading.error for reading in resolved])
    return WidthFigures(
        width=width,
        readings=len(readings),
        resolved=len(resolved),
        px=float(np.mean([reading.true / reading.mm_per_px for reading in readings])),
        bias=float(errors.mean()) if resolved else float("nan"),
        repeatability=float(errors.std(ddof=1)) if len(resolved) > 1 else float("nan"),
        limit=float(np.median([reading.limit for reading in readings])),
        covered=sum(reading.covered for reading in resolved),
    )


def _outline(line: PrintedLine, seen: DetectedPlate) -> Floats:
    """Return the corners of a line's mask, float64 (4, 2), px: a little wider than the line, and a little shorter."""
    start, stop = np.array(line.start), np.array(line.stop)
    along = (stop - start) / np.hypot(*(stop - start))
    wider = _WIDER_PX * seen.scale.at(*_place(seen, (start + stop) / 2)) / seen.printed
    across = np.array([along[1], -along[0]]) * (line.width_mm + wider) / 2
    start, stop = start + along * wider, stop - along * wider
    return seen.edges.places(np.array([start + across, stop + across, stop - across, start - across]))


def _placed(line: PrintedLine, seen: DetectedPlate) -> bool:
    spread = seen.edges.covariance(np.array([line.start, line.stop])).diagonal()
    return bool(np.sqrt(spread.max()) <= _PLACED_PX)


def _place(seen: DetectedPlate, point: Floats) -> tuple[float, float]:
    ((x, y),) = seen.edges.places(point[None])
    return float(x), float(y)


def _inside(outline: Floats, shape: tuple[int, ...]) -> bool:
    """Return whether an outline lies on a photo, with room for the paper beside it."""
    return bool((outline >= 8).all() and (outline <= np.array(shape[::-1]) - 9).all())


def _nearest(found: list[Finding], outline: Floats) -> Finding | None:
    """Return the finding within an outline, if there is one."""
    shape = outline.astype(np.float32)
    for finding in found:
        left, top, width, height = finding.box
        middle = (left + (width - 1) / 2, top + (height - 1) / 2)
        if cv2.pointPolygonTest(shape, middle, measureDist=False) >= 0:
            return finding
    return None


def _reading(line: PrintedLine, finding: Finding | None, seen: DetectedPlate) -> LineReading | None:
    """Return the reading of a line; None where no finding lies on it."""
    if finding is None:
        return None
    sizes = in_mm(finding, seen.scale)
    middle = (np.array(line.start) + np.array(line.stop)) / 2
    factor = seen.scale.at(*_place(seen, middle))
    width = sizes.mean_width if finding.width_from is Origin.PHOTO else None
    return LineReading(line, line.width_mm * seen.printed, width, sizes.width_uncertainty, sizes.limit, factor)
