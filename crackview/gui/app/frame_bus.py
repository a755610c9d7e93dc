"""Carries photos and frames from Inspect and Live to the Lab: the one that is shown, or every newest frame.

Workspaces do not know each other: each knows the frame bus, and works without the others.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from crackview.concurrency import LatestSlot
from crackview.sources.source import Frame
from crackview.vision.recipe import Recipe


@dataclass(frozen=True, slots=True)
class TakenFrame:
    """An original frame, the title of its source, and the noise with which it was shown, if any."""

    frame: Frame
    title: str
    recipe: Recipe | None = None


class FrameBus(QObject):
    """One source of frames and at most one follower. All methods but `put` belong to the GUI thread."""

    taken = Signal(object)
    """A `TakenFrame` to show in the Lab."""
    photo_taken = Signal(object)
    """A photo, `Path` or `QImage`, to show in the Lab."""
    followed = Signal(bool)
    """Whether the frames are followed: then the source goes on while hidden."""
    source_changed = Signal(str)
    """Title of the open source; "" if there is none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = ""
        self._slot: LatestSlot[TakenFrame] | None = None

    @property
    def is_followed(self) -> bool:
        """Whether there is a follower."""
        return self._slot is not None

    def open(self, title: str) -> None:
        """Set the title of the open source; "" for none."""
        if title != self.title:
            self.title = title
            self.source_changed.emit(title)

    def put(self, frame: Frame) -> None:
        """Pass the newest frame to the follower; called in the capture thread."""
        slot = self._slot
        if slot is not None:
            slot.put(TakenFrame(frame, self.title))

    def follow(self, slot: LatestSlot[TakenFrame] | None) -> None:
        """Put frames into this slot from now on; None ends that."""
        if slot is not self._slot:
            self._slot = slot
            self.followed.emit(slot is not None)
