"""Long work on a mosaic: opening it, and analysing it into a folder. No Qt in here."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from crackview.errors import Cancelled, UserError
from crackview.gui.inspect.jobs.job_queue import Cancel, Job, JobEnded, JobProgress, Tell
from crackview.gui.language import tr, translated
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.mosaic import raster
from crackview.mosaic.analysis import Progress, Stage, has_work
from crackview.mosaic.run import MosaicDone, run

if TYPE_CHECKING:
    from crackview.engine.segmenter import Segmenter

_STAGES = list(Stage)


@dataclass(frozen=True)
class OpenMosaicJob(Job):
    """Open a mosaic, and tell the `raster.Mosaic`."""

    path: Path

    def run(self, tell: Tell, cancel: Cancel) -> JobEnded:
        """Do it."""
        try:
            mosaic = raster.open_mosaic(self.path)
        except UserError as error:
            return JobEnded(translated(error), problem=True)
        if cancel():
            mosaic.close()
        else:
            tell(mosaic)
        return JobEnded("")


@dataclass(frozen=True)
class AnalyseMosaicJob(Job):
    """Analyse a mosaic, go on where it ended before, and tell the `MosaicDone`."""

    path: Path
    folder: Path
    model: ModelChoice
    factory: SegmenterFactory

    def run(self, tell: Tell, cancel: Cancel) -> JobEnded:
        """Do it."""

        def hear(told: Progress) -> None:
            part = f"{_STAGES.index(told.stage) + 1}/{len(_STAGES)}"
            tell(JobProgress(told.done, told.total, 0.0, part))

        try:
            segmenter = cast("Segmenter", self.factory(self.model))
            resume = has_work(self.folder)
            done: MosaicDone = run(self.path, self.folder, segmenter, resume=resume, cancel=cancel, progress=hear)
        except Cancelled:
            return JobEnded(tr("Cancelled"))
        except UserError as error:
            return JobEnded(translated(error), problem=True)
        except MemoryError:
            return JobEnded(
                tr("There is not enough memory for this: close other programs and try again."), problem=True
            )
        tell(done)
        return JobEnded(tr("Exported to {0}", self.folder))
