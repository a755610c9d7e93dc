"""Split: a line drawn across a crack cuts it in two."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tools.tool_host import (
    CorrectingTool,
    ToolHost,
    draw_guide,
    draw_path,
    on_screen_line,
)
from crackview.inspection import strokes
from crackview.inspection.session.commands.mask import DrawShape
from crackview.inspection.store import corrections


class Split(CorrectingTool):
    """Erases along a straight line."""

    hint = "Draw a line across a crack to cut it in two"
    sizes = (2, 40)

    def __init__(self, host: ToolHost, size: int = 4) -> None:
        super().__init__(host, size)
        self._start: tuple[float, float] | None = None

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """The cut that is begun."""
        super().paint(painter, view, ratio, palette)
        if self._start is not None and self._mouse is not None:
            ends = [self._start, self._mouse]
            draw_path(painter, ends, view, ratio, self.size, corrections.NO_CRACK)
            draw_guide(painter, on_screen_line(ends, view, ratio))

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Begin a line."""
        del modifiers
        self._start = self._mouse = x, y

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Cut along it."""
        del modifiers
        start, self._start = self._start, None
        state = self._host.state
        if start is None or state is None:
            return
        if np.hypot(x - start[0], y - start[1]) < self.size:
            self._host.say("Hold the button down and draw a line across the crack.")
            return
        height, width = state.probability.shape
        shape = strokes.tube(np.array([start, (x, y)]), np.full(2, float(self.size)), (width, height))
        if shape is not None:
            self._host.correct(DrawShape("Split", shape, corrections.NO_CRACK), shape, corrections.NO_CRACK)

    def give_up(self) -> bool:
        """Forgets the line."""
        begun, self._start = self._start is not None, None
        return begun
