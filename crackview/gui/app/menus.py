"""Menu bar and toolbar, made from the action table."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.widgets.labels import plain_tip

_FAR_END = {"app.palette", "view.strip", "view.panel"}  # these act on the window, not on the photo


def fill_menu_bar(window: QMainWindow, actions: ActionSet) -> dict[str, QMenu]:
    """Replace the menus of the window by those of the bound actions.

    Returns:
        The menus by their path in the table, such as ``"&View/&Theme"``.
    """
    for old in window.actions():
        window.removeAction(old)
    for old in window.menuBar().actions():
        window.menuBar().removeAction(old)
        old.menu().deleteLater()
    menus: dict[str, QMenu] = {}
    for entry in (actions.table[action_id] for action_id in actions.bound):
        menu = _menu(window, menus, entry.menu)
        if entry.section:
            menu.addSeparator()
        menu.addAction(actions[entry.id])
        window.addAction(actions[entry.id])  # so that its keys work while the menu bar is hidden
    return menus


def _menu(window: QMainWindow, menus: dict[str, QMenu], path: str) -> QMenu:
    if path not in menus:
        parent, _, title = path.rpartition("/")
        menus[path] = _menu(window, menus, parent).addMenu(title) if parent else window.menuBar().addMenu(title)
    return menus[path]


def fill_toolbar(toolbar: QToolBar, actions: ActionSet) -> None:
    """Fill the toolbar with the bound actions marked for it, a group for each menu, the window's own last."""
    toolbar.setIconSize(QSize(20, 20))
    toolbar.setContentsMargins(6, 3, 6, 3)
    toolbar.setMovable(False)
    toolbar.setFloatable(False)
    toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bound = (actions.table[action_id] for action_id in actions.bound)
    marked = [entry for entry in bound if entry.toolbar]
    entries = [entry for entry in marked if entry.id not in _FAR_END]
    for before, entry in zip([None, *entries], entries, strict=False):
        if before is not None and (before.menu != entry.menu or entry.section):
            toolbar.addSeparator()
        toolbar.addAction(actions[entry.id])
    spacer = QWidget()
    spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    toolbar.addWidget(spacer)
    for entry in marked:
        if entry.id in _FAR_END:
            toolbar.addAction(actions[entry.id])
    for button in toolbar.findChildren(QToolButton):
        button.setMinimumSize(34, 34)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if button.defaultAction() is not None:
            button.setAccessibleName(button.defaultAction().iconText())


class RecentMenu:
    """Fills the submenu of recent photos and folders each time it is about to open."""

    def __init__(
        self, menu: QMenu, actions: ActionSet, settings: AppSettings, open_path: Callable[[str], None]
    ) -> None:
        self._menu, self._settings, self._open = menu, settings, open_path
        self._clear = actions["file.clear_recent"]
        menu.aboutToShow.connect(self.refresh)
        menu.setToolTipsVisible(True)

    def refresh(self) -> None:
        """Show the current settings."""
        for old in self._menu.actions():
            self._menu.removeAction(old)
            if old is not self._clear:
                old.deleteLater()
        for path in self._settings.recent:
            action = self._menu.addAction(_shortened(path))
            action.setToolTip(plain_tip(path))
            action.triggered.connect(lambda _checked=False, path=path: self._open(path))
        self._menu.addSeparator()
        self._menu.addAction(self._clear)
        self._clear.setEnabled(bool(self._settings.recent))


def _shortened(path: str, limit: int = 64) -> str:
    """Return a path as a menu text: elided in the middle if it is long, and without a mnemonic."""
    text = path if len(path) <= limit else f"{path[: limit // 3]}…{path[-(limit - limit // 3) :]}"
    return text.replace("&", "&&")
