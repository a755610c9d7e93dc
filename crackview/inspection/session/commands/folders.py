"""Deeds on whole folders: reading how far all photos are, and keeping inspections beside their photos."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.photo_status import PhotoStatus, photo_status

Folders = Mapping[Path, tuple[Path, ...]]
"""Photos by the folder of their inspection."""


@dataclass(frozen=True)
class PhotoStatusLoaded:
    """How far the photos are that an inspection knows, and a sentence for each one that was damaged."""

    statuses: Mapping[Path, PhotoStatus]
    damages: tuple[str, ...]


@dataclass(frozen=True)
class InspectionsKept:
    """Inspections lie beside their photos, or where else they can be kept.

    Attributes:
        folders: The photos.
        places: The files of the inspections, by folder.
    """

    folders: Folders
    places: Mapping[Path, Path]


@dataclass(frozen=True)
class LoadPhotoStatus(Command):
    """Read how far the photos of some folders are; folders without an inspection stay without one."""

    persists: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True
    folders: Folders = field(hash=False)
    tell: Callable[[PhotoStatusLoaded], None]

    def execute(self, session: PhotoSession) -> bool:
        """Read and tell."""
        found: dict[Path, PhotoStatus] = {}
        damages = []
        for folder, paths in self.folders.items():
            with session.borrow(folder) as inspection:
                if inspection is not None:
                    found |= {path: photo_status(photo) for path, photo in inspection.scan(paths).known}
                    damages += [inspection.damage] * bool(inspection.damage)
        self.tell(PhotoStatusLoaded(found, tuple(damages)))
        return False


@dataclass(frozen=True)
class KeepInspections(Command):
    """Keep the inspections of some folders, which begin if there are none."""

    persists: ClassVar[bool] = False
    folders: Folders = field(hash=False)
    tell: Callable[[InspectionsKept], None]

    def execute(self, session: PhotoSession) -> bool:
        """Move drafts and tell where the files are."""
        self.tell(InspectionsKept(self.folders, {folder: session.keep_of(folder) for folder in self.folders}))
        return True
