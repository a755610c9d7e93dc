"""Edges of cracks from grey profiles across them: a blurred box, fitted by least squares.

Across a crack a photo shows wall, bottom and wall again, blurred by lens and pixels:

    grey(x) = wall_left Φ((left - x) / s) + wall_right Φ((x - right) / s) + bottom (1 - Φ(...) - Φ(...))

with Φ the normal distribution. Where a crack is several times as wide as the blur ``s``, its edges are where the
profile is halfway between wall and bottom (Sensors 2018, 18(8), 2644). A thin one never reaches its bottom: there
width, blur and depth are separated together, by the shape of many profiles.

A lens blurs light, of which a file holds the encoded grey levels; what a camera or an editor does afterwards blurs grey
levels. The second model decodes walls and bottom, blurs them in light, and encodes the sum.

Every profile has edges, walls and bottom of its own. The blur, and which share of the wall's brightness the bottom has,
belong to the crack; the bottoms of its profiles vary about that. Gauss-Newton steps solve for all at once, the
crack's unknowns by the Schur complement of those of its profiles, which gives their covariance too.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Field = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

BLUR_PX, BLUR_SHARE = 1.15, 0.25
"""What is known of the blur beforehand, px, and its standard uncertainty as a share: lens, pixels, demosaicing."""
LEAST_BLUR_PX, MOST_BLUR_PX = 0.5, 4.0
BOTTOM_SHARE = 0.15
"""By how much the bottom of one profile differs from that of its crack, as a share of its depth."""
FIRST_BOTTOM_SHARE = 0.3
"""Standard uncertainty of a crack's bottom, as a share of the wall, from what the middles of its profiles show."""
_ROUNDS, _ROUNDS_IN_LIGHT = 7, 4
_ALIKE = 12  # samples: farther apart than that across a crack no noise is looked for that two of them share
_NOISE = 0.05  # grey levels squared, of what a file can tell
_LEFT, _RIGHT, _WALLS, _BOTTOM, _OWN = 0, 1, (2, 3), 4, 5


@dataclass(frozen=True)
class Profiles:
    """Grey profiles across cracks.

    Attributes:
        place: float32 (M, S), where each sample lies, px from the centre line, from left to right.
        grey: float32 (M, S), grey levels.
        weight: float32 (M, S), how much each sample counts, 0 to 1.
        half: float64 (M,), about half the crack's width, px.
        crack: int64 (M,), to which crack each belongs, from 0.
        overlap: How many profiles share a place along the line: each is averaged over more than the way to the next.
    """

    place: Field
    grey: Field
    weight: Field
    half: Floats
    crack: Ints
    overlap: int = 1


@dataclass(frozen=True)
class Fit:
    """What was fitted to M profiles of K cracks; positions in px, brightness in grey levels.

    Attributes:
        left: float64 (M,), where the left edge lies.
        right: The same of the right edge.
        walls: float64 (M, 2), the wall's brightness on the left and on the right.
        bottom: float64 (M,), the crack's.
        noise: float64 (M,), root of the mean square of what the model leaves.
        uncertainty: float64 (M,), standard uncertainty of right - left were blur and bottom of the crack known.
        slope: float64 (M, 2), by how much right - left changes with the logarithm of the blur and with the bottom.
        blur: float64 (K,), its standard deviation, px.
        covariance: float64 (K, 2, 2), of the logarithm of the blur and of the bottom's share of the wall.
        known: bool (M,), whether there was anything to fit.
        misfit: float64 (M,), weighted mean square of what the model leaves, grey levels squared.
        counts: float64 (M,), how many samples there are whose noise is their own.
        open: float64 (M,), standard deviation of right - left by not knowing which model holds, px.
    """

    left: Floats
    right: Floats
    walls: Floats
    bottom: Floats
    noise: Floats
    uncertainty: Floats
    slope: Floats
    blur: Floats
    covariance: Floats
    known: Bools
    misfit: Floats
    counts: Floats
    open: Floats

    @property
    def width(self) -> Floats:
        """float64 (M,), px."""
        return self.right - self.left

    @property
    def depths(self) -> Floats:
        """float64 (M, 2), by how much the walls are brighter than the bottom; less than 0 where they are darker."""
        return self.walls - self.bottom[:, None]


