"""What a drag or the clipboard brings."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_paths(data: QMimeData | None) -> list[Path]:
    """The files and folders on this machine that a drag or the clipboard names; an empty clipboard may be None."""
    return [] if data is None else [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
