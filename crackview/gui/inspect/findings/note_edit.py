"""A note, mostly of a line: Return keeps it, Escape gives up what was typed, and leaving it keeps it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from crackview.gui.language import tr


class NoteEdit(QPlainTextEdit):
    """Tells a note when it is another one."""

    noted = Signal(str)
    left = Signal()
    """Return or Escape: the keyboard may go elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() + 14)

    def set_note(self, note: str) -> None:
        """Show a note; what somebody is typing at the moment stays, if the note is the same as before."""
        if note != self._kept or not self.hasFocus():
            self._kept = note
            if note != self.toPlainText():
                self.setPlainText(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return keeps, Shift+Return begins a line, Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._kept)
            self.left.emit()
        elif (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self._keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep it."""
        super().focusOutEvent(event)
        self._keep()

    def _keep(self) -> None:
        text = self.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.noted.emit(text)
