"""A slider with the five severities as numbered ticks, visible on a dark background too."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from crackview.vision import recipe

STEPS = 100
"""Steps of the slider for one severity."""

_TICK = 4.0


class SeveritySlider(QSlider):
    """A slider from 0, clean, to beyond severity 5."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, recipe.BEYOND * STEPS)
        self.setPageStep(STEPS)
        self.setSingleStep(STEPS // 10)

    def sizeHint(self) -> QSize:
        """Add room for the numbers below."""
        return QSize(super().sizeHint().width(), round(self._bar() + self._room()))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def initStyleOption(self, option: QStyleOptionSlider) -> None:
        """Place the slider above the numbers."""
        super().initStyleOption(option)
        option.rect.setHeight(self._bar())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint slider, ticks and numbers."""
        super().paintEvent(event)
        painter = QPainter(self)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.75)
        painter.setFont(font)
        ink = self.palette().color(QPalette.ColorRole.PlaceholderText)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self)
        span = self.width() - handle
        metrics = QFontMetricsF(font)
        for severity in range(1, recipe.BEYOND):
            x = handle / 2 + QStyle.sliderPositionFromValue(0, recipe.BEYOND, severity, span)
            top = self._bar() - 3
            painter.setPen(QPen(ink, 1))
            painter.drawLine(QPointF(x, top), QPointF(x, top + _TICK))
            text = str(severity)
            place = QPointF(x - metrics.horizontalAdvance(text) / 2, top + _TICK + metrics.ascent())
            painter.drawText(place, text)
        painter.end()

    def _bar(self) -> int:
        """Return the height of the slider without the numbers."""
        return self.style().pixelMetric(QStyle.PixelMetric.PM_SliderThickness, None, self) + 4

    def _room(self) -> float:
        return _TICK + QFontMetricsF(self.font()).height() * 0.7
