from dataclasses import replace
from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.items import OverlayItem
from crackview.gui.canvas.layers import OverlayLook
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.findings.charts import direction_shares
from crackview.gui.inspect.findings.finding_items import FindingItems, FindingLines
from crackview.gui.inspect.findings.findings_controller import FindingsController, ProfileController, brought
from crackview.gui.inspect.findings.findings_model import table_rows
from crackview.gui.inspect.findings.review_controller import ReviewController
from crackview.gui.inspect.panel import InspectPanel
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews, OverlayItems
from crackview.inspection.session.command_queue import CommandQueue
from crackview.inspection.session.commands.review import ReviewPhoto
from crackview.inspection.store.matching import Review, ReviewState, Severity
from crackview.vision.classes import PAVEMENT, STEPS
from crackview.vision.overlay import FILL_RGB, Style
from crackview.vision.pyramid import PhotoPyramid
from crackview.vision.quality import Quality
from tests.gui.inspect.sample_findings import SIZE, state

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Scene:
    """Real views and controllers, and a desk of which the test plays the thread."""

    def __init__(self, qtbot):
        self.thread = Mock(spec=CommandQueue)
        self.canvas, self.panel, self.actions = Canvas(), InspectPanel(), ActionSet()
        for widget in (self.canvas, self.panel):
            qtbot.addWidget(widget)
        self.canvas.resize(400, 300)
        self.canvas.set_photo(PhotoPyramid.of(np.full((*SIZE, 3), 128, np.uint8)))
        self.client = SessionClient(self.thread)
        self.settings = AppSettings()
        self.items = OverlayItems(self.canvas)
        self.table = self.panel.findings.table
        views = Mock(spec=InspectViews, canvas=self.canvas, panel=self.panel, items=self.items)
        self.findings = FindingsController(views, self.client, self.actions, self.settings)
        self.profile = ProfileController(views, self.client, self.findings)
        self.review = ReviewController(views, self.client, self.findings, self.actions)
        self.tell()

    def tell(self, **options):
        made = state(**options)
        self.client._number = made.number
        self.client.take(made)

    def commands(self):
        return [call.args[0] for call in self.thread.submit.call_args_list]


@pytest.fixture
def scene(qtbot):
    return Scene(qtbot)


def test_a_click_on_a_crack_selects_its_row_and_ctrl_adds(scene):
    scene.canvas.clicked.emit(100, 34, NONE)
    assert scene.table.numbers() == scene.findings.numbers == (1,)
    scene.canvas.clicked.emit(100, 108, CTRL)
    assert set(scene.table.numbers()) == set(scene.findings.numbers) == {1, 2}
    scene.canvas.clicked.emit(100, 34, CTRL)
    assert scene.findings.numbers == (2,)
    scene.canvas.clicked.emit(390, 290, CTRL)
    assert scene.findings.numbers == (2,)
    scene.canvas.clicked.emit(390, 290, NONE)
    assert scene.findings.numbers == scene.table.numbers() == ()


def test_a_row_brings_its_crack_into_sight(scene):
    scene.canvas.set_view(scene.canvas.view.zoomed_to(4.0))
    scene.table.selectRow(1)
    left, top, right, bottom = scene.canvas.view.visible()
    assert left <= 20
    assert right >= 220
    assert top <= 100
    assert bottom >= 116


def test_the_view_stays_where_all_of_a_finding_is_seen():
    finding = state().findings[1].finding
    view = ViewTransform.fitting(SIZE[1], SIZE[0], 800, 600)
    assert brought(view, finding) is view


def test_the_selection_stays_with_the_finding_and_goes_with_the_photo(scene):
    scene.findings.choose_here([2])
    scene.tell(reviews=[Review(ReviewState.ACCEPTED)])
    assert scene.findings.numbers == (2,)
    scene.tell(number=2)
    assert scene.findings.numbers == ()
    scene.client.clear()
    assert not scene.panel.findings.table.isVisibleTo(scene.panel)


def test_keys_say_what_a_person_thinks_of_the_selected_findings(scene):
    assert not scene.actions["finding.accept"].isEnabled()
    scene.findings.choose_here([1, 2])
    for name in ("accept", "reject", "reopen", "severity_high"):
        scene.actions[f"finding.{name}"].trigger()
    said = [command.changes for command in scene.commands()]
    states = (ReviewState.ACCEPTED, ReviewState.REJECTED, ReviewState.UNREVIEWED)
    assert said == [*({"state": each} for each in states), {"severity": Severity.HIGH}]
    assert [each.id for each in scene.commands()[0].findings] == [1, 2]
    scene.actions["photo.accept"].trigger()
    assert scene.commands()[-1] == ReviewPhoto(scene.client.state.photo, ReviewState.ACCEPTED, None)


def test_what_was_read_of_a_pasted_picture_cannot_be_reviewed(scene):
    made = state()
    scene.tell(photo=None, findings=tuple(type(each)(0, 0, 0, each.review, each.finding) for each in made.findings))
    scene.findings.choose_here([1])
    assert not scene.actions["finding.accept"].isEnabled()
    assert not scene.actions["photo.accept"].isEnabled()


