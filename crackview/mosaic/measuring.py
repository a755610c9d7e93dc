"""Measure the cracks of a mosaic, each once, on the part of it that it covers.

A crack is measured in a window around its box, as `vision.measure` measures that of a photo; small ones that lie
together share a window. One whose window would be too large is measured cell by cell: of each cell's centre lines those
within it count, and what was cut at its border is put together again. Which window it is depends on the crack alone.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from crackview.inspection import analysis
from crackview.mosaic import raster
from crackview.mosaic.components import CELL_PX, Component
from crackview.mosaic.map_store import MapStore
from crackview.mosaic.progress_store import ProgressStore
from crackview.mosaic.raster import Mosaic
from crackview.mosaic.source import Window
from crackview.vision import measure, overlay
from crackview.vision.measure import Branch, Finding
from crackview.vision.widths import Origin

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

MARGIN_PX = 256
"""What is read around a crack: more than the reach of a cross section and the longest hole that is closed."""
SMALL_PX = 1024
_GROUP_PX = 2048
_MOST_PIXELS = (CELL_PX + 2 * MARGIN_PX) ** 2
_SAME_PX = 3.0  # ends of centre lines that are nearer are one place


@dataclass(frozen=True)
class Measurer:
    """Measures components.

    Attributes:
        mosaic: The picture.
        store: Its map.
        progress_store: Keeps the cells of a crack that is too large for one window, until all of them are measured.
        threshold: Where cracks begin.
        min_length_px: Shorter findings are left out.
        cancel: Asked between the steps; what it ends raises Cancelled.
    """

    mosaic: Mosaic
    store: MapStore
    progress_store: ProgressStore
    threshold: float
    min_length_px: float
    cancel: Callable[[], bool] = lambda: False

    def steps(self, component: Component) -> int:
        """Return in how many steps a component is measured: one, and one for each cell of one that is too large."""
        if self._fits(self._around([component])):
            return 1
        return 1 + len(np.unique(component.seeds // CELL_PX, axis=0))

    def steps_done(self, component: Component) -> int:
        """Return how many of them an earlier run has kept."""
        return 0 if self._fits(self._around([component])) else len(self.progress_store.measured_cells(component))

    def groups(self, found: Sequence[Component]) -> Iterator[list[Component]]:
        """Yield the components that are measured together, in a fixed order."""
        together: dict[tuple[int, int], list[Component]] = defaultdict(list)
        alone = []
        for each in found:
            left, top, width, height = each.box
            if max(width, height) <= SMALL_PX:
                together[top // _GROUP_PX, left // _GROUP_PX].append(each)
            else:
                alone.append([each])
        yield from (together[place] for place in sorted(together))
        yield from alone

    def measure(self, group: Sequence[Component], step: Callable[[], None] = lambda: None) -> list[Finding | None]:
        """Return the finding of each component of a group, numbered 0.

        It is None for one that is too short, or part of another. ``step`` is called when a cell is measured and kept.
        """
        window = self._around(group)
        if not self._fits(window):
            return [self._in_pieces(each, step) for each in group]
        seeds = np.concatenate([each.seeds for each in group])
        measured: dict[tuple[int, int, int, int], list[Finding]] = defaultdict(list)
        for finding in self._within(window, seeds, self.min_length_px):
            made = _moved(finding, window)
            measured[made.box].append(made)
        # one in a hole of another that was closed is part of that one, and has no finding of its own box
        return [_nearest(measured[each.box], each) for each in group]

    def _around(self, group: Sequence[Component]) -> Window:
        """Return the window in which a group is measured."""
        around = Window.covering([each.window for each in group]).grown(MARGIN_PX)
        return around.within(self.mosaic.width, self.mosaic.height)

    @staticmethod
    def _fits(window: Window) -> bool:
        return window.width * window.height <= _MOST_PIXELS

    def _within(self, window: Window, seeds: npt.NDArray[np.int64], least: float) -> list[Finding]:
        seen = overlay.to_probability(self.store.read(window))
        pixels, valid = self.mosaic.read(window)
        return measure.find(
            analysis.mask(seen, self.threshold),
            seen,
            self.threshold,
            photo=raster.filled(pixels, valid),
            min_length_px=least,
            at=seeds - (window.left, window.top),
            cancel=self.cancel,
        )

    def _in_pieces(self, component: Component, step: Callable[[], None]) -> Finding | None:
        size = self.mosaic.width, self.mosaic.height
        cells = [(cell, cell.grown(MARGIN_PX).within(*size), seeds) for cell, seeds in _cells(component)]
        done = self.progress_store.measured_cells(component)
        for cell, window, seeds in cells:
            if (cell.left, cell.top) not in done:
                self.progress_store.keep_piece(component, (cell.left, cell.top), self._within(window, seeds, 0.0))
                step()
        pieces, measured = _Pieces(), self.progress_store.pieces(component)
        for cell, window, _ in cells:
            pieces.add(measured[cell.left, cell.top], cell.within(*size), window)
        return pieces.finding(component, self.min_length_px)


def _cells(component: Component) -> Iterator[tuple[Window, npt.NDArray[np.int64]]]:
    """Yield the cells that a component crosses, row by row, and its seeds there."""
    order = np.lexsort(component.seeds.T // CELL_PX)
    seeds = component.seeds[order]
    corners, first = np.unique(seeds[:, ::-1] // CELL_PX * CELL_PX, axis=0, return_index=True)
    for (top, left), own in zip(corners.tolist(), np.split(seeds, first[1:]), strict=True):
        yield Window(left, top, left + CELL_PX, top + CELL_PX), own


def _moved(finding: Finding, window: Window) -> Finding:
    """Return a finding of a window in the pixels of the mosaic."""
    left, top, width, height = finding.box
    corner = np.array([window.left, window.top], np.float64)
    branches = tuple(Branch((each.points + corner).astype(np.float32), each.width) for each in finding.branches)
    return replace(finding, id=0, box=(left + window.left, top + window.top, width, height), branches=branches)


def _nearest(candidates: list[Finding], component: Component) -> Finding | None:
    if not candidates:
        return None
    best = min(candidates, key=lambda each: abs(each.area_px - component.area))
    candidates.remove(best)
    return best


@dataclass
class _Pieces:
    """The centre lines of one crack from its cells."""

    runs: list[tuple[Doubles, Floats]] = field(default_factory=list)
    cut: list[tuple[bool, bool]] = field(default_factory=list)  # of each run, whether its ends lie at a cell's border
    tips: int = 0
    shares: list[tuple[float, Finding]] = field(default_factory=list)  # the length within the cell, and whose

    def add(self, found: list[Finding], cell: Window, window: Window) -> None:
        """Add what was measured in a window of which a cell counts."""
        corner = np.array([window.left, window.top], np.float64)
        low, high = np.array([cell.left, cell.top]) - 0.5, np.array([cell.right, cell.bottom]) - 0.5

        def inside(points: Doubles) -> npt.NDArray[np.bool_]:
            return np.asarray(((points >= low) & (points < high)).all(axis=1))

        ends = []
        for finding in found:
            length = 0.0
            for branch in finding.branches:
                points = branch.points.astype(np.float64) + corner
                ends += [points[0], points[-1]]
                if len(points) == 1:
                    steps = np.zeros(0, bool)
                    if inside(points)[0]:
                        self._run(points, branch.width, (False, False))
                else:
                    steps = inside((points[1:] + points[:-1]) / 2)
                    length += float(np.hypot(*np.diff(points, axis=0).T)[steps].sum())
                for start, stop in _stretches(steps):
                    part = slice(start, stop + 1)
                    self._run(points[part], branch.width[part], (start > 0, stop < len(steps)))
            if length:
                self.shares.append((length, finding))
        self.tips += sum(int(inside(end[None])[0]) for end in _alone(ends))

    def _run(self, points: Doubles, width: Floats, cut: tuple[bool, bool]) -> None:
        self.runs.append((points, width))
        self.cut.append(cut)

    def finding(self, component: Component, least: float) -> Finding | None:
        """Return the collected lines as one finding; None where they are shorter than the least length, px."""
        length = sum(share for share, _ in self.shares)
        if not self.shares or length < least:
            return None
        width = np.concatenate([each for _, each in self.runs])
        across = width[np.isfinite(width)].astype(np.float64)
        if not len(across):
            across = np.array([each.p95_width_px for _, each in self.shares])
        steps = np.concatenate([np.diff(points, axis=0) for points, _ in self.runs])
        size, angle = np.hypot(*steps.T), np.arctan2(-steps[:, 1], steps[:, 0])
        axis = math.degrees(math.atan2((size * np.sin(2 * angle)).sum(), (size * np.cos(2 * angle)).sum()) / 2)
        origins = {kind: sum(share for share, each in self.shares if each.width_from == kind) for kind in Origin}

        def mean(of: Callable[[Finding], float]) -> float:
            return sum(share * of(each) for share, each in self.shares) / length

        return Finding(
            id=0,
            area_px=component.area,
            length_px=length,
            mean_width_px=float(across.mean()),
            median_width_px=float(np.median(across)),
            p95_width_px=float(np.percentile(across, 95)),
            max_width_px=float(across.max()),
            width_uncertainty_px=mean(lambda each: each.width_uncertainty_px),
            orientation_deg=axis % 180,
            tips=self.tips,
            box=component.box,
            mean_probability=component.levels / 255 / component.area,
            branches=_joined(self.runs, self.cut),
            width_from=max(origins, key=lambda kind: origins[kind]),
            limit_px=mean(lambda each: each.limit_px),
        )


def _stretches(steps: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return begin and end of each run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], steps, [False]]).astype(np.int8))).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


class _Places:
    """Places of which those that are nearer than `_SAME_PX` to another are found at once."""

    def __init__(self, points: Sequence[Doubles]) -> None:
        self._points = points
        self._buckets: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, point in enumerate(points):
            self._buckets[self._bucket(point)].append(number)

    @staticmethod
    def _bucket(point: Doubles) -> tuple[int, int]:
        return int(point[0] // _SAME_PX), int(point[1] // _SAME_PX)

    def near(self, number: int) -> list[int]:
        """Return the numbers of the places near one, the nearest first."""
        x, y = self._bucket(self._points[number])
        others = [each for i in (-1, 0, 1) for j in (-1, 0, 1) for each in self._buckets.get((x + i, y + j), [])]
        away = {each: math.dist(self._points[each], self._points[number]) for each in others if each != number}
        return sorted((each for each in away if away[each] < _SAME_PX), key=lambda each: (away[each], each))


def _alone(ends: list[Doubles]) -> list[Doubles]:
    """Return the ends of lines at which no other line ends."""
    places = _Places(ends)
    return [end for number, end in enumerate(ends) if not places.near(number)]


def _joined(runs: list[tuple[Doubles, Floats]], cut: list[tuple[bool, bool]]) -> tuple[Branch, ...]:
    """Return the lines, put together where two of them were cut at one place."""
    ends = [(run, side) for run, both in enumerate(cut) for side in (0, 1) if both[side]]
    places = _Places([runs[run][0][-side] for run, side in ends])
    partner: dict[tuple[int, int], tuple[int, int]] = {}
    for number, end in enumerate(ends):
        other = next((ends[each] for each in places.near(number) if ends[each] not in partner), None)
        if other is not None and end not in partner and other[0] != end[0]:
            partner[end], partner[other] = other, end
    left, branches = set(range(len(runs))), []
    # first those with an end that goes on nowhere, then rings
    for start in sorted(left, key=lambda run: (run, 0) in partner and (run, 1) in partner):
        if start not in left:
            continue
        here, side, points, widths = start, int((start, 0) in partner), list[Doubles](), list[Floats]()
        while here in left:
            left.remove(here)
            way = slice(None, None, -1 if side else 1)
            skip = 1 if points else 0
            points.append(runs[here][0][way][skip:])
            widths.append(runs[here][1][way][skip:])
            here, side = partner.get((here, 1 - side), (-1, 0))
        branches.append(Branch(np.concatenate(points).astype(np.float32), np.concatenate(widths)))
    return tuple(branches)
