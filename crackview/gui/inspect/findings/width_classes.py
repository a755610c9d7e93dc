"""Width classes as they are drawn, their legend beside the table, and the dialog that edits them."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crackview import quantities
from crackview.export import class_looks
from crackview.gui.canvas.items import screen_pen
from crackview.gui.language import decimal, tr
from crackview.gui.widgets.dialogs import without_icons
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel, plain_tip
from crackview.vision.classes import CLASS_PRESETS, WidthClass, WidthClasses
from crackview.vision.overlay import FILL_RGB
from crackview.vision.widths import Origin

SWATCH_WIDTH = 26
LINE = 3.0
Counted = WidthClass | Literal[Origin.DRAWN] | None
"""What the legend counts: a class, or what has none: too narrow to measure, or drawn by the user."""
_CASING = QColor(20, 22, 26, 130)


def class_pens(found: WidthClass | None, preset: WidthClasses, ratio: float, width: float = LINE) -> tuple[QPen, QPen]:
    """Return the dark pen, which shows on any ground, and the pen of the class above it.

    Width and ratio are as in ``screen_pen``.
    """
    below, above = _pens(QColor(*class_looks.colour(found, preset)), ratio, width)
    if dashes := class_looks.dash(found, preset):
        above.setDashPattern(list(dashes))
    return below, above


def plain_pens(ratio: float, width: float = LINE) -> tuple[QPen, QPen]:
    """Return the same where there are no classes, since there is no scale: as the overlay fills a crack."""
    return _pens(QColor(*FILL_RGB), ratio, width)


def _pens(colour: QColor, ratio: float, width: float) -> tuple[QPen, QPen]:
    below, above = screen_pen(_CASING, width + 2, ratio), screen_pen(colour, width, ratio)
    for pen in (below, above):
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return below, above


def paint_swatch(painter: QPainter, area: QRectF, found: WidthClass | None, preset: WidthClasses) -> None:
    """Paint a piece of line at the left of an area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = area.center().y()
    for pen in class_pens(found, preset, painter.device().devicePixelRatioF()):
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.left() + SWATCH_WIDTH, middle))
    painter.restore()


