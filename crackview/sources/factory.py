"""From a path or an address to its source."""

from pathlib import Path

from crackview import files
from crackview.sources.source import FrameSource, SourceError, is_address


def from_text(text: str | Path) -> FrameSource:
    """Return the source of a video file, a folder of photos, or a URL; it is not opened yet.

    Raises:
        SourceError: If it is none of these.
    """
    from crackview.sources.stream import StreamSource  # noqa: PLC0415 - OpenCV: only to open something
    from crackview.sources.video import SequenceSource, VideoSource  # noqa: PLC0415

    if isinstance(text, str) and is_address(text):
        return StreamSource(text.strip())
    stripped = str(text).strip()
    if not stripped:
        raise SourceError("Nothing was given: name a video, a folder of photos or the address of a stream.")
    path = Path(stripped).expanduser()
    if files.is_folder(path):
        return SequenceSource(path)
    if files.is_file(path):
        return VideoSource(path)
    raise SourceError(
        "{path} is not there: name a video, a folder of photos or an address such as rtsp://host/path.", path=path
    )
