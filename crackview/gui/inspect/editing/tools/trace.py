"""Trace: a crack that was missed is drawn between two clicks, along what the map and the picture show."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette

from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tools.tool_host import (
    SHIFT,
    CorrectingTool,
    ToolHost,
    draw_guide,
    draw_path,
    draw_ring,
    on_screen_line,
)
from crackview.inspection import strokes
from crackview.inspection.session.commands.mask import TraceCrack
from crackview.vision import tracing

Doubles = NDArray[np.float64]
#: How much is looked at beside what is visible, as a share of it.
_BESIDE = 0.25


class _Reach:
    """All paths from a place, on the level of the pyramid on which what is visible is small enough."""

    def __init__(self, host: ToolHost, view: ViewTransform, place: tuple[float, float]) -> None:
        state, picture = host.state, host.picture
        if state is None or picture is None:
            raise ValueError("No photo is shown.")
        left, top, right, bottom = view.visible()
        wide, high = (right - left) * _BESIDE, (bottom - top) * _BESIDE
        # the place itself may have gone out of sight since
        low = np.maximum([min(left - wide, place[0]), min(top - high, place[1])], 0)
        end = np.minimum([max(right + wide, place[0]), max(bottom + high, place[1])], [view.photo_w, view.photo_h])
        over = float(np.prod(end - low)) / tracing.MOST_PIXELS
        level = min(max(0, math.ceil(math.log2(max(over, 1)) / 2)), len(state.layer.levels) - 1)
        self.step = 2**level
        self._low = np.floor(low / self.step).astype(int)
        stop = np.ceil(end / self.step).astype(int)
        window = np.s_[self._low[1] : stop[1], self._low[0] : stop[0]]
        levels, pixels = state.layer.levels[level][window], picture.levels[level][window]
        self._paths = tracing.Paths(levels, pixels, self._inside(place))

    def to(self, place: tuple[float, float]) -> Doubles:
        """The path to a place: float64 (N, 2), pixels of the photo."""
        path = self._paths.to(self._inside(place))
        return np.asarray((path + self._low + 0.5) * self.step - 0.5)

    def _inside(self, place: tuple[float, float]) -> tuple[int, int]:
        column, row = (int(value // self.step) - low for value, low in zip(place, self._low.tolist(), strict=True))
        return column, row


class Trace(CorrectingTool):
    """Follows the crack from click to click; the second ends it, or with Shift the one without."""

    hint = "Click where the crack begins and where it ends; Shift+click for places between"
    sizes = (0, 60)
    automatic = True

    def __init__(self, host: ToolHost, size: int = 0) -> None:
        super().__init__(host, size)
        self._fixed: list[Doubles] = []
        self._step = 1
        self._reach: _Reach | None = None

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """The path as a click here would make it."""
        super().paint(painter, view, ratio, palette)
        if self._reach is None or self._mouse is None:
            return
        path = np.concatenate([*self._fixed, self._reach.to(self._mouse)]) + 0.5
        path = path[:: max(1, int(1.5 / (view.zoom * self._step)))]
        draw_path(painter, path, view, ratio, self.size or tracing.FAINT_WIDTH)
        draw_guide(painter, on_screen_line(path, view, ratio))
        draw_ring(painter, on_screen(view, ratio, *path[0]), 4)

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Begin a path, go on with it, or end it."""
        state = self._host.state
        if state is None or self._view is None:
            return
        height, width = state.probability.shape
        place = min(max(x, 0.0), width - 1.0), min(max(y, 0.0), height - 1.0)
        if self._reach is not None:
            self._fixed.append(self._reach.to(place))
            self._step = max(self._step, self._reach.step)
        if self._reach is None or modifiers & SHIFT:
            self._reach = _Reach(self._host, self._view, place)
            self._mouse = place
            return
        path, step = np.concatenate(self._fixed), self._step
        self.give_up()
        if len(path) < 2:
            self._host.say("The crack ends where it begins: click at its other end.")
            return
        widths = np.full(len(path), self.size or tracing.FAINT_WIDTH)
        pending = strokes.tube(path + 0.5, widths, (width, height))
        self._host.correct(TraceCrack(path, step, float(self.size) or None), pending)

    def give_up(self) -> bool:
        """Forgets the path."""
        begun, self._reach = self._reach is not None, None
        self._fixed, self._step = [], 1
        return begun
