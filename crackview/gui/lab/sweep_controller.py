"""Connects the view of the sweep, its thread and its files."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crackview.engine.sweep import SampleFile, SweepPlan, SweepResult, SweepSample
from crackview.export.sweep_report import SweepBasis
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.lab.lab_controller import LabController
from crackview.gui.lab.lab_pipeline import LabPipeline
from crackview.gui.lab.messages import LabMessage, StartSweep, SweepCell, SweepEnded, SweepProblem, WriteSweep
from crackview.gui.lab.panes_view import CentreView
from crackview.gui.lab.photo_controller import LabFileDialogs, LabPhotoController
from crackview.gui.language import tr, translated
from crackview.vision import metrics, noise
from crackview.vision.recipe import MOST_SEED

if TYPE_CHECKING:
    from crackview.gui.lab.sweep_view import SweepView


class SweepController(QObject):
    """Decides what is swept, and keeps the result."""

    busy = Signal(str, float)
    problem = Signal(str)

    def __init__(
        self,
        centre: CentreView,
        dialogs: LabFileDialogs,
        controller: LabController,
        photos: LabPhotoController,
        actions: ActionSet,
        settings: AppSettings,
        pipeline: LabPipeline,
    ) -> None:
        super().__init__()
        self._centre, self._dialogs = centre, dialogs
        self._controller, self._photos = controller, photos
        self._actions, self._settings, self._pipeline = actions, settings, pipeline
        self._result: SweepResult | None = None
        self._view: SweepView | None = None
        self._running = 0
        self._title = ""
        self._stems: tuple[str, ...] = ()
        self._failed: set[str] = set()
        self._begun = dt.datetime.now().astimezone()
        actions.bind("lab.sweep", self.show)
        actions.bind("lab.export", self.export)
        actions["lab.export"].setEnabled(False)

    def show(self, shown: bool) -> None:
        """Show the sweep, or the panes."""
        if shown and self._view is None:
            self._view = self._centre.sweep
            self._view.started.connect(self.start)
            self._view.stopped.connect(self.cancel)
            self._view.closed.connect(lambda: self.show(False))
            self._view.export_wanted.connect(self.export)
        self._actions["lab.sweep"].setChecked(shown)
        self._centre.show_sweep(shown)

    def start(self, what: str, group: str, seeds: int) -> None:
        """Sweep this photo or those of the strip, with the models of the panes."""
        noises = self._noises(group)
        choices = self._controller.models
        sources = self._sources(what)
        if not (noises and choices and sources) or self._view is None:
            self.problem.emit(self._what_is_missing(noises, sources))
            return
        first = min(self._controller.recipe.seed, MOST_SEED + 1 - seeds)
        names = tuple(choice.name for choice in choices)
        plan = SweepPlan(names, noises, seeds=tuple(range(first, first + seeds)))
        self._result, self._failed = SweepResult(plan), set()
        self._stems = tuple(source.stem for source in sources)
        self._begun = dt.datetime.now().astimezone()
        self._title = sources[0].stem if len(sources) == 1 else tr("{0} photos").format(len(sources))
        self._view.set_result(self._result)
        self._view.set_running(True)
        self._running = self._pipeline.sweep(StartSweep(plan, choices, sources))
        self.busy.emit(tr("Sweeping"), 0.0)

    def cancel(self) -> bool:
        """Stop; the cells stay. Return whether a sweep was running."""
        running = self._running
        if running:
            self._pipeline.cancel_sweep()
            self._end(tr("Stopped: what was found so far is shown."))
        return bool(running)

    def handle(self, message: LabMessage) -> None:
        """Handle a message in the GUI thread; drop those of an older sweep."""
        if not isinstance(message, SweepCell | SweepProblem | SweepEnded) or message.generation != self._running:
            return
        if self._result is None or self._view is None:
            return
        match message:
            case SweepCell():
                self._result.add(message.cell)
                self._view.refresh(message.cell.model, message.cell.noise)
                self._view.show_note(self._score_of())
                self.busy.emit(tr("Sweeping"), message.done)
            case SweepProblem():
                self._failed.add(message.stem)
                self.problem.emit(translated(message.sentence))
            case SweepEnded():
                self._end(self._score_of())

    def export(self) -> None:
        """Ask for a file, and write the sweep in the format of its suffix."""
        if self._result is None:
            return
        path = self._dialogs.save_sweep(Path(self._settings.last_folder) / f"{self._title}_sweep.pdf")
        if path is not None:
            result = self._result
            stems = tuple(stem for stem in self._stems if stem not in self._failed)[: result.photos]
            basis = SweepBasis(tuple(map(self._controller.swept, result.plan.models)), stems, self._begun)
            self._pipeline.write(WriteSweep(path, result.plan, tuple(result.cells.values()), self._title, basis))

    def _end(self, sentence: str) -> None:
        self._running = 0
        if self._view is not None:
            self._view.show_note(sentence)
            self._view.set_running(False)
        self._actions["lab.export"].setEnabled(bool(self._result and self._result.cells))
        self.busy.emit("", 1.0)

    def _score_of(self) -> str:
        if self._result is None or not self._result.cells:
            return tr("Nothing was measured.")
        against = (
            tr("against the truth")
            if self._result.has_truth
            else tr("agreement with each model's own prediction on the clean photo, since there is no mask")
        )
        count = self._result.photos
        photos = tr("1 photo") if count == 1 else tr("{0} photos").format(count)
        note = tr("Breaks at: the first severity at which Dice halves. * never seen in training.")
        seeds = self._result.plan.seeds
        drawn = tr("Seed {0}", seeds[0]) if len(seeds) == 1 else tr("Seeds {0} to {1}", seeds[0], seeds[-1])
        return tr("Mean Dice of severities 1 to 5 on {0}, {1}. {2}. {3}").format(photos, against, drawn, note)

    def _sources(self, what: str) -> tuple[SweepSample | SampleFile, ...]:
        photo = self._controller.photo
        if what == "photo":
            return () if photo is None else (photo.sample,)
        files = [SampleFile(path, metrics.find_truth(path)) for path in self._photos.paths]
        with_truth = [file for file in files if file.mask is not None]
        return tuple(with_truth or files)

    def _noises(self, group: str) -> tuple[str, ...]:
        on = tuple(name for name, _ in self._controller.recipe.steps)
        return {"all": tuple(noise.NOISES), "seen": noise.SEEN, "unseen": noise.UNSEEN, "on": on}[group]

    def _what_is_missing(self, noises: tuple[str, ...], sources: tuple[SweepSample | SampleFile, ...]) -> str:
        if not sources:
            return tr("There is no photo to sweep: open one first.")
        if not noises:
            return tr("No noise is on: switch one on, or choose another group of noises.")
        return tr("No pane shows a model: choose one first.")
