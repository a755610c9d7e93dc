"""The part of the panel that tells of the findings: classes, table, and everything of the selected ones."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QSplitter, QToolButton, QVBoxLayout, QWidget

from crackview.gui import palette
from crackview.gui.inspect.findings.finding_detail import FindingDetail
from crackview.gui.inspect.findings.findings_model import FindingTableRow
from crackview.gui.inspect.findings.findings_table import FindingsFilter, FindingsTable
from crackview.gui.inspect.findings.width_classes import ClassLegend
from crackview.gui.language import tr
from crackview.gui.overlay.overlay_panel import WIDTH, quiet_label
from crackview.gui.widgets.plain_text import plain_tip
from crackview.vision.classes import PRESETS, WidthClass, WidthClasses


class FindingsPanel(QWidget):
    """Shows and sends; decides nothing.

    Attributes:
        filter: What the table leaves out.
        table: Of the findings.
        detail: Of the selected ones.
    """

    preset_chosen = Signal(object)
    """`WidthClasses`."""
    edit_wanted = Signal()
    """The width classes are to be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings-panel")
        self.setAccessibleName(tr("Findings"))
        self.setMinimumWidth(WIDTH)
        self._presets = QComboBox()
        self._presets.setAccessibleName(tr("Width classes"))
        self._presets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
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
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.setMinimumHeight(120)
        self._scroll = QScrollArea()
        self._lay_out()
        self._scroll.hide()
        self.set_rows((), PRESETS[0])
        self.set_empty(tr("Open a photo to see its cracks."))

    def set_scale_action(self, action: QAction | None) -> None:
        """The button beside the remark that classes need a scale."""
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

    def set_empty(self, text: str) -> None:
        """What stands there in place of findings."""
        self._empty.setText(text)

    def set_classes(self, preset: WidthClasses, counts: Mapping[WidthClass | None, int] | None) -> None:
        """Show the classes and how many findings each has; None: nothing has a scale."""
        offered = [*PRESETS] if preset in PRESETS else [preset, *PRESETS]
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

    def set_counts(self, text: str, gone: str) -> None:
        """Lines below the table: how many findings, and what became of those that are gone."""
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
        column.addWidget(self._count)
        column.addWidget(self._gone)
        below = QWidget()
        inner = QVBoxLayout(below)
        inner.setContentsMargins(8, 8, 8, 10)
        inner.addWidget(self.detail)
        scroll = self._scroll
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(below)
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        splitter.addWidget(above)
        splitter.addWidget(scroll)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([300, 340])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
