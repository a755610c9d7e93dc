"""What is done of the analysis of a mosaic, so that it goes on where it ended: one SQLite file beside the map."""

import functools
import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from crackview.inspection.store import codecs
from crackview.inspection.store.damage import P, T, decoding
from crackview.mosaic.components import Component
from crackview.mosaic.source import MosaicError
from crackview.vision.measure import Finding
from crackview.vision.widths import Origin

NAME = "work.sqlite"
_VERSION = 2
_SCHEMA = """
CREATE TABLE IF NOT EXISTS job (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS measured (x INTEGER, y INTEGER, numbers TEXT, branches BLOB, PRIMARY KEY (x, y));
CREATE TABLE IF NOT EXISTS pieces (
    x INTEGER, y INTEGER, left INTEGER, top INTEGER, number INTEGER, numbers TEXT, branches BLOB,
    PRIMARY KEY (x, y, left, top, number)
);
"""
_NUMBERS = tuple(each.name for each in fields(Finding) if each.name != "branches")


@dataclass(frozen=True)
class MosaicRun:
    """What a map was made of; a map of another one is not gone on with.

    Attributes:
        file: Name of the mosaic's file.
        bytes: Its size.
        changed: When it was last changed, ns.
        width: Of the mosaic, px.
        height: The same.
        cuts: Where each pixel is given to one tile alone, see `tiles.Tiling.cuts`.
        model: Name of the model.
        sha256: Of its weights.
    """

    file: str
    bytes: int
    changed: int
    width: int
    height: int
    cuts: tuple[tuple[int, ...], tuple[int, ...]]
    model: str
    sha256: str


def _explained(method: Callable[P, T]) -> Callable[P, T]:
    """Let a method of the store say in one sentence that its file cannot be used any more."""

    @functools.wraps(method)
    def explained(*args: P.args, **options: P.kwargs) -> T:
        try:
            return method(*args, **options)
        except sqlite3.Error as error:
            raise MosaicError(
                "The work on the mosaic cannot be read or written ({reason}): make room on the drive or, if "
                "{file} in its folder is damaged, delete that file; the map is kept.",
                reason=error,
                file=NAME,
            ) from error

    return explained


class ProgressStore:
    """The file, which one run has for itself; every call is one transaction. Use it from one thread.

    All methods raise MosaicError if the file is damaged or its drive is full.
    """

    def __init__(self, folder: Path) -> None:
        """Open or begin the progress_store of a folder.

        Raises:
            MosaicError: If it cannot be opened.
        """
        self.path = folder / NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = sqlite3.connect(self.path, isolation_level=None, timeout=1)
            # held until the file is closed, or the process ends: another run would mix its settings with these
            self._file.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._file.execute("PRAGMA journal_mode = WAL")
            self._file.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                raise MosaicError(
                    "{folder} is in use by another run: wait until it has ended, or choose another folder.",
                    folder=folder.parent,
                ) from error
            raise MosaicError(
                "{path} cannot be opened ({reason}): choose another folder.", path=self.path, reason=error
            ) from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    @_explained
    def begin(self, job: MosaicRun) -> None:
        """Take up a job.

        Raises:
            MosaicError: If the folder holds the work of another one.
        """
        known = self._value("job")
        made_by = json.loads(json.dumps({"version": _VERSION, **asdict(job)}))
        if known is None:
            self._set("job", made_by)
        elif known != made_by:
            raise MosaicError(
                "{folder} holds the work on another mosaic, by another model or by another version of CrackView: "
                "choose another folder.",
                folder=self.path.parent.parent,
            )

    @_explained
    def measure_by(self, **settings: float) -> None:
        """Forget what was measured by other settings."""
        if self._value("settings") != settings:
            with self._file:
                self._file.execute("BEGIN")
                self._file.execute("DELETE FROM measured")
                self._file.execute("DELETE FROM pieces")
                self._set("settings", settings)

    @_explained
    def measured(self) -> dict[tuple[int, int], Finding | None]:
        """Return the measured findings, by the first seed of their component."""
        rows = self._file.execute("SELECT x, y, numbers, branches FROM measured")
        return {(x, y): None if numbers is None else _finding(numbers, branches) for x, y, numbers, branches in rows}

    @_explained
    def keep(self, group: Iterable[Component], found: Iterable[Finding | None]) -> None:
        """Keep what was measured of components, in place of their pieces."""
        rows = [(*each.place, *_columns(finding)) for each, finding in zip(group, found, strict=True)]
        with self._file:
            self._file.execute("BEGIN")
            self._file.executemany("INSERT OR REPLACE INTO measured VALUES (?, ?, ?, ?)", rows)
            self._file.executemany("DELETE FROM pieces WHERE x = ? AND y = ?", [row[:2] for row in rows])

    @_explained
    def pieces(self, component: Component) -> dict[tuple[int, int], list[Finding]]:
        """Return what was measured of a component cell by cell, by the left and the top of the cells."""
        query = "SELECT left, top, numbers, branches FROM pieces WHERE x = ? AND y = ? ORDER BY number"
        kept: dict[tuple[int, int], list[Finding]] = {}
        for left, top, numbers, branches in self._file.execute(query, component.place):
            own = kept.setdefault((left, top), [])
            if numbers is not None:
                own.append(_finding(numbers, branches))
        return kept

    @_explained
    def measured_cells(self, component: Component) -> set[tuple[int, int]]:
        """Return the left and the top of the cells in which a component is measured."""
        query = "SELECT left, top FROM pieces WHERE x = ? AND y = ? AND number = 0"
        return set(self._file.execute(query, component.place))

    @_explained
    def keep_piece(self, component: Component, cell: tuple[int, int], found: list[Finding]) -> None:
        """Keep what was measured of a component in a cell."""
        # row 0 says that the cell is measured, also where nothing was found
        rows = [(*component.place, *cell, number, *_columns(each)) for number, each in enumerate([None, *found])]
        with self._file:
            self._file.execute("BEGIN")
            self._file.executemany("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def _value(self, name: str) -> Any:
        row = self._file.execute("SELECT value FROM job WHERE name = ?", (name,)).fetchone()
        return None if row is None else json.loads(row[0])

    def _set(self, name: str, value: object) -> None:
        self._file.execute("INSERT OR REPLACE INTO job VALUES (?, ?)", (name, json.dumps(value)))


def _columns(finding: Finding | None) -> tuple[str | None, bytes | None]:
    if finding is None:
        return None, None
    return json.dumps([getattr(finding, name) for name in _NUMBERS]), codecs.pack_branches(finding.branches)


@decoding
def _finding(numbers: str, branches: bytes) -> Finding:
    values: dict[str, Any] = dict(zip(_NUMBERS, json.loads(numbers), strict=True))
    values |= {"box": tuple(values["box"]), "width_from": Origin(values["width_from"])}
    return Finding(branches=codecs.unpack_branches(branches), **values)
