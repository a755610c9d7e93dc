"""Chooses a source: a file, a folder of frames, a camera, an address, or a recent one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt, Signal

from crackview import file_names
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.language import tr
from crackview.gui.live.dialogs import LiveFileDialogs, SourceDialog
from crackview.gui.live.messages import SourceOrigin
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.sources.camera import CameraChoice
from crackview.sources.source import is_address, is_video
from crackview.sources.stream import hidden


class CameraPermission(QObject):
    """Asks for permission to use the camera, at most once in a run; the system remembers the answer.

    macOS requires consent before the first use of a camera, and only the GUI thread may ask for it. Elsewhere consent
    is always given. After a refusal, opening the camera fails with a sentence that says how to allow it.
    """

    def ask(self, then: Callable[[], object]) -> None:
        """Call ``then`` once the question is answered, or at once if no question is needed."""
        app, wanted = QCoreApplication.instance(), QCameraPermission()
        if app is not None and app.checkPermission(wanted) is Qt.PermissionStatus.Undetermined:
            app.requestPermission(wanted, self, lambda _answer: then())
        else:
            then()


class SourceController(QObject):
    """Asks for a source, and keeps the opened ones without their passwords."""

    chosen = Signal(object)
    """A `SourceOrigin`."""

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
        """Ask for a camera or a stream."""
        recent = [text for text in self._settings.recent if is_video(text)]
        self._dialog = self._dialogs.open_source(recent, address)
        self._dialog.chosen.connect(self._chose)
        self._dialog.cameras_wanted.connect(self._list_cameras)
        self._dialog.destroyed.connect(self._forget)
        self._list_cameras()

    def set_cameras(self, cameras: Sequence[CameraChoice]) -> None:
        """Offer the cameras that were found."""
        if self._dialog is not None:
            self._dialog.set_cameras(cameras)

    def lacks_password(self, origin: SourceOrigin) -> bool:
        """Return whether an address was kept without its user and password, and ask for it again if so."""
        if isinstance(origin, str) and "…" in origin:
            self.ask(origin)
            return True
        return False

    def remember(self, origin: SourceOrigin) -> None:
        """Keep a source that was opened: one that failed may be mistyped."""
        if isinstance(origin, Path):
            self._settings.remember(origin)
        elif isinstance(origin, str):
            self._settings.remember_text(hidden(origin))

    def _list_cameras(self) -> None:
        """List the cameras, once permission is given: some systems open them to list them."""
        self._permission.ask(self._pipeline.list_cameras)

    def _chose(self, origin: SourceOrigin) -> None:
        """Take a path or address from the list, where both are texts."""
        path = isinstance(origin, str) and not is_address(origin)
        self.chosen.emit(file_names.unescape(origin) if path else origin)  # type: ignore[arg-type]

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
