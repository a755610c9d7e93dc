"""File dialogs for recipes, apart from the code that uses the answers, which is tested without dialogs."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from crackview.gui.language import tr
from crackview.gui.widgets import file_dialogs


class RecipeDialogs:
    """The file dialogs of the desktop, above the window of a widget."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_recipe(self, folder: str) -> Path | None:
        """Ask for a recipe file."""
        kinds = tr("Recipes") + " (*.txt *.recipe)"
        return file_dialogs.ask_open(self._parent, tr("Load recipe"), folder, kinds)

    def save_recipe(self, suggestion: Path) -> Path | None:
        """Ask where to save a recipe."""
        return file_dialogs.ask_save(self._parent, tr("Save recipe"), suggestion, {".txt": tr("Recipe")})
