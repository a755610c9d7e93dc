"""The capture thread: reads a source at its own pace and puts each frame into newest-wins slots.

Nothing is queued here. A file is read one frame ahead and shown by its own clock. A live source is read as fast as it
delivers, so that its buffers hold no old frames. A live source that breaks off is opened again until it works. A ring
buffer keeps the last seconds, for the video before a snapshot.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.concurrency import LatestSlot
from crackview.sentences import Sentence
from crackview.sources.source import Frame, FrameSource, SourceError, SourceInfo

_log = logging.getLogger(__name__)

RETRY_AFTER_S = (0.5, 0.75, 1.0)
"""Pauses between attempts to reconnect, s; the last one repeats, so that a restored stream is back within 3 s."""
_LATE_S = 0.25
"""A file that is late by this many seconds goes on from its position instead of catching up."""


@dataclass(frozen=True, slots=True)
class SourceOpened:
    """The source was opened, for the first time or again."""

    info: SourceInfo


@dataclass(frozen=True, slots=True)
class FrameGrabbed:
    """A frame was put into the slots."""

    frame: Frame


@dataclass(frozen=True, slots=True)
class SourceEnded:
    """The last frame of a file was shown; a seek or a loop continues."""


@dataclass(frozen=True, slots=True)
class SourceLost:
    """A live source broke off, or could not be opened again.

    Attributes:
        sentence: What is wrong, and the remedy.
        at: Time with its time zone: when it broke off, however often it could not be opened since.
        retry_in_s: Seconds until it is opened again.
    """

    sentence: str
    at: datetime
    retry_in_s: float


@dataclass(frozen=True, slots=True)
class GrabFailed:
    """Reading failed for good; no event follows. The sentence names the cause and the remedy."""

    sentence: str


Event = SourceOpened | FrameGrabbed | SourceEnded | SourceLost | GrabFailed


class Grabber:
    """One source and one thread, which starts at once and ends with `close`. All methods are thread-safe.

    Args:
        source: Opened, read and closed by the thread.
        slots: Slots for each frame.
        on_event: Called in the thread, and must be quick and not raise.
        reconnect: Whether a source that breaks off or cannot be opened is tried again. None: a live source is, once it
            has been open; an address that never answered may be wrong.
    """

    def __init__(
        self,
        source: FrameSource,
        *,
        slots: Sequence[LatestSlot[Frame]],
        on_event: Callable[[Event], None],
        reconnect: bool | None = None,
    ) -> None:
        self._source = source
        self._slots = tuple(slots)
        self._on_event = on_event
        self._reconnect = reconnect
        self._changed = threading.Condition()
        self._closing = False
        self._paused = False
        self._steps = 0
        self._target: int | None = None
        self._sought = False  # the next frame was asked for by its number: it is shown, paused or not
        self._ended = False
        self._speed = 1.0
        self._loop: tuple[int, int | None] | None = None
        self._attempts = 0
        self._lost_at: datetime | None = None
        self._thread = threading.Thread(target=self._run, name="grabber", daemon=True)
        self._thread.start()

    def pause(self) -> None:
        """Pause. A live source is still read, so that its frames stay current."""
        with self._changed:
            self._paused, self._steps = True, 0
            self._changed.notify()

    def resume(self) -> None:
        """Resume."""
        with self._changed:
            self._paused, self._steps = False, 0
            self._changed.notify()

    def step(self) -> None:
        """Pause after one more frame."""
        with self._changed:
            self._paused = True
            self._steps += 1
            self._changed.notify()

    def seek(self, index: int) -> None:
        """Show frame `index` of a file (or its first or last), paused or not; no effect on live sources."""
        with self._changed:
            self._target = index
            self._changed.notify()

    @property
    def ended(self) -> bool:
        """Whether a file was played to its end and nothing was sought since."""
        with self._changed:
            return self._ended and self._target is None

    def set_speed(self, factor: float) -> None:
        """Play a file at `factor` times its own speed; more than 0."""
        if not factor > 0:
            raise ValueError(f"a speed is more than 0, not {factor}")
        with self._changed:
            self._speed = factor
            self._changed.notify()

    def set_loop(self, on: bool, first: int = 0, last: int | None = None) -> None:
        """Play a file from `first` to `last` (both shown; None for its end) in a loop, or end the loop."""
        if last is not None and last < first:
            raise ValueError(f"a loop from {first} cannot end at {last}")
        with self._changed:
            self._loop = (first, last) if on else None
            self._changed.notify()

    def close(self, timeout: float = 2.0) -> bool:
        """End the thread, waiting at most `timeout` s; return False if a hanging source still holds it.

        A thread that is left behind delivers nothing more and ends with the source's own timeout.
        """
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join(timeout / 4)
        if self._thread.is_alive():
            self._source.close()
            self._thread.join(timeout * 3 / 4)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while not self._closing and self._try_once():
                pass
        finally:
            self._source.close()

    def _try_once(self) -> bool:
        """Open the source and show it until it breaks off; return whether to try again."""
        info = None
        try:
            info = self._source.open()
            self._emit(SourceOpened(info))
            if info.live:
                self._relay()
            else:
                self._play(info)
        except SourceError as error:
            sentence = error.sentence
        except Exception:  # noqa: BLE001 - a thread has no caller: the user gets a sentence, the log the traceback
            _log.exception("a source broke off")
            sentence = Sentence("The source broke off for a reason that CrackView does not know: open it again.")
        else:
            return False
        self._source.close()
        if self._reconnect is None and info is not None:
            self._reconnect = info.live
        if not self._reconnect:
            self._emit(GrabFailed(sentence))
            return False
        pause = RETRY_AFTER_S[min(self._attempts, len(RETRY_AFTER_S) - 1)]
        self._attempts += 1
        self._lost_at = self._lost_at or datetime.now(UTC).astimezone()
        self._emit(SourceLost(sentence, self._lost_at, pause))
        with self._changed:
            self._changed.wait_for(lambda: self._closing, pause)
        return True

    def _relay(self) -> None:
        """Show a live source."""
        while not self._closing:
            frame = self._source.read()
            if frame is None:
                raise SourceError("The source has ended: check the camera or the address.")
            self._attempts, self._lost_at = 0, None
            with self._changed:
                if self._paused and not self._steps:
                    continue
                self._steps = max(0, self._steps - 1)
            self._deliver(frame)

    def _play(self, info: SourceInfo) -> None:
        """Show a file by its own clock."""
        clock = _Clock()
        ahead: Frame | None = None
        self._ended = False
        while not self._closing:
            target = self._wanted(ahead, info.frames)
            if target is not None:
                self._source.seek(target)
                clock.stop()
                ahead = None
            if ahead is None and not self._ended:
                ahead = self._source.read()
                self._ended = ahead is None
                if self._ended and self._loop and self._loop[0] == target:
                    self._loop = None  # the file is empty
                if self._ended and not self._loop:
                    self._emit(SourceEnded())
            elif self._may_show(ahead, clock) and ahead is not None:
                # a file's frame counts as captured when it is shown, although it was read ahead
                self._deliver(replace(ahead, captured=time.monotonic(), wall=datetime.now(UTC).astimezone()))
                ahead = None

    def _wanted(self, ahead: Frame | None, frames: int | None) -> int | None:
        """Return the frame to seek, if any: the requested one, or the start of the loop."""
        with self._changed:
            target, self._target = self._target, None
            if target is not None:
                self._sought, self._steps, self._ended = True, 0, False
                return max(0, target if frames is None else min(target, frames - 1))
            if self._loop is None:
                return None
            first, last = self._loop
            beyond = last is not None and ahead is not None and ahead.index > last
            if not self._ended and not beyond:
                return None
            self._ended = False
            return first

    def _may_show(self, ahead: Frame | None, clock: "_Clock") -> bool:
        """Return whether the frame that was read ahead is due; if not, wait until something changes."""
        with self._changed:
            if self._closing or self._target is not None:
                return False
            if ahead is not None and (self._sought or self._steps):
                self._steps -= 0 if self._sought else 1
                self._sought = False
                return True
            if ahead is None or self._paused:
                clock.stop()
                self._changed.wait()
                return False
            delay = clock.delay(ahead.position or 0.0, self._speed)
            if delay > 0:
                self._changed.wait(delay)
            return delay <= 0

    def _deliver(self, frame: Frame) -> None:
        if self._closing:
            return
        for slot in self._slots:
            slot.put(frame)
        self._emit(FrameGrabbed(frame))

    def _emit(self, event: Event) -> None:
        if not self._closing:
            self._on_event(event)


class _Clock:
    """The clock of a file: it gives the time at which each frame is due."""

    def __init__(self) -> None:
        self._start: tuple[float, float, float] | None = None  # moment, position, speed

    def stop(self) -> None:
        """Stop the clock; the next frame is due at once."""
        self._start = None

    def delay(self, position: float, speed: float) -> float:
        """Return the time until the frame at `position` is due, s; 0 or less: now."""
        now = time.monotonic()
        if self._start is not None and self._start[2] == speed:
            delay = self._start[0] + (position - self._start[1]) / speed - now
            if delay > -_LATE_S:
                return delay
        self._start = (now, position, speed)
        return 0.0


_QUALITY = 85
_NOTHING: NDArray[np.uint8] = np.empty((0, 0, 3), np.uint8)


@dataclass(frozen=True, slots=True)
class _Kept:
    jpeg: NDArray[np.uint8]
    frame: Frame  # without its pixels


class RingBuffer:
    """Keeps frames as JPEG; thread-safe.

    Args:
        seconds: Time span back from the newest frame.
        most_bytes: Limit for all JPEGs together; beyond it the oldest are dropped.
    """

    def __init__(self, seconds: float = 5.0, most_bytes: int = 64_000_000) -> None:
        self._seconds = seconds
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._kept: deque[_Kept] = deque()
        self._bytes = 0

    def put(self, frame: Frame) -> None:
        """Add the newest frame; compressing it takes some milliseconds."""
        bgr = cv2.cvtColor(frame.pixels, cv2.COLOR_RGB2BGR)
        _, jpeg = cv2.imencode(".jpg", bgr, (cv2.IMWRITE_JPEG_QUALITY, _QUALITY))
        kept = _Kept(np.asarray(jpeg, np.uint8), replace(frame, pixels=_NOTHING))
        with self._lock:
            self._kept.append(kept)
            self._bytes += kept.jpeg.nbytes
            while self._too_old() or self._bytes > self._most_bytes:
                self._bytes -= self._kept.popleft().jpeg.nbytes

    def frames(self) -> list[Frame]:
        """Return the kept frames, oldest first; decoding takes some milliseconds for each."""
        with self._lock:
            kept = list(self._kept)
        return [replace(each.frame, pixels=_decoded(each.jpeg)) for each in kept]

    def clear(self) -> None:
        """Drop all frames, for another source."""
        with self._lock:
            self._kept.clear()
            self._bytes = 0

    def _too_old(self) -> bool:
        return self._kept[-1].frame.captured - self._kept[0].frame.captured > self._seconds


def _decoded(jpeg: NDArray[np.uint8]) -> NDArray[np.uint8]:
    bgr = cv2.imdecode(jpeg, cv2.IMREAD_COLOR)
    assert bgr is not None  # noqa: S101 - it was encoded above
    pixels = np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)
    pixels.flags.writeable = False
    return pixels
