"""The part of the panel with the findings: classes, table, and everything of the selected ones."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crackview import quantities
from crackview.gui import palette
from crackview.gui.inspect.findings.charts import Rose, WidthProfile
from crackview.gui.inspect.findings.findings_model import (
    JOINTS,
    SEVERITIES,
    STATES,
    WIDTHS_FROM,
    FindingTableRow,
    width_tip,
)
from crackview.gui.inspect.findings.findings_table import FindingsFilter, FindingsTable
from crackview.gui.inspect.findings.width_classes import ClassLegend, Counted
from crackview.gui.language import decimal, tr
from crackview.gui.overlay.overlay_panel import WIDTH, quiet_label
from crackview.gui.widgets.fields import ComboBox
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel, plain_tip, set_font
from crackview.vision.classes import CLASS_PRESETS, WidthClasses


class NoteEdit(QPlainTextEdit):
    """A note, mostly of a line: Return or leaving it keeps it, Escape gives up what was typed."""

    noted = Signal(str)
    left = Signal()
    """Return or Escape: the keyboard may go elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() + 14)

    def set_note(self, note: str) -> None:
        """Show a note; what is being typed stays, if the note is the same as before."""
        if note != self._kept or not self.hasFocus():
            self._kept = note
            if note != self.toPlainText():
                self.setPlainText(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return keeps, Shift+Return begins a line, Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._kept)
            self.left.emit()
        elif (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep it."""
        super().focusOutEvent(event)
        self.keep()

    def keep(self) -> None:
        """Send what was typed, if it is another note: what it is about is left now."""
        text = self.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.noted.emit(text)


class FindingDetail(QWidget):
    """The selected findings: their reviews, all measures, width profile and directions."""

    severity_chosen = Signal(object)
    report_chosen = Signal(bool)
    noted = Signal(str)
    branch_chosen = Signal(int)
    profile_pointed = Signal(int)
    """The index of a point of the branch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidingLabel()
        set_font(self._title, bold=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        self._severity = ComboBox()
        self._severity.setAccessibleName(tr("Severity"))
        self._severity.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for severity, text in SEVERITIES.items():
            self._severity.addItem(tr("Severity {0}", tr(text)), severity)
        self._severity.activated.connect(lambda _index: self.severity_chosen.emit(self._severity.currentData()))
        self._report = QCheckBox(tr("In the report"))
        self._report.clicked.connect(self.report_chosen)
        self.note = NoteEdit()
        self.note.setPlaceholderText(tr("Note (O)"))
        self.note.noted.connect(self.noted)
        self._measures = QFormLayout(horizontalSpacing=10, verticalSpacing=2)
        names = (
            tr("Length"), tr("Width"), tr("mean"), tr("median"), tr("largest"), tr("Widths from"), tr("Area"),
            tr("Direction"), tr("Shape"), tr("Probability"), tr("Joints"),
        )  # fmt: skip
        self._labels = [PlainLabel() for _ in names]
        for name, label in zip(names, self._labels, strict=True):
            key = PlainLabel(name)
            key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._measures.addRow(key, label)
        self.rose = Rose()
        self._branches = ComboBox()
        self._branches.setAccessibleName(tr("Branch"))
        self._branches.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._branches.activated.connect(self.branch_chosen)
        self.profile = WidthProfile()
        self.profile.pointed.connect(self.profile_pointed)
        self._single = QWidget()
        self._lay_out()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Put buttons beside the title."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.iconText())
            button.setAutoRaise(True)
            self._buttons.addWidget(button)

    def set_rows(self, rows: Sequence[FindingTableRow]) -> None:
        """Show the selected findings; of several only what they have in common."""
        if not rows:
            return
        first = rows[0]
        reviews = [row.record.review for row in rows]
        state = tr(STATES[first.state]) if len({row.state for row in rows}) == 1 else tr("various")
        title = tr("Finding {0}").format(first.number) if len(rows) == 1 else tr("{0} findings").format(len(rows))
        self._title.setText(f"{title} · {state}")
        same = len({review.severity for review in reviews}) == 1
        self._severity.setCurrentIndex(self._severity.findData(reviews[0].severity) if same else -1)
        self._report.setChecked(all(review.in_report for review in reviews))
        kept = all(row.record.photo for row in rows)
        for widget in (self._severity, self._report, self.note):
            widget.setEnabled(kept)
        notes = {review.note for review in reviews}
        self.note.set_note(notes.pop() if len(notes) == 1 else "")
        self._single.setVisible(len(rows) == 1)
        for label, text in zip(self._labels, measures(first), strict=True):
            label.setText(decimal(text))
        for label, kind in zip(self._labels[1:6], ("p95", "mean", "median", "max", "p95"), strict=True):
            label.setToolTip(plain_tip(width_tip(first, kind)))

    def set_branches(self, texts: Sequence[str], chosen: int) -> None:
        """Offer the branches of the finding, if it has more than one."""
        self._branches.clear()
        self._branches.addItems(texts)
        self._branches.setCurrentIndex(chosen)
        self._branches.setVisible(len(texts) > 1)

    def choose_branch(self, index: int) -> None:
        """Show which branch is chosen, without a signal."""
        self._branches.setCurrentIndex(index)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addLayout(self._buttons)
        said = QHBoxLayout()
        said.addWidget(self._severity, 1)
        said.addWidget(self._report)
        beside = QHBoxLayout()
        beside.addLayout(self._measures, 1)
        beside.addWidget(self.rose, 0, Qt.AlignmentFlag.AlignTop)
        single = QVBoxLayout(self._single)
        single.setContentsMargins(0, 0, 0, 0)
        single.addWidget(self._branches)
        single.addWidget(self.profile)
        single.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(said)
        column.addWidget(self.note)
        column.addWidget(self._single)
        column.addStretch(1)


def measures(row: FindingTableRow) -> tuple[str, ...]:
    """Return texts of all measures, with standard uncertainties."""
    finding, sizes = row.finding, row.sizes
    length = quantities.text(row.length, row.unit, None if sizes is None else sizes.length_uncertainty)
    width = (
        row.width_text("p95")
        if finding.below_limit
        else quantities.text(row.width("p95"), row.unit, row.width_uncertainty)
    )
    branches = tr("{0} branches", len(finding.branches)) if len(finding.branches) != 1 else tr("1 branch")
    return (
        length,
        width,
        row.width_text("mean"),
        row.width_text("median"),
        row.width_text("max"),
        tr(WIDTHS_FROM[finding.width_from]),
        quantities.area(row.area, row.unit),
        f"{finding.orientation_deg:.0f}°",
        tr("{0}, {1} tips", branches, finding.tips),
        f"{finding.mean_probability:.2f}",
        tr(JOINTS[row.joint]),
    )


class FindingsPanel(QWidget):
    """Classes, what the table leaves out, the table, and everything of the selected findings."""

    preset_chosen = Signal(object)
    """`WidthClasses`."""
    edit_wanted = Signal()
    """The width classes are to be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings-panel")
        self.setAccessibleName(tr("Findings"))
        self.setMinimumWidth(WIDTH)
        self._presets = ComboBox()
        self._presets.setAccessibleName(tr("Width classes"))
        self._presets.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._presets.activated.connect(lambda _index: self.preset_chosen.emit(self._presets.currentData()))
        self._edit = QToolButton()
        self._edit.setIcon(palette.icon("mdi6.pencil-outline"))
        self._edit.setAutoRaise(True)
        self._edit.setAccessibleName(tr("Edit the width classes"))
        self._edit.setToolTip(tr("Edit the width classes"))
        self._edit.clicked.connect(self.edit_wanted)
        self._legend = ClassLegend()
        self._needs = quiet_label()
        self._needs.setText(tr("Width classes and millimetres need the scale of the photo."))
        self._scale = QToolButton()
        self._scale.setAccessibleName(tr("Set the scale"))
        self._unscaled = QWidget()
        self.filter, self.table, self.detail = FindingsFilter(), FindingsTable(), FindingDetail()
        self._empty, self._count, self._gone = quiet_label(), quiet_label(), quiet_label()
        self._show_all = QToolButton()
        self._show_all.setText(tr("Show all"))
        self._show_all.setAccessibleName(tr("Show all"))
        self._show_all.setToolTip(tr("Take the filter away"))
        self._show_all.clicked.connect(self.filter.clear)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.setMinimumHeight(120)
        self._scroll, self._below = QScrollArea(), QWidget()
        self._lay_out()
        self._scroll.hide()
        self.set_rows((), next(iter(CLASS_PRESETS.values())))
        self.set_empty(tr("Open a photo to see its cracks."))

    def set_scale_action(self, action: QAction | None) -> None:
        """Set the action of the button beside the remark that classes need a scale."""
        self._scale.setVisible(action is not None)
        if action is not None:
            self._scale.setDefaultAction(action)
            self._scale.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def set_rows(self, rows: Sequence[FindingTableRow], preset: WidthClasses) -> None:
        """Show the findings of a photo."""
        self.table.set_rows(rows, preset)
        for part in (self.filter, self.table):
            part.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def set_chosen(self, rows: Sequence[FindingTableRow]) -> None:
        """Show everything of the selected findings; without one the table has the room."""
        self._scroll.setVisible(bool(rows))
        self.detail.set_rows(rows)
        # no more room than it needs: of several findings there is little to say
        self._scroll.setMaximumHeight(self.detail.sizeHint().height() + 20)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(self._below.minimumSizeHint().width() + bar)

    def set_empty(self, text: str) -> None:
        """Set what is shown in place of findings."""
        self._empty.setText(text)

    def set_classes(self, preset: WidthClasses, counts: Mapping[Counted, int] | None) -> None:
        """Show the classes and how many findings each has; None: nothing has a scale."""
        presets = list(CLASS_PRESETS.values())
        offered = presets if preset in presets else [preset, *presets]
        if offered != [self._presets.itemData(index) for index in range(self._presets.count())]:
            self._presets.clear()
            for each in offered:
                self._presets.addItem(tr(each.name), each)
                self._presets.setItemData(
                    self._presets.count() - 1, plain_tip(tr(each.source)), Qt.ItemDataRole.ToolTipRole
                )
        self._presets.setCurrentIndex(offered.index(preset))
        self._unscaled.setVisible(counts is None)
        self._legend.setVisible(counts is not None)
        self._legend.set_counts(preset, counts or {})
        self.filter.set_classes([each.title for each in preset.classes] if counts is not None else [])

    def set_counts(self, text: str, gone: str, *, filtered: bool) -> None:
        """Show lines below the table: how many findings, and what became of those that are gone.

        Where the filter leaves out some, a button takes it away.
        """
        self._show_all.setVisible(filtered)
        for label, words in ((self._count, text), (self._gone, gone)):
            label.setText(words)
            label.setVisible(bool(words))

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.addWidget(self._presets, 1)
        choice.addWidget(self._edit)
        unscaled = QHBoxLayout(self._unscaled)
        unscaled.setContentsMargins(0, 0, 0, 0)
        unscaled.addWidget(self._needs, 1)
        unscaled.addWidget(self._scale)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(8, 10, 8, 6)
        column.setSpacing(6)
        column.addLayout(choice)
        column.addWidget(self._legend)
        column.addWidget(self._unscaled)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        counts = QHBoxLayout()
        counts.addWidget(self._count, 1)
        counts.addWidget(self._show_all)
        column.addLayout(counts)
        column.addWidget(self._gone)
        inner = QVBoxLayout(self._below)
        inner.setContentsMargins(8, 8, 8, 10)
        inner.addWidget(self.detail)
        scroll = self._scroll
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._below)
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        splitter.addWidget(above)
        splitter.addWidget(scroll)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([300, 340])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
