"""Keeps the last seconds of a source, for the video before a snapshot."""

import threading
from collections import deque
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.sources.source import Frame

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
