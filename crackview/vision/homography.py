"""What homographies do to points, sizes and widths: by each of K matrices, float64 (K, 3, 3), at each of N points."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def depth(matrices: Floats, points: Floats, least: float = 1e-9) -> Floats:
    """The divisor of each point, (K, N), at least ``least``: what lies on the horizon or beyond it is kept finite."""
    rows = matrices[:, 2]
    return np.maximum(rows[:, :2] @ points.T + rows[:, 2:], least)


def carry(matrices: Floats, points: Floats, depths: Floats) -> Floats:
    """Where points (N, 2) come to lie, (K, N, 2)."""
    raised = np.concatenate([points, np.ones((len(points), 1))], 1)
    return np.asarray((raised @ matrices[:, :2].transpose(0, 2, 1)) / depths[..., None])


def stretch(matrices: Floats, depths: Floats) -> Floats:
    """By how much lengths grow at each point, the mean of all directions, (K, N)."""
    return np.asarray(np.sqrt(_areas(matrices, depths)))


def square_to(matrices: Floats, points: Floats, along: Floats, depths: Floats) -> Floats:
    """By how much the widths of lines with directions (N, 2) grow, (K, N).

    A strip of width w along t becomes a strip along J t of width w |det J| / |J t|: square to its line as before.
    """
    step = along @ matrices[:, :2, :2].transpose(0, 2, 1)
    step -= carry(matrices, points, depths) * (along @ matrices[:, 2, :2].T).T[..., None]
    stretched = np.hypot(step[..., 0], step[..., 1]) / depths
    return np.asarray(_areas(matrices, depths) / np.maximum(stretched, 1e-12))


def _areas(matrices: Floats, depths: Floats) -> Floats:
    return np.asarray(np.abs(np.linalg.det(matrices))[:, None] / depths**3)
