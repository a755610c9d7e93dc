"""What a person does about the scale, from the button to the inspection on the disk."""

from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal

from crackview.gui.action_set import ActionSet
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.book import Book
from crackview.gui.inspect.facts import Facts
from crackview.gui.inspect.marks import Marks
from crackview.gui.inspect.messages import PhotoLoaded
from crackview.gui.inspect.panel import Panel
from crackview.gui.inspect.scale.bar import GaugeCard, ScaleBar
from crackview.gui.inspect.scale.control import Parts, ScaleControl
from crackview.gui.inspect.scale.deeds import SetScale
from crackview.gui.inspect.scale.section import ScaleSection
from crackview.gui.inspect.scale.ways import Numbers, Way
from crackview.gui.inspect.state import PhotoState
from crackview.gui.inspect.tool_box import ToolBox
from crackview.gui.settings import Settings
from crackview.inspection import records
from crackview.inspection.document import Inspection
from crackview.inspection.records import PhotoRecord
from crackview.vision import classes
from crackview.vision.metadata import Shot
from crackview.vision.scale import Scale
from tests.inspection import drawing


class FakeDesk(QObject):
    changed = Signal(object)

    def __init__(self):
        super().__init__()
        self.state = None
        self.done, self.changes = [], []

    def do(self, deed):
        self.done.append(deed)

    def change_settings(self, **changes):
        self.changes.append(changes)

    def tell(self, own=None, of_folder=None, photo=True):
        record = Mock(spec=PhotoRecord, scale=own)
        record.scale_in = lambda settings: own or settings.scale
        settings = records.Settings(1, of_folder, classes.ACI, 20.0)
        self.state = Mock(spec=PhotoState, photo=record if photo else None, settings=settings)
        self.changed.emit(self.state)


