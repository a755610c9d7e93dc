"""Labels and tooltips that show text as it is: names and notes come from files and persons, and may hold markup."""

import html
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QLabel


class PlainLabel(QLabel):
    """A label that shows every text as it is; all labels of the window are such."""

    def __init__(self, *arguments: Any, **properties: Any) -> None:
        super().__init__(*arguments, **properties)
        self.setTextFormat(Qt.TextFormat.PlainText)


def plain_tip(text: str) -> str:
    """A text as a tooltip, which has no plain format: what Qt would take for markup is escaped."""
    if not Qt.mightBeRichText(text):
        return text
    return f'<p style="white-space: pre-wrap">{html.escape(text)}</p>'


class ElidingLabel(PlainLabel):
    """One line for texts of any length, such as file names: shortened in the middle, the whole text is its tooltip."""

    def setText(self, text: str) -> None:
        """Show the text, shortened if it must be."""
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        """Allow any width."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        rect = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, rect.width())
        self.style().drawItemText(
            painter, rect, int(self.alignment()), self.palette(), self.isEnabled(), text, self.foregroundRole()
        )


def breakable(text: str) -> str:
    """Allow line breaks after each separator of long names and paths."""
    for separator in ("/", "\\", "_", "-", "."):
        text = text.replace(separator, separator + "\u200b")
    return text
