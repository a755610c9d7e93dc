"""What crosses between the threads of the Live workspace: frozen, typed, one kind for each crossing."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.engine.footage import FrameShare
from crackview.sources.camera import CameraChoice
from crackview.sources.grabber import GrabFailed, SourceEnded, SourceLost, SourceOpened
from crackview.sources.source import Frame
from crackview.sources.telemetry import Telemetry
from crackview.vision.pyramid import ProbabilityLayer


@dataclass(frozen=True, slots=True)
class CameraRequest:
    """A camera, with the size (width, height) and rate to ask it for; None leaves them to the camera."""

    camera: CameraChoice
    size: tuple[int, int] | None = None
    fps: float | None = None


Origin = Path | str | CameraRequest
"""What a person chose: a video or folder, an address, or a camera."""


@dataclass(frozen=True, slots=True)
class SourceEvent:
    """Something happened to the source that was opened under this number."""

    number: int
    event: SourceOpened | SourceEnded | SourceLost | GrabFailed
    telemetry: Telemetry | None = None


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A frame with its cracks.

    Attributes:
        frame: The frame.
        probability: float32 (h, w) at the network's size.
        layer: The same, ready to be painted.
        seconds: That the network took.
        device_title: Where it ran.
    """

    frame: Frame
    probability: NDArray[np.float32]
    layer: ProbabilityLayer
    seconds: float
    device_title: str


@dataclass(frozen=True, slots=True)
class ModelLoading:
    """A model is being loaded."""


@dataclass(frozen=True, slots=True)
class ModelUnusable:
    """There will be no overlay, in one sentence; the picture goes on."""

    sentence: str


@dataclass(frozen=True, slots=True)
class CamerasListed:
    """The cameras of this machine."""

    cameras: tuple[CameraChoice, ...]


@dataclass(frozen=True, slots=True)
class CaptureMessage:
    """A task is done, or a problem; one sentence for the person."""

    sentence: str
    problem: bool = False


@dataclass(frozen=True, slots=True)
class RecordingStopped:
    """The recording is closed: where it is, or why there is none."""

    sentence: str
    problem: bool


@dataclass(frozen=True, slots=True)
class FrameAnalysed:
    """One more frame of the whole video was looked at.

    Attributes:
        number: Of the source.
        share: What it came to.
        histogram: int64 (256,), of its probability map.
        done: 0 to 1; None where the video does not say how long it is.
    """

    number: int
    share: FrameShare
    histogram: NDArray[np.int64]
    done: float | None


@dataclass(frozen=True, slots=True)
class AnalysisEnded:
    """The whole video was looked at, or it was cancelled (no sentence), or it failed (a problem)."""

    number: int
    sentence: str = ""
    problem: bool = False


Message = (
    SourceEvent
    | ModelLoading
    | ModelUnusable
    | CamerasListed
    | Overlaid
    | CaptureMessage
    | RecordingStopped
    | FrameAnalysed
    | AnalysisEnded
)
