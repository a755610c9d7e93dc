"""One queue of jobs and one progress: what is cancelled is what is shown, and nothing else."""

import threading
from dataclasses import dataclass, field

import pytest

from crackview.gui.jobs import Job, JobController, JobEnded, JobProgress, JobRunner
from crackview.gui.widgets.thread_bridge import ThreadBridge


@dataclass(frozen=True)
class Waits(Job):
    name: str
    gate: threading.Event = field(default_factory=threading.Event, hash=False)

    def run(self, tell, cancel):
        tell(JobProgress(1, 4, 2.0))
        tell(f"{self.name} began")
        while not self.gate.wait(0.005):
            if cancel():
                return JobEnded(f"{self.name} cancelled")
        return JobEnded(f"{self.name} cancelled" if cancel() else f"{self.name} done")


class Fails(Job):
    def run(self, _tell, _cancel):
        raise ZeroDivisionError


class Room:
    def __init__(self):
        bridge = ThreadBridge()
        self.runner = JobRunner(bridge.post)
        self.jobs = JobController(self.runner)
        bridge.arrived.connect(self.jobs.take)
        self.bridge = bridge
        self.busy, self.said, self.problems, self.events = [], [], [], []
        self.jobs.busy.connect(lambda text, share: self.busy.append((text, share)))
        self.jobs.status_message.connect(self.said.append)
        self.jobs.problem.connect(self.problems.append)
        self.jobs.job_event.connect(self.events.append)


@pytest.fixture
def room(qapp):
    made = Room()
    yield made
    made.bridge.close()
    assert made.runner.shutdown(5)


def test_jobs_wait_for_each_other_and_cancelling_one_leaves_the_next(room, qtbot):
    first, second = Waits("first"), Waits("second")
    room.jobs.start(first, "First")
    room.jobs.start(second, "Second")
    qtbot.waitUntil(lambda: room.busy[-1] == ("First · 1 of 4 · 2.0 photos/s", 0.25))
    room.jobs.cancel()
    qtbot.waitUntil(lambda: room.busy[-1][0].startswith("Second · 1 of 4"))
    assert room.said == ["first cancelled"]
    second.gate.set()
    qtbot.waitUntil(lambda: room.said == ["first cancelled", "second done"])
    assert room.busy[-1] == ("", 1.0)
    assert room.events == ["first began", "second began"]


def test_a_job_that_waits_can_be_cancelled_too(room, qtbot):
    first, second = Waits("first"), Waits("second")
    room.jobs.start(first, "First")
    room.jobs.start(second, "Second")
    room.runner.cancel(2)
    first.gate.set()
    qtbot.waitUntil(lambda: room.said == ["first done", "second cancelled"])


def test_a_job_is_shown_before_the_photo_and_cancelling_ends_what_is_shown(room, qtbot):
    ended = []

    def work(source, text):
        room.jobs.show_work(source, text, 0.5, lambda: ended.append(source))

    work("photo", "Finding cracks")
    assert room.busy[-1] == ("Finding cracks", 0.5)
    job = Waits("job")
    room.jobs.start(job, "Job")
    work("compare", "Comparing")
    qtbot.waitUntil(lambda: room.busy[-1][0].startswith("Job · "))
    room.jobs.cancel()
    assert room.busy[-1] == ("Comparing", 0.5)
    qtbot.waitUntil(lambda: room.said == ["job cancelled"])
    assert ended == []
    room.jobs.cancel()
    assert ended == ["compare"]
    work("photo", "")
    assert room.busy[-1] == ("", 1.0)
    room.jobs.cancel()
    assert ended == ["compare"]


def test_a_job_that_fails_is_a_sentence_and_the_next_one_runs(room, qtbot):
    room.jobs.start(Fails(), "Fails")
    job = Waits("job")
    job.gate.set()
    room.jobs.start(job, "Job")
    qtbot.waitUntil(lambda: room.said == ["job done"])
    assert "the log has details" in room.problems[0]
    assert not room.jobs.runs(Job)


def test_what_runs_is_told_by_kind(room, qtbot):
    job = Waits("job")
    room.jobs.start(job, "Job")
    assert room.jobs.runs(Waits)
    assert not room.jobs.runs(Fails)
    job.gate.set()
    qtbot.waitUntil(lambda: not room.jobs.runs(Waits))
