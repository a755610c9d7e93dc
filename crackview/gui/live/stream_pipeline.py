"""The threads behind the Live workspace: one grabs frames, one runs the network, two write files, one records.

No Qt here; `deliver` and the two callbacks for pictures are called from the threads. Capture, inference and painting
share only newest-wins slots. Frames of a source that was closed are recognised by their age and dropped.
"""

import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.concurrency import FifoSlot, Ticket, Worker
from crackview.engine.protocols import ProgressMapSource
from crackview.engine.video import FrameResult, LiveSegmenter, ModelFailed, ModelLoadingStarted, shrunk
from crackview.engine.video_findings import Conditions
from crackview.export.recording import RecordingWriter
from crackview.files import SaveError
from crackview.gui.app.frame_bus import FrameBus
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.language import tr, translated
from crackview.gui.live import messages
from crackview.gui.live.rate_meter import RateMeter
from crackview.gui.model_choice import ModelChoice, SegmenterFactory, described, leaving_a_core
from crackview.sources import camera, factory, telemetry
from crackview.sources.grabber import Event, FrameGrabbed, Grabber, GrabFailed, RingBuffer, SourceOpened
from crackview.sources.source import Frame, FrameSource, SourceError
from crackview.vision import overlay

_log = logging.getLogger(__name__)
#: How long a hanging source may delay the next one; its thread ends later by the source's own timeout.
_LET_GO_S = 0.5
#: How long the last frames of a recording may take to be written, on a machine that is busy.
_PATIENCE_S = 20.0


@dataclass(frozen=True, slots=True)
class _Shot:
    frame: Frame
    probability: NDArray[np.float32] | None


class Recording:
    """One video of the frames as they are shown, with or without the overlay, started with the first that is put.

    A thread of its own writes the newest frame and never delays the picture. If it is too slow, frames are repeated by
    the clock, so that the video keeps its speed.

    Args:
        path: Path of the video; its suffix sets the container.
        fps: Frames per second of the video.
        look: How the overlay is painted; None records without an overlay.
        failed: Called in the thread, once, if the video cannot be written; `finish` says why.
    """

    def __init__(self, path: Path, fps: float, look: OverlayAppearance | None, failed: Callable[[], None]) -> None:
        self.path = path
        self._fps, self._look, self._failed = fps, look, failed
        self._writer: RecordingWriter | None = None
        self._problem = ""
        self._worker: Worker[_Shot] = Worker("live-record", self._write)

    @property
    def overlaid(self) -> bool:
        """Whether frames are recorded with their overlay."""
        return self._look is not None

    @property
    def progress(self) -> tuple[float, int]:
        """Seconds and bytes of the video so far."""
        writer = self._writer
        return (0.0, 0) if writer is None else (writer.seconds, writer.size_bytes)

    def put(self, frame: Frame, probability: NDArray[np.float32] | None = None) -> None:
        """Add the next frame; may be called from any thread."""
        self._worker.put(_Shot(frame, probability))

    def finish(self, timeout: float = _PATIENCE_S) -> str:
        """Close the video; may take a while.

        Returns:
            A sentence that says where the video is.

        Raises:
            SaveError: If there is no usable file; the message says why.
        """
        ended = self._worker.shutdown(timeout, drop=False)  # the last frame belongs to the video
        kept = None
        if self._writer is not None:
            try:
                self._writer.close()
            except SaveError as error:
                self._problem = self._problem or translated(error)
            kept = self._writer.kept
        if self._problem and kept is not None:
            raise SaveError(tr("{0} What was recorded until then is in {1}.", self._problem, kept.name))
        if self._problem or not ended or self._writer is None:
            raise SaveError(self._problem or tr("{0} was not recorded: there was no frame to write.", self.path.name))
        return tr("Recorded {0}", self.path)

    def _write(self, ticket: Ticket[_Shot]) -> None:
        if self._problem:
            return
        shot = ticket.item
        try:
            pixels = self._picture(shot)
            if self._writer is None:
                self._writer = RecordingWriter(self.path, (pixels.shape[1], pixels.shape[0]), self._fps)
            self._writer.write(pixels, at=shot.frame.captured)
        except SaveError as error:
            self._problem = translated(error)
            self._failed()
        except Exception:  # noqa: BLE001 - a thread has no caller: the user gets a sentence, the log the traceback
            _log.exception("recording %s failed", self.path)
            self._problem = tr("{0} is not complete because of an error; the log has details.", self.path.name)
            self._failed()

    def _picture(self, shot: _Shot) -> NDArray[np.uint8]:
        if self._look is None or shot.probability is None:
            return shot.frame.pixels
        look = self._look
        return overlay.over_frame(shot.frame.pixels, shot.probability, look.threshold, look.style, look.opacity)


