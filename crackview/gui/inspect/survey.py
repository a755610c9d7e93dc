"""Deeds on whole folders: reading how far all photos are, and keeping inspections beside their photos."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from crackview.gui.inspect.book import Book
from crackview.gui.inspect.desk import Deed
from crackview.gui.inspect.standing import Standing, standing

Folders = Mapping[Path, tuple[Path, ...]]
"""Photos by the folder of their inspection."""


@dataclass(frozen=True)
class Surveyed:
    """How far the photos are that an inspection knows, and a sentence for each one that was damaged."""

    standings: Mapping[Path, Standing]
    damages: tuple[str, ...]


@dataclass(frozen=True)
class Kept:
    """Inspections lie beside their photos, or where else they can be kept.

    Attributes:
        folders: The photos.
        places: The files of the inspections, by folder.
    """

    folders: Folders
    places: Mapping[Path, Path]


@dataclass(frozen=True)
class Survey(Deed):
    """Read how far the photos of some folders are; folders without an inspection stay without one."""

    keeps: ClassVar[bool] = False
    passing: ClassVar[bool] = True
    folders: Folders = field(hash=False)
    tell: Callable[[Surveyed], None]

    def do(self, book: Book) -> bool:
        """Read and tell."""
        found: dict[Path, Standing] = {}
        damages = []
        for folder, paths in self.folders.items():
            with book.borrow(folder) as inspection:
                if inspection is not None:
                    found |= {path: standing(photo) for path, photo in inspection.scan(paths).known}
                    damages += [inspection.damage] * bool(inspection.damage)
        self.tell(Surveyed(found, tuple(damages)))
        return False


@dataclass(frozen=True)
class Keep(Deed):
    """Keep the inspections of some folders, which begin if there are none."""

    keeps: ClassVar[bool] = False
    folders: Folders = field(hash=False)
    tell: Callable[[Kept], None]

    def do(self, book: Book) -> bool:
        """Move drafts and tell where the files are."""
        self.tell(Kept(self.folders, {folder: book.keep_of(folder) for folder in self.folders}))
        return True
