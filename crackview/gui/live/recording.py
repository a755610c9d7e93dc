"""Writes the frames to a video while they are shown, with or without the overlay.

A thread of its own writes the newest frame and never delays the picture. If it is too slow, frames are repeated by the
clock, so that the video keeps its speed.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.concurrency import Ticket, Worker
from crackview.export.video import VideoWriter
from crackview.files import SaveError
from crackview.gui.canvas.layers import OverlayLook
from crackview.sources.source import Frame
from crackview.vision import overlay

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Shot:
    frame: Frame
    probability: NDArray[np.float32] | None


class Recording:
    """One video, started with the first frame that is put.

    Args:
        path: Path of the video; its suffix sets the container.
        fps: Frames per second of the video.
        look: How the overlay is painted; None records without an overlay.
        failed: Called in the thread, once, if the video cannot be written; `finish` says why.
    """

    def __init__(self, path: Path, fps: float, look: OverlayLook | None, failed: Callable[[], None]) -> None:
        self.path = path
        self._fps, self._look, self._failed = fps, look, failed
        self._writer: VideoWriter | None = None
        self._problem = ""
        self._worker: Worker[_Shot] = Worker("live-record", self._write)

    @property
    def overlaid(self) -> bool:
        """Whether frames are recorded with their overlay."""
        return self._look is not None

    def put(self, frame: Frame, probability: NDArray[np.float32] | None = None) -> None:
        """Add the next frame; may be called from any thread."""
        self._worker.put(_Shot(frame, probability))

    def finish(self, timeout: float = 2.0) -> str:
        """Close the video; may take a while.

        Returns:
            A sentence that says where the video is.

        Raises:
            SaveError: If there is no usable file; the message says why.
        """
        ended = self._worker.shutdown(timeout)
        if self._writer is not None:
            self._writer.close()
        if self._problem or not ended or self._writer is None:
            raise SaveError(self._problem or f"{self.path.name} was not recorded: there was no frame to write.")
        return f"Recorded {self.path}"

    def _write(self, ticket: Ticket[_Shot]) -> None:
        if self._problem:
            return
        shot = ticket.item
        try:
            pixels = self._picture(shot)
            if self._writer is None:
                self._writer = VideoWriter(self.path, (pixels.shape[1], pixels.shape[0]), self._fps)
            self._writer.write(pixels, at=shot.frame.captured)
        except SaveError as error:
            self._problem = str(error)
            self._failed()
        except Exception:  # noqa: BLE001 - a thread has no caller: the user gets a sentence, the log the traceback
            _log.exception("recording %s failed", self.path)
            self._problem = f"{self.path.name} is not complete because of an error; the log has details."
            self._failed()

    def _picture(self, shot: _Shot) -> NDArray[np.uint8]:
        if self._look is None or shot.probability is None:
            return shot.frame.pixels
        height, width = shot.frame.pixels.shape[:2]
        levels = cv2.resize(overlay.to_levels(shot.probability), (width, height), interpolation=cv2.INTER_LINEAR)
        look = self._look
        return overlay.compose(
            shot.frame.pixels, np.asarray(levels, np.uint8), look.threshold, look.style, look.opacity
        )
