"""Cracks of known width, drawn onto the photo of a sound wall: what measured widths are held against.

A crack is a smooth wandering line with a half width on each side. It is drawn on a grid four times as fine, with edges
that are exact to a fraction of that, blurred there as a lens blurs it, and then averaged into pixels, as a sensor does.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float64]
Field = NDArray[np.float32]

STEP = 0.25
"""px between the points of a line."""
_FINE = 4
_CHUNK = 64  # points at a time, 16 px
_GAMMA = 2.2


@dataclass(frozen=True)
class Line:
    """A crack without forks.

    Attributes:
        points: float64 (N, 2), x and y, px, ``STEP`` apart; pixels have their middle at whole numbers.
        left: float64 (N,), px from the point to the edge on the left.
        right: The same on the right.
    """

    points: Floats
    left: Floats
    right: Floats

    @property
    def width(self) -> Floats:
        """float64 (N,), px, square to the line."""
        return self.left + self.right


@dataclass(frozen=True)
class CrackAppearance:
    """How a crack and its photo appearance.

    Attributes:
        brightness: Of the crack, as a share of the wall's; above 1 it is brighter than the wall.
        blur_px: Standard deviation of the lens blur.
        flat: Share, 0 to 1, by which the crack has one colour of its own in place of the wall's texture, darkened.
        slope_px: Over how many px each edge falls from the wall to the bottom, half of it on either side of the edge.
        noise: Standard deviation of the sensor's noise, grey levels.
        quality: Of the JPEG file.
        linear: Whether lens and sensor add up light; else grey levels, which are about its 2.2th root.
    """

    brightness: float
    blur_px: float = 1.0
    flat: float = 0.0
    slope_px: float = 0.0
    noise: float = 2.0
    quality: int = 95
    linear: bool = False


def random_path(rng: np.random.Generator, size: tuple[int, int], width: float, bend: float = 0.35) -> Floats:
    """Return a smooth line across a picture.

    Args:
        rng: The random stream it draws from.
        size: Height and width of the picture, px.
        width: Of the crack, px: it turns within no less than several of them.
        bend: About the standard deviation of its direction, radians.

    Returns:
        float64 (N, 2), ``STEP`` px apart, at least 12 px and half a width within the picture.

    Raises:
        ValueError: If the picture has no room for such a line.
    """
    height, breadth = size
    margin = 12 + width / 2
    heading = rng.uniform(0, math.pi)
    count = int(math.hypot(height, breadth) / STEP)
    turn = np.zeros(count)
    for scale, share in ((max(60.0, 5 * width), 0.8), (max(20.0, 2.5 * width), 0.25)):
        turn += share * _smooth(rng, count, scale / STEP)
    angle = heading + bend * (turn - turn.mean())
    points = np.cumsum(np.stack([np.cos(angle), np.sin(angle)], 1), 0) * STEP
    points += np.array([breadth - 1, height - 1]) / 2 - points[count // 2]
    points += rng.uniform(-0.15, 0.15, 2) * np.array([breadth, height])
    inside = ((points >= margin) & (points <= np.array([breadth - 1, height - 1]) - margin)).all(1)
    # the longest run of points within the picture
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inside, [False]]).astype(np.int8)))
    starts, stops = edges[::2], edges[1::2]
    if not len(starts):
        raise ValueError(f"A picture of {breadth} x {height} px has no room for a crack of {width:g} px.")
    longest = int((stops - starts).argmax())
    return np.asarray(points[starts[longest] : stops[longest]])


def opened(rng: np.random.Generator, points: Floats, width: float, *, rough: float = 0.0, taper: float = 0.0) -> Line:
    """Return a line opened to a width.

    Args:
        rng: The random stream it draws from.
        points: float64 (N, 2), ``STEP`` px apart.
        width: px, on the average; where it tapers, at its widest.
        rough: Standard deviation of each edge about its mean, px; its grains are about 6 px long.
        taper: Share of the width that is missing at the second end.
    """
    count = len(points)
    base = width / 2 * (1 - taper * np.linspace(0, 1, count))
    edges = [base + rough * _smooth(rng, count, 6 / STEP) for _ in range(2)]
    left, right = (np.maximum(edge, 0.25) for edge in edges)
    return Line(points, left, right)


def coverage(lines: list[Line], size: tuple[int, int], appearance: CrackAppearance) -> Field:
    """Return the share of each pixel that shows crack, as the lens blurs it, float32 (H, W) in [0, 1]."""
    height, width = size
    fine = np.full((height * _FINE, width * _FINE), -1e3, np.float32)
    for line in lines:
        for start in range(0, len(line.points), _CHUNK):
            _cover(fine, line, slice(start, start + _CHUNK + 1))
    slope = max(appearance.slope_px, 1 / _FINE)
    shown = np.clip(fine / np.float32(slope) + np.float32(0.5), 0, 1)
    if appearance.blur_px > 0:
        shown = cv2.GaussianBlur(shown, (0, 0), appearance.blur_px * _FINE)
    return np.asarray(cv2.resize(shown, (width, height), interpolation=cv2.INTER_AREA), np.float32)


def draw(wall: Pixels, lines: list[Line], appearance: CrackAppearance, rng: np.random.Generator) -> Pixels:
    """Return the photo of a wall, uint8 (H, W, 3) RGB, with cracks, as a camera would have stored it.

    Args:
        wall: Without cracks.
        lines: The cracks.
        appearance: How they appearance.
        rng: Of the noise.
    """
    shown = coverage(lines, (wall.shape[0], wall.shape[1]), appearance)[..., None]
    ground = wall.astype(np.float32)
    mean = cv2.blur(ground, (65, 65))
    inside = np.asarray(appearance.brightness * ((1 - appearance.flat) * ground + appearance.flat * mean), np.float32)
    if appearance.linear:
        light = _mixed(_light(ground), _light(inside), shown)
        photo = np.float32(255) * light ** np.float32(1 / _GAMMA)
    else:
        photo = _mixed(ground, inside, shown)
    photo += rng.normal(0, appearance.noise, photo.shape[:2]).astype(np.float32)[..., None]
    photo += rng.normal(0, appearance.noise / 2, photo.shape).astype(np.float32)
    whole = np.clip(np.round(photo), 0, 255).astype(np.uint8)
    _, data = cv2.imencode(".jpg", whole[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, appearance.quality])
    return np.ascontiguousarray(np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)[..., ::-1])


def _light(grey: Field) -> Field:
    return np.asarray((grey / np.float32(255)) ** np.float32(_GAMMA), np.float32)


def _mixed(ground: Field, inside: Field, shown: Field) -> Field:
    return np.asarray(ground + shown * (inside - ground), np.float32)


def lit(wall: Pixels, rng: np.random.Generator, depth: float) -> Pixels:
    """Return a wall, uint8 (H, W, 3), in light that falls off across it by that share."""
    height, width = wall.shape[:2]
    angle = rng.uniform(0, 2 * math.pi)
    y, x = np.mgrid[:height, :width].astype(np.float32)
    way = (x - width / 2) * math.cos(angle) + (y - height / 2) * math.sin(angle)
    share = 1 - depth * (way / (math.hypot(height, width)) + 0.5)
    return np.asarray(np.clip(np.round(wall * share[..., None]), 0, 255), np.uint8)


def _smooth(rng: np.random.Generator, count: int, scale: float) -> Floats:
    """Return noise that changes over ``scale`` samples, of mean 0 and standard deviation 1 over long stretches."""
    reach = math.ceil(4 * scale)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / scale) ** 2)
    kernel /= np.sqrt((kernel**2).sum())
    return np.convolve(rng.standard_normal(count + 2 * reach), kernel, "valid")


def _cover(fine: Field, line: Line, part: slice) -> None:
    """Write how deep, px, each place of a fine grid lies within a piece of a line; the deepest of all pieces counts."""
    points, left, right = line.points[part], line.left[part], line.right[part]
    if len(points) < 2:
        return
    along = np.gradient(points, axis=0)
    along /= np.hypot(*along.T)[:, None]
    reach = max(left.max(), right.max()) + 6
    low = np.maximum(np.floor((points.min(0) - reach + 0.5) * _FINE).astype(int), 0)
    high = np.minimum(np.ceil((points.max(0) + reach + 0.5) * _FINE).astype(int), np.array(fine.shape[::-1]))
    if (low >= high).any():
        return
    x = ((np.arange(low[0], high[0]) + 0.5) / _FINE - 0.5).astype(np.float32)
    y = ((np.arange(low[1], high[1]) + 0.5) / _FINE - 0.5).astype(np.float32)
    window = fine[low[1] : high[1], low[0] : high[0]]
    p = points.astype(np.float32)
    nearest = (
        np.argmin(
            (x[None, :, None] - p[None, None, ::4, 0]) ** 2 + (y[:, None, None] - p[None, None, ::4, 1]) ** 2, axis=2
        )
        * 4
    )
    # within a coarse step the line is straight: the place square to the point, and how far along it
    away = np.stack([x[None] - p[nearest, 0], y[:, None] - p[nearest, 1]], -1)
    step = along.astype(np.float32)[nearest]
    forth = (away * step).sum(-1)
    index = np.clip(nearest + np.round(forth / STEP).astype(int), 0, len(p) - 1)
    away = np.stack([x[None] - p[index, 0], y[:, None] - p[index, 1]], -1)
    step = along.astype(np.float32)[index]
    forth = np.maximum(np.abs((away * step).sum(-1)) - STEP, 0)
    across = away[..., 0] * step[..., 1] - away[..., 1] * step[..., 0]
    half = np.where(across > 0, left.astype(np.float32)[index], right.astype(np.float32)[index])
    np.maximum(window, half - np.hypot(across, forth), out=window)
