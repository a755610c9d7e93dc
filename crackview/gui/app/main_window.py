"""The main window: activity bar, picture, panel, strip and bars of the chosen workspace.

It hosts the workspaces, each made when it is first shown, finds the one for what is opened or dropped, keeps the
layout, and ends what it started. It knows nothing about pictures.
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QImage, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from crackview import file_names, paths
from crackview.gui import theme
from crackview.gui.app.action_set import ActionSet, menu_path
from crackview.gui.app.actions import RECENT, Action
from crackview.gui.app.bars import ActivityBar, FlatToolBar, RecentMenu, StatusBar, fill_menu_bar, fill_toolbar
from crackview.gui.app.command_palette import CommandPalette
from crackview.gui.app.docks import ActivityToolBar, DockLayout, PartDock
from crackview.gui.app.settings import AppSettings, SettingsStore, SettingsWriter
from crackview.gui.app.workspace import GUIDE_PAGE, Workspace, WorkspaceEntry, WorkspaceSlot, WorkspaceStack, place_for
from crackview.gui.language import tr
from crackview.gui.widgets.file_dialogs import local_paths
from crackview.gui.widgets.message_bar import MessageBar
from crackview.sources.source import is_address

if TYPE_CHECKING:
    from crackview.gui.app.welcome import WelcomePage
    from crackview.gui.guide.window import GuideWindow


class MainWindow(QMainWindow):
    """A window with the workspaces of the activity bar, one of which is shown.

    Args:
        entries: Workspaces of the activity bar, from the top.
        settings: Read and changed in place.
        store: Keeps the settings.
        first: Index of the workspace that is shown first.
        parsers: Gives the parsers of the window and of every command, for the guide.

    Attributes:
        workspaces: The slots of the workspaces, from the top; a workspace is made when it is first shown.
    """

    opened = Signal(str)
    """Path or address that was opened last."""

    def __init__(
        self,
        entries: Sequence[WorkspaceEntry],
        settings: AppSettings,
        store: SettingsStore,
        first: int = 0,
        parsers: Callable[[], Iterable[argparse.ArgumentParser]] = tuple,
    ) -> None:
        super().__init__()
        self.setWindowTitle("CrackView")
        self.setAcceptDrops(True)
        self.settings = settings
        self._is_laid_out = False
        self._layout_store = QSettings(str(store.layout_file), QSettings.Format.IniFormat)
        self._entries = entries
        self._own_actions = ActionSet(parent=self, shortcuts=settings.shortcuts)
        self.messages = MessageBar()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self._activity_bar = ActivityBar(entries, self._own_actions)
        self._canvases, self._strips, self._panels = WorkspaceStack(), WorkspaceStack(), WorkspaceStack()
        self._arrange()
        self._writer = SettingsWriter(store, settings, self)
        self._writer.problem.connect(self.messages.show_problem)
        self._palette = CommandPalette(self._own_actions, self)
        self._bind()
        self.workspaces = [WorkspaceSlot(entry, self._own_actions, settings, self) for entry in entries]
        for place in self.workspaces:
            self._join(place)
        self._shown = self.workspaces[first]
        self._welcome: WelcomePage | None = None
        self._guide: GuideWindow | None = None
        self._parsers = parsers
        self.show_workspace(first)
        self._restore_layout()

    @property
    def workspace(self) -> Workspace:
        """The shown workspace."""
        return self._shown.make()

    @property
    def action_set(self) -> ActionSet:
        """The actions of the shown workspace, including those of the window."""
        return self._shown.actions

    def show_workspace(self, number: int) -> None:
        """Show the workspace at an index of the activity bar; make it if it was never shown."""
        before, place = self._shown, self.workspaces[number]
        new = place.workspace is None
        workspace = place.make()
        if self._is_laid_out:
            self._docks.keep(self._entries[self.workspaces.index(before)].action)
        before.set_shown(False)
        self._shown = place
        if new:
            workspace.problem.connect(self.messages.show_problem)
            workspace.settings_changed.connect(self._writer.schedule)
            workspace.settings_changed.connect(self._emit_opened)
            workspace.dropped.connect(self.open)
        self._activity_bar.select(number)
        self._canvases.show_only(workspace.canvas_widget)
        self._strips.show_only(workspace.strip_widget)
        self._panels.show_only(workspace.panel_widget)
        self._show_actions(before)
        if self._is_laid_out and before is not place:
            self._docks.restore(self._entries[number].action)
        place.set_shown(True)
        self._show_parts()
        workspace.canvas_widget.setFocus()

    def open(self, what: Sequence[Path | str]) -> None:
        """Open paths or addresses in the workspace for the first of them."""
        if what:
            self.show_workspace(place_for(self._entries, what[0], self.workspaces.index(self._shown)))
            self.workspace.open_paths(what)

    def show_welcome(self) -> None:
        """Show the welcome page in place of the picture until something is opened."""
        if self._welcome is None:
            from crackview.gui.app.welcome import WelcomePage  # noqa: PLC0415 - not for a start with photos

            self._welcome = WelcomePage()
            self._welcome.chosen.connect(self._open_card)
            self._welcome.recent_chosen.connect(self._open_recent)
        self._welcome.show_recent(self.settings.recent)
        self._canvases.show_only(self._welcome)
        self._show_parts()
        self._welcome.begin()

    @property
    def is_welcoming(self) -> bool:
        """Whether the welcome page is shown."""
        return self._welcome is not None and not self._welcome.isHidden()

    def _open_card(self, name: str) -> None:
        from crackview.gui.app.welcome import TARGETS  # noqa: PLC0415 - not for a start with photos

        target = TARGETS[name]
        if target.workspace:
            self.action_set[target.workspace].trigger()
        if target.sample:
            self.open([paths.samples() / target.sample])
        else:
            self.action_set[target.action].trigger()

    def _end_welcome(self) -> None:
        """Hide the welcome page: something is opened by key, menu or drop."""
        if self.is_welcoming:
            self.show_workspace(self.workspaces.index(self._shown))

    def _emit_opened(self) -> None:
        if self.settings.recent:
            self.opened.emit(self.settings.recent[0])

    def _show_actions(self, before: WorkspaceSlot) -> None:
        shown = fill_menu_bar(self, self.action_set)
        self._recent = RecentMenu(shown[menu_path(RECENT)], self.action_set, self.settings, self._open_recent)
        if self._shown.toolbar is None:
            self._shown.toolbar = FlatToolBar(tr("Toolbar"), self)
            self._shown.toolbar.setObjectName(f"toolbar-{self.workspaces.index(self._shown)}")
            fill_toolbar(self._shown.toolbar, self.action_set)
            self.addToolBar(self._shown.toolbar)
        if self.windowHandle() is not None:
            self.windowHandle().removeEventFilter(before.actions)
            self.windowHandle().installEventFilter(self.action_set)

    def _open_recent(self, text: str) -> None:
        self.open([text if is_address(text) else file_names.unescape(text)])

    def _arrange(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._canvases, 1)
        self.setCentralWidget(middle)
        self._activity_toolbar = ActivityToolBar(self._activity_bar, tr("Workspaces"), self)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self._activity_toolbar)
        self._panel = PartDock("panel-dock", self._own_actions["view.panel"].iconText(), self._panels, self)
        self._strip = PartDock("strip-dock", tr("Strip"), self._strips, self)
        self._docks = DockLayout(self, self._panel, self._strip, self._layout_store)

    def _bind(self) -> None:
        bind = self._own_actions.bind
        bind("app.quit", self.close)
        bind("app.palette", lambda: self._palette.open(self.action_set))
        bind("app.guide", self._open_guide)
        bind("app.help", self._open_help)
        bind("app.shortcuts", self._open_shortcuts)
        bind("app.welcome", self.show_welcome)
        bind("app.doctor", self._open_doctor)
        bind("app.about", self._open_about)
        bind("app.settings", self._open_settings)
        bind("app.cancel", self._cancel)
        bind("file.clear_recent", self._clear_recent)
        bind("view.panel", lambda _checked: self._show_parts())
        bind("view.strip", lambda _checked: self._show_parts())
        self._strips.wanted_changed.connect(self._show_parts)
        self._panel.closed.connect(lambda: self._hide_part("panel"))
        self._strip.closed.connect(lambda: self._hide_part("strip"))
        bind("view.reset_layout", self._reset_layout)
        bind("view.fullscreen", self._set_fullscreen)
        bind("view.leave_fullscreen", lambda: self._set_fullscreen(False))
        for number, entry in enumerate(self._entries):
            bind(entry.action, lambda number=number: self.show_workspace(number))
        for name in ("system", "light", "dark"):
            bind(f"theme.{name}", lambda name=name: self._set_theme(name))
        self._own_actions[f"theme.{self.settings.theme}"].setChecked(True)
        self._own_actions["view.leave_fullscreen"].setVisible(False)
        self._own_actions["app.cancel"].setEnabled(False)
        self._activity_bar.chosen.connect(self.show_workspace)
        self.status.cancel_clicked.connect(self._cancel)

    def _join(self, place: WorkspaceSlot) -> None:
        place.status_message.connect(self.status.show_remark)
        place.busy.connect(self._show_work)
        place.title.connect(lambda name: self._end_welcome() if name else None)
        place.timing.connect(self.status.show_timing)
        place.title.connect(lambda name: self.setWindowTitle(f"{name} — CrackView" if name else "CrackView"))

    def _cancel(self) -> None:
        self.workspace.cancel()

    def _show_work(self, what: str, done: float) -> None:
        if what and not self.status.is_busy():
            self._end_welcome()
        self.status.show_work(what, done)
        self._own_actions["app.cancel"].setEnabled(bool(what))

    def _set_theme(self, name: theme.ThemeName) -> None:
        self.settings.theme = name
        self._apply_theme()

    def _apply_theme(self) -> None:
        self.action_set[f"theme.{self.settings.theme}"].setChecked(True)
        theme.apply(_application(), self.settings.theme)
        self._writer.schedule()

    def _open_guide(self) -> None:
        """Show the page of the guide for what is shown."""
        if self._guide is None:
            from crackview.gui.guide.made import made  # noqa: PLC0415 - not for the start
            from crackview.gui.guide.pages import GuidePages  # noqa: PLC0415
            from crackview.gui.guide.window import GuideWindow  # noqa: PLC0415

            self._guide = GuideWindow(GuidePages(paths.guide(), made(self._parsers)), self)
        window = QApplication.activeWindow()
        page = None if window is None else window.property(GUIDE_PAGE)
        shown = self._entries[self.workspaces.index(self._shown)].action.removeprefix("go.")
        self._guide.show_page(page or ("index" if self.is_welcoming else shown))

    def _open_help(self) -> None:
        from crackview.gui.app.help_dialogs import HelpSheet  # noqa: PLC0415 - not for the start

        HelpSheet(self.action_set, self).open()

    def _open_doctor(self) -> None:
        from crackview.gui.app.help_dialogs import DoctorSheet  # noqa: PLC0415 - not for the start

        DoctorSheet(self).open()

    def _open_about(self) -> None:
        from crackview.gui.app.about import AboutBox  # noqa: PLC0415 - not for the start

        AboutBox(self).open()

    def _open_settings(self) -> None:
        from crackview.gui.app.settings_dialog import SettingsDialog  # noqa: PLC0415 - not for the start

        dialog = SettingsDialog(self.settings, self)
        dialog.theme_changed.connect(self._apply_theme)
        dialog.language_changed.connect(self._writer.schedule)
        for place in self.workspaces:
            if place.workspace is not None:
                dialog.engine_changed.connect(place.workspace.apply_settings)
        dialog.engine_changed.connect(self._writer.schedule)
        dialog.open()

    def _open_shortcuts(self) -> None:
        from crackview.gui.app.shortcut_dialog import ShortcutDialog  # noqa: PLC0415 - not for the start

        dialog = ShortcutDialog(self.action_set, self._rivals, self.settings, self)
        dialog.changed.connect(self._apply_shortcuts)
        dialog.open()

    def _rivals(self, action_id: str) -> list[Action]:
        """Return the actions that must not have the same key.

        For an action of the workspace those are the bound ones; for one of the window they are those of all workspaces.
        """
        table = self.action_set.table
        names = table if action_id in self._own_actions.bound else self.action_set.bound
        return [table[name] for name in names]

    def _apply_shortcuts(self) -> None:
        for actions in (self._own_actions, *(place.actions for place in self.workspaces)):
            actions.set_shortcuts(self.settings.shortcuts)
        self._writer.schedule()

    def _clear_recent(self) -> None:
        self.settings.recent = []
        self._writer.schedule()

    def _set_fullscreen(self, on: bool) -> None:
        self.action_set["view.fullscreen"].setChecked(on)
        self.action_set["view.leave_fullscreen"].setVisible(on)
        others = self.windowState() & ~Qt.WindowState.WindowFullScreen
        self.setWindowState(others | Qt.WindowState.WindowFullScreen if on else others)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show panel and strip as chosen; in full screen only the picture and what was chosen there."""
        full = self.action_set["view.fullscreen"].isChecked()
        beside = not full and not self.is_welcoming
        for part in (self.menuBar(), self._activity_toolbar, self.status):
            part.setVisible(not full)
        for place in self.workspaces:
            if place.toolbar is not None:
                place.toolbar.setVisible(not full and place is self._shown)
        self._panel.setVisible(self.action_set["view.panel"].isChecked() and beside)
        self._strip.setVisible(self.action_set["view.strip"].isChecked() and beside and self._strips.is_wanted)

    def _hide_part(self, name: str) -> None:
        self.action_set[f"view.{name}"].setChecked(False)
        self._show_parts()

    def _reset_layout(self) -> None:
        """Reset panel and strip of the shown workspace to their first places."""
        for name in ("panel", "strip"):
            self.action_set[f"view.{name}"].setChecked(True)
        self._docks.reset()
        self._show_parts()

    def _restore_layout(self) -> None:
        stored = self._layout_store
        if not self.restoreGeometry(_bytes(stored, "geometry")):
            room = self.screen().availableGeometry()
            self.resize(min(1360, room.width() - 80), min(860, room.height() - 80))
        self._docks.restore(self._entries[self.workspaces.index(self._shown)].action)
        self._is_laid_out = True
        for part in ("panel", "strip"):
            self.action_set[f"view.{part}"].setChecked(bool(stored.value(part, True, type=bool)))
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._show_parts()

    def _save_layout(self) -> None:
        self._docks.keep(self._entries[self.workspaces.index(self._shown)].action)
        for name, value in (
            ("geometry", self.saveGeometry()),
            ("panel", self.action_set["view.panel"].isChecked()),
            ("strip", self.action_set["view.strip"].isChecked()),
        ):
            self._layout_store.setValue(name, value)
        self._layout_store.sync()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files, folders and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped in the workspace for it."""
        data = event.mimeData()
        if paths := local_paths(data):
            self.open(paths)
        elif data.hasImage():
            self.workspace.paste_image(QImage(data.imageData()))
        else:
            self.messages.show_problem(tr("What was dropped is not on this computer; save it to a file and open that."))
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the desktop into and out of full screen."""
        full = self.isFullScreen()
        if event.type() == QEvent.Type.WindowStateChange and full != self.action_set["view.fullscreen"].isChecked():
            self._set_fullscreen(full)  # by the desktop, not by the action
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch held keys wherever the focus is in this window."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self.action_set)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop every worker, and save layout and settings."""
        self._save_layout()
        self.hide()  # at once, since the workers may need a moment
        for place in self.workspaces:
            if place.workspace is not None:
                place.workspace.shutdown()
        self._writer.flush()
        super().closeEvent(event)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("A window needs a QApplication.")
    return app


def _bytes(stored: QSettings, name: str) -> QByteArray:
    """Return a stored layout; empty, which restores nothing, if it is missing or damaged."""
    value = stored.value(name)
    return value if isinstance(value, QByteArray) else QByteArray()
