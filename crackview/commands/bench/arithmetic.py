"""The arithmetic rate of this machine, which stands beside every measured time."""

import time

PRODUCT_SIDE = 2048
"""Rows and columns of the matrices."""


def matrix_gflops() -> float:
    """Return billions of multiplications and additions per second of a float32 matrix product, CPU, best of three."""
    import numpy as np  # noqa: PLC0415 - only for this command

    left, right = np.random.default_rng(0).random((2, PRODUCT_SIDE, PRODUCT_SIDE), np.float32)
    left @ right
    times = []
    for _ in range(3):
        start = time.perf_counter()
        left @ right
        times.append(time.perf_counter() - start)
    return 2 * PRODUCT_SIDE**3 / min(times) / 1e9
