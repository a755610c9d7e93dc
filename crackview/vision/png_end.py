"""PNGs with fewer rows than they announce, which Pillow fills with black without a word."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

_SIGNATURE_BYTES = 8
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_AT_ONCE_BYTES = 2**20


def is_short(path: Path) -> bool:
    """Return whether the pixels of a PNG end before its last row; one with interlaced rows is left to the decoder."""
    with path.open("rb") as file:
        head = file.read(_SIGNATURE_BYTES + 8 + 13)[_SIGNATURE_BYTES + 8 :]
    width, height, bits, colour, _, _, interlaced = struct.unpack(">IIBBBBB", head)
    if interlaced or colour not in _CHANNELS:
        return False
    wanted: int = height * (1 + (width * _CHANNELS[colour] * bits + 7) // 8)
    unpacked = zlib.decompressobj()
    for data in _pixels(path):
        rest = data
        while rest and not unpacked.eof and wanted > 0:
            wanted -= len(unpacked.decompress(rest, _AT_ONCE_BYTES))
            rest = unpacked.unconsumed_tail
    return wanted > len(unpacked.flush())


def _pixels(path: Path) -> Iterator[bytes]:
    """Yield the contents of the chunks with pixels."""
    with path.open("rb") as file:
        file.seek(_SIGNATURE_BYTES)
        while len(head := file.read(8)) == 8:
            size, kind = struct.unpack(">I4s", head)
            if kind == b"IDAT":
                yield file.read(size)
                file.seek(4, 1)
            else:
                file.seek(size + 4, 1)
