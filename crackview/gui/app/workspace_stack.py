"""Room for one widget of each workspace, of which one is visible."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

#: The property of a widget that wants no room for now, such as a strip without photos, is False.
WANTED = "wanted"


class WorkspaceStack(QWidget):
    """As large as the widget that is shown may be."""

    wanted_changed = Signal()
    """The widget that is shown wants room now, or no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def is_wanted(self) -> bool:
        """Whether the widget that is shown wants room."""
        return self._shown is not None and self._shown.property(WANTED) is not False

    def show_only(self, widget: QWidget) -> None:
        """Take the widget in, if it is new, and hide the one before."""
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
        """Learn what the widget that is shown wants."""
        if event.type() == QEvent.Type.DynamicPropertyChange and watched is self._shown:
            self.wanted_changed.emit()
        return super().eventFilter(watched, event)
