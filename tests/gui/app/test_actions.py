import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QToolBar, QToolTip

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.actions import ACTIONS, SIZE_KEYS, Action, plain, shortcut_texts
from crackview.gui.app.application import workspaces
from crackview.gui.app.bars import Menu
from tests.gui.fake_workspace import BOUND_ELSEWHERE, make_window

DOCS = Path(__file__).resolve().parents[3] / "docs"
PACKAGE = DOCS.parent / "crackview" / "gui"


def test_every_action_has_an_id_a_title_a_menu_and_help_of_its_own():
    assert max(Counter(entry.id for entry in ACTIONS).values()) == 1
    assert max(Counter(entry.title for entry in ACTIONS).values()) == 1
    for entry in ACTIONS:
        assert entry.title, entry.id
        assert entry.menu, entry.id
        assert entry.help.endswith("."), entry.id


def test_no_shortcut_is_given_twice_in_a_workspace(qtbot, tmp_path):
    """Workspaces may give the same key to actions of their own: Ctrl+O opens a photo, or a video."""
    entries = workspaces()
    window = make_window(qtbot, tmp_path, entries=entries)
    for number in range(len(entries)):
        window.show_workspace(number)
        bound = [window.action_set.table[action_id] for action_id in window.action_set.bound]
        assert [entry.id for entry in bound if any(QKeySequence(keys).isEmpty() for keys in entry.shortcuts)] == []
        owners = defaultdict(list)
        for entry in bound:
            for keys in entry.shortcuts:
                owners[QKeySequence(keys).toString()].append(entry.id)
        assert {keys: ids for keys, ids in owners.items() if len(ids) > 1} == {}
        if "correct.brush" in window.action_set.bound:
            assert not set(SIZE_KEYS) & owners.keys(), "a tool has them"


def test_no_letter_is_handled_beside_the_table():
    """Ctrl+K closes the palette that it opens; the keys of tools are `SIZE_KEYS`."""
    code = {path.name: path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
    found = {(name, key) for name, text in code.items() for key in re.findall(r"Key\.Key_(\w)\b", text)}
    assert found == {("command_palette.py", "K")}


def test_the_keys_of_the_guide_are_those_of_the_table():
    keys = {
        each.replace("PgDown", "Page Down").replace("PgUp", "Page Up") for entry in ACTIONS for each in entry.shortcuts
    }
    named = {
        (page.name, key)
        for page in (*sorted(DOCS.glob("*.md")), DOCS.parent / "README.md")
        for key in re.findall(r"\*\*([A-Z.,?\d\[\]]|F\d+|(?:Ctrl|Alt|Shift)\+\S+?)\*\*", page.read_text("utf-8"))
    }
    assert len(named) > 60
    assert {(page, key) for page, key in named if key not in {*keys, *SIZE_KEYS}} == set()


def test_every_action_is_bound_somewhere(qtbot, tmp_path):
    entries = workspaces()
    window = make_window(qtbot, tmp_path, entries=entries)
    for number in range(len(entries)):
        window.show_workspace(number)
    bound = set().union(*(place.actions.bound for place in window.workspaces))
    assert [entry.id for entry in ACTIONS if entry.id not in bound] == []


def test_mnemonics_are_unique_in_every_menu():
    submenus = {menu: menu.rpartition("/") for menu in {entry.menu for entry in ACTIONS}}
    titles = {(parent, title) for parent, _, title in submenus.values()}
    titles |= {(entry.menu, entry.title) for entry in ACTIONS}
    letters = Counter((menu, title[title.index("&") + 1].upper()) for menu, title in titles)
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_every_bound_action_is_in_a_menu_of_the_running_window(qtbot, tmp_path):
    window = make_window(qtbot, tmp_path)
    assert set(BOUND_ELSEWHERE) < set(window.action_set.bound)
    for action_id in window.action_set.bound:
        action = window.action_set[action_id]
        assert action.objectName() == action_id
        assert action.associatedObjects(), action_id
        assert action in window.actions()
    assert len(window.actions()) == len(window.action_set.bound)


def test_menu_bar_and_toolbar_show_what_the_table_says(qtbot, tmp_path):
    window = make_window(qtbot, tmp_path)
    bound = [entry for entry in ACTIONS if entry.id in window.action_set.bound]
    top = [plain(action.text()) for action in window.menuBar().actions()]
    assert top == list(dict.fromkeys(plain(entry.menu).split("/")[0] for entry in bound))
    toolbar = window.findChild(QToolBar, "toolbar-0")
    on_toolbar = {action.objectName() for action in toolbar.actions() if action.objectName()}
    assert on_toolbar == {entry.id for entry in bound if entry.toolbar}


def test_a_menu_shows_the_tooltip_of_what_is_disabled_alone(qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _menu: shown.append(text))
    menu = Menu()
    qtbot.addWidget(menu)
    for name in ("one", "other"):
        menu.addAction(name).setToolTip(f"tip of {name}")
    menu.actions()[1].setEnabled(False)
    menu.popup(QPoint(0, 0))
    for action in menu.actions():
        place = menu.actionGeometry(action).center()
        QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, place, menu.mapToGlobal(place)))
    menu.close()
    assert shown == ["tip of other"]


