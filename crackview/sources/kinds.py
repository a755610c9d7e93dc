"""Distinguishes videos from photos by name, without loading the modules that open them."""

from pathlib import Path

VIDEO_SUFFIXES = frozenset(
    {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ts", ".m2ts", ".mts", ".wmv", ".flv", ".3gp"}
)


def is_address(text: Path | str) -> bool:
    """Return whether this is the address of a stream, such as ``rtsp://...``, and not a path."""
    return isinstance(text, str) and "://" in text


def is_video(what: Path | str) -> bool:
    """Return whether this is an address, or a path with the suffix of a video."""
    return is_address(what) or Path(what).suffix.lower() in VIDEO_SUFFIXES
