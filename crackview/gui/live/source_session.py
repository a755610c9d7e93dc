"""What is known about the open source; one object for each source, for the GUI thread only."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from crackview.gui.language import number, tr
from crackview.gui.live.crack_shares import CrackShares
from crackview.gui.live.messages import CameraRequest, Origin, Overlaid
from crackview.sources.grabber import SourceLost
from crackview.sources.source import Frame, SourceInfo
from crackview.sources.stream import hidden
from crackview.sources.telemetry import Fix, Telemetry


@dataclass
class SourceSession:
    """A source, from the moment it was requested.

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
