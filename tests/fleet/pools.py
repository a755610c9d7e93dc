"""Workers in this process, which can be lost when a test wants it."""

from functools import cache

import pytest

from crackview.engine.segmenter import Segmenter
from crackview.fleet import run
from crackview.fleet import settings as fleet_settings
from crackview.fleet.dataset import Results
from crackview.fleet.driver import Done, Driver, Lost
from crackview.fleet.lease import Lease
from crackview.fleet.plan import Planner
from crackview.fleet.worker import BatchWorker


@cache
def model(name):
    return Segmenter(name, device="cpu", threads=1)


class LocalPool:
    """One worker that does a batch when it is waited for; ``lose`` says before or after which batch it is killed."""

    ready = 1

    def __init__(self, worker, lose=lambda _: ""):
        self._worker, self._lose, self._waiting = worker, lose, []
        self.most = 0
        self.order = []

    @property
    def busy(self):
        return len(self._waiting)

    @property
    def has_room(self):
        return len(self._waiting) < 2

    def submit(self, batch):
        self._waiting.append(batch)
        self.most = max(self.most, len(self._waiting))

    def wait(self, _seconds):
        if not self._waiting:
            return []
        batch = self._waiting.pop(0)
        self.order.append((batch.id, batch.attempt))
        when = self._lose(batch)
        if when == "before":
            return [Lost(batch, "killed")]
        outcome = self._worker.run(batch)
        return [Lost(batch, "killed")] if when == "after" else [Done(batch, outcome)]


def work(storage, settings, lose=lambda _: "", *, segmenter=None, worker=None, hear=lambda _: None):
    """What `run.work` does, without Ray; returns progress, problems and pool."""
    pool = LocalPool(worker or BatchWorker(storage, settings, segmenter or model(settings.model)), lose)
    with Lease(storage) as lease:
        planner = Planner(storage, settings, 1, may_write=lease.check)
        planner.start()
        try:
            progress = Driver(storage, planner, pool, lease, hear).run()
        finally:
            planner.stop()
    return progress, planner.problems, pool


def begun(place, settings):
    """The results of a new run, and its settings as they stand there."""
    storage = run.begin(str(place), settings)
    return storage, fleet_settings.read(storage)


def rows(storage, kind):
    """All rows of a kind, without what differs from run to run, in order."""
    found = [
        {name: value for name, value in row.items() if name not in {"seconds", "batch"}}
        for row in Results(storage).rows(kind)
    ]
    return sorted(found, key=lambda row: (row["photo"], row.get("finding", 0)))


def assert_same(found, expected):
    """Rows are equal, numbers up to rounding: measuring one mask twice may differ in the ninth digit."""
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        assert one.keys() == other.keys()
        for name, value in one.items():
            if isinstance(value, float):
                assert value == pytest.approx(other[name], rel=1e-5, nan_ok=True), name
            else:
                assert value == other[name], name
