"""MP4 files of one video track that can be played up to the last fragment while they are written, and are plain after.

While it grows, a file is a fragmented MP4 (ISO/IEC 14496-12): a head without samples, then fragments, each with the
table of its own samples. To finish it, a table of all samples is appended, and a box of 16 bytes before the head
becomes the head of one ``mdat`` that holds everything up to that table. So nothing is copied, and a file that was cut
off is finished in the same way.
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crackview.sources import mp4
from crackview.sources.mp4 import Mp4Error

_MATRIX = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
_SYNC, _NO_SYNC = 0x02000000, 0x01010000
_PLACE = 16  # bytes of the box that becomes the head of ``mdat``
_NESTED = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"mvex", b"moof", b"traf"}
_FTYP = struct.pack(">I4s4sI8s", 24, b"ftyp", b"isom", 0x200, b"isomiso5")


@dataclass(frozen=True)
class ClipTrack:
    """What holds for all samples of a video.

    Attributes:
        size: Width and height, px.
        timescale: Units of time in a second.
        duration: Of a sample, in these units.
        description: The box ``stsd``.
    """

    size: tuple[int, int]
    timescale: int
    duration: int
    description: bytes


@dataclass(frozen=True)
class Clip:
    """A short video.

    Attributes:
        track: What holds for its samples.
        sizes: Of the samples, bytes.
        sync: Of each, whether a player may begin with it.
        data: The samples, one after the other.
    """

    track: ClipTrack
    sizes: tuple[int, ...]
    sync: tuple[bool, ...]
    data: bytes


def read_clip(data: bytes, count: int) -> Clip:
    """Parse a short MP4 as OpenCV writes it: one track, ``count`` samples in their order, of one duration each.

    Raises:
        Mp4Error: If it is anything else.
    """
    boxes = dict(_leaves(data))
    try:
        if b"ctts" in boxes:
            raise Mp4Error("the samples are not in the order in which they are shown")
        version, sizes = boxes[b"mdhd"][0], _sizes(boxes[b"stsz"])
        (timescale,) = struct.unpack_from(">I", boxes[b"mdhd"], 20 if version else 12)
        (duration,) = struct.unpack_from(">I", boxes[b"stts"], 12)
        (start,) = struct.unpack_from(">I", boxes[b"stco"], 8)
        first = set(_numbers(boxes[b"stss"])) if b"stss" in boxes else set(range(1, len(sizes) + 1))
        track = ClipTrack(_size(boxes[b"tkhd"]), timescale, duration, _box(b"stsd", boxes[b"stsd"]))
    except (KeyError, IndexError, struct.error) as error:
        raise Mp4Error("a table of the samples is missing") from error
    samples = data[start : start + sum(sizes)]
    if len(sizes) != count or samples != boxes.get(b"mdat"):
        raise Mp4Error("samples are missing, or do not lie one after the other")
    return Clip(track, sizes, tuple(number in first for number in range(1, len(sizes) + 1)), samples)


def head(track: ClipTrack) -> bytes:
    """Return the beginning of a file."""
    tables = [_full(kind, struct.pack(">I", 0)) for kind in (b"stts", b"stsc", b"stco")]
    tables.append(_full(b"stsz", struct.pack(">II", 0, 0)))
    extends = _box(b"mvex", _full(b"trex", struct.pack(">5I", 1, 1, track.duration, 0, _NO_SYNC)))
    return _FTYP + _box(b"free", bytes(_PLACE - 8)) + _movie(track, 0, tables, extends)


def fragment(clip: Clip, number: int, before: int) -> bytes:
    """Return a clip as a fragment.

    Args:
        clip: Its samples.
        number: Of the fragment, from 1.
        before: How many samples the fragments before it have.
    """
    rows = b"".join(
        struct.pack(">II", size, _SYNC if sync else _NO_SYNC) for size, sync in zip(clip.sizes, clip.sync, strict=True)
    )

    def moof(offset: int) -> bytes:
        run = _full(b"trun", struct.pack(">Ii", len(clip.sizes), offset) + rows, flags=0x601)
        begun = _full(b"tfdt", struct.pack(">Q", before * clip.track.duration), version=1)
        track = _box(b"traf", _full(b"tfhd", struct.pack(">I", 1), flags=0x20000) + begun + run)
        return _box(b"moof", _full(b"mfhd", struct.pack(">I", number)) + track)

    return moof(len(moof(0)) + 8) + _box(b"mdat", clip.data)


def finish(path: Path) -> int:
    """Make a file that was begun a plain MP4; a fragment that was cut off is left out.

    Args:
        path: The file; on the drive when this returns.

    Returns:
        How many samples it has; with none the file is left as it is.

    Raises:
        Mp4Error: If it is none that was begun here.
        OSError: If it cannot be read or written.
    """
    with path.open("r+b") as file:
        end = file.seek(0, os.SEEK_END)
        found = [(kind, place, size) for kind, place, size in mp4.outermost_boxes(file) if place + size <= end]
        if [kind for kind, _, _ in found[:3]] == [b"ftyp", b"mdat", b"moov"]:
            return len(_sizes(dict(_leaves(_read(file, *found[2][1:])))[b"stsz"]))
        if [kind for kind, _, _ in found[:3]] != [b"ftyp", b"free", b"moov"]:
            raise Mp4Error("it was not begun as a recording")
        place = found[1][1]
        track = _track(_read(file, *found[2][1:]))
        sizes: list[int] = []
        first: list[int] = []
        chunks: list[tuple[int, int]] = []
        end = found[2][1] + found[2][2]
        for (kind, start, length), (following, data, size) in zip(found[3::2], found[4::2], strict=False):
            if (kind, following) != (b"moof", b"mdat"):
                break
            rows = _run(_read(file, start, length))
            chunks.append((data + 8, len(rows)))
            first += [len(sizes) + number for number, (_, flags) in enumerate(rows, start=1) if flags == _SYNC]
            sizes += [row[0] for row in rows]
            end = data + size
        if sizes:
            file.truncate(end)
            file.seek(end)
            file.write(_movie(track, len(sizes), _tables(track, sizes, first, chunks)))
            _settle(file)
            file.seek(place)
            file.write(struct.pack(">I4sQ", 1, b"mdat", end - place))
            _settle(file)
    return len(sizes)


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _tables(track: ClipTrack, sizes: list[int], first: list[int], chunks: list[tuple[int, int]]) -> list[bytes]:
    counts = [count for _, count in chunks]
    runs = [number for number, count in enumerate(counts) if number == 0 or counts[number - 1] != count]
    return [
        _full(b"stts", struct.pack(">III", 1, len(sizes), track.duration)),
        _full(b"stss", struct.pack(f">{1 + len(first)}I", len(first), *first)),
        _full(
            b"stsc",
            struct.pack(">I", len(runs)) + b"".join(struct.pack(">III", each + 1, counts[each], 1) for each in runs),
        ),
        _full(b"stsz", struct.pack(f">{2 + len(sizes)}I", 0, len(sizes), *sizes)),
        _full(b"co64", struct.pack(f">I{len(chunks)}Q", len(chunks), *(offset for offset, _ in chunks))),
    ]


def _movie(track: ClipTrack, samples: int, tables: list[bytes], more: bytes = b"") -> bytes:
    """Return the box ``moov``."""
    length = samples * track.duration
    width, height = track.size
    dates = bytes(16)
    volume = struct.pack(">IHH", 0x10000, 0, 0)
    movie = dates + struct.pack(">IQ", track.timescale, length) + volume + bytes(8) + _MATRIX + bytes(24)
    mvhd = _full(b"mvhd", movie + struct.pack(">I", 2), version=1)
    shown = dates + struct.pack(">IIQ", 1, 0, length) + bytes(16) + _MATRIX
    tkhd = _full(b"tkhd", shown + struct.pack(">II", width << 16, height << 16), version=1, flags=3)
    mdhd = _full(b"mdhd", dates + struct.pack(">IQHH", track.timescale, length, 0x55C4, 0), version=1)
    hdlr = _full(b"hdlr", struct.pack(">I4s12x", 0, b"vide") + b"VideoHandler\0")
    dinf = _box(b"dinf", _full(b"dref", struct.pack(">I", 1) + _full(b"url ", b"", flags=1)))
    stbl = _box(b"stbl", track.description + b"".join(tables))
    minf = _box(b"minf", _full(b"vmhd", bytes(8), flags=1) + dinf + stbl)
    return _box(b"moov", mvhd + _box(b"trak", tkhd + _box(b"mdia", mdhd + hdlr + minf)) + more)


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def _full(kind: bytes, content: bytes, *, version: int = 0, flags: int = 0) -> bytes:
    return _box(kind, struct.pack(">I", version << 24 | flags) + content)


def _read(file: BinaryIO, place: int, length: int) -> bytes:
    file.seek(place)
    return file.read(length)


def _leaves(data: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of the boxes that hold no others, in order; raise Mp4Error where one does not fit."""
    for box in mp4.boxes(data, start, len(data) if end is None else end):
        if box.kind in _NESTED:
            yield from _leaves(data, box.start, box.end)
        else:
            yield box.kind, data[box.start : box.end]


