"""From a mosaic to its findings: the network window by window, the cracks put together, each measured once.

The network sees the tiles in which it would see a photo of that size; where two overlap, each pixel is given to one of
them. Windows only say what is read at once, so that a mosaic gives the same findings however it is cut. All that takes
long is kept in a folder as it is done, and the next run goes on there.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
import numpy.typing as npt

from crackview.errors import Cancelled
from crackview.inspection import analysis
from crackview.inspection.store.records import Model
from crackview.mosaic import components, raster
from crackview.mosaic.map_store import MapStore
from crackview.mosaic.measuring import Measurer
from crackview.mosaic.progress_store import MosaicRun, ProgressStore
from crackview.mosaic.raster import Mosaic
from crackview.mosaic.source import Window
from crackview.nets.cards import Card
from crackview.vision import overlay, tiles
from crackview.vision.measure import Finding

Bytes = npt.NDArray[np.uint8]

WORK = "work"
"""The folder, within that of the results, that holds what is done so far."""
WINDOW_PX = 4096
_STRIP_BYTES = 256 * 2**20


class TileSource(Protocol):
    """What is needed of a `Segmenter`."""

    card: Card

    def plan(self, height: int, width: int) -> tiles.Tiling:
        """See `Segmenter`."""

    def segment_tile(
        self, pixels: Bytes, tile: tiles.Tile, *, cancel: Callable[[], bool] | None = None
    ) -> npt.NDArray[np.float32]:
        """See `Segmenter`."""


class Stage(StrEnum):
    """What is being done; the values are texts for the user."""

    SEGMENT = "looking for cracks"
    JOIN = "joining them"
    MEASURE = "measuring"


@dataclass(frozen=True)
class MosaicProgress:
    """How far it is: ``done`` of ``total`` steps of a stage, of which ``before`` were done by an earlier run."""

    stage: Stage
    done: int
    total: int
    before: int = 0


@dataclass(frozen=True, eq=False)
class MosaicAnalysis:
    """What was found.

    Attributes:
        model: Model and threshold.
        findings: The longest first.
        map: The probability map on the drive.
        crack_px: How many pixels are crack.
        min_length_px: Shorter findings were left out.
    """

    model: Model
    findings: tuple[Finding, ...]
    map: MapStore
    crack_px: int
    min_length_px: float


def has_work(folder: Path) -> bool:
    """Return whether a folder of results holds the work of an earlier run."""
    return (folder / WORK).is_dir()


def analyse(
    mosaic: Mosaic,
    segmenter: TileSource,
    folder: Path,
    *,
    threshold: float | None = None,
    min_length_px: float = 20.0,
    window_px: int = WINDOW_PX,
    cancel: Callable[[], bool] = lambda: False,
    progress: Callable[[MosaicProgress], None] = lambda _: None,
) -> MosaicAnalysis:
    """Find and measure the cracks of a mosaic, and go on with what an earlier run has left in the folder.

    Args:
        mosaic: The picture.
        segmenter: The model.
        folder: For the results; the work is kept in its folder `WORK`.
        threshold: Where cracks begin, in (0, 1); None: the model card's.
        min_length_px: Shorter findings are left out.
        window_px: About how wide and high the part is that is read at once; it changes no result.
        cancel: Asked all the time, and ends the work within a tile.
        progress: Called with each step.

    Raises:
        MosaicError: If the mosaic or the work cannot be read, the work is that of another mosaic, model or version, or
            another run has it.
        SaveError: If the folder cannot be written.
        Cancelled: If ``cancel`` returned True; what was done so far is kept.
    """
    card = segmenter.card
    model = Model(card.name, card.sha256, card.threshold if threshold is None else threshold)
    details = mosaic.path.stat()
    plan = segmenter.plan(mosaic.height, mosaic.width)
    progress_store = ProgressStore(folder / WORK)
    try:
        progress_store.begin(
            MosaicRun(
                mosaic.path.name,
                details.st_size,
                details.st_mtime_ns,
                mosaic.width,
                mosaic.height,
                plan.cuts,
                model.name,
                model.sha256,
            )
        )
        progress_store.measure_by(threshold=model.threshold, min_length_px=min_length_px)
        store = MapStore(folder / WORK / "map", *plan.cuts)
        _segment(mosaic, segmenter, store, plan, model.threshold, window_px, cancel, progress)
        crack_px, findings = _measure(mosaic, store, progress_store, model.threshold, min_length_px, cancel, progress)
        return MosaicAnalysis(model, findings, store, crack_px, min_length_px)
    finally:
        progress_store.close()


def _segment(
    mosaic: Mosaic,
    segmenter: TileSource,
    store: MapStore,
    plan: tiles.Tiling,
    threshold: float,
    window_px: int,
    cancel: Callable[[], bool],
    progress: Callable[[MosaicProgress], None],
) -> None:
    """Make the tiles of the map that are missing."""
    missing, total = store.missing(), len(plan)
    before = done = total - len(missing)
    for rows, columns in _windows(mosaic, plan, window_px):
        wanted = [place for place in itertools.product(rows, columns) if place in missing]
        if not wanted:
            continue
        around = _covered(plan, wanted).within(mosaic.width, mosaic.height)
        pixels, valid = mosaic.read(around)
        for row, column in wanted:
            if cancel():
                raise Cancelled
            tile = tiles.Tile(plan.rows[row], plan.columns[column])
            inside = _window(tile).within(mosaic.width, mosaic.height)
            own = store.window(row, column)
            part = inside.moved(around.left, around.top).slices
            levels = np.zeros((inside.height, inside.width), np.uint8)
            core = own.moved(inside.left, inside.top).slices
            if valid[part][core].any():
                picture = raster.filled(pixels[part], valid[part])
                if mosaic.stretch is not None:
                    picture = np.asarray(cv2.LUT(picture, mosaic.stretch), np.uint8)
                found = segmenter.segment_tile(np.ascontiguousarray(picture), tile, cancel=cancel)
                levels = np.where(valid[part], analysis.levels(found, threshold), np.uint8(0))
            store.write(row, column, levels[core])
            done += 1
            progress(MosaicProgress(Stage.SEGMENT, done, total, before))


def _windows(mosaic: Mosaic, plan: tiles.Tiling, window_px: int) -> Iterator[tuple[range, range]]:
    """Yield rows and columns of tiles to read at once: of a file in strips, as much of its rows as fits."""
    step = max(mosaic.height // len(plan.rows), mosaic.width // len(plan.columns), 1)
    count = wide = max(1, round(window_px / step))
    if mosaic.in_strips:
        count, wide = 1, max(count, _STRIP_BYTES // (3 * step * step))
    for row in range(0, len(plan.rows), count):
        for column in range(0, len(plan.columns), wide):
            yield (
                range(row, min(row + count, len(plan.rows))),
                range(column, min(column + wide, len(plan.columns))),
            )


def _covered(plan: tiles.Tiling, places: list[tuple[int, int]]) -> Window:
    """Return the smallest window that holds the tiles at these rows and columns."""
    return Window.covering([_window(tiles.Tile(plan.rows[row], plan.columns[column])) for row, column in places])


def _window(tile: tiles.Tile) -> Window:
    return Window(tile.columns.start, tile.rows.start, tile.columns.stop, tile.rows.stop)


def _measure(
    mosaic: Mosaic,
    store: MapStore,
    progress_store: ProgressStore,
    threshold: float,
    min_length_px: float,
    cancel: Callable[[], bool],
    progress: Callable[[MosaicProgress], None],
) -> tuple[int, tuple[Finding, ...]]:
    """Return the number of crack pixels, and the findings."""
    level = max(1, overlay.threshold_level(threshold))
    every = len(list(components.cells(mosaic.width, mosaic.height)))
    # no centre line is longer than its pixels laid corner to corner
    least_area = (min_length_px - 2) / np.sqrt(2)
    found, crack_px = components.find(
        store.read,
        (mosaic.width, mosaic.height),
        level,
        least_area,
        cancel=cancel,
        progress=lambda share: progress(MosaicProgress(Stage.JOIN, round(share * every), every)),
    )
    known = progress_store.measured()
    measurer = Measurer(mosaic, store, progress_store, threshold, min_length_px, cancel)
    total = sum(measurer.steps(each) for each in found)
    before = sum(measurer.steps(each) if each.place in known else measurer.steps_done(each) for each in found)
    steps = itertools.count(before + 1)

    def step() -> None:
        progress(MosaicProgress(Stage.MEASURE, next(steps), total, before))

    for group in measurer.groups(found):
        if any(each.place not in known for each in group):
            if cancel():
                raise Cancelled
            progress_store.keep(group, measurer.measure(group, step))
            for _ in group:
                step()
    measured = [finding for finding in progress_store.measured().values() if finding is not None]
    measured.sort(key=lambda finding: (-finding.length_px, finding.box))
    return crack_px, tuple(replace(finding, id=number) for number, finding in enumerate(measured, start=1))
