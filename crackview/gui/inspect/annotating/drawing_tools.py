"""The tools that measure and annotate: two points, a line or polygon of clicks, and the place of a text."""

import math
from typing import ClassVar, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette

from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.annotating.annotation_items import draw_shape
from crackview.gui.inspect.editing.tool_host import draw_ring
from crackview.vision.annotations import LEAST_POINTS, Annotation, AnnotationKind, Point

#: Two clicks nearer than this, in logical pixels of the screen, are one; a longer move with the button down is a drag.
_NEAR = 8.0
#: How exactly a place is clicked, in logical pixels of the screen: a standard uncertainty.
_HAND = 1.0
_LEAST_PLACING = 0.5  # px of the photo


class DrawingHost(Protocol):
    """Where the tools work."""

    def draw(self, annotation: Annotation) -> None:
        """Keep what was drawn."""

    def size_text(self, annotation: Annotation) -> str:
        """Return the size in words, for the user who draws it; "" of what has no size."""


class DrawingTool:
    """Places points; subclasses decide when there are enough.

    Attributes:
        kind: What it draws.
        hint: What to do with it, in one line.
    """

    kind: ClassVar[AnnotationKind]
    hint: ClassVar[str] = ""
    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, host: DrawingHost) -> None:
        self._host = host
        self._points: list[Point] = []
        self._mouse: Point | None = None
        self._px = 1.0  # logical pixels of the screen for one of the photo

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint what was begun, as a click here would make it, with its size."""
        self._px = view.zoom / ratio
        begun = self._annotation([*self._points, *([self._mouse] if self._mouse is not None else [])])
        if self._points and begun is not None:
            draw_shape(painter, begun, view, ratio, palette, self._host.size_text(begun))
        for x, y in self._points:
            draw_ring(painter, on_screen(view, ratio, x, y), 3)

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Handle a press of the left button."""

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier, *, down: bool) -> None:
        """Handle a move of the mouse."""
        del modifiers, down
        self._mouse = x, y

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Handle the release of the left button."""

    def key(self, key: Qt.Key, _modifiers: Qt.KeyboardModifier) -> bool:
        """Escape gives up what was begun, Backspace its last point."""
        if not self._points:
            return False
        if key == Qt.Key.Key_Escape:
            self._points.clear()
        elif key == Qt.Key.Key_Backspace:
            self._points.pop()
        else:
            return False
        return True

    def leave(self) -> None:
        """Handle that the mouse has left the photo."""
        self._mouse = None

    def give_up(self) -> None:
        """Forget what was begun: another photo is shown."""
        self._points.clear()

    def _is_near(self, x: float, y: float, other: Point) -> bool:
        return math.dist((x, y), other) * self._px < _NEAR

    def _annotation(self, points: list[Point]) -> Annotation | None:
        """Return the annotation for places on the canvas: the photo's own begin half a pixel later."""
        if len(points) < LEAST_POINTS[self.kind]:
            return None
        placing = max(_LEAST_PLACING, _HAND / self._px)
        return Annotation(0, self.kind, tuple((x - 0.5, y - 0.5) for x, y in points), placing)

    def _finish(self, points: list[Point]) -> None:
        drawn = self._annotation(points)
        self._points.clear()
        if drawn is not None:
            self._host.draw(drawn)


class TwoPointTool(DrawingTool):
    """A drag from one point to the other, or a click on each."""

    def press(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Put the first point."""
        if not self._points:
            self._points.append((x, y))
        self._mouse = x, y

    def release(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Put the second, unless the button was only clicked on the first."""
        if self._points and not self._is_near(x, y, self._points[0]):
            self._finish([self._points[0], (x, y)])


class DistanceTool(TwoPointTool):
    """Measures between two points."""

    kind = AnnotationKind.DISTANCE
    hint = "Click both ends of a distance, or drag from one to the other"


class ArrowTool(TwoPointTool):
    """Points at something."""

    kind = AnnotationKind.ARROW
    hint = "Drag to what the arrow is to point at"


class BoxTool(TwoPointTool):
    """Frames something."""

    kind = AnnotationKind.BOX
    hint = "Drag from one corner of the box to the other"


class LineTool(DrawingTool):
    """A click for each point; a second click on the last one, or Return, ends it."""

    kind = AnnotationKind.PATH
    hint = "Click along a line; click the last point again, or press Enter, to end it"

    def release(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Put a point, or end the line."""
        if self._ends(x, y):
            self._finish(list(self._points))
        elif not self._points or not self._is_near(x, y, self._points[-1]):
            self._points.append((x, y))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Return ends it too."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and len(self._points) >= LEAST_POINTS[self.kind]:
            self._finish(list(self._points))
            return True
        return super().key(key, modifiers)

    def _ends(self, x: float, y: float) -> bool:
        return len(self._points) >= LEAST_POINTS[self.kind] and self._is_near(x, y, self._points[-1])


class DamageTool(LineTool):
    """Outlines an area; a click on its first point closes it as well."""

    kind = AnnotationKind.DAMAGE
    hint = "Click around the damage; click the first or the last point again, or press Enter, to close it"

    def _ends(self, x: float, y: float) -> bool:
        return len(self._points) >= LEAST_POINTS[self.kind] and (
            self._is_near(x, y, self._points[0]) or self._is_near(x, y, self._points[-1])
        )


class TextTool(DrawingTool):
    """Asks for a text at the place that is clicked."""

    kind = AnnotationKind.TEXT
    hint = "Click where the text is to stand"

    def release(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Put it there."""
        self._finish([(x, y)])


TOOLS: dict[str, type[DrawingTool]] = {
    "annotate.distance": DistanceTool,
    "annotate.path": LineTool,
    "annotate.damage": DamageTool,
    "annotate.arrow": ArrowTool,
    "annotate.box": BoxTool,
    "annotate.text": TextTool,
}
"""By the names of their actions."""
MEASURING = ("annotate.distance", "annotate.damage")
"""Those that are beside the picture as well."""
