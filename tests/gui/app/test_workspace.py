"""The place of a widget that may want no room."""

from PySide6.QtWidgets import QWidget

from crackview.gui.app.workspace import WANTED, WorkspaceStack
from crackview.gui.inspect.photos.photo_strip import PhotoStrip


def test_a_strip_wants_room_for_two_photos_and_more(qtbot, tmp_path):
    stack, strip = WorkspaceStack(), PhotoStrip()
    qtbot.addWidget(stack)
    heard = []
    stack.wanted_changed.connect(lambda: heard.append(stack.is_wanted))
    stack.show_only(strip)
    assert not stack.is_wanted
    strip.set_photos([tmp_path / "a.jpg", tmp_path / "b.jpg"])
    strip.set_photos([tmp_path / "a.jpg"])
    assert heard == [True, False]


def test_a_widget_that_says_nothing_wants_room_and_one_that_is_not_shown_is_not_asked(qtbot):
    stack, plain, other = WorkspaceStack(), QWidget(), QWidget()
    qtbot.addWidget(stack)
    stack.show_only(other)
    stack.show_only(plain)
    with qtbot.assertNotEmitted(stack.wanted_changed):
        other.setProperty(WANTED, False)
    assert stack.is_wanted
