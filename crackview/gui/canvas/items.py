"""Items over the picture besides the overlay: painted items, and a tool that handles the mouse.

Both use photo coordinates. An item never changes the picture; a tool requests a command when it is done.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from crackview.gui.canvas.view_transform import ViewTransform


class OverlayItem(Protocol):
    """An item over the picture; items are painted in their order."""

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint the item.

        Args:
            painter: In logical pixels of the widget, antialiased.
            view: From photo coordinates to device pixels.
            ratio: Device pixels of a logical one: a place is ``view.to_screen(x, y)`` divided by it.
            palette: Palette of the canvas.
        """


class Tool(OverlayItem, Protocol):
    """A tool that handles left button and keys while chosen; wheel, middle button and space still navigate."""

    @property
    def cursor(self) -> Qt.CursorShape:
        """Cursor over the picture."""

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Handle a press of the left button at a position of the photo."""

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier, *, down: bool) -> None:
        """Handle a move of the mouse, with the left button down or up."""

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Handle the release of the left button."""

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Handle a key; return whether the tool used it (Escape cancels what was begun, Return ends it)."""


def paint(
    painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette, items: Sequence[OverlayItem | None]
) -> None:
    """Paint items in their order, each with a painter in its initial state."""
    for mark in items:
        if mark is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            mark.paint(painter, view, ratio, palette)
            painter.restore()


def screen_pen(colour: QColor, width: float, ratio: float) -> QPen:
    """Return a pen whose width, in logical pixels of the widget, is the same at any zoom; Qt takes it as device pixels.

    Args:
        colour: Of the line.
        width: In logical pixels.
        ratio: Device pixels of a logical one.
    """
    pen = QPen(colour, width * ratio)
    pen.setCosmetic(True)
    return pen


def on_screen(view: ViewTransform, ratio: float, x: float, y: float) -> QPointF:
    """Return a position of the photo in logical pixels of the widget."""
    left, top = view.to_screen(x, y)
    return QPointF(left / ratio, top / ratio)
