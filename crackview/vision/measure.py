"""Findings: the connected cracks of a mask, measured in pixels.

The centre line (``centreline``) is moved to the middle between the crack's edges, and length and width are taken there,
the width square to it (``sections``). Below about three pixels a crack's width is carried by too few pixels to be told
apart from blur: it is measured all the same, and says so.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from crackview.vision import centreline, sections

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

LIMIT_PX = 3.0
"""The least width that pixels can carry (Sensors 2018, 18(8), 2644; guides of drone inspection ask for 3 to 5 px)."""

# Points averaged on both sides while the line is moved into the middle; afterwards as few as keep what wanders.
_SMOOTHING = 3


@dataclass(frozen=True)
class Branch:
    """A crack between two forks or tips.

    Attributes:
        points: float32 (N, 2), x and y of its centre line, px.
        width: float32 (N,), px, square to it; NaN where no cross section holds, as within a fork.
    """

    points: Floats
    width: Floats


@dataclass(frozen=True)
class Finding:
    """One connected crack of a mask.

    Attributes:
        id: From 1, the longest finding first.
        area_px: Number of its pixels.
        length_px: Length of its centre line with all branches, px.
        mean_width_px: Mean width along the centre line, px; the following are of the same widths.
        median_width_px: Median.
        p95_width_px: 95th percentile.
        max_width_px: Largest.
        width_uncertainty_px: Standard uncertainty of one width, px, from the slopes of the edges.
        orientation_deg: Main direction of the line, degrees counter-clockwise from the picture's x axis, in [0, 180).
        tips: Number of its free ends.
        box: Left, top, width and height of its bounding box, px.
        mean_probability: Mean of the probability map over its pixels.
        branches: Its centre lines.
    """

    id: int
    area_px: int
    length_px: float
    mean_width_px: float
    median_width_px: float
    p95_width_px: float
    max_width_px: float
    width_uncertainty_px: float
    orientation_deg: float
    tips: int
    box: tuple[int, int, int, int]
    mean_probability: float
    branches: tuple[Branch, ...]

    @property
    def below_limit(self) -> bool:
        """Whether its width, the 95th percentile that counts, is less than pixels can carry."""
        return self.p95_width_px < LIMIT_PX


def find(mask: Bools, probability: Floats, threshold: float, *, min_length_px: float = 20.0) -> list[Finding]:
    """Measure the 8-connected cracks of a mask.

    Args:
        mask: bool (H, W); where somebody has corrected it, it need not agree with the map.
        probability: float32 (H, W) in [0, 1].
        threshold: Where the map's cracks end.
        min_length_px: Shorter findings are left out as specks.

    Returns:
        The findings, longest first.
    """
    field = _field(mask, probability, threshold)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    measured = []
    for label in range(1, count):
        left, top, width, height, area = (int(value) for value in stats[label])
        # no centre line is longer than its pixels laid corner to corner
        if area * np.sqrt(2) + 2 < min_length_px:
            continue
        window = np.s_[top : top + height, left : left + width]
        part = labels[window] == label
        finding = _measured(part, field, (left, top, width, height), min_length_px)
        if finding is not None and finding.length_px >= min_length_px:
            measured.append(replace(finding, mean_probability=float(probability[window][part].mean())))
    measured.sort(key=lambda finding: (-finding.length_px, finding.box))
    return [replace(finding, id=index) for index, finding in enumerate(measured, start=1)]


def _field(mask: Bools, probability: Floats, threshold: float) -> Floats:
    """Probability minus threshold; where the mask was corrected, the corrected edge in its place."""
    field = np.asarray(probability - np.float32(threshold), np.float32)
    corrected = mask != (field >= 0)
    if corrected.any():
        near = cv2.dilate(corrected.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
        drawn = cv2.blur(mask.astype(np.float32), (3, 3)) - np.float32(0.5)
        field = np.where(near, drawn, field)
    return field


def _measured(part: Bools, field: Floats, box: tuple[int, int, int, int], least: float) -> Finding | None:
    """A finding without its number and its probability; None if it is clearly shorter than the least length."""
    padded = np.pad(part, 1).astype(np.uint8)
    radius = np.asarray(cv2.distanceTransform(padded, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[1:-1, 1:-1], np.float32)
    corner = np.array(box[:2], np.float64)
    lines = centreline.trace(part)
    # thinning leaves off about half a width at each tip
    reach = 2.5 * float(radius.max()) + 2
    if sum(centreline.length(line.points) + reach * sum(line.tips) for line in lines) < least:
        return None
    branches, uncertain, tips = [], [], 0
    for line in lines:
        points, width, uncertainty = _along(line, radius, field, corner)
        branches.append(Branch(points.astype(np.float32), width.astype(np.float32)))
        uncertain.append(uncertainty)
        tips += sum(line.tips)
    widths = np.concatenate([branch.width for branch in branches])
    known = widths[np.isfinite(widths)]
    if not len(known):  # nothing but a knot: its largest circle
        known, uncertain = np.array([2 * radius.max() - 1]), [np.array([1.0])]
    return Finding(
        id=0,
        area_px=int(part.sum()),
        length_px=sum(centreline.length(branch.points.astype(np.float64)) for branch in branches),
        mean_width_px=float(known.mean()),
        median_width_px=float(np.median(known)),
        p95_width_px=float(np.percentile(known, 95)),
        max_width_px=float(known.max()),
        width_uncertainty_px=float(np.nanmedian(np.concatenate(uncertain))),
        orientation_deg=_orientation(branches),
        tips=tips,
        box=box,
        mean_probability=0.0,
        branches=tuple(branches),
    )


def _along(line: centreline.Line, radius: Floats, field: Floats, corner: Doubles) -> tuple[Doubles, Doubles, Doubles]:
    """Points in the middle of the crack, from tip to tip, with widths and their uncertainties."""
    columns, rows = np.clip(line.points.round().astype(int), 0, np.array(radius.shape[::-1]) - 1).T
    half = np.maximum(radius[rows, columns].astype(np.float64), 0.5)
    points = line.points + corner
    if _at_forks(points, line.tips, half).all():  # between two knots of a net: nothing to measure there
        unknown = np.full(len(points), np.nan)
        return points, unknown, unknown
    for _ in range(2):
        points = centreline.smoothed(points, max(_SMOOTHING, round(float(np.median(half)) / 2)))
        points = sections.centred(field, points, half)
    points = centreline.smoothed(points, 1)
    section = sections.cut(field, points, half)
    width, uncertainty = section.width, section.uncertainty
    width[_at_forks(points, line.tips, half)] = np.nan
    uncertainty[~np.isfinite(width)] = np.nan
    return _to_tips(points, width, uncertainty, line.tips, field, half)


def _at_forks(points: Doubles, tips: tuple[bool, bool], half: Doubles) -> Bools:
    """Which points lie so near to a fork that a cross section would run along the other branch."""
    away = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    ring = bool(np.array_equal(points[0], points[-1]))
    near = np.zeros(len(points), bool)
    if not tips[0] and not ring:
        near |= away <= half[0] + 1
    if not tips[1] and not ring:
        near |= away[-1] - away <= half[-1] + 1
    return near


def _to_tips(
    points: Doubles, width: Doubles, uncertainty: Doubles, tips: tuple[bool, bool], field: Floats, half: Doubles
) -> tuple[Doubles, Doubles, Doubles]:
    """The line led on, straight, to where the crack ends: thinning stops about half a width before it."""
    unknown = np.array([np.nan])
    for end in (0, -1):
        if not tips[end]:
            continue
        back = min(len(points) - 1, round(2 * float(half[end])) + 4)
        ahead = points[end] - points[back if end == 0 else -1 - back]
        size = float(np.hypot(*ahead))
        reach = sections.reach(field, points[end], ahead / size, float(half[end])) if size else 0.0
        if reach:
            tip = points[end] + reach * ahead / size
            points, width, uncertainty = (
                np.concatenate([new, old] if end == 0 else [old, new])
                for new, old in ((tip[None], points), (unknown, width), (unknown, uncertainty))
            )
            half = np.pad(half, (1, 0) if end == 0 else (0, 1), mode="edge")
    return points, width, uncertainty


def _orientation(branches: list[Branch]) -> float:
    """Mean direction of all steps, each as an axis and weighted with its length, degrees in [0, 180)."""
    steps = np.concatenate([np.diff(branch.points.astype(np.float64), axis=0) for branch in branches])
    size = np.hypot(*steps.T)
    angle = np.arctan2(-steps[:, 1], steps[:, 0])
    axis = np.arctan2((size * np.sin(2 * angle)).sum(), (size * np.cos(2 * angle)).sum()) / 2
    return float(np.degrees(axis) % 180)
