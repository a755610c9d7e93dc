"""Joins views to the session in its own thread: what is known of the photo that is shown, and one way to change it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from crackview.gui.language import translated
from crackview.inspection.session.command_queue import Command, CommandQueue, Event
from crackview.inspection.session.commands.history import GoToStep, Redo, Undo
from crackview.inspection.session.commands.review import ReviewFindings
from crackview.inspection.session.commands.settings import ChangeSettings
from crackview.inspection.session.commands.threshold import (
    CheckForChanges,
    CommitPreview,
    DropPreview,
    MeasureStale,
    PreviewThreshold,
    SetThreshold,
    ShowPhoto,
)
from crackview.inspection.session.snapshot import (
    CommandRejected,
    InferenceResult,
    Message,
    PhotoSnapshot,
    ReviewLossQuestion,
    SessionChange,
)
from crackview.inspection.store.records import FindingRecord

#: Milliseconds between two looks at what other windows do.
POLL_MS = 2000
#: Milliseconds of rest of the threshold before the findings are measured for the preview.
PREVIEW_DEBOUNCE_MS = 20


@dataclass(frozen=True, eq=False, slots=True)
class _Reply:
    """The answer to a command of `SessionClient.ask`, on its way to the GUI thread."""

    receive: Callable[[Any], None]
    value: object


class SessionSignals(QObject):
    """What a view of the photo listens to.

    Each is emitted at most once for a snapshot, with the `PhotoSnapshot`, and where another photo is shown; with None
    while nothing is known of the photo.
    """

    photo_changed = Signal(object)
    """How the photo was judged, its note, its model and threshold."""
    findings_changed = Signal(object)
    """What stands in the table of findings: sizes, judgements, classes, the unit."""
    measurements_changed = Signal(object)
    """Findings and their sizes, the mask, the scale; not how they were judged."""
    mask_changed = Signal(object)
    """What is painted."""
    scale_changed = Signal(object)
    history_changed = Signal(object)
    annotations_changed = Signal(object)
    """What was drawn beside cracks, its judgements and its sizes."""
    folder_changed = Signal(object)
    """Other photos of the folder; not where another photo is shown."""

    def announce(self, state: PhotoSnapshot | None, changes: SessionChange = SessionChange.ALL) -> None:
        """Emit the signals of what has changed."""
        for signal, parts in (
            (self.photo_changed, SessionChange.PHOTO),
            (self.mask_changed, SessionChange.MASK),
            (self.scale_changed, SessionChange.SCALE | SessionChange.SETTINGS),
            (
                self.findings_changed,
                SessionChange.FINDINGS | SessionChange.REVIEWS | SessionChange.SCALE | SessionChange.SETTINGS,
            ),
            (self.measurements_changed, SessionChange.FINDINGS | SessionChange.MASK | SessionChange.SCALE),
            (self.history_changed, SessionChange.HISTORY),
            (self.folder_changed, SessionChange.FOLDER),
            (self.annotations_changed, SessionChange.ANNOTATIONS | SessionChange.SCALE),
        ):
            if changes & parts:
                signal.emit(state)


class SessionClient(SessionSignals):
    """Keeps the newest snapshot of the photo that is shown, and drops those of another one."""

    changing = Signal()
    """Something is done that is stored, or a threshold is tried; the snapshot that has it comes later."""
    problem = Signal(str)
    status_message = Signal(str)
    question = Signal(object)
    """A `ReviewLossQuestion`, to be answered by `answer`."""

    def __init__(self, queue: CommandQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._number = 0
        self._state: PhotoSnapshot | None = None
        self._folder: Path | None = None
        self._previewing: float | None = None
        self._preview_command = 0
        self._unsettled = False  # there may be a preview that is not stored yet, of this photo or the one before
        self._rest = QTimer(self, singleShot=True, interval=PREVIEW_DEBOUNCE_MS)
        self._rest.timeout.connect(self._preview)
        self._looking = QTimer(self, interval=POLL_MS)
        self._looking.timeout.connect(lambda: self._queue.submit(CheckForChanges()))

    @property
    def state(self) -> PhotoSnapshot | None:
        """What is known of the photo that is shown."""
        return self._state

    @property
    def folder(self) -> Path | None:
        """Of the inspection of the photo that is shown."""
        return self._folder

    @property
    def idle(self) -> bool:
        """Whether everything that was submitted is done."""
        return not self._rest.isActive() and self._queue.idle

    @property
    def previewing(self) -> bool:
        """Whether a threshold is looked at that the photo does not have."""
        return self._previewing is not None

    def finding(self, number: int) -> FindingRecord | None:
        """Return the finding with a number on the photo that is shown."""
        found = () if self._state is None else self._state.findings
        return next((each for each in found if each.finding.id == number), None)

    def clear(self) -> None:
        """Forget the photo: another one is shown, of which nothing is known yet."""
        if self._rest.isActive():  # the preview is kept with the photo that is left
            self._preview()
        self._number = 0
        self._previewing = None
        self._looking.stop()
        if self._state is not None:
            self._state = None
            self.announce(None)

    def open_photo(self, seen: InferenceResult) -> None:
        """Open the shown photo in the session, with what the model found."""
        self._number, self._previewing = seen.number, None
        self._folder = None if seen.path is None else seen.folder
        self._queue.submit(ShowPhoto(seen))
        self._looking.start()

    def preview_threshold(self, threshold: float) -> None:
        """Measure the photo that is shown at another threshold, soon; stored with the next thing that is done."""
        if self._number:
            self._previewing, self._unsettled = threshold, True
            self._rest.start()
            self.changing.emit()

    def submit(self, command: Command) -> int:
        """Add a command on the photo that is shown; return its number, as ``CommandQueue.submit``."""
        if self._rest.isActive():
            self._preview()
        if command.persists:
            self.changing.emit()
        return self._queue.submit(command)

    def ask(self, make: Callable[[Callable[[Any], None]], Command], receive: Callable[[Any], None]) -> None:
        """Add a command that `make` makes, given a function to report with; `receive` is called in the GUI thread."""
        self.submit(make(lambda value: self._queue.deliver(_Reply(receive, value))))

    def correct(self, command: Command) -> int:
        """Add a command that changes the mask; what is seen follows at once, its measurements as soon as possible."""
        number = self.submit(command)
        self._queue.submit(MeasureStale())
        return number

    def undo(self) -> None:
        """Undo the last step."""
        self.correct(Undo())

    def redo(self) -> None:
        """Redo what was undone last."""
        self.correct(Redo())

    def go_to(self, step: int) -> None:
        """Go to a step of the history, by its id; 0: the beginning."""
        self.correct(GoToStep(step))

    def review(self, findings: Sequence[FindingRecord], **changes: Any) -> int:
        """Judge some findings alike; `changes` are fields of ``Review``. Those of a pasted picture stay.

        Return the number of the command, as ``submit``; 0 if there is nothing to judge.
        """
        if findings and self._state is not None and self._state.photo is not None:
            return self.submit(ReviewFindings(tuple(findings), changes))
        return 0

    def change_settings(self, **changes: Any) -> None:
        """Change what holds for the folder, as ``Inspection.change_settings``."""
        if self._state is not None and self._state.photo is not None:
            self.submit(ChangeSettings(self._state.settings, changes))

    def answer(self, question: ReviewLossQuestion, *, may_lose: bool) -> None:
        """Store the preview though judged findings are taken away, or drop it; then do what waits."""
        self._previewing = None
        self._queue.submit(CommitPreview(may_lose=True) if may_lose else DropPreview())
        if question.command is not None:
            self.correct(question.command)

    def stop(self) -> None:
        """End the timers; a preview is stored, unless judged findings would be taken away."""
        if self._previewing is not None and self._number:
            self._queue.submit(SetThreshold(self._previewing))
        elif self._unsettled:
            self._queue.submit(CommitPreview())
        self._rest.stop()
        self._looking.stop()

    def handle(self, event: Event | _Reply) -> None:
        """Handle an event of the queue, in the GUI thread."""
        match event:
            case _Reply():
                event.receive(event.value)
            case CommandRejected():
                self.problem.emit(translated(event.sentence))
            case Message():
                (self.problem if event.lasting else self.status_message).emit(translated(event.sentence))
            case ReviewLossQuestion():
                self.question.emit(event)
            case PhotoSnapshot() if event.number == self._number:
                another = self._state is None
                if not (event.preview or self._rest.isActive()) and event.command >= self._preview_command:
                    self._previewing, self._unsettled = None, False
                self._state = event
                self.announce(event, SessionChange.ALL if another else event.changes)

    def _preview(self) -> None:
        self._rest.stop()
        if self._previewing is not None:
            self._preview_command = self._queue.submit(PreviewThreshold(self._previewing))
