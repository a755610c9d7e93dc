"""The lasso: the area within a line drawn by hand is crack, or none."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tools.tool_host import SHIFT, CorrectingTool, ToolHost, draw_guide, on_screen_line
from crackview.inspection import strokes
from crackview.inspection.session.commands.mask import DrawShape
from crackview.inspection.store import corrections

_STEP = 2.0


class Lasso(CorrectingTool):
    """Fills an area; with Shift it empties it."""

    hint = "Draw around what is crack; Shift removes"

    def __init__(self, host: ToolHost) -> None:
        super().__init__(host)
        self._points: list[tuple[float, float]] = []
        self._value = corrections.CRACK

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """The line so far, closed."""
        super().paint(painter, view, ratio, palette)
        if self._points:
            line = on_screen_line(self._points, view, ratio)
            draw_guide(painter, line, closed=True, dashed=self._value == corrections.NO_CRACK)

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Begin a line."""
        self._value = corrections.NO_CRACK if modifiers & SHIFT else corrections.CRACK
        self._points = [(x, y)]

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier, *, down: bool) -> None:
        """Go on with it."""
        super().move(x, y, modifiers, down=down)
        if down and self._points and self._view is not None:
            last = self._points[-1]
            if np.hypot(x - last[0], y - last[1]) * self._view.zoom >= _STEP:
                self._points.append((x, y))

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Close it and make one edit of its area."""
        del modifiers
        points, state = [*self._points, (x, y)], self._host.state
        self._points = []
        if len(points) < 4 or state is None:
            return
        height, width = state.probability.shape
        shape = strokes.area(np.array(points), (width, height))
        if shape is not None:
            title = "Lasso" if self._value == corrections.CRACK else "Remove by lasso"
            self._host.correct(DrawShape(title, shape, self._value), shape, self._value)

    def give_up(self) -> bool:
        """Forgets the line."""
        begun, self._points = bool(self._points), []
        return begun
