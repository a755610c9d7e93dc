"""A check box that is visible in the dark theme, where Fusion draws its frame darker than the background."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QCheckBox, QWidget


class CheckBox(QCheckBox):
    """A check box filled with the theme's light colour."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        light = QGuiApplication.palette().color(QPalette.ColorRole.Light)
        colours = self.palette()
        if colours.color(QPalette.ColorRole.Base) != light:
            colours.setColor(QPalette.ColorRole.Base, light)
            self.setPalette(colours)
