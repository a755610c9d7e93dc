"""The charts of a finding: the width along a branch, with a cursor on the photo too, and a rose of directions."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from crackview import quantities
from crackview.gui.language import decimal, tr
from crackview.vision.measure import Finding

Floats = NDArray[np.float64]

_LEFT, _RIGHT, _TOP, _FOOT = 34.0, 8.0, 8.0, 18.0


class WidthProfile(QWidget):
    """Painted by itself: a plotting library would take longer to load than the window to come up."""

    pointed = Signal(int)
    """The index of the place under the cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Width along the crack"))
        self.setToolTip(tr("Width along the crack; the place under the cursor is marked on the photo."))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._along: Floats = np.zeros(0)
        self._width: Floats = np.zeros(0)
        self._unit, self._limit = "px", 0.0
        self._index: int | None = None

    def set_profile(self, along: Floats, width: Floats, unit: str, limit: float) -> None:
        """Show another branch.

        Args:
            along: float64 (N,), distance from its beginning, rising.
            width: float64 (N,), NaN where it is not known.
            unit: Of both.
            limit: Below it, pixels do not carry the width.
        """
        self._along, self._width, self._unit, self._limit = along, width, unit, limit
        self._index = None
        self.update()

    def set_index(self, index: int | None) -> None:
        """Put the cursor at a place, without a signal."""
        if index != self._index:
            self._index = index
            self.update()

    @property
    def text(self) -> str:
        """The place under the cursor in words."""
        if self._index is None:
            return ""
        width = self._width[self._index]
        digits = 1 if self._unit == "px" else 2
        if not np.isfinite(width):
            said = tr("no width")
        elif width < self._limit:
            said = quantities.below(self._limit, self._unit)
        else:
            said = f"{width:.{digits}f} {self._unit}"
        return tr("{0} at {1}", decimal(said), f"{self._along[self._index]:.0f} {self._unit}")

    def sizeHint(self) -> QSize:
        """Return the preferred size."""
        return QSize(240, 118)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axes, limit, line and cursor."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, area = self.palette(), self._area()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if not len(self._along):
            return
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        self._paint_axes(painter, area, colours)
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Accent), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in self._pieces(area):
            painter.drawPolyline(piece)
        if self._index is not None:
            self._paint_cursor(painter, area, colours)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the cursor."""
        if len(self._along):
            area = self._area()
            share = (event.position().x() - area.left()) / max(1.0, area.width())
            self._point(int(np.abs(self._along - share * self._along[-1]).argmin()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor by Left and Right."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and len(self._along):
            stride = max(1, len(self._along) // 200)
            self._point(min(max(0, (self._index or 0) + step * stride), len(self._along) - 1))
        else:
            super().keyPressEvent(event)

    def _point(self, index: int) -> None:
        if index != self._index:
            self.set_index(index)
            self.pointed.emit(index)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_FOOT)

    def _most(self) -> float:
        known = self._width[np.isfinite(self._width)]
        return max(float(known.max(initial=0.0)), self._limit) * 1.12 or 1.0

    def _place(self, area: QRectF, along: float, width: float) -> QPointF:
        x = area.left() + along / max(float(self._along[-1]), 1e-9) * area.width()
        return QPointF(x, area.bottom() - width / self._most() * area.height())

    def _pieces(self, area: QRectF) -> list[QPolygonF]:
        """Return lines where the width is known, with no more points than two for each pixel."""
        stride = max(1, len(self._along) // max(1, round(2 * area.width())))
        pieces: list[list[QPointF]] = [[]]
        for along, width in zip(self._along[::stride].tolist(), self._width[::stride].tolist(), strict=True):
            if np.isfinite(width):
                pieces[-1].append(self._place(area, along, width))
            elif pieces[-1]:
                pieces.append([])
        return [QPolygonF(piece) for piece in pieces if piece]

    def _paint_axes(self, painter: QPainter, area: QRectF, colours: QPalette) -> None:
        quiet = colours.color(QPalette.ColorRole.PlaceholderText)
        grid = QColor(colours.color(QPalette.ColorRole.Mid))
        metrics = QFontMetricsF(painter.font())
        step = _round_step(self._most() / 3)
        for number in range(int(self._most() / step) + 1):
            y = self._place(area, 0, number * step).y()
            painter.setPen(QPen(grid, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(quiet)
            box = QRectF(0, y - metrics.height() / 2, _LEFT - 5, metrics.height())
            text = decimal(quantities.number(number * step))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        if self._limit:
            y = self._place(area, 0, self._limit).y()
            painter.setPen(QPen(quiet, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(quiet)
        foot = QRectF(area.left(), area.bottom() + 2, area.width(), _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{self._along[-1]:.0f} {self._unit}")

    def _paint_cursor(self, painter: QPainter, area: QRectF, colours: QPalette) -> None:
        pending, index = colours.color(QPalette.ColorRole.WindowText), self._index or 0
        x = self._place(area, float(self._along[index]), 0).x()
        painter.setPen(QPen(pending, 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        foot = QRectF(area.left(), area.bottom() + 2, area.width(), _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, self.text)


def _round_step(least: float) -> float:
    """Return the smallest of 1, 2, 5, 10 and so on that is not below."""
    power = 10.0 ** np.floor(np.log10(max(least, 1e-9)))
    return float(next(power * factor for factor in (1, 2, 5, 10) if power * factor >= least * 0.999))


SECTORS = 18
_PAD = 10.0


def direction_shares(findings: Sequence[Finding]) -> Floats:
    """Return the length in each of ``SECTORS`` sectors of directions, px, float64 (SECTORS,).

    The first begins at 0 degrees, the picture's x axis; they go counter-clockwise up to 180 degrees. Every piece of a
    centre line counts in its own direction.
    """
    total = np.zeros(SECTORS)
    for finding in findings:
        for branch in finding.branches:
            # pieces of a few pixels: neighbouring pixels only know eight directions
            steps = np.diff(branch.points[::5].astype(np.float64), axis=0)
            angle = np.degrees(np.arctan2(-steps[:, 1], steps[:, 0])) % 180
            sector = (angle // (180 / SECTORS)).astype(int) % SECTORS
            total += np.bincount(sector, np.hypot(*steps.T), SECTORS)
    return total


class Rose(QWidget):
    """Shows what it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Directions of the cracks"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Length of all cracks of the photo by direction; the selected ones stand out."))
        self._all, self._chosen = np.zeros(SECTORS), np.zeros(SECTORS)

    def set_shares(self, everything: Floats, chosen: Floats) -> None:
        """Show the lengths of all findings, and of those that are selected, as ``direction_shares`` gives them."""
        self._all, self._chosen = everything, chosen
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(80, 80)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint rings, axes and both roses."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, middle = self.palette(), QPointF(self.width() / 2, self.height() / 2)
        radius = min(self.width(), self.height()) / 2 - _PAD
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(colours.color(QPalette.ColorRole.Base))
        painter.drawEllipse(middle, radius, radius)
        painter.drawLine(middle - QPointF(radius, 0), middle + QPointF(radius, 0))
        painter.drawLine(middle - QPointF(0, radius), middle + QPointF(0, radius))
        most = float(self._all.max(initial=0.0))
        if not most:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for values, role in ((self._all, QPalette.ColorRole.Mid), (self._chosen, QPalette.ColorRole.Accent)):
            painter.setBrush(colours.color(role))
            for sector, value in enumerate(values.tolist()):
                # the area of a petal is its length: so a direction of twice the length is not four times as large
                self._petal(painter, middle, sector, radius * (value / most) ** 0.5)

    def _petal(self, painter: QPainter, middle: QPointF, sector: int, radius: float) -> None:
        if radius <= 0:
            return
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        each = 180 / SECTORS
        for start in (sector * each, sector * each + 180):
            painter.drawPie(box, round(start * 16), round(each * 16))
