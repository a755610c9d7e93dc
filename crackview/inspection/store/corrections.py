"""Corrections of a mask by hand, apart from what the network found: they outlive a change of the threshold.

A photo has a layer of corrections, one number for each pixel: untouched, crack, or no crack. An edit is stored as the
rectangle that it changed, as the exclusive or of before and after: applying it once more takes it back, so undo and
redo need nothing else, in this window or after the next start.

All edits stay in the file, so that the first can still be undone after thousands. So that the layer need not be put
together from thousands, there is a sum of the older ones: the layer is the sum, with what was done since and without
what was undone since, and when these become many they are summed anew. No more is ever in memory.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from crackview.inspection.store.codecs import Bools, Bytes, CodecError, pack_grid, unpack_grid
from crackview.inspection.store.document import ConflictError, Inspection, change
from crackview.inspection.store.records import PhotoRecord

UNTOUCHED, CRACK, NO_CRACK = 0, 1, 2
#: Edits, and bytes of them, beside the sum before they are summed anew.
MOST_EDITS = 64
MOST_BYTES = 2**20

_LAST, _NEXT = "role <> 'sum' AND undone = 0 ORDER BY id DESC", "undone = 1 ORDER BY id"
_ALL = "SELECT * FROM edits WHERE photo = ? AND role <> 'sum' AND undone = 0"
_SUM = "SELECT * FROM edits WHERE photo = ? AND role = 'sum'"
#: Applied once more, what is undone but in the sum leaves it.
_IS_BESIDE = "FROM edits WHERE photo = ? AND role = (CASE undone WHEN 0 THEN 'edit' ELSE 'summed' END)"
_BESIDE = f"SELECT * {_IS_BESIDE}"
_SIZE_BESIDE = f"SELECT count(*), coalesce(sum(length(delta)), 0) {_IS_BESIDE}"
_INSERT = (
    "INSERT INTO edits (photo, title, role, undone, x, y, delta) VALUES (:photo, :title, :role, 0, :x, :y, :delta)"
)
_IN_SUM = "SELECT 1 FROM edits WHERE photo = ? AND role = 'summed' LIMIT 1"
_UNDONE_IN_SUM = "SELECT 1 FROM edits WHERE photo = ? AND role = 'summed' AND undone = 1 LIMIT 1"


@dataclass(frozen=True, eq=False)
class MaskEdit:
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


def patch(title: str, before: Bytes, after: Bytes) -> MaskEdit | None:
    """The edit between two layers, both uint8 (H, W); None if they are equal."""
    made = _cut(title, np.asarray(cv2.bitwise_xor(before, after), np.uint8))
    return made if made.delta.size else None


def corrected(found: Bools, layer: Bytes) -> Bools:
    """The mask, bool (H, W), with corrections."""
    return np.asarray((found | (layer == CRACK)) & (layer != NO_CRACK))


def layer(inspection: Inspection, photo: PhotoRecord) -> Bytes:
    """All corrections of an analysed photo together, uint8 (H, W)."""
    return _layer(inspection.database.rows, photo)


def edit(inspection: Inspection, photo: PhotoRecord, made: MaskEdit) -> PhotoRecord:
    """Store an edit; what was undone before can no longer be redone.

    Raises:
        ConflictError: Another window was faster.
        InspectionError: It cannot be written.
    """
    row = {"photo": photo.id, "title": made.title, "x": made.x, "y": made.y, "delta": pack_grid(made.delta)}

    def act(connection: sqlite3.Connection) -> None:
        if connection.execute(_UNDONE_IN_SUM, (photo.id,)).fetchone() is not None:
            _sum(connection, photo)
        connection.execute("DELETE FROM edits WHERE photo = ? AND undone = 1", (photo.id,))
        connection.execute(_INSERT, row | {"role": "edit"})

    return _act(inspection, photo, act)


def undo(inspection: Inspection, photo: PhotoRecord) -> tuple[PhotoRecord, MaskEdit | None]:
    """Take the last edit back: the photo, and what changes in the layer; None if there is none to take back.

    Raises:
        ConflictError: Another window was faster.
        InspectionError: It cannot be written.
    """
    return _turn(inspection, photo, _LAST, 1)


def redo(inspection: Inspection, photo: PhotoRecord) -> tuple[PhotoRecord, MaskEdit | None]:
    """Do again what was taken back last; as ``undo``."""
    return _turn(inspection, photo, _NEXT, 0)


def titles(inspection: Inspection, photo: PhotoRecord) -> tuple[str, str]:
    """Of the edit that ``undo`` would take back and of the one that ``redo`` would do again; "" where there is none."""
    found = [
        inspection.database.rows(f"SELECT title FROM edits WHERE photo = ? AND {which} LIMIT 1", (photo.id,))  # noqa: S608  our own words
        for which in (_LAST, _NEXT)
    ]
    return found[0][0]["title"] if found[0] else "", found[1][0]["title"] if found[1] else ""


def _turn(inspection: Inspection, photo: PhotoRecord, which: str, undone: int) -> tuple[PhotoRecord, MaskEdit | None]:
    found = inspection.database.rows(f"SELECT * FROM edits WHERE photo = ? AND {which} LIMIT 1", (photo.id,))  # noqa: S608  our own words
    if not found:
        return photo, None
    update, row = "UPDATE edits SET undone = ? WHERE id = ?", found[0]
    photo = _act(inspection, photo, lambda connection: connection.execute(update, (undone, row["id"])))
    return photo, _patch(row)


def _act(inspection: Inspection, photo: PhotoRecord, act: Any) -> PhotoRecord:
    try:
        with inspection.database.transaction() as connection:
            change(connection, "photos", (photo.id, photo.version), {"stale": "edit"}, photo.path)
            act(connection)
            edits, size = connection.execute(_SIZE_BESIDE, (photo.id,)).fetchone()
            if edits > MOST_EDITS or size > MOST_BYTES:
                _sum(connection, photo)
    except ConflictError as error:
        error.fresh = inspection.photo(photo.id)
        raise
    return inspection.photo(photo.id)


def _sum(connection: sqlite3.Connection, photo: PhotoRecord) -> None:
    """Sum all edits that are not undone."""
    whole = _layer(lambda statement, key: connection.execute(statement, key).fetchall(), photo)
    made = _cut("", whole) if whole.any() else MaskEdit("", 0, 0, whole[:1, :1])
    row = {"photo": photo.id, "title": "", "role": "sum", "x": made.x, "y": made.y, "delta": pack_grid(made.delta)}
    connection.execute("DELETE FROM edits WHERE photo = ? AND role = 'sum'", (photo.id,))
    connection.execute(
        "UPDATE edits SET role = CASE undone WHEN 0 THEN 'summed' ELSE 'edit' END WHERE photo = ?", (photo.id,)
    )
    connection.execute(_INSERT, row)


def _layer(rows: Callable[[str, tuple[int]], list[sqlite3.Row]], photo: PhotoRecord) -> Bytes:
    """From the sum and what is beside it; from all edits where the sum was damaged."""
    key = (photo.id,)
    summed = [made for row in rows(_SUM, key) if (made := _patch(row)).delta.size]
    lost = not summed and rows(_IN_SUM, key)
    whole = np.zeros((photo.height, photo.width), np.uint8)
    for made in [*summed, *(_patch(row) for row in rows(_ALL if lost else _BESIDE, key))]:
        made.apply(whole)
    return whole


def _cut(title: str, delta: Bytes) -> MaskEdit:
    """The part of a change that is one."""
    x, y, width, height = cv2.boundingRect(delta)
    return MaskEdit(title, x, y, delta[y : y + height, x : x + width].copy())


def _patch(row: sqlite3.Row) -> MaskEdit:
    """A stored edit; it changes nothing where it was damaged."""
    try:
        delta = unpack_grid(row["delta"])
    except CodecError:
        delta = np.zeros((0, 0), np.uint8)
    return MaskEdit(row["title"], row["x"], row["y"], delta)
