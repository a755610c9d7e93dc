"""The file underneath: one connection, one transaction for each action, and a sentence for whatever goes wrong.

The journal is SQLite's rollback journal, not a write-ahead log: that needs memory shared between all who have the file
open, which a network share does not give, and keeps the last actions in a second file that is easily left behind when
the first is copied. The journal is kept while the file is open (PERSIST: one synchronisation less than deleting it, and
the end of an action is on the disk before the action returns) and removed by the last one to close.
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from crackview import files
from crackview.errors import UserError
from crackview.inspection.store import checksums, recovery, schema
from crackview.inspection.store.damage import DamageError
from crackview.inspection.store.row_changes import RowChange
from crackview.sentences import Sentence

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
# the large tables are not read when a file is opened: their rows are checked when they are read
_CHECKED = tuple(table for table in schema.TABLES if table not in checksums.BLOBS)
# what Python says, without a code, where a check within a statement has failed, or a text is not UTF-8
_SAID_OF_ROWS = ("user-defined function raised exception", "Could not decode to UTF-8")
_LEAST_BYTES = 512  # SQLite takes a shorter file for an empty one, and would write over it
_JOURNAL_BYTES = 8 * 2**20
_KEPT_PAGES = 16 * 1024  # KiB

# several threads open the inspection of a folder; the second to repair it would write over what the first went on with
_REPAIRING = threading.RLock()

Parameters = Sequence[Any] | Mapping[str, Any]
T = TypeVar("T")


class InspectionError(UserError):
    """The inspection file cannot be opened or written; the message is one sentence for the user."""


class Database:
    """An open inspection file. Use one from one thread; any number of them, in any number of processes, may be open.

    Attributes:
        path: The file.
        damage: One sentence if the file was damaged and rebuilt here, else "".
    """

    def __init__(self, path: Path, first: Mapping[str, Any]) -> None:
        """Open the file, or make it.

        Args:
            path: The file.
            first: The row of ``inspection`` in a new file.

        Raises:
            InspectionError: If it can be neither.
        """
        self.path = path
        self.damage = ""
        self._first = first
        self._file = _identity(path)
        try:
            self._connection = self._open()
        except sqlite3.Error as error:
            if not _is_damage(error):
                raise InspectionError(_sentence(path, error)) from error
            self._rebuild()

    def close(self) -> None:
        """Close it; the last to do so takes the journal away."""
        with suppress(sqlite3.Error):
            if self._is_there():
                self._connection.execute("PRAGMA busy_timeout = 0")
                self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()

    def rows(self, statement: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        """Return all rows of a statement; raise InspectionError if they cannot be read."""
        with self.as_inspection_errors():
            self._renew()
            return self._connection.execute(statement, parameters).fetchall()

    def read(self, convert: Callable[[sqlite3.Row], T], statement: str, parameters: Parameters = ()) -> list[T]:
        """Return what ``convert`` gives for each row of a statement.

        Args:
            convert: Raises DamageError where a row cannot be decoded; then the file is repaired.
            statement: The statement.
            parameters: Of it.

        Raises:
            InspectionError: If they cannot be read.
        """
        with self.as_inspection_errors():
            self._renew()
            return [convert(row) for row in self._connection.execute(statement, parameters).fetchall()]

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run one action as a transaction.

        It is in the file as a whole when the block ends, and not at all after an error.

        Raises:
            InspectionError: If it cannot be written; the file is as it was.
        """
        with self.as_inspection_errors():
            self._renew()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    with suppress(sqlite3.Error):
                        self._connection.execute("ROLLBACK")

    def state(self) -> int:
        """Return a number that changes when another window has written; cheap."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def copy_to(self, path: Path) -> None:
        """Write all of it to another file, which is on the drive when this returns.

        Raises:
            sqlite3.Error, OSError: If that cannot be written.
        """
        copy = sqlite3.connect(path)
        try:
            self._connection.backup(copy)
        finally:
            copy.close()

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=5, isolation_level=None, check_same_thread=False)
        try:
            version = self._prepare(connection)
            opened = connection
            if version < schema.VERSION:
                connection = _migrated(connection)
            _check(connection)
            checksums.watch(connection)
            if connection is not opened:
                connection.execute("PRAGMA query_only = ON")
        except UnicodeDecodeError as error:
            connection.close()
            raise DamageError("the definitions of its tables are no text") from error
        except BaseException:
            connection.close()
            raise
        self._file = _identity(self.path)
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> int:
        """Set up a connection; return the version of the file."""
        connection.row_factory = sqlite3.Row
        checksums.install(connection)
        connection.execute(f"PRAGMA page_size = {schema.PAGE}")
        item, version = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
        empty = not connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        if (item, version) == (0, 0) and empty:
            self._fill(connection)
            version = schema.VERSION
        elif item != schema.APPLICATION_ID:
            _check_pages(connection, "1")  # a damaged file of ours may have lost its mark
            if checksums.is_sealed(connection) is not None:
                raise DamageError("the mark in the head of the file is lost")
            raise InspectionError("{path} belongs to another program: move it out of the folder.", path=self.path)
        elif version > schema.VERSION:
            raise InspectionError("{path} was made by a newer CrackView: update CrackView to open it.", path=self.path)
        elif version < schema.VERSION and not _is_of_version(connection, version):
            raise DamageError("the version in the head of the file is lost")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA journal_size_limit = {_JOURNAL_BYTES}")
        connection.execute(f"PRAGMA cache_size = -{_KEPT_PAGES}")
        connection.execute("PRAGMA foreign_keys = ON")
        with suppress(sqlite3.OperationalError):  # a file that can only be read
            connection.execute("PRAGMA journal_mode = PERSIST")
        return int(version)

    def _fill(self, connection: sqlite3.Connection) -> None:
        if 0 < self.path.stat().st_size < _LEAST_BYTES:
            raise DamageError("cut off within its first page")
        connection.execute("BEGIN IMMEDIATE")
        # another window may have been faster
        if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            schema.create(connection)
            connection.execute(schema.insert("inspection", tuple(self._first)), self._first)
            checksums.seal(connection)
        connection.execute("COMMIT")

    def _rebuild(self) -> None:
        with _REPAIRING:
            try:
                if self._is_repaired():
                    return
                self.damage = recovery.rebuild(self.path, self._first)
                self._connection = self._open()
            except files.SaveError as error:
                raise InspectionError(
                    "{path} is damaged and cannot be repaired where it is: {reason}",
                    path=self.path,
                    reason=error.sentence,
                ) from error
            except sqlite3.Error as error:
                raise InspectionError(_sentence(self.path, error)) from error

    def _is_repaired(self) -> bool:
        """Return whether another thread has put a sound file in the place of the damaged one; then it is open."""
        if self._is_there():
            return False
        try:
            self._connection = self._open()
        except sqlite3.Error as error:
            if not _is_damage(error):
                raise
            return False
        return True

    def _is_there(self) -> bool:
        """Return whether the path still leads to the open file; without it every action would be lost."""
        here = _identity(self.path)
        return here is not None and here == self._file

    def _renew(self) -> None:
        """Open the file again if it was replaced, by a backup, or by a window that found it damaged."""
        if self._is_there():
            return
        if not self.path.exists():
            raise InspectionError(
                "{path} was moved or deleted while it was open: put it back, or open the folder again.", path=self.path
            )
        self._connection.close()
        self._connection = self._open()

    @contextmanager
    def as_inspection_errors(self) -> Iterator[None]:
        """Turn what goes wrong in a block that reads into one sentence; repair a damaged file.

        Raises:
            InspectionError: If anything does.
        """
        try:
            yield
        except sqlite3.Error as error:
            if not _is_damage(error):
                raise InspectionError(_sentence(self.path, error)) from error
            self._connection.close()
            self._rebuild()
            said = self.damage or Sentence("{path} was damaged and is repaired.", path=self.path)
            raise InspectionError("{damage} Repeat what you did last.", damage=said) from error


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what distinguishes a file from another one at the same path; None if there is none."""
    try:
        details = os.stat(path)  # noqa: PTH116  called for every action
    except OSError:
        return None
    return details.st_dev, details.st_ino


