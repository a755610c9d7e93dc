"""The frames of a video with the cracks that were found in them, as a video: the same from the window and a shell."""

from dataclasses import dataclass
from pathlib import Path

from crackview import files
from crackview.engine.video import Analysed
from crackview.export.video import VideoWriter
from crackview.files import SaveError
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
        fps: Frames per second of what is written.
        style: How the overlay is painted.

    Raises:
        SaveError: If `path` is the source itself.
    """

    def __init__(self, path: Path, source: Path, fps: float, style: OverlayStyle) -> None:
        if files.is_same(path, source):
            raise SaveError(
                "{target} is the open video, which CrackView never changes: choose another name.", target=path
            )
        self._path, self._fps, self._style = path, fps, style
        self._writer: VideoWriter | None = None

    def put(self, analysed: Analysed) -> None:
        """Append a frame; raises SaveError if the video cannot be written."""
        pixels, style = analysed.frame.pixels, self._style
        if self._writer is None:
            self._writer = VideoWriter(self._path, (pixels.shape[1], pixels.shape[0]), self._fps)
        self._writer.write(
            overlay.over_frame(pixels, analysed.probability, style.threshold, style.style, style.opacity)
        )

    def close(self) -> None:
        """Finish the video; without a frame there is none. Raises SaveError if it is not whole."""
        if self._writer is not None:
            self._writer.close()

    def cancel(self) -> None:
        """Discard the video."""
        if self._writer is not None:
            self._writer.cancel()
