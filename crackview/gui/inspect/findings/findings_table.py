"""The table of findings, and above it what it leaves out: a line to type in, and more behind a button."""

from collections.abc import Collection, Sequence
from dataclasses import replace

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
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.inspect.findings.findings_model import (
    JOINTS,
    ROW_ROLE,
    STATES,
    TABLE_COLUMNS,
    FilteredFindings,
    FindingsCriteria,
    FindingsModel,
    FindingTableRow,
)
from crackview.gui.inspect.findings.width_classes import SWATCH_WIDTH, paint_swatch
from crackview.gui.language import tr
from crackview.gui.widgets.fields import ComboBox, NumberField
from crackview.vision.classes import ACI, WidthClasses


class FindingsFilter(QWidget):
    """Emits a filter as soon as it is another one, and the least length when it was typed."""

    changed = Signal(object)
    """The `FindingsCriteria`."""
    least_changed = Signal(float)
    """The length below which findings are specks, in the unit that was set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = FindingsCriteria()
        self._shown = ("", 0.0)
        self._text = QLineEdit(placeholderText=tr("Filter"))
        self._text.setAccessibleName(tr("Filter the findings"))
        self._text.setClearButtonEnabled(True)
        self._text.textChanged.connect(lambda text: self._set(replace(self._filter, text=text.strip())))
        self._more = QToolButton()
        self._more.setIcon(palette.icon("mdi6.filter-variant"))
        self._more.setCheckable(True)
        self._more.setAutoRaise(True)
        self._more.setAccessibleName(tr("More filters"))
        self._more.setToolTip(tr("Filter by review, class, width and joints; leave out specks"))
        self._state, self._class, self._joint = ComboBox(), ComboBox(), ComboBox()
        self._width, self._least = NumberField(), NumberField()
        for box, name in (
            (self._state, tr("Review")),
            (self._class, tr("Width class")),
            (self._width, tr("Least width")),
            (self._joint, tr("Joints")),
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
        form.addRow(tr("Joints"), self._joint)
        form.addRow(tr("Specks below"), self._least)
        self._least.setToolTip(tr("Shorter findings are left out everywhere, in the report too."))
        self._state.addItem(tr("all"), None)
        for state, text in STATES.items():
            self._state.addItem(tr(text), state)
        self._joint.addItem(tr("all"), None)
        for relation, text in JOINTS.items():
            self._joint.addItem(tr(text), relation)
        self._width.setSpecialValueText(tr("all"))
        self._width.setSingleStep(0.1)
        self._least.setRange(0, 100_000)
        self._least.setKeyboardTracking(False)
        for box in (self._state, self._class, self._joint):
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
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
        """Set the unit of lengths, and the length below which findings are specks."""
        self._width.setSuffix(f" {unit}")
        if (unit, least) == self._shown:
            return  # what is being typed stays
        self._shown = (unit, least)
        # a box rounds its value to its decimals, and tells of that as if it were an edit
        with QSignalBlocker(self._least):
            self._least.setSuffix(f" {unit}")
            self._least.setDecimals(0 if unit == "px" or least >= 10 else 1)
            self._least.setValue(least)

    def clear(self) -> None:
        """Let every finding through; what is a speck stays one."""
        for box in (self._state, self._class, self._joint):
            box.setCurrentIndex(0)
        with QSignalBlocker(self._width):
            self._width.setValue(0)
        with QSignalBlocker(self._text):
            self._text.clear()
        self._set(FindingsCriteria())

    def _read(self) -> None:
        self._set(
            replace(
                self._filter, state=self._state.currentData(), width_class=self._class.currentData(),
                min_width=self._width.value(), joint=self._joint.currentData(),
            )
        )  # fmt: skip

    def _set(self, wanted: FindingsCriteria) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self.changed.emit(wanted)


_PAD = 6
_SELECT = QItemSelectionModel.SelectionFlag


class FindingsTable(QTableView):
    """Shows rows, and emits those that the user selects."""

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
        for index, column in enumerate(TABLE_COLUMNS):
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
        """Return the numbers of the selected findings, the current one first."""
        here = self.currentIndex().row()
        places = sorted(self.selectionModel().selectedRows(), key=lambda index: (index.row() != here, index.row()))
        return tuple(index.data(ROW_ROLE).number for index in places)

    def shown(self) -> tuple[int, ...]:
        """Return the numbers of the findings in the table, from above."""
        return tuple(index.data(ROW_ROLE).number for index in self._indices())

    def _indices(self) -> list[QModelIndex]:
        return [self._filtered.index(row, 0) for row in range(self._filtered.rowCount())]

    def _set_widths(self) -> None:
        metrics = self.fontMetrics()
        for index, column in enumerate(TABLE_COLUMNS):
            swatch = SWATCH_WIDTH if index == 0 else 0
            texts = (column.sample, tr(column.title), *map(tr, column.among))
            self.setColumnWidth(index, max(map(metrics.horizontalAdvance, texts)) + swatch + 14)

    def _ask_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        for index, column in enumerate(TABLE_COLUMNS[1:], start=1):
            action = menu.addAction(tr(column.title))
            action.setToolTip(tr(column.help))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(index))
            action.toggled.connect(lambda shown, index=index: self._show_column(index, shown=shown))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().viewport().mapToGlobal(place))

    def _show_column(self, index: int, *, shown: bool) -> None:
        self.setColumnHidden(index, not shown)
        ids = (column.id for place, column in enumerate(TABLE_COLUMNS) if not self.isColumnHidden(place))
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
            paint_swatch(painter, area, row.width_class, self.preset)
