"""The panel on the right of the video: source, model, overlay, rates and capture settings."""

from contextlib import ExitStack

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from crackview.gui.app.settings import LiveSettings
from crackview.gui.language import tr
from crackview.gui.live.statistics_view import StatisticsView
from crackview.gui.overlay.overlay_panel import OverlayPanel, quiet_label
from crackview.gui.widgets.fields import CheckBox, NumberField
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel

SIDES = (320, 480, 640, 960, 1280)


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
        widgets = (self._side, self._recorded, self._before, self._automatic, self._finding, self._cool_down)
        with ExitStack() as blocked:
            for widget in widgets:
                blocked.enter_context(QSignalBlocker(widget))
            if self._side.findData(settings.side) < 0:
                self._side.addItem(self._side_text(settings.side), settings.side)
            self._side.setCurrentIndex(self._side.findData(settings.side))
            self._recorded.setCurrentIndex(int(settings.record_overlay))
            self._before.setChecked(settings.keep_before)
            self._automatic.setChecked(settings.automatic)
            self._finding.setValue(settings.finding_share * 100)
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
        self._side = QComboBox()
        self._side.setAccessibleName(tr("Size of what the network sees"))
        self._side.setToolTip(tr("The longer side of what the network sees: more sees finer cracks, less is faster"))
        for side in SIDES:
            self._side.addItem(self._side_text(side), side)
        self._side.activated.connect(lambda row: self.changed.emit("side", self._side.itemData(row)))
        self._layout.addLayout(_form((tr("Network sees"), self._side)))
        self.figures = StatisticsView()
        self._layout.addWidget(self.figures)
        self._layout.addSpacing(14)
        self._title(tr("Capture"))
        self._recorded = QComboBox()
        self._recorded.addItems([tr("Bare picture"), tr("With overlay")])
        self._recorded.activated.connect(lambda row: self.changed.emit("record_overlay", bool(row)))
        self._finding = _number(0.01, 100.0, 0.1, " %")
        self._finding.setToolTip(tr("From this share of crack pixels on, a frame counts as a finding."))
        self._finding.valueChanged.connect(lambda value: self.changed.emit("finding_share", value / 100))
        self._cool_down = _number(0.5, 3600.0, 1.0, " s")
        self._cool_down.setToolTip(tr("So long after an automatic snapshot there is no other."))
        self._cool_down.valueChanged.connect(lambda value: self.changed.emit("cool_down_s", value))
        self._automatic = CheckBox(tr("Snapshot of each finding"))
        self._automatic.toggled.connect(lambda on: self.changed.emit("automatic", on))
        self._before = CheckBox(tr("Snapshots keep 5 s before"))
        self._before.toggled.connect(lambda on: self.changed.emit("keep_before", on))
        self._layout.addLayout(_form((tr("Record"), self._recorded), (tr("A finding has"), self._finding)))
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

    def _side_text(self, side: int) -> str:
        return tr("{0} px").format(side)


def _row(wide: QWidget, button: QToolButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(wide, 1)
    row.addWidget(button)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return row


def _form(*rows: tuple[str, QWidget]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(14)
    form.setVerticalSpacing(8)
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
