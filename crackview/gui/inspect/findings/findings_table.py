"""The table of findings: its number carries the line of its class, its header shows and hides columns."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from crackview.gui.inspect.findings import class_swatch
from crackview.gui.inspect.findings.finding_rows import COLUMNS, FindingTableRow
from crackview.gui.inspect.findings.findings_model import ROW_ROLE, FilteredFindings, FindingsCriteria, FindingsModel
from crackview.gui.language import tr
from crackview.vision.classes import ACI, WidthClasses

_PAD = 6
_SELECT = QItemSelectionModel.SelectionFlag


class FindingsTable(QTableView):
    """Shows rows; tells which of them a person selects."""

    chosen = Signal(object)
    """Numbers of the selected findings: a tuple, the current one first."""
    columns_changed = Signal(object)
    """Ids of the columns that are shown: a tuple."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Findings"))
        self._model = FindingsModel()
        self._filtered = FilteredFindings(self._model)
        self._number = _NumberDelegate(self)
        self.setModel(self._filtered)
        self.setItemDelegateForColumn(0, self._number)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_columns)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self._set_widths()
        self.set_columns([])
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.chosen.emit(self.numbers()))

    def set_rows(self, rows: Sequence[FindingTableRow], preset: WidthClasses) -> None:
        """Show these findings; what was selected stays so where it is still there."""
        before = self.numbers()
        with QSignalBlocker(self):
            self._number.preset = preset
            self._model.set_rows(rows)
            self.select(before)

    def set_filter(self, wanted: FindingsCriteria) -> None:
        """Leave out the others."""
        self._filtered.set_filter(wanted)

    def set_columns(self, ids: Collection[str]) -> None:
        """Show the columns with these ids; with none those that are shown at first."""
        for index, column in enumerate(COLUMNS):
            self.setColumnHidden(index, not (column.id in ids if ids else column.shown))

    def select(self, numbers: Collection[int]) -> None:
        """Select findings and bring the first into sight, without a signal."""
        places = [index for index in self._indices() if index.data(ROW_ROLE).number in numbers]
        selection = QItemSelection()
        for index in places:
            selection.select(index, index)
        with QSignalBlocker(self):
            self.selectionModel().select(selection, _SELECT.ClearAndSelect | _SELECT.Rows)
            if places:
                self.selectionModel().setCurrentIndex(places[0], _SELECT.NoUpdate)
                self.scrollTo(places[0])

    def numbers(self) -> tuple[int, ...]:
        """Of the selected findings, the current one first."""
        here = self.currentIndex().row()
        places = sorted(self.selectionModel().selectedRows(), key=lambda index: (index.row() != here, index.row()))
        return tuple(index.data(ROW_ROLE).number for index in places)

    def shown(self) -> tuple[int, ...]:
        """Numbers of the findings in the table, from above."""
        return tuple(index.data(ROW_ROLE).number for index in self._indices())

    def _indices(self) -> list[QModelIndex]:
        return [self._filtered.index(row, 0) for row in range(self._filtered.rowCount())]

    def _set_widths(self) -> None:
        metrics = self.fontMetrics()
        for index, column in enumerate(COLUMNS):
            sample = {"number": "00", "class": "mmm", "note": "m" * 20, "length": "0000 mm"}.get(column.id, "0.00 mm")
            extra = class_swatch.SWATCH_WIDTH if column.id == "number" else 0
            self.setColumnWidth(index, metrics.horizontalAdvance(max(sample, tr(column.title), key=len)) + extra + 14)

    def _ask_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        for index, column in enumerate(COLUMNS[1:], start=1):
            action = menu.addAction(tr(column.title))
            action.setToolTip(tr(column.help))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(index))
            action.toggled.connect(lambda shown, index=index: self._show_column(index, shown=shown))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().viewport().mapToGlobal(place))

    def _show_column(self, index: int, *, shown: bool) -> None:
        self.setColumnHidden(index, not shown)
        ids = (column.id for place, column in enumerate(COLUMNS) if not self.isColumnHidden(place))
        self.columns_changed.emit(tuple(ids))


class _NumberDelegate(QStyledItemDelegate):
    """The number beside the line of the class; without a scale there are no classes."""

    preset = ACI

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint what there is."""
        super().paint(painter, option, index)
        row: FindingTableRow = index.data(ROW_ROLE)
        area = QRectF(option.rect).adjusted(_PAD, 0, 0, 0)
        if row.sizes is not None:
            class_swatch.paint(painter, area, row.width_class, self.preset)
