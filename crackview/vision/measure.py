"""Findings: the connected cracks of a mask, with length and width in pixels.

Length is that of the centre line (Zhang and Suen 1984, scikit-image), whose staircase is smoothed over 7 px, since
counting diagonal steps as sqrt(2) makes oblique lines up to 8 % too long. Width is the largest circle that fits into
the crack (twice the Euclidean distance to its edge) along the centre line. On drawn lines of any direction lengths are
right to 2 % and widths to 5 % or 0.6 px, whichever is more.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]

_AROUND = np.ones((3, 3), np.float32)
_SMOOTHING = 7


@dataclass(frozen=True)
class Finding:
    """One connected crack of a mask.

    Attributes:
        id: From 1, the longest finding first.
        area_px: Number of its pixels.
        length_px: Length of its centre line with all branches, px.
        mean_width_px: Mean width along the centre line, px.
        max_width_px: Largest width along the centre line, px.
        box: Left, top, width and height of its bounding box, px.
        mean_probability: Mean of the probability map over its pixels.
    """

    id: int
    area_px: int
    length_px: float
    mean_width_px: float
    max_width_px: float
    box: tuple[int, int, int, int]
    mean_probability: float


def find(mask: Bools, probability: Floats, *, min_length_px: float = 20.0) -> list[Finding]:
    """Measure the 8-connected cracks of a mask.

    Args:
        mask: bool (H, W).
        probability: float32 (H, W) in [0, 1].
        min_length_px: Shorter findings are left out as specks.

    Returns:
        The findings, longest first.
    """
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    measured = []
    for label in range(1, count):
        left, top, width, height, area = (int(value) for value in stats[label])
        # no centre line is longer than its pixels laid corner to corner
        if area * np.sqrt(2) + 2 < min_length_px:
            continue
        window = np.s_[top : top + height, left : left + width]
        part = labels[window] == label
        length, mean_width, max_width = _line(part)
        if length >= min_length_px:
            mean_probability = float(probability[window][part].mean())
            box = (left, top, width, height)
            measured.append(Finding(0, area, length, mean_width, max_width, box, mean_probability))
    measured.sort(key=lambda finding: (-finding.length_px, finding.box))
    return [Finding(**{**vars(finding), "id": index}) for index, finding in enumerate(measured, start=1)]


def _line(part: Bools) -> tuple[float, float, float]:
    """Length, mean and largest width of one connected crack, px."""
    part = np.pad(part, 1)
    widths = _widths(part)
    skeleton = _without_spurs(_thin(part), widths)
    along = widths[skeleton]
    return _length(skeleton, widths), float(along.mean()), float(along.max())


def _thin(part: Bools) -> Bools:
    from skimage.morphology import skeletonize  # noqa: PLC0415 - a quarter of a second, only when something is found

    return np.asarray(skeletonize(part), dtype=np.bool_)


def _widths(part: Bools) -> Floats:
    """Width of the largest circle around every pixel, exact for upright lines of odd and even width alike.

    At twice the size every line has an even width, and the distance of its inner pixels is the width at the old size.
    """
    doubled = np.repeat(np.repeat(part.astype(np.uint8), 2, axis=0), 2, axis=1)
    distance = cv2.distanceTransform(doubled, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    height, width = part.shape
    return np.asarray(distance.reshape(height, 2, width, 2).max(axis=(1, 3)), dtype=np.float32)


def _neighbours(skeleton: Bools) -> npt.NDArray[np.int_]:
    """How many of its eight neighbours are on the line, for every pixel; 0 off the line."""
    line = skeleton.astype(np.float32)
    around = cv2.filter2D(line, -1, _AROUND, borderType=cv2.BORDER_CONSTANT) - line
    return np.asarray((around * line).round(), dtype=np.int_)


def _without_spurs(skeleton: Bools, widths: Floats) -> Bools:
    """Cut side branches no longer than the crack is wide: they come from a rough edge, not from a fork."""
    neighbours = _neighbours(skeleton)
    junctions = neighbours >= 3
    if not junctions.any():
        return skeleton
    branches = (skeleton & ~junctions).astype(np.uint8)
    count, found = cv2.connectedComponents(branches, connectivity=8)
    labels = np.asarray(found, dtype=np.intp)
    pixels = np.bincount(labels.ravel(), minlength=count)
    ends = np.bincount(labels[skeleton & (neighbours <= 1)], minlength=count)
    near = cv2.dilate(np.where(junctions, widths, 0), np.ones((3, 3), np.uint8))
    reach = np.zeros(count, np.float32)
    np.maximum.at(reach, labels.ravel(), np.asarray(near, dtype=np.float32).ravel())
    spur = (ends == 1) & (reach > 0) & (pixels <= reach / 2 + 1)
    spur[0] = False
    kept = skeleton & ~spur[labels]
    # thinned again, since a junction that lost its branches leaves a knot without a tip
    return _thin(kept) if kept.any() else skeleton


def _length(skeleton: Bools, widths: Floats) -> float:
    """Length of the smoothed centre line, from the crack's one tip to the other, with all branches."""
    neighbours = _neighbours(skeleton)
    # the line stops about half a width before the tip, except that a pixel's own half is already counted
    caps = float((widths[skeleton & (neighbours == 1)] / 2).sum() + widths[skeleton & (neighbours == 0)].sum())
    grid: Floats = np.indices(skeleton.shape, dtype=np.float32)
    rows, columns = (_smoothed(grid[axis], skeleton, neighbours) for axis in (0, 1))
    total = 0.0
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        first, second = _pairs(skeleton, down, right)
        joined = skeleton[first] & skeleton[second]
        if down and right:  # a diagonal beside a corner pixel is no step of the line
            corner_a, corner_b = _corners(skeleton, right)
            joined &= ~(corner_a | corner_b)
        steps = np.hypot(rows[first] - rows[second], columns[first] - columns[second])
        total += float(steps[joined].sum())
    return total + caps


def _smoothed(values: Floats, skeleton: Bools, neighbours: npt.NDArray[np.int_]) -> Floats:
    """Mean over the line's pixels in a window; tips stay where they are."""
    size = (_SMOOTHING, _SMOOTHING)
    line = skeleton.astype(np.float32)
    total = cv2.boxFilter(values * line, -1, size, normalize=False, borderType=cv2.BORDER_CONSTANT)
    count = cv2.boxFilter(line, -1, size, normalize=False, borderType=cv2.BORDER_CONSTANT)
    return np.asarray(np.where(skeleton & (neighbours > 1), total / np.maximum(count, 1), values), dtype=np.float32)


Window = tuple[slice, slice]


def _pairs(skeleton: Bools, down: int, right: int) -> tuple[Window, Window]:
    """The windows whose pixels are neighbours in the given direction."""
    height, width = skeleton.shape
    first_columns = slice(max(0, -right), width - max(0, right))
    second_columns = slice(max(0, right), width - max(0, -right))
    return (slice(0, height - down), first_columns), (slice(down, height), second_columns)


def _corners(skeleton: Bools, right: int) -> tuple[Bools, Bools]:
    """The two pixels that share an edge with both pixels of a diagonal pair."""
    (rows_a, columns_a), (rows_b, columns_b) = _pairs(skeleton, 1, right)
    return skeleton[rows_a, columns_b], skeleton[rows_b, columns_a]
