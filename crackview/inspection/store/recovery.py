"""What can still be read of a damaged inspection file: every row on every page that is whole.

SQLite gives up at the first page of a table that it cannot read, and at once where the first page of the file is gone.
Here the file is read page by page, as its format is published (sqlite.org/fileformat2.html), and each row tells by its
tag to which table it belongs; one of versions 1 and 2, which has none, by its number of columns, of which each table
had another one. The damaged file is kept beside the new one.
"""

import datetime as dt
import mmap
import os
import shutil
import sqlite3
import struct
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from crackview import files
from crackview.inspection.store import schema
from crackview.sentences import Sentence

_LEAF, _TRUNK_HEAD = 0x0D, 8
_UNTAGGED = {10: "inspection", 22: "photos", 23: "findings", 25: "findings", 3: "details", 8: "edits", 4: "maps"}
_TAGS = {schema.tag(table): (table, schema.names(table).index(schema.TAG)) for table in schema.TABLES}
_WHOLE = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_BROKEN = (IndexError, ValueError, struct.error, OverflowError)
_CHILDREN = (("findings", "photo", "photos"), ("details", "finding", "findings"), ("edits", "photo", "photos"),
             ("maps", "photo", "photos"), ("history", "photo", "photos"),
             ("earlier_maps", "photo", "photos"), ("annotations", "photo", "photos"))  # fmt: skip

Row = tuple[str, int, list[Any]]


def rebuild(path: Path) -> str:
    """Put a sound file, with all rows that can be read, in the place of a damaged one, which is kept beside it.

    Returns:
        One sentence: what was kept, and where the damaged file is.

    Raises:
        SaveError: If the new file or the copy cannot be written; then nothing has changed.
    """
    aside = _aside(path)
    journal, beside = (name.with_name(f"{name.name}-journal") for name in (path, aside))
    with files.replacing(path) as temporary:
        kept = _copy_rows(path, temporary)
        _keep(path, aside)
        # a journal that stayed would be played back into the new file
        if journal.exists():
            journal.replace(beside)
    photos, findings = kept["photos"], kept["findings"]
    count = (
        Sentence("1 photo and {findings} findings", findings=findings)
        if photos == 1
        else Sentence("{photos} photos and {findings} findings", photos=photos, findings=findings)
    )
    return Sentence(
        "{path} was damaged: {count} could be read and were kept; the damaged file is now {aside}.",
        path=path,
        count=count,
        aside=aside.name,
    )


def rows(data: bytes | mmap.mmap) -> Iterator[Row]:
    """Table, number and values of every row that can be read, in the order of the pages."""
    free = _free_pages(data)
    for number in range(1, len(data) // schema.PAGE + 1):
        page = _page(data, number)
        head = 100 if number == 1 else 0
        if number in free or page[head] != _LEAF:
            continue
        for place in range(int.from_bytes(page[head + 3 : head + 5], "big")):
            try:
                (start,) = struct.unpack_from(">H", page, head + 8 + 2 * place)
                rowid, values = _row(data, page, start)
            except _BROKEN:
                continue
            table = _table(values)
            if table is not None and len(values) <= len(schema.names(table)):
                yield table, rowid, values


def _table(values: list[Any]) -> str | None:
    for value in values:
        table, place = _TAGS.get(value, ("", -1)) if isinstance(value, str) else ("", -1)
        if table and place < len(values) and values[place] == value:
            return table
    return _UNTAGGED.get(len(values))


def _copy_rows(damaged: Path, target: Path) -> Counter[str]:
    kept: Counter[str] = Counter()
    # where an old page was left behind there are two states of a row: the later one counts
    newest: dict[tuple[str, int], int] = {}
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {schema.PAGE}")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("BEGIN")
        schema.create(connection)
        for table, rowid, values in _rows_of(damaged):
            record = dict(zip(schema.names(table), values, strict=False))  # a row may be older than its last columns
            record[schema.names(table)[0]] = rowid
            version = record.get("version", 0)
            if not isinstance(version, int) or newest.get((table, rowid), -1) >= version:
                continue
            with suppress(sqlite3.Error):  # a row that the table refuses is damaged
                insert = schema.insert(table, tuple(record)).replace("INSERT", "INSERT OR REPLACE", 1)
                connection.execute(insert, record)
                newest[table, rowid] = version
        for table, column, parent in _CHILDREN:
            connection.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})")  # noqa: S608  our own names
        schema.complete(connection)
        for table in ("photos", "findings"):
            kept[table] = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608  our own names
        connection.execute("COMMIT")
    return kept


