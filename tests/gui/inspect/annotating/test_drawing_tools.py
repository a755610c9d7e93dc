"""What the mouse does with each drawing tool, on a bench that only listens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPalette

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.annotating.drawing_tools import (
    ArrowTool,
    BoxTool,
    DamageTool,
    DistanceTool,
    LineTool,
    TextTool,
)
from crackview.gui.inspect.editing.tool_host import NO_KEY
from crackview.vision.annotations import AnnotationKind


class Bench:
    def __init__(self):
        self.drawn = []

    def draw(self, annotation):
        self.drawn.append(annotation)

    def size_text(self, annotation):
        return f"{len(annotation.points)} points"

    def paint(self, tool, zoomed=2):
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        tool.paint(painter, ViewTransform.fitting(640 // zoomed, 480 // zoomed, 640, 480), 1.0, QPalette())
        painter.end()
        return image

    def click(self, tool, *places):
        for x, y in places:
            tool.move(x, y, NO_KEY, down=False)
            self.paint(tool)
            tool.press(x, y, NO_KEY)
            tool.release(x, y, NO_KEY)

    def drag(self, tool, start, end):
        self.paint(tool)
        tool.press(*start, NO_KEY)
        tool.move(*end, NO_KEY, down=True)
        image = self.paint(tool)
        tool.release(*end, NO_KEY)
        return image


@pytest.fixture
def bench(qapp):
    return Bench()


@pytest.mark.parametrize("kind", [DistanceTool, ArrowTool, BoxTool])
def test_two_points_are_dragged_or_clicked(bench, kind):
    tool = kind(bench)
    image = bench.drag(tool, (50, 100), (150, 100))
    assert any(image.pixelColor(200, y).lightness() > 100 for y in range(190, 212))
    bench.click(tool, (20, 20), (21, 20), (60, 90))
    assert [(each.kind, each.points) for each in bench.drawn] == [
        (kind.kind, ((49.5, 99.5), (149.5, 99.5))),
        (kind.kind, ((19.5, 19.5), (59.5, 89.5))),
    ]


def test_a_line_ends_by_a_second_click_or_return(bench):
    tool = LineTool(bench)
    bench.click(tool, (10, 10), (100, 20), (150, 90), (151, 90))
    bench.click(tool, (10, 10), (100, 20))
    assert tool.key(Qt.Key.Key_Return, NO_KEY)
    assert [len(each.points) for each in bench.drawn] == [3, 2]
    assert not tool.key(Qt.Key.Key_Return, NO_KEY)


def test_a_damage_is_closed_at_its_first_or_last_point_and_needs_three(bench):
    tool = DamageTool(bench)
    bench.click(tool, (10, 10), (100, 20), (100, 21))
    assert bench.drawn == []
    bench.click(tool, (60, 90), (11, 11))
    bench.click(tool, (10, 10), (100, 20), (60, 90), (60, 91))
    assert [(each.kind, len(each.points)) for each in bench.drawn] == [(AnnotationKind.DAMAGE, 3)] * 2


def test_backspace_takes_a_point_back_and_escape_all(bench):
    tool = LineTool(bench)
    bench.click(tool, (10, 10), (100, 20), (150, 90))
    assert tool.key(Qt.Key.Key_Backspace, NO_KEY)
    assert not tool.key(Qt.Key.Key_A, NO_KEY)
    assert tool.key(Qt.Key.Key_Return, NO_KEY)
    assert len(bench.drawn[0].points) == 2
    bench.click(tool, (10, 10))
    assert tool.key(Qt.Key.Key_Escape, NO_KEY)
    assert not tool.key(Qt.Key.Key_Escape, NO_KEY)


def test_how_exactly_it_is_placed_follows_the_zoom(bench):
    for zoomed, placing in ((8, 0.5), (0.5, 2.0)):
        tool = TextTool(bench)
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        tool.paint(painter, ViewTransform.fitting(round(640 / zoomed), round(480 / zoomed), 640, 480), 1.0, QPalette())
        painter.end()
        tool.release(30, 40, NO_KEY)
        assert bench.drawn[-1].placing_px == pytest.approx(placing)
    assert bench.drawn[-1].points == ((29.5, 39.5),)
