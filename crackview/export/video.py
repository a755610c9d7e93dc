"""Writes videos that can be played, or raises an error that gives the reason.

OpenCV's wheels differ in what they can write, and claim more than that. So a format is tried once before it is used,
and each file is read back before it takes its place.
"""

import functools
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NoReturn

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview import files
from crackview.files import SaveError
from crackview.sentences import Sentence
from crackview.sources.capture import Capture

_CODECS = {".mp4": ("mp4v",), ".webm": ("VP90", "VP80")}
"""The first that works is used. MPEG-4 takes about a twentieth of VP9's time: only .mp4 can follow a live picture."""
_TITLES = {"mp4v": "MPEG-4", "VP90": "VP9", "VP80": "VP8"}
_LONGEST_GAP_S = 2.0


@functools.cache
def codec(suffix: str) -> str | None:
    """Return the code of a codec that works for this suffix, tried by writing and reading; None if there is none."""
    for code in _CODECS.get(suffix.lower(), ()):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"trial{suffix}"
            writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*code), 25.0, (64, 64))
            for grey in (0, 128, 255):
                writer.write(np.full((64, 64, 3), grey, np.uint8))
            writer.release()
            if frames(path) == 3:
                return code
    return None


def needed_codec(path: Path) -> str:
    """Return the code of a codec for a file; raise SaveError if there is none."""
    code = codec(path.suffix)
    if code is None:
        usable = " or ".join(suffix for suffix in _CODECS if codec(suffix)) or "none, install another OpenCV"
        raise SaveError(
            "{path} was not saved because {suffix} cannot be written here: choose {usable}.",
            path=path,
            suffix=path.suffix,
            usable=usable,
        )
    return code


def fitted(pixels: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.uint8]:
    """Return a frame as OpenCV writes it.

    Args:
        pixels: uint8 (H, W, 3) RGB.
        size: Width and height of the video, px, even: an odd frame of that size loses a row or a column, another one is
            stretched.

    Returns:
        uint8 (height, width, 3) BGR.
    """
    if (pixels.shape[1] & -2, pixels.shape[0] & -2) != size:
        pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    return np.asarray(cv2.cvtColor(pixels[: size[1], : size[0]], cv2.COLOR_RGB2BGR), np.uint8)


class Pace:
    """How often a frame is to be repeated so that a video runs as the clock did; of a gap two seconds are kept.

    Args:
        fps: Frames per second of the video.
    """

    def __init__(self, fps: float) -> None:
        self._fps = fps
        self._count = 0
        self._start: float | None = None

    def due(self, at: float) -> int:
        """Return how often a frame of this moment, s of any clock, is to be written; 0: not at all."""
        if self._start is None:
            self._start = at
        missing = int((at - self._start) * self._fps + 0.5) + 1 - self._count
        most = max(1, int(_LONGEST_GAP_S * self._fps))
        if missing > most:
            self._start += (missing - most) / self._fps
        return max(0, min(missing, most))

    def written(self, count: int) -> None:
        """Count frames that were written."""
        self._count += count


class VideoWriter:
    """Writes one video; use it from one thread, and close it.

    Args:
        path: The file, replaced when the video is whole; its suffix is .mp4 or .webm.
        size: Width and height, px; odd ones lose a row or a column. Frames of another size are stretched to it.
        fps: Frames per second.

    Raises:
        SaveError: If this OpenCV cannot write such a file, or the folder cannot be written to.
    """

    def __init__(self, path: Path, size: tuple[int, int], fps: float) -> None:
        code = needed_codec(path)
        self._path = path
        self._size = (size[0] & -2, size[1] & -2)
        self._pace = Pace(fps)
        self._count = 0
        self.codecs = _TITLES[code]
        self._file = ExitStack()
        self._temporary = self._file.enter_context(files.replacing(path))
        self._writer = cv2.VideoWriter(
            str(self._temporary), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*code), fps, self._size
        )
        if not self._writer.isOpened():
            self._fail(
                Sentence(
                    "{path} was not saved because its folder cannot be written to: choose another folder.", path=path
                )
            )

    def write(self, pixels: NDArray[np.uint8], at: float | None = None) -> None:
        """Append a frame.

        Args:
            pixels: uint8 (H, W, 3) RGB.
            at: The moment it was captured, s of any clock. The frame is then repeated or left out, so that the video
                runs as the clock did; of a gap two seconds are kept. None: each frame once.
        """
        times = 1 if at is None else self._pace.due(at)
        if not times:
            return
        bgr = fitted(pixels, self._size)
        for _ in range(times):
            self._writer.write(bgr)
        self._count += times
        self._pace.written(times)

    def close(self) -> None:
        """Finish the file, read it back, and put it in its place. A second call does nothing.

        Raises:
            SaveError: If nothing was written, or it cannot be read back; then there is no file.
        """
        if not self._writer.isOpened():
            return
        self._writer.release()
        if self._count == 0:
            self._fail(Sentence("{path} was not saved because no frame came: record longer.", path=self._path))
        if frames(self._temporary) < self._count:
            self._fail(
                Sentence(
                    "{path} was not saved because the disk is full or failing: choose another folder.", path=self._path
                )
            )
        self._file.close()

    def cancel(self) -> None:
        """Discard the video; nothing of it stays."""
        self._writer.release()
        with suppress(_Abandoned), self._file:
            raise _Abandoned

    def _fail(self, sentence: str) -> NoReturn:
        self.cancel()
        raise SaveError(sentence)


class _Abandoned(Exception):  # noqa: N818 - nothing went wrong
    """Raised so that `files.replacing` cleans up."""


def frames(path: Path) -> int:
    """Return the number of frames of a file; only the first is decoded."""
    shown, counted = Capture(), Capture()
    try:
        if not shown.open(str(path), cv2.CAP_FFMPEG) or not shown.grab():
            return 0
        counted.open(str(path), cv2.CAP_FFMPEG, (cv2.CAP_PROP_FORMAT, -1))
        return sum(iter(counted.grab, False))
    finally:
        shown.close()
        counted.close()
