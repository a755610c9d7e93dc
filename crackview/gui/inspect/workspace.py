"""The Inspect workspace: three widgets for the main window, and the threads behind them, ended by one `shutdown`."""

import logging
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

from crackview.gui import model_choice
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.frame_bus import FrameBus
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.compare.compare_controller import CompareController, CompareViews
from crackview.gui.inspect.compare.compare_pipeline import ComparePipeline
from crackview.gui.inspect.editing.correction_controller import TOOLS, CorrectionController
from crackview.gui.inspect.editing.tool_manager import ToolManager
from crackview.gui.inspect.editing.tool_palette import ToolPalette
from crackview.gui.inspect.file_dialogs import InspectFileDialogs
from crackview.gui.inspect.findings.findings_tab import FindingsTab
from crackview.gui.inspect.history.history_controller import HistoryController
from crackview.gui.inspect.jobs.analyse_controller import AnalyseController
from crackview.gui.inspect.jobs.apply_controller import ApplyController
from crackview.gui.inspect.jobs.export_controller import ExportController
from crackview.gui.inspect.jobs.job_controller import JobController
from crackview.gui.inspect.jobs.job_runner import JobRunner
from crackview.gui.inspect.jobs.training_data_controller import TrainingDataController
from crackview.gui.inspect.overlay_items import OverlayItems
from crackview.gui.inspect.panel import InspectPanel
from crackview.gui.inspect.photos.photo_controller import InspectViews, PhotoController
from crackview.gui.inspect.photos.photo_pipeline import PhotoPipeline
from crackview.gui.inspect.photos.photo_strip import PhotoStrip
from crackview.gui.inspect.photos.shared_model import SharedModel
from crackview.gui.inspect.photos.status_controller import StatusController
from crackview.gui.inspect.photos.thumbnails import ThumbnailLoader
from crackview.gui.inspect.scale.scale_controller import ScaleController, ScaleViews
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.language import tr
from crackview.gui.model_choice import SegmenterFactory, default_factory
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.gui.widgets.dropped_paths import local_paths
from crackview.gui.widgets.thread_bridge import ThreadBridge
from crackview.inspection.session.command_queue import CommandQueue
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.nets import cards
from crackview.paths import config_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

log = logging.getLogger(__name__)
SHUTDOWN_S = 2.0


