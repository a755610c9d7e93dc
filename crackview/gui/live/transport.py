"""The strip below the video: playback buttons, and the timeline of a file."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from crackview.gui.language import tr
from crackview.gui.live.timeline import Timeline
from crackview.gui.widgets.labels import ElidingLabel

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0)


class Transport(QWidget):
    """A view: shows values and sends signals.

    Args:
        groups: Actions as buttons, with a gap between two groups.
        last: The action at the far end, with its text.
        parent: As usual.
    """

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
        for number, group in enumerate(groups):
            if number:
                row.addSpacing(14)
            for action in group:
                row.addWidget(_button(action))
        self._speed = QComboBox()
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
