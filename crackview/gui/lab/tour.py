"""The tour: one minute on a sample photo, in which noise rises and curves grow beside the panes."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from crackview import paths
from crackview.gui.app.action_set import ActionSet
from crackview.gui.canvas.readout import Captions
from crackview.gui.lab.lab_controller import LabController
from crackview.gui.lab.messages import LabPhoto, PredictionScored
from crackview.gui.lab.panes_view import CentreView
from crackview.gui.lab.photo_controller import LabPhotoController
from crackview.gui.language import tr
from crackview.gui.noise.noise_controller import NoiseController
from crackview.vision import recipe
from crackview.vision.noise import NOISES
from crackview.vision.recipe import Recipe

TICK_MS = 400
SAMPLE = "concrete_wall.jpg"


@dataclass(frozen=True)
class Scene:
    """A caption, its seconds, and a noise that rises meanwhile from clean to severity 5; "" is none."""

    words: str
    seconds: float
    noise: str = ""


SCENES = (
    Scene("A clean photo: all models find the crack.", 6),
    Scene("Salt: dead pixels of a cheap sensor.", 11, "salt"),
    Scene("Blur: out of focus, or a moving drone.", 11, "gaussian-blur"),
    Scene("Hair strokes that look like cracks and are none.", 11, "crack-texture"),
    Scene("Too few photons: a noise that no model saw in training.", 11, "shot"),
    Scene("Half a million parameters hold where their rivals let go. Now move the sliders.", 10),
)


class Tour(QObject):
    """Plays the scenes; any key or click stops it, and what is shown stays."""

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
        self._started = 0.0
        self._scene: Scene | None = None
        self._lines: dict[str, dict[float, float]] = {}
        self._waiting = self._playing = False
        self._watched: QObject | None = None
        controller.photo_changed.connect(self._begin)
        controller.judged.connect(self._draw)
        actions.bind("lab.story", self.play)

    def play(self) -> None:
        """Open the sample; the tour begins when it has been read."""
        self.stop()
        self._waiting = True
        self._noise.set_recipe(Recipe())
        self._photos.open_paths([paths.samples() / SAMPLE], remember=False)

    def stop(self) -> None:
        """End the tour; photo, noise and predictions stay."""
        self._waiting = False
        if self._playing:
            self._playing = False
            self._timer.stop()
            self._say("")
            self._centre.show_curves(False)
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
            return
        self._waiting, self._playing, self._scene = False, True, None
        self._centre.show_curves(True)
        self._centre.curves.show_lines(photo.name, {})
        self._watched = self._centre.window().windowHandle()
        if self._watched is not None:
            self._watched.installEventFilter(self)
        self._started = time.monotonic()
        self._timer.start()
        self._tick()

    def _tick(self) -> None:
        passed = time.monotonic() - self._started
        for scene in SCENES:
            if passed < scene.seconds:
                self._play(scene, passed / scene.seconds)
                return
            passed -= scene.seconds
        self.stop()

    def _play(self, scene: Scene, share: float) -> None:
        if scene is not self._scene:
            self._scene = scene
            self._lines = {}
            self._noise.set_recipe(Recipe())
            self._say(tr(scene.words))
        if scene.noise:
            self._noise.move(scene.noise, round(min(5.0, share * 6), 1), dragging=True)

    def _draw(self, judged: PredictionScored) -> None:
        """Add a point to the curve of a model for the noise of this scene."""
        if not self._playing or self._scene is None or not self._scene.noise:
            return
        steps = judged.recipe.steps
        if steps and (len(steps) > 1 or steps[0][0] != self._scene.noise):
            return
        place = recipe.severity_of(*steps[0]) if steps else 0.0
        self._lines.setdefault(judged.model, {})[place] = judged.overlap.dice
        lines = {
            model: [(place, dice, dice, dice) for place, dice in sorted(self._lines.get(model, {}).items())]
            for model in (choice.name for choice in self._controller.models)
        }
        self._centre.curves.show_lines(tr(NOISES[self._scene.noise].title), lines)

    def _say(self, words: str) -> None:
        self._centre.panes_view.panes[0].canvas.set_captions(Captions(left=words))
