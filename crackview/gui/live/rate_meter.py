"""Counts frames: how many are captured, how many analysed, and how old they are when they are painted.

The latency is measured from the moment a frame left its source to the end of the paint that showed it.
"""

import threading
from collections import deque
from dataclasses import dataclass

import numpy as np

#: Window over which rates are measured, s.
SPAN_S = 2.0
#: Number of latencies that are kept: ten seconds at 30 frames a second.
REMEMBERED = 300


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates at a moment; latencies in ms, None before the first frame is painted."""

    capture_fps: float = 0.0
    overlay_fps: float = 0.0
    dropped: int = 0
    painted: int = 0
    latency: float | None = None
    p50: float | None = None
    p95: float | None = None
    history: tuple[float, ...] = ()


class RateMeter:
    """Thread-safe; all times are those of `time.monotonic()`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.begin()

    def begin(self) -> None:
        """Start again for another source."""
        with self._lock:
            self._captured: deque[float] = deque(maxlen=512)
            self._found: deque[float] = deque(maxlen=512)
            self._latencies: deque[float] = deque(maxlen=REMEMBERED)
            self._counts = {"captured": 0, "found": 0, "painted": 0}

    def captured(self, now: float) -> None:
        """Count a captured frame."""
        with self._lock:
            self._captured.append(now)
            self._counts["captured"] += 1

    def found(self, now: float) -> None:
        """Count an analysed frame."""
        with self._lock:
            self._found.append(now)
            self._counts["found"] += 1

    def painted(self, captured: float, now: float) -> None:
        """Count a painted frame by the time at which it was captured."""
        with self._lock:
            self._latencies.append((now - captured) * 1000)
            self._counts["painted"] += 1

    def counts(self) -> tuple[int, int]:
        """Return the numbers of captured and of analysed frames since the source was opened."""
        with self._lock:
            return self._counts["captured"], self._counts["found"]

    def reading(self, now: float) -> Rates:
        """Return the rates; a frame that was neither analysed nor painted was dropped."""
        with self._lock:
            history = tuple(self._latencies)
            counts = dict(self._counts)
            rates = (_rate(self._captured, now), _rate(self._found, now))
        dropped = max(0, counts["captured"] - max(counts["found"], counts["painted"]))
        if not history:
            return Rates(*rates, dropped, counts["painted"])
        p50, p95 = (float(value) for value in np.percentile(history, (50, 95)))
        return Rates(*rates, dropped, counts["painted"], history[-1], p50, p95, history)


def _rate(moments: deque[float], now: float) -> float:
    recent = [moment for moment in moments if moment > now - SPAN_S]
    if len(recent) < 2:
        return 0.0
    return (len(recent) - 1) / max(recent[-1] - recent[0], 1e-6)
