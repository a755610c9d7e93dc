"""Brush and eraser: what they go over is crack, or none."""

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPalette

from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tools.tool_host import SHIFT, CorrectingTool, ToolHost, draw_path, draw_ring
from crackview.inspection import strokes
from crackview.inspection.session.commands.mask import DrawShape
from crackview.inspection.store import corrections

#: A place is remembered when it is so far from the last one, in device pixels: more cannot be seen.
_STEP = 1.5


class Brush(CorrectingTool):
    """Paints crack; with Shift it erases."""

    hint = "Paint what is crack; Shift erases"
    sizes = (1, 200)
    _value: ClassVar[int] = corrections.CRACK

    def __init__(self, host: ToolHost, size: int = 12) -> None:
        super().__init__(host, size)
        self._points: list[tuple[float, float]] = []
        self._drawn = self._value

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """The stroke that is begun, and a circle of the brush's size under the mouse."""
        super().paint(painter, view, ratio, palette)
        if self._points:
            draw_path(painter, self._points, view, ratio, self.size, self._drawn)
        if self._mouse is not None:
            middle: QPointF = on_screen(view, ratio, *self._mouse)
            draw_ring(painter, middle, max(1.0, self.size * view.zoom / ratio / 2))

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Begin a stroke."""
        other = {corrections.CRACK: corrections.NO_CRACK, corrections.NO_CRACK: corrections.CRACK}
        self._drawn = other[self._value] if modifiers & SHIFT else self._value
        self._points = [(x, y)]

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier, *, down: bool) -> None:
        """Go on with it."""
        super().move(x, y, modifiers, down=down)
        if down and self._points and self._view is not None:
            last = self._points[-1]
            if np.hypot(x - last[0], y - last[1]) * self._view.zoom >= _STEP:
                self._points.append((x, y))

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Make one edit of the stroke."""
        del modifiers
        points, state = self._points, self._host.state
        self._points = []
        if not points or state is None:
            return
        points = [*points, (x, y)]
        height, width = state.probability.shape
        shape = strokes.tube(np.array(points), np.full(len(points), float(self.size)), (width, height))
        if shape is not None:
            title = "Brush stroke" if self._drawn == corrections.CRACK else "Erase"
            self._host.correct(DrawShape(title, shape, self._drawn), shape, self._drawn)

    def give_up(self) -> bool:
        """Forgets the stroke."""
        begun, self._points = bool(self._points), []
        return begun


class Eraser(Brush):
    """Takes crack away; with Shift it paints."""

    hint = "Erase what is no crack; Shift paints"
    _value = corrections.NO_CRACK
