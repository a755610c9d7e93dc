"""Recordings that survive: whatever ends the program, what was recorded until a second before is in the file.

The frames of half a second are written by OpenCV as a video of their own and appended as a fragment
(``fragmented_mp4``), which is on the drive before the next one begins. Until it is closed a recording has a hidden
name with the number of its process; ``recover`` closes those whose processes are no more.
"""

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview import files
from crackview.errors import UserError
from crackview.export import fragmented_mp4
from crackview.export.video import Pace, fitted, frames, needed_codec
from crackview.files import SaveError
from crackview.sentences import Sentence
from crackview.sources.mp4 import Mp4Error

FRAGMENT_S = 0.5
"""What is lost at most, beside what the camera has not delivered yet, s."""
_NAME = re.compile(rf"\.crackview-{files.MACHINE}-(\d{{1,10}})-[0-9a-f]{{16}}\.recording\.(.+\.mp4)", re.DOTALL)


class RecordingWriter:
    """Writes one recording; use it from one thread, and close it.

    Args:
        path: The file, made when the recording is closed; its suffix is .mp4.
        size: Width and height, px; odd ones lose a row or a column. Frames of another size are stretched to it.
        fps: Frames per second.

    Attributes:
        kept: The file, once it is closed; None if it has no frame.

    Raises:
        SaveError: If this OpenCV cannot write such a file, or the folder cannot be written to.
    """

    def __init__(self, path: Path, size: tuple[int, int], fps: float) -> None:
        self._code = needed_codec(path)
        self.kept: Path | None = None
        self._path, self._fps = path, fps
        self._size = (size[0] & -2, size[1] & -2)
        self._pace = Pace(fps)
        self._fragments = self._samples = self._in_clip = 0
        self._clip: cv2.VideoWriter | None = None
        with files.as_save_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._clip_file = files.temporary(path.parent, ".mp4")
            self._begun = _hidden(path)
            self._file = self._begun.open("xb", buffering=0)

    @property
    def seconds(self) -> float:
        """How long the recording is so far, s."""
        return (self._samples + self._in_clip) / self._fps

    @property
    def size_bytes(self) -> int:
        """How large the file is so far, bytes; the last half second may not be in it yet."""
        return 0 if self._file.closed else self._file.tell()

    def write(self, pixels: NDArray[np.uint8], at: float | None = None) -> None:
        """Append a frame; as ``VideoWriter.write``.

        Raises:
            SaveError: If it cannot be written; what was recorded before is kept.
        """
        times = 1 if at is None else self._pace.due(at)
        if not times:
            return
        bgr = fitted(pixels, self._size)
        for _ in range(times):
            if self._clip is None:
                fourcc = cv2.VideoWriter.fourcc(*self._code)
                self._clip = cv2.VideoWriter(str(self._clip_file), cv2.CAP_FFMPEG, fourcc, self._fps, self._size)
            self._clip.write(bgr)
            self._in_clip += 1
            if self._in_clip >= self._fps * FRAGMENT_S:
                self._append()
        self._pace.written(times)

    def close(self) -> None:
        """Finish the file and put it in its place; a second call does nothing.

        Raises:
            SaveError: If nothing was written, or not all of it can be read back; what can be is kept.
        """
        if self._file.closed:
            return
        problem: SaveError | None = None
        try:
            self._append()
        except SaveError as error:
            problem = error
        self._file.close()
        self._clip_file.unlink(missing_ok=True)
        with files.as_save_errors(self._path):
            self.kept = _finish(self._begun, self._path)
        if problem is not None:
            raise problem
        if self.kept is None:
            raise SaveError("{path} was not saved because no frame came: record longer.", path=self._path)
        if frames(self.kept) < self._samples:
            raise SaveError(
                "{path} was not saved because the disk is full or failing: choose another folder.", path=self._path
            )

    def _append(self) -> None:
        """Have the frames since the last fragment on the drive."""
        if self._clip is None:
            return
        self._clip.release()
        self._clip, count, self._in_clip = None, self._in_clip, 0
        with files.as_save_errors(self._path):
            try:
                clip = fragmented_mp4.read_clip(self._clip_file.read_bytes(), count)
            except Mp4Error as error:  # what OpenCV could not write it does not say
                raise SaveError(
                    "{path} was not saved because the disk is full or failing: choose another folder.", path=self._path
                ) from error
            start = self._file.tell()
            content = b"" if self._fragments else fragmented_mp4.head(clip.track)
            content += fragmented_mp4.fragment(clip, self._fragments + 1, self._samples)
            try:
                rest = memoryview(content)
                while rest:
                    rest = rest[self._file.write(rest) or 0 :]
                os.fsync(self._file.fileno())
            except OSError:
                with suppress(OSError):
                    self._file.seek(start)
                    self._file.truncate()
                raise
        self._fragments += 1
        self._samples += count


def recover(folder: Path) -> list[Path]:
    """Close the recordings of processes that are no more.

    Args:
        folder: Of recordings; need not be there.

    Returns:
        The files that were made of them.
    """
    made = []
    with suppress(OSError):
        for name in sorted(os.listdir(folder)):  # noqa: PTH208 - names alone: many files may be here
            match = _NAME.fullmatch(name)
            if match is None:
                continue
            with suppress(OSError, UserError):
                left, target = folder / name, folder / match[2]
                if not files.is_running(int(match[1]), left.lstat().st_mtime):
                    ours = _hidden(target)
                    left.rename(ours)  # of two windows one has it
                    found = _finish(ours, target)
                    made += [] if found is None else [found]
    return made


def _finish(begun: Path, target: Path) -> Path | None:
    """Make a file of a recording that was begun, at a free name; None if it has no frame."""
    try:
        count = fragmented_mp4.finish(begun)
    except Mp4Error:
        count = 0
    if not count:
        begun.unlink()
        return None
    place = files.unused_path(target)
    begun.replace(place)
    return place


def _hidden(path: Path) -> Path:
    return path.with_name(f".crackview-{files.MACHINE}-{os.getpid()}-{secrets.token_hex(8)}.recording.{path.name}")


def recovered(paths: list[Path]) -> str:
    """Return one sentence that names recordings that were recovered."""
    names = ", ".join(path.name for path in paths)
    return Sentence(
        "{names} in {folder} was not closed; it is kept as far as it was recorded.",
        names=names,
        folder=paths[0].parent,
    )
