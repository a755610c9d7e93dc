"""What lies over the picture of a canvas besides the overlay: marks that are painted, and a tool that takes the mouse.

Both speak in photo coordinates. A mark never changes the picture; a tool asks for a deed when it is done.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPalette

from crackview.gui.canvas.view_transform import ViewTransform


class OverlayItem(Protocol):
    """Painted over the picture, in the order in which marks were given."""

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paints at the view.

        Args:
            painter: In logical pixels of the widget, antialiased.
            view: From photo coordinates to device pixels.
            ratio: Device pixels of a logical one: a place is ``view.to_screen(x, y)`` divided by it.
            palette: Of the canvas.
        """


class Tool(OverlayItem, Protocol):
    """Takes the left mouse button and the keys while it is chosen; wheel, middle button and space still navigate."""

    @property
    def cursor(self) -> Qt.CursorShape:
        """Over the picture."""

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went down at a place of the photo."""

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier, *, down: bool) -> None:
        """The mouse moved, with the left button down or up."""

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went up."""

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """A key was pressed; whether it was for the tool (Escape gives up what was begun, Return ends it)."""


def paint(
    painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette, items: Sequence[OverlayItem | None]
) -> None:
    """Paints marks, one over the other, none with the pen of another."""
    for mark in items:
        if mark is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            mark.paint(painter, view, ratio, palette)
            painter.restore()


def on_screen(view: ViewTransform, ratio: float, x: float, y: float) -> QPointF:
    """A place of the photo in logical pixels of the widget."""
    left, top = view.to_screen(x, y)
    return QPointF(left / ratio, top / ratio)
