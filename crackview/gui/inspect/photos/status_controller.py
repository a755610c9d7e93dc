"""Keeps the strip up to date about how far every photo is: read once, then changed photo by photo."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crackview.gui.inspect.photos.photo_strip import PhotoStrip
from crackview.gui.inspect.session_client import SessionClient
from crackview.inspection.session.commands.folders import Folders, LoadPhotoStatus, PhotoStatusLoaded
from crackview.inspection.session.snapshot import PhotoSnapshot, photo_status
from crackview.inspection.store.records import PhotoRecord


class StatusController(QObject):
    """Asks the session when photos are opened, and listens to it from then on."""

    problem = Signal(str)

    def __init__(self, strip: PhotoStrip, client: SessionClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip, self._client = strip, client
        self._folders: Folders = {}
        client.folder_changed.connect(lambda _state: self.read(self._folders))
        client.photo_changed.connect(self._on_state)

    def read(self, folders: Folders) -> None:
        """Read how far these photos are."""
        self._folders = folders
        self._client.ask(lambda tell: LoadPhotoStatus(folders, tell), self._take)

    def note(self, path: Path, photo: PhotoRecord) -> None:
        """Something has changed a photo."""
        self._strip.set_statuses({path: photo_status(photo)})

    def _on_state(self, state: PhotoSnapshot | None) -> None:
        if state is not None and state.path is not None and state.photo is not None:
            self.note(state.path, state.photo)

    def _take(self, surveyed: PhotoStatusLoaded) -> None:
        self._strip.set_statuses(surveyed.statuses)
        for sentence in surveyed.damages:
            self.problem.emit(sentence)
