"""The panel at the right of the picture: one scrolling column, as wide as its widest line."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class SidePanel(QScrollArea):
    """A panel without content; subclasses fill `_layout` and then show `_body`.

    Args:
        name: Object name.
        width: Width of the panel at the usual font size, px.
        spacing: Space between parts, px.
    """

    def __init__(self, name: str, width: int, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._body = QWidget()
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(18, 16, 18, 16)
        self._layout.setSpacing(spacing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Widen the panel when the content needs it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return a size with room for the content."""
        return QSize(self._needed(), self._body.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return a size that cuts no line; the rest scrolls."""
        return QSize(self._needed(), super().minimumSizeHint().height())

    def _needed(self) -> int:
        return max(self._width, self._body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
