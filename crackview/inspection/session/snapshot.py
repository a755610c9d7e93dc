"""The input and output of a session: a photo as a model saw it, its snapshot, what has changed. All frozen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, Flag, auto
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from crackview.inspection.store import step_titles
from crackview.inspection.store.history import Step
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.records import AnnotationRecord, FindingRecord, InspectionSettings, Model, PhotoRecord
from crackview.inspection.store.results import LostReview
from crackview.inspection.store.step_titles import Title
from crackview.sentences import Sentence
from crackview.vision.pyramid import ProbabilityLayer
from crackview.vision.quality import Flaw
from crackview.vision.scale import Scale, Sizes

if TYPE_CHECKING:
    from crackview.inspection.session.command_queue import Command


class SessionChange(Flag):
    """Parts of a snapshot."""

    NOTHING = 0
    PHOTO = auto()
    """The photo's record: how it was judged, its note, its model and threshold."""
    FINDINGS = auto()
    """Findings were measured: others, or other sizes."""
    REVIEWS = auto()
    """Findings were judged otherwise, by themselves or with their photo; their sizes are the same."""
    MASK = auto()
    """The mask: its corrections, its map or its threshold."""
    SCALE = auto()
    """The scale that holds for the photo."""
    SETTINGS = auto()
    """Width classes or least length of the folder."""
    HISTORY = auto()
    """The steps that can be undone or redone."""
    FOLDER = auto()
    """Other photos of the folder."""
    ANNOTATIONS = auto()
    """What was drawn beside cracks, or how it was judged."""
    ALL = PHOTO | FINDINGS | REVIEWS | MASK | SCALE | SETTINGS | HISTORY | ANNOTATIONS


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
        joints: Where the model sees joints, bool (H, W); None: not known.
    """

    number: int
    folder: Path
    path: Path | None
    pixels: NDArray[np.uint8]
    probability: NDArray[np.float32]
    layer: ProbabilityLayer
    model: Model
    rerun: bool = False
    joints: NDArray[np.bool_] | None = None


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
        corrections: uint8 (H, W), as in ``corrections``; read only.
        layer: What is painted: the map with its corrections. The same object as long as that is the same.
        history: The steps of the photo and its folder, the first one first.
        annotations: What was drawn beside cracks, by number.
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
    annotations: tuple[AnnotationRecord, ...] = ()
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

    @property
    def previewed(self) -> Title | None:
        """The title of the step that the preview becomes once it is stored; None without one, or without a record."""
        before = None if self.photo is None else self.photo.model
        return step_titles.of_models(before, self.model) if self.preview and before is not None else None


@dataclass(frozen=True, slots=True)
class CommandRejected:
    """A command that was not done; the sentence says why and what to do."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that is no problem.

    Attributes:
        sentence: For the user.
        lasting: Whether it stays until it was read, in place of a moment in the status bar.
    """

    sentence: str
    lasting: bool = False


@dataclass(frozen=True)
class ReviewLossQuestion:
    """A preview would touch judged findings, so that it was not stored; the command that came after it waits.

    Attributes:
        photo: Its name.
        lost: The findings that it would take away.
        changed: The numbers of those that it would measure otherwise.
        model: What was chosen.
        before: What the photo has.
        command: To be submitted again, after ``CommitPreview(may_lose=True)`` or ``DropPreview``; None: nothing waits.
    """

    photo: str
    lost: Sequence[LostReview]
    changed: Sequence[int]
    model: Model
    before: Model
    command: "Command | None"


class PhotoStage(Enum):
    """How far a photo is."""

    NEW = "not analysed"
    FOUND = "findings to review"
    REVIEWED = "all findings reviewed"
    CLEAR = "no findings"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    PROBLEM = "not analysed because of a problem"


@dataclass(frozen=True, slots=True)
class PhotoStatus:
    """How far a photo is.

    Attributes:
        stage: Where it stands.
        findings: How many it has.
        unreviewed: How many of them are not reviewed yet.
        problem: Why it could not be analysed, or "".
        element: The part of the structure that it shows, or "".
        flaws: What may be wrong with it, the worst for measuring first; nothing before it was analysed.
    """

    stage: PhotoStage = PhotoStage.NEW
    findings: int = 0
    unreviewed: int = 0
    problem: str = ""
    element: str = ""
    flaws: tuple[Flaw, ...] = ()

    @property
    def to_review(self) -> bool:
        """Whether a finding of it is still to be reviewed; not if it was judged as a whole."""
        return self.unreviewed > 0 and self.stage not in {PhotoStage.ACCEPTED, PhotoStage.REJECTED}

    @property
    def text(self) -> str:
        """In words, for tool tips and screen readers."""
        if self.stage is PhotoStage.PROBLEM:
            return self.problem
        if self.stage is PhotoStage.FOUND:
            return Sentence(
                "{unreviewed} of {findings} findings to review", unreviewed=self.unreviewed, findings=self.findings
            )
        return Sentence(self.stage.value)


def photo_status(photo: PhotoRecord, settings: InspectionSettings) -> PhotoStatus:
    """Return the status of a photo of an inspection with these settings."""
    return PhotoStatus(
        _stage(photo), photo.findings, photo.unreviewed, photo.problem, photo.element, photo.flaws(settings)
    )


def _stage(photo: PhotoRecord) -> PhotoStage:
    if photo.problem:
        return PhotoStage.PROBLEM
    if photo.state in {ReviewState.ACCEPTED, ReviewState.REJECTED}:
        return PhotoStage.ACCEPTED if photo.state is ReviewState.ACCEPTED else PhotoStage.REJECTED
    if photo.model is None:
        return PhotoStage.NEW
    if not photo.findings:
        return PhotoStage.CLEAR
    return PhotoStage.FOUND if photo.unreviewed else PhotoStage.REVIEWED
