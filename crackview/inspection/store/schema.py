"""The tables of an inspection file, as its newest version has them, and the migrations of files of earlier versions.

A damaged file is read page by page (``recovery``), without the tables of contents that SQLite would need. So each row
says by itself, in its column ``tag``, to which table it belongs. Columns are only ever added at the end.

What an earlier version was like is frozen in its migration, which names tables and columns itself and never reads
``TABLES``. A file of every earlier version is kept with the tests.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence

APPLICATION_ID = 0x43724B56
"""Marks the file as ours in SQLite's header."""
VERSION = 6
FIRST = 1
SEALED = 4
"""The first version whose rows have check sums, and whose definitions are noted (``checksums``)."""
PAGE = 4096
TAG = "tag"
CHECKSUM = "checksum"
_CHECKSUM = f"{CHECKSUM} INTEGER"


def _tag(table: str) -> str:
    return f"{TAG} TEXT NOT NULL DEFAULT '{tag(table)}'"


def tag(table: str) -> str:
    """Return the value of the column ``tag`` in all rows of a table."""
    return f"cv-{table}"


TABLES: dict[str, tuple[str, ...]] = {
    "inspection": (
        "id INTEGER PRIMARY KEY CHECK (id = 1)", "version INTEGER NOT NULL", "created TEXT NOT NULL",
        "application TEXT NOT NULL", "mm_per_px REAL", "mm_per_px_uncertainty REAL", "scale_origin TEXT",
        "scale_plane TEXT", "classes TEXT NOT NULL", "min_length_px REAL NOT NULL",
        _tag("inspection"), "definitions INTEGER", _CHECKSUM,
    ),
    "photos": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", "version INTEGER NOT NULL", "path TEXT NOT NULL CHECK (path <> '')",
        "size INTEGER NOT NULL", "mtime_ns INTEGER NOT NULL", "hash TEXT NOT NULL CHECK (length(hash) = 32)",
        "width INTEGER NOT NULL", "height INTEGER NOT NULL",
        "state TEXT NOT NULL CHECK (state IN ('unreviewed', 'accepted', 'rejected', 'edited'))", "note TEXT NOT NULL",
        "mm_per_px REAL", "mm_per_px_uncertainty REAL", "scale_origin TEXT", "scale_plane TEXT", "sharpness REAL",
        "dark REAL", "bright REAL", "model TEXT", "model_sha256 TEXT", "threshold REAL", "stale TEXT NOT NULL",
        "problem TEXT NOT NULL",
        _tag("photos"), "numbers INTEGER NOT NULL DEFAULT 0", _CHECKSUM, "element TEXT NOT NULL DEFAULT ''",
    ),
    "findings": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", "version INTEGER NOT NULL",
        "photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE", "number INTEGER NOT NULL",
        "gone INTEGER NOT NULL CHECK (gone IN (0, 1))",
        "state TEXT NOT NULL CHECK (state IN ('unreviewed', 'accepted', 'rejected', 'edited', 'joint'))",
        "note TEXT NOT NULL",
        "severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3)",
        "in_report INTEGER NOT NULL CHECK (in_report IN (0, 1))", "area_px INTEGER NOT NULL",
        "length_px REAL NOT NULL", "mean_width_px REAL NOT NULL", "median_width_px REAL NOT NULL",
        "p95_width_px REAL NOT NULL", "max_width_px REAL NOT NULL", "width_uncertainty_px REAL NOT NULL",
        "orientation_deg REAL NOT NULL", "tips INTEGER NOT NULL", "box_x INTEGER NOT NULL", "box_y INTEGER NOT NULL",
        "box_width INTEGER NOT NULL", "box_height INTEGER NOT NULL", "mean_probability REAL NOT NULL",
        "limit_px REAL NOT NULL DEFAULT 3.0",
        "width_from TEXT NOT NULL DEFAULT 'map' CHECK (width_from IN ('photo', 'map', 'drawn'))",
        _tag("findings"), "anchor_x INTEGER", "anchor_y INTEGER", _CHECKSUM, "joint_share REAL",
    ),
    "details": (
        "finding INTEGER PRIMARY KEY REFERENCES findings ON DELETE CASCADE", "shape BLOB NOT NULL",
        "branches BLOB NOT NULL",
        _tag("details"), _CHECKSUM,
    ),
    "edits": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", "photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE",
        "title TEXT NOT NULL", "role TEXT NOT NULL CHECK (role IN ('edit', 'summed', 'sum'))",
        "undone INTEGER NOT NULL CHECK (undone IN (0, 1))", "x INTEGER NOT NULL", "y INTEGER NOT NULL",
        "delta BLOB NOT NULL",
        _tag("edits"), _CHECKSUM,
    ),
    "maps": (
        "photo INTEGER PRIMARY KEY REFERENCES photos ON DELETE CASCADE", "stored INTEGER NOT NULL",
        "bytes INTEGER NOT NULL", "png BLOB NOT NULL",
        _tag("maps"), "model_sha256 TEXT", _CHECKSUM,
    ),
    "history": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", _tag("history"), "photo INTEGER REFERENCES photos ON DELETE CASCADE",
        "time TEXT NOT NULL", "title TEXT NOT NULL", "arguments TEXT NOT NULL",
        "undone INTEGER NOT NULL CHECK (undone IN (0, 1))", "edit INTEGER", "changes TEXT NOT NULL",
        _CHECKSUM,
    ),
    "earlier_maps": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", _tag("earlier_maps"),
        "photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE", "model_sha256 TEXT NOT NULL",
        "bytes INTEGER NOT NULL", "png BLOB NOT NULL", _CHECKSUM,
    ),
    "annotations": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", _tag("annotations"), "version INTEGER NOT NULL",
        "photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE", "number INTEGER NOT NULL",
        "gone INTEGER NOT NULL CHECK (gone IN (0, 1))", "kind TEXT NOT NULL", "points TEXT NOT NULL",
        "placing_px REAL NOT NULL", "damage TEXT NOT NULL",
        "state TEXT NOT NULL CHECK (state IN ('unreviewed', 'accepted', 'rejected', 'edited'))", "note TEXT NOT NULL",
        "severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3)",
        "in_report INTEGER NOT NULL CHECK (in_report IN (0, 1))", _CHECKSUM,
    ),
    "joint_maps": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT", _tag("joint_maps"),
        "photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE", "model_sha256 TEXT NOT NULL",
        "bytes INTEGER NOT NULL", "bits BLOB NOT NULL", _CHECKSUM,
    ),
}  # fmt: skip

