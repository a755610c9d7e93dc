"""A check box that can be seen in the dark: Fusion draws its frame darker than the ground, whatever the ground is."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QCheckBox, QWidget


class CheckBox(QCheckBox):
    """Fills its box with the theme's light colour."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        light = QGuiApplication.palette().color(QPalette.ColorRole.Light)
        colours = self.palette()
        if colours.color(QPalette.ColorRole.Base) != light:
            colours.setColor(QPalette.ColorRole.Base, light)
            self.setPalette(colours)
