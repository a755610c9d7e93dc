"""Through the window: what was judged and measured stays, whatever is played with in between."""

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget, QMessageBox, QPushButton

from crackview.gui.inspect.dialogs import ApplyToAllDialog
from crackview.gui.inspect.scale.scale_methods import ScaleMethod
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import Review, ReviewState, Severity
from tests.gui.inspect.fakes import FakeSegmenter
from tests.gui.inspect.test_workspace import open_window, wait_until_known  # noqa: F401 - a fixture

SIZE = (240, 320)


class Grades(FakeSegmenter):
    """Sees how dark a photo is; a model called pct-kd sees its left half alone."""

    def __init__(self, half=False):
        super().__init__()
        self._half = half

    def segment(self, photo, *, cancel=None, progress=None):
        del cancel, progress
        self.calls += 1
        seen = 1 - photo[..., 0].astype(np.float32) / 255
        if self._half:
            seen[:, 160:] = 0
        return seen


def wall(path, *greys):
    """Horizontal cracks of these grey values; the first one has a fainter middle."""
    picture = np.full((*SIZE, 3), 255, np.uint8)
    for at, grey in enumerate(greys):
        picture[30 + 40 * at : 36 + 40 * at, 20:300] = grey
    picture[30:36, 120:180] = 100
    Image.fromarray(cv2.GaussianBlur(picture, (3, 3), 0)).save(path)


@pytest.fixture
def folder(tmp_path):
    wall(tmp_path / "a.png", 20, 60, 110)
    wall(tmp_path / "b.png", 20, 60)
    wall(tmp_path / "c.png", 30, 80)
    return tmp_path


@pytest.fixture
def window(open_window, qtbot, folder):  # noqa: F811
    made = open_window(lambda choice: Grades(half=choice.name == "pct-kd"))
    made.workspace.open_paths([folder])
    wait_until_known(qtbot, made)
    return made


def go(qtbot, window, row):
    window.workspace._controller.select(row)
    path = window.workspace._controller._paths[row]
    qtbot.waitUntil(lambda: getattr(window.workspace.snapshot(), "path", None) == path, timeout=10_000)
    wait_until_known(qtbot, window)


def settle(qtbot, window):
    qtbot.waitUntil(window.workspace.idle, timeout=10_000)
    qtbot.wait(30)
    qtbot.waitUntil(window.workspace.idle, timeout=10_000)


def slide(qtbot, window, *values):
    for value in values:
        window.panel.look.threshold.slider.setValue(value)
    settle(qtbot, window)


def accept_all(qtbot, window, **review):
    client = window.workspace._client
    client.review(client.state.findings, **(review or {"state": ReviewState.ACCEPTED}))
    settle(qtbot, window)


def stored(folder):
    """Threshold, model, and number, review and width of each finding, of every photo."""
    with Inspection(folder) as inspection:
        return {
            photo.path: (
                photo.model and (photo.model.name, photo.model.threshold),
                {
                    record.finding.id: (record.review, record.finding.p95_width_px)
                    for record in inspection.findings(photo.id)
                },
            )
            for photo in inspection.photos()
        }


def test_a_folder_that_is_played_with_keeps_every_judged_number(window, qtbot, folder):
    accept_all(qtbot, window)
    go(qtbot, window, 1)
    accept_all(qtbot, window)
    before = stored(folder)
    assert before["a.png"][0] == ("pct-rfkd", 0.48)
    go(qtbot, window, 2)
    slide(qtbot, window, 50, 60, 70, 80)
    window.panel.look._models.setCurrentIndex(1)
    window.panel.look._models.activated.emit(1)
    settle(qtbot, window)
    for row in (0, 1, 2, 0, 1):
        go(qtbot, window, row)
    after = stored(folder)
    assert (after["a.png"], after["b.png"]) == (before["a.png"], before["b.png"])
    assert after["c.png"][0][0] == "pct-kd"
    assert window.panel.look.threshold.value == pytest.approx(0.48)
    assert window.panel.look._models.currentData() == "pct-rfkd"
    go(qtbot, window, 2)
    assert window.panel.look._models.currentData() == "pct-kd"


