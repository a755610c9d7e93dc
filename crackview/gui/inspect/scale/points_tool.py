"""The tool that puts the ends of a line, or the corners of a rectangle, onto the picture, with a loupe at them."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen, QPolygonF

from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.vision.overlay import DARK_RGB, LIGHT_RGB

_REACH, _MOST_TIMES, _SHARE, _MARGIN = 12, 7.0, 0.4, 12.0
_BESIDE_TOOLS = 60.0  # px at the left edge for the tools on the picture
Point = tuple[float, float]
_GRAB, _DRAG, _RADIUS = 12.0, 6.0, 6.0  # logical pixels
_NUDGE = 0.25  # of a pixel of the photo
_ARROWS = {
    Qt.Key.Key_Left: (-_NUDGE, 0.0),
    Qt.Key.Key_Right: (_NUDGE, 0.0),
    Qt.Key.Key_Up: (0.0, -_NUDGE),
    Qt.Key.Key_Down: (0.0, _NUDGE),
}


def _paint_loupe(
    painter: QPainter, pixels: NDArray[np.uint8], place: tuple[float, float], away_from: QPointF, colours: QPalette
) -> None:
    """Paint what is around a place of the photo, enlarged, in the upper corner farther from it on the widget."""
    room = painter.window().size()
    times = min(_MOST_TIMES, _SHARE * min(room.width(), room.height()) / (2 * _REACH + 1))
    side = (2 * _REACH + 1) * times
    left = _BESIDE_TOOLS if away_from.x() > room.width() / 2 else room.width() - _MARGIN - side
    box = QRectF(left, _MARGIN, side, side)
    column, row = int(np.floor(place[0])), int(np.floor(place[1]))
    rows = np.clip(np.arange(row - _REACH, row + _REACH + 1), 0, pixels.shape[0] - 1)
    columns = np.clip(np.arange(column - _REACH, column + _REACH + 1), 0, pixels.shape[1] - 1)
    crop = np.ascontiguousarray(pixels[np.ix_(rows, columns)])
    image = QImage(crop.data, crop.shape[1], crop.shape[0], crop.strides[0], QImage.Format.Format_RGB888)
    # the place stays in the middle, and the pixels move under it
    shift = QPointF((column + 0.5 - place[0]) * times, (row + 0.5 - place[1]) * times)
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    painter.fillRect(box, colours.color(QPalette.ColorRole.Base))
    painter.drawImage(box.translated(shift), image)
    middle = box.center()
    for colour, wide in ((QColor(12, 16, 28), 3.0), (QColor(255, 255, 255), 1.0)):
        painter.setPen(QPen(colour, wide))
        for way in (QPointF(1, 0), QPointF(0, 1)):
            for sign in (-1, 1):
                painter.drawLine(middle + way * sign * 5, middle + way * sign * side / 2)
    painter.restore()
    painter.setPen(QPen(colours.color(QPalette.ColorRole.Accent), 2))
    painter.drawRect(box)


class PointsTool:
    """Two points or four: clicked one by one, or dragged out at once; each can be moved, also by the arrow keys.

    Args:
        count: 2 for a line, 4 for a rectangle.
        pixels: uint8 (H, W, 3), the photo, for the loupe.
        changed: Called with the points, in photo coordinates, whenever they are others; none while some are missing.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, count: int, pixels: NDArray[np.uint8], changed: Callable[[tuple[Point, ...]], None]) -> None:
        self._count, self._pixels, self._changed = count, pixels, changed
        self._points: list[Point] = []
        self._begun: Point | None = None
        self._held: int | None = None
        self._active = 0
        self._hover: Point | None = None
        self._px = 1.0

    @property
    def points(self) -> tuple[Point, ...]:
        """All of them, or none while some are missing."""
        return tuple(self._points) if len(self._points) == self._count else ()

    @property
    def held(self) -> bool:
        """Whether a point follows the mouse."""
        return self._held is not None

    def press(self, x: float, y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """Take hold of a point, or put the next one."""
        near = self._near(x, y)
        if near is None and len(self._points) < self._count:
            self._begun = (x, y) if not self._points else None
            self._points.append((x, y))
            near = len(self._points) - 1
        self._held = near
        self._active = self._active if near is None else near

    def move(self, x: float, y: float, _modifiers: Qt.KeyboardModifier, *, down: bool) -> None:
        """Move what is held; the first drag draws the whole line or rectangle."""
        self._hover = (x, y)
        if not down or self._held is None:
            return
        if self._begun is None:
            self._points[self._held] = (x, y)
        elif math.dist(self._begun, (x, y)) * self._px > _DRAG or len(self._points) > 1:
            left, top = self._begun
            self._points = [(left, top), (x, y)] if self._count == 2 else [(left, top), (x, top), (x, y), (left, y)]
            self._active = self._count // 2
        self._emit_points()

    def release(self, _x: float, _y: float, _modifiers: Qt.KeyboardModifier) -> None:
        """End dragging; sort corners, whatever the order of the clicks was."""
        self._begun = self._held = None
        if self._count == 4 and len(self._points) == 4:
            active = self._points[self._active]
            self._points = _clockwise(self._points)
            self._active = self._points.index(active)
        self._emit_points()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Move the point that was touched last by arrows; remove it by Backspace, all of them by Escape."""
        if not self._points:
            return False
        if key == Qt.Key.Key_Escape:
            self._points.clear()
        elif key == Qt.Key.Key_Backspace:
            self._points.pop()
            self._active = max(0, len(self._points) - 1)
        elif key in _ARROWS and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            (x, y), (right, down) = self._points[self._active], _ARROWS[key]
            self._points[self._active] = self._hover = (x + right, y + down)
        else:
            return False
        self._emit_points()
        return True

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint the points with lines between them, and the loupe at the one that is moved or would be put."""
        self._px = view.zoom / ratio
        places = [on_screen(view, ratio, *point) for point in self._points]
        line = QPolygonF(places)
        accent = palette.color(QPalette.ColorRole.Accent)
        for colour, width in ((QColor(*DARK_RGB), 4.0), (QColor(*LIGHT_RGB), 2.0), (accent, 1.0)):
            painter.setPen(QPen(colour, width))
            painter.drawPolygon(line) if self._count == len(places) == 4 else painter.drawPolyline(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, place in enumerate(places):
            ring = accent if index == self._active else QColor(*LIGHT_RGB)
            for colour, width in ((QColor(*DARK_RGB), 4.0), (ring, 2.0)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(place, _RADIUS, _RADIUS)
        if self._hover is not None:
            under = self._points[self._active] if self._held is not None else self._hover
            _paint_loupe(painter, self._pixels, under, on_screen(view, ratio, *under), palette)

    def _near(self, x: float, y: float) -> int | None:
        """Return the index of the nearest point within reach of the mouse; None if there is none."""
        away = [math.dist(point, (x, y)) * self._px for point in self._points]
        return away.index(min(away)) if away and min(away) <= _GRAB else None

    def _emit_points(self) -> None:
        self._changed(self.points)


def _clockwise(points: list[Point]) -> list[Point]:
    """Return four points around their middle, from the upper left one on."""
    x, y = np.mean(points, axis=0)
    around = sorted(points, key=lambda point: math.atan2(point[1] - y, point[0] - x))
    first = min(range(4), key=lambda index: sum(around[index]))
    return around[first:] + around[:first]
