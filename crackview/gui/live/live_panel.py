"""The panel on the right of the video: source, model, overlay, rates, capture settings; pages of findings and noise."""

from collections.abc import Sequence
from contextlib import ExitStack

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crackview.engine.video_defaults import MOST_STEP
from crackview.gui.app.settings import LiveSettings
from crackview.gui.language import number, tr
from crackview.gui.live.findings_list import VideoFindingsList
from crackview.gui.live.rate_meter import REMEMBERED, Rates
from crackview.gui.noise.noise_panel import NoisePanel
from crackview.gui.overlay.overlay_panel import OverlayPanel, quiet_label
from crackview.gui.widgets.fields import CheckBox, ComboBox, NumberField
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel
from crackview.gui.widgets.spacing import TabPages

_HEIGHT = 92
SIDES = (320, 480, 640, 960, 1280, 1920, 3840)


class StatisticsView(QWidget):
    """Rates and latency: numbers, and the latencies of the last seconds as a small plot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        names = (tr("Captured"), tr("Overlaid"), tr("Dropped"), tr("Latency"), "p50", "p95")
        for place, name in enumerate(names):
            row, column = place % 3, 2 * (place // 3)
            key = PlainLabel(name)
            key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            value = PlainLabel("–", alignment=Qt.AlignmentFlag.AlignRight)
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


class LivePanel(OverlayPanel):
    """A view: shows values and sends signals."""

    changed = Signal(str, object)
    """Name of a field of `LiveSettings`, and its new value."""
    folder_wanted = Signal()

    def set_source(self, title: str, facts: str) -> None:
        """Show title and facts of the source."""
        self._source.setText(title or tr("Nothing is open"))
        self._source_facts.setText(facts)
        self._source_facts.setVisible(bool(facts))

    def set_source_action(self, action: QAction) -> None:
        """Set the action of the button that opens another source."""
        self._change.setDefaultAction(action)
        self._change.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def set_settings(self, settings: LiveSettings) -> None:
        """Show the settings."""
        numbers = (self._every, self._finding, self._cool_down)
        widgets = (self._side, self._recorded, self._before, self._automatic, *numbers)
        with ExitStack() as blocked:
            for widget in widgets:
                blocked.enter_context(QSignalBlocker(widget))
            if self._side.findData(settings.side) < 0:
                self._side.addItem(tr("{0} px").format(settings.side), settings.side)
            self._side.setCurrentIndex(self._side.findData(settings.side))
            self._every.setValue(settings.every_nth)
            self._recorded.setCurrentIndex(int(settings.record_overlay))
            self._before.setChecked(settings.keep_before)
            self._automatic.setChecked(settings.automatic)
            self._finding.setValue(settings.finding_length * 100)
            self._cool_down.setValue(settings.cool_down_s)
            self._cool_down.setEnabled(settings.automatic)

    def set_folder(self, folder: str) -> None:
        """Show the folder of snapshots and recordings."""
        self._folder.setText(folder)

    def _build_above(self) -> None:
        self._title(tr("Source"))
        self._source = ElidingLabel(tr("Nothing is open"))
        self._source.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._change = QToolButton(autoRaise=True)
        self._layout.addLayout(_row(self._source, self._change))
        self._source_facts = quiet_label()
        self._source_facts.hide()
        self._layout.addWidget(self._source_facts)
        self._layout.addSpacing(14)

    def _build_below(self) -> None:
        self._title(tr("Performance"))
        self._side = ComboBox()
        self._side.setAccessibleName(tr("Size of what the network sees"))
        self._side.setToolTip(tr("The longer side of what the network sees: more sees finer cracks, less is faster"))
        for side in SIDES:
            self._side.addItem(tr("{0} px").format(side), side)
        self._side.activated.connect(lambda row: self.changed.emit("side", self._side.itemData(row)))
        self._every = NumberField(minimum=1, maximum=MOST_STEP, decimals=0)
        self._every.setKeyboardTracking(False)
        self._every.setToolTip(tr("Of a whole video: 1 is each frame; 10 is the first, the 11th, the 21st and so on."))
        self._every.valueChanged.connect(lambda value: self.changed.emit("every_nth", int(value)))
        self._layout.addLayout(_form((tr("Network size"), self._side), (tr("Analyse every Nth frame"), self._every)))
        self.figures = StatisticsView()
        self._layout.addWidget(self.figures)
        self._layout.addSpacing(14)
        self._title(tr("Capture"))
        self._recorded = ComboBox()
        self._recorded.addItems([tr("Bare picture"), tr("With overlay")])
        self._recorded.activated.connect(lambda row: self.changed.emit("record_overlay", bool(row)))
        self._finding = _number(2.0, 100.0, 0.5, " %")
        self._finding.setToolTip(
            tr("So long a connected crack must be to be a finding, as a share of the picture's diagonal.")
        )
        self._finding.valueChanged.connect(lambda value: self.changed.emit("finding_length", value / 100))
        self._cool_down = _number(0.5, 3600.0, 1.0, " s")
        self._cool_down.setToolTip(tr("So long after an automatic snapshot there is no other."))
        self._cool_down.valueChanged.connect(lambda value: self.changed.emit("cool_down_s", value))
        self._automatic = CheckBox(tr("Snapshot of each finding"))
        self._automatic.toggled.connect(lambda on: self.changed.emit("automatic", on))
        self._before = CheckBox(tr("Snapshots keep 5 s before"))
        self._before.toggled.connect(lambda on: self.changed.emit("keep_before", on))
        self._layout.addLayout(_form((tr("Record"), self._recorded), (tr("A finding is longer than"), self._finding)))
        self._layout.addWidget(self._automatic)
        self._layout.addLayout(_form((tr("But not within"), self._cool_down)))
        self._layout.addWidget(self._before)
        self._folder = ElidingLabel()
        self._folder.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        choose = QToolButton()
        choose.setText("…")
        choose.setToolTip(tr("Choose where snapshots and recordings go"))
        choose.setAccessibleName(choose.toolTip())
        choose.clicked.connect(self.folder_wanted)
        self._layout.addLayout(_row(self._folder, choose))


def _row(wide: QWidget, button: QToolButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(wide, 1)
    row.addWidget(button)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return row


def _form(*rows: tuple[str, QWidget]) -> QFormLayout:
    form = QFormLayout(horizontalSpacing=14, verticalSpacing=8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for text, widget in rows:
        label = PlainLabel(text)
        label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(text)
        form.addRow(label, widget)
    return form


def _number(lowest: float, highest: float, step: float, suffix: str) -> NumberField:
    box = NumberField(minimum=lowest, maximum=highest, singleStep=step, suffix=suffix)
    box.setDecimals(2 if step < 1 else 1)
    box.setKeyboardTracking(False)
    return box


class SidePages(TabPages):
    """The pages: source and overlay, findings, and noise, with the checkable actions `switches` at its head."""

    def __init__(self, switches: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(tr("Pages of the panel"))
        self.live, self.findings, self.noise = LivePanel(), VideoFindingsList(), NoisePanel()
        self.noise.set_switches(switches)
        self.addTab(self.live, tr("Picture"))
        self.addTab(self.findings, tr("Findings"))
        self.addTab(self.noise, tr("Noise"))

    def show_noise(self) -> None:
        """Show the noise page."""
        self.setCurrentWidget(self.noise)
