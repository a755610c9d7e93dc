"""Asks where to save corrected photos as training data, and starts the job."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.file_dialogs import InspectFileDialogs
from crackview.gui.inspect.jobs.job_controller import JobController
from crackview.gui.inspect.jobs.training_data_job import TrainingDataJob
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.language import tr

if TYPE_CHECKING:
    from crackview.inspection.session.snapshot import PhotoSnapshot


class TrainingDataController(QObject):
    """Decides which photos are saved."""

    def __init__(
        self,
        client: SessionClient,
        dialogs: InspectFileDialogs,
        actions: ActionSet,
        jobs: JobController,
        settings: AppSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client, self._dialogs, self._actions = client, dialogs, actions
        self._jobs, self._settings = jobs, settings
        actions.bind("correct.train_photo", lambda: self._ask(every=False))
        actions.bind("correct.train_folder", lambda: self._ask(every=True))
        client.photo_changed.connect(self._update_actions)
        self._update_actions(None)

    def _update_actions(self, state: "PhotoSnapshot | None") -> None:
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
