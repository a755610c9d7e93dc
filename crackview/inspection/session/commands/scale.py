"""The command that sets a scale."""

from dataclasses import dataclass

from crackview.inspection.session.changes import SessionChange
from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.store.records import PhotoRecord
from crackview.vision.scale import Scale


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
        session.reread()
        return SessionChange.SCALE | SessionChange.PHOTO | SessionChange.HISTORY
