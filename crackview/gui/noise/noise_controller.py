"""Connects the noise panel, its actions and the recipe."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from crackview import files
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.language import tr
from crackview.gui.noise.noise_panel import NoisePanel
from crackview.gui.noise.recipe_dialogs import RecipeDialogs
from crackview.gui.noise.recipe_model import RecipeModel
from crackview.vision import recipe
from crackview.vision.noise import NoiseError
from crackview.vision.recipe import PRESETS, Recipe


class NoiseController(QObject):
    """Holds the recipe."""

    changed = Signal(object, bool)
    """The `Recipe`, and whether a slider is still held."""
    problem = Signal(str)
    status_message = Signal(str)

    def __init__(self, panel: NoisePanel, actions: ActionSet, settings: AppSettings, dialogs: RecipeDialogs) -> None:
        super().__init__()
        self._panel, self._settings, self._dialogs = panel, settings, dialogs
        self._mixture = RecipeModel()
        panel.moved.connect(lambda name, place, held: self._set(self._mixture.moved(name, place), dragging=held))
        panel.switched.connect(lambda name, on: self._set(self._mixture.switched(name, on)))
        panel.reordered.connect(lambda names: self._set(replace(self._mixture, order=names)))
        panel.seed_changed.connect(lambda seed: self._set(replace(self._mixture, seed=seed)))
        panel.preset_chosen.connect(lambda name: self.set_recipe(replace(PRESETS[name], seed=self._mixture.seed)))
        actions.bind("noise.redraw", lambda: self._set(replace(self._mixture, seed=self._mixture.seed + 1)))
        actions.bind("noise.reset", lambda: self.set_recipe(Recipe()))
        actions.bind("noise.load", self.load)
        actions.bind("noise.save", self.save)
        actions.bind("noise.copy", self.copy)
        names = ("noise.load", "noise.save", "noise.copy", "noise.reset")
        panel.set_file_actions([actions[name] for name in names], actions["noise.redraw"])

    @property
    def recipe(self) -> Recipe:
        """The recipe that is applied."""
        return self._mixture.recipe

    def set_recipe(self, made: Recipe) -> None:
        """Set the whole recipe."""
        self._set(RecipeModel.of(made))

    def move(self, name: str, place: float, *, dragging: bool) -> None:
        """Move a slider, as the tour does."""
        self._set(self._mixture.moved(name, place), dragging=dragging)

    def load(self) -> None:
        """Ask for a recipe file and load it; report a wrong one and change nothing."""
        path = self._dialogs.open_recipe(self._settings.last_folder)
        if path is None:
            return
        try:
            self.set_recipe(recipe.read(path))
        except NoiseError as error:
            self.problem.emit(str(error))

    def save(self) -> None:
        """Ask for a file, and write the recipe."""
        path = self._dialogs.save_recipe(Path(self._settings.last_folder) / "recipe.txt")
        if path is None:
            return
        try:
            files.write_text(path, recipe.text(self.recipe))
        except files.SaveError as error:
            self.problem.emit(str(error))
        else:
            self.status_message.emit(tr("Saved {0}").format(path))

    def copy(self) -> None:
        """Put the recipe onto the clipboard."""
        QGuiApplication.clipboard().setText(recipe.text(self.recipe))
        self.status_message.emit(tr("The recipe is on the clipboard"))

    def _set(self, mixture: RecipeModel, *, dragging: bool = False) -> None:
        self._mixture = mixture
        self._panel.show_recipe(dict(mixture.places), mixture.order, mixture.seed)
        self.changed.emit(mixture.recipe, dragging)
