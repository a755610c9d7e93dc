"""Which tool is active, the palette of them at the left edge of the picture, and above it what can be set of one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from crackview.gui import palette
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.items import Tool
from crackview.gui.language import tr
from crackview.gui.widgets.fields import Slider, WholeNumberField
from crackview.gui.widgets.labels import PlainLabel

MARGIN = 10
_BUTTON = 32
_FOOT = 88  # px at the lower edge for the scale bar


class ToolPalette(QObject):
    """Two small panels that hover over a canvas."""

    size_changed = Signal(int)
    """The size that the user has set, px."""
    done_clicked = Signal()
    """The tool is to be put away."""

    def __init__(self, canvas: QWidget, groups: Sequence[Sequence[QAction]]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._bar, self._options = _RoundedBackground(canvas), _RoundedBackground(canvas)
        self._bar.setObjectName("tool-bar")
        self._options.setObjectName("tool-options")
        self._bar.setAccessibleName(tr("Correcting tools"))
        self._options.setAccessibleName(tr("Options of the tool"))
        self._build_bar(groups)
        self._build_options()
        self._bar.hide()
        self._options.hide()
        canvas.installEventFilter(self)

    def set_visible(self, visible: bool) -> None:
        """Show the tools, or not even those: there is no picture."""
        self._bar.setVisible(visible)
        self._place()

    def set_tool(self, title: str, hint: str, sizes: tuple[int, int] | None = None, automatic: str = "") -> None:
        """Show what can be set of a tool.

        Args:
            title: Its name; "" hides the options: no tool is in the hand.
            hint: What to do with it.
            sizes: The least and the greatest size, px; None where it has none.
            automatic: What the least size stands for, if it is not a size.
        """
        self._options.setVisible(bool(title))
        self._title.setText(title)
        self._hint.setText(hint)
        self._options.setAccessibleDescription(hint)
        self._slider.setVisible(sizes is not None)
        self._number.setVisible(sizes is not None)
        if sizes is not None:
            with QSignalBlocker(self._slider), QSignalBlocker(self._number):
                self._slider.setRange(*sizes)
                self._number.setRange(*sizes)
            self._number.setSpecialValueText(automatic)
        self._place()

    def set_size(self, size: int) -> None:
        """Show the size of the tool, px."""
        for control in (self._slider, self._number):
            with QSignalBlocker(control):
                control.setValue(size)

    @property
    def hint(self) -> str:
        """What is said of the tool in the hand."""
        return self._hint.text() if not self._options.isHidden() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edges of the canvas."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _build_bar(self, groups: Sequence[Sequence[QAction]]) -> None:
        self._buttons = QGridLayout(self._bar)
        self._lines: list[QWidget] = []
        self._buttons.setContentsMargins(4, 4, 4, 4)
        self._buttons.setSpacing(1)
        self._parts: list[QWidget] = []
        for number, group in enumerate(groups):
            if number:
                self._lines.append(_Line(self._bar))
                self._parts.append(self._lines[-1])
            for action in group:
                button = QToolButton()
                button.setDefaultAction(action)
                button.setAutoRaise(True)
                button.setIconSize(QSize(20, 20))
                button.setFixedSize(_BUTTON, _BUTTON)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setAccessibleName(action.iconText())
                self._parts.append(button)
        self._rows = 0

    def _fill_bar(self) -> None:
        """Arrange the buttons in one column, or in as many as the height needs."""
        most = max(1, (self._canvas.height() - MARGIN - _FOOT - 8) // (_BUTTON + 1))
        single = len(self._parts) <= most
        rows = len(self._parts) if single else most
        if rows == self._rows:
            return
        self._rows = rows
        for line in self._lines:
            line.setVisible(single)
        shown = [part for part in self._parts if single or part not in self._lines]
        for place, part in enumerate(shown):
            self._buttons.addWidget(part, place % rows, place // rows)
            part.show()  # at once: what is hidden has no size
        self._buttons.activate()

    def _build_options(self) -> None:
        row = QHBoxLayout(self._options)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(10)
        self._title, self._hint = PlainLabel(), PlainLabel()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._slider = Slider(Qt.Orientation.Horizontal)
        self._slider.setFixedWidth(110)
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.setAccessibleName(tr("Size of the tool"))
        self._slider.setToolTip(tr("Size of the tool: C and V, or Alt + wheel"))
        self._number = WholeNumberField(suffix=tr(" px"))
        self._number.setKeyboardTracking(False)
        self._number.setAccessibleName(tr("Size of the tool in pixels"))
        self._number.setToolTip(self._slider.toolTip())
        self._slider.valueChanged.connect(self.size_changed)
        self._number.valueChanged.connect(self.size_changed)
        done = QToolButton()
        done.setIcon(palette.icon("mdi6.close"))
        done.setAutoRaise(True)
        done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        done.setAccessibleName(tr("Put the tool away"))
        done.setToolTip(tr("Put the tool away  (Esc)"))
        done.clicked.connect(self.done_clicked)
        for part in (self._title, self._slider, self._number, done):
            row.addWidget(part)
        row.insertWidget(1, self._hint, 1)

    def _place(self) -> None:
        self._fill_bar()
        bar = self._bar.sizeHint()
        lowest = self._canvas.height() - _FOOT - bar.height()
        top = max(MARGIN, min((self._canvas.height() - bar.height()) // 2, lowest))
        self._bar.setGeometry(MARGIN, top, bar.width(), bar.height())
        left = MARGIN + bar.width() + MARGIN
        room = self._canvas.width() - left - MARGIN
        wanted = self._options.sizeHint().width() + self._hint.fontMetrics().horizontalAdvance(self._hint.text())
        self._hint.setVisible(wanted <= room)
        width = min(room, wanted if wanted <= room else self._options.minimumSizeHint().width())
        self._options.setGeometry(left, MARGIN, width, self._options.sizeHint().height())
        self._bar.raise_()
        self._options.raise_()


class _RoundedBackground(QFrame):
    """A rounded ground that nothing is clicked through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, a little transparent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self.palette().color(QPalette.ColorRole.Window))
        ground.setAlphaF(0.94)
        painter.setBrush(ground)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.end()


class _Line(QWidget):
    """A quiet line between two groups."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(5, 3, self.width() - 6, 3)
        painter.end()


class ToolManager(QObject):
    """Gives one tool at a time to the canvas, together with the keyboard; Escape ends it."""

    chosen = Signal(object)
    """The `Tool` that has the left button from now on; None if the button moves the picture."""

    def __init__(self, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        canvas.installEventFilter(self)

    @property
    def tool(self) -> Tool | None:
        """What has the left mouse button."""
        return self._canvas.tool

    def choose(self, tool: Tool | None) -> None:
        """Take up a tool instead of the one before, which gives up what it had begun; None takes up none."""
        before = self.tool
        if tool is before:
            return
        if before is not None:
            before.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        self._canvas.set_tool(tool)
        if tool is not None:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(tool)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape gives up what the tool has begun, or else the tool; only without one it leaves the full screen."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.tool is not None:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                if self.tool.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier):
                    self._canvas.update()
                else:
                    self.choose(None)
                return True
        return super().eventFilter(watched, event)
