"""The Live workspace: three widgets for the main window, and the threads behind them, ended by one `shutdown`."""

import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QImage

from crackview.gui.action_set import ActionSet
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.language import tr
from crackview.gui.live.analysing import Analysing
from crackview.gui.live.analysis import Analysis
from crackview.gui.live.backstage import Backstage
from crackview.gui.live.capturing import Capturing
from crackview.gui.live.choosing import Choosing
from crackview.gui.live.controller import Helpers, LiveController, Views
from crackview.gui.live.dialogs import Dialogs
from crackview.gui.live.disturbing import Disturbing
from crackview.gui.live.lending import Lending
from crackview.gui.live.pace import Pace
from crackview.gui.live.playing import Playing
from crackview.gui.live.side_panel import SidePanel
from crackview.gui.live.transport import Transport
from crackview.gui.look.control import LookControl
from crackview.gui.mail import Mail
from crackview.gui.newest_mail import NewestMail
from crackview.gui.noise.control import NoiseControl
from crackview.gui.noise.dialogs import RecipeDialogs
from crackview.gui.segmenting import SegmenterFactory, default_factory
from crackview.gui.settings import Settings
from crackview.gui.tap import Tap
from crackview.nets import cards

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)
SHUTDOWN_S = 2.0

_GROUPS = (
    ("previous_finding", "step_back", "play", "step", "next_finding"),
    ("freeze",),
    ("mark_in", "mark_out", "clear_marks", "loop"),
)


class LiveWorkspace(QObject):
    """A moving picture with its cracks.

    Args:
        actions: The window's actions; those of moving pictures and overlays are bound here.
        settings: Read and changed in place; `settings_changed` says when.
        parent: As usual.
        factory: Makes segmenters, in worker threads.
        tap: Where the frames can be followed; one of its own if not given.
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
    """Name of the source that is shown."""
    settings_changed = Signal()
    dropped = Signal(object)
    """Paths for the window to find the workspace for."""

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
        tap = tap or Tap(self)
        self._mail, self._frames, self._found = Mail(self), NewestMail(self), NewestMail(self)
        self._backstage = Backstage(self._mail.post, self._frames.post, self._found.post, factory, tap)
        self._analysis = Analysis(self._mail.post, factory)
        canvas, side = Canvas(), SidePanel([actions["live.noise"], actions["live.noise_varies"]])
        panel = side.live
        transport = Transport(
            [[actions[f"live.{name}"] for name in group] for group in _GROUPS], actions["live.analyse"]
        )
        self.canvas_widget: QWidget = canvas
        self.panel_widget: QWidget = side
        self.strip_widget: QWidget = transport
        canvas.setAccessibleName(tr("Moving picture"))
        canvas.set_begin_actions([actions["live.open_video"], actions["live.open_source"]])
        panel.set_source_action(actions["live.open_source"])
        known = cards.cards()
        self._look = LookControl(canvas, panel, actions, settings)
        dialogs, live = Dialogs(canvas), settings.live
        playing = Playing(transport, actions, self._backstage, live)
        capturing = Capturing(panel, dialogs, actions, self._backstage, self._look, live)
        analysing = Analysing(dialogs, actions, self._backstage, self._analysis, playing, self._look, live)
        choosing = Choosing(dialogs, actions, self._backstage, settings)
        noise = NoiseControl(side.noise, actions, settings, RecipeDialogs(canvas))
        disturbing = Disturbing(side, noise, actions, self._backstage, live)
        self._lending = lending = Lending(actions, playing, tap)
        helpers = Helpers(self._look, choosing, playing, capturing, analysing, disturbing, lending)
        views = Views(canvas, panel, transport)
        controller = LiveController(views, helpers, actions, settings, self._backstage, known)
        self._controller = controller
        for part in (self._look, choosing, playing, capturing, analysing, noise, disturbing, lending, controller):
            part.setParent(self)
        self._mail.arrived.connect(controller.take)
        self._frames.arrived.connect(controller.take_frame)
        self._found.arrived.connect(controller.take_found)
        for name in ("status_message", "busy", "problem", "timing", "title", "settings_changed"):
            for part in (controller, capturing, analysing, self._look, noise):
                if hasattr(part, name):
                    getattr(part, name).connect(getattr(self, name))
        canvas.dropped.connect(self._dropped)
        capturing.show_folder.connect(lambda folder: self.dropped.emit([folder]))
        canvas.installEventFilter(self)

    @property
    def pace(self) -> Pace:
        """How the frames fare."""
        return self._backstage.pace

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Opens the first of these: a video, a folder of frames, or the address of a stream."""
        self._controller.open(paths[0])

    def paste_image(self, _image: QImage) -> None:
        """A picture does not move."""
        self.problem.emit(tr("A pasted picture does not move: open it in Inspect."))

    def cancel(self) -> None:
        """Stops the analysis, or opening a source."""
        self._controller.cancel()

    def apply_settings(self) -> None:
        """Takes over settings that were changed elsewhere, for instance in the settings dialog."""
        self._controller.apply_settings()

    def shutdown(self) -> None:
        """Ends the threads within SHUTDOWN_S; nothing is painted any more."""
        end = time.monotonic() + SHUTDOWN_S
        self._controller.shutdown()
        for mail in (self._mail, self._frames, self._found):
            mail.close()
        self._look.flush()
        self._analysis.cancel()
        ended = self._backstage.shutdown(SHUTDOWN_S * 0.8)
        if not (self._analysis.shutdown(max(0.1, end - time.monotonic())) and ended):
            _log.warning("A thread of the Live workspace did not end in %.0f s", SHUTDOWN_S)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learns when another workspace is shown."""
        if event.type() == QEvent.Type.Show:
            self._lending.set_shown(True)
        elif event.type() == QEvent.Type.Hide:
            self._lending.set_shown(False)
        return super().eventFilter(watched, event)

    def _dropped(self, paths: Sequence[Path]) -> None:
        if paths[0].is_dir():
            self.open_paths(paths)
        else:
            self.dropped.emit(paths)
