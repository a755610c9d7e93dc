"""Which tool is active: one at a time has the left button, Escape ends it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.items import Tool

_PLAIN = Qt.KeyboardModifier.NoModifier


class ToolManager(QObject):
    """Gives a tool to the canvas, together with the keyboard."""

    chosen = Signal(object)
    """The `Tool` that has the left button from now on; None if the button moves the picture."""

    def __init__(self, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        canvas.installEventFilter(self)

    @property
    def tool(self) -> Tool | None:
        """What has the left mouse button."""
        return self._canvas.tool

    def choose(self, tool: Tool | None) -> None:
        """Take up a tool instead of the one before, which gives up what it had begun; None takes up none."""
        before = self.tool
        if tool is before:
            return
        if before is not None:
            before.key(Qt.Key.Key_Escape, _PLAIN)
        self._canvas.set_tool(tool)
        if tool is not None:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(tool)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape gives up what the tool has begun, or else the tool; only without one it leaves the full screen."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.tool is not None:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                if self.tool.key(Qt.Key.Key_Escape, _PLAIN):
                    self._canvas.update()
                else:
                    self.choose(None)
                return True
        return super().eventFilter(watched, event)
