"""Asks a person for files; apart from what is done with the answers, so that the doing is tested without dialogs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crackview.gui import file_dialogs
from crackview.gui.inspect.dialogs import Dialogs


class LabDialogs(Dialogs):
    """The desktop's own file dialogs, for photos and for what only the Lab has."""

    def open_mask(self, folder: str) -> Path | None:
        """A mask."""
        kinds = _tr("Masks") + " (*.png *.PNG *.bmp *.tif *.tiff)"
        return file_dialogs.ask_open(self._parent, _tr("Load mask"), folder, kinds)

    def save_sweep(self, suggestion: Path) -> Path | None:
        """Where to save a sweep, its format by the ending."""
        kinds = {".pdf": "PDF", ".svg": "SVG", ".png": "PNG", ".csv": _tr("Table")}
        return file_dialogs.ask_save(self._parent, _tr("Export the sweep"), suggestion, kinds)

    def save_view(self, suggestion: Path) -> Path | None:
        """Where to save a picture of the view."""
        return file_dialogs.ask_save(self._parent, _tr("Save this view as a picture"), suggestion, {".png": "PNG"})


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)
