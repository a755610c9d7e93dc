"""Snapshots, manual or automatic when cracks appear, and recordings."""

import time
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QStandardPaths, Signal

from crackview import file_names, files
from crackview.errors import UserError
from crackview.export import recording, snapshot
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import LiveSettings
from crackview.gui.language import tr, translated
from crackview.gui.live.dialogs import LiveFileDialogs
from crackview.gui.live.live_panel import LivePanel
from crackview.gui.live.messages import CaptureMessage, Overlaid, RecordingStopped
from crackview.gui.live.source_state import SourceState
from crackview.gui.live.stream_pipeline import StreamPipeline
from crackview.gui.overlay.overlay_controller import OverlayController
from crackview.nets.cards import Card
from crackview.sources.source import Frame

#: Frames per second of a source that states none.
_USUAL_FPS = 25.0


class CaptureController(QObject):
    """Decides when snapshots and recordings are written, and where."""

    problem = Signal(str)
    status_message = Signal(str)
    settings_changed = Signal()
    show_folder = Signal(object)
    """Open this folder as photos."""

    def __init__(
        self,
        panel: LivePanel,
        dialogs: LiveFileDialogs,
        actions: ActionSet,
        pipeline: StreamPipeline,
        look: OverlayController,
        settings: LiveSettings,
    ) -> None:
        super().__init__()
        self._panel, self._dialogs, self._actions, self._pipeline = panel, dialogs, actions, pipeline
        self._look, self._settings = look, settings
        self._cards: dict[str, Card] = {}
        self._session = SourceState()
        self._last_automatic = -float("inf")
        self._recordings: set[Path] = set()
        actions.bind("live.snapshot", self.snapshot)
        actions.bind("live.record", self.record)
        actions.bind("live.show_snapshots", lambda: self.show_folder.emit(self.folder))
        panel.folder_wanted.connect(self._choose_folder)
        panel.set_folder(file_names.escape(self.folder))
        self.begin(self._session)
        self._recover()

    @property
    def folder(self) -> Path:
        """Folder of snapshots and recordings."""
        if self._settings.folder:
            return file_names.unescape(self._settings.folder)
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        return Path(pictures) / "CrackView"

    def use(self, card: Card | None) -> None:
        """Set the model from which masks come from now on."""
        if card is not None:
            self._cards[card.name] = card

    def begin(self, session: SourceState) -> None:
        """Take another source; close the recording of the previous one."""
        self._session = session
        self.record(False)
        self._last_automatic = -float("inf")
        self.update_actions()

    def update_actions(self) -> None:
        """Enable the actions if there is a picture."""
        for name in ("snapshot", "record"):
            self._actions[f"live.{name}"].setEnabled(self._session.shown is not None)
        self._pipeline.keeps_last_seconds = self._settings.keep_before

    def snapshot(self) -> None:
        """Save the frame that is shown; if every frame is painted, the last one with an overlay."""
        shown, found = self._session.shown, self._session.overlaid
        if found is not None and (found.frame is shown or self._settings.every_frame):
            self._keep(found.frame, found)
        elif shown is not None:
            self._keep(shown, None)

    def _keep(self, frame: Frame, found: Overlaid | None) -> None:
        session = self._session
        folder, fix, title = self.folder, session.fix(frame), session.title
        pipeline, before = self._pipeline, self._settings.keep_before
        conditions = None if found is None else found.conditions
        steady = found is not None and found.conditions.steady and found.precision == "exact"

        def probability() -> NDArray[np.float32] | None:
            if found is None:
                return None
            # what is kept is exact
            return found.probability if found.precision == "exact" else pipeline.exact_map(found)

        def save() -> None:
            try:
                path = snapshot.save(
                    folder,
                    frame,
                    probability(),
                    source_title=title,
                    card=None if conditions is None else self._cards.get(conditions.model),
                    threshold=self._look.look.threshold if conditions is None else conditions.threshold,
                    fix=fix,
                    steady=steady,
                    thorough=conditions is not None and conditions.thorough,
                    before=pipeline.ring.frames() if before else (),
                )
                pipeline.deliver(CaptureMessage(tr("Snapshot {0} saved in {1}", path.name, folder)))
            except UserError as error:
                pipeline.deliver(CaptureMessage(translated(error), problem=True))

        pipeline.submit(save)

    def take_automatic(self, overlaid: Overlaid) -> None:
        """Take an automatic snapshot if there is a finding and the cool-down is over."""
        wanted = self._settings.automatic and overlaid.result.count(self._settings.finding_length) > 0
        now = time.monotonic()
        if wanted and now - self._last_automatic >= self._settings.cool_down_s:
            self._last_automatic = now
            self._keep(overlaid.frame, overlaid)

    def record(self, on: bool) -> None:
        """Start recording what is shown, or close the recording."""
        self._actions["live.record"].setChecked(on)
        if not on:
            self._pipeline.stop_recording()
            return
        stamp = datetime.now(UTC).astimezone().strftime("%Y-%m-%d_%H-%M-%S")
        look = self._look.look if self._settings.record_overlay else None
        path = files.unused_path(
            self.folder / f"{stamp}.mp4", self._recordings
        )  # one that is being closed is no file yet
        self._recordings.add(path)
        self._pipeline.record(path, self._session.fps or _USUAL_FPS, look)
        self.status_message.emit(tr("Recording"))

    def recorded(self, message: RecordingStopped) -> None:
        """Show that the recording was closed."""
        self._actions["live.record"].setChecked(False)
        (self.problem if message.problem else self.status_message).emit(translated(message.sentence))

    def _recover(self) -> None:
        """Close the recordings in the folder that a crash has cut off."""
        folder, pipeline = self.folder, self._pipeline

        def close() -> None:
            made = recording.recover(folder)
            if made:
                pipeline.deliver(CaptureMessage(translated(recording.recovered(made))))

        pipeline.submit(close)

    def _choose_folder(self) -> None:
        folder = self._dialogs.choose_folder(tr("Folder for snapshots and recordings"), str(self.folder))
        if folder is not None:
            self._settings.folder = file_names.escape(folder)
            self._panel.set_folder(file_names.escape(folder))
            self.settings_changed.emit()
            self._recover()