def test_a_set_shares_what_its_base_has_bound_and_keeps_the_rest_for_itself(qapp):
    calls = []
    base = ActionSet()
    base.bind("app.quit", lambda: calls.append("quit"))
    first, second = ActionSet(base=base), ActionSet(base=base)
    first.bind("view.fit", lambda: calls.append("first"))
    second.bind("view.fit", lambda: calls.append("second"))
    for action in (first["app.quit"], first["view.fit"], second["view.fit"]):
        action.trigger()
    assert calls == ["quit", "first", "second"]
    assert first.bound == ["app.quit", "view.fit"]
    assert base.bound == ["app.quit"]


def test_an_unbound_action_is_disabled_and_an_unknown_id_is_an_error(qapp):
    actions = ActionSet([Action("a.b", "&Do", "&Menu", help="Do it.")])
    assert not actions["a.b"].isEnabled()
    assert actions.bound == []
    with pytest.raises(KeyError):
        actions.bind("a.c", print)


def test_a_checkable_action_tells_its_state_and_one_of_a_group_does_not(qapp):
    calls = []
    actions = ActionSet()
    actions.bind("overlay.hide", calls.append)
    actions.bind("overlay.contour", lambda: calls.append("contour"))
    actions["overlay.hide"].setChecked(True)
    assert calls == []
    actions["overlay.hide"].trigger()
    actions["overlay.contour"].trigger()
    assert calls == [False, "contour"]
    assert not actions["overlay.fill"].isChecked()


def test_a_real_shortcut_reaches_the_workspace(qtbot, tmp_path):
    window = make_window(qtbot, tmp_path)
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert [call[0] for call in window.workspace.calls] == ["photo.next", "photo.rerun"]


def test_the_bare_photo_shows_while_its_key_is_down_and_not_while_typing(qtbot, tmp_path):
    window = make_window(qtbot, tmp_path)
    canvas, handle = window.workspace.canvas_widget, window.windowHandle()
    qtbot.waitUntil(canvas.hasFocus)
    qtbot.keyPress(handle, Qt.Key.Key_B)
    assert window.workspace.calls == [("view.bare", True)]
    qtbot.keyRelease(handle, Qt.Key.Key_B)
    assert window.workspace.calls == [("view.bare", True), ("view.bare", False)]
    window.action_set["app.palette"].trigger()
    line = window._palette.findChild(QLineEdit)
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(handle, Qt.Key.Key_B)
    assert line.text() == "b"
    assert len(window.workspace.calls) == 2


def test_a_held_key_is_let_go_when_the_window_loses_the_keyboard(qtbot, tmp_path):
    window = make_window(qtbot, tmp_path)
    qtbot.keyPress(window.windowHandle(), Qt.Key.Key_B)
    QApplication.sendEvent(window.windowHandle(), QFocusEvent(QEvent.Type.FocusOut))
    assert window.workspace.calls == [("view.bare", True), ("view.bare", False)]


def test_shortcuts_are_written_as_the_desktop_writes_them(qapp):
    entry = Action("x", "X", "M", shortcuts=("Ctrl+K", "F2"))
    assert shortcut_texts(entry) == ["Ctrl+K", "F2"]
