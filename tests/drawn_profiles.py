"""Grey profiles of cracks whose edges are known."""

from dataclasses import replace
from statistics import NormalDist

import numpy as np

from crackview.vision import edge_fit
from crackview.vision.edge_fit import Profiles

normal = np.vectorize(NormalDist().cdf)


def profiles(widths, blur, *, walls=(160, 160), bottom=60, noise=1.0, cracks=1, seed=0, shift=0.2):
    """Profiles that were blurred in grey levels."""
    place = np.tile(np.linspace(-20, 20, 97), (len(widths), 1))
    left, right = (np.asarray(widths)[:, None] / 2 * side + shift for side in (-1, 1))
    before, after = normal((left - place) / blur), normal((place - right) / blur)
    grey = walls[0] * before + walls[1] * after + bottom * (1 - before - after)
    grey += np.random.default_rng(seed).normal(0, noise, grey.shape)
    half = np.asarray(widths) / 2 + 0.7
    weight = (np.abs(place) < half[:, None] + 6).astype(np.float32)
    crack = np.arange(len(widths)) * cracks // len(widths)
    return Profiles(place.astype(np.float32), grey.astype(np.float32), weight, half, crack)


def in_light(widths, blur, *, walls=(160, 160), bottom=60, noise=1.0, **options):
    """Profiles that were blurred in light and encoded then."""
    light = [float(edge_fit.decoded(np.float32(level))[0]) for level in (*walls, bottom)]
    given = profiles(widths, blur, walls=light[:2], bottom=light[2], noise=0, **options)
    grey, _ = edge_fit.encoded(given.grey)
    grey += np.random.default_rng(options.get("seed", 0)).normal(0, noise, grey.shape).astype(np.float32)
    return replace(given, grey=grey)
