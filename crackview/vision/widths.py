"""Which width of a crack holds: that of the photo, of the map, or of the user's hand; and how well it is known.

A probability map says where a crack is; where its edges lie the photo says better, since networks learn from outlines
that are drawn too wide by hand. At sections along each centre line the photo is read square to it, averaged along the
line, and a box is fitted that was blurred in grey levels or in light (``edge_fit``). Not every station holds: a shadow
on one side, a second surface, a filled crack or a faint one have no two edges against one wall. Where the photo shows
none, the map's edges count, less what maps are too wide by; where the user has corrected the mask, the drawn edge
counts, and is marked as drawn.

A dark crack that is blurred in light and encoded then has a sharp foot on its dark side, and is wider than where its
grey levels are halfway. What either model leaves of the profiles shows which it was. Where that does not decide, both
widths count, by their likelihoods, and the difference is part of the uncertainty.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline, edge_fit
from crackview.vision.centreline import Bools, Floats, Ints, Lines
from crackview.vision.edge_fit import Fit, Profiles
from crackview.vision.refined_lines import RefinedLines, medians

Bytes = NDArray[np.uint8]
Field = NDArray[np.float32]

LIMIT_PX = 3.0
"""The least width that a probability map carries (Sensors 2018, 18(8), 2644; guides of drone inspection: 3 to 5 px)."""

MAP_BIAS_PX, MAP_UNCERTAINTY_PX, MAP_UNCERTAINTY_SHARE = 0.7, 0.6, 0.06
"""By how much maps are too wide, and the standard uncertainty of their widths: a part of its own, a share of them."""
PHOTO_LEAST_PX, PHOTO_TIMES, PHOTO_RAGGED = 0.02, 1.5, 0.05
"""Of a mean width from the photo: what no fit tells, how often its own figure, and the share of the widths' scatter."""
LIMIT_BLURS, LIMIT_NOISES, LIMIT_TIMES, LIMIT_OPEN = 2.0, 10.0, 20.0, 8.0
"""The least width that a photo tells: so many blurs, and so many more for noise as a share of the crack's depth; and so
many standard uncertainties of the fit, and of what is left open by not knowing whether light or grey was blurred."""
_HALF_PX = 10  # a station speaks for points of its line no farther than this
_MOST = 0.5  # a crack's widths are from what most of them are from
ALONG_PX = 15
"""How much of the line a profile is averaged over, px: longer windows cut off what a crack's width does."""
SPACING_PX = 7
"""From station to station, px."""
OVERLAP = ALONG_PX // SPACING_PX
"""How many sections share a place along the line."""
WALL_PX = 6.0
"""How much of the wall is looked at on each side, px."""
LEAST_DEPTH = 3.0
"""A station holds from this depth on, as a multiple of what the fit leaves unexplained."""
LEAST_EVEN = 0.35
"""And if the shallower side has this share of the deeper side's depth."""
ODDS_SHARE, ODDS_FLOOR = 0.5, 0.004
"""How much of the logarithm of the odds counts, and what either model may leave, as a share of the crack's depth: rough
edges, texture and encodings fit neither, and are no noise."""
LEFT_OPEN = 0.08
"""Standard deviation of a width where the model is sure, as a share of the two models' difference: encodings differ."""
_KNOT_SHARE, _KNOT_TIMES = 0.6, 4.0  # of the half width of a crack, which three in four of its points do not exceed
_KNOT_PERCENTILE = 75
_PORE_TIMES, _PORE_WIDTHS = 2.0, 1.5  # of the middle half width of its line, and of the pore's own width
_SAMPLES, _CHUNK = 65, 2048
_LANCZOS_PX = 5  # how far from a place pixels count, and one to spare
_CORE_PX, _CORE_WEIGHT = 6.0, 0.2  # farther in than that from its edges the bottom of a wide crack counts less


class Origin(StrEnum):
    """What a width is from."""

    PHOTO = "photo"
    MAP = "map"
    DRAWN = "drawn"


@dataclass(frozen=True)
class WidthConfidence:
    """How well the widths of one crack are known.

    Attributes:
        origin: What they are from.
        uncertainty: Standard uncertainty of their mean, px.
        limit: The least width that can be measured there, px.
    """

    origin: Origin
    uncertainty: float
    limit: float


