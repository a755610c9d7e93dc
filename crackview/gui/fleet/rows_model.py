"""The rows of a query as a Qt table: how many there are is counted, and the parts that are seen are read and kept."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from crackview import file_names, quantities
from crackview.fleet import report
from crackview.fleet.dataset import FAILURES, FINDINGS, PHOTOS
from crackview.gui.fleet.reader import PartRead, RowsCounted
from crackview.gui.inspect.findings.findings_model import JOINTS, Index
from crackview.gui.language import decimal, number, tr
from crackview.gui.widgets.labels import plain_tip
from crackview.vision.classes import ACI, WidthClasses

Row = dict[str, Any]
THUMBNAIL = QSize(64, 44)
_DENSITY = 2
_KEPT_ROWS, _KEPT_PARTS, _KEPT_THUMBNAILS = 50_000, 128, 600
_ASKED = 64
"""Parts, and thumbnails, that are requested at once: about what is seen."""


@dataclass(frozen=True)
class FleetColumn:
    """A column.

    Attributes:
        title: Of the header.
        text: Of a cell.
        order: What rows are sorted by when the header is clicked, of `FleetFilter.order`.
        is_number: Whether texts stand at the right.
        largest_first: Whether the first click sorts the largest ones to the top.
    """

    title: str
    text: Callable[[Row], str]
    order: str
    is_number: bool = False
    largest_first: bool = False


def _length(row: Row) -> str:
    known = row["length_mm"]
    value, unit = (row["length_px"], "px") if known is None else (known, "mm")
    return "–" if not value else decimal(quantities.text(float(value), unit))


def _width(row: Row) -> str:
    unit = "px" if row["p95_width_mm"] is None else "mm"
    if row["p95_width_px"] < row["limit_px"]:
        return decimal(quantities.below(float(row[f"limit_{unit}"]), unit))
    doubt = row[f"width_uncertainty_{unit}"] or 0.0
    return decimal(quantities.to_place(float(row[f"p95_width_{unit}"]), unit, float(doubt)))


def _class(row: Row, preset: WidthClasses) -> str:
    found = report.class_of(row, preset)
    return "–" if found is None else tr(found.title)


def _problem(row: Row, sentence: str) -> str:
    """Return what is said of a photo, which names it by its whole path, with its name alone."""
    return file_names.escape_sentence(sentence.replace(row["photo"], PurePosixPath(row["photo"]).name))


def columns(kind: str, source: str, preset: WidthClasses) -> tuple[FleetColumn, ...]:
    """Return the columns of a kind of rows; photos are named by their path below the source."""
    root = source.rstrip("/") + "/"
    photo = FleetColumn("Photo", lambda row: file_names.escape_sentence(row["photo"].removeprefix(root)), "photo")
    return {
        FINDINGS: (
            photo,
            FleetColumn("No.", lambda row: str(row["finding"]), "finding", is_number=True),
            FleetColumn("Length", _length, "length", is_number=True, largest_first=True),
            FleetColumn("Width", _width, "width", is_number=True, largest_first=True),
            FleetColumn("Class", partial(_class, preset=preset), "class", largest_first=True),
            FleetColumn("Joints", lambda row: tr(JOINTS[row["joint"] or ""]), "joint"),
        ),
        PHOTOS: (
            photo,
            FleetColumn(
                "Findings", lambda row: number(row["findings"]), "findings", is_number=True, largest_first=True
            ),
            FleetColumn("Length", _length, "length", is_number=True, largest_first=True),
            FleetColumn("Size", lambda row: f"{row['width']} × {row['height']}", "size", is_number=True),
            FleetColumn("Problem", lambda row: _problem(row, row["warning"] or ""), "problem"),
        ),
        FAILURES: (photo, FleetColumn("Problem", lambda row: _problem(row, row["problem"]), "problem")),
    }[kind]


def _cropped(pixels: NDArray[np.uint8]) -> QImage:
    """Return the middle of a small picture, in the proportions of `THUMBNAIL`, sharp on dense screens."""
    height, width = pixels.shape[:2]
    whole = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    size = THUMBNAIL * _DENSITY
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    filled = whole.scaled(size, mode, Qt.TransformationMode.SmoothTransformation)
    left, top = (filled.width() - size.width()) // 2, (filled.height() - size.height()) // 2
    image = filled.copy(left, top, size.width(), size.height())
    image.setDevicePixelRatio(_DENSITY)
    return image


class FleetRowsModel(QAbstractTableModel):
    """A row for each that the query lets through; what is not read yet is empty and requested."""

    wanted = Signal(object)
    """Parts to read, those that were seen last first: a tuple of int."""
    thumbnails_wanted = Signal(object)
    """Photos whose thumbnails to read, likewise: a tuple of str."""
    order_wanted = Signal(str, bool)
    """What rows are to be sorted by, "" for the order of the run, and whether the largest come first."""
    counted = Signal()
    """There are more rows, or all of them are counted."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.query = 0
        self.is_counted = False
        self._columns: tuple[FleetColumn, ...] = columns(kind, "", ACI)
        self._ends: list[int] = []
        self._parts: OrderedDict[int, Any] = OrderedDict()
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._asked: OrderedDict[int, None] = OrderedDict()
        self._thumbnails: OrderedDict[str, QImage | None] = OrderedDict()
        self._small: OrderedDict[str, None] = OrderedDict()
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._ask)

    def begin(self, query: int, shown: Sequence[FleetColumn]) -> None:
        """Begin a query: no row is known yet."""
        self.beginResetModel()
        self.query, self.is_counted, self._columns = query, False, tuple(shown)
        self._ends = []
        for each in (self._parts, self._rows, self._asked):
            each.clear()
        self.endResetModel()
        self.counted.emit()

    def add(self, message: RowsCounted) -> None:
        """Add the rows of further parts."""
        before = self.rowCount()
        ends = (np.cumsum(message.counts, dtype=np.int64) + before).tolist()
        if ends and ends[-1] > before:
            self.beginInsertRows(QModelIndex(), before, ends[-1] - 1)
            self._ends += ends
            self.endInsertRows()
        else:
            self._ends += ends
        self.is_counted = message.done
        self.counted.emit()

    def put(self, message: PartRead) -> None:
        """Keep the rows of a part, and forget those that were seen long ago."""
        self._asked.pop(message.part, None)
        if message.rows is None:
            return
        self._parts[message.part] = message.rows
        while len(self._parts) > 1 and (
            len(self._parts) > _KEPT_PARTS or sum(each.num_rows for each in self._parts.values()) > _KEPT_ROWS
        ):
            self._parts.popitem(last=False)
        first, last = self._first(message.part), self._ends[message.part] - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def set_thumbnail(self, photo: str, pixels: NDArray[np.uint8] | None) -> None:
        """Keep the thumbnail of a photo, or that there is none."""
        self._small.pop(photo, None)
        image = None
        if pixels is not None:
            image = _cropped(pixels)
        self._thumbnails[photo] = image
        while len(self._thumbnails) > _KEPT_THUMBNAILS:
            self._thumbnails.popitem(last=False)

    def row(self, index: int) -> Row | None:
        """Return a row; None if it is not read yet, and then it is requested."""
        if index in self._rows:
            self._rows.move_to_end(index)
            return self._rows[index]
        part, offset = self.place(index)
        table = self._parts.get(part)
        if table is None:
            self._asked[part] = None
            self._asked.move_to_end(part)
            self._rest.start()
            return None
        self._parts.move_to_end(part)
        if offset >= table.num_rows:  # the file has changed since it was counted
            return None
        found: Row = table.slice(offset, 1).to_pylist()[0]
        self._rows[index] = found
        if len(self._rows) > _KEPT_THUMBNAILS:
            self._rows.popitem(last=False)
        return found

    def place(self, index: int) -> tuple[int, int]:
        """Return the part of a row, and its place in it."""
        part = bisect_right(self._ends, index)
        return part, index - self._first(part)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows that are counted so far."""
        return 0 if (parent is not None and parent.isValid()) or not self._ends else self._ends[-1]

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Return the title of a column, or in which order it is sorted at first."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self._columns[section].title)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.InitialSortOrderRole:
            return Qt.SortOrder.DescendingOrder if self._columns[section].largest_first else Qt.SortOrder.AscendingOrder
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Request another order of all rows, those of the run with -1: it begins a query."""
        descending = order == Qt.SortOrder.DescendingOrder
        self.order_wanted.emit(self._columns[column].order if column >= 0 else "", descending and column >= 0)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return text, alignment, the thumbnail of the photo, or its whole path as a tool tip."""
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        shown: dict[int, Callable[[Row], Any]] = {
            Qt.ItemDataRole.DisplayRole: column.text,
            Qt.ItemDataRole.ToolTipRole: lambda row: plain_tip(column.text(row)),
        }
        if not index.column():
            shown[Qt.ItemDataRole.ToolTipRole] = lambda row: plain_tip(file_names.escape_sentence(row["photo"]))
            shown[Qt.ItemDataRole.DecorationRole] = lambda row: self._thumbnail(row["photo"])
        row = self.row(index.row()) if role in shown else None
        return None if row is None else shown[role](row)

    def _thumbnail(self, photo: str) -> QImage | None:
        if photo in self._thumbnails:
            self._thumbnails.move_to_end(photo)
            return self._thumbnails[photo]
        self._small[photo] = None
        self._small.move_to_end(photo)
        self._rest.start()
        return None

    def _first(self, part: int) -> int:
        return self._ends[part - 1] if part else 0

    def _ask(self) -> None:
        """Request what was seen last and is not here."""
        for waiting, signal in ((self._asked, self.wanted), (self._small, self.thumbnails_wanted)):
            while len(waiting) > _ASKED:
                waiting.popitem(last=False)
            if waiting:
                signal.emit(tuple(reversed(waiting)))
