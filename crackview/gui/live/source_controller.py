"""Lets a person choose a source: a file, a folder of frames, a camera, an address, or one of those before."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.language import tr
from crackview.gui.live.file_dialogs import LiveFileDialogs
from crackview.gui.live.messages import Origin
from crackview.gui.live.permission import CameraPermission
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.sources import kinds
from crackview.sources.camera import CameraChoice
from crackview.sources.stream import hidden

if TYPE_CHECKING:
    from crackview.gui.live.source_dialog import SourceDialog


class SourceController(QObject):
    """Asks for a source, and remembers which were opened, without their passwords."""

    chosen = Signal(object)
    """An `Origin`."""

    def __init__(
        self, dialogs: LiveFileDialogs, actions: ActionSet, pipeline: StreamPipeline, settings: AppSettings
    ) -> None:
        super().__init__()
        self._dialogs, self._pipeline, self._settings = dialogs, pipeline, settings
        self._dialog: SourceDialog | None = None
        self._permission = CameraPermission(self)
        actions.bind("live.open_video", self._open_video)
        actions.bind("live.open_frames", self._open_frames)
        actions.bind("live.open_source", self.ask)

    def ask(self, address: str = "") -> None:
        """Choose a camera or a stream."""
        recent = [text for text in self._settings.recent if kinds.is_video(text)]
        self._dialog = self._dialogs.open_source(recent, address)
        self._dialog.chosen.connect(self._chose)
        self._dialog.cameras_wanted.connect(self._list_cameras)
        self._dialog.destroyed.connect(self._forget)
        self._list_cameras()

    def set_cameras(self, cameras: Sequence[CameraChoice]) -> None:
        """These cameras are there."""
        if self._dialog is not None:
            self._dialog.set_cameras(cameras)

    def lacks_password(self, origin: Origin) -> bool:
        """Whether it was remembered without its user and password; then it is asked for again."""
        if isinstance(origin, str) and "…" in origin:
            self.ask(origin)
            return True
        return False

    def remember(self, origin: Origin) -> None:
        """It is opened."""
        if isinstance(origin, Path):
            self._settings.remember(origin)
        elif isinstance(origin, str):
            self._settings.remember_text(hidden(origin))

    def _list_cameras(self) -> None:
        """Where the system does not tell which cameras there are, they are tried, which needs the person's consent."""
        self._permission.ask(self._pipeline.list_cameras)

    def _chose(self, origin: Origin) -> None:
        """Lists of texts hold both paths and addresses."""
        path = isinstance(origin, str) and not kinds.is_address(origin)
        self.chosen.emit(Path(origin) if path else origin)  # type: ignore[arg-type]

    def _open_video(self) -> None:
        path = self._dialogs.open_video(self._settings.last_folder)
        if path is not None:
            self.chosen.emit(path)

    def _open_frames(self) -> None:
        path = self._dialogs.choose_folder(tr("Folder of frames"), self._settings.last_folder)
        if path is not None:
            self.chosen.emit(path)

    def _forget(self) -> None:
        self._dialog = None
