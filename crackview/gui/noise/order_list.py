"""The noises that are on, in the order of application, which dragging changes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from crackview.gui.language import tr
from crackview.vision.noise import NOISES


class OrderList(QListWidget):
    """A list as high as its rows."""

    reordered = Signal(object)
    """Names in their new order: a tuple of str."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Order of the noises"))
        self.setToolTip(tr("Applied from the top down: drag a noise to another place"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(self._on_move, Qt.ConnectionType.QueuedConnection)
        self.show_names(())

    @property
    def names(self) -> tuple[str, ...]:
        """Names from top to bottom."""
        return tuple(self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count()))

    def show_names(self, names: tuple[str, ...]) -> None:
        """List these noises; hide the list if there is nothing to order."""
        if names != self.names:
            self.clear()
            for name in names:
                item = QListWidgetItem(self)
                item.setData(Qt.ItemDataRole.UserRole, name)
            self._number()
        self.setVisible(len(names) > 1)
        self.setFixedHeight(max(1, self.count()) * max(20, self.sizeHintForRow(0)) + 4)

    def _number(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            item.setText(f"{row + 1}.  {tr(NOISES[item.data(Qt.ItemDataRole.UserRole)].title)}")

    def _on_move(self) -> None:
        self._number()
        self.reordered.emit(self.names)
