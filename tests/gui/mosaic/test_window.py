import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QItemSelectionModel, QPointF, Qt

from crackview.gui.inspect.findings.findings_model import ROW_ROLE
from crackview.gui.model_choice import ModelChoice
from crackview.gui.mosaic.window import MosaicWindow
from crackview.inspection.store.matching import ReviewState
from tests.mosaic.walls import Dark, wall, write

pytest.importorskip("rasterio")

PIXELS = wall((700, 900), 6)[0]


@pytest.fixture(scope="module")
def mosaic(tmp_path_factory):
    return write(tmp_path_factory.mktemp("mosaic") / "wall.tif", PIXELS)


@pytest.fixture
def opened(qtbot, mosaic):
    window = MosaicWindow(mosaic, lambda: ModelChoice("dark"), lambda _choice: Dark())
    window.show()
    qtbot.waitUntil(lambda: window.pyramid is not None, timeout=60_000)
    yield window
    if shiboken6.isValid(window):
        window.close()


def shown(canvas):
    """The pixels of the canvas, as it is painted."""
    picture = canvas.grab().toImage().convertToFormat(canvas.grab().toImage().Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3)


def settle(qtbot, window):
    qtbot.waitUntil(lambda: window.idle, timeout=60_000)
    window.canvas.grab()
    qtbot.waitUntil(lambda: window.idle, timeout=60_000)


def test_it_is_shown_whole_and_at_full_size_where_it_is_looked_at(qtbot, opened):
    canvas = opened.canvas
    canvas.set_bare(True)
    settle(qtbot, opened)
    assert canvas.view.fitted
    canvas.actual()
    canvas.grab()
    settle(qtbot, opened)
    found, view = shown(canvas), canvas.view
    left, top, _, _ = (round(each) for each in view.visible())
    x, y = (round(each) for each in view.to_screen(left, top))
    part = found[y : y + 200, x : x + 200]
    assert np.abs(part.astype(int) - PIXELS[top : top + 200, left : left + 200]).mean() < 2.5  # half a pixel beside
    canvas.zoom_at(0.5, QPointF(100, 100))
    canvas.pan(QPointF(-50, 20))
    canvas.grab()
    settle(qtbot, opened)


def test_it_is_analysed_into_a_folder_and_its_cracks_are_drawn(qtbot, opened, tmp_path):
    settle(qtbot, opened)
    assert opened.analyse.isEnabled()
    opened.begin(tmp_path / "out")
    assert not opened.analyse.isEnabled()
    qtbot.waitUntil(lambda: opened.idle, timeout=60_000)
    assert opened.analyse.isEnabled()
    assert (tmp_path / "out" / "findings.gpkg").is_file()
    assert str(tmp_path / "out") in opened.status.remark()
    with_cracks = shown(opened.canvas).copy()
    opened.canvas.set_items([])
    assert (shown(opened.canvas) != with_cracks).any()


def test_it_is_cancelled_and_goes_on(qtbot, opened, tmp_path):
    opened.begin(tmp_path / "out")
    opened.status.cancel_clicked.emit()
    qtbot.waitUntil(opened.analyse.isEnabled, timeout=60_000)
    opened.begin(tmp_path / "out")
    qtbot.waitUntil(opened.analyse.isEnabled, timeout=60_000)
    assert (tmp_path / "out" / "summary.json").is_file()
    assert not opened.messages.text()


def test_what_is_no_mosaic_is_said_in_one_sentence(qtbot, tmp_path):
    path = tmp_path / "notes.tif"
    path.write_text("not a picture")
    window = MosaicWindow(path, lambda: ModelChoice("dark"), lambda _choice: Dark())
    window.show()
    qtbot.waitUntil(lambda: window.messages.text() != "", timeout=60_000)
    assert "notes.tif" in window.messages.text()
    assert not window.analyse.isEnabled()
    window.close()


@pytest.fixture
def analysed(qtbot, opened, tmp_path):
    opened.begin(tmp_path / "out")
    qtbot.waitUntil(lambda: opened.panel.isVisible() and opened.idle, timeout=60_000)
    qtbot.waitUntil(lambda: opened._stored is not None, timeout=60_000)
    return opened


def states(window):
    return {number: str(each.state) for number, each in window._stored.reviews.items() if each.is_judged}


def choose(window, *numbers):
    """Select findings as the user does, with a signal."""
    window.panel.table.clearSelection()
    model = window.panel.table.model()
    flags = QItemSelectionModel.SelectionFlag
    for row in range(model.rowCount()):
        if model.index(row, 0).data(ROW_ROLE).number in numbers:
            window.panel.table.selectionModel().select(model.index(row, 0), flags.Select | flags.Rows)
    assert sorted(window._selected) == sorted(numbers)


