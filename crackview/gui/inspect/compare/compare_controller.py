"""Joins the comparison of two dates: which earlier photo, what is asked, and how the answer is shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from crackview import __version__, file_names
from crackview.export import changes as export
from crackview.files import SaveError
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import ExportSettings
from crackview.gui.inspect.compare.compare_job import CompareJob, CompareRequest, CompareResult, EarlierPhotoCache
from crackview.gui.inspect.compare.compare_views import ChangeItems, EarlierPhotoItem
from crackview.gui.inspect.photos.messages import PhotoLoaded
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.gui.jobs import JobController
from crackview.gui.language import tr, translated
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.inspection import analysis
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.records import Model
from crackview.nets.cards import Card
from crackview.vision.change_detection import DatedPhoto

#: Milliseconds that each date is shown.
_BLINK = 700


class CompareController(QObject):
    """Decides what the section and the marks show.

    Args:
        views: Of the workspace.
        client: Emits changes of the photo.
        actions: Those of comparing are bound.
        jobs: Runs the comparisons.
        model: Returns the chosen model.
        factory: Makes a segmenter; called in the thread of the jobs.
        settings: Which CSV is suggested.
        cards: The installed models.
    """

    problem = Signal(str)
    status_message = Signal(str)

    def __init__(
        self,
        views: InspectViews,
        client: SessionClient,
        actions: ActionSet,
        jobs: JobController,
        model: Callable[[], ModelChoice],
        factory: SegmenterFactory,
        settings: ExportSettings,
        cards: Sequence[Card],
    ) -> None:
        super().__init__()
        self._views, self._section = views, views.panel.photo.compare
        self._client, self._actions, self._jobs = client, actions, jobs
        self._model, self._factory, self._cache = model, factory, EarlierPhotoCache()
        self._settings = settings
        self.set_cards(cards)
        self._photo: PhotoLoaded | None = None
        self._earlier: Path | None = None
        self._job: int | None = None
        self._found: CompareResult | None = None
        self._item: EarlierPhotoItem | None = None
        self._chosen = -1
        self._blink = QTimer(self, interval=_BLINK)
        self._blink.timeout.connect(self._turn)
        self._section.chosen.connect(self._choose)
        self._section.swiped.connect(self.swipe)
        self._section.blinking.connect(self.blink)
        self._section.exported.connect(self.export)
        self._section.ended.connect(self.end)
        client.measurements_changed.connect(self._compare)
        jobs.job_event.connect(self._handle)
        jobs.running_changed.connect(lambda _job: self._end_without_result())
        actions.bind("compare.compare", self.choose)
        actions.bind("compare.blink", self.blink)
        actions.bind("compare.export", self.export)
        actions.bind("compare.end", self.end)
        self._update_actions()

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Take other installed models."""
        self._installed = {(card.name, card.sha256) for card in cards}

    def set_photo(self, photo: PhotoLoaded | None) -> None:
        """Take another photo that is shown, or none; this ends the comparison."""
        self.end()
        self._photo = photo

    def choose(self) -> None:
        """Ask for the earlier photo, and compare."""
        photo = self._photo
        if photo is None or self._client.state is None:
            return
        folder = "" if photo.photo.path is None else str(photo.photo.path.parent)
        chosen = self._views.dialogs.open_earlier(folder)
        if chosen is not None:
            self.end()
            self._earlier = chosen
            self._compare(self._client.state)

    def end(self) -> None:
        """Show the later photo alone."""
        job, self._job = self._job, None
        self._earlier = self._found = self._item = None
        if job is not None:
            self._jobs.cancel(job)
        self._blink.stop()
        self._section.set_blinking(on=False)
        self._section.hide()
        self._views.items.set("compare", [])
        self._update_actions()

    def swipe(self, share: float) -> None:
        """Show the earlier photo up to a share of the width."""
        self._blink.stop()
        self._section.set_blinking(on=False)
        self._actions["compare.blink"].setChecked(False)
        self._swipe(share)

    def blink(self, on: bool) -> None:
        """Show the two dates in turn."""
        if not on or self._item is None:
            self.swipe(0.0)
            return
        self._actions["compare.blink"].setChecked(True)
        self._section.set_blinking(on=True)
        self._swipe(1.0)
        self._blink.start()

    def export(self) -> None:
        """Ask where to save the changes, and save them."""
        found, state = self._found, self._client.state
        if found is None or state is None or self._photo is None:
            return
        path = self._photo.photo.path or Path(self._photo.source.name)
        suggestion = path.with_name(f"{path.stem}_changes.csv")
        answer = self._views.dialogs.save_changes(suggestion, self._settings.csv_dialect)
        if answer is None:
            return
        target, dialect = answer
        basis = {
            "threshold": state.model.threshold,
            "model": state.model.name,
            "model_sha256": state.model.sha256,
            "application": tr("CrackView {0}", __version__),
        }
        request = found.request
        made = export.Dates(request.earlier, path, found.changes, found.laid, request.scale, basis)
        try:
            export.write_table(target, made, dialect)
        except SaveError as error:
            self.problem.emit(translated(error))
        else:
            self.status_message.emit(tr("Saved {0}").format(target))

    def _compare(self, state: PhotoSnapshot | None) -> None:
        """Compare with what is known of the shown photo now."""
        self._update_actions()
        if state is None or self._earlier is None or self._photo is None:
            return
        threshold = state.model.threshold
        mask = analysis.mask(state.probability, threshold, state.corrections)
        scale = None if state.photo is None else state.photo.scale_in(state.settings)
        pixels = self._photo.photo.pixels
        later = DatedPhoto(tuple(record.finding for record in state.findings), mask, state.probability, pixels)
        least = state.settings.min_length_px
        request = CompareRequest(self._earlier, pixels, later, threshold, least, scale, self._model_like(state.model))
        self._job = None  # the job before ends without a result
        title = tr("Comparing with {0}", self._earlier.name)
        self._job = self._jobs.start(CompareJob(request, self._factory, self._cache), title)

    def _model_like(self, own: Model) -> ModelChoice:
        """Return the model of the shown photo, so that both dates are seen alike; the chosen one where it is gone."""
        chosen = self._model()
        return replace(chosen, name=own.name) if (own.name, own.sha256) in self._installed else chosen

    def _handle(self, message: object) -> None:
        """Handle a message of a job."""
        if isinstance(message, CompareResult):
            self._job = None
            self._show(message)

    def _end_without_result(self) -> None:
        """End the comparison if its job was cancelled or has failed."""
        if self._job is not None and not self._jobs.is_running(self._job):
            self.end()

    def _show(self, found: CompareResult) -> None:
        first, self._found, self._chosen = self._found is None, found, -1
        if self._item is None:
            self._item = EarlierPhotoItem(found.picture)
        self._section.set_changes(*self._names(found), found.changes)
        self._section.set_share(self._item.share)
        self._section.show()
        if first:
            self._views.panel.show_part(self._views.panel.photo)
        self._draw()
        self._update_actions()

    def _names(self, found: CompareResult) -> tuple[str, str]:
        """Return the titles of the earlier photo and the shown one, with dates, and folders where names are alike."""
        earlier, here = found.request.earlier, self._photo
        later = None if here is None else here.photo.path
        names = [file_names.escape(earlier.name), "" if here is None else here.source.name]
        if later is not None and later.name == earlier.name:
            names = [file_names.escape(Path(each.parent.name, each.name)) for each in (earlier, later)]
        dates = (found.taken, "" if here is None else here.facts.date)
        first, second = (f"{name} ({date})" if date else name for name, date in zip(names, dates, strict=True))
        return first, second

    def _choose(self, number: int) -> None:
        self._chosen = number
        self._draw()

    def _draw(self) -> None:
        if self._found is not None and self._item is not None:
            self._views.items.set("compare", [self._item, ChangeItems(self._found.changes, self._chosen)])

    def _turn(self) -> None:
        """Show the other date."""
        if self._item is not None:
            self._swipe(0.0 if self._item.share else 1.0)

    def _swipe(self, share: float) -> None:
        if self._item is not None:
            self._item.share = share
            self._section.set_share(share)
            self._views.canvas.update()

    def _update_actions(self) -> None:
        self._actions["compare.compare"].setEnabled(self._client.state is not None)
        for name in ("blink", "export", "end"):
            self._actions[f"compare.{name}"].setEnabled(self._found is not None)
        self._actions["compare.blink"].setChecked(self._blink.isActive())
