"""Applies the threshold of the shown photo, and its model if that is wanted, to all photos."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.inspect.file_dialogs import InspectFileDialogs
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.language import number, tr
from crackview.inspection.session.commands.folders import (
    AppliedToAll,
    ApplyToAll,
    CountJudged,
    Folders,
    JudgedCounted,
)
from crackview.inspection.session.snapshot import PhotoSnapshot

if TYPE_CHECKING:
    from crackview.inspection.store.records import Model


class ApplyController(QObject):
    """Asks how many photos may change; what has changed is measured again by a job."""

    status_message = Signal(str)

    def __init__(
        self,
        dialogs: InspectFileDialogs,
        actions: ActionSet,
        client: SessionClient,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._dialogs, self._actions, self._client = dialogs, actions, client
        self._folders: Folders = {}
        self._model: Model | None = None
        client.photo_changed.connect(self._update_actions)
        actions.bind("photo.apply_to_all", self.ask)
        self._update_actions(None)

    def open(self, folders: Folders) -> None:
        """Other photos are open now."""
        self._folders = folders

    def ask(self) -> None:
        """Ask what to apply, with the number of photos that were judged."""
        state = self._client.state
        if state is not None and state.photo is not None:
            self._model = state.model
            folders = self._folders
            self._client.ask(lambda tell: CountJudged(folders, tell), self._show)

    def _take(self, message: AppliedToAll) -> None:
        photos = tr("1 photo") if message.changed == 1 else tr("{0} photos", number(message.changed))
        text = tr("Applied to {0}", photos)
        left = tr("judged ones left alone: {0}", number(message.left)) if message.left else ""
        self.status_message.emit("; ".join(part for part in (text, left) if part))

    def _show(self, counted: JudgedCounted) -> None:
        model = self._model
        if model is None:
            return

        def decide(with_model: bool, judged: bool) -> None:
            wanted = model if with_model else None
            folders = self._folders
            self._client.ask(lambda tell: ApplyToAll(folders, model.threshold, wanted, judged, tell), self._take)

        self._dialogs.ask_apply_to_all(model, counted, decide)

    def _update_actions(self, state: PhotoSnapshot | None) -> None:
        self._actions["photo.apply_to_all"].setEnabled(state is not None and state.photo is not None)
