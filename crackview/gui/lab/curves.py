"""Dice against severity, one line for each model, with the colours, dashes and markers of the exported page."""

from collections.abc import Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from crackview.export.sweep_report import COLOURS
from crackview.gui.language import tr
from crackview.vision import recipe

Points = Sequence[tuple[float, float, float, float]]
"""Severity, and lowest, mean and highest Dice."""

_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_MARKS = ("o", "s", "d", "t1")


class Curves(pg.PlotWidget):
    """A plot without zooming and menus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)
        self.setAccessibleName(tr("Dice against severity"))
        self.setMinimumWidth(240)
        self._lines: dict[str, Points] = {}
        self._title = ""
        item = self.getPlotItem()
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())  # it has no other parent that deletes it
        item.setMouseEnabled(x=False, y=False)
        item.hideButtons()
        item.setLabel("bottom", tr("Severity"))
        item.setLabel("left", tr("Dice"))
        item.setXRange(0, recipe.BEYOND - 1, padding=0.04)
        item.setYRange(0, 1, padding=0.03)
        item.getAxis("bottom").setTicks([[(place, str(place)) for place in range(recipe.BEYOND)]])
        self._legend = item.addLegend(offset=(14, -14))
        self._draw()

    def show_lines(self, title: str, lines: Mapping[str, Points]) -> None:
        """Show these lines, by model, in place of the earlier ones."""
        self._title, self._lines = title, dict(lines)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_legend"):
            self._draw()

    def _draw(self) -> None:
        colours, item = self.palette(), self.getPlotItem()
        ink = colours.color(QPalette.ColorRole.WindowText)
        dark = colours.color(QPalette.ColorRole.Window).lightnessF() < 0.5
        self.setBackground(colours.color(QPalette.ColorRole.Base))
        item.setTitle(self._title or None, color=ink, size="11pt")
        for side in ("left", "bottom"):
            item.getAxis(side).setPen(colours.color(QPalette.ColorRole.Mid))
            item.getAxis(side).setTextPen(ink)
        item.clear()
        self._legend.clear()
        self._legend.setLabelTextColor(ink)
        for index, (model, points) in enumerate(self._lines.items()):
            self._draw_line(model, points, index % 4, line_colour(index % 4, dark=dark))

    def _draw_line(self, model: str, points: Points, index: int, colour: QColor) -> None:
        item = self.getPlotItem()
        places = [point[0] for point in points]
        if any(point[1] < point[3] for point in points):
            edges = [pg.PlotDataItem(places, [point[side] for point in points]) for side in (1, 3)]
            veil = QColor(colour)
            veil.setAlphaF(0.2)
            item.addItem(pg.FillBetweenItem(*edges, brush=veil))
        pen = pg.mkPen(colour, width=2, style=_DASHES[index])
        means = [point[2] for point in points]
        item.plot(
            places, means, pen=pen, symbol=_MARKS[index], symbolSize=7, symbolBrush=colour, symbolPen=None, name=model
        )


def line_colour(index: int, *, dark: bool) -> QColor:
    """Return the colour of a line on the background of a theme."""
    return QColor(COLOURS[index]).lighter(150 if dark else 100)
