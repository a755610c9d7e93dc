"""Joins actions, strip and session to the job that analyses all photos."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from crackview.gui.app.action_set import ActionSet
from crackview.gui.inspect.jobs.analyse_job import AnalyseJob, PhotoAnalysed
from crackview.gui.inspect.jobs.job_controller import JobController
from crackview.gui.inspect.photos.photo_strip import PhotoStrip
from crackview.gui.inspect.photos.shared_model import SharedModel
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.language import tr
from crackview.gui.model_choice import ModelChoice
from crackview.inspection.session.commands.folders import Folders, InspectionsKept, KeepInspections
from crackview.inspection.store.records import Model


class AnalyseController(QObject):
    """Decides what is analysed.

    Args:
        strip: Shows the results as they come.
        actions: Of the workspace.
        client: Keeps the inspections beside their photos first: who lets a folder be analysed wants the results.
        jobs: Runs it.
        models: Lends the model.
        chosen: The model that is chosen, as it is made and as it is recorded.
        parent: As usual.
    """

    def __init__(
        self,
        strip: PhotoStrip,
        actions: ActionSet,
        client: SessionClient,
        jobs: JobController,
        models: SharedModel,
        chosen: Callable[[], tuple[ModelChoice, Model]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip, self._actions, self._client, self._jobs = strip, actions, client, jobs
        self._models, self._chosen = models, chosen
        self._folders: Folders = {}
        jobs.job_event.connect(self._take)
        jobs.running_changed.connect(self._update_actions)
        client.folder_changed.connect(lambda _state: self.remeasure())
        actions.bind("batch.run", self.run)
        self._update_actions()

    def open(self, folders: Folders) -> None:
        """Other photos are open now; what runs goes on with its own."""
        self._folders = folders
        self._update_actions()

    def run(self) -> None:
        """Analyses all photos."""
        folders = self._folders
        self._client.ask(lambda tell: KeepInspections(folders, tell), self._begin)

    def remeasure(self) -> None:
        """Measure the photos that have another threshold or model since; others stay as they are."""
        folders = self._folders
        self._client.ask(lambda tell: KeepInspections(folders, tell), lambda kept: self._begin(kept, new=False))

    def _begin(self, kept: InspectionsKept, *, new: bool = True) -> None:
        choice, model = self._chosen()
        job = AnalyseJob(kept.folders, kept.places, self._models, choice, model, new)
        self._jobs.start(job, tr("Analysing photos") if new else tr("Measuring photos"))

    def _take(self, message: object) -> None:
        if isinstance(message, PhotoAnalysed):
            self._strip.set_statuses({message.path: message.status})

    def _update_actions(self) -> None:
        self._actions["batch.run"].setEnabled(bool(self._folders) and not self._jobs.runs(AnalyseJob))