def _track(moov: bytes) -> ClipTrack:
    boxes = dict(_leaves(moov))
    try:
        (timescale,) = struct.unpack_from(">I", boxes[b"mdhd"], 20)
        (duration,) = struct.unpack_from(">I", boxes[b"trex"], 12)
        return ClipTrack(_size(boxes[b"tkhd"]), timescale, duration, _box(b"stsd", boxes[b"stsd"]))
    except (KeyError, struct.error) as error:
        raise Mp4Error("its head is damaged") from error


def _run(moof: bytes) -> list[tuple[int, int]]:
    """Return size and flags of the samples of a fragment."""
    try:
        run = dict(_leaves(moof))[b"trun"]
        (count,) = struct.unpack_from(">I", run, 4)
        return [struct.unpack_from(">II", run, 12 + 8 * number) for number in range(count)]
    except (KeyError, struct.error) as error:
        raise Mp4Error("a fragment is damaged") from error


def _size(tkhd: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", tkhd, len(tkhd) - 8)
    return width >> 16, height >> 16


def _sizes(stsz: bytes) -> tuple[int, ...]:
    same, count = struct.unpack_from(">II", stsz, 4)
    return (same,) * count if same else struct.unpack_from(f">{count}I", stsz, 12)


def _numbers(stss: bytes) -> tuple[int, ...]:
    (count,) = struct.unpack_from(">I", stss, 4)
    return struct.unpack_from(f">{count}I", stss, 8)