@dataclass(frozen=True)
class CrossSections:
    """What the photo shows at M cross-sections of cracks.

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


def of_lines(refined: RefinedLines, photo: Bytes | None) -> tuple[Floats, dict[int, WidthConfidence]]:
    """Return the widths that hold, float64 (N,), px, NaN where none does, and for each part how well they are known.

    Args:
        refined: With the widths of the map.
        photo: uint8 (H, W), grey levels; None: the widths of the map, as they are.
    """
    lines, drawn = refined.lines, refined.drawn
    if photo is None or not len(lines.points):
        return refined.width, {part: _mapped(refined, points) for part, points in _parts(lines)}
    width = _without_ends(refined)
    sections = read_cross_sections(photo, lines, np.where(drawn, np.nan, width), refined.radius)
    shown = np.full(len(width), np.nan) if sections is None else _between(sections, lines)
    known = {}
    for part, points in _parts(lines):
        there = np.isfinite(width[points])
        asked = there & ~drawn[points]
        seen = asked & np.isfinite(shown[points])
        if (
            sections is not None
            and asked.any()
            and asked.sum() >= _MOST * there.sum()
            and seen.sum() >= _MOST * asked.sum()
        ):
            photographed, found = _seen(np.where(seen, shown[points], np.nan), sections, part)
            most = _most_by_map(float(width[points][asked].mean()))
            if np.nanmean(photographed) >= found.limit or found.limit <= most:
                width[points], known[part] = photographed, found
                continue
            if np.nanpercentile(photographed, 95) < most:  # the fit is open, but the map says how wide at most
                width[points], known[part] = photographed, WidthConfidence(Origin.PHOTO, found.uncertainty, most)
                continue
        known[part] = _mapped(refined, points)
        if known[part].origin is Origin.MAP and there.any():
            width[points] = np.where(asked, np.maximum(width[points] - MAP_BIAS_PX, 0.5), width[points])
            mean = float(width[points][there].mean())
            known[part] = WidthConfidence(Origin.MAP, _map_uncertainty(mean), LIMIT_PX)
    return width, known


def _most_by_map(mapped: float) -> float:
    """Return the largest width, px, of a crack of ``mapped`` px in the map: its mean and two uncertainties."""
    mean = max(mapped - MAP_BIAS_PX, 0.5)
    return max(LIMIT_PX, mean + 2 * _map_uncertainty(mean))


def _map_uncertainty(mean: float) -> float:
    """Return the standard uncertainty of a mean width from the map, px, after the map's bias was taken off."""
    return math.hypot(MAP_UNCERTAINTY_PX, MAP_UNCERTAINTY_SHARE * mean)


def _mapped(refined: RefinedLines, points: slice) -> WidthConfidence:
    """Return how well the widths of the map, or of the user's strokes, are known: from the slopes of their edges."""
    uncertainty = refined.uncertainty[points]
    there = np.isfinite(uncertainty)
    by_hand = there.any() and refined.drawn[points][there].mean() > 1 - _MOST
    spread = float(np.median(uncertainty[there])) if there.any() else 1.0
    return WidthConfidence(Origin.DRAWN if by_hand else Origin.MAP, spread, LIMIT_PX)


def _parts(lines: Lines) -> list[tuple[int, slice]]:
    """Return each part's number with the slice of its points."""
    if not len(lines.parts):
        return []
    first = np.flatnonzero(np.diff(lines.parts, prepend=-1))
    starts = lines.starts[first].tolist()
    numbers = lines.parts[first].tolist()
    return [
        (number, slice(start, end))
        for number, start, end in zip(numbers, starts, [*starts[1:], len(lines.points)], strict=True)
    ]


