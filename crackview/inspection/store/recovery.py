"""What can still be read of a damaged inspection file: every row on every page that is whole.

SQLite gives up at the first page of a table that it cannot read, and at once where the first page of the file is gone.
Here the file is read page by page, as its format is published (sqlite.org/fileformat2.html), and each row tells by its
tag to which table it belongs; one of versions 1 and 2, which has none, by its number of columns, of which each table
had another one. The damaged file is kept beside the new one.

A row whose check sum does not fit is not believed. It is left out; of a photo its place and content are kept, so that
what hangs on it is, and all else is as if it was not reviewed. What findings or corrections are missing of a photo
is measured again.
"""

import datetime as dt
import mmap
import os
import shutil
import sqlite3
import struct
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from crackview import files
from crackview.inspection.store import checksums, codecs, records, row_changes, schema, step_titles
from crackview.inspection.store.codecs import Shape
from crackview.inspection.store.damage import CodecError, decoding
from crackview.sentences import Sentence

_LEAF, _TRUNK_HEAD = 0x0D, 8
_UNTAGGED = {10: "inspection", 22: "photos", 23: "findings", 25: "findings", 3: "details", 8: "edits", 4: "maps"}
_TAGS = {schema.tag(table): (table, schema.names(table).index(schema.TAG)) for table in schema.TABLES}
_WHOLE = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_BROKEN = (IndexError, ValueError, struct.error, OverflowError)
_CHILDREN = (("findings", "photo", "photos"), ("details", "finding", "findings"), ("edits", "photo", "photos"),
             ("maps", "photo", "photos"), ("history", "photo", "photos"),
             ("earlier_maps", "photo", "photos"), ("annotations", "photo", "photos"),
             ("joint_maps", "photo", "photos"))  # fmt: skip

_TYPES: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "REAL": (int, float),
    "TEXT": (str,),
    "BLOB": (bytes,),
}
_NAMED = 5  # photos in a sentence
_LIKE_A_TAG = 2  # characters that may differ
_HASH = 32

Row = tuple[str, int, list[Any]]


@dataclass(frozen=True)
class _KeptRows:
    """What is in the rebuilt file: how many photos and findings, and the paths of photos to be looked at again."""

    photos: int
    findings: int
    doubtful: tuple[str, ...]
    settings: bool


def rebuild(path: Path, first: Mapping[str, Any]) -> str:
    """Replace a damaged file, which is kept beside it, by a sound one with all rows that can be trusted.

    Args:
        path: The file.
        first: The row of ``inspection`` where that is lost.

    Returns:
        One sentence: what was kept, what is to be looked at again, and where the damaged file is.

    Raises:
        SaveError: If the new file or the copy cannot be written; then nothing has changed.
    """
    aside = _aside(path)
    journal, beside = (name.with_name(f"{name.name}-journal") for name in (path, aside))
    with files.replacing(path) as temporary:
        kept = _copy_rows(path, temporary)
        _complete(temporary, first)
        _keep(path, aside)
        # a journal that stayed would be played back into the new file
        if journal.exists():
            journal.replace(beside)
    return _sentence(path, aside, kept)


def _sentence(path: Path, aside: Path, kept: _KeptRows) -> str:
    count = (
        Sentence("1 photo and {findings} findings", findings=kept.findings)
        if kept.photos == 1
        else Sentence("{photos} photos and {findings} findings", photos=kept.photos, findings=kept.findings)
    )
    values = {"path": path, "count": count, "aside": aside.name}
    if not kept.doubtful and kept.settings:
        return Sentence(
            "{path} was damaged: {count} could be read and were kept; the damaged file is now {aside}.", **values
        )
    if not kept.settings:
        return Sentence(
            "{path} was damaged: {count} could be read and were kept, scale and settings of the folder were not, set "
            "them again; the damaged file is now {aside}.",
            **values,
        )
    more = "" if len(kept.doubtful) <= _NAMED else ", …"
    return Sentence(
        "{path} was damaged: {count} could be read and were kept, look at {photos} again; the damaged file is now "
        "{aside}.",
        photos=", ".join(kept.doubtful[:_NAMED]) + more,
        **values,
    )