def test_the_next_to_review_is_below_and_then_on_another_photo(scene):
    done = []
    scene.review.photo_done.connect(lambda: done.append(scene.findings.numbers))
    scene.tell(reviews=[Review(), Review(ReviewState.ACCEPTED), Review()])
    for _ in range(2):
        scene.actions["finding.next"].trigger()
    assert scene.findings.numbers == (3,)
    scene.tell(reviews=[Review(ReviewState.REJECTED), Review(ReviewState.ACCEPTED), Review(ReviewState.EDITED)])
    scene.actions["finding.next"].trigger()
    assert len(done) == 1
    scene.tell(number=2, reviews=[Review(ReviewState.ACCEPTED)])
    assert scene.findings.numbers == (2,)


def test_the_cursor_of_the_profile_moves_on_the_photo_and_back(scene):
    scene.findings.choose_here([1])
    profile = scene.panel.findings.detail.profile
    profile.pointed.emit(40)
    x, y = scene.findings._selection.cursor
    assert (x, y) == pytest.approx((20 + 40, 34), abs=3)
    scene.canvas.pointed.emit((200.0, 36.0))
    assert scene.findings._selection.cursor[0] == pytest.approx(200, abs=1.5)
    assert profile.text == "0.80 mm at 18 mm"
    scene.canvas.pointed.emit((200.0, 250.0))
    assert scene.findings._selection.cursor[0] == pytest.approx(200, abs=1.5)


def test_classes_are_counted_and_need_a_scale(scene):
    asked = []
    scene.client.change_settings = lambda **changes: asked.append(changes)
    panel = scene.panel.findings
    panel.preset_chosen.emit(PAVEMENT)
    panel.filter.least_changed.emit(5.0)
    assert asked == [{"classes": PAVEMENT}, {"min_length_px": pytest.approx(50)}]
    assert not panel._unscaled.isVisibleTo(panel)
    scene.tell(scale=None)
    assert panel._unscaled.isVisibleTo(panel)
    scene.tell(cracks=())
    assert panel._empty.isVisibleTo(panel)
    assert "No cracks" in panel._empty.text()


def test_what_is_gone_is_said_quietly_and_flaws_say_what_to_do(scene):
    scene.tell(forgotten=((7, Review(ReviewState.ACCEPTED, "at the door")),))
    assert scene.panel.findings._gone.text() == "No longer there: 7 (accepted, at the door)"
    scene.tell(scale=None, photo=replace(state().photo, quality=Quality(0.01, 0.0, 0.0)))
    assert scene.panel.photo._flaws.text().count("\n") == 1
    assert scene.panel.photo._flaws.text().startswith("The photo is blurred")


def painted(hidden=(), numbers=True, lines=True):
    """Which of the three cracks are painted as a line, and whether anything is."""
    drawn = FindingLines(table_rows(state()))
    view = ViewTransform.fitting(SIZE[1], SIZE[0], SIZE[1], SIZE[0])
    image = QImage(SIZE[1], SIZE[0], QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    FindingItems(drawn, STEPS, lambda: (numbers, lines), hidden).paint(painter, view, 1.0, QPalette())
    painter.end()
    light = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE[0], SIZE[1], 4)[..., :3].max(2) > 40
    return [bool(light[y, 40:100].any()) for y in (34, 70, 108)], bool(light.any())


def test_a_mark_is_painted_where_the_crack_is_and_not_where_it_is_filtered_out(qapp):
    assert painted()[0] == [True, False, True]
    assert painted(hidden=(1,))[0] == [False, False, True]
    assert painted(lines=False) == ([False, False, False], True)
    assert painted(lines=False, numbers=False) == ([False, False, False], False)


def test_lines_hide_neither_a_heat_map_nor_a_comparison_and_nothing_a_photo_without_overlay(scene):
    control = scene.findings
    assert control._drawn() == (True, True)
    scene.canvas.set_look(OverlayLook(style=Style.HEATMAP))
    assert control._drawn() == (True, False)
    scene.canvas.set_look(OverlayLook(shown=False))
    assert control._drawn() == (False, False)
    scene.canvas.set_look(OverlayLook())
    scene.items.set("dates", [Mock(spec=OverlayItem)])
    assert control._drawn() == (True, False)


def test_the_nearest_crack_is_meant_within_reach():
    lines = FindingLines(table_rows(state()))
    assert lines.at(100, 120, 5.0) == 1
    assert lines.at(100, 130, 5.0) is None
    assert lines.at(380, 34, 5.0) is None


def test_the_rose_weighs_directions_with_length():
    findings = [each.finding for each in state().findings]
    shares = direction_shares(findings)
    assert shares.sum() == pytest.approx(600, rel=0.05)
    assert shares[0] + shares[-1] == pytest.approx(shares.sum(), rel=0.01)


def test_without_a_scale_lines_are_as_the_overlay_and_no_row_shows_a_class(scene):
    def hues():
        scene.canvas.repaint()
        image = scene.canvas.grab().toImage()
        x, y = (round(value) for value in scene.canvas.view.to_screen(100.5, 34.0))
        colours = [image.pixelColor(x, place) for place in range(y - 2, y + 3)]
        return {colour.hue() for colour in colours if colour.saturation() > 100}

    def swatch():
        table = scene.table
        image = table.viewport().grab(table.visualRect(table.model().index(1, 0))).toImage()
        return max(image.pixelColor(x, image.height() // 2).saturation() for x in range(4, 24))

    overlay = QColor(*FILL_RGB).hue()
    assert not any(abs(hue - overlay) < 12 for hue in hues())
    assert swatch() > 60
    scene.tell(scale=None)
    assert hues()
    assert all(abs(hue - overlay) < 12 for hue in hues())
    assert swatch() <= 60
