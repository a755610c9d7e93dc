"""Tells the window how far an errand is, and lets one run at a time."""

from PySide6.QtCore import QObject, Signal

from crackview.gui.inspect.jobs.job_runner import Job, JobEnded, JobProgress, JobRunner
from crackview.gui.language import tr


class JobController(QObject):
    """Starts errands and passes on what they tell."""

    busy = Signal(str, float)
    problem = Signal(str)
    status_message = Signal(str)
    job_event = Signal(object)
    """A message of the errand's own."""
    running_changed = Signal(bool)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._title = ""
        self._stopping = False

    @property
    def running(self) -> bool:
        """Whether an errand runs."""
        return bool(self._title)

    def start(self, job: Job, title: str) -> None:
        """Starts an errand, which none other may be running for."""
        self._title, self._stopping = title, False
        self._jobs.start(job)
        self.busy.emit(title, 0.0)
        self.running_changed.emit(True)

    def cancel(self) -> bool:
        """Ends what runs; whether something ran."""
        if not self.running or self._stopping:
            return False
        self._stopping = True
        self._jobs.cancel()
        self.busy.emit("", 1.0)
        return True

    def take(self, message: object) -> None:
        """Takes what the thread tells."""
        match message:
            case JobProgress():
                if not self._stopping:
                    self.busy.emit(self._text(message), message.done / max(1, message.total))
            case JobEnded():
                self._title = ""
                self.busy.emit("", 1.0)
                (self.problem if message.problem else self.status_message).emit(message.sentence)
                self.running_changed.emit(False)
            case _:
                self.job_event.emit(message)

    def _text(self, message: JobProgress) -> str:
        count = tr("{0} of {1}").format(f"{message.done:,}", f"{message.total:,}")
        pace = f"{message.rate:.1f}" if message.rate < 10 else f"{message.rate:.0f}"
        rate = tr("{0} photos/s").format(pace) if message.rate else ""
        return " · ".join(part for part in (self._title, message.part, count, rate) if part)
