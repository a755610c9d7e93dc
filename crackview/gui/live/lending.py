"""Lends frames to the Lab, and holds a file while nobody sees or follows it; a camera goes on."""

from PySide6.QtCore import QObject

from crackview.gui.action_set import ActionSet
from crackview.gui.live.playing import Playing
from crackview.gui.live.session import Session
from crackview.gui.tap import TakenFrame, Tap
from crackview.sources.noisy import NoisyFrame, clean


class Lending(QObject):
    """Decides what the Lab gets, always as it came from the source.

    Args:
        actions: Of the workspace.
        playing: Holds the file and lets it go on.
        tap: Leads to the Lab.
    """

    def __init__(self, actions: ActionSet, playing: Playing, tap: Tap) -> None:
        super().__init__()
        self._actions, self._playing, self._tap = actions, playing, tap
        self._session = Session()
        self._shown, self._held = True, False
        actions.bind("live.to_lab", self.take)
        tap.followed.connect(self._followed)

    def begin(self, session: Session) -> None:
        """Another source."""
        self._session, self._held = session, False
        self.update()

    def update(self) -> None:
        """The source is open, or its first frame is there."""
        self._tap.open(self._session.title if self._session.info is not None else "")
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
            self._tap.taken.emit(TakenFrame(clean(shown), self._session.title, recipe))

    def _followed(self, on: bool) -> None:
        """Who begins to follow sees at once what is shown here, even if it is held."""
        if on and self._session.shown is not None:
            self._tap.put(clean(self._session.shown))
        self._hold()

    def _hold(self) -> None:
        wanted = self._shown or self._tap.is_followed
        if not wanted and self._session.is_file and self._playing.playing:
            self._held = True
            self._playing.play(False)
        elif wanted and self._held:
            self._held = False
            self._playing.play(True)
