"""Keeps the look of the overlay in step: canvas, panel, actions and settings.

Moving a slider changes what is drawn and counted, never runs a network.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.overlay.overlay_panel import OverlayPanel
from crackview.vision.overlay import Style
from crackview.vision.pyramid import ProbabilityLayer

LOWEST, HIGHEST = 0.01, 0.99
#: Threshold without a model card.
NO_CARD = 0.5
THRESHOLD_STEP, OPACITY_STEP = 0.02, 0.1
#: Settings are reported after this many milliseconds without a change.
SETTINGS_DEBOUNCE_MS = 400


class OverlayController(QObject):
    """Holds the look of the overlay, and updates views and actions."""

    settings_changed = Signal()
    changed = Signal(object)
    """The new `OverlayAppearance`."""
    threshold_edited = Signal(float)
    """The threshold that the user has chosen."""

    def __init__(self, canvas: Canvas, panel: OverlayPanel, actions: ActionSet, settings: AppSettings) -> None:
        super().__init__()
        self._canvas, self._panel, self._actions, self._settings = canvas, panel, actions, settings
        self._card_threshold: float | None = None
        self._photo_threshold: float | None = None
        self._layer: ProbabilityLayer | None = None
        self._follows = False
        self._look = OverlayAppearance(
            Style(settings.overlay_style), settings.overlay_opacity, settings.threshold or NO_CARD
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTINGS_DEBOUNCE_MS)
        self._rest.timeout.connect(self.settings_changed)
        panel.style_chosen.connect(self.set_style)
        panel.opacity_changed.connect(self.set_opacity)
        panel.threshold_changed.connect(self.set_threshold)
        panel.threshold_reset.connect(self.reset_threshold)
        for style in Style:
            actions.bind(f"overlay.{style}", lambda style=style: self.set_style(style))
        actions.bind("overlay.hide", lambda hide: self.set_style(None if hide else self._look.style))
        actions.bind("view.bare", canvas.set_bare)
        canvas.deactivated.connect(lambda: actions["view.bare"].setChecked(False))
        actions.bind("threshold.up", lambda: self.set_threshold(self._look.threshold + THRESHOLD_STEP))
        actions.bind("threshold.down", lambda: self.set_threshold(self._look.threshold - THRESHOLD_STEP))
        actions.bind("opacity.up", lambda: self.set_opacity(self._look.opacity + OPACITY_STEP))
        actions.bind("opacity.down", lambda: self.set_opacity(self._look.opacity - OPACITY_STEP))
        self._show_look()

    @property
    def look(self) -> OverlayAppearance:
        """The current look."""
        return self._look

    @property
    def layer(self) -> ProbabilityLayer | None:
        """The probability map that is shown."""
        return self._layer

    def set_layer(self, layer: ProbabilityLayer | None) -> None:
        """Show another probability map, or none; the canvas must already show its photo."""
        self._canvas.set_layer(layer)
        self.set_panel_layer(layer)

    def set_panel_layer(self, layer: ProbabilityLayer | None) -> None:
        """Update the panel for a map that the canvas already shows."""
        self._layer = layer
        self._panel.set_layer(None if layer is None else layer.histogram)
        self._show_share()

    def set_card_threshold(self, threshold: float | None) -> None:
        """Set the threshold of the model's card; it is used unless the user set one."""
        self._card_threshold = threshold
        self._panel.set_default_threshold(threshold)
        if not self._follows and self._settings.threshold is None:
            self._change(replace(self._look, threshold=threshold or NO_CARD))

    @property
    def default_threshold(self) -> float:
        """Threshold of photos without one of their own."""
        return self._settings.threshold or self._card_threshold or NO_CARD

    def show_threshold(self, threshold: float, default: float | None) -> None:
        """Show the threshold of a photo, which the settings do not follow; `default` is its model's own."""
        self._follows, self._card_threshold, self._photo_threshold = True, default, threshold
        self._panel.set_default_threshold(default)
        if threshold != self._look.threshold:
            self._change(replace(self._look, threshold=threshold))

    def leave_photo(self) -> None:
        """Follow the settings again: the photo has no threshold of its own."""
        self._follows, self._photo_threshold = False, None

    def set_style(self, style: Style | None) -> None:
        """Show the overlay in a style; None hides it."""
        if style is None:
            self._change(replace(self._look, shown=False))
            return
        self._settings.overlay_style = style.value
        self._change(replace(self._look, style=style, shown=True))
        self._rest.start()

    def set_opacity(self, opacity: float) -> None:
        """Set the opacity, clamped to 0 to 1."""
        opacity = min(max(opacity, 0.0), 1.0)
        self._settings.overlay_opacity = opacity
        self._change(replace(self._look, opacity=opacity))
        self._rest.start()

    def set_threshold(self, threshold: float) -> None:
        """Set the threshold of the photo that is followed, or else of all photos and models from now on.

        Sliders have hundredths, and the thresholds of models and photos more places: who goes back to the hundredth of
        one of these means that very threshold.
        """
        threshold = min(max(threshold, LOWEST), HIGHEST)
        for exact in (self._photo_threshold, self._card_threshold):
            if exact is not None and round(exact, 2) == threshold:
                threshold = exact
                break
        self._edit_threshold(threshold, threshold)

    def reset_threshold(self) -> None:
        """Use the threshold of the model's card again."""
        self._edit_threshold(self._card_threshold or NO_CARD, None)

    def apply_settings(self) -> None:
        """Apply settings that were changed elsewhere."""
        style, opacity = Style(self._settings.overlay_style), self._settings.overlay_opacity
        threshold = self._look.threshold if self._follows else self.default_threshold
        self._change(replace(self._look, style=style, opacity=opacity, threshold=threshold))

    def flush(self) -> None:
        """Report waiting settings now."""
        if self._rest.isActive():
            self._rest.stop()
            self.settings_changed.emit()

    def _edit_threshold(self, threshold: float, setting: float | None) -> None:
        if not self._follows:
            self._settings.threshold = setting
            self._rest.start()
        self._change(replace(self._look, threshold=threshold))
        self.threshold_edited.emit(threshold)

    def _change(self, look: OverlayAppearance) -> None:
        self._look = look
        self._show_look()
        self.changed.emit(look)

    def _show_look(self) -> None:
        self._canvas.set_look(self._look)
        self._panel.set_look(self._look)
        self._actions[f"overlay.{self._look.style}"].setChecked(True)
        self._actions["overlay.hide"].setChecked(not self._look.shown)
        self._show_share()

    def _show_share(self) -> None:
        self._panel.set_share(None if self._layer is None else self._layer.share(self._look.threshold))
