"""What a person does about the scale, from the button to the inspection on the disk."""

from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.editing.tool_palette import ToolManager
from crackview.gui.inspect.panel import InspectPanel
from crackview.gui.inspect.photos.messages import PhotoLoaded
from crackview.gui.inspect.photos.photo_source import PhotoFacts
from crackview.gui.inspect.scale.scale_controller import ScaleController
from crackview.gui.inspect.scale.scale_items import GaugeCard, ScaleBar
from crackview.gui.inspect.scale.scale_methods import ScaleInput, ScaleMethod
from crackview.gui.inspect.scale.scale_section import ScaleSection
from crackview.gui.inspect.session_client import SessionSignals
from crackview.gui.inspect.views import InspectViews, OverlayItems
from crackview.inspection.session.commands.settings import FindMarkerAgain, SetScale
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store import records
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.records import PhotoRecord
from crackview.vision import classes, gauge
from crackview.vision.metadata import Shot, from_camera
from crackview.vision.scale import OBJECTS, Scale, from_line, from_rectangle
from tests.inspection import drawing
from tests.vision import gauge_photos
from tests.vision.gauge_photos import Look


class FakeClient(SessionSignals):
    def __init__(self):
        super().__init__()
        self.state = None
        self.done, self.changes = [], []

    def submit(self, command):
        self.done.append(command)

    def change_settings(self, **changes):
        self.changes.append(changes)

    def update(self, own=None, of_folder=None, photo=True):
        record = Mock(spec=PhotoRecord, scale=own)
        record.scale_in = lambda settings: own or settings.scale
        settings = records.InspectionSettings(1, of_folder, classes.ACI, 20.0)
        self.state = Mock(spec=PhotoSnapshot, photo=record if photo else None, settings=settings)
        self.announce(self.state)


