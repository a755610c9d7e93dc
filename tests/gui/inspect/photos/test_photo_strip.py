from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from crackview.gui.inspect.photos.photo_list import FLAWS, STATUS_ROLE, PhotoList
from crackview.gui.inspect.photos.photo_strip import FILTERS, ITEM, PhotoStrip
from crackview.inspection.session.snapshot import PhotoStage, PhotoStatus, photo_status
from crackview.inspection.store import results
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState
from crackview.vision.plane import Plane
from crackview.vision.quality import Flaw, Quality
from crackview.vision.scale import Scale
from tests.gui.inspect.test_workspace import open_window  # noqa: F401 - a fixture
from tests.inspection import drawing


@pytest.fixture
def paths(tmp_path):
    return [drawing.photo(tmp_path, f"{seed}.png", seed) for seed in range(6)]


def stages(window):
    model = window.strip.model()
    return [model.index(row).data(STATUS_ROLE).stage for row in range(model.rowCount())]


def test_the_strip_tells_how_far_every_photo_of_an_inspection_is(open_window, qtbot, tmp_path, paths):  # noqa: F811
    with Inspection(tmp_path) as inspection:
        records = [drawing.analysed(inspection, path) for path in paths[:4]]
        inspection.review(inspection.findings(records[1].id), state=ReviewState.ACCEPTED)
        inspection.review_photo(records[2], state=ReviewState.REJECTED)
        results.set_problem(inspection, inspection.locate(paths[4]), "It is too dark: take it again.")
        window = open_window()
        window.workspace.open_paths([tmp_path])
        expected = [
            PhotoStage.FOUND,
            PhotoStage.REVIEWED,
            PhotoStage.REJECTED,
            PhotoStage.FOUND,
            PhotoStage.PROBLEM,
            PhotoStage.NEW,
        ]
        qtbot.waitUntil(lambda: stages(window) == expected)
        # the first photo is shown; the segmenter of the test sees nothing on it, and is not asked
        qtbot.waitUntil(lambda: window.workspace.snapshot() is not None)
        assert stages(window) == expected
    index = window.strip.model().index(4)
    assert "too dark" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "too dark" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert window.strip.photos.troubles() == [(4, paths[4], "It is too dark: take it again.")]


def test_the_next_photo_to_review_is_found_from_anywhere_and_around_the_end(qapp, tmp_path):
    photos = PhotoList()
    paths = [tmp_path / f"{number}.png" for number in range(4)]
    photos.set_paths(paths)
    assert photos.next_to_review(0) == -1
    found, rejected = PhotoStatus(PhotoStage.FOUND, 3, 1), PhotoStatus(PhotoStage.REJECTED, 3, 1)
    photos.set_statuses({paths[0]: found, paths[2]: found, paths[3]: rejected, tmp_path / "other.png": found})
    assert [photos.next_to_review(row) for row in (-1, 0, 1, 2, 3)] == [0, 2, 2, 0, 0]
    photos.set_statuses({paths[2]: PhotoStatus(PhotoStage.ACCEPTED, 3, 3)})
    assert photos.next_to_review(0) == 0


def test_the_strip_leaves_out_what_is_not_wanted_but_for_the_photo_that_is_shown(open_window, qtbot, tmp_path, paths):  # noqa: F811
    with Inspection(tmp_path) as inspection:
        records = [drawing.analysed(inspection, path) for path in paths[:4]]
        inspection.review(inspection.findings(records[1].id), state=ReviewState.ACCEPTED)
        inspection.review_photo(records[2], state=ReviewState.REJECTED)
        results.set_problem(inspection, inspection.locate(paths[4]), "It is too dark: take it again.")
    window, said = open_window(), []
    window.workspace.status_message.connect(said.append)
    window.workspace.open_paths([tmp_path])
    qtbot.waitUntil(lambda: len(window.strip.photos.statuses()) == 5 and window.workspace.snapshot() is not None)
    strip, acts = window.strip, window.acts
    for name, shown in (("to_review", [0, 3]), ("found", [0, 1, 2, 3]), ("problems", [0, 4]), ("rejected", [0, 2])):
        acts[f"strip.{name}"].trigger()
        assert list(strip.shown) == shown, name
        assert [row for row in range(6) if not strip.isRowHidden(row)] == shown
        assert said[-1] == f"{len(shown)} of 6 photos"
    acts["strip.to_review"].trigger()
    acts["photo.next"].trigger()
    qtbot.waitUntil(lambda: window.said.titles[-1] == "3.png")
    assert not acts["photo.next"].isEnabled()
    window.workspace._findings.select_and_zoom([1])
    qtbot.waitUntil(lambda: window.workspace.snapshot() is not None and window.workspace.idle())
    acts["photo.accept"].trigger()
    qtbot.waitUntil(lambda: window.said.titles[-1] == "0.png")
    qtbot.waitUntil(lambda: list(strip.shown) == [0])
    acts["strip.all"].trigger()
    assert list(strip.shown) == list(range(6))
    assert said[-1] == "6 photos"


