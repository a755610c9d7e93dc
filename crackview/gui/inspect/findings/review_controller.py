"""Review by keyboard and by hand: reviews of the selected findings and of the photo, and what comes next."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.findings.findings_controller import FindingsController
from crackview.gui.inspect.findings.findings_model import FindingTableRow
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.inspection.session.commands.review import ReviewPhoto
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.matching import ReviewState, Severity

_STATES = {"accept": ReviewState.ACCEPTED, "reject": ReviewState.REJECTED, "reopen": ReviewState.UNREVIEWED}
_DONE = {ReviewState.ACCEPTED, ReviewState.REJECTED, ReviewState.JOINT}
_SEVERITIES = {"none": Severity.NONE, "low": Severity.LOW, "medium": Severity.MEDIUM, "high": Severity.HIGH}
_OF_FINDINGS = (*_STATES, "joint", *(f"severity_{name}" for name in _SEVERITIES), "report", "note")
_PHOTO = 0  # in place of the number of a finding


class ReviewController(QObject):
    """Turns keys and choices into commands, and goes on to what is to be reviewed next.

    `next_photo` shows the next photo with a finding to review, and returns it; None if there is none.
    """

    settings_changed = Signal()
    went_on = Signal(object, object)
    """The `PhotoSnapshot` that was left, unasked, since its last judgement is stored, and the next photo's `Path`."""

    def __init__(
        self,
        views: InspectViews,
        client: SessionClient,
        findings: FindingsController,
        actions: ActionSet,
        settings: AppSettings,
        next_photo: Callable[[], Path | None],
    ) -> None:
        super().__init__()
        self._panel, self._client, self._findings, self._actions = views.panel, client, findings, actions
        self._settings, self._next_photo = settings, next_photo
        self._rows: tuple[FindingTableRow, ...] = ()
        self._judged: dict[int, int] = {}  # findings that are being judged, with the number of the command
        self._leaving = False  # to the next photo, as soon as what was judged is stored
        self._left: int | None = None  # the photo that was left, while the next one is opened
        self._bind(actions)
        detail = views.panel.findings.detail
        detail.severity_chosen.connect(lambda severity: self._judge(severity=severity))
        detail.report_chosen.connect(lambda wanted: self._review_findings(in_report=wanted))
        detail.noted.connect(lambda note: self._review_findings(note=note))
        detail.note.left.connect(views.panel.findings.table.setFocus)
        views.panel.photo.left.connect(views.canvas.setFocus)
        views.panel.photo.noted.connect(lambda note: self._review_photo(note=note))
        detail.set_actions([actions[f"finding.{verb}"] for verb in ("accept", "reject", "joint", "reopen")])
        findings.chosen.connect(self._on_chosen)
        client.photo_changed.connect(self._on_photo)
        client.scale_changed.connect(self._on_photo)
        # the last of the signals: strip and table know of it already
        client.history_changed.connect(self._on_stored)
        self._on_chosen(())
        self._on_photo(None)

    def _bind(self, actions: ActionSet) -> None:
        for verb, state in _STATES.items():
            actions.bind(f"finding.{verb}", lambda state=state: self._judge(state=state))
            actions.bind(f"photo.{verb}", lambda state=state: self._review_photo(state=state))
        actions.bind("finding.joint", self._turn_into_joint)
        for name, severity in _SEVERITIES.items():
            actions.bind(f"finding.severity_{name}", lambda severity=severity: self._judge(severity=severity))
        actions.bind("finding.report", lambda wanted: self._review_findings(in_report=wanted))
        actions.bind("finding.note", self._write_note)
        actions.bind("finding.next", self._select_next)
        actions.bind("finding.previous", self._select_previous)
        actions.bind("finding.advance", self._set_advance)
        actions["finding.advance"].setChecked(self._settings.review_advance)

    def _judge(self, *, state: ReviewState | None = None, severity: Severity | None = None) -> None:
        """Judge the selected findings; a severity also accepts a finding that was not judged before."""
        if self._leaving or self._left is not None:
            return  # a key that was hit while the next photo opens is not meant for the finding before
        records = [row.record for row in self._rows]
        changes: dict[str, Any] = {} if severity is None else {"severity": severity}
        if severity and all(record.review.state is ReviewState.UNREVIEWED for record in records):
            state = ReviewState.ACCEPTED
        if state is not None:
            changes["state"] = state
        command = self._client.review(records, **changes)
        if severity or state in _DONE:
            self._judged |= dict.fromkeys((row.number for row in self._rows), command)
            if self._settings.review_advance:
                self._select_next()

    def _turn_into_joint(self) -> None:
        """Call the selected findings joints, or, where all of them are, review them again."""
        joints = all(row.record.review.state is ReviewState.JOINT for row in self._rows)
        self._judge(state=ReviewState.UNREVIEWED if joints else ReviewState.JOINT)

    def _review_findings(self, **changes: Any) -> None:
        self._client.review([row.record for row in self._rows], **changes)

    def _review_photo(self, *, state: ReviewState | None = None, note: str | None = None) -> None:
        here = self._client.state
        if here is not None and here.photo is not None:
            command = self._client.submit(ReviewPhoto(here.photo, state, note))
            if state in _DONE and self._settings.review_advance:
                self._judged[_PHOTO] = command
                self._leaving = True

    def _write_note(self) -> None:
        self._panel.show_part(self._panel.findings)
        self._panel.findings.detail.note.setFocus()

    def _select_next(self) -> Path | None:
        """Select the next finding to review, on another photo if this one is done; return that photo."""
        here = self._client.state
        done = here is None or here.photo is None or here.photo.state is not ReviewState.UNREVIEWED
        number = None if done else self._findings.unreviewed_after(self._judged)
        if number is not None:
            self._findings.select_and_zoom([number])
        elif self._judged:
            self._leaving = True
        elif (following := self._next_photo()) is not None and here is not None:
            self._left = here.number
            return following
        return None

    def _select_previous(self) -> None:
        number = self._findings.previous_number()
        if number is not None:
            self._findings.select_and_zoom([number])

    def _set_advance(self, wanted: bool) -> None:
        self._settings.review_advance = wanted
        self.settings_changed.emit()

    def _on_chosen(self, rows: Sequence[FindingTableRow]) -> None:
        self._rows = tuple(row for row in rows if row.record.photo)
        for verb in _OF_FINDINGS:
            self._actions[f"finding.{verb}"].setEnabled(bool(self._rows))
        wanted = bool(self._rows) and all(row.record.review.in_report for row in self._rows)
        self._actions["finding.report"].setChecked(wanted)

    def _on_photo(self, state: PhotoSnapshot | None) -> None:
        kept = state is not None and state.photo is not None
        for verb in _STATES:
            self._actions[f"photo.{verb}"].setEnabled(kept)
        for verb in ("next", "previous"):
            self._actions[f"finding.{verb}"].setEnabled(kept)
        self._panel.photo.set_photo(
            state.photo if state is not None else None, state.settings if state is not None else None
        )

    def _on_stored(self, state: PhotoSnapshot | None) -> None:
        """Go on when a judgement is stored, or another photo is shown."""
        if state is None:
            self._judged, self._leaving = {}, False
            return
        self._judged = {number: command for number, command in self._judged.items() if command > state.command}
        if self._leaving and not self._judged:
            self._leaving = False
            if (following := self._select_next()) is not None:
                self.went_on.emit(state, following)
        elif self._left is not None and state.number != self._left:
            self._left = None
            if (number := self._findings.unreviewed_after()) is not None:
                self._findings.select_and_zoom([number])
