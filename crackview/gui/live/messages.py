"""Messages between the threads of the Live workspace: frozen and typed."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from crackview.engine.precision import Precision
from crackview.engine.video_findings import AnalysedFrame, Conditions, analysed
from crackview.inspection.analysis import levels
from crackview.sources.camera import CameraChoice
from crackview.sources.grabber import GrabFailed, SourceEnded, SourceLost, SourceOpened
from crackview.sources.source import Frame
from crackview.sources.telemetry import Telemetry
from crackview.vision.pyramid import ProbabilityLayer


@dataclass(frozen=True, slots=True)
class CameraRequest:
    """A camera, with the requested size (width, height) and rate; None leaves them to the camera."""

    camera: CameraChoice
    size: tuple[int, int] | None = None
    fps: float | None = None


SourceOrigin = Path | str | CameraRequest
"""What was chosen: a video or folder, an address, or a camera."""


@dataclass(frozen=True, slots=True)
class SourceEvent:
    """An event of the source with this number."""

    number: int
    event: SourceOpened | SourceEnded | SourceLost | GrabFailed
    telemetry: Telemetry | None = None


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A frame with its probability map; made by `of`.

    Attributes:
        frame: The frame.
        probability: float32 (h, w), at the size of the network's input.
        conditions: How it was analysed.
        result: What was found, at that threshold.
        layer: The same map, ready to be painted: its share of crack pixels at that threshold is that of the result.
        seconds: Time that the network took.
        device_title: Device on which it ran.
        precision: What the network computed with; what is not exact is shown and not kept.
    """

    frame: Frame
    probability: NDArray[np.float32]
    conditions: Conditions
    result: AnalysedFrame
    layer: ProbabilityLayer
    seconds: float
    device_title: str
    precision: Precision = "exact"

    @classmethod
    def of(
        cls,
        frame: Frame,
        probability: NDArray[np.float32],
        conditions: Conditions,
        seconds: float = 0.0,
        device_title: str = "",
        precision: Precision = "exact",
    ) -> Self:
        """Measure a frame; takes some milliseconds."""
        threshold = conditions.threshold
        result = analysed(frame.index, frame.position or 0.0, probability, threshold)
        layer = ProbabilityLayer.of(levels(probability, threshold))
        return cls(frame, probability, conditions, result, layer, seconds, device_title, precision)

    def at(self, threshold: float) -> "Overlaid":
        """Return the same at another threshold."""
        if threshold == self.conditions.threshold:
            return self
        conditions = replace(self.conditions, threshold=threshold)
        return Overlaid.of(self.frame, self.probability, conditions, self.seconds, self.device_title, self.precision)


@dataclass(frozen=True, slots=True)
class ModelLoading:
    """A model is being loaded."""


@dataclass(frozen=True, slots=True)
class ModelUnusable:
    """There will be no overlay; one sentence says why. The video goes on."""

    sentence: str


@dataclass(frozen=True, slots=True)
class CamerasListed:
    """The cameras of this machine."""

    cameras: tuple[CameraChoice, ...]


@dataclass(frozen=True, slots=True)
class CaptureMessage:
    """The end of a task, or a problem, in one sentence for the user."""

    sentence: str
    problem: bool = False


@dataclass(frozen=True, slots=True)
class RecordingStopped:
    """The recording is closed; the sentence says where it is, or why there is none."""

    sentence: str
    problem: bool


@dataclass(frozen=True, slots=True)
class FrameAnalysed:
    """One more frame of the video was analysed.

    Attributes:
        number: Number of the source.
        conditions: How it was analysed.
        result: What was found.
    """

    number: int
    conditions: Conditions
    result: AnalysedFrame


StreamMessage = (
    SourceEvent | ModelLoading | ModelUnusable | CamerasListed | Overlaid | CaptureMessage | RecordingStopped
)
