"""The window of ratings: elements by states, and the findings of the cell that is chosen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crackview import file_names
from crackview.export.condition import total
from crackview.gui.app.workspace import GUIDE_PAGE
from crackview.gui.inspect.condition.rule_box import RuleBox
from crackview.gui.language import decimal, tr
from crackview.gui.overlay.overlay_panel import bold_label, quiet_label
from crackview.gui.widgets.labels import plain_tip
from crackview.inspection.condition import CRACK, ConditionTable, Rated, Unrated
from crackview.vision.annotations import DAMAGES

UNRATED = {
    Unrated.NO_SCALE: "No scale",
    Unrated.DRAWN: "Width drawn by hand",
    Unrated.BELOW_LIMIT: "Too narrow for its photo",
    Unrated.NOT_IN_RULE: "Not in the rule",
}
_SIZE = (980, 620)
_FIRST = 2
"""Columns before those of the states: element and proposed state."""
_AIR = 14
_TWO_LINES = Qt.AlignmentFlag(
    int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextWordWrap
)


class ConditionWindow(QWidget):
    """Shows and sends; it stays beside the work."""

    chosen = Signal(object, int)
    """Path and number of the crack that the user went to."""
    rule_chosen = Signal(str)
    shown = Signal()

    def __init__(self, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setProperty(GUIDE_PAGE, "condition")
        self.setWindowTitle(tr("Condition by element"))
        self.resize(*_SIZE)
        self._table: ConditionTable | None = None
        self._listed: tuple[Rated, ...] = ()
        self._titles: list[str] = []
        self.rules = RuleBox(rule, may_be_none=False)
        self.rules.chosen.connect(self.rule_chosen)
        self._note = quiet_label()
        self.elements, self.findings = _table(tr("Condition by element")), _table(tr("Findings"))
        self.elements.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.findings.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.elements.currentCellChanged.connect(lambda row, column, *_before: self._list(row, column))
        self.findings.currentCellChanged.connect(lambda row, *_others: self._go_to(row))
        self._cell = bold_label("")
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 6, 0, 0)
        lower.addWidget(self._cell)
        lower.addWidget(self.findings, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.elements)
        split.addWidget(below)
        split.setChildrenCollapsible(False)
        form = QFormLayout(horizontalSpacing=14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Rule"), self.rules)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addWidget(split, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the ratings; nothing is read before the window is shown."""
        super().showEvent(event)
        self.shown.emit()

    def set_table(self, table: ConditionTable) -> None:
        """Show other ratings; the cell that was chosen stays so where it is still there."""
        before = self._chosen_cell()
        self._table, rule = table, table.rule
        self._note.setText("\n".join(part for part in (rule.source, rule.note) if part))
        self._note.setToolTip(
            plain_tip("\n".join([*(f"{limits}: {state}" for limits, state in rule.lines()), rule.proposal]))
        )
        self.elements.blockSignals(True)
        titles = [
            tr("Element"),
            tr("Proposed"),
            *(f"{each.code} {each.title}".strip() for each in rule.states),
            tr("Not rated"),
        ]
        self._titles = titles
        self.elements.clear()
        self.elements.setColumnCount(len(titles))
        for column, title in enumerate(titles):
            head = QTableWidgetItem(title)
            head.setToolTip(plain_tip(title))
            self.elements.setHorizontalHeaderItem(column, head)
        self.elements.setRowCount(len(table.elements))
        for row, element in enumerate(table.elements):
            because = "" if element.because is None else element.because.because
            texts = [element.element or tr("Without an element"), element.state or "–"]
            texts += [decimal(total(found)) or "–" for found in self._cells(row)]
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(because if column == 1 else text))
                if column >= _FIRST:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.elements.setItem(row, column, item)
        self.elements.blockSignals(False)
        header = self.elements.horizontalHeader()
        header.setDefaultAlignment(_TWO_LINES)
        header.setFixedHeight(2 * header.fontMetrics().lineSpacing() + _AIR // 2)
        for column in range(len(titles)):
            narrow = column < _FIRST
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents if narrow else QHeaderView.ResizeMode.Stretch
            )
        names = [each.element for each in table.elements]
        if before is not None and before[0] in names and before[1] < len(titles):
            self.elements.setCurrentCell(names.index(before[0]), before[1])
        self._list(self.elements.currentRow(), self.elements.currentColumn())

    def _chosen_cell(self) -> tuple[str, int] | None:
        row = self.elements.currentRow()
        if self._table is None or not 0 <= row < len(self._table.elements):
            return None
        return self._table.elements[row].element, self.elements.currentColumn()

    def _cells(self, row: int) -> list[Sequence[Rated]]:
        if self._table is None:
            return []
        element = self._table.elements[row]
        return [*(element.rated[code] for code in self._table.rule.codes), element.unrated]

    def _list(self, row: int, column: int) -> None:
        """List the findings of a cell: of all states in the first two columns."""
        self._listed = ()
        title = ""
        if self._table is not None and 0 <= row < len(self._table.elements):
            cells = self._cells(row)
            self._listed = tuple(
                each for cell in (cells if column < _FIRST else [cells[column - _FIRST]]) for each in cell
            )
            title = self._table.elements[row].element or tr("Without an element")
            if column >= _FIRST:
                title += f": {self._titles[column]}"
        self._cell.setText(title)
        table = self.findings
        table.blockSignals(True)
        titles = (tr("Photo"), tr("No."), tr("What"), tr("Size"), tr("Given by"))
        table.clear()
        table.setColumnCount(len(titles))
        table.setHorizontalHeaderLabels(list(titles))
        table.setRowCount(len(self._listed))
        for place, each in enumerate(self._listed):
            seen = each.observation
            why = each.because if each.reason is None else tr(UNRATED[each.reason])
            texts = (
                file_names.escape(seen.photo.name),
                str(seen.number),
                _kind(seen.kind),
                decimal(seen.size_text) or "–",
                why,
            )
            for at, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(file_names.escape(seen.photo) if at == 0 else text))
                table.setItem(place, at, item)
        table.setCurrentCell(-1, -1)
        table.blockSignals(False)
        table.resizeColumnsToContents()
        for place in range(len(titles) - 1):
            table.setColumnWidth(place, table.columnWidth(place) + _AIR)

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._listed):
            seen = self._listed[row].observation
            self.chosen.emit(Path(seen.photo), seen.number if seen.kind == CRACK else 0)


def _kind(kind: str) -> str:
    if kind == CRACK:
        return tr("Crack")
    return tr(DAMAGES[kind]) if kind in DAMAGES else kind


def _table(name: str) -> QTableWidget:
    table = QTableWidget()
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setAlternatingRowColors(True)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table
