"""What the mouse does with each tool, on a bench that only listens."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPalette

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tool_host import NEAR, NO_KEY, SHIFT
from crackview.gui.inspect.editing.tools import Brush, Delete, Eraser, Follow, Join, Lasso, Split, Trace
from crackview.inspection.session.commands.mask import DeleteFindings, DrawShape, FollowCrack, JoinFindings, TraceCrack
from crackview.inspection.store import corrections
from crackview.inspection.store.history import Step
from crackview.inspection.store.step_titles import Title
from crackview.vision.pyramid import PhotoPyramid
from tests.gui.inspect import walls


class Bench:
    """Listens, and lets a tool be used as a canvas would."""

    def __init__(self, state):
        self.state = state
        self.picture = PhotoPyramid.of(walls.pixels())
        self.asked, self.said, self.sizes = [], [], 0

    def correct(self, command, pending=None, value=corrections.CRACK):
        self.asked.append((command, pending, value))

    def show_message(self, sentence):
        self.said.append(sentence)

    def resized(self):
        self.sizes += 1

    def paint(self, tool):
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        tool.paint(painter, ViewTransform.fitting(*walls.SIZE, 640, 480), 1.0, QPalette())
        painter.end()
        return image

    def drag(self, tool, *places, modifiers=NO_KEY):
        self.paint(tool)
        tool.press(*places[0], modifiers)
        for place in places[1:]:
            tool.move(*place, modifiers, down=True)
        image = self.paint(tool)
        tool.release(*places[-1], modifiers)
        return image

    def click(self, tool, *place, modifiers=NO_KEY):
        tool.move(*place, modifiers, down=False)
        self.drag(tool, place, modifiers=modifiers)


@pytest.fixture
def bench(qapp, tmp_path):
    session = walls.session(tmp_path / "home", walls.photo(tmp_path))
    yield Bench(session.state())
    session.close()


def test_a_brush_shows_its_stroke_while_the_button_is_down_and_asks_once(bench):
    brush = Brush(bench, 10)
    image = bench.drag(brush, (50, 150), (90, 150), (120, 170))
    assert image.pixelColor(140, 300).blue() > 100
    assert image.pixelColor(140, 330).blue() == 0
    ((command, pending, value),) = bench.asked
    assert isinstance(command, DrawShape)
    assert (command.title, command.value, value) == ("Brush stroke", corrections.CRACK, corrections.CRACK)
    assert pending is command.shape
    assert pending.box[0] == 45
    assert pending.area == pytest.approx(10 * (40 + np.hypot(30, 20)) + 78, rel=0.05)
    assert not bench.drag(brush, (50, 150)).isNull()
    assert bench.asked[1][0].shape.area == pytest.approx(np.pi * 25, rel=0.1)


@pytest.mark.parametrize(
    ("kind", "modifiers", "value"),
    [(Brush, SHIFT, 2), (Eraser, NO_KEY, 2), (Eraser, SHIFT, 1), (Lasso, NO_KEY, 1), (Lasso, SHIFT, 2)],
)
def test_shift_turns_adding_into_removing(bench, kind, modifiers, value):
    bench.drag(kind(bench), (50, 150), (90, 150), (90, 190), (50, 190), modifiers=modifiers)
    ((command, _, _),) = bench.asked
    assert command.value == value


def test_keys_change_the_size_and_escape_gives_the_stroke_up(bench):
    brush = Brush(bench, 12)
    bench.paint(brush)
    assert brush.key(Qt.Key.Key_V, NO_KEY)
    assert brush.size == 14
    assert brush.key(Qt.Key.Key_C, NO_KEY)
    assert brush.size == 12
    for _ in range(40):
        brush.key(Qt.Key.Key_C, NO_KEY)
    assert (brush.size, bench.sizes) == (1, 42)
    brush.press(50, 50, NO_KEY)
    assert brush.key(Qt.Key.Key_Escape, NO_KEY)
    brush.release(80, 50, NO_KEY)
    assert not brush.key(Qt.Key.Key_Escape, NO_KEY)
    assert not brush.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bench.asked == []


def test_a_lasso_fills_what_it_goes_round_and_a_click_is_none(bench):
    bench.drag(Lasso(bench), (50, 140), (90, 140), (90, 170), (50, 170))
    assert bench.asked[0][1].area == pytest.approx(40 * 30, rel=0.07)
    bench.click(Lasso(bench), 50, 140)
    assert len(bench.asked) == 1


def test_delete_takes_the_finding_under_the_mouse(bench):
    tool = Delete(bench)
    bench.click(tool, 100, 200)
    assert bench.said == ["There is no finding here: click on one, or erase."]
    bench.click(tool, 100, 126)
    ((command, pending, _),) = bench.asked
    assert isinstance(command, DeleteFindings)
    assert pending is None
    assert command.findings[0].finding.box == (30, 120, 260, 4)


def test_join_takes_two_different_findings(bench):
    tool = Join(bench)
    bench.click(tool, 100, 60)
    bench.click(tool, 60, 60)
    bench.click(tool, 10, 200)
    assert (len(bench.said), bench.asked) == (2, [])
    bench.click(tool, 200, 60)
    ((command, _, _),) = bench.asked
    assert isinstance(command, JoinFindings)
    assert {command.first.finding.box[0], command.second.finding.box[0]} == {20, 160}
    bench.click(tool, 100, 60)
    assert tool.key(Qt.Key.Key_Escape, NO_KEY)
    assert not tool.key(Qt.Key.Key_Escape, NO_KEY)


def test_split_draws_a_straight_cut_but_not_at_a_click(bench):
    tool = Split(bench)
    bench.click(tool, 100, 120)
    assert bench.asked == []
    assert len(bench.said) == 1
    bench.drag(tool, (100, 110), (105, 121), (100, 134))
    ((command, pending, value),) = bench.asked
    assert (command.title, value) == ("Split", corrections.NO_CRACK)
    assert pending.box[2] == 4


def test_trace_follows_the_faint_crack_from_click_to_click(bench):
    tool = Trace(bench)
    bench.click(tool, 40, 182)
    tool.move(200, 181, NO_KEY, down=False)
    image = bench.paint(tool)
    assert image.pixelColor(240, 363).red() > 100
    bench.click(tool, 150, 183, modifiers=SHIFT)
    assert bench.asked == []
    bench.click(tool, 280, 182)
    ((command, pending, _),) = bench.asked
    assert isinstance(command, TraceCrack)
    assert (command.width, command.step) == (None, 1)
    assert command.path[[0, -1], 0].tolist() == [40, 280]
    assert np.abs(command.path[:, 1] - 181.5).max() < 2.5
    assert pending is not None
    bench.click(tool, 40, 182)
    assert tool.key(Qt.Key.Key_Escape, NO_KEY)
    assert not tool.key(Qt.Key.Key_Escape, NO_KEY)


def test_follow_asks_at_every_click_and_begins_anew_with_shift_escape_or_after_undo(bench):
    tool = Follow(bench)
    bench.click(tool, 120, 185)
    bench.click(tool, 500, 200)
    bench.click(tool, 60, 90, modifiers=SHIFT)
    assert tool.key(Qt.Key.Key_Escape, NO_KEY)
    assert not tool.key(Qt.Key.Key_Escape, NO_KEY)
    bench.click(tool, 70, 95)
    bench.state = replace(bench.state, history=(Step(1, 1, "", Title("Follow a crack"), undone=True),))
    bench.click(tool, 80, 99)
    commands = [command for command, _, _ in bench.asked]
    assert all(isinstance(command, FollowCrack) for command in commands)
    assert [command.places for command in commands] == [
        ((120, 185),), ((120, 185), (319, 200)), ((60, 90),), ((70, 95),), ((80, 99),)
    ]  # fmt: skip
    assert commands[0].near == pytest.approx(NEAR / 2)


def test_without_a_photo_no_tool_asks_for_anything(bench):
    bench.state = None
    for kind in (Brush, Eraser, Lasso, Delete, Follow, Join, Split, Trace):
        tool = kind(bench)
        bench.drag(tool, (50, 60), (90, 60), (90, 121), (50, 121))
        bench.click(tool, 100, 60)
        assert not tool.key(Qt.Key.Key_Escape, NO_KEY)
    assert bench.asked == []
