"""Commands on whole folders: reading how far all photos are, and keeping inspections beside their photos."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import PhotoStatus, SessionChange, photo_status
from crackview.inspection.store.records import Model

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
    settles: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True
    folders: Folders = field(hash=False)
    reply: Callable[[PhotoStatusLoaded], None]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Read it."""
        found: dict[Path, PhotoStatus] = {}
        damages = []
        for folder, paths in self.folders.items():
            with session.open_inspection(folder) as inspection:
                if inspection is not None:
                    settings = inspection.settings()
                    found |= {path: photo_status(photo, settings) for path, photo in inspection.scan(paths).known}
                    damages += [inspection.damage] * bool(inspection.damage)
        self.reply(PhotoStatusLoaded(found, tuple(damages)))
        return SessionChange.NOTHING


@dataclass(frozen=True)
class KeepInspections(Command):
    """Keep the inspections of some folders, which begin if there are none."""

    persists: ClassVar[bool] = False
    folders: Folders = field(hash=False)
    reply: Callable[[InspectionsKept], None]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Move drafts, and report where the files are."""
        self.reply(InspectionsKept(self.folders, {folder: session.keep_inspection(folder) for folder in self.folders}))
        return SessionChange.HISTORY


@dataclass(frozen=True)
class JudgedCounted:
    """How many photos were analysed, and how many of them were judged or corrected."""

    analysed: int
    judged: int


@dataclass(frozen=True)
class CountJudged(Command):
    """Count the analysed photos of some folders."""

    persists: ClassVar[bool] = False
    folders: Folders = field(hash=False)
    reply: Callable[[JudgedCounted], None]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Read it."""
        analysed = judged = 0
        for folder, paths in self.folders.items():
            with session.open_inspection(folder) as inspection:
                if inspection is not None:
                    photos = {photo.id for _, photo in inspection.scan(paths).known if photo.model is not None}
                    analysed += len(photos)
                    judged += len(photos & inspection.judged())
        self.reply(JudgedCounted(analysed, judged))
        return SessionChange.NOTHING


@dataclass(frozen=True)
class ApplyToAll(Command):
    """Give the analysed photos of the folders a threshold, and a model if one is given, as one step for each folder.

    They are measured again by a job, or when they are shown.

    Attributes:
        folders: The photos.
        threshold: None: that of the model.
        model: None: each photo keeps its own.
        reviewed: Whether photos that are judged, or have a judged finding, are changed too.
        reply: Receives the `AppliedToAll`.
    """

    folders: Folders = field(hash=False)
    threshold: float | None
    model: Model | None
    reviewed: bool
    reply: Callable[["AppliedToAll"], None]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        changed, left = 0, 0
        for folder, paths in self.folders.items():
            with session.open_inspection(folder) as inspection:
                if inspection is None:
                    continue
                judged = inspection.judged()
                photos = [photo.id for _, photo in inspection.scan(paths).known if photo.model is not None]
                wanted = [photo for photo in photos if self.reviewed or photo not in judged]
                left += len(photos) - len(wanted)
                changed += inspection.apply_to_all(wanted, self.threshold, self.model)
        session.reload_records()
        self.reply(AppliedToAll(changed, left))
        return SessionChange.PHOTO | SessionChange.HISTORY | SessionChange.FOLDER


@dataclass(frozen=True)
class AppliedToAll:
    """How many photos have another threshold or model now, and how many judged ones were left alone."""

    changed: int
    left: int
