"""Workspaces as the window knows them: their interface, their entries in the activity bar, and their places.

A new workspace is a class with the members of `Workspace` and one `WorkspaceEntry`. It is made when it is first shown,
with a set of actions of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Signal, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QToolBar, QVBoxLayout, QWidget

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.language import tr

WANTED = "wanted"
"""A property that is False on a widget that needs no room, such as a strip without photos."""

GUIDE_PAGE = "guide_page"
"""A property of a window beside the main one: the name of the page of the guide for it."""


class Workspace(Protocol):
    """A workspace: three widgets for the places of the window, and signals for its bars."""

    status_message: SignalInstance
    """(str) transient message for the status bar"""
    busy: SignalInstance
    """(str, float) running work and its progress, 0 to 1; ("", 1.0) when idle"""
    problem: SignalInstance
    """(str) a problem, in one sentence"""
    timing: SignalInstance
    """(str) model, device and time of the shown overlay"""
    title: SignalInstance
    """(str) name of what is open"""
    settings_changed: SignalInstance
    """() the settings object has changed"""
    dropped: SignalInstance
    """(list of paths) dropped on the picture; the window finds the workspace for them"""

    @property
    def canvas_widget(self) -> QWidget:
        """Widget for the centre."""

    @property
    def panel_widget(self) -> QWidget:
        """Widget for the right side."""

    @property
    def strip_widget(self) -> QWidget:
        """Widget for the strip below."""

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Open photos, folders or videos; an address is a str."""

    def paste_image(self, image: QImage) -> None:
        """Open a picture that has no file."""

    def apply_settings(self) -> None:
        """Apply model, device and threads from the settings, which were changed outside the workspace."""

    def cancel(self) -> None:
        """Stop what is running, within half a second."""

    def shutdown(self) -> object:
        """Stop every thread, within two seconds."""


@dataclass(frozen=True)
class WorkspaceEntry:
    """An entry of the activity bar.

    Attributes:
        action: Id of the action that shows the workspace; its icon and help are used in the bar too.
        title: Text below the icon.
        opens: Returns whether the workspace is the one for a path or address.
        make: Makes the workspace when it is first shown.
    """

    action: str
    title: str
    opens: Callable[[Path | str], bool]
    make: Callable[[ActionSet, AppSettings, QObject], Workspace]


def place_for(entries: Sequence[WorkspaceEntry], what: Path | str, shown: int = 0) -> int:
    """Return the index of the entry that opens a path or address: the shown one if it can, else the first."""
    able = [place for place, entry in enumerate(entries) if entry.opens(what)]
    return shown if shown in able or not able else able[0]


class WorkspaceSlot(QObject):
    """Makes one workspace when it is first shown, and passes on its signals while it is shown.

    The last messages of a hidden workspace are kept, so that title and status bar belong to the visible picture.

    Args:
        entry: Entry of the activity bar.
        actions: Actions of the window, on which those of the workspace are based.
        settings: Settings for the workspace.
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
        self.toolbar: QToolBar | None = None

    def make(self) -> Workspace:
        """Return the workspace; make it at the first call."""
        if self.workspace is None:
            self.actions = ActionSet(parent=self, base=self._base, shortcuts=self._settings.shortcuts)
            self.workspace = self._entry.make(self.actions, self._settings, self)
            self.workspace.status_message.connect(self._keep_remark)
            self.workspace.busy.connect(self._keep_busy)
            self.workspace.timing.connect(self._keep_timing)
            self.workspace.title.connect(self._keep_title)
        return self.workspace

    def set_shown(self, shown: bool) -> None:
        """Pass on signals, beginning with the last values, or stop."""
        self._shown = shown
        if shown:
            self._keep_remark(self._remark)
            self._keep_busy(*self._busy)
            self._keep_timing(self._timing)
            self._keep_title(self._title)

    def _keep_remark(self, remark: str) -> None:
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


class WorkspaceStack(QWidget):
    """A stack whose size limits are those of the shown widget."""

    wanted_changed = Signal()
    """Whether the shown widget needs room has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def is_wanted(self) -> bool:
        """Whether the shown widget needs room."""
        return self._shown is not None and self._shown.property(WANTED) is not False

    def show_only(self, widget: QWidget) -> None:
        """Show the widget, adding it if it is new, and hide the others."""
        if self._shown is not None and self._shown is not widget:
            self._shown.hide()
        if self._column.indexOf(widget) < 0:
            self._column.addWidget(widget)
            widget.installEventFilter(self)
        self._shown = widget
        self.setMaximumSize(widget.maximumSize())
        self.setSizePolicy(widget.sizePolicy())
        widget.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note whether the shown widget needs room."""
        if event.type() == QEvent.Type.DynamicPropertyChange and watched is self._shown:
            self.wanted_changed.emit()
        return super().eventFilter(watched, event)
