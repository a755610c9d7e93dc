"""Text as it is: names, notes and titles come from files and persons, and Qt would take "<b>" in them for markup."""

import html
from typing import Any

from PySide6.QtGui import Qt
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
