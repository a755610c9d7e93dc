"""One kind of rows: what to filter them by, the table, and how many there are."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from crackview.fleet.browse import FleetFilter
from crackview.fleet.dataset import FAILURES, FINDINGS, PHOTOS
from crackview.gui.fleet.rows_model import THUMBNAIL, FleetRowsModel, Row
from crackview.gui.language import number, tr
from crackview.gui.overlay.overlay_panel import quiet_label
from crackview.gui.widgets.fields import ComboBox, NumberField

_TYPING_MS = 250
_SAMPLES = {
    FINDINGS: ("m" * 10, "000", "0000 mm", "< 0.00 mm", "m" * 10, "m" * 7),
    PHOTOS: ("m" * 15, "000", "0000 mm", "00000 × 00000", "m" * 8),
    FAILURES: ("m" * 15, "m" * 8),
}


class FleetRowsPanel(QWidget):
    """Shows and sends."""

    filtered = Signal()
    """The filter is another one."""
    chosen = Signal(object)
    """The row, a dict, that the user went to."""
    opened = Signal(object)
    """The row that was double-clicked."""

    def __init__(self, kind: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.kind, self.model = kind, FleetRowsModel(kind)
        self.filter = FleetFilter()
        self._expected: int | None = None
        self._rest = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._rest.timeout.connect(self.filtered)
        self.photo = QLineEdit(placeholderText=tr("Photo"))
        self.photo.setAccessibleName(tr("Filter the photos"))
        self.photo.setClearButtonEnabled(True)
        self.photo.textChanged.connect(lambda text: self._set(photo=text.strip()))
        row = QHBoxLayout()
        row.addWidget(self.photo, 1)
        self.classes, self.least, self.state = ComboBox(), NumberField(), ComboBox()
        self._set_up_fields(row)
        self.table = QTableView()
        self._set_up_table(name)
        self._count = quiet_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self._count)
        self.model.counted.connect(self._show_count)

    def prepare(self, *, in_px: bool) -> None:
        """Take the unit of lengths, and the classes, which are of millimetres."""
        self.filter = replace(self.filter, in_px=in_px)
        self.least.setSuffix(" px" if in_px else " mm")
        self.classes.setEnabled(not in_px)

    def select(self, index: int) -> None:
        """Go to a row."""
        self.table.setCurrentIndex(self.model.index(index, 0))

    def selected(self) -> list[int]:
        """Return the selected rows, from above."""
        selection = self.table.selectionModel().selection()
        ranges = map(selection.at, range(selection.count()))
        return sorted({index for each in ranges for index in range(each.top(), each.bottom() + 1)})

    def count_text(self) -> str:
        """Return how many rows there are, in words."""
        return self._count.text()

    def set_thumbnail(self, photo: str, pixels: object) -> None:
        """Show the thumbnail of a photo."""
        self.model.set_thumbnail(photo, pixels)  # type: ignore[arg-type]
        self.table.viewport().update()

    def _set_up_fields(self, row: QHBoxLayout) -> None:
        self.classes.setAccessibleName(tr("Width class"))
        self._fill(self.classes, tr("Class"), [(tr(each.title), each) for each in self.filter.preset.classes])
        self.classes.activated.connect(lambda _index: self._set(width_class=self.classes.currentData()))
        self.least.setAccessibleName(tr("Least length"))
        self.least.setRange(0, 1_000_000)
        self.least.setDecimals(0)
        self.least.setSingleStep(10)
        self.least.setPrefix(f"{tr('Least length')}: ")
        self.least.valueChanged.connect(lambda value: self._set(least_length=value))
        self.state.setAccessibleName(tr("Photos"))
        states = [(tr("with cracks"), "cracks"), (tr("without cracks"), "none"), (tr("with a problem"), "warning")]
        self._fill(self.state, tr("Photos"), states)
        self.state.activated.connect(lambda _index: self._set(state=self.state.currentData()))
        for widget, kind in ((self.classes, FINDINGS), (self.least, FINDINGS), (self.state, PHOTOS)):
            if self.kind == kind:
                row.addWidget(widget)
            else:
                widget.setParent(self)
                widget.hide()

    def _fill(self, box: ComboBox, name: str, entries: Sequence[tuple[str, object]]) -> None:
        box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        box.addItem(f"{name}: {tr('all')}", None)
        for text, value in entries:
            box.addItem(text, value)

    def _set_up_table(self, name: str) -> None:
        table = self.table
        table.setAccessibleName(name)
        table.setModel(self.model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setIconSize(THUMBNAIL)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # folder and name of a photo tell it apart
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(max(THUMBNAIL.height(), table.fontMetrics().height()) + 8)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        self.model.order_wanted.connect(self._sort)
        metrics = table.fontMetrics()
        for index, sample in enumerate(_SAMPLES[self.kind]):
            more = THUMBNAIL.width() + 8 if index == 0 else 0
            needed = metrics.horizontalAdvance(sample) + more + 16
            table.setColumnWidth(index, max(needed, header.sectionSizeHint(index)))
        table.selectionModel().currentRowChanged.connect(lambda now, _before: self._send(now.row(), self.chosen.emit))
        table.doubleClicked.connect(lambda index: self._send(index.row(), self.opened.emit))

    def _send(self, index: int, send: Callable[[Row], None]) -> None:
        """Send a row; one that is not read yet is sent when it is, if it is still the current one."""
        if index < 0:
            return
        row = self.model.row(index)
        if row is not None:
            send(row)
            return

        def when_read() -> None:
            if self.table.currentIndex().row() != index:
                self.model.dataChanged.disconnect(when_read)
            elif (found := self.model.row(index)) is not None:
                self.model.dataChanged.disconnect(when_read)
                send(found)

        self.model.dataChanged.connect(when_read)

    def _set(self, **changes: object) -> None:
        wanted = replace(self.filter, **changes)  # type: ignore[arg-type]
        if wanted != self.filter:
            self.filter = wanted
            self._rest.start()

    def _sort(self, order: str, descending: bool) -> None:
        """Sort at once: nothing is typed."""
        if (order, descending) != (self.filter.order, self.filter.descending):
            self.filter = replace(self.filter, order=order, descending=descending)
            self._rest.stop()
            self.filtered.emit()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        one, many = {
            FINDINGS: (tr("1 finding"), tr("{0} findings")),
            PHOTOS: (tr("1 photo"), tr("{0} photos")),
            FAILURES: (tr("1 photo"), tr("{0} photos")),
        }[self.kind]
        text = one if count == 1 else many.format(number(count))
        self._count.setText(text if self.model.is_counted else f"{text} …")
