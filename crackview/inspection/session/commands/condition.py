"""Commands on elements of the structure: which one photos show, and how the findings of each are rated."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from crackview import file_names
from crackview.inspection import condition
from crackview.inspection.condition import ConditionTable, Observation
from crackview.inspection.condition_rules import RatingRule
from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.commands import all_findings
from crackview.inspection.session.commands.folders import Folders
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import SessionChange
from crackview.inspection.store import annotations
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.records import PhotoRecord
from crackview.vision.annotations import AnnotationKind, size


@dataclass(frozen=True)
class SetElement(Command):
    """Say which element photos show, as one step for each folder.

    Attributes:
        folders: The photos.
        element: "" for none; None: photos without one get the name of their folder.
    """

    folders: Folders = field(hash=False)
    element: str | None

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        for folder, paths in self.folders.items():
            session.keep_inspection(folder)
            with session.open_inspection(folder) as inspection:
                if inspection is not None:
                    photos = [inspection.locate(path) for path in paths]
                    inspection.set_elements(self._wanted(photos, folder))
        session.reload_records()
        return SessionChange.PHOTO | SessionChange.HISTORY | SessionChange.FOLDER

    def _wanted(self, photos: list[PhotoRecord], folder: Path) -> Mapping[int, str]:
        if self.element is not None:
            return dict.fromkeys((photo.id for photo in photos), self.element)
        return {photo.id: file_names.escape(folder.name) for photo in photos if not photo.element}


@dataclass(frozen=True)
class LoadCondition(Command):
    """Rate the elements of some folders by a rule: cracks and damage that are not rejected and are in reports."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True
    folders: Folders = field(hash=False)
    rule: RatingRule
    reply: Callable[[ConditionTable], None]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Read and rate them."""
        found: list[Observation] = []
        for folder, paths in self.folders.items():
            with session.open_inspection(folder) as inspection:
                if inspection is not None:
                    found += _observations(inspection, paths)
        self.reply(condition.rate(found, self.rule))
        return SessionChange.NOTHING


def _observations(inspection: Inspection, paths: tuple[Path, ...]) -> Iterator[Observation]:
    settings = inspection.settings()
    known = {
        photo.id: (index, photo)
        for index, (_, photo) in enumerate(inspection.scan(paths).known)
        if photo.model is not None and photo.state.is_crack
    }
    photos = {index: (inspection.path(photo), photo, photo.scale_in(settings)) for index, photo in known.values()}
    titles = [each.title for each in settings.classes.classes]
    for row in (row for part in all_findings.of_inspection(inspection, settings, known, titles) for row in part):
        path, photo, scale = photos[int(row["photo"])]
        if all_findings.STATES[row["state"]].is_crack and row["in_report"]:
            scaled = bool(row["scaled"])
            yield Observation(
                path, int(row["number"]), photo.element,
                width_mm=float(row["width"]) if scaled else None, limit_mm=float(row["limit"]),
                length_mm=float(row["length"]) if scaled else None, below_limit=bool(row["below"]),
                drawn=bool(row["drawn"]), severity=int(row["severity"]),
                photo_area_mm2=None if scale is None else photo.width * photo.height * scale.mm_per_px**2,
            )  # fmt: skip
    for path, photo, scale in photos.values():
        for each in annotations.of_photo(inspection, photo.id):
            drawn = each.annotation
            if drawn.kind is AnnotationKind.DAMAGE and each.review.state.is_crack and each.review.in_report:
                area = size(drawn, scale)
                yield Observation(
                    path, drawn.number, photo.element, drawn.damage,
                    area_mm2=None if scale is None or area is None else area.value, severity=int(each.review.severity),
                )  # fmt: skip
