"""Puts the noise of the panel on the incoming frames, while it is switched on."""

from PySide6.QtCore import QObject, Signal

from crackview.gui.action_set import ActionSet
from crackview.gui.live.backstage import Backstage
from crackview.gui.live.side_panel import SidePanel
from crackview.gui.noise.control import NoiseControl
from crackview.gui.settings import LiveSettings
from crackview.sources.noisy import Disturbance
from crackview.vision.recipe import Recipe


class Disturbing(QObject):
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
        self, side: SidePanel, noise: NoiseControl, actions: ActionSet, backstage: Backstage, settings: LiveSettings
    ) -> None:
        super().__init__()
        self._side, self._noise, self._action = side, noise, actions["live.noise"]
        self._backstage, self._settings = backstage, settings
        noise.changed.connect(self._mixed)
        actions.bind("live.noise", self._switch)

    @property
    def on(self) -> bool:
        """Whether frames are disturbed."""
        return self._backstage.live.disturb is not None

    def tell(self) -> None:
        """From the next frame on the noise is what panel and switches say."""
        wanted = self._action.isChecked() and self._noise.recipe.steps
        disturbance = Disturbance(self._noise.recipe, self._settings.noise_varies) if wanted else None
        if disturbance != self._backstage.live.disturb:
            self._backstage.live.disturb = disturbance
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
