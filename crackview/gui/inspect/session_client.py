"""Joins views to the desk: what is known of the photo that is shown, and one way to ask for a deed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from crackview.inspection.session.command_queue import Command, CommandQueue, Event
from crackview.inspection.session.commands.review import (
    ChangeSettings,
    CheckForChanges,
    MeasurePhoto,
    ReviewFindings,
    ShowPhoto,
)
from crackview.inspection.session.inference_result import InferenceResult
from crackview.inspection.session.snapshot import CommandRejected, Message, PhotoSnapshot
from crackview.inspection.store.records import FindingRecord

#: Milliseconds between two looks at what other windows do.
LOOK = 2000
#: Milliseconds of rest of the threshold before the findings are measured anew.
REST = 20


class SessionClient(QObject):
    """Keeps the newest state of the photo that is shown, and drops what is told of another one."""

    changed = Signal(object)
    """The `PhotoSnapshot` of the photo that is shown; None while nothing is known of it."""
    problem = Signal(str)
    status_message = Signal(str)

    def __init__(self, client: CommandQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = client
        self._number = 0
        self._state: PhotoSnapshot | None = None
        self._folder: Path | None = None
        self._threshold = 0.5
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._measure)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK)
        self._looking.timeout.connect(lambda: self._queue.submit(CheckForChanges()))

    @property
    def state(self) -> PhotoSnapshot | None:
        """What is known of the photo that is shown."""
        return self._state

    @property
    def folder(self) -> Path | None:
        """Of the inspection of the photo that is shown."""
        return self._folder

    def finding(self, number: int) -> FindingRecord | None:
        """The finding with a number on the photo that is shown."""
        found = () if self._state is None else self._state.findings
        return next((each for each in found if each.finding.id == number), None)

    def clear(self) -> None:
        """Another photo is shown, of which nothing is known yet."""
        self._number = 0
        self._rest.stop()
        self._looking.stop()
        if self._state is not None:
            self._state = None
            self.changed.emit(None)

    def show(self, seen: InferenceResult) -> None:
        """The cracks of the photo that is shown were found."""
        self._number, self._threshold = seen.number, seen.model.threshold
        self._folder = None if seen.path is None else seen.folder
        self._queue.submit(ShowPhoto(seen))
        self._looking.start()

    def set_threshold(self, threshold: float) -> None:
        """Measures the photo that is shown at another threshold, soon."""
        if self._number and threshold != self._threshold:
            self._threshold = threshold
            self._rest.start()

    def submit(self, command: Command) -> int:
        """Asks for a deed on the photo that is shown; returns its number, as ``CommandQueue.do``."""
        return self._queue.submit(command)

    def correct(self, command: Command) -> int:
        """Asks for a deed that changes the mask; what is seen follows at once, its measurements as soon as possible."""
        number = self._queue.submit(command)
        self._measure()
        return number

    def review(self, findings: Sequence[FindingRecord], **changes: Any) -> None:
        """Says the same of some findings; `changes` are fields of ``Review``. Those of a pasted picture stay."""
        if kept := tuple(each for each in findings if each.id):
            self._queue.submit(ReviewFindings(kept, changes))

    def change_settings(self, **changes: Any) -> None:
        """Changes what holds for the folder, as ``Inspection.change_settings``."""
        if self._state is not None and self._state.photo is not None:
            self._queue.submit(ChangeSettings(self._state.settings, changes))

    def stop(self) -> None:
        """Ends the timers."""
        self._rest.stop()
        self._looking.stop()

    def _measure(self) -> None:
        self._queue.submit(MeasurePhoto(self._threshold))

    def take(self, event: Event) -> None:
        """Takes what the desk tells, in the GUI thread."""
        match event:
            case CommandRejected():
                self.problem.emit(event.sentence)
            case Message():
                (self.problem if event.lasting else self.status_message).emit(event.sentence)
            case PhotoSnapshot() if event.number == self._number:
                self._state = event
                self.changed.emit(event)
