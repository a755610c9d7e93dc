"""Long work on many photos, beside the photo that is shown: one errand at a time, in a thread of its own. No Qt."""

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from crackview.concurrency import Ticket, Worker

log = logging.getLogger(__name__)

Tell = Callable[[object], None]
Cancel = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class JobProgress:
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
class JobEnded:
    """The end of an errand, with one sentence for the person."""

    sentence: str
    problem: bool = False


class Job(ABC):
    """Something that takes long; frozen."""

    @abstractmethod
    def run(self, tell: Tell, cancel: Cancel) -> JobEnded:
        """Do it, in the thread of the errands.

        Args:
            tell: Takes `JobProgress` and messages of the errand's own.
            cancel: Asked often: when it says yes, the work ends soon.
        """


class JobRunner:
    """Owns the thread.

    Args:
        deliver: Receives every message, the last of which is `JobEnded`; called from the thread.
    """

    def __init__(self, deliver: Tell) -> None:
        self._deliver = deliver
        self._worker: Worker[Job] = Worker("inspect-jobs", self._do)

    def start(self, job: Job) -> None:
        """Asks for an errand, instead of the one that runs."""
        self._worker.put(job)

    def cancel(self) -> None:
        """Ends the one that runs."""
        self._worker.slot.clear()

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Cancels and ends the thread; whether that took less than `timeout` seconds."""
        return self._worker.shutdown(timeout)

    def _do(self, ticket: Ticket[Job]) -> None:
        try:
            ended = ticket.item.run(self._deliver, lambda: not self._worker.slot.is_current(ticket.generation))
        except Exception:
            log.exception("%s failed", type(ticket.item).__name__)
            ended = JobEnded(
                "This was not finished because of an error in CrackView; the log has details.", problem=True
            )
        self._deliver(ended)