def fit(profiles: Profiles, cracks: int) -> Fit:
    """Fit a box blurred in grey levels to every profile.

    Args:
        profiles: Of all cracks.
        cracks: How many cracks there are.
    """
    return _fitted(_in_grey(profiles, cracks), profiles, in_light=False)


def fit_both(profiles: Profiles, cracks: int) -> tuple[Fit, Fit]:
    """Fit a box blurred in grey levels, and one blurred in light and encoded then, to every profile.

    Args:
        profiles: Of all cracks.
        cracks: How many cracks there are.
    """
    state = _in_grey(profiles, cracks)
    grey = _fitted(state, profiles, in_light=False)
    for _ in range(_ROUNDS_IN_LIGHT):
        state = _improved(state, profiles, _equations(state, profiles, in_light=True), crack_too=True)
    return grey, _fitted(state, profiles, in_light=True)


@dataclass(frozen=True)
class _State:
    """The unknowns: of each profile edges, walls and how its bottom differs; of each crack blur and bottom."""

    left: Floats
    right: Floats
    walls: Floats
    differs: Floats
    log_blur: Floats
    bottom: Floats
    first_bottom: Floats
    known: Bools


@dataclass(frozen=True)
class _Equations:
    """The normal equations at a state, each profile's own solved, the cracks' by Schur complement."""

    inverse: Floats  # (M, 5, 5)
    gradient: Floats  # (M, 5)
    coupling: Floats  # (M, 5, 2), by how much a profile's unknowns change with those of its crack, negative
    covariance: Floats  # (K, 2, 2)
    step: Floats  # (K, 2)
    variance: Floats  # (M,), of what the model leaves, grey levels squared
    misfit: Floats  # (M,), the mean square of that
    counts: Floats  # (M,), of how many samples whose noise is their own


def _in_grey(profiles: Profiles, cracks: int) -> _State:
    state = _begin(profiles, cracks)
    for turn in range(_ROUNDS):
        # what belongs to the whole crack waits until its profiles are about right
        state = _improved(state, profiles, _equations(state, profiles, in_light=False), crack_too=turn > 1)
    return state


def _fitted(state: _State, profiles: Profiles, *, in_light: bool) -> Fit:
    return _fit(state, profiles, _equations(state, profiles, in_light=in_light))


