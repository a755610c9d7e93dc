"""The deeds of the Inspect workspace that need no tool: looking, measuring, reviewing, and what holds for a folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from crackview.gui.inspect.book import Book
from crackview.gui.inspect.desk import Deed
from crackview.gui.inspect.seen import Seen
from crackview.inspection.identity import State
from crackview.inspection.records import FindingRecord, PhotoRecord, Settings


@dataclass(frozen=True, eq=False)
class Lay(Deed):
    """Put a photo on the desk."""

    keeps: ClassVar[bool] = False
    passing: ClassVar[bool] = True
    seen: Seen

    def do(self, book: Book) -> bool:
        """Find its record, and measure it if that was not done before."""
        book.lay(self.seen)
        return True


@dataclass(frozen=True)
class Measure(Deed):
    """Measure the photo at another threshold."""

    keeps: ClassVar[bool] = False
    passing: ClassVar[bool] = True
    threshold: float

    def do(self, book: Book) -> bool:
        """Measure and store."""
        book.measure(self.threshold)
        return True


@dataclass(frozen=True)
class Look(Deed):
    """Look whether another window has changed something."""

    keeps: ClassVar[bool] = False
    passing: ClassVar[bool] = True

    def do(self, book: Book) -> bool:
        """Read it, if so."""
        return book.look()


@dataclass(frozen=True)
class ReviewFindings(Deed):
    """Say the same of some findings; `changes` are fields of ``Review``."""

    findings: tuple[FindingRecord, ...]
    changes: Mapping[str, Any] = field(hash=False)

    def do(self, book: Book) -> bool:
        """Store it."""
        if book.inspection is None or book.photo is None:
            return False
        book.inspection.review(self.findings, **self.changes)
        book.reread()
        return True


@dataclass(frozen=True)
class ReviewPhoto(Deed):
    """Say something of a photo; what is None stays."""

    photo: PhotoRecord
    state: State | None = None
    note: str | None = None

    def do(self, book: Book) -> bool:
        """Store it."""
        if book.inspection is None:
            return False
        book.inspection.review_photo(self.photo, state=self.state, note=self.note)
        book.reread()
        return True


@dataclass(frozen=True)
class ChangeSettings(Deed):
    """Change what holds for the folder; `changes` are those of ``Inspection.change_settings``."""

    settings: Settings
    changes: Mapping[str, Any] = field(hash=False)

    def do(self, book: Book) -> bool:
        """Store it; another least length is measured with at once."""
        if book.inspection is None or book.seen is None:
            return False
        book.inspection.change_settings(self.settings, **self.changes)
        if "min_length_px" in self.changes:
            book.measure(book.seen.model.threshold)
        return True
