"""What a person sees and does about two dates."""

import itertools
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QLabel

from crackview.export.changes import COLOURS
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import ExportSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.compare.compare_controller import CompareController
from crackview.gui.inspect.compare.compare_job import CompareResult
from crackview.gui.inspect.compare.compare_views import ChangeItems, CompareSection, EarlierPhotoItem
from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.inspect.panel import InspectPanel
from crackview.gui.inspect.photos.messages import PhotoLoaded
from crackview.gui.inspect.photos.photo_source import FileSource, PhotoFacts
from crackview.gui.inspect.session_client import SessionSignals
from crackview.gui.inspect.views import InspectViews, OverlayItems
from crackview.gui.jobs import JobController, JobEnded, JobEvent, JobProgress, JobRunner
from crackview.gui.model_choice import ModelChoice
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.records import InspectionSettings, Model
from crackview.vision import classes
from crackview.vision.change_detection import Amount, Change, ChangeState, Doubt
from crackview.vision.pyramid import PhotoPyramid
from crackview.vision.register import Registration
from tests.gui.inspect.fakes import make_card

LINE = np.stack([np.linspace(10, 90, 81), np.full(81, 30.0)], 1)
GROWN = Change(
    ChangeState.GROWN,
    (1,),
    (2,),
    Amount(30, 2),
    Amount(1, 0.3),
    Amount(15, 1),
    Amount(0.5, 0.15),
    (LINE,),
    (LINE[60:],),
)
SAME = Change(
    ChangeState.UNCHANGED, (2,), (1,), Amount(0, 2), None, Amount(0, 1), None, (LINE + np.array([0, 30]),), ()
)


EMPTY = np.zeros((100, 120, 3), np.uint8)


class FakeClient(SessionSignals):
    state = None


class Scene:
    def __init__(self):
        self.section = Mock(spec=CompareSection)
        self.canvas, self.items, self.dialogs = (
            Mock(spec=Canvas),
            Mock(spec=OverlayItems),
            Mock(spec=InspectFileDialogs),
        )
        self.runner, self.client, self.actions = Mock(spec=JobRunner), FakeClient(), ActionSet()
        self.runner.submit.side_effect = itertools.count(1)
        self.jobs = JobController(self.runner)
        panel = Mock(spec=InspectPanel, photo=Mock(compare=self.section))
        views = Mock(spec=InspectViews, canvas=self.canvas, panel=panel, items=self.items, dialogs=self.dialogs)
        self.control = CompareController(
            views,
            self.client,
            self.actions,
            self.jobs,
            lambda: ModelChoice("m"),
            Mock(),
            ExportSettings(csv_dialect="excel"),
            [make_card("m", 0.5), make_card("own", 0.5)],
        )
        self.problems = []
        for part in (self.control, self.jobs):
            part.problem.connect(self.problems.append)
        photo = Mock(path=Path("new.png"), pixels=np.zeros((100, 120, 3), np.uint8))
        source, facts = FileSource(Path("new.png")), PhotoFacts("new.png", date="2026-03-02")
        self.control.set_photo(Mock(spec=PhotoLoaded, photo=photo, source=source, facts=facts))
        empty = np.zeros((100, 120), np.float32)
        self.client.state = Mock(
            spec=PhotoSnapshot, photo=None, settings=InspectionSettings(1, None, classes.ACI, 20.0), findings=(),
            model=Model("m", "a" * 64, 0.5), probability=empty, corrections=empty.astype(np.uint8),
        )  # fmt: skip
        self.client.announce(self.client.state)

    def compare(self):
        self.dialogs.open_earlier.return_value = Path("old.png")
        self.actions["compare.compare"].trigger()
        self.answer()

    @property
    def submitted(self):
        return [call.args[0] for call in self.runner.submit.call_args_list]

    def answer(self, job=0):
        """Let a job, by default the newest, end with a result."""
        number = job or len(self.submitted)
        request = self.submitted[number - 1].request
        laid = Registration(np.eye(3), (120, 100), 50, 0.9, 0.5, 0.8)
        picture = PhotoPyramid.of(np.full((100, 120, 3), 200, np.uint8))
        result = CompareResult(request, (GROWN, SAME), laid, picture, "2025-03-01 09:30")
        for message in (result, JobEnded("")):
            self.jobs.handle(JobEvent(number, message))


@pytest.fixture
def client(qapp):
    return Scene()


