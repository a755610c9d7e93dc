from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QListWidget, QMessageBox, QWidget

from crackview.gui.inspect.dialogs import InspectFileDialogs, ProblemsDialog
from crackview.gui.inspect.jobs.adapt_job import Adapted
from crackview.gui.widgets.labels import breakable
from crackview.inspection.session.commands.folders import JudgedCounted
from crackview.inspection.session.snapshot import ReviewLossQuestion
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.results import LostReview
from crackview.sentences import Sentence
from tests.gui.inspect import walls

LOST = (LostReview(3, Review(ReviewState.ACCEPTED, "wet"), 2),)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def asked(parent, lost, changed, model):
    answers = []
    question = ReviewLossQuestion("wall.png", lost, changed, model, walls.MODEL, None)
    InspectFileDialogs(parent).ask_review_loss(question, answers.append)
    (box,) = parent.findChildren(QMessageBox)
    return box, answers


def test_the_question_names_what_another_model_takes_away_and_measures_otherwise(parent):
    model = replace(walls.MODEL, name="other", sha256="b" * 64)
    box, answers = asked(parent, LOST, (1, 4), model)
    assert box.text() == "With the model other, on wall.png:"
    assert box.informativeText().splitlines() == [
        "Other width or length: 2 judged findings (1, 4)",
        "No longer there: 1 judged finding",
        "Finding 3 (accepted, wet): joins finding 2",
        f"They are remembered, and are there again when {walls.MODEL.name} is used again. This can be undone.",
    ]
    box.defaultButton().click()
    assert answers == [False]


def test_a_note_of_several_lines_is_one_line_of_the_question(parent):
    lost = (LostReview(3, Review(ReviewState.ACCEPTED, "wet\nbelow  {0} <b>"), None),)
    box, _ = asked(parent, lost, (), replace(walls.MODEL, threshold=0.9))
    assert box.informativeText().splitlines()[1] == "Finding 3 (accepted, wet below {0} <b>)"


@pytest.mark.parametrize("count", [1, 12])
def test_a_threshold_that_only_changes_measurements_is_no_loss(parent, count):
    box, answers = asked(parent, (), tuple(range(1, count + 1)), replace(walls.MODEL, threshold=0.3))
    assert box.text() == "At the threshold 0.30, on wall.png:"
    findings = "1 judged finding (1)" if count == 1 else "12 judged findings (1, 2, 3, 4, 5, 6, 7, 8, …)"
    assert box.informativeText().splitlines() == [f"Other width or length: {findings}", "This can be undone."]
    (change,) = [each for each in box.buttons() if each.text() == "Change the threshold"]
    change.click()
    assert answers == [True]


SCORES = {"f1": 0.8, "dice": 0.8, "noisy_f1": 0.7, "noisy_dice": 0.7, "agreement": 0.6}
ADAPTED = Adapted("wall-a", "", SCORES, {**SCORES, "agreement": 0.7}, (("a.jpg", 1, 2, 0.001, 0.002),))


def told(parent, adapted):
    wanted = []
    InspectFileDialogs(parent).show_adapted(adapted, "pct-joints", wanted.append)
    (box,) = parent.findChildren(QMessageBox)
    return box, wanted


def test_training_starts_only_after_yes(parent, tmp_path):
    started = []
    InspectFileDialogs(parent).ask_adapt(tmp_path, "It starts from pct-open.", lambda: started.append(True))
    (box,) = parent.findChildren(QMessageBox)
    assert breakable(str(tmp_path)) in box.text()
    assert box.informativeText().endswith("\n\nIt starts from pct-open.")
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert started == []
    InspectFileDialogs(parent).ask_adapt(tmp_path, "It starts from pct-open.", lambda: started.append(True))
    (train,) = [each for box in parent.findChildren(QMessageBox) for each in box.buttons() if each.text() == "Train"][
        -1:
    ]
    train.click()
    assert started == [True]


def test_a_new_model_is_used_only_if_the_user_says_so(parent):
    box, wanted = told(parent, ADAPTED)
    assert box.text() == "wall-a has learnt from these photos and is in the list of models."
    assert box.informativeText().splitlines() == [
        "Agreement with the larger model where that is sure, right or not: 0.600 before, 0.700 now.",
        "Score on photos with known cracks (F1 within 2 px): 0.800 before, 0.800 now.",
        "The same under noise: 0.700 before, 0.700 now.",
        "Findings on the photo kept back: 1 before, 2 now.",
    ]
    assert box.detailedText() == "a.jpg: findings 1 before, 2 now; called crack 0.10 % and 0.20 %"
    assert box.defaultButton().text() == "Keep pct-joints"
    box.defaultButton().click()
    assert wanted == []


def test_a_new_model_is_used_from_now_on(parent):
    box, wanted = told(parent, ADAPTED)
    (use,) = [each for each in box.buttons() if each.text() == "Use it from now on"]
    use.click()
    assert wanted == ["wall-a"]


@pytest.mark.parametrize(
    ("reason", "why"), [("forgotten", "it lost on photos"), ("no gain", "does as well"), ("doubtful", "clearly enough")]
)
def test_a_model_that_was_not_kept_is_said_to_be_so(parent, reason, why):
    box, wanted = told(parent, replace(ADAPTED, name="", reason=reason))
    assert box.text().startswith("No model was kept: ")
    assert why in box.text()
    box.button(QMessageBox.StandardButton.Close).click()
    assert wanted == []


def test_the_model_that_is_picked_is_deleted(parent):
    deleted = []
    InspectFileDialogs(parent).ask_delete_model(["wall-a", "wall-b"], deleted.append)
    (dialog,) = parent.findChildren(QInputDialog)
    dialog.setTextValue("wall-b")
    dialog.accept()
    assert deleted == ["wall-b"]


@pytest.mark.parametrize(
    "ask",
    [
        lambda dialogs: dialogs.ask_adapt("wall", "", lambda: None),
        lambda dialogs: dialogs.show_adapted(replace(ADAPTED, name=""), "pct-joints", lambda _name: None),
        lambda dialogs: dialogs.ask_delete_model(["wall"], lambda _name: None),
        lambda dialogs: dialogs.ask_text(lambda _text: None),
        lambda dialogs: dialogs.ask_apply_to_all(walls.MODEL, JudgedCounted(3, 1), lambda _model, _judged: None),
    ],
)
def test_no_button_has_the_icon_of_the_desktop(parent, ask):
    parent.setStyleSheet("* { dialogbuttonbox-buttons-have-icons: 1 }")
    ask(InspectFileDialogs(parent))
    (row,) = parent.findChildren(QDialogButtonBox)
    assert [button.text() for button in row.buttons() if not button.icon().isNull()] == []


def test_a_long_name_of_a_photo_with_a_problem_is_broken_and_not_cut(qtbot):
    path = Path("wall") / f"{'x' * 200}.jpg"
    dialog = ProblemsDialog(
        [(0, path, Sentence("{path} is empty (0 bytes): copy it again from the camera.", path=path))]
    )
    qtbot.addWidget(dialog)
    dialog.show()
    (found,) = dialog.findChildren(QListWidget)
    assert found.horizontalScrollBar().maximum() == 0
