"""The desk: one thread that has the inspection open and does one deed after the other, in their order.

A deed is something a person does to the photo that is shown, or to its folder. It is saved when it is done; then the
desk tells the new state of the photo. Where another window was faster, nothing is written, the state is read again, and
one sentence says so.
"""

import logging
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
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
        self._lock = threading.Lock()
        self._worker: Worker[Deed] = Worker("inspect-desk", self._do, Queue())

    def do(self, deed: Deed) -> None:
        """Asks for a deed."""
        with self._lock:
            self._newest[type(deed)] = self._worker.put(deed)

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Does what waits and ends the thread; whether that took less than `timeout` seconds."""
        ended = self._worker.shutdown(timeout)
        if ended:
            self._book.close()
        return ended

    def _do(self, ticket: Ticket[Deed]) -> None:
        deed = ticket.item

        def overtaken() -> bool:
            with self._lock:
                return deed.passing and self._newest[type(deed)] != ticket.generation

        if overtaken():
            return
        self._book.overtaken = overtaken
        try:
            if deed.keeps and (remark := self._book.keep()):
                self._deliver(Remark(remark))
            changed = deed.do(self._book)
        except Cancelled:
            return
        except ConflictError as error:
            self._refuse(str(error), refresh=True)
            return
        except (InspectionError, PhotoError, SaveError) as error:
            self._refuse(str(error), refresh=False)
            return
        except MemoryError:
            self._refuse("There is not enough memory for this; close other programs and try again.", refresh=False)
            return
        except Exception:
            log.exception("%s failed", type(deed).__name__)
            self._refuse("This was not done because of an error in CrackView; the log has details.", refresh=False)
            return
        if changed and (state := self._book.state()) is not None:
            self._deliver(state)

    def _refuse(self, sentence: str, *, refresh: bool) -> None:
        self._deliver(Refused(sentence))
        try:
            if refresh:
                self._book.refresh()
            state = self._book.state()
        except InspectionError:
            log.exception("The photo could not be read again")
            return
        if state is not None:
            self._deliver(state)