def test_findings_are_judged_and_undone(qtbot, analysed):
    window = analysed
    acts = window.action_set
    assert not acts["finding.accept"].isEnabled()
    choose(window, 1, 2)
    acts["finding.accept"].trigger()
    qtbot.waitUntil(lambda: states(window) == {1: "accepted", 2: "accepted"})
    choose(window, 2)
    acts["finding.reject"].trigger()
    qtbot.waitUntil(lambda: states(window)[2] == "rejected")
    window.panel.note.setFocus()
    qtbot.keyClicks(window.panel.note, "a wet joint")
    qtbot.keyClick(window.panel.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window._stored.reviews[2].note == "a wet joint")
    assert window.panel.note.text() == "a wet joint"
    count = len(window._done.result.findings)
    assert window.panel.count_text() == f"{count} findings, {count - 2} to review"
    for expected in ({1: "accepted", 2: "rejected"}, {1: "accepted", 2: "accepted"}, {}):
        acts["correct.undo"].trigger()
        qtbot.waitUntil(lambda expected=expected: states(window) == expected)
    assert not acts["correct.undo"].isEnabled()
    acts["correct.redo"].trigger()
    qtbot.waitUntil(lambda: states(window) == {1: "accepted", 2: "accepted"})


def test_what_was_judged_is_there_again_and_exported(qtbot, analysed, mosaic, tmp_path):
    choose(analysed, 1)
    analysed.action_set["finding.accept"].trigger()
    choose(analysed, 2)
    analysed.action_set["finding.reject"].trigger()
    analysed.close()  # at once: what waits is stored
    again = MosaicWindow(mosaic, lambda: ModelChoice("dark"), lambda _choice: Dark())
    again.show()
    qtbot.waitUntil(again.analyse.isEnabled, timeout=60_000)
    again.begin(tmp_path / "out")
    qtbot.waitUntil(lambda: again._stored is not None, timeout=60_000)
    assert states(again) == {1: "accepted", 2: "rejected"}
    qtbot.waitUntil(lambda: again.idle, timeout=60_000)
    assert [action.text() for action in again.exports.actions()] == ["Accepted only", "All but rejected", "All"]
    again.export(tmp_path / "handover", "accepted")
    qtbot.waitUntil(lambda: (tmp_path / "handover" / "summary.json").is_file() and again.idle, timeout=60_000)
    lines = (tmp_path / "handover" / "findings.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert ",accepted," in lines[1]
    again.close()


def test_table_and_picture_select_the_same_finding(qtbot, analysed):
    window = analysed
    before = window.canvas.view
    choose(window, 3)
    box = window._done.result.findings[2].box
    left, top, right, bottom = window.canvas.view.visible()
    assert window.canvas.view != before
    assert left <= box[0]
    assert top <= box[1]
    assert right >= box[0] + box[2]
    assert bottom >= box[1] + box[3]
    branch = window._done.result.findings[0].branches[0]
    x, y = branch.points[len(branch.points) // 2].tolist()
    window.canvas.clicked.emit(x + 0.5, y + 0.5, Qt.KeyboardModifier.NoModifier)
    assert window._selected == window.panel.table.numbers() == (1,)
    assert window.action_set["finding.accept"].isEnabled()
    window.canvas.clicked.emit(0.0, 0.0, Qt.KeyboardModifier.NoModifier)
    assert window._selected == window.panel.table.numbers() == ()
    assert not window.action_set["finding.accept"].isEnabled()


def test_a_finding_from_end_to_end_is_shown_no_smaller_than_the_whole(analysed):
    choose(analysed, 1)
    assert analysed._done.result.findings[0].box[2] > 0.9 * PIXELS.shape[1]
    assert analysed.canvas.view.zoom >= analysed.canvas.view.fit_zoom


def test_the_table_shows_those_to_review(qtbot, analysed):
    choose(analysed, 1)
    analysed.action_set["finding.accept"].trigger()
    qtbot.waitUntil(lambda: states(analysed) == {1: "accepted"})
    box = analysed.panel.state
    for data, expected in ((ReviewState.ACCEPTED, {1}), (ReviewState.REJECTED, set())):
        box.setCurrentIndex(box.findData(data))
        box.activated.emit(box.currentIndex())
        assert set(analysed.panel.table.shown()) == expected
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert len(analysed.panel.table.shown()) == len(analysed._done.result.findings)


def test_damaged_reviews_are_told_and_nothing_is_judged(qtbot, opened, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "reviews.sqlite").write_bytes(b"no database, " * 100)
    opened.begin(tmp_path / "out")
    qtbot.waitUntil(lambda: "reviews.sqlite" in opened.messages.text(), timeout=60_000)
    choose(opened, 1)
    assert not opened.action_set["finding.accept"].isEnabled()
