"""What the table of findings leaves out: a line to type in, and more behind a button."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.inspect.findings.finding_rows import STATES
from crackview.gui.inspect.findings.findings_model import FindingsCriteria
from crackview.gui.language import tr
from crackview.gui.widgets.fields import NumberField


class FindingsFilter(QWidget):
    """Tells a filter as soon as it is another one, and the least length when it was typed."""

    changed = Signal(object)
    """The `FindingsCriteria`."""
    least_changed = Signal(float)
    """The length below which findings are specks, in the unit that was set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = FindingsCriteria()
        self._shown = ("", 0.0)
        self._text = QLineEdit()
        self._text.setPlaceholderText(tr("Filter"))
        self._text.setAccessibleName(tr("Filter the findings"))
        self._text.setClearButtonEnabled(True)
        self._text.textChanged.connect(lambda text: self._set(replace(self._filter, text=text.strip())))
        self._more = QToolButton()
        self._more.setIcon(palette.icon("mdi6.filter-variant"))
        self._more.setCheckable(True)
        self._more.setAutoRaise(True)
        self._more.setAccessibleName(tr("More filters"))
        self._more.setToolTip(tr("Filter by review, class and width; leave out specks"))
        self._state, self._class = QComboBox(), QComboBox()
        self._width, self._least = NumberField(), NumberField()
        for box, name in (
            (self._state, tr("Review")),
            (self._class, tr("Width class")),
            (self._width, tr("Least width")),
            (self._least, tr("Least length")),
        ):
            box.setAccessibleName(name)
        self._form = QWidget()
        self._form.hide()
        self._more.toggled.connect(self._form.setVisible)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Review"), self._state)
        form.addRow(tr("Class"), self._class)
        form.addRow(tr("Width from"), self._width)
        form.addRow(tr("Specks below"), self._least)
        self._least.setToolTip(tr("Shorter findings are left out everywhere, in the report too."))
        self._state.addItem(tr("all"), None)
        for state, text in STATES.items():
            self._state.addItem(tr(text), state)
        self._width.setSpecialValueText(tr("all"))
        self._width.setSingleStep(0.1)
        self._least.setRange(0, 100_000)
        self._least.setKeyboardTracking(False)
        for box in (self._state, self._class):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(lambda _index: self._read())
        self._width.valueChanged.connect(lambda _value: self._read())
        self._least.valueChanged.connect(self.least_changed)
        row = QHBoxLayout()
        row.addWidget(self._text, 1)
        row.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._form)

    def set_classes(self, titles: Sequence[str]) -> None:
        """Offer these classes."""
        if titles != [self._class.itemData(index) for index in range(1, self._class.count())]:
            self._class.clear()
            self._class.addItem(tr("all"), None)
            for title in titles:
                self._class.addItem(tr(title), title)
            self._read()

    def set_unit(self, unit: str, least: float) -> None:
        """The unit of lengths, and the length below which findings are specks."""
        self._width.setSuffix(f" {unit}")
        if (unit, least) == self._shown:
            return  # what somebody is typing stays
        self._shown = (unit, least)
        # a box rounds its value to its decimals, and tells of that as if it were an edit
        with QSignalBlocker(self._least):
            self._least.setSuffix(f" {unit}")
            self._least.setDecimals(0 if unit == "px" or least >= 10 else 1)
            self._least.setValue(least)

    def _read(self) -> None:
        self._set(
            replace(
                self._filter, state=self._state.currentData(), width_class=self._class.currentData(),
                min_width=self._width.value(),
            )
        )  # fmt: skip

    def _set(self, wanted: FindingsCriteria) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self.changed.emit(wanted)
