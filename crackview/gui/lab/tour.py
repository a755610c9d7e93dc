"""The tour: about a minute on a sample photo, in which noise rises and curves grow beside the panes.

Noise rises from severity to severity, each as soon as every pane has answered to the one before and the user could
look at it.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from crackview import paths
from crackview.gui.app.action_set import ActionSet
from crackview.gui.lab.lab_controller import LabController
from crackview.gui.lab.messages import LabPhoto, PredictionScored
from crackview.gui.lab.panes_view import CentreView
from crackview.gui.lab.photo_controller import LabPhotoController
from crackview.gui.language import tr
from crackview.gui.noise.noise_controller import NoiseController
from crackview.vision import recipe
from crackview.vision.noise import NOISES
from crackview.vision.recipe import Recipe

TICK_MS = 100
SEVERITIES = (1.0, 2.0, 3.0, 4.0, 5.0)
SAMPLE = "concrete_wall.jpg"


@dataclass(frozen=True)
class TourScene:
    """A caption, its least seconds, and a noise that rises meanwhile to severity 5; "" is none."""

    words: str
    seconds: float
    noise: str = ""


TOUR_SCENES = (
    TourScene("A clean photo: all models find the crack.", 6),
    TourScene("Salt: dead pixels of a cheap sensor.", 11, "salt"),
    TourScene("Blur: out of focus, or a moving drone.", 11, "gaussian-blur"),
    TourScene("Hair strokes that look like cracks but are not.", 11, "crack-texture"),
    TourScene("Too few photons: a noise that no model saw in training.", 11, "shot"),
    TourScene("The robust student still finds the crack where the others lose it. Now move the sliders.", 10),
)


@dataclass(frozen=True)
class TourStep:
    """A scene with its noise at a severity, 0 for none, and the least seconds of that."""

    scene: TourScene
    severity: float
    seconds: float


def steps() -> Iterator[TourStep]:
    """Return the steps of all scenes, in order."""
    for scene in TOUR_SCENES:
        severities = SEVERITIES if scene.noise else (0.0,)
        for severity in severities:
            yield TourStep(scene, severity, scene.seconds / len(severities))


class Tour(QObject):
    """Plays the scenes; any key or click stops it, and what is shown stays, until there is another photo."""

    status_message = Signal(str)

    def __init__(
        self,
        centre: CentreView,
        controller: LabController,
        photos: LabPhotoController,
        noise: NoiseController,
        actions: ActionSet,
    ) -> None:
        super().__init__()
        self._centre, self._controller, self._photos, self._noise = centre, controller, photos, noise
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._steps: Iterator[TourStep] = iter(())
        self._step: TourStep | None = None
        self._until = 0.0
        self._clean: dict[str, float] = {}
        self._lines: dict[str, dict[float, float]] = {}
        self._waiting = self._playing = False
        self._watched: QObject | None = None
        controller.photo_changed.connect(self._begin)
        controller.judged.connect(self._draw)
        actions.bind("lab.tour", self.play)

    def play(self) -> None:
        """Open the sample; the tour begins when it has been read."""
        self.stop()
        self._waiting = True
        self._noise.set_recipe(Recipe())
        self._photos.open_paths([paths.samples() / SAMPLE], remember=False)

    def stop(self) -> None:
        """End the tour; photo, noise, predictions and curves stay."""
        self._waiting = False
        if self._playing:
            self._playing = False
            self._timer.stop()
            self._centre.show_text("")
            if self._watched is not None:
                self._watched.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop at any key and any click."""
        if self._playing and event.type() in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
            self.stop()
        return super().eventFilter(watched, event)

    def _begin(self, photo: LabPhoto) -> None:
        if not self._waiting:
            self.stop()
            self._centre.show_curves(False)
            return
        self._waiting, self._playing = False, True
        self._clean, self._lines = {}, {}
        self._centre.show_curves(True)
        self._centre.curves.show_lines(photo.name, {})
        self._watched = self._centre.window().windowHandle()
        if self._watched is not None:
            self._watched.installEventFilter(self)
        self._steps, self._step = steps(), None
        self._next()
        self._timer.start()

    def _tick(self) -> None:
        """Go on when every pane has answered and the time of the step is over."""
        if time.monotonic() >= self._until and self._controller.settled:
            self._next()

    def _next(self) -> None:
        before, self._step = self._step, next(self._steps, None)
        step = self._step
        if step is None:
            self.stop()
            return
        scene = step.scene
        if before is None or scene is not before.scene:
            self._centre.show_text(tr(scene.words))
        if step.severity == SEVERITIES[0]:
            self._noise.set_recipe(Recipe(((scene.noise, recipe.amount_at(scene.noise, step.severity)),)))
            self._lines = {model: {0.0: dice} for model, dice in self._clean.items()}
            self._show_lines(scene)
        elif step.severity:
            self._noise.move(scene.noise, step.severity, dragging=False)
        self._until = time.monotonic() + step.seconds

    def _draw(self, judged: PredictionScored) -> None:
        """Add a point to the curve of a model for the noise of this scene."""
        if not self._playing or self._step is None:
            return
        scene, made = self._step.scene, judged.recipe.steps
        if not made:
            self._clean[judged.model] = judged.overlap.dice
        elif len(made) == 1 and made[0][0] == scene.noise:
            self._lines.setdefault(judged.model, {})[recipe.severity_of(*made[0])] = judged.overlap.dice
            self._show_lines(scene)

    def _show_lines(self, scene: TourScene) -> None:
        lines = {
            self._controller.title_of(model, "\n"): [
                (place, dice, dice, dice) for place, dice in sorted(self._lines.get(model, {}).items())
            ]
            for model in (choice.name for choice in self._controller.models)
        }
        self._centre.curves.show_lines(tr(NOISES[scene.noise].title), lines)
