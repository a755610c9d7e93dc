"""Long work on many photos, beside the photo that is shown: one job after the other, in a thread of its own. No Qt."""

import logging
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from crackview.concurrency import FifoSlot, Ticket, Worker

log = logging.getLogger(__name__)

Tell = Callable[[object], None]
Cancel = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class JobProgress:
    """How far a job is.

    Attributes:
        done: Photos that are finished.
        total: All of them.
        rate: Photos a second; 0 before the first.
        part: Which part of the job runs, or "".
    """

    done: int
    total: int
    rate: float
    part: str = ""


@dataclass(frozen=True, slots=True)
class JobEnded:
    """The end of a job, with one sentence for the person; "" where there is nothing to say."""

    sentence: str
    problem: bool = False


@dataclass(frozen=True, slots=True)
class JobEvent:
    """What a job tells: `JobProgress`, `JobEnded`, or a message of its own.

    Attributes:
        number: Of the job, as ``JobRunner.submit`` gave it.
        message: What it tells.
    """

    number: int
    message: object


class Job(ABC):
    """Something that takes long; frozen."""

    @abstractmethod
    def run(self, tell: Tell, cancel: Cancel) -> JobEnded:
        """Do it, in the thread of the jobs.

        Args:
            tell: Takes `JobProgress` and messages of the job's own.
            cancel: Asked often: when it says yes, the work ends soon.
        """


class JobRunner:
    """Owns the thread and the queue.

    Args:
        deliver: Receives a `JobEvent` for every message, the last one of a job with `JobEnded`; called from the thread.
    """

    def __init__(self, deliver: Tell) -> None:
        self._deliver = deliver
        self._cancelled: set[int] = set()
        self._lock = threading.Lock()
        self._closing = False
        self._worker: Worker[Job] = Worker("inspect-jobs", self._do, FifoSlot())

    def submit(self, job: Job) -> int:
        """Append a job; return its number."""
        return self._worker.put(job)

    def cancel(self, number: int) -> None:
        """End a job, whether it runs or waits; the others go on."""
        with self._lock:
            self._cancelled.add(number)

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Cancel everything and end the thread; return whether that took less than `timeout` seconds."""
        self._closing = True
        return self._worker.shutdown(timeout)

    def _do(self, ticket: Ticket[Job]) -> None:
        number = ticket.generation

        def cancelled() -> bool:
            with self._lock:
                return self._closing or number in self._cancelled

        def tell(message: object) -> None:
            self._deliver(JobEvent(number, message))

        if self._closing:
            return
        try:
            ended = ticket.item.run(tell, cancelled)
        except Exception:
            log.exception("%s failed", type(ticket.item).__name__)
            ended = JobEnded(
                "This was not finished because of an error in CrackView; the log has details.", problem=True
            )
        tell(ended)
