"""Corrections of a mask by hand, kept apart from what the network found: they outlive a change of the threshold.

A photo has a layer of corrections, one number for each pixel: untouched, crack, or no crack. An edit is stored as the
rectangle that it changed, as the exclusive or of before and after: applying it once more takes it back, so undo and
redo need nothing else, in this window or after the next start.

All edits stay in the file, so that the first can be undone after thousands. A sum of the older ones saves putting the
layer together from thousands: the layer is the sum, with what was done and without what was undone since. When these
become many they are summed anew.

The functions work within the transaction of the caller; ``Inspection.correct`` and ``history`` are those to call.
"""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import cv2
import numpy as np

from crackview.inspection.store.codecs import Bools, Bytes, pack_grid, unpack_grid
from crackview.inspection.store.damage import DamageError, decoding
from crackview.inspection.store.records import PhotoRecord
from crackview.inspection.store.step_titles import Title

UNTOUCHED, CRACK, NO_CRACK = 0, 1, 2
#: Edits, and bytes of them, beside the sum before they are summed anew.
MOST_EDITS = 64
MOST_BYTES = 2**20

Rows = Callable[[str, tuple[int]], list[sqlite3.Row]]

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
        title: What it did.
        x: Left edge of the rectangle, px.
        y: Top edge, px.
        delta: uint8 (h, w), exclusive or of the layer before and after.
    """

    title: Title
    x: int
    y: int
    delta: Bytes

    def fits(self, layer: Bytes) -> bool:
        """Return whether the edit lies within the layer, uint8 (H, W)."""
        height, width = self.delta.shape
        return bool(0 <= self.x <= layer.shape[1] - width and 0 <= self.y <= layer.shape[0] - height)

    def apply(self, layer: Bytes) -> None:
        """Apply or undo the edit in the layer, uint8 (H, W), in place."""
        height, width = self.delta.shape
        layer[self.y : self.y + height, self.x : self.x + width] ^= self.delta


def patch(title: Title, before: Bytes, after: Bytes) -> MaskEdit | None:
    """Return the edit between two layers, both uint8 (H, W); None if they are equal."""
    made = _cut(title, np.asarray(cv2.bitwise_xor(before, after), np.uint8))
    return made if made.delta.size else None


def corrected(found: Bools, layer: Bytes) -> Bools:
    """Return the mask, bool (H, W), with corrections."""
    return np.asarray((found | (layer == CRACK)) & (layer != NO_CRACK))


def layer(rows: Rows, photo: PhotoRecord) -> Bytes:
    """Return all corrections of an analysed photo together, uint8 (H, W): the sum and the edits beside it.

    Where the sum was lost or damaged, from all edits. Of a photo whose size is not known, (0, 0).

    Raises:
        DamageError: If an edit is damaged.
    """
    if not photo.width:
        return np.zeros((0, 0), np.uint8)
    key = (photo.id,)
    summed = []
    with suppress(DamageError):
        summed = [_patch(row) for row in rows(_SUM, key)]
    lost = not summed and rows(_IN_SUM, key)
    whole = np.zeros((photo.height, photo.width), np.uint8)
    for made in [*summed, *(_patch(row) for row in rows(_ALL if lost else _BESIDE, key))]:
        if not made.fits(whole):
            raise DamageError(f"An edit of {photo.path} lies outside of it.")
        made.apply(whole)
    return whole


def add(connection: sqlite3.Connection, photo: PhotoRecord, made: MaskEdit) -> int:
    """Add an edit and return its id; none of the photo may be undone, see ``drop_undone``."""
    row = {"photo": photo.id, "title": str(made.title), "x": made.x, "y": made.y, "delta": pack_grid(made.delta)}
    key = connection.execute(_INSERT, row | {"role": "edit"}).lastrowid
    _sum_if_many(connection, photo)
    return int(key or 0)


def mark_undone(connection: sqlite3.Connection, photo: PhotoRecord, edit: int, *, undone: bool) -> MaskEdit | None:
    """Mark an edit as undone or done, and return what changes in the layer; None if there is no such edit."""
    row = connection.execute("SELECT * FROM edits WHERE id = ?", (edit,)).fetchone()
    if row is None:
        return None
    connection.execute("UPDATE edits SET undone = ? WHERE id = ?", (undone, edit))
    _sum_if_many(connection, photo)
    return _patch(row)


def drop_undone(connection: sqlite3.Connection, photo: PhotoRecord) -> None:
    """Delete the edits of a photo that are undone."""
    if connection.execute(_UNDONE_IN_SUM, (photo.id,)).fetchone() is not None:
        _sum(connection, photo)
    connection.execute("DELETE FROM edits WHERE photo = ? AND undone = 1", (photo.id,))


def _sum_if_many(connection: sqlite3.Connection, photo: PhotoRecord) -> None:
    edits, size = connection.execute(_SIZE_BESIDE, (photo.id,)).fetchone()
    if edits > MOST_EDITS or size > MOST_BYTES:
        _sum(connection, photo)


def _sum(connection: sqlite3.Connection, photo: PhotoRecord) -> None:
    """Sum all edits that are not undone."""
    whole = layer(lambda statement, key: connection.execute(statement, key).fetchall(), photo)
    made = _cut(Title(""), whole) if whole.any() else MaskEdit(Title(""), 0, 0, whole[:1, :1])
    row = {"photo": photo.id, "title": "", "role": "sum", "x": made.x, "y": made.y, "delta": pack_grid(made.delta)}
    connection.execute("DELETE FROM edits WHERE photo = ? AND role = 'sum'", (photo.id,))
    connection.execute(
        "UPDATE edits SET role = CASE undone WHEN 0 THEN 'summed' ELSE 'edit' END WHERE photo = ?", (photo.id,)
    )
    connection.execute(_INSERT, row)


def _cut(title: Title, delta: Bytes) -> MaskEdit:
    """Return the edit with the part of ``delta`` that is not 0."""
    x, y, width, height = cv2.boundingRect(delta)
    return MaskEdit(title, x, y, delta[y : y + height, x : x + width].copy())


@decoding
def _patch(row: sqlite3.Row) -> MaskEdit:
    """Return a stored edit; raise DamageError if it is none."""
    return MaskEdit(Title(row["title"]), row["x"], row["y"], unpack_grid(row["delta"]))
