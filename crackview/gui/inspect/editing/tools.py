"""The correcting tools: delete and join point at findings, brush, eraser and lasso draw, split cuts.

Trace finds the way between two clicks, follow finds both ends of a crack from one.
"""

import math
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette, QPolygonF

from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tool_host import (
    NEAR,
    SHIFT,
    CorrectingTool,
    ToolHost,
    draw_finding,
    draw_guide,
    draw_path,
    draw_ring,
    on_screen_line,
)
from crackview.gui.language import tr
from crackview.inspection import strokes
from crackview.inspection.session.commands.mask import DeleteFindings, DrawShape, FollowCrack, JoinFindings, TraceCrack
from crackview.inspection.store import corrections
from crackview.vision import tracing

if TYPE_CHECKING:
    from crackview.inspection.session.snapshot import PhotoSnapshot
    from crackview.inspection.store.records import FindingRecord

#: A place is remembered when it is so far from the last one, in device pixels: more cannot be seen.
_STEP = 1.5
Doubles = NDArray[np.float64]
#: How much is looked at beside what is visible, as a share of it.
_BESIDE = 0.25


def _within(state: "PhotoSnapshot", x: float, y: float) -> tuple[float, float]:
    """Return the place on the photo that is nearest to one that may lie beside it."""
    height, width = state.probability.shape
    return min(max(x, 0.0), width - 1.0), min(max(y, 0.0), height - 1.0)


class Pick(CorrectingTool):
    """Shows which finding a click would take."""

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint the centre line of the finding under the mouse."""
        super().paint(painter, view, ratio, palette)
        record = None if self._mouse is None else self._finding_at(*self._mouse)
        if record is not None:
            draw_finding(painter, record, view, ratio)


class Delete(Pick):
    """Deletes the finding that is clicked."""

    hint = "Click a finding to delete it"

    def release(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Delete it."""
        record = self._finding_at(x, y)
        if record is None:
            self._host.show_message(tr("There is no finding here: click on one, or erase."))
        else:
            self._host.correct(DeleteFindings((record,)))


class Join(Pick):
    """Bridges the gap between the two findings that are clicked."""

    hint = "Click one finding, then the other: the gap is bridged"

    def __init__(self, host: ToolHost) -> None:
        super().__init__(host)
        self._first: tuple[FindingRecord, float, float] | None = None

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint the finding that was clicked, and the one under the mouse."""
        super().paint(painter, view, ratio, palette)
        if self._first is not None and self._mouse is not None:
            record, x, y = self._first
            draw_finding(painter, record, view, ratio)
            ends = [on_screen(view, ratio, x, y), on_screen(view, ratio, *self._mouse)]
            draw_guide(painter, QPolygonF(ends), dashed=True)

    def release(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Take one, or join it with the other."""
        record = self._finding_at(x, y)
        if record is None:
            self._host.show_message(tr("There is no finding here: click on one."))
        elif self._first is None:
            self._first = record, x, y
        elif record.finding.id == self._first[0].finding.id:
            self._host.show_message(tr("This is the same finding: click on another one."))
        else:
            first, self._first = self._first[0], None
            self._host.correct(JoinFindings(first, record))

    def cancel(self) -> bool:
        """Drop the first finding."""
        begun, self._first = self._first is not None, None
        return begun


class Freehand(CorrectingTool):
    """Base of the tools that draw a line with the button down; subclasses make an edit of it."""

    def __init__(self, host: ToolHost, size: int = 0) -> None:
        super().__init__(host, size)
        self._points: list[tuple[float, float]] = []

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier, *, down: bool) -> None:
        """Continue the stroke."""
        super().move(x, y, modifiers, down=down)
        if down and self._points and self._view is not None:
            last = self._points[-1]
            if np.hypot(x - last[0], y - last[1]) * self._view.zoom >= _STEP:
                self._points.append((x, y))

    def cancel(self) -> bool:
        """Drop the stroke."""
        begun, self._points = bool(self._points), []
        return begun


class Brush(Freehand):
    """Paints crack; with Shift it erases."""

    hint = "Paint what is crack; Shift erases"
    sizes = (1, 200)
    _value: ClassVar[int] = corrections.CRACK

    def __init__(self, host: ToolHost, size: int = 12) -> None:
        super().__init__(host, size)
        self._drawn = self._value

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint the stroke that is begun, and a circle of the brush's size under the mouse."""
        super().paint(painter, view, ratio, palette)
        if self._points:
            draw_path(painter, self._points, view, ratio, self.size, self._drawn)
        if self._mouse is not None:
            middle = on_screen(view, ratio, *self._mouse)
            draw_ring(painter, middle, max(1.0, self.size * view.zoom / ratio / 2))

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Begin a stroke."""
        other = {corrections.CRACK: corrections.NO_CRACK, corrections.NO_CRACK: corrections.CRACK}
        self._drawn = other[self._value] if modifiers & SHIFT else self._value
        self._points = [(x, y)]

    def release(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Make one edit of the stroke."""
        points, state = self._points, self._host.state
        self._points = []
        if not points or state is None:
            return
        points = [*points, (x, y)]
        height, width = state.probability.shape
        shape = strokes.stroke_shape(np.array(points), np.full(len(points), float(self.size)), (width, height))
        if shape is not None:
            title = "Brush stroke" if self._drawn == corrections.CRACK else "Erase"
            self._host.correct(DrawShape(title, shape, self._drawn), shape, self._drawn)


