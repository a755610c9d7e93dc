"""Writes an MP4 (ISO/IEC 14496-12) of encoded samples that lie in other files: each at its own time, sound beside them.

Encoders give frames at one rate, and no sound. Here their frames get the times at which they were taken, and the sound
of another file is copied as it is. The index stands first and picture and sound alternate, so that a browser plays the
file while it is being loaded.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from crackview.sources import mp4
from crackview.sources.mp4 import Box, Mp4Error, Track

SCALE = 90_000
"""Ticks in a second of pictures and of the film: the common rates are whole numbers of these."""
_CHUNK_S = 0.5
_KEPT_SOUND = {b"mp4a": "AAC", b"Opus": "Opus", b"fLaC": "FLAC"}
"""What a browser plays in an MP4, by its code; MP3 has that of AAC."""
_COPIED = 2**20
Ticks = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Stream:
    """A track to be written.

    Attributes:
        path: The file that holds its samples.
        content: The index of that file.
        track: The track in it.
        numbers: Which of its samples, int64 (N,).
        ticks: When each is decoded, int64 (N,), from 0.
        shifts: How much later each is shown, int64 (N,).
        end: When the last ends, in the same ticks.
        scale: Ticks in a second.
        begin: The tick that is played first.
        late_s: How much later than the film it begins, s.
    """

    path: Path
    content: bytes
    track: Track
    numbers: Ticks
    ticks: Ticks
    shifts: Ticks
    end: int
    scale: int
    begin: int = 0
    late_s: float = 0.0

    @property
    def seconds(self) -> float:
        """How long the film is because of it, s."""
        return self.late_s + (self.end - self.begin) / self.scale


def pictures(path: Path, times: Sequence[float], last_s: float) -> Stream:
    """Return the frames of a file at other times.

    Args:
        path: An MP4 with one picture track.
        times: When each frame is shown, s, in rising order; the first begins the film.
        last_s: How long the last is shown, s.

    Raises:
        Mp4Error: If the file has another number of frames, or is no MP4.
        OSError: If it cannot be read.
    """
    content = mp4.read_index(path)
    track = next((each for each in mp4.tracks(content) if each.handler == b"vide"), None)
    if track is None or len(track.sizes) != len(times) or not times:
        raise Mp4Error("there are not as many frames as times")
    shown = np.round((np.asarray(times, np.float64) - times[0]) * SCALE).astype(np.int64)
    order = np.arange(len(shown))
    shown = np.maximum.accumulate(shown - order) + order  # each at least a tick behind the one before
    place = np.argsort(np.argsort(track.ticks + track.shifts, kind="stable"), kind="stable")
    late = int((shown - shown[place]).max())  # frames that are decoded early make all others wait
    end = int(shown[-1]) + max(1, round(last_s * SCALE))
    return Stream(path, content, track, order, shown, shown[place] + late - shown, end + late, SCALE, late)


def sound(path: Path, begin_s: float, end_s: float) -> Stream | None:
    """Return the sound of an MP4 or MOV file between two moments of it; None if it has none that a browser plays.

    Raises:
        Mp4Error: If it is no MP4.
        OSError: If it cannot be read.
    """
    content = mp4.read_index(path)
    track = next((each for each in mp4.tracks(content) if each.handler == b"soun" and each.kind in _KEPT_SOUND), None)
    if track is None or not len(track.sizes):
        return None
    starts = track.times_s + _offset(content, track)
    length = int(track.ticks[-1] - track.ticks[-2]) if len(track.ticks) > 1 else 1024
    ends = np.append(starts[1:], starts[-1] + length / track.timescale)
    heard = np.flatnonzero((ends > begin_s) & (starts < end_s))
    if not len(heard):
        return None
    # the sample before is needed to decode the first
    numbers = np.arange(max(0, int(heard[0]) - 1), int(heard[-1]) + 1)
    ticks = track.ticks[numbers] - track.ticks[numbers[0]]
    before = begin_s - float(starts[numbers[0]])
    begin, end = max(0, round(before * track.timescale)), int(ticks[-1]) + length
    end = min(end, begin + round((end_s - begin_s) * track.timescale))
    return Stream(
        path, content, track, numbers, ticks, np.zeros_like(ticks), end, track.timescale, begin, max(0.0, -before)
    )


def codec(stream: Stream) -> str:
    """Return the name of the code of a sound."""
    return _KEPT_SOUND[stream.track.kind]


def write(path: Path, streams: Sequence[Stream]) -> None:
    """Write a file of these tracks.

    Raises:
        Mp4Error: If a track lacks what belongs to one, or its samples.
        OSError: If the file cannot be written, or a file of the samples not be read.
    """
    chunks = sorted(
        (float(stream.ticks[first] - stream.begin) / stream.scale + stream.late_s, number, first, last)
        for number, stream in enumerate(streams)
        for first, last in _chunks(stream)
    )
    head = _box(b"ftyp", b"isom", struct.pack(">I", 512), b"isomiso2mp41")
    sizes = [int(streams[number].track.sizes[streams[number].numbers[a:b]].sum()) for _, number, a, b in chunks]
    places = np.cumsum([0, *sizes])[:-1]
    # the index has the same length wherever the samples lie
    start = len(head) + len(_index(streams, chunks, places)) + 16
    with path.open("wb") as file:
        file.write(head + _index(streams, chunks, places + start))
        file.write(struct.pack(">I4sQ", 1, b"mdat", sum(sizes) + 16))
        sources = {stream.path: stream.path.open("rb") for stream in streams}
        try:
            for _, number, first, last in chunks:
                stream = streams[number]
                _copy(sources[stream.path], file, stream.track, stream.numbers[first:last])
        finally:
            for source in sources.values():
                source.close()


def _offset(content: bytes, track: Track) -> float:
    """Return by how much later than its ticks a track is played, s, from its edit list."""
    try:
        box = mp4.box_at(content, track.box, b"edts", b"elst")
    except Mp4Error:
        return 0.0
    wide = content[box.start] == 1
    kind, width = (">Qq", 20) if wide else (">Ii", 12)
    film = _film_scale(content)
    offset = 0.0
    for number in range(min(int.from_bytes(content[box.start + 4 : box.start + 8]), 16)):
        place = box.start + 8 + number * width
        if place + width > box.end:
            break
        length, begin = struct.unpack_from(kind, content, place)
        if begin >= 0:
            return offset - float(begin) / track.timescale
        offset += length / film
    return offset


def _film_scale(content: bytes) -> int:
    head = next((each for each in mp4.top_boxes(content) if each.kind == b"mvhd"), None)
    if head is None:
        return 1
    late = 20 if content[head.start] == 1 else 12
    return int.from_bytes(content[head.start + late : head.start + late + 4]) or 1


def _chunks(stream: Stream) -> list[tuple[int, int]]:
    """Return first and last (not included) of the samples of each chunk."""
    windows = stream.ticks // max(1, int(_CHUNK_S * stream.scale))
    firsts = [0, *(np.flatnonzero(np.diff(windows)) + 1).tolist(), len(windows)]
    return list(pairwise(firsts))


def _copy(source: BinaryIO, target: BinaryIO, track: Track, numbers: Ticks) -> None:
    for number in numbers:
        source.seek(int(track.offsets[number]))
        left = int(track.sizes[number])
        while left:
            part = source.read(min(left, _COPIED))
            if not part:
                raise Mp4Error("a sample is cut off")
            target.write(part)
            left -= len(part)


def _index(streams: Sequence[Stream], chunks: Sequence[tuple[float, int, int, int]], places: Ticks) -> bytes:
    length = round(max(stream.seconds for stream in streams) * SCALE)
    identity = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
    head = _full(
        b"mvhd",
        struct.pack(">IIII", 0, 0, SCALE, length) + struct.pack(">IH10x", 0x10000, 0x100) + identity,
        bytes(24),
        struct.pack(">I", len(streams) + 1),
    )
    tracks = []
    for number, stream in enumerate(streams):
        own = [(place, b - a) for (_, n, a, b), place in zip(chunks, places, strict=True) if n == number]
        tracks.append(_track(number, stream, own))
    return _box(b"moov", head, *tracks)


def _track(number: int, stream: Stream, chunks: Sequence[tuple[int, int]]) -> bytes:
    content, box = stream.content, stream.track.box
    film = round(stream.seconds * SCALE)
    edits = [(film - round(stream.late_s * SCALE), stream.begin)]
    if stream.late_s:
        edits.insert(0, (round(stream.late_s * SCALE), -1))
    edit = _full(b"elst", struct.pack(">I", len(edits)), *(struct.pack(">Iii", a, b, 0x10000) for a, b in edits))
    old = mp4.box_at(content, box, b"tkhd")
    head = _full(b"tkhd", struct.pack(">IIIII", 0, 0, number + 1, 0, film), content[old.end - 60 : old.end], flags=7)
    media = mp4.box_at(content, box, b"mdia")
    information = mp4.box_at(content, media, b"minf")
    kept = [_raw(content, each) for each in mp4.boxes(content, information.start, information.end)]
    kept = [each for each in kept if each[4:8] != b"stbl"]
    return _box(
        b"trak",
        head,
        _box(b"edts", edit),
        _box(
            b"mdia",
            _full(b"mdhd", struct.pack(">IIIIHH", 0, 0, stream.scale, stream.end, 0x55C4, 0)),
            _raw(content, mp4.box_at(content, media, b"hdlr")),
            _box(b"minf", *kept, _table(stream, mp4.box_at(content, information, b"stbl"), chunks)),
        ),
    )


def _table(stream: Stream, old: Box, chunks: Sequence[tuple[int, int]]) -> bytes:
    content, sizes = stream.content, stream.track.sizes[stream.numbers]
    counts = np.array([count for _, count in chunks])
    changes = np.flatnonzero(np.diff(counts, prepend=-1))
    parts = [
        _raw(content, mp4.box_at(content, old, b"stsd")),
        _runs(b"stts", np.diff(stream.ticks, append=max(stream.end, stream.ticks[-1] + 1))),
    ]
    if stream.shifts.any():
        parts.append(_runs(b"ctts", stream.shifts))
    parts += [
        _raw(content, each)
        for each in mp4.boxes(content, old.start, old.end)
        if each.kind == b"stss" and len(stream.numbers) == len(stream.track.sizes)
    ]
    rows = np.stack([changes + 1, counts[changes], np.ones_like(changes)], axis=1)
    return _box(
        b"stbl",
        *parts,
        _full(b"stsc", struct.pack(">I", len(rows)), rows.astype(">u4").tobytes()),
        _full(b"stsz", struct.pack(">II", 0, len(sizes)), sizes.astype(">u4").tobytes()),
        _full(b"co64", struct.pack(">I", len(chunks)), np.array([place for place, _ in chunks], ">u8").tobytes()),
    )


def _runs(kind: bytes, values: Ticks) -> bytes:
    """Return a table of runs: counts with values."""
    firsts = np.flatnonzero(np.diff(values, prepend=values[0] - 1))
    rows = np.stack([np.diff(firsts, append=len(values)), values[firsts]], axis=1)
    return _full(kind, struct.pack(">I", len(rows)), rows.astype(">u4").tobytes())


def _raw(content: bytes, box: Box) -> bytes:
    """Return a box as it was, with a new head."""
    return _box(box.kind, content[box.start : box.end])


def _full(kind: bytes, *parts: bytes, flags: int = 0) -> bytes:
    return _box(kind, struct.pack(">I", flags), *parts)


def _box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I", len(content) + 8) + kind + content
