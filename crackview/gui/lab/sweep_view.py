"""The sweep: its choices, a table of scores by model and noise, and the curves of one noise."""

import html
from collections.abc import Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crackview.engine.sweep import SweepResult
from crackview.export.sweep_report import COLOURS, heat
from crackview.gui.language import decimal, tr
from crackview.gui.overlay.overlay_panel import quiet_label
from crackview.gui.widgets.fields import ComboBox, WholeNumberField
from crackview.gui.widgets.labels import PlainLabel
from crackview.vision import recipe
from crackview.vision.noise import NOISES

PHOTO, FOLDER = "photo", "folder"
ALL, SEEN, UNSEEN, ON = "all", "seen", "unseen", "on"

Points = Sequence[tuple[float, float, float, float]]
"""Severity, and lowest, mean and highest Dice."""

_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_MARKS = ("o", "s", "d", "t1")


class _Axis(pg.AxisItem):
    """An axis with the decimal sign of the language."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [decimal(text) for text in super().tickStrings(values, scale, spacing)]


class Curves(pg.PlotWidget):
    """Dice against severity, a line for each model, with the colours, dashes and markers of the exported page.

    The name of a model may have two lines.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False, axisItems={"left": _Axis("left")})
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
        name = html.escape(model).replace("\n", "<br>")  # the legend takes it for markup
        item.plot(
            places, means, pen=pen, symbol=_MARKS[index], symbolSize=7, symbolBrush=colour, symbolPen=None, name=name
        )


def line_colour(index: int, *, dark: bool) -> QColor:
    """Return the colour of a line on the background of a theme."""
    return QColor(COLOURS[index]).lighter(150 if dark else 100)


def _show_dice(item: QTableWidgetItem | None, value: float | None, breaks: int | None) -> None:
    """Show a mean Dice in a cell, on its colour; nothing where there is none yet."""
    if item is not None and value is not None:
        ground, ink = heat(value)
        item.setText(decimal(f"{value:.3f}") + (tr("   breaks at {0}").format(breaks) if breaks else ""))
        item.setBackground(QBrush(QColor(ground)))
        item.setForeground(QBrush(QColor(ink)))


class SweepView(QWidget):
    """A view: shows a result and sends the choices."""

    figure: QSplitter
    """Table and curves, without the controls."""
    started = Signal(str, str, int)
    """What is swept (PHOTO, FOLDER), the group of noises, and the number of seeds."""
    stopped = Signal()
    closed = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: SweepResult | None = None
        self._running = False
        self._what, self._group = ComboBox(), ComboBox()
        photos = ((PHOTO, tr("This photo")), (FOLDER, tr("All photos of the strip")))
        groups = (
            (ALL, tr("All noises")),
            (SEEN, tr("Seen in training")),
            (UNSEEN, tr("Never seen in training")),
            (ON, tr("Those that are on")),
        )
        for box, name, choices in ((self._what, tr("Photos"), photos), (self._group, tr("Noises"), groups)):
            box.setAccessibleName(name)
            box.setMinimumWidth(4 * box.fontMetrics().height())  # shortened where letters are large
            for key, title in choices:
                box.addItem(title, key)
        self._seeds = WholeNumberField(minimum=1, maximum=20)
        self._seeds.setToolTip(tr("How often each noise is drawn, from the panel's seed on; the curves get a band"))
        label = PlainLabel(tr("Seeds"))
        label.setBuddy(self._seeds)
        self._start = QPushButton(tr("Start"))
        self._export = QPushButton(tr("Export…"))
        close = QPushButton(tr("Back to the panes"))
        top = QHBoxLayout()
        for widget in (self._what, self._group, label, self._seeds):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(close)
        self._note = quiet_label()
        below = QHBoxLayout()
        below.addWidget(self._note, 1)
        below.addWidget(self._start)
        below.addWidget(self._export)
        self._table = QTableWidget()
        self._table.setAccessibleName(tr("Mean Dice of the severities"))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.currentCellChanged.connect(lambda *_: self._draw())
        self._curves = Curves()
        self.figure = parts = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        parts.addWidget(self._table)
        parts.addWidget(self._curves)
        parts.setSizes([620, 520])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(below)
        layout.addWidget(parts, 1)
        self._start.clicked.connect(self._on_start)
        self._export.clicked.connect(self.export_wanted)
        close.clicked.connect(self.closed)
        self.set_running(False)
        self.show_note(
            tr("Choose what to measure and press Start. Results come as they are found and stay when you stop.")
        )

    def set_running(self, running: bool) -> None:
        """Set whether a sweep runs; the button starts or stops it."""
        self._running = running
        self._start.setText(tr("Stop") if running else tr("Start"))
        for widget in (self._what, self._group, self._seeds):
            widget.setEnabled(not running)
        self._export.setEnabled(not running and self._result is not None)

    def show_note(self, sentence: str) -> None:
        """Show a text below the choices."""
        self._note.setText(sentence)

    def set_result(self, result: SweepResult) -> None:
        """Show an empty table for a sweep that begins."""
        self._result = result
        models, noises = result.plan.models, result.plan.noises
        self._table.clear()
        self._table.setRowCount(len(noises) + 2)
        self._table.setColumnCount(len(models))
        self._table.setHorizontalHeaderLabels(list(models))
        titles = [tr(NOISES[noise].title) + ("" if NOISES[noise].seen else " *") for noise in noises]
        self._table.setVerticalHeaderLabels([tr("Clean"), *titles, tr("Mean of the noises")])
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row in range(self._table.rowCount()):
            for column in range(len(models)):
                item = QTableWidgetItem("")
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self._table.setItem(row, column, item)
        self._table.setCurrentCell(1, 0)
        self._table.clearSelection()
        self._draw()

    def refresh(self, model: str, noise: str) -> None:
        """Show the results of a model under a noise ("" for the clean photos)."""
        if self._result is None:
            return
        plan = self._result.plan
        row = plan.noises.index(noise) + 1 if noise else 0
        item = self._table.item(row, plan.models.index(model))
        if noise:
            value, breaks = self._result.mean(model, noise), self._result.breaks_at(model, noise)
        else:
            band, breaks = self._result.band(model, "", 0), None
            value = None if band is None else band[1]
        _show_dice(item, value, breaks)
        mean = self._table.item(len(plan.noises) + 1, plan.models.index(model))
        _show_dice(mean, self._result.overall(model), None)
        if not noise or noise == plan.noises[self._chosen()]:
            self._draw()

    def _chosen(self) -> int:
        """Return the noise of the curves."""
        last = 0 if self._result is None else len(self._result.plan.noises)
        return min(max(1, self._table.currentRow()), last) - 1

    def _draw(self) -> None:
        result = self._result
        if result is None or not result.plan.noises:
            return
        noise = result.plan.noises[self._chosen()]
        lines = {}
        for model in result.plan.models:
            bands = [(place, result.band(model, noise, place)) for place in (0, *result.plan.severities)]
            lines[model] = [(float(place), *band) for place, band in bands if band is not None]
        self._curves.show_lines(tr(NOISES[noise].title), lines)

    def _on_start(self) -> None:
        if self._running:
            self.stopped.emit()
        else:
            self.started.emit(self._what.currentData(), self._group.currentData(), self._seeds.value())
