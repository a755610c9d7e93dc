"""Asks a person for recipe files; apart from what is done with the answers, so that the doing is tested without it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crackview.gui import file_dialogs


class RecipeDialogs:
    """The desktop's own file dialogs, above the window of a widget."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_recipe(self, folder: str) -> Path | None:
        """A recipe file."""
        kinds = _tr("Recipes") + " (*.txt *.recipe)"
        return file_dialogs.ask_open(self._parent, _tr("Load recipe"), folder, kinds)

    def save_recipe(self, suggestion: Path) -> Path | None:
        """Where to save a recipe."""
        return file_dialogs.ask_save(self._parent, _tr("Save recipe"), suggestion, {".txt": _tr("Recipe")})


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)
