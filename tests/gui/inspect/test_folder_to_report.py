"""From a folder to a report and drawings in the real window, counting every click, key and typed field."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import SettingsStore
from crackview.gui.inspect.jobs.export_dialogs import ExportDialog, ExportDoneDialog
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState
from tests.gui.inspect import walls
from tests.gui.inspect.mouse import ENTRY, MouseUser

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PHOTOS = 3
BESIDE_REVIEW = 10
"""Clicks, keys and typed fields for a folder, whatever the number of its photos; the guide gives this figure."""


class CountedUser:
    def __init__(self, window):
        self.window, self.count = window, 0

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.count += 1
        QTest.keyClick(QApplication.activeModalWidget() or self.window, key, modifiers)

    def type(self, text):
        self.count += 1
        QTest.keyClicks(QApplication.focusWidget(), text)

    def click(self, button):
        self.count += 1
        button.click()


def test_a_folder_becomes_a_report_and_drawings(qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "wall"
    folder.mkdir()
    paths = [walls.photo(folder, f"{name}.png") for name in range(PHOTOS)]
    store = SettingsStore()
    window = MainWindow([ENTRY], store.load()[0], store)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    user = CountedUser(window)
    workspace = window.workspace

    def chosen(*_):
        user.count += 2  # the folder, and Open
        return str(folder)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", chosen)
    user.press(Qt.Key.Key_O, CONTROL | SHIFT)
    MouseUser.until(lambda: workspace._client.state is not None and workspace.idle())

    user.press(Qt.Key.Key_A, CONTROL | SHIFT)
    statuses = window.workspace.strip_widget.photos.statuses
    MouseUser.until(lambda: [each.unreviewed for each in statuses().values()] == [3] * PHOTOS)

    user.press(Qt.Key.Key_M)
    user.type("0.25")
    user.click(workspace._views.panel.photo.scale._apply_to_folder)
    MouseUser.until(workspace.idle)

    review = workspace._review
    for _ in paths:
        user.press(Qt.Key.Key_A, SHIFT)
        MouseUser.until(lambda: workspace.idle() and not review._leaving and review._left is None)

    def shown(kind):
        MouseUser.until(lambda: any(isinstance(each, kind) for each in QApplication.topLevelWidgets()))
        return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind))

    user.press(Qt.Key.Key_E, CONTROL)
    dialog = shown(ExportDialog)
    assert dialog.request.findings == "accepted"
    user.click(dialog._formats["dxf"])
    user.press(Qt.Key.Key_Return)
    shown(ExportDoneDialog).close()

    out = folder / "export"
    assert (out / "report.pdf").is_file()
    assert len(list((out / "dxf").iterdir())) == PHOTOS
    with Inspection(folder) as inspection:
        known = [photo for _, photo in inspection.scan(paths).known]
        assert {photo.state for photo in known} == {ReviewState.ACCEPTED}
        assert {photo.scale_in(inspection.settings()).mm_per_px for photo in known} == {0.25}
    assert user.count == PHOTOS + BESIDE_REVIEW
    window.close()