SINCE = {"history": 3, "earlier_maps": 3, "annotations": 4, "joint_maps": 5}
"""The version that has brought a table; all others are from the first."""

_INDEXES = (
    "CREATE UNIQUE INDEX photos_content ON photos (hash, path)",
    "CREATE INDEX findings_photo ON findings (photo, gone, state)",
    "CREATE INDEX edits_photo ON edits (photo, id)",
    # covers the sum of all maps, which else would read a page of each
    "CREATE INDEX maps_stored ON maps (stored, bytes)",
    "CREATE INDEX history_photo ON history (photo, undone, id)",
    "CREATE INDEX history_edit ON history (edit)",
    "CREATE UNIQUE INDEX earlier_maps_photo ON earlier_maps (photo, model_sha256)",
    "CREATE UNIQUE INDEX annotations_photo ON annotations (photo, number)",
    "CREATE UNIQUE INDEX joint_maps_photo ON joint_maps (photo, model_sha256)",
)


def names(table: str) -> tuple[str, ...]:
    """Return the columns of a table, in their order in the file."""
    return tuple(column.split()[0] for column in TABLES[table])


def insert(table: str, columns: Sequence[str] | None = None) -> str:
    """Return the statement that adds a row, by name, with some columns, or all that have no value by themselves."""
    given = [name for name in names(table) if name not in (TAG, CHECKSUM)] if columns is None else columns
    return f"INSERT INTO {table} ({', '.join(given)}) VALUES ({', '.join(f':{name}' for name in given)})"  # noqa: S608  our own names


