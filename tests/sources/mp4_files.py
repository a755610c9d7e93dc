"""MP4 files made by hand, as drones write them: an index, and tracks of anything."""

import struct
from pathlib import Path


def box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I", len(content) + 8) + kind + content


def numbers(*values: int) -> bytes:
    return struct.pack(f">{len(values)}I", *values)


def track(handler: bytes, kind: bytes, sizes: list[int], first: int, *, ticks: int, timescale: int = 1000) -> bytes:
    """A track whose samples lie one behind the other from the byte `first`, each `ticks` long, two in a chunk."""
    starts = [first + sum(sizes[:number]) for number in range(0, len(sizes), 2)]
    chunks = [numbers(1, 2, 1)] + ([numbers(len(starts), 1, 1)] if len(sizes) % 2 else [])
    table = box(
        b"stbl",
        box(b"stsd", numbers(0, 1), box(kind, bytes(8))),
        box(b"stts", numbers(0, 1, len(sizes), ticks)),
        box(b"stsz", numbers(0, 0, len(sizes), *sizes)),
        box(b"stsc", numbers(0, len(chunks)), *chunks),
        box(b"stco", numbers(0, len(starts), *starts)),
    )
    media = (
        box(b"mdhd", numbers(0, 0, 0, timescale, ticks * len(sizes), 0)),
        box(b"hdlr", numbers(0, 0), handler, bytes(13)),
        box(b"minf", table),
    )
    return box(b"trak", box(b"mdia", *media))


def write(path: Path, handler: bytes, kind: bytes, samples: list[bytes], *, ticks: int = 100) -> Path:
    """A file of one track."""
    head = box(b"ftyp", b"isom", numbers(0))
    index = box(b"moov", track(handler, kind, [len(each) for each in samples], len(head) + 8, ticks=ticks))
    path.write_bytes(head + box(b"mdat", *samples) + index)
    return path


def timed_text(text: str) -> bytes:
    """A sample of a subtitle track."""
    content = text.encode()
    return struct.pack(">H", len(content)) + content


def field(number: int, value: bytes | float) -> bytes:
    """A field of a message of Protocol Buffers: a whole number, a double, or bytes."""
    if isinstance(value, bytes):
        return varint(number << 3 | 2) + varint(len(value)) + value
    if isinstance(value, float):
        return varint(number << 3 | 1) + struct.pack("<d", value)
    return varint(number << 3) + varint(int(value) & (1 << 64) - 1)


def single(number: int, value: float) -> bytes:
    """A field of four bytes."""
    return varint(number << 3 | 5) + struct.pack("<f", value)


def varint(value: int) -> bytes:
    groups = []
    while True:
        groups.append(value & 0x7F | (0x80 if value > 0x7F else 0))
        value >>= 7
        if not value:
            return bytes(groups)
