"""Cameras of this computer: their list, and a camera as a source.

On Linux the kernel lists names, sizes and rates (linux/videodev2.h), because OpenCV does not: a camera has several
device files, some of which give no pictures; its sizes and rates depend on the pixel format. Elsewhere OpenCV knows
cameras by number only, and each number is tried. That turns cameras on for a moment and takes a while, so do not call
`cameras` in the GUI thread.
"""

import contextlib
import os
import struct
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import cv2

from crackview.sentences import Sentence
from crackview.sources.capture import Capture, announced_fps
from crackview.sources.source import Frame, SourceError, SourceInfo

_TRIED = 4
_COMMON_SIZES = ((640, 480), (1280, 720), (1920, 1080))
_COMMON_RATES = (15.0, 30.0, 60.0)
_BACKENDS = {
    "linux": ((cv2.CAP_V4L2, "V4L2"),),
    "win32": ((cv2.CAP_MSMF, "Media Foundation"), (cv2.CAP_DSHOW, "DirectShow")),
    "darwin": ((cv2.CAP_AVFOUNDATION, "AVFoundation"),),
}
if sys.platform == "darwin":
    # OpenCV would ask for consent itself, which fails in every thread but the first; the window asks instead.
    os.environ.setdefault("OPENCV_AVFOUNDATION_SKIP_AUTH", "1")


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """A camera that can be chosen.

    Attributes:
        id: Device file on Linux, number elsewhere.
        name: Name to show.
        backend: Backend of the system, such as "V4L2"; on Windows a camera is listed once for each.
        sizes: (width, height) in px; common sizes if the system does not list them.
        rates: Frames per second; common rates if the system does not list them.
    """

    id: int | str
    name: str
    backend: str
    sizes: tuple[tuple[int, int], ...] = _COMMON_SIZES
    rates: tuple[float, ...] = _COMMON_RATES


def cameras() -> list[CameraChoice]:
    """Return the connected cameras, including busy ones where the system lists them."""
    return _linux() if sys.platform == "linux" else _tried()


class CameraSource:
    """A camera.

    Args:
        choice: One of `cameras`.
        size: Width and height to ask for, px; None leaves it to the camera, which may also give another size.
        fps: Frames per second to ask for, likewise.
    """

    def __init__(self, choice: CameraChoice, size: tuple[int, int] | None = None, fps: float | None = None) -> None:
        self._choice = choice
        self._size = size
        self._fps = fps
        self._capture = Capture()
        self._count = 0

    def open(self) -> SourceInfo:
        """Turn the camera on and wait for its first picture.

        Raises:
            SourceError: If it is unplugged, busy, or may not be used.
        """
        self._capture, self._count = Capture(), 0
        if not self._capture.open(self._choice.id, _backend(self._choice.backend)):
            raise SourceError(self._problem())
        if self._size:
            # uncompressed, most USB cameras are slow beyond 640 x 480
            self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
            self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, self._size[0])
            self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, self._size[1])
        if self._fps:
            self._capture.set(cv2.CAP_PROP_FPS, self._fps)
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        if not self._capture.grab():
            raise SourceError(self._problem())
        width, height = (int(self._capture.get(p)) for p in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
        return SourceInfo(self._choice.name, live=True, width=width, height=height, fps=announced_fps(self._capture))

    def read(self) -> Frame:
        """Return the next picture.

        Raises:
            SourceError: If none arrives: the camera was unplugged or is used by another program.
        """
        grabbed = self._capture.grab()
        captured, wall = time.monotonic(), datetime.now(UTC).astimezone()
        pixels = self._capture.retrieve() if grabbed else None
        if pixels is None:
            raise SourceError(self._problem())
        self._count += 1
        return Frame(pixels, self._count - 1, captured, wall)

    def seek(self, index: int) -> None:
        """Refuse.

        Raises:
            SourceError: Always: a live source cannot be sought.
        """
        raise SourceError(
            "{title} is live and has no frame {index} to go to: record it first.",
            title=self._choice.name,
            index=index,
        )

    def close(self) -> None:
        """Turn the camera off."""
        self._capture.close()

    def _problem(self) -> str:
        """Return what is wrong with the camera, and the remedy."""
        name, device = self._choice.name, self._choice.id
        if isinstance(device, str):
            if not Path(device).exists():
                return Sentence("{name} is not plugged in (any more): plug it in and choose it again.", name=name)
            if not os.access(device, os.R_OK | os.W_OK):
                return Sentence(
                    "{name} may not be used by your account: have it added to the group video and log in again.",
                    name=name,
                )
        if sys.platform == "darwin":
            return Sentence(
                "{name} gives no picture: allow CrackView the camera in the privacy settings, or free it elsewhere.",
                name=name,
            )
        return Sentence("{name} gives no picture: close other programs that use it, or plug it in again.", name=name)


def _linux() -> list[CameraChoice]:
    found = []
    for device, name in _devices():
        try:
            can = abilities(device)
        except OSError:  # for instance no permission: opening it gives the sentence
            can = Abilities()
        if can is not None:
            found.append(
                CameraChoice(str(device), name, "V4L2", can.sizes or _COMMON_SIZES, can.rates or _COMMON_RATES)
            )
    return found


def _tried() -> list[CameraChoice]:
    found = []
    for number in range(_TRIED):
        for backend, title in _BACKENDS.get(sys.platform, ((cv2.CAP_ANY, "any"),)):
            capture = Capture()
            if capture.open(number, backend):
                found.append(CameraChoice(number, Sentence("Camera {number}", number=number + 1), title))
            capture.close()
    return found


def _backend(title: str) -> int:
    known = {name: number for backends in _BACKENDS.values() for number, name in backends}
    return known.get(title, cv2.CAP_ANY)


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


def _devices() -> list[tuple[Path, str]]:
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