class Swatch(QWidget):
    """A piece of the line of a class."""

    def __init__(self, found: WidthClass | None, preset: WidthClasses) -> None:
        super().__init__()
        self._found, self._preset = found, preset
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the preferred size."""
        return QSize(SWATCH_WIDTH, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        paint_swatch(painter, QRectF(self.rect()), self._found, self._preset)


class ClassLegend(QWidget):
    """Classes without findings are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def set_counts(self, preset: WidthClasses, counts: Mapping[Counted, int]) -> None:
        """Show these classes; None stands for findings too narrow to be measured, `Origin.DRAWN` for drawn ones."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        order: tuple[Counted, ...] = (*reversed(preset.classes), None, Origin.DRAWN)
        for line, each in enumerate(each for each in order if counts.get(each)):
            found = each if isinstance(each, WidthClass) else None
            title = tr(found.title) if found else tr("drawn by hand") if each else tr("too narrow to measure")
            label = ElidingLabel(title)
            label.setToolTip(plain_tip(f"{title}: {class_looks.limits(found, preset)}" if found else title))
            count = PlainLabel(str(counts[each]))
            count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            for column, part in enumerate((Swatch(found, preset), label, count)):
                self._grid.addWidget(part, line, column)


MOST = 12


class ClassesDialog(QDialog):
    """Deletes itself when closed; what stands in a preset is shown in the language of the window."""

    decided = Signal(object)
    """The `WidthClasses` that the user wants."""

    def __init__(self, classes: WidthClasses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Width classes"))
        self._before = classes
        self._name, self._source = QLineEdit(), QLineEdit()
        form = QFormLayout(horizontalSpacing=16)
        form.addRow(tr("&Name"), self._name)
        form.addRow(tr("&Source"), self._source)
        self._table = QTableWidget(0, 2)
        self._table.setTabKeyNavigation(False)  # Tab leaves it, arrows move in it
        self._table.setAccessibleName(tr("Classes"))
        self._table.setHorizontalHeaderLabels([tr("Class"), tr("From mm")])
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.verticalHeader().hide()
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._wrong = PlainLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
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
        without_icons(self)
        self.resize(600, 480)
        self._fill(classes)
        self._table.itemChanged.connect(lambda _item: self._check())
        self._name.textChanged.connect(lambda _text: self._check())
        self._check()

    def accept(self) -> None:
        """Emit the classes and close, if they are right."""
        classes, wrong = self._read()
        if classes is not None and not wrong:
            self.decided.emit(classes)
            super().accept()

    def _fill(self, classes: WidthClasses) -> None:
        self._name.setText(_shown(classes.name))
        self._source.setText(_shown(classes.source))
        self._source.setCursorPosition(0)
        self._table.setRowCount(0)
        for each in classes.classes:
            self._put(_shown(each.title), _text(each.from_mm))

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
        self._put(tr("wider"), _text(0.0 if limit is None else limit + 1))
        self._table.setCurrentCell(self._table.rowCount() - 1, 0)
        self._table.edit(self._table.currentIndex())
        self._check()

    def _remove_row(self) -> None:
        self._table.removeRow(self._table.currentRow())
        self._check()

    def _reset(self) -> None:
        preset = next(
            (each for each in CLASS_PRESETS.values() if each.name == _meant(self._name.text().strip())), self._before
        )
        self._fill(preset)
        self._check()

    def _check(self) -> None:
        _, wrong = self._read()
        self._wrong.setText(wrong)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        self._add.setEnabled(self._table.rowCount() < MOST)
        self._remove.setEnabled(self._table.rowCount() > 1)

    def _read(self) -> tuple[WidthClasses | None, str]:
        """Read the classes; return one sentence that says what is wrong with them if they are invalid."""
        name = self._name.text().strip()
        if not name:
            return None, tr("Name the classes: the report shows the name.")
        classes: list[WidthClass] = []
        for row in range(self._table.rowCount()):
            title, limit = (item.text().strip() if (item := self._table.item(row, at)) else "" for at in (0, 1))
            if wrong := self._wrong_row(row, title, limit, classes):
                return None, wrong
            classes.append(WidthClass(_meant(title), _number(limit) or 0.0))
        return WidthClasses(_meant(name), _meant(self._source.text().strip()), tuple(classes)), ""

    def _wrong_row(self, row: int, title: str, limit: str, before: list[WidthClass]) -> str:
        """Return one sentence that says what is wrong with a row, or ""."""
        number = _number(limit)
        if not title or _meant(title) in {each.title for each in before}:
            return tr("Row {0} needs a title of its own: type one, or remove the row.").format(row + 1)
        if number is None:
            return tr("{0!r} in row {1} is no number of mm, such as 0.3.").format(limit, row + 1)
        if not before:
            return "" if number == 0 else decimal(tr("The first class begins at 0 mm, not at {0:g}.").format(number))
        if number <= before[-1].from_mm:
            return tr("{0!r} must begin above {1:g} mm, where the class before it begins.").format(
                title, before[-1].from_mm
            )
        return ""


def _text(limit: float) -> str:
    return decimal(quantities.number(limit, 6))


def _preset_texts() -> set[str]:
    return {
        text
        for each in CLASS_PRESETS.values()
        for text in (each.name, each.source, *(one.title for one in each.classes))
    }


def _shown(text: str) -> str:
    """Return a text of a preset in the language of the window, and the user's own as it is."""
    return tr(text) if text in _preset_texts() else text


def _meant(shown: str) -> str:
    """Return the text of a preset that is shown so, and the user's own as it is."""
    return next((text for text in _preset_texts() if tr(text) == shown), shown)


def _number(text: str) -> float | None:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None
