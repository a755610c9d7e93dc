"""Two precisions: exact for what is measured, stored or exported, fast for what is only looked at.

Exact is float32, the same on every machine to 1e-4. Fast is int8. It is used on processors that sum its products
correctly, if it is faster there, which a short measurement tells.
"""

import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

Precision = Literal["exact", "fast"]

_AVX512_VNNI = 23
"""OpenCV's number of this feature; it has none for AVX-VNNI."""
_CPUINFO = Path("/proc/cpuinfo")
_TURNS = 8
_SIDE = 192
_WORTH_IT = 0.9
"""Share of the exact network's time that the fast one may take at most."""


def sums_fit() -> bool:
    """Return whether sums of int8 products are right: without VNNI, x86 cuts the sum of two off at 16 bits."""
    if platform.machine().lower() not in {"x86_64", "amd64"}:
        return True
    if cv2.checkHardwareSupport(_AVX512_VNNI):
        return True
    try:
        return "avx_vnni" in _CPUINFO.read_text("ascii", "replace").split()
    except OSError:  # not Linux: AVX-VNNI alone cannot be told there
        return False


def is_faster(fast: Callable[[NDArray[np.uint8]], object], exact: Callable[[NDArray[np.uint8]], object]) -> bool:
    """Return whether the fast network takes less of this machine, by the least of some turns; takes 0.1 s.

    What counts is the time of the processor, which other programs disturb little. Windows counts it in steps that are
    longer than a turn: there it is the time that passes.

    Args:
        fast: Runs the network on pictures, uint8 (N, H, W, 3).
        exact: The same.
    """
    clock = time.perf_counter if sys.platform == "win32" else time.process_time
    noise = np.random.default_rng(0).integers(0, 256, (1, _SIDE, _SIDE, 3), np.uint8)
    least = [float("inf")] * 2
    for _ in range(_TURNS):
        for place, run in enumerate((fast, exact)):
            started = clock()
            run(noise)
            least[place] = min(least[place], clock() - started)
    return least[0] <= _WORTH_IT * least[1]
