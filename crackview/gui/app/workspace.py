"""What the window expects of a workspace, and the rail entry that offers it.

The window knows workspaces only through this: a new one is a class with these members and one ``WorkspaceEntry``. It is
made when it is first shown, with a set of actions of its own.
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
    """One way of working: three widgets for the window's places, and signals for its bars."""

    status_message: SignalInstance
    """(str) a passing remark for the status bar"""
    busy: SignalInstance
    """(str, float) what is running and how far, 0 to 1; ("", 1.0) when idle"""
    problem: SignalInstance
    """(str) one sentence for the person"""
    timing: SignalInstance
    """(str) model, device and time of the overlay that is now shown"""
    title: SignalInstance
    """(str) name of what is open"""
    settings_changed: SignalInstance
    """() the settings object holds something new to keep"""
    dropped: SignalInstance
    """(list of paths) what was dropped on the picture; the window finds the workspace for it"""

    @property
    def canvas_widget(self) -> QWidget:
        """For the middle."""

    @property
    def panel_widget(self) -> QWidget:
        """For the right side."""

    @property
    def strip_widget(self) -> QWidget:
        """For the strip below."""

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Open photos, folders or videos; an address is a str."""

    def paste_image(self, image: QImage) -> None:
        """Open a picture that has no file."""

    def apply_settings(self) -> None:
        """Take model, device and threads from the settings, which were changed outside the workspace."""

    def cancel(self) -> None:
        """Stop what is running, within half a second."""

    def shutdown(self) -> object:
        """Stop every thread, within two seconds."""


@dataclass(frozen=True)
class WorkspaceEntry:
    """A place on the rail.

    Attributes:
        action: Id of the action that shows it; its icon and help stand on the rail too.
        title: Below the icon.
        opens: Whether it is the workspace for a path or address.
        make: Makes the workspace, when it is first shown.
    """

    action: str
    title: str
    opens: Callable[[Path | str], bool]
    make: Callable[[ActionSet, AppSettings, QObject], Workspace]


def place_for(entries: Sequence[WorkspaceEntry], what: Path | str, shown: int = 0) -> int:
    """The place on the rail that opens a path or address: the shown one if it can, else the first that can."""
    able = [place for place, entry in enumerate(entries) if entry.opens(what)]
    return shown if shown in able or not able else able[0]
