"""Work in the background: jobs, the threads that run them, and the one that is shown with its progress and a cancel."""

import itertools
import logging
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QObject, Signal

from crackview.concurrency import FifoSlot, Ticket, Worker
from crackview.errors import Cancelled, UserError
from crackview.gui.language import tr, translated

log = logging.getLogger(__name__)

Report = Callable[[object], None]
Cancel = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class JobProgress:
    """How far a job is: the share of the work that is done, 0 to 1, and details to show behind its title."""

    share: float
    details: str = ""

    @classmethod
    def of_photos(cls, done: int, total: int, rate: float, part: str = "") -> "JobProgress":
        """Return the progress of a job on photos: those done, all, photos a second or 0, which part of the job runs."""
        count = tr("{0} of {1}").format(f"{done:,}", f"{total:,}")
        pace = f"{rate:.1f}" if rate < 10 else f"{rate:.0f}"
        texts = (part, count, tr("{0} photos/s").format(pace) if rate else "")
        return cls(done / max(1, total), " · ".join(text for text in texts if text))


@dataclass(frozen=True, slots=True)
class JobEnded:
    """The end of a job, with one sentence for the user; "" where there is none."""

    sentence: str
    problem: bool = False


@dataclass(frozen=True, slots=True)
class JobEvent:
    """What a job, by its number, reports: `JobProgress`, `JobEnded`, or a message of its own."""

    number: int
    message: object


class Job(ABC):
    """Something that takes long; frozen.

    Attributes:
        interactive: Whether the user waits for it in front of the picture. Such a job does not wait for others, the
            newest of its class replaces those before it, and what a cancelled one still reports is dropped.
        apart: Whether it has a queue of its own beside the others, who need not wait for it: it takes very long, and
            shares nothing with them.
    """

    interactive: ClassVar[bool] = False
    apart: ClassVar[bool] = False

    @abstractmethod
    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Do it, in a thread of the jobs.

        Args:
            report: Receives `JobProgress` and messages of the job's own.
            cancel: Call it often: when it returns True, end soon.

        Raises:
            UserError: The job ends with this problem.
            Cancelled: The job ends without a message.
        """

    def failure(self) -> str:
        """Return the sentence for the user after an error in CrackView."""
        return tr("This was not finished because of an error in CrackView; the log has details.")


class JobRunner:
    """Owns threads, each with a queue: one for interactive jobs, one for those that run apart, one for all others.

    Args:
        deliver: Receives a `JobEvent` for every message, a `JobEnded` last; called from the threads.
        name: Name of the threads, for debuggers.
    """

    def __init__(self, deliver: Callable[[JobEvent], None], name: str) -> None:
        self._deliver, self._name = deliver, name
        self._numbers = itertools.count(1)
        self._cancelled: set[int] = set()
        self._lock = threading.Lock()
        self._closing = False
        self._workers: dict[str, Worker[tuple[int, Job]]] = {}

    def submit(self, job: Job) -> int:
        """Append a job to its queue; return its number."""
        number = next(self._numbers)
        name = f"{self._name}-interactive" if job.interactive else f"{self._name}-apart" if job.apart else self._name
        if name not in self._workers:
            self._workers[name] = Worker(name, self._run, FifoSlot())
        self._workers[name].put((number, job))
        return number

    def cancel(self, number: int) -> None:
        """End a job, whether it runs or waits; the others go on."""
        with self._lock:
            self._cancelled.add(number)

    def close(self) -> None:
        """Cancel everything and end the threads, without waiting for them."""
        self._closing = True
        for worker in self._workers.values():
            worker.slot.close()

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Cancel everything and end the threads; return whether that took less than `timeout` seconds."""
        end = time.monotonic() + timeout
        self.close()
        ended = [worker.shutdown(max(0.0, end - time.monotonic())) for worker in self._workers.values()]
        return all(ended)

    def _run(self, ticket: Ticket[tuple[int, Job]]) -> None:
        number, job = ticket.item

        def cancelled() -> bool:
            with self._lock:
                return self._closing or number in self._cancelled

        def report(message: object) -> None:
            self._deliver(JobEvent(number, message))

        if self._closing:
            return
        try:
            ended = job.run(report, cancelled)
        except Cancelled:
            ended = JobEnded("")
        except UserError as error:
            ended = JobEnded(translated(error), problem=True)
        except MemoryError:
            sentence = tr("There is not enough memory for this; close other programs and try again.")
            ended = JobEnded(sentence, problem=True)
        except Exception:
            log.exception("%s failed", type(job).__name__)
            ended = JobEnded(job.failure(), problem=True)
        with self._lock:
            self._cancelled.discard(number)
        report(ended)


