"""The job that analyses all photos that are open, each folder's into its inspection."""

import logging
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.gui.inspect.jobs.job_runner import Cancel, Job, JobEnded, JobProgress, Tell
from crackview.gui.inspect.photos.shared_model import SharedModel
from crackview.gui.language import number, tr
from crackview.gui.model_choice import ModelChoice
from crackview.inspection import batch
from crackview.inspection.batch import Batch
from crackview.inspection.session.commands.folders import Folders
from crackview.inspection.session.snapshot import PhotoStage, PhotoStatus, photo_status
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.records import Model
from crackview.nets.cards import ModelError
from crackview.vision import gauge
from crackview.vision.image_io import PhotoError

log = logging.getLogger(__name__)

_Part = tuple[Inspection, Model, list[Path]]


@dataclass(frozen=True)
class PhotoAnalysed:
    """A photo stands otherwise now: it was analysed, or could not be."""

    path: Path
    status: PhotoStatus


@dataclass(frozen=True)
class BackgroundSegmenter:
    """A shared model, as a batch wants it: behind the photo that is shown."""

    models: SharedModel
    choice: ModelChoice
    chosen: bool

    def segment(self, photo: NDArray[np.uint8], *, cancel: Cancel | None = None) -> NDArray[np.float32]:
        """The probability map of a photo.

        Raises:
            ModelError: The chosen model cannot be loaded.
            PhotoError: The photo has a model of its own, which cannot be loaded.
        """
        try:
            return self.models.segment(self.choice, photo, cancel or (lambda: False))
        except ModelError as error:
            if self.chosen:
                raise
            raise PhotoError(str(error)) from error


@dataclass(frozen=True)
class AnalyseJob(Job):
    """Analyse what is not analysed yet, and measure what was changed since.

    Attributes:
        folders: The photos, by the folder of their inspection.
        places: The files of these inspections.
        models: Lends the model.
        choice: Which.
        model: The same, as the inspections record it, with the threshold.
        new: Whether photos without a result are analysed too.
    """

    folders: Folders = field(hash=False)
    places: Mapping[Path, Path] = field(hash=False)
    models: SharedModel
    choice: ModelChoice
    model: Model
    new: bool = True

    def run(self, tell: Tell, cancel: Cancel) -> JobEnded:
        """Do it, and tell `PhotoAnalysed` of every photo."""
        try:
            with ExitStack() as stack:
                plan: list[_Part] = []
                for folder, paths in self.folders.items():
                    inspection = stack.enter_context(Inspection(folder, self.places[folder]))
                    by_model: dict[Model, list[Path]] = {}
                    for path, model in batch.due(inspection, paths, self.model, new=self.new):
                        by_model.setdefault(model, []).append(path)
                    plan += [(inspection, model, paths) for model, paths in by_model.items()]
                return self._run(plan, tell, cancel)
        except (InspectionError, ModelError) as error:
            return JobEnded(str(error), problem=True)

    def _run(self, plan: "list[_Part]", tell: Tell, cancel: Cancel) -> JobEnded:
        everything = sum(len(paths) for paths in self.folders.values())
        total = sum(len(paths) for _, _, paths in plan)
        if not total and not self.new:
            return JobEnded("")
        if not total:
            return JobEnded(tr("{0} analysed before", _photos(everything)))
        done = failed = 0

        def hear(message: batch.Message) -> None:
            nonlocal done, failed
            if isinstance(message, batch.BatchDone) and message.work.photo is not None:
                done += 1
                tell(PhotoAnalysed(message.path, photo_status(message.work.photo)))
            elif isinstance(message, batch.BatchFailed):
                failed += 1
                log.warning("%s", message.sentence)
                tell(PhotoAnalysed(message.path, PhotoStatus(PhotoStage.PROBLEM, problem=message.sentence)))
            tell(JobProgress(done + failed, total, message.pace.rate))

        for inspection, model, paths in plan:
            choice = replace(self.choice, name=model.name)
            segmenter = BackgroundSegmenter(self.models, choice, choice == self.choice)
            settings = inspection.settings()
            marked = None if settings.scale else gauge.scale  # a scale that a person gave the folder holds
            run = Batch(segmenter, model, settings.min_length_px, inspection, override=False, gauge=marked)
            if not run.run(paths, hear, cancel):
                return JobEnded(tr("Cancelled: {0} analysed, {1} to go", _photos(done), total - done))
        if failed:
            return JobEnded(
                tr("{0} of {1} could not be analysed: Photo, Photos with problems says why.", failed, _photos(total)),
                problem=True,
            )
        return JobEnded(tr("{0} analysed", _photos(done)))


def _photos(count: int) -> str:
    return tr("1 photo") if count == 1 else tr("{0} photos", number(count))
