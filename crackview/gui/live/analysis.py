"""Analyses every frame of a file in the background, writes the annotated video if asked, and exports the results."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from crackview.engine.video import Analysed, analyse
from crackview.engine.video_findings import Conditions
from crackview.errors import Cancelled
from crackview.export import maps, tables
from crackview.export.annotated_video import AnnotatedVideo, OverlayStyle
from crackview.export.tables import VideoBasis
from crackview.files import SaveError
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import ExportSettings, LiveSettings
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.jobs import Cancel, Job, JobController, JobEnded, JobProgress, Report
from crackview.gui.language import number, tr, translated
from crackview.gui.live.dialogs import LiveFileDialogs
from crackview.gui.live.messages import CaptureMessage, FrameAnalysed
from crackview.gui.live.playback_controller import PlaybackController
from crackview.gui.live.source_state import SourceState
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.nets.cards import Card
from crackview.sources.factory import from_text


@dataclass(frozen=True)
class AnalyseVideoJob(Job):
    """Analyse frames of a video, report a `FrameAnalysed` for each, and write the annotated video if asked.

    Attributes:
        number: Number of the source.
        path: The file or folder.
        factory: Makes the segmenter, in the thread of the jobs.
        model: The model.
        side: Longer side of what the network sees, px.
        steady: Whether each map is steadied by those before it.
        look: Threshold; style and opacity of the annotated video.
        first: The first frame.
        last: The last frame; None: the end of the file.
        step: 1 for each frame, N for every Nth.
        target: Path of the annotated video; None for no video.
        fps: Frames per second of that video.
    """

    number: int
    path: Path
    factory: SegmenterFactory
    model: ModelChoice
    side: int
    steady: bool
    look: OverlayAppearance
    first: int = 0
    last: int | None = None
    step: int = 1
    target: Path | None = None
    fps: float = 25.0

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Analyse the video; what was reported before a cancel or a problem holds.

        Raises:
            SourceError: The video cannot be read.
            SaveError: The annotated video cannot be written.
            ModelError: The model cannot be loaded.
            Cancelled: If `cancel` returned True.
        """
        if cancel():
            raise Cancelled
        video: AnnotatedVideo | None = None
        if self.target is not None:
            style = OverlayStyle(self.look.threshold, self.look.style, self.look.opacity)
            video = AnnotatedVideo(self.target, self.path, self.fps, style)
        source = from_text(self.path)
        segmenter: Any = self.factory(self.model)
        begun, frames = time.monotonic(), 0

        def on_frame(analysed: Analysed) -> None:
            nonlocal frames
            frames += 1
            side = max(analysed.probability.shape)
            conditions = Conditions(self.model.name, self.look.threshold, side, self.steady, self.model.thorough)
            report(FrameAnalysed(self.number, conditions, analysed.result))
            rate = frames / max(time.monotonic() - begun, 1e-3)
            report(JobProgress(analysed.done or 0.0, tr("{0:.1f} frames/s").format(rate)))
            if video is not None:
                video.put(analysed)

        try:
            results = analyse(
                source,
                segmenter,
                threshold=self.look.threshold,
                on_frame=on_frame,
                cancel=cancel,
                first=self.first,
                last=self.last,
                step=self.step,
                side=self.side,
                steady=self.steady,
            )
            if video is not None:
                video.close()
                return JobEnded(tr("Saved {0} ({1})", self.target, video.codecs))
        except BaseException:
            if video is not None:
                video.cancel()
            raise
        return JobEnded(tr("{0} frames analysed", number(len(results))))

    def failure(self) -> str:
        """Return the sentence for the user after an error in CrackView."""
        return tr("{0} was not analysed to its end because of an error; the log has details.", self.path.name)


class AnalysisController(QObject):
    """Decides what is analysed and exported."""

    def __init__(
        self,
        dialogs: LiveFileDialogs,
        actions: ActionSet,
        pipeline: StreamPipeline,
        jobs: JobController,
        factory: SegmenterFactory,
        playback: PlaybackController,
        look: OverlayController,
        settings: LiveSettings,
        export: ExportSettings,
    ) -> None:
        super().__init__()
        self._dialogs, self._actions, self._pipeline = dialogs, actions, pipeline
        self._jobs, self._factory = jobs, factory
        self._playback, self._look, self._settings, self._export = playback, look, settings, export
        self._session = SourceState()
        self._model: ModelChoice | None = None
        self._card: Card | None = None
        self._job: int | None = None
        jobs.job_event.connect(self._handle)
        jobs.running_changed.connect(lambda _job: self._end_job())
        actions.bind("live.analyse", lambda: self.start(None))
        actions.bind("live.export_video", self._export_video)
        actions.bind("live.export_table", self._export_table)
        actions.bind("live.export_track", self._export_track)
        self.begin(self._session)

    @property
    def running(self) -> bool:
        """Whether the video of the current source is being analysed."""
        return self._job is not None

    def begin(self, session: SourceState) -> None:
        """Take another source."""
        self.cancel()
        self._job = None
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
        self.cancel()
        self._job = None
        job = AnalyseVideoJob(
            session.number,
            session.origin,
            self._factory,
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
        self._job = self._jobs.start(job, tr("Analysing {0}").format(session.title))
        self.update_actions()

    def cancel(self) -> None:
        """Stop; the frames that were analysed stay in the timeline."""
        if self._job is not None:
            self._jobs.cancel(self._job)

    def _handle(self, message: object) -> None:
        """Handle a message of a job; drop what belongs to another source."""
        if isinstance(message, FrameAnalysed) and message.number == self._session.number:
            self._session.results.put(message.conditions, message.result)

    def _end_job(self) -> None:
        if self._job is not None and not self._jobs.is_running(self._job):
            self._job = None
            self.update_actions()

    def _export_video(self) -> None:
        kinds = "MP4 (*.mp4);;WebM (*.webm)"
        target = self._dialogs.save(tr("Export annotated video"), self._beside("_cracks.mp4"), kinds)
        if target is not None:
            self.start(target)

    def _export_table(self) -> None:
        answer = self._dialogs.save_table(tr("Export shares"), self._beside("_shares.csv"), self._export.csv_dialect)
        results, basis = self._session.results.chosen, self._basis()
        if answer is None or basis is None:
            return
        (target, dialect), rows, title = answer, results.rows(), self._session.title
        self._write(lambda: tables.write_shares(target, rows, title, basis, dialect), target)

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
