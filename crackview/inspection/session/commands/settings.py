"""Commands that set the scale of a photo and what holds for its folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import SessionChange
from crackview.inspection.store.records import InspectionSettings, PhotoRecord
from crackview.vision.scale import Scale


@dataclass(frozen=True)
class ChangeSettings(Command):
    """Change what holds for the folder; `changes` are those of ``Inspection.change_settings``."""

    settings: InspectionSettings
    changes: Mapping[str, Any] = field(hash=False)

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it; with another least length the photo is measured at once."""
        if session.inspection is None or session.inference is None:
            return SessionChange.NOTHING
        session.inspection.change_settings(self.settings, **self.changes)
        session.reload_records()
        changed = SessionChange.SETTINGS | SessionChange.HISTORY
        changed |= SessionChange.SCALE if "scale" in self.changes else SessionChange.NOTHING
        if "min_length_px" in self.changes and session.photo is not None and session.photo.model is not None:
            changed |= session.measure(session.photo.model)
        return changed


@dataclass(frozen=True)
class SetScale(Command):
    """Give a photo a scale of its own, or its folder one that holds for the photo too.

    Attributes:
        photo: As it was shown.
        scale: None: that of the folder holds.
        whole_folder: Whether it is that of the folder.
    """

    photo: PhotoRecord
    scale: Scale | None
    whole_folder: bool = False

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        if session.inspection is None:
            return SessionChange.NOTHING
        photo = session.same_photo(self.photo)
        if self.whole_folder and self.scale is not None:
            session.inspection.set_folder_scale(photo, session.settings(), self.scale)
        else:
            session.inspection.set_scale(photo, self.scale)
        session.reload_records()
        return SessionChange.SCALE | SessionChange.PHOTO | SessionChange.HISTORY


@dataclass(frozen=True)
class FindMarker(Command):
    """Give the photo that is shown the scale of the printed gauge on it, if it has none and none was removed."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True

    def execute(self, session: PhotoSession) -> SessionChange:
        """Look for it, and store its scale."""
        return session.find_marker()


@dataclass(frozen=True)
class FindMarkerAgain(Command):
    """Give a photo the scale of the printed gauge on it, in place of the one that it has; `photo`: as it was shown."""

    photo: PhotoRecord

    def execute(self, session: PhotoSession) -> SessionChange:
        """Look for it, and store its scale; raise ConflictError if another window gave the photo one meanwhile."""
        session.same_photo(self.photo)
        return session.find_marker(asked=True)
