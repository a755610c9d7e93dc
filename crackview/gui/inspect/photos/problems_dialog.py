"""Lists the photos that cannot be shown or analysed, each with the sentence that says why."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crackview import file_names
from crackview.gui.language import said, tr
from crackview.gui.widgets.dialogs import close_row
from crackview.gui.widgets.labels import PlainLabel

_SIZE = (620, 380)


class ProblemsDialog(QDialog):
    """Stays open beside the work; deletes itself when closed."""

    chosen = Signal(int)
    """A person chose the photo in this row of the strip."""

    def __init__(self, troubles: Sequence[tuple[int, Path, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Photos with problems"))
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        if troubles:
            column.addWidget(self._list(troubles), 1)
        else:
            column.addWidget(PlainLabel(tr("No photo has had a problem so far.")), 1)
        column.addWidget(close_row(self))

    def _list(self, troubles: Sequence[tuple[int, Path, str]]) -> QListWidget:
        found = QListWidget()
        found.setAccessibleName(tr("Photos with problems"))
        found.setWordWrap(True)
        found.setAlternatingRowColors(True)
        for row, path, sentence in troubles:
            item = QListWidgetItem(f"{file_names.text(path.name)}\n{said(sentence)}", found)
            item.setData(Qt.ItemDataRole.UserRole, row)
        found.currentItemChanged.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        return found
