"""What crosses between the threads of the Lab: frozen, typed, one kind for each crossing."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from crackview.engine.sweep import Sample, SampleFile, SweepPlan, SweepScore
from crackview.gui.app.frame_bus import TakenFrame
from crackview.gui.inspect.photos.messages import PhotosListed
from crackview.gui.model_choice import ModelChoice
from crackview.vision.metrics import Mask, Overlap
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer
from crackview.vision.recipe import Recipe


@dataclass(frozen=True, eq=False)
class LabPhoto:
    """A photo to play with: its pixels, truth and stem, and its clean picture ready to be shown.

    ``path`` is None for a pasted picture and for a frame, ``mask`` is where the truth comes from.
    """

    name: str
    path: Path | None
    mask: Path | None
    sample: Sample
    clean: PhotoPyramid


@dataclass(frozen=True, eq=False)
class ReadPhoto:
    """Read a photo, or take a pasted one or a frame, and the mask that lies with it or was given."""

    number: int
    source: Path | QImage | TakenFrame
    mask: Path | None = None


@dataclass(frozen=True, eq=False)
class PhotoRead:
    """A photo is there; ``problem`` is one sentence if the mask beside it cannot be used."""

    number: int
    photo: LabPhoto
    problem: str = ""


@dataclass(frozen=True)
class PhotoReadFailed:
    """There is no photo; one sentence says why."""

    number: int
    sentence: str


@dataclass(frozen=True, eq=False)
class ReadTruth:
    """Read a mask for the photo that is there; one that was ``dropped`` may turn out to be another photo."""

    number: int
    photo: LabPhoto
    mask: Path
    dropped: bool = False


@dataclass(frozen=True)
class IsPhoto:
    """What was dropped is no mask: it is to be opened as a photo."""

    number: int
    path: Path


@dataclass(frozen=True, eq=False)
class PredictRequest:
    """Disturb a photo and let models look at it, the first first.

    ``dragging`` says that a slider is on its way and the next order comes soon. ``errors`` asks for right and wrong
    pixels in colours.
    """

    photo: LabPhoto
    recipe: Recipe
    models: tuple[ModelChoice, ...]
    dragging: bool = False
    errors: bool = False


@dataclass(frozen=True, eq=False)
class NoisyPicture:
    """The disturbed picture of an order."""

    generation: int
    photo: LabPhoto
    recipe: Recipe
    picture: PhotoPyramid


@dataclass(frozen=True, eq=False)
class PredictionScored:
    """What a model makes of a disturbed picture.

    ``overlap`` is against the truth if ``has_truth``, else against the model's own clean prediction.
    """

    photo: LabPhoto
    recipe: Recipe
    model: str
    probability: NDArray[np.float32]
    mask: Mask
    layer: ProbabilityLayer
    errors: PhotoPyramid | None
    overlap: Overlap
    has_truth: bool
    seconds: float
    device_title: str


@dataclass(frozen=True)
class LabModelUnusable:
    """A model cannot be loaded or fell over; one sentence says why."""

    model: str
    sentence: str


@dataclass(frozen=True)
class PredictionsDone:
    """All models have looked at the picture of the order with this generation."""

    generation: int


@dataclass(frozen=True, eq=False)
class Compare:
    """Where these predictions on one picture differ."""

    number: int
    probabilities: tuple[NDArray[np.float32], ...]


@dataclass(frozen=True, eq=False)
class ModelsCompared:
    """The difference, as a map."""

    number: int
    layer: ProbabilityLayer


@dataclass(frozen=True, eq=False)
class FrameTaken:
    """The newest frame of Live, ready to be disturbed; the next one comes when it is asked for."""

    photo: LabPhoto


@dataclass(frozen=True, eq=False)
class WriteSweep:
    """Write these cells of a sweep as the ending of the path says."""

    path: Path
    plan: SweepPlan
    cells: tuple[SweepScore, ...]
    title: str


@dataclass(frozen=True, eq=False)
class WriteView:
    """Write a picture as PNG."""

    path: Path
    image: QImage


@dataclass(frozen=True)
class Written:
    """A file is written, or why it is not; one sentence."""

    sentence: str
    problem: bool = False


@dataclass(frozen=True, eq=False)
class StartSweep:
    """Sweep these photos."""

    plan: SweepPlan
    models: tuple[ModelChoice, ...]
    sources: tuple[Sample | SampleFile, ...]


@dataclass(frozen=True)
class SweepCell:
    """A cell of the running sweep, and the share that is done."""

    generation: int
    cell: SweepScore
    done: float


@dataclass(frozen=True)
class SweepProblem:
    """A photo or a model that the sweep goes without, or the end of it; one sentence."""

    generation: int
    sentence: str


@dataclass(frozen=True)
class SweepEnded:
    """Nothing more comes."""

    generation: int


Message = (
    PhotoRead
    | PhotoReadFailed
    | IsPhoto
    | PhotosListed
    | NoisyPicture
    | PredictionScored
    | LabModelUnusable
    | PredictionsDone
    | ModelsCompared
    | FrameTaken
    | Written
    | SweepCell
    | SweepProblem
    | SweepEnded
)
