"""Saving training data from the window, as a job."""

from unittest.mock import Mock

import pytest

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.inspect.jobs.training_data import TrainingDataController
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.jobs import JobController, JobRunner
from crackview.gui.widgets.thread_bridge import ThreadBridge
from crackview.inspection.session.command_queue import CommandQueue
from crackview.paths import config_folder
from tests.gui.inspect import walls
from tests.inspection.session.test_photo_session import stroke
from training.datasets import user


@pytest.fixture
def room(qtbot, qapp, tmp_path):
    """A session with a photo, and the controller."""
    bridge = ThreadBridge()
    client = CommandQueue(bridge.post, config_folder())
    control = SessionClient(client)
    bridge.arrived.connect(control.handle)
    actions, dialogs = ActionSet(), Mock(spec=InspectFileDialogs)
    dialogs.training_folder.return_value = tmp_path / "data"
    jobs_bridge = ThreadBridge()
    runner = JobRunner(jobs_bridge.post, "test-jobs")
    jobs = JobController(runner)
    jobs_bridge.arrived.connect(jobs.handle)
    train = TrainingDataController(dialogs, control, actions, jobs, AppSettings())
    train.said, train.problems = [], []
    jobs.status_message.connect(train.said.append)
    jobs.problem.connect(train.problems.append)
    train.actions, train.client = actions, control
    assert not actions["correct.train_photo"].isEnabled()
    control.open_photo(walls.seen(walls.photo(tmp_path)))
    qtbot.waitUntil(lambda: control.state is not None)
    yield train
    control.stop()
    runner.shutdown(5)
    client.shutdown()


def test_this_photo_is_saved_with_its_corrected_mask(qtbot, room, tmp_path):
    number = room.client.correct(stroke(20, 20))
    qtbot.waitUntil(lambda: room.client.state.command >= number)
    room.actions["correct.train_photo"].trigger()
    qtbot.waitUntil(lambda: bool(room.said))
    assert room.said == [f"1 of 1 photos saved as training data in {tmp_path / 'data'}"]
    (pair,) = user.pairs(tmp_path / "data")
    assert pair.read()[1][20, 40] == 255
    assert room.problems == []


def test_a_folder_of_which_nobody_has_said_anything_is_a_sentence(qtbot, room):
    room.actions["correct.train_folder"].trigger()
    qtbot.waitUntil(lambda: bool(room.problems))
    assert room.problems == ["No photo of this folder was corrected or reviewed yet."]


def test_a_folder_that_cannot_be_written_to_is_a_sentence(qtbot, room, tmp_path):
    (tmp_path / "data").write_text("a file")
    room.actions["correct.train_photo"].trigger()
    qtbot.waitUntil(lambda: bool(room.problems))
    assert "choose another folder" in room.problems[0]
