"""Messages between the threads of the Lab: frozen and typed."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from crackview.engine.precision import Precision
from crackview.engine.sweep import SampleFile, SweepPlan, SweepSample, SweepScore
from crackview.export.sweep_report import SweepBasis
from crackview.gui.app.frame_bus import TakenFrame
from crackview.gui.inspect.photos.messages import PhotosListed
from crackview.gui.model_choice import ModelChoice
from crackview.vision.metrics import Mask, Overlap
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer
from crackview.vision.recipe import Recipe


@dataclass(frozen=True, eq=False)
class LabPhoto:
    """A photo of the Lab: pixels, ground truth and stem, and the clean picture ready to be shown.

    ``path`` is None for a pasted picture and for a frame; ``mask`` is the file of the ground truth.
    """

    name: str
    path: Path | None
    mask: Path | None
    sample: SweepSample
    clean: PhotoPyramid


@dataclass(frozen=True, eq=False)
class ReadPhoto:
    """Request: read a photo, or take a pasted picture or a frame, with the mask beside it or the given one."""

    number: int
    source: Path | QImage | TakenFrame
    mask: Path | None = None


@dataclass(frozen=True, eq=False)
class PhotoRead:
    """A photo was read; ``problem`` is one sentence if the mask beside it cannot be used."""

    number: int
    photo: LabPhoto
    problem: str = ""


@dataclass(frozen=True)
class PhotoReadFailed:
    """A photo could not be read; one sentence says why."""

    number: int
    sentence: str


@dataclass(frozen=True, eq=False)
class ReadTruth:
    """Request: read a mask for the current photo; one that was ``dropped`` may turn out to be another photo."""

    number: int
    photo: LabPhoto
    mask: Path
    dropped: bool = False


@dataclass(frozen=True)
class IsPhoto:
    """A dropped file is not a mask; open it as a photo."""

    number: int
    path: Path


@dataclass(frozen=True, eq=False)
class PredictRequest:
    """Request: apply noise to a photo and predict with models, in their order.

    ``dragging`` says that a slider is held and the next request comes soon. ``errors`` asks for right and wrong pixels
    in colours.
    """

    photo: LabPhoto
    recipe: Recipe
    models: tuple[ModelChoice, ...]
    dragging: bool = False
    errors: bool = False


@dataclass(frozen=True, eq=False)
class NoisyPicture:
    """The noisy picture of a request."""

    generation: int
    photo: LabPhoto
    recipe: Recipe
    picture: PhotoPyramid


@dataclass(frozen=True, eq=False)
class PredictionScored:
    """The prediction of a model on a noisy picture, with its score.

    ``reference`` is the ground truth if ``has_truth``, else the model's own clean prediction; ``overlap`` is with it.
    ``errors`` is the picture with right and wrong pixels in colours, if that was asked for. What was not computed with
    the exact ``precision`` is shown and not saved.
    """

    photo: LabPhoto
    recipe: Recipe
    model: str
    probability: NDArray[np.float32]
    mask: Mask
    reference: Mask
    layer: ProbabilityLayer
    picture: NDArray[np.uint8]
    errors: PhotoPyramid | None
    overlap: Overlap
    has_truth: bool
    seconds: float
    device_title: str
    precision: Precision


@dataclass(frozen=True)
class LabModelUnusable:
    """A model cannot be loaded, or failed; one sentence says why."""

    model: str
    sentence: str


@dataclass(frozen=True)
class PredictionsDone:
    """All predictions of the request with this generation have been delivered."""

    generation: int


@dataclass(frozen=True, eq=False)
class Compare:
    """Request: find where these predictions on one picture differ."""

    number: int
    probabilities: tuple[NDArray[np.float32], ...]


@dataclass(frozen=True, eq=False)
class ModelsCompared:
    """The difference, as a map."""

    number: int
    layer: ProbabilityLayer


@dataclass(frozen=True, eq=False)
class ColourErrors:
    """Request: colour right and wrong pixels of these predictions."""

    results: tuple[PredictionScored, ...]


@dataclass(frozen=True, eq=False)
class ErrorsColoured:
    """The picture of a prediction with right and wrong pixels in colours."""

    result: PredictionScored
    errors: PhotoPyramid


@dataclass(frozen=True, eq=False)
class FrameTaken:
    """The newest frame of Live; the next one is delivered on request."""

    photo: LabPhoto


@dataclass(frozen=True, eq=False)
class WriteSweep:
    """Request: write these cells of a sweep in the format of the path's suffix."""

    path: Path
    plan: SweepPlan
    cells: tuple[SweepScore, ...]
    title: str
    basis: SweepBasis


@dataclass(frozen=True, eq=False)
class WriteNoisy:
    """Request: write a photo with its noise as PNG, in its own size."""

    path: Path
    sample: SweepSample
    recipe: Recipe


@dataclass(frozen=True, eq=False)
class WriteView:
    """Request: write a picture as PNG."""

    path: Path
    image: QImage


@dataclass(frozen=True)
class Written:
    """A file was written, or why not, in one sentence."""

    sentence: str
    problem: bool = False


@dataclass(frozen=True, eq=False)
class StartSweep:
    """Request: sweep these photos."""

    plan: SweepPlan
    models: tuple[ModelChoice, ...]
    sources: tuple[SweepSample | SampleFile, ...]


@dataclass(frozen=True)
class SweepCell:
    """A cell of the running sweep, and the progress, 0 to 1."""

    generation: int
    cell: SweepScore
    done: float


@dataclass(frozen=True)
class SweepProblem:
    """A photo or model that the sweep leaves out, or why it ended, in one sentence; ``stem`` is that of the photo."""

    generation: int
    sentence: str
    stem: str = ""


@dataclass(frozen=True)
class SweepEnded:
    """The sweep has ended."""

    generation: int


LabMessage = (
    PhotoRead
    | PhotoReadFailed
    | IsPhoto
    | PhotosListed
    | NoisyPicture
    | PredictionScored
    | LabModelUnusable
    | PredictionsDone
    | ModelsCompared
    | ErrorsColoured
    | FrameTaken
    | Written
    | SweepCell
    | SweepProblem
    | SweepEnded
)
