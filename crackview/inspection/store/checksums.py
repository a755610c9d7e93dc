"""A check sum in every row of an inspection file, so that a bit that flips, or a value edited by hand, is noticed.

The sums are written by triggers of the connection itself, which are not in the file: no statement of ours can forget
one, and an edit by another program leaves a sum behind that does not fit. Rows of the tables in
``BLOBS`` are large and are checked when they are read, all others when the file is opened.
"""

import marshal
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from crackview.inspection.store import schema

BLOBS = ("details", "maps", "earlier_maps", "joint_maps")
"""Tables that are not read when a file is opened. Rows of theirs that are older than version 4 have no sum."""
_MARSHAL = 2  # the format without references and interning, which depend on more than the values


class DamagedRow(Exception):  # noqa: N818  SQLite turns it into an error of its own
    """Raised within SQLite, which ends the statement."""


def of(table: str, *values: Any) -> int:
    """Return the check sum of a row.

    Args:
        table: Of the row.
        values: Of all columns but the sum itself, in their order, as SQLite returns them.

    Returns:
        The CRC-32 of their canonical form.
    """
    return zlib.crc32(marshal.dumps((table, *values), _MARSHAL))


def columns(table: str) -> tuple[str, ...]:
    """Return the columns that a sum is made of."""
    return tuple(name for name in schema.names(table) if name != schema.CHECKSUM)


def install(connection: sqlite3.Connection) -> None:
    """Make the functions known to a connection; needed before a file is checked."""
    connection.create_function("row_checksum", -1, of, deterministic=True)
    connection.create_function("is_sound_row", -1, _is_sound, deterministic=True)
    connection.create_function("checked_row", -1, _checked, deterministic=True)


def watch(connection: sqlite3.Connection) -> None:
    """Sum every row that this connection writes; call it when the tables are those of the newest version."""
    connection.execute("PRAGMA temp_store = MEMORY")
    for table in schema.TABLES:
        key = schema.names(table)[0]
        own = f"UPDATE {table} SET {schema.CHECKSUM} = {_sum(table)} WHERE {key} = NEW.{key};"  # noqa: S608  our own names
        for event, name in (("INSERT", "added"), (f"UPDATE OF {', '.join(columns(table))}", "changed")):
            connection.execute(f"CREATE TEMP TRIGGER {table}_{name} AFTER {event} ON main.{table} BEGIN {own} END")


def fill(connection: sqlite3.Connection, table: str) -> None:
    """Sum all rows of a table."""
    connection.execute(f"UPDATE {table} SET {schema.CHECKSUM} = {_sum(table)}")  # noqa: S608  our own names


def seal(connection: sqlite3.Connection) -> None:
    """Note the sum of the tables' own definitions and of the version in the row of ``inspection``."""
    connection.execute("UPDATE inspection SET definitions = ?", (_definitions(connection),))
    fill(connection, "inspection")


def is_sealed(connection: sqlite3.Connection) -> bool | None:
    """Return whether definitions and version are as they were noted; None if a file has no place for the note.

    Raises:
        sqlite3.Error: If it cannot be read.
    """
    columns_there = {row[1] for row in connection.execute("PRAGMA main.table_info(inspection)")}
    if not {"definitions", schema.TAG} <= columns_there:
        return None
    found = connection.execute("SELECT definitions FROM inspection").fetchall()
    return [tuple(row) for row in found] == [(_definitions(connection),)]


def first_damaged(connection: sqlite3.Connection, table: str) -> int | None:
    """Return the number of a row whose sum does not fit, or None. The file may be of an earlier version."""
    key = schema.names(table)[0]
    there = {row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")}
    own = [name for name in columns(table) if name in there]
    statement = f"SELECT {key} FROM {table} WHERE {schema.CHECKSUM} IS NOT {_sum_of(table, own)} LIMIT 1"  # noqa: S608  our own names
    row = connection.execute(statement).fetchone()
    return None if row is None else int(row[0])


def sound(table: str) -> str:
    """Return an expression for a statement that reads rows of ``BLOBS``: 1, or 0 where one is damaged."""
    return f"is_sound_row({_arguments(table)})"


def checked(table: str) -> str:
    """Return an expression for the columns of a statement that reads rows of ``BLOBS``; it ends at a damaged one.

    It is 1; NULL where a LEFT JOIN has found no row.
    """
    return f"checked_row({_arguments(table)})"


def fits(table: str, record: Mapping[str, Any]) -> bool:
    """Return whether the sum of a row, by the names of its columns, is that of its values, or it may have none.

    The row may be of an earlier version, without the last columns.
    """
    if record[schema.CHECKSUM] is None:
        return table in BLOBS
    return bool(record[schema.CHECKSUM] == of(table, *(record[name] for name in columns(table) if name in record)))


def _sum(table: str) -> str:
    return _sum_of(table, columns(table))


def _sum_of(table: str, names: Sequence[str]) -> str:
    return f"row_checksum('{table}', {', '.join(names)})"


def _arguments(table: str) -> str:
    values = ", ".join(f"{table}.{name}" for name in (schema.CHECKSUM, *columns(table)))
    return f"'{table}', {values}"


def _is_sound(table: str, checksum: int | None, *values: Any) -> bool:
    return checksum is None or checksum == of(table, *values)


def _checked(table: str, checksum: int | None, key: int | None, *values: Any) -> int | None:
    if key is None:
        return None
    if not _is_sound(table, checksum, key, *values):
        raise DamagedRow
    return 1


def _definitions(connection: sqlite3.Connection) -> int:
    rows = connection.execute("SELECT type, name, sql FROM main.sqlite_master ORDER BY type, name").fetchall()
    head = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    return of("definitions", *head, *(value for row in rows for value in row))
