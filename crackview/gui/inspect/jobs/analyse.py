"""Analyses all open photos, each folder's into its inspection, and applies one photo's threshold and model to all."""

import logging
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from crackview.engine.protocols import PhotoMaps
from crackview.gui.app.action_set import ActionSet
from crackview.gui.inspect.photos.shared_model import SharedModel
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.gui.jobs import Cancel, Job, JobController, JobEnded, JobProgress, Report
from crackview.gui.language import number, tr
from crackview.gui.model_choice import ModelChoice
from crackview.inspection.session.commands.folders import (
    AppliedToAll,
    ApplyToAll,
    CountJudged,
    Folders,
    InspectionsKept,
    KeepInspections,
    LoadPhotoStatus,
)
from crackview.inspection.session.snapshot import PhotoSnapshot, PhotoStage, PhotoStatus, photo_status
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.records import InspectionSettings, Model
from crackview.nets.cards import ModelError
from crackview.vision.image_io import PhotoError

log = logging.getLogger(__name__)

_Part = tuple[Inspection, Model, list[Path]]


@dataclass(frozen=True)
class PhotoAnalysed:
    """A photo was analysed, or could not be; `searched`: a gauge was looked for on it."""

    path: Path
    status: PhotoStatus
    searched: bool = False


@dataclass(frozen=True)
class BackgroundSegmenter:
    """A shared model for a batch; the photo that is shown goes first."""

    models: SharedModel
    choice: ModelChoice
    chosen: bool

    def maps(self, photo: NDArray[np.uint8], *, cancel: Cancel | None = None) -> PhotoMaps:
        """Return cracks and joints of a photo.

        Raises:
            ModelError: The chosen model cannot be loaded.
            PhotoError: The photo has a model of its own, which cannot be loaded.
        """
        try:
            return self.models.maps(self.choice, photo, cancel or (lambda: False))
        except ModelError as error:
            if self.chosen:
                raise
            raise PhotoError(error.sentence) from error


