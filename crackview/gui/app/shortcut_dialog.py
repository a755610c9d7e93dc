"""The dialog in which the user gives actions keys of their own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.actions import Action, plain, shortcut_texts
from crackview.gui.app.settings import AppSettings
from crackview.gui.language import tr
from crackview.gui.widgets.dialogs import without_icons
from crackview.gui.widgets.labels import PlainLabel
from crackview.gui.widgets.spacing import give_room

_SIZE = (620, 560)
_ID = Qt.ItemDataRole.UserRole


def owners(keys: QKeySequence, action_id: str, rivals: Sequence[Action]) -> list[Action]:
    """Return the other actions that have a key."""
    text = keys.toString()
    return [
        entry
        for entry in rivals
        if entry.id != action_id and any(QKeySequence(each).toString() == text for each in entry.shortcuts)
    ]


class ShortcutDialog(QDialog):
    """Lists the actions of the shown workspace with their keys; what is set takes effect at once.

    Args:
        actions: Of the shown workspace.
        rivals: Returns the actions that may not have the same key as the one with an id.
        settings: Whose ``shortcuts`` are changed.
    """

    changed = Signal()
    """A key was set, taken away or reset in the settings."""

    def __init__(
        self,
        actions: ActionSet,
        rivals: Callable[[str], list[Action]],
        settings: AppSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Change shortcuts"))
        self._actions, self._rivals, self._settings = actions, rivals, settings
        self._filter = QLineEdit(placeholderText=tr("Filter"))
        self._filter.setAccessibleName(tr("Filter the actions"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._hide_others)
        self.list = QTreeWidget()
        self._set_up_list()
        self.keys = QKeySequenceEdit()
        self.keys.setAccessibleName(tr("New keys"))
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        self.keys.keySequenceChanged.connect(self._judge)
        self._remark = PlainLabel("", wordWrap=True)
        self._set, self._none, self._standard = (
            QPushButton(tr("Set")), QPushButton(tr("No key")), QPushButton(tr("Default key"))
        )  # fmt: skip
        self._set.clicked.connect(self._on_set)
        self._none.clicked.connect(lambda: self._give(()))
        self._standard.clicked.connect(lambda: self._give(None))
        row = QHBoxLayout()
        row.addWidget(self.keys, 1)
        for button in (self._set, self._none, self._standard):
            button.setAutoDefault(False)
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        reset = buttons.addButton(tr("Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setAutoDefault(False)
        reset.clicked.connect(self._reset_all)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for part in (self._filter, self.list):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._remark)
        column.addWidget(buttons)
        without_icons(self)
        self.resize(*_SIZE)
        self._fill()
        self._filter.setFocus()

    @property
    def remark(self) -> str:
        """What is said of the new keys."""
        return self._remark.text()

    def choose(self, action_id: str) -> None:
        """Select an action."""
        for place in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(place)
            if item is not None and item.data(0, _ID) == action_id:
                self.list.setCurrentItem(item)

    def _set_up_list(self) -> None:
        self.list.setAccessibleName(tr("Actions and their keys"))
        self.list.setHeaderLabels([tr("Action"), tr("Menu"), tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        give_room(self.list)
        self.list.setAlternatingRowColors(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.itemSelectionChanged.connect(self._show)

    def _fill(self) -> None:
        for action_id in self._actions.bound:
            entry = self._actions.table[action_id]
            if not entry.hold:
                item = QTreeWidgetItem(self.list, [entry.text, plain(entry.menu).split("/")[0], ""])
                item.setData(0, _ID, action_id)
        self._write_keys()
        self.choose(self._actions.bound[0])

    def _write_keys(self) -> None:
        for place in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(place)
            if item is not None:
                entry = self._actions.table[item.data(0, _ID)]
                item.setText(2, ", ".join(shortcut_texts(entry)))
                font = item.font(2)
                font.setBold(entry.id in self._settings.shortcuts)
                item.setFont(2, font)

    def _hide_others(self, text: str) -> None:
        wanted = text.strip().casefold()
        for place in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(place)
            if item is not None:
                item.setHidden(not any(wanted in item.text(column).casefold() for column in range(3)))

    @property
    def _chosen(self) -> str:
        item = self.list.currentItem()
        return "" if item is None else str(item.data(0, _ID))

    def _show(self) -> None:
        entry = self._actions.table.get(self._chosen)
        first = "" if entry is None or not entry.shortcuts else entry.shortcuts[0]
        self.keys.setKeySequence(QKeySequence(first))
        self._none.setEnabled(bool(first))
        self._standard.setEnabled(self._chosen in self._settings.shortcuts)
        self._judge()

    def _judge(self) -> None:
        """Show which actions have the keys already."""
        keys, entry = self.keys.keySequence(), self._actions.table.get(self._chosen)
        known = (
            entry is None
            or keys.isEmpty()
            or keys.toString() in (QKeySequence(each).toString() for each in entry.shortcuts)
        )
        self._set.setEnabled(not known)
        others = [] if known else owners(keys, self._chosen, self._rivals(self._chosen))
        text = keys.toString(QKeySequence.SequenceFormat.NativeText)
        names = ", ".join(other.text for other in others)
        self._remark.setText(tr("{0} belongs to: {1}. Set takes it away there.", text, names) if others else "")

    def _on_set(self) -> None:
        keys = self.keys.keySequence()
        for other in owners(keys, self._chosen, self._rivals(self._chosen)):
            rest = [each for each in other.shortcuts if QKeySequence(each).toString() != keys.toString()]
            self._settings.shortcuts = {**self._settings.shortcuts, other.id: rest}
        self._give((keys.toString(QKeySequence.SequenceFormat.PortableText),))

    def _give(self, keys: Sequence[str] | None) -> None:
        """Give the chosen action keys of its own; None: those that it has at first."""
        rest = {name: own for name, own in self._settings.shortcuts.items() if name != self._chosen}
        if keys is not None:
            rest[self._chosen] = list(keys)
        else:
            # another action that was given one of them meanwhile loses it
            for standard in self._actions.default_shortcuts(self._chosen):
                for other in owners(QKeySequence(standard), self._chosen, self._rivals(self._chosen)):
                    left = [each for each in other.shortcuts if QKeySequence(each) != QKeySequence(standard)]
                    rest[other.id] = left
        self._settings.shortcuts = rest
        self._apply()

    def _reset_all(self) -> None:
        self._settings.shortcuts = {}
        self._apply()

    def _apply(self) -> None:
        self.changed.emit()
        self._write_keys()
        self._show()