def rows(data: bytes | mmap.mmap) -> Iterator[Row]:
    """Yield table, number and values of every row that can be read, in the order of the pages."""
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
    for near in (0, _LIKE_A_TAG):
        for place, value in enumerate(values):
            if isinstance(value, str):
                for tag, (table, own) in _TAGS.items():
                    if place == own and len(value) == len(tag) and _differences(value, tag) <= near:
                        return table
    return _UNTAGGED.get(len(values))


def _differences(text: str, other: str) -> int:
    return sum(a != b for a, b in zip(text, other, strict=True))


def _copy_rows(damaged: Path, target: Path) -> _KeptRows:
    # a row may be there twice, where an old page was left behind: a sound one counts, then the later one
    best: dict[tuple[str, int], tuple[bool, int]] = {}
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        checksums.install(connection)
        connection.execute(f"PRAGMA page_size = {schema.PAGE}")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("BEGIN")
        schema.create(connection)
        checksums.watch(connection)
        for table, rowid, values in _rows_of(damaged):
            record = _record(table, rowid, values)
            sound = _is_sound(table, record)
            version = record.get("version", 0)
            rank = (sound, version if isinstance(version, int) else -1)
            if best.get((table, rowid), (False, -1)) >= rank:
                continue
            best[table, rowid] = rank
            if not sound:
                _note_doubt(connection, table, record)
                if table != "photos":
                    continue
                record = _unjudged(record)
            with suppress(sqlite3.Error):  # a row that the table refuses is damaged
                insert = schema.insert(table, tuple(record)).replace("INSERT", "INSERT OR REPLACE", 1)
                connection.execute(insert, record)
        settings = connection.execute("SELECT 1 FROM inspection").fetchone() is not None
        for table, column, parent in _CHILDREN:
            connection.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})")  # noqa: S608  our own names
        _drop_edits_outside(connection)
        schema.complete(connection)
        doubtful = _have_measured_again(connection)
        photos, findings = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608  our own names
            for table in ("photos", "findings")
        )
        connection.execute("COMMIT")
    return _KeptRows(photos, findings, doubtful, settings)


def _complete(target: Path, first: Mapping[str, Any]) -> None:
    with closing(sqlite3.connect(target)) as connection:
        checksums.install(connection)
        with connection:
            if connection.execute("SELECT 1 FROM inspection").fetchone() is None:
                connection.execute(schema.insert("inspection", tuple(first)), first)
            checksums.seal(connection)


def _record(table: str, rowid: int, values: list[Any]) -> dict[str, Any]:
    """Return the columns of a row as SQLite would return them; it may be older than the last ones."""
    kinds = {column.split()[0]: column.split()[1] for column in schema.TABLES[table]}
    record = dict(zip(schema.names(table), values, strict=False))
    record[schema.names(table)[0]] = rowid
    for name, value in record.items():
        if kinds[name] == "REAL" and isinstance(value, int):  # which SQLite does to save bytes
            record[name] = float(value)
    return record


def _is_sound(table: str, record: Mapping[str, Any]) -> bool:
    """Return whether a row can be trusted: its check sum fits, if its version has one, and it can be decoded."""
    if schema.CHECKSUM in record and not checksums.fits(table, record):
        return False
    for column in schema.TABLES[table]:
        name, kind = column.split()[:2]
        value = record.get(name)
        if value is None:
            if name in record and "NOT NULL" in column:
                return False
        elif not isinstance(value, _TYPES[kind]):
            return False
    try:
        _decode(table, record)
    except (sqlite3.DatabaseError, CodecError):
        return False
    return True


@decoding
def _decode(table: str, record: Mapping[str, Any]) -> None:
    if table == "inspection":
        records.settings(record)
    elif table == "photos":
        records.photo({"findings": 0, "unreviewed": 0, "element": "", **record})
    elif table == "findings":
        records.finding({"limit_px": 0.0, "width_from": "map", "joint_share": None, **record}, ())
    elif table == "details":
        codecs.unpack_grid(record["shape"])
        codecs.unpack_branches(record["branches"])
    elif table == "edits":
        codecs.unpack_grid(record["delta"])
    elif table == "annotations":
        records.annotation(record)
    elif table == "history":
        step_titles.stored(record["title"], record["arguments"])
        row_changes.load(record["changes"])


