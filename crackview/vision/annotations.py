"""What the user draws on a photo beside cracks: measured lines, other damage as areas, arrows, boxes and texts.

A distance or an area is that of the points as they were placed. How well it is known follows from how exactly the user
could place them and from the scale.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from crackview.vision.scale import Scale

Doubles = NDArray[np.float64]
Point = tuple[float, float]


class AnnotationKind(StrEnum):
    """What an annotation is."""

    DISTANCE = "distance"
    PATH = "path"
    DAMAGE = "damage"
    ARROW = "arrow"
    BOX = "box"
    TEXT = "text"


LENGTHS = frozenset({AnnotationKind.DISTANCE, AnnotationKind.PATH})
"""The kinds that have a length."""
MEASURED = LENGTHS | {AnnotationKind.DAMAGE}
"""The kinds that have a size."""
LEAST_POINTS = {
    AnnotationKind.DISTANCE: 2, AnnotationKind.PATH: 2, AnnotationKind.DAMAGE: 3, AnnotationKind.ARROW: 2,
    AnnotationKind.BOX: 2, AnnotationKind.TEXT: 1,
}  # fmt: skip
DAMAGES = {
    "spalling": "Spalling",
    "delamination": "Delamination",
    "honeycombing": "Honeycombing",
    "rust": "Rust",
    "exposed-rebar": "Exposed rebar",
    "efflorescence": "Efflorescence",
    "leakage": "Leakage",
    "vegetation": "Vegetation",
}
"""The types of damage that are always offered, with their titles; users add their own, which are their own title."""


@dataclass(frozen=True)
class Annotation:
    """Something drawn by hand.

    Attributes:
        number: On its photo, beginning with 1; 0 until it is stored.
        kind: What it is.
        points: Columns and rows, px, from the middle of the photo's upper left pixel: two ends, a line, a polygon, the
            tail and the head of an arrow, two corners of a box, or the place of a text.
        placing_px: Standard uncertainty of each coordinate of a point, px.
        damage: The type of damage, one of ``DAMAGES`` or the user's own; else "".

    Raises:
        ValueError: There are too few points for the kind.
    """

    number: int
    kind: AnnotationKind
    points: tuple[Point, ...]
    placing_px: float = 0.5
    damage: str = ""

    def __post_init__(self) -> None:
        if len(self.points) < LEAST_POINTS[self.kind]:
            raise ValueError(f"{self.kind} needs {LEAST_POINTS[self.kind]} points, not {len(self.points)}.")


@dataclass(frozen=True)
class AnnotationSize:
    """A length or an area.

    Attributes:
        value: In ``unit``.
        uncertainty: Standard uncertainty of it.
        unit: "mm" or "mm²", or without a scale "px" or "px²".
    """

    value: float
    uncertainty: float
    unit: str


def size(annotation: Annotation, scale: Scale | None) -> AnnotationSize | None:
    """Return the length of a line or the area of a damage; None of what has neither."""
    if annotation.kind not in MEASURED:
        return None
    points = np.array(annotation.points, np.float64)
    is_area = annotation.kind is AnnotationKind.DAMAGE
    unit = ("px" if scale is None else "mm") + ("²" if is_area else "")
    value, placing = _measured(points, annotation.placing_px, is_area=is_area)
    if scale is None:
        return AnnotationSize(value, placing, unit)
    power = 2 if is_area else 1
    if scale.plane is None:
        factor = scale.mm_per_px**power
        return AnnotationSize(value * factor, math.hypot(placing * factor, power * scale.share * value * factor), unit)
    walls = scale.plane.flat(points)
    values = [_measured(wall, 0.0, is_area=is_area)[0] for wall in walls]
    local = float(scale.plane.stretch(points).mean())
    _, placing = _measured(walls[0], annotation.placing_px * local, is_area=is_area)
    spread = math.sqrt(sum((each - values[0]) ** 2 for each in values[1:]))
    return AnnotationSize(values[0], math.hypot(placing, spread, power * scale.plane.size_share * values[0]), unit)


def _measured(points: Doubles, placing: float, *, is_area: bool) -> tuple[float, float]:
    """Return length or area, and its standard uncertainty from placing the points, by its gradient."""
    if is_area:
        x, y = points.T
        value = abs(float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())) / 2
        gradient = (np.roll(points, -1, 0) - np.roll(points, 1, 0)) / 2
    else:
        steps = np.diff(points, axis=0)
        lengths = np.hypot(*steps.T)
        value = float(lengths.sum())
        along = steps / np.maximum(lengths, 1e-9)[:, None]
        gradient = np.diff(np.vstack([np.zeros(2), along, np.zeros(2)]), axis=0)
    return value, placing * float(np.sqrt((gradient**2).sum()))
