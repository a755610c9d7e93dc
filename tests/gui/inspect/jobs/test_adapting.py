"""Training on a folder from the window: a process of its own, its progress, its end, and the way back."""

import json
import sys
import time
from unittest.mock import Mock

import pytest

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.inspect.jobs import adapt_job, adapting
from crackview.gui.inspect.jobs.adapt_job import Adapted, AdaptJob
from crackview.gui.inspect.jobs.adapting import AdaptController
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.jobs import Job, JobController, JobEnded, JobRunner
from crackview.gui.widgets.thread_bridge import ThreadBridge
from crackview.inspection.session.command_queue import CommandQueue
from crackview.nets import cards
from crackview.paths import config_folder
from tests.gui.inspect import walls
from tests.tiny_models import write_model

SCORES = {"f1": 0.8, "dice": 0.8, "noisy_f1": 0.7, "noisy_dice": 0.7, "agreement": 0.6}
OUTCOME = {
    "name": "wall-a",
    "reason": "",
    "before": SCORES,
    "after": {**SCORES, "agreement": 0.7},
    "photos": [{"photo": "a.jpg", "findings": [1, 2], "share": [0.001, 0.002]}],
}
SAYS = """
import json, sys, time
print(json.dumps({"stage": "learning", "share": 0.5}), flush=True)
time.sleep(float(sys.argv[1]))
print(json.dumps({"outcome": json.loads(sys.argv[2])}), flush=True)
"""


def says(seconds: float) -> tuple[str, ...]:
    """A command that reports progress, waits, and tells an outcome."""
    return (sys.executable, "-c", SAYS, str(seconds), json.dumps(OUTCOME))


class Room:
    """A session with a photo, jobs, and the controller."""

    def __init__(self, tmp_path):
        bridge, jobs_bridge = ThreadBridge(), ThreadBridge()
        self.queue = CommandQueue(bridge.post, config_folder())
        self.client = SessionClient(self.queue)
        bridge.arrived.connect(self.client.handle)
        self.actions, self.dialogs = ActionSet(), Mock(spec=InspectFileDialogs)
        self.dialogs.ask_adapt.side_effect = lambda _folder, _terms, start: start()
        self.runner = JobRunner(jobs_bridge.post, "test-jobs")
        self.jobs = JobController(self.runner)
        jobs_bridge.arrived.connect(self.jobs.handle)
        self.settings = AppSettings()
        self.control = AdaptController(self.dialogs, self.client, self.actions, self.jobs, self.settings)
        self.problems, self.shown, self.changed, self.preferred = [], [], [], []
        for signal in (self.jobs.problem, self.control.problem):
            signal.connect(self.problems.append)
        self.jobs.busy.connect(lambda text, share: self.shown.append((text, share)))
        self.control.models_changed.connect(lambda: self.changed.append(True))
        self.control.preferred.connect(self.preferred.append)
        self.parts = bridge, jobs_bridge
        self.client.open_photo(walls.seen(walls.photo(tmp_path)))


@pytest.fixture
def room(qtbot, qapp, tmp_path):
    made = Room(tmp_path)
    assert not made.actions["photo.adapt"].isEnabled()
    qtbot.waitUntil(lambda: made.client.state is not None)
    yield made
    made.client.stop()
    made.runner.shutdown(5)
    made.queue.shutdown()


def test_a_process_reports_progress_and_what_came_out(qtbot, room, monkeypatch):
    monkeypatch.setattr(adapting, "command", lambda *_: says(0))
    room.actions["photo.adapt"].trigger()
    assert not room.actions["photo.adapt"].isEnabled()
    qtbot.waitUntil(lambda: room.dialogs.show_adapted.called, timeout=30_000)
    adapted, former, prefer = room.dialogs.show_adapted.call_args.args
    assert adapted == Adapted.of(OUTCOME)
    assert adapted.photos == (("a.jpg", 1, 2, 0.001, 0.002),)
    assert former == room.settings.model
    assert ("Training on this folder · learning", 0.5) in room.shown
    assert room.changed
    assert room.preferred == []  # only when the user says so
    prefer(adapted.name)
    assert room.preferred == ["wall-a"]
    qtbot.waitUntil(room.actions["photo.adapt"].isEnabled)
    assert room.problems == []


