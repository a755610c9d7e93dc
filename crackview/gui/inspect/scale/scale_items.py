"""What is drawn true to scale over the picture: a bar of a round length, a card of line widths, and a plane."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from crackview import quantities
from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tool_host import draw_guide
from crackview.gui.language import decimal
from crackview.vision.plane import Plane
from crackview.vision.scale import Scale

_STEPS = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)
_LINES, _THICKEST = 9, 26.0
_SHARE, _FOOT, _MARGIN, _PAD = 0.2, 48.0, 10.0, 9.0
_TEXT = QPalette.ColorRole.WindowText
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_OUTLINE_PAD = 6.0


def round_length(longest: float) -> float:
    """Return the largest of 1, 2, 5, 10, ... times a power of ten that is not longer."""
    power = 10.0 ** math.floor(math.log10(longest))
    return next(step * power for step in (5, 2, 1) if step * power <= longest * (1 + 1e-9))


def length_text(length_mm: float) -> str:
    """Return a round length with its unit, in the format of the language."""
    value, unit = (length_mm / 1000, "m") if length_mm >= 1000 else (length_mm, "mm")
    return decimal(f"{quantities.number(value)} {unit}")


def gauge_widths(least_mm: float, most_mm: float) -> list[float]:
    """Return the narrowest widths of a card between two limits, mm, at most ``_LINES``."""
    first = math.floor(math.log10(least_mm))
    widths = [step * 10.0**power for power in range(first, first + 3) for step in _STEPS]
    return [width for width in widths if least_mm <= width <= most_mm][:_LINES]


@dataclass(frozen=True)
class ScaleBar:
    """A bar in the lower left corner, as long as it would be where it lies."""

    scale: Scale

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint it."""
        width, height = view.view_w / ratio, view.view_h / ratio
        metrics = QFontMetricsF(painter.font())
        bottom = height - _FOOT
        x, y = view.to_photo(_MARGIN * ratio, bottom * ratio)
        mm = self.scale.at(x - 0.5, y - 0.5) / view.zoom * ratio
        length = round_length(width * _SHARE * mm)
        reach, text = length / mm, length_text(length)
        wide = max(reach, metrics.horizontalAdvance(text))
        box = QRectF(_MARGIN, bottom - metrics.height() - 22, wide + 2 * _PAD, metrics.height() + 22)
        draw_background(painter, box, palette)
        painter.drawText(box.adjusted(_PAD, 6, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
        _fill(painter, QRectF(box.left() + _PAD, box.bottom() - 10, reach, 4), palette)


@dataclass(frozen=True)
class GaugeCard:
    """A card at the right edge with lines of known widths, as wide as a crack of that width is on the screen."""

    scale: Scale

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint it; of a plane, as in the middle of what is visible."""
        x, y = view.to_photo(view.view_w / 2, view.view_h / 2)
        mm = self.scale.at(x - 0.5, y - 0.5) / view.zoom * ratio
        widths = gauge_widths(mm / ratio, mm * _THICKEST)
        metrics = QFontMetricsF(painter.font())
        title, texts = "mm", [decimal(f"{width:g}") for width in widths]
        column = max(metrics.horizontalAdvance(text) for text in (title, *texts)) + 2
        row = metrics.height() + 8
        heights = [max(row, width / mm + 8) for width in widths]
        # the texts in the corners stay free
        while len(heights) > 1 and sum(heights) + row + _PAD > view.view_h / ratio - 2 * _FOOT:
            heights.pop()
        size = (column + 64 + 3 * _PAD, sum(heights) + row + _PAD)
        left, top = view.view_w / ratio - _MARGIN - size[0], (view.view_h / ratio - size[1]) / 2
        box = QRectF(left, top, *size)
        draw_background(painter, box, palette)
        painter.drawText(QRectF(left + _PAD, top + _PAD / 2, column, row), _RIGHT, title)
        place = top + row
        for width, text, height in zip(widths, texts, heights, strict=False):
            painter.drawText(QRectF(left + _PAD, place, column, height), _RIGHT, text)
            thick = width / mm
            line = QRectF(left + 2 * _PAD + column, place + (height - thick) / 2, 64, thick)
            _fill(painter, line, palette)
            place += height


def draw_background(painter: QPainter, box: QRectF, palette: QPalette) -> None:
    """Draw a rounded ground, and set the pen of what is written on it."""
    ground = QColor(palette.color(QPalette.ColorRole.Window))
    ground.setAlphaF(0.88)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QPen(palette.color(_TEXT)))


def _fill(painter: QPainter, box: QRectF, palette: QPalette) -> None:
    """Draw a filled box whose edges may lie within a pixel."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(_TEXT))
    painter.drawRect(box)
    painter.restore()


@dataclass(frozen=True)
class PlaneOutline:
    """The rectangle that a plane was set by, where it lies, with what it measures: so a wrong corner is seen."""

    plane: Plane

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint it."""
        corners = [on_screen(view, ratio, x + 0.5, y + 0.5) for x, y in self.plane.corners]
        draw_guide(painter, QPolygonF(corners), closed=True, dashed=True)
        text = f"{length_text(self.plane.width_mm)} × {length_text(self.plane.height_mm)}"
        metrics = QFontMetricsF(painter.font())
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 2 * _OUTLINE_PAD, metrics.height() + _OUTLINE_PAD)
        if box.width() > QPolygonF(corners).boundingRect().width():
            return
        box.moveCenter((corners[0] + corners[1]) / 2)
        draw_background(painter, box, palette)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
