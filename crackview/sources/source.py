"""The one protocol behind which every origin of frames stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class SourceError(Exception):
    """A source that cannot be opened or read; the message is one sentence: what is wrong, and the way out."""


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What is known of a source once it is open.

    Attributes:
        title: For people; never holds credentials.
        live: True for what cannot be sought or paused at its origin: cameras and streams.
        width: Of a frame, px, as announced; a frame's own shape is what counts.
        height: The same.
        fps: Frames per second as announced; None if unknown.
        frames: How many there are; None for live sources and files that do not say.
    """

    title: str
    live: bool
    width: int
    height: int
    fps: float | None = None
    frames: int | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One still of a source.

    Attributes:
        pixels: uint8 H x W x 3 RGB, C-contiguous, read-only.
        index: Its number in the file; for live sources counted since opening. From 0.
        captured: `time.monotonic()` at which it left the source, s.
        wall: The same moment as an aware time of day.
        position: Its time in the file, s; None for live sources.
    """

    pixels: NDArray[np.uint8]
    index: int
    captured: float
    wall: datetime
    position: float | None = None


class FrameSource(Protocol):
    """Opened, read and closed by one thread; only `close` may come from another, and it ends a call that hangs."""

    def open(self) -> SourceInfo:
        """Open, within the source's own timeout.

        Raises:
            SourceError: It is not there, busy, or no picture comes.
        """

    def read(self) -> Frame | None:
        """The next frame; None at the end of a file.

        Raises:
            SourceError: Nothing came within the timeout, or what came is damaged.
        """

    def seek(self, index: int) -> None:
        """Make `index` the next frame of a file.

        Raises:
            SourceError: The source is live, or the file cannot be sought.
        """

    def close(self) -> None:
        """Give everything back; may be called twice."""
