"""What an MP4 or MOV file (ISO/IEC 14496-12) says of its tracks: where each sample lies, how long it is, and when.

The file comes from outside: its index is bounded in bytes and in samples, every table is cut to what its box holds, and
what contradicts itself is an `Mp4Error`. Nothing is decoded here.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

_MOST_INDEX = 64 * 2**20
"""A larger index is refused, bytes: that of an hour of 60 frames a second with three tracks has about 6 MB."""
_MOST_SAMPLES = 2_000_000
_MOST_BOXES = 4096
_TIMES = 4 + 4  # bytes of version and flags, and of a count


class Mp4Error(Exception):
    """This is no MP4, or its index is damaged."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box of an index.

    Attributes:
        kind: Its four letters.
        start: Where its content begins in the index.
        end: Where it ends.
    """

    kind: bytes
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Track:
    """A track.

    Attributes:
        handler: What it is: b"vide", b"soun", b"text", b"sbtl", b"subt", b"meta".
        kind: How its samples are coded, such as b"avc1", b"mp4a", b"tx3g".
        timescale: Ticks in a second.
        offsets: int64 (N,), where each sample lies in the file.
        sizes: int64 (N,), bytes.
        ticks: int64 (N,), when each is decoded.
        shifts: int64 (N,), how much later each is shown.
        box: Its box in the index.
    """

    handler: bytes
    kind: bytes
    timescale: int
    offsets: NDArray[np.int64]
    sizes: NDArray[np.int64]
    ticks: NDArray[np.int64]
    shifts: NDArray[np.int64]
    box: Box

    @property
    def times_s(self) -> NDArray[np.float64]:
        """When each sample is decoded, s."""
        return self.ticks / self.timescale


def read_index(path: Path) -> bytes:
    """Return the index of a file, the box ``moov`` with its head.

    Raises:
        Mp4Error: If there is none, or it is too large.
        OSError: If the file cannot be read.
    """
    with path.open("rb") as file:
        found = itertools.islice(outermost_boxes(file), _MOST_BOXES)
        start, size = next(((place, size) for kind, place, size in found if kind == b"moov"), (0, 0))
        if not size:
            raise Mp4Error("this file has no index of an MP4")
        if size > _MOST_INDEX:
            raise Mp4Error("the index is too large")
        file.seek(start)
        content = file.read(size)
    if len(content) < size:
        raise Mp4Error("the index is cut off")
    return content


def tracks(content: bytes) -> list[Track]:
    """Return the tracks of an index as `read_index` returns it; one that is damaged is left out."""
    found = []
    for box in top_boxes(content):
        if box.kind == b"trak":
            try:
                found.append(_track(content, box))
            except (Mp4Error, ValueError, IndexError):
                continue
    return found


def top_boxes(content: bytes) -> Iterator[Box]:
    """Yield the boxes of an index as `read_index` returns it; raise Mp4Error where one does not fit."""
    return boxes(content, 16 if content[:4] == b"\0\0\0\1" else 8, len(content))


def boxes(content: bytes, start: int, end: int) -> Iterator[Box]:
    """Yield the boxes between two places of an index; raise Mp4Error where one does not fit."""
    for _ in range(_MOST_BOXES):
        if start + 8 > end:
            return
        size, kind, head = int.from_bytes(content[start : start + 4]), content[start + 4 : start + 8], 8
        if size == 1:
            size, head = int.from_bytes(content[start + 8 : start + 16]), 16
        elif size == 0:
            size = end - start
        if size < head or start + size > end:
            raise Mp4Error("a box is longer than what holds it")
        yield Box(kind, start + head, start + size)
        start += size
    raise Mp4Error("there are too many boxes")


def box_at(content: bytes, box: Box, *path: bytes) -> Box:
    """Return the first box at a path of kinds below a box; raise Mp4Error if there is none."""
    for kind in path:
        found = next((each for each in boxes(content, box.start, box.end) if each.kind == kind), None)
        if found is None:
            raise Mp4Error(f"there is no box {kind!r}")
        box = found
    return box


def read_samples(path: Path, track: Track, numbers: NDArray[np.int64], most: int) -> Iterator[bytes]:
    """Yield samples of a track, those of `numbers`; one of more than `most` bytes is empty.

    Raises:
        OSError: If the file cannot be read.
    """
    with path.open("rb") as file:
        for number in numbers:
            size = int(track.sizes[number])
            file.seek(int(track.offsets[number]))
            yield file.read(size) if size <= most else b""


def outermost_boxes(file: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, place and size with its head of the outermost boxes of a file; the last one may be cut off."""
    place, end = 0, file.seek(0, 2)
    while place + 8 <= end:
        file.seek(place)
        head = file.read(16)
        size, kind = int.from_bytes(head[:4]), head[4:8]
        if size == 1:
            size = int.from_bytes(head[8:])
        elif size == 0:
            size = end - place
        if not kind.isascii() or size < 8:
            return
        yield kind, place, size
        place += size


