"""The actions that move the view of a picture, the same in every workspace."""

from collections.abc import Callable

from crackview.gui.app.action_set import ActionSet
from crackview.gui.canvas.canvas import Canvas

_VERBS = ("fit", "actual", "zoom_in", "zoom_out")


def bind(actions: ActionSet, canvas: Callable[[], Canvas]) -> None:
    """Bind the view actions to the canvas that exists when they are triggered."""
    for verb in _VERBS:
        actions.bind(f"view.{verb}", lambda verb=verb: getattr(canvas(), verb)())


def enable(actions: ActionSet, on: bool) -> None:
    """Enable the actions if there is a picture."""
    for verb in _VERBS:
        actions[f"view.{verb}"].setEnabled(on)
