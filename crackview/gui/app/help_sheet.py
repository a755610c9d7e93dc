"""Every shortcut of the shown workspace on one sheet, grouped by menu, made from the action table."""

from collections.abc import Iterable
from itertools import combinations, pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crackview.gui.app.action import plain
from crackview.gui.app.action_set import ActionSet
from crackview.gui.language import tr
from crackview.gui.widgets.dialogs import close_row
from crackview.gui.widgets.labels import PlainLabel


class HelpSheet(QDialog):
    """The help sheet; it deletes itself when closed."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        groups: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for entry in (actions.table[action_id] for action_id in actions.bound):
            if entry.shortcuts:
                keys = tuple(
                    QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in entry.shortcuts
                )
                groups.setdefault(plain(entry.menu).split("/")[0], []).append((entry.text, keys))
        groups[tr("With the mouse")] = [
            (tr("Zoom around the pointer"), (tr("Wheel"),)),
            (tr("Fit to window"), (tr("Double click"),)),
            (tr("Move the picture"), (tr("Drag"), tr("Space + drag"))),
            (tr("Open"), (tr("Drop photos, folders or videos"),)),
        ]

        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(28, 20, 28, 20)
        columns.setSpacing(48)
        for titles in _columns({title: len(rows) + 2 for title, rows in groups.items()}):
            column = QVBoxLayout()
            column.setSpacing(22)
            for title in titles:
                column.addLayout(_group(title, groups[title]))
            column.addStretch(1)
            columns.addLayout(column, 1)

        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(sheet)
        buttons = close_row(self)
        buttons.setContentsMargins(20, 8, 20, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        layout.addWidget(buttons)
        room = self.screen().availableGeometry()
        wish = sheet.sizeHint()
        self.resize(min(wish.width() + 30, room.width() - 60), min(wish.height() + 70, room.height() - 80))


def _columns(heights: dict[str, int], count: int = 3) -> list[list[str]]:
    """Distribute groups, in order, over columns so that the highest column is as low as possible."""
    names, rows = list(heights), list(heights.values())

    def parts(cuts: tuple[int, ...]) -> list[slice]:
        return [slice(begin, end) for begin, end in pairwise((0, *cuts, len(names)))]

    every = combinations(range(1, len(names)), min(count, len(names)) - 1)
    best = min(every, key=lambda cuts: max(sum(rows[part]) for part in parts(cuts)))
    return [names[part] for part in parts(best)]


def _group(title: str, rows: Iterable[tuple[str, tuple[str, ...]]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    heading = PlainLabel(title)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    heading.setForegroundRole(QPalette.ColorRole.Accent)
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, (text, keys) in enumerate(rows, start=1):
        caps = QHBoxLayout()
        caps.setSpacing(6)
        caps.addStretch(1)
        for key in keys:
            caps.addWidget(KeyCap(key))
        grid.addWidget(PlainLabel(text), row, 0)
        grid.addLayout(caps, row, 1)
    return grid


class KeyCap(PlainLabel):
    """A key as a small rounded box."""

    def __init__(self, text: str) -> None:
        super().__init__(text, alignment=Qt.AlignmentFlag.AlignCenter, margin=3)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Key {0}", text))

    def sizeHint(self) -> QSize:
        """Return a size that is at least square."""
        hint = super().sizeHint()
        return QSize(max(hint.width() + 8, hint.height()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box in the current colours of the palette, then the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1.0))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)
