"""One thread that has the inspection open and does one command after the other, in their order.

A command is something the user does to the photo that is shown, or to its folder. It is saved when it is done; then the
thread delivers a snapshot of the photo. A preview is stored before the next command that ``settles``. Where another
window was faster, nothing is written, the state is read again, and one sentence says so.

Nothing that the user did is lost when the window closes: what persists is done first, and measuring is left to the next
start.
"""

import logging
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from crackview.concurrency import FifoSlot, Ticket, Worker
from crackview.errors import Cancelled
from crackview.files import SaveError
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import (
    CommandRejected,
    Message,
    PhotoSnapshot,
    ReviewLossQuestion,
    SessionChange,
)
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.results import ReviewLoss
from crackview.sentences import Sentence
from crackview.vision.image_io import PhotoError

log = logging.getLogger(__name__)

Event = PhotoSnapshot | CommandRejected | Message | ReviewLossQuestion
#: Seconds for what the user did and what is not saved yet; the window is gone meanwhile.
PATIENCE = 10.0


class Command(ABC):
    """Something to do; frozen.

    Attributes:
        persists: Whether it stores what the user did, so that the inspection belongs beside its photos from now on.
        settles: Whether a preview is stored before.
        leaves: Whether it is done though the preview cannot be stored, which is dropped then: its photo is left.
        replaceable: Whether only the newest of its kind is done: one that runs may give way to it.
    """

    persists: ClassVar[bool] = True
    settles: ClassVar[bool] = True
    leaves: ClassVar[bool] = False
    replaceable: ClassVar[bool] = False

    @abstractmethod
    def execute(self, session: PhotoSession) -> SessionChange:
        """Execute it, in the thread of the queue; return what has changed.

        Raises:
            InspectionError, ConflictError, PhotoError, SaveError: Each with one sentence for the user.
            ReviewLoss: A preview that it would store takes judgements away.
        """


class CommandQueue:
    """Owns the thread.

    Args:
        deliver: Receives every event; called from the thread, so it must hand over to the GUI thread itself.
        home: The application's own folder, for drafts.
    """

    def __init__(self, deliver: Callable[[object], None], home: Path) -> None:
        self.deliver = deliver
        self._session = PhotoSession(home)
        self._newest: dict[type[Command], int] = {}
        self._unsaved = 0
        self._last = self._done_last = 0
        self._closing = False
        self._lock = threading.Lock()
        self._worker: Worker[Command] = Worker("inspect-commands", self._handle, FifoSlot())

    def submit(self, command: Command) -> int:
        """Add a command; return its number, which the snapshots carry that come when it is done."""
        with self._lock:
            self._unsaved += command.persists
            number = self._newest[type(command)] = self._last = self._worker.put(command)
        return number

    @property
    def idle(self) -> bool:
        """Whether every command was done or dropped, and its events were delivered."""
        return self._done_last == self._last

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Save what waits and end the thread; return whether that took less than `timeout` seconds.

        It takes longer, up to ``PATIENCE``, only if something that the user did would be lost otherwise.
        """
        with self._lock:
            self._closing = True
        ended = self._worker.shutdown(timeout)
        if not ended and self._unsaved:
            ended = self._worker.shutdown(PATIENCE)
        if ended:
            self._session.close()
        return ended

    def _handle(self, ticket: Ticket[Command]) -> None:
        command = ticket.item

        def overtaken() -> bool:
            with self._lock:
                newer = command.replaceable and self._newest[type(command)] != ticket.generation
                return newer or (self._closing and not command.persists)

        try:
            if overtaken():
                return
            self._session.overtaken = overtaken
            for event in self._execute(command):
                done = replace(event, command=ticket.generation) if isinstance(event, PhotoSnapshot) else event
                self.deliver(done)
        finally:
            self._done_last = ticket.generation

    def _execute(self, command: Command) -> list[Event]:
        """Execute a command, and return the events to deliver."""
        session = self._session
        waiting: Command | None = command
        try:
            changed = session.reopen_if_moved()
            changed |= self._settle(command)
            waiting = None
            changed |= command.execute(session)
            events = self._events(changed)
        except Cancelled:
            return []
        except ReviewLoss as loss:
            events = self._question(loss, waiting)
        except (InspectionError, PhotoError, SaveError) as error:  # a ConflictError among them
            events = self._refused(error.sentence)
        except MemoryError:
            events = self._refused(Sentence("There is not enough memory for this; close other programs and try again."))
        except Exception:
            log.exception("%s failed", type(command).__name__)
            events = self._refused(Sentence("This was not done because of an error in CrackView; the log has details."))
        with self._lock:
            self._unsaved -= command.persists
        return events

    def _settle(self, command: Command) -> SessionChange:
        """Store the preview and publish the draft, as far as a command wants that."""
        session, changed = self._session, SessionChange.NOTHING
        try:
            if command.persists or (command.settles and session.preview is not None):
                changed |= session.publish_draft()
            if command.settles:
                changed |= session.commit()
        except InspectionError as error:
            if not command.leaves:
                raise
            session.remarks.append(Message(error.sentence, lasting=True))
            changed |= session.drop_preview()
        return changed

    def _question(self, loss: ReviewLoss, waiting: Command | None) -> list[Event]:
        """Return the question, and the photo as it is; the preview is not stored.

        A command waits for the answer, unless it made the preview itself.
        """
        session = self._session
        photo, preview = session.photo, session.preview
        if photo is None or photo.model is None or preview is None:
            return self._events(SessionChange.ALL)
        return [
            *self._events(SessionChange.ALL),
            ReviewLossQuestion(photo.path, loss.lost, loss.changed, preview, photo.model, waiting),
        ]

    def _refused(self, sentence: str) -> list[Event]:
        """Return the rejection, and the photo as it is now, as far as it can be read."""
        self._tried(self._session.reload_photo)
        state = self._tried(self._session.state)
        return [CommandRejected(sentence), *([] if state is None else [state])]

    def _tried(self, act: Callable[[], PhotoSnapshot | None]) -> PhotoSnapshot | None:
        try:
            return act()
        except (InspectionError, PhotoError) as error:
            log.warning("The photo could not be read again: %s", error)
        except Exception:
            log.exception("The photo could not be read again")
        return None

    def _events(self, changes: SessionChange) -> list[Event]:
        remarks, self._session.remarks = self._session.remarks, []
        photo = self._session.state(changes) if changes or remarks else None
        return [*remarks, *([] if photo is None else [photo])]