class StreamPipeline:
    """Owns the threads.

    Args:
        deliver: Receives messages, also requested frames with their overlay; tasks deliver theirs by it, too.
        show_frame: Receives every captured frame while `every_frame` is set.
        show_found: Receives frames with their overlay.
        factory: Makes a segmenter; called in a thread.
        frame_bus: Gets every captured frame.
    """

    def __init__(
        self,
        deliver: Callable[[messages.StreamMessage], None],
        show_frame: Callable[[Frame], None],
        show_found: Callable[[messages.Overlaid], None],
        factory: SegmenterFactory,
        frame_bus: FrameBus,
    ) -> None:
        self.pace = RateMeter()
        self.ring = RingBuffer()
        self.live: LiveSegmenter[Frame] = LiveSegmenter(self._looked)
        self.every_frame = True
        self.threshold = 0.5
        self.keeps_last_seconds = False
        self.deliver, self._show_frame, self._show_found = deliver, show_frame, show_found
        self._factory, self._frame_bus = factory, frame_bus
        self._number = 0
        self._since = 0.0
        self._grabber: Grabber | None = None
        self._newest: Frame | None = None
        self._guard = threading.Lock()
        self._recording: Recording | None = None
        self._recorded = 0.0
        self._fast = self._moving = False
        self._choice: ModelChoice | None = None
        self._exact: tuple[ModelChoice, ProgressMapSource] | None = None  # used by tasks alone
        self._keeping: Worker[Frame] = Worker("live-ring", lambda ticket: self.ring.put(ticket.item))
        self._tasks: Worker[Callable[[], None]] = Worker("live-tasks", self._run_task, FifoSlot())

    # The source

    def open(self, origin: messages.SourceOrigin) -> int:
        """Open a source instead of the current one; return the number that its events carry."""
        self._number += 1
        self._since = math.inf  # the source before it may deliver until it is closed
        self._tasks.put(partial(self._open, self._number, origin))
        return self._number

    def close_source(self) -> None:
        """Close the source that is open."""
        self._number += 1
        self._tasks.put(self._let_go)

    @property
    def grabber(self) -> Grabber | None:
        """The grabber, which plays, pauses and seeks; None while no source is open."""
        return self._grabber

    def list_cameras(self) -> None:
        """List the cameras of this machine; `CamerasListed` follows."""
        self._tasks.put(lambda: self.deliver(messages.CamerasListed(tuple(camera.cameras()))))

    # The model

    def use(self, choice: ModelChoice | None) -> None:
        """Use this model, or none."""
        self._choice = choice
        if choice is None:
            self.live.use(None)
        else:
            exact = leaving_a_core(choice)
            fast = None if choice.thorough else replace(exact, precision="fast")
            self.live.use(
                partial(self._factory, exact),
                choice.name,
                make_fast=None if fast is None else partial(self._factory, fast),
                thorough=choice.thorough,
            )

    def prefer_fast(self, on: bool) -> None:
        """Look at moving frames with the fast precision, but for those that are recorded with their overlay."""
        self._fast = on
        self._choose_precision()

    def set_moving(self, on: bool) -> None:
        """Tell whether the picture moves; one that is held is looked at exactly."""
        self._moving = on
        self._choose_precision()

    def exact_map(self, found: messages.Overlaid) -> NDArray[np.float32]:
        """Return the exact map of a frame by the model and at the size of its fast one, float32 (h, w).

        Slow; to be called in a task that is submitted.

        Raises:
            ModelError: The model cannot be loaded.
        """
        conditions = found.conditions
        choice = replace(self._choice or ModelChoice(conditions.model), name=conditions.model)
        return self._exact_model(choice).segment(shrunk(found.frame.pixels, conditions.side))

    def _exact_model(self, choice: ModelChoice) -> ProgressMapSource:
        if self._exact is None or self._exact[0] != choice:
            self._exact = choice, self._factory(leaving_a_core(choice))
        return self._exact[1]

    def look_again(self, frame: Frame | None = None) -> None:
        """Analyse a frame again, whatever arrives meanwhile; the newest if none is given."""
        frame = frame or self._newest
        if frame is not None:
            self.live.look_at(frame)

    # Files

    def record(self, path: Path, fps: float, look: OverlayAppearance | None) -> None:
        """Start recording with the overlay of `look`; None records without one."""
        with self._guard:
            self._recording = Recording(path, fps, look, self.stop_recording)
        self._choose_precision()

    def stop_recording(self) -> None:
        """Close the video, off the GUI thread; `RecordingStopped` follows."""
        with self._guard:
            recording, self._recording = self._recording, None
        self._choose_precision()
        if recording is not None:
            self._tasks.put(partial(self._finish, recording))

    @property
    def recorded(self) -> tuple[float, int] | None:
        """Seconds and bytes of the recording so far; None while nothing is recorded."""
        recording = self._recording
        return None if recording is None else recording.progress

    def submit(self, task: Callable[[], None]) -> None:
        """Queue a slow task; it must not raise, and delivers its own messages."""
        self._tasks.put(task)

    def shutdown(self, timeout: float = 2.0) -> bool:
        """End the threads within `timeout` seconds in all; return whether they ended."""
        end = time.monotonic() + timeout
        self._number += 1
        self.stop_recording()
        finished = threading.Event()
        self._tasks.put(finished.set)  # files that were begun are finished, within the timeout
        finished.wait(timeout / 2)
        grabber = self._grabber
        self._keeping.slot.close()
        self._tasks.slot.close()
        ended = [self.live.close(timeout / 4)]
        if grabber is not None:
            ended.append(grabber.close(max(0.1, end - time.monotonic() - 0.1)))
        ended += [worker.shutdown(max(0.0, end - time.monotonic())) for worker in (self._keeping, self._tasks)]
        return all(ended)

    def _choose_precision(self) -> None:
        recording = self._recording
        kept = recording is not None and recording.overlaid
        self.live.fast = self._fast and self._moving and not kept

    # In the threads

    def _run_task(self, ticket: Ticket[Callable[[], None]]) -> None:
        try:
            ticket.item()
        except Exception:  # noqa: BLE001 - a thread has no caller: the user gets a sentence, the log the traceback
            _log.exception("a task of Live failed")
            self.deliver(
                messages.CaptureMessage(tr("Something went wrong inside CrackView; the log has details."), problem=True)
            )

    def _open(self, number: int, origin: messages.SourceOrigin) -> None:
        self._let_go()
        if number != self._number:
            return
        self._since = time.monotonic()
        try:
            source = _source(origin)
        except SourceError as error:
            self.deliver(messages.SourceEvent(number, GrabFailed(translated(error))))
            return
        flight = None
        if isinstance(origin, Path):
            try:
                flight = telemetry.of_video(origin)
            except SourceError as error:
                self.deliver(messages.CaptureMessage(translated(error), problem=True))

        def on_event(event: Event) -> None:
            if number != self._number:
                return
            if isinstance(event, FrameGrabbed):
                self._grabbed(event.frame)
            else:
                self.deliver(messages.SourceEvent(number, event, flight if isinstance(event, SourceOpened) else None))

        self._grabber = Grabber(source, slots=[self.live.slot], on_event=on_event)

    def _let_go(self) -> None:
        grabber, self._grabber = self._grabber, None
        if grabber is not None:
            grabber.close(_LET_GO_S)
        self._newest = None
        self.live.slot.clear()
        self._keeping.slot.clear()
        self.ring.clear()
        self.pace.begin()

    def _grabbed(self, frame: Frame) -> None:
        self.pace.captured(time.monotonic())
        self._newest = frame
        self._frame_bus.put(frame)
        if self.every_frame:
            self._show_frame(frame)
        if self.keeps_last_seconds:
            self._keeping.put(frame)
        recording = self._recording
        if recording is not None and not recording.overlaid:
            recording.put(frame)

    def _looked(self, event: ModelLoadingStarted | ModelFailed | FrameResult[Frame]) -> None:
        if isinstance(event, ModelLoadingStarted):
            self.deliver(messages.ModelLoading())
        elif isinstance(event, ModelFailed):
            self.deliver(messages.ModelUnusable(event.sentence))
        elif event.frame.captured >= self._since:
            self.pace.found(time.monotonic())
            side = max(event.probability.shape)
            conditions = Conditions(event.model, self.threshold, side, event.steady, event.thorough)
            title = described(event.device_title, event.preparation)
            overlaid = messages.Overlaid.of(
                event.frame, event.probability, conditions, event.seconds, title, event.precision
            )
            # for live display the newest is enough
            (self.deliver if event.asked else self._show_found)(overlaid)
            recording = self._recording
            # a frame that is analysed again is in the video already
            later = event.frame.captured > self._recorded
            if recording is not None and recording.overlaid and later and event.precision == "exact":
                self._recorded = event.frame.captured
                recording.put(event.frame, event.probability)

    def _finish(self, recording: Recording) -> None:
        try:
            self.deliver(messages.RecordingStopped(recording.finish(), problem=False))
        except SaveError as error:
            self.deliver(messages.RecordingStopped(translated(error), problem=True))


def _source(origin: messages.SourceOrigin) -> FrameSource:
    if isinstance(origin, messages.CameraRequest):
        return camera.CameraSource(origin.camera, origin.size, origin.fps)
    return factory.from_text(origin)
