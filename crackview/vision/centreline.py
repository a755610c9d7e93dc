"""Centre lines of cracks: thinned, cut at their forks, each walked from end to end; those of all cracks at once.

Thinning is that of Lee, Kashyap and Chu (1994), pixel for pixel as scikit-image does it, but only border pixels are
ever looked at, many at once: the work grows with the cracks and not with the photo. The border is peeled off side by
side. What may go on one side is asked once more, one pixel after the other, whether the part still stays connected
without it. (Zhang and Suen's way, 1984, needs no second question, and wears a straight crack at exactly 45 degrees down
to a dot.)
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Bytes = NDArray[np.uint8]
Places = NDArray[np.intp]
Ints = NDArray[np.int64]
Span = tuple[Ints, Ints]
"""For each point the first and the last point of its line, int64 (N,) each."""

# The neighbours of a pixel in the order in which they are walked to: rows above, the row, the row below.
_STEPS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, 0), (1, 1), (1, -1))
# Those of them that lie at the corners between, where a diagonal is no step of a line.
_CORNERS = {0: (1, 3), 2: (1, 4), 6: (4, 5), 7: (3, 5)}
# The eight neighbours as steps of rows and columns, from the east clockwise; the last four are asked before a pixel.
_AROUND = ((0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1))
_LATER, _EARLIER = range(4), range(4, 8)
_NORTH, _SOUTH, _EAST, _WEST = 6, 2, 0, 4


@dataclass(frozen=True)
class Lines:
    """Lines without forks, laid end to end.

    Attributes:
        points: float64 (N, 2), x and y in px, about 1 px apart.
        starts: int64 (L,), where in ``points`` each line begins.
        tips: bool (L, 2), whether first and last point are tips of the crack: no forks, and no ends of a ring.
        parts: int64 (L,), the part of the mask to which each line belongs, never falling.
    """

    points: Floats
    starts: Ints
    tips: Bools
    parts: Ints

    @property
    def sizes(self) -> Ints:
        """int64 (L,), how many points each line has."""
        return np.diff(self.starts, append=len(self.points))

    @property
    def line(self) -> Ints:
        """int64 (N,), to which line each point belongs."""
        return np.repeat(np.arange(len(self.starts)), self.sizes)

    @property
    def span(self) -> Span:
        """For each point where its line begins and ends."""
        return self.starts[self.line], (self.starts + self.sizes - 1)[self.line]

    @property
    def lengths(self) -> Floats:
        """float64 (L,), px."""
        steps = np.hypot(*np.diff(self.points, axis=0, prepend=self.points[:1]).T)
        steps[self.starts] = 0
        return np.bincount(self.line, steps, len(self.starts)).astype(np.float64)

    def of(self, wanted: Bools) -> "Lines":
        """Return some of the lines, bool (L,)."""
        sizes = self.sizes[wanted]
        points = self.points[wanted[self.line]]
        return Lines(points, np.cumsum(sizes) - sizes, self.tips[wanted], self.parts[wanted])


@dataclass(frozen=True)
class MaskPixels:
    """The pixels of a mask, or of some of its parts, with what is known of each.

    Attributes:
        places: int64 (N,), row * width + column, rising.
        part: int32 (N,), the number of the part to which each belongs.
        radius: float32 (N,), the distance from the nearest pixel of the photo that is none, px.
        height: Of the photo, px.
        width: Of the photo, px.
    """

    places: Ints
    part: NDArray[np.int32]
    radius: NDArray[np.float32]
    height: int
    width: int

    def indices(self, rows: Ints, columns: Ints) -> tuple[Ints, Bools]:
        """Return the index of the pixel at each place, and whether there is one; where there is none it is any."""
        wanted = rows * self.width + columns
        index = np.minimum(np.searchsorted(self.places, wanted), max(len(self.places) - 1, 0))
        return index, self.places[index] == wanted if len(self.places) else np.zeros(len(wanted), bool)


def trace(pixels: MaskPixels) -> Lines:
    """Return the centre lines of a mask through pixel centres, part by part.

    Side branches no longer than the crack is wide are left out: they come from a rough edge, not from a fork.
    """
    graph = _without_spurs(pixels)
    links = graph.links
    forks = (links >= 0).sum(1) >= 3
    knots, middles = _knots(graph, forks)
    part_of = pixels.part[pixels.indices(*graph.places.T)[0]].tolist()
    paths = sorted(_paths(links, ~forks), key=lambda path: part_of[path[0]])
    points, tips = [], []
    for path in paths:
        line = graph.places[path, ::-1].astype(np.float64)
        ends = [links[path[0]].tolist(), links[path[-1]].tolist()]
        if len(path) > 2 and path[0] in ends[1]:
            line, joints = np.concatenate([line, line[:1]]), [[0], [0]]
        else:
            joints = [[knots[each] for each in end if each in knots] for end in ends]
            if len(path) == 1:
                joints[1] = joints[1][1:2]
            line = np.concatenate([middles[joints[0][:1]], line, middles[joints[1][:1]]])
        points.append(line)
        tips.append([not joint for joint in joints])
    return Lines(
        np.concatenate(points) if points else np.zeros((0, 2)),
        np.cumsum([0, *map(len, points)][: len(points)], dtype=np.int64),
        np.array(tips, bool).reshape(-1, 2),
        np.array([part_of[path[0]] for path in paths], np.int64),
    )


def tangents(points: Floats, reach: int = 2, span: Span | None = None) -> Floats:
    """Return the direction at each point, unit vectors (N, 2), from ``reach`` points before to as many after it."""
    index = np.arange(len(points))
    first, last = (index[:1], index[-1:]) if span is None else span
    along = points[np.minimum(index + reach, last)] - points[np.maximum(index - reach, first)]
    unit: Floats = along / np.maximum(np.hypot(*along.T), 1e-9)[:, None]
    return unit


def smoothed(points: Floats, reach: Ints | int, span: Span | None = None) -> Floats:
    """Return the mean of each point (N, 2) and ``reach`` on both sides of it; fewer near the ends, which stay."""
    index = np.arange(len(points))
    first, last = (0, len(points) - 1) if span is None else span
    half = np.minimum(reach, np.minimum(index - first, last - index))
    total = np.concatenate([np.zeros((1, 2)), np.cumsum(points, 0)])
    mean: Floats = (total[index + half + 1] - total[index - half]) / (2 * half + 1)[:, None]
    return mean


def length(points: Floats) -> float:
    """Return the length of a line (N, 2), px."""
    return float(np.hypot(*np.diff(points, axis=0).T).sum())


@dataclass(frozen=True)
class _Graph:
    """The pixels of lines.

    Attributes:
        places: int64 (P, 2), row and column of each pixel.
        around: int64 (P, 8), which pixel lies at each step of ``_STEPS``, -1 for none.
    """

    places: Ints
    around: Ints

    @property
    def links(self) -> Ints:
        """int64 (P, 8), where a line may go on; a diagonal beside a corner pixel is no step of a line."""
        links = self.around.copy()
        for step, corners in _CORNERS.items():
            links[(self.around[:, corners] >= 0).any(1), step] = -1
        return links


def _graph(places: Ints, width: int) -> _Graph:
    """Return the graph of thinned pixels; places and width as of `thin`."""
    around = np.full((len(places), len(_STEPS)), -1, np.int64)
    for step, (down, right) in enumerate(_STEPS[:4]):
        wanted = places + down * width + right
        at = np.minimum(np.searchsorted(places, wanted), len(places) - 1)
        found = np.flatnonzero(places[at] == wanted)
        around[found, step] = at[found]
        around[at[found], _STEPS.index((-down, -right))] = found
    return _Graph(np.stack(np.divmod(places, width), 1) - 1, around)


def _without_spurs(pixels: MaskPixels) -> _Graph:
    """Thin a mask, and return what is left without the spurs of rough edges."""
    rows, columns = np.divmod(pixels.places, pixels.width)
    width = pixels.width + 2
    places = (rows + 1) * width + columns + 1
    on = np.zeros((pixels.height + 2) * width, np.uint8)
    on[places] = 1
    places = thin(on, places, width)
    graph = _graph(places, width)
    count = (graph.around >= 0).sum(1)
    forks = count >= 3
    if not forks.any():
        return graph
    radius = pixels.radius[pixels.indices(*graph.places.T)[0]]
    # the largest fork beside each pixel; the last place stands for no neighbour
    near = np.append(np.where(forks, radius, 0), 0)[graph.around].max(1)
    tips = count <= 1
    spurs = []
    for path in _paths(graph.around, ~forks):
        reach = near[path].max()
        if reach and tips[path].sum() == 1 and len(path) <= 1.5 * reach + 1:
            spurs.append(path)
    if not spurs or sum(map(len, spurs)) == len(graph.places):
        return graph
    on[places[np.concatenate(spurs)]] = 0
    # thinned again, since a fork that lost its branches leaves a knot without a tip
    return _graph(thin(on, places[on[places] > 0], width), width)


def _paths(links: Ints, among: Bools) -> list[list[int]]:
    """Return the paths of pixels with at most two links to each other, from end to end, rings at last."""
    linked = (links >= 0) & among[links]
    onward = []
    every = np.arange(len(links))
    for _ in range(2):
        step = linked.argmax(1)
        onward.append(np.where(linked[every, step], links[every, step], -1))
        linked[every, step] = False
    one, other = (each.tolist() for each in onward)
    ends = np.flatnonzero(among & (onward[1] < 0)).tolist()
    left = [*among.tolist(), False]
    paths = []
    for start in [*ends, *np.flatnonzero(among).tolist()]:
        if not left[start]:
            continue
        path, here = [], start
        while left[here]:
            left[here] = False
            path.append(here)
            here = one[here] if left[one[here]] else other[here]
        paths.append(path)
    return paths


def _knots(graph: _Graph, forks: Bools) -> tuple[dict[int, int], Floats]:
    """Return the knot to which each fork pixel belongs, and the middle (x, y) of each knot."""
    knots: dict[int, int] = {}
    middles: list[Floats] = []
    links = graph.links
    for first in np.flatnonzero(forks).tolist():
        if first in knots:
            continue
        knots[first] = len(middles)
        knot = [first]
        for pixel in knot:
            for other in links[pixel].tolist():
                if other >= 0 and forks[other] and other not in knots:
                    knots[other] = len(middles)
                    knot.append(other)
        middles.append(graph.places[knot].mean(0)[::-1])
    return knots, np.array(middles, np.float64).reshape(-1, 2)


def thin(on: Bytes, inside: Places, width: int) -> Places:
    """Thin a mask to its middle lines, in place; return the pixels that are left.

    Args:
        on: uint8, flat, rows of that width: 1 where the mask is; its first and last rows and columns are 0.
        inside: int64 (N,), where it is 1, rising.
        width: Of a row, px.
    """
    steps = [down * width + right for down, right in _AROUND]
    sides = [steps[side] for side in (_NORTH, _SOUTH, _EAST, _WEST)]
    border = inside[np.minimum.reduce([on[inside + side] for side in sides]) == 0]
    listed = np.zeros(len(on), bool)
    listed[border] = True
    unchanged = 0
    while unchanged < len(sides):
        unchanged = 0
        for side in sides:
            gone = _peeled(on, border, steps, side)
            unchanged += not len(gone)
            parts = [border[on[border] > 0]]
            for step in sides:
                bared = gone + step
                parts.append(bared[(on[bared] > 0) & ~listed[bared]])
                listed[parts[-1]] = True
            border = np.concatenate(parts)
    return np.asarray(inside[on[inside] > 0])


def _peeled(on: Bytes, border: Places, steps: list[int], side: int) -> Places:
    """Remove the pixels that may go on one side; return the removed ones.

    To ask them one after the other, all are first taken to go, and each is asked whether it may if those before it
    have. Where the answer changes, those behind it are asked again, until no answer changes: then each rests on true
    answers of those before it.

    Args:
        on: The pixels, flat, changed in place.
        border: Those that may be bare.
        steps: To the neighbours.
        side: The step to the neighbour that is not there.
    """
    may_go, stays_whole = _tables()
    asked = border[(on[border] > 0) & (on[border + side] == 0)]
    later = _codes(on, asked, steps, _LATER)
    asked_first = may_go[later | _codes(on, asked, steps, _EARLIER)]
    asked, later = asked[asked_first], later[asked_first]
    going = np.ones(len(asked), bool)
    changed = True
    while changed:
        on[asked] = ~going
        now = stays_whole[later | _codes(on, asked, steps, _EARLIER)]
        changed = not np.array_equal(now, going)
        going = now
    gone: Places = asked[going]
    return gone


def _codes(on: Bytes, places: Places, steps: list[int], bits: range) -> Bytes:
    """Return which neighbours are there, a bit for each."""
    codes = np.zeros(len(places), np.uint8)
    for bit in bits:
        codes |= on[places + steps[bit]] << np.uint8(bit)
    return codes


@cache
def _tables() -> tuple[Bools, Bools]:
    """Return for each of the 256 neighbourhoods whether the pixel may go, and whether the part stays whole then."""
    codes = np.arange(256)
    there = np.stack([codes >> bit & 1 for bit in range(8)]) > 0
    # the number of parts into which the neighbours fall (Yokoi, Toriwaki and Fukumura, 1975)
    parts = sum((~there[i] & (there[i + 1] | there[(i + 2) % 8])).astype(int) for i in (0, 2, 4, 6))
    count = there.sum(0)
    return np.asarray((parts == 1) & (count > 1)), np.asarray((parts == 1) | (count == 0))
