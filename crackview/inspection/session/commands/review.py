"""Commands that judge findings and photos."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import SessionChange
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.records import FindingRecord, PhotoRecord


@dataclass(frozen=True)
class ReviewFindings(Command):
    """Judge some findings alike; `changes` are fields of ``Review``."""

    findings: tuple[FindingRecord, ...]
    changes: Mapping[str, Any] = field(hash=False)

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        if session.inspection is None or session.photo is None:
            return SessionChange.NOTHING
        session.inspection.review([session.current(record) for record in self.findings], **self.changes)
        session.reload_records()
        return SessionChange.REVIEWS | SessionChange.PHOTO | SessionChange.HISTORY


@dataclass(frozen=True)
class ReviewPhoto(Command):
    """Judge a photo; what is None stays."""

    photo: PhotoRecord
    state: ReviewState | None = None
    note: str | None = None

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        if session.inspection is None:
            return SessionChange.NOTHING
        session.inspection.review_photo(session.same_photo(self.photo), state=self.state, note=self.note)
        session.reload_records()
        # findings that are not reviewed yet count with their photo
        judged = SessionChange.NOTHING if self.state is None else SessionChange.REVIEWS
        return judged | SessionChange.PHOTO | SessionChange.HISTORY