def _migrated(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Migrate the file of an earlier version; return a migrated copy where it may not be written.

    Raises:
        sqlite3.Error: If it cannot be migrated; the file is as it was.
    """
    try:
        _migrate(connection)
    except sqlite3.Error as error:
        if _code(error) not in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}:
            raise
    else:
        return connection
    copy = sqlite3.connect("", isolation_level=None, check_same_thread=False)  # a file of SQLite's own, gone with it
    try:
        connection.backup(copy)
        copy.row_factory = sqlite3.Row
        checksums.install(copy)
        _migrate(copy)
    except BaseException:
        copy.close()
        raise
    connection.close()
    return copy


def _migrate(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # another window may have been faster
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for table in _CHECKED:
            if version >= schema.SINCE.get(table, schema.FIRST):
                _check_pages(connection, table)
                if version >= schema.SEALED:
                    _check_rows(connection, table)
        schema.migrate(connection, version)
        for table in _CHECKED:
            checksums.fill(connection, table)
        checksums.seal(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")


def _is_of_version(connection: sqlite3.Connection, version: int) -> bool:
    """Return whether a file may be of the earlier version that it says: whether it is sealed as such ones are."""
    if version < schema.SEALED:
        return version >= schema.FIRST and checksums.is_sealed(connection) is None
    return bool(checksums.is_sealed(connection))


def _check_rows(connection: sqlite3.Connection, table: str) -> None:
    """See whether the sums of all rows of a table fit; raises DamageError if not."""
    damaged = checksums.first_damaged(connection, table)
    if damaged is not None:
        raise DamageError(f"row {damaged} of {table} is damaged")


def _check(connection: sqlite3.Connection) -> None:
    """Check that definitions, indexes and rows are as they were written, but for the rows of large tables.

    Raises:
        sqlite3.DatabaseError: If not.
    """
    try:
        if not checksums.is_sealed(connection):
            raise DamageError("the definitions of the tables are damaged")
        for table in _CHECKED:
            _check_pages(connection, table)
            _check_rows(connection, table)
    except sqlite3.OperationalError as error:
        if _code(error) != sqlite3.SQLITE_ERROR:
            raise
        raise DamageError(str(error)) from error  # a table or column is not there, or a text is none


def _check_pages(connection: sqlite3.Connection, what: str) -> None:
    """Let SQLite check a table with its indexes, or with "1" all of them.

    Raises:
        sqlite3.DatabaseError: If not.
    """
    (found,) = connection.execute(f"PRAGMA integrity_check({what})").fetchone()
    if found != "ok":
        raise DamageError(found)


def _code(error: sqlite3.Error) -> int:
    """Return the primary result code; 0 where Python raised the error by itself."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _is_damage(error: sqlite3.Error) -> bool:
    return _code(error) in _DAMAGED or str(error).startswith(_SAID_OF_ROWS)


def _sentence(path: Path, error: sqlite3.Error) -> str:
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return Sentence(
            "{path} was not saved because the disk is full: free some space and repeat what you did last.", path=path
        )
    # beside a file in a folder that may not be written to there can be no journal
    if code == sqlite3.SQLITE_READONLY or (code == sqlite3.SQLITE_CANTOPEN and os.access(path, os.R_OK)):
        return Sentence(
            "{path} was not saved because it may not be written to: allow it, or copy the folder to another place.",
            path=path,
        )
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return Sentence("{path} was not saved because another window was writing all the time: try again.", path=path)
    if code == sqlite3.SQLITE_CANTOPEN:
        return Sentence(
            "{path} cannot be opened or made: check the drive, or copy the folder to another place.", path=path
        )
    return Sentence(
        "{path} could not be read or written ({reason}): check the drive and try again.", path=path, reason=error
    )


class ConflictError(InspectionError):
    """Another window changed the same thing first; nothing was written.

    Attributes:
        fresh: The record or records as they are now.
    """

    def __init__(self, what: str) -> None:
        super().__init__(
            Sentence(
                "{what} was changed in another window: look at it as it is now, and repeat your change.", what=what
            )
        )
        self.fresh: Any = None


class FindingGoneError(InspectionError):
    """A finding, by its number, that a command is about is not there any more; nothing was written."""

    def __init__(self, number: int) -> None:
        super().__init__(Sentence("Finding {number} is gone by now: nothing was changed.", number=number))


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
