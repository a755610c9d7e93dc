"""The findings of a mosaic beside it: the table of Inspect, which of them it shows, and a note on the selected ones."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from crackview.export.model import width_class
from crackview.gui.inspect.findings.findings_model import STATES, FindingsCriteria, FindingTableRow
from crackview.gui.inspect.findings.findings_table import FindingsTable
from crackview.gui.language import number, tr
from crackview.gui.overlay.overlay_panel import quiet_label
from crackview.gui.widgets.fields import ComboBox
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.records import FindingRecord
from crackview.mosaic.result import MosaicResult
from crackview.vision.classes import WidthClasses

_COLUMNS = ("number", "length", "p95", "state", "note")
_OFFERED = (ReviewState.UNREVIEWED, ReviewState.ACCEPTED, ReviewState.REJECTED)


class MosaicFindingsPanel(QWidget):
    """Shows and sends."""

    chosen = Signal(object)
    """Numbers of the selected findings: a tuple."""
    noted = Signal(str)
    """The note that was written on the selected findings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Findings"))
        self._reviews: dict[int, Review] = {}
        self.state = ComboBox()
        self.state.setAccessibleName(tr("Review"))
        self.state.addItem(f"{tr('Review')}: {tr('all')}", None)
        for state in _OFFERED:
            self.state.addItem(tr(STATES[state]), state)
        self.table = FindingsTable()
        self.table.set_columns(_COLUMNS)
        self.note = QLineEdit(placeholderText=tr("Note"))
        self.note.setAccessibleName(tr("Note"))
        self._count = quiet_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        for widget in (self.state, self.table, self.note, self._count):
            column.addWidget(widget, int(widget is self.table))
        self.state.activated.connect(
            lambda _index: self.table.set_filter(FindingsCriteria(state=self.state.currentData()))
        )
        self.table.chosen.connect(self._on_chosen)
        self.note.editingFinished.connect(self._on_note)
        self._on_chosen(())

    def show_findings(
        self, result: MosaicResult, reviews: dict[int, Review], preset: WidthClasses
    ) -> list[FindingTableRow]:
        """Show findings with their reviews, and return their rows; what was selected stays so."""
        self._reviews = reviews
        rows = []
        for finding in result.findings:
            sizes = result.sizes(finding)
            record = FindingRecord(finding.id, 1, 1, reviews.get(finding.id, Review()), finding)
            rows.append(FindingTableRow(record, sizes, width_class(finding, sizes, preset), record.review.state))
        self.table.set_rows(rows, preset)
        self._show_note(self.table.numbers())
        waiting = sum(row.state is ReviewState.UNREVIEWED for row in rows)
        text = tr("1 finding") if len(rows) == 1 else tr("{0} findings").format(number(len(rows)))
        self._count.setText(tr("{0}, {1} to review").format(text, number(waiting)))
        return rows

    def select(self, numbers: tuple[int, ...]) -> None:
        """Select findings, without a signal."""
        self.table.select(numbers)
        self._show_note(numbers)

    def count_text(self) -> str:
        """Return how many findings there are, in words."""
        return self._count.text()

    def _on_chosen(self, numbers: tuple[int, ...]) -> None:
        self._show_note(numbers)
        self.chosen.emit(numbers)

    def _show_note(self, numbers: tuple[int, ...]) -> None:
        notes = {self._reviews.get(each, Review()).note for each in numbers}
        with QSignalBlocker(self.note):
            self.note.setText(notes.pop() if len(notes) == 1 else "")
            self.note.setModified(False)

    def _on_note(self) -> None:
        if self.note.isModified():
            self.note.setModified(False)
            self.noted.emit(self.note.text().strip())
