"""Commands that go back and forth in the history of a photo."""

from dataclasses import dataclass

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import SessionChange


@dataclass(frozen=True)
class Undo(Command):
    """Take the last step back."""

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        return session.undo()


@dataclass(frozen=True)
class Redo(Command):
    """Do again what was undone last."""

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        return session.redo()


@dataclass(frozen=True)
class GoToStep(Command):
    """Undo or redo until a step, by its id, is the last one that is done; 0: the beginning."""

    step: int

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        return session.go_to(self.step)
