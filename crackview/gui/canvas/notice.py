"""The notice in the centre of an empty canvas: how to begin, or what is wrong with a photo."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from crackview.gui.widgets.labels import IconLabel, PlainLabel, breakable, set_font

ICON_SIZE = 40
TEXT_WIDTH = 460


class Notice(QWidget):
    """An icon, a title, a sentence and, where needed, buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._icon = IconLabel(ICON_SIZE, QPalette.ColorRole.PlaceholderText, alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = PlainLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._text = PlainLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setFixedWidth(TEXT_WIDTH)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_font(self._title, 1.45)
        self._buttons = QWidget()
        self._row = QHBoxLayout(self._buttons)
        self._row.setContentsMargins(0, 12, 0, 0)
        self._row.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(1)
        for widget in (self._icon, self._title, self._text, self._buttons):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Show actions as buttons below the text."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.setMinimumHeight(34)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._row.addWidget(button)

    def show_text(self, icon: str, title: str, text: str, *, buttons: bool) -> None:
        """Show an icon (qtawesome name), a title and a sentence."""
        self._icon.set_icon(icon)
        self._words = f"{title} {text}".strip()
        for label, words in ((self._title, title), (self._text, text)):
            label.setText(breakable(words))
            label.setMinimumHeight(0)
            label.setMinimumHeight(label.heightForWidth(TEXT_WIDTH))  # otherwise the layout cuts the last line
        self._text.setVisible(bool(text))
        self._buttons.setVisible(buttons)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    @property
    def words(self) -> str:
        """Title and sentence, for tests and for the accessible description of the canvas."""
        return self._words
