"""The window: rail, picture, panel, strip and bars around whichever workspace is chosen.

It decides nothing about photos. It hosts a workspace, passes on what is dropped on it, keeps the layout, and closes
down what it started.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QImage, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from crackview.gui import menus, theme
from crackview.gui.about import AboutBox
from crackview.gui.actions import RECENT, ActionSet
from crackview.gui.command_palette import CommandPalette
from crackview.gui.help_sheet import HelpSheet
from crackview.gui.message_bar import MessageBar
from crackview.gui.rail import Rail
from crackview.gui.settings import Settings, SettingsStore
from crackview.gui.settings_dialog import SettingsDialog
from crackview.gui.settings_writer import SettingsWriter
from crackview.gui.status_bar import StatusBar
from crackview.gui.toolbar import FlatToolBar
from crackview.gui.workspace import WorkspaceEntry

_DEVICE_TEXT = {"auto": "automatic device", "cpu": "CPU", "gpu": "GPU"}


class MainWindow(QMainWindow):
    """One window with the first workspace of the rail in it."""

    def __init__(self, entries: Sequence[WorkspaceEntry], settings: Settings, store: SettingsStore) -> None:
        super().__init__()
        self.setWindowTitle("CrackView")
        self.setAcceptDrops(True)
        self.settings = settings
        self._layout_store = QSettings(str(store.layout_file), QSettings.Format.IniFormat)
        self.actions_ = ActionSet(parent=self)
        self.workspace = entries[0].make(self.actions_, settings, self)
        self.messages = MessageBar()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self._rail = Rail(entries)
        self._rail.select(0)
        self._toolbar = FlatToolBar("Toolbar", self)
        self._arrange()
        self._writer = SettingsWriter(store, settings, self)
        self._writer.problem.connect(self.messages.show_problem)
        self._palette = CommandPalette(self.actions_, self)
        self._bind()
        self._join_workspace()
        shown = menus.fill_menu_bar(self, self.actions_)
        self._recent = menus.RecentMenu(
            shown[RECENT], self.actions_, settings, lambda path: self.workspace.open_paths([Path(path)])
        )
        menus.fill_toolbar(self._toolbar, self.actions_)
        self._restore_layout()

    def _arrange(self) -> None:
        self._toolbar.setObjectName("toolbar")
        self.addToolBar(self._toolbar)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.workspace.canvas_widget, 1)
        self._upright = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self._upright.addWidget(middle)
        self._upright.addWidget(self.workspace.strip_widget)
        self._upright.setStretchFactor(0, 1)
        self._across = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._across.addWidget(self._upright)
        self._across.addWidget(self.workspace.panel_widget)
        self._across.setStretchFactor(0, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._across, 1)
        self.setCentralWidget(centre)

    def _bind(self) -> None:
        bind = self.actions_.bind
        bind("app.quit", self.close)
        bind("app.palette", self._palette.open)
        bind("app.help", lambda: HelpSheet(self.actions_, self).open())
        bind("app.about", lambda: AboutBox(self).open())
        bind("app.settings", self._open_settings)
        bind("app.cancel", self.workspace.cancel)
        bind("file.clear_recent", self._clear_recent)
        bind("view.panel", lambda _checked: self._show_parts())
        bind("view.strip", lambda _checked: self._show_parts())
        bind("view.fullscreen", self._set_fullscreen)
        bind("view.leave_fullscreen", lambda: self._set_fullscreen(False))
        for name in ("system", "light", "dark"):
            bind(f"theme.{name}", lambda name=name: self._set_theme(name))
        self.actions_[f"theme.{self.settings.theme}"].setChecked(True)
        self.actions_["view.leave_fullscreen"].setVisible(False)
        self.actions_["app.cancel"].setEnabled(False)

    def _join_workspace(self) -> None:
        workspace = self.workspace
        workspace.status_message.connect(self.status.say)
        workspace.busy.connect(self._show_work)
        workspace.problem.connect(self.messages.show_problem)
        workspace.timing.connect(self.status.show_timing)
        workspace.title.connect(lambda name: self.setWindowTitle(f"{name} — CrackView" if name else "CrackView"))
        workspace.settings_changed.connect(self._writer.schedule)
        self.status.cancel_clicked.connect(workspace.cancel)
        self.status.show_timing(f"{self.settings.model} · {_DEVICE_TEXT[self.settings.device]} · – ms")

    def _show_work(self, what: str, done: float) -> None:
        self.status.show_work(what, done)
        self.actions_["app.cancel"].setEnabled(bool(what))

    def _set_theme(self, name: theme.ThemeName) -> None:
        self.settings.theme = name
        self._apply_theme()

    def _apply_theme(self) -> None:
        self.actions_[f"theme.{self.settings.theme}"].setChecked(True)
        theme.apply(_application(), self.settings.theme)
        self._writer.schedule()

    def _open_settings(self) -> None:
        dialog = SettingsDialog(self.settings, self)
        dialog.theme_changed.connect(self._apply_theme)
        dialog.engine_changed.connect(self.workspace.apply_settings)
        dialog.engine_changed.connect(self._writer.schedule)
        dialog.open()

    def _clear_recent(self) -> None:
        self.settings.recent = []
        self._writer.schedule()

    def _set_fullscreen(self, on: bool) -> None:
        self.actions_["view.fullscreen"].setChecked(on)
        self.actions_["view.leave_fullscreen"].setVisible(on)
        self.setWindowState(
            self.windowState() | Qt.WindowState.WindowFullScreen
            if on
            else self.windowState() & ~Qt.WindowState.WindowFullScreen
        )
        self._show_parts()

    def _show_parts(self) -> None:
        """Panel and strip as the person chose; in full screen only the picture and what was asked for there."""
        full = self.actions_["view.fullscreen"].isChecked()
        for part in (self.menuBar(), self._toolbar, self._rail, self.status):
            part.setVisible(not full)
        self.workspace.panel_widget.setVisible(self.actions_["view.panel"].isChecked() and not full)
        self.workspace.strip_widget.setVisible(self.actions_["view.strip"].isChecked() and not full)

    def _restore_layout(self) -> None:
        stored = self._layout_store
        if not self.restoreGeometry(_bytes(stored, "geometry")):
            room = self.screen().availableGeometry()
            self.resize(min(1360, room.width() - 80), min(860, room.height() - 80))
        if not self._across.restoreState(_bytes(stored, "across")):
            self._across.setSizes([10_000, max(280, self.workspace.panel_widget.sizeHint().width())])
        if not self._upright.restoreState(_bytes(stored, "upright")):
            self._upright.setSizes([10_000, max(120, self.workspace.strip_widget.sizeHint().height())])
        for part in ("panel", "strip"):
            self.actions_[f"view.{part}"].setChecked(bool(stored.value(part, True, type=bool)))
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._show_parts()

    def _save_layout(self) -> None:
        for name, value in (
            ("geometry", self.saveGeometry()),
            ("across", self._across.saveState()),
            ("upright", self._upright.saveState()),
            ("panel", self.actions_["view.panel"].isChecked()),
            ("strip", self.actions_["view.strip"].isChecked()),
        ):
            self._layout_store.setValue(name, value)
        self._layout_store.sync()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files, folders and pictures in."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand what was dropped to the workspace."""
        data = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.workspace.open_paths(paths)
        elif data.hasImage():
            self.workspace.paste_image(QImage(data.imageData()))
        else:
            self.messages.show_problem("What was dropped is not on this computer; save it to a file and open that.")
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the desktop in and out of full screen."""
        full = self.isFullScreen()
        if event.type() == QEvent.Type.WindowStateChange and full != self.actions_["view.fullscreen"].isChecked():
            self._set_fullscreen(full)  # the desktop did it, not the action
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let held keys be seen wherever the keyboard is in this window."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self.actions_)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop every worker, and keep layout and settings."""
        self._save_layout()
        self.hide()  # at once; the workers may need a moment
        self.workspace.shutdown()
        self._writer.flush()
        super().closeEvent(event)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("A window needs a QApplication.")
    return app


def _bytes(stored: QSettings, name: str) -> QByteArray:
    """A stored layout; empty, which restores nothing, if it is missing or the file was damaged."""
    value = stored.value(name)
    return value if isinstance(value, QByteArray) else QByteArray()
