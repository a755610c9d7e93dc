"""Find the gauge on a photo, and the scale and plane of the wall that it lies on.

Markers are found by OpenCV (Garrido-Jurado et al. 2014, Pattern Recognition 47) on the photo and on pictures of half
its size and less, where large markers are found; then all edges of a plate are fitted together (``marker_edges``). The
uncertainty of the scale is that of the fit, carried over the homography as for a rectangle drawn by hand, and that of
the print's size.
"""

import itertools
import math
from dataclasses import dataclass
from typing import Any, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.sentences import Sentence
from crackview.vision import gauge_plate, marker_edges
from crackview.vision.gauge_plate import Plate
from crackview.vision.marker_edges import EdgeError, EdgeFit
from crackview.vision.plane import Corner, Plane, ScaleError
from crackview.vision.scale import Scale, from_plane

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]

PRINT_SHARE = 0.003
"""Standard uncertainty of a print's size that was not checked: printers are off by up to half a per cent."""
CHECKED_MM = 0.12
"""Standard uncertainty of a bar read with a ruler: to 0.2 mm."""
PLACED_MM = 0.015
"""Standard uncertainty of each coordinate of a printed place: dots of 600 in an inch are 0.042 mm apart."""
MOST_SHARE = 0.03
"""Of the scale by its standard uncertainty: what is less certain is refused."""
_SMALLEST_PX, _LARGEST_PX = 500, 3000  # of the longer side of a picture that is searched, if there is such a one
_SHARED = 1.5  # by what the uncertainty of the fit grows, since neighbouring edges share the noise of JPEG
_APART = 0.5  # of a marker's side: how far it may lie from where another one of its plate says


