"""Joins the views of the Inspect workspace to the threads behind it: which photo, which model, what to say.

Nothing that is shown changes until the next photo is decoded; then photo, overlay, facts and title change together. An
answer to anything but the last question is dropped here, so that an overlay is never painted on another photo.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from crackview import file_names, files
from crackview.gui import model_choice
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas import view_actions
from crackview.gui.inspect.photos import file_tasks, messages
from crackview.gui.inspect.photos.photo_pipeline import PhotoPipeline
from crackview.gui.inspect.photos.photo_source import FileSource, PastedSource, PhotoSource
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.gui.language import tr, translated
from crackview.gui.model_choice import ModelChoice
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.inspection.session.commands.settings import FindMarker
from crackview.inspection.session.map_cache import MapKey
from crackview.inspection.session.snapshot import InferenceResult, PhotoSnapshot, ReviewLossQuestion
from crackview.inspection.store.records import Model
from crackview.nets.cards import Card


class PhotoController(QObject):
    """Decides what the views show."""

    status_message = Signal(str)
    busy = Signal(str, float)
    problem = Signal(str)
    timing = Signal(str)
    title = Signal(str)
    settings_changed = Signal()
    sent_to_lab = Signal(object)
    """The photo that is shown, its `Path` or a `QImage`, is wanted in the Lab."""
    loaded = Signal(object)
    """The `PhotoLoaded` that is shown from now on; None where a photo cannot be shown."""
    listed = Signal(object)
    """The photos that are open now, by the folder of their inspection: `folders.Folders`."""

    def __init__(
        self,
        views: InspectViews,
        look: OverlayController,
        actions: ActionSet,
        settings: AppSettings,
        pipeline: PhotoPipeline,
        client: SessionClient,
        cards: Sequence[Card],
    ) -> None:
        super().__init__()
        self._views, self._look, self._actions = views, look, actions
        self._settings, self._pipeline, self._client = settings, pipeline, client
        self._cards = {card.name: card for card in cards}
        self._paths: tuple[Path, ...] = ()
        self._folders: tuple[Path, ...] = ()
        self._row = -1
        self._listing = 0
        self._generation = 0
        self._asked: PhotoSource | None = None
        self._awaited = ""
        self._rerun_of: Model | None = None
        self._shown: messages.PhotoLoaded | None = None
        self._bind()
        self._use_model()
        self._say_how_to_begin()
        self._update_actions()

    # What the user asks for

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open photos and the photos in folders instead of those that are open."""
        if not paths:
            return
        self._listing += 1
        self._settings.remember(paths[0])
        self.settings_changed.emit()
        self.busy.emit(tr("Looking for photos"), 0.0)
        self._folders = tuple(path.absolute() for path in paths if files.is_folder(path))
        self._pipeline.submit(messages.ListPhotos(self._listing, tuple(paths)))

    def paste_image(self, image: QImage) -> None:
        """Show a picture that is not in a file; the photos in the strip stay."""
        self._views.strip.set_current(-1)
        self._ask(PastedSource(image, tr("Pasted photo")))

    def select(self, row: int) -> None:
        """Show the photo in a row of the strip."""
        self._row = row
        self._views.strip.set_current(row)
        self._ask(FileSource(self._paths[row]))

    def show_path(self, path: Path) -> None:
        """Show a photo of the strip."""
        row = self._views.strip.photos.row(path)
        if row >= 0:
            self.select(row)

    def step(self, by: int) -> None:
        """Show a photo before or after this one in the strip; at the ends nothing happens."""
        row = self._views.strip.beside(self._row, by)
        if row >= 0:
            self.select(row)

    def next_to_review(self) -> Path | None:
        """Show the next photo with a finding not reviewed yet; return it, None if there is no other one."""
        row = self._views.strip.photos.next_to_review(self._row)
        if row not in {self._row, -1}:
            self.select(row)
            return self._paths[row]
        if row >= 0:
            self.status_message.emit(tr("The findings left to review are on this photo, hidden by the filter"))
        else:
            self.status_message.emit(tr("Every finding was reviewed"))
        return None

    def rerun(self) -> None:
        """Look for cracks again, with the photo's own model if it is there; read a photo again that is not there."""
        own = self._own_model()
        self._run_again(self._choice if own is None else self._installed().get(own.sha256, self._choice), rerun=True)

    def choose_model(self, name: str) -> None:
        """Run another model on this photo; on one that nothing is known of, and from now on on others, too."""
        if self._own_model() is not None:
            self._run_again(replace(self._choice, name=name), rerun=True)
            return
        self._settings.model = name
        self._use_model()
        self.settings_changed.emit()
        self._run_again(self._choice, rerun=False)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Take other installed models."""
        self._cards = {card.name: card for card in cards}
        self._use_model()
        self._show_model(self._client.state)

    def prefer_model(self, name: str) -> None:
        """Use a model from now on for photos of which nothing is known; what was found stays."""
        self._settings.model = name
        self._use_model()
        self._show_model(self._client.state)
        self.settings_changed.emit()

    def chosen(self) -> tuple[ModelChoice, Model]:
        """Return the model for photos without one of their own: the choice, and the record with its threshold."""
        return self._choice, self._model(self._choice.name)

    def cancel(self) -> None:
        """Stop looking for cracks; the photo stays, "run again" starts anew."""
        self._generation = self._pipeline.cancel()
        self.busy.emit("", 1.0)
        self.status_message.emit(tr("Cancelled"))

    def save_overlay(self) -> None:
        """Ask where to save the photo with its overlay, and save it off the GUI thread."""
        shown, layer, look = self._shown, self._look.layer, self._look.look
        if shown is None or layer is None:
            return
        path = shown.photo.path or Path(self._settings.last_folder) / tr("pasted.png")
        target = self._views.dialogs.save_overlay(path.with_name(f"{path.stem}_overlay.png"))
        if target is not None:
            self.status_message.emit(tr("Saving {0}").format(target))
            self._pipeline.submit(messages.SaveOverlay(target, shown.photo, layer, look, self._views.canvas.shown))

    def apply_settings(self) -> None:
        """Take over what was changed in the settings dialog; another model or device runs again."""
        before = self._choice
        self._use_model()
        self._look.apply_settings()
        if self._choice != before:
            self._run_again(self._choice, rerun=False)

    # What the threads answer

    def handle(self, message: messages.PhotoMessage) -> None:
        """Handle a message in the GUI thread; drop what belongs to an older request."""
        if isinstance(message, messages.PhotosListed):
            self._listed(message)
        elif isinstance(message, messages.Saved):
            (self.status_message if message.done else self.problem).emit(translated(message.sentence))
        elif isinstance(message, messages.MapCacheFailed):
            self.problem.emit(translated(message.sentence))
        elif message.generation == self._generation:
            self._answered(message)

    def _answered(
        self,
        message: messages.PhotoLoaded
        | messages.PhotoFailed
        | messages.InferenceProgress
        | messages.Segmented
        | messages.SegmentFailed,
    ) -> None:
        match message:
            case messages.PhotoLoaded():
                self._show(message)
            case messages.PhotoFailed():
                self._fail(message)
            case messages.InferenceProgress():
                self.busy.emit(message.text, message.fraction)
            case messages.Segmented():
                self._follow(self._measured_with(message) if message.rerun else message.own)
                self._look.set_layer(message.layer)
                self._measure_photo(message)
                self.timing.emit(f"{message.model} · {message.device_title} · {message.seconds * 1000:.0f} ms")
                self.busy.emit("", 1.0)
            case messages.SegmentFailed():
                self.busy.emit("", 1.0)
                self.problem.emit(translated(message.sentence))
        self._update_actions()

    def _listed(self, message: messages.PhotosListed) -> None:
        if message.number != self._listing:
            return
        self.busy.emit("", 1.0)
        for sentence in message.problems:
            self.problem.emit(translated(sentence))
        if message.paths:
            self._paths = message.paths
            self._views.strip.set_photos(self._paths)
            self.listed.emit(message.folders)
            self.select(self._last_row())
            # The arrow keys step through the photos from here on, wherever the keyboard was before.
            self._views.canvas.setFocus()
            count = len(self._paths)
            self.status_message.emit(tr("1 photo") if count == 1 else tr("{0} photos").format(f"{count:,}"))

    def _measure_photo(self, message: messages.Segmented) -> None:
        """Pass the result to the session, where it is measured."""
        path = message.photo.path
        folder = Path() if path is None else file_tasks.folder_of(path, self._folders)
        self._client.open_photo(
            InferenceResult(
                message.generation, folder, path, message.photo.pixels, message.probability, message.layer,
                self._measured_with(message), message.rerun, message.joints,
            )
        )  # fmt: skip
        self._client.submit(FindMarker())

    def _model(self, name: str) -> Model:
        card = self._cards.get(name)
        if card is None:
            return Model(name, "", self._look.default_threshold)
        return Model(name, card.sha256, self._settings.threshold or card.threshold)

    def _measured_with(self, message: messages.Segmented) -> Model:
        """Return the photo's own model; or the requested one, with its threshold."""
        model, own = self._model(message.model), message.own or self._rerun_of
        return own if own is not None and own.sha256 == model.sha256 else (message.own or model)

    def _own_model(self) -> Model | None:
        """Return the model that the shown photo was measured with; None if it was not."""
        state = self._client.state
        return None if state is None or state.photo is None else state.photo.model

    def _installed(self) -> dict[str, ModelChoice]:
        """Return the installed models by sha256."""
        return {card.sha256: replace(self._choice, name=name) for name, card in self._cards.items()}

    def _run_again(self, choice: ModelChoice, *, rerun: bool) -> None:
        if self._asked is None:
            return
        self._rerun_of = self._own_model()
        photo = self._shown.photo if self._shown is not None and self._shown.source is self._asked else None
        if photo is not None:
            self._client.clear()
            self._look.set_layer(None)
        place = None if rerun else self._place(self._asked)
        request = messages.Request(self._asked, choice, photo, place, self._installed(), rerun)
        self._generation = self._pipeline.show(request)
        self._update_actions()

    def _show_layer(self, state: PhotoSnapshot | None) -> None:
        """Set the layer of corrections where it has changed."""
        if state is not None and state.layer is not self._look.layer:
            self._look.set_layer(state.layer)

    def _show_model(self, state: PhotoSnapshot | None) -> None:
        """Set threshold and model box to the photo's; run a model chosen by undo or for all photos."""
        if state is None or state.photo is None or state.photo.model is None:
            return
        if not self._client.previewing and not state.preview:
            self._follow(state.photo.model)
        waits = state.photo.stale == "model" and state.path is not None
        own = self._installed().get(state.photo.model.sha256)
        if waits and own is not None and self._awaited != (wanted := f"{self._generation} {own.name}"):
            self._run_again(own, rerun=False)
            self._awaited = wanted

    def _follow(self, own: Model | None) -> None:
        """Show the threshold and the model of a photo, or the default ones where it has none."""
        if own is None:
            self._look.leave_photo()
            self._use_model()
            self._look.apply_settings()
            return
        card = self._cards.get(own.name)
        if card is not None:
            self._views.panel.look.set_models(tuple(self._cards.values()), own.name)
        self._look.show_threshold(own.threshold, None if card is None else card.threshold)

    def _answer(self, question: ReviewLossQuestion) -> None:
        """Ask whether a threshold or model may take judged findings away."""
        self._views.dialogs.ask_review_loss(question, lambda may: self._decide(question, may_lose=may))

    def _decide(self, question: ReviewLossQuestion, *, may_lose: bool) -> None:
        self._client.answer(question, may_lose=may_lose)
        if not may_lose:
            self._follow(question.before)

    def _show(self, message: messages.PhotoLoaded) -> None:
        self._shown = message
        self._client.clear()
        self._look.leave_photo()
        self._views.canvas.set_photo(message.pyramid)
        self._look.set_layer(None)
        self._views.panel.photo.set_facts(message.facts)
        if isinstance(message.source, FileSource):
            self._remember(message.source.path)
        self.loaded.emit(message)
        self.title.emit(message.source.name)
        if message.photo.warning:
            self.problem.emit(translated(message.photo.warning))

    def _fail(self, message: messages.PhotoFailed) -> None:
        self._shown = None
        self._client.clear()
        self._look.set_layer(None)
        self._views.canvas.set_notice("mdi6.image-broken-variant", tr("This photo cannot be shown"), message.sentence)
        self._views.panel.photo.set_facts(None)
        self.loaded.emit(None)
        if isinstance(message.source, FileSource):
            self._views.strip.photos.set_problem(message.source.path, message.sentence)
        self.title.emit(message.source.name)
        self.busy.emit("", 1.0)

    def _show_troubles(self) -> None:
        """List photos with problems; where nothing else was chosen meanwhile, closing the list goes back."""
        before, shown = self._row, set[int]()

        def choose(row: int) -> None:
            shown.add(row)
            self.select(row)

        def leave() -> None:
            if self._row in shown and 0 <= before < len(self._paths) and before != self._row:
                self.select(before)

        self._views.dialogs.show_troubles(self._views.strip.photos.troubles(), choose, leave)

    def _last_row(self) -> int:
        """Return the row of the photo that was shown last in a folder; 0 if there is none."""
        for folder in self._folders:
            name = self._settings.last_photos.get(file_names.escape(folder))
            for row, path in enumerate(self._paths):
                if name is not None and folder in path.parents and self._name_in(folder, path) == name:
                    return row
        return 0

    @staticmethod
    def _name_in(folder: Path, path: Path) -> str:
        return file_names.escape(path.relative_to(folder))

    def _remember(self, path: Path) -> None:
        for folder in self._folders:
            if folder in path.parents:
                self._settings.remember_photo(folder, self._name_in(folder, path))
                self.settings_changed.emit()

    def _ask(self, source: PhotoSource) -> None:
        self._views.panel.photo.keep_note()
        self._views.panel.findings.detail.note.keep()
        self._asked, self._rerun_of = source, None
        request = messages.Request(source, self._choice, place=self._place(source), installed=self._installed())
        self._generation = self._pipeline.show(request)
        self.busy.emit(tr("Opening {0}").format(source.name), 0.0)
        self._update_actions()

    def _place(self, source: PhotoSource) -> MapKey | None:
        """Return the key of the results that may be kept; None of a pasted picture."""
        if not isinstance(source, FileSource):
            return None
        return MapKey(file_tasks.folder_of(source.path, self._folders), source.path)

    def _use_model(self) -> None:
        self._choice = model_choice.chosen_for_photos(self._settings, tuple(self._cards.values()))
        card = self._cards.get(self._choice.name)
        self._views.panel.look.set_models(tuple(self._cards.values()), self._choice.name)
        self._look.set_card_threshold(None if card is None else card.threshold)

    def _bind(self) -> None:
        canvas, actions = self._views.canvas, self._actions
        self._views.strip.chosen.connect(self.select)
        self._views.strip.filtered.connect(self._update_actions)
        self._views.panel.look.model_chosen.connect(self.choose_model)
        canvas.stepped.connect(self.step)
        self._client.mask_changed.connect(self._show_layer)
        self._client.photo_changed.connect(self._show_model)
        self._client.question.connect(self._answer)
        self._look.threshold_edited.connect(self._client.preview_threshold)
        actions.bind("file.open", self._open_photos)
        actions.bind("file.open_folder", self._open_folder)
        actions.bind("file.save_overlay", self.save_overlay)
        actions.bind("photo.next", lambda: self.step(1))
        actions.bind("photo.previous", lambda: self.step(-1))
        actions.bind("photo.rerun", self.rerun)
        actions.bind("photo.to_lab", self._send_to_lab)
        actions.bind("photo.troubles", self._show_troubles)
        view_actions.bind(actions, lambda: canvas)

    def _send_to_lab(self) -> None:
        source = None if self._shown is None else self._shown.source
        if isinstance(source, FileSource | PastedSource):
            self.sent_to_lab.emit(source.path if isinstance(source, FileSource) else source.image)

    def _open_photos(self) -> None:
        self.open_paths(self._views.dialogs.open_photos(self._settings.last_folder))

    def _open_folder(self) -> None:
        folder = self._views.dialogs.open_folder(self._settings.last_folder)
        self.open_paths([] if folder is None else [folder])

    def _say_how_to_begin(self) -> None:
        text = tr("Drop photos or a folder here, paste a picture, or choose:")
        self._views.canvas.set_notice(
            "mdi6.image-search-outline", tr("Open a photo to see its cracks"), text, buttons=True
        )

    def _update_actions(self) -> None:
        shown = self._shown is not None
        view_actions.enable(self._actions, shown)
        for name, by in (("previous", -1), ("next", 1)):
            self._actions[f"photo.{name}"].setEnabled(self._views.strip.beside(self._row, by) >= 0)
        self._actions["photo.rerun"].setEnabled(self._asked is not None)
        self._actions["photo.to_lab"].setEnabled(shown)
        self._actions["file.save_overlay"].setEnabled(shown and self._look.layer is not None)
