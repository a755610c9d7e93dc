"""The actions of the table as QActions.

The window has a set of its own, and each workspace a set based on it, so that "fit to window" or Ctrl+O act on the
workspace that is shown. Menus and toolbar show only bound actions, so no button is without effect.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from crackview.gui import palette
from crackview.gui.app.actions import ACTIONS, Action, shortcut_texts
from crackview.gui.language import tr

_MENU_ROLES = {
    "app.quit": QAction.MenuRole.QuitRole,
    "app.settings": QAction.MenuRole.PreferencesRole,
    "app.about": QAction.MenuRole.AboutRole,
}


class ActionSet(QObject):
    """The QActions of a table, each with ``objectName`` = id and disabled until something is bound to it.

    Args:
        actions: The table.
        base: Set whose bound actions are shared.
        shortcuts: The user's own keys, by the ids of the actions.
    """

    def __init__(
        self,
        actions: Iterable[Action] = ACTIONS,
        parent: QObject | None = None,
        *,
        base: "ActionSet | None" = None,
        shortcuts: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.table = {action.id: _translated(action) for action in actions}
        self._standard = {action.id: action.shortcuts for action in self.table.values()}
        self._bound: set[str] = set()
        self._groups: dict[str, QActionGroup] = {}
        shared = base.bound if base is not None else []
        self._bound.update(shared)
        self._actions = {
            action.id: base[action.id] if base is not None and action.id in shared else self._make(action)
            for action in self.table.values()
        }
        self._hold_keys = {
            Qt.Key[f"Key_{action.shortcuts[0]}"]: self._actions[action.id]
            for action in self.table.values()
            if action.hold
        }
        self.set_shortcuts(shortcuts or {})

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[Action]:
        return iter(self.table.values())

    def bind(self, action_id: str, slot: Callable[..., Any]) -> None:
        """Bind an action to ``slot`` and enable it.

        A checkable action outside a group calls ``slot(checked: bool)``, every other action ``slot()``. Only the user
        triggers it: ``setChecked`` in code does not, except for a held action, which follows its key.

        Raises:
            KeyError: If the table has no such action.
        """
        action, entry = self._actions[action_id], self.table[action_id]
        if entry.hold:
            action.toggled.connect(slot)
        elif entry.checkable and not entry.group:
            action.triggered.connect(lambda checked=False: slot(checked))
        else:
            action.triggered.connect(lambda _checked=False: slot())
        action.setEnabled(True)
        self._bound.add(action_id)

    def set_shortcuts(self, own: Mapping[str, Sequence[str]]) -> None:
        """Give actions the user's own keys, by their ids; those that are not named have the table's.

        What is switched on while its key is down keeps that key.
        """
        for name, standard in self._standard.items():
            entry, keys = self.table[name], tuple(own.get(name, standard))
            if not entry.hold and keys != entry.shortcuts:
                self.table[name] = replace(entry, shortcuts=keys)
                self._actions[name].setShortcuts([QKeySequence(each) for each in keys])
                self._actions[name].setToolTip(self.tip(entry.id))

    def default_shortcuts(self, action_id: str) -> tuple[str, ...]:
        """Return the keys of an action by the table."""
        return self._standard[action_id]

    def tip(self, action_id: str) -> str:
        """Return the tool tip of an action: its title, its key and its help."""
        entry = self.table[action_id]
        keys = "".join(f"  ({keys})" for keys in shortcut_texts(entry)[:1])
        return f"{entry.text}{keys}\n{entry.help}"

    @property
    def bound(self) -> list[str]:
        """Ids of the bound actions, in the order of the table."""
        return [action_id for action_id in self.table if action_id in self._bound]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Switch held actions on and off with their key; install it on a window's ``windowHandle()``.

        Every key of the window passes there. A filter on the application would see every event of every object, those
        that are being destroyed included.
        """
        if isinstance(event, QKeyEvent) and event.key() in self._hold_keys and not event.isAutoRepeat():
            action = self._hold_keys[Qt.Key(event.key())]
            if event.type() == QEvent.Type.KeyRelease and action.isChecked():
                action.setChecked(False)
            elif event.type() == QEvent.Type.KeyPress and self._may_hold(action, event):
                action.setChecked(True)
        elif event.type() == QEvent.Type.FocusOut:
            for action in self._hold_keys.values():
                action.setChecked(False)
        return super().eventFilter(watched, event)

    def _may_hold(self, action: QAction, event: QKeyEvent) -> bool:
        focus = QApplication.focusWidget()
        typing = focus is not None and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        modal = QApplication.activeModalWidget() is not None
        return action.isEnabled() and event.modifiers() == Qt.KeyboardModifier.NoModifier and not typing and not modal

    def _make(self, entry: Action) -> QAction:
        action = QAction(f"{entry.title}\t{entry.shortcuts[0]}" if entry.hold else entry.title, self)
        action.setObjectName(entry.id)
        action.setIconText(entry.text)
        action.setCheckable(entry.checkable)
        action.setEnabled(False)
        action.setMenuRole(_MENU_ROLES.get(entry.id, QAction.MenuRole.NoRole))
        if entry.icon:
            action.setIcon(palette.icon(entry.icon))
        if not entry.hold:
            action.setShortcuts([QKeySequence(keys) for keys in entry.shortcuts])
        action.setStatusTip(entry.help)
        action.setToolTip(self.tip(entry.id))
        if entry.group:
            self._groups.setdefault(entry.group, QActionGroup(self)).addAction(action)
        return action


def menu_path(path: str) -> str:
    """Return the path of a menu in the language of the window."""
    return "/".join(tr(title) for title in path.split("/"))


def _translated(entry: Action) -> Action:
    return replace(entry, title=tr(entry.title), menu=menu_path(entry.menu), help=entry.help and tr(entry.help))
