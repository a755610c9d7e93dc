"""The history of an inspection: the user's actions, step by step, kept in the file, to be undone and redone.

A step is written in the transaction of what it did. It keeps the columns that were changed, before and after, and the
edit of the mask if it made one. Undo writes the columns as they were, wherever they are still as the step left them:
what was changed since stays.

Each photo has a history of its own, together with the steps that hold for the whole folder. Steps of other photos are
not touched by undo. A new step ends what was undone: of its photo and of the folder, or of the folder alone.

Nothing of it is in memory but the titles.
"""

import datetime as dt
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from crackview.inspection.store import corrections, database, row_changes, step_titles
from crackview.inspection.store.corrections import MaskEdit
from crackview.inspection.store.damage import decoding
from crackview.inspection.store.database import ConflictError
from crackview.inspection.store.records import PhotoRecord
from crackview.inspection.store.row_changes import RowChange
from crackview.inspection.store.step_titles import Title
from crackview.sentences import Sentence

if TYPE_CHECKING:
    from crackview.inspection.store.document import Inspection

LISTED = 1000
"""Steps that are listed at most; undo goes on beyond them."""

_SEEN = "(photo = :photo OR photo IS NULL)"
_COLUMNS = "id, photo, time, title, arguments, undone"
_LAST = f"SELECT * FROM history WHERE {_SEEN} AND undone = 0 ORDER BY id DESC LIMIT 1"  # noqa: S608  our own words
_NEXT = f"SELECT * FROM history WHERE {_SEEN} AND undone = 1 ORDER BY id LIMIT 1"  # noqa: S608
_NEWEST = f"SELECT {_COLUMNS} FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1"  # noqa: S608
_REFUSED_MARKER = "SELECT id, changes FROM history WHERE photo = ? AND undone = 1 AND title = ? ORDER BY id LIMIT 1"
_NEWEST_OF_PHOTO = "SELECT id, changes FROM history WHERE photo = ? AND undone = 0 ORDER BY id DESC LIMIT 1"


@dataclass(frozen=True)
class Step:
    """What the user did.

    Attributes:
        id: Of the row; later steps have larger ones.
        photo: The photo's id; None where it holds for the folder.
        time: ISO 8601, UTC.
        title: What it did.
        undone: Whether it is taken back.
    """

    id: int
    photo: int | None
    time: str
    title: Title
    undone: bool


@dataclass(frozen=True, eq=False)
class UndoneOrRedone:
    """A step that was undone or redone.

    Attributes:
        step: As it is now.
        photo: The photo, as it is now.
        edit: What has changed in the layer of corrections, or None.
        tables: In which rows were changed.
        columns: That were changed in any of them.
    """

    step: Step
    photo: PhotoRecord
    edit: MaskEdit | None
    tables: frozenset[str]
    columns: frozenset[str]


def record(
    connection: sqlite3.Connection,
    photo: PhotoRecord | None,
    title: Title,
    changes: Sequence[RowChange],
    edit: int | None = None,
) -> None:
    """Add a step, within the transaction of what it did; nothing if nothing was changed.

    Args:
        connection: Of the transaction.
        photo: None: the step holds for the folder.
        title: What it did.
        changes: Of rows.
        edit: The id of the edit of the mask.
    """
    kept = [each for each in changes if each]
    if not kept and edit is None:
        return
    drop_undone(connection, photo)
    connection.execute(
        "INSERT INTO history (photo, time, title, arguments, undone, edit, changes) VALUES (?, ?, ?, ?, 0, ?, ?)",
        (
            None if photo is None else photo.id,
            dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            title.template,
            json.dumps(title.values, ensure_ascii=False),
            edit,
            row_changes.dump(kept),
        ),
    )


def extend(connection: sqlite3.Connection, photo: PhotoRecord, changes: Sequence[RowChange]) -> None:
    """Add to the last step of a photo what a measurement after it has changed."""
    kept = [each for each in changes if each]
    row = connection.execute(_NEWEST_OF_PHOTO, (photo.id,)).fetchone() if kept else None
    if row is not None:
        whole = row_changes.dump([*row_changes.load(row["changes"]), *kept])
        connection.execute("UPDATE history SET changes = ? WHERE id = ?", (whole, row["id"]))


def drop_undone(connection: sqlite3.Connection, photo: PhotoRecord | None) -> None:
    """Forget what was undone: of a photo and the folder, or with None of the folder."""
    if photo is None:
        connection.execute("DELETE FROM history WHERE undone = 1 AND photo IS NULL")
        return
    _keep_refused_marker(connection, photo)
    corrections.drop_undone(connection, photo)
    connection.execute(f"DELETE FROM history WHERE undone = 1 AND {_SEEN}", {"photo": photo.id})  # noqa: S608


