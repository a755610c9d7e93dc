"""Labels and tooltips, which show every text as it is: names and notes of files and users may hold markup."""

import html
import re
from typing import Any

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, Qt
from PySide6.QtWidgets import QLabel, QWidget

from crackview.gui import palette

_UNBROKEN = re.compile("[!-\u024f]{24}(?=[!-\u024f])")
"""Latin letters and signs without a separator, after which a line may break all the same."""


class PlainLabel(QLabel):
    """A label that shows every text as it is; all labels of the window are such."""

    def __init__(self, *arguments: Any, **properties: Any) -> None:
        super().__init__(*arguments, **properties)
        self.setTextFormat(Qt.TextFormat.PlainText)


def plain_tip(text: str) -> str:
    """Return a text as a tooltip, which has no plain format: what Qt would take for markup is escaped."""
    if not Qt.mightBeRichText(text):
        return text
    return f'<p style="white-space: pre-wrap">{html.escape(text)}</p>'


class ElidingLabel(PlainLabel):
    """Texts of any length, such as file names: each line is shortened, the whole text is its tooltip.

    Attributes:
        elide: Where a line is shortened; at first in the middle.
    """

    elide = Qt.TextElideMode.ElideMiddle

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
        metrics, room = self.fontMetrics(), rect.width()
        lines = self.text().split("\n")
        text = "\n".join(metrics.elidedText(line, self.elide, room) for line in lines)
        self.style().drawItemText(
            painter, rect, int(self.alignment()), self.palette(), self.isEnabled(), text, self.foregroundRole()
        )


class IconLabel(PlainLabel):
    """A glyph in a colour of the theme, which it follows.

    Args:
        size: Side of the glyph, px.
        role: Role of its colour.
        name: Name in qtawesome; "" for none yet.
    """

    def __init__(self, size: int, role: QPalette.ColorRole, name: str = "", **properties: Any) -> None:
        super().__init__(**properties)
        self._look = size, role
        self.set_icon(name)

    def set_icon(self, name: str) -> None:
        """Show another glyph."""
        self._name = name
        if name:
            self.setPixmap(palette.tinted(name, *self._look, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.set_icon(self._name)


def set_font(widget: QWidget, size: float = 1.0, *, bold: bool = False) -> None:
    """Make the font of a widget larger by a factor, and bold."""
    font = widget.font()
    if size != 1:
        font.setPointSizeF(font.pointSizeF() * size)
    font.setBold(bold)
    widget.setFont(font)


def breakable(text: str) -> str:
    """Allow line breaks after each separator of long names and paths, and within what has none for long."""
    text = re.sub(r"[/\\_\-.]", "\\g<0>\u200b", text)
    return _UNBROKEN.sub("\\g<0>\u200b", text)
