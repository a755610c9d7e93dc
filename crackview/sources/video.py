"""Recorded frames: a video file, with exact numbers and times even if its rate varies, or the photos of a folder.

OpenCV seeks by multiplying a frame number with a frame rate, which arrives at another frame if the rate varies
(opencv/opencv#9053), and its count of frames may be an estimate. Reading the packets of the container without decoding
them is quick and gives the time of every frame. The number of a frame is the index of its time in that list, and a seek
is right when the frame it arrives at has the right time.
"""

import bisect
import logging
import time
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import cv2

from crackview.sources.capture import Capture, announced_fps
from crackview.sources.source import Frame, SourceError, SourceInfo
from crackview.vision import image_io, photo_folder
from crackview.vision.image_io import PhotoError

_THREADS = 2
_INDEX_SECONDS = 1.0
"""Limit for listing the times while opening a file, s; a larger file gets the rest at the first seek."""
_LEADS_S = (0.0, 1.0, 5.0, 20.0)
"""How much earlier a seek starts, in turn, if it arrived behind its frame."""
_DAMAGED_PACKETS = 64
_TOLERANCE_S = 0.0005
_BARE = {".264", ".h264", ".avc", ".265", ".h265", ".hevc", ".m1v", ".m2v", ".mpv"}
"""Suffixes of files without a container; FFmpeg invents times for these, and others after a seek."""


_CODECS = {
    b"av01": "AV1", b"AV01": "AV1", b"V_AV1": "AV1", b"apch": "ProRes", b"apcn": "ProRes", b"apcs": "ProRes",
    b"apco": "ProRes", b"ap4h": "ProRes", b"V_PRORES": "ProRes", b"vvc1": "VVC", b"vvi1": "VVC", b"CFHD": "CineForm",
    b"AVdn": "DNxHD", b"BRAW": "Blackmagic RAW",
}  # fmt: skip
"""What not every build of FFmpeg decodes, by its mark in a container."""
_MARKS_BYTES = 2**20


