"""Lends frames to the Lab, and holds a file while nobody sees or follows it; a camera goes on."""

from PySide6.QtCore import QObject

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.frame_bus import FrameBus, TakenFrame
from crackview.gui.live.playback_controller import PlaybackController
from crackview.gui.live.source_session import SourceSession
from crackview.sources.noisy import NoisyFrame, clean


class FramePublisher(QObject):
    """Decides what the Lab gets, always as it came from the source.

    Args:
        actions: Of the workspace.
        playing: Holds the file and lets it go on.
        tap: Leads to the Lab.
    """

    def __init__(self, actions: ActionSet, playing: PlaybackController, frame_bus: FrameBus) -> None:
        super().__init__()
        self._actions, self._playing, self._frame_bus = actions, playing, frame_bus
        self._session = SourceSession()
        self._shown, self._held = True, False
        actions.bind("live.to_lab", self.take)
        frame_bus.followed.connect(self._followed)

    def begin(self, session: SourceSession) -> None:
        """Another source."""
        self._session, self._held = session, False
        self.update()

    def update(self) -> None:
        """The source is open, or its first frame is there."""
        self._frame_bus.open(self._session.title if self._session.info is not None else "")
        self._actions["live.to_lab"].setEnabled(self._session.shown is not None)

    def set_shown(self, shown: bool) -> None:
        """Whether this workspace is shown, or another one."""
        self._shown = shown
        self._hold()

    def take(self) -> None:
        """Show the frame in the Lab, under the noise that lies on it here."""
        shown = self._session.shown
        if shown is not None:
            self._actions["go.lab"].trigger()  # which makes the Lab, if it was never shown
            recipe = shown.recipe if isinstance(shown, NoisyFrame) else None
            self._frame_bus.taken.emit(TakenFrame(clean(shown), self._session.title, recipe))

    def _followed(self, on: bool) -> None:
        """Who begins to follow sees at once what is shown here, even if it is held."""
        if on and self._session.shown is not None:
            self._frame_bus.put(clean(self._session.shown))
        self._hold()

    def _hold(self) -> None:
        wanted = self._shown or self._frame_bus.is_followed
        if not wanted and self._session.is_file and self._playing.playing:
            self._held = True
            self._playing.play(False)
        elif wanted and self._held:
            self._held = False
            self._playing.play(True)