def _keep_refused_marker(connection: sqlite3.Connection, photo: PhotoRecord) -> None:
    """Make an undone scale of a marker the removal that it was, so that the marker is not taken again unasked."""
    row = connection.execute(_REFUSED_MARKER, (photo.id, step_titles.MARKER)).fetchone()
    if row is not None:
        removed = [RowChange(each.table, each.id, each.after, each.before) for each in row_changes.load(row["changes"])]
        columns = (step_titles.NO_SCALE, row_changes.dump(removed), row["id"])
        connection.execute("UPDATE history SET title = ?, changes = ?, undone = 0 WHERE id = ?", columns)


def steps(inspection: "Inspection", photo: PhotoRecord | None) -> tuple[Step, ...]:
    """Return the last ``LISTED`` steps of a photo and its folder, undone ones among them, the first one first."""
    statement = f"SELECT {_COLUMNS} FROM history WHERE {_SEEN} ORDER BY id DESC LIMIT {LISTED}"  # noqa: S608
    found = inspection.database.read(_step, statement, {"photo": None if photo is None else photo.id})
    return tuple(reversed(found))


def newest(inspection: "Inspection") -> Step | None:
    """Return the last step that is done, of whatever photo or of the folder; None if there is none."""
    found = inspection.database.read(_step, _NEWEST)
    return found[0] if found else None


def has_changed(inspection: "Inspection", photo: PhotoRecord, column: str) -> bool:
    """Return whether a step of a photo, undone ones among them, has changed a column."""
    statement = "SELECT 1 FROM history WHERE photo = ? AND instr(changes, ?) LIMIT 1"
    return bool(inspection.database.rows(statement, (photo.id, json.dumps(column))))


def undo(inspection: "Inspection", photo: PhotoRecord) -> UndoneOrRedone | None:
    """Undo the last step of a photo or its folder; return None if there is none.

    Raises:
        ConflictError: Another window has changed the photo, or all that the step had changed; nothing is written.
        InspectionError: It cannot be written.
    """
    return _turn(inspection, photo, _LAST, undone=True)


def redo(inspection: "Inspection", photo: PhotoRecord) -> UndoneOrRedone | None:
    """Redo what was undone last; as ``undo``."""
    return _turn(inspection, photo, _NEXT, undone=False)


def _turn(inspection: "Inspection", photo: PhotoRecord, which: str, *, undone: bool) -> UndoneOrRedone | None:
    with inspection.changing(lambda: inspection.photo(photo.id)) as connection:
        row = connection.execute(which, {"photo": photo.id}).fetchone()
        if row is None:
            return None
        edit = None
        written: list[tuple[str, list[str]]] = []
        if row["edit"] is not None:
            stale = photo.stale if photo.stale == "edit" else "undo"
            database.change(connection, "photos", (photo.id, photo.version), {"stale": stale}, photo.path)
            edit = corrections.mark_undone(connection, photo, row["edit"], undone=undone)
        changes = row_changes.load(row["changes"])
        for each in reversed(changes) if undone else changes:
            source, target = (each.after, each.before) if undone else (each.before, each.after)
            written.append((each.table, _restore(connection, each, source, target)))
        if changes and row["edit"] is None and not any(names for _, names in written):
            raise ConflictError(
                Sentence('What was done in the step "{title}"', title=_title(row).sentence)
            )  # all of it was changed again since
        connection.execute("UPDATE history SET undone = ? WHERE id = ?", (undone, row["id"]))
        step = replace(_step(row), undone=undone)
    tables = frozenset(table for table, names in written if names)
    columns = frozenset(name for _, names in written for name in names)
    return UndoneOrRedone(step, inspection.photo(photo.id), edit, tables, columns)


def _restore(connection: sqlite3.Connection, each: RowChange, source: Any, target: Any) -> list[str]:
    """Write the columns that are still as they were left; return their names."""
    row = connection.execute(f"SELECT * FROM {each.table} WHERE id = ?", (each.id,)).fetchone()  # noqa: S608
    if row is None:
        return []
    names = [name for name in target if row[name] == source[name]]
    columns = {name: target[name] for name in names}
    if "model_sha256" in columns:
        columns["stale"] = "model"
    elif "threshold" in columns and row["stale"] == "":
        columns["stale"] = "threshold"
    if columns:
        database.write(connection, each.table, each.id, columns)
    return names


def _step(row: sqlite3.Row) -> Step:
    return Step(row["id"], row["photo"], row["time"], _title(row), bool(row["undone"]))


@decoding
def _title(row: sqlite3.Row) -> Title:
    return step_titles.stored(row["title"], row["arguments"])
