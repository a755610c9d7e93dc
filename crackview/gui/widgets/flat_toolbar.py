"""A flat toolbar: Fusion's own draws bright lines above and below it in the dark theme."""

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolBar


class FlatToolBar(QToolBar):
    """A toolbar on the window's background with one faint line below."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line; the buttons draw themselves."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
