"""Keeps the strip up to date about how far every photo is: read once, then changed photo by photo."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crackview.gui.inspect.desk_control import DeskControl
from crackview.gui.inspect.standing import standing
from crackview.gui.inspect.state import PhotoState
from crackview.gui.inspect.strip import Strip
from crackview.gui.inspect.survey import Folders, Survey, Surveyed
from crackview.gui.mail import Mail
from crackview.inspection.records import PhotoRecord


class Roll(QObject):
    """Asks the desk when photos are opened, and listens to it from then on."""

    problem = Signal(str)

    def __init__(self, strip: Strip, desk: DeskControl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip, self._desk = strip, desk
        self._mail = Mail(self)
        self._mail.arrived.connect(self._take)
        desk.changed.connect(self._on_state)

    def read(self, folders: Folders) -> None:
        """Reads how far these photos are."""
        self._desk.do(Survey(folders, self._mail.post))

    def note(self, path: Path, photo: PhotoRecord) -> None:
        """Something has changed a photo."""
        self._strip.set_standings({path: standing(photo)})

    def close(self) -> None:
        """Takes no more mail."""
        self._mail.close()

    def _on_state(self, state: PhotoState | None) -> None:
        if state is not None and state.path is not None and state.photo is not None:
            self.note(state.path, state.photo)

    def _take(self, surveyed: Surveyed) -> None:
        self._strip.set_standings(surveyed.standings)
        for sentence in surveyed.damages:
            self.problem.emit(sentence)
