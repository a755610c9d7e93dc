"""The scale of a photo: from something of known size on it, and to the sizes of findings in millimetres.

A scale says how many millimetres a pixel shows, where that is known from, and how well. Where the camera looked at the
wall from an angle it has a plane: then every pixel has a scale of its own, and lengths and widths follow it.

Tolerances of known sizes are limits, between which every size is as likely as any other: their standard uncertainty is
smaller by the square root of three (GUM, 4.3.7).
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crackview.sentences import Sentence
from crackview.vision import centreline
from crackview.vision.measure import Branch, Finding
from crackview.vision.plane import Corner, Plane, ScaleError

Floats = NDArray[np.float64]

LEAST, MOST = 1e-6, 1e6
"""Of a scale, mm per px: a nanometre and a kilometre; beyond them sizes of findings are no numbers any more."""
LENGTH_SHARE = 0.01
"""Standard uncertainty of a length in pixels as a share of it: against exact cracks none is off by more than 2 %."""

_NOTHING = 1e-9  # px, in place of a width of 0


@dataclass(frozen=True)
class Scale:
    """Millimetres per pixel.

    Attributes:
        mm_per_px: More than 0; with a plane, in the middle of its rectangle.
        uncertainty: Standard uncertainty of ``mm_per_px``, mm per px; None where it was not stated.
        origin: Where it is from, such as "typed" or "line of 500 mm".
        plane: None where the camera was square to the wall, or that is not known.

    Raises:
        ScaleError: If a number is out of its range.
    """

    mm_per_px: float
    uncertainty: float | None = None
    origin: str = Sentence("typed")
    plane: Plane | None = None

    def __post_init__(self) -> None:
        if 0 < self.mm_per_px < math.inf and not LEAST <= self.mm_per_px <= MOST:
            raise ScaleError(
                "A scale lies between {least:g} and {most:,.0f} millimetres per pixel, not at {mm_per_px:g}.",
                least=LEAST,
                most=MOST,
                mm_per_px=self.mm_per_px,
            )
        if not (0 < self.mm_per_px < math.inf and 0 <= (self.uncertainty or 0.0) < math.inf):
            raise ScaleError(
                "A scale is a number of millimetres per pixel above 0, and its uncertainty is not negative, not "
                "{mm_per_px:g} and {uncertainty:g}.",
                mm_per_px=self.mm_per_px,
                uncertainty=self.uncertainty or 0,
            )

    @property
    def share(self) -> float:
        """The standard uncertainty as a share of the scale; 0 where it was not stated."""
        return (self.uncertainty or 0.0) / self.mm_per_px

    def at(self, x: float, y: float) -> float:
        """Return millimetres per pixel at a place of the photo, px: with a plane, the mean of all directions there."""
        if self.plane is None:
            return self.mm_per_px
        return float(self.plane.stretch(np.array([[x, y]], np.float64))[0])

    def flat(self, points: NDArray[np.floating]) -> Floats:
        """Return points (N, 2), px, on the wall, mm.

        The origin is that of the photo, or the rectangle's upper left corner.
        """
        if self.plane is None:
            return np.asarray(points, np.float64) * self.mm_per_px
        return np.asarray(self.plane.flat(np.asarray(points, np.float64))[0])


@dataclass(frozen=True)
class Sizes:
    """A finding in millimetres.

    Attributes:
        length: Of its centre lines.
        length_uncertainty: Standard uncertainty of it: that of the scale, and that of tracing.
        mean_width: Along the centre line; the following are of the same widths.
        median_width: Median.
        p95_width: 95th percentile: the one by which classes go.
        max_width: Largest.
        width_uncertainty: Standard uncertainty of ``p95_width``: that of the edges, and that of the scale.
        area: mm².
        limit: The least width that can be measured there.
    """

    length: float
    length_uncertainty: float
    mean_width: float
    median_width: float
    p95_width: float
    max_width: float
    width_uncertainty: float
    area: float
    limit: float


def in_mm(finding: Finding, scale: Scale) -> Sizes:
    """Measure a finding in millimetres, through the plane if the scale has one."""
    if scale.plane is None:
        factor, doubt = scale.mm_per_px, scale.share
        lengths, widths = np.array([finding.length_px * factor]), np.array([_widths_px(finding)]) * factor
        area = factor**2
    else:
        lengths, widths, area = _through(finding, scale.plane)
        factor, doubt = math.sqrt(area), scale.plane.size_share
    length, (mean, median, p95, most) = float(lengths[0]), (float(value) for value in widths[0])
    return Sizes(
        length=length,
        length_uncertainty=math.hypot(length * doubt, length * LENGTH_SHARE, _spread(lengths)),
        mean_width=mean,
        median_width=median,
        p95_width=p95,
        max_width=most,
        width_uncertainty=math.hypot(finding.width_uncertainty_px * factor, p95 * doubt, _spread(widths[:, 2])),
        area=finding.area_px * area,
        limit=finding.limit_px * factor,
    )


def profile(branch: Branch, scale: Scale | None) -> tuple[Floats, Floats]:
    """Return distances along a branch from its first point, and its widths, float64 (N,), mm; px without a scale."""
    points, widths = branch.points.astype(np.float64), branch.width.astype(np.float64)
    if scale is not None and scale.plane is not None:
        widths = scale.plane.square_to(points, centreline.tangents(points, 3))[0] * widths
    elif scale is not None:
        widths = widths * scale.mm_per_px
    steps = np.hypot(*np.diff(points if scale is None else scale.flat(points), axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)]), widths


def _widths_px(finding: Finding) -> tuple[float, float, float, float]:
    return finding.mean_width_px, finding.median_width_px, finding.p95_width_px, finding.max_width_px


def _through(finding: Finding, plane: Plane) -> tuple[Floats, Floats, float]:
    """Return lengths (K,) and widths (K, 4) by each of K homographies, mm, and the area of a pixel, mm²."""
    left, top, width, height = finding.box
    middle = np.array([[left + (width - 1) / 2, top + (height - 1) / 2]])
    if not finding.branches:  # its lines were damaged in the file: as its middle is
        factors = plane.stretches(middle)[:, 0]
        return finding.length_px * factors, factors[:, None] * np.array(_widths_px(finding)), float(factors[0] ** 2)
    lines = [branch.points.astype(np.float64) for branch in finding.branches]
    lengths = sum(np.hypot(*np.moveaxis(np.diff(plane.flat(line), axis=1), -1, 0)).sum(1) for line in lines)
    points = np.concatenate(lines)
    along = np.concatenate([centreline.tangents(line, 3) for line in lines])
    width_px = np.concatenate([branch.width for branch in finding.branches]).astype(np.float64)
    known = np.isfinite(width_px)
    factors = plane.stretches(points)
    if known.any():
        across = plane.square_to(points[known], along[known]) * width_px[known]
        # in ratio to pixels, so that the steps in which lines keep widths do not enter: on a plain wall it is the scale
        widths = _statistics(across) / np.maximum(_statistics(width_px[known]), _NOTHING) * _widths_px(finding)
    else:
        widths = factors.mean(1)[:, None] * np.array(_widths_px(finding))
    return np.asarray(lengths), widths, float((factors[0] ** 2).mean())


def _statistics(widths: Floats) -> Floats:
    """Return mean, median, 95th percentile and maximum of widths (..., N), float64 (..., 4)."""
    return np.stack([widths.mean(-1), np.median(widths, -1), np.percentile(widths, 95, axis=-1), widths.max(-1)], -1)


def _spread(values: Floats) -> float:
    """Return the standard uncertainty of the first value; each of the others has one corner moved."""
    return float(np.sqrt(((values[1:] - values[0]) ** 2).sum()))


PLACING_PX = 0.5
"""Standard uncertainty of each coordinate of a place that the user chose with the loupe."""
LEAST_PX = 20.0
"""A shorter line would be no scale: its ends are not known well enough."""


@dataclass(frozen=True)
class KnownObject:
    """Something whose side is the same everywhere.

    Attributes:
        name: The object and its side, as a text for the user.
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
    """Return the scale along a line of known length; square to the line it is taken to be the same.

    Raises:
        ScaleError: If the line is too short, or the length is not above 0.
    """
    size = math.dist(start, stop)
    if size < LEAST_PX:
        raise ScaleError(
            "A line of {size:.0f} px is too short for a scale: draw one of {least_px:g} px or more.",
            size=size,
            least_px=LEAST_PX,
        )
    named = Sentence(what) if what in {"line", *(each.name for each in OBJECTS)} else what
    factor = length_mm / size
    share = math.hypot(PLACING_PX * math.sqrt(2) / size, tolerance_mm / math.sqrt(3) / length_mm if length_mm else 0)
    return Scale(factor, factor * share, Sentence("{what} of {length_mm:g} mm", what=named, length_mm=length_mm))


def from_rectangle(
    corners: tuple[Corner, Corner, Corner, Corner], width_mm: float, height_mm: float, *, tolerance_mm: float = 0.0
) -> Scale:
    """Return the scale of a wall seen from an angle, from the corners of a rectangle: upper left, and on clockwise.

    Raises:
        ScaleError: If the corners are no picture of a rectangle, or a size is not above 0.
    """
    share = tolerance_mm / math.sqrt(3) / min(width_mm, height_mm) if min(width_mm, height_mm) > 0 else 0.0
    plane = Plane(corners, width_mm, height_mm, PLACING_PX, share)
    return from_plane(
        plane, Sentence("rectangle of {width_mm:g} x {height_mm:g} mm", width_mm=width_mm, height_mm=height_mm)
    )


def from_plane(plane: Plane, origin: str) -> Scale:
    """Return the scale in the middle of a plane's rectangle, with what its corners and its size leave open."""
    factors = plane.stretches(np.array([plane.middle()]))[:, 0]
    moved = math.sqrt(float(((factors[1:] - factors[0]) ** 2).sum()))
    factor = float(factors[0])
    return Scale(factor, math.hypot(moved, factor * plane.size_share), origin, plane)
