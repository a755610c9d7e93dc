"""All findings of some folders, as numbers in one array: a hundred thousand are read, sorted and filtered at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.commands.folders import Folders
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import SessionChange
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.records import FindingRecord, InspectionSettings, PhotoRecord
from crackview.vision import joints
from crackview.vision.classes import WidthClasses
from crackview.vision.joints import JointRelation
from crackview.vision.quality import Flaw
from crackview.vision.scale import Sizes, in_mm
from crackview.vision.widths import Origin

STATES = tuple(ReviewState)
JOINTS = ("", *JointRelation)
_STANDING = {(own, photo): STATES.index(Review(own).standing(photo)) for own in STATES for photo in STATES}
ROW = np.dtype(
    [
        ("photo", "i4"), ("number", "i4"), ("state", "i1"), ("severity", "i1"), ("length", "f8"), ("width", "f8"),
        ("doubt", "f8"), ("limit", "f8"), ("below", "?"), ("scaled", "?"), ("width_class", "i2"),
        ("joint", "i1"), ("drawn", "?"), ("in_report", "?"),
    ]
)  # fmt: skip
"""Index of the photo, number on it, index of ``STATES``, severity; length, width (95th percentile), its standard
uncertainty and the least width that can be told, mm, or px where not ``scaled``; index of the class, -1 for none;
index of ``JOINTS``; whether the width is that of a drawn stroke; whether it is in reports."""
Rows = NDArray[np.void]


@dataclass(frozen=True, eq=False)
class AllFindings:
    """The findings of some folders.

    Attributes:
        paths: The photos, in their order.
        rows: Of ``ROW`` (N,), by photo and number.
        classes: Titles of the width classes.
        elements: Of each photo, or "".
        flaws: What may be wrong with each photo.
    """

    paths: tuple[Path, ...] = ()
    rows: Rows = field(default_factory=lambda: np.zeros(0, ROW))
    classes: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    flaws: tuple[tuple[Flaw, ...], ...] = ()

    def flaws_of(self, photo: int) -> tuple[Flaw, ...]:
        """Return what may be wrong with a photo, by its index."""
        return self.flaws[photo] if self.flaws else ()

    def element(self, photo: int) -> str:
        """Return the element of a photo, by its index; "" for none."""
        return self.elements[photo] if self.elements else ""

    def with_photo(
        self, photo: PhotoRecord, path: Path, records: Sequence[FindingRecord], sizes: Sequence[Sizes | None],
        settings: InspectionSettings,
    ) -> "AllFindings":  # fmt: skip
        """Return the same with the findings of one photo as they are now."""
        if path not in self.paths:
            return self
        index = self.paths.index(path)
        titles = _joined(self.classes, settings.classes)
        own = _of_records(index, photo.state, records, sizes, settings.classes, titles)
        seen = photo.flaws(settings)
        first, last = np.searchsorted(self.rows["photo"], [index, index + 1])
        same = titles == self.classes and photo.element == self.element(index) and seen == self.flaws_of(index)
        if same and np.array_equal(own, self.rows[first:last]):
            return self
        elements = list(self.elements or [""] * len(self.paths))
        elements[index] = photo.element
        flaws = list(self.flaws or [()] * len(self.paths))
        flaws[index] = seen
        rows = np.concatenate([self.rows[:first], own, self.rows[last:]])
        return AllFindings(self.paths, rows, titles, tuple(elements), tuple(flaws))


@dataclass(frozen=True)
class LoadAllFindings(Command):
    """Read the findings of all photos of some folders."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True
    folders: Folders = field(hash=False)
    reply: Callable[[AllFindings], None]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Read it."""
        paths = tuple(path for own in self.folders.values() for path in own)
        places = {path: index for index, path in enumerate(paths)}
        parts: list[Rows] = [np.zeros(0, ROW)]
        titles: tuple[str, ...] = ()
        elements = [""] * len(paths)
        flaws: list[tuple[Flaw, ...]] = [()] * len(paths)
        for folder, own in self.folders.items():
            with session.open_inspection(folder) as inspection:
                if inspection is None:
                    continue
                settings = inspection.settings()
                titles = _joined(titles, settings.classes)
                known = {photo.id: (places[path], photo) for path, photo in inspection.scan(own).known}
                for index, photo in known.values():
                    elements[index] = photo.element
                    flaws[index] = photo.flaws(settings)
                parts += of_inspection(inspection, settings, known, titles)
        rows = np.concatenate(parts)
        rows = rows[np.argsort(rows["photo"], kind="stable")]
        rows.flags.writeable = False
        self.reply(AllFindings(paths, rows, titles, tuple(elements), tuple(flaws)))
        return SessionChange.NOTHING


def of_inspection(
    inspection: Inspection,
    settings: InspectionSettings,
    known: dict[int, tuple[int, PhotoRecord]],
    titles: Sequence[str],
) -> list[Rows]:
    """Return the rows of the photos of an inspection, which are ``known`` by their ids, each with its index.

    Photos whose scale is a plane are read one by one, since a plane needs centre lines.
    """
    found = [row for row in inspection.finding_numbers() if row["photo"] in known]
    if not found:
        return []
    photo, number, state, severity, length, width, doubt, limit, origin, share_near, in_report = (
        np.array(each) for each in zip(*found, strict=True)
    )
    scales = {key: record.scale_in(settings) for key, (_, record) in known.items()}
    factors = {key: 1.0 if scale is None else scale.mm_per_px for key, scale in scales.items()}
    ids, inverse = np.unique(photo, return_inverse=True)
    factor = np.array([factors[key] for key in ids.tolist()])[inverse]
    share = np.array([0.0 if (scale := scales[key]) is None else scale.share for key in ids.tolist()])[inverse]
    rows = np.zeros(len(found), ROW)
    rows["photo"] = np.array([known[key][0] for key in ids.tolist()])[inverse]
    rows["number"], rows["severity"] = number, severity
    both = zip(state.tolist(), photo.tolist(), strict=True)
    rows["state"] = [_STANDING[own, known[key][1].state] for own, key in both]
    rows["length"], rows["width"], rows["limit"] = length * factor, width * factor, limit * factor
    rows["doubt"] = np.hypot(doubt * factor, rows["width"] * share)
    rows["below"] = width < limit
    rows["joint"] = [JOINTS.index(joints.relation(each) or "") for each in share_near.tolist()]
    rows["drawn"], rows["in_report"] = origin == str(Origin.DRAWN), in_report
    rows["scaled"] = np.array([scales[key] is not None for key in ids.tolist()])[inverse]
    rows["width_class"] = _classes(rows, settings.classes, titles)
    flat = np.array([(scale := scales[key]) is None or scale.plane is None for key in ids.tolist()])[inverse]
    parts: list[Rows] = [rows[flat]]
    for key in np.unique(photo[~flat]).tolist():
        index, record = known[key]
        scale = record.scale_in(settings)
        records = inspection.findings(key)
        sizes = [None if scale is None else in_mm(each.finding, scale) for each in records]
        parts.append(_of_records(index, record.state, records, sizes, settings.classes, titles))
    return parts


def _of_records(
    index: int,
    judged: ReviewState,
    records: Sequence[FindingRecord],
    sizes: Sequence[Sizes | None],
    classes: WidthClasses,
    titles: Sequence[str],
) -> Rows:
    rows = np.zeros(len(records), ROW)
    for row, record, size in zip(rows, records, sizes, strict=True):
        finding, review = record.finding, record.review
        measured: tuple[Any, ...] = (
            (finding.length_px, finding.p95_width_px, finding.width_uncertainty_px, finding.limit_px)
            if size is None
            else (size.length, size.p95_width, size.width_uncertainty, size.limit)
        )
        row["photo"], row["number"] = index, finding.id
        row["state"], row["severity"] = _STANDING[review.state, judged], review.severity
        row["length"], row["width"], row["doubt"], row["limit"] = measured
        row["below"], row["scaled"] = finding.below_limit, size is not None
        row["joint"] = JOINTS.index(finding.joint or "")
        row["drawn"], row["in_report"] = finding.width_from is Origin.DRAWN, review.in_report
    rows["width_class"] = _classes(rows, classes, titles)
    return rows


def _classes(rows: Rows, classes: WidthClasses, titles: Sequence[str]) -> NDArray[np.int16]:
    """Return indices of titles, by the rule of ``export.model.width_class``; -1 for none."""
    limits = [each.from_mm for each in classes.classes]
    places = np.array([titles.index(each.title) for each in classes.classes], np.int16)
    of_width = np.maximum(np.searchsorted(limits, rows["width"], side="right") - 1, 0)
    of_limit = np.maximum(np.searchsorted(limits, rows["limit"], side="right") - 1, 0)
    found = np.where(rows["below"], places[0], places[of_width])
    none = ~rows["scaled"] | rows["drawn"] | (rows["below"] & (of_limit > 0))
    return np.where(none, np.int16(-1), found)


def _joined(titles: tuple[str, ...], classes: WidthClasses) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*titles, *(each.title for each in classes.classes)]))
