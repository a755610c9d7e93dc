"""Frames and the protocol of their sources, and noise on frames."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from crackview.errors import UserError

if TYPE_CHECKING:
    from crackview.vision.recipe import Recipe


class SourceError(UserError):
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
        frames: Number of frames; None for live sources and files that do not state it.
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


VIDEO_SUFFIXES = frozenset(
    {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ts", ".m2ts", ".mts", ".wmv", ".flv", ".3gp"}
)


def is_address(text: Path | str) -> bool:
    """Return whether this is the address of a stream, such as ``rtsp://...``, and not a path."""
    return isinstance(text, str) and "://" in text


def is_video(what: Path | str) -> bool:
    """Return whether this is an address, or a path with the suffix of a video."""
    return is_address(what) or Path(what).suffix.lower() in VIDEO_SUFFIXES


STEM = "frame"
"""Base seed of the noise of a frame, in Live and in the Lab, which therefore show the same noisy picture."""


@dataclass(frozen=True, slots=True)
class NoisyFrame(Frame):
    """A frame with noise on it.

    Attributes:
        recipe: The noise, with the seed of this frame.
        clean: The original frame.
    """

    recipe: "Recipe" = field(kw_only=True)
    clean: Frame = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class FrameNoise:
    """The noise for frames.

    Attributes:
        recipe: The noise.
        varies: Whether each frame gets its own noise: the index of the frame is added to the seed.
    """

    recipe: "Recipe"
    varies: bool = True

    def __call__(self, frame: Frame) -> NoisyFrame:
        """Apply the noise to a frame."""
        seed = (self.recipe.seed + frame.index) % (1 << 31) if self.varies else self.recipe.seed
        recipe = replace(self.recipe, seed=seed)
        pixels = recipe.apply(frame.pixels, STEM)
        pixels.flags.writeable = False
        return NoisyFrame(pixels, frame.index, frame.captured, frame.wall, frame.position, recipe=recipe, clean=frame)


def clean(frame: Frame) -> Frame:
    """Return the original frame."""
    return frame.clean if isinstance(frame, NoisyFrame) else frame
