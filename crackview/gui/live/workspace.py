"""The Live workspace: three widgets for the main window, and the threads behind them, ended by one `shutdown`."""

import logging
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from crackview import files
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.frame_bus import FrameBus
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.jobs import JobController, JobRunner
from crackview.gui.language import tr
from crackview.gui.live.analysis import AnalysisController
from crackview.gui.live.capture_controller import CaptureController
from crackview.gui.live.dialogs import LiveFileDialogs
from crackview.gui.live.findings_list import VideoFindingsController
from crackview.gui.live.frame_publisher import FramePublisher
from crackview.gui.live.live_controller import LiveController, LiveControllers, LiveViews
from crackview.gui.live.live_panel import SidePages
from crackview.gui.live.noise_controller import FrameNoiseController
from crackview.gui.live.playback_controller import PlaybackController
from crackview.gui.live.rate_meter import RateMeter
from crackview.gui.live.source_controller import SourceController
from crackview.gui.live.source_state import SourceState
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.live.transport import Transport
from crackview.gui.model_choice import SegmenterFactory, default_factory
from crackview.gui.noise.noise_controller import NoiseController, RecipeDialogs
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.gui.widgets.thread_bridge import LatestBridge, ThreadBridge
from crackview.nets import cards

_log = logging.getLogger(__name__)
SHUTDOWN_S = 2.0

_GROUPS = (
    ("previous_finding", "step_back", "play", "step", "next_finding"),
    ("freeze",),
    ("mark_in", "mark_out", "clear_marks", "loop"),
)


class LiveWorkspace(QObject):
    """Live video with an overlay of its cracks: a `Workspace`, whose signals are described there."""

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
        frame_bus = frame_bus or FrameBus(self)
        self._bridge, self._frames, self._found = ThreadBridge(self), LatestBridge(self), LatestBridge(self)
        self._pipeline = StreamPipeline(self._bridge.post, self._frames.post, self._found.post, factory, frame_bus)
        self._job_bridge = ThreadBridge(self)
        self._job_runner = JobRunner(self._job_bridge.post, "live-jobs")
        jobs = JobController(self._job_runner)
        canvas, side = Canvas(), SidePages([actions["live.noise"], actions["live.noise_varies"]])
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
        self._look = OverlayController(canvas, panel, actions, settings)
        dialogs, live = LiveFileDialogs(canvas), settings.live
        playback = PlaybackController(transport, actions, self._pipeline, live)
        capture = CaptureController(panel, dialogs, actions, self._pipeline, self._look, live)
        analysis = AnalysisController(
            dialogs, actions, self._pipeline, jobs, factory, playback, self._look, live, settings.export
        )
        sources = SourceController(dialogs, actions, self._pipeline, settings)
        noise = NoiseController(side.noise, actions, settings, RecipeDialogs(canvas))
        frame_noise = FrameNoiseController(side, noise, actions, self._pipeline, live)
        self._publisher = publisher = FramePublisher(actions, playback, frame_bus)
        findings = VideoFindingsController(side.findings, playback, live)
        controllers = LiveControllers(
            self._look, sources, playback, capture, analysis, frame_noise, publisher, findings
        )
        views = LiveViews(canvas, panel, transport)
        controller = LiveController(views, controllers, actions, settings, self._pipeline, known)
        self._controller = controller
        for part in (
            self._look,
            sources,
            playback,
            capture,
            jobs,
            analysis,
            noise,
            frame_noise,
            publisher,
            findings,
            controller,
        ):
            part.setParent(self)
        self._bridge.arrived.connect(controller.handle)
        self._job_bridge.arrived.connect(jobs.handle)
        self._frames.arrived.connect(controller.show_frame)
        self._found.arrived.connect(controller.show_overlaid)
        for name in ("status_message", "busy", "problem", "timing", "title", "settings_changed"):
            for part in (controller, capture, jobs, self._look, noise):
                if hasattr(part, name):
                    getattr(part, name).connect(getattr(self, name))
        canvas.dropped.connect(self._dropped)
        capture.show_folder.connect(lambda folder: self.dropped.emit([folder]))
        canvas.installEventFilter(self)

    @property
    def session(self) -> SourceState:
        """The source that is open, with its results."""
        return self._controller.session

    @property
    def playing(self) -> bool:
        """Whether the picture moves."""
        return self._controller.playing

    @property
    def analysing(self) -> bool:
        """Whether the whole video is being analysed."""
        return self._controller.analysing

    @property
    def pace(self) -> RateMeter:
        """The rates of the frames."""
        return self._pipeline.pace

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Open the first of these: a video, a folder of frames, or the address of a stream."""
        self._controller.open(paths[0])

    def paste_image(self, _image: QImage) -> None:
        """Report that a pasted picture belongs to Inspect."""
        self.problem.emit(tr("A pasted picture does not move: open it in Inspect."))

    def cancel(self) -> None:
        """Stop the analysis, or opening a source."""
        self._controller.cancel()

    def apply_settings(self) -> None:
        """Apply settings that were changed elsewhere, for instance in the settings dialog."""
        self._controller.apply_settings()

    def shutdown(self) -> None:
        """End the threads within SHUTDOWN_S; nothing is painted any more."""
        end = time.monotonic() + SHUTDOWN_S
        self._controller.shutdown()
        for bridge in (self._bridge, self._job_bridge, self._frames, self._found):
            bridge.close()
        self._look.flush()
        self._job_runner.close()  # its thread ends while the others do
        ended = self._pipeline.shutdown(SHUTDOWN_S * 0.8)
        if not (self._job_runner.shutdown(max(0.1, end - time.monotonic())) and ended):
            _log.warning("A thread of the Live workspace did not end in %.0f s", SHUTDOWN_S)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when this workspace is shown or hidden."""
        if event.type() == QEvent.Type.Show:
            self._publisher.set_shown(True)
        elif event.type() == QEvent.Type.Hide:
            self._publisher.set_shown(False)
            if isinstance(watched, QWidget) and watched.window().isVisible():  # not when the window itself is hidden
                self._controller.leave()
        return super().eventFilter(watched, event)

    def _dropped(self, paths: Sequence[Path]) -> None:
        if files.is_folder(paths[0]):
            self.open_paths(paths)
        else:
            self.dropped.emit(paths)
