"""How far a photo is: what the strip says of it, from its record in the inspection."""

from dataclasses import dataclass
from enum import Enum

from crackview.inspection.identity import State
from crackview.inspection.records import PhotoRecord


class Stage(Enum):
    """How far a photo is."""

    NEW = "not analysed"
    FOUND = "findings to review"
    REVIEWED = "all findings reviewed"
    CLEAR = "no findings"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    PROBLEM = "not analysed because of a problem"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a photo is.

    Attributes:
        stage: Where it stands.
        findings: How many it has.
        unreviewed: How many of them nobody has looked at.
        problem: Why it could not be analysed, or "".
    """

    stage: Stage = Stage.NEW
    findings: int = 0
    unreviewed: int = 0
    problem: str = ""

    @property
    def to_review(self) -> bool:
        """Whether somebody still has to look at a finding of it; not of one that was rejected as a whole."""
        return self.unreviewed > 0 and self.stage is not Stage.REJECTED

    @property
    def text(self) -> str:
        """In words, for tool tips and screen readers."""
        if self.stage is Stage.PROBLEM:
            return self.problem
        if self.stage is Stage.FOUND:
            return f"{self.unreviewed} of {self.findings} findings to review"
        return self.stage.value


def standing(photo: PhotoRecord) -> Standing:
    """How far a photo of an inspection is."""
    return Standing(_stage(photo), photo.findings, photo.unreviewed, photo.problem)


def _stage(photo: PhotoRecord) -> Stage:
    if photo.problem:
        return Stage.PROBLEM
    if photo.state in {State.ACCEPTED, State.REJECTED}:
        return Stage.ACCEPTED if photo.state is State.ACCEPTED else Stage.REJECTED
    if photo.model is None:
        return Stage.NEW
    if not photo.findings:
        return Stage.CLEAR
    return Stage.FOUND if photo.unreviewed else Stage.REVIEWED
