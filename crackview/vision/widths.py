"""Which width holds: that of the photo, of the map, or of a person's hand; and how well it is known.

The photo's edges count (``profile``). Where the photo cannot tell, the map's do, less what maps are too wide by; where
a person has corrected the mask, the drawn edge counts, and says that it was drawn.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from crackview.vision import profile
from crackview.vision.centreline import Floats, Lines
from crackview.vision.profile import Field, Stations
from crackview.vision.refined_lines import RefinedLines, medians

LIMIT_PX = 3.0
"""The least width that a probability map carries (Sensors 2018, 18(8), 2644; guides of drone inspection: 3 to 5 px)."""

MAP_BIAS_PX, MAP_UNCERTAINTY_PX, MAP_UNCERTAINTY_SHARE = 0.7, 0.6, 0.06
"""By how much maps are too wide, and the standard uncertainty of their widths: a part of its own, a share of them."""
PHOTO_LEAST_PX, PHOTO_TIMES, PHOTO_RAGGED = 0.02, 1.5, 0.05
"""Of a mean width from the photo: what no fit tells, how often its own figure, and the share of the widths' scatter."""
LIMIT_BLURS, LIMIT_NOISES, LIMIT_TIMES = 2.0, 10.0, 20.0
"""The least width that a photo tells: so many blurs, and so many more for noise as a share of the crack's depth; and so
many standard uncertainties of the fit."""
_HALF_PX = 10  # a station speaks for points of its line no farther than this
_MOST = 0.5  # a crack's widths are from what most of them are from


class Origin(StrEnum):
    """What a width is from."""

    PHOTO = "photo"
    MAP = "map"
    DRAWN = "drawn"


@dataclass(frozen=True)
class Known:
    """How well the widths of one crack are known.

    Attributes:
        origin: What they are from.
        uncertainty: Standard uncertainty of their mean, px.
        limit: The least width that can be told there, px.
    """

    origin: Origin
    uncertainty: float
    limit: float


def told(refined: RefinedLines, photo: Field | None) -> tuple[Floats, dict[int, Known]]:
    """The widths that hold, float64 (N,), px, NaN where none does, and for each part how well they are known.

    Args:
        refined: With the widths of the map.
        photo: float32 (H, W), grey levels; None: the widths of the map, as they are.
    """
    lines, drawn = refined.lines, refined.drawn
    if photo is None or not len(lines.points):
        return refined.width, {part: _mapped(refined, points) for part, points in _parts(lines)}
    width = _without_tips(refined)
    stations = profile.read(photo, lines, np.where(drawn, np.nan, width), refined.radius)
    shown = np.full(len(width), np.nan) if stations is None else _between(stations, lines)
    known = {}
    for part, points in _parts(lines):
        there = np.isfinite(width[points])
        asked = there & ~drawn[points]
        seen = asked & np.isfinite(shown[points])
        if (
            stations is not None
            and asked.any()
            and asked.sum() >= _MOST * there.sum()
            and seen.sum() >= _MOST * asked.sum()
        ):
            photographed, found = _seen(np.where(seen, shown[points], np.nan), stations, part)
            most = _most_by_map(float(width[points][asked].mean()))
            if np.nanmean(photographed) >= found.limit or found.limit <= most:
                width[points], known[part] = photographed, found
                continue
            if np.nanpercentile(photographed, 95) < most:  # the fit is open, but the map says how wide at most
                width[points], known[part] = photographed, Known(Origin.PHOTO, found.uncertainty, most)
                continue
        known[part] = _mapped(refined, points)
        if known[part].origin is Origin.MAP and there.any():
            width[points] = np.where(asked, np.maximum(width[points] - MAP_BIAS_PX, 0.5), width[points])
            mean = float(width[points][there].mean())
            known[part] = Known(Origin.MAP, _map_uncertainty(mean), LIMIT_PX)
    return width, known


def _most_by_map(mapped: float) -> float:
    """How wide a crack of ``mapped`` px in the map may be at most, px: two uncertainties above its mean."""
    mean = max(mapped - MAP_BIAS_PX, 0.5)
    return max(LIMIT_PX, mean + 2 * _map_uncertainty(mean))


def _map_uncertainty(mean: float) -> float:
    """Standard uncertainty of a mean width from the map, less what maps are too wide by, px."""
    return math.hypot(MAP_UNCERTAINTY_PX, MAP_UNCERTAINTY_SHARE * mean)


