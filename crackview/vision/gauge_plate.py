"""The gauge: a printed plate of markers, lines of known width and a ruler; where everything on it is.

Markers are of the dictionary ARUCO_MIP_36h12 (Garrido-Jurado et al. 2016, Pattern Recognition 51): 8 x 8 modules with
the black border, any two of them at least 12 bits apart. A marker's number encodes version, paper and corner, so that
one marker alone says where it is on which plate. Lengths are mm, x to the right and y down from the upper left corner
of the sheet.
"""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision.plane import ScaleError

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Place = tuple[float, float]

VERSION = 1
MODULES = 8
"""Of a marker's side, with its black border."""
WIDTHS_MM = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0)
LINE_MM = 0.02
"""Standard uncertainty of a printed line's width: dots of 600 in an inch are 0.042 mm wide, and ink spreads."""

# of a sheet of A4; one of A6 is half as large, with lines of the same widths
_SIDE, _MARGIN = 50.0, 14.0
_RULER, _BAR = (55.0, 204.0), (197.0, 92.0)
_FIRST, _PITCH, _LENGTH = 28.0, 14.0, 30.0
_FACTORS = {"a4": 1.0, "a6": 0.5}
PAPERS: tuple[str, ...] = tuple(_FACTORS)


@dataclass(frozen=True)
class PrintedLine:
    """A line of known width, mm, between two places of the plate, mm."""

    width_mm: float
    start: Place
    stop: Place

    @property
    def name(self) -> str:
        """Its width and direction, such as "0.3 mm, upright"."""
        (left, top), (right, bottom) = self.start, self.stop
        way = "upright" if left == right else "level" if top == bottom else "slanting"
        return f"{self.width_mm:g} mm, {way}"


@dataclass(frozen=True)
class Plate:
    """What is printed on a sheet.

    Attributes:
        paper: "a4" or "a6".
        factor: Of all places against those of A4.
        size: Width and height of the sheet.
        side: Of a marker.
        markers: Upper left corner of each marker, by its number.
        lines: Of known widths, upright, slanting and level.
        ruler: Left end of its edge; it is level and ``length`` long.
        bar: Upper end of the upright bar by which the print's scale is checked.
        length: Of ruler and bar.
    """

    paper: str
    factor: float
    size: Place
    side: float
    markers: dict[int, Place]
    lines: tuple[PrintedLine, ...]
    ruler: Place
    bar: Place
    length: float

    def printed(self, printed_mm: float | None) -> float:
        """Return the ratio of the printed size to the planned one, by the measured length of the bar.

        It is 1 if the bar was not measured.

        Raises:
            ScaleError: If the bar cannot be so long.
        """
        share = 1.0 if printed_mm is None else printed_mm / self.length
        if not 0.8 < share < 1.25:
            raise ScaleError(
                "The bar of the {paper} gauge is {length:g} mm long in print or nearly so, not {measured:g}: "
                "measure it with a ruler from end to end.",
                paper=self.paper.upper(),
                length=self.length,
                measured=printed_mm,
            )
        return share


@lru_cache
def plate(paper: str) -> Plate:
    """Return the plate for a paper of ``PAPERS``."""
    factor = _FACTORS[paper]
    near, side = _MARGIN * factor, _SIDE * factor
    width, height = 210 * factor, 297 * factor
    right, low = width - near - side, height - near - side
    first = 16 * VERSION + 4 * PAPERS.index(paper)
    corners = ((near, near), (right, near), (right, low), (near, low))
    return Plate(
        paper=paper,
        factor=factor,
        size=(width, height),
        side=side,
        markers={first + index: corner for index, corner in enumerate(corners)},
        lines=tuple(_lines(factor)),
        ruler=(_RULER[0] * factor, _RULER[1] * factor),
        bar=(_BAR[0] * factor, _BAR[1] * factor),
        length=100 * factor,
    )


def of_marker(number: int) -> Plate | None:
    """Return the plate that has a marker of that number, if any has."""
    return next((found for found in map(plate, PAPERS) if number in found.markers), None)


def corners(plate: Plate, number: int) -> Floats:
    """Return the corners of a marker on its plate, float64 (4, 2), mm, in the order of OpenCV."""
    return np.array(plate.markers[number]) + plate.side * np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float64)


def dictionary() -> cv2.aruco.Dictionary:
    """Return the markers."""
    return cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_ARUCO_MIP_36H12)


@lru_cache
def pattern(number: int) -> Bools:
    """Return the modules of a marker, bool (8, 8): True is black."""
    drawn = cv2.aruco.generateImageMarker(dictionary(), number, MODULES)
    return np.asarray(drawn) < 128


def _lines(factor: float) -> list[PrintedLine]:
    """Return the lines: twelve upright, twelve slanting, and two columns of six that are level."""
    slant = _LENGTH / np.sqrt(2)
    made = []
    for index, width in enumerate(WIDTHS_MM):
        x, column = _FIRST + _PITCH * index, index // 6
        level, row = _FIRST + 92 * column, 146.0 + 8.5 * (index % 6)
        for start, stop in (
            ((x, 80.0), (x, 80 + _LENGTH)),
            ((x - slant / 2, 117 + slant), (x + slant / 2, 117.0)),
            ((level, row), (level + 60, row)),
        ):
            ends = [(float(place[0] * factor), float(place[1] * factor)) for place in (start, stop)]
            made.append(PrintedLine(width, ends[0], ends[1]))
    return made
