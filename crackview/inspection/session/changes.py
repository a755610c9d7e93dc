"""What a command has changed, so that a view reads again only what it shows."""

from enum import Flag, auto


class SessionChange(Flag):
    """Parts of a snapshot."""

    NOTHING = 0
    PHOTO = auto()
    """The photo's record: how it was judged, its note, its model and threshold."""
    FINDINGS = auto()
    """Findings were measured: others, or other sizes."""
    REVIEWS = auto()
    """Findings were judged otherwise; their sizes are the same."""
    MASK = auto()
    """The mask: its corrections, its map or its threshold."""
    SCALE = auto()
    """The scale that holds for the photo."""
    SETTINGS = auto()
    """Width classes or least length of the folder."""
    HISTORY = auto()
    """The steps that can be undone or redone."""
    FOLDER = auto()
    """Other photos of the folder."""
    ALL = PHOTO | FINDINGS | REVIEWS | MASK | SCALE | SETTINGS | HISTORY
