"""Commands that show and measure a photo: with its own model and threshold, with others as a preview, and for good."""

from dataclasses import dataclass
from typing import ClassVar

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import InferenceResult, SessionChange


@dataclass(frozen=True, eq=False)
class ShowPhoto(Command):
    """Open a photo."""

    persists: ClassVar[bool] = False
    leaves: ClassVar[bool] = True
    replaceable: ClassVar[bool] = True
    inference: InferenceResult

    def execute(self, session: PhotoSession) -> SessionChange:
        """Find its record, and measure it if that was not done before."""
        return session.show(self.inference)


@dataclass(frozen=True)
class MeasureStale(Command):
    """Measure the photo as it is set, if its mask has changed since."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True

    def execute(self, session: PhotoSession) -> SessionChange:
        """Measure and store."""
        return session.measure_if_stale()


@dataclass(frozen=True)
class PreviewThreshold(Command):
    """Look at the photo at another threshold; nothing is stored."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True
    threshold: float

    def execute(self, session: PhotoSession) -> SessionChange:
        """Measure in memory."""
        return session.preview_threshold(self.threshold)


@dataclass(frozen=True)
class CommitPreview(Command):
    """Store the preview, as one step; `may_lose`: also where it touches what was judged."""

    settles: ClassVar[bool] = False
    may_lose: bool = False

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        return session.commit(may_lose=self.may_lose)


@dataclass(frozen=True)
class DropPreview(Command):
    """Go back to what is stored."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False

    def execute(self, session: PhotoSession) -> SessionChange:
        """Read it again."""
        return session.drop_preview()


@dataclass(frozen=True)
class SetThreshold(Command):
    """Measure the photo at another threshold for good, as one step.

    Attributes:
        threshold: In (0, 1).
        may_lose: Whether judged findings may be taken away or measured otherwise; else ``ReviewLoss``.
    """

    settles: ClassVar[bool] = False
    threshold: float
    may_lose: bool = False

    def execute(self, session: PhotoSession) -> SessionChange:
        """Measure and store."""
        return session.preview_threshold(self.threshold) | session.commit(may_lose=self.may_lose)


@dataclass(frozen=True)
class CheckForChanges(Command):
    """Look whether another window has changed something."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True

    def execute(self, session: PhotoSession) -> SessionChange:
        """Read it, if so."""
        return session.poll_changes()
