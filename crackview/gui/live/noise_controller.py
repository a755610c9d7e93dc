"""Applies the noise of the panel to the incoming frames while it is switched on."""

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import LiveSettings
from crackview.gui.live.live_panel import SidePages
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.noise.noise_controller import NoiseController
from crackview.sources.source import FrameNoise
from crackview.vision.recipe import Recipe


class FrameNoiseController(QObject):
    """Decides which noise the frames get."""

    changed = Signal()
    """The noise has changed."""

    def __init__(
        self,
        side: SidePages,
        noise: NoiseController,
        actions: ActionSet,
        pipeline: StreamPipeline,
        settings: LiveSettings,
    ) -> None:
        super().__init__()
        self._side, self._noise, self._action = side, noise, actions["live.noise"]
        self._pipeline, self._settings = pipeline, settings
        noise.changed.connect(self._mixed)
        actions.bind("live.noise", self._switch)

    @property
    def on(self) -> bool:
        """Whether frames get noise."""
        return self._pipeline.live.disturb is not None

    def apply(self) -> None:
        """Apply panel and switches from the next frame on."""
        wanted = self._action.isChecked() and self._noise.recipe.steps
        disturbance = FrameNoise(self._noise.recipe, self._settings.noise_varies) if wanted else None
        if disturbance != self._pipeline.live.disturb:
            self._pipeline.live.disturb = disturbance
            self.changed.emit()

    def _switch(self, on: bool) -> None:
        if on:
            self._side.show_noise()
        self.apply()

    def _mixed(self, recipe: Recipe, _dragging: bool) -> None:
        """Switch noise on when a slider is moved."""
        if recipe.steps:
            self._action.setChecked(True)
        self.apply()
