import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from crackview.gui.widgets.message_bar import MessageBar, Offer


@pytest.fixture
def bar(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def offers(bar):
    return [button for button in bar.findChildren(QPushButton) if not button.isHidden()]


def test_a_problem_comes_with_what_can_be_done_and_only_while_it_is_shown(qtbot, bar):
    done = []
    bar.show_problem("It crashed.", [Offer("Open again", lambda: done.append("open"), settles=True)])
    bar.show_problem("wall.jpg is damaged.")
    assert offers(bar) == []
    bar.dismiss()
    (button,) = offers(bar)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert done == ["open"]
    assert bar.isHidden()


def test_what_does_not_settle_a_problem_can_be_done_again(qtbot, bar):
    done = []
    bar.show_problem("It crashed.", [Offer("Show report", lambda: done.append("show"))])
    for _ in range(2):
        qtbot.mouseClick(offers(bar)[0], Qt.MouseButton.LeftButton)
    assert done == ["show", "show"]
    assert bar.text() == "It crashed."
