"""Review by keyboard and by hand: what is said of the selected findings and of the photo, and what comes next."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.inspect.findings.findings_controller import FindingsController
from crackview.gui.inspect.findings.findings_model import FindingTableRow
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.inspection.session.commands.review import ReviewPhoto
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.matching import ReviewState, Severity

_STATES = {"accept": ReviewState.ACCEPTED, "reject": ReviewState.REJECTED, "reopen": ReviewState.UNREVIEWED}
_SEVERITIES = {"none": Severity.NONE, "low": Severity.LOW, "medium": Severity.MEDIUM, "high": Severity.HIGH}
_OF_FINDINGS = (*_STATES, *(f"severity_{name}" for name in _SEVERITIES), "report", "note")


class ReviewController(QObject):
    """Turns keys and choices into commands; the selection stays, so that another key mends a wrong one."""

    photo_done = Signal()
    """The next finding to review is on another photo."""

    def __init__(
        self, views: InspectViews, client: SessionClient, findings: FindingsController, actions: ActionSet
    ) -> None:
        super().__init__()
        panel = views.panel
        self._panel, self._client, self._findings, self._actions = panel, client, findings, actions
        detail = panel.findings.detail
        self._rows: tuple[FindingTableRow, ...] = ()
        self._seeking = False
        for verb, state in _STATES.items():
            actions.bind(f"finding.{verb}", lambda state=state: self._say(state=state))
            actions.bind(f"photo.{verb}", lambda state=state: self._say_photo(state=state))
        for name, severity in _SEVERITIES.items():
            actions.bind(f"finding.severity_{name}", lambda severity=severity: self._say(severity=severity))
        actions.bind("finding.report", lambda wanted: self._say(in_report=wanted))
        actions.bind("finding.note", self._write_note)
        actions.bind("finding.next", self._next)
        detail.severity_chosen.connect(lambda severity: self._say(severity=severity))
        detail.report_chosen.connect(lambda wanted: self._say(in_report=wanted))
        detail.noted.connect(lambda note: self._say(note=note))
        detail.note.left.connect(panel.findings.table.setFocus)
        panel.photo.noted.connect(lambda note: self._say_photo(note=note))
        detail.set_actions([actions[f"finding.{verb}"] for verb in ("accept", "reject", "reopen")])
        findings.chosen.connect(self._on_chosen)
        client.photo_changed.connect(self._on_photo)
        client.scale_changed.connect(self._on_photo)
        client.findings_changed.connect(self._on_findings)
        self._on_chosen(())
        self._on_photo(None)

    def _say(self, **changes: Any) -> None:
        self._client.review([row.record for row in self._rows], **changes)

    def _say_photo(self, *, state: ReviewState | None = None, note: str | None = None) -> None:
        here = self._client.state
        if here is not None and here.photo is not None:
            self._client.submit(ReviewPhoto(here.photo, state, note))

    def _write_note(self) -> None:
        self._panel.show_part(self._panel.findings)
        self._panel.findings.detail.note.setFocus()

    def _next(self) -> None:
        number = self._findings.unreviewed_after()
        if number is not None:
            self._findings.choose_here([number])
        else:
            self._seeking = True
            self.photo_done.emit()

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
        self._actions["finding.next"].setEnabled(kept)
        self._panel.photo.set_photo(
            state.photo if state is not None else None, state.settings if state is not None else None
        )

    def _on_findings(self, state: PhotoSnapshot | None) -> None:
        if state is not None and self._seeking:
            self._seeking = False
            if (number := self._findings.unreviewed_after()) is not None:
                self._findings.choose_here([number])
