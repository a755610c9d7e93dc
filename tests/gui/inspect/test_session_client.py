"""What the GUI thread asks the session for, and what it takes of what it is told."""

from dataclasses import replace
from unittest.mock import Mock

import pytest

from crackview.gui.inspect.session_client import SessionClient
from crackview.inspection.session.command_queue import CommandQueue
from crackview.inspection.session.commands.history import GoToStep, Redo, Undo
from crackview.inspection.session.commands.review import ReviewFindings
from crackview.inspection.session.commands.threshold import (
    CheckForChanges,
    CommitPreview,
    DropPreview,
    MeasureStale,
    PreviewThreshold,
    SetThreshold,
    ShowPhoto,
)
from crackview.inspection.session.snapshot import CommandRejected, Message, ReviewLossQuestion, SessionChange
from crackview.inspection.store.matching import ReviewState
from tests.gui.inspect import walls
from tests.inspection.session.test_photo_session import stroke

SIGNALS = ("photo", "findings", "measurements", "mask", "scale", "history", "folder")


class Heard:
    def __init__(self, tmp_path):
        self.client = Mock(spec=CommandQueue)
        self.client.submit.side_effect = range(1, 1000)
        self.control = SessionClient(self.client)
        self.states, self.problems, self.remarks, self.signals = [], [], [], []
        self.control.photo_changed.connect(self.states.append)
        for name in SIGNALS:
            signal = getattr(self.control, f"{name}_changed")
            signal.connect(lambda _state, name=name: self.signals.append(name))
        self.control.problem.connect(self.problems.append)
        self.control.status_message.connect(self.remarks.append)
        self.seen = walls.seen(walls.photo(tmp_path), number=7)

    @property
    def asked(self):
        return [call.args[0] for call in self.client.submit.call_args_list]


@pytest.fixture
def heard(qapp, tmp_path):
    heard = Heard(tmp_path)
    yield heard
    heard.control.stop()


@pytest.fixture
def state(tmp_path):
    session = walls.session(tmp_path / "home", walls.photo(tmp_path), number=7)
    yield session.state()
    session.close()


def test_what_is_told_of_another_photo_is_dropped(heard, state):
    heard.control.handle(state)
    assert heard.control.state is None
    heard.control.open_photo(heard.seen)
    assert heard.control.folder == heard.seen.folder
    heard.control.handle(replace(state, number=6))
    assert heard.states == []
    heard.control.handle(state)
    assert heard.control.finding(1) is state.findings[0]
    heard.control.clear()
    heard.control.handle(state)
    assert heard.states == [state, None]
    assert heard.control.finding(1) is None


@pytest.mark.parametrize(
    ("changes", "signals"),
    [
        (SessionChange.REVIEWS | SessionChange.PHOTO | SessionChange.HISTORY, ["photo", "findings", "history"]),
        (SessionChange.PHOTO | SessionChange.HISTORY, ["photo", "history"]),
        (
            SessionChange.MASK | SessionChange.PHOTO | SessionChange.HISTORY,
            ["photo", "mask", "measurements", "history"],
        ),
        (SessionChange.FINDINGS | SessionChange.REVIEWS | SessionChange.MASK, ["mask", "findings", "measurements"]),
        (SessionChange.SCALE | SessionChange.PHOTO, ["photo", "scale", "findings", "measurements"]),
        (SessionChange.FOLDER, ["folder"]),
    ],
)
def test_each_view_is_told_once_and_only_of_what_it_shows(heard, state, changes, signals):
    heard.control.open_photo(heard.seen)
    heard.control.handle(replace(state, changes=SessionChange.NOTHING))
    assert sorted(heard.signals) == sorted(set(SIGNALS) - {"folder"}), "of another photo all of it is new"
    heard.signals.clear()
    heard.control.handle(replace(state, changes=changes))
    assert sorted(heard.signals) == sorted(signals)


def test_sentences_are_told_where_they_belong(heard):
    for event in (CommandRejected("Not saved."), Message("Kept there."), Message("It was damaged.", lasting=True)):
        heard.control.handle(event)
    assert (heard.problems, heard.remarks) == (["Not saved.", "It was damaged."], ["Kept there."])


def test_a_moving_threshold_is_looked_at_when_it_rests_and_nothing_is_stored(qtbot, heard):
    heard.control.preview_threshold(0.4)
    heard.control.open_photo(heard.seen)
    for step in range(20):
        heard.control.preview_threshold(0.5 + step / 100)
    qtbot.waitUntil(lambda: len(heard.asked) == 2)
    assert isinstance(heard.asked[0], ShowPhoto)
    assert heard.asked[1] == PreviewThreshold(0.69)
    assert heard.control.previewing


def test_what_is_done_while_the_threshold_moves_comes_after_its_preview(heard):
    heard.control.open_photo(heard.seen)
    heard.control.preview_threshold(0.6)
    edit = stroke(20, 20)
    heard.control.correct(edit)
    assert heard.asked[1:] == [PreviewThreshold(0.6), edit, MeasureStale()]


def test_the_preview_ends_with_a_snapshot_that_came_after_it(heard, state):
    heard.control.open_photo(heard.seen)
    heard.control.preview_threshold(0.6)
    heard.control._preview()
    heard.control.handle(replace(state, command=1))
    assert heard.control.previewing
    heard.control.handle(replace(state, command=3, preview=True))
    assert heard.control.previewing
    heard.control.handle(replace(state, command=3))
    assert not heard.control.previewing


def test_a_window_that_closes_keeps_the_preview_of_the_photo_that_is_or_was_shown(heard):
    heard.control.open_photo(heard.seen)
    heard.control.preview_threshold(0.6)
    heard.control.stop()
    assert heard.asked[-1] == SetThreshold(0.6)
    heard.control.clear()
    heard.control.stop()
    assert heard.asked[-1] == CommitPreview()


@pytest.mark.parametrize("may_lose", [True, False])
def test_what_waits_for_an_answer_is_done_after_it(heard, state, may_lose):
    asked = []
    heard.control.question.connect(asked.append)
    leave = ShowPhoto(heard.seen)
    question = ReviewLossQuestion("wall.png", (), (), state.model, state.model, leave)
    heard.control.handle(question)
    assert asked == [question]
    heard.control.answer(question, may_lose=may_lose)
    assert heard.asked == [CommitPreview(may_lose=True) if may_lose else DropPreview(), leave, MeasureStale()]


def test_undo_redo_and_a_step_are_measured_afterwards(heard):
    heard.control.undo()
    heard.control.redo()
    heard.control.go_to(5)
    assert heard.asked == [Undo(), MeasureStale(), Redo(), MeasureStale(), GoToStep(5), MeasureStale()]


def test_findings_of_a_pasted_picture_cannot_be_judged(heard, state):
    heard.control.open_photo(heard.seen)
    heard.control.handle(state)
    heard.control.review(state.findings[:1], state=ReviewState.ACCEPTED)
    heard.control.handle(replace(state, photo=None))
    heard.control.review(state.findings[:1], state=ReviewState.ACCEPTED)
    assert heard.asked[1:] == [ReviewFindings(state.findings[:1], {"state": ReviewState.ACCEPTED})]


def test_it_looks_what_other_windows_do_as_long_as_a_photo_is_shown(qtbot, heard, monkeypatch):
    heard.control._looking.setInterval(10)
    heard.control.open_photo(heard.seen)
    qtbot.waitUntil(lambda: CheckForChanges() in heard.asked)
    heard.control.clear()
    asked = len(heard.asked)
    qtbot.wait(50)
    assert len(heard.asked) == asked
