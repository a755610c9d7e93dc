"""Keys of a person's own: set, taken away from others, reset, and there in the next window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox

from crackview.gui.app.actions import ACTIONS
from crackview.gui.app.shortcut_dialog import ShortcutDialog
from tests.gui.fake_workspace import PHOTOS, VIDEOS, make_window


@pytest.fixture
def window(qtbot, tmp_path):
    return make_window(qtbot, tmp_path, entries=(PHOTOS, VIDEOS))


@pytest.fixture
def dialog(qtbot, window):
    window.action_set["app.shortcuts"].trigger()
    (found,) = window.findChildren(ShortcutDialog)
    return found


def assign(dialog, action_id, keys):
    dialog.choose(action_id)
    dialog.keys.setKeySequence(QKeySequence(keys))
    dialog._set.click()


def keys(window, action_id):
    return [each.toString() for each in window.action_set[action_id].shortcuts()]


def test_a_new_key_works_at_once_everywhere_and_in_the_next_window(qtbot, tmp_path, window, dialog):
    assign(dialog, "photo.rerun", "Ctrl+Alt+Y")
    assert keys(window, "photo.rerun") == ["Ctrl+Alt+Y"]
    assert "Ctrl+Alt+Y" in window.action_set["photo.rerun"].toolTip()
    assert window.action_set.table["photo.rerun"].shortcuts == ("Ctrl+Alt+Y",)
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.workspace.canvas_widget.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.workspace.calls == [("photo.rerun",)]
    window.action_set["go.live"].trigger()
    assert keys(window, "photo.rerun") == ["Ctrl+Alt+Y"]
    window.close()
    again = make_window(qtbot, tmp_path)
    assert keys(again, "photo.rerun") == ["Ctrl+Alt+Y"]


def test_who_has_the_key_already_is_said_and_loses_it(window, dialog):
    dialog.choose("photo.rerun")
    dialog.keys.setKeySequence(QKeySequence("PgDown"))
    assert dialog.remark == "PgDown belongs to: Next photo. Set takes it away there."
    dialog._set.click()
    assert keys(window, "photo.rerun") == ["PgDown"]
    assert keys(window, "photo.next") == ["N"]
    assert dialog.remark == ""
    dialog.choose("photo.next")
    dialog._standard.click()
    assert keys(window, "photo.next") == ["PgDown", "N"]
    assert keys(window, "photo.rerun") == []


def test_a_key_of_another_workspace_is_free_for_one_of_this_and_taken_for_the_windows_own(window, dialog):
    live = next(entry for entry in ACTIONS if entry.id == "live.steady" or entry.shortcuts == ("X",))
    assert live.id not in window.action_set.bound
    dialog.choose("photo.rerun")
    dialog.keys.setKeySequence(QKeySequence(live.shortcuts[0]))
    assert dialog.remark == ""
    dialog.choose("app.settings")
    dialog.keys.setKeySequence(QKeySequence(live.shortcuts[0]))
    assert live.text in dialog.remark


def test_no_key_the_first_ones_again_and_all_of_them(window, dialog):
    dialog.choose("photo.rerun")
    dialog._none.click()
    assert keys(window, "photo.rerun") == []
    assert not dialog._none.isEnabled()
    dialog._standard.click()
    assert keys(window, "photo.rerun") == ["F5"]
    assert not dialog._standard.isEnabled()
    assign(dialog, "photo.rerun", "Ctrl+F5")
    assign(dialog, "view.fit", "Ctrl+F6")
    box = dialog.findChild(QDialogButtonBox)
    next(button for button in box.buttons() if box.buttonRole(button) == QDialogButtonBox.ButtonRole.ResetRole).click()
    assert (keys(window, "photo.rerun"), keys(window, "view.fit")) == (["F5"], ["F", "Ctrl+0"])
    assert window.settings.shortcuts == {}


def test_the_list_has_what_can_be_changed_and_is_filtered(window, dialog):
    listed = [dialog.list.topLevelItem(place) for place in range(dialog.list.topLevelItemCount())]
    held = {entry.id for entry in ACTIONS if entry.hold}
    assert {item.data(0, Qt.ItemDataRole.UserRole) for item in listed} == set(window.action_set.bound) - held
    dialog._filter.setText("run ag")
    assert [item.text(0) for item in listed if not item.isHidden()] == ["Run again"]
    dialog._filter.setText("F5")
    assert [item.text(2) for item in listed if not item.isHidden()] == ["F5"]
