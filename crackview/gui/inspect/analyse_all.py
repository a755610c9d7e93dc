"""The errand that analyses all photos that are open, each folder's into its inspection."""

import logging
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.gui.inspect.errands import Cancel, Ended, Errand, Tell, Underway
from crackview.gui.inspect.shared_model import SharedModel
from crackview.gui.inspect.standing import Stage, Standing, standing
from crackview.gui.inspect.survey import Folders
from crackview.gui.language import number, tr
from crackview.gui.segmenting import ModelChoice
from crackview.inspection import batch
from crackview.inspection.batch import Batch
from crackview.inspection.database import InspectionError
from crackview.inspection.document import Inspection
from crackview.inspection.records import Model
from crackview.nets.cards import ModelError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Turned:
    """A photo stands otherwise now: it was analysed, or could not be."""

    path: Path
    standing: Standing


@dataclass(frozen=True)
class Background:
    """A shared model, as a batch wants it: behind the photo that is shown."""

    models: SharedModel
    choice: ModelChoice

    def segment(self, photo: NDArray[np.uint8], *, cancel: Cancel | None = None) -> NDArray[np.float32]:
        """The probability map of a photo."""
        return self.models.segment(self.choice, photo, cancel or (lambda: False))


@dataclass(frozen=True)
class AnalyseAll(Errand):
    """Analyse what is not analysed yet.

    Attributes:
        folders: The photos, by the folder of their inspection.
        places: The files of these inspections.
        models: Lends the model.
        choice: Which.
        model: The same, as the inspections record it, with the threshold.
    """

    folders: Folders = field(hash=False)
    places: Mapping[Path, Path] = field(hash=False)
    models: SharedModel
    choice: ModelChoice
    model: Model

    def do(self, tell: Tell, cancel: Cancel) -> Ended:
        """Do it, and tell `Turned` of every photo."""
        try:
            with ExitStack() as stack:
                plan = []
                for folder, paths in self.folders.items():
                    inspection = stack.enter_context(Inspection(folder, self.places[folder]))
                    plan.append((inspection, batch.due(inspection, paths, self.model)))
                return self._run(plan, tell, cancel)
        except (InspectionError, ModelError) as error:
            return Ended(str(error), problem=True)

    def _run(self, plan: list[tuple[Inspection, list[Path]]], tell: Tell, cancel: Cancel) -> Ended:
        everything = sum(len(paths) for paths in self.folders.values())
        total = sum(len(paths) for _, paths in plan)
        if not total:
            return Ended(tr("{0} analysed before, with this model and threshold", _photos(everything)))
        done = failed = 0

        def hear(message: batch.Message) -> None:
            nonlocal done, failed
            if isinstance(message, batch.Done) and message.work.photo is not None:
                done += 1
                tell(Turned(message.path, standing(message.work.photo)))
            elif isinstance(message, batch.Failed):
                failed += 1
                log.warning("%s", message.sentence)
                tell(Turned(message.path, Standing(Stage.PROBLEM, problem=message.sentence)))
            tell(Underway(done + failed, total, message.pace.rate))

        for inspection, paths in plan:
            run = Batch(
                Background(self.models, self.choice), self.model, inspection.settings().min_length_px, inspection
            )
            if not run.run(paths, hear, cancel):
                return Ended(tr("Cancelled: {0} analysed, {1} to go", _photos(done), total - done))
        if failed:
            return Ended(
                tr("{0} of {1} could not be analysed: Photo, Photos with problems says why.", failed, _photos(total)),
                problem=True,
            )
        return Ended(tr("{0} analysed", _photos(done)))


def _photos(count: int) -> str:
    return tr("1 photo") if count == 1 else tr("{0} photos", number(count))
