"""What is known about the open source, and the share of crack pixels of every frame that was analysed."""

import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.engine.video import FrameShare
from crackview.gui.language import number, tr
from crackview.gui.live.messages import CameraRequest, Origin, Overlaid
from crackview.sources.grabber import SourceLost
from crackview.sources.source import Frame, SourceInfo
from crackview.sources.stream import hidden
from crackview.sources.telemetry import Fix, Telemetry
from crackview.vision import overlay


class CrackShares:
    """Shares by frame, at every threshold: so the timeline follows the slider without another analysis.

    Grows if the length of the file is unknown. About half a kilobyte for each frame.

    Args:
        count: How many frames there are; 0 if unknown.
        threshold: Probability from which a pixel is crack.
    """

    def __init__(self, count: int = 0, threshold: float = 0.5) -> None:
        self.count = count
        self._level = overlay.threshold_level(threshold)
        self._tails = np.zeros((max(count, 1), 257), np.float16)  # share of the pixels at each level and above
        self._values = np.full(max(count, 1), np.nan, np.float32)  # the column of the threshold; NaN: not analysed
        self._positions: dict[int, float] = {}

    def put(self, index: int, histogram: NDArray[np.int64], position: float) -> None:
        """Add an analysed frame.

        Args:
            index: Index of the frame.
            histogram: int64 (256,), number of pixels at each level of probability.
            position: Time of the frame in the file, s.
        """
        if index >= len(self._values):
            more = max(index + 1 - len(self._values), len(self._values))
            self._tails = np.concatenate([self._tails, np.zeros((more, 257), np.float16)])
            self._values = np.concatenate([self._values, np.full(more, np.nan, np.float32)])
        at_least = histogram[::-1].cumsum()[::-1]
        self._tails[index, :256] = at_least / max(1, int(at_least[0]))
        self._values[index] = self._tails[index, self._level]
        self._positions[index] = position
        self.count = max(self.count, index + 1)

    def set_threshold(self, threshold: float) -> None:
        """Set the probability from which a pixel is crack."""
        self._level = overlay.threshold_level(threshold)
        known = np.fromiter(self._positions, np.int64, len(self._positions))
        self._values[known] = self._tails[known, self._level]

    @property
    def seen(self) -> int:
        """Number of analysed frames."""
        return len(self._positions)

    def at(self, index: int) -> float | None:
        """Return the share of a frame, 0 to 1; None if it was not analysed."""
        return float(self._values[index]) if index in self._positions else None

    def rows(self) -> list[FrameShare]:
        """Return all analysed frames in order."""
        return [
            FrameShare(index, self._positions[index], float(self._values[index])) for index in sorted(self._positions)
        ]

    def columns(self, width: int) -> NDArray[np.float32]:
        """Return the greatest share in each of `width` equal parts of the file; NaN where nothing was analysed."""
        if not self.count or width < 1:
            return np.full(max(width, 0), np.nan, np.float32)
        values = np.nan_to_num(self._values[: self.count], nan=-1.0)
        begins = np.minimum(np.arange(width) * self.count // width, self.count - 1)
        greatest = np.maximum.reduceat(values, begins)
        return np.where(greatest < 0, np.nan, greatest).astype(np.float32)

    def finding_after(self, index: int, limit: float) -> int | None:
        """Return the first frame of the next run of frames with at least `limit`; None if there is none."""
        after = self._findings(limit)
        after = after[after > index]
        return int(after[0]) if after.size else None

    def finding_before(self, index: int, limit: float) -> int | None:
        """Return the first frame of the previous run; None if there is none."""
        before = self._findings(limit)
        before = before[before < index]
        return int(before[-1]) if before.size else None

    def _findings(self, limit: float) -> NDArray[np.int64]:
        """Return where runs begin. Frames that were dropped, and so not analysed, neither begin nor end one."""
        known = np.flatnonzero(np.isfinite(self._values[: self.count]))
        cracked = self._values[known] >= limit
        begins = cracked & ~np.concatenate([[False], cracked[:-1]])[: cracked.size]
        return known[begins].astype(np.int64)


@dataclass
class SourceSession:
    """A source, from the moment it was requested; one object for each, for the GUI thread only.

    Attributes:
        number: Number that its events carry.
        origin: What was requested; None for nothing.
        info: Its properties once it is open.
        flight: Telemetry of a drone beside the video.
        shares: Crack shares of the frames of a file.
        shown: The frame on the screen.
        overlaid: The last frame with its overlay.
        lost: Why there is no picture while the source is opened again.
        begun: `time.monotonic()` of the request; an older frame is from another source.
    """

    number: int = 0
    origin: Origin | None = None
    info: SourceInfo | None = None
    flight: Telemetry | None = None
    shares: CrackShares = field(default_factory=CrackShares)
    shown: Frame | None = None
    overlaid: Overlaid | None = None
    lost: SourceLost | None = None
    begun: float = field(default_factory=time.monotonic)

    @property
    def is_file(self) -> bool:
        """Whether it can be sought."""
        return self.info is not None and not self.info.live

    @property
    def title(self) -> str:
        """Title to show; without credentials."""
        if self.info is not None:
            return self.info.title
        if isinstance(self.origin, CameraRequest):
            return self.origin.camera.name
        return self.origin.name if isinstance(self.origin, Path) else hidden(self.origin or "")

    @property
    def facts(self) -> str:
        """Text of the panel below the title."""
        info = self.info
        if info is None:
            return ""
        parts = [f"{info.width} × {info.height} px"]
        if info.fps:
            parts.append(tr("{0:g} fps", info.fps))
        if info.frames:
            parts.append(tr("{0} frames", number(info.frames)))
        if self.flight is not None:
            parts.append(tr("drone positions"))
        return "  ·  ".join(parts)

    @property
    def fps(self) -> float:
        """Frames per second, 0 if unknown."""
        return (self.info.fps if self.info is not None else None) or 0.0

    def fix(self, frame: Frame) -> Fix | None:
        """Return the position of the drone at a frame."""
        return None if self.flight is None or frame.position is None else self.flight.at(frame.position)
