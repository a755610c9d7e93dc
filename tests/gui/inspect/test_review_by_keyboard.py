"""An inspector at the keyboard: one key to begin, and then one for each finding."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState, Severity
from tests.gui.inspect import walls
from tests.gui.inspect.mouse import Hands

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hands(qtbot, tmp_path):
    for name in ("a.png", "b.png", "c.png"):
        walls.photo(tmp_path, name)
    hands = Hands(tmp_path)
    hands.until(lambda: len(hands.window.workspace.strip_widget.photos.statuses()) == 1)
    qtbot.addWidget(hands.window)
    yield hands
    hands.window.close()


def analyse_all(hands):
    hands.window.actions_["batch.run"].trigger()
    statuses = hands.window.workspace.strip_widget.photos.statuses
    hands.until(lambda: [each.unreviewed for each in statuses().values()] == [3, 3, 3])


def press(hands, key, modifiers=NONE):
    """A key of somebody who looks at what is selected: not before the next photo is there."""
    QTest.keyClick(hands.window, key, modifiers)
    findings, review = hands.window.workspace._findings, hands.window.workspace._review
    hands.until(lambda: hands.window.workspace.idle() and not review._leaving and review._left is None)
    return findings.numbers


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


def test_with_the_setting_off_what_was_judged_stays_selected(hands):
    hands.window.actions_["finding.advance"].trigger()
    assert press(hands, Qt.Key.Key_Period) == (1,)
    assert press(hands, Qt.Key.Key_A) == (1,)
    assert press(hands, Qt.Key.Key_Period) == (2,)
    assert press(hands, Qt.Key.Key_Comma) == (1,)
