"""Change columns of a row within a transaction, checked by version, and say what they were before."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crackview.inspection.store.database import InspectionError

TABLES = ("inspection", "photos", "findings")
"""Those with versions."""


class ConflictError(InspectionError):
    """Another window changed the same thing first; nothing was written.

    Attributes:
        fresh: The record or records as they are now.
    """

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} was changed in another window: look at it as it is now, and repeat your change.")
        self.fresh: Any = None


@dataclass(frozen=True)
class RowChange:
    """What has changed in a row.

    Attributes:
        table: One of ``TABLES``.
        id: Of the row.
        before: The columns that have changed, as they were.
        after: The same, as they are now.
    """

    table: str
    id: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]

    def __bool__(self) -> bool:
        return bool(self.after)


def change(
    connection: sqlite3.Connection, table: str, key: tuple[int, int], columns: dict[str, Any], what: str
) -> RowChange:
    """Write columns of a row, within the transaction that is open, if it still has the version that was read.

    Args:
        connection: Of the transaction.
        table: Of the row.
        key: The row's id and the version.
        columns: By name.
        what: The beginning of the sentence if the version is another one.

    Raises:
        ConflictError: If it is.
    """
    row = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (key[0],)).fetchone()  # noqa: S608  our own names
    if row is None or row["version"] != key[1]:
        raise ConflictError(what)
    write(connection, table, key[0], columns)
    changed = [name for name, value in columns.items() if row[name] != value]
    return RowChange(table, key[0], {name: row[name] for name in changed}, {name: columns[name] for name in changed})


def write(connection: sqlite3.Connection, table: str, row: int, columns: Mapping[str, Any]) -> None:
    """Write columns of a row whatever its version is, which counts on."""
    names = "".join(f"{name} = :{name}, " for name in columns)
    statement = f"UPDATE {table} SET {names}version = version + 1 WHERE id = :_id"  # noqa: S608  our own names
    connection.execute(statement, {**columns, "_id": row})
