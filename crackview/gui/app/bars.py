"""The bars of the main window: menus and toolbar, made from the action table, activity bar and status bar."""

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QMainWindow,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QStatusBar,
    QToolBar,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.app.workspace import WorkspaceEntry
from crackview.gui.language import tr
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel, plain_tip

_FAR_END = {"app.palette", "view.strip", "view.panel"}  # these act on the window, not on the photo
_PATIENCE_S = 3.0  # longer work shows a remaining time


def fill_menu_bar(window: QMainWindow, actions: ActionSet) -> dict[str, QMenu]:
    """Replace the menus of the window by those of the bound actions; return them by their path in the table."""
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
        above = _menu(window, menus, parent) if parent else window.menuBar()
        menus[path] = Menu(title, above)
        above.addMenu(menus[path])
    return menus[path]


class Menu(QMenu):
    """A menu that shows the tooltip of what is disabled, since the status bar does not: it may say why."""

    def event(self, event: QEvent) -> bool:
        """Show the tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            action = self.actionAt(event.pos())
            if action is not None and not action.isEnabled():
                QToolTip.showText(event.globalPos(), action.toolTip(), self)
                return True
        return super().event(event)


class FlatToolBar(QToolBar):
    """A toolbar with one faint line below: Fusion draws bright lines around it in the dark theme."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line; the buttons draw themselves."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


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
        button = toolbar.widgetForAction(actions[entry.id])
        if entry.words and isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
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


def context_menu(actions: ActionSet, place: str, parent: QWidget) -> QMenu:
    """Return the menu of the bound actions for a place, "crack", "photo" or "canvas"; it deletes itself when closed."""
    menu = Menu(parent)
    menu.setObjectName(f"{place}-menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    before = None
    for entry in (actions.table[action_id] for action_id in actions.bound):
        if place in entry.context:
            if before is not None and (entry.section or entry.menu != before):
                menu.addSeparator()
            menu.addAction(actions[entry.id])
            before = entry.menu
    return menu


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


class ActivityBar(QWidget):
    """A column of buttons, one of which is checked."""

    chosen = Signal(int)

    def __init__(self, entries: Sequence[WorkspaceEntry], actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(6)
        self._group = QButtonGroup(self)
        for place, entry in enumerate(entries):
            button = QToolButton(autoRaise=True)
            button.setText(entry.title)
            button.setToolTip(actions[entry.action].toolTip())
            button.setCheckable(True)
            button.setIcon(actions[entry.action].icon())
            button.setIconSize(QSize(24, 24))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setMinimumSize(60, 56)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, place)
            column.addWidget(button)
        column.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    def select(self, place: int) -> None:
        """Check the button at this place without emitting a choice."""
        self._group.button(place).setChecked(True)


class StatusBar(QStatusBar):
    """A status bar whose right-hand side always shows model, device and time."""

    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 2, 8, 2)
        self._running, self._since = "", 0.0
        self._remark = ElidingLabel()
        self._remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._work = ElidingLabel()
        self._progress = QProgressBar(textVisible=False, minimum=0, maximum=1000)
        self._progress.setFixedSize(140, 10)
        self._progress.setAccessibleName(tr("Progress"))
        self._cancel = QToolButton(autoRaise=True)
        self._cancel.setToolTip(
            tr("Cancel what is running")
            + f"  ({QKeySequence('Ctrl+.').toString(QKeySequence.SequenceFormat.NativeText)})"
        )
        self._cancel.setIcon(palette.icon("mdi6.close-circle-outline"))
        self._cancel.setAccessibleName(tr("Cancel what is running"))
        self._cancel.clicked.connect(self.cancel_clicked)
        self._timing = PlainLabel()
        self._timing.setContentsMargins(12, 0, 4, 0)
        self._timing.setAccessibleName(tr("Model, device and time per photo"))
        self.addWidget(self._remark, 1)
        for widget in (self._work, self._progress, self._cancel, self._timing):
            self.addPermanentWidget(widget)
        self.show_work("", 1.0)

    def show_remark(self, remark: str) -> None:
        """Show a transient message on the left."""
        self._remark.setText(remark)

    def remark(self) -> str:
        """Return the message on the left."""
        return self._remark.text()

    def show_timing(self, timing: str) -> None:
        """Show model, device and time per photo."""
        self._timing.setText(timing)

    def timing(self) -> str:
        """Return the text of model, device and time."""
        return self._timing.text()

    def show_work(self, what: str, done: float) -> None:
        """Show running work and its progress, 0 to 1; an empty ``what`` means idle.

        The text after a dot, such as a rate, may change while the same work goes on.
        """
        name = what.partition(" · ")[0]
        if name != self._running:
            self._running, self._since = name, monotonic()
        for widget in (self._work, self._progress, self._cancel):
            widget.setVisible(bool(what))
        self._work.setText(what + self._remaining(done))
        self._progress.setValue(round(1000 * min(max(done, 0.0), 1.0)))

    def work(self) -> str:
        """Return what is shown of the running work; "" where there is none."""
        return self._work.text()

    def is_busy(self) -> bool:
        """Return whether work is shown."""
        return bool(self._running)

    def _remaining(self, done: float) -> str:
        passed = monotonic() - self._since
        if not self._running or passed < _PATIENCE_S or not 0.05 < done < 1.0:
            return ""
        seconds = passed * (1.0 - done) / done
        long = seconds > 90
        return " · " + (tr("{0:.0f} min left", seconds / 60) if long else tr("{0:.0f} s left", max(1.0, seconds)))
