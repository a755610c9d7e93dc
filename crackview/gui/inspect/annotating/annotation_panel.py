"""The table of what was drawn by hand on the photo, and below it the fields of the selected ones."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crackview.gui.inspect.annotating.annotation_items import damage_text, size_text
from crackview.gui.inspect.findings.findings_model import SEVERITIES, STATES
from crackview.gui.inspect.findings.findings_panel import NoteEdit
from crackview.gui.language import tr
from crackview.gui.overlay.overlay_panel import quiet_label
from crackview.gui.widgets.fields import ComboBox
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.records import AnnotationRecord
from crackview.vision.annotations import DAMAGES, MEASURED, AnnotationKind
from crackview.vision.scale import Scale

KINDS = {
    AnnotationKind.DISTANCE: "Distance", AnnotationKind.PATH: "Line", AnnotationKind.DAMAGE: "Damage",
    AnnotationKind.ARROW: "Arrow", AnnotationKind.BOX: "Box", AnnotationKind.TEXT: "Text",
}  # fmt: skip
_COLUMNS = ("No.", "What", "Size", "Review")
_ID = Qt.ItemDataRole.UserRole


class _Table(QTableWidget):
    """A table that reports Delete, before it deletes a finding."""

    remove_wanted = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Delete from the window's actions."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        event.setAccepted(event.key() == Qt.Key.Key_Delete)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes what is selected."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


class AnnotationPanel(QWidget):
    """Shows and sends; decides nothing."""

    selection_changed = Signal()
    changed = Signal(object)
    """What the selected ones are to be: a field of ``Review``, or "damage", with its value."""
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Drawn by hand"))
        self._records: tuple[AnnotationRecord, ...] = ()
        self._shown_type = ""
        self.table = _Table(0, len(_COLUMNS))
        self._set_up_table()
        self._hint = quiet_label(tr("Distances, damage, arrows, boxes and texts from the menu Annotate appear here."))
        self._details = QWidget()
        self._build_details()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._hint)
        column.addWidget(self.table, 1)
        column.addWidget(self._details)
        self.set_annotations((), None, ())

    @property
    def chosen(self) -> tuple[AnnotationRecord, ...]:
        """The selected ones, as they were shown last."""
        wanted = {index.data(_ID) for index in self.table.selectionModel().selectedRows()}
        return tuple(record for record in self._records if record.id in wanted)

    def set_annotations(self, records: Sequence[AnnotationRecord], scale: Scale | None, damages: Sequence[str]) -> None:
        """Show these.

        Args:
            records: Of the photo; what was selected stays so where it is still there.
            scale: Of the photo.
            damages: The user's own types of damage.
        """
        before = {record.id for record in self.chosen}
        self._records = tuple(records)
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(records))
            for row, record in enumerate(records):
                drawn = record.annotation
                name = damage_text(drawn.damage) if drawn.kind is AnnotationKind.DAMAGE else tr(KINDS[drawn.kind])
                judged = tr(STATES[record.review.state]) if drawn.kind is AnnotationKind.DAMAGE else "–"
                size = size_text(drawn, scale) if drawn.kind in MEASURED else record.review.note
                for place, text in enumerate((str(drawn.number), name, size, judged)):
                    item = QTableWidgetItem(text)
                    item.setData(_ID, record.id)
                    self.table.setItem(row, place, item)
            self._offer(damages)
            self._select(before)
        self._hint.setVisible(not records)
        self._show_details()

    def choose(self, ids: Sequence[int]) -> None:
        """Select these, with a signal."""
        self._select(set(ids))
        self._show_details()
        self.selection_changed.emit()

    def _select(self, ids: set[int]) -> None:
        self.table.clearSelection()
        mode = self.table.selectionModel()
        for row, record in enumerate(self._records):
            if record.id in ids:
                index = self.table.model().index(row, 0)
                mode.select(index, mode.SelectionFlag.Select | mode.SelectionFlag.Rows)
                self.table.scrollTo(index)

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("Drawn by hand"))
        table.setHorizontalHeaderLabels([tr(title) for title in _COLUMNS])
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._on_selection)
        table.remove_wanted.connect(self.remove_wanted)

    def _build_details(self) -> None:
        self._type, self._severity, self._state = ComboBox(), ComboBox(), ComboBox()
        self._type.setEditable(True)
        self._type.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self._type.setAccessibleName(tr("Type of damage"))
        self._type.setToolTip(tr("Choose a type, or write one of your own: it is kept for next time"))
        self._type.activated.connect(lambda _index: self._send_type())
        edit = self._type.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._send_type)
        self._severity.setAccessibleName(tr("Severity"))
        for severity, text in SEVERITIES.items():
            self._severity.addItem(tr("Severity {0}", tr(text)), severity)
        self._severity.activated.connect(lambda _index: self.changed.emit({"severity": self._severity.currentData()}))
        self._state.setAccessibleName(tr("Review"))
        for state in (ReviewState.UNREVIEWED, ReviewState.ACCEPTED, ReviewState.REJECTED):
            self._state.addItem(tr(STATES[state]), state)
        self._state.activated.connect(lambda _index: self.changed.emit({"state": self._state.currentData()}))
        self._report = QCheckBox(tr("In the report"))
        self._report.clicked.connect(lambda checked: self.changed.emit({"in_report": checked}))
        self._note = NoteEdit()
        self._note.setPlaceholderText(tr("Note"))
        self._note.noted.connect(lambda note: self.changed.emit({"note": note}))
        remove = QPushButton(tr("Remove"))
        remove.clicked.connect(self.remove_wanted)
        for box in (self._type, self._severity, self._state):
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        judged, last = QHBoxLayout(), QHBoxLayout()
        for box in (self._state, self._severity):
            judged.addWidget(box, 1)
        last.addWidget(self._report, 1)
        last.addWidget(remove)
        column = QVBoxLayout(self._details)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._type)
        column.addLayout(judged)
        column.addWidget(self._note)
        column.addLayout(last)

    def _offer(self, damages: Sequence[str]) -> None:
        self._type.clear()
        for damage in (*DAMAGES, *damages):
            self._type.addItem(damage_text(damage), damage)

    def _show_details(self) -> None:
        chosen = self.chosen
        self._details.setVisible(bool(chosen))
        if not chosen:
            return
        first = chosen[0]
        is_damage = all(record.annotation.kind is AnnotationKind.DAMAGE for record in chosen)
        for widget in (self._type, self._severity, self._state):
            widget.setVisible(is_damage)
        self._shown_type = damage_text(first.annotation.damage)
        self._type.setEditText(self._shown_type)
        self._severity.setCurrentIndex(self._severity.findData(first.review.severity))
        self._state.setCurrentIndex(self._state.findData(first.review.state))
        self._report.setChecked(first.review.in_report)
        self._note.set_note(first.review.note)

    def _send_type(self) -> None:
        text = self._type.currentText().strip()
        # leaving the box without another text is no choice
        if text and text != self._shown_type:
            self._shown_type = text
            self.changed.emit({"damage": next((name for name in DAMAGES if damage_text(name) == text), text)})

    def _on_selection(self) -> None:
        self._show_details()
        self.selection_changed.emit()