def test_an_earlier_photo_is_chosen_compared_and_shown(client):
    client.compare()
    assert client.submitted[0].request.earlier == Path("old.png")
    client.section.set_changes.assert_called_with("old.png (2025-03-01 09:30)", "new.png (2026-03-02)", (GROWN, SAME))
    name, items = client.items.set.call_args.args
    assert (name, [type(item) for item in items]) == ("compare", [EarlierPhotoItem, ChangeItems])


def test_the_earlier_photo_is_seen_by_the_model_of_the_shown_one_where_it_is_installed(client):
    """Another model was chosen for new photos: what two models see otherwise is no change of the wall."""
    client.compare()
    assert client.submitted[-1].request.model == ModelChoice("m")
    own = make_card("own", 0.5)
    for model, name in ((Model("own", own.sha256, 0.4), "own"), (Model("own", "f" * 64, 0.4), "m")):
        client.client.state.model = model
        client.client.announce(client.client.state)
        request = client.submitted[-1].request
        assert (request.model.name, request.threshold) == (name, 0.4)


def test_what_was_asked_before_is_dropped(client):
    client.dialogs.open_earlier.return_value = Path("old.png")
    client.control.choose()
    client.client.announce(client.client.state)
    client.answer(job=1)
    client.section.set_changes.assert_not_called()
    client.runner.cancel.assert_called_once_with(1)
    client.answer(job=2)
    client.section.set_changes.assert_called_once()


def test_another_threshold_or_a_correction_compares_anew(client):
    client.compare()
    client.section.reset_mock()
    client.client.announce(client.client.state)
    assert len(client.submitted) == 2
    client.section.hide.assert_not_called()


def test_cancelling_in_the_status_bar_ends_it(client):
    client.dialogs.open_earlier.return_value = Path("old.png")
    client.control.choose()
    client.jobs.handle(JobEvent(1, JobProgress(0.5)))
    client.section.reset_mock()
    assert client.jobs.cancel_shown()
    client.runner.cancel.assert_called_once_with(1)
    client.section.hide.assert_called_once()
    client.client.announce(client.client.state)
    assert len(client.submitted) == 1


def test_swiping_and_blinking_show_the_earlier_photo(client):
    client.compare()
    (item, _) = client.items.set.call_args.args[1]
    client.control.swipe(0.25)
    assert item.share == 0.25
    client.actions["compare.blink"].trigger()
    assert item.share == 1
    client.control._blink.timeout.emit()
    assert item.share == 0
    client.actions["compare.blink"].trigger()
    assert not client.control._blink.isActive()


def test_photos_of_two_places_are_said_and_nothing_is_shown(client):
    client.dialogs.open_earlier.return_value = Path("old.png")
    client.control.choose()
    client.jobs.handle(JobEvent(1, JobEnded("These two photos do not show the same place.", problem=True)))
    assert client.problems == ["These two photos do not show the same place."]
    client.items.set.assert_called_with("compare", [])
    client.section.hide.assert_called()
    assert not client.actions["compare.end"].isEnabled()


def test_the_next_photo_ends_it(client):
    client.compare()
    client.control.set_photo(None)
    client.items.set.assert_called_with("compare", [])