def test_cancelling_ends_the_process_at_once(qtbot, room, monkeypatch):
    monkeypatch.setattr(adapting, "command", lambda *_: says(600))
    room.actions["photo.adapt"].trigger()
    qtbot.waitUntil(lambda: any(share == 0.5 for _, share in room.shown), timeout=30_000)
    began, remarks = time.monotonic(), []
    room.jobs.status_message.connect(remarks.append)
    assert room.jobs.cancel_shown()
    qtbot.waitUntil(lambda: not room.jobs.runs(AdaptJob), timeout=30_000)
    assert time.monotonic() - began < 300  # it would have slept on
    assert remarks == ["Cancelled: training on this folder goes on when it is started again"]
    room.dialogs.show_adapted.assert_not_called()
    assert room.problems == []


class Quick(Job):
    def run(self, _report, _cancel):
        return JobEnded("done")


def test_other_jobs_do_not_wait_for_it(qtbot, room, monkeypatch):
    monkeypatch.setattr(adapting, "command", lambda *_: says(600))
    room.actions["photo.adapt"].trigger()
    with qtbot.waitSignal(room.jobs.status_message, timeout=30_000):
        room.jobs.start(Quick(), "quick")
    assert room.jobs.runs(AdaptJob)


def test_the_real_command_refuses_a_folder_of_one_photo_with_its_sentence(qtbot, room, tmp_path):
    assert adapt_job.command(tmp_path)[1:4] == ("-m", "training", "adapt")
    assert "--start" not in " ".join(adapt_job.command(tmp_path))
    room.actions["photo.adapt"].trigger()
    qtbot.waitUntil(lambda: bool(room.problems), timeout=110_000)
    assert "adapting needs at least 10" in room.problems[0]
    room.dialogs.show_adapted.assert_not_called()


@pytest.mark.parametrize(("chosen", "start"), [("pct-open", "pct-open"), ("pct-rfkd", ""), ("gone", "")])
def test_a_model_for_paid_work_is_trained_itself(room, monkeypatch, chosen, start):
    asked = []
    monkeypatch.setattr(adapting, "command", lambda *words: asked.append(words) or says(600))
    room.settings.model = chosen
    room.actions["photo.adapt"].trigger()
    assert [words[1] for words in asked] == [start]
    terms = room.dialogs.ask_adapt.call_args.args[1]
    assert terms.startswith(f"The new model starts from {start or cards.DEFAULT} and may ")
    assert ("may be used for paid work" in terms) == bool(start)
    room.jobs.cancel_shown()


def test_a_process_that_says_nothing_is_a_problem(qtbot, room, monkeypatch):
    monkeypatch.setattr(adapting, "command", lambda *_: (sys.executable, "-c", "raise SystemExit(3)"))
    room.actions["photo.adapt"].trigger()
    qtbot.waitUntil(lambda: bool(room.problems), timeout=30_000)
    assert room.problems == ["This was not finished because of an error in CrackView; the log has details."]


def test_without_training_one_sentence_says_how_to_get_it(room, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert adapt_job.training_place() is None
    room.actions["photo.adapt"].trigger()
    assert len(room.problems) == 1
    assert "train extra" in room.problems[0]
    room.dialogs.ask_adapt.assert_not_called()


def test_a_model_of_ones_own_is_deleted_and_the_default_is_used_again(room):
    mine = cards.folders()[-1]
    write_model(mine, "wall-a")
    write_model(mine, "wall-b")
    room.settings.model = "wall-a"
    room.dialogs.ask_delete_model.side_effect = lambda names, delete: delete(names[0])
    room.actions["photo.delete_model"].setEnabled(True)
    room.actions["photo.delete_model"].trigger()
    assert room.dialogs.ask_delete_model.call_args.args[0] == ["wall-a", "wall-b"]
    assert [card.name for card in cards.own()] == ["wall-b"]
    assert {path.stem for path in mine.iterdir()} == {"wall-b"}
    assert room.preferred == [cards.DEFAULT]
    assert room.changed