class Eraser(Brush):
    """Takes crack away; with Shift it paints."""

    hint = "Erase what is no crack; Shift paints"
    _value = corrections.NO_CRACK


class Lasso(Freehand):
    """Fills an area; with Shift it empties it."""

    hint = "Draw around what is crack; Shift removes"

    def __init__(self, host: ToolHost) -> None:
        super().__init__(host)
        self._value = corrections.CRACK

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint the line so far, closed."""
        super().paint(painter, view, ratio, palette)
        if self._points:
            line = on_screen_line(self._points, view, ratio)
            draw_guide(painter, line, closed=True, dashed=self._value == corrections.NO_CRACK)

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Begin a line."""
        self._value = corrections.NO_CRACK if modifiers & SHIFT else corrections.CRACK
        self._points = [(x, y)]

    def release(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Close it and make one edit of its area."""
        points, state = [*self._points, (x, y)], self._host.state
        self._points = []
        if len(points) < 4 or state is None:
            return
        height, width = state.probability.shape
        shape = strokes.area(np.array(points), (width, height))
        if shape is not None:
            title = "Lasso" if self._value == corrections.CRACK else "Remove by lasso"
            self._host.correct(DrawShape(title, shape, self._value), shape, self._value)


class Split(CorrectingTool):
    """Erases along a straight line."""

    hint = "Draw a line across a crack to cut it in two"
    sizes = (2, 40)

    def __init__(self, host: ToolHost, size: int = 4) -> None:
        super().__init__(host, size)
        self._start: tuple[float, float] | None = None

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint the cut that is begun."""
        super().paint(painter, view, ratio, palette)
        if self._start is not None and self._mouse is not None:
            ends = [self._start, self._mouse]
            draw_path(painter, ends, view, ratio, self.size, corrections.NO_CRACK)
            draw_guide(painter, on_screen_line(ends, view, ratio))

    def press(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Begin a line."""
        self._start = self._mouse = x, y

    def release(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Cut along it."""
        start, self._start = self._start, None
        state = self._host.state
        if start is None or state is None:
            return
        if np.hypot(x - start[0], y - start[1]) < self.size:
            self._host.show_message(tr("Hold the button down and draw a line across the crack."))
            return
        height, width = state.probability.shape
        shape = strokes.stroke_shape(np.array([start, (x, y)]), np.full(2, float(self.size)), (width, height))
        if shape is not None:
            self._host.correct(DrawShape("Split", shape, corrections.NO_CRACK), shape, corrections.NO_CRACK)

    def cancel(self) -> bool:
        """Drop the line."""
        begun, self._start = self._start is not None, None
        return begun


class _VisiblePaths:
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
        """Return the path to a place: float64 (N, 2), pixels of the photo."""
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
        self._reach: _VisiblePaths | None = None

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint the path as a click here would make it."""
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
        place = _within(state, x, y)
        if self._reach is not None:
            self._fixed.append(self._reach.to(place))
            self._step = max(self._step, self._reach.step)
        if self._reach is None or modifiers & SHIFT:
            self._reach = _VisiblePaths(self._host, self._view, place)
            self._mouse = place
            return
        path, step = np.concatenate(self._fixed), self._step
        self.cancel()
        if len(path) < 2:
            self._host.show_message(tr("The crack ends where it begins: click at its other end."))
            return
        widths = np.full(len(path), self.size or tracing.FAINT_WIDTH)
        height, width = state.probability.shape
        pending = strokes.stroke_shape(path + 0.5, widths, (width, height))
        self._host.correct(TraceCrack(path, step, float(self.size) or None), pending)

    def cancel(self) -> bool:
        """Drop the path."""
        begun, self._reach = self._reach is not None, None
        self._fixed, self._step = [], 1
        return begun


class Follow(CorrectingTool):
    """Follows the crack that is clicked to both of its ends; the next clicks make it longer."""

    hint = "Click a crack to follow it to both ends, then where it goes on; Shift+click for another one"

    def __init__(self, host: ToolHost) -> None:
        super().__init__(host)
        self._places: tuple[tuple[float, float], ...] = ()

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint how far from the mouse the crack may lie, or where the last click was."""
        super().paint(painter, view, ratio, palette)
        if self._mouse is not None:
            draw_ring(painter, on_screen(view, ratio, *self._mouse), 4 if self._places else NEAR)
        if self._places:
            draw_ring(painter, on_screen(view, ratio, *self._places[-1]), 3)

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Follow a crack, or make the one that was followed longer."""
        state = self._host.state
        if state is None or self._view is None:
            return
        place = _within(state, x, y)
        if modifiers & SHIFT or state.redo is not None:  # what was followed may have been undone
            self._places = ()
        self._places = (*self._places, place)
        self._host.correct(FollowCrack(self._places, NEAR * self._ratio / self._view.zoom))

    def cancel(self) -> bool:
        """Forget the crack: the next click follows another one."""
        begun, self._places = bool(self._places), ()
        return begun
