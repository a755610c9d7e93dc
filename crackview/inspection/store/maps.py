"""Probability maps as they lie in the file, as PNG: the one of each photo, and those of models that it had before."""

import sqlite3

from crackview.inspection.store.document import Inspection

LIMIT = 4 * 2**30
"""Bytes of all probability maps of an inspection; beyond it those stored longest ago make room."""
EARLIER_LIMIT = 256 * 2**20
"""The same of those of models that were used before."""


def of(inspection: Inspection, photo: int) -> bytes | None:
    """The map of a photo by its model, or None if there is none."""
    found = inspection.database.rows(
        "SELECT png FROM maps JOIN photos ON photos.id = maps.photo "
        "WHERE photo = ? AND coalesce(maps.model_sha256, photos.model_sha256) = photos.model_sha256",
        (photo,),
    ) or inspection.database.rows(
        "SELECT png FROM earlier_maps JOIN photos ON photos.id = earlier_maps.photo "
        "WHERE photo = ? AND earlier_maps.model_sha256 = photos.model_sha256",
        (photo,),
    )
    return found[0]["png"] if found else None


def store(connection: sqlite3.Connection, photo: int, sha256: str, png: bytes) -> None:
    """Store the map of a photo, within the transaction that is open; others make room."""
    (turn,) = connection.execute("SELECT coalesce(max(stored), 0) + 1 FROM maps").fetchone()
    connection.execute(
        "INSERT OR REPLACE INTO maps (photo, stored, bytes, png, model_sha256) VALUES (?, ?, ?, ?, ?)",
        (photo, turn, len(png), png, sha256),
    )
    (total,) = connection.execute("SELECT sum(bytes) FROM maps").fetchone()
    while total > LIMIT:
        oldest, size = connection.execute("SELECT photo, bytes FROM maps ORDER BY stored LIMIT 1").fetchone()
        connection.execute("DELETE FROM maps WHERE photo = ?", (oldest,))
        total -= size


def keep_earlier(connection: sqlite3.Connection, photo: int, sha256: str) -> None:
    """Keep the map of the model that a photo had, so that going back to it needs no network."""
    connection.execute(
        "INSERT OR REPLACE INTO earlier_maps (photo, model_sha256, bytes, png) SELECT photo, ?, bytes, png FROM maps "
        "WHERE photo = ? AND coalesce(model_sha256, ?) = ?",
        (sha256, photo, sha256, sha256),
    )
    (total,) = connection.execute("SELECT coalesce(sum(bytes), 0) FROM earlier_maps").fetchone()
    while total > EARLIER_LIMIT:
        oldest, size = connection.execute("SELECT id, bytes FROM earlier_maps ORDER BY id LIMIT 1").fetchone()
        connection.execute("DELETE FROM earlier_maps WHERE id = ?", (oldest,))
        total -= size
