"""Where cracks run and how wide they are: centre lines moved to the middle between the edges, with their widths."""

from dataclasses import dataclass

import numpy as np

from crackview.vision import centreline, sections
from crackview.vision.centreline import Bools, Floats, Lines
from crackview.vision.sections import Edge

# Points averaged on both sides while the line is moved into the middle; afterwards as few as keep what wanders.
_SMOOTHING = 3


@dataclass(frozen=True)
class RefinedLines:
    """The lines of all cracks, measured.

    Attributes:
        lines: Their points from tip to tip, with which part of the mask each belongs to.
        width: float64 (N,), px, square to them; NaN where no cross section holds, as within a fork.
        uncertainty: float64 (N,), standard uncertainty of the width, px; NaN where the width is.
        radius: float64 (N,), about half the width, from the mask alone, px.
        drawn: bool (N,), where a person has drawn an edge.
    """

    lines: Lines
    width: Floats
    uncertainty: Floats
    radius: Floats
    drawn: Bools


def measured(lines: Lines, radius: Floats, edge: Edge) -> RefinedLines:
    """Measure lines that run through pixel centres.

    Args:
        lines: As ``centreline.trace`` gives them.
        radius: float64 (N,), of the mask at their points, px.
        edge: Where cracks end.
    """
    if not len(lines.points):
        return RefinedLines(lines, np.zeros(0), np.zeros(0), radius, np.zeros(0, bool))
    span, line = lines.span, lines.line
    reach = np.maximum(_SMOOTHING, np.round(medians(radius, lines) / 2).astype(np.int64))[line]
    points = lines.points
    for _ in range(2):
        points = centreline.smoothed(points, reach, span)
        points = sections.centred(edge, points, _normals(points, span), radius)
    points = centreline.smoothed(points, 1, span)
    normals = _normals(points, span)
    section = sections.cut(edge, points, normals, radius)
    width, uncertainty = section.width, section.uncertainty
    drawn = sections.drawn(edge, points, normals, np.where(np.isfinite(width), width / 2, radius))
    width[_at_forks(points, lines, radius)] = np.nan
    # between two knots of a net there is nothing to measure, nor to move
    knotted = np.logical_and.reduceat(_at_forks(lines.points, lines, radius), lines.starts)
    points[knotted[line]] = lines.points[knotted[line]]
    width[knotted[line]] = np.nan
    uncertainty[~np.isfinite(width)] = np.nan
    moved = Lines(points, lines.starts, lines.tips, lines.parts)
    return _to_tips(RefinedLines(moved, width, uncertainty, radius, drawn), edge, lines.tips & ~knotted[:, None])


def medians(values: Floats, lines: Lines) -> Floats:
    """Of each line."""
    ordered = values[np.lexsort((values, lines.line))]
    size = lines.sizes
    return np.asarray((ordered[lines.starts + (size - 1) // 2] + ordered[lines.starts + size // 2]) / 2)


def _normals(points: Floats, span: centreline.Span) -> Floats:
    along = centreline.tangents(points, 3, span)
    return np.stack([along[:, 1], -along[:, 0]], 1)


def _at_forks(points: Floats, lines: Lines, radius: Floats) -> Bools:
    """Which points lie so near to a fork that a cross section would run along the other branch."""
    first, last = lines.span
    away = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    fork = ~lines.tips & ~(points[first] == points[last]).all(1)[lines.starts, None]
    before = fork[lines.line, 0] & (away - away[first] <= radius[first] + 1)
    after = fork[lines.line, 1] & (away[last] - away <= radius[last] + 1)
    return np.asarray(before | after)


def _to_tips(refined: RefinedLines, edge: Edge, tips: Bools) -> RefinedLines:
    """The lines led on, straight, to where the crack ends: thinning stops about half a width before it."""
    lines = refined.lines
    ends = np.stack([lines.starts, lines.starts + lines.sizes - 1], 1)
    back = np.minimum(lines.sizes[:, None] - 1, np.round(2 * refined.radius[ends]).astype(np.int64) + 4)
    ahead = lines.points[ends] - lines.points[ends + back * np.array([1, -1])]
    size = np.hypot(ahead[..., 0], ahead[..., 1])
    grow = tips & (size > 0)
    direction = ahead[grow] / size[grow][:, None]
    reach = sections.reach(edge, lines.points[ends][grow], direction, refined.radius[ends][grow])
    tip = lines.points[ends][grow] + reach[:, None] * direction
    grow[grow], tip = reach > 0, tip[reach > 0]
    at = (ends + np.array([0, 1]))[grow]
    sizes = lines.sizes + grow.sum(1)
    starts = np.cumsum(sizes) - sizes
    return RefinedLines(
        Lines(np.insert(lines.points, at, tip, axis=0), starts, lines.tips, lines.parts),
        np.insert(refined.width, at, np.nan),
        np.insert(refined.uncertainty, at, np.nan),
        np.insert(refined.radius, at, refined.radius[ends[grow]]),
        np.insert(refined.drawn, at, values=False),
    )
