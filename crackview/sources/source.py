"""The protocol of all sources of frames."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class SourceError(Exception):
    """A source that cannot be opened or read; the message is one sentence: what is wrong, and the remedy."""


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Properties of an open source.

    Attributes:
        title: Title to show; never holds credentials.
        live: True for cameras and streams, which cannot be sought or paused at their origin.
        width: Announced width of a frame, px; the shape of each frame counts.
        height: Announced height, likewise.
        fps: Frames per second as announced; None if unknown.
        frames: Number of frames; None for live sources and files that do not tell.
    """

    title: str
    live: bool
    width: int
    height: int
    fps: float | None = None
    frames: int | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A still of a source.

    Attributes:
        pixels: uint8 H x W x 3 RGB, C-contiguous, read-only.
        index: Its number in the file; for live sources counted since opening. From 0.
        captured: `time.monotonic()` when it left the source, s.
        wall: The same moment as an aware time of day.
        position: Its time in the file, s; None for live sources.
    """

    pixels: NDArray[np.uint8]
    index: int
    captured: float
    wall: datetime
    position: float | None = None


class FrameSource(Protocol):
    """A source, opened, read and closed by one thread; `close` may come from another, and ends a hanging call."""

    def open(self) -> SourceInfo:
        """Open, within the source's own timeout.

        Raises:
            SourceError: If it does not exist, is busy, or delivers no picture.
        """

    def read(self) -> Frame | None:
        """Return the next frame; None at the end of a file.

        Raises:
            SourceError: If nothing arrives within the timeout, or the data is damaged.
        """

    def seek(self, index: int) -> None:
        """Make `index` the next frame of a file.

        Raises:
            SourceError: If the source is live, or the file cannot be sought.
        """

    def close(self) -> None:
        """Release everything; may be called twice."""
