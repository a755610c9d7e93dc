"""Rates and latency in the panel: numbers, and the latencies of the last seconds as a small plot."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from crackview.gui.language import number, tr
from crackview.gui.live.rate_meter import REMEMBERED, Rates
from crackview.gui.widgets.labels import PlainLabel

_HEIGHT = 92


class StatisticsView(QWidget):
    """A view of the rates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        names = (tr("Captured"), tr("Overlays"), tr("Dropped"), tr("Latency"), "p50", "p95")
        for place, name in enumerate(names):
            row, column = place % 3, 2 * (place // 3)
            key = PlainLabel(name)
            key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            value = PlainLabel("–")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setAccessibleName(name)
            grid.addWidget(key, row, column)
            grid.addWidget(value, row, column + 1)
            self._values[name] = value
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        # Without the menus of a PlotWidget, which outlive their window.
        self._plot = pg.GraphicsLayoutWidget()
        self._plot.setFixedHeight(_HEIGHT)
        self._plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._plot.setAccessibleName(tr("Latency of the last frames"))
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.ci.setContentsMargins(0, 6, 6, 6)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._box.setXRange(0, REMEMBERED, padding=0)
        self._axis = pg.AxisItem("left", linkView=self._box)
        self._axis.setWidth(34)
        self._plot.addItem(self._axis, 0, 0)
        self._plot.addItem(self._box, 0, 1)
        self._curve = pg.PlotCurveItem()
        self._line = pg.InfiniteLine(angle=0, movable=False)
        self._box.addItem(self._curve)
        self._box.addItem(self._line)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(8)
        upright.addLayout(grid)
        upright.addWidget(self._plot)
        self._tint()
        self.set_reading(Rates())

    def set_reading(self, reading: Rates) -> None:
        """Show the rates."""
        texts = (
            tr("{0} fps", number(reading.capture_fps, 1)),
            tr("{0} fps", number(reading.overlay_fps, 1)),
            number(reading.dropped),
            milliseconds(reading.latency),
            milliseconds(reading.p50),
            milliseconds(reading.p95),
        )
        for label, text in zip(self._values.values(), texts, strict=True):
            label.setText(text)
        begin = REMEMBERED - len(reading.history)
        self._curve.setData(np.arange(begin, REMEMBERED), np.array(reading.history))
        top = max(100.0, max(reading.history, default=0.0) * 1.1)
        self._box.setYRange(0, top, padding=0)
        self._line.setVisible(reading.p95 is not None)
        self._line.setValue(reading.p95 or 0.0)

    def sizeHint(self) -> QSize:
        """Return the width of the panel."""
        return QSize(240, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Apply the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        colours = self.palette()
        quiet = colours.color(QPalette.ColorRole.PlaceholderText)
        self._plot.setBackground(colours.color(QPalette.ColorRole.Base))
        self._curve.setPen(pg.mkPen(colours.color(QPalette.ColorRole.Accent), width=1.5))
        self._line.setPen(pg.mkPen(quiet, width=1, style=Qt.PenStyle.DashLine))
        self._axis.setPen(colours.color(QPalette.ColorRole.Mid))
        self._axis.setTextPen(quiet)


def milliseconds(value: float | None) -> str:
    """Return a latency as text."""
    return "–" if value is None else f"{value:.0f} ms"