def _without_ends(refined: RefinedLines) -> Floats:
    """Return the widths that are a crack's; all of a crack that has no others.

    Without those so near to a tip that the crack's end is in the way, and without those of knots and pores.
    """
    lines = refined.lines
    first, last = lines.span
    index = np.arange(len(lines.points))
    half = np.where(np.isfinite(refined.width), refined.width / 2, refined.radius)
    # where the mask runs out into a point the crack itself may be as wide as before
    half = np.ceil(np.maximum(half, medians(half, lines)[lines.line])) + 2
    tips = lines.tips[lines.line]
    near = (tips[:, 0] & (index - first < half)) | (tips[:, 1] & (last - index < half))
    width = np.where(near | _knotty(refined, half) | _pored(lines, half), np.nan, refined.width)
    for _, points in _parts(lines):
        if not np.isfinite(width[points]).any():
            width[points] = refined.width[points]
    return width


def _knotty(refined: RefinedLines, half: Floats) -> Bools:
    """Return which points lie on a knot: a line that is much narrower than its crack, and no longer than that is wide.

    A rough edge, a stone or a stain beside a wide crack leaves such lines; they do not show its width.
    """
    lines = refined.lines
    narrow = medians(half, lines)
    most = np.zeros(len(lines.starts))
    for _, points in _parts(lines):
        most[lines.line[points]] = np.percentile(half[points], _KNOT_PERCENTILE)
    knot = (narrow < _KNOT_SHARE * most) & (lines.sizes < _KNOT_TIMES * most)
    return np.asarray(knot[lines.line])


def _pored(lines: Lines, half: Floats) -> Bools:
    """Return which points lie in a pore: a stretch that is much wider than its line, and wider than it is long."""
    wide = half > _PORE_TIMES * medians(half, lines)[lines.line]
    if not wide.any():
        return wide
    first, _ = lines.span
    begins = wide & (~np.roll(wide, 1) | (np.arange(len(half)) == first))
    run = np.cumsum(begins)  # its points alone count where they are wide
    most = np.zeros(run[-1] + 1)
    np.maximum.at(most, run[wide], half[wide])
    long = np.bincount(run[wide], minlength=len(most))
    return np.asarray(wide & (long < _PORE_WIDTHS * 2 * most)[run])


def _between(sections: CrossSections, lines: Lines) -> Floats:
    """Return the photo's width at every point, float64 (N,), between valid cross-sections; NaN farther from them."""
    count = len(lines.points)
    if not sections.holds.any():
        return np.full(count, np.nan)
    place, width = sections.point[sections.holds], sections.fit.width[sections.holds]
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


def _seen(width: Floats, sections: CrossSections, part: int) -> tuple[Floats, WidthConfidence]:
    """Return the widths of a crack from the photo, NaN where it does not show them, and how well they are known."""
    fit, crack = sections.fit, int(np.searchsorted(sections.part, part))
    own = np.flatnonzero((sections.crack == crack) & sections.holds)
    noise = fit.uncertainty[own]
    width = _calmed(width, PHOTO_TIMES * float(np.sqrt((noise**2).mean())))
    slope = fit.slope[own].mean(0)
    model = slope @ fit.covariance[crack] @ slope + (noise**2).sum() * OVERLAP / len(own) ** 2
    fitted = PHOTO_TIMES * float(np.sqrt(model))
    ragged = PHOTO_RAGGED * float(fit.width[own].std())
    noisy = float(np.median(fit.noise[own] / np.abs(fit.depths[own]).mean(1)))
    either = float(fit.open[own].mean())
    limit = max(fit.blur[crack] * (LIMIT_BLURS + LIMIT_NOISES * noisy), LIMIT_TIMES * fitted, LIMIT_OPEN * either)
    return width, WidthConfidence(Origin.PHOTO, math.hypot(fitted, ragged, either, PHOTO_LEAST_PX), float(limit))


def _calmed(width: Floats, noise: float) -> Floats:
    """Return widths that scatter as the crack's own: the scatter of that noise, px, is taken off about their mean."""
    mean, spread = float(np.nanmean(width)), float(np.nanvar(width))
    share = math.sqrt(max(0.0, 1 - noise**2 / spread)) if spread > 0 else 0.0
    return np.asarray(mean + share * (width - mean))


