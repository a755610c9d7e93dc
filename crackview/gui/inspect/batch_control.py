"""Joins actions, strip and desk to the errand that analyses all photos."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from crackview.gui.action_set import ActionSet
from crackview.gui.inspect.analyse_all import AnalyseAll, Turned
from crackview.gui.inspect.desk_control import DeskControl
from crackview.gui.inspect.errand_control import ErrandControl
from crackview.gui.inspect.shared_model import SharedModel
from crackview.gui.inspect.strip import Strip
from crackview.gui.inspect.survey import Folders, Keep, Kept
from crackview.gui.language import tr
from crackview.gui.mail import Mail
from crackview.gui.segmenting import ModelChoice
from crackview.inspection.records import Model


class BatchControl(QObject):
    """Decides what is analysed.

    Args:
        strip: Shows the results as they come.
        actions: Of the workspace.
        desk: Keeps the inspections beside their photos first: who lets a folder be analysed wants the results.
        errands: Runs it.
        models: Lends the model.
        chosen: The model that is chosen, as it is made and as it is recorded.
        parent: As usual.
    """

    def __init__(
        self,
        strip: Strip,
        actions: ActionSet,
        desk: DeskControl,
        errands: ErrandControl,
        models: SharedModel,
        chosen: Callable[[], tuple[ModelChoice, Model]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip, self._actions, self._desk, self._errands = strip, actions, desk, errands
        self._models, self._chosen = models, chosen
        self._folders: Folders = {}
        self._mail = Mail(self)
        self._mail.arrived.connect(self._begin)
        errands.told.connect(self._take)
        errands.running_changed.connect(self._update_actions)
        actions.bind("batch.run", self.run)
        self._update_actions()

    def open(self, folders: Folders) -> None:
        """Other photos are open now; what runs goes on with its own."""
        self._folders = folders
        self._update_actions()

    def run(self) -> None:
        """Analyses all photos."""
        self._desk.do(Keep(self._folders, self._mail.post))

    def close(self) -> None:
        """Takes no more mail."""
        self._mail.close()

    def _begin(self, kept: Kept) -> None:
        if not self._errands.running:
            choice, model = self._chosen()
            errand = AnalyseAll(kept.folders, kept.places, self._models, choice, model)
            self._errands.start(errand, tr("Analysing photos"))

    def _take(self, message: object) -> None:
        if isinstance(message, Turned):
            self._strip.set_standings({message.path: message.standing})

    def _update_actions(self) -> None:
        self._actions["batch.run"].setEnabled(bool(self._folders) and not self._errands.running)