@dataclass(frozen=True)
class AnalyseJob(Job):
    """Analyse what is not analysed yet, measure what was changed since, and look for a gauge where there is no scale.

    `places` are the files of the inspections, `model` is the choice as they record it, with the threshold; `new`:
    photos without a result are analysed too, and gauges looked for on those that have one, but for `searched`.
    """

    folders: Folders = field(hash=False)
    places: Mapping[Path, Path] = field(hash=False)
    models: SharedModel
    choice: ModelChoice
    model: Model
    new: bool = True
    searched: frozenset[Path] = frozenset()

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Analyse, and report `PhotoAnalysed` for every photo."""
        from crackview.inspection import batch  # noqa: PLC0415 - only for who analyses, not for the start

        with ExitStack() as stack:
            plan: list[_Part] = []
            unmarked: list[tuple[Inspection, Path]] = []
            for folder, paths in self.folders.items():
                inspection = stack.enter_context(Inspection(folder, self.places[folder]))
                by_model: dict[Model, list[Path]] = {}
                for path, model in batch.due(inspection, paths, self.model, new=self.new):
                    by_model.setdefault(model, []).append(path)
                plan += [(inspection, model, due) for model, due in by_model.items()]
                coming = self.searched.union(*by_model.values())
                found = batch.unmarked(inspection, paths) if self.new else []
                unmarked += [(inspection, path) for path in found if path not in coming]
            return self._run(plan, unmarked, report, cancel)

    def _run(
        self, plan: "list[_Part]", unmarked: list[tuple[Inspection, Path]], report: Report, cancel: Cancel
    ) -> JobEnded:
        from crackview.inspection import batch  # noqa: PLC0415 - only for who analyses, not for the start
        from crackview.vision import gauge  # noqa: PLC0415

        everything = sum(len(paths) for paths in self.folders.values())
        total = sum(len(paths) for _, _, paths in plan)
        if not total and not self.new:
            return JobEnded("")
        if not total:
            _mark(unmarked, report, cancel)
            return JobEnded(tr("{0} analysed before", _photos(everything)))
        done = failed = 0
        settings = dict[Path, InspectionSettings]()

        def on_photo(message: batch.BatchMessage) -> None:
            nonlocal done, failed
            if isinstance(message, batch.BatchDone) and message.work.photo is not None:
                done += 1
                searched = message.work.gauge is not None
                report(PhotoAnalysed(message.path, photo_status(message.work.photo, settings[message.path]), searched))
            elif isinstance(message, batch.BatchFailed):
                failed += 1
                log.warning("%s", message.sentence)
                report(PhotoAnalysed(message.path, PhotoStatus(PhotoStage.PROBLEM, problem=message.sentence)))
            report(JobProgress.of_photos(done + failed, total, message.pace.rate))

        for inspection, model, paths in plan:
            choice = replace(self.choice, name=model.name)
            segmenter = BackgroundSegmenter(self.models, choice, choice == self.choice)
            own = inspection.settings()
            settings |= dict.fromkeys(paths, own)
            marked = None if own.scale else gauge.scale  # a scale that the user gave the folder holds
            run = batch.Batch(segmenter, model, own.min_length_px, inspection, override=False, gauge=marked)
            if not run.run(paths, on_photo, cancel):
                return JobEnded(tr("Cancelled: {0} analysed, {1} to go", _photos(done), total - done))
        _mark(unmarked, report, cancel)
        if failed:
            return JobEnded(
                tr("{0} of {1} could not be analysed: Photo, Photos with problems says why.", failed, _photos(total)),
                problem=True,
            )
        return JobEnded(tr("{0} analysed", _photos(done)))


def _mark(unmarked: list[tuple[Inspection, Path]], report: Report, cancel: Cancel) -> None:
    """Look for gauges on photos that were analysed before; one that cannot be read is left as it is."""
    from crackview.inspection import batch  # noqa: PLC0415 - only for who analyses, not for the start
    from crackview.vision import gauge  # noqa: PLC0415

    for done, (inspection, path) in enumerate(unmarked, start=1):
        if cancel():
            return
        try:
            photo = batch.mark(inspection, path, gauge.scale)
            report(PhotoAnalysed(path, photo_status(photo, inspection.settings()), searched=True))
        except PhotoError as error:
            log.warning("%s", error.sentence)
        report(JobProgress.of_photos(done, len(unmarked), 0.0))


def _photos(count: int) -> str:
    return tr("1 photo") if count == 1 else tr("{0} photos", number(count))


class AnalyseController(QObject):
    """Decides what is analysed, and applies threshold and model of the shown photo to all; a job measures them again.

    The session first keeps the inspections beside their photos: an analysis is meant to be kept.
    `chosen` gives the chosen model, as it is made and as it is recorded.
    """

    status_message = Signal(str)

    def __init__(
        self,
        views: InspectViews,
        client: SessionClient,
        actions: ActionSet,
        jobs: JobController,
        models: SharedModel,
        chosen: Callable[[], tuple[ModelChoice, Model]],
    ) -> None:
        super().__init__()
        self._views, self._actions, self._client, self._jobs = views, actions, client, jobs
        self._models, self._chosen = models, chosen
        self._folders: Folders = {}
        self._searched: frozenset[Path] = frozenset()  # once in each window is enough
        self._shown: set[Path] = set()  # photos that were shown while a job runs: what it reports of them may be old
        jobs.job_event.connect(self._handle)
        jobs.running_changed.connect(lambda _job: self._update_actions())
        client.folder_changed.connect(lambda _state: self.remeasure())
        client.photo_changed.connect(self._on_photo)
        actions.bind("batch.run", self.run)
        actions.bind("photo.apply_to_all", self.ask_apply_to_all)
        self._update_actions()

    def open(self, folders: Folders) -> None:
        """Take other photos that are open now; what runs goes on with its own."""
        self._folders = folders
        self._update_actions()

    def run(self) -> None:
        """Analyse all photos."""
        folders = self._folders
        self._client.ask(lambda reply: KeepInspections(folders, reply), self._begin)

    def remeasure(self) -> None:
        """Measure the photos that have another threshold or model since; others stay as they are."""
        folders = self._folders
        self._client.ask(lambda reply: KeepInspections(folders, reply), lambda kept: self._begin(kept, new=False))

    def ask_apply_to_all(self) -> None:
        """Ask what of the shown photo to apply, with the number of photos that were judged."""
        state, folders = self._client.state, self._folders
        if state is None or state.photo is None:
            return
        model = state.model

        def decide(with_model: bool, judged: bool) -> None:
            wanted = model if with_model else None
            self._client.ask(lambda reply: ApplyToAll(folders, model.threshold, wanted, judged, reply), self._applied)

        self._client.ask(
            lambda reply: CountJudged(folders, reply),
            lambda counted: self._views.dialogs.ask_apply_to_all(model, counted, decide),
        )

    def _applied(self, message: AppliedToAll) -> None:
        photos = tr("1 photo") if message.changed == 1 else tr("{0} photos", number(message.changed))
        text = tr("Applied to {0}", photos)
        left = tr("judged ones left alone: {0}", number(message.left)) if message.left else ""
        self.status_message.emit("; ".join(part for part in (text, left) if part))

    def _begin(self, kept: InspectionsKept, *, new: bool = True) -> None:
        choice, model = self._chosen()
        state = self._client.state
        self._shown = set() if state is None or state.path is None else {state.path}
        job = AnalyseJob(kept.folders, kept.places, self._models, choice, model, new, self._searched)
        self._jobs.start(job, tr("Analysing photos") if new else tr("Measuring photos"))

    def _handle(self, message: object) -> None:
        if isinstance(message, PhotoAnalysed):
            self._searched |= {message.path} if message.searched else set()
            if message.path in self._shown:  # judged since, perhaps: the session knows in which order
                self._client.ask(
                    lambda reply: LoadPhotoStatus(self._folders, reply),
                    lambda loaded: self._views.strip.photos.set_statuses(loaded.statuses),
                )
            else:
                self._views.strip.photos.set_statuses({message.path: message.status})

    def _on_photo(self, state: PhotoSnapshot | None) -> None:
        if state is not None and state.path is not None:
            self._shown.add(state.path)
        self._update_actions()

    def _update_actions(self) -> None:
        self._actions["batch.run"].setEnabled(bool(self._folders) and not self._jobs.runs(AnalyseJob))
        state = self._client.state
        self._actions["photo.apply_to_all"].setEnabled(state is not None and state.photo is not None)
