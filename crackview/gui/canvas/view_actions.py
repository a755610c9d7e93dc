"""The actions that move the view of a picture, the same in every workspace."""

from collections.abc import Callable

from crackview.gui.app.action_set import ActionSet
from crackview.gui.canvas.canvas import Canvas

_VERBS = ("fit", "actual", "zoom_in", "zoom_out")


def bind(actions: ActionSet, canvas: Callable[[], Canvas]) -> None:
    """Move the view of whichever canvas there is when an action is carried out."""
    for verb in _VERBS:
        actions.bind(f"view.{verb}", lambda verb=verb: getattr(canvas(), verb)())


def enable(actions: ActionSet, on: bool) -> None:
    """Whether there is a picture to move."""
    for verb in _VERBS:
        actions[f"view.{verb}"].setEnabled(on)
