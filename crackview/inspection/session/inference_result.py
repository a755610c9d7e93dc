"""A photo as a model saw it: what a session opens."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.inspection.store.records import Model
from crackview.vision.pyramid import ProbabilityLayer

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class InferenceResult:
    """A photo as a model saw it.

    Attributes:
        number: The generation of the request.
        folder: Of the inspection.
        path: None for a pasted picture.
        pixels: uint8 (H, W, 3).
        probability: float32 (H, W); read only.
        layer: The same, to be painted.
        model: With the threshold that is chosen for a photo without one of its own.
        rerun: Whether this model was asked for on this photo, so that it is to be measured with it.
    """

    number: int
    folder: Path
    path: Path | None
    pixels: Bytes
    probability: Floats
    layer: ProbabilityLayer
    model: Model
    rerun: bool = False
