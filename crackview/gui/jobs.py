"""Long work on many photos: one job after the other in a thread of its own, shown with its progress and a cancel."""

import logging
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from crackview.concurrency import FifoSlot, Ticket, Worker
from crackview.gui.language import tr, translated

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
    """What a job, by its number, tells: `JobProgress`, `JobEnded`, or a message of its own."""

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
                tr("This was not finished because of an error in CrackView; the log has details."), problem=True
            )
        tell(ended)


class JobController(QObject):
    """Queues jobs and passes on what they tell. A job, which takes long, is shown before work on the shown photo."""

    busy = Signal(str, float)
    problem = Signal(str)
    status_message = Signal(str)
    job_event = Signal(object)
    """A message of a job's own."""
    running_changed = Signal()

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__()
        self._runner = jobs
        self._jobs: dict[int, tuple[Job, str]] = {}
        self._cancelled: set[int] = set()
        self._foreground: dict[str, tuple[str, float, Callable[[], None]]] = {}

    def runs(self, kind: type[Job]) -> bool:
        """Whether a job of a kind runs or waits."""
        return any(isinstance(job, kind) for job, _ in self._jobs.values())

    def start(self, job: Job, title: str) -> None:
        """Append a job to the queue."""
        first = self._shown() is None
        self._jobs[self._runner.submit(job)] = (job, title)
        if first:
            self.busy.emit(title, 0.0)
        self.running_changed.emit()

    def show_work(self, source: str, text: str, share: float, cancel: Callable[[], None]) -> None:
        """Show how far a source's work on the shown photo is, 0 to 1; an empty text: it is done. `cancel` ends it."""
        self._foreground.pop(source, None)
        if text:
            self._foreground[source] = (text, share, cancel)
        if self._shown() is None:
            self._show_foreground()

    def cancel(self) -> None:
        """End what is shown, and nothing else."""
        shown = self._shown()
        if shown is not None:
            self._cancelled.add(shown)
            self._runner.cancel(shown)
            self._show_foreground()
        elif self._foreground:
            source, (_, _, cancel) = next(reversed(self._foreground.items()))
            del self._foreground[source]
            cancel()

    def take(self, event: JobEvent) -> None:
        """Take what the thread tells."""
        match event.message:
            case JobProgress():
                if event.number == self._shown():
                    share = event.message.done / max(1, event.message.total)
                    self.busy.emit(self._text(self._jobs[event.number][1], event.message), share)
            case JobEnded():
                self._jobs.pop(event.number, None)
                self._cancelled.discard(event.number)
                shown = self._shown()
                if shown is None:
                    self._show_foreground()
                else:
                    self.busy.emit(self._jobs[shown][1], 0.0)
                if event.message.sentence:
                    (self.problem if event.message.problem else self.status_message).emit(
                        translated(event.message.sentence)
                    )
                self.running_changed.emit()
            case _:
                self.job_event.emit(event.message)

    def _shown(self) -> int | None:
        """The number of the job that runs, or runs next; None if none does but one that was cancelled."""
        return next((number for number in self._jobs if number not in self._cancelled), None)

    def _show_foreground(self) -> None:
        text, share, _ = next(reversed(self._foreground.values()), ("", 1.0, None))
        self.busy.emit(text, share)

    def _text(self, title: str, progress: JobProgress) -> str:
        count = tr("{0} of {1}").format(f"{progress.done:,}", f"{progress.total:,}")
        pace = f"{progress.rate:.1f}" if progress.rate < 10 else f"{progress.rate:.0f}"
        rate = tr("{0} photos/s").format(pace) if progress.rate else ""
        return " · ".join(part for part in (title, progress.part, count, rate) if part)
