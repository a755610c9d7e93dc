"""The findings of all open photos in one table, sorted and filtered as arrays."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from crackview import file_names, quantities
from crackview.gui import palette
from crackview.gui.inspect.findings.findings_model import JOINTS, SEVERITIES, STATES, Index
from crackview.gui.inspect.photos.photo_list import FLAWS
from crackview.gui.inspect.photos.photo_strip import FLAW_ICONS
from crackview.gui.language import decimal, number, tr
from crackview.gui.overlay.overlay_panel import quiet_label
from crackview.gui.widgets.fields import ComboBox
from crackview.gui.widgets.labels import plain_tip
from crackview.inspection.session.commands import all_findings
from crackview.inspection.session.commands.all_findings import AllFindings
from crackview.inspection.store.matching import ReviewState, Severity

TITLES = ("Photo", "No.", "Length", "Width", "Review", "Class", "Severity", "Joints", "Element")
_PHOTO, _NUMBER, _LENGTH, _WIDTH, _STATE, _CLASS, _SEVERITY, _JOINT, _ELEMENT = range(len(TITLES))
_PHOTO_ROLES = {Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
_RIGHT = {_NUMBER, _LENGTH, _WIDTH}
_KEYS = {_NUMBER: "number", _STATE: "state", _CLASS: "width_class", _SEVERITY: "severity", _JOINT: "joint"}
_UNREVIEWED = all_findings.STATES.index(ReviewState.UNREVIEWED)
_ORDER = np.array([list(STATES).index(state) for state in all_findings.STATES])


@dataclass(frozen=True)
class AllFindingsCriteria:
    """Which findings are shown: part of the photo's name, state, class, severity, joints, element; None for all."""

    photo: str = ""
    state: ReviewState | None = None
    width_class: str | None = None
    severity: Severity | None = None
    joint: str | None = None
    element: str | None = None


