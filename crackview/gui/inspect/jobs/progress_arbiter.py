"""What the status bar says is running: an errand, which takes long, before the photo that is shown."""

from PySide6.QtCore import QObject, Signal


class ProgressArbiter(QObject):
    """Hears of both and says one."""

    changed = Signal(str, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photo = self._job = ("", 1.0)

    def set_photo(self, what: str, done: float) -> None:
        """The photo that is shown is worked on, or with "" no longer."""
        self._photo = (what, done)
        if not self._job[0]:
            self.changed.emit(what, done)

    def set_job(self, what: str, done: float) -> None:
        """The same of an errand."""
        self._job = (what, done)
        self.changed.emit(*(self._job if what else self._photo))