def _rows_of(path: Path) -> Iterator[Row]:
    with path.open("rb") as file:
        if path.stat().st_size < schema.PAGE:
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            yield from rows(data)


def _aside(path: Path) -> Path:
    stamp = dt.datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    names = (path.with_name(f"{path.stem} (damaged {stamp}{extra}){path.suffix}") for extra in _numbered())
    return next(name for name in names if not name.exists())


def _numbered() -> Iterator[str]:
    yield ""
    for number in range(2, 10_000):
        yield f" {number}"


def _keep(path: Path, aside: Path) -> None:
    try:
        os.link(path, aside)
    except OSError:  # a drive without links, such as a memory card
        shutil.copy2(path, aside)


def _page(data: bytes | mmap.mmap, number: int) -> bytes:
    return data[(number - 1) * schema.PAGE : number * schema.PAGE]


def _free_pages(data: bytes | mmap.mmap) -> set[int]:
    """Pages that hold what was deleted, from the list in the file's header, as far as that can be followed."""
    free: set[int] = set()
    if data[:16] != b"SQLite format 3\0":
        return free
    trunk = int.from_bytes(data[32:36], "big")
    while trunk and trunk not in free and trunk * schema.PAGE <= len(data):
        free.add(trunk)
        page = _page(data, trunk)
        following, count = struct.unpack_from(">II", page)
        if count > (schema.PAGE - _TRUNK_HEAD) // 4:
            break
        free.update(struct.unpack_from(f">{count}I", page, _TRUNK_HEAD))
        trunk = following
    return free


def _row(data: bytes | mmap.mmap, page: bytes, start: int) -> tuple[int, list[Any]]:
    """Number and values of the row whose cell begins at ``start``.

    Raises:
        One of ``_BROKEN``: if it is damaged.
    """
    size, place = _varint(page, start)
    rowid, place = _varint(page, place)
    local = _local(size)
    payload = page[place : place + local]
    if size > local:
        payload += _overflow(data, int.from_bytes(page[place + local : place + local + 4], "big"), size - local)
    if len(payload) != size:
        raise ValueError
    return rowid, _values(payload)


def _local(size: int) -> int:
    """How many bytes of a row lie in its cell; the rest overflows to further pages."""
    most, least = schema.PAGE - 35, (schema.PAGE - 12) * 32 // 255 - 23
    if size <= most:
        return size
    rest = least + (size - least) % (schema.PAGE - 4)
    return rest if rest <= most else least


def _overflow(data: bytes | mmap.mmap, number: int, size: int) -> bytes:
    if size > len(data):
        raise ValueError
    parts: list[bytes] = []
    while size > 0:
        page = _page(data, number)
        if number < 2 or len(page) < schema.PAGE:
            raise ValueError
        number = int.from_bytes(page[:4], "big")
        parts.append(page[4 : 4 + size])
        size -= len(parts[-1])
    return b"".join(parts)


def _values(payload: bytes) -> list[Any]:
    head, place = _varint(payload, 0)
    kinds = []
    while place < head:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values = []
    for kind in kinds:
        value, place = _value(payload, place, kind)
        values.append(value)
    if place != len(payload) or not kinds:
        raise ValueError
    return values


def _value(payload: bytes, place: int, kind: int) -> tuple[Any, int]:
    if kind in {0, 8, 9}:
        return {0: None, 8: 0, 9: 1}[kind], place
    if kind >= 12:
        size = (kind - 12) // 2
        raw = payload[place : place + size]
        return (raw if kind % 2 == 0 else raw.decode()), place + size
    if kind == 7:
        return struct.unpack_from(">d", payload, place)[0], place + 8
    if kind not in _WHOLE:
        raise ValueError
    size = _WHOLE[kind]
    return int.from_bytes(payload[place : place + size], "big", signed=True), place + size


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for index in range(9):
        byte = data[place + index]
        if index == 8:
            return (value << 8) | byte, place + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, place + index + 1
    raise ValueError
