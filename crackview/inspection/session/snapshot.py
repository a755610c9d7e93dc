"""What is known of the photo that is shown, as the session tells it: frozen, and newer than whatever came before."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from crackview.inspection.session.changes import SessionChange
from crackview.inspection.store.history import Step
from crackview.inspection.store.matching import Review
from crackview.inspection.store.records import FindingRecord, InspectionSettings, Model, PhotoRecord
from crackview.inspection.store.results import LostReview
from crackview.vision.pyramid import ProbabilityLayer
from crackview.vision.scale import Scale, Sizes

if TYPE_CHECKING:
    from crackview.inspection.session.command_queue import Command


@dataclass(frozen=True, eq=False)
class PhotoSnapshot:
    """The photo of the session.

    Attributes:
        number: The generation of the request that showed it, as in the messages of the workspace.
        path: None for a pasted picture, of which no inspection keeps anything.
        photo: Its record; None for a pasted picture.
        settings: Of the folder.
        model: What the findings rest on.
        findings: By number; new ones of a preview, and those of a pasted picture, have the id 0.
        sizes: Of each finding in millimetres; None without a scale.
        probability: float32 (H, W) in [0, 1], as the network gave it or as it was stored; read only.
        corrections: uint8 (H, W), as in ``mask_layers``; read only.
        layer: What is painted: the map with its corrections. The same object as long as that is the same.
        history: The steps of the photo and its folder, the first one first.
        forgotten: Number and review of findings that were judged and are gone from the mask.
        preview: Whether threshold and findings are those of a preview, which the inspection does not have.
        lost: Judged findings that the preview would take away.
        command: Number of the last command that was done, or refused.
        changes: Of what was known before.
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
    history: tuple[Step, ...] = ()
    forgotten: tuple[tuple[int, Review], ...] = ()
    preview: bool = False
    lost: tuple[LostReview, ...] = ()
    command: int = 0
    changes: SessionChange = SessionChange.ALL

    @property
    def scale(self) -> Scale | None:
        """The scale that holds for the photo."""
        return None if self.photo is None else self.photo.scale_in(self.settings)

    @property
    def undo(self) -> Step | None:
        """The step that can be undone."""
        return next((step for step in reversed(self.history) if not step.undone), None)

    @property
    def redo(self) -> Step | None:
        """The step that can be redone."""
        return next((step for step in self.history if step.undone), None)


@dataclass(frozen=True, slots=True)
class CommandRejected:
    """A command that was not done; the sentence says why and what to do."""

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


@dataclass(frozen=True)
class ReviewLossQuestion:
    """A preview would take judged findings away, so that it was not stored; the command that came after it waits.

    Attributes:
        photo: Its name.
        lost: The findings.
        model: What was chosen.
        before: What the photo has.
        command: To be submitted again, after ``KeepPreview(may_lose=True)`` or ``DropPreview``; None: nothing waits.
    """

    photo: str
    lost: Sequence[LostReview]
    model: Model
    before: Model
    command: "Command | None"
