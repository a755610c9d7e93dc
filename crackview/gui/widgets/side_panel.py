"""The panel at the right of the picture: one column that scrolls, as wide as its widest line needs and no wider."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class SidePanel(QScrollArea):
    """A panel without content; what derives from it fills `_layout` and then shows `_body`.

    Args:
        name: Of the object.
        width: Of the panel, px, where letters are not larger than usual.
        spacing: Between its parts, px.
        parent: As usual.
    """

    def __init__(self, name: str, width: int, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._body = QWidget()
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(18, 16, 18, 16)
        self._layout.setSpacing(spacing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take more room when the content needs it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Room for all lines at the height of the content."""
        return QSize(self._needed(), self._body.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Lines are not cut; what is below is scrolled to."""
        return QSize(self._needed(), super().minimumSizeHint().height())

    def _needed(self) -> int:
        return max(self._width, self._body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
