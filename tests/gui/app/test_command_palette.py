import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget

from crackview.gui.app.command_palette import score
from tests.gui.fake_workspace import make_window


@pytest.fixture
def window(qtbot, tmp_path):
    return make_window(qtbot, tmp_path)


@pytest.fixture
def palette(qtbot, window):
    qtbot.keyClick(window.workspace.canvas_widget, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window._palette.isVisible)
    return window._palette


@pytest.fixture
def line(palette):
    return palette.findChild(QLineEdit)


def test_it_opens_with_every_action_and_the_keyboard_in_it(window, palette, line):
    shown = {
        window.action_set.table[name].text for name in window.action_set.bound if window.action_set[name].isVisible()
    } - {"Find an action"}
    assert set(palette.titles()) == shown
    assert line.hasFocus()


def test_letters_find_and_enter_runs_and_the_keyboard_goes_back(qtbot, window, palette, line):
    qtbot.keyClicks(line, "rerun"[2:] + " ag")
    assert palette.titles()[0] == "Run again"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.calls == [("photo.rerun",)])
    assert not palette.isVisible()
    assert window.workspace.canvas_widget.hasFocus()


def test_arrows_choose(qtbot, window, palette, line):
    qtbot.keyClicks(line, "open")
    second = palette.titles()[1]
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert palette.findChild(QListWidget).currentItem().text() == second


def test_letters_that_are_shortcuts_are_only_typed(qtbot, window, palette, line):
    qtbot.keyClicks(line, "hb1f")
    qtbot.keyClick(line, Qt.Key.Key_PageDown)
    assert line.text() == "hb1f"
    assert window.workspace.calls == []


def test_a_disabled_action_is_shown_last_and_does_not_run(qtbot, window, palette, line):
    qtbot.keyClicks(line, "cancel what")
    assert palette.titles() == ["Cancel what is running"]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert window.workspace.calls == []


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Escape, Qt.NoModifier), (Qt.Key.Key_K, Qt.ControlModifier)])
def test_escape_and_its_own_key_close_it(qtbot, window, palette, line, key, modifier):
    qtbot.keyClick(line, key, modifier)
    assert not palette.isVisible()
    assert window.workspace.canvas_widget.hasFocus()


def test_a_click_beside_it_closes_it(qtbot, window, palette):
    window.workspace.canvas_widget.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: not palette.isVisible())


TITLES = ["Open photos", "Open folder", "Side panel", "Photo strip", "More opaque", "Find an action", "Zoom in"]


def best(query):
    rated = {title: score(query, title) for title in TITLES}
    return max((title for title in TITLES if rated[title] is not None), key=rated.get, default=None)


def test_starts_of_words_win():
    assert best("of") == "Open folder"
    assert best("op") == "Open photos"
    assert best("strip") == "Photo strip"
    assert best("zi") == "Zoom in"
    assert best("folder open") == "Open folder"
    assert best("xyz") is None


def test_nothing_typed_fits_everything():
    assert all(score("  ", title) is not None for title in TITLES)


@given(st.text(), st.text())
def test_any_text_gives_a_number_or_nothing(query, text):
    assert score(query, text) is None or isinstance(score(query, text), float)


@given(st.sampled_from(TITLES), st.data())
def test_letters_in_order_always_fit(title, data):
    word = max(title.split(), key=len)
    keep = data.draw(st.lists(st.booleans(), min_size=len(word), max_size=len(word)))
    query = "".join(letter for letter, kept in zip(word, keep, strict=True) if kept)
    assert score(query, title) is not None
