"""Asks a person for files; apart from what is done with the answers, so that the doing is tested without dialogs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from crackview.gui.inspect.dialogs import Dialogs


class LabDialogs(Dialogs):
    """The desktop's own file dialogs, for photos and for what only the Lab has."""

    def open_mask(self, folder: str) -> Path | None:
        """A mask."""
        return self._open(_tr("Load mask"), folder, _tr("Masks") + " (*.png *.PNG *.bmp *.tif *.tiff)")

    def open_recipe(self, folder: str) -> Path | None:
        """A recipe file."""
        return self._open(_tr("Load recipe"), folder, _tr("Recipes") + " (*.txt *.recipe)")

    def save_recipe(self, suggestion: Path) -> Path | None:
        """Where to save a recipe."""
        return self._save(_tr("Save recipe"), suggestion, {".txt": _tr("Recipe")})

    def save_sweep(self, suggestion: Path) -> Path | None:
        """Where to save a sweep, its format by the ending."""
        kinds = {".pdf": "PDF", ".svg": "SVG", ".png": "PNG", ".csv": _tr("Table")}
        return self._save(_tr("Export the sweep"), suggestion, kinds)

    def save_view(self, suggestion: Path) -> Path | None:
        """Where to save a picture of the view."""
        return self._save(_tr("Save this view as a picture"), suggestion, {".png": "PNG"})

    def _open(self, title: str, folder: str, kinds: str) -> Path | None:
        everything = _tr("All files")
        name, _ = QFileDialog.getOpenFileName(self._parent.window(), title, folder, f"{kinds};;{everything} (*)")
        return Path(name) if name else None

    def _save(self, title: str, suggestion: Path, kinds: dict[str, str]) -> Path | None:
        filters = ";;".join(f"{kind} (*{suffix})" for suffix, kind in kinds.items())
        name, chosen = QFileDialog.getSaveFileName(self._parent.window(), title, str(suggestion), filters)
        if not name:
            return None
        path = Path(name)
        suffix = next((suffix for suffix in kinds if f"*{suffix})" in chosen), next(iter(kinds)))
        return path if path.suffix.lower() in kinds else path.with_name(path.name + suffix)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)
