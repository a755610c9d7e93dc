"""Long work on many photos, beside the photo that is shown: one errand at a time, in a thread of its own. No Qt."""

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from crackview.newest import Ticket, Worker

log = logging.getLogger(__name__)

Tell = Callable[[object], None]
Cancel = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Underway:
    """How far an errand is.

    Attributes:
        done: Photos that are finished.
        total: All of them.
        rate: Photos a second; 0 before the first.
        part: Which part of the errand runs, or "".
    """

    done: int
    total: int
    rate: float
    part: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """The end of an errand, with one sentence for the person."""

    sentence: str
    problem: bool = False


class Errand(ABC):
    """Something that takes long; frozen."""

    @abstractmethod
    def do(self, tell: Tell, cancel: Cancel) -> Ended:
        """Do it, in the thread of the errands.

        Args:
            tell: Takes `Underway` and messages of the errand's own.
            cancel: Asked often: when it says yes, the work ends soon.
        """


class Errands:
    """Owns the thread.

    Args:
        deliver: Receives every message, the last of which is `Ended`; called from the thread.
    """

    def __init__(self, deliver: Tell) -> None:
        self._deliver = deliver
        self._worker: Worker[Errand] = Worker("inspect-errands", self._do)

    def start(self, errand: Errand) -> None:
        """Asks for an errand, instead of the one that runs."""
        self._worker.put(errand)

    def cancel(self) -> None:
        """Ends the one that runs."""
        self._worker.slot.clear()

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Cancels and ends the thread; whether that took less than `timeout` seconds."""
        return self._worker.shutdown(timeout)

    def _do(self, ticket: Ticket[Errand]) -> None:
        try:
            ended = ticket.item.do(self._deliver, lambda: not self._worker.slot.is_current(ticket.generation))
        except Exception:
            log.exception("%s failed", type(ticket.item).__name__)
            ended = Ended("This was not finished because of an error in CrackView; the log has details.", problem=True)
        self._deliver(ended)