class Desk:
    """The control with a section that only remembers."""

    def __init__(self, qtbot, shot=None):
        self.section = Mock(spec=ScaleSection)
        self.section.numbers = Numbers(500.0, 400.0)
        panel = Mock(spec=Panel, photo=Mock(scale=self.section))
        canvas = Canvas()
        qtbot.addWidget(canvas)
        self.marks, self.tools = Mock(spec=Marks), ToolBox(canvas)
        self.desk, self.actions, self.settings = FakeDesk(), ActionSet(), Settings()
        self.control = ScaleControl(Parts(panel, self.marks, self.tools), self.desk, self.actions, self.settings)
        photo = Mock(pixels=np.zeros((300, 400, 3), np.uint8))
        self.control.set_photo(Mock(spec=PhotoLoaded, photo=photo, facts=Facts("a", shot=shot)))

    def draw(self, *points):
        for x, y in points:
            self.tools.tool.press(x, y, Qt.KeyboardModifier.NoModifier)
            self.tools.tool.release(x, y, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def desk(qtbot):
    desk = Desk(qtbot)
    desk.desk.tell()
    return desk


def test_a_line_becomes_the_scale_of_the_photo(desk):
    desk.actions["scale.line"].trigger()
    desk.section.set_way.assert_called_with(Way.LINE)
    desk.draw((20.5, 30.5))
    desk.section.set_result.assert_called_with("", good=False)
    desk.draw((270.5, 30.5))
    desk.section.set_result.assert_called_with("1 px = 2.0000 ± 0.0057 mm", good=True)
    desk.control.apply(whole_folder=False)
    (deed,) = desk.desk.done
    assert deed == SetScale(desk.desk.state.photo, deed.scale)
    assert (deed.scale.mm_per_px, deed.scale.origin) == (2.0, "line of 500 mm")
    desk.section.set_way.assert_called_with(None)
    assert desk.tools.tool is None


def test_corners_become_a_plane_in_the_pixels_of_the_findings(desk):
    desk.actions["scale.rectangle"].trigger()
    desk.draw((20.5, 30.5), (270.5, 30.5), (270.5, 230.5), (20.5, 230.5))
    desk.control.apply(whole_folder=False)
    assert desk.desk.done[0].scale.plane.corners == ((20, 30), (270, 30), (270, 230), (20, 230))


def test_for_the_folder_the_photo_gives_up_its_own(desk):
    desk.desk.tell(own=Scale(0.1))
    desk.control.choose(Way.TYPED)
    desk.control.apply(whole_folder=True)
    assert desk.desk.done == [SetScale(desk.desk.state.photo, None)]
    assert desk.desk.changes == [{"scale": Scale(500.0)}]


def test_removing_takes_the_photos_own_first(desk):
    desk.desk.tell(own=Scale(0.1), of_folder=Scale(0.2))
    desk.control.remove()
    assert (desk.desk.done, desk.desk.changes) == ([SetScale(desk.desk.state.photo, None)], [])
    desk.desk.tell(of_folder=Scale(0.2))
    desk.control.remove()
    assert desk.desk.changes == [{"scale": None}]


def test_what_is_no_scale_is_said_and_cannot_be_set(desk):
    desk.control.choose(Way.CAMERA)
    sentence = desk.section.set_result.call_args.args[0]
    assert "which lens" in sentence
    desk.control.apply(whole_folder=False)
    assert desk.desk.done == []


def test_a_drone_fills_in_its_height(qtbot):
    desk = Desk(qtbot, Shot((400, 300), focal_35_mm=24.0, height_m=20.0))
    desk.desk.tell()
    desk.control.choose(Way.CAMERA)
    desk.section.set_numbers.assert_called_with(Numbers(20.0, 0.0, 1.0))


def test_what_holds_is_told_with_its_origin_and_drawn(desk):
    desk.desk.tell(own=Scale(0.25, 0.01, "line of 500 mm"))
    desk.section.set_held.assert_called_with(
        "1 px = 0.250 ± 0.010 mm", "line of 500 mm; for this photo", can_set=True, can_remove=True
    )
    assert [type(mark) for mark in desk.marks.set.call_args.args[1]] == [ScaleBar]
    desk.actions["scale.gauge"].trigger()
    assert [type(mark) for mark in desk.marks.set.call_args.args[1]] == [ScaleBar, GaugeCard]
    desk.actions["scale.bar"].trigger()
    assert (desk.settings.scale_bar, desk.settings.gauge_card) == (False, True)
    desk.desk.tell()
    assert desk.marks.set.call_args.args == ("scale", [])


def test_a_pasted_picture_can_have_none(desk):
    desk.desk.tell(photo=False)
    assert not desk.actions["scale.line"].isEnabled()
    desk.control.choose(Way.LINE)
    assert desk.tools.tool is None


def test_another_tool_or_escape_closes_the_form(desk):
    desk.control.choose(Way.LINE)
    desk.tools.choose(None)
    desk.section.set_way.assert_called_with(None)
    desk.control.choose(Way.LINE)
    other = Mock(cursor=Qt.CursorShape.CrossCursor)
    desk.tools.choose(other)
    desk.section.set_way.assert_called_with(None)
    assert desk.tools.tool is other
    desk.tools.choose(None)


def test_another_photo_closes_the_form(desk):
    desk.control.choose(Way.RECTANGLE)
    desk.desk.state = None
    desk.desk.changed.emit(None)
    assert desk.tools.tool is None


def test_the_deed_is_kept_by_the_inspection(tmp_path):
    path = drawing.photo(tmp_path)
    book = Mock(spec=Book)
    with Inspection(tmp_path) as book.inspection:
        record = book.inspection.locate(path)
        assert SetScale(record, Scale(0.25, 0.01)).do(book)
        record = book.inspection.photo(record.id)
        assert record.scale == Scale(0.25, 0.01)
        assert SetScale(record, None).do(book)
        assert book.inspection.photo(record.id).scale is None
    assert book.reread.call_count == 2
