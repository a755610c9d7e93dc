"""JPEGs whose end marker is missing, or comes too early: whether all of their pixels are there all the same.

A recorder that lost power, or a download, may leave out the last bytes. libjpeg cannot distinguish two lost bytes from
half a picture; the picture itself can. Where all of it is there, whatever follows changes nothing; where some is
missing, the decoder takes what follows for the rest.
"""

import io
from pathlib import Path

import numpy as np
from PIL import Image

_END = b"\xff\xd9"
_TAIL_BYTES, _RESERVED_BYTES = 4096, 16
_FILLINGS = (b"", b"\x55" * 4096, b"\xa3\x1c" * 2048)


def is_unfinished(path: Path) -> bool:
    """Return whether a file ends in space that a drive had reserved for it and that was never written."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL_BYTES))
        tail = file.read(_TAIL_BYTES)
    written = tail.rstrip(b"\0")
    return len(tail) - len(written) >= _RESERVED_BYTES and not written.endswith(_END)


def is_short(path: Path, side: int | None) -> bool:
    """Return whether the end marker of a JPEG comes before its last row; ``side`` as in ``completed``."""
    content = path.read_bytes()
    return _filled(content[: content.rfind(_END)], side) is None


def completed(path: Path, side: int | None) -> Image.Image | None:
    """Return the loaded picture of a JPEG without an end, if nothing of it is missing.

    Args:
        path: The file, which could not be loaded as it is.
        side: It may be decoded smaller, but not below this, px; None: as it is.

    Returns:
        The picture; None if pixels are missing, or something else is wrong.
    """
    return _filled(path.read_bytes().rstrip(b"\0"), side)  # what a drive had reserved and was never written


def _filled(content: bytes, side: int | None) -> Image.Image | None:
    """Return the picture, if what follows its data changes nothing."""
    if content.endswith(b"\xff"):
        content = content[:-1]
    first: Image.Image | None = None
    for filling in _FILLINGS:
        image = Image.open(io.BytesIO(content + filling + _END), formats=["JPEG"])
        if side is not None:
            image.draft("RGB", (side, side))
        try:
            image.load()
        except OSError:
            return None
        if first is None:
            first = image
        elif not np.array_equal(np.asarray(first), np.asarray(image)):
            return None
    return first
