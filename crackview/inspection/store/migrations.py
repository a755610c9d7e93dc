"""Bring the file of an earlier version to the newest one, a version at a time, within one transaction.

What a version was like is frozen here: a migration names its tables and columns itself and never reads ``schema``,
which goes on. A file of every earlier version is kept with the tests.
"""

import sqlite3
from collections.abc import Callable

from crackview.inspection.store import schema


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a file of an earlier version to ``schema.VERSION``, within the transaction that is open.

    Raises:
        sqlite3.Error: If it cannot be written.
    """
    for each in range(version, schema.VERSION):
        _TO[each + 1](connection)
    connection.execute(f"PRAGMA user_version = {schema.VERSION}")


def complete(connection: sqlite3.Connection) -> None:
    """Give edits without a step in the history theirs, and photos the highest number that a finding of them has had.

    For rows that come from a file of version 1 or 2, by migration or page by page.
    """
    connection.execute(
        "INSERT INTO history (photo, time, title, arguments, undone, edit, changes) "
        "SELECT photo, '', title, '[]', undone, id, '[]' FROM edits "
        "WHERE role <> 'sum' AND id NOT IN (SELECT edit FROM history WHERE edit IS NOT NULL) ORDER BY id"
    )
    connection.execute(
        "UPDATE photos SET numbers = max(numbers, "
        "coalesce((SELECT max(number) FROM findings WHERE findings.photo = photos.id), 0))"
    )


def _to_2(connection: sqlite3.Connection) -> None:
    """What widths are from, and the least that can be measured: those of version 1 are from the probability map."""
    origin = "CHECK (width_from IN ('photo', 'map', 'drawn'))"
    connection.execute("ALTER TABLE findings ADD COLUMN limit_px REAL NOT NULL DEFAULT 3.0")
    connection.execute(f"ALTER TABLE findings ADD COLUMN width_from TEXT NOT NULL DEFAULT 'map' {origin}")


def _to_3(connection: sqlite3.Connection) -> None:
    """Tags of rows, anchors of findings, the history, and the maps of models that were used before."""
    for table in ("inspection", "photos", "findings", "details", "edits", "maps"):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN tag TEXT NOT NULL DEFAULT 'cv-{table}'")
    for statement in (
        "ALTER TABLE photos ADD COLUMN numbers INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE findings ADD COLUMN anchor_x INTEGER",
        "ALTER TABLE findings ADD COLUMN anchor_y INTEGER",
        "ALTER TABLE maps ADD COLUMN model_sha256 TEXT",
        (
            "CREATE TABLE history (id INTEGER PRIMARY KEY AUTOINCREMENT, tag TEXT NOT NULL DEFAULT 'cv-history', "
            "photo INTEGER REFERENCES photos ON DELETE CASCADE, time TEXT NOT NULL, title TEXT NOT NULL, "
            "arguments TEXT NOT NULL, undone INTEGER NOT NULL CHECK (undone IN (0, 1)), edit INTEGER, "
            "changes TEXT NOT NULL)"
        ),
        (
            "CREATE TABLE earlier_maps (id INTEGER PRIMARY KEY AUTOINCREMENT, "
            "tag TEXT NOT NULL DEFAULT 'cv-earlier_maps', photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE, "
            "model_sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, png BLOB NOT NULL)"
        ),
        "CREATE INDEX history_photo ON history (photo, undone, id)",
        "CREATE INDEX history_edit ON history (edit)",
        "CREATE UNIQUE INDEX earlier_maps_photo ON earlier_maps (photo, model_sha256)",
    ):
        connection.execute(statement)
    complete(connection)


_TO: dict[int, Callable[[sqlite3.Connection], None]] = {2: _to_2, 3: _to_3}