def read_cross_sections(photo: Bytes, lines: Lines, width: Floats, radius: Floats) -> CrossSections | None:
    """Fit the photo's profiles along lines; None where there is no place for any.

    Args:
        photo: uint8 (H, W), grey levels.
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
    return CrossSections(point, crack, part, mixed(grey, light, share), both)


def _profiles(photo: Bytes, lines: Lines, half: Floats, counted: Bools, point: Ints, crack: Ints) -> Profiles:
    first, last = lines.span
    points = centreline.smoothed(lines.points, SPACING_PX, (first, last))
    along = centreline.tangents(points, 4, (first, last))
    normals = np.stack([along[:, 1], -along[:, 0]], 1)
    most = np.zeros(len(lines.starts))
    np.maximum.at(most, lines.line, np.where(counted, half, 1))
    share = np.linspace(-1, 1, _SAMPLES)
    way = normals * (most + WALL_PX + 1)[lines.line][:, None]
    total = np.zeros((len(points) + 1, _SAMPLES))
    for some in _near_each_other(lines):
        x, y = ((points[some, axis, None] + way[some, axis, None] * share).astype(np.float32) for axis in (0, 1))
        total[some.start + 1 : some.stop + 1] = _read(photo, x, y) * counted[some, None]
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


def _near_each_other(lines: Lines) -> list[slice]:
    """Return points of lines in pieces that lie in small parts of the photo."""
    return [
        slice(start, min(start + _CHUNK, points.stop))
        for _, points in _parts(lines)
        for start in range(points.start, points.stop, _CHUNK)
    ]


def _read(photo: Bytes, x: Field, y: Field) -> Field:
    """Return the grey levels at places between pixels, float32 of their shape."""
    window, corner = [], []
    for places, size in ((y, photo.shape[0]), (x, photo.shape[1])):
        low, high = (int(np.clip(each, 0, size - 1)) for each in (places.min(), places.max()))
        corner.append(max(low - _LANCZOS_PX, 0))
        window.append(slice(corner[-1], high + _LANCZOS_PX + 1))
    grey = photo[window[0], window[1]].astype(np.float32)
    top, left = map(np.float32, corner)
    # a cubic one overshoots beside an edge, as neither model does
    found = cv2.remap(grey, x - left, y - top, cv2.INTER_LANCZOS4, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(found, np.float32)


def _holds(fit: Fit, profiles: Profiles) -> Bools:
    left, right = fit.depths.T
    shallow, deep = np.minimum(np.abs(left), np.abs(right)), np.maximum(np.abs(left), np.abs(right))
    alike = (left * right > 0) & (shallow > LEAST_EVEN * deep)
    # an edge at the rim of what was looked at is none
    rim = np.where(profiles.weight > 0, np.abs(profiles.place), 0).max(1) - 1
    near = (fit.left > -rim) & (fit.right < rim)
    return np.asarray(fit.known & alike & (shallow > LEAST_DEPTH * fit.noise) & near & np.isfinite(fit.width))


def share_of_light(grey: Fit, light: Fit, holds: Bools) -> float:
    """Return how likely it is, 0 to 1, that the blur was one of light; beforehand both are equally likely.

    The noise of each profile is not known, so that its likelihoods are as its misfits to the power of half its samples.

    Args:
        grey: Fitted with a blur in grey levels.
        light: Fitted to the same profiles with a blur in light.
        holds: bool (M,), which profiles count.
    """
    counts = (grey.counts + light.counts)[holds] / 2
    floor = (ODDS_FLOOR * np.abs(grey.depths[holds]).mean(1)) ** 2
    ratio = np.log((grey.misfit[holds] + floor) / (light.misfit[holds] + floor))
    odds = ODDS_SHARE * float(counts @ ratio) / 2
    return 0.5 * (1 + math.tanh(odds / 2))


def mixed(grey: Fit, light: Fit, share: float) -> Fit:
    """Return the mean of two fits of the same profiles, ``share`` of it of the one in light.

    Its ``open`` is what the two widths leave open, px.
    """
    one, other = vars(grey), vars(light)
    mean = {name: (1 - share) * one[name] + share * other[name] for name in one if name not in {"known", "open"}}
    apart = math.sqrt(share * (1 - share) + LEFT_OPEN**2) * (light.width - grey.width)
    return Fit(**mean, known=grey.known, open=np.abs(apart))
