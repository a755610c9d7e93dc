"""One queue of jobs and one progress: what is cancelled is what is shown, and nothing else."""

import threading
from dataclasses import dataclass, field

import pytest

from crackview.errors import Cancelled, UserError
from crackview.gui.jobs import Job, JobController, JobEnded, JobProgress, JobRunner
from crackview.gui.widgets.thread_bridge import ThreadBridge


@dataclass(frozen=True)
class Waits(Job):
    name: str
    gate: threading.Event = field(default_factory=threading.Event, hash=False)

    def run(self, report, cancel):
        report(JobProgress.of_photos(1, 4, 2.0))
        report(f"{self.name} began")
        while not self.gate.wait(0.005):
            if cancel():
                return JobEnded(f"{self.name} cancelled")
        return JobEnded(f"{self.name} cancelled" if cancel() else f"{self.name} done")


class Compares(Waits):
    interactive = True

    def run(self, report, cancel):
        report(JobProgress(0.5))
        return super().run(lambda message: None if isinstance(message, JobProgress) else report(message), cancel)


class Quick(Job):
    interactive = True

    def run(self, _report, _cancel):
        return JobEnded("")


@dataclass(frozen=True)
class Raises(Job):
    error: BaseException

    def run(self, _report, _cancel):
        raise self.error


class Fails(Job):
    def run(self, _report, _cancel):
        raise ZeroDivisionError


class Room:
    def __init__(self):
        bridge = ThreadBridge()
        self.runner = JobRunner(bridge.post, "test-jobs")
        self.jobs = JobController(self.runner)
        bridge.arrived.connect(self.jobs.handle)
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
    room.jobs.cancel_shown()
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


def test_an_interactive_job_does_not_wait_and_cancelling_ends_what_is_shown(room, qtbot):
    background, compare = Waits("background"), Compares("compare")
    room.jobs.start(background, "Background")
    number = room.jobs.start(compare, "Comparing")
    qtbot.waitUntil(lambda: room.busy[-1] == ("Comparing", 0.5))
    assert room.jobs.cancel_shown()
    assert room.busy[-1] == ("Background · 1 of 4 · 2.0 photos/s", 0.25)
    assert not room.jobs.is_running(number)
    assert room.jobs.runs(Waits)
    background.gate.set()
    qtbot.waitUntil(lambda: not room.jobs.runs(Waits))
    assert room.said == ["background done"]
    assert room.busy[-1] == ("", 1.0)
    assert not room.jobs.cancel_shown()


def test_the_newest_interactive_job_of_a_class_replaces_the_others_whose_messages_are_dropped(room, qtbot):
    first, waiting, newest = Compares("first"), Compares("waiting"), Compares("newest")
    numbers = [room.jobs.start(job, job.name.title()) for job in (first, waiting, newest)]
    assert [room.jobs.is_running(number) for number in numbers] == [False, False, True]
    newest.gate.set()
    qtbot.waitUntil(lambda: not room.jobs.runs(Compares))
    assert room.events == ["newest began"]
    assert room.said == ["newest done"]
    assert {text for text, _ in room.busy} <= {"Newest", ""}


def test_an_interactive_job_that_reports_no_progress_is_not_shown(room, qtbot):
    job = Quick()
    room.jobs.start(job, "Quick")
    qtbot.waitUntil(lambda: not room.jobs.runs(Quick))
    assert room.busy == []


def test_the_ends_of_a_job_are_one_sentence_or_none(room, qtbot):
    for error in (UserError("The disk is full."), Cancelled(), MemoryError()):
        room.jobs.start(Raises(error), "Raises")
    qtbot.waitUntil(lambda: not room.jobs.runs(Raises))
    assert room.problems == [
        "The disk is full.",
        "There is not enough memory for this; close other programs and try again.",
    ]
    assert room.said == []


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
