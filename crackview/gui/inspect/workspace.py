"""The Inspect workspace: three widgets for the main window, and the threads behind them, ended by one `shutdown`."""

import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

from crackview import files
from crackview.fleet.sources import MANIFEST
from crackview.fleet.storage import is_store
from crackview.gui import model_choice
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.frame_bus import FrameBus
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.annotating.annotation_controller import AnnotationController
from crackview.gui.inspect.annotating.drawing_tools import MEASURING
from crackview.gui.inspect.compare.compare_controller import CompareController
from crackview.gui.inspect.condition.condition_controller import ConditionController
from crackview.gui.inspect.context_menus import ContextMenus
from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.inspect.editing.correction_controller import TOOLS, CorrectionController
from crackview.gui.inspect.editing.tool_palette import ToolManager, ToolPalette
from crackview.gui.inspect.findings.all_findings_controller import AllFindingsController
from crackview.gui.inspect.findings.findings_controller import FindingsController, ProfileController
from crackview.gui.inspect.findings.review_controller import ReviewController
from crackview.gui.inspect.history import HistoryController
from crackview.gui.inspect.jobs.adapting import AdaptController
from crackview.gui.inspect.jobs.analyse import AnalyseController
from crackview.gui.inspect.jobs.export import ExportController
from crackview.gui.inspect.jobs.training_data import TrainingDataController
from crackview.gui.inspect.joints import JointsController
from crackview.gui.inspect.panel import InspectPanel
from crackview.gui.inspect.photos.photo_controller import PhotoController
from crackview.gui.inspect.photos.photo_list import ThumbnailLoader
from crackview.gui.inspect.photos.photo_pipeline import PhotoPipeline
from crackview.gui.inspect.photos.photo_strip import PhotoStrip, StatusController, StripFilterController
from crackview.gui.inspect.photos.shared_model import SharedModel
from crackview.gui.inspect.scale.scale_controller import ScaleController
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews, OverlayItems
from crackview.gui.jobs import JobController, JobRunner
from crackview.gui.language import tr, translated
from crackview.gui.model_choice import SegmenterFactory, default_factory
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.gui.widgets.file_dialogs import local_paths
from crackview.gui.widgets.thread_bridge import ThreadBridge
from crackview.inspection.session.command_queue import CommandQueue
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.nets import cards
from crackview.paths import config_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crackview.gui.fleet.window import FleetWindow
    from crackview.gui.mosaic.window import MosaicWindow

log = logging.getLogger(__name__)
SHUTDOWN_S = 2.0


