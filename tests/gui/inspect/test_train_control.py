"""Saving training data from the window, in its own thread."""

from unittest.mock import Mock

import pytest

from crackview.gui.action_set import ActionSet
from crackview.gui.inspect.desk import Desk
from crackview.gui.inspect.desk_control import DeskControl
from crackview.gui.inspect.dialogs import Dialogs
from crackview.gui.inspect.train_control import TrainControl
from crackview.gui.mail import Mail
from crackview.gui.settings import Settings, config_folder
from tests.gui.inspect import walls
from tests.gui.inspect.test_book import stroke
from training.datasets import user


@pytest.fixture
def room(qtbot, qapp, tmp_path):
    """A desk with a corrected photo on it, and the control."""
    mail = Mail()
    desk = Desk(mail.post, config_folder())
    control = DeskControl(desk)
    mail.arrived.connect(control.take)
    actions, dialogs = ActionSet(), Mock(spec=Dialogs)
    dialogs.training_folder.return_value = tmp_path / "data"
    train = TrainControl(control, dialogs, actions, Settings())
    train.said, train.problems = [], []
    train.status_message.connect(train.said.append)
    train.problem.connect(train.problems.append)
    train.actions, train.desk = actions, control
    assert not actions["correct.train_photo"].isEnabled()
    control.lay(walls.seen(walls.photo(tmp_path)))
    qtbot.waitUntil(lambda: control.state is not None)
    yield train
    control.stop()
    train.shutdown(5)
    desk.shutdown()


def test_this_photo_is_saved_with_its_corrected_mask(qtbot, room, tmp_path):
    number = room.desk.correct(stroke(20, 20))
    qtbot.waitUntil(lambda: room.desk.state.deed >= number)
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
