"""Saves corrected photos as training data, in a thread of its own: hundreds of photos are copied while work goes on."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crackview.concurrency import Ticket, Worker
from crackview.files import SaveError
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings, config_folder
from crackview.gui.inspect.file_dialogs import InspectFileDialogs
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.language import said, tr
from crackview.gui.widgets.thread_bridge import ThreadBridge
from crackview.inspection import training_data
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.drafts import DraftStore
from crackview.vision.image_io import PhotoError

if TYPE_CHECKING:
    from crackview.inspection.session.snapshot import PhotoSnapshot

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Request:
    """Save one photo of a folder's inspection, or with None all that are worth it."""

    folder: Path
    photo: int | None
    target: Path


@dataclass(frozen=True, slots=True)
class _Progress:
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Ended:
    sentence: str
    problem: bool


class TrainingDataController(QObject):
    """Asks where to, and tells how it goes."""

    status_message = Signal(str)
    problem = Signal(str)
    busy = Signal(str, float)

    def __init__(
        self, client: SessionClient, dialogs: InspectFileDialogs, actions: ActionSet, settings: AppSettings
    ) -> None:
        super().__init__()
        self._client, self._dialogs, self._actions, self._settings = client, dialogs, actions, settings
        self._bridge = ThreadBridge(self)
        self._bridge.arrived.connect(self._take)
        self._worker: Worker[_Request] = Worker("inspect-training-data", self._save)
        actions.bind("correct.train_photo", lambda: self._ask(every=False))
        actions.bind("correct.train_folder", lambda: self._ask(every=True))
        client.changed.connect(self._changed)
        self._changed(None)

    def cancel(self) -> None:
        """Stops after the photo that is being written; what was written stays."""
        self._worker.slot.clear()

    def shutdown(self, timeout: float) -> bool:
        """Ends the thread; whether it ended in time."""
        self._bridge.close()
        return self._worker.shutdown(timeout)

    def _changed(self, state: "PhotoSnapshot | None") -> None:
        able = state is not None and state.photo is not None
        for name in ("correct.train_photo", "correct.train_folder"):
            self._actions[name].setEnabled(able)

    def _ask(self, *, every: bool) -> None:
        state, folder = self._client.state, self._client.folder
        if state is None or state.photo is None or folder is None:
            return
        target = self._dialogs.training_folder(self._settings.last_folder)
        if target is not None:
            self._worker.put(_Request(folder, None if every else state.photo.id, target))

    def _take(self, message: _Progress | _Ended) -> None:
        if isinstance(message, _Progress):
            self.busy.emit(tr("Saving training data"), message.done / max(1, message.total))
            return
        self.busy.emit("", 1.0)
        (self.problem if message.problem else self.status_message).emit(message.sentence)

    def _save(self, ticket: Ticket[_Request]) -> None:
        try:
            ended = self._written(ticket)
        except (InspectionError, PhotoError, SaveError) as error:
            ended = _Ended(str(error), problem=True)
        except Exception:
            log.exception("Saving training data failed")
            ended = _Ended("The training data was not saved because of an error in CrackView; the log has details.",
                           problem=True)  # fmt: skip
        self._bridge.post(ended)

    def _written(self, ticket: Ticket[_Request]) -> _Ended:
        request = ticket.item
        with DraftStore(config_folder()).open(request.folder) as inspection:
            every = training_data.worth_learning(inspection)
            photos = every if request.photo is None else [inspection.photo(request.photo)]
            if not photos:
                return _Ended("No photo of this folder was corrected or reviewed yet.", problem=True)

            def progress(done: int) -> bool:
                self._bridge.post(_Progress(done, len(photos)))
                return self._worker.slot.is_current(ticket.generation)

            written, problems = training_data.save(inspection, photos, request.target, progress)
        done = tr("{0} of {1} photos saved as training data in {2}", written, len(photos), request.target)
        if problems:
            first = said(problems[0])
            if len(problems) > 1:
                first = tr("{0} ({1} more like this)", first, len(problems) - 1)
            return _Ended(f"{done}. {first}", problem=True)
        return _Ended(done, problem=False)