def _mapped(refined: RefinedLines, points: slice) -> Known:
    """How well the widths of the map, or of a person's hand, are known: from the slopes of their edges."""
    uncertainty = refined.uncertainty[points]
    there = np.isfinite(uncertainty)
    by_hand = there.any() and refined.drawn[points][there].mean() > 1 - _MOST
    spread = float(np.median(uncertainty[there])) if there.any() else 1.0
    return Known(Origin.DRAWN if by_hand else Origin.MAP, spread, LIMIT_PX)


def _parts(lines: Lines) -> list[tuple[int, slice]]:
    """Each part with the stretch of its points."""
    if not len(lines.parts):
        return []
    first = np.flatnonzero(np.diff(lines.parts, prepend=-1))
    starts = lines.starts[first].tolist()
    numbers = lines.parts[first].tolist()
    return [
        (number, slice(start, end))
        for number, start, end in zip(numbers, starts, [*starts[1:], len(lines.points)], strict=True)
    ]


def _without_tips(refined: RefinedLines) -> Floats:
    """The widths, without those so near to a tip that the crack's end is in the way; all of a crack that is no more."""
    lines = refined.lines
    first, last = lines.span
    index = np.arange(len(lines.points))
    half = np.where(np.isfinite(refined.width), refined.width / 2, refined.radius)
    # where the mask runs out into a point the crack itself may be as wide as before
    half = np.ceil(np.maximum(half, medians(half, lines)[lines.line])) + 2
    tips = lines.tips[lines.line]
    near = (tips[:, 0] & (index - first < half)) | (tips[:, 1] & (last - index < half))
    width = np.where(near, np.nan, refined.width)
    for _, points in _parts(lines):
        if not np.isfinite(width[points]).any():
            width[points] = refined.width[points]
    return width


def _between(stations: Stations, lines: Lines) -> Floats:
    """The photo's width at every point, between the stations that hold; NaN farther from them, float64 (N,)."""
    count = len(lines.points)
    if not stations.holds.any():
        return np.full(count, np.nan)
    place, width = stations.point[stations.holds], stations.fit.width[stations.holds]
    line = lines.line
    every = np.arange(count)
    after = np.minimum(np.searchsorted(place, every), len(place) - 1)
    before = np.maximum(np.searchsorted(place, every, "right") - 1, 0)
    reach = [np.where(line[place[each]] == line, np.abs(place[each] - every), np.inf) for each in (before, after)]
    near = [np.where(each <= _HALF_PX, each, np.inf) for each in reach]
    total = near[0] + near[1]
    with np.errstate(invalid="ignore"):
        share = np.where(total > 0, near[0] / total, 0)
    both = width[before] + (width[after] - width[before]) * share
    one = np.where(np.isfinite(near[0]), width[before], width[after])
    found = np.where(np.isfinite(total), both, one)
    return np.where(np.isfinite(near[0]) | np.isfinite(near[1]), found, np.nan)


def _seen(width: Floats, stations: Stations, part: int) -> tuple[Floats, Known]:
    """The widths of a crack from the photo, NaN where it does not tell them, and how well they are known."""
    fit, crack = stations.fit, int(np.searchsorted(stations.part, part))
    own = np.flatnonzero((stations.crack == crack) & stations.holds)
    noise = fit.uncertainty[own]
    width = _calmed(width, PHOTO_TIMES * float(np.sqrt((noise**2).mean())))
    slope = fit.slope[own].mean(0)
    model = slope @ fit.covariance[crack] @ slope + (noise**2).sum() * profile.OVERLAP / len(own) ** 2
    fitted = PHOTO_TIMES * float(np.sqrt(model))
    ragged = PHOTO_RAGGED * float(fit.width[own].std())
    noisy = float(np.median(fit.noise[own] / np.abs(fit.depths[own]).mean(1)))
    limit = max(fit.blur[crack] * (LIMIT_BLURS + LIMIT_NOISES * noisy), LIMIT_TIMES * fitted)
    either = float(fit.open[own].mean())
    return width, Known(Origin.PHOTO, math.hypot(fitted, ragged, either, PHOTO_LEAST_PX), float(limit))


def _calmed(width: Floats, noise: float) -> Floats:
    """Widths that scatter about their mean as the crack's do: without what noise of that standard deviation adds."""
    mean, spread = float(np.nanmean(width)), float(np.nanvar(width))
    share = math.sqrt(max(0.0, 1 - noise**2 / spread)) if spread > 0 else 0.0
    return np.asarray(mean + share * (width - mean))
