"""The desk: one thread that has the inspection open and does one deed after the other, in their order.

A deed is something a person does to the photo that is shown, or to its folder. It is saved when it is done; then the
desk tells the new state of the photo. Where another window was faster, nothing is written, the state is read again, and
one sentence says so.

Nothing that a person did is lost when the window closes: what keeps something is done first, and measuring is left to
the next start.
"""

import logging
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from crackview.concurrency import FifoSlot, Ticket, Worker
from crackview.files import SaveError
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import CommandRejected, Message, PhotoSnapshot
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import ConflictError
from crackview.vision.image_io import PhotoError
from crackview.vision.measure import Cancelled

log = logging.getLogger(__name__)

Event = PhotoSnapshot | CommandRejected | Message
#: Seconds for what a person did and what is not saved yet; the window is gone meanwhile.
PATIENCE = 10.0


class Command(ABC):
    """One thing to do; frozen.

    Attributes:
        keeps: Whether a person says something with it, so that the inspection belongs beside its photos from now on.
        passing: Whether only the newest of its kind is done: one that runs may give way to it.
    """

    persists: ClassVar[bool] = True
    replaceable: ClassVar[bool] = False

    @abstractmethod
    def execute(self, session: PhotoSession) -> bool:
        """Do it, in the desk's thread; whether the state of the photo may be another one now.

        Raises:
            InspectionError, ConflictError, PhotoError, SaveError: each with one sentence for the person.
        """


class CommandQueue:
    """Owns the thread.

    Args:
        deliver: Receives what is told; called from the thread, so it must hand over to the GUI thread itself.
        home: The application's own folder, for drafts.
    """

    def __init__(self, deliver: Callable[[Event], None], home: Path) -> None:
        self._deliver = deliver
        self._session = PhotoSession(home)
        self._newest: dict[type[Command], int] = {}
        self._unsaved = 0
        self._closing = False
        self._lock = threading.Lock()
        self._worker: Worker[Command] = Worker("inspect-commands", self._do, FifoSlot())

    def submit(self, command: Command) -> int:
        """Asks for a deed; returns its number, which the states carry that are told when it is done."""
        with self._lock:
            self._unsaved += command.persists
            number = self._newest[type(command)] = self._worker.put(command)
        return number

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Saves what waits and ends the thread; whether that took less than `timeout` seconds.

        It takes longer, up to ``PATIENCE``, only if something that a person did would be lost otherwise.
        """
        with self._lock:
            self._closing = True
        ended = self._worker.shutdown(timeout)
        if not ended and self._unsaved:
            ended = self._worker.shutdown(PATIENCE)
        if ended:
            self._session.close()
        return ended

    def _do(self, ticket: Ticket[Command]) -> None:
        command = ticket.item

        def overtaken() -> bool:
            with self._lock:
                newer = command.replaceable and self._newest[type(command)] != ticket.generation
                return newer or (self._closing and not command.persists)

        if overtaken():
            return
        self._session.overtaken = overtaken
        try:
            event = self._done(command)
        except Cancelled:
            return
        except ConflictError as error:
            event = self._refused(str(error))
        except (InspectionError, PhotoError, SaveError) as error:
            event = self._refused(str(error))
        except MemoryError:
            event = self._refused("There is not enough memory for this; close other programs and try again.")
        except Exception:
            log.exception("%s failed", type(command).__name__)
            event = self._refused("This was not done because of an error in CrackView; the log has details.")
        with self._lock:
            self._unsaved -= command.persists
        for each in event:
            self._deliver(replace(each, command=ticket.generation) if isinstance(each, PhotoSnapshot) else each)

    def _done(self, command: Command) -> list[Event]:
        self._session.follow()
        if command.persists:
            self._session.keep()
        changed = command.execute(self._session)
        return self._events(state=changed)

    def _refused(self, sentence: str) -> list[Event]:
        """The sentence, and the photo as it is now, as far as it can be read."""
        self._tried(self._session.refresh)
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

    def _events(self, *, state: bool) -> list[Event]:
        remarks, self._session.remarks = self._session.remarks, []
        photo = self._session.state() if state or remarks else None
        return [*remarks, *([] if photo is None else [photo])]
