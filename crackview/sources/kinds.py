"""Tells moving pictures from photos by their names alone, without loading what opens them."""

from pathlib import Path

VIDEO_SUFFIXES = frozenset(
    {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ts", ".m2ts", ".mts", ".wmv", ".flv", ".3gp"}
)


def is_address(text: Path | str) -> bool:
    """Whether this is a stream's address, such as ``rtsp://...``, and not a path."""
    return isinstance(text, str) and "://" in text


def is_video(what: Path | str) -> bool:
    """Whether this is an address, or a path with a video's suffix."""
    return is_address(what) or Path(what).suffix.lower() in VIDEO_SUFFIXES