class VideoSource:
    """Any file that OpenCV's FFmpeg reads.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._capture = Capture()
        self._packets = Capture()
        self._times: list[float] = []
        self._complete = False
        self._timed = True
        self._fps = 25.0
        self._next = 0
        self._waiting = False

    def open(self) -> SourceInfo:
        """Open the file and decode its first frame.

        Raises:
            SourceError: If it does not exist, is empty, no video, or damaged.
        """
        self._check()
        self._capture, self._packets = Capture(), Capture()
        self._times, self._complete, self._timed = [], False, True
        self._open_again()
        self._fps = announced_fps(self._capture) or 25.0
        width, height = (int(self._capture.get(p)) for p in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
        count = int(self._capture.get(cv2.CAP_PROP_FRAME_COUNT))
        self._packets.open(str(self._path.absolute()), cv2.CAP_FFMPEG, (cv2.CAP_PROP_FORMAT, -1))
        if self._list_times(_INDEX_SECONDS):
            count = len(self._times)
        return SourceInfo(
            self._path.name, live=False, width=width, height=height, fps=self._fps, frames=count if count > 0 else None
        )

    def read(self) -> Frame | None:
        """Return the next frame; None at the end.

        Raises:
            SourceError: If a frame cannot be converted, or the source was closed.
        """
        if not self._waiting and not self._grab():
            return None
        self._waiting = False
        pixels = self._capture.retrieve()
        if pixels is None:
            raise SourceError("{path} has a frame that cannot be shown: it is damaged, copy it again.", path=self._path)
        index, position = self._place()
        self._next = index + 1
        return Frame(pixels, index, time.monotonic(), datetime.now(UTC).astimezone(), position)

    def seek(self, index: int) -> None:
        """Make `index` the next frame; if it is damaged or cut away, the next one that can be decoded.

        Raises:
            SourceError: If there is no such frame.
        """
        self._list_times(None)
        if index < 0 or (self._timed and index >= len(self._times)):
            raise SourceError(
                "{path} has no frame {index}: choose one below {times}.",
                path=self._path,
                index=index,
                times=len(self._times),
            )
        if index == self._next:
            return
        if self._timed:
            for lead in _LEADS_S:
                self._capture.set(cv2.CAP_PROP_POS_MSEC, max(self._times[index] - lead, 0.0) * 1000)
                self._next = 0
                if self._walk(index):
                    return
        self._open_again()
        if index != self._next:
            self._walk(index)

    def close(self) -> None:
        """Close the file."""
        self._capture.close()
        self._packets.close()

    def _check(self) -> None:
        try:
            details = self._path.stat()
        except OSError as error:
            raise SourceError(
                "{path} cannot be read ({reason}): check the path.", path=self._path, reason=error.strerror
            ) from error
        if not self._path.is_file():
            raise SourceError("{path} is not a file: choose a video.", path=self._path)
        if details.st_size == 0:
            raise SourceError("{path} is empty (0 bytes): copy it again from the camera.", path=self._path)

    def _open_again(self) -> None:
        """Open, or return to the start, with the first frame decoded and waiting."""
        # an absolute path: FFmpeg would take "rtsp:x.mp4" for an address
        opened = self._capture.open(str(self._path.absolute()), cv2.CAP_FFMPEG, (cv2.CAP_PROP_N_THREADS, _THREADS))
        self._next = 0
        if opened and self._grab():
            self._waiting = True
            return
        for backend in _other_backends():
            if self._capture.open(str(self._path.absolute()), backend) and self._grab():
                self._waiting = True
                return
        kind = _unusual_codec(self._path)
        if kind:
            raise SourceError(
                "{path} shows no picture: this build cannot read {kind}; make an H.264 of it.",
                path=self._path,
                kind=kind,
            )
        raise SourceError(
            "{path} shows no picture: it is no video, or damaged or cut off; copy it again.", path=self._path
        )

    def _grab(self) -> bool:
        """Decode the next frame that can be decoded; return False at the end."""
        # A damaged packet looks like the end; it is the end only if nothing follows.
        return any(self._capture.grab() for _ in range(_DAMAGED_PACKETS))

    def _walk(self, index: int) -> bool:
        """Decode until frame `index` is the waiting one; return False if it is behind already, or never comes."""
        if self._waiting:
            self._next, self._waiting = self._next + 1, False
        while self._grab():
            here, _ = self._place()
            self._next = here
            if here >= index:
                self._waiting = True
                return here == index
            self._next = here + 1
        return False

    def _place(self) -> tuple[int, float]:
        """Return number and time of the grabbed frame."""
        position = self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
        if not self._timed:
            return self._next, self._next / self._fps
        if not self._complete:
            return self._next, position
        at = bisect.bisect_left(self._times, position - _TOLERANCE_S)
        return min(at, len(self._times) - 1), position

    def _list_times(self, seconds: float | None) -> bool:
        """List the times of all frames, for at most `seconds`; return whether the list is complete."""
        deadline = None if seconds is None else time.monotonic() + seconds
        while not self._complete:
            if deadline is not None and time.monotonic() > deadline:
                return False
            if self._packets.grab():
                self._times.append(self._packets.get(cv2.CAP_PROP_POS_MSEC) / 1000)
                continue
            self._packets.close()
            self._complete = True
            # frames before 0 are for the decoder only (edit lists of MP4)
            self._times = sorted(moment for moment in self._times if moment > -_TOLERANCE_S)
            rising = all(a + _TOLERANCE_S < b for a, b in pairwise(self._times))
            self._timed = bool(self._times) and rising and self._path.suffix.lower() not in _BARE
        return True


def _other_backends() -> list[int]:
    """Return the backends besides FFmpeg with which this OpenCV opens files by the system's own decoders."""
    known = {cv2.CAP_MSMF, cv2.CAP_AVFOUNDATION, cv2.CAP_GSTREAMER}
    return [backend for backend in cv2.videoio_registry.getStreamBackends() if backend in known]


def _unusual_codec(path: Path) -> str:
    """Return the codec of a video that shows no picture, if that explains it; else ""."""
    with path.open("rb") as file:
        content = file.read(_MARKS_BYTES)
        file.seek(max(_MARKS_BYTES, path.stat().st_size - _MARKS_BYTES))
        content += file.read(_MARKS_BYTES)
    return next((kind for mark, kind in _CODECS.items() if mark in content), "")


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
        """List the photos and read the first; raise SourceError if there is no photo that can be read."""
        try:
            self._photos = photo_folder.list_photos(self._folder)
        except PhotoError as error:
            raise SourceError(error.sentence) from error
        first = self.read()
        if first is None:
            raise SourceError(
                "{folder} holds no photos that can be read: choose a folder with photos.", folder=self._folder
            )
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
        """Make photo `index` the next; raise SourceError if there is no such photo."""
        if not 0 <= index < len(self._photos):
            raise SourceError(
                "{folder} has no photo {index}: choose one below {photos}.",
                folder=self._folder,
                index=index,
                photos=len(self._photos),
            )
        self._next = index

    def close(self) -> None:
        """Do nothing: no file is held open."""
