"""Puts the noise of the panel on the incoming frames, while it is switched on."""

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import LiveSettings
from crackview.gui.live.side_pages import SidePages
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.noise.noise_controller import NoiseController
from crackview.sources.noisy import FrameNoise
from crackview.vision.recipe import Recipe


class FrameNoiseController(QObject):
    """Decides what falls on the frames.

    Args:
        side: Shows the noise when it is switched on.
        noise: Mixes it.
        actions: Of the workspace.
        backstage: Disturbs, in the thread that looks for cracks.
        settings: Say whether each frame gets a draw of its own.
    """

    changed = Signal()
    """The noise is another one now."""

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
        """Whether frames are disturbed."""
        return self._pipeline.live.disturb is not None

    def tell(self) -> None:
        """From the next frame on the noise is what panel and switches say."""
        wanted = self._action.isChecked() and self._noise.recipe.steps
        disturbance = FrameNoise(self._noise.recipe, self._settings.noise_varies) if wanted else None
        if disturbance != self._pipeline.live.disturb:
            self._pipeline.live.disturb = disturbance
            self.changed.emit()

    def _switch(self, on: bool) -> None:
        if on:
            self._side.show_noise()
        self.tell()

    def _mixed(self, recipe: Recipe, _dragging: bool) -> None:
        """Who moves a slider wants to see what it does."""
        if recipe.steps:
            self._action.setChecked(True)
        self.tell()