def _begin(profiles: Profiles, cracks: int) -> _State:
    place, half = profiles.place, np.maximum(profiles.half, 0.9)
    counted = profiles.weight > 0
    sides = [_median(profiles.grey, counted & (side * place > half[:, None] + 1)) for side in (-1, 1)]
    left, right = (np.where(np.isfinite(one), one, other) for one, other in (sides, sides[::-1]))
    bottom = _median(profiles.grey, counted & (np.abs(place) < np.maximum(0.35 * half, 0.4)[:, None]))
    known = np.isfinite(left) & np.isfinite(bottom)
    left, right, bottom = (np.where(known, value, 1.0) for value in (left, right, bottom))
    share = bottom / np.maximum((left + right) / 2, 1)
    order = np.lexsort((share, ~known, profiles.crack))
    count = np.bincount(profiles.crack, known, cracks).astype(np.int64)
    start = np.searchsorted(profiles.crack[order], np.arange(cracks))
    middle = share[order][np.minimum(start + np.maximum(count - 1, 0) // 2, len(share) - 1)]
    first = np.where(count > 0, middle, 0.5)
    # the map's cracks are a little too wide
    edge = np.maximum(half - 0.4, 0.5)
    blur = np.full(cracks, np.log(BLUR_PX))
    return _State(-edge, edge, np.stack([left, right], 1), np.zeros(len(half)), blur, first, first, known)


def _median(values: Field, chosen: Bools) -> Floats:
    """Return the median of the chosen values of each row; NaN where there is none."""
    ordered = np.sort(np.where(chosen, values, np.inf), axis=1)
    count = chosen.sum(1)
    rows = np.arange(len(values))
    low, high = (ordered[rows, np.minimum(index, values.shape[1] - 1)] for index in ((count - 1) // 2, count // 2))
    with np.errstate(invalid="ignore"):
        return np.where(count > 0, (low + high) / 2, np.nan)


def _normal(z: Field) -> tuple[Field, Field]:
    """Return the normal distribution and its density (Abramowitz and Stegun 1964, 26.2.17: off by 7.5e-8 at most)."""
    density = np.exp(z * z * np.float32(-0.5)) * np.float32(0.39894228)
    t = 1 / (1 + 0.2316419 * np.abs(z))
    tail = density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    return np.where(z > 0, 1 - tail, tail), density


def _equations(state: _State, profiles: Profiles, *, in_light: bool) -> _Equations:
    crack, weight = profiles.crack, profiles.weight
    # single precision does for what is summed over a profile
    blur = np.exp(state.log_blur)[crack][:, None].astype(np.float32)
    share = state.bottom[crack]
    left, right = (edge[:, None].astype(np.float32) for edge in (state.left, state.right))
    before, after = left - profiles.place, profiles.place - right
    (wall_left, slope_left), (wall_right, slope_right) = _normal(before / blur), _normal(after / blur)
    inside = 1 - wall_left - wall_right
    wall = state.walls.mean(1)
    bottom = share * wall + state.differs
    walls, low = state.walls.astype(np.float32), bottom[:, None].astype(np.float32)
    by_wall, by_low = np.ones_like(walls), np.ones_like(low)
    if in_light:
        (walls, by_wall), (low, by_low) = decoded(walls), decoded(low)
    model = walls[:, :1] * wall_left + walls[:, 1:] * wall_right + low * inside
    depth_left, depth_right = (walls[:, side, None] - low for side in (0, 1))
    by_left, by_right = depth_left * slope_left / blur, depth_right * slope_right / blur
    lower = by_low * inside
    through = lower * (share / 2)[:, None].astype(np.float32)
    jacobian = np.stack(
        [
            by_left, -by_right, by_wall[:, :1] * wall_left + through, by_wall[:, 1:] * wall_right + through, lower,
            -by_left * before - by_right * after, lower * wall[:, None].astype(np.float32),
        ],
        axis=1,
    )  # fmt: skip
    if in_light:
        model, slope = encoded(model)
        jacobian *= slope[:, None]
    residual = profiles.grey - model
    variance = _variance(residual, weight, state.known, crack, len(state.bottom))
    across, along = _repeated(residual, profiles, len(state.bottom))
    weighed = jacobian * (weight / (variance * across[crack])[:, None].astype(np.float32))[:, None]
    hessian = (weighed @ jacobian.transpose(0, 2, 1)).astype(np.float64)
    gradient = (weighed @ residual[..., None])[..., 0].astype(np.float64)
    # what is known beforehand of a profile's bottom
    prior = 1 / np.maximum(BOTTOM_SHARE * np.abs(wall - bottom), 1) ** 2
    hessian[:, _BOTTOM, _BOTTOM] += prior
    gradient[:, _BOTTOM] -= prior * state.differs
    own = hessian[:, :_OWN, :_OWN] + 1e-6 * np.eye(_OWN)
    inverse = np.linalg.inv(own)
    between = hessian[:, :_OWN, _OWN:]
    coupling = inverse @ between
    counted = (state.known / along[crack])[:, None]
    matrix, vector = np.zeros((len(state.bottom), 2, 2)), np.zeros((len(state.bottom), 2))
    np.add.at(matrix, crack, (hessian[:, _OWN:, _OWN:] - between.transpose(0, 2, 1) @ coupling) * counted[..., None])
    lessened = (coupling.transpose(0, 2, 1) @ gradient[:, :_OWN, None])[..., 0]
    np.add.at(vector, crack, (gradient[:, _OWN:] - lessened) * counted)
    # and of a crack's blur and bottom
    matrix += np.diag([BLUR_SHARE**-2, FIRST_BOTTOM_SHARE**-2])
    vector[:, 0] -= (state.log_blur - np.log(BLUR_PX)) / BLUR_SHARE**2
    vector[:, 1] -= (state.bottom - state.first_bottom) / FIRST_BOTTOM_SHARE**2
    covariance = np.asarray(np.linalg.inv(matrix), np.float64)
    step = np.asarray((covariance @ vector[..., None])[..., 0], np.float64)
    counts = weight.sum(1) / (across * along)[crack]
    misfit = (weight * residual**2).sum(1) / np.maximum(weight.sum(1), 1)
    return _Equations(inverse, gradient[:, :_OWN], coupling, covariance, step, variance, misfit, counts)


def _variance(residual: Field, weight: Field, known: Bools, crack: Ints, cracks: int) -> Floats:
    """Return the variance of each profile's residuals, averaged with its crack's, since a profile has few samples."""
    own = (weight * residual**2).sum(1) / np.maximum(weight.sum(1) - 4, 1)
    mean = np.bincount(crack, np.where(known, own, 0), cracks) / np.maximum(np.bincount(crack, known, cracks), 1)
    return np.asarray((own + mean[crack]) / 2 + _NOISE)


def _repeated(residual: Field, profiles: Profiles, cracks: int) -> tuple[Floats, Floats]:
    """Return how often the same noise is counted across each crack and along it, by the neighbours' correlation."""
    crack = profiles.crack
    scaled = residual * np.sqrt(profiles.weight)
    power = np.bincount(crack, (scaled**2).sum(1), cracks) + 1e-9
    across = np.ones(cracks)
    open_ = np.ones(cracks, bool)
    for lag in range(1, _ALIKE):
        common = np.bincount(crack, (scaled[:, lag:] * scaled[:, :-lag]).sum(1), cracks) / power
        open_ &= common > 0
        across += 2 * np.where(open_, common, 0)
    gap = profiles.overlap
    along = np.zeros(cracks)
    if len(crack) > gap:
        same = crack[gap:] == crack[:-gap]
        both = np.bincount(crack[gap:], same * (scaled[gap:] * scaled[:-gap]).sum(1), cracks)
        share = np.bincount(crack[gap:], same * ((scaled[gap:] ** 2).sum(1) + (scaled[:-gap] ** 2).sum(1)) / 2, cracks)
        along = np.clip(both / (share + 1e-9), 0, 0.8)
    return across, profiles.overlap * (1 + along) / (1 - along)


def _improved(state: _State, profiles: Profiles, equations: _Equations, *, crack_too: bool) -> _State:
    step = np.clip(equations.step, [-0.2, -0.1], [0.2, 0.1]) if crack_too else np.zeros_like(equations.step)
    own = (equations.inverse @ equations.gradient[..., None])[..., 0]
    own -= (equations.coupling @ step[profiles.crack][..., None])[..., 0]
    left, right = (edge + np.clip(own[:, side], -0.8, 0.8) for side, edge in enumerate((state.left, state.right)))
    apart = np.maximum(0.4 - (right - left), 0) / 2
    log_blur = np.clip(state.log_blur + step[:, 0], np.log(LEAST_BLUR_PX), np.log(MOST_BLUR_PX))
    return _State(
        left - apart, right + apart, state.walls + own[:, _WALLS], state.differs + own[:, _BOTTOM],
        log_blur, np.clip(state.bottom + step[:, 1], 0, 3), state.first_bottom, state.known,
    )  # fmt: skip


def _fit(state: _State, profiles: Profiles, equations: _Equations) -> Fit:
    inverse = equations.inverse
    spread = inverse[:, _LEFT, _LEFT] + inverse[:, _RIGHT, _RIGHT] - 2 * inverse[:, _LEFT, _RIGHT]
    return Fit(
        left=state.left,
        right=state.right,
        walls=state.walls,
        bottom=state.bottom[profiles.crack] * state.walls.mean(1) + state.differs,
        noise=np.sqrt(equations.variance),
        uncertainty=np.sqrt(np.maximum(spread, 0)),
        slope=equations.coupling[:, _LEFT] - equations.coupling[:, _RIGHT],
        blur=np.exp(state.log_blur),
        covariance=equations.covariance,
        known=state.known,
        misfit=np.asarray(equations.misfit, np.float64),
        counts=np.asarray(equations.counts, np.float64),
        open=np.zeros(len(state.left)),
    )


# The encoding of sRGB (IEC 61966-2-1); its power law goes on below grey level 10, so that slopes do not jump.
_OFFSET, _SCALE, _POWER = np.float32(0.055 * 255), np.float32(1.055 * 255), np.float32(2.4)


def decoded(grey: Field) -> tuple[Field, Field]:
    """Return the light, 1 at grey level 255, and its slope, in the same shape; levels below 0 are taken as 0."""
    above = np.maximum(grey, np.float32(0)) + _OFFSET
    light = (above / _SCALE) ** _POWER
    return light, _POWER * light / above


def encoded(light: Field) -> tuple[Field, Field]:
    """Return the grey levels of light above 0, and their slope over light, in the same shape."""
    above = _SCALE * light ** (1 / _POWER)
    return above - _OFFSET, above / (_POWER * light)
