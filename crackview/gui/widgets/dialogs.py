"""What dialogs share: the row with Close, a height that fits, and a sheet of text to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from crackview.gui.language import tr
from crackview.gui.widgets.labels import PlainLabel


def without_icons(dialog: QWidget) -> None:
    """Take the icons off the row of buttons of a dialog, once it has one: some desktops put glaring ones there."""
    for row in dialog.findChildren(QDialogButtonBox):
        for button in row.buttons():
            button.setIcon(QIcon())


def close_row(dialog: QDialog) -> QDialogButtonBox:
    """Return a row with Close, without an icon, for a dialog whose changes apply at once."""
    row = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    without_icons(dialog)
    for button in row.buttons():
        button.setMinimumHeight(32)
    row.rejected.connect(dialog.close)
    return row


def fit(dialog: QDialog) -> None:
    """Set the height of a filled dialog, not yet shown, to what its texts need at its width, within the screen.

    Qt gives wrapped texts two thirds of the screen and cuts the rest.
    """
    layout, room = dialog.layout(), dialog.screen().availableGeometry()
    if layout is not None:
        width = min(max(layout.totalSizeHint().width(), dialog.minimumWidth()), room.width() - 60)
        dialog.resize(width, min(layout.totalHeightForWidth(width), room.height() - 40))


class TextSheet(QDialog):
    """A sentence, a text such as a crash report, and a button that copies it; it deletes itself when closed."""

    def __init__(self, title: str, sentence: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.sentence = PlainLabel(sentence, wordWrap=True)
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
