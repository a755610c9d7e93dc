"""The methods of finding a scale, and the scale that each gives from what the user drew and typed. No Qt in here."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, cast

from crackview import quantities
from crackview.vision.metadata import Shot, from_camera
from crackview.vision.scale import Scale, from_line, from_rectangle

if TYPE_CHECKING:
    from crackview.vision.plane import Corner

Point = tuple[float, float]


class ScaleMethod(StrEnum):
    """Where a scale is from."""

    LINE = "line"
    OBJECT = "object"
    RECTANGLE = "rectangle"
    CAMERA = "camera"
    MARKER = "marker"
    TYPED = "typed"

    @property
    def points(self) -> int:
        """How many points are drawn for it."""
        return {ScaleMethod.LINE: 2, ScaleMethod.OBJECT: 2, ScaleMethod.RECTANGLE: 4}.get(self, 0)


_ORIGINS = {
    ScaleMethod.LINE: "line of ",
    ScaleMethod.RECTANGLE: "rectangle of ",
    ScaleMethod.CAMERA: "camera ",
    ScaleMethod.MARKER: "marker of ",
    ScaleMethod.TYPED: "typed",
}


@dataclass(frozen=True)
class ScaleInput:
    """What the user typed.

    Attributes:
        size: Length of the line or side, or width of the rectangle, mm; the distance, m; or mm per px.
        height: Of the rectangle, mm.
        doubt: Tolerance, mm; or standard uncertainty of the distance, m, or of the mm per px.
        what: The object.
    """

    size: float
    height: float = 0.0
    doubt: float = 0.0
    what: str = ""


def scale(
    method: ScaleMethod, numbers: ScaleInput, points: Sequence[Point], shot: Shot | None, size: tuple[int, int]
) -> Scale | None:
    """Return the scale; None while points or the size are missing.

    Args:
        method: Where it is from.
        numbers: That were typed.
        points: In photo coordinates.
        shot: The lens in the photo's metadata.
        size: Of the photo, px.

    Raises:
        ValueError: One sentence: why that is no scale.
    """
    if not numbers.size and method is not ScaleMethod.CAMERA:
        return None
    if method is ScaleMethod.TYPED:
        return Scale(numbers.size, numbers.doubt or None)
    if method is ScaleMethod.CAMERA:
        return from_camera(shot or Shot(size), size, numbers.size, numbers.doubt)
    if len(points) < method.points:
        return None
    # photo coordinates begin at the edge of the first pixel, centre lines in its middle
    places = tuple((x - 0.5, y - 0.5) for x, y in points)
    if method is ScaleMethod.RECTANGLE:
        corners = cast("tuple[Corner, Corner, Corner, Corner]", places)
        return from_rectangle(corners, numbers.size, numbers.height, tolerance_mm=numbers.doubt)
    start, stop = places
    return from_line(start, stop, numbers.size, tolerance_mm=numbers.doubt, what=numbers.what or "line")


def of(known: Scale) -> ScaleMethod:
    """Return the method of a scale, by its origin; an object may have any name."""
    for method, beginning in _ORIGINS.items():
        if known.origin.startswith(beginning):
            return method
    return ScaleMethod.OBJECT


def text(known: Scale) -> str:
    """Return a scale in words, such as "1 px = 0.250 ± 0.010 mm"."""
    if not known.uncertainty:
        return f"1 px = {quantities.number(known.mm_per_px)} mm"
    return f"1 px = {quantities.text(known.mm_per_px, 'mm', known.uncertainty)}"
