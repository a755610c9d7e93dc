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

from crackview.files import SaveError
from crackview.gui.inspect.book import Book
from crackview.gui.inspect.state import PhotoState, Refused, Remark
from crackview.inspection.database import InspectionError
from crackview.inspection.document import ConflictError
from crackview.newest import Queue, Ticket, Worker
from crackview.vision.image_io import PhotoError
from crackview.vision.measure import Cancelled

log = logging.getLogger(__name__)

Told = PhotoState | Refused | Remark
#: Seconds for what a person did and what is not saved yet; the window is gone meanwhile.
PATIENCE = 10.0


class Deed(ABC):
    """One thing to do; frozen.

    Attributes:
        keeps: Whether a person says something with it, so that the inspection belongs beside its photos from now on.
        passing: Whether only the newest of its kind is done: one that runs may give way to it.
    """

    keeps: ClassVar[bool] = True
    passing: ClassVar[bool] = False

    @abstractmethod
    def do(self, book: Book) -> bool:
        """Do it, in the desk's thread; whether the state of the photo may be another one now.

        Raises:
            InspectionError, ConflictError, PhotoError, SaveError: each with one sentence for the person.
        """


class Desk:
    """Owns the thread.

    Args:
        deliver: Receives what is told; called from the thread, so it must hand over to the GUI thread itself.
        home: The application's own folder, for drafts.
    """

    def __init__(self, deliver: Callable[[Told], None], home: Path) -> None:
        self._deliver = deliver
        self._book = Book(home)
        self._newest: dict[type[Deed], int] = {}
        self._unsaved = 0
        self._closing = False
        self._lock = threading.Lock()
        self._worker: Worker[Deed] = Worker("inspect-desk", self._do, Queue())

    def do(self, deed: Deed) -> int:
        """Asks for a deed; returns its number, which the states carry that are told when it is done."""
        with self._lock:
            self._unsaved += deed.keeps
            number = self._newest[type(deed)] = self._worker.put(deed)
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
            self._book.close()
        return ended

    def _do(self, ticket: Ticket[Deed]) -> None:
        deed = ticket.item

        def overtaken() -> bool:
            with self._lock:
                newer = deed.passing and self._newest[type(deed)] != ticket.generation
                return newer or (self._closing and not deed.keeps)

        if overtaken():
            return
        self._book.overtaken = overtaken
        try:
            told = self._done(deed)
        except Cancelled:
            return
        except ConflictError as error:
            told = self._refused(str(error))
        except (InspectionError, PhotoError, SaveError) as error:
            told = self._refused(str(error))
        except MemoryError:
            told = self._refused("There is not enough memory for this; close other programs and try again.")
        except Exception:
            log.exception("%s failed", type(deed).__name__)
            told = self._refused("This was not done because of an error in CrackView; the log has details.")
        with self._lock:
            self._unsaved -= deed.keeps
        for each in told:
            self._deliver(replace(each, deed=ticket.generation) if isinstance(each, PhotoState) else each)

    def _done(self, deed: Deed) -> list[Told]:
        self._book.follow()
        if deed.keeps:
            self._book.keep()
        changed = deed.do(self._book)
        return self._told(state=changed)

    def _refused(self, sentence: str) -> list[Told]:
        """The sentence, and the photo as it is now, as far as it can be read."""
        self._tried(self._book.refresh)
        state = self._tried(self._book.state)
        return [Refused(sentence), *([] if state is None else [state])]

    def _tried(self, act: Callable[[], PhotoState | None]) -> PhotoState | None:
        try:
            return act()
        except (InspectionError, PhotoError) as error:
            log.warning("The photo could not be read again: %s", error)
        except Exception:
            log.exception("The photo could not be read again")
        return None

    def _told(self, *, state: bool) -> list[Told]:
        remarks, self._book.remarks = self._book.remarks, []
        photo = self._book.state() if state or remarks else None
        return [*remarks, *([] if photo is None else [photo])]
