"""The interface of a workspace, and its entry in the activity bar.

The window knows workspaces only through this interface: a new one is a class with these members and one
``WorkspaceEntry``. It is made when it is first shown, with a set of actions of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings


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
