"""How far a photo is: what the strip says of it, from its record in the inspection."""

from dataclasses import dataclass
from enum import Enum

from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.records import PhotoRecord


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
        unreviewed: How many of them nobody has looked at.
        problem: Why it could not be analysed, or "".
    """

    stage: PhotoStage = PhotoStage.NEW
    findings: int = 0
    unreviewed: int = 0
    problem: str = ""

    @property
    def to_review(self) -> bool:
        """Whether somebody still has to look at a finding of it; not of one that was rejected as a whole."""
        return self.unreviewed > 0 and self.stage is not PhotoStage.REJECTED

    @property
    def text(self) -> str:
        """In words, for tool tips and screen readers."""
        if self.stage is PhotoStage.PROBLEM:
            return self.problem
        if self.stage is PhotoStage.FOUND:
            return f"{self.unreviewed} of {self.findings} findings to review"
        return str(self.stage.value)


def photo_status(photo: PhotoRecord) -> PhotoStatus:
    """How far a photo of an inspection is."""
    return PhotoStatus(_stage(photo), photo.findings, photo.unreviewed, photo.problem)


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
