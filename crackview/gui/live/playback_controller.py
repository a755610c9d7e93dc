"""Plays, pauses, steps and seeks: connects buttons and timeline to the grabber."""

from PySide6.QtCore import QObject, Signal

from crackview.engine.video_findings import VideoFinding
from crackview.gui import palette
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import LiveSettings
from crackview.gui.language import number, tr
from crackview.gui.live.source_state import FrameResults, SourceState
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.live.transport import Transport, clock

_FILE_ONLY = ("step_back", "mark_in", "mark_out", "clear_marks", "loop", "next_finding", "previous_finding")


class PlaybackController(QObject):
    """Controls playback; the settings hold the length from which a crack is a finding."""

    seeking = Signal()
    """Another place of the file will be shown."""
    paused = Signal()
    """The picture stands still from now on."""

    def __init__(
        self, transport: Transport, actions: ActionSet, pipeline: StreamPipeline, settings: LiveSettings
    ) -> None:
        super().__init__()
        self._transport, self._actions, self._pipeline = transport, actions, pipeline
        self._settings = settings
        self._session = SourceState()
        self._first = 0
        self._last: int | None = None
        self._ended = False
        self.playing = False
        for name, slot in (
            ("play", self.play),
            ("step", self.step),
            ("step_back", lambda: self.go(self._index - 1)),
            ("next_finding", lambda: self._go_to(self._results.finding_after(self._index, self._limit))),
            ("previous_finding", lambda: self._go_to(self._results.finding_before(self._index, self._limit))),
            ("mark_in", lambda: self._mark(self._index, self._last)),
            ("mark_out", lambda: self._mark(self._first, self._index)),
            ("clear_marks", lambda: self._mark(0, None)),
            ("loop", lambda _on: self._apply_loop()),
        ):
            actions.bind(f"live.{name}", slot)
        transport.timeline.sought.connect(self.seek)
        transport.speed_chosen.connect(self._set_speed)
        self.begin(self._session)

    @property
    def items(self) -> tuple[int, int | None]:
        """In and out points as frame indices; None: the end."""
        return self._first, self._last

    def begin(self, session: SourceState) -> None:
        """Take another source; it plays as soon as it is open."""
        self._session, self._ended = session, False
        self._first, self._last = 0, None
        self._transport.set_speed(1.0)
        self.opened()

    def opened(self) -> None:
        """Update the actions after the source was opened, opened again or closed."""
        session = self._session
        self._transport.timeline.set_file(session.results, session.fps)
        self._transport.timeline.set_limit(self._limit)
        self._transport.set_file(session.is_file)
        for name in _FILE_ONLY:
            self._actions[f"live.{name}"].setEnabled(session.is_file)
        for name in ("play", "step", "freeze"):
            self._actions[f"live.{name}"].setEnabled(session.info is not None)
        self._set_playing(session.info is not None)
        self.show_place()
        if session.is_file and self._actions["live.loop"].isChecked():
            self._apply_loop()

    def play(self, on: bool) -> None:
        """Play or pause."""
        grabber = self._pipeline.grabber
        if grabber is None:
            return
        if on:
            if self._ended:
                self.seek(self._first)
            grabber.resume()
        else:
            grabber.pause()
        self._set_playing(on)

    def step(self) -> None:
        """Pause after one more frame."""
        grabber = self._pipeline.grabber
        if grabber is not None:
            self.seeking.emit()
            grabber.step()
            self._set_playing(False)

    def seek(self, index: int) -> None:
        """Show another frame of the file, paused or playing as before."""
        grabber = self._pipeline.grabber
        if grabber is not None and self._session.is_file:
            self._ended = False
            self.seeking.emit()
            grabber.seek(index)

    def ended(self) -> None:
        """Show that the file was played to its end."""
        self._ended = True
        self._set_playing(False)
        if self._pipeline.grabber is not None:
            self._pipeline.grabber.pause()

    def show_place(self) -> None:
        """Show the place of the shown frame in the source."""
        session, frame = self._session, self._session.shown
        if frame is None:
            self._transport.set_time("")
        elif session.is_file:
            count = self._results.count
            self._transport.timeline.set_index(frame.index)
            time = f"{clock(frame.position or 0.0)} / {clock(count / session.fps)}" if session.fps else ""
            self._transport.set_time(f"{time}\n{tr('frame')} {number(frame.index + 1)} / {number(count)}".strip())
        else:
            self._transport.set_time(f"{frame.wall:%H:%M:%S}")

    def set_limit(self) -> None:
        """Apply the length from which a crack is a finding."""
        self._transport.timeline.set_limit(self._limit)

    @property
    def _limit(self) -> float:
        return self._settings.finding_length

    @property
    def _results(self) -> FrameResults:
        return self._session.results.chosen

    @property
    def _index(self) -> int:
        return self._session.shown.index if self._session.shown is not None else 0

    def go(self, index: int) -> None:
        """Pause, and show a frame."""
        if self._pipeline.grabber is not None:
            self._pipeline.grabber.pause()
            self._set_playing(False)
            self.seek(max(0, index))

    def _go_to(self, finding: VideoFinding | None) -> None:
        if finding is not None:
            self.go(finding.best.index)

    def _mark(self, first: int, last: int | None) -> None:
        if last is not None and last < first:
            first, last = (first, None) if first != self._first else (0, last)
        self._first, self._last = first, last
        self._transport.timeline.set_items(first, last)
        self._apply_loop()

    def _apply_loop(self) -> None:
        if self._pipeline.grabber is not None and self._session.is_file:
            self._pipeline.grabber.set_loop(self._actions["live.loop"].isChecked(), self._first, self._last)

    def _set_speed(self, speed: float) -> None:
        if self._pipeline.grabber is not None:
            self._pipeline.grabber.set_speed(speed)

    def _set_playing(self, playing: bool) -> None:
        self.playing = playing
        self._pipeline.set_moving(playing)
        if not playing:
            self.paused.emit()
        action = self._actions["live.play"]
        action.setChecked(playing)
        action.setIcon(palette.icon("mdi6.pause" if playing else "mdi6.play"))
        action.setText(tr("&Pause") if playing else tr("&Play"))
