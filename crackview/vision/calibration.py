"""A scale from something in the photo whose size is known: a line along it, or four corners of a rectangle.

Tolerances are limits, between which every size is as likely as any other: their standard uncertainty is smaller by the
square root of three (GUM, 4.3.7). Places are those of the ends, in px, as a person put them on the picture.
"""

import math
from dataclasses import dataclass

import numpy as np

from crackview.vision.plane import Corner, Plane
from crackview.vision.scale import Scale

PLACING_PX = 0.5
"""Standard uncertainty of each coordinate of a place that a person chose with the loupe."""
LEAST_PX = 20.0
"""A shorter line would be no scale: its ends are not known well enough."""


@dataclass(frozen=True)
class KnownObject:
    """Something whose side is the same everywhere.

    Attributes:
        name: Which side of what, for people.
        side_mm: Its length.
        tolerance_mm: How far it may be off.
    """

    name: str
    side_mm: float
    tolerance_mm: float


OBJECTS: tuple[KnownObject, ...] = (
    KnownObject("A4 sheet, long side", 297.0, 2.0),  # ISO 216
    KnownObject("A4 sheet, short side", 210.0, 2.0),
    KnownObject("Bank card, long side", 85.6, 0.13),  # ISO/IEC 7810, ID-1
    KnownObject("Bank card, short side", 53.98, 0.06),
    KnownObject("1 euro coin", 23.25, 0.05),  # Council Regulation (EU) No 729/2014
    KnownObject("2 euro coin", 25.75, 0.05),
    KnownObject("Brick NF, length", 240.0, 6.0),  # DIN 105-100 with the tolerance T1 of EN 771-1, 0.4 √size
    KnownObject("Brick NF, height", 71.0, 3.0),
    KnownObject("Brick DF, height", 52.0, 3.0),
    KnownObject("UK brick, length", 215.0, 6.0),  # BS 4729
    KnownObject("UK brick, height", 65.0, 3.0),
    KnownObject("US modular brick, length", 194.0, 5.0),  # ASTM C216, type FBS
)


def from_line(start: Corner, stop: Corner, length_mm: float, *, tolerance_mm: float = 0.0, what: str = "line") -> Scale:
    """The scale along a line of known length; square to the line it is taken to be the same.

    Raises:
        ValueError: If the line is too short, or the length is not above 0.
    """
    size = math.dist(start, stop)
    if size < LEAST_PX:
        raise ValueError(f"A line of {size:.0f} px is too short for a scale: draw one of {LEAST_PX:g} px or more.")
    factor = length_mm / size
    share = math.hypot(PLACING_PX * math.sqrt(2) / size, tolerance_mm / math.sqrt(3) / length_mm if length_mm else 0)
    return Scale(factor, factor * share, f"{what} of {length_mm:g} mm")


def from_rectangle(
    corners: tuple[Corner, Corner, Corner, Corner], width_mm: float, height_mm: float, *, tolerance_mm: float = 0.0
) -> Scale:
    """The scale of a wall seen from an angle, from the corners of a rectangle: upper left, and on clockwise.

    Raises:
        ValueError: If the corners are no picture of a rectangle, or a size is not above 0.
    """
    share = tolerance_mm / math.sqrt(3) / min(width_mm, height_mm) if min(width_mm, height_mm) > 0 else 0.0
    plane = Plane(corners, width_mm, height_mm, PLACING_PX, share)
    return from_plane(plane, f"rectangle of {width_mm:g} x {height_mm:g} mm")


def from_plane(plane: Plane, origin: str) -> Scale:
    """The scale in the middle of a plane's rectangle, with what its corners and its size leave open."""
    factors = plane.stretches(np.array([plane.middle()]))[:, 0]
    moved = math.sqrt(float(((factors[1:] - factors[0]) ** 2).sum()))
    factor = float(factors[0])
    return Scale(factor, math.hypot(moved, factor * plane.size_share), origin, plane)
