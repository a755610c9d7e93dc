"""The deed that gives a photo a scale of its own; that of the folder is one of its settings."""

from dataclasses import dataclass

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.store.records import PhotoRecord
from crackview.vision.scale import Scale


@dataclass(frozen=True)
class SetScale(Command):
    """Give a photo a scale of its own; with None that of the folder holds."""

    photo: PhotoRecord
    scale: Scale | None

    def execute(self, session: PhotoSession) -> bool:
        """Store it."""
        if session.inspection is None:
            return False
        session.inspection.set_scale(self.photo, self.scale)
        session.reread()
        return True
