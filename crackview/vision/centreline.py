"""Centre lines of a crack: thinned, cut at its forks, each walked from end to end.

Thinning is that of Lee, Kashyap and Chu (1994, scikit-image): that of Zhang and Suen (1984), twice as fast, wears a
straight crack at exactly 45 degrees down to a dot.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]

_AROUND = np.ones((3, 3), np.float32)
Place = tuple[int, int]


@dataclass(frozen=True)
class Line:
    """A line without forks.

    Attributes:
        points: float64 (N, 2), x and y in px, about 1 px apart.
        tips: Whether its first and its last point are tips of the crack: no forks, and no ends of a ring.
    """

    points: Floats
    tips: tuple[bool, bool]


def trace(part: Bools) -> list[Line]:
    """The centre lines of one connected crack, bool (H, W), through pixel centres.

    Side branches no longer than the crack is wide are left out: they come from a rough edge, not from a fork.
    """
    thinned = _without_spurs(np.pad(part, 1))
    links = _links(thinned)
    forks = {place for place, others in links.items() if len(others) >= 3}
    middles = _middles(forks, links)
    left = set(links) - forks
    # from the ends first; what then is left are rings
    ends = [place for place in left if sum(other in left for other in links[place]) <= 1]
    starts = (place for place in [*sorted(ends), *links] if place in left)
    return [_line(_walked(place, links, left), links, middles) for place in starts]


def tangents(points: Floats, reach: int = 2) -> Floats:
    """Direction at each point of a line, unit vectors (N, 2), from the points ``reach`` before and after."""
    index = np.arange(len(points))
    along = points[np.minimum(index + reach, len(points) - 1)] - points[np.maximum(index - reach, 0)]
    unit: Floats = along / np.maximum(np.hypot(*along.T), 1e-9)[:, None]
    return unit


def smoothed(points: Floats, reach: int) -> Floats:
    """The mean of each point and ``reach`` neighbours on both sides, fewer near the ends, which stay in place."""
    index = np.arange(len(points))
    half = np.minimum(reach, np.minimum(index, len(points) - 1 - index))
    total = np.concatenate([np.zeros((1, 2)), np.cumsum(points, 0)])
    mean: Floats = (total[index + half + 1] - total[index - half]) / (2 * half + 1)[:, None]
    return mean


def length(points: Floats) -> float:
    """Length of a line, px."""
    return float(np.hypot(*np.diff(points, axis=0).T).sum())


def _thin(part: Bools) -> Bools:
    from skimage.morphology import skeletonize  # noqa: PLC0415  a quarter of a second, only when something is found

    return np.asarray(skeletonize(part, method="lee"), bool)


def _without_spurs(part: Bools) -> Bools:
    thinned = _thin(part)
    around = cv2.filter2D(thinned.astype(np.float32), -1, _AROUND, borderType=cv2.BORDER_CONSTANT)
    neighbours = np.where(thinned, around.round() - 1, 0)
    forks = neighbours >= 3
    if not forks.any():
        return thinned
    radius = cv2.distanceTransform(part.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    count, labels = cv2.connectedComponents((thinned & ~forks).astype(np.uint8), connectivity=8)
    found = np.asarray(labels, np.intp)
    pixels = np.bincount(found.ravel(), minlength=count)
    ends = np.bincount(found[thinned & (neighbours <= 1)], minlength=count)
    near = cv2.dilate(np.where(forks, radius, 0).astype(np.float32), np.ones((3, 3), np.uint8))
    reach = np.zeros(count, np.float32)
    np.maximum.at(reach, found[thinned], near[thinned])
    spur = (ends == 1) & (reach > 0) & (pixels <= 1.5 * reach + 1)
    spur[0] = False
    kept = thinned & ~spur[found]
    # thinned again, since a fork that lost its branches leaves a knot without a tip
    return _thin(kept) if kept.any() else thinned


def _links(thinned: Bools) -> dict[Place, list[Place]]:
    """The neighbours of each pixel (row, column); a diagonal beside a corner pixel is no step of a line."""
    rows, columns = (values.tolist() for values in np.nonzero(thinned))
    links: dict[Place, list[Place]] = {place: [] for place in zip(rows, columns, strict=True)}
    for place, others in links.items():
        y, x = place
        for other in ((y, x + 1), (y + 1, x), (y + 1, x + 1), (y + 1, x - 1)):
            corners = () if y == other[0] or x == other[1] else ((y, other[1]), (other[0], x))
            if other in links and not any(corner in links for corner in corners):
                others.append(other)
                links[other].append(place)
    return links


def _middles(forks: set[Place], links: dict[Place, list[Place]]) -> dict[Place, Floats]:
    """The middle (x, y) of the knot of pixels to which each fork pixel belongs."""
    middles: dict[Place, Floats] = {}
    for first in forks:
        if first in middles:
            continue
        knot, waiting = {first}, [first]
        while waiting:
            found = [p for p in links[waiting.pop()] if p in forks and p not in knot]
            knot.update(found)
            waiting += found
        middle = np.mean(list(knot), axis=0)[::-1] - 1
        middles.update(dict.fromkeys(knot, middle))
    return middles


def _walked(place: Place, links: dict[Place, list[Place]], left: set[Place]) -> list[Place]:
    """Go from pixel to pixel until nothing is left to go to."""
    path = []
    here: Place | None = place
    while here is not None:
        left.discard(here)
        path.append(here)
        here = next((p for p in links[here] if p in left), None)
    return path


def _line(path: list[Place], links: dict[Place, list[Place]], middles: dict[Place, Floats]) -> Line:
    """The walked pixels as points, led up to the forks on both ends, or closed to a ring."""
    points = [np.array([x - 1.0, y - 1.0]) for y, x in path]
    if len(path) > 2 and path[0] in links[path[-1]]:
        return Line(np.array([*points, points[0]]), (False, False))
    joints = [[middles[p] for p in links[end] if p in middles] for end in (path[0], path[-1])]
    if len(path) == 1:
        joints = [joints[0][:1], joints[0][1:2]]
    line = np.array([*joints[0][:1], *points, *joints[1][:1]])
    return Line(line, (not joints[0], not joints[1]))
