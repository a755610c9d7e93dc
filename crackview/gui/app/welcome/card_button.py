"""A button as large as its contents, for the cards and the recent files of the welcome page."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from crackview.gui import palette
from crackview.gui.widgets.labels import PlainLabel

_RADIUS = 8.0


class CardButton(QPushButton):
    """A button with a layout of labels on a rounded background; Enter and Space press it.

    Args:
        layout: Layout of the labels.
        name: Name for screen readers.
        icon: Name in qtawesome of the picture that `icon_label` shows.
        size: Size of that picture, px.
        parent: As usual.
    """

    def __init__(self, layout: QBoxLayout, name: str, icon: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = layout
        self.setLayout(layout)
        self.setAccessibleName(name)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.icon_label = PlainLabel()
        self._picture = icon, size
        self._tint()

    def sizeHint(self) -> QSize:
        """Return that of the layout."""
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return that of the layout."""
        return self._inside.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Return whether the texts wrap."""
        return self._inside.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return that of the layout."""
        return self._inside.totalHeightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the picture again when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background; the labels paint themselves."""
        del event
        colours = self.palette()
        pressed, hot = self.isDown(), self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(palette.soft_accent(colours) if pressed else colours.color(QPalette.ColorRole.Base))
        role = QPalette.ColorRole.Accent if hot else QPalette.ColorRole.Mid
        painter.setPen(QPen(colours.color(role), 1.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _tint(self) -> None:
        name, size = self._picture
        pixmap = palette.tinted(name, size, QPalette.ColorRole.Accent, self.devicePixelRatioF())
        self.icon_label.setPixmap(pixmap)
