"""Capabilities of a camera on Linux, from the kernel (linux/videodev2.h), because OpenCV does not tell them.

A camera has several device files, some of which give no pictures; its sizes and rates depend on the pixel format.
"""

import contextlib
import os
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_MOST = 256
_CAPTURE = 0x1  # V4L2_CAP_VIDEO_CAPTURE, and V4L2_BUF_TYPE_VIDEO_CAPTURE
_DISCRETE = 1
_QUERYCAP, _CAPABILITY = 0x80685600, struct.Struct("84x2I12x")
_ENUM_FMT, _FORMAT = 0xC0405602, struct.Struct("2I36xI16x")
_ENUM_SIZES, _SIZE = 0xC02C564A, struct.Struct("3I2I24x")
_ENUM_RATES, _RATE = 0xC034564B, struct.Struct("5I2I24x")


@dataclass(frozen=True, slots=True)
class Abilities:
    """Sizes (width, height) and frame rates of a camera, each in rising order; () where it does not list them."""

    sizes: tuple[tuple[int, int], ...] = ()
    rates: tuple[float, ...] = ()


def devices() -> list[tuple[Path, str]]:
    """Return device file and name of everything that may be a camera, in the kernel's order."""
    found = sorted(Path("/sys/class/video4linux").glob("video*"), key=lambda entry: int(entry.name[5:] or 0))
    return [(Path("/dev") / entry.name, _name(entry)) for entry in found]


def abilities(device: Path) -> Abilities | None:
    """Return what a camera can do; None if this device file gives no pictures.

    Raises:
        OSError: If it cannot be opened, because it is gone or may not be read.
    """
    handle = os.open(device, os.O_RDWR | os.O_NONBLOCK)
    try:
        capabilities, of_this_file = _CAPABILITY.unpack(_asked(handle, _QUERYCAP, _CAPABILITY.pack(0, 0)))
        if not (of_this_file or capabilities) & _CAPTURE:
            return None
        sizes: set[tuple[int, int]] = set()
        rates: set[float] = set()
        for pixels in _formats(handle):
            for width, height in _sizes(handle, pixels):
                sizes.add((width, height))
                rates.update(_rates(handle, pixels, width, height))
        return Abilities(tuple(sorted(sizes)), tuple(sorted(rates)))
    finally:
        os.close(handle)


def _name(entry: Path) -> str:
    with contextlib.suppress(OSError):
        return (entry / "name").read_text(errors="replace").strip() or entry.name
    return entry.name


def _formats(handle: int) -> Iterator[int]:
    for answer in _listed(handle, _ENUM_FMT, lambda index: _FORMAT.pack(index, _CAPTURE, 0)):
        yield _FORMAT.unpack(answer)[2]


def _sizes(handle: int, pixels: int) -> Iterator[tuple[int, int]]:
    for answer in _listed(handle, _ENUM_SIZES, lambda index: _SIZE.pack(index, pixels, 0, 0, 0)):
        _, _, kind, width, height = _SIZE.unpack(answer)
        if kind == _DISCRETE:
            yield width, height


def _rates(handle: int, pixels: int, width: int, height: int) -> Iterator[float]:
    for answer in _listed(handle, _ENUM_RATES, lambda index: _RATE.pack(index, pixels, width, height, 0, 0, 0)):
        *_, kind, seconds, parts = _RATE.unpack(answer)
        if kind == _DISCRETE and seconds:
            yield round(parts / seconds, 2)


def _listed(handle: int, request: int, question: Callable[[int], bytes]) -> Iterator[bytes]:
    """Yield the answers for index 0, 1, ... until the driver has no more."""
    for index in range(_MOST):
        try:
            yield _asked(handle, request, question(index))
        except OSError:  # EINVAL behind the last, ENOTTY where the driver has no such list
            return


def _asked(handle: int, request: int, question: bytes) -> bytes:
    import fcntl  # noqa: PLC0415 - Linux alone comes here, and Windows has no such module

    return fcntl.ioctl(handle, request, question)
