"""Analyses every frame of a file in the background, writes the annotated video if asked, and exports the results."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from crackview.concurrency import FifoSlot, Ticket, Worker
from crackview.engine.video import Analysed, analyse
from crackview.engine.video_findings import Conditions
from crackview.errors import Cancelled, UserError
from crackview.export import maps, tables
from crackview.export.annotated_video import AnnotatedVideo, OverlayStyle
from crackview.export.tables import VideoBasis
from crackview.files import SaveError
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import LiveSettings
from crackview.gui.canvas.layers import OverlayLook
from crackview.gui.language import number, tr, translated
from crackview.gui.live.dialogs import LiveFileDialogs
from crackview.gui.live.messages import AnalysisEnded, CaptureMessage, FrameAnalysed, Message
from crackview.gui.live.playback_controller import PlaybackController
from crackview.gui.live.source_session import SourceSession
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.nets.cards import Card
from crackview.sources.source import from_text

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AnalysisRequest:
    """What to analyse.

    Attributes:
        number: Number of the source.
        path: The file or folder.
        model: The model.
        side: Longer side of what the network sees, px.
        steady: Whether each map is steadied by those before it.
        look: Threshold; style and opacity of the annotated video.
        first: The first frame.
        last: The last frame; None: the end of the file.
        step: 1 for each frame, N for every Nth.
        target: Path of the annotated video; None for no video.
        fps: Frames per second of that video.
        cancelled: Set to end it.
    """

    number: int
    path: Path
    model: ModelChoice
    side: int
    steady: bool
    look: OverlayLook
    first: int = 0
    last: int | None = None
    step: int = 1
    target: Path | None = None
    fps: float = 25.0
    cancelled: threading.Event = field(default_factory=threading.Event)


class VideoAnalysis:
    """One worker thread; each request ends with one `AnalysisEnded`, also one that was cancelled before it began."""

    def __init__(self, deliver: Callable[[Message], None], factory: SegmenterFactory) -> None:
        self._deliver, self._factory = deliver, factory
        self._worker: Worker[AnalysisRequest] = Worker("live-analyse", self._work, FifoSlot())
        self._last: AnalysisRequest | None = None

    def start(self, wish: AnalysisRequest) -> None:
        """Start an analysis instead of the one that runs."""
        self.cancel()
        self._last = wish
        self._worker.put(wish)

    def cancel(self) -> None:
        """Stop between two layers of the network; `AnalysisEnded` follows."""
        if self._last is not None:
            self._last.cancelled.set()

    def shutdown(self, timeout: float) -> bool:
        """End the thread, waiting at most `timeout` seconds; return whether it ended."""
        self.cancel()
        return self._worker.shutdown(timeout)

    def _work(self, ticket: Ticket[AnalysisRequest]) -> None:
        wish = ticket.item
        try:
            sentence = self._look_through(wish)
            self._deliver(AnalysisEnded(wish.number, sentence))
        except Cancelled:
            self._deliver(AnalysisEnded(wish.number))
        except UserError as error:
            self._deliver(AnalysisEnded(wish.number, translated(error), problem=True))
        except Exception:  # noqa: BLE001 - a thread has no caller: the user gets a sentence, the log the traceback
            _log.exception("analysing %s failed", wish.path)
            sentence = tr("{0} was not analysed to its end because of an error; the log has details.", wish.path.name)
            self._deliver(AnalysisEnded(wish.number, sentence, problem=True))

    def _look_through(self, wish: AnalysisRequest) -> str:
        if wish.cancelled.is_set():
            raise Cancelled
        video: AnnotatedVideo | None = None
        if wish.target is not None:
            style = OverlayStyle(wish.look.threshold, wish.look.style, wish.look.opacity)
            video = AnnotatedVideo(wish.target, wish.path, wish.fps, style)
        source = from_text(wish.path)
        segmenter: Any = self._factory(wish.model)

        def done(analysed: Analysed) -> None:
            side = max(analysed.probability.shape)
            conditions = Conditions(wish.model.name, wish.look.threshold, side, wish.steady)
            self._deliver(FrameAnalysed(wish.number, conditions, analysed.result, analysed.done))
            if video is not None:
                video.put(analysed)

        try:
            results = analyse(
                source,
                segmenter,
                threshold=wish.look.threshold,
                on_frame=done,
                cancel=wish.cancelled.is_set,
                first=wish.first,
                last=wish.last,
                step=wish.step,
                side=wish.side,
                steady=wish.steady,
            )
            if video is not None:
                video.close()
                return tr("Saved {0} ({1})", wish.target, video.codecs)
        except BaseException:
            if video is not None:
                video.cancel()
            raise
        return tr("{0} frames analysed", number(len(results)))


class AnalysisController(QObject):
    """Decides what is analysed and exported."""

    busy = Signal(str, float)
    problem = Signal(str)
    status_message = Signal(str)

    def __init__(
        self,
        dialogs: LiveFileDialogs,
        actions: ActionSet,
        pipeline: StreamPipeline,
        analysis: VideoAnalysis,
        playback: PlaybackController,
        look: OverlayController,
        settings: LiveSettings,
    ) -> None:
        super().__init__()
        self._dialogs, self._actions, self._pipeline, self._analysis = dialogs, actions, pipeline, analysis
        self._playback, self._look, self._settings = playback, look, settings
        self._session = SourceSession()
        self._model: ModelChoice | None = None
        self._card: Card | None = None
        self._begun, self._done = 0.0, 0
        self.running = False
        actions.bind("live.analyse", lambda: self.start(None))
        actions.bind("live.export_video", self._export_video)
        actions.bind("live.export_table", self._export_table)
        actions.bind("live.export_track", self._export_track)
        self.begin(self._session)

    def begin(self, session: SourceSession) -> None:
        """Take another source."""
        self.cancel()
        self.running = False
        self._session = session
        self.update_actions()

    def use(self, model: ModelChoice | None, card: Card | None) -> None:
        """Set the model; None: there is none."""
        self._model, self._card = model, card
        self.update_actions()

    def update_actions(self) -> None:
        """Enable the actions that are possible now."""
        file = self._session.is_file and isinstance(self._session.origin, Path)
        for name in ("analyse", "export_video"):
            self._actions[f"live.{name}"].setEnabled(file and self._model is not None and not self.running)
        self._actions["live.export_table"].setEnabled(file and self._session.results.chosen.seen > 0)
        self._actions["live.export_track"].setEnabled(file and self._session.flight is not None)

    def start(self, target: Path | None) -> None:
        """Analyse frames between the in and out points, each or every Nth; with a target write them annotated."""
        session, (first, last) = self._session, self._playback.items
        if self._model is None or not isinstance(session.origin, Path):
            return
        self._playback.play(False)
        self._begun, self._done, self.running = time.monotonic(), 0, True
        self._analysis.start(
            AnalysisRequest(
                session.number,
                session.origin,
                self._model,
                self._settings.side,
                self._settings.steady,
                self._look.look,
                first,
                last,
                self._settings.every_nth,
                target,
                (session.fps or 25.0) / self._settings.every_nth,
            )
        )
        self.busy.emit(self._text(), 0.0)
        self.update_actions()

    def cancel(self) -> None:
        """Stop; the frames that were analysed stay in the timeline."""
        if self.running:
            self._analysis.cancel()

    def take(self, message: FrameAnalysed | AnalysisEnded) -> None:
        """Handle a message of the worker thread."""
        if isinstance(message, FrameAnalysed):
            if message.number == self._session.number:
                self._session.results.put(message.conditions, message.result)
                self._done += 1
                if self.running:
                    self.busy.emit(self._text(), message.done or 0.0)
            return
        if message.number == self._session.number:
            self.running = False
            self.busy.emit("", 1.0)
        if message.sentence:
            (self.problem if message.problem else self.status_message).emit(translated(message.sentence))
        self.update_actions()

    def _text(self) -> str:
        name = tr("Analysing {0}").format(self._session.title)
        seconds = time.monotonic() - self._begun
        rate = self._done / seconds if seconds > 0 else 0.0
        return tr("{0} · {1:.1f} frames/s").format(name, rate) if self._done else name

    def _export_video(self) -> None:
        kinds = "MP4 (*.mp4);;WebM (*.webm)"
        target = self._dialogs.save(tr("Export annotated video"), self._beside("_cracks.mp4"), kinds)
        if target is not None:
            self.start(target)

    def _export_table(self) -> None:
        target = self._dialogs.save(tr("Export shares"), self._beside("_shares.csv"), "CSV (*.csv)")
        results, basis = self._session.results.chosen, self._basis()
        if target is None or basis is None:
            return
        rows, title = results.rows(), self._session.title
        self._write(lambda: tables.write_shares(target, rows, title, basis), target)

    def _export_track(self) -> None:
        target = self._dialogs.save(
            tr("Export track of findings"),
            self._beside("_findings.gpx"),
            "GPX (*.gpx);;KML (*.kml);;GeoJSON (*.geojson)",
        )
        flight, basis = self._session.flight, self._basis()
        if target is None or flight is None or basis is None:
            return
        points = maps.sightings(self._session.results.chosen.findings(self._settings.finding_length), flight)
        write = maps.TRACKS.get(target.suffix.lower(), maps.write_track_gpx)
        self._write(lambda: write(target, points, basis), target)

    def _basis(self) -> VideoBasis | None:
        """Return what the rows that are exported were made by; None if there are none."""
        conditions, card = self._session.results.conditions, self._card
        if conditions is None or card is None:
            return None
        return VideoBasis(conditions, card.sha256, self._settings.finding_length)

    def _write(self, write: Callable[[], None], target: Path) -> None:
        def task() -> None:
            try:
                write()
                self._pipeline.deliver(CaptureMessage(tr("Saved {0}", target)))
            except SaveError as error:
                self._pipeline.deliver(CaptureMessage(translated(error), problem=True))

        self._pipeline.submit(task)

    def _beside(self, ending: str) -> Path:
        origin = self._session.origin
        return origin.with_name(origin.stem + ending) if isinstance(origin, Path) else Path(ending)
