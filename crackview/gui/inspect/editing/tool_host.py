"""What all correcting tools have in common: the photo they work on, a size, and how they are drawn."""

from typing import ClassVar, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen, QPolygonF

from crackview.gui.app.actions import SIZE_KEYS
from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store import corrections
from crackview.inspection.store.codecs import Shape
from crackview.inspection.store.records import FindingRecord
from crackview.vision.overlay import DARK_RGB, FILL_RGB, LIGHT_RGB
from crackview.vision.pyramid import PhotoPyramid

SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
#: A finding is hit by a click that is not farther from its centre line, in logical pixels of the screen.
NEAR = 12.0
_INK = {corrections.CRACK: QColor(*FILL_RGB, 150), corrections.NO_CRACK: QColor(*LIGHT_RGB, 150)}
_SMALLER, _LARGER = (Qt.Key[f"Key_{key}"] for key in SIZE_KEYS)


class ToolHost(Protocol):
    """Where the tools work."""

    @property
    def state(self) -> PhotoSnapshot | None:
        """The photo that is shown; None while nothing is known of it."""

    @property
    def picture(self) -> PhotoPyramid | None:
        """Its pixels."""

    def correct(self, command: Command, pending: Shape | None = None, value: int = corrections.CRACK) -> None:
        """Ask for an edit; what it will draw is shown until it is done."""

    def resized(self) -> None:
        """Show the size of the tool, which a key has changed."""

    def show_message(self, sentence: str) -> None:
        """Show a sentence in the status bar."""


class CorrectingTool:
    """Base of the correcting tools; subclasses handle the mouse.

    Attributes:
        hint: What to do with it, in one line.
        sizes: The least and the greatest size, px; None where it has none.
        automatic: Whether the least size stands for "as the picture shows".
        size: That is set, px.
    """

    hint: ClassVar[str] = ""
    sizes: ClassVar[tuple[int, int] | None] = None
    automatic: ClassVar[bool] = False
    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, host: ToolHost, size: int = 0) -> None:
        self._host = host
        self.size = size
        self._mouse: tuple[float, float] | None = None
        self._view: ViewTransform | None = None
        self._ratio = 1.0

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Remember the view; subclasses paint what is begun."""
        del painter, palette
        self._view, self._ratio = view, ratio

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Handle the left button going down."""

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier, *, down: bool) -> None:
        """Handle a move of the mouse."""
        del modifiers, down
        self._mouse = x, y

    def leave(self) -> None:
        """Handle the mouse leaving the photo."""
        self._mouse = None

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Handle the left button going up."""

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Make the tool smaller or larger with ``SIZE_KEYS``; drop what was begun with Escape."""
        if key == Qt.Key.Key_Escape:
            return self.cancel()
        if self.sizes is None or modifiers != NO_KEY or key not in {_SMALLER, _LARGER}:
            return False
        self.resize(1 if key == _LARGER else -1)
        return True

    def resize(self, steps: int) -> None:
        """Make the tool larger by about a sixth for each step, or smaller."""
        if self.sizes is None:
            return
        for _ in range(abs(steps)):
            by = max(1, round(self.size / 6))
            self.size = min(max(self.size + (by if steps > 0 else -by), self.sizes[0]), self.sizes[1])
        self._host.resized()

    def cancel(self) -> bool:
        """Drop what was begun; return whether anything was."""
        return False

    def _finding_at(self, x: float, y: float) -> FindingRecord | None:
        """Return the finding under a place, or the one whose centre line is nearest to it."""
        state = self._host.state
        if state is None or self._view is None:
            return None
        near = NEAR * self._ratio / self._view.zoom
        found = [(away, record) for record in state.findings if (away := _away(record, x, y, near)) <= near]
        return min(found, key=lambda each: each[0])[1] if found else None


def _away(record: FindingRecord, x: float, y: float, near: float) -> float:
    """Return how far a place is from a finding's edge, px; infinity if it is farther than `near` from its box."""
    left, top, width, height = record.finding.box
    if not (left - near <= x <= left + width + near and top - near <= y <= top + height + near):
        return np.inf
    points = np.concatenate([branch.points for branch in record.finding.branches]) + 0.5
    half = record.finding.p95_width_px / 2
    return max(0.0, float(np.hypot(*(points - (x, y)).T).min()) - half)


def stroke_image(shape: Shape, value: int) -> QImage:
    """Return a shape's pixels in the colour that they will have."""
    pixels = np.where(shape.pixels, np.uint32(_premultiplied(_INK[value])), np.uint32(0))
    height, width = pixels.shape
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_ARGB32_Premultiplied).copy()


def place_image(
    painter: QPainter, view: ViewTransform, ratio: float, box: tuple[int, int, int, int], image: QImage
) -> None:
    """Paint an image of one pixel for each of the photo's."""
    left, top, width, height = box
    corners = on_screen(view, ratio, left, top), on_screen(view, ratio, left + width, top + height)
    painter.drawImage(QRectF(*corners), image)


def draw_path(
    painter: QPainter, points: NDArray[np.float64] | list[tuple[float, float]], view: ViewTransform, ratio: float,
    width: float, value: int = corrections.CRACK,
) -> None:  # fmt: skip
    """Paint a stroke, `width` px of the photo wide, in the colour of what it will be."""
    line = on_screen_line(points, view, ratio)
    size = max(1.5, width * view.zoom / ratio)
    painter.setPen(QPen(_INK[value], size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if line.size() == 1:
        painter.drawPoint(line.first())
    else:
        painter.drawPolyline(line)


def draw_guide(painter: QPainter, line: QPolygonF, *, closed: bool = False, dashed: bool = False) -> None:
    """Paint a thin line that shows on any ground."""
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(*DARK_RGB), 3.0), (QColor(*LIGHT_RGB), 1.2)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine if width > 2 else style))
        (painter.drawPolygon if closed else painter.drawPolyline)(line)


def draw_ring(painter: QPainter, middle: QPointF, radius: float) -> None:
    """Paint a circle that shows on any ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(*DARK_RGB), 2.5), (QColor(*LIGHT_RGB), 1.0)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(middle, radius, radius)


def draw_finding(painter: QPainter, record: FindingRecord, view: ViewTransform, ratio: float) -> None:
    """Paint the centre lines of a finding."""
    for branch in record.finding.branches:
        step = max(1, int(2 / view.zoom))
        draw_guide(painter, on_screen_line(branch.points[::step] + 0.5, view, ratio))


def on_screen_line(
    points: NDArray[np.floating] | list[tuple[float, float]], view: ViewTransform, ratio: float
) -> QPolygonF:
    """Return places of the photo as a line on the screen."""
    return QPolygonF([on_screen(view, ratio, float(x), float(y)) for x, y in points])


def _premultiplied(colour: QColor) -> int:
    alpha = colour.alpha()
    red, green, blue = ((part * alpha + 127) // 255 for part in (colour.red(), colour.green(), colour.blue()))
    return (alpha << 24) | (red << 16) | (green << 8) | blue
