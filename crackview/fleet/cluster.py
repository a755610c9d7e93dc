"""Workers as actors of Ray, on this machine or in a cluster.

An actor that ends, with its process or its machine, is started again by Ray wherever there is room. Until it answers,
it gets no work; what it had goes to the others.
"""

import importlib.util
import logging
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import cv2
import psutil

from crackview import __version__, crashes
from crackview.engine import devices
from crackview.errors import UserError
from crackview.fleet import scratch, worker
from crackview.fleet.driver import Done, Lost
from crackview.fleet.errors import FleetError, package
from crackview.fleet.plan import PhotoBatch
from crackview.fleet.settings import FleetSettings
from crackview.fleet.storage import Storage
from crackview.fleet.worker import BatchWorker, Outcome

AHEAD = 2
"""Batches that a worker has at once: one that it does, and one that waits, so that it never does."""
_WORKER_BYTES = 1_500_000_000
"""Memory that a worker wants for a photo of 12 MP."""
_MOST_ON_GPU = 8
_PAUSE_S = 0.05
_STARTS = 4
_QUIETLY = {"log_to_driver": False, "logging_level": logging.ERROR}
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Machines:
    """What a cluster has.

    Attributes:
        cpus: Cores that Ray may use.
        gpus: GPUs, likewise.
        memory: Bytes, likewise.
        dashboard: Address of Ray's dashboard, or "".
    """

    cpus: int
    gpus: int
    memory: int
    dashboard: str = ""

    def workers(self) -> int:
        """Return the best number of workers: one for each core, as far as the memory allows, with a thread each."""
        return max(1, min(self.cpus, self.memory // _WORKER_BYTES))


@contextmanager
def connected(address: str | None, workers: int | None = None) -> Iterator[Machines]:
    """Connect to Ray for as long as the block runs.

    Args:
        address: Of a cluster, such as "auto" or "ray://head:10001"; None: one of its own, on this machine alone.
        workers: How many there will be at least, on this machine.

    Raises:
        FleetError: If Ray, or what it needs for "ray://", is missing, or there is no such cluster.
    """
    ray = package("ray")
    folder = scratch.make() if address is None else None
    try:
        context = _join(ray, address) if address is not None else _start(ray, str(folder), workers)
        has = ray.cluster_resources()
        memory = psutil.virtual_memory().available if address is None else has.get("memory", 0)
        dashboard = getattr(context, "dashboard_url", None) or ""
        yield Machines(int(has.get("CPU", 1)), int(has.get("GPU", 0)), int(memory), dashboard)
    except (ConnectionError, ray.exceptions.RaySystemError) as error:
        raise _unreached(address or "of this machine", error) from error
    finally:
        with suppress(Exception):
            ray.shutdown()
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def _join(ray: Any, address: str) -> Any:
    """Connect to a cluster."""
    if address.startswith("ray://"):
        package("grpc")
    try:
        return ray.init(address=address, **_QUIETLY)
    except (ValueError, ray.exceptions.RayError) as error:
        raise _unreached(address, error) from error


def _unreached(address: str, error: Exception) -> FleetError:
    return FleetError(
        "The Ray cluster {address} cannot be reached ({reason}); `crackview fleet resume` goes on when it can.",
        address=address,
        reason=_first_line(error).rstrip("."),
    )


def _start(ray: Any, folder: str, workers: int | None) -> Any:
    """Start Ray on this machine; a busy one may need more than the half minute that Ray gives itself."""
    for left in reversed(range(_STARTS)):
        try:
            return ray.init(
                address="local",
                num_cpus=max(devices.physical_cores(), workers or 0),
                include_dashboard=importlib.util.find_spec("aiohttp_cors") is not None,
                _temp_dir=folder,
                **_QUIETLY,
            )
        except Exception as error:  # Ray has no class for it
            _log.info("Ray did not start", exc_info=True)
            ray.shutdown()
            if not left:
                raise FleetError(
                    "Ray cannot be started on this machine ({reason}); `crackview fleet resume` tries again.",
                    reason=_first_line(error).rstrip("."),
                ) from error
    raise AssertionError


class FleetActor:
    """A worker in a process of Ray."""

    def __init__(self, place: str, settings: FleetSettings, version: str, device: str, threads: int) -> None:
        """Take the settings of the run.

        Args:
            place: Of the results.
            settings: Of the run.
            version: The one that the driver has.
            device: Of the network.
            threads: The cores that the worker has: network and OpenCV take no more, for they are its neighbours'.
        """
        cv2.setNumThreads(threads)
        self._make = partial(worker.make, settings=settings, version=version, device=device, threads=threads)
        self._place = place
        self._worker: BatchWorker | None = None

    def ready(self) -> str:
        """Load the model; return why this machine cannot work, or ""."""
        try:
            self._made()
        except UserError as error:
            return str(error)
        return ""

    def run(self, batch: PhotoBatch) -> Outcome:
        """Run a batch."""
        try:
            return self._made().run(batch)
        except UserError as error:
            return Outcome(batch.id, problem=str(error))
        except Exception as error:  # noqa: BLE001 - the run ends with one sentence, and the log has the rest
            return Outcome(batch.id, problem=f"Batch {batch.id} failed inside CrackView; {crashes.record(error)}.")

    def _made(self) -> BatchWorker:
        if self._worker is None:
            self._worker = self._make(Storage(self._place))
        return self._worker


@dataclass
class _Worker:
    actor: Any
    ping: Any
    running: dict[Any, PhotoBatch] = field(default_factory=dict)
    problem: str = ""

    @property
    def is_ready(self) -> bool:
        return self.ping is None and not self.problem


class RayPool:
    """Workers of a connected cluster."""

    def __init__(self, place: str, settings: FleetSettings, machines: Machines, workers: int | None = None) -> None:
        """Start them.

        Args:
            place: Of the results.
            settings: Of the run.
            machines: Where.
            workers: How many; None: as many as serve best.
        """
        self._ray = package("ray")
        self.count = workers or machines.workers()
        on_gpu = machines.gpus > 0 and os.environ.get(devices.DEVICE_VARIABLE, "auto") != "cpu"
        share = max(1, min(_MOST_ON_GPU, -(-self.count // machines.gpus))) if on_gpu else 0
        options = {"num_cpus": 1, "num_gpus": 1 / share if share else 0, "max_restarts": -1, "max_task_retries": 0}
        threads = devices.pick_threads(None) if os.environ.get(devices.THREADS_VARIABLE) else 1
        kind = self._ray.remote(FleetActor).options(scheduling_strategy="SPREAD", **options)
        self._workers = []
        for _ in range(self.count):
            actor = kind.remote(place, settings, __version__, "cuda" if on_gpu else "cpu", threads)
            self._workers.append(_Worker(actor, actor.ready.remote()))

    @property
    def ready(self) -> int:
        """How many can work."""
        return sum(each.is_ready for each in self._workers)

    @property
    def busy(self) -> int:
        """How many batches are under way."""
        return sum(len(each.running) for each in self._workers)

    @property
    def has_room(self) -> bool:
        """Whether a worker has less than `AHEAD` batches."""
        return any(each.is_ready and len(each.running) < AHEAD for each in self._workers)

    def submit(self, batch: PhotoBatch) -> None:
        """Give a batch to the worker with the least to do."""
        least = min((each for each in self._workers if each.is_ready), key=lambda each: len(each.running))
        least.running[least.actor.run.remote(batch)] = batch

    def wait(self, seconds: float) -> list[Done | Lost]:
        """Wait at most so long, s, and return what has happened.

        Raises:
            FleetError: If no worker can work.
        """
        waiting = {each.ping: each for each in self._workers if each.ping is not None}
        waiting |= {reference: each for each in self._workers for reference in each.running}
        if not waiting:
            return []
        references = list(waiting)
        if self._ray.wait(references, num_returns=1, timeout=seconds)[0]:
            ended = self._ray.wait(references, num_returns=len(references), timeout=0)[0]
        else:
            ended = []
        events = []
        for reference in ended:
            owner = waiting[reference]
            if reference == owner.ping:
                self._pinged(owner)
            elif reference in owner.running:
                events += self._ended(owner, reference)
        return events

    def _pinged(self, owner: _Worker) -> None:
        try:
            owner.problem, owner.ping = self._ray.get(owner.ping), None
        except self._ray.exceptions.ActorUnavailableError:
            time.sleep(_PAUSE_S)
            owner.ping = owner.actor.ready.remote()
        except self._ray.exceptions.RayError as error:
            owner.problem, owner.ping = _first_line(error), None
        if owner.problem:
            _log.error("A worker cannot work: %s", owner.problem)
        if all(each.problem for each in self._workers):
            raise FleetError("No worker can work: {reason}", reason=owner.problem)

    def _ended(self, owner: _Worker, reference: Any) -> list[Done | Lost]:
        batch = owner.running.pop(reference)
        try:
            return [Done(batch, self._ray.get(reference))]
        except self._ray.exceptions.RayError as error:
            if owner.ping is None:
                owner.ping = owner.actor.ready.remote()
            return [Lost(batch, _first_line(error))]


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
