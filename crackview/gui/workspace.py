"""What the window expects of a workspace, and the rail entry that offers it.

The window knows workspaces only through this: a new one is a class with these members and one ``WorkspaceEntry``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from crackview.gui.actions import ActionSet
from crackview.gui.settings import Settings


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

    @property
    def canvas_widget(self) -> QWidget:
        """For the middle."""

    @property
    def panel_widget(self) -> QWidget:
        """For the right side."""

    @property
    def strip_widget(self) -> QWidget:
        """For the strip below."""

    def open_paths(self, paths: list[Path]) -> None:
        """Open photos or folders."""

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
    """A place on the rail."""

    title: str
    icon: str
    help: str
    make: Callable[[ActionSet, Settings, QObject], Workspace]
