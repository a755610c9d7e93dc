"""Trains the runs that are missing. Several processes may work at one queue: a run belongs to who holds its lock.

The lock is the operating system's, so it ends with its process, however that ends.
"""

import time
from collections.abc import Sequence

from filelock import FileLock, Timeout

from training.benchmark.plan import Entry
from training.train import Say, train


def train_missing(entries: Sequence[Entry], say: Say, until: float) -> bool:
    """Train every run that is not finished and that no other process holds, until ``time.monotonic()`` is ``until``.

    Returns:
        Whether every run is finished now.

    Raises:
        ConfigError, DataError, ModelError, CheckpointError, SaveError: each with one sentence.
    """
    for entry in entries:
        if entry.finished:
            continue
        if time.monotonic() >= until:
            break
        entry.folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(entry.folder / "run.lock", blocking=False):
                if not entry.finished:
                    train(entry.config, entry.folder, say, stop_after_s=until - time.monotonic())
        except Timeout:
            say(f"{entry.config.title}: another process trains it.")
    return all(entry.finished for entry in entries)
