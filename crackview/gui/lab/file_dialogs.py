"""File dialogs, apart from the code that uses the answers, which is tested without dialogs."""

from pathlib import Path

from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.language import tr
from crackview.gui.widgets import file_dialogs


class LabFileDialogs(InspectFileDialogs):
    """The file dialogs of the desktop, for photos and for the files of the Lab."""

    def open_mask(self, folder: str) -> Path | None:
        """Ask for a mask."""
        kinds = tr("Masks") + " (*.png *.PNG *.bmp *.tif *.tiff)"
        return file_dialogs.ask_open(self._parent, tr("Load mask"), folder, kinds)

    def save_sweep(self, suggestion: Path) -> Path | None:
        """Ask where to save a sweep; the suffix sets the format."""
        kinds = {".pdf": "PDF", ".svg": "SVG", ".png": "PNG", ".csv": tr("Table")}
        return file_dialogs.ask_save(self._parent, tr("Export the sweep"), suggestion, kinds)

    def save_view(self, suggestion: Path) -> Path | None:
        """Ask where to save a picture of the view."""
        return file_dialogs.ask_save(self._parent, tr("Save this view as a picture"), suggestion, {".png": "PNG"})
