"""The slot of a workspace in the window: empty until it is first shown, silent while it is hidden.

The messages of a hidden workspace are kept until it is shown again, so that title and status bar always belong to the
visible picture.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.app.workspace import Workspace, WorkspaceEntry
from crackview.gui.language import tr

if TYPE_CHECKING:
    from crackview.gui.widgets.flat_toolbar import FlatToolBar


class WorkspaceSlot(QObject):
    """Makes one workspace when it is needed, and passes on its signals while it is shown.

    Args:
        entry: Entry of the activity bar.
        actions: Actions of the window, on which those of the workspace are based.
        settings: Settings for the workspace.
        parent: As usual.
    """

    status_message = Signal(str)
    busy = Signal(str, float)
    timing = Signal(str)
    title = Signal(str)

    def __init__(self, entry: WorkspaceEntry, actions: ActionSet, settings: AppSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._entry, self._base, self._settings = entry, actions, settings
        self._shown = False
        devices = {"auto": tr("automatic device"), "cpu": "CPU", "gpu": "GPU"}
        self._remark = ""
        self._timing = f"{settings.model} · {devices[settings.device]} · – ms"
        self._title = ""
        self._busy = ("", 1.0)
        self.workspace: Workspace | None = None
        self.actions = actions
        self.toolbar: FlatToolBar | None = None

    def make(self) -> Workspace:
        """Return the workspace; make it at the first call."""
        if self.workspace is None:
            self.actions = ActionSet(parent=self, base=self._base)
            self.workspace = self._entry.make(self.actions, self._settings, self)
            self.workspace.status_message.connect(self._say)
            self.workspace.busy.connect(self._keep_busy)
            self.workspace.timing.connect(self._keep_timing)
            self.workspace.title.connect(self._keep_title)
        return self.workspace

    def set_shown(self, shown: bool) -> None:
        """Pass on signals, beginning with the last values, or stop."""
        self._shown = shown
        if shown:
            self._say(self._remark)
            self._keep_busy(*self._busy)
            self._keep_timing(self._timing)
            self._keep_title(self._title)

    def _say(self, remark: str) -> None:
        self._remark = remark
        if self._shown:
            self.status_message.emit(remark)

    def _keep_busy(self, what: str, done: float) -> None:
        self._busy = (what, done)
        if self._shown:
            self.busy.emit(what, done)

    def _keep_timing(self, timing: str) -> None:
        self._timing = timing
        if self._shown:
            self.timing.emit(timing)

    def _keep_title(self, title: str) -> None:
        self._title = title
        if self._shown:
            self.title.emit(title)
