"""The tables of an inspection file, version 2; docs/decisions says why they are what they are.

A damaged file is read page by page (``salvage``), without the tables of contents that SQLite would need: a row is told
by its number of columns, so every table has another one, in every version. A version that adds columns adds them at the
end and rewrites the table.
"""

import sqlite3

APPLICATION_ID = 0x43724B56
"""Marks the file as ours in SQLite's header."""
VERSION = 2
PAGE = 4096

TABLES: dict[str, tuple[str, ...]] = {
    "inspection": (
        "id INTEGER PRIMARY KEY CHECK (id = 1)", "version INTEGER NOT NULL", "created TEXT NOT NULL",
        "application TEXT NOT NULL", "mm_per_px REAL", "mm_per_px_uncertainty REAL", "scale_origin TEXT",
        "scale_plane TEXT", "classes TEXT NOT NULL", "min_length_px REAL NOT NULL",
    ),
    "photos": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", "version INTEGER NOT NULL", "path TEXT NOT NULL CHECK (path <> '')",
        "size INTEGER NOT NULL", "mtime_ns INTEGER NOT NULL", "hash TEXT NOT NULL CHECK (length(hash) = 32)",
        "width INTEGER NOT NULL", "height INTEGER NOT NULL",
        "state TEXT NOT NULL CHECK (state IN ('unreviewed', 'accepted', 'rejected', 'edited'))", "note TEXT NOT NULL",
        "mm_per_px REAL", "mm_per_px_uncertainty REAL", "scale_origin TEXT", "scale_plane TEXT", "sharpness REAL",
        "dark REAL", "bright REAL", "model TEXT", "model_sha256 TEXT", "threshold REAL", "stale TEXT NOT NULL",
        "problem TEXT NOT NULL",
    ),
    "findings": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", "version INTEGER NOT NULL",
        "photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE", "number INTEGER NOT NULL",
        "gone INTEGER NOT NULL CHECK (gone IN (0, 1))",
        "state TEXT NOT NULL CHECK (state IN ('unreviewed', 'accepted', 'rejected', 'edited'))", "note TEXT NOT NULL",
        "severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3)",
        "in_report INTEGER NOT NULL CHECK (in_report IN (0, 1))", "area_px INTEGER NOT NULL",
        "length_px REAL NOT NULL", "mean_width_px REAL NOT NULL", "median_width_px REAL NOT NULL",
        "p95_width_px REAL NOT NULL", "max_width_px REAL NOT NULL", "width_uncertainty_px REAL NOT NULL",
        "orientation_deg REAL NOT NULL", "tips INTEGER NOT NULL", "box_x INTEGER NOT NULL", "box_y INTEGER NOT NULL",
        "box_width INTEGER NOT NULL", "box_height INTEGER NOT NULL", "mean_probability REAL NOT NULL",
        "limit_px REAL NOT NULL", "width_from TEXT NOT NULL CHECK (width_from IN ('photo', 'map', 'drawn'))",
    ),
    "details": (
        "finding INTEGER PRIMARY KEY REFERENCES findings ON DELETE CASCADE", "shape BLOB NOT NULL",
        "branches BLOB NOT NULL",
    ),
    "edits": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", "photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE",
        "title TEXT NOT NULL", "role TEXT NOT NULL CHECK (role IN ('edit', 'summed', 'sum'))",
        "undone INTEGER NOT NULL CHECK (undone IN (0, 1))", "x INTEGER NOT NULL", "y INTEGER NOT NULL",
        "delta BLOB NOT NULL",
    ),
    "maps": (
        "photo INTEGER PRIMARY KEY REFERENCES photos ON DELETE CASCADE", "stored INTEGER NOT NULL",
        "bytes INTEGER NOT NULL", "png BLOB NOT NULL",
    ),
}  # fmt: skip

_INDEXES = (
    "CREATE UNIQUE INDEX photos_content ON photos (hash, path)",
    "CREATE INDEX findings_photo ON findings (photo, gone, state)",
    "CREATE INDEX edits_photo ON edits (photo, id)",
    # covers the sum of all maps, which else would read a page of each
    "CREATE INDEX maps_stored ON maps (stored, bytes)",
)


ADDED: dict[int, tuple[str, tuple[object, ...]]] = {23: ("findings", (3.0, "map"))}
"""Rows of earlier versions: by their number of columns the table, and what the columns that were added say of them."""


def names(table: str) -> tuple[str, ...]:
    """The columns of a table."""
    return tuple(column.split()[0] for column in TABLES[table])


def insert(table: str) -> str:
    """The statement that adds a row with all columns, by name."""
    columns = names(table)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(f':{name}' for name in columns)})"  # noqa: S608  our own names


# findings of version 1 have the widths of the map
_FROM_1 = "SELECT *, 3.0 AS limit_px, 'map' AS width_from FROM main.findings"


def read_old(connection: sqlite3.Connection) -> None:
    """Let tables of version 1, in a file that may not be written to, be read as those of this one."""
    connection.execute(f"CREATE TEMP VIEW findings AS {_FROM_1}")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables of version 1 to this one, within the transaction that is open; foreign keys are off."""
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'findings'").fetchone()
    connection.execute(f"CREATE TABLE rewritten ({', '.join(TABLES['findings'])})")
    connection.execute(f"INSERT INTO rewritten {_FROM_1}")
    connection.execute("DROP TABLE findings")
    connection.execute("ALTER TABLE rewritten RENAME TO findings")
    connection.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'findings'", (last,))
    for index in _INDEXES:
        if " ON findings " in index:
            connection.execute(index)
    connection.execute(f"PRAGMA user_version = {VERSION}")


def create(connection: sqlite3.Connection) -> None:
    """Make the tables, within the transaction that is open."""
    for table, columns in TABLES.items():
        connection.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
    for index in _INDEXES:
        connection.execute(index)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