def test_steps_skip_what_is_left_out(qtbot, tmp_path):
    strip = PhotoStrip()
    qtbot.addWidget(strip)
    paths = [tmp_path / f"{number}.png" for number in range(8)]
    strip.set_photos(paths)
    strip.photos.set_statuses({paths[row]: PhotoStatus(PhotoStage.FOUND, 2, 2) for row in (1, 4, 6)})
    strip.set_filter(FILTERS["to_review"])
    assert list(strip.shown) == [1, 4, 6]
    assert [strip.beside(row, 1) for row in (-1, 0, 1, 4, 5, 6)] == [1, 1, 4, 6, 6, -1]
    assert [strip.beside(row, -1) for row in (0, 1, 2, 4, 7)] == [-1, -1, 1, 1, 6]
    asked = []
    strip.wanted.connect(asked.append)
    strip._ask()
    assert asked == [(paths[1], paths[4], paths[6])]
    strip.set_photos(paths[:3])
    assert list(strip.shown) == []


@pytest.mark.parametrize("flaw", list(Flaw))
def test_a_thumbnail_has_a_sign_for_what_may_be_wrong_with_its_picture(qtbot, tmp_path, flaw):
    strip = PhotoStrip()
    qtbot.addWidget(strip)
    strip.photos.set_paths([tmp_path / "a.png", tmp_path / "b.png"])
    strip.photos.set_statuses({tmp_path / name: PhotoStatus(PhotoStage.CLEAR) for name in ("a.png", "b.png")})
    strip.resize(600, 160)
    before = strip.grab().toImage()
    strip.photos.set_statuses({tmp_path / "a.png": PhotoStatus(PhotoStage.CLEAR, flaws=(flaw,))})
    after = strip.grab().toImage()
    changed = {
        (x // ITEM.width())
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    }
    assert changed == {0}, "on its thumbnail alone"
    index = strip.model().index(0)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert FLAWS[flaw] in index.data(role)
    assert "The photo" not in strip.model().index(1).data(Qt.ItemDataRole.ToolTipRole)


def test_what_an_analysis_measured_is_in_the_status(tmp_path, paths):
    with Inspection(tmp_path) as inspection:
        record = drawing.analysed(inspection, paths[0])
        settings = inspection.settings()
    for quality, flaws in (
        (None, ()),
        (Quality(sharpness=0.001, dark=0.9, bright=0.0), (Flaw.BLURRED, Flaw.DARK, Flaw.NO_SCALE)),
        (Quality(sharpness=0.9, dark=0.0, bright=0.0), (Flaw.NO_SCALE,)),
    ):
        assert photo_status(replace(record, quality=quality), settings).flaws == flaws
    sharp = replace(record, quality=Quality(sharpness=0.9, dark=0.0, bright=0.0), width=300, height=200)
    assert photo_status(sharp, replace(settings, scale=Scale(0.5))).flaws == ()
    aslant = Plane(((10, 10), (290, 60), (290, 140), (10, 190)), 400.0, 250.0)
    for plane, flaws in ((aslant, (Flaw.TILTED,)), (Plane(((10, 10), (290, 10), (290, 190), (10, 190)), 280, 180), ())):
        assert photo_status(replace(sharp, scale=Scale(1.4, plane=plane)), settings).flaws == flaws


def test_a_scale_of_the_folder_takes_the_sign_from_every_photo(open_window, qtbot, tmp_path, paths):  # noqa: F811
    with Inspection(tmp_path) as inspection:
        for path in paths[:3]:
            drawing.analysed(inspection, path)
    window = open_window()
    window.workspace.open_paths([tmp_path])
    qtbot.waitUntil(lambda: len(window.strip.photos.statuses()) == 3 and window.workspace.snapshot() is not None)

    def unscaled():
        return [row for row in range(3) if Flaw.NO_SCALE in window.strip.model().index(row).data(STATUS_ROLE).flaws]

    assert unscaled() == [0, 1, 2]
    window.workspace._client.change_settings(scale=Scale(0.5))
    qtbot.waitUntil(lambda: unscaled() == [])


def test_no_more_signs_than_leave_the_picture_visible_and_all_in_words(qtbot, tmp_path):
    strip = PhotoStrip()
    qtbot.addWidget(strip)
    strip.photos.set_paths([tmp_path / "a.png"])
    strip.photos.set_statuses({tmp_path / "a.png": PhotoStatus(PhotoStage.CLEAR, flaws=tuple(Flaw)[:3])})
    strip.resize(600, 160)
    three = strip.grab().toImage()
    strip.photos.set_statuses({tmp_path / "a.png": PhotoStatus(PhotoStage.CLEAR, flaws=tuple(Flaw))})
    assert strip.grab().toImage() == three
    assert all(FLAWS[flaw] in strip.model().index(0).data(Qt.ItemDataRole.ToolTipRole) for flaw in Flaw)


def test_photos_with_a_warning_are_shown_alone(qtbot, tmp_path):
    strip = PhotoStrip()
    qtbot.addWidget(strip)
    paths = [tmp_path / f"{number}.png" for number in range(3)]
    strip.set_photos(paths)
    strip.photos.set_statuses({paths[1]: PhotoStatus(PhotoStage.FOUND, 2, 2, flaws=(Flaw.NO_SCALE,))})
    strip.set_filter(FILTERS["warnings"])
    assert list(strip.shown) == [1]
