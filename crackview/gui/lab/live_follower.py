"""Shows the running source of Live in the Lab: the newest frame, each time all predictions of the last are there."""

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.frame_bus import FrameBus
from crackview.gui.lab.lab_controller import LabController
from crackview.gui.lab.lab_pipeline import LabPipeline
from crackview.gui.lab.messages import FrameTaken, Message
from crackview.gui.language import tr


class LiveFollower(QObject):
    """Follows Live while it is switched on, the Lab is shown, and a source is open."""

    status_message = Signal(str)

    def __init__(
        self, controller: LabController, actions: ActionSet, pipeline: LabPipeline, frame_bus: FrameBus
    ) -> None:
        super().__init__()
        self._controller, self._action, self._pipeline, self._frame_bus = (
            controller,
            actions["lab.follow"],
            pipeline,
            frame_bus,
        )
        self._shown = True
        actions.bind("lab.follow", self.follow)
        controller.complete.connect(pipeline.next_frame)
        frame_bus.source_changed.connect(self._source_changed)
        self._action.setEnabled(bool(frame_bus.title))

    def follow(self, on: bool) -> None:
        """Start or stop following; what is shown stays."""
        self._action.setChecked(on)
        self._tell()

    def set_shown(self, shown: bool) -> None:
        """Set whether the Lab is shown; its models rest while it is hidden."""
        self._shown = shown
        self._tell()

    def take(self, message: Message) -> None:
        """Handle a message in the GUI thread."""
        if isinstance(message, FrameTaken):
            if self._frame_bus.is_followed:
                self._controller.show_frame(message.photo)
            else:
                self._pipeline.next_frame()

    def _tell(self) -> None:
        if self._action.isChecked() and self._shown:
            self._pipeline.next_frame()
            self._frame_bus.follow(self._pipeline.frames)
        else:
            self._frame_bus.follow(None)
            self._pipeline.frames.clear()

    def _source_changed(self, title: str) -> None:
        if not title and self._action.isChecked():
            self.follow(False)
            self.status_message.emit(tr("Nothing is open in Live any more: the last frame stays."))
        self._action.setEnabled(bool(title))
