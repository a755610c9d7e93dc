"""The whole way of a mosaic, from its file to the files of its results: for the command line and the Python API."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from crackview.engine.segmenter import Segmenter
from crackview.export.model import Sheet
from crackview.inspection.store.matching import Review
from crackview.mosaic import exports, raster, result
from crackview.mosaic import reviews as judged
from crackview.mosaic.analysis import WINDOW_PX, MosaicProgress, analyse, has_work
from crackview.mosaic.map_store import MapStore
from crackview.mosaic.result import MosaicResult
from crackview.mosaic.source import MosaicError
from crackview.vision.classes import ACI, WidthClasses
from crackview.vision.scale import Scale


@dataclass(frozen=True, eq=False)
class MosaicDone:
    """What a run has given.

    Attributes:
        result: The findings.
        files: What was written.
        map: The probability map on the drive.
        sheet: Of the findings, as they were written.
    """

    result: MosaicResult
    files: tuple[Path, ...]
    map: MapStore
    sheet: Sheet


def run(
    path: Path,
    folder: Path,
    segmenter: Segmenter,
    *,
    scale: Scale | None = None,
    threshold: float | None = None,
    title: str = "Crack inspection",
    preset: WidthClasses = ACI,
    min_length_px: float = 20.0,
    window_px: int = WINDOW_PX,
    resume: bool = False,
    cancel: Callable[[], bool] = lambda: False,
    progress: Callable[[MosaicProgress], None] = lambda _: None,
) -> MosaicDone:
    """Analyse a mosaic and write its results.

    Args:
        path: The mosaic's file.
        folder: For the results and the work.
        segmenter: The model.
        scale: In place of that of the file.
        threshold: In (0, 1); None: the model card's.
        title: Of the results.
        preset: The width classes.
        min_length_px: Shorter findings are left out.
        window_px: How much is read at once; see `analyse`.
        resume: Go on with what an earlier run has left in the folder; else it must hold none.
        cancel: As in `analyse`.
        progress: As in `analyse`.

    Raises:
        MosaicError, SaveError, Cancelled: As `analyse` and `exports.write`; MosaicError also if the folder holds work
            and ``resume`` is not set.
    """
    started = dt.datetime.now(dt.UTC)
    if has_work(folder) and not resume:
        raise MosaicError(
            "{folder} holds the work of an earlier run: add --resume to go on with it, or choose another folder.",
            folder=folder,
        )
    with raster.open_mosaic(path) as mosaic:
        found = analyse(
            mosaic,
            segmenter,
            folder,
            threshold=threshold,
            min_length_px=min_length_px,
            window_px=window_px,
            cancel=cancel,
            progress=progress,
        )
        made = result.of(mosaic, found, scale)
    sheet = exports.sheet(made, title, preset, min_length_px)
    more = {"started": started.isoformat(timespec="seconds"), "device": segmenter.device_title}
    return MosaicDone(made, tuple(exports.write(made, sheet, found.map, folder, more)), found.map, sheet)


def export(done: MosaicDone, folder: Path, reviews: dict[int, Review], findings: str) -> tuple[Path, ...]:
    """Write the results of a mosaic again, with their reviews; the mask is that of the whole mosaic.

    Args:
        done: What was found.
        folder: Where to; files of the same names are replaced.
        reviews: By the numbers of the findings.
        findings: Which are written, of ``formats.EXPORTED_FINDINGS``.

    Raises:
        MosaicError, SaveError: As `exports.write`.
    """
    made = judged.reviewed(done.result, reviews, findings)
    sheet = replace(done.sheet, photos=(made,), findings=findings)
    return tuple(exports.write(made, sheet, done.map, folder, {"exported": findings}))
