"""The frames of a video with the cracks that were found in them, as a video: the same from the window and a shell.

An MP4 has each frame at its own time, so that a variable rate stays, and every Nth frame is shown as long as N frames
were; it has the sound of its source, and plays in a browser (decision 0025). A WebM has one rate and no sound.
"""

from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview import files
from crackview.engine.video import Analysed
from crackview.export import encoders, mp4_writer
from crackview.export.mp4_writer import Stream
from crackview.export.video import VideoWriter, frames
from crackview.files import SaveError
from crackview.sources.mp4 import Mp4Error
from crackview.vision import overlay
from crackview.vision.overlay import Style


@dataclass(frozen=True, slots=True)
class OverlayStyle:
    """How the overlay of an annotated video is painted.

    Attributes:
        threshold: Probability from which a pixel is crack.
        style: Fill, contour or heat map.
        opacity: 0 to 1.
    """

    threshold: float
    style: Style = Style.FILL
    opacity: float = 0.6


class AnnotatedVideo:
    """Writes the frames that it is given, each with the overlay of its map; use it from one thread.

    Args:
        path: The video to write; its suffix is .mp4 or .webm.
        source: The video that the frames come from.
        fps: Frames per second of what is written, on average.
        style: How the overlay is painted.

    `codecs` names the codecs of the video once it is closed, such as "H.264, AAC".

    Raises:
        SaveError: If `path` is the source itself.
    """

    def __init__(self, path: Path, source: Path, fps: float, style: OverlayStyle) -> None:
        if files.is_same(path, source):
            raise SaveError(
                "{target} is the open video, which CrackView never changes: choose another name.", target=path
            )
        self._path, self._source, self._fps, self._style = path, source, fps, style
        self._film: _Film | VideoWriter | None = None
        self.codecs = ""

    def put(self, analysed: Analysed) -> None:
        """Append a frame; raise SaveError if the video cannot be written."""
        frame, style = analysed.frame, self._style
        if self._film is None:
            size = (frame.pixels.shape[1], frame.pixels.shape[0])
            codec = encoders.best() if self._path.suffix.lower() == ".mp4" else None
            if codec is None:
                self._film = VideoWriter(self._path, size, self._fps)
            else:
                self._film = _Film(self._path, self._source, size, self._fps, codec)
        pixels = overlay.over_frame(frame.pixels, analysed.probability, style.threshold, style.style, style.opacity)
        if isinstance(self._film, VideoWriter):
            self._film.write(pixels)
        else:
            self._film.write(pixels, frame.position or 0.0)

    def close(self) -> None:
        """Finish the video; without a frame there is none. Raises SaveError if it is not whole."""
        if self._film is not None:
            self._film.close()
            self.codecs = self._film.codecs

    def cancel(self) -> None:
        """Discard the video."""
        if self._film is not None:
            self._film.cancel()


class _Film:
    """Frames with their times: encoded at one rate first, then written with their times and the sound."""

    def __init__(self, path: Path, source: Path, size: tuple[int, int], fps: float, codec: encoders.Codec) -> None:
        self._path, self._source, self._fps = path, source, fps
        self._size = (size[0] & -2, size[1] & -2)
        self._times: list[float] = []
        self._open = ExitStack()
        self._stage = self._open.enter_context(files.staged(path.parent))
        self._encoded = self._stage / "encoded.mp4"
        self._encoder = codec.open(self._encoded, self._size, fps)
        self.codecs = codec.title

    def write(self, pixels: NDArray[np.uint8], at: float) -> None:
        """Append a frame, uint8 (H, W, 3) RGB, that is shown from `at` on, s."""
        if (pixels.shape[1] & -2, pixels.shape[0] & -2) != self._size:
            pixels = np.asarray(cv2.resize(pixels, self._size, interpolation=cv2.INTER_AREA), np.uint8)
        bgr = cv2.cvtColor(pixels[: self._size[1], : self._size[0]], cv2.COLOR_RGB2BGR)
        self._encoder.write(np.asarray(bgr, np.uint8))
        self._times.append(at)

    def close(self) -> None:
        """Finish it and put it in its place; raise SaveError if it is not whole."""
        self._encoder.close()
        with self._open:
            self._join(self._stage / self._path.name)
            self._encoded.unlink()

    def cancel(self) -> None:
        """Discard what was encoded."""
        self._encoder.close()
        with suppress(_GivenUp), self._open:
            raise _GivenUp

    def _join(self, whole: Path) -> None:
        """Write the frames at their times, with the sound, and read the file back."""
        sound = self._stage / "sound.m4a"
        try:
            shown = mp4_writer.pictures(self._encoded, self._times, 1 / self._fps)
            heard = self._sound(self._times[0], self._times[0] + shown.seconds, sound)
            if heard is not None and not self._written(whole, [shown, heard]):
                heard = None  # the sound is damaged
            if heard is None:
                mp4_writer.write(whole, [shown])
            complete = frames(whole) == len(self._times)
        except Mp4Error:
            complete = False
        sound.unlink(missing_ok=True)
        if not complete:
            raise SaveError(
                "{path} was not saved because the disk is full or failing: choose another folder.", path=self._path
            )
        if heard is not None:
            self.codecs = f"{self.codecs}, {mp4_writer.codec(heard)}"

    @staticmethod
    def _written(whole: Path, streams: list[Stream]) -> bool:
        try:
            mp4_writer.write(whole, streams)
        except Mp4Error:
            return False
        return True

    def _sound(self, begin: float, end: float, converted: Path) -> Stream | None:
        """Return the sound of the source between two moments; None if it has none, or none that can be kept."""
        if not self._source.is_file():
            return None
        with suppress(Mp4Error, OSError):
            found = mp4_writer.sound(self._source, begin, end)
            if found is not None:
                return found
        if encoders.converted_sound(self._source, converted):
            with suppress(Mp4Error, OSError):
                return mp4_writer.sound(converted, begin, end)
        return None


class _GivenUp(Exception):  # noqa: N818 - nothing went wrong
    """Raised so that `files.staged` cleans up."""
