import time

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QToolButton

from crackview.gui.app.help_dialogs import HelpSheet, KeyCap
from crackview.gui.app.settings_dialog import SettingsDialog
from crackview.nets import cards
from tests.gui.fake_workspace import PHOTOS, VIDEOS, make_window


@pytest.fixture
def window(qtbot, tmp_path):
    return make_window(qtbot, tmp_path)


def drop(window, mime):
    event = QDropEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


def dialog(qtbot, kind):
    qtbot.waitUntil(lambda: any(isinstance(widget, kind) for widget in QApplication.topLevelWidgets()))
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind))


def test_the_status_bar_says_model_device_and_time_from_the_start(window):
    assert window.status.timing() == f"{cards.DEFAULT} · automatic device · – ms"
    window.workspace.timing.emit(f"{cards.DEFAULT} · CPU, 2 threads · 41 ms")
    assert window.status.timing() == f"{cards.DEFAULT} · CPU, 2 threads · 41 ms"


def test_what_runs_is_shown_and_can_be_cancelled_by_button_and_key(qtbot, window):
    cancel = window.status.findChild(QToolButton)
    assert not cancel.isVisible()
    assert not window.action_set["app.cancel"].isEnabled()
    window.workspace.busy.emit("Finding cracks in 001.jpg", 0.4)
    assert cancel.isVisible()
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.calls == [("cancel",), ("cancel",)]
    window.workspace.busy.emit("", 1.0)
    assert not cancel.isVisible()


def test_long_work_gets_a_remaining_time(window, monkeypatch):
    now = time.monotonic()
    window.status.show_work("Batch", 0.0)
    monkeypatch.setattr("crackview.gui.app.bars.monotonic", lambda: now + 10)
    window.status.show_work("Batch", 0.5)
    assert "10 s left" in window.status.work()


def test_a_long_name_that_runs_does_not_widen_the_window(qtbot, window):
    width = window.width()
    window.workspace.busy.emit(f"Finding cracks in {'a_very_long_name_' * 20}.jpg", 0.4)
    qtbot.wait(50)
    assert window.width() == width


def test_problems_are_lines_that_can_be_dismissed_and_no_boxes(qtbot, window):
    window.workspace.problem.emit("first.jpg is damaged.")
    window.workspace.problem.emit("second.jpg is empty.")
    window.workspace.problem.emit("second.jpg is empty.")
    assert QApplication.activeModalWidget() is None
    assert window.messages.isVisible()
    assert window.messages.text() == "second.jpg is empty."
    close = window.messages.findChild(QToolButton)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert window.messages.text() == "first.jpg is damaged."
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not window.messages.isVisible()


def test_the_title_is_the_photo_and_the_application(window):
    window.workspace.title.emit("Brücke 7.jpg")
    assert window.windowTitle() == "Brücke 7.jpg — CrackView"
    window.workspace.title.emit("")
    assert window.windowTitle() == "CrackView"


