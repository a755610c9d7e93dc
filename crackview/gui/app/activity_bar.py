"""The activity bar on the left: one button for each workspace."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.workspace import WorkspaceEntry


class ActivityBar(QWidget):
    """A column of buttons, one of which is checked."""

    chosen = Signal(int)

    def __init__(self, entries: Sequence[WorkspaceEntry], actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(6)
        self._group = QButtonGroup(self)
        for place, entry in enumerate(entries):
            button = QToolButton(autoRaise=True)
            button.setText(entry.title)
            button.setToolTip(actions[entry.action].toolTip())
            button.setCheckable(True)
            button.setIcon(actions[entry.action].icon())
            button.setIconSize(QSize(24, 24))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setMinimumSize(60, 56)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, place)
            column.addWidget(button)
        column.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    def select(self, place: int) -> None:
        """Check the button at this place without emitting a choice."""
        self._group.button(place).setChecked(True)
