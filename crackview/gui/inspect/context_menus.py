"""The context menus of crack, table row, thumbnail and picture, made from the action table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from crackview.gui.app import bars
from crackview.gui.app.action_set import ActionSet
from crackview.gui.inspect.findings.findings_controller import FindingsController
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.inspection.session.snapshot import PhotoSnapshot

if TYPE_CHECKING:
    from pathlib import Path


class ContextMenus(QObject):
    """Selects what a menu is for, and shows it; its actions are those of the menu bar."""

    def __init__(
        self, views: InspectViews, client: SessionClient, actions: ActionSet, findings: FindingsController
    ) -> None:
        super().__init__()
        self._canvas, self._strip, self._table = views.canvas, views.strip, views.panel.findings.table
        self._client, self._actions, self._findings = client, actions, findings
        self._waiting: tuple[Path, QPoint] | None = None
        for view in (self._strip, self._table):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._canvas.menu_wanted.connect(self._on_canvas)
        self._table.customContextMenuRequested.connect(self._on_table)
        self._strip.customContextMenuRequested.connect(self._on_strip)
        client.history_changed.connect(self._on_photo)

    def _on_canvas(self, place: tuple[float, float] | None, where: QPoint) -> None:
        on_crack = bool(self._findings.numbers) if place is None else self._findings.select_at(*place)
        self._show("crack" if on_crack else "canvas", where)

    def _on_table(self, place: QPoint) -> None:
        if self._findings.numbers:
            self._show("crack", self._table.viewport().mapToGlobal(place))

    def _on_strip(self, place: QPoint) -> None:
        index = self._strip.indexAt(place)
        if index.isValid():
            self._waiting = (self._strip.photos.path(index.row()), self._strip.viewport().mapToGlobal(place))
            self._on_photo(self._client.state)

    def _on_photo(self, state: PhotoSnapshot | None) -> None:
        """Show the menu of a thumbnail when its photo is shown: its actions work on the shown photo."""
        if self._waiting is not None and state is not None:
            path, where = self._waiting
            if state.path == path:
                self._waiting = None
                self._show("photo", where)

    def _show(self, place: str, where: QPoint) -> None:
        bars.context_menu(self._actions, place, self._canvas.window()).popup(where)
