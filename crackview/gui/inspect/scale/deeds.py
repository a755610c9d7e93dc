"""The deed that gives a photo a scale of its own; that of the folder is one of its settings."""

from dataclasses import dataclass

from crackview.gui.inspect.book import Book
from crackview.gui.inspect.desk import Deed
from crackview.inspection.records import PhotoRecord
from crackview.vision.scale import Scale


@dataclass(frozen=True)
class SetScale(Deed):
    """Give a photo a scale of its own; with None that of the folder holds."""

    photo: PhotoRecord
    scale: Scale | None

    def do(self, book: Book) -> bool:
        """Store it."""
        if book.inspection is None:
            return False
        book.inspection.set_scale(self.photo, self.scale)
        book.reread()
        return True
