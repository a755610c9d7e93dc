"""Joins the table of all findings to the session: what it shows, and what a click in it shows."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from crackview.gui.inspect.findings.all_findings import AllFindingsPanel
from crackview.gui.inspect.findings.findings_controller import FindingsController
from crackview.gui.inspect.findings.findings_model import FindingTableRow
from crackview.gui.inspect.session_client import SessionClient
from crackview.inspection.session.commands.all_findings import AllFindings, LoadAllFindings
from crackview.inspection.session.commands.folders import Folders
from crackview.inspection.session.snapshot import PhotoSnapshot

if TYPE_CHECKING:
    from crackview.inspection.store.records import InspectionSettings


class AllFindingsController(QObject):
    """Reads the findings when the table is seen, and shows the one that the user goes to.

    `show_photo` shows the photo with a path.
    """

    def __init__(
        self,
        panel: AllFindingsPanel,
        client: SessionClient,
        findings: FindingsController,
        show_photo: Callable[[Path], None],
    ) -> None:
        super().__init__()
        self._panel, self._client, self._findings, self._show_photo = panel, client, findings, show_photo
        self._folders: Folders = {}
        self._stale = False
        self._settings: InspectionSettings | None = None
        self._wanted: tuple[Path, int] | None = None
        panel.shown.connect(self._load)
        panel.chosen.connect(self.go_to)
        findings.chosen.connect(self._on_selected)
        client.folder_changed.connect(lambda _state: self.reload())
        client.scale_changed.connect(self._on_settings)
        client.findings_changed.connect(self._on_photo)
        client.photo_changed.connect(self._on_photo)
        client.history_changed.connect(self._on_shown)

    def open(self, folders: Folders) -> None:
        """Take other photos that are open now."""
        self._folders = folders
        self._panel.set_findings(AllFindings())
        self.reload()

    def reload(self) -> None:
        """Read them again, as soon as they are seen."""
        self._stale = True
        if self._panel.isVisible():
            self._load()

    def _load(self) -> None:
        if self._stale:
            self._stale = False
            self._client.ask(lambda reply: LoadAllFindings(self._folders, reply), self._panel.set_findings)

    def _on_settings(self, state: PhotoSnapshot | None) -> None:
        """Read all again where scale or classes of the folder have changed."""
        if state is not None and state.settings != self._settings:
            self._settings = state.settings
            self.reload()

    def _on_photo(self, state: PhotoSnapshot | None) -> None:
        """Replace the rows of the shown photo, which was judged or measured, by those of its snapshot."""
        if state is not None and state.path is not None and state.photo is not None and not state.preview:
            before = self._panel.model.findings
            after = before.with_photo(state.photo, state.path, state.findings, state.sizes, state.settings)
            if after is not before:
                self._panel.set_findings(after)

    def go_to(self, path: Path, number: int) -> None:
        """Show a photo, and select the finding with a number on it."""
        self._wanted = (path, number)
        state = self._client.state
        if state is not None and state.path == path:
            self._on_shown(state)
        else:
            self._show_photo(path)

    def _on_selected(self, rows: Sequence[FindingTableRow]) -> None:
        """Mark the finding that is selected on its photo, as while reviewing by keyboard."""
        state = self._client.state
        if len(rows) == 1 and self._wanted is None and state is not None and state.path is not None:
            self._panel.select(state.path, rows[0].number)

    def _on_shown(self, state: PhotoSnapshot | None) -> None:
        if self._wanted is not None and state is not None:
            path, number = self._wanted
            if state.path == path:
                self._wanted = None
                self._findings.select_and_zoom([number])
