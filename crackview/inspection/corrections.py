"""Corrections of a mask by hand, apart from what the network found: they outlive a change of the threshold.

A photo has a layer of corrections, one number for each pixel: untouched, crack, or no crack. An edit is stored as the
rectangle that it changed, as the exclusive or of before and after: applying it once more takes it back, so undo and
redo need nothing else, in this window or after the next start. When a photo has more than ``MOST_EDITS`` of them or
``MOST_BYTES``, the oldest are melted into one that can no longer be undone.
"""

import sqlite3
from dataclasses import dataclass
from typing import Any

import numpy as np

from crackview.inspection.document import ConflictError, Inspection, change
from crackview.inspection.packing import Bools, Bytes, PackError, pack_grid, unpack_grid
from crackview.inspection.records import PhotoRecord

UNTOUCHED, CRACK, NO_CRACK = 0, 1, 2
MOST_EDITS = 200
MOST_BYTES = 4 * 2**20

_LAST, _NEXT = "undone = 0 AND fixed = 0 ORDER BY id DESC", "undone = 1 ORDER BY id"
_LIVE = "SELECT * FROM edits WHERE photo = ? AND undone = 0 ORDER BY id"


@dataclass(frozen=True, eq=False)
class Patch:
    """What an edit changes.

    Attributes:
        title: Of the edit, for people.
        x: Left edge of the rectangle, px.
        y: Top edge, px.
        delta: uint8 (h, w), exclusive or of the layer before and after.
    """

    title: str
    x: int
    y: int
    delta: Bytes

    def apply(self, layer: Bytes) -> None:
        """Do it, or take it back, in the layer, uint8 (H, W)."""
        height, width = self.delta.shape
        layer[self.y : self.y + height, self.x : self.x + width] ^= self.delta


def patch(title: str, before: Bytes, after: Bytes) -> Patch | None:
    """The edit between two layers, both uint8 (H, W); None if they are equal."""
    delta = before ^ after
    rows, columns = (np.flatnonzero(delta.any(axis)) for axis in (1, 0))
    if not len(rows):
        return None
    part = delta[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return Patch(title, int(columns[0]), int(rows[0]), part.copy())


def corrected(found: Bools, layer: Bytes) -> Bools:
    """The mask, bool (H, W), with corrections."""
    return np.asarray((found | (layer == CRACK)) & (layer != NO_CRACK))


def layer(inspection: Inspection, photo: PhotoRecord) -> Bytes:
    """All corrections of an analysed photo together, uint8 (H, W)."""
    return _together(inspection.database.rows(_LIVE, (photo.id,)), (photo.height, photo.width))


def edit(inspection: Inspection, photo: PhotoRecord, made: Patch) -> PhotoRecord:
    """Store an edit; what was undone before can no longer be redone.

    Raises:
        ConflictError: Another window was faster.
        InspectionError: It cannot be written.
    """
    row = {"photo": photo.id, "title": made.title, "x": made.x, "y": made.y, "delta": pack_grid(made.delta)}

    def act(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM edits WHERE photo = ? AND undone = 1", (photo.id,))
        connection.execute(
            "INSERT INTO edits (photo, title, fixed, undone, x, y, delta) "
            "VALUES (:photo, :title, 0, 0, :x, :y, :delta)",
            row,
        )
        _melt(connection, photo)

    return _act(inspection, photo, act)


def undo(inspection: Inspection, photo: PhotoRecord) -> tuple[PhotoRecord, Patch | None]:
    """Take the last edit back: the photo, and what changes in the layer; None if there is none to take back.

    Raises:
        ConflictError: Another window was faster.
        InspectionError: It cannot be written.
    """
    return _turn(inspection, photo, _LAST, 1)


def redo(inspection: Inspection, photo: PhotoRecord) -> tuple[PhotoRecord, Patch | None]:
    """Do again what was taken back last; as ``undo``."""
    return _turn(inspection, photo, _NEXT, 0)


def titles(inspection: Inspection, photo: PhotoRecord) -> tuple[str, str]:
    """Of the edit that ``undo`` would take back and of the one that ``redo`` would do again; "" where there is none."""
    found = [
        inspection.database.rows(f"SELECT title FROM edits WHERE photo = ? AND {which} LIMIT 1", (photo.id,))  # noqa: S608  our own words
        for which in (_LAST, _NEXT)
    ]
    return found[0][0]["title"] if found[0] else "", found[1][0]["title"] if found[1] else ""


def _turn(inspection: Inspection, photo: PhotoRecord, which: str, undone: int) -> tuple[PhotoRecord, Patch | None]:
    found = inspection.database.rows(f"SELECT * FROM edits WHERE photo = ? AND {which} LIMIT 1", (photo.id,))  # noqa: S608  our own words
    if not found:
        return photo, None
    row = found[0]
    turned = Patch(row["title"], row["x"], row["y"], _delta(row))
    update = "UPDATE edits SET undone = ? WHERE id = ?"
    return _act(inspection, photo, lambda connection: connection.execute(update, (undone, row["id"]))), turned


def _act(inspection: Inspection, photo: PhotoRecord, act: Any) -> PhotoRecord:
    try:
        with inspection.database.transaction() as connection:
            change(connection, "photos", (photo.id, photo.version), {"stale": "edit"}, photo.path)
            act(connection)
    except ConflictError as error:
        error.fresh = inspection.photo(photo.id)
        raise
    return inspection.photo(photo.id)


def _melt(connection: sqlite3.Connection, photo: PhotoRecord) -> None:
    """Make one edit of the oldest, down to three quarters of the limits, so that it is seldom done."""
    rows = connection.execute(_LIVE, (photo.id,)).fetchall()
    sizes = [len(row["delta"]) for row in rows]
    if len(rows) <= MOST_EDITS and sum(sizes) <= MOST_BYTES:
        return
    newest = np.cumsum(sizes[::-1])
    stay = min(int((newest <= MOST_BYTES * 3 // 4).sum()), MOST_EDITS * 3 // 4)
    old = rows[: len(rows) - stay]
    nothing = np.zeros((photo.height, photo.width), np.uint8)
    melted = patch("", nothing, _together(old, nothing.shape))
    connection.executemany("DELETE FROM edits WHERE id = ?", [(row["id"],) for row in old[1:]])
    if melted is None:
        connection.execute("DELETE FROM edits WHERE id = ?", (old[0]["id"],))
        return
    connection.execute(
        "UPDATE edits SET title = '', fixed = 1, x = ?, y = ?, delta = ? WHERE id = ?",
        (melted.x, melted.y, pack_grid(melted.delta), old[0]["id"]),
    )


def _together(rows: list[sqlite3.Row], shape: tuple[int, ...]) -> Bytes:
    whole = np.zeros(shape, np.uint8)
    for row in rows:
        Patch("", row["x"], row["y"], _delta(row)).apply(whole)
    return whole


def _delta(row: sqlite3.Row) -> Bytes:
    """The change of an edit; none where it was damaged."""
    try:
        return unpack_grid(row["delta"])
    except PackError:
        return np.zeros((0, 0), np.uint8)
