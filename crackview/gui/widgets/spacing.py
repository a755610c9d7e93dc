"""Room around the texts of lists and tabs, so that rows stand apart and no accent or descender is cut off."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTabBar, QTabWidget, QWidget

_ROW, _TAB = 6, 4
"""Pixels that a row and a tab are higher than Qt makes them."""


class _RoomyDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, _ROW)


def give_room(view: QAbstractItemView) -> None:
    """Make the rows of a list or tree higher."""
    view.setItemDelegate(_RoomyDelegate(view))


class TabBar(QTabBar):
    """A bar whose tabs show their texts whole: Fusion cuts accents of capitals in those that are not shown."""

    def tabSizeHint(self, index: int) -> QSize:
        """Return the size of a tab."""
        return super().tabSizeHint(index) + QSize(0, _TAB)


class TabPages(QTabWidget):
    """Pages under a `TabBar`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(TabBar(self))
