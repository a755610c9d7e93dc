"""Height of dialogs: Qt gives wrapped texts two thirds of the screen and cuts the rest."""

from PySide6.QtWidgets import QDialog


def fit(dialog: QDialog) -> None:
    """Set the height of a filled dialog, not yet shown, to what its texts need at its width, within the screen."""
    layout, room = dialog.layout(), dialog.screen().availableGeometry()
    if layout is not None:
        width = min(max(layout.totalSizeHint().width(), dialog.minimumWidth()), room.width() - 60)
        dialog.resize(width, min(layout.totalHeightForWidth(width), room.height() - 40))
