"""What was drawn by hand beside cracks, for exports: measured lines, damage, arrows, boxes and texts."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from crackview import file_names, files, quantities
from crackview.export import csv_dialects
from crackview.export.model import ExportAnnotation, Floats, PhotoResult, Sheet, annotation_record
from crackview.vision import annotations
from crackview.vision.annotations import DAMAGES, AnnotationKind

ANNOTATION_COLUMNS = (
    *("photo", "number", "kind", "damage", "size", "uncertainty", "unit", "state", "severity", "note", "points_px"),
    "element",
)
RGB = (0, 158, 115)
"""The colour of all that was drawn, of Okabe and Ito's as those of the width classes are."""
_TEXTS = frozenset({"photo", "kind", "damage", "unit", "state", "severity", "note", "element"})


def drawn(photo: PhotoResult, kind: AnnotationKind | None = None) -> Iterator[ExportAnnotation]:
    """Yield the exported annotations of a photo, by number; of one kind, or all."""
    for each in photo.annotations:
        if each.review.included and kind in {None, each.annotation.kind}:
            yield each


def damages(sheet: Sheet) -> list[str]:
    """Return the types of damage that are exported, in their order, the user's own last."""
    found = {each.annotation.damage for photo in sheet.photos for each in drawn(photo, AnnotationKind.DAMAGE)}
    return [*(name for name in DAMAGES if name in found), *sorted(found - set(DAMAGES))]


def damage_title(damage: str, words: Mapping[str, str] | None = None) -> str:
    """Return the title of a type of damage; in the words of a report where those are given."""
    if damage not in DAMAGES:
        return damage
    return DAMAGES[damage] if words is None else words[f"damage_{damage.replace('-', '_')}"]


def outline(each: ExportAnnotation) -> Floats:
    """Return the points of its shape, float32 (N, 2), px: of a box all four corners."""
    points = np.array(each.annotation.points, np.float32)
    if each.annotation.kind is not AnnotationKind.BOX:
        return points
    (left, top), (right, bottom) = points.min(0), points.max(0)
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)


def is_closed(each: ExportAnnotation) -> bool:
    """Return whether its last point is joined to its first."""
    return each.annotation.kind in {AnnotationKind.DAMAGE, AnnotationKind.BOX}


def size_text(each: ExportAnnotation, photo: PhotoResult) -> str:
    """Return the size with its uncertainty and unit; "" if it has none."""
    found = annotations.size(each.annotation, photo.scale)
    return "" if found is None else quantities.text(found.value, found.unit, found.uncertainty)


def annotations_csv(sheet: Sheet) -> str:
    """Return the table of all exported annotations, in the dialect of the sheet."""
    rows = (
        {
            "photo": file_names.escape(photo.path),
            **annotation_record(each, photo),
            "points_px": " ".join(f"{x:.2f},{y:.2f}" for x, y in each.annotation.points),
            "element": photo.element,
        }
        for photo in sheet.photos
        for each in drawn(photo)
    )
    # in the cell of points the numbers are for programs, whatever the dialect
    return csv_dialects.text(ANNOTATION_COLUMNS, rows, sheet.csv_dialect, words=_TEXTS, kept={"points_px"})


def write_csv(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``annotations.csv`` if anything was drawn; raise SaveError if it cannot be written."""
    if not any(True for photo in sheet.photos for _ in drawn(photo)):
        return []
    path = folder / "annotations.csv"
    files.write_text(path, annotations_csv(sheet))
    return [path]


def totals(sheet: Sheet, words: Mapping[str, str]) -> str:
    """Return the damage of a sheet in one line: how many of each type, and their area; "" if there is none."""
    found = [(photo, each) for photo in sheet.photos for each in drawn(photo, AnnotationKind.DAMAGE)]
    counts = Counter(each.annotation.damage for _, each in found)
    parts = []
    for damage in damages(sheet):
        areas: dict[str, float] = {}
        for photo, each in found:
            size = annotations.size(each.annotation, photo.scale)
            if each.annotation.damage == damage and size is not None:
                areas[size.unit] = areas.get(size.unit, 0.0) + size.value
        sizes = " + ".join(quantities.text(value, unit) for unit, value in areas.items())
        parts.append(f"{counts[damage]} × {damage_title(damage, words)} ({sizes})")
    return ", ".join(parts)
