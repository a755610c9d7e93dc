"""Holds the recipe of the noise panel while it is edited: sliders, order, presets, files and actions."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crackview import files
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.language import tr, translated
from crackview.gui.noise.noise_panel import NoisePanel
from crackview.gui.widgets import file_dialogs
from crackview.vision import recipe
from crackview.vision.noise import NOISES, NoiseError
from crackview.vision.recipe import RECIPE_PRESETS, Recipe


@dataclass(frozen=True)
class RecipeModel:
    """The recipe while it is edited: sliders that are off keep their places, and the order is the user's.

    Attributes:
        places: Each noise's place on the severity scale.
        order: Names of the noises that are on.
        seed: Seed of the recipe.
        exact: Amounts of a recipe that was set, each until its slider is moved.
    """

    places: tuple[tuple[str, float], ...] = ()
    order: tuple[str, ...] = ()
    seed: int = 0
    exact: tuple[tuple[str, float], ...] = ()

    @classmethod
    def of(cls, made: Recipe) -> Self:
        """Return the sliders for a recipe; its amounts stay exact until a slider is moved."""
        places = tuple((name, recipe.severity_of(name, amount)) for name, amount in made.steps)
        return cls(places, tuple(name for name, _ in made.steps), made.seed, made.steps)

    @property
    def recipe(self) -> Recipe:
        """The recipe that is applied."""
        places, exact = dict(self.places), dict(self.exact)
        steps = [(name, exact.get(name, recipe.amount_at(name, places[name]))) for name in self.order]
        return Recipe(tuple((name, amount) for name, amount in steps if amount != NOISES[name].clean), self.seed)

    def moved(self, name: str, place: float) -> Self:
        """Return the model with a slider moved: its noise goes on, as the last if it was off; off at 0."""
        places = dict(self.places) | {name: place}
        order = self.order if name in self.order else (*self.order, name)
        if place == 0:
            order = tuple(other for other in order if other != name)
        exact = tuple(step for step in self.exact if step[0] != name)
        return replace(self, places=tuple(places.items()), order=order, exact=exact)

    def switched(self, name: str, on: bool) -> Self:
        """Return the model with a noise on, at severity 3 if its slider was never moved, or off, keeping its place."""
        if not on:
            return replace(self, order=tuple(other for other in self.order if other != name))
        kept = replace(self, order=(*self.order, name)) if name not in self.order else self
        return kept if dict(self.places).get(name) else self.moved(name, 3.0)


class RecipeDialogs:
    """File dialogs for recipes, apart from the code that uses the answers, which is tested without dialogs."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_recipe(self, folder: str) -> Path | None:
        """Ask for a recipe file."""
        kinds = tr("Recipes") + " (*.txt *.recipe)"
        return file_dialogs.ask_open(self._parent, tr("Load recipe"), folder, kinds)

    def save_recipe(self, suggestion: Path) -> Path | None:
        """Ask where to save a recipe."""
        return file_dialogs.ask_save(self._parent, tr("Save recipe"), suggestion, {".txt": tr("Recipe")})


class NoiseController(QObject):
    """Connects the recipe with the panel and its actions."""

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
        panel.preset_chosen.connect(
            lambda name: self.set_recipe(replace(RECIPE_PRESETS[name], seed=self._mixture.seed))
        )
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
            self.problem.emit(translated(error))

    def save(self) -> None:
        """Ask for a file, and write the recipe."""
        path = self._dialogs.save_recipe(Path(self._settings.last_folder) / "recipe.txt")
        if path is None:
            return
        try:
            files.write_text(path, recipe.text(self.recipe))
        except files.SaveError as error:
            self.problem.emit(translated(error))
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