@dataclass(frozen=True, eq=False)
class DetectedPlate:
    """A gauge on a photo.

    Attributes:
        plate: What it is.
        markers: Those that were seen: of each number the corners as they were found, float64 (4, 2), px.
        edges: Its homography, from mm as printed to px.
        printed: Size of the print against its plan.
        scale: Of the wall, with its plane.
        marker_px: The mean side of its markers, px.
    """

    plate: Plate
    markers: dict[int, Floats]
    edges: EdgeFit
    printed: float
    scale: Scale
    marker_px: float

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of its markers that were seen."""
        return tuple(sorted(self.markers))


@dataclass(frozen=True)
class GaugeScale:
    """The scale that the gauges on a photo give, or why they give none; without a gauge neither."""

    scale: Scale | None = None
    problem: str = ""


def scale(photo: Bytes, printed_mm: float | None = None) -> GaugeScale:
    """Return the scale of a photo from the gauges on it.

    Args:
        photo: uint8 (H, W, 3), RGB.
        printed_mm: The measured length of the bar of the print, mm; None if it was not measured.

    Returns:
        That of the largest gauge, where all that are seen agree.
    """
    found, problems = find(photo, printed_mm)
    if not found:
        return GaugeScale(problem=problems[0] if problems else "")
    first, *others = sorted(found, key=lambda each: -len(each.numbers) * each.marker_px)
    for other in others:
        here, there = first.scale.at(*_middle(other)), other.scale.mm_per_px
        doubt = math.hypot(first.scale.share, other.scale.share)
        if abs(here - there) > max(2 * doubt, 0.02) * there:
            return GaugeScale(
                problem=Sentence(
                    "Two gauges do not agree, {here:.4g} and {there:.4g} mm per pixel at one place: lay them flat on "
                    "one wall, or take one away.",
                    here=here,
                    there=there,
                )
            )
    return GaugeScale(first.scale)


def find(photo: Bytes, printed_mm: float | None = None) -> tuple[list[DetectedPlate], list[Sentence]]:
    """Find all gauges on a photo; return one sentence for each that is there and good for no scale, too.

    Args:
        photo: uint8 (H, W, 3), RGB.
        printed_mm: The measured length of the bar of the print, mm; lengths on the wall follow it.
    """
    grey = np.asarray(cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY), np.uint8)
    found: list[DetectedPlate] = []
    problems: list[Sentence] = []
    for plate, markers in _plates(_markers(grey)):
        try:
            printed = plate.printed(printed_mm)
            found.append(_seen(np.asarray(grey, np.float32), plate, markers, printed, checked=printed_mm is not None))
        except (EdgeError, ScaleError) as error:
            problems.append(error.sentence)
    return found, problems


def _markers(grey: Bytes) -> list[tuple[int, Floats]]:
    """Return numbers and corners (4, 2), px, of all markers that plates have, each place once."""
    parameters = cv2.aruco.DetectorParameters()
    parameters.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    parameters.minDistanceToBorder = 0
    detector = cv2.aruco.ArucoDetector(gauge_plate.dictionary(), parameters)
    found: list[tuple[int, Floats]] = []
    first = factor = 1 if max(grey.shape) <= _LARGEST_PX else 2
    while factor == first or max(grey.shape) / factor >= _SMALLEST_PX:
        small = cv2.resize(grey, None, fx=1 / factor, fy=1 / factor, interpolation=cv2.INTER_AREA)
        corners, numbers, _ = detector.detectMarkers(small)
        for quad, number in zip(corners, _numbers(numbers), strict=True):
            # pixels have their middle at whole numbers, of the small picture too
            places = (np.asarray(quad, np.float64).reshape(4, 2) + 0.5) * factor - 0.5
            known = any(number == other and _near(places, there) for other, there in found)
            if not known and gauge_plate.of_marker(number) is not None:
                found.append((number, places))
        factor *= 2
    return found


def _numbers(found: Any) -> list[int]:
    return [] if found is None else [int(number) for number in found.ravel()]


def _near(one: Floats, other: Floats) -> bool:
    """Return whether two markers lie on each other."""
    side = math.sqrt(max(_area(other), 1.0))
    return bool(np.hypot(*(one.mean(0) - other.mean(0))) < _APART * side)


def _plates(markers: list[tuple[int, Floats]]) -> list[tuple[Plate, dict[int, Floats]]]:
    """Return the markers of each sheet: each lies where the others of its sheet predict it."""
    sheets: list[tuple[Plate, dict[int, Floats]]] = []
    for number, places in sorted(markers, key=lambda each: -_area(each[1])):
        plate = cast("Plate", gauge_plate.of_marker(number))
        for other, seen in sheets:
            if other is plate and number not in seen and _fits(plate, seen, number, places):
                seen[number] = places
                break
        else:
            sheets.append((plate, {number: places}))
    return sheets


def _fits(plate: Plate, seen: dict[int, Floats], number: int, places: Floats) -> bool:
    there = cv2.perspectiveTransform(gauge_plate.corners(plate, number)[None], matrix(plate, seen))[0]
    return _near(there, places)


def matrix(plate: Plate, seen: dict[int, Floats]) -> Floats:
    """Return the homography from mm to px, float64 (3, 3), by the corners as they were found."""
    wall = np.concatenate([gauge_plate.corners(plate, number) for number in seen])
    return np.asarray(cv2.findHomography(wall, np.concatenate(list(seen.values())))[0])


def _seen(
    grey: NDArray[np.float32], plate: Plate, markers: dict[int, Floats], printed: float, *, checked: bool
) -> DetectedPlate:
    """Return a plate with its scale; may raise EdgeError."""
    numbers = tuple(sorted(markers))
    edges = marker_edges.fit(grey, plate, matrix(plate, markers), numbers)
    share = CHECKED_MM / plate.length if checked else PRINT_SHARE
    corners = np.concatenate([gauge_plate.corners(plate, number) for number in numbers])
    (left, top), (right, bottom) = corners.min(0).tolist(), corners.max(0).tolist()
    rectangle = np.array([(left, top), (right, top), (right, bottom), (left, bottom)])
    places = edges.places(rectangle)
    printed_px = PLACED_MM * math.sqrt(_area(places) / _area(rectangle))
    corner_px = math.hypot(_SHARED * math.sqrt(float(np.trace(edges.covariance(rectangle))) / 8), printed_px)
    there = cast("tuple[Corner, Corner, Corner, Corner]", tuple((float(x), float(y)) for x, y in places))
    origin = Sentence(
        "marker of the gauge {paper}, {numbers} of {markers} seen",
        paper=plate.paper.upper(),
        numbers=len(numbers),
        markers=len(plate.markers),
    )
    try:
        plane = Plane(there, (right - left) * printed, (bottom - top) * printed, corner_px, share)
        known = from_plane(plane, origin)
    except ScaleError as error:
        raise EdgeError("The gauge is seen from too flat an angle for a scale: stand more squarely to it.") from error
    if known.share > MOST_SHARE:
        raise EdgeError(
            "The gauge gives the scale to {share:.0%} only, which is not enough: go nearer, or take a clearer photo.",
            share=known.share,
        )
    sides = [edges.places(gauge_plate.corners(plate, number)) for number in numbers]
    mean = float(np.mean([math.dist(a, b) for quad in sides for a, b in itertools.pairwise([*quad, quad[0]])]))
    return DetectedPlate(plate, markers, edges, printed, known, mean)


def _area(corners: Floats) -> float:
    return float(cv2.contourArea(corners.astype(np.float32)))


def _middle(seen: DetectedPlate) -> Corner:
    return cast("Plane", seen.scale.plane).middle()
