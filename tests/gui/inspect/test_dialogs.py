from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.inspection.session.snapshot import ReviewLossQuestion
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.results import LostReview
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
