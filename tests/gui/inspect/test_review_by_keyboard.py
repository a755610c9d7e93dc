"""An inspector at the keyboard: one key to begin, and then one for each finding."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from crackview.gui.app.actions import SIZE_KEYS
from crackview.gui.inspect.dialogs import ProblemsDialog
from crackview.gui.inspect.editing.tools import Brush
from crackview.gui.inspect.jobs.analyse import PhotoAnalysed
from crackview.inspection.session.snapshot import PhotoStage, PhotoStatus
from crackview.inspection.store import history
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState, Severity
from tests.gui.inspect import walls
from tests.gui.inspect.mouse import MouseUser

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hands(qtbot, tmp_path):
    for name in ("a.png", "b.png", "c.png"):
        walls.photo(tmp_path, name)
    hands = MouseUser(tmp_path)
    hands.until(lambda: len(hands.window.workspace.strip_widget.photos.statuses()) == 1)
    qtbot.addWidget(hands.window)
    yield hands
    hands.window.close()


def analyse_all(hands):
    hands.window.action_set["batch.run"].trigger()
    statuses = hands.window.workspace.strip_widget.photos.statuses
    hands.until(lambda: [each.unreviewed for each in statuses().values()] == [3, 3, 3])


def press(hands, key, modifiers=NONE):
    """A key of somebody who looks at what is selected: not before the next photo is there."""
    QTest.keyClick(hands.window, key, modifiers)
    findings, review = hands.window.workspace._findings, hands.window.workspace._review
    hands.until(lambda: hands.window.workspace.idle() and not review._leaving and review._left is None)
    return findings.numbers


def test_undo_says_what_it_took_back(hands):
    analyse_all(hands)
    press(hands, Qt.Key.Key_Period)
    press(hands, Qt.Key.Key_A)
    press(hands, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hands.window.status.remark() == "Undone: Accept finding 1"
    press(hands, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert hands.window.status.remark() == "Done again: Accept finding 1"


def test_n_findings_of_a_folder_take_n_keys(hands, tmp_path):
    analyse_all(hands)
    whole = hands.canvas.view
    assert press(hands, Qt.Key.Key_Period) == (1,)
    assert hands.canvas.view != whole
    high = (Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    keys = [(Qt.Key.Key_A, NONE), (Qt.Key.Key_R, NONE), high] * 3
    for number, (key, modifiers) in enumerate(keys, start=1):
        chosen = press(hands, key, modifiers)
        assert chosen == (number % 3 + 1,) or number == len(keys)
    assert hands.window.status.remark() == "Every finding was reviewed"
    with Inspection(tmp_path) as inspection:
        photos = [photo for _, photo in inspection.scan(sorted(tmp_path.glob("*.png"))).known]
        said = [[each.review for each in inspection.findings(photo.id)] for photo in photos]
    wanted = [
        (ReviewState.ACCEPTED, Severity.NONE),
        (ReviewState.REJECTED, Severity.NONE),
        (ReviewState.ACCEPTED, Severity.HIGH),
    ]
    assert [[(each.state, each.severity) for each in own] for own in said] == [wanted] * 3


def test_the_keys_of_the_brush_judge_nothing(hands, tmp_path):
    analyse_all(hands)
    press(hands, Qt.Key.Key_Period)
    press(hands, Qt.Key.Key_D)
    brush = hands.canvas.tool
    assert isinstance(brush, Brush)
    sizes = [brush.size]
    hands.canvas.setFocus()
    for key in SIZE_KEYS:
        QTest.keyClick(hands.canvas, key)
        sizes.append(brush.size)
    assert sizes[0] == sizes[2] > sizes[1]
    hands.until(hands.window.workspace.idle)
    with Inspection(tmp_path) as inspection:
        ((_, photo),) = inspection.scan([tmp_path / "a.png"]).known
        assert {each.review.state for each in inspection.findings(photo.id)} == {ReviewState.UNREVIEWED}


def test_a_key_turns_a_finding_into_a_joint_goes_on_and_turns_it_back(hands, tmp_path):
    analyse_all(hands)
    press(hands, Qt.Key.Key_Period)
    assert press(hands, Qt.Key.Key_Q) == (2,)
    with Inspection(tmp_path) as inspection:
        ((_, photo),) = inspection.scan([tmp_path / "a.png"]).known
        states = [each.review.state for each in inspection.findings(photo.id)]
    assert states == [ReviewState.JOINT, ReviewState.UNREVIEWED, ReviewState.UNREVIEWED]
    hands.window.workspace._findings.select_and_zoom([1])
    press(hands, Qt.Key.Key_Q)
    with Inspection(tmp_path) as inspection:
        states = {each.review.state for each in inspection.findings(photo.id)}
        assert states == {ReviewState.UNREVIEWED}
        assert [str(step.title) for step in history.steps(inspection, photo)][-2:] == [
            "Finding 1 is a joint",
            "Review finding 1 again",
        ]


def test_a_judged_photo_is_left_for_the_next_one_with_findings_and_a_key_shows_the_whole_again(hands):
    analyse_all(hands)
    for title in ("b.png", "c.png"):
        assert press(hands, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier) == (1,)
        assert hands.window.windowTitle().startswith(title)
    assert not hands.canvas.view.fitted
    press(hands, Qt.Key.Key_Backspace)
    assert hands.canvas.view.fitted
    press(hands, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert hands.window.windowTitle().startswith("c.png")
    assert hands.window.status.remark() == "Every finding was reviewed"


def states(folder, name):
    with Inspection(folder) as inspection:
        ((_, photo),) = inspection.scan([folder / name]).known
        return [each.review.state for each in inspection.findings(photo.id)]


def shown(hands, name):
    hands.until(lambda: hands.window.workspace.idle() and hands.state is not None and hands.state.path.name == name)


def undo(hands):
    hands.window.action_set["correct.undo"].trigger()
    hands.until(hands.window.workspace.idle)


def test_undo_after_the_last_finding_of_a_photo_goes_back_to_it(hands, tmp_path):
    analyse_all(hands)
    press(hands, Qt.Key.Key_Period)
    for _ in range(3):
        press(hands, Qt.Key.Key_A)
    assert hands.window.windowTitle().startswith("b.png")
    assert hands.window.action_set["correct.undo"].text() == "&Undo: Accept finding 3"
    undo(hands)
    hands.until(lambda: hands.state is not None and hands.state.path.name == "a.png" and hands.state.redo is not None)
    assert states(tmp_path, "a.png") == [ReviewState.ACCEPTED, ReviewState.ACCEPTED, ReviewState.UNREVIEWED]
    assert hands.window.status.remark() == "Undone: Accept finding 3"
    undo(hands)
    assert states(tmp_path, "a.png") == [ReviewState.ACCEPTED, ReviewState.UNREVIEWED, ReviewState.UNREVIEWED]


def test_undo_is_of_the_photo_that_is_shown_once_something_was_done_there_or_it_was_gone_to(hands, tmp_path):
    analyse_all(hands)
    press(hands, Qt.Key.Key_Period)
    for key in (Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_R):
        press(hands, key)
    assert hands.window.windowTitle().startswith("b.png")
    undo(hands)
    assert hands.window.windowTitle().startswith("b.png")
    assert states(tmp_path, "a.png") == [ReviewState.ACCEPTED] * 3
    assert states(tmp_path, "b.png") == [ReviewState.UNREVIEWED] * 3
    assert not hands.window.action_set["correct.undo"].isEnabled()
    for key in (Qt.Key.Key_R, Qt.Key.Key_R, Qt.Key.Key_R):
        press(hands, key)
    assert hands.window.windowTitle().startswith("c.png")
    hands.window.action_set["photo.previous"].trigger()
    shown(hands, "b.png")
    hands.window.action_set["photo.next"].trigger()
    shown(hands, "c.png")
    assert not hands.window.action_set["correct.undo"].isEnabled()


def test_what_an_analysis_says_late_of_a_photo_that_was_judged_meanwhile_is_not_believed(hands, tmp_path):
    analyse_all(hands)
    press(hands, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    old = PhotoStatus(PhotoStage.FOUND, 3, 3)
    hands.window.workspace._jobs.job_event.emit(PhotoAnalysed(tmp_path / "a.png", old))
    hands.until(hands.window.workspace.idle)
    status = hands.window.workspace.strip_widget.photos.statuses()[tmp_path / "a.png"]
    assert (status.stage, status.to_review) == (PhotoStage.ACCEPTED, False)


def test_undo_says_that_another_window_has_changed_the_photo_that_was_left(hands, tmp_path):
    analyse_all(hands)
    press(hands, Qt.Key.Key_Period)
    for _ in range(3):
        press(hands, Qt.Key.Key_A)
    with Inspection(tmp_path) as inspection:
        photo = inspection.locate(tmp_path / "a.png")
        inspection.review(inspection.findings(photo.id)[:1], note="from elsewhere")
    undo(hands)
    hands.until(lambda: hands.state is not None and hands.state.path.name == "a.png")
    assert hands.window.status.remark() == "Nothing was undone: another window has changed this photo since"
    assert states(tmp_path, "a.png") == [ReviewState.ACCEPTED] * 3


def test_with_the_setting_off_what_was_judged_stays_selected(hands):
    hands.window.action_set["finding.advance"].trigger()
    assert press(hands, Qt.Key.Key_Period) == (1,)
    assert press(hands, Qt.Key.Key_A) == (1,)
    assert press(hands, Qt.Key.Key_Period) == (2,)
    assert press(hands, Qt.Key.Key_Comma) == (1,)


def notes(hands):
    return {each.finding.id: each.review.note for each in hands.state.findings}


def test_a_note_is_kept_with_its_finding_and_the_next_key_is_no_letter_of_another(hands):
    detail = hands.window.workspace.panel.findings.detail
    press(hands, Qt.Key.Key_Period)
    press(hands, Qt.Key.Key_O)
    assert detail.note.hasFocus()
    QTest.keyClicks(detail.note, "at the door")
    hands.window.action_set["finding.next"].trigger()  # as its button does, which leaves the keyboard where it is
    hands.until(hands.window.workspace.idle)
    assert notes(hands) == {1: "at the door", 2: "", 3: ""}
    assert not detail.note.hasFocus()
    assert detail.note.toPlainText() == ""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A)
    hands.until(hands.window.workspace.idle)
    assert notes(hands) == {1: "at the door", 2: "", 3: ""}
    assert [each.review.state for each in hands.state.findings][1] is ReviewState.ACCEPTED


def test_a_note_on_a_photo_is_kept_when_the_photo_is_left(hands, tmp_path):
    panel = hands.window.workspace.panel
    panel.show_part(panel.photo)
    panel.photo._note.setFocus()
    QTest.keyClicks(panel.photo._note, "north face")
    hands.window.action_set["photo.next"].trigger()
    hands.until(lambda: hands.window.workspace.idle() and hands.state is not None and hands.state.path.name == "b.png")
    assert hands.state.photo.note == panel.photo._note.toPlainText() == ""
    with Inspection(tmp_path) as inspection:
        assert inspection.locate(tmp_path / "a.png").note == "north face"


def test_the_keyboard_stays_in_the_table_from_photo_to_photo(hands):
    table = hands.window.workspace.panel.findings.table
    table.setFocus()
    for name in ("b.png", "c.png"):
        hands.window.action_set["photo.next"].trigger()
        hands.until(lambda name=name: hands.state is not None and hands.state.path.name == name)
        assert table.hasFocus()


def test_a_folder_opens_where_it_was_left(hands, tmp_path):
    hands.window.action_set["photo.next"].trigger()
    hands.until(lambda: hands.window.windowTitle().startswith("b.png"))
    hands.window.open([tmp_path / "c.png"])
    hands.until(lambda: hands.window.windowTitle().startswith("c.png"))
    hands.window.open([tmp_path])
    hands.until(lambda: hands.window.windowTitle().startswith("b.png"))
    assert hands.window.workspace.strip_widget.currentIndex().row() == 1
    (tmp_path / "b.png").unlink()
    hands.window.open([tmp_path])
    hands.until(lambda: hands.window.windowTitle().startswith("a.png"))


def test_after_the_photos_with_problems_one_is_back(hands, tmp_path):
    (tmp_path / "d.png").write_text("not a picture")
    hands.window.open([tmp_path])
    hands.until(lambda: hands.window.workspace.strip_widget.photos.rowCount() == 4)
    for name in ("photo.next", "photo.next", "photo.next"):
        hands.window.action_set[name].trigger()
    hands.until(lambda: hands.window.windowTitle().startswith("d.png"))
    for name in ("photo.previous", "photo.previous"):
        hands.window.action_set[name].trigger()
    hands.until(lambda: hands.window.windowTitle().startswith("b.png"))
    hands.window.action_set["photo.troubles"].trigger()
    dialog = hands.window.findChild(ProblemsDialog)
    dialog.findChild(QListWidget).setCurrentRow(0)
    hands.until(lambda: hands.window.windowTitle().startswith("d.png"))
    dialog.close()
    hands.until(lambda: hands.window.windowTitle().startswith("b.png"))
    hands.window.action_set["photo.troubles"].trigger()
    dialog = hands.window.findChild(ProblemsDialog)
    dialog.findChild(QListWidget).setCurrentRow(0)
    hands.until(lambda: hands.window.windowTitle().startswith("d.png"))
    hands.window.action_set["photo.previous"].trigger()
    hands.until(lambda: hands.window.windowTitle().startswith("c.png"))
    dialog.close()
    hands.until(hands.window.workspace.idle)
    assert hands.window.windowTitle().startswith("c.png"), "the person went elsewhere meanwhile"


@pytest.fixture
def gone_on(hands):
    """Somebody whose last judgement of the first photo has shown the second one, which has a step of its own."""
    analyse_all(hands)
    hands.window.action_set["photo.next"].trigger()
    shown(hands, "b.png")
    hands.window.workspace._findings.select_and_zoom([1])
    hands.window.action_set["finding.reject"].trigger()
    hands.window.action_set["photo.previous"].trigger()
    shown(hands, "a.png")
    press(hands, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert hands.window.windowTitle().startswith("b.png")
    return hands


def photo_state(folder, name):
    with Inspection(folder) as inspection:
        return inspection.locate(folder / name).state


def test_findings_are_accepted_with_their_photo_in_table_and_foot_and_wait_again_after_undo(hands, tmp_path):
    """The photo had its check mark, and its findings stood in the table as "to review"."""

    def shown_states():
        return [row.state for row in hands.window.workspace._findings.rows]

    analyse_all(hands)
    hands.window.workspace._findings.select_and_zoom([1])
    hands.window.action_set["finding.reject"].trigger()
    hands.until(lambda: ReviewState.REJECTED in shown_states())
    before = shown_states()
    hands.window.action_set["photo.accept"].trigger()
    shown(hands, "b.png")
    hands.window.action_set["photo.previous"].trigger()
    shown(hands, "a.png")
    hands.until(lambda: ReviewState.UNREVIEWED not in shown_states())
    assert set(shown_states()) == {ReviewState.REJECTED, ReviewState.ACCEPTED}
    panel = hands.window.workspace.panel
    assert panel.findings._count.text().endswith(", 0 to review")
    assert panel.photo._state.text() == "accepted"
    assert states(tmp_path, "a.png") == before, "nothing is stored of what nobody judged"
    undo(hands)
    hands.until(lambda: shown_states() == before)
    assert panel.photo._state.text() == "2 of 3 findings to review"


B_JUDGED = [ReviewState.REJECTED, ReviewState.UNREVIEWED, ReviewState.UNREVIEWED]


def test_undo_twice_in_haste_takes_nothing_back_of_the_photo_that_is_left(gone_on, tmp_path):
    for _ in range(2):
        gone_on.window.action_set["correct.undo"].trigger()
    shown(gone_on, "a.png")
    gone_on.until(lambda: gone_on.state.redo is not None)
    assert states(tmp_path, "b.png") == B_JUDGED
    assert photo_state(tmp_path, "a.png") is ReviewState.UNREVIEWED


def test_undo_right_after_a_judgement_takes_that_one_back(gone_on, tmp_path):
    gone_on.window.action_set["finding.accept"].trigger()
    gone_on.window.action_set["correct.undo"].trigger()
    shown(gone_on, "b.png")
    assert states(tmp_path, "b.png") == B_JUDGED
    assert photo_state(tmp_path, "a.png") is ReviewState.ACCEPTED


def test_undo_of_a_threshold_that_is_tried_takes_that_one_back(gone_on, tmp_path):
    gone_on.window.workspace._client.preview_threshold(0.6)
    gone_on.until(lambda: gone_on.state.preview)
    undo(gone_on)
    shown(gone_on, "b.png")
    assert not gone_on.state.preview
    assert photo_state(tmp_path, "a.png") is ReviewState.ACCEPTED


def test_a_threshold_that_is_tried_is_undone_where_nothing_was_done_before(hands):
    undo, redo = (hands.window.action_set[f"correct.{name}"] for name in ("undo", "redo"))
    assert not undo.isEnabled()
    hands.client.preview_threshold(0.6)
    hands.until(lambda: hands.state.preview)
    assert undo.isEnabled()
    assert undo.text() == "&Undo: Threshold 0.40 to 0.60"
    undo.trigger()
    hands.until(lambda: not hands.state.preview and hands.state.redo is not None)
    assert not undo.isEnabled()
    assert redo.text() == "&Redo: Threshold 0.40 to 0.60"
    hands.client.preview_threshold(0.7)
    hands.until(lambda: hands.state.preview)
    assert not redo.isEnabled()
    hands.client.preview_threshold(hands.state.photo.model.threshold)
    hands.until(lambda: not hands.state.preview)
    assert not undo.isEnabled()
    assert redo.isEnabled()


def test_undo_before_the_next_photo_is_there_is_done_once(hands, tmp_path):
    analyse_all(hands)
    hands.window.action_set["photo.accept"].trigger()
    hands.until(lambda: hands.window.workspace._review._left is not None)
    assert hands.state.path.name == "a.png"
    hands.window.action_set["correct.undo"].trigger()
    shown(hands, "b.png")
    assert photo_state(tmp_path, "a.png") is ReviewState.UNREVIEWED
    assert not hands.window.action_set["correct.undo"].isEnabled()


def test_who_chose_another_photo_before_the_next_one_was_there_undoes_what_is_shown(hands, tmp_path):
    analyse_all(hands)
    hands.window.action_set["photo.accept"].trigger()
    hands.until(lambda: hands.window.workspace._review._left is not None)
    hands.window.workspace._controller.select(2)
    shown(hands, "c.png")
    assert not hands.window.action_set["correct.undo"].isEnabled()


def test_undo_of_a_photo_whose_file_is_gone_leaves_the_one_that_was_shown_as_it_is(gone_on, tmp_path):
    (tmp_path / "a.png").unlink()
    undo(gone_on)
    gone_on.until(lambda: gone_on.window.windowTitle().startswith("a.png"))
    assert not gone_on.window.action_set["correct.undo"].isEnabled()
    gone_on.window.action_set["photo.next"].trigger()
    shown(gone_on, "b.png")
    assert states(tmp_path, "b.png") == B_JUDGED
    undo(gone_on)
    assert states(tmp_path, "b.png") == [ReviewState.UNREVIEWED] * 3


def test_undo_goes_back_to_a_photo_that_the_strip_hides_by_now(gone_on, tmp_path):
    gone_on.window.action_set["strip.to_review"].trigger()
    undo(gone_on)
    shown(gone_on, "a.png")
    assert photo_state(tmp_path, "a.png") is ReviewState.UNREVIEWED
