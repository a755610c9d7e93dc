"""Commands that draw on the photo beside cracks: measured lines, other damage, arrows, boxes and texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import SessionChange
from crackview.inspection.store import annotations
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.records import AnnotationRecord
from crackview.vision.annotations import Annotation

_CHANGED = SessionChange.ANNOTATIONS | SessionChange.HISTORY


@dataclass(frozen=True)
class AddAnnotation(Command):
    """Keep what was drawn on the photo; ``note`` is the text of a text."""

    annotation: Annotation
    note: str = ""

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        if session.inspection is None or session.photo is None:
            return SessionChange.NOTHING
        annotations.add(session.inspection, session.photo, self.annotation, self.note)
        session.reload_records()
        return _CHANGED


@dataclass(frozen=True)
class ReviewAnnotations(Command):
    """Judge some annotations alike; `changes` are fields of ``Review``, or ``damage``, the type."""

    annotations: tuple[AnnotationRecord, ...]
    changes: Mapping[str, Any] = field(hash=False)

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        if session.inspection is None or session.photo is None:
            return SessionChange.NOTHING
        annotations.review(session.inspection, _current(session, self.annotations), **self.changes)
        session.reload_records()
        return _CHANGED


@dataclass(frozen=True)
class RemoveAnnotations(Command):
    """Remove some annotations."""

    annotations: tuple[AnnotationRecord, ...]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        if session.inspection is None or session.photo is None:
            return SessionChange.NOTHING
        annotations.remove(session.inspection, _current(session, self.annotations))
        session.reload_records()
        return _CHANGED


def _current(session: PhotoSession, shown: Sequence[AnnotationRecord]) -> list[AnnotationRecord]:
    """Return the shown annotations as they are stored now.

    Raises:
        InspectionError: It was removed meanwhile.
    """
    if session.inspection is None or session.photo is None:
        return []
    now = {each.id: each for each in annotations.of_photo(session.inspection, session.photo.id)}
    for each in shown:
        if each.id not in now:
            number = each.annotation.number
            raise InspectionError("What was drawn as {number} is gone by now: nothing was changed.", number=number)
    return [now[each.id] for each in shown]
