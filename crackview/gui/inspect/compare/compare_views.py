"""What is shown of two dates: on the photo the cracks' states and the earlier one, in the panel a list of changes."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crackview import quantities
from crackview.export.changes import COLOURS, DASHES, drawn
from crackview.gui.canvas.items import on_screen, screen_pen
from crackview.gui.canvas.layers import ScreenCache
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.language import decimal, tr
from crackview.gui.overlay.overlay_panel import bold_label, quiet_label
from crackview.gui.widgets.fields import Slider
from crackview.gui.widgets.labels import PlainLabel, plain_tip
from crackview.gui.widgets.spacing import give_room
from crackview.vision.change_detection import Amount, Change, ChangeState
from crackview.vision.overlay import DARK_RGB, LIGHT_RGB
from crackview.vision.pyramid import PhotoPyramid

_WIDTH, _CHOSEN = 3.0, 5.0
_STEPS = 1000
_ICON = QSize(24, 12)
_FIRST_ORDER = Qt.ItemDataRole.InitialSortOrderRole


class ChangeItems:
    """A line along every crack; that of the chosen one is thicker."""

    def __init__(self, changes: Sequence[Change], chosen: int) -> None:
        self._lines = [
            (index, state, _path(lines)) for index, change in enumerate(changes) for state, lines in drawn(change)
        ]
        self._chosen = chosen

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, _palette: QPalette) -> None:
        """Paint them."""
        painter.translate(on_screen(view, ratio, 0.0, 0.0))
        painter.scale(view.zoom / ratio, view.zoom / ratio)
        for index, state, path in self._lines:
            width = _CHOSEN if index == self._chosen else _WIDTH
            for colour, wide in ((QColor(*DARK_RGB), width + 2), (QColor(*COLOURS[state]), width)):
                pen = screen_pen(colour, wide, ratio)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                if state in DASHES:
                    # the pattern counts in widths of the pen
                    pen.setDashPattern([part * width / wide for part in DASHES[state]])
                painter.strokePath(path, pen)


class EarlierPhotoItem:
    """The earlier photo, laid onto the later one, from the left edge of the widget to a share of its width."""

    def __init__(self, picture: PhotoPyramid) -> None:
        self._picture, self._screen = picture, ScreenCache()
        self.share = 0.0

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, _palette: QPalette) -> None:
        """Paint it, and the line where the later photo begins."""
        if not self.share:
            return
        width, height = view.view_w / ratio, view.view_h / ratio
        edge = width * self.share
        painter.save()
        painter.setClipRect(QRectF(0, 0, edge, height))
        self._screen.photo(self._picture, view).paint(painter, ratio)
        painter.restore()
        if self.share < 1:
            for colour, wide in ((QColor(*DARK_RGB), 4.0), (QColor(*LIGHT_RGB), 2.0)):
                painter.setPen(QPen(colour, wide))
                painter.drawLine(QPointF(edge, 0), QPointF(edge, height))


def _path(lines: Sequence[NDArray[np.float64]]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        # centre lines count from the middle of the first pixel, the picture from its edge
        path.addPolygon(QPolygonF([QPointF(x + 0.5, y + 0.5) for x, y in line.tolist()]))
    return path


class _ChangeRow(QTreeWidgetItem):
    """A change, which sorts by kind and amount of growth, or by a growth; `number`: in the order of the changes."""

    def __init__(self, number: int, texts: Sequence[str], amounts: tuple[Amount | None, Amount | None]) -> None:
        super().__init__(list(texts))
        self.number = number
        self._keys = (float(number), *(-math.inf if each is None else each.value for each in amounts))

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        tree = self.treeWidget()
        if not isinstance(other, _ChangeRow) or tree is None:
            return super().__lt__(other)
        column = tree.sortColumn()
        return self._keys[column] < other._keys[column]


class CompareSection(QWidget):
    """The part of the panel with the changes; hidden until an earlier photo was chosen."""

    chosen = Signal(int)
    """The number of a change, from 0."""
    swiped = Signal(float)
    """Up to which share of the width the earlier photo is to be seen."""
    blinking = Signal(bool)
    exported = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Two dates"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(bold_label(tr("Two dates")))
        self._dates = quiet_label()
        self._dates.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self._dates)
        self._list = QTreeWidget()
        self._list.setAccessibleName(tr("Changes"))
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        give_room(self._list)
        self._list.setIconSize(_ICON)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the colour tells the state, nothing else the number
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setStretchLastSection(False)
        self._list.setMinimumHeight(170)
        self._list.setSortingEnabled(True)
        self._list.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        for growth in (1, 2):
            self._list.headerItem().setData(growth, _FIRST_ORDER, Qt.SortOrder.DescendingOrder)
        self._list.currentItemChanged.connect(self._choose)
        column.addWidget(self._list)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(tr("Later")))
        self._swipe = Slider(Qt.Orientation.Horizontal)
        self._swipe.setRange(0, _STEPS)
        self._swipe.setAccessibleName(tr("How much of the earlier photo is seen"))
        self._swipe.valueChanged.connect(lambda value: self.swiped.emit(value / _STEPS))
        row.addWidget(self._swipe, 1)
        row.addWidget(PlainLabel(tr("Earlier")))
        column.addLayout(row)
        buttons = QHBoxLayout()
        self._blink = QPushButton(tr("Blink"))
        self._blink.setCheckable(True)
        self._blink.clicked.connect(self.blinking)
        export, end = QPushButton(tr("Export…")), QPushButton(tr("End"))
        export.clicked.connect(self.exported)
        end.clicked.connect(self.ended)
        for button in (self._blink, export, end):
            buttons.addWidget(button, 1)
        column.addLayout(buttons)
        self.hide()

    def set_changes(self, earlier: str, later: str, changes: Sequence[Change]) -> None:
        """Show what has changed from one photo to another, with their names."""
        words = {ChangeState.NEW: tr("new"), ChangeState.GROWN: tr("grown"), ChangeState.UNCHANGED: tr("unchanged"),
                 ChangeState.GONE: tr("gone"), ChangeState.UNCERTAIN: tr("uncertain")}  # fmt: skip
        self._dates.setText(f"{tr('Earlier')}: {earlier}\n{tr('Later')}: {later}")
        unit = "mm" if any(change.length_mm for change in changes) else "px"
        self._list.setHeaderLabels([tr("Crack"), tr("Longer, {0}").format(unit), tr("Wider, {0}").format(unit)])
        with QSignalBlocker(self._list):
            self._list.clear()
            for row, change in enumerate(changes):
                numbers = ", ".join(str(number) for number in change.later or change.earlier)
                amounts = (change.length_px, change.width_px) if unit == "px" else (change.length_mm, change.width_mm)
                name = f"{words[change.state]} ({numbers})" if numbers else words[change.state]
                texts = [name, *(_text(amount) for amount in amounts)]
                item = _ChangeRow(row, texts, amounts)
                item.setIcon(0, _icon(change.state))
                tip = "\n".join([item.text(0), *([tr(change.doubt.value)] if change.doubt else [])])
                item.setToolTip(0, plain_tip(tip))
                self._list.addTopLevelItem(item)

    def rows(self) -> list[list[str]]:
        """Return the texts of the rows: crack, longer, wider."""
        items = (self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount()))
        return [[item.text(column) for column in range(3)] for item in items if item is not None]

    def choose(self, row: int) -> None:
        """Choose a row, as a click on it does."""
        self._list.setCurrentIndex(self._list.model().index(row, 0))

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        self.chosen.emit(item.number if isinstance(item, _ChangeRow) else -1)

    def set_blinking(self, *, on: bool) -> None:
        """Set whether the dates are shown in turn."""
        self._blink.setChecked(on)

    def set_share(self, share: float) -> None:
        """Set how much of the earlier photo is shown."""
        with QSignalBlocker(self._swipe):
            self._swipe.setValue(round(share * _STEPS))


def _text(amount: Amount | None) -> str:
    """Return a change in words, with as many digits as its uncertainty has."""
    if amount is None:
        return "–"
    places = quantities.uncertainty_places(amount.uncertainty)
    return decimal(f"{amount.value:+.{places}f} ± {amount.uncertainty:.{places}f}")


def _icon(state: ChangeState) -> QIcon:
    """Return an icon with a piece of the line by which a state is painted."""
    picture = QPixmap(_ICON)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    pen = QPen(QColor(*COLOURS[state]), 4)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if state in DASHES:
        pen.setDashPattern([part / 2 for part in DASHES[state]])
    painter.setPen(pen)
    painter.drawLine(0, 6, _ICON.width(), 6)
    painter.end()
    return QIcon(picture)