class InspectWorkspace(QObject):
    """Photos, one at a time, with their cracks.

    Args:
        actions: the window's actions; those of photos and overlays are bound here.
        settings: read and changed in place; `settings_changed` says when.
        parent: as usual.
        factory: makes segmenters, in a worker thread.
        tap: leads to the Lab; nowhere if not given.
    """

    status_message = Signal(str)
    """Something happened that is worth a line for a moment."""
    busy = Signal(str, float)
    """What is running and how much of it is done, 0 to 1; ("", 1.0) when nothing is."""
    problem = Signal(str)
    """One sentence for the person."""
    timing = Signal(str)
    """Model, device and time of the last overlay."""
    title = Signal(str)
    """Name of the photo that is shown."""
    settings_changed = Signal()
    dropped = Signal(object)
    """Paths that were dropped on the photo."""

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
        canvas, panel, strip = Canvas(), InspectPanel(), PhotoStrip()
        self.canvas_widget: QWidget = canvas
        self.panel = panel
        self.panel_widget: QWidget = panel
        self.strip_widget: QWidget = strip
        canvas.set_begin_actions([actions["file.open"], actions["file.open_folder"]])
        self._actions, self._frame_bus = actions, frame_bus or FrameBus(self)
        self._photo_bridge, self._thumbnail_bridge, self._session_bridge, self._compare_bridge = (
            ThreadBridge(self),
            ThreadBridge(self),
            ThreadBridge(self),
            ThreadBridge(self),
        )
        self._models = SharedModel(factory)
        self._pipeline = PhotoPipeline(self._photo_bridge.post, self._models, config_folder())
        self._thumbnails = ThumbnailLoader(self._thumbnail_bridge.post)
        self._job_bridge = ThreadBridge(self)
        self._job_runner = JobRunner(self._job_bridge.post)
        self._command_queue = CommandQueue(self._session_bridge.post, config_folder())
        self._client = SessionClient(self._command_queue, self)
        self._overlay = OverlayController(canvas, panel.look, actions, settings)
        dialogs = InspectFileDialogs(canvas)
        views = InspectViews(canvas, panel, strip, dialogs)
        self._controller = PhotoController(
            views, self._overlay, actions, settings, self._pipeline, self._client, cards.cards()
        )
        self._items, self._tools = OverlayItems(canvas, self), ToolManager(canvas, self)
        self._join_measuring(canvas, panel, actions, settings)
        self._join_compare(CompareViews(canvas, panel, self._items, dialogs), actions, settings, factory)
        self._join_folder_work(strip, dialogs, actions, settings)
        self._join_correcting(canvas, dialogs, actions, settings)
        self._overlay.setParent(self)
        self._controller.setParent(self)
        self._photo_bridge.arrived.connect(self._controller.take)
        self._session_bridge.arrived.connect(self._client.take)
        self._client.problem.connect(self.problem)
        self._client.status_message.connect(self.status_message)
        self._thumbnail_bridge.arrived.connect(strip.set_thumbnail)
        self._controller.lent.connect(self._lend)
        strip.wanted.connect(self._thumbnails.want)
        canvas.dropped.connect(self.dropped)
        actions.bind("file.paste", self._paste)
        for name in ("status_message", "problem", "timing", "title", "settings_changed"):
            getattr(self._controller, name).connect(getattr(self, name))
        self._overlay.settings_changed.connect(self.settings_changed)
        # Later, when the window has connected its status bar.
        QTimer.singleShot(0, self, self._tell_damaged_cards)

    def _join_measuring(self, canvas: Canvas, panel: InspectPanel, actions: ActionSet, settings: AppSettings) -> None:
        """What the findings of the photo are, and how large a pixel is."""
        self._scale = ScaleController(
            ScaleViews(panel, self._items, self._tools), self._client, actions, settings, self
        )
        self._controller.loaded.connect(self._scale.set_photo)
        self._scale.settings_changed.connect(self.settings_changed)
        self._findings = FindingsTab(panel, canvas, self._items, self._client, actions, settings, self)
        self._findings.photo_done.connect(self._controller.next_to_review)
        self._findings.settings_changed.connect(self.settings_changed)

    def _join_compare(
        self, parts: CompareViews, actions: ActionSet, settings: AppSettings, factory: SegmenterFactory
    ) -> None:
        """What has changed since an earlier photo."""
        self._compare_pipeline = ComparePipeline(self._compare_bridge.post, factory)
        self._compare = CompareController(
            parts, self._client, actions, self._compare_pipeline,
            lambda: model_choice.chosen(settings, cards.cards()), self,
        )  # fmt: skip
        self._compare_bridge.arrived.connect(self._compare.take)
        for name in ("status_message", "problem"):
            getattr(self._compare, name).connect(getattr(self, name))
        self._controller.loaded.connect(self._compare.set_photo)

    def _join_correcting(
        self, canvas: Canvas, dialogs: InspectFileDialogs, actions: ActionSet, settings: AppSettings
    ) -> None:
        """Tools on the picture, and what becomes of corrected photos."""
        palette = [[actions[name] for name in names] for names in (TOOLS, ("correct.undo", "correct.redo"))]
        self._corrections = CorrectionController(
            canvas, ToolPalette(canvas, palette), self._tools, self._items, self._client, actions
        )
        self._corrections.setParent(self)
        self._corrections.status_message.connect(self.status_message)
        self._history = HistoryController(self.panel.history, self._client, actions, self)
        chosen = self._findings.findings
        chosen.chosen.connect(lambda _rows: self._corrections.set_selection(chosen.numbers))
        # A photo that cannot be shown has a title as well.
        self._controller.title.connect(self._corrections.show_picture)
        self._training_data = TrainingDataController(
            self._client, dialogs, actions, self._job_controller, settings, self
        )

    def _join_folder_work(
        self, strip: PhotoStrip, dialogs: InspectFileDialogs, actions: ActionSet, settings: AppSettings
    ) -> None:
        """What is done with all photos that are open: how far they are, analysing them, exporting them."""
        self._status = StatusController(strip, self._client, self)
        self._status.problem.connect(self.problem)
        self._controller.listed.connect(self._status.read)
        self._job_controller = JobController(self._job_runner, self)
        self._job_bridge.arrived.connect(self._job_controller.take)
        self._batch = AnalyseController(
            strip, actions, self._client, self._job_controller, self._models, self._controller.chosen, self
        )
        self._controller.listed.connect(self._batch.open)
        self._apply = ApplyController(dialogs, actions, self._client, self)
        self._apply.status_message.connect(self.status_message)
        self._controller.listed.connect(self._apply.open)
        self._export = ExportController(
            strip, dialogs, actions, self._client, self._job_controller, settings.export, self
        )
        self._export.settings_changed.connect(self.settings_changed)
        self._controller.listed.connect(self._export.open)
        self._job_controller.busy.connect(self.busy)
        for source, worker, cancel in (
            ("photo", self._controller, self._controller.cancel),
            ("compare", self._compare, self._compare.end),
        ):
            worker.busy.connect(partial(self._show_work, source, cancel))
        for name in ("problem", "status_message"):
            getattr(self._job_controller, name).connect(getattr(self, name))

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Open photos and the photos in folders."""
        self._controller.open_paths([Path(path) for path in paths])

    def paste_image(self, image: QImage) -> None:
        """Show a picture that is not in a file."""
        self._controller.paste_image(image)

    def snapshot(self) -> PhotoSnapshot | None:
        """What is known of the photo that is shown."""
        return self._client.state

    def idle(self) -> bool:
        """Whether everything that was asked of the session is done, and shown."""
        return self._client.idle and self._session_bridge.idle and self._photo_bridge.idle

    def cancel(self) -> None:
        """Stop what the status bar says is running."""
        self._job_controller.cancel()

    def apply_settings(self) -> None:
        """Take over settings that were changed elsewhere, for instance in the settings dialog."""
        self._controller.apply_settings()

    def shutdown(self) -> None:
        """End the threads within SHUTDOWN_S; nothing is painted any more."""
        end = time.monotonic() + SHUTDOWN_S
        self._photo_bridge.close()
        self._thumbnail_bridge.close()
        self._session_bridge.close()
        self._compare_bridge.close()
        self._job_bridge.close()
        self._client.stop()
        self._overlay.flush()
        self._pipeline.cancel()
        self._compare_pipeline.drop()
        ended = self._thumbnails.shutdown(SHUTDOWN_S / 2)
        ended &= self._compare_pipeline.shutdown(max(0.0, end - time.monotonic()))
        ended &= self._job_runner.shutdown(max(0.0, end - time.monotonic()))
        ended &= self._pipeline.shutdown(max(0.0, end - time.monotonic()))
        # the command queue has a moment in any case: its thread closes the inspection
        if not (self._command_queue.shutdown(max(0.3, end - time.monotonic())) and ended):
            log.warning("A thread of the Inspect workspace did not end in %.0f s", SHUTDOWN_S)

    def _show_work(self, source: str, cancel: Callable[[], None], text: str, share: float) -> None:
        self._job_controller.show_work(source, text, share, cancel)

    def _lend(self, photo: Path | QImage) -> None:
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

    def _tell_damaged_cards(self) -> None:
        for sentence in cards.problems():
            self.problem.emit(sentence)
