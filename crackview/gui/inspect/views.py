"""What the controllers of Inspect work on: its views, and what they paint over the photo, each in its turn."""

from collections.abc import Sequence
from dataclasses import dataclass

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.items import OverlayItem
from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.inspect.editing.tool_palette import ToolManager
from crackview.gui.inspect.panel import InspectPanel
from crackview.gui.inspect.photos.photo_strip import PhotoStrip

#: From the lowest to the one that lies over all others.
ORDER = ("compare", "joints", "findings", "annotations", "selection", "numbers", "scale", "tools")


class OverlayItems:
    """The items on a canvas, by the name of the part that they belong to."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._items: dict[str, tuple[OverlayItem, ...]] = dict.fromkeys(ORDER, ())

    def has(self, name: str) -> bool:
        """Return whether there are any of that name."""
        return bool(self._items[name])

    def set(self, name: str, items: Sequence[OverlayItem]) -> None:
        """Paint these in place of the earlier ones of that name, which is one of ``ORDER``; else raise KeyError."""
        if name not in self._items:
            raise KeyError(name)
        self._items[name] = tuple(items)
        self._canvas.set_items([item for layer in ORDER for item in self._items[layer]])


@dataclass(frozen=True, slots=True)
class InspectViews:
    """What the user sees and touches."""

    canvas: Canvas
    panel: InspectPanel
    strip: PhotoStrip
    dialogs: InspectFileDialogs
    items: OverlayItems
    tools: ToolManager
