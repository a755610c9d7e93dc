"""A flat button below a card, in the colour of a link."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QPushButton, QWidget


class Link(QPushButton):
    """A flat button that Enter and Space press."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, flat=True, autoDefault=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        colour = QGuiApplication.palette().color(QPalette.ColorRole.Link)
        colours = self.palette()
        if colours.color(QPalette.ColorRole.ButtonText) != colour:
            colours.setColor(QPalette.ColorRole.ButtonText, colour)
            self.setPalette(colours)
