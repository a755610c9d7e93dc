"""Makes a source from a text or path that was typed, dropped or chosen."""

from pathlib import Path

from crackview.sources.sequence import SequenceSource
from crackview.sources.source import FrameSource, SourceError
from crackview.sources.stream import StreamSource
from crackview.sources.video import VideoSource


def from_text(text: str | Path) -> FrameSource:
    """Return the source of a video file, a folder of photos, or a URL; it is not opened yet.

    Raises:
        SourceError: If it is none of these.
    """
    if isinstance(text, str) and "://" in text:
        return StreamSource(text.strip())
    stripped = str(text).strip()
    if not stripped:
        raise SourceError("Nothing was given: name a video, a folder of photos or the address of a stream.")
    path = Path(stripped).expanduser()
    if path.is_dir():
        return SequenceSource(path)
    if path.is_file():
        return VideoSource(path)
    raise SourceError(f"{path} is not there: name a video, a folder of photos or an address such as rtsp://host/path.")
