"""The Lab workspace: three widgets for the main window, and the threads behind them, ended by one `shutdown`."""

import logging
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from crackview.gui.action_set import ActionSet
from crackview.gui.dropped import local_paths
from crackview.gui.inspect.strip import Strip
from crackview.gui.inspect.thumbnails import ThumbnailLoader
from crackview.gui.lab.backstage import LabBackstage, LabFactory
from crackview.gui.lab.controller import LabController, LabViews
from crackview.gui.lab.dialogs import LabDialogs
from crackview.gui.lab.following import Following
from crackview.gui.lab.middle import Middle
from crackview.gui.lab.opening import Opening
from crackview.gui.lab.picture import SaveView
from crackview.gui.lab.story import Story
from crackview.gui.lab.sweep_control import SweepControl
from crackview.gui.language import tr
from crackview.gui.mail import Mail
from crackview.gui.noise.control import NoiseControl
from crackview.gui.noise.dialogs import RecipeDialogs
from crackview.gui.noise.panel import NoisePanel
from crackview.gui.segmenting import default_factory
from crackview.gui.settings import Settings
from crackview.gui.tap import TakenFrame, Tap
from crackview.nets import cards

log = logging.getLogger(__name__)
SHUTDOWN_S = 2.0


class LabWorkspace(QObject):
    """A photo under noise, and how several models take it.

    Args:
        actions: the workspace's own; bound here.
        settings: read and changed in place; `settings_changed` says when.
        parent: as usual.
        factory: makes segmenters, in worker threads.
        tap: leads to the photos of Inspect and the frames of Live; to none if not given.
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
        settings: Settings,
        parent: QObject | None = None,
        *,
        factory: LabFactory = default_factory,
        tap: Tap | None = None,
    ) -> None:
        super().__init__(parent)
        middle, panel, strip = Middle(), NoisePanel(), Strip()
        self.canvas_widget, self.panel_widget, self.strip_widget = middle, panel, strip
        middle.stage.empty.set_begin_actions([actions[name] for name in ("file.open", "file.open_folder", "lab.story")])
        self._mail, self._small_mail = Mail(self), Mail(self)
        self._backstage = LabBackstage(self._mail.post, factory)
        self._thumbnails = ThumbnailLoader(self._small_mail.post)
        dialogs = LabDialogs(middle)
        self._noise = NoiseControl(panel, actions, settings, RecipeDialogs(middle))
        views = LabViews(middle.stage, panel)
        self.controller = LabController(views, self._noise, actions, settings, self._backstage, cards.cards())
        controller, backstage, tap = self.controller, self._backstage, tap or Tap(self)
        self._opening = Opening(strip, dialogs, controller, actions, settings, backstage)
        self._following = Following(controller, actions, backstage, tap)
        self._sweep = SweepControl(middle, dialogs, controller, self._opening, actions, settings, backstage)
        self._story = Story(middle, controller, self._opening, self._noise, actions)
        self._save_view = SaveView(middle, dialogs, controller, self._noise, actions, settings, backstage)
        parts = (self._noise, controller, self._opening, self._following, self._sweep, self._story, self._save_view)
        for part in parts:
            part.setParent(self)
            for name in ("status_message", "busy", "problem", "timing", "title", "settings_changed"):
                if hasattr(part, name):
                    getattr(part, name).connect(getattr(self, name))
        for part in (controller, self._opening, self._following, self._sweep):
            self._mail.arrived.connect(part.take)
        self._opening.opened.connect(lambda: self._following.follow(False))
        tap.taken.connect(self._take_frame)
        tap.photo_taken.connect(self._take_photo)
        middle.installEventFilter(self)
        self._small_mail.arrived.connect(strip.set_thumbnail)
        strip.wanted.connect(self._thumbnails.want)
        middle.stage.dropped.connect(self._drop)
        middle.stage.stepped.connect(self._opening.step)
        actions.bind("file.paste", self._paste)

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Open photos and the photos in folders; one file dropped on a photo may be its mask."""
        self._story.stop()
        self._opening.open_paths([Path(path) for path in paths])

    def paste_image(self, image: QImage) -> None:
        """Show a picture that is not in a file."""
        self._opening.show(image)

    def apply_settings(self) -> None:
        """Take over settings that were changed elsewhere."""
        self.controller.apply_settings()

    def cancel(self) -> None:
        """Stop the sweep if one runs, else the predictions."""
        if not self._sweep.cancel():
            self._following.follow(False)
            self.controller.cancel()

    def shutdown(self) -> None:
        """End the threads within SHUTDOWN_S; nothing is painted any more."""
        end = time.monotonic() + SHUTDOWN_S
        self._mail.close()
        self._small_mail.close()
        self._story.stop()
        ended = self._thumbnails.shutdown(SHUTDOWN_S / 2)
        if not (self._backstage.shutdown(max(0.0, end - time.monotonic())) and ended):
            log.warning("A thread of the Lab did not end in %.0f s", SHUTDOWN_S)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn when another workspace is shown."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._following.set_shown(event.type() == QEvent.Type.Show)
        return super().eventFilter(watched, event)

    def _take_frame(self, taken: TakenFrame) -> None:
        self._story.stop()
        if taken.recipe is not None:
            self._noise.set_recipe(taken.recipe)
        self._opening.show(taken)

    def _take_photo(self, photo: Path | QImage) -> None:
        self._story.stop()
        if isinstance(photo, Path):
            self._opening.open_paths([photo], remember=False)
        else:
            self._opening.show(photo)

    def _drop(self, paths: list[Path]) -> None:
        if not self._opening.take_drop(paths):
            self.dropped.emit(paths)

    def _paste(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if paths := local_paths(clipboard.mimeData()):
            self.open_paths(paths)
        elif not (image := clipboard.image()).isNull():
            self.paste_image(image)
        else:
            self.problem.emit(tr("There is no picture on the clipboard: copy a photo or a file first."))
