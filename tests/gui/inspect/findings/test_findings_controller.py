from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.items import OverlayItem, paint
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.findings.charts import direction_shares
from crackview.gui.inspect.findings.finding_items import FindingItems, FindingLines, FindingNumbers, SelectionItem
from crackview.gui.inspect.findings.findings_controller import FindingsController, ProfileController, framed
from crackview.gui.inspect.findings.findings_model import table_rows
from crackview.gui.inspect.findings.review_controller import ReviewController
from crackview.gui.inspect.panel import InspectPanel
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews, OverlayItems
from crackview.inspection.session.command_queue import CommandQueue
from crackview.inspection.session.commands.review import ReviewPhoto
from crackview.inspection.store.matching import Review, ReviewState, Severity
from crackview.vision.classes import PAVEMENT, PLAIN_STEPS
from crackview.vision.overlay import FILL_RGB, Style
from crackview.vision.pyramid import PhotoPyramid
from crackview.vision.quality import Quality
from tests.gui.inspect.sample_findings import SIZE, state

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Scene:
    """Real views and controllers, and a desk of which the test plays the thread."""

    def __init__(self, qtbot):
        self.thread = Mock(spec=CommandQueue)
        self.thread.submit.return_value = 0
        self.next_photo = Mock(return_value=Path("next.png"))
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
        self.review = ReviewController(views, self.client, self.findings, self.actions, self.settings, self.next_photo)
        self.update()

    def update(self, **options):
        made = state(**options)
        self.client._number = made.number
        self.client.handle(made)

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


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_view_goes_to_a_finding_with_a_margin(number):
    finding = state().findings[number].finding
    view = framed(ViewTransform.fitting(SIZE[1], SIZE[0], 400, 300), finding)
    x, y, width, height = finding.box
    left, top, right, bottom = view.visible()
    assert left <= x - 0.1 * width or left == 0
    assert right >= x + 1.1 * width
    assert top < y
    assert y + height < bottom
    assert 1.0 <= view.zoom <= 4.0


def test_one_key_goes_back_to_the_view_before_however_many_findings_were_looked_at(scene):
    back, view = scene.actions["view.back"], scene.canvas.view.zoomed_to(1.5)
    scene.canvas.set_view(view)
    assert not back.isEnabled()
    for row in (2, 1):
        scene.table.selectRow(row)
    assert scene.canvas.view != view
    back.trigger()
    assert scene.canvas.view == view
    assert not back.isEnabled()
    scene.table.selectRow(2)
    scene.canvas.zoom_out()
    assert not back.isEnabled(), "the view is the person's own again"
    mine = scene.canvas.view
    scene.table.selectRow(1)
    back.trigger()
    assert scene.canvas.view == mine
    scene.table.selectRow(2)
    scene.update(number=2)
    assert not back.isEnabled()


def test_the_selection_stays_with_the_finding_and_goes_with_the_photo(scene):
    scene.findings.select_and_zoom([2])
    scene.update(reviews=[Review(ReviewState.ACCEPTED)])
    assert scene.findings.numbers == (2,)
    scene.update(number=2)
    assert scene.findings.numbers == ()
    scene.client.clear()
    assert not scene.panel.findings.table.isVisibleTo(scene.panel)


def test_keys_say_what_a_person_thinks_of_the_selected_findings(scene):
    assert not scene.actions["finding.accept"].isEnabled()
    scene.actions["finding.advance"].trigger()
    assert scene.settings.review_advance is False
    scene.findings.select_and_zoom([1, 2])
    for name in ("accept", "reject", "reopen", "severity_none", "severity_high"):
        scene.actions[f"finding.{name}"].trigger()
    assert set(scene.findings.numbers) == {1, 2}
    said = [command.changes for command in scene.commands()]
    states = (ReviewState.ACCEPTED, ReviewState.REJECTED, ReviewState.UNREVIEWED)
    assert said == [
        *({"state": each} for each in states),
        {"severity": Severity.NONE},
        {"severity": Severity.HIGH, "state": ReviewState.ACCEPTED},
    ]
    assert [each.id for each in scene.commands()[0].findings] == [1, 2]
    scene.actions["photo.accept"].trigger()
    assert scene.commands()[-1] == ReviewPhoto(scene.client.state.photo, ReviewState.ACCEPTED, None)


def test_what_was_read_of_a_pasted_picture_cannot_be_reviewed(scene):
    made = state()
    scene.update(photo=None, findings=tuple(type(each)(0, 0, 0, each.review, each.finding) for each in made.findings))
    scene.findings.select_and_zoom([1])
    assert not scene.actions["finding.accept"].isEnabled()
    assert not scene.actions["photo.accept"].isEnabled()


