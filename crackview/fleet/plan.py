"""Which photos belong to which batch: decided once, written down, and read by every later run.

The plan is a sequence of files ``plan/000000.parquet``, shards, of at most `SHARD` photos each. A shard is there before
any of its batches is begun, and ``plan/complete.json`` when the source was listed to its end. Where that was cut short,
the next run goes on listing; photos that are planned are not planned again. Listing runs in a thread of its own, ahead
of the workers, so that the remaining time is known; memory holds one shard.
"""

import io
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from crackview.fleet import sources
from crackview.fleet.errors import package
from crackview.fleet.name_set import NameSet
from crackview.fleet.settings import FleetSettings
from crackview.fleet.storage import Storage

SHARD = 4096
COMPLETE = "plan/complete.json"
_ROUNDS = 8
"""Batches that each worker gets of the last shard, so that all end at about the same time."""


@dataclass(frozen=True)
class PhotoBatch:
    """Some photos that are analysed and written together.

    Attributes:
        shard: The file of the plan.
        number: Within it.
        photos: Their names, as in ``sources``.
        attempt: How often it was begun before in this run.
    """

    shard: int
    number: int
    photos: tuple[str, ...] = field(repr=False)
    attempt: int = 0

    @property
    def id(self) -> str:
        """The name of its files."""
        return f"{self.shard:06d}-{self.number:04d}"


def shard_name(shard: int) -> str:
    """Return the file of a shard."""
    return f"plan/{shard:06d}.parquet"


def shards(storage: Storage) -> int:
    """Return the number of shards."""
    return sum(name.endswith(".parquet") for name in storage.names("plan"))


def batches(storage: Storage, shard: int) -> list[PhotoBatch]:
    """Return the batches of a shard."""
    numbers, names = _columns(storage, shard)
    found: dict[int, list[str]] = {}
    for number, name in zip(numbers, names, strict=True):
        found.setdefault(number, []).append(name)
    return [PhotoBatch(shard, number, tuple(inside)) for number, inside in found.items()]


def batch_count(storage: Storage) -> int:
    """Return the number of batches planned so far; of each shard its metadata alone is looked at."""
    parquet = package("pyarrow.parquet")
    count = 0
    for shard in range(shards(storage)):
        known = parquet.read_metadata(io.BytesIO(storage.read(shard_name(shard))))
        ends = [known.row_group(index).column(0).statistics.max for index in range(known.num_row_groups)]
        count += 1 + max(ends)
    return count


@dataclass(frozen=True)
class Complete:
    """What is known when the source was listed: the number of photos, and what could not be listed."""

    photos: int
    problems: tuple[str, ...] = ()


def complete(storage: Storage) -> Complete | None:
    """Return the content of ``plan/complete.json``; None while the source was not listed to its end."""
    try:
        read = json.loads(storage.read(COMPLETE))
    except FileNotFoundError:
        return None
    return Complete(int(read["photos"]), tuple(read["problems"]))


class Planner:
    """Lists a source into shards in a thread of its own, and hands out their batches.

    Attributes:
        photos: How many are planned so far.
        problems: Sentences about what could not be listed.
    """

    def __init__(
        self,
        storage: Storage,
        settings: FleetSettings,
        workers: int,
        *,
        may_write: Callable[[], None] = lambda: None,
    ) -> None:
        """Read what was planned.

        Args:
            storage: Of the results.
            settings: Of the run.
            workers: How many there will be: the last shard is cut so that all of them have work.
            may_write: Asked before each shard; raises if another run has taken over.
        """
        self._storage, self._settings, self._workers, self._may_write = storage, settings, workers, may_write
        self._shards = shards(storage)
        known = complete(storage)
        self.problems: list[str] = [] if known is None else list(known.problems)
        self.photos = 0 if known is None else known.photos
        self.listed = known is not None
        self._error: BaseException | None = None
        self._changed = threading.Condition()
        self._stopped = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Continue listing, if there is anything left to list."""
        if not self.listed:
            self._thread = threading.Thread(target=self._list, name="planner", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Stop listing."""
        self._stopped = True
        if self._thread is not None:
            self._thread.join()

    def known_shards(self, first: int) -> int | None:
        """Return the number of shards, once there are more than ``first`` or it is certain that there will be none.

        Returns:
            None where neither is known yet.

        Raises:
            Exception: What has ended the listing.
        """
        with self._changed:
            if self._error is not None:
                raise self._error
            return self._shards if self._shards > first or self.listed else None

    def wait(self, seconds: float) -> None:
        """Wait for the next shard, at most so long."""
        with self._changed:
            if not self.listed and self._error is None:
                self._changed.wait(seconds)

    def _list(self) -> None:
        try:
            with NameSet() as seen:
                for shard in range(self._shards):
                    names = _columns(self._storage, shard)[1]
                    seen.update(names)
                    self.photos += len(names)
                found = (name for name in sources.photos(self._settings.source, self.problems.append) if seen.add(name))
                waiting: list[str] = []
                for name in found:
                    if self._stopped:
                        return
                    waiting.append(name)
                    if len(waiting) == SHARD:
                        self._write(waiting, last=False)
                        waiting = []
                if waiting:
                    self._write(waiting, last=True)
            record = {"photos": self.photos, "problems": self.problems}
            self._storage.write(COMPLETE, json.dumps(record, ensure_ascii=False).encode("utf-8"))
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that takes
            with self._changed:
                self._error = error
                self._changed.notify_all()
            return
        with self._changed:
            self.listed = True
            self._changed.notify_all()

    def _write(self, names: list[str], *, last: bool) -> None:
        self._may_write()
        size = self._settings.batch
        if last:
            size = min(size, max(1, -(-len(names) // (self._workers * _ROUNDS))))
        arrow, parquet = package("pyarrow"), package("pyarrow.parquet")
        numbers = arrow.array([index // size for index in range(len(names))], arrow.int32())
        content = io.BytesIO()
        parquet.write_table(arrow.table({"batch": numbers, "photo": arrow.array(names, arrow.string())}), content)
        self._storage.write(shard_name(self._shards), content.getvalue())
        with self._changed:
            self._shards += 1
            self.photos += len(names)
            self._changed.notify_all()


def planned(storage: Storage) -> int:
    """Return the number of photos planned so far."""
    known = complete(storage)
    if known is not None:
        return known.photos
    parquet = package("pyarrow.parquet")
    return sum(
        parquet.read_metadata(io.BytesIO(storage.read(shard_name(shard)))).num_rows for shard in range(shards(storage))
    )


def _columns(storage: Storage, shard: int) -> tuple[list[int], list[str]]:
    table: Any = package("pyarrow.parquet").read_table(io.BytesIO(storage.read(shard_name(shard))))
    return table["batch"].to_pylist(), table["photo"].to_pylist()