def test_dragging_the_threshold_shows_and_writes_nothing_until_something_is_done(window, qtbot, folder):
    accept_all(qtbot, window, note="kept")
    before, data = stored(folder), (folder / NAME).read_bytes()
    slide(qtbot, window, 45, 40, 35)
    state = window.workspace.snapshot()
    assert (state.preview, state.model.threshold) == (True, 0.35)
    assert "Threshold 0.35: kept when you go on" in window.panel.findings._count.text()
    assert (folder / NAME).read_bytes() == data
    window.acts["photo.accept"].trigger()
    settle(qtbot, window)
    assert stored(folder)["a.png"][0] == ("pct-rfkd", 0.35)
    titles = [str(step.title) for step in window.workspace.snapshot().history]
    assert titles[-2:] == ["Threshold 0.48 to 0.35", "Accept photo"]
    for _ in range(2):
        window.acts["correct.undo"].trigger()
        settle(qtbot, window)
    assert stored(folder) == before
    assert window.panel.look.threshold.value == pytest.approx(0.48)


def test_the_next_photo_keeps_the_preview_of_the_one_that_is_left(window, qtbot, folder):
    slide(qtbot, window, 40)
    go(qtbot, window, 1)
    assert (folder / NAME).exists(), "a threshold that was chosen belongs beside the photos"
    assert stored(folder)["a.png"][0][1] == 0.4
    assert window.panel.look.threshold.value == pytest.approx(0.48)
    go(qtbot, window, 0)
    assert window.panel.look.threshold.value == pytest.approx(0.40)


@pytest.mark.parametrize("change", [True, False])
def test_what_would_be_taken_away_is_asked_about(window, qtbot, folder, change):
    accept_all(qtbot, window)
    before = stored(folder)
    slide(qtbot, window, 70)
    window.acts["photo.accept"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=5000)
    (box,) = window.findChildren(QMessageBox)
    assert "0.70" in box.text()
    assert "Finding 3 (accepted)" in box.informativeText()
    assert stored(folder) == before
    (button,) = [each for each in box.buttons() if each.text() == ("Change the threshold" if change else "Keep 0.48")]
    button.click()
    settle(qtbot, window)
    after = stored(folder)
    if change:
        assert after["a.png"][0] == ("pct-rfkd", 0.7)
        assert {number for number, (review, _) in after["a.png"][1].items() if review == Review()} == {4}
        window.acts["correct.undo"].trigger()  # the photo
        window.acts["correct.undo"].trigger()
        settle(qtbot, window)
        assert stored(folder) == before
    else:
        assert after == before
        assert window.panel.look.threshold.value == pytest.approx(0.48)
    assert window.workspace.snapshot().photo.state is (ReviewState.UNREVIEWED if change else ReviewState.ACCEPTED)


def test_a_threshold_is_applied_to_all_but_judged_photos(window, qtbot, folder):
    window.acts["batch.run"].trigger()
    qtbot.waitUntil(lambda: (folder / NAME).exists() and len(stored(folder)) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: window.said.busy[-1] == "", timeout=10_000)
    go(qtbot, window, 1)
    accept_all(qtbot, window)
    before = stored(folder)["b.png"]
    go(qtbot, window, 0)
    slide(qtbot, window, 62)
    window.acts["photo.apply_to_all"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ApplyToAllDialog)), timeout=5000)
    (dialog,) = window.findChildren(ApplyToAllDialog)
    assert dialog._text.text() == "The threshold 0.62 for 2 photos, measured again in the background."
    assert dialog._judged.text() == "Also judged or corrected ones (1)"
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Apply").click()
    qtbot.waitUntil(lambda: stored(folder)["c.png"][0][1] == 0.62, timeout=10_000)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: all(photo.stale == "" for photo in photos(folder)), timeout=10_000)
    assert stored(folder)["b.png"] == before
    wall(folder / "d.png", 40)
    window.acts["correct.undo"].trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: all(photo.stale == "" for photo in photos(folder)), timeout=10_000)
    assert {path: model[1] for path, (model, _) in stored(folder).items()} == {
        "a.png": 0.62, "b.png": 0.48, "c.png": 0.48,
    }  # fmt: skip


