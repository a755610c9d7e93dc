"""The loop of a run: batches go to workers that have room, come back done or lost, and lost ones go out again.

It holds the batches of one shard and those under way, whatever the number of photos.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from crackview.fleet import dataset, plan
from crackview.fleet.errors import FleetError
from crackview.fleet.lease import FleetProgress, Lease
from crackview.fleet.plan import PhotoBatch, Planner
from crackview.fleet.storage import Storage
from crackview.fleet.worker import Outcome

_MOST_ATTEMPTS = 100
_TICK_S = 0.5


@dataclass(frozen=True)
class Done:
    """A batch is committed, or its outcome says why nothing can be."""

    batch: PhotoBatch
    outcome: Outcome


@dataclass(frozen=True)
class Lost:
    """The worker of a batch has ended, for whatever reason."""

    batch: PhotoBatch
    reason: str


class Pool(Protocol):
    """The workers."""

    @property
    def ready(self) -> int:
        """How many can work."""
        ...

    @property
    def busy(self) -> int:
        """How many batches are under way."""
        ...

    @property
    def has_room(self) -> bool:
        """Whether one more batch would keep a worker from waiting."""
        ...

    def submit(self, batch: PhotoBatch) -> None:
        """Give a batch to the worker with the least to do."""
        ...

    def wait(self, seconds: float) -> list[Done | Lost]:
        """Wait at most so long, s, and return what has happened; raise FleetError if no worker can work."""
        ...


class Driver:
    """Runs a plan to its end."""

    def __init__(
        self, storage: Storage, planner: Planner, pool: Pool, lease: Lease, hear: Callable[[FleetProgress], None]
    ) -> None:
        self._storage, self._planner, self._pool, self._lease, self._hear = storage, planner, pool, lease, hear
        self._queue: deque[PhotoBatch] = deque()
        self._again: deque[PhotoBatch] = deque()
        self._shard = 0
        self._exhausted = False
        self._before = self._photos = self._findings = self._failures = self._lost = 0
        self._began: float | None = None

    def run(self) -> FleetProgress:
        """Run the batches that are not done.

        Returns:
            How far it is: at the end of the plan.

        Raises:
            FleetError: If it cannot go on; what was committed stays.
        """
        while not (self._exhausted and not self._again and not self._pool.busy):
            self._step()
        return self.progress()

    def progress(self) -> FleetProgress:
        """Return the progress."""
        done = self._before + self._photos
        seconds = 0.0 if self._began is None else time.monotonic() - self._began
        rate = self._photos / seconds if seconds > 0 else 0.0
        left = self._planner.photos - done
        known = rate > 0 and self._planner.listed
        return FleetProgress(
            done,
            self._planner.photos,
            self._planner.listed,
            self._findings,
            self._failures,
            self._pool.ready,
            self._lost,
            rate,
            left / rate if known else None,
        )

    def _step(self) -> None:
        while self._pool.has_room and (batch := self._next()) is not None:
            if self._began is None:
                self._began = time.monotonic()
            self._pool.submit(batch)
        if self._pool.ready and not self._pool.busy:
            self._planner.wait(_TICK_S)
        for event in self._pool.wait(_TICK_S):
            self._handle(event)
        now = self.progress()
        self._hear(now)
        self._lease.set_progress(now)
        self._lease.check()

    def _next(self) -> PhotoBatch | None:
        if self._again:
            return self._again.popleft()
        while not self._queue:
            shards = self._planner.known_shards(self._shard)
            if shards is None:
                return None
            if shards == self._shard:
                self._exhausted = True
                return None
            done = dataset.committed(self._storage, self._shard)
            for batch in plan.batches(self._storage, self._shard):
                if batch.id in done:
                    self._before += len(batch.photos)
                else:
                    self._queue.append(batch)
            self._shard += 1
        return self._queue.popleft()

    def _handle(self, event: Done | Lost) -> None:
        if isinstance(event, Lost):
            self._lost += 1
            if event.batch.attempt >= _MOST_ATTEMPTS:
                raise FleetError(
                    "Batch {id} was begun {count} times and its worker ended each time: {reason}.",
                    id=event.batch.id,
                    count=event.batch.attempt + 1,
                    reason=event.reason.rstrip("."),
                )
            self._again.append(replace(event.batch, attempt=event.batch.attempt + 1))
            return
        outcome = event.outcome
        if outcome.problem:
            raise FleetError(outcome.problem)
        self._photos += outcome.photos + outcome.failures
        self._findings += outcome.findings
        self._failures += outcome.failures
