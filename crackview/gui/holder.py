"""Room for one widget of each workspace, of which one is visible."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Holder(QWidget):
    """As large as the widget that is shown may be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_only(self, widget: QWidget) -> None:
        """Take the widget in, if it is new, and hide the one before."""
        if self._shown is not None and self._shown is not widget:
            self._shown.hide()
        if self._column.indexOf(widget) < 0:
            self._column.addWidget(widget)
        self._shown = widget
        self.setMaximumSize(widget.maximumSize())
        self.setSizePolicy(widget.sizePolicy())
        widget.show()
