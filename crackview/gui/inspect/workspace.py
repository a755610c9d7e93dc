"""The Inspect workspace: three widgets for the main window, and the threads behind them, ended by one `shutdown`."""

import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

from crackview.gui import segmenting
from crackview.gui.action_set import ActionSet
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.dropped import local_paths
from crackview.gui.inspect.backstage import Backstage
from crackview.gui.inspect.batch_control import BatchControl
from crackview.gui.inspect.busy import Busy
from crackview.gui.inspect.controller import InspectController, Views
from crackview.gui.inspect.correct_control import TOOLS, CorrectControl
from crackview.gui.inspect.dates.control import DatesControl
from crackview.gui.inspect.dates.control import Parts as DatesParts
from crackview.gui.inspect.dates.worker import DatesWorker
from crackview.gui.inspect.desk import Desk
from crackview.gui.inspect.desk_control import DeskControl
from crackview.gui.inspect.dialogs import Dialogs
from crackview.gui.inspect.errand_control import ErrandControl
from crackview.gui.inspect.errands import Errands
from crackview.gui.inspect.export_control import ExportControl
from crackview.gui.inspect.findings_tab import FindingsTab
from crackview.gui.inspect.marks import Marks
from crackview.gui.inspect.panel import Panel
from crackview.gui.inspect.roll import Roll
from crackview.gui.inspect.scale.control import Parts, ScaleControl
from crackview.gui.inspect.shared_model import SharedModel
from crackview.gui.inspect.strip import Strip
from crackview.gui.inspect.thumbnails import ThumbnailLoader
from crackview.gui.inspect.tool_box import ToolBox
from crackview.gui.inspect.tool_palette import ToolPalette
from crackview.gui.inspect.train_control import TrainControl
from crackview.gui.language import tr
from crackview.gui.look.control import LookControl
from crackview.gui.mail import Mail
from crackview.gui.segmenting import SegmenterFactory, default_factory
from crackview.gui.settings import Settings, config_folder
from crackview.gui.tap import Tap
from crackview.nets import cards

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
        settings: Settings,
        parent: QObject | None = None,
        *,
        factory: SegmenterFactory = default_factory,
        tap: Tap | None = None,
    ) -> None:
        super().__init__(parent)
        canvas, panel, strip = Canvas(), Panel(), Strip()
        self.canvas_widget: QWidget = canvas
        self.panel_widget: QWidget = panel
        self.strip_widget: QWidget = strip
        canvas.set_begin_actions([actions["file.open"], actions["file.open_folder"]])
        self._actions, self._tap = actions, tap or Tap(self)
        self._mail, self._small_mail, self._desk_mail, self._dates_mail = Mail(self), Mail(self), Mail(self), Mail(self)
        self._models = SharedModel(factory)
        self._backstage = Backstage(self._mail.post, self._models, config_folder())
        self._thumbnails = ThumbnailLoader(self._small_mail.post)
        self._errands_mail = Mail(self)
        self._errands = Errands(self._errands_mail.post)
        self._desk = Desk(self._desk_mail.post, config_folder())
        self._desk_control = DeskControl(self._desk, self)
        self._look = LookControl(canvas, panel.look, actions, settings)
        dialogs = Dialogs(canvas)
        views = Views(canvas, panel, strip, dialogs)
        self._controller = InspectController(
            views, self._look, actions, settings, self._backstage, self._desk_control, cards.cards()
        )
        self._marks, self._tools = Marks(canvas, self), ToolBox(canvas, self)
        self._join_measuring(canvas, panel, actions, settings)
        self._join_dates(DatesParts(canvas, panel, self._marks, dialogs), actions, settings, factory)
        self._join_folder_work(strip, dialogs, actions, settings)
        self._join_correcting(canvas, dialogs, actions, settings)
        self._look.setParent(self)
        self._controller.setParent(self)
        self._mail.arrived.connect(self._controller.take)
        self._desk_mail.arrived.connect(self._desk_control.take)
        self._desk_control.problem.connect(self.problem)
        self._desk_control.status_message.connect(self.status_message)
        self._small_mail.arrived.connect(strip.set_thumbnail)
        self._controller.lent.connect(self._lend)
        strip.wanted.connect(self._thumbnails.want)
        canvas.dropped.connect(self.dropped)
        actions.bind("file.paste", self._paste)
        for name in ("status_message", "problem", "timing", "title", "settings_changed"):
            getattr(self._controller, name).connect(getattr(self, name))
        self._look.settings_changed.connect(self.settings_changed)
        # Later, when the window has connected its status bar.
        QTimer.singleShot(0, self, self._tell_damaged_cards)

    def _join_measuring(self, canvas: Canvas, panel: Panel, actions: ActionSet, settings: Settings) -> None:
        """What the findings of the photo are, and how large a pixel is."""
        self._scale = ScaleControl(Parts(panel, self._marks, self._tools), self._desk_control, actions, settings, self)
        self._controller.loaded.connect(self._scale.set_photo)
        self._scale.settings_changed.connect(self.settings_changed)
        self._findings = FindingsTab(panel, canvas, self._marks, self._desk_control, actions, settings, self)
        self._findings.photo_done.connect(self._controller.next_to_review)
        self._findings.settings_changed.connect(self.settings_changed)

    def _join_dates(self, parts: DatesParts, actions: ActionSet, settings: Settings, factory: SegmenterFactory) -> None:
        """What has changed since an earlier photo."""
        self._dates_worker = DatesWorker(self._dates_mail.post, factory)
        self._dates = DatesControl(
            parts, self._desk_control, actions, self._dates_worker,
            lambda: segmenting.chosen(settings, cards.cards()), self,
        )  # fmt: skip
        self._dates_mail.arrived.connect(self._dates.take)
        for name in ("status_message", "problem"):
            getattr(self._dates, name).connect(getattr(self, name))
        self._controller.loaded.connect(self._dates.set_photo)

    def _join_correcting(self, canvas: Canvas, dialogs: Dialogs, actions: ActionSet, settings: Settings) -> None:
        """Tools on the picture, and what becomes of corrected photos."""
        palette = [[actions[name] for name in names] for names in (TOOLS, ("correct.undo", "correct.redo"))]
        self._correct = CorrectControl(
            canvas, ToolPalette(canvas, palette), self._tools, self._marks, self._desk_control, actions
        )
        self._correct.setParent(self)
        self._correct.status_message.connect(self.status_message)
        chosen = self._findings.findings
        chosen.chosen.connect(lambda _rows: self._correct.set_selection(chosen.numbers))
        # A photo that cannot be shown has a title as well.
        self._controller.title.connect(self._correct.show_picture)
        self._train = TrainControl(self._desk_control, dialogs, actions, settings)
        self._train.setParent(self)
        self._train.busy.connect(self._busy.set_errand)
        for name in ("status_message", "problem"):
            getattr(self._train, name).connect(getattr(self, name))

    def _join_folder_work(self, strip: Strip, dialogs: Dialogs, actions: ActionSet, settings: Settings) -> None:
        """What is done with all photos that are open: how far they are, analysing them, exporting them."""
        self._roll = Roll(strip, self._desk_control, self)
        self._roll.problem.connect(self.problem)
        self._controller.listed.connect(self._roll.read)
        self._errand_control = ErrandControl(self._errands, self)
        self._errands_mail.arrived.connect(self._errand_control.take)
        self._batch = BatchControl(
            strip, actions, self._desk_control, self._errand_control, self._models, self._controller.chosen, self
        )
        self._controller.listed.connect(self._batch.open)
        self._export = ExportControl(
            strip, dialogs, actions, self._desk_control, self._errand_control, settings.export, self
        )
        self._export.settings_changed.connect(self.settings_changed)
        self._controller.listed.connect(self._export.open)
        self._busy = Busy(self)
        self._busy.changed.connect(self.busy)
        self._controller.busy.connect(self._busy.set_photo)
        self._dates.busy.connect(self._busy.set_photo)
        self._errand_control.busy.connect(self._busy.set_errand)
        for name in ("problem", "status_message"):
            getattr(self._errand_control, name).connect(getattr(self, name))

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Opens photos and the photos in folders."""
        self._controller.open_paths([Path(path) for path in paths])

    def paste_image(self, image: QImage) -> None:
        """Shows a picture that is not in a file."""
        self._controller.paste_image(image)

    def cancel(self) -> None:
        """Stops what the status bar says is running."""
        self._train.cancel()
        if not self._errand_control.cancel():
            self._controller.cancel()

    def apply_settings(self) -> None:
        """Takes over settings that were changed elsewhere, for instance in the settings dialog."""
        self._controller.apply_settings()

    def shutdown(self) -> None:
        """Ends the threads within SHUTDOWN_S; nothing is painted any more."""
        end = time.monotonic() + SHUTDOWN_S
        self._mail.close()
        self._small_mail.close()
        self._desk_mail.close()
        self._dates_mail.close()
        self._errands_mail.close()
        self._roll.close()
        self._batch.close()
        self._export.close()
        self._errands.cancel()
        self._desk_control.stop()
        self._look.flush()
        self._backstage.cancel()
        self._dates_worker.drop()
        ended = self._thumbnails.shutdown(SHUTDOWN_S / 2)
        ended &= self._dates_worker.shutdown(max(0.0, end - time.monotonic()))
        ended &= self._errands.shutdown(max(0.0, end - time.monotonic()))
        ended &= self._backstage.shutdown(max(0.0, end - time.monotonic()))
        ended &= self._train.shutdown(max(0.0, end - time.monotonic()))
        # the desk has a moment in any case: its thread closes the inspection
        if not (self._desk.shutdown(max(0.3, end - time.monotonic())) and ended):
            log.warning("A thread of the Inspect workspace did not end in %.0f s", SHUTDOWN_S)

    def _lend(self, photo: Path | QImage) -> None:
        self._actions["go.lab"].trigger()  # which makes the Lab, if it was never shown
        self._tap.photo_taken.emit(photo)

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
