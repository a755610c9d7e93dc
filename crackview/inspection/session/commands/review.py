"""The deeds of the Inspect workspace that need no tool: looking, measuring, reviewing, and what holds for a folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.inference_result import InferenceResult
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.records import FindingRecord, InspectionSettings, PhotoRecord


@dataclass(frozen=True, eq=False)
class ShowPhoto(Command):
    """Put a photo on the desk."""

    persists: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True
    seen: InferenceResult

    def execute(self, session: PhotoSession) -> bool:
        """Find its record, and measure it if that was not done before."""
        session.show(self.seen)
        return True


@dataclass(frozen=True)
class MeasurePhoto(Command):
    """Measure the photo at another threshold."""

    persists: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True
    threshold: float

    def execute(self, session: PhotoSession) -> bool:
        """Measure and store."""
        session.measure(self.threshold)
        return True


@dataclass(frozen=True)
class CheckForChanges(Command):
    """Look whether another window has changed something."""

    persists: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True

    def execute(self, session: PhotoSession) -> bool:
        """Read it, if so."""
        return session.look()


@dataclass(frozen=True)
class ReviewFindings(Command):
    """Say the same of some findings; `changes` are fields of ``Review``."""

    findings: tuple[FindingRecord, ...]
    changes: Mapping[str, Any] = field(hash=False)

    def execute(self, session: PhotoSession) -> bool:
        """Store it."""
        if session.inspection is None or session.photo is None:
            return False
        session.inspection.review(self.findings, **self.changes)
        session.reread()
        return True


@dataclass(frozen=True)
class ReviewPhoto(Command):
    """Say something of a photo; what is None stays."""

    photo: PhotoRecord
    state: ReviewState | None = None
    note: str | None = None

    def execute(self, session: PhotoSession) -> bool:
        """Store it."""
        if session.inspection is None:
            return False
        session.inspection.review_photo(self.photo, state=self.state, note=self.note)
        session.reread()
        return True


@dataclass(frozen=True)
class ChangeSettings(Command):
    """Change what holds for the folder; `changes` are those of ``Inspection.change_settings``."""

    settings: InspectionSettings
    changes: Mapping[str, Any] = field(hash=False)

    def execute(self, session: PhotoSession) -> bool:
        """Store it; another least length is measured with at once."""
        if session.inspection is None or session.seen is None:
            return False
        session.inspection.change_settings(self.settings, **self.changes)
        if "min_length_px" in self.changes:
            session.measure(session.seen.model.threshold)
        return True
