"""The strip below the video: playback buttons, and the timeline of a file."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QToolTip, QVBoxLayout, QWidget

from crackview.gui.language import number, tr
from crackview.gui.live.source_state import FrameResults, SourceResults
from crackview.gui.overlay.overlay_panel import share_text
from crackview.gui.widgets.fields import ComboBox
from crackview.gui.widgets.labels import ElidingLabel
from crackview.vision.overlay import FILL_RGB

#: Share at which a bar has full height; the square root raises small shares.
FULL = 0.05
#: Height of the bar of a frame that was analysed and has no cracks.
_SEEN = 4
_PAD, _TICK = 10.0, 4.0
SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0)


class Timeline(QWidget):
    """Position, in and out points, and the crack pixels of analysed frames; sends the frame that was clicked."""

    sought = Signal(int)
    """Index of a frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._results = SourceResults()
        self._limit = 1.0
        self._index = 0
        self._items: tuple[int, int | None] = (0, None)
        self._fps = 0.0
        self._bars: QPixmap | None = None  # cached between frames: only the position moves

    def set_file(self, results: SourceResults, fps: float) -> None:
        """Show another file; call `refresh` when its results grow, or others are chosen."""
        self._results, self._fps, self._index, self._items = results, fps, 0, (0, None)
        self.refresh()

    def set_limit(self, limit: float) -> None:
        """Set the length from which a crack is a finding, as a share of the picture's diagonal."""
        self._limit = limit
        self.refresh()

    def set_index(self, index: int) -> None:
        """Set the frame that is shown."""
        if index != self._index:
            self._index = index
            self.update()

    def set_items(self, first: int, last: int | None) -> None:
        """Set the in and out points; None: the end."""
        self._items = (first, last)
        self.update()

    def refresh(self) -> None:
        """Repaint after more frames were analysed, or other frames count as findings."""
        self._bars = None
        self.update()

    def sizeHint(self) -> QSize:
        """Return a wide size."""
        return QSize(600, 58)

    def frame_at(self, x: float) -> int:
        """Return the index of the frame at a horizontal position."""
        area = self._area()
        share = (x - area.left()) / max(1.0, area.width())
        return min(max(0, math.floor(share * self._shares.count)), max(0, self._shares.count - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Compute the bars for the new width."""
        super().resizeEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Apply the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, bars, the range that is looped, and the position."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, area = self.palette(), self._area()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(area, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if self._bars is None:
            self._bars = self._drawn_bars(area)
        painter.drawPixmap(area.topLeft(), self._bars)
        self._paint_marks(painter, area)
        self._paint_others(painter, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid), 1))
        painter.drawRoundedRect(area, 4, 4)
        if self._shares.count:
            x = self._x(self._index + 0.5)
            painter.setPen(QPen(colours.color(QPalette.ColorRole.WindowText), 2))
            painter.drawLine(round(x), round(area.top() - _TICK), round(x), round(area.bottom() + _TICK))

    def _drawn_bars(self, area: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        bars = QPixmap(round(area.width() * ratio), round(area.height() * ratio))
        bars.fill(Qt.GlobalColor.transparent)
        painter = QPainter(bars)
        width, bottom = bars.width(), bars.height()
        columns, longest = self._shares.columns(width)
        heights = np.sqrt(np.clip(columns / FULL, 0, 1)) * (bottom - 4)
        seen, finding = self.palette().color(QPalette.ColorRole.Mid), QColor(*FILL_RGB)
        for column in np.flatnonzero(np.isfinite(columns)):
            # Analysed frames without cracks get a low bar, to differ from frames that were not analysed.
            height = max(round(_SEEN * ratio), int(heights[column]))
            colour = finding if longest[column] >= self._limit else seen
            painter.fillRect(int(column), bottom - height, 1, height, colour)
        painter.end()
        bars.setDevicePixelRatio(ratio)
        return bars

    def _paint_others(self, painter: QPainter, area: QRectF) -> None:
        """Paint a note on frames analysed with other settings, whose bars are not shown."""
        text = self.others
        if not text:
            return
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        inside = area.adjusted(8, 2, -8, 0)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown)  # bars stand below

    @property
    def others(self) -> str:
        """How more frames were analysed than are with the chosen model, threshold and size, as text; or empty."""
        fuller = self._results.fuller
        if fuller is None:
            return ""
        threshold = number(fuller.threshold, 3)
        values = fuller.model, threshold, fuller.side
        if fuller.thorough:
            return tr("Analysed with {0}, threshold {1}, {2} px and a second look; analyse again", *values)
        if self._results.conditions is not None and self._results.conditions.thorough:
            return tr("Analysed with {0}, threshold {1}, {2} px, without a second look; analyse again", *values)
        return tr("Analysed with {0}, threshold {1}, {2} px; analyse again", *values)

    def _paint_marks(self, painter: QPainter, area: QRectF) -> None:
        first, last = self._items
        if (first, last) == (0, None) or not self._shares.count:
            return
        begin, end = self._x(first), self._x(self._shares.count if last is None else last + 1)
        veil = QColor(self.palette().color(QPalette.ColorRole.Window))
        veil.setAlphaF(0.72)
        painter.fillRect(QRectF(area.left(), area.top(), begin - area.left(), area.height()), veil)
        painter.fillRect(QRectF(end, area.top(), area.right() - end, area.height()), veil)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        for x in (begin, end):
            painter.fillRect(QRectF(x - 1, area.top(), 2, area.height()), accent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Seek to the frame under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton and self._shares.count:
            self.sought.emit(self.frame_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Seek while dragging."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._shares.count:
            self.sought.emit(self.frame_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a frame with Left and Right, to the ends with Home and End."""
        places = {
            Qt.Key.Key_Left: self._index - 1,
            Qt.Key.Key_Right: self._index + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self._shares.count - 1,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None or not self._shares.count:
            super().keyPressEvent(event)
        else:
            self.sought.emit(min(max(0, place), self._shares.count - 1))

    def event(self, event: QEvent) -> bool:
        """Show time and share of the frame under the cursor as a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._shares.count:
            QToolTip.showText(event.globalPos(), self.words(self.frame_at(event.pos().x())), self)
            return True
        return super().event(event)

    def words(self, index: int) -> str:
        """Return time and share of a frame as text."""
        found = self._shares.at(index)
        known = tr("not seen yet") if found is None else tr("{0} crack pixels").format(share_text(found.share))
        time = f"{clock(index / self._fps)}  ·  " if self._fps else ""
        others = f"\n{self.others}" if found is None and self.others else ""
        return f"{time}{tr('frame')} {number(index + 1)}  ·  {known}{others}"

    @property
    def _shares(self) -> FrameResults:
        return self._results.chosen

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_PAD, _TICK + 2, -_PAD, -_TICK - 2)

    def _x(self, index: float) -> float:
        area = self._area()
        return area.left() + area.width() * index / max(1, self._shares.count)


def clock(seconds: float) -> str:
    """Return a time as minutes, seconds and tenths, with hours if there are any."""
    tenths = int(max(0.0, seconds) * 10 + 1e-6)
    minutes, tenths = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    text = f"{minutes:02}:{tenths // 10:02}.{tenths % 10}"
    return f"{hours}:{text}" if hours else text


class Transport(QWidget):
    """Groups of actions as buttons, speed, position and timeline; `last` stands at the far end with its text."""

    speed_chosen = Signal(float)

    def __init__(self, groups: Sequence[Sequence[QAction]], last: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self.setAccessibleName(tr("Transport"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.timeline = Timeline()
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(2)
        for place, group in enumerate(groups):
            if place:
                row.addSpacing(14)
            for action in group:
                row.addWidget(_button(action))
        self._speed = ComboBox()
        self._speed.setAccessibleName(tr("Speed"))
        self._speed.setToolTip(tr("Speed"))
        for speed in SPEEDS:
            self._speed.addItem(f"{speed:g} ×", speed)
        self._speed.setCurrentIndex(SPEEDS.index(1.0))
        self._speed.activated.connect(lambda row: self.speed_chosen.emit(self._speed.itemData(row)))
        row.addSpacing(14)
        row.addWidget(self._speed)
        self._time = ElidingLabel()
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._time.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._time.setAccessibleName(tr("Position"))
        self._time.setMinimumHeight(2 * self._time.fontMetrics().lineSpacing())  # of a file: its time, and the frame
        row.addSpacing(14)
        row.addWidget(self._time, 1)
        row.addSpacing(14)
        whole = _button(last)
        whole.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row.addWidget(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.timeline)
        self.setMaximumHeight(self.sizeHint().height())

    def set_speed(self, speed: float) -> None:
        """Show the speed."""
        self._speed.setCurrentIndex(self._speed.findData(speed))

    def set_file(self, is_file: bool) -> None:
        """Enable timeline and speed for a file; a camera has neither."""
        self.timeline.setEnabled(is_file)
        self._speed.setEnabled(is_file)

    def set_time(self, text: str) -> None:
        """Show the position as text."""
        self._time.setText(text)


def _button(action: QAction) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setDefaultAction(action)
    button.setIconSize(QSize(20, 20))
    button.setMinimumSize(34, 34)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.iconText())
    return button
