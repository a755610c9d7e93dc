"""Annotations drawn on photos beside cracks, in the file; each method is one action, as those of the inspection.

An annotation that is removed stays in the file, hidden, so that undo has it again.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from crackview.inspection.store import history, records, step_titles
from crackview.inspection.store.database import change
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.records import AnnotationRecord, PhotoRecord
from crackview.inspection.store.step_titles import Title
from crackview.sentences import Sentence
from crackview.vision.annotations import Annotation

_INSERT = (
    "INSERT INTO annotations (version, photo, number, gone, kind, points, placing_px, damage, state, note, severity, "
    "in_report) VALUES (1, :photo, :number, 1, :kind, :points, :placing_px, :damage, :state, :note, :severity, "
    ":in_report)"
)


def of_photo(inspection: Inspection, photo: int) -> tuple[AnnotationRecord, ...]:
    """Return the annotations of a photo, by number."""
    statement = "SELECT * FROM annotations WHERE photo = ? AND gone = 0 ORDER BY number"
    return tuple(inspection.database.read(records.annotation, statement, (photo,)))


def add(inspection: Inspection, photo: PhotoRecord, annotation: Annotation, note: str = "") -> None:
    """Store an annotation of a photo as a step. Who drew it has looked at it: it is accepted.

    Raises:
        InspectionError: It cannot be written.
    """
    with inspection.database.transaction() as connection:
        (number,) = connection.execute(
            "SELECT coalesce(max(number), 0) + 1 FROM annotations WHERE photo = ?", (photo.id,)
        ).fetchone()
        said = records.review_columns(Review(ReviewState.ACCEPTED, note))
        columns = {**records.annotation_columns(annotation), **said, "photo": photo.id, "number": number}
        key = int(connection.execute(_INSERT, columns).lastrowid or 0)
        made = change(connection, "annotations", (key, 1), {"gone": 0}, "")
        history.record(connection, photo, step_titles.of_annotation(annotation.kind), [made])


def review(inspection: Inspection, annotations: Sequence[AnnotationRecord], **changes: Any) -> None:
    """Give some annotations of one photo the same fields, all or none.

    Args:
        inspection: Of the photo.
        annotations: As they were read.
        changes: Fields of ``Review``, or ``damage``, the type.

    Raises:
        ConflictError: Another window was faster with one of them.
        InspectionError: It cannot be written.
    """
    given = dict(changes)
    damage = {"damage": given.pop("damage")} if "damage" in given else {}
    columns = [records.review_columns(replace(each.review, **given)) | damage for each in annotations]
    _change(inspection, annotations, columns, step_titles.of_annotations(changes))


def remove(inspection: Inspection, annotations: Sequence[AnnotationRecord]) -> None:
    """Remove some annotations of one photo; raise as ``review``."""
    _change(inspection, annotations, [{"gone": 1}] * len(annotations), Title(step_titles.REMOVE_ANNOTATIONS))


def _change(
    inspection: Inspection, annotations: Sequence[AnnotationRecord], columns: Sequence[dict[str, Any]], title: Title
) -> None:
    if not annotations:
        return
    photo = inspection.photo(annotations[0].photo)
    with inspection.changing(lambda: of_photo(inspection, photo.id)) as connection:
        made = [
            change(
                connection,
                "annotations",
                (each.id, each.version),
                new,
                Sentence("What was drawn as {number}", number=each.annotation.number),
            )
            for each, new in zip(annotations, columns, strict=True)
        ]
        history.record(connection, photo, title, made)
