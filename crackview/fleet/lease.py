"""Who works on the results: one run at a time, by a file that it renews and in which others read how far it is."""

import json
import os
import platform
import secrets
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from types import TracebackType
from typing import Any, Self

import psutil

from crackview.files import SaveError
from crackview.fleet.errors import FleetError
from crackview.fleet.storage import Storage

NAME = "driver.json"
RENEW_S = 5.0
STALE_S = 60.0
"""A run on another machine that has not renewed for so long is taken for dead."""


@dataclass(frozen=True)
class FleetProgress:
    """How far a run is.

    Attributes:
        done: Photos of committed batches, those of earlier runs and failed ones among them.
        planned: Photos that were found so far.
        listed: Whether these are all.
        findings: Cracks found in this run.
        failures: Photos of this run that were not analysed.
        workers: Workers that are ready.
        lost: Batches that were begun again because their worker ended.
        rate: Photos a second in this run; 0 before the first.
        remaining_s: Seconds to go at that rate; None before the first, or while the source is being listed.
    """

    done: int = 0
    planned: int = 0
    listed: bool = False
    findings: int = 0
    failures: int = 0
    workers: int = 0
    lost: int = 0
    rate: float = 0.0
    remaining_s: float | None = None


@dataclass(frozen=True)
class Holder:
    """The run that has the results, or had them last.

    Attributes:
        token: Its own.
        host: The machine.
        pid: The process on it.
        renewed: When it was renewed last, seconds since 1970.
        ended: Whether it has ended by itself.
        progress: How far it was then.
    """

    token: str
    host: str
    pid: int
    renewed: float
    ended: bool = False
    progress: FleetProgress = field(default_factory=FleetProgress)

    @property
    def is_alive(self) -> bool:
        """Whether it still runs, as far as can be determined from here."""
        if self.ended:
            return False
        if self.host == platform.node():
            return _runs(self.pid, self.renewed)
        return time.time() - self.renewed < STALE_S


def holder(storage: Storage) -> Holder | None:
    """Return the run that has the results; None where there was none."""
    try:
        read: dict[str, Any] = json.loads(storage.read(NAME))
        return Holder(**{**read, "progress": FleetProgress(**read["progress"])})
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def _runs(pid: int, since: float) -> bool:
    """Return whether a process of this machine that ran then still does; another one may have got its number."""
    try:
        return bool(psutil.Process(pid).create_time() <= since)
    except psutil.NoSuchProcess:
        return False


class Lease:
    """Has the results for one run, and renews that in a thread; use it with `with`, which gives them back."""

    def __init__(self, storage: Storage) -> None:
        """Take the results.

        Raises:
            FleetError: If another run has them.
            SaveError: If nothing can be written there.
        """
        known = holder(storage)
        if known is not None and known.is_alive:
            raise FleetError(
                "Process {pid} on {host} works on {place}: wait until it has ended, or end it and wait a minute.",
                pid=known.pid,
                host=known.host,
                place=storage.place,
            )
        self._storage = storage
        self._token = secrets.token_hex(8)
        self._progress = FleetProgress()
        self._other: Holder | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._renew, name="lease", daemon=True)

    def __enter__(self) -> Self:
        self._write()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()
        with suppress(SaveError, FleetError):  # the disk may be full
            if self._is_own():
                self._write(ended=True)

    def set_progress(self, progress: FleetProgress) -> None:
        """Set how far the run is; others read it at the next renewal."""
        self._progress = progress

    def check(self) -> None:
        """Raise FleetError if another run has taken over."""
        if self._other is not None:
            raise FleetError(
                "Process {pid} on {host} has taken over {place}.",
                pid=self._other.pid,
                host=self._other.host,
                place=self._storage.place,
            )

    def _renew(self) -> None:
        while not self._over.wait(RENEW_S):
            with suppress(SaveError, FleetError):  # a store may be away for a moment
                if not self._is_own():
                    return
                self._write()

    def _is_own(self) -> bool:
        known = holder(self._storage)
        if known is not None and known.token != self._token:
            self._other = known
        return self._other is None

    def _write(self, *, ended: bool = False) -> None:
        said = Holder(self._token, platform.node(), os.getpid(), time.time(), ended, self._progress)
        self._storage.write(NAME, json.dumps(asdict(said)).encode("utf-8"))
