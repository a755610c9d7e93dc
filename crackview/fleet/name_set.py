"""A set of names on the disk, so that a million photos need no memory."""

import shutil
import sqlite3
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from crackview.fleet import scratch


class NameSet:
    """NameSet that were seen; use it in one thread, with `with`."""

    def __init__(self) -> None:
        self._folder = scratch.make()
        self._database = sqlite3.connect(self._folder / "names", isolation_level=None)
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("CREATE TABLE names (name TEXT PRIMARY KEY) WITHOUT ROWID")
        self._database.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, name: str) -> bool:
        """Add a name; return whether it is new."""
        return self._database.execute("INSERT OR IGNORE INTO names VALUES (?)", (name,)).rowcount > 0

    def update(self, names: Iterable[str]) -> None:
        """Add several."""
        self._database.executemany("INSERT OR IGNORE INTO names VALUES (?)", ((name,) for name in names))
