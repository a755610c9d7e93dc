"""How cracks run: wandering on all scales, forking, tapering, along joints or as a network of cells."""

import itertools
import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.spatial import Voronoi

from training.synth.crack import DrawnBranch, Points, arc_length, resampled
from training.synth.field import profile

Corner = tuple[float, float]


def random_path(rng: np.random.Generator, start: Corner, end: Corner, roughness: float, hurst: float = 0.8) -> Points:
    """Return a fractional Brownian path between two points, by midpoint displacement; a heavy tail gives kinks.

    Args:
        rng: The random stream it draws from.
        start: (x, y) px.
        end: (x, y) px.
        roughness: Standard deviation of the first displacement over the distance, about 0.05 to 0.15.
        hurst: How much smoother each halving is; 1 is nearly a curve, 0.5 a scribble.

    Returns:
        (N, 2) float64, about 1.5 px apart.
    """
    path = np.array([start, end], dtype=np.float64)
    distance = float(np.hypot(*(path[1] - path[0])))
    amplitude = roughness * distance
    for _ in range(max(int(math.log2(max(distance, 2) / 1.5)), 1)):
        step = np.diff(path, axis=0)
        normal = np.stack([-step[:, 1], step[:, 0]], axis=1)
        normal /= np.maximum(np.hypot(*normal.T), 1e-9)[:, None]
        throw = rng.standard_normal(len(step)) * np.exp(0.3 * rng.standard_normal(len(step))) * amplitude
        slide = rng.uniform(0.38, 0.62, len(step))
        middle = path[:-1] + step * slide[:, None] + normal * throw[:, None]
        woven = np.empty((len(path) + len(middle), 2))
        woven[0::2], woven[1::2] = path, middle
        path = woven
        amplitude *= 0.5**hurst
    return path


def opened(
    rng: np.random.Generator, path: Points, width: float, *, tips: tuple[float, float], variation: float = 0.35
) -> DrawnBranch:
    """Give a path a width that swells and shrinks, rough edges, and tips which taper.

    Args:
        rng: The random stream it draws from.
        path: (N, 2) px.
        width: Typical width in px.
        tips: Over which part of the length each end tapers to a hairline; 0 for an end at a border or at a fork.
        variation: Standard deviation of the logarithm of the width.
    """
    path = _faceted(rng, path, max(1.5, 1.4 * width))
    base = resampled(DrawnBranch(path, np.zeros(len(path)), np.zeros(len(path))), 0.7)
    count = len(base.path)
    slow = 0.8 * profile(rng, count, 90 + 14 * width) + 0.4 * profile(rng, count, 25 + 4 * width)
    taper = np.ones(count)
    where = arc_length(base.path) / max(base.length, 1e-9)
    if tips[0] > 0:
        taper *= np.clip(where / tips[0], 0.02, 1) ** 0.7
    if tips[1] > 0:
        taper *= np.clip((1 - where) / tips[1], 0.02, 1) ** 0.7
    half = np.clip(0.5 * width * np.exp(variation * slow) * taper, 0.12, 15.0)
    grain = np.minimum(0.17 * half + 0.28, 0.45 * half)
    sides = []
    for _ in range(2):
        rough = 0.8 * profile(rng, count, 1.6 * width + 4, angular=True) + 0.5 * profile(rng, count, 7.0, angular=True)
        rough += 0.25 * profile(rng, count, 2.5, angular=True)
        spall = np.clip(profile(rng, count, 12 + 2 * width, angular=True) - 1.5, 0, 1.2) * np.minimum(0.7 * half, 4.0)
        sides.append(np.clip(half + grain * rough + spall, 0.1, 15.0))
    return DrawnBranch(base.path, sides[0], sides[1])


def _faceted(rng: np.random.Generator, path: Points, facet: float) -> Points:
    """Replace a path by straight pieces about ``facet`` px long.

    Real cracks do not bend faster than they are wide.
    """
    along = arc_length(path)
    pieces = max(int(along[-1] / facet), 1)
    at = np.arange(pieces + 1) + rng.uniform(-0.4, 0.4, pieces + 1)
    at[0], at[-1] = 0, pieces
    at *= along[-1] / pieces
    return np.stack([np.interp(at, along, path[:, i]) for i in (0, 1)], axis=1)


