"""Trains on the folder of the shown photo, without labels, and deletes what was made so."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crackview.files import SaveError
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.inspect.jobs.adapt_job import Adapted, AdaptJob, command, training_place
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.jobs import JobController
from crackview.gui.language import tr, translated
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.nets import cards


class AdaptController(QObject):
    """Starts training on the folder of the shown photo, and asks what to do with what comes out."""

    problem = Signal(str)
    models_changed = Signal()
    """A model was made or deleted."""
    preferred = Signal(str)
    """The user wants this model for photos from now on."""

    def __init__(
        self,
        dialogs: InspectFileDialogs,
        client: SessionClient,
        actions: ActionSet,
        jobs: JobController,
        settings: AppSettings,
    ) -> None:
        super().__init__()
        self._dialogs, self._client, self._actions = dialogs, client, actions
        self._jobs, self._settings = jobs, settings
        actions.bind("photo.adapt", self._ask)
        actions.bind("photo.delete_model", self._ask_delete)
        client.photo_changed.connect(self._update_actions)
        jobs.running_changed.connect(lambda _job: self._update_actions(client.state))
        jobs.job_event.connect(self._handle)
        self._update_actions(None)

    def _update_actions(self, state: PhotoSnapshot | None) -> None:
        able = state is not None and state.photo is not None and not self._jobs.runs(AdaptJob)
        self._actions["photo.adapt"].setEnabled(able)
        self._actions["photo.delete_model"].setEnabled(bool(cards.own()))

    def _ask(self) -> None:
        folder, place = self._client.folder, training_place()
        if folder is None:
            return
        if place is None:
            self.problem.emit(
                tr(
                    "Training is not installed here: get the source of CrackView and install it there with its train "
                    "extra, pip install -e '.[train]'."
                )
            )
            return
        models = [card.name for card in cards.cards() if card.commercial_use]
        # what a model for paid work becomes may be used for paid work, too
        start = self._settings.model if self._settings.model in models else ""
        self._dialogs.ask_adapt(folder, _terms(start, models), lambda: self._start(command(folder, start), place))

    def _start(self, words: tuple[str, ...], place: Path) -> None:
        if not self._jobs.runs(AdaptJob):
            self._jobs.start(AdaptJob(words, place), tr("Training on this folder"))

    def _handle(self, message: object) -> None:
        if isinstance(message, Adapted):
            self._refresh()
            self._dialogs.show_adapted(message, self._settings.model, self.preferred.emit)

    def _ask_delete(self) -> None:
        self._dialogs.ask_delete_model([card.name for card in cards.own()], self._delete)

    def _delete(self, name: str) -> None:
        for card in cards.own():
            if card.name == name:
                try:
                    cards.delete(card)
                except SaveError as error:
                    self.problem.emit(translated(error))
        if self._settings.model == name:
            self.preferred.emit(cards.DEFAULT)
        self._refresh()

    def _refresh(self) -> None:
        self.models_changed.emit()
        self._update_actions(self._client.state)


def _terms(start: str, for_paid_work: Sequence[str]) -> str:
    """Return from which model training starts, "" the default, and what the new one may be used for."""
    if start:
        return tr("The new model starts from {0} and may be used for paid work as well.", start)
    if not for_paid_work:
        return tr("The new model starts from {0} and may not be used for paid work.", cards.DEFAULT)
    return tr(
        "The new model starts from {0} and may not be used for paid work: for that, choose {1} as the model first.",
        cards.DEFAULT,
        for_paid_work[0],
    )
