"""File dialogs, apart from the code that uses the answers, which is tested without dialogs."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from crackview.gui.language import tr
from crackview.gui.live.source_dialog import SourceDialog
from crackview.sources.source import VIDEO_SUFFIXES


class LiveFileDialogs:
    """The file dialogs of the desktop, and the dialog for cameras and streams."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_source(self, recent: Sequence[str], address: str) -> SourceDialog:
        """Open the dialog for cameras and streams, without waiting for it."""
        dialog = SourceDialog(recent, address, self._parent.window())
        dialog.open()
        return dialog

    def open_video(self, folder: str) -> Path | None:
        """Ask for a video file."""
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(VIDEO_SUFFIXES))
        name, _ = QFileDialog.getOpenFileName(
            self._parent.window(),
            tr("Open video"),
            folder,
            f"{tr('Videos')} ({patterns});;{tr('All files')} (*)",
        )
        return Path(name) if name else None

    def choose_folder(self, title: str, folder: str) -> Path | None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self._parent.window(), title, folder)
        return Path(name) if name else None

    def save(self, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Ask where to write; `kinds` such as "CSV (*.csv)". A name without a suffix gets that of the suggestion."""
        name, _ = QFileDialog.getSaveFileName(self._parent.window(), title, str(suggestion), kinds)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_name(path.name + suggestion.suffix)