def forked(rng: np.random.Generator, trunk: DrawnBranch, count: int, reach: float) -> list[DrawnBranch]:
    """Return thinner branches which leave the trunk at 20 to 70 degrees and taper out.

    Args:
        rng: The random stream it draws from.
        trunk: The crack they leave.
        count: How many.
        reach: Their typical length in px.
    """
    branches = []
    for at in rng.uniform(0.08, 0.92, count):
        i = int(at * (len(trunk.path) - 1))
        ahead = trunk.path[min(i + 25, len(trunk.path) - 1)] - trunk.path[max(i - 25, 0)]
        turn = rng.uniform(35, 80) * rng.choice([-1, 1]) + (180 if rng.random() < 0.3 else 0)
        heading = math.atan2(ahead[1], ahead[0]) + math.radians(turn)
        length = reach * rng.lognormal(0, 0.45)
        start = trunk.path[i]
        end = start + length * np.array([math.cos(heading), math.sin(heading)])
        width = max(float(trunk.width[i]) * rng.uniform(0.25, 0.6), 0.9)
        path = random_path(rng, (start[0], start[1]), (end[0], end[1]), rng.uniform(0.05, 0.10), 0.85)
        branches.append(opened(rng, path, width, tips=(0.0, rng.uniform(0.4, 0.9))))
    return branches


def across(rng: np.random.Generator, size: tuple[int, int], *, steepness: float) -> tuple[Corner, Corner]:
    """Return two border points of a crack through the picture; ``steepness``: the chance of top to bottom."""
    height, width = size
    a, b = rng.uniform(0.2, 0.8, 2)
    b = a + (b - a) * 0.75
    if rng.random() < steepness:
        return (a * width, -12.0), (b * width, height + 12.0)
    return (-12.0, a * height), (width + 12.0, b * height)


def network(
    rng: np.random.Generator, size: tuple[int, int], spacing: float, width: float, kept: float
) -> list[DrawnBranch]:
    """Return map cracking: the borders of irregular cells, some of them missing.

    Args:
        rng: The random stream it draws from.
        size: Height and width in px.
        spacing: Typical size of a cell in px.
        width: Typical width in px.
        kept: Part of the cell borders that cracked.
    """
    height, wide = size
    focus = np.array([rng.uniform(0.3, 0.7) * wide, rng.uniform(0.3, 0.7) * height])
    y, x = np.mgrid[-2 : height / spacing + 3, -2 : wide / spacing + 3]
    seeds = (np.stack([x, y], axis=-1).reshape(-1, 2) + rng.uniform(-0.45, 0.45, (x.size, 2))) * spacing
    diagram = Voronoi(seeds)
    ridges = []
    for ridge in diagram.ridge_vertices:
        chance = rng.random()
        if min(ridge) < 0:
            continue
        a, b = diagram.vertices[ridge[0]], diagram.vertices[ridge[1]]
        length = float(np.hypot(*(b - a)))
        outside = float(np.hypot(*((a + b) / 2 - focus))) / (0.62 * math.hypot(height, wide))
        if 0.12 * spacing <= length <= 3 * spacing and chance <= kept * (1.25 - 0.9 * outside):
            ridges.append(ridge)
    meeting = Counter(itertools.chain.from_iterable(ridges))
    branches = []
    for ridge in ridges:
        (ax, ay), (bx, by) = diagram.vertices[ridge[0]], diagram.vertices[ridge[1]]
        path = random_path(rng, (ax, ay), (bx, by), rng.uniform(0.07, 0.12), 0.8)
        first, last = (rng.uniform(0.4, 0.8) if meeting[corner] == 1 else 0.0 for corner in ridge)
        branches.append(opened(rng, path, width * rng.uniform(0.6, 1.5), tips=(first, last), variation=0.3))
    return branches


def along(rng: np.random.Generator, corners: Sequence[Corner], sway: float) -> Points:
    """Return a path through given corners that sways about them by ``sway`` px: the way a crack follows joints."""
    parts = []
    for (ax, ay), (bx, by) in itertools.pairwise(corners):
        distance = math.hypot(bx - ax, by - ay)
        parts.append(random_path(rng, (ax, ay), (bx, by), min(sway / max(distance, 1.0), 0.12), 0.6)[:-1])
    return np.concatenate([*parts, np.array([corners[-1]])])
