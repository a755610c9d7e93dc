"""The place of a widget that may want no room."""

from PySide6.QtWidgets import QWidget

from crackview.gui.holder import WANTED, Holder
from crackview.gui.inspect.strip import Strip


def test_a_strip_wants_room_for_two_photos_and_more(qtbot, tmp_path):
    holder, strip = Holder(), Strip()
    qtbot.addWidget(holder)
    heard = []
    holder.wanted_changed.connect(lambda: heard.append(holder.is_wanted))
    holder.show_only(strip)
    assert not holder.is_wanted
    strip.set_photos([tmp_path / "a.jpg", tmp_path / "b.jpg"])
    strip.set_photos([tmp_path / "a.jpg"])
    assert heard == [True, False]


def test_a_widget_that_says_nothing_wants_room_and_one_that_is_not_shown_is_not_asked(qtbot):
    holder, plain, other = Holder(), QWidget(), QWidget()
    qtbot.addWidget(holder)
    holder.show_only(other)
    holder.show_only(plain)
    with qtbot.assertNotEmitted(holder.wanted_changed):
        other.setProperty(WANTED, False)
    assert holder.is_wanted
