"""The panel at the right of the picture: one column of a fixed width that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class SidePanel(QScrollArea):
    """A panel without content; what derives from it fills `_layout` and then shows `_body`.

    Args:
        name: Of the object.
        width: Of the panel, px.
        spacing: Between its parts, px.
        parent: As usual.
    """

    def __init__(self, name: str, width: int, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._body = QWidget()
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(18, 16, 18, 16)
        self._layout.setSpacing(spacing)
