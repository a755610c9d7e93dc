"""The rows of the table of findings, its columns, and both as a Qt table, sorted and filtered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from crackview import quantities
from crackview.export.model import width_class
from crackview.gui.language import decimal, tr
from crackview.gui.widgets.labels import plain_tip
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.matching import ReviewState, Severity
from crackview.inspection.store.records import FindingRecord
from crackview.vision.classes import WidthClass
from crackview.vision.joints import JointRelation
from crackview.vision.measure import Finding
from crackview.vision.scale import Sizes
from crackview.vision.widths import Origin

STATES = {
    ReviewState.UNREVIEWED: "to review",
    ReviewState.ACCEPTED: "accepted",
    ReviewState.REJECTED: "rejected",
    ReviewState.EDITED: "edited",
    ReviewState.JOINT: "joint",
}
WIDTHS_FROM = {Origin.PHOTO: "photo", Origin.MAP: "map", Origin.DRAWN: "drawn"}
JOINTS: dict[str, str] = {
    "": "not known",
    JointRelation.NONE: "none near",
    JointRelation.TOUCHES: "touches one",
    JointRelation.FOLLOWS: "follows one",
}
SEVERITIES = {Severity.NONE: "–", Severity.LOW: "low", Severity.MEDIUM: "medium", Severity.HIGH: "high"}


@dataclass(frozen=True)
class FindingTableRow:
    """A finding with what follows from the scale of its photo.

    Attributes:
        record: The finding and its review.
        sizes: In millimetres; None without a scale.
        width_class: None without a scale, or where its width is below what pixels carry.
        state: How it counts, with its photo or by itself.
    """

    record: FindingRecord
    sizes: Sizes | None
    width_class: WidthClass | None
    state: ReviewState

    @property
    def finding(self) -> Finding:
        """Its measurements."""
        return self.record.finding

    @property
    def number(self) -> int:
        """On the photo."""
        return self.record.finding.id

    def width(self, kind: str) -> float:
        """Return a width ("mean", "median", "p95" or "max") in mm, or in px without a scale."""
        return float(
            getattr(self.finding, f"{kind}_width_px") if self.sizes is None else getattr(self.sizes, f"{kind}_width")
        )

    def width_text(self, kind: str) -> str:
        """Return the same in words; a width below the limit in pixels stays in pixels."""
        if getattr(self.finding, f"{kind}_width_px") < self.finding.limit_px:
            return quantities.below(self.finding.limit_px if self.sizes is None else self.sizes.limit, self.unit)
        return quantities.to_place(self.width(kind), self.unit, self.width_uncertainty)

    @property
    def width_uncertainty(self) -> float:
        """Standard uncertainty of a width, in mm, or in px without a scale."""
        return self.finding.width_uncertainty_px if self.sizes is None else self.sizes.width_uncertainty

    @property
    def joint(self) -> str:
        """Its relation to joints, of `JOINTS`; "" where that is not known."""
        return self.finding.joint or ""

    @property
    def is_drawn(self) -> bool:
        """Whether its widths are those that the user has drawn, which have no class."""
        return self.finding.width_from is Origin.DRAWN

    @property
    def length(self) -> float:
        """In mm, or in px without a scale."""
        return self.finding.length_px if self.sizes is None else self.sizes.length

    @property
    def length_text(self) -> str:
        """The same in words."""
        return quantities.text(self.length, self.unit)

    @property
    def area(self) -> float:
        """In mm², or in px without a scale."""
        return self.finding.area_px if self.sizes is None else self.sizes.area

    @property
    def unit(self) -> str:
        """Of lengths."""
        return "px" if self.sizes is None else "mm"


@dataclass(frozen=True)
class FindingColumn:
    """A column of the table.

    Attributes:
        id: For the settings.
        title: Of the header.
        help: Its tool tip.
        key: By which it is sorted.
        text: The text of a cell, which is translated when it is shown.
        shown: Whether it is there at first.
        left: Whether its texts stand at the left, as words do; numbers stand at the right.
        sample: A text as wide as it usually is.
        among: All texts that it may have, where they are few.
        tip: The tool tip of a cell, translated; None where it has none.
        typed: Whether its texts are the user's own, which are not translated.
    """

    id: str
    title: str
    help: str
    key: Callable[[FindingTableRow], float | str]
    text: Callable[[FindingTableRow], str]
    shown: bool = False
    left: bool = False
    sample: str = "0.00 mm"
    among: tuple[str, ...] = ()
    tip: Callable[[FindingTableRow], str] | None = None
    typed: bool = False

    def shown_text(self, row: FindingTableRow) -> str:
        """Return the text of a cell in the language of the window."""
        text = self.text(row)
        return text if self.typed else decimal(tr(text))


def _width_column(kind: str, title: str, help: str, *, shown: bool = False) -> FindingColumn:  # noqa: A002
    return FindingColumn(
        kind, title, help, lambda row: row.width(kind), lambda row: row.width_text(kind), shown,
        sample="< 0.00 mm", tip=lambda row: width_tip(row, kind),
    )  # fmt: skip


def _class_text(row: FindingTableRow) -> str:
    if row.width_class is not None:
        return row.width_class.title
    return WIDTHS_FROM[Origin.DRAWN] if row.is_drawn else "–"


def width_tip(row: FindingTableRow, kind: str = "p95") -> str:
    """Return the origin of a width ("mean", "median", "p95" or "max"), and the meaning of "<" where it stands."""
    sentence = {
        Origin.PHOTO: tr("Measured between the two edges that the photo shows."),
        Origin.MAP: tr("The photo does not show both edges: measured on the probability map, which is less certain."),
        Origin.DRAWN: tr("Drawn by hand: it has no width class and is not compared for growth."),
    }[row.finding.width_from]
    shown = row.width_text(kind)
    if not shown.startswith("<"):
        return sentence
    narrow = tr("Too narrow to be measured at this place of the photo: it may be up to {0} wide.", shown[2:])
    return f"{sentence}\n{decimal(narrow)}"


_ORDER, _ORIGINS, _JOINTS = list(STATES), list(WIDTHS_FROM), list(JOINTS)

TABLE_COLUMNS = (
    FindingColumn(
        "number", "No.", "Number on the photo", lambda row: row.number, lambda row: str(row.number), shown=True,
        sample="00",
    ),
    FindingColumn(
        "length", "Length", "Along the centre line, with all branches",
        lambda row: row.length, lambda row: row.length_text, shown=True, sample="0000 mm",
    ),
    _width_column("p95", "Width", "95 of 100 places along the crack are narrower", shown=True),
    FindingColumn(
        "state", "Review", "What the review says",
        lambda row: _ORDER.index(row.state), lambda row: STATES[row.state], shown=True,
        left=True, among=tuple(STATES.values()),
    ),
    FindingColumn(
        "class", "Class", "Width class by the width",
        lambda row: -1.0 if row.width_class is None else row.width_class.from_mm,
        _class_text, shown=True, left=True, sample="mmm", tip=lambda row: decimal(tr(_class_text(row))),
    ),
    FindingColumn(
        "severity", "Severity", "How severe it is, as set in the review",
        lambda row: row.record.review.severity, lambda row: SEVERITIES[row.record.review.severity],
        left=True, among=tuple(SEVERITIES.values()),
    ),
    _width_column("mean", "Mean", "Mean width along the crack"),
    _width_column("median", "Median", "Half of the places along the crack are narrower"),
    _width_column("max", "Max", "Largest width along the crack"),
    FindingColumn(
        "from", "Widths from", "What its widths were measured on",
        lambda row: _ORIGINS.index(row.finding.width_from), lambda row: WIDTHS_FROM[row.finding.width_from],
        left=True, tip=width_tip, among=tuple(WIDTHS_FROM.values()),
    ),
    FindingColumn("area", "Area", "Of its pixels", lambda row: row.area, lambda row: f"{row.area:.0f} {row.unit}²"),
    FindingColumn(
        "orientation", "Direction", "Main direction, counter-clockwise from the right",
        lambda row: row.finding.orientation_deg, lambda row: f"{row.finding.orientation_deg:.0f}°",
    ),
    FindingColumn(
        "branches", "Branches", "Lines between forks and tips",
        lambda row: len(row.finding.branches), lambda row: str(len(row.finding.branches)),
    ),
    FindingColumn("tips", "Tips", "Free ends", lambda row: row.finding.tips, lambda row: str(row.finding.tips)),
    FindingColumn(
        "probability", "Probability", "Mean over its pixels, as the model gives it",
        lambda row: row.finding.mean_probability, lambda row: f"{row.finding.mean_probability:.2f}",
    ),
    FindingColumn(
        "joint", "Joints", "Whether it follows or touches a joint",
        lambda row: _JOINTS.index(row.joint), lambda row: JOINTS[row.joint], left=True, among=tuple(JOINTS.values()),
    ),
    FindingColumn(
        "report", "Report", "Whether it is in the report",
        lambda row: row.record.review.in_report, lambda row: "yes" if row.record.review.in_report else "no",
        left=True,
    ),
    FindingColumn(
        "note", "Note", "What was written of it",
        lambda row: row.record.review.note, lambda row: row.record.review.note,
        left=True, sample="m" * 12, tip=lambda row: row.record.review.note, typed=True,
    ),
)  # fmt: skip


def table_rows(state: PhotoSnapshot) -> tuple[FindingTableRow, ...]:
    """Return the findings of a photo."""
    judged = ReviewState.UNREVIEWED if state.photo is None else state.photo.state
    return tuple(
        FindingTableRow(
            record, sizes, width_class(record.finding, sizes, state.settings.classes), record.review.standing(judged)
        )
        for record, sizes in zip(state.findings, state.sizes, strict=True)
    )


Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = ROW_ROLE + 1


@dataclass(frozen=True)
class FindingsCriteria:
    """Which findings the table shows.

    Attributes:
        text: In any of its columns.
        state: None for all.
        width_class: Title; None for all.
        min_width: In the unit of the table; 0 for all.
        joint: How it lies to joints, of `JOINTS`; None for all.
    """

    text: str = ""
    state: ReviewState | None = None
    width_class: str | None = None
    min_width: float = 0.0
    joint: str | None = None

    def matches(self, row: FindingTableRow) -> bool:
        """Return whether a finding is shown."""
        title = None if row.width_class is None else row.width_class.title
        # a combo box gives a state back as plain text, which is equal to it and not the same
        return (
            (self.state is None or row.state == self.state)
            and (self.width_class is None or title == self.width_class)
            and (self.joint is None or row.joint == self.joint)
            and row.width("p95") >= self.min_width
            and (
                not self.text
                or any(self.text.casefold() in column.shown_text(row).casefold() for column in TABLE_COLUMNS)
            )
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
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(TABLE_COLUMNS) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of findings."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns, hidden ones too."""
        return 0 if parent is not None and parent.isValid() else len(TABLE_COLUMNS)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return text, alignment, key for sorting, or the row itself."""
        row, column = self._rows[index.row()], TABLE_COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.shown_text(row)
            case Qt.ItemDataRole.ToolTipRole:
                return None if column.tip is None else plain_tip(column.tip(row))
            case Qt.ItemDataRole.TextAlignmentRole if not column.left:
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
        """Return the title of a column, with its explanation."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(TABLE_COLUMNS[section].title)
            if role == Qt.ItemDataRole.ToolTipRole:
                return tr(TABLE_COLUMNS[section].help)
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
        """Return whether a row is shown."""
        row: FindingTableRow = self.sourceModel().index(source_row, 0, source_parent).data(ROW_ROLE)
        return self._filter.matches(row)