def _track(content: bytes, box: Box) -> Track:
    media = box_at(content, box, b"mdia")
    handler = box_at(content, media, b"hdlr")
    table = box_at(content, media, b"minf", b"stbl")
    head = box_at(content, media, b"mdhd")
    late = 20 if content[head.start] == 1 else 12
    timescale = int.from_bytes(content[head.start + late : head.start + late + 4])
    described = box_at(content, table, b"stsd")
    description = next(boxes(content, described.start + 8, described.end), None)
    if timescale == 0 or description is None:
        raise Mp4Error("a track has no time scale or no description")
    sizes = _sizes(content, table)
    counts, deltas = _runs(content, box_at(content, table, b"stts"), len(sizes))
    ticks = np.concatenate([[0], np.cumsum(np.repeat(deltas, counts))])[: len(sizes)]
    if len(ticks) < len(sizes):
        raise Mp4Error("a track has samples without a time")
    return Track(
        content[handler.start + 8 : handler.start + 12],
        description.kind,
        timescale,
        _offsets(content, table, sizes),
        sizes,
        ticks,
        _shifts(content, table, len(sizes)),
        box,
    )


def _numbers(content: bytes, box: Box, skipped: int, columns: int, kind: str = ">u4") -> NDArray[np.int64]:
    """Return the rows of a table, int64 (N, columns); its count stands before them."""
    begin = box.start + skipped
    count = int.from_bytes(content[begin - 4 : begin])
    width = columns * np.dtype(kind).itemsize
    if count > _MOST_SAMPLES or begin + count * width > box.end:
        raise Mp4Error("a table is longer than its box")
    flat = np.frombuffer(content, kind, count * columns, begin)
    return flat.astype(np.int64).reshape(-1, columns)


def _runs(content: bytes, box: Box, most: int, kind: str = ">u4") -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the counts and values of runs, cut to `most` in all."""
    rows = _numbers(content, box, _TIMES, 2, kind)
    counts = np.minimum(rows[:, 0] & 0xFFFFFFFF, most)
    ends = np.minimum(np.cumsum(counts), most)
    return np.diff(ends, prepend=0), rows[:, 1]


def _sizes(content: bytes, table: Box) -> NDArray[np.int64]:
    box = box_at(content, table, b"stsz")
    same = int.from_bytes(content[box.start + 4 : box.start + 8])
    if not same:
        return _numbers(content, box, 12, 1)[:, 0]
    count = int.from_bytes(content[box.start + 8 : box.start + 12])
    if count > _MOST_SAMPLES:
        raise Mp4Error("a track has too many samples")
    return np.full(count, same, np.int64)


def _shifts(content: bytes, table: Box, count: int) -> NDArray[np.int64]:
    found = next((each for each in boxes(content, table.start, table.end) if each.kind == b"ctts"), None)
    shifts = np.zeros(count, np.int64)
    if found is not None:
        counts, values = _runs(content, found, count, ">i4")
        each = np.repeat(values, counts)
        shifts[: len(each)] = each
    return shifts


def _offsets(content: bytes, table: Box, sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where each sample lies: chunks at their offsets, and the samples of a chunk one after the other."""
    count = len(sizes)
    found = {each.kind: each for each in boxes(content, table.start, table.end)}
    wide = b"co64" in found
    chunks = _numbers(
        content, found[b"co64"] if wide else box_at(content, table, b"stco"), 8, 1, ">u8" if wide else ">u4"
    )[:, 0]
    rows = _numbers(content, box_at(content, table, b"stsc"), 8, 3)
    firsts = np.clip(rows[:, 0] - 1, 0, len(chunks))
    if count and (not len(firsts) or firsts[0] != 0 or (np.diff(firsts) < 0).any()):
        raise Mp4Error("samples lie in no chunk")
    held = np.repeat(np.minimum(rows[:, 1], count), np.diff(firsts, append=len(chunks)))
    ends = np.minimum(np.cumsum(held), count)
    held = np.diff(ends, prepend=0)
    if held.sum() < count:
        raise Mp4Error("samples lie in no chunk")
    before = np.cumsum(sizes) - sizes
    begins = ends - held
    chunk = np.repeat(np.arange(len(chunks)), held)
    offsets: NDArray[np.int64] = chunks[chunk] + before - before[begins[chunk]]
    if (offsets < 0).any():
        raise Mp4Error("samples lie before the file")
    return offsets
