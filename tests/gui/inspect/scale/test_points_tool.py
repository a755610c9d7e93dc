"""The tool on a real canvas, by the mouse and by the keys."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtTest import QTest

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.editing.tool_palette import ToolPalette
from crackview.gui.inspect.scale.points_tool import PointsTool
from crackview.vision.pyramid import PhotoPyramid

PIXELS = np.zeros((200, 300, 3), np.uint8)


@pytest.fixture
def canvas(qtbot):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(600, 400)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.set_photo(PhotoPyramid.of(PIXELS))
    return canvas


def at(canvas, x, y):
    left, top = canvas.view.to_screen(x, y)
    return QPoint(round(left), round(top))


def drag(canvas, start, stop):
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(canvas, *start))
    QTest.mouseMove(canvas, at(canvas, *stop))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(canvas, *stop))


def click(canvas, x, y):
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(canvas, x, y))


def take(canvas, count):
    event = []
    tool = PointsTool(count, PIXELS, event.append)
    canvas.set_tool(tool)
    canvas.setFocus()
    return tool, event


def near(points, expected):
    return np.abs(np.array(points) - expected).max() <= 0.5


def test_a_line_is_dragged_out_and_its_ends_are_moved_by_mouse_and_keys(canvas):
    tool, event = take(canvas, 2)
    drag(canvas, (20, 30), (220, 130))
    assert near(tool.points, [(20, 30), (220, 130)])
    drag(canvas, (20, 30), (40, 50))
    assert near(tool.points, [(40, 50), (220, 130)])
    x, y = tool.points[0]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(canvas, key)
    assert tool.points[0] == (x + 0.5, y - 0.25)
    assert event[-1] == tool.points
    canvas.grab()


def test_a_line_is_clicked_and_taken_back(canvas):
    tool, event = take(canvas, 2)
    click(canvas, 20, 30)
    assert tool.points == ()
    click(canvas, 220, 130)
    assert near(tool.points, [(20, 30), (220, 130)])
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    assert event[-1] == ()
    assert tool.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not tool.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), "there is nothing to give up any more"


def test_a_rectangle_is_dragged_out_and_a_corner_is_moved(canvas):
    tool, _ = take(canvas, 4)
    drag(canvas, (220, 130), (20, 30))
    assert near(tool.points, [(20, 30), (220, 30), (220, 130), (20, 130)]), "from the upper left one on, clockwise"
    drag(canvas, (220, 30), (240, 10))
    assert near(tool.points, [(20, 30), (240, 10), (220, 130), (20, 130)])


def test_corners_may_be_clicked_in_any_order(canvas):
    tool, _ = take(canvas, 4)
    for corner in ((220, 130), (20, 30), (20, 130), (240, 10)):
        click(canvas, *corner)
    assert near(tool.points, [(20, 30), (240, 10), (220, 130), (20, 130)])


def test_the_loupe_is_beside_the_tools_on_the_picture(canvas):
    tools = ToolPalette(canvas, [[QAction("Brush", canvas)]])
    tools.set_visible(True)
    take(canvas, 2)
    drag(canvas, (160, 30), (220, 130))
    image = canvas.grab().toImage()
    accent = canvas.palette().color(QPalette.ColorRole.Accent)
    left = [x for x in range(image.width() // 2) for y in range(20, 60) if image.pixelColor(x, y) == accent]
    assert min(left) > tools._bar.geometry().right()
