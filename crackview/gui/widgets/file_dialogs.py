"""Files that the desktop hands over: by a dialog, a drag or the clipboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from crackview.gui.language import tr


def ask_open(parent: QWidget, title: str, folder: str, kinds: str) -> Path | None:
    """Ask for a file of these kinds, such as "Masks (*.png)", or any; None if cancelled."""
    everything = tr("All files")
    name, _ = QFileDialog.getOpenFileName(parent.window(), title, folder, f"{kinds};;{everything} (*)")
    return Path(name) if name else None


def ask_save(parent: QWidget, title: str, suggestion: Path, kinds: dict[str, str]) -> Path | None:
    """Ask where to write, by suffix and name of each kind; a name without one of the suffixes gets that of its kind."""
    filters = ";;".join(f"{kind} (*{suffix})" for suffix, kind in kinds.items())
    name, chosen = QFileDialog.getSaveFileName(parent.window(), title, str(suggestion), filters)
    if not name:
        return None
    path = Path(name)
    suffix = next((suffix for suffix in kinds if f"*{suffix})" in chosen), next(iter(kinds)))
    return path if path.suffix.lower() in kinds else path.with_name(path.name + suffix)


def local_paths(data: QMimeData | None) -> list[Path]:
    """Return the local files and folders in a drag or on the clipboard; an empty clipboard is None."""
    return [] if data is None else [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
