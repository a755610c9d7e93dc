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


class Scene:
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
def scene(qapp):
    made = Scene()
    yield made
    made.bridge.close()
    assert made.runner.shutdown(5)


def test_jobs_wait_for_each_other_and_cancelling_one_leaves_the_next(scene, qtbot):
    first, second = Waits("first"), Waits("second")
    scene.jobs.start(first, "First")
    scene.jobs.start(second, "Second")
    qtbot.waitUntil(lambda: scene.busy[-1] == ("First · 1 of 4 · 2.0 photos/s", 0.25))
    scene.jobs.cancel_shown()
    qtbot.waitUntil(lambda: scene.busy[-1][0].startswith("Second · 1 of 4"))
    assert scene.said == ["first cancelled"]
    second.gate.set()
    qtbot.waitUntil(lambda: scene.said == ["first cancelled", "second done"])
    assert scene.busy[-1] == ("", 1.0)
    assert scene.events == ["first began", "second began"]


def test_a_job_that_waits_can_be_cancelled_too(scene, qtbot):
    first, second = Waits("first"), Waits("second")
    scene.jobs.start(first, "First")
    scene.jobs.start(second, "Second")
    scene.runner.cancel(2)
    first.gate.set()
    qtbot.waitUntil(lambda: scene.said == ["first done", "second cancelled"])


def test_an_interactive_job_does_not_wait_and_cancelling_ends_what_is_shown(scene, qtbot):
    background, compare = Waits("background"), Compares("compare")
    scene.jobs.start(background, "Background")
    number = scene.jobs.start(compare, "Comparing")
    qtbot.waitUntil(lambda: scene.busy[-1] == ("Comparing", 0.5))
    assert scene.jobs.cancel_shown()
    assert scene.busy[-1] == ("Background · 1 of 4 · 2.0 photos/s", 0.25)
    assert not scene.jobs.is_running(number)
    assert scene.jobs.runs(Waits)
    background.gate.set()
    qtbot.waitUntil(lambda: not scene.jobs.runs(Waits))
    assert scene.said == ["background done"]
    assert scene.busy[-1] == ("", 1.0)
    assert not scene.jobs.cancel_shown()


def test_the_newest_interactive_job_of_a_class_replaces_the_others_whose_messages_are_dropped(scene, qtbot):
    first, waiting, newest = Compares("first"), Compares("waiting"), Compares("newest")
    numbers = [scene.jobs.start(job, job.name.title()) for job in (first, waiting, newest)]
    assert [scene.jobs.is_running(number) for number in numbers] == [False, False, True]
    newest.gate.set()
    qtbot.waitUntil(lambda: not scene.jobs.runs(Compares))
    assert scene.events == ["newest began"]
    assert scene.said == ["newest done"]
    assert {text for text, _ in scene.busy} <= {"Newest", ""}


def test_what_has_changed_is_told_with_its_job(scene, qtbot):
    changed = []
    scene.jobs.running_changed.connect(changed.append)
    waits, compares = Waits("waits"), Compares("compares")
    scene.jobs.start(waits, "Waits")
    number = scene.jobs.start(compares, "Compares")
    scene.jobs.cancel(number)
    waits.gate.set()
    qtbot.waitUntil(lambda: not scene.jobs.runs(Job))
    assert changed == [waits, compares, compares, waits]


def test_an_interactive_job_that_reports_no_progress_is_not_shown(scene, qtbot):
    job = Quick()
    scene.jobs.start(job, "Quick")
    qtbot.waitUntil(lambda: not scene.jobs.runs(Quick))
    assert scene.busy == []


def test_the_ends_of_a_job_are_one_sentence_or_none(scene, qtbot):
    for error in (UserError("The disk is full."), Cancelled(), MemoryError()):
        scene.jobs.start(Raises(error), "Raises")
    qtbot.waitUntil(lambda: not scene.jobs.runs(Raises))
    assert scene.problems == [
        "The disk is full.",
        "There is not enough memory for this; close other programs and try again.",
    ]
    assert scene.said == []


def test_a_job_that_fails_is_a_sentence_and_the_next_one_runs(scene, qtbot):
    scene.jobs.start(Fails(), "Fails")
    job = Waits("job")
    job.gate.set()
    scene.jobs.start(job, "Job")
    qtbot.waitUntil(lambda: scene.said == ["job done"])
    assert "the log has details" in scene.problems[0]
    assert not scene.jobs.runs(Job)


def test_what_runs_is_told_by_kind(scene, qtbot):
    job = Waits("job")
    scene.jobs.start(job, "Job")
    assert scene.jobs.runs(Waits)
    assert not scene.jobs.runs(Fails)
    job.gate.set()
    qtbot.waitUntil(lambda: not scene.jobs.runs(Waits))