def photos(folder):
    with Inspection(folder) as inspection:
        return inspection.photos()


def test_the_panel_lists_the_steps_and_goes_to_any_of_them(window, qtbot, folder):
    accept_all(qtbot, window)
    accept_all(qtbot, window, severity=Severity.HIGH)
    window.acts["photo.reject"].trigger()
    settle(qtbot, window)
    steps = window.panel.history.findChild(QListWidget)
    assert [steps.item(row).text() for row in range(steps.count())] == [
        "As it was found", "Accept 3 findings", "Severity of 3 findings", "Reject photo",
    ]  # fmt: skip
    assert window.acts["correct.undo"].text() == "&Undo: Reject photo"
    steps.itemActivated.emit(steps.item(1))
    settle(qtbot, window)
    reviews = {record.review for record in window.workspace.snapshot().findings}
    assert reviews == {Review(ReviewState.ACCEPTED)}
    assert window.acts["correct.redo"].text() == "&Redo: Severity of 3 findings"
    steps.itemActivated.emit(steps.item(0))
    settle(qtbot, window)
    assert {record.review for record in window.workspace.snapshot().findings} == {Review()}
    assert not window.acts["correct.undo"].isEnabled()
    steps.setCurrentRow(3)
    window.panel.history.findChild(QPushButton).click()
    settle(qtbot, window)
    assert window.workspace.snapshot().photo.state is ReviewState.REJECTED


def test_a_dialog_that_is_closed_leaves_everything(window, qtbot, folder):
    slide(qtbot, window, 62)
    window.acts["photo.apply_to_all"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ApplyToAllDialog)), timeout=5000)
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    settle(qtbot, window)
    assert window.acts["photo.apply_to_all"].isEnabled()


def test_a_window_that_closes_keeps_the_preview(window, qtbot, folder):
    accept_all(qtbot, window, note="kept")
    slide(qtbot, window, 40)
    window.workspace.shutdown()
    assert stored(folder)["a.png"][0] == ("pct-rfkd", 0.4)


def test_a_scale_for_one_photo_leaves_the_least_length_of_the_folder(window, qtbot, folder):
    from crackview.inspection.session.commands.settings import SetScale
    from crackview.vision.scale import Scale

    client = window.workspace._client
    least = window.panel.findings.filter._least
    window.panel.findings.filter._more.setChecked(True)
    window.panel.show_part(window.panel.findings)
    client.submit(SetScale(client.state.photo, Scale(0.0263)))
    settle(qtbot, window)
    assert least.suffix() == " mm"
    least.setFocus()
    for row in (1, 0, 1):
        go(qtbot, window, row)
        least.setFocus()
    settle(qtbot, window)
    assert client.state.settings.min_length_px == 20.0
    assert [str(step.title) for step in client.state.history] == []


def test_a_slider_that_is_back_where_it_was_means_the_very_threshold(qtbot, window, folder):
    """The card's threshold has three places, and the slider two."""
    look = window.workspace._overlay
    look.show_threshold(0.4444, 0.4375)
    heard = []
    look.threshold_edited.connect(heard.append)
    for value in (0.6, 0.9, 0.44, 0.45):
        look.set_threshold(value)
    assert heard == [0.6, 0.9, 0.4444, 0.45]


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_after_the_form_of_a_scale_keys_are_not_typed_into_the_note(qtbot, window, end):
    section = window.panel.photo.scale
    section.method_chosen.emit(ScaleMethod.TYPED)
    section._size.setValue(0.25)
    QTest.keyClick(section._size, end)
    assert window.workspace._views.canvas.hasFocus()