def _unjudged(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a photo of which only place and content are trusted; both are compared with the file's later."""
    key = record["id"]
    path, content = record.get("path"), record.get("hash")
    whole = {name: record.get(name) for name in ("size", "mtime_ns")}
    return {
        "id": key, "version": 1,
        "path": path if isinstance(path, str) and path else f"photo {key}",
        "hash": content if isinstance(content, str) and len(content) == _HASH else f"{key:0{_HASH}x}"[-_HASH:],
        **{name: value if isinstance(value, int) else 0 for name, value in whole.items()},
        "width": 0, "height": 0, "state": "unreviewed", "note": "", "stale": "", "problem": "",
    }  # fmt: skip


def _note_doubt(connection: sqlite3.Connection, table: str, record: Mapping[str, Any]) -> None:
    """Remember of which photo something was not believed."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS doubts (photo INTEGER, finding INTEGER)")
    photo = record.get("id" if table == "photos" else "photo")
    finding = record["finding"] if table == "details" else None
    if table not in {"maps", "earlier_maps", "joint_maps"}:  # which are made again
        connection.execute("INSERT INTO doubts VALUES (?, ?)", (photo if isinstance(photo, int) else None, finding))


def _drop_edits_outside(connection: sqlite3.Connection) -> None:
    """Leave out edits that lie outside of their photo, as no window has made them."""
    statement = (
        "SELECT edits.id, x, y, delta, width, height, photo FROM edits JOIN photos ON photos.id = photo WHERE width > 0"
    )
    for key, x, y, delta, width, height, photo in connection.execute(statement).fetchall():
        rows, columns = codecs.unpack_grid(delta).shape
        if not (0 <= x <= width - columns and 0 <= y <= height - rows):
            connection.execute("DELETE FROM edits WHERE id = ?", (key,))
            _note_doubt(connection, "edits", {"photo": photo})


def _have_measured_again(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Mark photos of which something is missing to be measured again; return their paths.

    A finding without its pixels keeps its review; until it is measured it has those of its box.
    """
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS doubts (photo INTEGER, finding INTEGER)")
    statement = (
        "SELECT id, photo, box_width, box_height, substr(shape, 1, 8) "
        "FROM findings LEFT JOIN details ON details.finding = findings.id"
    )
    for finding, photo, width, height, head in connection.execute(statement).fetchall():
        if head == codecs.head_of_shape(width, height):
            continue
        shape = codecs.pack_shape(Shape((0, 0, width, height), np.ones((height, width), bool)))
        connection.execute(
            "INSERT OR REPLACE INTO details (finding, shape, branches) VALUES (?, ?, ?)",
            (finding, shape, codecs.pack_branches(())),
        )
        connection.execute("INSERT INTO doubts VALUES (?, NULL)", (photo,))
    connection.execute(
        "INSERT INTO doubts SELECT id, NULL FROM photos "
        "WHERE (SELECT count(*) FROM findings WHERE photo = photos.id) < numbers"
    )
    doubted = "id IN (SELECT photo FROM doubts)"
    connection.execute(
        "UPDATE photos SET version = version + 1, stale = CASE WHEN EXISTS (SELECT 1 FROM maps "  # noqa: S608  our own words
        "WHERE maps.photo = photos.id AND coalesce(maps.model_sha256, photos.model_sha256) = photos.model_sha256) "
        f"THEN 'threshold' ELSE 'model' END WHERE model IS NOT NULL AND stale <> 'model' AND {doubted}"
    )
    return tuple(row[0] for row in connection.execute(f"SELECT path FROM photos WHERE {doubted} ORDER BY id"))  # noqa: S608


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
    """Return the pages that hold what was deleted, from the list in the file's header, as far as it can be followed."""
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
    """Return number and values of the row whose cell begins at ``start``.

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
    return rowid - (rowid >> 63 << 64), _values(payload)  # of 64 bits with a sign


def _local(size: int) -> int:
    """Return how many bytes of a row lie in its cell; the rest overflows to further pages."""
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
        return (raw if kind % 2 == 0 else raw.decode(errors="replace")), place + size
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
