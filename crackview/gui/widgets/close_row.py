"""The row of buttons below dialogs whose changes apply at once: only Close, without an icon."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox


def close_row(dialog: QDialog) -> QDialogButtonBox:
    """Return a row with one button that closes the dialog."""
    row = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    for button in row.buttons():
        button.setIcon(QIcon())
        button.setMinimumHeight(32)
    row.rejected.connect(dialog.close)
    return row
