"""The findings of a photo as a Qt table, sorted and filtered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from crackview.gui.inspect.findings.finding_rows import COLUMNS, FindingColumn, FindingTableRow
from crackview.gui.language import decimal, tr
from crackview.gui.widgets.labels import plain_tip
from crackview.inspection.store.matching import ReviewState

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = ROW_ROLE + 1
_LEFT = {"class", "state", "note", "severity", "report"}


def in_words(column: FindingColumn, row: FindingTableRow) -> str:
    """What a column says of a finding, in the language of the window; a note is as it was written."""
    text = column.text(row)
    return text if column.id == "note" else decimal(tr(text))


@dataclass(frozen=True)
class FindingsCriteria:
    """Which findings the table shows.

    Attributes:
        text: In any of its columns.
        state: None for all.
        width_class: Title; None for all.
        min_width: In the unit of the table; 0 for all.
    """

    text: str = ""
    state: ReviewState | None = None
    width_class: str | None = None
    min_width: float = 0.0

    def lets_through(self, row: FindingTableRow) -> bool:
        """Whether a finding is shown."""
        title = None if row.width_class is None else row.width_class.title
        return (
            (self.state is None or row.record.review.state is self.state)
            and (self.width_class is None or title == self.width_class)
            and row.width("p95") >= self.min_width
            and (not self.text or any(self.text.casefold() in in_words(column, row).casefold() for column in COLUMNS))
        )


class FindingsModel(QAbstractTableModel):
    """A row for each finding, in the order of their numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[FindingTableRow, ...] = ()

    def set_rows(self, rows: Sequence[FindingTableRow]) -> None:
        """Show these; where they are the same findings, what is selected stays so."""
        same = [row.number for row in rows] == [row.number for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows = tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many findings."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns, hidden ones too."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Text, alignment, key for sorting, or the row itself."""
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return in_words(column, row)
            case Qt.ItemDataRole.ToolTipRole if column.id in {"class", "note"}:
                return plain_tip(in_words(column, row))
            case Qt.ItemDataRole.TextAlignmentRole if column.id not in _LEFT:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _ if role == SORT_ROLE:
                key = column.key(row)
                return key if isinstance(key, str) else float(key)
            case _ if role == ROW_ROLE:
                return row
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Titles with their explanation."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(COLUMNS[section].title)
            if role == Qt.ItemDataRole.ToolTipRole:
                return tr(COLUMNS[section].help)
        return None


class FilteredFindings(QSortFilterProxyModel):
    """Those that a filter lets through, sorted by any column."""

    def __init__(self, source: FindingsModel) -> None:
        super().__init__()
        self.setSourceModel(source)
        self.setSortRole(SORT_ROLE)
        self._filter = FindingsCriteria()

    def set_filter(self, wanted: FindingsCriteria) -> None:
        """Show those that this one lets through."""
        self._filter = wanted
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether a row is shown."""
        row: FindingTableRow = self.sourceModel().index(source_row, 0, source_parent).data(ROW_ROLE)
        return self._filter.lets_through(row)

    def row_at(self, index: Index) -> FindingTableRow:
        """The finding in a row of the view."""
        found: FindingTableRow = index.data(ROW_ROLE)
        return found
