"""Pictures for the smoke test: a display that can be looked at from outside (Xvfb), and PNG without libraries."""

import os
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_WIDTH, _HEIGHT = 1366, 800


@dataclass(frozen=True)
class Screen:
    """A display, and the file that holds its picture (None: the user's own display, which is not looked at)."""

    name: str
    buffer: Path | None

    def pixels(self) -> bytes:
        """Return the picture as B, G, R, unused; empty where it cannot be looked at."""
        if self.buffer is None:
            return b""
        data = self.buffer.read_bytes()
        header, colours = struct.unpack_from(">I", data, 0)[0], struct.unpack_from(">I", data, 76)[0]
        return data[header + 12 * colours :][: _WIDTH * _HEIGHT * 4]

    def save(self, target: Path) -> None:
        """Write the picture as a PNG."""
        pixels = self.pixels()
        if not pixels:
            return
        rows = []
        for row in range(_HEIGHT):
            line = pixels[row * _WIDTH * 4 : (row + 1) * _WIDTH * 4]
            rgb = bytearray(_WIDTH * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
            rows.append(b"\0" + bytes(rgb))
        chunks = (
            (b"IHDR", struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(b"".join(rows))),
        )
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            for kind, content in (*chunks, (b"IEND", b"")):
                file.write(
                    struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
                )


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Yield a new Xvfb on Linux; elsewhere, and where there is none, the display that is there."""
    server = shutil.which("Xvfb") if sys.platform.startswith("linux") else None
    if server is None:
        yield Screen(os.environ.get("DISPLAY", ""), None)
        return
    read, write = os.pipe()
    size = f"{_WIDTH}x{_HEIGHT}x24"
    command = [server, "-displayfd", str(write), "-screen", "0", size, "-fbdir", folder, "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            yield Screen(f":{said.readline().strip()}", folder / "Xvfb_screen0")
    finally:
        process.terminate()
        process.wait()


def grey_png(file: Path) -> tuple[tuple[int, int], bytes]:
    """Return width, height and pixels of an 8-bit grey PNG.

    Raises:
        ValueError: It is another kind of PNG.
    """
    data = file.read_bytes()
    width, height, depth, colour = struct.unpack_from(">IIBB", data, 16)
    if (depth, colour) != (8, 0):
        raise ValueError(f"{file.name} is no 8-bit grey PNG")
    place, packed = 8, b""
    while place < len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        packed += data[place + 8 : place + 8 + length] if kind == b"IDAT" else b""
        place += 12 + length
    raw, rows, above = zlib.decompress(packed), [], bytes(width)
    for row in range(height):
        start = row * (width + 1)
        above = _unfilter(raw[start], raw[start + 1 : start + 1 + width], above)
        rows.append(above)
    return (width, height), b"".join(rows)


def _unfilter(kind: int, line: bytes, above: bytes) -> bytes:
    """Return one row of a PNG with one byte for a pixel (PNG specification, 9.2)."""
    out = bytearray(line)
    for x, value in enumerate(line):
        left, up, corner = (out[x - 1] if x else 0), above[x], (above[x - 1] if x else 0)
        if kind == 4:
            guess = min((left, up, corner), key=lambda each: abs(left + up - corner - each))
        else:
            guess = (0, left, up, (left + up) // 2)[kind]
        out[x] = (value + guess) & 255
    return bytes(out)
