"""Saves corrected photos as training data: of which photos, where to, and the job."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.jobs import Cancel, Job, JobController, JobEnded, JobProgress, Report
from crackview.gui.language import tr, translated
from crackview.inspection import training_data
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.drafts import DraftStore
from crackview.paths import config_folder


@dataclass(frozen=True)
class TrainingDataJob(Job):
    """Save one photo of a folder's inspection, by its id, or with None all that are worth it, to a target folder."""

    folder: Path
    photo: int | None
    target: Path

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Save the training data."""
        with DraftStore(config_folder()).open(self.folder) as inspection:
            every = training_data.worth_learning(inspection)
            photos = every if self.photo is None else [inspection.photo(self.photo)]
            if not photos:
                return JobEnded(tr("No photo of this folder was corrected or reviewed yet."), problem=True)

            def progress(done: int) -> bool:
                report(JobProgress.of_photos(done, len(photos), 0.0))
                return not cancel()

            written, problems = training_data.save(inspection, photos, self.target, progress)
        done = tr("{0} of {1} photos saved as training data in {2}", written, len(photos), self.target)
        if problems:
            first = translated(problems[0])
            if len(problems) > 1:
                first = tr("{0} ({1} more like this)", first, len(problems) - 1)
            return JobEnded(f"{done}. {first}", problem=True)
        return JobEnded(done)


class TrainingDataController(QObject):
    """Decides which photos are saved."""

    def __init__(
        self,
        dialogs: InspectFileDialogs,
        client: SessionClient,
        actions: ActionSet,
        jobs: JobController,
        settings: AppSettings,
    ) -> None:
        super().__init__()
        self._client, self._dialogs, self._actions = client, dialogs, actions
        self._jobs, self._settings = jobs, settings
        actions.bind("correct.train_photo", lambda: self._ask(every=False))
        actions.bind("correct.train_folder", lambda: self._ask(every=True))
        client.photo_changed.connect(self._update_actions)
        self._update_actions(None)

    def _update_actions(self, state: PhotoSnapshot | None) -> None:
        able = state is not None and state.photo is not None
        for name in ("correct.train_photo", "correct.train_folder"):
            self._actions[name].setEnabled(able)

    def _ask(self, *, every: bool) -> None:
        state, folder = self._client.state, self._client.folder
        if state is None or state.photo is None or folder is None:
            return
        target = self._dialogs.training_folder(self._settings.last_folder)
        if target is not None:
            job = TrainingDataJob(folder, None if every else state.photo.id, target)
            self._jobs.start(job, tr("Saving training data"))
