"""What Inspect and Live lend to the Lab: the photo or frame that is shown, or the newest frame again and again.

No workspace knows another: all know the tap, and each works without the others.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from crackview.concurrency import LatestSlot
from crackview.sources.source import Frame
from crackview.vision.recipe import Recipe


@dataclass(frozen=True, slots=True)
class TakenFrame:
    """A frame as it came, the title of its source, and the noise under which it was seen, if there was any."""

    frame: Frame
    title: str
    recipe: Recipe | None = None


class FrameBus(QObject):
    """One source of frames, at most one follower. All but `put` belong to the GUI thread."""

    taken = Signal(object)
    """A `TakenFrame` is to be shown in the Lab."""
    photo_taken = Signal(object)
    """A photo, its `Path` or a `QImage`, is to be shown in the Lab."""
    followed = Signal(bool)
    """Whether the frames are followed: the source must go on, seen or not."""
    source_changed = Signal(str)
    """The title of the source that is open now; "" if there is none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = ""
        self._slot: LatestSlot[TakenFrame] | None = None

    @property
    def is_followed(self) -> bool:
        """Whether somebody wants the frames."""
        return self._slot is not None

    def open(self, title: str) -> None:
        """Say what is open; "" for nothing."""
        if title != self.title:
            self.title = title
            self.source_changed.emit(title)

    def put(self, frame: Frame) -> None:
        """Hand the newest frame to who follows; called in the thread that grabs it."""
        slot = self._slot
        if slot is not None:
            slot.put(TakenFrame(frame, self.title))

    def follow(self, slot: LatestSlot[TakenFrame] | None) -> None:
        """Put frames into this slot from now on; None: no more."""
        if slot is not self._slot:
            self._slot = slot
            self.followed.emit(slot is not None)
