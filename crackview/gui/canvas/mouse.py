"""Mouse, touch pad and keys over a picture: navigation, the same in every pane, and clicks or gestures of a tool."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

if TYPE_CHECKING:
    from crackview.gui.canvas.canvas import Canvas
    from crackview.gui.canvas.items import Tool

#: Zoom factor for an eighth of a degree of the wheel: one notch (120) is 1.2.
WHEEL_BASE = 1.2 ** (1 / 120)
#: Step of Shift + an arrow key, in logical pixels.
KEY_STEP = 80.0
_ARROWS = {
    Qt.Key.Key_Left: QPointF(KEY_STEP, 0),
    Qt.Key.Key_Right: QPointF(-KEY_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, KEY_STEP),
    Qt.Key.Key_Down: QPointF(0, -KEY_STEP),
}


class Navigation:
    """Turns events into zooming and panning of one pane; tracks which buttons are down."""

    def __init__(self, pane: "Canvas") -> None:
        self._pane = pane
        self._drag: QPointF | None = None
        self._space = False
        self._buttons = {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}
        self._handlers: dict[QEvent.Type, Callable[[Any], bool]] = {
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._end_drag,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.NativeGesture: self._native,
            QEvent.Type.Gesture: self._pinch,
            QEvent.Type.KeyPress: self._key,
            QEvent.Type.KeyRelease: self._key,
        }

    def handle(self, event: QEvent) -> bool:
        """Handle an event of the pane; return whether it is finished (a mouse move is not: it also probes)."""
        handler = self._handlers.get(event.type())
        return handler(event) if handler else False

    def set_left_free(self, free: bool) -> None:
        """Leave the left button, and the double click, to a tool."""
        self._buttons = {Qt.MouseButton.MiddleButton} | (set() if free else {Qt.MouseButton.LeftButton})

    @property
    def drags_by_key(self) -> bool:
        """Whether a held key makes the mouse move the picture."""
        return self._space

    def release(self) -> None:
        """Forget a drag and a held key, for instance when the pane loses the keyboard."""
        self._space = False
        self._end_drag()

    def _wheel(self, event: QWheelEvent) -> bool:
        turned = event.angleDelta().y()
        if turned:
            self._pane.zoom_at(WHEEL_BASE**turned, event.position())
        event.accept()
        return True

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() not in self._buttons:
            return False
        self._drag = event.position()
        self._pane.setCursor(Qt.CursorShape.ClosedHandCursor)
        # Qt still gets the press, and gives the pane the focus.
        return False

    def _move(self, event: QMouseEvent) -> bool:
        if self._drag is not None:
            self._pane.pan(event.position() - self._drag)
            self._drag = event.position()
        return False

    def _end_drag(self, _event: QMouseEvent | None = None) -> bool:
        self._drag = None
        if self._space:
            self._pane.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._pane.rest_cursor()
        return False

    def _double_click(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or event.button() not in self._buttons:
            return False
        self._pane.fit()
        return True

    def _native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._pane.zoom_at(1.0 + event.value(), event.position())
        return True

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        self._pane.zoom_at(pinch.scaleFactor(), self._pane.mapFromGlobal(pinch.centerPoint()))
        event.accept(pinch)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        down = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = down
            if down:  # the photo follows the mouse while the key is down
                self._drag = QPointF(self._pane.mapFromGlobal(QPointF(QCursor.pos())))
                self._pane.setCursor(Qt.CursorShape.OpenHandCursor)
            else:
                self._end_drag()
            return True
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if down and arrow is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pane.pan(arrow)
            return True
        return False


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

    def set_tool(self, tool: "Tool | None") -> None:
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
