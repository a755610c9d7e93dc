"""A dialog with a text to read and to copy, such as a crash report."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from crackview.gui.language import tr
from crackview.gui.widgets.close_row import close_row


class TextSheet(QDialog):
    """A title for the window, a sentence, the text, and a button that copies it; it deletes itself when closed."""

    def __init__(self, title: str, sentence: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.sentence = QLabel(sentence, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text = QPlainTextEdit(text, readOnly=True, tabChangesFocus=True)
        self._text.setAccessibleName(title)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = close_row(self)
        self.copy = buttons.addButton(tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setMinimumHeight(32)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        column.addWidget(self.sentence)
        column.addWidget(self._text, 1)
        column.addWidget(buttons)
        room = self.screen().availableGeometry()
        em = self.fontMetrics().height()
        self.resize(min(46 * em, room.width() - 60), min(28 * em, room.height() - 80))

    def text(self) -> str:
        """Return the text that Copy puts onto the clipboard."""
        return self._text.toPlainText()

    def add(self, text: str) -> None:
        """Append text."""
        self._text.appendPlainText(text)