class Scene:
    """The control with a section that only remembers."""

    def __init__(self, qtbot, shot=None):
        self.section = Mock(spec=ScaleSection)
        self.section.numbers = ScaleInput(500.0, 400.0)
        panel = Mock(spec=InspectPanel, photo=Mock(scale=self.section))
        canvas = Canvas()
        qtbot.addWidget(canvas)
        self.items, self.tools = Mock(spec=OverlayItems), ToolManager(canvas)
        self.client, self.actions, self.settings = FakeClient(), ActionSet(), AppSettings()
        views = Mock(spec=InspectViews, panel=panel, items=self.items, tools=self.tools)
        self.control = ScaleController(views, self.client, self.actions, self.settings)
        photo = Mock(pixels=np.zeros((300, 400, 3), np.uint8))
        self.control.set_photo(Mock(spec=PhotoLoaded, photo=photo, facts=PhotoFacts("a", shot=shot)))

    def draw(self, *points):
        for x, y in points:
            self.tools.tool.press(x, y, Qt.KeyboardModifier.NoModifier)
            self.tools.tool.release(x, y, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def client(qtbot):
    client = Scene(qtbot)
    client.client.update()
    return client


def test_what_the_form_gives_has_the_decimal_sign_of_the_language(client):
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        client.actions["scale.line"].trigger()
        client.draw((20.5, 30.5), (270.5, 30.5))
        client.section.set_result.assert_called_with("1 px = 2,0000 ± 0,0057 mm", good=True)
    finally:
        QLocale.setDefault(before)


def test_a_line_becomes_the_scale_of_the_photo(client):
    client.actions["scale.line"].trigger()
    client.section.set_method.assert_called_with(ScaleMethod.LINE)
    client.draw((20.5, 30.5))
    client.section.set_result.assert_called_with("", good=False)
    client.draw((270.5, 30.5))
    client.section.set_result.assert_called_with("1 px = 2.0000 ± 0.0057 mm", good=True)
    client.control.apply(whole_folder=False)
    (command,) = client.client.done
    assert command == SetScale(client.client.state.photo, command.scale)
    assert (command.scale.mm_per_px, command.scale.origin) == (2.0, "line of 500 mm")
    client.section.set_method.assert_called_with(None)
    assert client.tools.tool is None


def test_corners_become_a_plane_in_the_pixels_of_the_findings(client):
    client.actions["scale.rectangle"].trigger()
    client.draw((20.5, 30.5), (270.5, 30.5), (270.5, 230.5), (20.5, 230.5))
    client.control.apply(whole_folder=False)
    assert client.client.done[0].scale.plane.corners == ((20, 30), (270, 30), (270, 230), (20, 230))


def test_for_the_folder_the_photo_gives_up_its_own(client):
    client.client.update(own=Scale(0.1))
    client.control.choose(ScaleMethod.TYPED)
    client.control.apply(whole_folder=True)
    assert client.client.done == [SetScale(client.client.state.photo, Scale(500.0), True)]


def test_removing_takes_the_photos_own_first(client):
    client.client.update(own=Scale(0.1), of_folder=Scale(0.2))
    client.control.remove()
    assert (client.client.done, client.client.changes) == ([SetScale(client.client.state.photo, None)], [])
    client.client.update(of_folder=Scale(0.2))
    client.control.remove()
    assert client.client.changes == [{"scale": None}]


def test_what_is_no_scale_is_said_and_cannot_be_set(client):
    client.control.choose(ScaleMethod.CAMERA)
    sentence = client.section.set_result.call_args.args[0]
    assert "which lens" in sentence
    client.control.apply(whole_folder=False)
    assert client.client.done == []


def test_a_drone_fills_in_its_height(qtbot):
    client = Scene(qtbot, Shot((400, 300), focal_35_mm=24.0, height_m=20.0, gimbal_pitch_deg=-90.0))
    client.client.update()
    client.control.choose(ScaleMethod.CAMERA)
    client.section.set_numbers.assert_called_with(ScaleInput(20.0, 0.0, 1.0))


def test_what_holds_is_told_with_its_origin_and_drawn(client):
    client.client.update(own=Scale(0.25, 0.01, "line of 500 mm"))
    client.section.set_held.assert_called_with(
        "1 px = 0.250 ± 0.010 mm", "line of 500 mm; for this photo", can_set=True, can_remove=True,
        method=ScaleMethod.LINE,
    )  # fmt: skip
    assert [type(item) for item in client.items.set.call_args.args[1]] == [ScaleBar]
    client.actions["scale.gauge"].trigger()
    assert [type(item) for item in client.items.set.call_args.args[1]] == [ScaleBar, GaugeCard]
    client.actions["scale.bar"].trigger()
    assert (client.settings.scale_bar, client.settings.gauge_card) == (False, True)
    client.client.update()
    assert client.items.set.call_args.args == ("scale", [])


@pytest.mark.parametrize(
    ("known", "method"),
    [
        (from_line((0, 0), (100, 0), 50.0), ScaleMethod.LINE),
        (from_line((0, 0), (100, 0), 297.0, what=OBJECTS[0].name), ScaleMethod.OBJECT),
        (from_rectangle(((0, 0), (100, 0), (100, 80), (0, 80)), 200.0, 160.0), ScaleMethod.RECTANGLE),
        (from_camera(Shot((400, 300), focal_35_mm=24.0), (400, 300), 2.0, 0.1), ScaleMethod.CAMERA),
        (gauge.scale(gauge_photos.photo("a6", Look())[0]).scale, ScaleMethod.MARKER),
        (Scale(0.5), ScaleMethod.TYPED),
    ],
)
def test_the_method_of_a_scale_is_known_by_its_origin(client, known, method):
    client.client.update(own=known)
    assert client.section.set_held.call_args.kwargs["method"] is method


@pytest.mark.parametrize("by", ["menu", "button"])
def test_the_marker_is_looked_for_again_without_a_form(client, by):
    client.control.choose(ScaleMethod.LINE)
    if by == "menu":
        client.actions["scale.marker"].trigger()
    else:
        client.section.method_chosen.connect.call_args.args[0](ScaleMethod.MARKER)
    assert client.client.done == [FindMarkerAgain(client.client.state.photo)]
    client.section.set_method.assert_called_with(None)
    assert client.tools.tool is None
    client.client.update(photo=False)
    assert not client.actions["scale.marker"].isEnabled()
    client.control.choose(ScaleMethod.MARKER)
    assert len(client.client.done) == 1


def test_a_pasted_picture_can_have_none(client):
    client.client.update(photo=False)
    assert not client.actions["scale.line"].isEnabled()
    client.control.choose(ScaleMethod.LINE)
    assert client.tools.tool is None


def test_another_tool_or_escape_closes_the_form(client):
    client.control.choose(ScaleMethod.LINE)
    client.tools.choose(None)
    client.section.set_method.assert_called_with(None)
    client.control.choose(ScaleMethod.LINE)
    other = Mock(cursor=Qt.CursorShape.CrossCursor)
    client.tools.choose(other)
    client.section.set_method.assert_called_with(None)
    assert client.tools.tool is other
    client.tools.choose(None)


def test_another_photo_closes_the_form(client):
    client.control.choose(ScaleMethod.RECTANGLE)
    client.client.state = None
    client.client.announce(None)
    assert client.tools.tool is None


def test_the_scale_is_kept_by_the_inspection(tmp_path):
    path = drawing.photo(tmp_path)
    session = Mock(spec=PhotoSession, same_photo=lambda record: record)
    with Inspection(tmp_path) as session.inspection:
        record = session.inspection.locate(path)
        SetScale(record, Scale(0.25, 0.01)).execute(session)
        record = session.inspection.photo(record.id)
        assert record.scale == Scale(0.25, 0.01)
        SetScale(record, None).execute(session)
        assert session.inspection.photo(record.id).scale is None
        session.settings = session.inspection.settings
        SetScale(session.inspection.photo(record.id), Scale(0.5)).execute(session)
        SetScale(session.inspection.photo(record.id), Scale(0.1), whole_folder=True).execute(session)
        assert (session.inspection.photo(record.id).scale, session.settings().scale) == (None, Scale(0.1))
    assert session.reload_records.call_count == 4


def test_the_keyboard_goes_to_the_length_once_the_line_is_drawn(client):
    client.actions["scale.line"].trigger()
    tool, none = client.tools.tool, Qt.KeyboardModifier.NoModifier
    tool.press(20, 30, none)
    tool.move(270, 30, none, down=True)
    assert not client.section.focus_size.called, "the end still follows the mouse"
    tool.release(270, 30, none)
    assert client.section.focus_size.call_count == 1
    tool.key(Qt.Key.Key_Left, none)
    client.draw((270, 30))
    assert client.section.focus_size.call_count == 1, "an end is moved"
    client.actions["scale.line"].trigger()
    client.draw((20.5, 30.5), (270.5, 30.5))
    assert client.section.focus_size.call_count == 2
