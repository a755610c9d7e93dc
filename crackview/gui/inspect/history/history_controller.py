"""Joins the history of the photo to its panel and to undo and redo."""

from PySide6.QtCore import QObject

from crackview.gui.app.action_set import ActionSet
from crackview.gui.inspect.history.history_panel import HistoryPanel, title_text
from crackview.gui.inspect.session_client import SessionClient
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.history import Step


class HistoryController(QObject):
    """Decides what can be undone and redone."""

    def __init__(
        self, panel: HistoryPanel, client: SessionClient, actions: ActionSet, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._panel, self._actions = panel, actions
        actions.bind("correct.undo", client.undo)
        actions.bind("correct.redo", client.redo)
        panel.step_chosen.connect(client.go_to)
        client.history_changed.connect(self._show)
        self._show(None)

    def _show(self, state: PhotoSnapshot | None) -> None:
        known = state is not None and state.photo is not None
        self._panel.set_steps(() if state is None else state.history, known=known)
        self._name("correct.undo", None if state is None else state.undo)
        self._name("correct.redo", None if state is None else state.redo)

    def _name(self, name: str, step: Step | None) -> None:
        """Undo and redo say what they would do."""
        entry = self._actions.table[name]
        self._actions[name].setEnabled(step is not None)
        text = "" if step is None else title_text(step.title).replace("&", "&&")
        self._actions[name].setText(f"{entry.title}: {text}" if text else entry.title)
