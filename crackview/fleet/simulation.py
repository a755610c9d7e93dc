"""How long a run takes on machines that are not there: batches, workers and a driver, from measured costs."""

import heapq
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Costs:
    """What was measured.

    Attributes:
        photo_s: Seconds of one worker for a photo.
        spread: Standard deviation of that between photos, as a share of it.
        driver_s: Seconds of the driver for a batch: planning, sending, receiving.
        start_s: Seconds until a worker has Ray and its model.
        bytes: Of a photo in the store.
        store_bytes_s: Bytes a second that the store gives all workers together; 0: enough.
    """

    photo_s: float
    spread: float = 0.2
    driver_s: float = 0.01
    start_s: float = 20.0
    bytes: int = 5_000_000
    store_bytes_s: float = 0.0


@dataclass(frozen=True)
class Simulated:
    """What came of it.

    Attributes:
        seconds: From the start to the last photo.
        share: Of the time of all workers that they worked, in [0, 1].
        driver_share: Of the time that the driver was busy, in [0, 1].
    """

    seconds: float
    share: float
    driver_share: float


def simulate(photos: int, workers: int, costs: Costs, *, batch: int = 32, ahead: int = 2, seed: int = 0) -> Simulated:
    """Play a run.

    The driver sends one batch after the other to a worker that has room; each worker has up to ``ahead`` batches at
    once. A photo takes a worker as long as it must, and no less than the store needs to give it to so many workers.
    """
    random = np.random.default_rng(seed)
    least = costs.bytes * workers / costs.store_bytes_s if costs.store_bytes_s else 0.0
    left, driver_at, driver_busy, worked, end = photos, 0.0, 0.0, 0.0, 0.0
    free = [(costs.start_s, worker) for worker in range(workers) for _ in range(ahead)]
    heapq.heapify(free)
    done_at = [costs.start_s] * workers
    while left:
        asked, worker = heapq.heappop(free)
        size = min(batch, left)
        left -= size
        driver_at = max(driver_at, asked) + costs.driver_s
        driver_busy += costs.driver_s
        each = max(costs.photo_s * max(0.1, random.normal(1, costs.spread / np.sqrt(size))), least)
        began = max(driver_at, done_at[worker])
        done_at[worker] = began + size * each
        worked += size * costs.photo_s
        end = max(end, done_at[worker])
        heapq.heappush(free, (done_at[worker], worker))
    return Simulated(end, worked / (workers * end) if end else 0.0, driver_busy / end if end else 0.0)