def test_the_next_to_review_is_below_and_then_on_another_photo(scene):
    scene.update(reviews=[Review(), Review(ReviewState.ACCEPTED), Review()])
    for _ in range(2):
        scene.actions["finding.next"].trigger()
    assert scene.findings.numbers == (3,)
    scene.update(reviews=[Review(ReviewState.REJECTED), Review(ReviewState.ACCEPTED), Review(ReviewState.EDITED)])
    scene.actions["finding.next"].trigger()
    assert scene.next_photo.call_count == 1
    scene.update(number=2, reviews=[Review(ReviewState.ACCEPTED)])
    assert scene.findings.numbers == (2,)
    scene.actions["finding.previous"].trigger()
    assert scene.findings.numbers == (1,)
    scene.actions["finding.previous"].trigger()
    assert scene.findings.numbers == (1,)


def test_keys_may_come_faster_than_what_they_say_is_stored(scene):
    scene.thread.submit.side_effect = iter(range(1, 10))
    scene.actions["finding.next"].trigger()
    for name in ("accept", "severity_high", "reject"):
        scene.actions[f"finding.{name}"].trigger()
    assert [command.findings[0].id for command in scene.commands()] == [1, 2, 3]
    scene.actions["finding.accept"].trigger()
    assert len(scene.commands()) == 3, "a key that is meant for the next photo judges nothing here"
    judged = [Review(ReviewState.ACCEPTED), Review(ReviewState.ACCEPTED, severity=Severity.HIGH)]
    scene.update(reviews=judged, command=2)
    assert not scene.next_photo.called
    scene.update(reviews=[*judged, Review(ReviewState.REJECTED)], command=3)
    assert scene.next_photo.call_count == 1
    scene.actions["finding.accept"].trigger()
    scene.update(reviews=[*judged, Review(ReviewState.REJECTED)], command=3)
    assert (len(scene.commands()), scene.next_photo.call_count) == (3, 1)
    scene.client.clear()
    scene.update(number=2)
    assert scene.findings.numbers == (1,)


def test_keys_judge_again_where_no_other_photo_is_left(scene):
    scene.next_photo.return_value = None
    scene.update(reviews=[Review(ReviewState.ACCEPTED)] * 3)
    scene.findings.select_and_zoom([2])
    scene.actions["finding.reject"].trigger()
    scene.update(reviews=[Review(ReviewState.ACCEPTED)] * 3)
    scene.actions["finding.accept"].trigger()
    assert len(scene.commands()) == 2


@pytest.mark.parametrize("advance", [True, False])
def test_a_photo_that_is_judged_as_a_whole_is_left(scene, advance):
    scene.settings.review_advance = advance
    scene.thread.submit.return_value = 5
    scene.actions["photo.accept"].trigger()
    assert not scene.next_photo.called
    scene.update(photo=replace(state().photo, state=ReviewState.ACCEPTED), command=5)
    assert scene.next_photo.called is advance


def test_the_cursor_of_the_profile_moves_on_the_photo_and_back(scene):
    scene.findings.select_and_zoom([1])
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
    scene.update(scale=None)
    assert panel._unscaled.isVisibleTo(panel)
    scene.update(cracks=())
    assert panel._empty.isVisibleTo(panel)
    assert "No cracks" in panel._empty.text()


def test_what_is_gone_is_said_quietly_and_flaws_say_what_to_do(scene):
    scene.update(forgotten=((7, Review(ReviewState.ACCEPTED, "at the door")),))
    assert scene.panel.findings._gone.text() == "No longer there: 7 (accepted, at the door)"
    scene.update(scale=None, photo=replace(state().photo, quality=Quality(0.01, 0.0, 0.0)))
    assert scene.panel.photo._flaws.text().count("\n") == 1
    assert scene.panel.photo._flaws.text().startswith("The photo is blurred")


def painted(hidden=(), numbers=True, lines=True):
    """Which of the three cracks are painted as a line, and whether anything is."""
    drawn = FindingLines(table_rows(state()))
    view = ViewTransform.fitting(SIZE[1], SIZE[0], SIZE[1], SIZE[0])
    image = QImage(SIZE[1], SIZE[0], QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    over = [FindingItems(drawn, PLAIN_STEPS, lambda: lines, hidden), FindingNumbers(drawn, lambda: numbers, hidden)]
    paint(painter, view, 1.0, QPalette(), over)
    painter.end()
    light = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE[0], SIZE[1], 4)[..., :3].max(2) > 40
    return [bool(light[y, 40:100].any()) for y in (34, 70, 108)], bool(light.any())


def test_what_was_said_shows_without_colours(qapp):
    looks = []
    for judged in (ReviewState.UNREVIEWED, ReviewState.ACCEPTED, ReviewState.REJECTED):
        drawn = FindingLines(table_rows(state(reviews=[Review(judged)] * 3)))
        view = ViewTransform.fitting(SIZE[1], SIZE[0], SIZE[1], SIZE[0])
        image = QImage(SIZE[1], SIZE[0], QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.gray)
        for numbers in (True, False):
            painter = QPainter(image)
            item = FindingNumbers(drawn, lambda: True) if numbers else FindingItems(drawn, PLAIN_STEPS, lambda: True)
            item.paint(painter, view, 1.0, QPalette())
            painter.end()
            looks.append(bytes(image.constBits()))
    assert len(set(looks)) == 6


