"""What is known of the photo that is shown, as the desk tells it: frozen, and newer than whatever was told before."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.inspection.store.matching import Review
from crackview.inspection.store.records import FindingRecord, InspectionSettings, Model, PhotoRecord
from crackview.vision.pyramid import ProbabilityLayer
from crackview.vision.scale import Sizes


@dataclass(frozen=True, eq=False)
class PhotoSnapshot:
    """The photo on the desk.

    Attributes:
        number: The generation of the request that showed it, as in the messages of the workspace.
        path: None for a pasted picture, of which no inspection keeps anything.
        photo: Its record; None for a pasted picture.
        settings: Of the folder.
        model: What the findings rest on.
        findings: By number; those of a pasted picture have the id 0 and cannot be reviewed.
        sizes: Of each finding in millimetres; None without a scale.
        probability: float32 (H, W) in [0, 1], as the network gave it or as it was stored; read only.
        corrections: uint8 (H, W), as in ``inspection.corrections``; read only.
        layer: What is painted: the map with its corrections. The same object as long as that is the same.
        undo: Title of the edit that can be taken back, or "".
        redo: Title of the edit that can be done again, or "".
        forgotten: Number and review of findings that are gone from the mask, but of which somebody said something.
        deed: Number of the last deed that was done, or refused.
    """

    number: int
    path: Path | None
    photo: PhotoRecord | None
    settings: InspectionSettings
    model: Model
    findings: tuple[FindingRecord, ...]
    sizes: tuple[Sizes | None, ...]
    probability: NDArray[np.float32]
    corrections: NDArray[np.uint8]
    layer: ProbabilityLayer
    undo: str = ""
    redo: str = ""
    forgotten: tuple[tuple[int, Review], ...] = ()
    command: int = 0


@dataclass(frozen=True, slots=True)
class CommandRejected:
    """A deed that was not done; the sentence says why and what to do."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that is no problem.

    Attributes:
        sentence: For the person.
        lasting: Whether it stays until it was read, in place of a moment in the status bar.
    """

    sentence: str
    lasting: bool = False
