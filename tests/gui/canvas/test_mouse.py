"""The left button of a canvas: a click, or the gesture of a tool; and what is painted over the picture."""

from unittest.mock import Mock, call

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.items import Tool, on_screen
from crackview.vision.pyramid import PhotoPyramid

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.set_photo(PhotoPyramid.of(np.full((150, 200, 3), 90, np.uint8)))
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


@pytest.fixture
def tool():
    tool = Mock(spec=Tool)
    tool.cursor = Qt.CursorShape.CrossCursor
    tool.key.return_value = False
    return tool


def test_a_click_tells_its_place_and_a_drag_is_none(canvas):
    received = []
    canvas.clicked.connect(lambda *what: received.append(what))
    QTest.mouseClick(canvas, LEFT, SHIFT, QPoint(100, 60))
    assert received == [(50.0, 30.0, SHIFT)]
    QTest.mousePress(canvas, LEFT, NONE, QPoint(100, 60))
    QTest.mouseMove(canvas, QPoint(160, 60))
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(160, 60))
    assert len(received) == 1


def test_a_tool_has_the_left_button_and_no_click_is_told(canvas, tool):
    received = []
    canvas.clicked.connect(lambda *what: received.append(what))
    canvas.set_tool(tool)
    view = canvas.view
    QTest.mouseMove(canvas, QPoint(20, 20))
    QTest.mousePress(canvas, LEFT, NONE, QPoint(100, 60))
    QTest.mouseMove(canvas, QPoint(160, 60))
    QTest.mouseRelease(canvas, LEFT, SHIFT, QPoint(160, 60))
    assert tool.press.mock_calls == [call(50.0, 30.0, NONE)]
    assert tool.move.mock_calls == [call(10.0, 10.0, NONE, down=False), call(80.0, 30.0, NONE, down=True)]
    assert tool.release.mock_calls == [call(80.0, 30.0, SHIFT)]
    assert (received, canvas.view) == ([], view)


def test_space_and_the_middle_button_move_the_picture_also_with_a_tool(canvas, tool):
    canvas.set_tool(tool)
    canvas.zoom_at(3, QPoint(200, 150))
    view = canvas.view
    QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, NONE, QPoint(100, 60))
    QTest.mouseMove(canvas, QPoint(140, 60))
    QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, NONE, QPoint(140, 60))
    assert canvas.view != view
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    QTest.mousePress(canvas, LEFT, NONE, QPoint(100, 60))
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(100, 60))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    tool.press.assert_not_called()
    tool.release.assert_not_called()


def test_a_tool_that_is_taken_up_within_a_drag_knows_nothing_of_it(canvas, tool):
    received = []
    canvas.clicked.connect(lambda *what: received.append(what))
    QTest.mousePress(canvas, LEFT, NONE, QPoint(100, 60))
    canvas.set_tool(tool)
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(100, 60))
    tool.release.assert_not_called()
    QTest.mousePress(canvas, LEFT, NONE, QPoint(100, 60))
    canvas.set_tool(None)
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(100, 60))
    assert received == []


def test_a_second_quick_press_is_one_for_the_tool_and_fits_nothing(canvas, tool):
    canvas.set_tool(tool)
    canvas.zoom_at(3, QPoint(200, 150))
    view = canvas.view
    QTest.mouseClick(canvas, LEFT, NONE, QPoint(100, 60))
    QTest.mouseDClick(canvas, LEFT, NONE, QPoint(100, 60))
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(100, 60))
    assert tool.press.call_count == tool.release.call_count == 2
    assert canvas.view == view


def test_keys_are_for_the_tool_first(canvas, tool):
    stepped = []
    canvas.stepped.connect(stepped.append)
    canvas.set_tool(tool)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    tool.key.return_value = True
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert stepped == [1]


def test_marks_are_painted_in_their_order_none_with_the_pen_of_another_and_not_over_the_bare_photo(canvas):
    class Spot:
        def __init__(self, colour, x):
            self.colour, self.x = colour, x

        def paint(self, painter, view, ratio, _palette):
            assert painter.opacity() == 1
            painter.fillRect(*on_screen(view, ratio, self.x, 50).toPoint().toTuple(), 40, 40, self.colour)
            painter.setOpacity(0.1)

    red, blue = QColor(255, 0, 0), QColor(0, 0, 255)
    canvas.set_items([Spot(red, 50), Spot(blue, 60)])
    picture = canvas.grab().toImage()
    assert picture.pixelColor(105, 110) == red
    assert picture.pixelColor(125, 110) == blue
    canvas.set_bare(True)
    assert canvas.grab().toImage().pixelColor(105, 110) == QColor(90, 90, 90)