def test_a_mark_is_painted_where_the_crack_is_and_not_where_it_is_filtered_out(qapp):
    assert painted()[0] == [True, False, True]
    assert painted(hidden=(1,))[0] == [False, False, True]
    assert painted(lines=False) == ([False, False, False], True)
    assert painted(lines=False, numbers=False) == ([False, False, False], False)


@pytest.mark.parametrize("selected", [False, True])
def test_lines_are_as_wide_beside_the_texts_on_a_screen_of_any_density(qapp, selected):
    drawn, seen = FindingLines(table_rows(state())), []
    item = SelectionItem(drawn, PLAIN_STEPS, (1,)) if selected else FindingItems(drawn, PLAIN_STEPS, lambda: True)
    for ratio in (1, 2):
        image = QImage(ratio * SIZE[1], ratio * SIZE[0], QImage.Format.Format_Grayscale8)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.gray)
        ground = image.pixelColor(0, 0).value()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item.paint(painter, ViewTransform.fitting(SIZE[1], SIZE[0], *image.size().toTuple()), ratio, QPalette())
        painter.end()
        seen.append(sum(abs(image.pixelColor(ratio * 60, y).value() - ground) for y in range(image.height() // 5)))
    assert seen[1] == pytest.approx(2 * seen[0], rel=0.1)
    assert seen[0] > 0


def test_the_band_of_a_selected_crack_covers_no_number(scene):
    scene.findings.select([1])
    places = {type(item): place for place, item in enumerate(scene.canvas._items)}
    assert places[FindingItems] < places[SelectionItem] < places[FindingNumbers]
    scene.findings.select([])
    assert FindingNumbers in map(type, scene.canvas._items)


def test_a_selected_crack_has_its_number_though_the_overlay_is_hidden(qapp):
    drawn, view = FindingLines(table_rows(state())), ViewTransform.fitting(SIZE[1], SIZE[0], SIZE[1], SIZE[0])
    seen = []
    for chosen in ((), (1,), (1, 2)):
        image = QImage(SIZE[1], SIZE[0], QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        FindingNumbers(drawn, lambda: False, (1,), chosen).paint(painter, view, 1.0, QPalette())
        painter.end()
        seen.append(np.count_nonzero(np.frombuffer(image.constBits(), np.uint8)))
    assert seen[0] == 0 < seen[1] < seen[2]


def test_lines_hide_neither_a_heat_map_nor_a_comparison_and_nothing_a_photo_without_overlay(scene):
    control = scene.findings
    assert (control._numbers_drawn(), control._lines_drawn()) == (True, True)
    scene.canvas.set_look(OverlayAppearance(style=Style.HEATMAP))
    assert (control._numbers_drawn(), control._lines_drawn()) == (True, False)
    scene.canvas.set_look(OverlayAppearance(shown=False))
    assert (control._numbers_drawn(), control._lines_drawn()) == (False, False)
    scene.canvas.set_look(OverlayAppearance())
    scene.items.set("compare", [Mock(spec=OverlayItem)])
    assert (control._numbers_drawn(), control._lines_drawn()) == (True, False)


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
    scene.update(scale=None)
    assert hues()
    assert all(abs(hue - overlay) < 12 for hue in hues())
    assert swatch() <= 60


def test_the_overlay_shows_what_the_table_shows(scene):
    made = scene.client.state
    assert scene.canvas.shown.layer is made.layer
    rows = {round(y / 4) for y in scene.canvas.shown.wanted[:, 1]}
    assert len(scene.canvas.shown.wanted) > 100 > len(rows) >= 3
    assert len(scene.canvas.shown.hidden) == 0
    scene.panel.findings.filter._text.setText("no such finding")
    assert len(scene.canvas.shown.hidden) > 100 > len(scene.canvas.shown.wanted) == 0
    scene.client.clear()
    assert scene.canvas.shown is None


def test_what_the_filter_hides_is_said_and_one_button_shows_it(scene):
    """A filter that was folded away went on hiding cracks on every photo, and an empty table was the only sign."""
    panel = scene.panel.findings
    assert panel._show_all.isHidden()
    panel.filter._width.setValue(5000)
    panel.filter._joint.setCurrentIndex(1)
    panel.filter._text.setText("no such finding")
    assert panel.table.shown() == ()
    assert "0 of 3 findings, others hidden by the filter" in panel._count.text()
    assert not panel._show_all.isHidden()
    panel._show_all.click()
    assert len(panel.table.shown()) == 3
    assert panel._show_all.isHidden()
    assert (panel.filter._width.value(), panel.filter._joint.currentIndex(), panel.filter._text.text()) == (0, 0, "")
    assert len(scene.canvas.shown.hidden) == 0
