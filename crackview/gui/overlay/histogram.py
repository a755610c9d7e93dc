"""Histogram of crack probability, with the threshold as a line that can be dragged."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from crackview.gui.language import tr

BARS = 64


class Histogram(QWidget):
    """Bars on a logarithmic scale, so that the few crack pixels are visible beside all others."""

    threshold_dragged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Histogram of crack probabilities"))
        self.setToolTip(tr("How many pixels have which crack probability; drag the line to set the threshold."))
        self.setFixedHeight(64)
        self._heights: NDArray[np.float64] = np.zeros(BARS)
        self._threshold = 0.5

    def set_counts(self, counts: NDArray[np.int64] | None) -> None:
        """Show the counts (256,) of a probability map, or nothing."""
        bars = np.zeros(BARS) if counts is None else np.log1p(counts.reshape(BARS, -1).sum(axis=1).astype(np.float64))
        self._heights = bars / max(1.0, float(bars.max()))
        self.update()

    def set_threshold(self, threshold: float) -> None:
        """Move the line."""
        self._threshold = threshold
        self.update()

    def sizeHint(self) -> QSize:
        """Return the preferred size."""
        return QSize(220, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars and line."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        ground, accent = (self.palette().color(role) for role in (QPalette.ColorRole.Mid, QPalette.ColorRole.Accent))
        width = self.width() / BARS
        for bar, height in enumerate(self._heights):
            tall = float(height) * (self.height() - 6)
            colour = accent if (bar + 1) / BARS > self._threshold else ground
            painter.fillRect(QRectF(bar * width, self.height() - tall, max(1.0, width - 1), tall), colour)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2))
        x = min(max(1.0, self._threshold * self.width()), self.width() - 1.0)
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the line to the mouse."""
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the line."""
        self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.threshold_dragged.emit(min(max(event.position().x() / self.width(), 0.01), 0.99))
