"""Connects photo, recipe, models and panes: what each pane shows, and its score.

Every pane shows the newest noisy picture at once; predictions follow as they come, and their score is dimmed while it
belongs to an earlier picture.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from crackview.export.sweep_report import SweepModel
from crackview.gui import model_choice
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas import view_actions
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.canvas.readout import Captions
from crackview.gui.lab.lab_pipeline import LabPipeline
from crackview.gui.lab.legend import LegendKind
from crackview.gui.lab.messages import (
    ColourErrors,
    Compare,
    ErrorsColoured,
    LabMessage,
    LabModelUnusable,
    LabPhoto,
    ModelsCompared,
    NoisyPicture,
    PredictionScored,
    PredictionsDone,
    PredictRequest,
    Written,
)
from crackview.gui.lab.panes_view import CLEAN_PANE, NOISY_PANE, PANES, LabPane, PaneLayout, PanesView
from crackview.gui.language import decimal, tr, translated
from crackview.gui.model_choice import ModelChoice
from crackview.gui.noise.noise_controller import NoiseController
from crackview.gui.noise.noise_panel import NoisePanel
from crackview.gui.widgets.labels import breakable
from crackview.nets.cards import Card
from crackview.vision.overlay import Style
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer
from crackview.vision.recipe import Recipe

PREFERRED = ("pct-rfkd", "pct-kd", "teacher", "pct-cwd")
"""The student that was trained on noise, one that was not, the teacher, and another that was not."""
_COUNTS = {"two": 2, "three": 3, "four": 4}


@dataclass(eq=False)
class _PendingFrame:
    """A frame that waits for its predictions; the earlier picture stays until all have arrived."""

    photo: LabPhoto
    noisy: PhotoPyramid
    results: dict[str, PredictionScored] = field(default_factory=dict)


class LabController(QObject):
    """Decides what the views show."""

    status_message = Signal(str)
    busy = Signal(str, float)
    problem = Signal(str)
    timing = Signal(str)
    title = Signal(str)
    complete = Signal()
    """All predictions of the last request have arrived."""
    photo_changed = Signal(object)
    """The `LabPhoto` that is shown, with its current ground truth."""
    legend_changed = Signal(object)
    """The `LegendKind` that explains what the panes show."""
    judged = Signal(object)
    """A `PredictionScored` of the photo that is shown."""

    def __init__(
        self,
        view: PanesView,
        panel: NoisePanel,
        noise: NoiseController,
        actions: ActionSet,
        settings: AppSettings,
        pipeline: LabPipeline,
        cards: Sequence[Card],
    ) -> None:
        super().__init__()
        self._view, self._panel, self._noise, self._actions = view, panel, noise, actions
        self._settings, self._pipeline = settings, pipeline
        self._cards = {card.name: card for card in cards}
        names = [name for name in PREFERRED if name in self._cards]
        names += [name for name in self._cards if name not in names]
        self.keys = (names + [NOISY_PANE, CLEAN_PANE] * PANES)[:PANES]
        self._look = OverlayAppearance(Style(settings.overlay_style), settings.overlay_opacity)
        self._generation, self._compared, self._compared_shown = 0, 0, 0
        self._awaiting: list[Callable[[bool], None]] = []
        self._coming: _PendingFrame | None = None
        self._photo: LabPhoto | None = None
        self._recipe = Recipe()
        self._noisy: PhotoPyramid | None = None
        self._compared_on: PhotoPyramid | None = None
        self._results: dict[str, PredictionScored] = {}
        self._broken: dict[str, str] = {}
        self._bind()
        self._arrange(PaneLayout.SIDE, max(2, min(PANES, len(names))))
        self._view.empty.set_notice(
            "mdi6.flask-outline",
            tr("Open a photo to put noise on it"),
            tr("Drop a photo or a folder here, play the tour, or choose:"),
            buttons=True,
        )

    # Requests of the user

    @property
    def photo(self) -> LabPhoto | None:
        """The photo that is shown."""
        return self._photo

    @property
    def noisy(self) -> PhotoPyramid | None:
        """The noisy picture that is shown."""
        return self._noisy

    @property
    def settled(self) -> bool:
        """Whether every usable model has an exact prediction for the picture that is shown."""
        awaited = [choice.name for choice in self.models if choice.name not in self._broken]
        found = [self._results.get(name) for name in awaited]
        return self._photo is not None and all(
            result is not None and result.recipe == self._recipe and result.precision == "exact" for result in found
        )

    @property
    def recipe(self) -> Recipe:
        """The noise on the photo."""
        return self._recipe

    @property
    def models(self) -> tuple[ModelChoice, ...]:
        """The models of the panes, each once, students first."""
        cards = {key: self._cards[key] for key in self._shown_keys() if key in self._cards}
        names = sorted(cards, key=lambda name: cards[name].role == "teacher")
        choice = model_choice.chosen(self._settings, ())
        return tuple(replace(choice, name=name) for name in names)

    def title_of(self, name: str, between: str = " · ") -> str:
        """Return a model's title, and its name, with `between` between them."""
        card = self._cards[name]
        if card.role == "teacher":
            called = tr("Teacher")
        else:
            called = tr("Robust student") if "noisy" in card.method else tr("Not trained on noise")
        return f"{called}{between}{name}"

    def swept(self, name: str) -> SweepModel:
        """Return what an exported sweep says of a model."""
        card = self._cards[name]
        return SweepModel(name, card.sha256, card.threshold)

    def show_photo(self, photo: LabPhoto) -> None:
        """Show another photo at once, and its predictions as they arrive."""
        if self._photo is None or photo.clean is not self._photo.clean:
            self._noisy = photo.clean
        self._photo, self._results = photo, {}
        self._give_up()
        self._arrange(self._view.mode, self._view.count)
        self._order()
        self._announce(photo)
        self._view.panes[0].canvas.setFocus()

    def show_frame(self, photo: LabPhoto) -> None:
        """Show the next frame of a source, in all panes at once when all predictions have arrived."""
        if self._photo is None:
            self.show_photo(photo)
        else:
            self._coming = _PendingFrame(photo, photo.clean)
            self._ask_for(photo)

    def when_settled(self, then: Callable[[bool], None]) -> None:
        """Call ``then`` when the panes show exact predictions: at once, or once they have arrived.

        Args:
            then: Receives True; or False, if another photo was shown before, or predicting was cancelled.
        """
        self._awaiting.append(then)
        if not self.settled:
            self._order()
        self._tell_awaiting()

    def choose(self, number: int, key: str) -> None:
        """Show another model, or the picture without a model, in a pane."""
        self.keys[number] = key
        self._change_layout(self._view.mode, self._view.count)

    def set_recipe(self, recipe: Recipe, dragging: bool) -> None:
        """Apply another recipe to the photo."""
        self._recipe = recipe
        self._order(dragging=dragging)

    def cancel(self) -> None:
        """Stop predicting; what is shown stays."""
        self._pipeline.cancel()
        self._coming = None
        self._give_up()
        self.busy.emit("", 1.0)

    def apply_settings(self) -> None:
        """Apply another device, number of threads or look."""
        self._look = replace(
            self._look, style=Style(self._settings.overlay_style), opacity=self._settings.overlay_opacity
        )
        self._order()

    # Messages of the threads

    def handle(self, message: LabMessage) -> None:
        """Handle a message in the GUI thread; drop those of another photo or an older request."""
        coming = self._coming
        match message:
            case NoisyPicture() if coming is not None and message.photo is coming.photo:
                coming.noisy = message.picture
            case PredictionScored() if coming is not None and message.photo is coming.photo:
                coming.results[message.model] = message
            case NoisyPicture() if self._photo is not None and message.photo.clean is self._photo.clean:
                self._noisy = message.picture
                self._paint()
            case PredictionScored() if message.photo is self._photo:
                self._handle_score(message)
            case LabModelUnusable():
                self._broken[message.model] = message.sentence
                self.problem.emit(translated(message.sentence))
                self._paint()
            case PredictionsDone() if message.generation == self._generation:
                self.busy.emit("", 1.0)
                if coming is not None:
                    self._change_to(coming)
                self.complete.emit()
            case Written():
                (self.problem if message.problem else self.status_message).emit(translated(message.sentence))
            case _:
                self._handle_colours(message)
        self._tell_awaiting()

    def _handle_colours(self, message: LabMessage) -> None:
        """Show right and wrong pixels, or where predictions differ."""
        match message:
            case ErrorsColoured() if self._results.get(message.result.model) is message.result:
                self._results[message.result.model] = replace(message.result, errors=message.errors)
                self._paint()
            case ModelsCompared() if message.number == self._compared and self._compared_on is self._noisy:
                self._compared_shown = message.number
                look = replace(self._look, style=Style.HEATMAP, opacity=0.9, shown=True)
                self._show(self._view.panes[0], self._noisy, message.layer, look)
            case _:
                pass

    def _handle_score(self, message: PredictionScored) -> None:
        self._results[message.model] = message
        done = sum(result.recipe == self._recipe for result in self._results.values()) / max(1, len(self.models))
        if done < 1:
            self.busy.emit(tr("Looking for cracks"), done)
        self._show_timing()
        self._colour()
        self._paint()
        self.judged.emit(message)

    # Internal

    def _tell_awaiting(self) -> None:
        """Tell those who wait for exact predictions, if the panes show them."""
        compares = self._compares and self._compared_on is self._noisy and self._compared_shown < self._compared
        if self._awaiting and self.settled and not compares:
            awaiting, self._awaiting = self._awaiting, []
            for then in awaiting:
                then(True)

    def _give_up(self) -> None:
        """Tell those who wait for exact predictions that these will not come."""
        awaiting, self._awaiting = self._awaiting, []
        for then in awaiting:
            then(False)

    def _announce(self, photo: LabPhoto) -> None:
        truth = tr("scored against {0}").format(photo.mask.name) if photo.mask else ""
        none = tr("no mask: scored as agreement with each model's own clean prediction")
        self._panel.show_photo(breakable(f"{translated(photo.name)}\n{truth or none}"))
        self.title.emit(photo.name)
        self.photo_changed.emit(photo)

    def _show_timing(self) -> None:
        first = next((self._results[key] for key in self._shown_keys() if key in self._results), None)
        if first is not None:
            self.timing.emit(f"{first.model} · {first.device_title} · {first.seconds * 1000:.0f} ms")

    def _change_to(self, coming: _PendingFrame) -> None:
        self._coming = None
        self._photo, self._noisy, self._results = coming.photo, coming.noisy, coming.results
        self._give_up()
        view, clean = self._view, coming.photo.clean
        view.set_size(clean.width, clean.height)
        self._show_timing()
        self._colour()
        self._paint()
        self._announce(coming.photo)

    def _order(self, *, dragging: bool = False) -> None:
        """Request predictions for the photo that is shown; this replaces a frame that waits."""
        self._coming = None
        if self._photo is not None:
            self._ask_for(self._photo, dragging=dragging)

    def _ask_for(self, photo: LabPhoto, *, dragging: bool = False) -> None:
        errors = self._actions["lab.errors"].isChecked()
        self._generation = self._pipeline.show(PredictRequest(photo, self._recipe, self.models, dragging, errors))

    def _shown_keys(self) -> list[str]:
        view = self._view
        return [self.keys[view.panes.index(pane)] for pane in view.shown]

    def _arrange(self, mode: PaneLayout, count: int) -> None:
        view = self._view
        size = None if self._photo is None else (self._photo.clean.width, self._photo.clean.height)
        view.arrange(mode, count, size)
        self._actions[f"lab.{mode}"].setChecked(True)
        self._actions[f"lab.{next(name for name, number in _COUNTS.items() if number == count)}"].setChecked(True)
        choices = [
            (name, self.title_of(name), f"{tr(card.title)}: {card.method}") for name, card in self._cards.items()
        ]
        choices += [(key, title, title) for key, title in ((NOISY_PANE, tr("Noisy")), (CLEAN_PANE, tr("Clean")))]
        for pane, key in zip(view.panes, self.keys, strict=True):
            pane.set_choices(choices, key)
            shown = next(title for name, title, _ in choices if name == key)
            left = mode is PaneLayout.BLINK or pane is view.panes[0]
            over = Captions(left=shown) if left else Captions(right=shown)
            pane.canvas.set_captions(over if mode in {PaneLayout.SWIPE, PaneLayout.BLINK} else Captions())
        self._paint()

    def _change_layout(self, mode: PaneLayout, count: int) -> None:
        """Arrange the panes, and predict only if one of them has no prediction of this picture."""
        self._arrange(mode, count)
        if self._coming is not None or not self.settled:
            self._order()

    def _colour(self) -> None:
        """Colour right and wrong pixels of what has been predicted, if they are to be shown."""
        plain = tuple(result for result in self._results.values() if result.errors is None)
        if plain and self._actions["lab.errors"].isChecked():
            self._pipeline.colour(ColourErrors(plain))

    def _show_errors(self) -> None:
        self._colour()
        self._paint()

    @property
    def _compares(self) -> bool:
        return self._view.mode in {PaneLayout.DIFFERENCE, PaneLayout.DISAGREEMENT}

    def _paint(self) -> None:
        """Repaint every pane with the results so far."""
        view = self._view
        for pane in view.shown:
            self._paint_pane(pane, self.keys[view.panes.index(pane)])
        kind = LegendKind.ERRORS if self._actions["lab.errors"].isChecked() else LegendKind.NONE
        kind = LegendKind(view.mode.value) if self._compares else kind
        self.legend_changed.emit(LegendKind.NONE if self._photo is None else kind)
        if self._compares:
            found = [self._results[key] for key in self._shown_keys() if key in self._results]
            if len(found) > 1 and len({result.recipe for result in found}) == 1:
                self._compared, self._compared_on = self._compared + 1, self._noisy
                self._pipeline.compare(Compare(self._compared, tuple(result.probability for result in found)))

    def _paint_pane(self, pane: LabPane, key: str) -> None:
        card, result = self._cards.get(key), self._results.get(key)
        pane.set_current(result is None or result.recipe == self._recipe or key in self._broken)
        if card is None:
            clean = self._photo.clean if self._photo is not None and key == CLEAN_PANE else self._noisy
            pane.set_facts("")
            pane.set_score("", "")
            self._show(pane, clean, None, self._look)
            return
        count = decimal(f"{card.parameters / 1e6:.2f} M")
        pane.set_facts(count if result is None else f"{count} · {result.seconds * 1000:.0f} ms")
        if result is None:
            pane.set_score("", translated(self._broken.get(key, "")))
        else:
            self._show_score(pane, result)
        errors = self._actions["lab.errors"].isChecked() and not self._compares
        if errors and result is not None and result.errors is not None:
            self._show(pane, result.errors, None, self._look)
        else:
            layer = None if result is None or self._compares else result.layer
            self._show(pane, self._noisy, layer, replace(self._look, threshold=card.threshold))

    def _show_score(self, pane: LabPane, result: PredictionScored) -> None:
        overlap = result.overlap
        name = tr("Dice") if result.has_truth else tr("Agreement")
        against = tr("against the truth") if result.has_truth else tr("with its clean mask")
        parts = tr("P {0:.2f}  R {1:.2f}  {2}").format(overlap.precision, overlap.recall, against)
        pane.set_score(decimal(f"{name} {overlap.dice:.3f}"), decimal(parts))

    @staticmethod
    def _show(
        pane: LabPane, picture: PhotoPyramid | None, layer: ProbabilityLayer | None, look: OverlayAppearance
    ) -> None:
        if picture is not None:
            pane.canvas.set_look(look)
            pane.canvas.set_picture(picture, layer)

    def _bind(self) -> None:
        view, bind = self._view, self._actions.bind
        self._noise.changed.connect(self.set_recipe)
        view.chosen.connect(self.choose)
        bind("photo.rerun", self._order)
        bind("lab.errors", lambda _on: self._show_errors())
        for mode in PaneLayout:
            bind(f"lab.{mode}", lambda mode=mode: self._change_layout(mode, view.count))
        for name, count in _COUNTS.items():
            bind(f"lab.{name}", lambda count=count: self._change_layout(PaneLayout.SIDE, count))
        view_actions.bind(self._actions, lambda: view.panes[0].canvas)
        bind("view.bare", view.set_bare)
        for style in Style:
            bind(f"overlay.{style}", lambda style=style: self._set_look(replace(self._look, style=style, shown=True)))
        bind("overlay.hide", lambda hide: self._set_look(replace(self._look, shown=not hide)))
        self._actions[f"overlay.{self._look.style}"].setChecked(True)

    def _set_look(self, look: OverlayAppearance) -> None:
        self._look = look
        self._actions[f"overlay.{look.style}"].setChecked(True)
        self._actions["overlay.hide"].setChecked(not look.shown)
        self._paint()
