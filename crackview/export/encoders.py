"""Encoders of films: the ffmpeg of this machine if there is one, else what OpenCV brings.

OpenCV's wheels have no encoder of H.264, which is patented and whose free encoder is under the GPL; they have VP9,
which browsers play in an MP4, at several times the work (decision 0025). An ffmpeg that the user has installed has
H.264 and converts sound. It is looked for in PATH, or where ``CRACKVIEW_FFMPEG`` says; "none" there: it is not used.

What an encoder promises is tried once: a few frames are written and read back.
"""

import contextlib
import functools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.export.video import frames

VARIABLE = "CRACKVIEW_FFMPEG"
_H264 = ("libx264", "h264_videotoolbox", "h264_mf", "libopenh264")
_QUALITY = {"libx264": ("-preset", "veryfast", "-crf", "20")}
"""The others have a bit rate instead."""
_BITS_PER_PIXEL = 0.12
_TRIAL, _TRIED = (320, 240), 8
_NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows
_PATIENCE_S = 60.0
"""How long ffmpeg may take to finish a file."""
Pixels = NDArray[np.uint8]


class Encoder(Protocol):
    """Writes one file, used by one thread."""

    def write(self, bgr: Pixels) -> None:
        """Append a frame, uint8 (H, W, 3) BGR."""

    def close(self) -> None:
        """Finish the file; whether it is whole is seen by reading it."""


@dataclass(frozen=True)
class Codec:
    """A way to encode.

    Attributes:
        title: Its name, such as "H.264".
        open: Starts a file of this size (width, height; even) and rate.
    """

    title: str
    open: Callable[[Path, tuple[int, int], float], Encoder]


def ffmpeg() -> str | None:
    """Return the path of this machine's ffmpeg; None if there is none, or it is not to be used."""
    told = os.environ.get(VARIABLE, "").strip()
    if told:
        return told if told.lower() != "none" and Path(told).is_file() else None
    found = shutil.which("ffmpeg")
    # Windows looks in the current folder first, where a video may have come from
    return None if found is None or Path(found).resolve().parent == Path.cwd().resolve() else found


def best() -> Codec | None:
    """Return the first codec for an MP4 that browsers play and that works here; None if there is none."""
    return _best(ffmpeg())


@functools.cache
def _best(program: str | None) -> Codec | None:
    tried = [] if program is None else [_by_ffmpeg(program, name) for name in _H264]
    tried += [_by_opencv("H.264", "avc1"), _by_opencv("VP9", "vp09")]
    return next((codec for codec in tried if _works(codec)), None)


def converted_sound(source: Path, target: Path) -> bool:
    """Write the sound of a video as AAC into an MP4, with this machine's ffmpeg; return whether that worked."""
    program = ffmpeg()
    if program is None:
        return False
    command = [program, "-nostdin", "-v", "error", "-y", "-i", f"file:{source}", "-map", "0:a:0", "-vn"]
    command += ["-c:a", "aac", "-b:a", "160k", "-f", "mp4", f"file:{target}"]
    try:
        done = subprocess.run(  # noqa: S603 - a list, and no shell
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, creationflags=_NO_CONSOLE
        )
    except OSError:
        return False
    return done.returncode == 0 and target.is_file()


class _Piped:
    """Ffmpeg as a process that frames are sent to."""

    def __init__(self, program: str, name: str, path: Path, size: tuple[int, int], fps: float) -> None:
        width, height = size
        rate = _QUALITY.get(name, ("-b:v", str(max(200_000, round(width * height * fps * _BITS_PER_PIXEL)))))
        command = [program, "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", f"{width}x{height}"]
        command += ["-r", f"{fps:.6f}", "-i", "-", "-an", "-c:v", name, *rate, "-pix_fmt", "yuv420p"]
        command += ["-f", "mp4", f"file:{path}"]
        self._process = subprocess.Popen(  # noqa: S603 - a list, and no shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
            start_new_session=True,  # keys that interrupt us do not reach it
        )

    def write(self, bgr: Pixels) -> None:
        """Append a frame; one that ffmpeg did not take is missed when the file is read back."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.write(np.ascontiguousarray(bgr).data)

    def close(self) -> None:
        """Wait until the file is finished; a process that hangs is ended."""
        with contextlib.suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        try:
            self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class _OpenCv:
    """OpenCV's writer."""

    def __init__(self, code: str, path: Path, size: tuple[int, int], fps: float) -> None:
        self._writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*code), fps, size)

    def write(self, bgr: Pixels) -> None:
        """Append a frame."""
        self._writer.write(bgr)

    def close(self) -> None:
        """Finish the file."""
        self._writer.release()


def _by_ffmpeg(program: str, name: str) -> Codec:
    return Codec("H.264", functools.partial(_Piped, program, name))


def _by_opencv(title: str, code: str) -> Codec:
    return Codec(title, functools.partial(_OpenCv, code))


def _works(codec: Codec) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trial.mp4"
        try:
            encoder = codec.open(path, _TRIAL, 25.0)
            for number in range(_TRIED):
                encoder.write(np.full((_TRIAL[1], _TRIAL[0], 3), 30 * number, np.uint8))
            encoder.close()
        except OSError:
            return False
        return frames(path) == _TRIED
