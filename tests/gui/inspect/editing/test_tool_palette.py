"""Tools are taken up and laid down, on a real canvas."""

import pytest
from PySide6.QtCore import Qt

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.editing.tool_palette import ToolManager


class Pencil:
    """Begins something at a press."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self):
        self.begun = False

    def paint(self, *_):
        pass

    def press(self, _x, _y, _modifiers):
        self.begun = True

    def move(self, *_, down):
        pass

    def release(self, x, y, modifiers):
        pass

    def key(self, key, _modifiers):
        begun, self.begun = self.begun, False
        return begun and key == Qt.Key.Key_Escape


@pytest.fixture
def canvas(qtbot):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


def test_escape_gives_up_first_what_was_begun_and_then_the_tool(qtbot, canvas):
    box, pencil, event = ToolManager(canvas), Pencil(), []
    box.chosen.connect(event.append)
    box.choose(pencil)
    assert canvas.tool is pencil
    assert canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    pencil.begun = True
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert (pencil.begun, box.tool) == (False, pencil)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert box.tool is None
    assert event == [pencil, None]
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_another_tool_makes_the_one_before_give_up_what_it_began(canvas):
    box, first, second = ToolManager(canvas), Pencil(), Pencil()
    box.choose(first)
    first.begun = True
    box.choose(second)
    assert (first.begun, box.tool) == (False, second)
