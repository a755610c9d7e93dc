"""Publishes frames to the Lab. Pauses a file that is neither shown nor followed; a camera goes on."""

from PySide6.QtCore import QObject

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.frame_bus import FrameBus, TakenFrame
from crackview.gui.live.playback_controller import PlaybackController
from crackview.gui.live.source_state import SourceState
from crackview.sources.source import NoisyFrame, clean


class FramePublisher(QObject):
    """Decides which frames the Lab gets, always as they came from the source."""

    def __init__(self, actions: ActionSet, playback: PlaybackController, frame_bus: FrameBus) -> None:
        super().__init__()
        self._actions, self._playback, self._frame_bus = actions, playback, frame_bus
        self._session = SourceState()
        self._shown, self._held = True, False
        actions.bind("live.to_lab", self.send_to_lab)
        frame_bus.followed.connect(self._followed)

    def begin(self, session: SourceState) -> None:
        """Take another source."""
        self._session, self._held = session, False
        self.update()

    def update(self) -> None:
        """Publish that the source is open or its first frame is there."""
        self._frame_bus.open(self._session.title if self._session.info is not None else "")
        self._actions["live.to_lab"].setEnabled(self._session.shown is not None)

    def set_shown(self, shown: bool) -> None:
        """Set whether this workspace is shown."""
        self._shown = shown
        self._hold()

    def send_to_lab(self) -> None:
        """Show the frame in the Lab, with the noise that it has here."""
        shown = self._session.shown
        if shown is not None:
            self._actions["go.lab"].trigger()  # this makes the Lab if it was never shown
            recipe = shown.recipe if isinstance(shown, NoisyFrame) else None
            self._frame_bus.taken.emit(TakenFrame(clean(shown), self._session.title, recipe))

    def _followed(self, on: bool) -> None:
        """Publish the shown frame when following begins, and pause or resume a file."""
        if on and self._session.shown is not None:
            self._frame_bus.put(clean(self._session.shown))
        self._hold()

    def _hold(self) -> None:
        wanted = self._shown or self._frame_bus.is_followed
        if not wanted and self._session.is_file and self._playback.playing:
            self._held = True
            self._playback.play(False)
        elif wanted and self._held:
            self._held = False
            self._playback.play(True)