def create(connection: sqlite3.Connection) -> None:
    """Make the tables, within the transaction that is open."""
    for table, columns in TABLES.items():
        connection.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
    for index in _INDEXES:
        connection.execute(index)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a file of an earlier version to ``VERSION``, within the transaction that is open.

    Raises:
        sqlite3.Error: If it cannot be written.
    """
    for each in range(version, VERSION):
        _TO[each + 1](connection)
    connection.execute(f"PRAGMA user_version = {VERSION}")


def complete(connection: sqlite3.Connection) -> None:
    """Give edits without a step in the history theirs, and photos the highest number that a finding of them has had.

    For rows that come from a file of an earlier version, by migration or page by page. Typed scales become what they
    are since version 4, too.
    """
    name_typed_scales(connection)
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
    """Add the sources of widths and the least measurable width: those of version 1 are from the probability map."""
    origin = "CHECK (width_from IN ('photo', 'map', 'drawn'))"
    connection.execute("ALTER TABLE findings ADD COLUMN limit_px REAL NOT NULL DEFAULT 3.0")
    connection.execute(f"ALTER TABLE findings ADD COLUMN width_from TEXT NOT NULL DEFAULT 'map' {origin}")


def _to_3(connection: sqlite3.Connection) -> None:
    """Add tags of rows, anchors of findings, the history, and the maps of models that were used before."""
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


def _to_4(connection: sqlite3.Connection) -> None:
    """Add typed scales that are translated, joints among findings, annotations, and a check sum in every row.

    The rows of the large tables stay without one, which ``checksums`` knows.
    """
    name_typed_scales(connection)
    _extend_states(connection)
    _create_annotations(connection)
    connection.execute("ALTER TABLE inspection ADD COLUMN definitions INTEGER")
    for table in ("inspection", "photos", "findings", "details", "edits", "maps", "history", "earlier_maps"):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN checksum INTEGER")


def _to_5(connection: sqlite3.Connection) -> None:
    """Add how findings lie to joints, and where photos show joints; of what was measured before neither is known."""
    connection.execute("ALTER TABLE findings ADD COLUMN joint_share REAL")
    connection.execute(
        "CREATE TABLE joint_maps (id INTEGER PRIMARY KEY AUTOINCREMENT, tag TEXT NOT NULL DEFAULT 'cv-joint_maps', "
        "photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE, model_sha256 TEXT NOT NULL, "
        "bytes INTEGER NOT NULL, bits BLOB NOT NULL, checksum INTEGER)"
    )
    connection.execute("CREATE UNIQUE INDEX joint_maps_photo ON joint_maps (photo, model_sha256)")


def _to_6(connection: sqlite3.Connection) -> None:
    """Add the element of the structure that a photo shows, which was never said before."""
    connection.execute("ALTER TABLE photos ADD COLUMN element TEXT NOT NULL DEFAULT ''")


def name_typed_scales(connection: sqlite3.Connection) -> None:
    """Make the plain origin "typed" of scales the text that is translated where it is shown, in the history too."""
    typed = '{"template": "typed", "values": {}}'
    for table in ("inspection", "photos"):
        connection.execute(f"UPDATE {table} SET scale_origin = ? WHERE scale_origin = 'typed'", (typed,))  # noqa: S608
    for key, changes in connection.execute(
        """SELECT id, changes FROM history WHERE instr(changes, '"scale_origin": "typed"')"""
    ).fetchall():
        written = changes.replace('"scale_origin": "typed"', f'"scale_origin": {json.dumps(typed)}')
        connection.execute("UPDATE history SET changes = ? WHERE id = ?", (written, key))


def _extend_states(connection: sqlite3.Connection) -> None:
    """Let findings be joints: only the text of a constraint changes, as SQLite describes it under "ALTER TABLE"."""
    (known,) = connection.execute("PRAGMA schema_version").fetchone()
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_master SET sql = replace(sql, '''edited'')', '''edited'', ''joint'')') "
        "WHERE type = 'table' AND name = 'findings'"
    )
    connection.execute(f"PRAGMA schema_version = {known + 1}")
    connection.execute("PRAGMA writable_schema = RESET")


def _create_annotations(connection: sqlite3.Connection) -> None:
    """Add the table of what is drawn beside cracks: measured lines, other damage, arrows, boxes and texts."""
    state = "CHECK (state IN ('unreviewed', 'accepted', 'rejected', 'edited'))"
    connection.execute(
        "CREATE TABLE annotations (id INTEGER PRIMARY KEY AUTOINCREMENT, tag TEXT NOT NULL DEFAULT 'cv-annotations', "
        "version INTEGER NOT NULL, photo INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE, "
        "number INTEGER NOT NULL, gone INTEGER NOT NULL CHECK (gone IN (0, 1)), kind TEXT NOT NULL, "
        f"points TEXT NOT NULL, placing_px REAL NOT NULL, damage TEXT NOT NULL, state TEXT NOT NULL {state}, "
        "note TEXT NOT NULL, severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3), "
        "in_report INTEGER NOT NULL CHECK (in_report IN (0, 1)), checksum INTEGER)"
    )
    connection.execute("CREATE UNIQUE INDEX annotations_photo ON annotations (photo, number)")


_TO: dict[int, Callable[[sqlite3.Connection], None]] = {2: _to_2, 3: _to_3, 4: _to_4, 5: _to_5, 6: _to_6}
