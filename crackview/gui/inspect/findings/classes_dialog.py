"""Edits width classes: their name, where their limits are from, and the limits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crackview.gui.language import tr
from crackview.gui.widgets.labels import PlainLabel
from crackview.vision.classes import PRESETS, WidthClass, WidthClasses

MOST = 12


class ClassesDialog(QDialog):
    """Deletes itself when closed."""

    decided = Signal(object)
    """The `WidthClasses` that a person wants."""

    def __init__(self, classes: WidthClasses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Width classes"))
        self._before = classes
        self._name, self._source = QLineEdit(), QLineEdit()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(tr("&Name"), self._name)
        form.addRow(tr("&Source"), self._source)
        self._table = QTableWidget(0, 2)
        self._table.setTabKeyNavigation(False)  # Tab leaves it, arrows move in it
        self._table.setAccessibleName(tr("Classes"))
        self._table.setHorizontalHeaderLabels([tr("Class"), tr("From mm")])
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.verticalHeader().hide()
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._wrong = PlainLabel()
        self._wrong.setWordWrap(True)
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._add = QPushButton(tr("&Add"))
        self._remove = QPushButton(tr("&Remove"))
        reset = QPushButton(tr("Rese&t"))
        reset.setToolTip(tr("Back to the preset of this name, or to what it was before"))
        self._add.clicked.connect(self._add_row)
        self._remove.clicked.connect(self._remove_row)
        reset.clicked.connect(self._reset)
        row = QHBoxLayout()
        for button in (self._add, self._remove, reset):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for each in self._buttons.buttons():
            each.setIcon(QIcon())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._table, 1)
        column.addLayout(row)
        column.addWidget(self._wrong)
        column.addWidget(self._buttons)
        self.resize(520, 460)
        self._fill(classes)
        self._table.itemChanged.connect(lambda _item: self._check())
        self._name.textChanged.connect(lambda _text: self._check())
        self._check()

    def accept(self) -> None:
        """Tell the classes, if they are right."""
        classes, wrong = self._read()
        if classes is not None and not wrong:
            self.decided.emit(classes)
            super().accept()

    def _fill(self, classes: WidthClasses) -> None:
        self._name.setText(classes.name)
        self._source.setText(classes.source)
        self._table.setRowCount(0)
        for each in classes.classes:
            self._put(each.title, f"{each.from_mm:g}")

    def _put(self, title: str, limit: str) -> None:
        row = self._table.rowCount()
        self._table.insertRow(row)
        number = QTableWidgetItem(limit)
        number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._table.setItem(row, 0, QTableWidgetItem(title))
        self._table.setItem(row, 1, number)

    def _add_row(self) -> None:
        last = self._table.item(self._table.rowCount() - 1, 1)
        limit = _number("" if last is None else last.text())
        self._put(tr("wider"), "0" if limit is None else f"{limit + 1:g}")
        self._table.setCurrentCell(self._table.rowCount() - 1, 0)
        self._table.edit(self._table.currentIndex())
        self._check()

    def _remove_row(self) -> None:
        self._table.removeRow(self._table.currentRow())
        self._check()

    def _reset(self) -> None:
        preset = next((each for each in PRESETS if each.name == self._name.text().strip()), self._before)
        self._fill(preset)
        self._check()

    def _check(self) -> None:
        _, wrong = self._read()
        self._wrong.setText(wrong)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        self._add.setEnabled(self._table.rowCount() < MOST)
        self._remove.setEnabled(self._table.rowCount() > 1)

    def _read(self) -> tuple[WidthClasses | None, str]:
        """The classes, or one sentence that says what is wrong with them."""
        name = self._name.text().strip()
        if not name:
            return None, tr("Give the classes a name: the report says it.")
        classes: list[WidthClass] = []
        for row in range(self._table.rowCount()):
            title, limit = (item.text().strip() if (item := self._table.item(row, at)) else "" for at in (0, 1))
            if wrong := self._wrong_row(row, title, limit, classes):
                return None, wrong
            classes.append(WidthClass(title, _number(limit) or 0.0))
        return WidthClasses(name, self._source.text().strip(), tuple(classes)), ""

    def _wrong_row(self, row: int, title: str, limit: str, before: list[WidthClass]) -> str:
        """One sentence that says what is wrong with a row, or ""."""
        number = _number(limit)
        if not title or title in {each.title for each in before}:
            return tr("Row {0} needs a title of its own: type one, or remove the row.").format(row + 1)
        if number is None:
            return tr("{0!r} in row {1} is no number of mm, such as 0.3.").format(limit, row + 1)
        if not before:
            return "" if number == 0 else tr("The first class begins at 0 mm, not at {0:g}.").format(number)
        if number <= before[-1].from_mm:
            return tr("{0!r} must begin above {1:g} mm, where the class before it begins.").format(
                title, before[-1].from_mm
            )
        return ""


def _number(text: str) -> float | None:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None
