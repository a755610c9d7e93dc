"""Paths in a drag or on the clipboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_paths(data: QMimeData | None) -> list[Path]:
    """Return the local files and folders in a drag or on the clipboard; an empty clipboard may be None."""
    return [] if data is None else [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
