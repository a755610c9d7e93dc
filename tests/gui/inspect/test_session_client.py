"""What the GUI thread asks the desk for, and what it takes of what it is told."""

from dataclasses import replace
from unittest.mock import Mock

import pytest

from crackview.gui.inspect.session_client import SessionClient
from crackview.inspection.session.command_queue import CommandQueue
from crackview.inspection.session.commands.review import CheckForChanges, MeasurePhoto, ReviewFindings, ShowPhoto
from crackview.inspection.session.snapshot import CommandRejected, Message
from crackview.inspection.store.matching import ReviewState
from tests.gui.inspect import walls
from tests.inspection.session.test_photo_session import stroke


class Heard:
    def __init__(self, tmp_path):
        self.client = Mock(spec=CommandQueue)
        self.control = SessionClient(self.client)
        self.states, self.problems, self.remarks = [], [], []
        self.control.changed.connect(self.states.append)
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
    heard.control.take(state)
    assert heard.control.state is None
    heard.control.show(heard.seen)
    assert heard.control.folder == heard.seen.folder
    heard.control.take(replace(state, number=6))
    assert heard.states == []
    heard.control.take(state)
    assert heard.control.finding(1) is state.findings[0]
    heard.control.clear()
    heard.control.take(state)
    assert heard.states == [state, None]
    assert heard.control.finding(1) is None


def test_sentences_are_told_where_they_belong(heard):
    for event in (CommandRejected("Not saved."), Message("Kept there."), Message("It was damaged.", lasting=True)):
        heard.control.take(event)
    assert (heard.problems, heard.remarks) == (["Not saved.", "It was damaged."], ["Kept there."])


def test_a_moving_threshold_is_measured_when_it_rests(qtbot, heard):
    heard.control.set_threshold(0.4)
    heard.control.show(heard.seen)
    for step in range(20):
        heard.control.set_threshold(0.5 + step / 100)
    qtbot.waitUntil(lambda: len(heard.asked) == 2)
    assert isinstance(heard.asked[0], ShowPhoto)
    assert heard.asked[1] == MeasurePhoto(0.69)
    heard.control.set_threshold(0.7)
    heard.control.clear()
    qtbot.wait(100)
    assert len(heard.asked) == 2


def test_an_edit_is_measured_after_it_is_saved_at_the_threshold_that_is_set(heard):
    heard.control.show(heard.seen)
    heard.control.set_threshold(0.6)
    edit = stroke(20, 20)
    assert heard.control.correct(edit) is heard.client.submit.return_value
    assert heard.asked[1:] == [edit, MeasurePhoto(0.6)]


def test_findings_of_a_pasted_picture_cannot_be_reviewed(heard, state):
    kept = state.findings[0]
    heard.control.review([kept, replace(kept, id=0)], state=ReviewState.ACCEPTED)
    heard.control.review([replace(kept, id=0)], state=ReviewState.ACCEPTED)
    assert heard.asked == [ReviewFindings((kept,), {"state": ReviewState.ACCEPTED})]


def test_it_looks_what_other_windows_do_as_long_as_a_photo_is_shown(qtbot, heard, monkeypatch):
    heard.control._looking.setInterval(10)
    heard.control.show(heard.seen)
    qtbot.waitUntil(lambda: CheckForChanges() in heard.asked)
    heard.control.clear()
    asked = len(heard.asked)
    qtbot.wait(50)
    assert len(heard.asked) == asked
