"""Grey profiles of a photo across cracks, and the widths that they show.

A probability map says where a crack is; where its edges lie the photo says better, since networks learn from outlines
that people draw too fat. At stations along each centre line the photo is read square to it, averaged along the line,
and a box is fitted that was blurred in grey levels or in light (``edge_fit``). Not every station holds:
a shadow on one side, a second surface, a filled crack or a faint one have no two edges against one wall.

A dark crack that is blurred in light and encoded then has a sharp foot on its dark side, and is wider than where its
grey levels are halfway. What either model leaves of the profiles tells which it was. Where that does not decide, both
widths count, by their likelihoods, and the difference is part of the uncertainty.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline, edge_fit
from crackview.vision.centreline import Bools, Floats, Ints, Lines
from crackview.vision.edge_fit import Fit, Profiles

Field = NDArray[np.float32]

ALONG_PX = 15
"""How much of the line a profile is averaged over, px: longer windows cut off what a crack's width does."""
SPACING_PX = 7
"""From station to station, px."""
OVERLAP = ALONG_PX // SPACING_PX
"""How many stations share a place along the line."""
WALL_PX = 6.0
"""How much of the wall is looked at on each side, px."""
LEAST_DEPTH = 3.0
"""A station holds from this depth on, as a multiple of what the fit leaves unexplained."""
LEAST_EVEN = 0.35
"""And if the shallower side has this share of the deeper side's depth."""
ODDS_SHARE = 1 / 2
"""How much of the logarithm of the odds counts: rough edges and texture fit neither model, and are no noise."""
LEFT_OPEN = 0.08
"""Standard deviation of a width where the model is sure, as a share of the two models' difference: encodings differ."""
_SAMPLES, _CHUNK = 65, 8192
_CORE_PX, _CORE_WEIGHT = 6.0, 0.2  # farther in than that from its edges the bottom of a wide crack counts less


@dataclass(frozen=True)
class Stations:
    """What the photo shows at M stations.

    Attributes:
        point: int64 (M,), at which point of the lines each is.
        crack: int64 (M,), to which crack it belongs, from 0.
        part: int64 (K,), the number of each crack's part of the mask.
        fit: What was fitted.
        holds: bool (M,), whether its width can be believed.
    """

    point: Ints
    crack: Ints
    part: Ints
    fit: Fit
    holds: Bools


def read(photo: Field, lines: Lines, width: Floats, radius: Floats) -> Stations | None:
    """Fit the photo's profiles along lines; None where there is no place for any.

    Args:
        photo: float32 (H, W), grey levels.
        lines: In the middle of the cracks.
        width: float64 (N,), about their width, px; NaN where none is to be measured.
        radius: float64 (N,), about half the width where it is not known, px.
    """
    half = np.where(np.isfinite(width), width / 2, radius)
    counted = np.isfinite(width)
    first, _ = lines.span
    point = np.flatnonzero(counted & ((np.arange(len(half)) - first) % SPACING_PX == SPACING_PX // 2))
    if not len(point):
        return None
    part, crack = np.unique(lines.parts[lines.line[point]], return_inverse=True)
    profiles = _profiles(photo, lines, half, counted, point, crack)
    grey, light = edge_fit.fit_both(profiles, len(part))
    both = _holds(grey, profiles) & _holds(light, profiles)
    share = share_of_light(grey, light, both)
    return Stations(point, crack, part, mixed(grey, light, share), both)


def _profiles(photo: Field, lines: Lines, half: Floats, counted: Bools, point: Ints, crack: Ints) -> Profiles:
    first, last = lines.span
    points = centreline.smoothed(lines.points, SPACING_PX, (first, last))
    along = centreline.tangents(points, 4, (first, last))
    normals = np.stack([along[:, 1], -along[:, 0]], 1)
    most = np.zeros(len(lines.starts))
    np.maximum.at(most, lines.line, np.where(counted, half, 1))
    share = np.linspace(-1, 1, _SAMPLES)
    way = normals * (most + WALL_PX + 1)[lines.line][:, None]
    total = np.zeros((len(points) + 1, _SAMPLES))
    for start in range(0, len(points), _CHUNK):
        some = slice(start, start + _CHUNK)
        x, y = ((points[some, axis, None] + way[some, axis, None] * share).astype(np.float32) for axis in (0, 1))
        # a cubic one overshoots beside an edge, as neither model does
        grey = cv2.remap(photo, x, y, cv2.INTER_LANCZOS4, borderMode=cv2.BORDER_REPLICATE)
        total[start + 1 : start + 1 + len(grey)] = grey * counted[some, None]
    np.cumsum(total, axis=0, out=total)
    number = np.concatenate([[0], np.cumsum(counted)])
    low = np.maximum(point - ALONG_PX // 2, first[point])
    high = np.minimum(point + ALONG_PX // 2, last[point]) + 1
    mean = (total[high] - total[low]) / (number[high] - number[low])[:, None]
    place = (most + WALL_PX + 1)[lines.line[point]][:, None] * share
    across, down = (points[point, axis, None] + way[point, axis, None] * share for axis in (0, 1))
    shown = (across >= 0) & (down >= 0) & (across <= photo.shape[1] - 1) & (down <= photo.shape[0] - 1)
    about = half[point][:, None]
    weight = (shown & (np.abs(place) <= about + WALL_PX)) * np.where(np.abs(place) < about - _CORE_PX, _CORE_WEIGHT, 1)
    single = [np.asarray(each, np.float32) for each in (place, mean, weight)]
    return Profiles(single[0], single[1], single[2], half[point], crack, OVERLAP)


def _holds(fit: Fit, profiles: Profiles) -> Bools:
    left, right = fit.depths.T
    shallow, deep = np.minimum(np.abs(left), np.abs(right)), np.maximum(np.abs(left), np.abs(right))
    alike = (left * right > 0) & (shallow > LEAST_EVEN * deep)
    # an edge at the rim of what was looked at is none
    rim = np.where(profiles.weight > 0, np.abs(profiles.place), 0).max(1) - 1
    near = (fit.left > -rim) & (fit.right < rim)
    return np.asarray(fit.known & alike & (shallow > LEAST_DEPTH * fit.noise) & near & np.isfinite(fit.width))


def share_of_light(grey: Fit, light: Fit, holds: Bools) -> float:
    """How likely it is, 0 to 1, that the blur was one of light; beforehand both are equally likely.

    The noise of each profile is not known, so that its likelihoods are as its misfits to the power of half its samples.

    Args:
        grey: Fitted with a blur in grey levels.
        light: Fitted to the same profiles with a blur in light.
        holds: bool (M,), which profiles count.
    """
    counts = (grey.counts + light.counts)[holds] / 2
    ratio = np.log((grey.misfit[holds] + 1e-3) / (light.misfit[holds] + 1e-3))
    odds = ODDS_SHARE * float(counts @ ratio) / 2
    return 0.5 * (1 + math.tanh(odds / 2))


def mixed(grey: Fit, light: Fit, share: float) -> Fit:
    """The mean of two fits of the same profiles, the one in light with that share, and what their widths leave open."""
    one, other = vars(grey), vars(light)
    mean = {name: (1 - share) * one[name] + share * other[name] for name in one if name not in {"known", "open"}}
    apart = math.sqrt(share * (1 - share) + LEFT_OPEN**2) * (light.width - grey.width)
    return Fit(**mean, known=grey.known, open=np.abs(apart))
