"""What crosses between the threads of the Inspect workspace: frozen, typed, one kind for each crossing.

Every answer carries the generation of the request it belongs to; the controller drops the answers of an older one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.gui.canvas.layers import OverlayAppearance, ShownCracks
from crackview.gui.inspect.photos.photo_source import PhotoFacts, PhotoSource
from crackview.gui.model_choice import ModelChoice
from crackview.inspection.session.map_cache import MapKey
from crackview.inspection.store.records import Model
from crackview.vision.image_io import Photo
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer


@dataclass(frozen=True, slots=True)
class Request:
    """Show a photo and find its cracks.

    Attributes:
        source: Of the photo.
        model: That looks for them.
        photo: Given when it is already decoded.
        place: Where the photo's own model, and the map that it gave before, may be kept; None: look anew.
        installed: The models that there are, by sha256.
        rerun: Whether the photo is to be measured with the model, though it has one of its own.
    """

    source: PhotoSource
    model: ModelChoice
    photo: Photo | None = None
    place: MapKey | None = None
    installed: Mapping[str, ModelChoice] = field(default_factory=dict, hash=False)
    rerun: bool = False


@dataclass(frozen=True, slots=True)
class PhotoLoaded:
    """A photo can be shown."""

    generation: int
    source: PhotoSource
    photo: Photo
    pyramid: PhotoPyramid
    facts: PhotoFacts


@dataclass(frozen=True, slots=True)
class PhotoFailed:
    """A photo cannot be shown; `sentence` says why."""

    generation: int
    source: PhotoSource
    sentence: str


@dataclass(frozen=True, slots=True)
class InferenceProgress:
    """Something is running: what, and how much of it is done, 0 to 1."""

    generation: int
    text: str
    fraction: float


@dataclass(frozen=True, eq=False, slots=True)
class Segmented:
    """The cracks are found.

    Attributes:
        generation: Of the request.
        photo: That was looked at.
        probability: float32 (H, W) in [0, 1], read only.
        layer: The same, to be painted.
        model: Its name.
        device_title: Where it ran, or that the map was kept.
        seconds: Of the network alone, without loading it; or of reading the map.
        own: The photo's own model, with its threshold, if that gave the map.
        rerun: As it was requested.
        joints: Where joints are, bool (H, W), read only; None where a map was kept, or the model tells none.
    """

    generation: int
    photo: Photo
    probability: NDArray[np.float32]
    layer: ProbabilityLayer
    model: str
    device_title: str
    seconds: float
    own: Model | None = None
    rerun: bool = False
    joints: NDArray[np.bool_] | None = None


@dataclass(frozen=True, slots=True)
class SegmentFailed:
    """There will be no overlay; `sentence` says why."""

    generation: int
    sentence: str


@dataclass(frozen=True, slots=True)
class MapCacheFailed:
    """A kept map could not be read, so the model looks again; `sentence` says why."""

    sentence: str


@dataclass(frozen=True, slots=True)
class PhotosListed:
    """The photos of the opened paths, also by the folder of their inspection; a sentence for each path with none."""

    number: int
    paths: tuple[Path, ...]
    folders: Mapping[Path, tuple[Path, ...]]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaveOverlay:
    """Write the photo with its overlay, as it is seen, to a file."""

    path: Path
    photo: Photo
    layer: ProbabilityLayer
    look: OverlayAppearance
    shown: ShownCracks | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """The end of a save; `sentence` says where the file is, or why there is none."""

    done: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class ListPhotos:
    """Find the photos among these files and folders."""

    number: int
    paths: tuple[Path, ...]


PhotoMessage = (
    PhotoLoaded | PhotoFailed | InferenceProgress | Segmented | SegmentFailed | MapCacheFailed | PhotosListed | Saved
)
