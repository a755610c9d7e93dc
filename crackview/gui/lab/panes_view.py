"""The centre of the Lab: panes that all show the same place, with the curves of the tour beside them, or the sweep."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QRegion, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.lab.legend import Legend
from crackview.gui.language import tr
from crackview.gui.widgets.fields import ComboBox
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel, plain_tip, set_font

if TYPE_CHECKING:
    from crackview.gui.lab.sweep_view import Curves, SweepView

PANES, GAP, BLINK_MS = 4, 2, 700
BESIDE_PX = 56
"""Approximate height of head and foot of a pane, px."""
NOISY_PANE, CLEAN_PANE = "noisy", "clean"
"""Keys of what a pane shows besides models; the key of a model is its name."""


class PaneLayout(StrEnum):
    """Layouts of the panes."""

    SIDE = "side"
    SWIPE = "swipe"
    BLINK = "blink"
    DIFFERENCE = "difference"
    DISAGREEMENT = "disagreement"


class LabPane(QObject):
    """One of the compared pictures: head, canvas and foot, placed by `PanesView`; sends the chosen key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, number: int) -> None:
        super().__init__(parent)
        self.canvas = Canvas(parent)
        self.canvas.setMinimumSize(60, 60)
        self.canvas.setAccessibleName(tr("Pane {0}").format(number))
        self.head, self.foot = QWidget(parent), QWidget(parent)
        self._choice = ComboBox()
        self._choice.setAccessibleName(tr("What pane {0} shows").format(number))
        self._choice.activated.connect(lambda index: self.chosen.emit(self._choice.itemData(index)))
        self._facts = FactsLabel()
        _row(self.head, (self._choice, 0), (self._facts, 1))
        self._choice.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choice.setMinimumWidth(4 * self._choice.fontMetrics().height())  # shortened in a narrow pane
        self._score, self._against = PlainLabel(), _quiet()
        set_font(self._score, bold=True)
        self._score.setText(tr("Agreement"))
        self._score.setMinimumHeight(self._score.sizeHint().height())  # some scripts need more than the font says
        self._score.clear()
        _row(self.foot, (self._score, 0), (self._against, 1))

    def set_choices(self, choices: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """Offer these keys with their names and descriptions."""
        self._choice.clear()
        for key, name, what in choices:
            self._choice.addItem(name, key)
            self._choice.setItemData(
                self._choice.count() - 1, plain_tip(f"{name}\n{what}"), Qt.ItemDataRole.ToolTipRole
            )
        self._choice.setCurrentIndex(self._choice.findData(chosen))
        self._choice.setToolTip(self._choice.currentData(Qt.ItemDataRole.ToolTipRole))

    def set_facts(self, text: str) -> None:
        """Show parameters and milliseconds."""
        self._facts.set_facts(text)

    def set_score(self, score: str, against: str) -> None:
        """Show the score and its kind."""
        self._score.setText(score)
        self._against.setText(against)
        self._against.setToolTip(plain_tip(against))

    def set_current(self, current: bool) -> None:
        """Dim picture and texts if its mask and score belong to an earlier picture; another model can be chosen."""
        self.canvas.set_dimmed(not current)
        self._facts.setEnabled(current)
        self.foot.setEnabled(current)

    @property
    def texts(self) -> tuple[str, str]:
        """The texts above and below the picture."""
        above = (self._choice.currentText(), self._facts.facts)
        below = (self._score.text(), self._against.text())
        return " · ".join(filter(None, above)), " · ".join(filter(None, below))

    @property
    def words(self) -> str:
        """All texts around the picture."""
        return " · ".join(filter(None, self.texts))


class FactsLabel(PlainLabel):
    """Facts with " · " between them, of which the first are left out where there is no room; the tooltip has all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = ""
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_facts(self, text: str) -> None:
        """Show these."""
        self.facts = text
        self.setToolTip(plain_tip(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        parts = self.facts.split(" · ")
        while parts and self.fontMetrics().horizontalAdvance(" · ".join(parts)) > self.width():
            parts.pop(0)
        self.setText(" · ".join(parts))


def _quiet() -> ElidingLabel:
    label = ElidingLabel()
    label.elide = Qt.TextElideMode.ElideRight  # numbers come first
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _row(widget: QWidget, *parts: tuple[QWidget, int]) -> None:
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(8, 2, 8, 2)
    layout.setSpacing(10)
    for part, stretch in parts:
        layout.addWidget(part, stretch)


class PanesView(QWidget):
    """Two to four panes beside or over each other; keeps their views and cursors in step."""

    chosen = Signal(int, str)
    """Number of a pane, and the chosen key."""
    dropped = Signal(object)
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lab-panes")
        self.empty = Canvas(self)
        self.panes = [LabPane(self, number + 1) for number in range(PANES)]
        self._line = Divider(self)
        self._line.moved.connect(self._place_line)
        self._share = 0.5
        self.mode, self.count = PaneLayout.SIDE, PANES
        self._picture: tuple[int, int] | None = None
        self._blink = QTimer(self)
        self._blink.setInterval(BLINK_MS)
        self._blink.timeout.connect(lambda: self.panes[1].canvas.setVisible(self.panes[1].canvas.isHidden()))
        for canvas in (self.empty, *(pane.canvas for pane in self.panes)):
            canvas.dropped.connect(self.dropped)
            canvas.stepped.connect(self.stepped)
        for number, pane in enumerate(self.panes):
            pane.chosen.connect(lambda key, number=number: self.chosen.emit(number, key))
            pane.canvas.moved.connect(lambda view, pane=pane: self._follow(pane, view))
            pane.canvas.pointed.connect(lambda place, pane=pane: self._point(pane, place))
        self.setFocusProxy(self.panes[0].canvas)
        self.arrange(PaneLayout.SIDE, PANES, picture=None)

    @property
    def shown(self) -> list[LabPane]:
        """The panes that are visible."""
        if self.mode is PaneLayout.SIDE or self.mode is PaneLayout.DISAGREEMENT:
            return self.panes[: self.count]
        return self.panes[:2]

    def arrange(self, mode: PaneLayout, count: int, picture: tuple[int, int] | None) -> None:
        """Lay out a number of panes for pictures of this width and height; None shows the empty canvas's notice."""
        self.mode, self.count, self._picture = mode, count, picture
        filled = picture is not None
        self.empty.setVisible(not filled)
        shown = self.shown if filled else []
        single = mode in {PaneLayout.DIFFERENCE, PaneLayout.DISAGREEMENT}
        for pane in self.panes:
            for part in (pane.head, pane.foot):
                part.setVisible(pane in shown)
            pane.canvas.setVisible(pane in shown and (not single or pane is self.panes[0]))
            pane.canvas.clearMask()
        self._line.setVisible(filled and mode is PaneLayout.SWIPE)
        if filled and mode is PaneLayout.BLINK:
            self._blink.start()
        else:
            self._blink.stop()
        self._place()

    @property
    def line(self) -> float:
        """Where the line between two pictures is that lie over each other, as a share of the width."""
        return self._share

    def set_size(self, width: int, height: int) -> None:
        """Set the size of the pictures; the layout stays."""
        if self._picture != (width, height):
            self._picture = width, height
            self._place()

    def set_bare(self, bare: bool) -> None:
        """Show the pictures without overlay while true."""
        for pane in self.panes:
            pane.canvas.set_bare(bare)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the layout."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background between the panes."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.end()

    def _place(self) -> None:
        self.empty.setGeometry(self.rect())
        if self._picture is None:
            return
        columns = len(self.shown)
        if self.mode is PaneLayout.SIDE:
            columns = best_columns(columns, self._picture, (self.width(), self.height()))
        rows = -(-len(self.shown) // columns)
        width, height = self.width() / columns, self.height() / rows
        for number, pane in enumerate(self.shown):
            left, top = round(number % columns * width), round(number // columns * height)
            cell = QRect(left, top, round(width) - GAP, round(height) - GAP)
            head, foot = pane.head.sizeHint().height(), pane.foot.sizeHint().height()
            pane.head.setGeometry(cell.left(), cell.top(), cell.width(), head)
            pane.foot.setGeometry(cell.left(), cell.bottom() + 1 - foot, cell.width(), foot)
            if self.mode is not PaneLayout.SIDE:
                cell = self.rect()
            pane.canvas.setGeometry(cell.adjusted(0, head, 0, -foot))
        self._place_line(self._share)

    def _place_line(self, share: float) -> None:
        self._share = min(max(share, 0.02), 0.98)
        if self.mode is not PaneLayout.SWIPE or self._picture is None:
            return
        upper = self.panes[1].canvas
        x = round(self._share * self.width())
        upper.setMask(QRegion(x, 0, self.width() - x, upper.height()))
        upper.raise_()
        self._line.setGeometry(x - 5, upper.y(), 11, upper.height())
        self._line.raise_()

    def _follow(self, source: LabPane, view: ViewTransform) -> None:
        for pane in self.panes:
            if pane is not source:
                pane.canvas.set_view(view)

    def _point(self, source: LabPane, place: tuple[float, float] | None) -> None:
        for pane in self.panes:
            if pane is not source:
                pane.canvas.set_pointer(place)


def best_columns(count: int, picture: tuple[int, int], room: tuple[int, int], beside: float = BESIDE_PX) -> int:
    """Return the number of columns that shows pictures of one size largest.

    Args:
        count: How many pictures.
        picture: Width and height of each.
        room: Width and height that there is for all.
        beside: Height of the texts above and below each.
    """

    def scale(columns: int) -> float:
        rows = -(-count // columns)
        return min(room[0] / columns / picture[0], (room[1] / rows - beside) / picture[1])

    return max(range(1, count + 1), key=scale)


class Divider(QWidget):
    """The line between two pictures that lie over each other."""

    moved = Signal(float)
    """The wanted position, as a share of the parent's width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._panes = parent
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Line between the two pictures"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._send(self.mapToParent(event.position().toPoint()).x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the arrow keys."""
        step = {Qt.Key.Key_Left: -20, Qt.Key.Key_Right: 20}.get(Qt.Key(event.key()), 0)
        if step:
            self._send(self.geometry().center().x() + step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a light line between two dark ones, with a grip."""
        painter = QPainter(self)
        middle = self.width() // 2
        painter.fillRect(middle - 2, 0, 5, self.height(), self.palette().color(QPalette.ColorRole.Shadow))
        painter.fillRect(middle - 1, 0, 3, self.height(), self.palette().color(QPalette.ColorRole.Accent))
        painter.fillRect(0, self.height() // 2 - 18, self.width(), 36, self.palette().color(QPalette.ColorRole.Accent))
        painter.end()

    def _send(self, x: int) -> None:
        self.moved.emit(x / max(1, self._panes.width()))


class CentreView(QStackedWidget):
    """Holds panes, curves and sweep; makes the latter two when first shown, since pyqtgraph is slow to load."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes_view = PanesView()
        self._beside = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._caption = PlainLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        set_font(self._caption, 1.25)
        self._caption.setContentsMargins(14, 8, 14, 10)
        self._caption.setMinimumHeight(2 * self._caption.fontMetrics().lineSpacing() + 18)  # the panes keep their size
        self._caption.hide()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.legend = Legend()
        column.addWidget(self.panes_view, 1)
        column.addWidget(self.legend)
        column.addWidget(self._caption)
        self._beside.addWidget(left)
        self.addWidget(self._beside)
        self.setFocusProxy(self.panes_view)
        self._curves: Curves | None = None
        self._sweep: SweepView | None = None

    @property
    def curves(self) -> "Curves":
        """The curves beside the panes."""
        if self._curves is None:
            from crackview.gui.lab.sweep_view import Curves  # noqa: PLC0415 - pyqtgraph is slow to load

            self._curves = Curves()
            self._beside.addWidget(self._curves)
            self._beside.setSizes([720, 280])
        return self._curves

    @property
    def sweep(self) -> "SweepView":
        """The view of the sweep, in place of the panes."""
        if self._sweep is None:
            from crackview.gui.lab.sweep_view import SweepView  # noqa: PLC0415 - pyqtgraph is slow to load

            self._sweep = SweepView()
            self.addWidget(self._sweep)
        return self._sweep

    @property
    def shown_curves(self) -> "Curves | None":
        """The curves beside the panes; None while there are none."""
        return None if self._curves is None or self._curves.isHidden() else self._curves

    @property
    def shown_sweep(self) -> "SweepView | None":
        """The sweep; None while the panes are shown."""
        return self._sweep if self.currentWidget() is self._sweep else None

    @property
    def caption(self) -> str:
        """The text below the panes; empty if there is none."""
        return "" if self._caption.isHidden() else self._caption.text()

    def show_text(self, text: str) -> None:
        """Show a text below the panes; none if it is empty."""
        self._caption.setText(text)
        self._caption.setVisible(bool(text))

    def show_sweep(self, shown: bool) -> None:
        """Show the sweep, or the panes."""
        self.setCurrentWidget(self.sweep if shown else self._beside)

    def show_curves(self, shown: bool) -> None:
        """Show or hide the curves beside the panes."""
        if shown or self._curves is not None:
            self.curves.setVisible(shown)