def test_the_changes_are_exported(client, tmp_path):
    client.compare()
    client.dialogs.save_changes.return_value = tmp_path / "changes.csv", "standard"
    client.actions["compare.export"].trigger()
    client.dialogs.save_changes.assert_called_once_with(Path("new_changes.csv"), "excel")
    assert "grown,1,2,30.00" in (tmp_path / "changes.csv").read_text(encoding="utf-8")
    client.dialogs.save_changes.return_value = tmp_path / "changes.csv", "excel-de"
    client.control.export()
    assert "grown;1;2;30,00" in (tmp_path / "changes.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "file").touch()
    client.dialogs.save_changes.return_value = tmp_path / "file" / "changes.csv", "standard"
    client.control.export()
    assert len(client.problems) == 1


def test_the_list_names_states_and_changes(qtbot):
    section = CompareSection()
    qtbot.addWidget(section)
    section.set_changes("old.png", "new.png", [GROWN, SAME])
    assert "Earlier: old.png\nLater: new.png" in [label.text() for label in section.findChildren(QLabel)]
    assert section.rows() == [["grown (1)", "+15.0 ± 1.0", "+0.50 ± 0.15"], ["unchanged (2)", "+0.0 ± 1.0", "–"]]
    with qtbot.waitSignal(section.chosen) as event:
        section.choose(1)
    assert event.args == [1]


def test_a_line_like_a_joint_has_no_number_and_its_tip_says_why_it_is_told(qtbot):
    section = CompareSection()
    qtbot.addWidget(section)
    new = replace(SAME, state=ChangeState.NEW, later=(), earlier=(), doubt=Doubt.JOINT)
    section.set_changes("old.png", "new.png", [new])
    row = section._list.topLevelItem(0)
    assert row.text(0) == "new"
    assert "looks like a joint" in row.toolTip(0)


def test_a_click_on_the_header_sorts_by_kind_or_growth_and_the_chosen_crack_stays(qtbot):
    section = CompareSection()
    qtbot.addWidget(section)
    section.resize(500, 600)
    section.show()
    wide = replace(GROWN, later=(3,), length_mm=Amount(9, 1), width_mm=Amount(1.5, 0.2))
    gone = replace(SAME, state=ChangeState.GONE, later=(), earlier=(4,), length_mm=Amount(-20, 1))
    section.set_changes("old.png", "new.png", [GROWN, wide, SAME, gone])
    rows = section._list
    chosen = []
    rows.setCurrentItem(rows.topLevelItem(2))
    section.chosen.connect(chosen.append)

    def order():
        return [rows.topLevelItem(row).text(0) for row in range(rows.topLevelItemCount())]

    def click(column):
        header = rows.header()
        place = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    kinds = order()
    assert kinds == ["grown (1)", "grown (3)", "unchanged (2)", "gone (4)"]
    click(1)
    assert order() == ["grown (1)", "grown (3)", "unchanged (2)", "gone (4)"]
    click(1)
    assert order() == ["gone (4)", "unchanged (2)", "grown (3)", "grown (1)"]
    click(2)
    assert order()[:2] == ["grown (3)", "grown (1)"]
    assert rows.currentItem().text(0) == "unchanged (2)"
    assert rows.currentItem().isSelected()
    assert chosen == []
    rows.setCurrentItem(rows.topLevelItem(0))
    assert chosen == [1], "the number of the change, wherever its row is"
    click(0)
    assert order() == kinds
    section.set_changes("old.png", "new.png", [wide, GROWN])
    assert order() == ["grown (3)", "grown (1)"]


def test_photos_of_one_name_are_told_apart_by_their_folders(client):
    client.control.set_photo(Mock(spec=PhotoLoaded, photo=Mock(path=Path("2026/old.png"), pixels=EMPTY),
                                  source=FileSource(Path("2026/old.png")), facts=PhotoFacts("old.png")))  # fmt: skip
    client.dialogs.open_earlier.return_value = Path("2025/old.png")
    client.control.choose()
    client.answer()
    earlier, later, _ = client.section.set_changes.call_args.args
    assert (earlier, later) == ("2025/old.png (2025-03-01 09:30)", "2026/old.png")


def test_marks_lie_on_their_cracks_and_the_earlier_photo_ends_at_its_line(qapp):
    view = ViewTransform(120, 100, 240, 200, 60, 50, 2.0)
    image = QImage(240, 200, QImage.Format.Format_RGB888)
    image.fill(0)
    earlier = EarlierPhotoItem(PhotoPyramid.of(np.full((100, 120, 3), 200, np.uint8)))
    earlier.share = 0.5
    painter = QPainter(image)
    for item in (earlier, ChangeItems([GROWN, SAME], 1)):
        painter.save()
        item.paint(painter, view, 1.0, QPalette())
        painter.restore()
    painter.end()

    def at(x, y):
        return image.pixelColor(x, y).getRgb()[:3]

    assert at(60, 20) == (200, 200, 200)
    assert at(180, 20) == (0, 0, 0)
    assert at(150, 121) == COLOURS[ChangeState.UNCHANGED]
    assert at(24, 61) == COLOURS[ChangeState.GROWN]
    assert at(144, 61) == COLOURS[ChangeState.NEW], "what is new of it"


def test_where_there_is_no_room_for_a_change_its_numbers_stay(qtbot):
    section = CompareSection()
    qtbot.addWidget(section)
    section.set_changes("2019/wall.jpg", "2020/wall.jpg", [SAME])
    text, metrics = section._list.topLevelItem(0).text(0), section._list.fontMetrics()
    shown = metrics.elidedText(text, section._list.textElideMode(), metrics.horizontalAdvance(text) * 3 // 4)
    assert shown != text
    assert shown.endswith("(2)")
    assert section._list.topLevelItem(0).toolTip(0) == text