@dataclass(slots=True)
class _Entry:
    """A job that runs or waits; one without a text is not shown."""

    job: Job
    title: str
    text: str
    share: float = 0.0
    cancelled: bool = False


def _rank(job: Job) -> int:
    """Return which kind of job is shown first: that of the lowest number."""
    return 0 if job.interactive else 2 if job.apart else 1


class JobController(QObject):
    """Queues jobs, shows the progress of one, and passes on what they report.

    An interactive job is shown before the others, from its first progress on, and one that runs apart after them; of
    the others the first one is shown.
    """

    busy = Signal(str, float)
    """The job that is shown, and the share that is done, 0 to 1; "": none is."""
    problem = Signal(str)
    status_message = Signal(str)
    job_event = Signal(object)
    """A message of a job's own."""
    running_changed = Signal(object)
    """The job that was started, cancelled or has ended."""

    def __init__(self, runner: JobRunner) -> None:
        super().__init__()
        self._runner = runner
        self._jobs: dict[int, _Entry] = {}
        self._shown = ("", 1.0)

    def runs(self, kind: type[Job]) -> bool:
        """Return whether a job of a class runs or waits."""
        return any(isinstance(entry.job, kind) for entry in self._jobs.values())

    @property
    def is_shown(self) -> bool:
        """Whether a job is shown."""
        return bool(self._shown[0])

    def is_running(self, number: int) -> bool:
        """Return whether the job with a number runs or waits, and may report yet."""
        return number in self._jobs

    def start(self, job: Job, title: str) -> int:
        """Append a job to its queue; return its number. An interactive one replaces those of its class."""
        if job.interactive:
            for number in [number for number, entry in self._jobs.items() if type(entry.job) is type(job)]:
                self._drop(number)
        number = self._runner.submit(job)
        self._jobs[number] = _Entry(job, title, "" if job.interactive else title)
        self._show()
        self.running_changed.emit(job)
        return number

    def cancel(self, number: int) -> None:
        """End a job, and nothing else."""
        entry = self._jobs.get(number)
        if entry is None:
            return
        if entry.job.interactive:
            self._drop(number)
        else:
            entry.cancelled = True
            self._runner.cancel(number)
        self._show()
        self.running_changed.emit(entry.job)

    def cancel_shown(self) -> bool:
        """End the job that is shown, and nothing else; return whether there was one."""
        number = self._number_shown()
        if number is None:
            return False
        self.cancel(number)
        return True

    def handle(self, event: JobEvent) -> None:
        """Handle a message of a job, in the GUI thread."""
        entry = self._jobs.get(event.number)
        if entry is None:
            return
        match event.message:
            case JobProgress() as progress:
                entry.text = f"{entry.title} · {progress.details}" if progress.details else entry.title
                entry.share = progress.share
                self._show()
            case JobEnded() as ended:
                del self._jobs[event.number]
                self._show()
                if ended.sentence:
                    (self.problem if ended.problem else self.status_message).emit(translated(ended.sentence))
                self.running_changed.emit(entry.job)
            case message:
                self.job_event.emit(message)

    def _drop(self, number: int) -> None:
        """End a job whose messages are not needed any more."""
        self._runner.cancel(number)
        del self._jobs[number]

    def _number_shown(self) -> int | None:
        numbers = [number for number, entry in self._jobs.items() if entry.text and not entry.cancelled]
        return min(numbers, key=lambda number: _rank(self._jobs[number].job), default=None)

    def _show(self) -> None:
        number = self._number_shown()
        shown = ("", 1.0) if number is None else (self._jobs[number].text, self._jobs[number].share)
        if shown != self._shown:
            self._shown = shown
            self.busy.emit(*shown)
