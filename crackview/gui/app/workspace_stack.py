"""A stack with one widget of each workspace, one of which is visible."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

#: Property that is False on a widget that needs no room, such as a strip without photos.
WANTED = "wanted"


class WorkspaceStack(QWidget):
    """A stack whose size limits are those of the shown widget."""

    wanted_changed = Signal()
    """Whether the shown widget needs room has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def is_wanted(self) -> bool:
        """Whether the shown widget needs room."""
        return self._shown is not None and self._shown.property(WANTED) is not False

    def show_only(self, widget: QWidget) -> None:
        """Show the widget, adding it if it is new, and hide the others."""
        if self._shown is not None and self._shown is not widget:
            self._shown.hide()
        if self._column.indexOf(widget) < 0:
            self._column.addWidget(widget)
            widget.installEventFilter(self)
        self._shown = widget
        self.setMaximumSize(widget.maximumSize())
        self.setSizePolicy(widget.sizePolicy())
        widget.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note whether the shown widget needs room."""
        if event.type() == QEvent.Type.DynamicPropertyChange and watched is self._shown:
            self.wanted_changed.emit()
        return super().eventFilter(watched, event)
