"""A workspace that does nothing but remember, so that the window around it can be tested alone."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import SettingsStore
from crackview.gui.app.workspace import WorkspaceEntry
from crackview.sources.source import is_video

BOUND_ELSEWHERE = (
    "file.open", "file.open_folder", "file.paste", "file.save_overlay", "photo.next", "photo.previous", "photo.rerun",
    "view.fit", "view.actual", "view.zoom_in", "view.zoom_out", "view.bare", "overlay.fill", "overlay.contour",
    "overlay.heatmap", "overlay.hide", "threshold.up", "threshold.down", "opacity.up", "opacity.down",
)  # fmt: skip


class FakeWorkspace(QObject):
    status_message = Signal(str)
    busy = Signal(str, float)
    problem = Signal(str)
    timing = Signal(str)
    title = Signal(str)
    settings_changed = Signal()
    dropped = Signal(object)

    def __init__(self, actions, settings, parent=None):
        super().__init__(parent)
        self.settings = settings
        self.calls = []
        self.canvas_widget, self.panel_widget, self.strip_widget = (
            QWidget(focusPolicy=Qt.FocusPolicy.StrongFocus),
            QLabel("panel"),
            QLabel("strip"),
        )
        for action_id in BOUND_ELSEWHERE:
            actions.bind(action_id, lambda *args, name=action_id: self.calls.append((name, *args)))

    def open_paths(self, paths):
        self.calls.append(("open_paths", paths))

    def paste_image(self, image):
        self.calls.append(("paste_image", image.size().toTuple()))

    def apply_settings(self):
        self.calls.append(("apply_settings", self.settings.model, self.settings.device, self.settings.threads))

    def cancel(self):
        self.calls.append(("cancel",))

    def shutdown(self):
        self.calls.append(("shutdown",))


def is_photo(what):
    return not is_video(what)


PHOTOS = WorkspaceEntry("go.inspect", "Inspect", is_photo, FakeWorkspace)
VIDEOS = WorkspaceEntry("go.live", "Live", is_video, FakeWorkspace)


def make_window(qtbot, folder, *, show=True, entries=(PHOTOS,)):
    """A window with fake workspaces and its settings in ``folder``; the test's bot closes it."""
    store = SettingsStore(folder)
    settings, damage = store.load()
    window = MainWindow(entries, settings, store)
    if damage:
        window.messages.show_problem(damage)
    qtbot.addWidget(window)
    if show:
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.workspace.canvas_widget.setFocus()
    return window
