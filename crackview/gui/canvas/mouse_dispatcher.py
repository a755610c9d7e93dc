"""Dispatches the left mouse button of a canvas to clicks or the tool, unless navigation uses it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from crackview.gui.canvas.items import Tool


class MouseDispatcher:
    """Turns the events of one canvas into clicks and the gestures of a tool.

    Args:
        to_photo: Converts a position of the widget to photo coordinates.
        clicked: Called with position and modifiers of a click without a tool.
    """

    def __init__(
        self,
        to_photo: Callable[[QPointF], tuple[float, float]],
        clicked: Callable[[float, float, Qt.KeyboardModifier], None],
    ) -> None:
        self._to_photo, self._clicked = to_photo, clicked
        self._pressed: QPointF | None = None
        self.tool: Tool | None = None

    def take(self, tool: "Tool | None") -> None:
        """Set the tool, or none; it ignores a button that is already down."""
        self.tool = tool
        self._pressed = None

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a gesture."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position()
        if self.tool is not None:
            self.tool.press(*self._to_photo(event.position()), event.modifiers())

    def move(self, event: QMouseEvent) -> None:
        """Continue a gesture, or show where one would begin."""
        if self.tool is not None:
            down = self._pressed is not None and bool(event.buttons() & Qt.MouseButton.LeftButton)
            self.tool.move(*self._to_photo(event.position()), event.modifiers(), down=down)

    def release(self, event: QMouseEvent) -> None:
        """End a click or a gesture."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        begun, self._pressed = self._pressed, None
        place = self._to_photo(event.position())
        if self.tool is not None:
            self.tool.release(*place, event.modifiers())
        elif (event.position() - begun).manhattanLength() < QApplication.startDragDistance():
            self._clicked(*place, event.modifiers())

    def key(self, event: QKeyEvent) -> bool:
        """Pass a key to the tool; return whether it used it."""
        return self.tool is not None and self.tool.key(Qt.Key(event.key()), event.modifiers())