def test_full_screen_by_f11_and_back_by_escape(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert not window.status.isVisible()
    assert not window.workspace.panel_widget.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.workspace.panel_widget.isVisible()
    assert window.menuBar().isVisible()


def test_panel_and_strip_hide_by_key_and_stay_hidden_in_the_next_window(qtbot, tmp_path, window):
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.workspace.panel_widget.isVisible()
    assert window.workspace.strip_widget.isVisible()
    window.resize(770, 590)
    window.close()
    second = make_window(qtbot, tmp_path)
    assert not second.workspace.panel_widget.isVisible()
    assert second.workspace.strip_widget.isVisible()
    assert second.size().toTuple() == (770, 590)


def test_settings_last_from_one_window_to_the_next(qtbot, tmp_path, window):
    window.action_set["theme.dark"].trigger()
    window.settings.overlay_opacity = 0.33
    window.workspace.settings_changed.emit()
    window.close()
    second = make_window(qtbot, tmp_path)
    assert (second.settings.theme, second.settings.overlay_opacity) == ("dark", 0.33)
    assert second.action_set["theme.dark"].isChecked()
    second.action_set["theme.light"].trigger()


def test_a_damaged_settings_file_opens_the_window_and_says_so(qtbot, tmp_path):
    (tmp_path / "settings.json").write_text("{oops")
    (tmp_path / "window.ini").write_bytes(b"\x00\xff[General]\ngeometry=@ByteArray(nonsense)\nacross=7\n")
    window = make_window(qtbot, tmp_path)
    assert window.isVisible()
    assert "settings.json.damaged" in window.messages.text()


def test_files_and_pictures_that_are_dropped_reach_the_workspace(window, tmp_path):
    files, picture, elsewhere = QMimeData(), QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a b.jpg")), QUrl.fromLocalFile(str(tmp_path))])
    picture.setImageData(QImage(7, 5, QImage.Format.Format_RGB32))
    elsewhere.setUrls([QUrl("https://example.org/crack.jpg")])
    for mime in (files, picture, elsewhere):
        drop(window, mime)
    assert window.workspace.calls == [("open_paths", [tmp_path / "a b.jpg", tmp_path]), ("paste_image", (7, 5))]
    assert "not on this computer" in window.messages.text()


def test_the_recent_menu_opens_and_forgets(window, tmp_path):
    window.settings.remember(tmp_path / "R&D wall.jpg")
    menu = window._recent._menu
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert menu.actions()[0].text().endswith("R&&D wall.jpg")
    assert window.workspace.calls == [("open_paths", [tmp_path / "R&D wall.jpg"])]
    window.action_set["file.clear_recent"].trigger()
    menu.aboutToShow.emit()
    assert window.settings.recent == []
    assert not window.action_set["file.clear_recent"].isEnabled()


def test_the_help_sheet_shows_every_shortcut_of_the_table(qtbot, window):
    qtbot.keyClick(window, "?")
    sheet = dialog(qtbot, HelpSheet)
    caps = [cap.text() for cap in sheet.findChildren(KeyCap)]
    for action_id in window.action_set.bound:
        for action_keys in window.action_set[action_id].shortcuts():
            assert action_keys.toString() in caps, action_id
    assert "B" in caps
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def test_settings_take_effect_at_once(qtbot, window, qapp):
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    box = dialog(qtbot, SettingsDialog)
    device = box.findChild(QComboBox, "device")
    device.setFocus()
    qtbot.keyClick(device, Qt.Key.Key_Down)
    assert window.settings.device == "cpu"
    box.findChild(QSpinBox, "threads").stepUp()
    assert window.workspace.calls[-1] == ("apply_settings", cards.DEFAULT, "cpu", 1)
    themes = box.findChild(QComboBox, "theme")
    themes.setFocus()
    qtbot.keyClick(themes, Qt.Key.Key_End)
    assert window.settings.theme == "dark"
    assert window.action_set["theme.dark"].isChecked()
    box.close()
    window.action_set["theme.light"].trigger()


def test_closing_stops_the_workspace_and_saves_what_waits(qtbot, tmp_path, window):
    window.workspace.busy.emit("Finding cracks", 0.1)
    window.settings.threads = 2
    window.workspace.settings_changed.emit()
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()
    assert window.workspace.calls == [("shutdown",)]
    assert '"threads": 2' in (tmp_path / "settings.json").read_text()


@pytest.fixture
def two(qtbot, tmp_path):
    return make_window(qtbot, tmp_path, entries=(PHOTOS, VIDEOS))


def test_a_workspace_is_made_when_it_is_first_shown_and_kept(qtbot, two):
    inspect = two.workspace
    assert two.workspaces[1].workspace is None
    qtbot.keyClick(two, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    live = two.workspace
    assert live is not inspect
    assert live.canvas_widget.isVisible()
    assert not inspect.canvas_widget.isVisible()
    qtbot.mouseClick(two._activity_bar._group.button(0), Qt.MouseButton.LeftButton)
    assert two.workspace is inspect
    assert inspect.panel_widget.isVisible()
    assert not live.strip_widget.isVisible()
    two.close()
    assert inspect.calls == live.calls == [("shutdown",)]


def test_keys_and_bars_belong_to_the_workspace_that_is_shown(qtbot, two):
    inspect = two.workspace
    inspect.title.emit("wall.jpg")
    inspect.busy.emit("Finding cracks", 0.2)
    two.action_set["go.live"].trigger()
    assert two.windowTitle() == "CrackView"
    assert not two.status.is_busy()
    qtbot.keyClick(two, Qt.Key.Key_F5)
    qtbot.keyPress(two.windowHandle(), Qt.Key.Key_B)
    qtbot.keyRelease(two.windowHandle(), Qt.Key.Key_B)
    assert two.workspace.calls == [("photo.rerun",), ("view.bare", True), ("view.bare", False)]
    inspect.title.emit("door.jpg")
    inspect.problem.emit("door.jpg is damaged.")
    assert two.windowTitle() == "CrackView"
    assert two.messages.text() == "door.jpg is damaged."
    two.action_set["go.inspect"].trigger()
    assert inspect.calls == []
    assert two.windowTitle() == "door.jpg — CrackView"
    assert two.status.is_busy()


def test_the_status_bar_speaks_of_the_workspace_that_is_shown(two):
    inspect = two.workspace
    inspect.status_message.emit("7 photos")
    inspect.timing.emit(f"{cards.DEFAULT} · CPU, 2 threads · 41 ms")
    two.action_set["go.live"].trigger()
    assert two.status.remark() == ""
    assert two.status.timing() == f"{cards.DEFAULT} · automatic device · – ms"
    inspect.status_message.emit("8 photos")
    assert two.status.remark() == ""
    two.action_set["go.inspect"].trigger()
    assert two.status.remark() == "8 photos"
    assert two.status.timing() == f"{cards.DEFAULT} · CPU, 2 threads · 41 ms"


def test_what_is_opened_goes_to_the_workspace_for_it(two, tmp_path):
    inspect = two.workspace
    inspect.dropped.emit([tmp_path / "pan.MP4"])
    live = two.workspace
    assert live is not inspect
    two.open([tmp_path / "a.jpg"])
    assert two.workspace is inspect
    two.open(["rtsp://drone/1"])
    assert live.calls == [("open_paths", [tmp_path / "pan.MP4"]), ("open_paths", ["rtsp://drone/1"])]
    assert inspect.calls == [("open_paths", [tmp_path / "a.jpg"])]
