"""The photos of a folder as a video, such as those of a drone or a time-lapse camera."""

import logging
import time
from datetime import UTC, datetime
from pathlib import Path

from crackview.sources.source import Frame, SourceError, SourceInfo
from crackview.vision import image_io
from crackview.vision.image_io import PhotoError

_log = logging.getLogger(__name__)


class SequenceSource:
    """The photos directly in a folder, in natural order; one that cannot be read is left out.

    Args:
        folder: Folder of the photos.
        fps: Photos per second.
    """

    def __init__(self, folder: Path, fps: float = 10.0) -> None:
        self._folder = folder
        self._fps = fps
        self._photos: list[Path] = []
        self._next = 0

    def open(self) -> SourceInfo:
        """List the photos and read the first.

        Raises:
            SourceError: If there is no photo that can be read.
        """
        try:
            self._photos = image_io.list_photos(self._folder)
        except PhotoError as error:
            raise SourceError(str(error)) from error
        first = self.read()
        if first is None:
            raise SourceError(f"{self._folder} holds no photos that can be read: choose a folder with photos.")
        self._next = 0
        height, width = first.pixels.shape[:2]
        return SourceInfo(
            self._folder.name, live=False, width=width, height=height, fps=self._fps, frames=len(self._photos)
        )

    def read(self) -> Frame | None:
        """Return the next photo that can be read; None after the last."""
        while self._next < len(self._photos):
            index = self._next
            self._next += 1
            try:
                pixels = image_io.read_photo(self._photos[index]).pixels
            except PhotoError as error:
                _log.warning("left out of the sequence: %s", error)
                continue
            return Frame(pixels, index, time.monotonic(), datetime.now(UTC).astimezone(), index / self._fps)
        return None

    def seek(self, index: int) -> None:
        """Make photo `index` the next.

        Raises:
            SourceError: If there is no such photo.
        """
        if not 0 <= index < len(self._photos):
            raise SourceError(f"{self._folder} has no photo {index}: choose one below {len(self._photos)}.")
        self._next = index

    def close(self) -> None:
        """Do nothing: no file is held open."""
