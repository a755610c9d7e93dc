"""What is known about the open source, and what was found in each of its frames that was analysed."""

import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.engine import video_findings
from crackview.engine.video_findings import AnalysedFrame, Conditions, VideoFinding
from crackview.gui.language import number, tr, translated
from crackview.gui.live.messages import CameraRequest, Overlaid, SourceOrigin
from crackview.sources.grabber import SourceLost
from crackview.sources.source import Frame, SourceInfo
from crackview.sources.stream import hidden
from crackview.sources.telemetry import Fix, Telemetry


class FrameResults:
    """The analysed frames of a file under the same conditions.

    Args:
        count: How many frames the file has; 0 if unknown.
    """

    def __init__(self, count: int = 0) -> None:
        self.count = count
        self._frames: dict[int, AnalysedFrame] = {}
        # both until another frame comes: those of a least length, and those of a width
        self._findings: tuple[float, list[VideoFinding]] | None = None
        self._columns: tuple[int, int, NDArray[np.float32], NDArray[np.float32]] | None = None

    def put(self, frame: AnalysedFrame) -> None:
        """Add an analysed frame."""
        if self._frames.get(frame.index) == frame:
            return
        self._frames[frame.index] = frame
        self.count = max(self.count, frame.index + 1)
        self._findings = self._columns = None

    @property
    def seen(self) -> int:
        """Number of analysed frames."""
        return len(self._frames)

    def at(self, index: int) -> AnalysedFrame | None:
        """Return a frame; None if it was not analysed."""
        return self._frames.get(index)

    def rows(self) -> list[AnalysedFrame]:
        """Return all analysed frames in order."""
        return [self._frames[index] for index in sorted(self._frames)]

    def findings(self, limit: float) -> list[VideoFinding]:
        """Return the findings from a length on, a share of the picture's diagonal."""
        if self._findings is None or self._findings[0] != limit:
            self._findings = (limit, video_findings.findings(self.rows(), limit))
        return self._findings[1]

    def finding_after(self, index: int, limit: float) -> VideoFinding | None:
        """Return the first finding whose best frame is after this one."""
        return next((each for each in self.findings(limit) if each.best.index > index), None)

    def finding_before(self, index: int, limit: float) -> VideoFinding | None:
        """Return the last finding whose best frame is before this one."""
        return next((each for each in reversed(self.findings(limit)) if each.best.index < index), None)

    def columns(self, width: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return what the file has in each of `width` equal parts.

        Returns:
            The greatest share of crack pixels, NaN where nothing was analysed, and the greatest length of a crack.
        """
        if not self.count or width < 1:
            return np.full(max(width, 0), np.nan, np.float32), np.zeros(max(width, 0), np.float32)
        if self._columns is not None and self._columns[:2] == (width, self.count):
            return self._columns[2:]
        values = np.full((2, self.count), -1.0, np.float32)
        seen = np.fromiter(self._frames, np.int64, self.seen)
        values[:, seen] = np.array([(frame.share, frame.longest) for frame in self._frames.values()]).reshape(-1, 2).T
        begins = np.minimum(np.arange(width) * self.count // width, self.count - 1)
        shares, longest = np.maximum.reduceat(values, begins, axis=1)
        self._columns = (width, self.count, np.where(shares < 0, np.nan, shares).astype(np.float32), longest)
        return self._columns[2:]


class SourceResults:
    """The analysed frames of a source; those of other models, thresholds and sizes are kept apart.

    Args:
        count: How many frames the file has; 0 if unknown.
    """

    def __init__(self, count: int = 0) -> None:
        self._count = count
        self._kept: dict[Conditions, FrameResults] = {}
        self._none = FrameResults(count)
        self.conditions: Conditions | None = None

    def put(self, conditions: Conditions, frame: AnalysedFrame) -> None:
        """Add a frame that was analysed under these conditions."""
        self._count = max(self._count, frame.index + 1)
        self._kept.setdefault(conditions, FrameResults()).put(frame)

    @property
    def chosen(self) -> FrameResults:
        """Those under the conditions that are chosen now."""
        kept = self._none if self.conditions is None else self._kept.get(self.conditions, self._none)
        kept.count = self._count
        return kept

    @property
    def fuller(self) -> Conditions | None:
        """The other conditions under which most frames were analysed, if these are more than under the chosen."""
        seen = {conditions: kept.seen for conditions, kept in self._kept.items()}
        most = max(seen, key=lambda each: seen[each], default=None)
        return most if most is not None and seen[most] > self.chosen.seen else None


@dataclass
class SourceState:
    """A source, from the moment it was requested; one object for each, for the GUI thread only.

    Attributes:
        number: Number that its events carry.
        origin: What was requested; None for nothing.
        info: Its properties once it is open.
        flight: Telemetry of a drone beside the video.
        results: The analysed frames of a file.
        shown: The frame on the screen.
        overlaid: The last frame with its overlay.
        lost: Why there is no picture while the source is opened again.
        begun: `time.monotonic()` of the request; an older frame is from another source.
    """

    number: int = 0
    origin: SourceOrigin | None = None
    info: SourceInfo | None = None
    flight: Telemetry | None = None
    results: SourceResults = field(default_factory=SourceResults)
    shown: Frame | None = None
    overlaid: Overlaid | None = None
    lost: SourceLost | None = None
    begun: float = field(default_factory=time.monotonic)

    @property
    def longer_side(self) -> int:
        """Of a frame, px; 0 if unknown."""
        if self.shown is not None:
            return max(self.shown.pixels.shape[:2])
        return 0 if self.info is None else max(self.info.width, self.info.height)

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
            return translated(self.origin.camera.name)
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
