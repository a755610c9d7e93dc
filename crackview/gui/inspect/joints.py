"""The layer of joints: looked up when it is shown, or found by the model again, and hatched over the photo.

While it is off, nothing is read, made or painted for it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter, QPalette

from crackview.gui.app.action_set import ActionSet
from crackview.gui.canvas import layers
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.photos.shared_model import SharedModel
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.gui.jobs import Cancel, Job, JobController, JobEnded, JobProgress, Report
from crackview.gui.language import tr
from crackview.gui.model_choice import ModelChoice
from crackview.gui.widgets.labels import plain_tip
from crackview.inspection.session.commands.joints import KeepJoints, KnownJoints, ReadJoints
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.records import Model
from crackview.nets.cards import Card
from crackview.vision.pyramid import ProbabilityLayer


@dataclass(frozen=True, eq=False, slots=True)
class JointsFound:
    """Joints that can be painted.

    Attributes:
        known: What was known of them.
        joints: bool (H, W), read only.
        layer: The same, with 255 for joint.
    """

    known: KnownJoints
    joints: NDArray[np.bool_]
    layer: ProbabilityLayer


@dataclass(frozen=True, eq=False)
class JointsJob(Job):
    """Makes the layer of the stored joints, or runs the model on the photo again."""

    interactive: ClassVar[bool] = True
    known: KnownJoints
    models: SharedModel
    choice: ModelChoice

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Find the joints, and report `JointsFound`.

        Raises:
            ModelError: The model cannot be loaded.
        """
        joints = self.known.joints
        if joints is None:
            report(JobProgress(0.0))
            joints = self.models.maps(self.choice, self.known.pixels, cancel).joint_mask()
        if joints is not None:
            joints.flags.writeable = False
            layer = ProbabilityLayer.of(joints.view(np.uint8) * np.uint8(255))
            report(JointsFound(self.known, joints, layer))
        return JobEnded("")


class JointItem:
    """Hatched joints, where the overlay is shown."""

    def __init__(self, canvas: Canvas, layer: ProbabilityLayer) -> None:
        self._canvas, self._layer = canvas, layer
        self._drawn: layers.ScreenPatch | None = None

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, _palette: QPalette) -> None:
        """Paint what is in sight."""
        if self._canvas.look.shown:
            self._drawn = layers.hatch(self._layer, view, max(1, round(ratio)), self._drawn)
            self._drawn.paint(painter, ratio)


class JointsController(QObject):
    """Shows and hides the layer; it stays on from photo to photo, where the photo's model tells joints from cracks.

    `chosen` gives the chosen model, as it is made and as it is recorded.
    """

    def __init__(
        self,
        views: InspectViews,
        client: SessionClient,
        actions: ActionSet,
        jobs: JobController,
        models: SharedModel,
        chosen: Callable[[], tuple[ModelChoice, Model]],
        cards: Sequence[Card],
    ) -> None:
        super().__init__()
        self._views, self._client, self._actions, self._jobs = views, client, actions, jobs
        self._models, self._chosen = models, chosen
        self._cards = {card.name: card for card in cards}
        self._shown: tuple[int, str] | None = None  # photo and model that the layer is to be of
        self._job: int | None = None
        views.panel.look.joints.set_action(actions["view.joints"])
        actions.bind("view.joints", self._toggle)
        client.photo_changed.connect(self._follow)
        client.mask_changed.connect(self._follow)
        jobs.job_event.connect(self._handle)
        self.update_action()

    def update_action(self) -> None:
        """Offer the layer if the model of the photo, or without one the chosen one, tells joints from cracks."""
        state, action = self._client.state, self._actions["view.joints"]
        model = self._chosen()[1] if state is None else state.model
        action.setEnabled(self._knows(model))
        why = tr("{0} does not tell joints from cracks: choose another model.", model.name)
        action.setToolTip(plain_tip(self._actions.tip("view.joints") if action.isEnabled() else why))

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Take other installed models."""
        self._cards = {card.name: card for card in cards}
        self.update_action()

    def _knows(self, model: Model) -> bool:
        card = self._cards.get(model.name)
        return card is not None and card.sha256 == model.sha256 and "joint" in card.outputs

    def _toggle(self, _on: bool) -> None:
        self._clear()
        self._look_up()

    def _follow(self, state: PhotoSnapshot | None) -> None:
        shown = None if state is None else (state.number, state.model.sha256)
        if shown != self._shown:
            self._clear()
            self._shown = shown
            self.update_action()
            self._look_up()

    def _clear(self) -> None:
        self._views.items.set("joints", [])
        if self._job is not None:
            self._jobs.cancel(self._job)
            self._job = None

    def _wanted(self, known: KnownJoints) -> bool:
        """Return whether this is still to be shown."""
        action = self._actions["view.joints"]
        return action.isChecked() and action.isEnabled() and (known.number, known.model.sha256) == self._shown

    def _look_up(self) -> None:
        action = self._actions["view.joints"]
        if self._shown is not None and action.isChecked() and action.isEnabled():
            self._client.ask(ReadJoints, self._find)

    def _find(self, known: KnownJoints) -> None:
        if self._wanted(known):
            choice = replace(self._chosen()[0], name=known.model.name)
            self._job = self._jobs.start(JointsJob(known, self._models, choice), tr("Looking for joints"))

    def _handle(self, message: object) -> None:
        if isinstance(message, JointsFound) and self._wanted(message.known):
            self._views.items.set("joints", [JointItem(self._views.canvas, message.layer)])
            if message.known.joints is None:
                known = message.known
                self._client.submit(KeepJoints(known.number, known.model.sha256, message.joints))