class AllFindingsModel(QAbstractTableModel):
    """A row for each finding that the criteria let through; only what is seen is made into texts."""

    def __init__(self) -> None:
        super().__init__()
        self._findings = AllFindings()
        self._criteria = AllFindingsCriteria()
        self._column, self._descending = _PHOTO, False
        self._order: NDArray[np.intp] = np.zeros(0, np.intp)

    @property
    def findings(self) -> AllFindings:
        """All of them."""
        return self._findings

    @property
    def to_review(self) -> int:
        """How many of all are not reviewed yet."""
        return int((self._findings.rows["state"] == _UNREVIEWED).sum())

    def set_findings(self, findings: AllFindings) -> None:
        """Show others."""
        self._findings = findings
        self._arrange()

    def set_criteria(self, criteria: AllFindingsCriteria) -> None:
        """Show those that these let through."""
        self._criteria = criteria
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal ones stand by photo and number."""
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def finding(self, row: int) -> tuple[Path, int]:
        """Return photo and number of the finding in a row."""
        found = self._findings.rows[self._order[row]]
        return self._findings.paths[found["photo"]], int(found["number"])

    def row(self, path: Path, number: int) -> int:
        """Return the row of a finding; -1 if it is not shown."""
        for row in np.flatnonzero(self._findings.rows["number"][self._order] == number).tolist():
            if self.finding(row)[0] == path:
                return row
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._order)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(TITLES)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return text, alignment, the path of the photo as a tool tip, or a sign for what may be wrong with it."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _RIGHT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if index.column() == _PHOTO and role in _PHOTO_ROLES:
            return self._photo(int(self._findings.rows[self._order[index.row()]]["photo"]), role)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._text(self._findings.rows[self._order[index.row()]], index.column())

    def _photo(self, photo: int, role: int) -> Any:
        flaws = self._findings.flaws_of(photo)
        if role == Qt.ItemDataRole.DecorationRole:
            return palette.icon(FLAW_ICONS[flaws[0]]) if flaws else None
        path = self._findings.paths[photo]
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        lines = [file_names.escape(path if is_tip else path.name), *(tr(FLAWS[flaw]) for flaw in flaws)]
        return plain_tip("\n".join(lines)) if is_tip else "\n".join(lines)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(TITLES[section])
        return None

    def _text(self, row: np.void, column: int) -> str:
        unit = "mm" if row["scaled"] else "px"
        texts: dict[int, Callable[[], str]] = {
            _PHOTO: lambda: file_names.escape(self._findings.paths[row["photo"]].name),
            _NUMBER: lambda: str(row["number"]),
            _LENGTH: lambda: decimal(quantities.text(float(row["length"]), unit)),
            _WIDTH: lambda: decimal(
                quantities.below(float(row["limit"]), unit)
                if row["below"]
                else quantities.to_place(float(row["width"]), unit, float(row["doubt"]))
            ),
            _STATE: lambda: tr(STATES[all_findings.STATES[row["state"]]]),
            _CLASS: lambda: "–" if row["width_class"] < 0 else tr(self._findings.classes[row["width_class"]]),
            _SEVERITY: lambda: tr(SEVERITIES[Severity(int(row["severity"]))]),
            _JOINT: lambda: tr(JOINTS[all_findings.JOINTS[row["joint"]]]),
            _ELEMENT: lambda: self._findings.element(row["photo"]),
        }
        return texts[column]()

    def _arrange(self) -> None:
        self.beginResetModel()
        rows, wanted = self._findings.rows, self._criteria
        shown = np.ones(len(rows), bool)
        if wanted.photo:
            text = wanted.photo.casefold()
            named = np.array([text in file_names.escape(path.name).casefold() for path in self._findings.paths], bool)
            shown &= named[rows["photo"]]
        if wanted.state is not None:
            shown &= rows["state"] == all_findings.STATES.index(wanted.state)
        if wanted.width_class is not None:
            titles = self._findings.classes
            shown &= rows["width_class"] == (titles.index(wanted.width_class) if wanted.width_class in titles else -2)
        if wanted.severity is not None:
            shown &= rows["severity"] == int(wanted.severity)
        if wanted.joint is not None:
            shown &= rows["joint"] == all_findings.JOINTS.index(wanted.joint)
        if wanted.element is not None:
            shown &= np.array([each == wanted.element for each in self._elements()], bool)[rows["photo"]]
        order = np.flatnonzero(shown)
        if self._column != _PHOTO or self._descending:
            chosen = rows[order]
            keys = self._keys(chosen)
            if self._descending:
                keys = tuple(-key for key in keys)
            order = order[np.lexsort(keys)]
        self._order = order
        self.endResetModel()

    def _elements(self) -> tuple[str, ...]:
        """Return the element of each photo."""
        return self._findings.elements or ("",) * len(self._findings.paths)

    def _keys(self, rows: NDArray[np.void]) -> tuple[NDArray[np.float64], ...]:
        """Return the keys of a sort, the last one first; pixels stand before millimetres."""
        if self._column in {_LENGTH, _WIDTH}:
            name = "length" if self._column == _LENGTH else "width"
            return rows[name].astype(np.float64), rows["scaled"].astype(np.float64)
        if self._column == _ELEMENT:
            names = self._elements()
            ranks = {name: rank for rank, name in enumerate(sorted(set(names), key=str.casefold))}
            return (np.array([ranks[name] for name in names], np.float64)[rows["photo"]],)
        if self._column == _STATE:
            return (_ORDER[rows["state"]].astype(np.float64),)
        return (rows[_KEYS.get(self._column, "photo")].astype(np.float64),)


class AllFindingsPanel(QWidget):
    """What to filter by, the table, and how many there are; shows and sends."""

    chosen = Signal(object, int)
    """Path and number of the finding that the user went to."""
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("All findings"))
        self.model = AllFindingsModel()
        self._criteria = AllFindingsCriteria()
        self._photo = QLineEdit(placeholderText=tr("Photo"))
        self._photo.setAccessibleName(tr("Filter the photos"))
        self._photo.setClearButtonEnabled(True)
        self._photo.textChanged.connect(lambda text: self._filter(photo=text.strip()))
        self._state = self._box(tr("Review"), [(tr(text), state) for state, text in STATES.items()], "state")
        self._class = self._box(tr("Class"), [], "width_class")
        self._severity = self._box(tr("Severity"), [(tr(text), each) for each, text in SEVERITIES.items()], "severity")
        self._joint = self._box(tr("Joints"), [(tr(text), relation) for relation, text in JOINTS.items()], "joint")
        self._element = self._box(tr("Element"), [], "element")
        self.table = QTableView()
        self._set_up_table()
        self._count = quiet_label()
        grid = QGridLayout()
        for place, widget in enumerate(
            (self._photo, self._element, self._state, self._class, self._severity, self._joint)
        ):
            widget.setMinimumWidth(60)
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(widget, place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 6)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addWidget(self.table, 1)
        column.addWidget(self._count)
        self.set_findings(AllFindings())

    def set_findings(self, findings: AllFindings) -> None:
        """Show these; what was selected stays so where it is still there."""
        here = self.table.currentIndex().row()
        before = self.model.finding(here) if 0 <= here < self.model.rowCount() else None
        self._offer(self._class, "width_class", [(tr(title), title) for title in findings.classes])
        elements = sorted(set(findings.elements) - {""}, key=str.casefold)
        self._offer(self._element, "element", [*((each, each) for each in elements), (tr("without"), "")])
        with QSignalBlocker(self):
            self.model.set_findings(findings)
            if before is not None:
                self.select(*before)
        self._emit_criteria()

    def select(self, path: Path, number: int) -> None:
        """Mark a finding, if it is shown, without a signal."""
        row = self.model.row(path, number)
        with QSignalBlocker(self):
            self.table.setCurrentIndex(self.model.index(row, 0))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the findings; nothing is read before the table is shown."""
        super().showEvent(event)
        self.shown.emit()

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("All findings"))
        table.setModel(self.model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setSortingEnabled(True)
        table.sortByColumn(_PHOTO, Qt.SortOrder.AscendingOrder)
        metrics = table.fontMetrics()
        states = max((tr(text) for text in STATES.values()), key=len)
        joints = max(map(tr, JOINTS.values()), key=len)
        samples = ("mmmmmmmm", "000", "0000 mm", "< 0.00 mm", states, "mmmmmm", "mmmmm", joints, "mmmmmm")
        for column, sample in enumerate(samples):
            needed = metrics.horizontalAdvance(sample) + 16
            table.setColumnWidth(column, max(needed, header.sectionSizeHint(column)))
        table.selectionModel().currentRowChanged.connect(self._on_row)

    def _box(self, name: str, entries: Sequence[tuple[str, object]], field: str) -> ComboBox:
        box = ComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(f"{name}: {tr('all')}", None)
        for text, value in entries:
            box.addItem(text if text != "–" else f"{name}: –", value)
        box.activated.connect(lambda _index: self._filter(**{field: box.currentData()}))
        return box

    def _offer(self, box: ComboBox, field: str, entries: Sequence[tuple[str, str]]) -> None:
        """Offer these in a box; what was chosen stays so if it is still there."""
        if [value for _, value in entries] != [box.itemData(place) for place in range(1, box.count())]:
            chosen = box.currentData()
            while box.count() > 1:
                box.removeItem(1)
            for text, value in entries:
                box.addItem(text, value)
            box.setCurrentIndex(0 if chosen is None else max(box.findData(chosen), 0))
            self._filter(**{field: box.currentData()})

    def _filter(self, **changes: Any) -> None:
        self._criteria = replace(self._criteria, **changes)
        with QSignalBlocker(self):
            self.model.set_criteria(self._criteria)
        self._emit_criteria()

    def _emit_criteria(self) -> None:
        count, shown = len(self.model.findings.rows), self.model.rowCount()
        text = tr("1 finding") if count == 1 else tr("{0} findings").format(number(count))
        if shown < count:
            text = tr("{0} of {1}").format(number(shown), text)
        self._count.setText(tr("{0}, {1} to review").format(text, number(self.model.to_review)))

    def _on_row(self, current: Index, _before: Index) -> None:
        if current.isValid():
            self.chosen.emit(*self.model.finding(current.row()))