class InspectWorkspace(QObject):
    """Photos, one at a time, with their cracks: a `Workspace`, whose signals are described there.

    `factory` makes segmenters, in worker threads; `frame_bus` leads to the Lab, or nowhere if not given.
    """

    status_message = Signal(str)
    busy = Signal(str, float)
    problem = Signal(str)
    timing = Signal(str)
    title = Signal(str)
    settings_changed = Signal()
    dropped = Signal(object)

    def __init__(
        self,
        actions: ActionSet,
        settings: AppSettings,
        parent: QObject | None = None,
        *,
        factory: SegmenterFactory = default_factory,
        frame_bus: FrameBus | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions, self._settings, self._frame_bus = actions, settings, frame_bus or FrameBus(self)
        canvas, self.panel, strip = Canvas(), InspectPanel(), PhotoStrip()
        self.canvas_widget: QWidget = canvas
        self.panel_widget: QWidget = self.panel
        self.strip_widget: QWidget = strip
        canvas.set_begin_actions([actions["file.open"], actions["file.open_folder"]])
        dialogs, items, tools = InspectFileDialogs(canvas), OverlayItems(canvas), ToolManager(canvas)
        self._views = InspectViews(canvas, self.panel, strip, dialogs, items, tools)
        self._photo_bridge, self._thumbnail_bridge, self._session_bridge = (ThreadBridge(self) for _ in range(3))
        self._job_bridge = ThreadBridge(self)
        self._factory, self._mosaics, self._fleets = factory, list["MosaicWindow"](), list["FleetWindow"]()
        self._models = SharedModel(factory)
        self._pipeline = PhotoPipeline(self._photo_bridge.post, self._models, config_folder())
        self._thumbnails = ThumbnailLoader(self._thumbnail_bridge.post)
        self._job_runner = JobRunner(self._job_bridge.post, "inspect-jobs")
        self._jobs = JobController(self._job_runner)
        self._photo_progress = ("", 1.0)
        self._command_queue = CommandQueue(self._session_bridge.post, config_folder())
        self._client = SessionClient(self._command_queue, self)
        self._overlay = OverlayController(canvas, self.panel.look, actions, settings)
        self._controller = PhotoController(
            self._views, self._overlay, actions, settings, self._pipeline, self._client, cards.cards()
        )
        parts = (
            self._jobs,
            *self._join_measuring(),
            *self._join_folder_work(),
            *self._join_correcting(),
            *self._join_joints(),
            self._join_adapting(),
        )
        for part in (tools, self._overlay, self._controller, *parts):
            part.setParent(self)
        self._photo_bridge.arrived.connect(self._controller.handle)
        self._session_bridge.arrived.connect(self._client.handle)
        self._job_bridge.arrived.connect(self._jobs.handle)
        self._jobs.busy.connect(self._show_progress)
        self._controller.busy.connect(self._show_photo_progress)
        self._thumbnail_bridge.arrived.connect(strip.photos.set_thumbnail)
        self._controller.sent_to_lab.connect(self._send_to_lab)
        strip.wanted.connect(self._thumbnails.load)
        canvas.dropped.connect(self.dropped)
        actions.bind("file.paste", self._paste)
        actions.bind("file.open_mosaic", self._open_mosaic)
        actions.bind("file.open_fleet", self._open_fleet)
        for name in ("status_message", "problem", "timing", "title", "settings_changed"):
            for part in (self._client, self._overlay, self._controller, *parts):
                if hasattr(part, name):
                    getattr(part, name).connect(getattr(self, name))
        # Later, when the window has connected its status bar.
        QTimer.singleShot(0, self, self._report_damaged_cards)

    def _join_measuring(self) -> tuple[QObject, ...]:
        """Connect scale, findings, reviews and comparison."""
        views, client, actions, settings = self._views, self._client, self._actions, self._settings
        scale = ScaleController(views, client, actions, settings)
        self._controller.loaded.connect(scale.set_photo)
        self._findings = findings = FindingsController(views, client, actions, settings)
        profile = ProfileController(views, client, findings)
        self._review = review = ReviewController(
            views, client, findings, actions, settings, self._controller.next_to_review
        )
        self._compare = compare = CompareController(
            views,
            client,
            actions,
            self._jobs,
            lambda: model_choice.chosen_for_photos(settings, cards.cards()),
            self._factory,
            settings.export,
            cards.cards(),
        )
        self._controller.loaded.connect(compare.set_photo)
        return scale, findings, profile, review, compare

    def _join_folder_work(self) -> tuple[QObject, ...]:
        """Connect what works on all open photos: status, analysing, exporting, training data."""
        views, client, actions, settings = self._views, self._client, self._actions, self._settings
        jobs = self._jobs
        status = StatusController(views.strip, client)
        self._controller.listed.connect(status.read)
        analyse = AnalyseController(views, client, actions, jobs, self._models, self._controller.chosen)
        export = ExportController(views, client, actions, jobs, settings.export)
        listing = AllFindingsController(self.panel.all_findings, client, self._findings, self._controller.show_path)
        condition = ConditionController(views, client, actions, settings.export, listing.go_to)
        jobs.running_changed.connect(lambda job: None if job.interactive else condition.reload())
        # a comparison stores nothing
        jobs.running_changed.connect(lambda job: None if job.interactive else listing.reload())
        for part in (analyse, export, listing, condition):
            self._controller.listed.connect(part.open)
        training = TrainingDataController(views.dialogs, client, actions, jobs, settings)
        strip_filter = StripFilterController(views.strip, actions)
        return status, strip_filter, analyse, export, training, listing, condition

    def _join_correcting(self) -> tuple[QObject, ...]:
        """Connect the tools on the picture, the history and the context menus."""
        views, actions, findings = self._views, self._actions, self._findings
        names = (TOOLS, MEASURING, ("correct.undo", "correct.redo"))
        palette = ToolPalette(views.canvas, [[actions[name] for name in group] for group in names])
        self._corrections = CorrectionController(views, palette, self._client, actions)
        drawing = AnnotationController(views, palette, self._client, actions, self._settings)
        findings.chosen.connect(lambda _rows: self._corrections.set_selection(findings.numbers))
        # A photo that cannot be shown has a title as well.
        self._controller.title.connect(self._corrections.show_picture)
        menus = ContextMenus(views, self._client, actions, findings)
        history = HistoryController(self.panel.history, self._client, actions, self._controller.show_path)
        self._review.went_on.connect(history.set_left)
        return self._corrections, drawing, history, menus

    def _join_joints(self) -> tuple[QObject, ...]:
        """Return the layer of joints."""
        self._joints = joints = JointsController(
            self._views, self._client, self._actions, self._jobs, self._models, self._controller.chosen, cards.cards()
        )
        self._controller.settings_changed.connect(joints.update_action)
        return (joints,)

    def _join_adapting(self) -> QObject:
        """Return what trains on a folder; models that come and go are taken over."""
        adapting = AdaptController(self._views.dialogs, self._client, self._actions, self._jobs, self._settings)
        adapting.models_changed.connect(self._read_cards)
        adapting.preferred.connect(self._controller.prefer_model)
        return adapting

    def _read_cards(self) -> None:
        installed = cards.cards()
        for part in (self._controller, self._compare, self._joints):
            part.set_cards(installed)

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Open photos and the photos in folders; results of a fleet, also in stores, have windows of their own."""
        fleets = [path for path in paths if is_store(path) or files.is_file(Path(path) / MANIFEST)]
        for place in fleets:
            self.show_fleet(place)
        if len(fleets) < len(paths) or not paths:
            self._controller.open_paths([Path(path) for path in paths if path not in fleets])

    def paste_image(self, image: QImage) -> None:
        """Show a picture that is not in a file."""
        self._controller.paste_image(image)

    def snapshot(self) -> PhotoSnapshot | None:
        """Return the snapshot of the shown photo; None if there is none."""
        return self._client.state

    def idle(self) -> bool:
        """Return whether all commands of the session are done, and shown."""
        return self._client.idle and self._session_bridge.idle and self._photo_bridge.idle

    def cancel(self) -> None:
        """Stop what runs according to the status bar."""
        if not self._jobs.cancel_shown() and self._photo_progress[0]:
            self._controller.cancel()

    def apply_settings(self) -> None:
        """Take over settings that were changed elsewhere, for instance in the settings dialog."""
        self._controller.apply_settings()

    def shutdown(self) -> None:
        """End the threads within SHUTDOWN_S; nothing is painted any more."""
        end = time.monotonic() + SHUTDOWN_S
        for window in (*self._mosaics, *self._fleets):
            window.close()
        for bridge in self.findChildren(ThreadBridge):
            bridge.close()
        self._client.stop()
        self._overlay.flush()
        self._pipeline.cancel()
        self._job_runner.close()
        ended = self._thumbnails.shutdown(SHUTDOWN_S / 2)
        for worker in (self._job_runner, self._pipeline):
            ended &= worker.shutdown(max(0.0, end - time.monotonic()))
        # the command queue has a moment in any case: its thread closes the inspection
        if not (self._command_queue.shutdown(max(0.3, end - time.monotonic())) and ended):
            log.warning("A thread of the Inspect workspace did not end in %.0f s", SHUTDOWN_S)

    def _show_progress(self, text: str, share: float) -> None:
        """Show the progress of a job, or without one that of opening the photo."""
        self.busy.emit(*((text, share) if text else self._photo_progress))

    def _show_photo_progress(self, text: str, share: float) -> None:
        self._photo_progress = (text, share)
        if not self._jobs.is_shown:
            self.busy.emit(text, share)

    def _open_mosaic(self) -> None:
        path = self._views.dialogs.open_mosaic()
        if path is not None:
            self.show_mosaic(path)

    def show_mosaic(self, path: Path) -> "MosaicWindow":
        """Show a mosaic in a window of its own."""
        from crackview.gui.mosaic.window import MosaicWindow  # noqa: PLC0415 - only for who has one

        choice = lambda: model_choice.chosen_for_photos(self._settings, cards.cards())  # noqa: E731
        window = MosaicWindow(path, choice, self._factory, self.canvas_widget.window())
        self._mosaics.append(window)
        window.destroyed.connect(lambda: self._mosaics.remove(window))
        window.addAction(self._actions["app.guide"])
        window.show()
        return window

    def _open_fleet(self) -> None:
        folder = self._views.dialogs.open_fleet()
        if folder is not None:
            self.show_fleet(folder)

    def show_fleet(self, place: Path | str) -> "FleetWindow":
        """Show the results of a fleet, a folder or the URL of a store, in a window of its own."""
        from crackview.gui.fleet.window import FleetWindow  # noqa: PLC0415 - only for who has one

        choice = model_choice.chosen_for_photos(self._settings, cards.cards())
        window = FleetWindow(place, choice, self._factory, self.canvas_widget.window())
        self._fleets.append(window)
        window.destroyed.connect(lambda: self._fleets.remove(window))
        window.photos_opened.connect(self.dropped)
        window.addAction(self._actions["app.guide"])
        window.show()
        return window

    def _send_to_lab(self, photo: Path | QImage) -> None:
        self._actions["go.lab"].trigger()  # which makes the Lab, if it was never shown
        self._frame_bus.photo_taken.emit(photo)

    def _paste(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if paths := local_paths(clipboard.mimeData()):
            self.open_paths(paths)
        elif not (image := clipboard.image()).isNull():
            self.paste_image(image)
        else:
            self.problem.emit(tr("There is no picture on the clipboard: copy a photo or a file first."))

    def _report_damaged_cards(self) -> None:
        for sentence in cards.problems():
            self.problem.emit(translated(sentence))
