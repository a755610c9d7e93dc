"""Long work on a mosaic: opening it, and analysing it into a folder. No Qt in here."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from crackview.errors import Cancelled
from crackview.gui.jobs import Cancel, Job, JobEnded, JobProgress, Report
from crackview.gui.language import number, tr
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.inspection.store.matching import Review
from crackview.mosaic import raster
from crackview.mosaic.analysis import MosaicProgress, Stage, has_work
from crackview.mosaic.run import MosaicDone, export, run

if TYPE_CHECKING:
    from crackview.engine.segmenter import Segmenter

_STAGES = list(Stage)


@dataclass(frozen=True)
class OpenMosaicJob(Job):
    """Open a mosaic, and report the `raster.Mosaic`."""

    path: Path

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Open the mosaic; raise MosaicError if it cannot be opened."""
        mosaic = raster.open_mosaic(self.path)
        if cancel():
            mosaic.close()
        else:
            report(mosaic)
        return JobEnded("")


@dataclass(frozen=True, eq=False)
class ExportMosaicJob(Job):
    """Write the results of a mosaic with their reviews; ``findings`` of ``formats.EXPORTED_FINDINGS`` says which."""

    done: MosaicDone
    folder: Path
    reviews: dict[int, Review]
    findings: str

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Write them; raise MosaicError or SaveError as `export`."""
        del report, cancel
        export(self.done, self.folder, self.reviews, self.findings)
        return JobEnded(tr("Exported to {0}", self.folder))


@dataclass(frozen=True)
class AnalyseMosaicJob(Job):
    """Analyse a mosaic, go on where it ended before, and report the `MosaicDone`."""

    path: Path
    folder: Path
    model: ModelChoice
    factory: SegmenterFactory

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Analyse the mosaic.

        Raises:
            MosaicError: The mosaic cannot be read.
            ModelError: The model cannot be loaded.
            SaveError: The folder cannot be written to.
        """

        def on_progress(progress: MosaicProgress) -> None:
            part = f"{_STAGES.index(progress.stage) + 1}/{len(_STAGES)}"
            count = tr("{0} of {1}").format(number(progress.done), number(progress.total))
            report(JobProgress(progress.done / max(1, progress.total), f"{part} · {count}"))

        segmenter = cast("Segmenter", self.factory(self.model))
        resume = has_work(self.folder)
        try:
            done: MosaicDone = run(
                self.path, self.folder, segmenter, resume=resume, cancel=cancel, progress=on_progress
            )
        except Cancelled:
            return JobEnded(tr("Cancelled"))
        report(done)
        return JobEnded(tr("Exported to {0}", self.folder))
