"""Files that the desktop hands over: by a dialog, a drag or the clipboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from crackview.export.formats import CSV_SAMPLES
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


def csv_titles() -> dict[str, str]:
    """Return the kinds of CSV that differ, by dialect."""
    excel = tr("CSV for Excel, {0}")
    return {name: excel.format(sample) if sample else tr("CSV") for name, sample in CSV_SAMPLES.items()}


def ask_save_csv(parent: QWidget, title: str, suggestion: Path, dialect: str) -> tuple[Path, str] | None:
    """Ask where to write a table and in which dialect of ``CSV_SAMPLES``; `dialect` is chosen at first."""
    filters = {f"{kind} (*.csv)": name for name, kind in csv_titles().items()}
    first = next((text for text, name in filters.items() if name == dialect), "")
    name, chosen = QFileDialog.getSaveFileName(parent.window(), title, str(suggestion), ";;".join(filters), first)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_name(f"{path.name}.csv"), filters.get(chosen, dialect)


def local_paths(data: QMimeData | None) -> list[Path]:
    """Return the local files and folders in a drag or on the clipboard; an empty clipboard is None."""
    return [] if data is None else [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
