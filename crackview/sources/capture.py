"""OpenCV's capture with RGB frames, clear ownership between threads, and without messages.

`cv2.VideoCapture` must not be released while another thread is inside it, and a call inside it may hang until its
timeout. So `close` never waits: if the capture is in use, the thread that uses it releases it when its call ends.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import cv2
import numpy as np
from cv2.utils import logging as opencv_log
from numpy.typing import NDArray

from crackview.sources.source import SourceError

opencv_log.setLogLevel(opencv_log.LOG_LEVEL_SILENT)  # every failure becomes a sentence of ours


class Capture:
    """A capture, used by one thread and closed by any."""

    def __init__(self) -> None:
        self._capture = cv2.VideoCapture()
        self._lock = threading.Lock()
        self._closed = threading.Event()

    def open(self, address: str | int, backend: int, parameters: Sequence[int] = ()) -> bool:
        """Open a file, a URL or a camera; return whether that worked."""
        with self._turn() as capture:
            return bool(capture.open(address, backend, list(parameters)))

    def grab(self) -> bool:
        """Fetch and decode the next frame; return False at the end, at the timeout, and at damaged data."""
        with self._turn() as capture:
            return bool(capture.grab())

    def retrieve(self) -> NDArray[np.uint8] | None:
        """Return the grabbed frame, uint8 (H, W, 3) RGB, read-only; None if it cannot be converted."""
        with self._turn() as capture:
            done, bgr = capture.retrieve()
        if not done or bgr.ndim != 3:
            return None
        pixels = np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)
        pixels.flags.writeable = False
        return pixels

    def get(self, name: int) -> float:
        """Return a property of the capture, such as `cv2.CAP_PROP_FPS`."""
        with self._turn() as capture:
            return float(capture.get(name))

    def set(self, name: int, value: float) -> bool:
        """Set a property of the capture; return whether the backend knows it."""
        with self._turn() as capture:
            return bool(capture.set(name, value))

    def close(self) -> None:
        """Release the capture: now, or when a running call in another thread ends."""
        self._closed.set()
        if self._lock.acquire(blocking=False):
            try:
                self._capture.release()
            finally:
                self._lock.release()

    @contextmanager
    def _turn(self) -> Iterator[cv2.VideoCapture]:
        if self._closed.is_set():
            raise SourceError("The source was closed: open it again.")
        try:
            with self._lock:
                yield self._capture
        finally:
            if self._closed.is_set():
                self.close()


def announced_fps(capture: Capture) -> float | None:
    """Return the announced frames per second; None if the value makes no sense."""
    fps = capture.get(cv2.CAP_PROP_FPS)
    return fps if 0.1 <= fps <= 480 else None
