"""The Lab workspace: three widgets for the main window, and the threads behind them, ended by one `shutdown`."""

import logging
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.frame_bus import FrameBus, TakenFrame
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.photos.photo_list import ThumbnailLoader
from crackview.gui.inspect.photos.photo_strip import PhotoStrip
from crackview.gui.lab.lab_controller import LabController
from crackview.gui.lab.lab_pipeline import LabFactory, LabPipeline
from crackview.gui.lab.panes_view import CentreView
from crackview.gui.lab.photo_controller import LabFileDialogs, LabPhotoController, LiveFollower
from crackview.gui.lab.sweep_controller import SweepController
from crackview.gui.lab.tour import Tour
from crackview.gui.lab.view_picture import SaveView
from crackview.gui.language import tr
from crackview.gui.model_choice import default_factory
from crackview.gui.noise.noise_controller import NoiseController, RecipeDialogs
from crackview.gui.noise.noise_panel import NoisePanel
from crackview.gui.widgets.file_dialogs import local_paths
from crackview.gui.widgets.thread_bridge import ThreadBridge
from crackview.nets import cards

log = logging.getLogger(__name__)
SHUTDOWN_S = 2.0


class LabWorkspace(QObject):
    """A photo with noise, and the predictions of several models.

    Args:
        actions: Actions of the workspace; bound here.
        settings: Read and changed in place; each change emits `settings_changed`.
        factory: Makes segmenters; called in worker threads.
        frame_bus: Carries photos of Inspect and frames of Live; a new one if not given.
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
        factory: LabFactory = default_factory,
        frame_bus: FrameBus | None = None,
    ) -> None:
        super().__init__(parent)
        centre, panel, strip = CentreView(), NoisePanel(), PhotoStrip()
        self.canvas_widget, self.panel_widget, self.strip_widget = centre, panel, strip
        centre.panes_view.empty.set_begin_actions(
            [actions[name] for name in ("file.open", "file.open_folder", "lab.tour")]
        )
        self._bridge, self._thumbnail_bridge = ThreadBridge(self), ThreadBridge(self)
        self._pipeline = LabPipeline(self._bridge.post, factory)
        self._thumbnails = ThumbnailLoader(self._thumbnail_bridge.post)
        dialogs = LabFileDialogs(centre)
        self._noise = NoiseController(panel, actions, settings, RecipeDialogs(centre))
        self.controller = LabController(
            centre.panes_view, panel, self._noise, actions, settings, self._pipeline, cards.cards()
        )
        self.controller.legend_changed.connect(centre.legend.show_kind)
        controller, pipeline, frame_bus = self.controller, self._pipeline, frame_bus or FrameBus(self)
        self._photos = LabPhotoController(strip, dialogs, controller, actions, settings, pipeline)
        self._follower = LiveFollower(controller, actions, pipeline, frame_bus)
        self._sweep = SweepController(centre, dialogs, controller, self._photos, actions, settings, pipeline)
        self._tour = Tour(centre, controller, self._photos, self._noise, actions)
        self._save_view = SaveView(centre, dialogs, controller, actions, settings, pipeline)
        parts = (self._noise, controller, self._photos, self._follower, self._sweep, self._tour, self._save_view)
        for part in parts:
            part.setParent(self)
            for name in ("status_message", "busy", "problem", "timing", "title", "settings_changed"):
                if hasattr(part, name):
                    getattr(part, name).connect(getattr(self, name))
        for part in (controller, self._photos, self._follower, self._sweep):
            self._bridge.arrived.connect(part.handle)
        self._photos.opened.connect(lambda: self._follower.follow(False))
        frame_bus.taken.connect(self._show_frame)
        frame_bus.photo_taken.connect(self._show_photo)
        centre.installEventFilter(self)
        self._thumbnail_bridge.arrived.connect(strip.photos.set_thumbnail)
        strip.wanted.connect(self._thumbnails.load)
        centre.panes_view.dropped.connect(self._drop)
        centre.panes_view.stepped.connect(self._photos.step)
        actions.bind("file.paste", self._paste)

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Open photos and the photos in folders; one file dropped on a photo may be its mask."""
        self._tour.stop()
        self._photos.open_paths([Path(path) for path in paths])

    def paste_image(self, image: QImage) -> None:
        """Show a picture that is not in a file."""
        self._photos.show(image)

    def apply_settings(self) -> None:
        """Apply settings that were changed elsewhere."""
        self.controller.apply_settings()

    def cancel(self) -> None:
        """Stop the sweep if one runs, else the predictions."""
        if not self._sweep.cancel():
            self._follower.follow(False)
            self.controller.cancel()

    def shutdown(self) -> None:
        """End the threads within SHUTDOWN_S; nothing is painted any more."""
        end = time.monotonic() + SHUTDOWN_S
        self._bridge.close()
        self._thumbnail_bridge.close()
        self._tour.stop()
        ended = self._thumbnails.shutdown(SHUTDOWN_S / 2)
        if not (self._pipeline.shutdown(max(0.0, end - time.monotonic())) and ended):
            log.warning("A thread of the Lab did not end in %.0f s", SHUTDOWN_S)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when this workspace is shown or hidden."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._follower.set_shown(event.type() == QEvent.Type.Show)
        return super().eventFilter(watched, event)

    def _show_frame(self, taken: TakenFrame) -> None:
        self._tour.stop()
        if taken.recipe is not None:
            self._noise.set_recipe(taken.recipe)
        self._photos.show(taken)

    def _show_photo(self, photo: Path | QImage) -> None:
        self._tour.stop()
        if isinstance(photo, Path):
            self._photos.open_paths([photo], remember=False)
        else:
            self._photos.show(photo)

    def _drop(self, paths: list[Path]) -> None:
        if not self._photos.read_dropped_mask(paths):
            self.dropped.emit(paths)

    def _paste(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if paths := local_paths(clipboard.mimeData()):
            self.open_paths(paths)
        elif not (image := clipboard.image()).isNull():
            self.paste_image(image)
        else:
            self.problem.emit(tr("There is no picture on the clipboard: copy a photo or a file first."))
