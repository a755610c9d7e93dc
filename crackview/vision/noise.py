"""The noises: what a slider shows, what the student is trained with, and what every model is judged on.

Each noise is a pure function of (picture, amount, seed). Those that exist never change, neither in name, order nor
severities, since kept scores rest on them. New ones go to the end of `_ALL` with ``seen=False``.
"""

import functools
import statistics
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.errors import UserError

Picture = NDArray[np.uint8]


class NoiseError(UserError):
    """An unknown noise or an amount that it does not take; the message is one sentence."""


@dataclass(frozen=True)
class Noise:
    """A named change of a picture.

    ``seen`` says whether training uses it. ``severities`` are the amounts of severity 1 to 5, in ``unit``. ``clean`` is
    the amount that changes nothing, ``worst`` the largest that makes sense.
    """

    name: str
    title: str
    seen: bool
    severities: tuple[float, float, float, float, float]
    unit: str
    clean: float
    worst: float
    function: Callable[[Picture, float, np.random.Generator], Picture]


def apply(picture: Picture, name: str, amount: float, seed: int) -> Picture:
    """Apply a noise to a picture.

    Args:
        picture: uint8 H x W x 3, RGB.
        name: a key of ``NOISES``.
        amount: in the noise's unit.
        seed: the same seed gives the same picture.

    Returns:
        A new uint8 H x W x 3.

    Raises:
        NoiseError: the name is unknown or the amount out of range.
    """
    noise = find(name)
    check(name, amount)
    if amount == noise.clean:
        return picture.copy()
    return noise.function(picture, amount, np.random.default_rng(seed))


def find(name: str) -> Noise:
    """Return the noise of that name; raise NoiseError if there is none."""
    if name not in NOISES:
        raise NoiseError("There is no noise {name!r}; there are: {noises}.", name=name, noises=", ".join(NOISES))
    return NOISES[name]


def check(name: str, amount: float) -> None:
    """Refuse what ``apply`` would refuse; raise NoiseError if the name is unknown or the amount out of range."""
    noise = find(name)
    low, high = sorted((noise.clean, noise.worst))
    if not low <= amount <= high:
        raise NoiseError(
            "The amount of {name} must be between {low:g} and {high:g}, not {amount:g}.",
            name=name,
            low=low,
            high=high,
            amount=amount,
        )


def amount_of(name: str, severity: int) -> float:
    """Return the amount of severity 1 to 5; raise NoiseError if the name or the severity is unknown."""
    severities = find(name).severities
    if severity not in range(1, 6):
        raise NoiseError(
            "The severity of {name} must be a whole number from 1 to 5, not {severity}.", name=name, severity=severity
        )
    return severities[severity - 1]


def seed_of(stem: str, draw: int = 0) -> int:
    """Return the seed for a photo in every table, from its file name without the suffix: order does not matter."""
    return zlib.crc32(f"{draw}/{stem}".encode())


def for_table(picture: Picture, name: str, severity: int, stem: str) -> Picture:
    """Return the picture, uint8 (H, W, 3), of the photo called ``stem`` as every table disturbs it.

    Raises:
        NoiseError: the name or the severity is unknown.
    """
    return apply(picture, name, amount_of(name, severity), seed_of(stem))


def parse(text: str) -> tuple[str, int]:
    """Parse ``NAME:SEVERITY`` into its two parts.

    Raises:
        NoiseError: it is not of that form, or there is no such noise or severity.
    """
    name, _, severity = text.partition(":")
    if not severity.isdecimal():
        raise NoiseError("{text!r} is no noise: write NAME:SEVERITY, such as salt:3.", text=text)
    amount_of(name, int(severity))
    return name, int(severity)


def _salt(picture: Picture, share: float, rng: np.random.Generator) -> Picture:
    return _u8(cv2.bitwise_or(picture, _hits(picture, share, rng)))


def _pepper(picture: Picture, share: float, rng: np.random.Generator) -> Picture:
    return _u8(cv2.bitwise_and(picture, cv2.bitwise_not(_hits(picture, share, rng))))


def _hits(picture: Picture, share: float, rng: np.random.Generator) -> cv2.typing.MatLike:
    """Return 255 in a share of the pixels, H x W x 3."""
    drawn = rng.integers(0, 1 << 16, picture.shape[:2], np.uint16)
    return cv2.merge([np.multiply(drawn < round(share * (1 << 16)), 255, dtype=np.uint8)] * 3)


def _blur(picture: Picture, sigma: float, _: np.random.Generator) -> Picture:
    return _u8(cv2.GaussianBlur(picture, (0, 0), sigma))


def _crack_texture(picture: Picture, density: float, rng: np.random.Generator) -> Picture:
    """Draw dark hair strokes of 20-120 px: wandering polylines, 1-2 px wide, in sixteen darknesses."""
    height, width = picture.shape[:2]
    count = int(rng.poisson(density * height * width / 100_000))
    points = 8
    length = rng.uniform(20, 120, (count, 1, 1))
    heading = rng.uniform(0, 2 * np.pi, (count, 1)) + np.cumsum(rng.normal(0, 0.25, (count, points)), 1)
    steps = np.stack([np.cos(heading), np.sin(heading)], 2) * (length / points)
    lines = rng.uniform((0, 0), (width, height), (count, 1, 2)) + np.cumsum(steps, 1)
    fixed = np.round(lines * 16).astype(np.int32)
    kinds = rng.integers(0, 16, count)
    mask = np.zeros((height, width), np.uint8)
    for kind in range(16):
        depth, thickness = 90 + 8 * kind, 1 + kind % 2
        cv2.polylines(mask, list(fixed[kinds == kind]), False, depth, thickness, cv2.LINE_AA, 4)
    keep = cv2.bitwise_not(mask)
    return _u8(cv2.multiply(picture, cv2.merge([keep] * 3), scale=1 / 255))


def _gaussian(picture: Picture, sigma: float, rng: np.random.Generator) -> Picture:
    # grey levels are whole numbers, so the noise may be rounded before it is added
    table = np.round(_normal_quantiles() * sigma).astype(np.int16)
    return _u8(cv2.add(picture, table[_uniform(picture, rng)], dtype=cv2.CV_8U))


def _speckle(picture: Picture, sigma: float, rng: np.random.Generator) -> Picture:
    table = (1 + _normal_quantiles() * sigma).astype(np.float32)
    return _u8(cv2.multiply(picture, table[_uniform(picture, rng)], dtype=cv2.CV_8U))


def _shot(picture: Picture, photons: float, rng: np.random.Generator) -> Picture:
    return _poisson(picture, np.arange(256) / 255, photons, rng)


def _motion_blur(picture: Picture, length: float, rng: np.random.Generator) -> Picture:
    angle = rng.uniform(0, np.pi)
    radius = int(np.ceil(length / 2)) + 1
    kernel = np.zeros((2 * radius + 1, 2 * radius + 1), np.uint8)
    half = np.array([np.cos(angle), np.sin(angle)]) * (length - 1) / 2
    ends = [np.round((radius + sign * half) * 16).astype(int).tolist() for sign in (-1, 1)]
    cv2.line(kernel, ends[0], ends[1], 255, 1, cv2.LINE_AA, 4)
    return mean_under_line(picture, kernel.astype(np.float32))


def _defocus(picture: Picture, radius: float, _: np.random.Generator) -> Picture:
    side = int(np.ceil(radius))
    y, x = np.mgrid[-side : side + 1, -side : side + 1]
    return mean_under_disc(picture, np.clip(radius + 0.5 - np.hypot(x, y), 0, 1).astype(np.float32))


def _jpeg(picture: Picture, quality: float, _: np.random.Generator) -> Picture:
    flags = [cv2.IMWRITE_JPEG_QUALITY, round(quality)]
    data = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), flags)[1]
    return _u8(np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR_RGB)))


def _low_light(picture: Picture, gain: float, rng: np.random.Generator) -> Picture:
    return _poisson(picture, np.arange(256) / 255 * gain, 200.0, rng)


def _contrast(picture: Picture, factor: float, _: np.random.Generator) -> Picture:
    mean = picture.mean()
    table = np.clip(np.round(mean + (np.arange(256) - mean) * factor), 0, 255).astype(np.uint8)
    return _u8(cv2.LUT(picture, table))


def _fog(picture: Picture, share: float, rng: np.random.Generator) -> Picture:
    veil = np.minimum(np.float32(share) * (np.float32(0.75) + np.float32(0.5) * _smooth_field(picture, 4, rng)), 1)
    return _u8(cv2.blendLinear(picture, np.full_like(picture, 225), 1 - veil, veil))


def _rain(picture: Picture, density: float, rng: np.random.Generator) -> Picture:
    """Draw bright, slightly slanted streaks of 10-40 px, all in one direction."""
    height, width = picture.shape[:2]
    count = int(rng.poisson(density * height * width / 100_000))
    slant = rng.uniform(-0.35, 0.35)
    start = rng.uniform((0, -20), (width, height), (count, 2))
    lengths = rng.uniform(10, 40, (count, 1))
    ends = start + lengths * np.array([[np.sin(slant), np.cos(slant)]])
    bright = rng.integers(60, 170, count)
    layer = np.zeros((height, width), np.uint8)
    fixed = np.round(np.stack([start, ends], 1) * 16).astype(np.int32)
    for line, value in zip(fixed, bright.tolist(), strict=True):
        cv2.line(layer, line[0].tolist(), line[1].tolist(), value, 1, cv2.LINE_AA, 4)
    return _u8(cv2.add(picture, cv2.merge([layer] * 3)))


def _uneven_shadow(picture: Picture, depth: float, rng: np.random.Generator) -> Picture:
    """Draw one soft-edged shadow whose border is a smooth random curve over about half of the picture."""
    height, width = picture.shape[:2]
    angle = rng.uniform(0, 2 * np.pi)
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None] * np.float32(np.sin(angle))
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :] * np.float32(np.cos(angle))
    side = x + y + (_smooth_field(picture, 3, rng) - 0.5) * np.float32(1.2) + np.float32(rng.uniform(-0.3, 0.3))
    shadow = np.float32(depth) * np.clip(side * 6 + np.float32(0.5), 0, 1)
    return _u8(cv2.blendLinear(picture, np.zeros_like(picture), 1 - shadow, shadow))


def _uniform(picture: Picture, rng: np.random.Generator) -> NDArray[np.uint16]:
    return rng.integers(0, 1 << 16, picture.shape, np.uint16)


@functools.cache
def _normal_quantiles() -> NDArray[np.float64]:
    """Return 65,536 quantiles of the standard normal distribution: to draw one of them takes a quarter of the time."""
    normal = statistics.NormalDist()
    upper = [normal.inv_cdf(0.5 + (i + 0.5) / (1 << 16)) for i in range(1 << 15)]
    return np.concatenate([-np.array(upper[::-1]), upper])


def _poisson(picture: Picture, level: NDArray[np.float64], photons: float, rng: np.random.Generator) -> Picture:
    """Draw photon counts by inverse transform: each grey level has its table of 4,096 quantiles."""
    uniform = rng.integers(0, _QUANTILES, picture.shape, np.uint16)
    table = _poisson_table(level * photons, photons)
    drawn: Picture = table.reshape(-1)[picture.astype(np.uint32) * np.uint32(_QUANTILES) + uniform]
    return drawn


_QUANTILES = 4096


def _poisson_table(means: NDArray[np.float64], white: float) -> Picture:
    """Return quantiles of the Poisson distribution as grey levels.

    They are uint8 (len(means), 4,096); ``white`` photons give 255.
    """
    counts = np.arange(int(means.max() + 8 * np.sqrt(means.max()) + 10) + 1)
    log_factorial = np.concatenate([[0.0], np.cumsum(np.log(counts[1:]))])
    mean = np.maximum(means, 1e-300)[:, None]
    shares = np.exp(counts * np.log(mean) - mean - log_factorial)
    # quantile i stands for the probability (i + 0.5) / 4,096: so many of them lie below each count's upper end
    ends = np.floor(np.cumsum(shares, 1) * _QUANTILES + 0.5).astype(np.int64).clip(0, _QUANTILES)
    ends[:, -1] = _QUANTILES
    levels = np.clip(np.round(counts * (255 / white)), 0, 255).astype(np.uint8)
    repeats = np.diff(ends, prepend=0)
    return np.repeat(np.tile(levels, len(means)), repeats.ravel()).reshape(len(means), _QUANTILES)


def _smooth_field(picture: Picture, cells: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a smooth random field in [0, 1], H x W."""
    height, width = picture.shape[:2]
    coarse = rng.random((cells, cells), np.float32)
    return np.clip(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), 0, 1)


def _u8(image: NDArray[np.generic]) -> Picture:
    return np.ascontiguousarray(image, dtype=np.uint8)


_ALL = (
    Noise("salt", "Salt", True, (0.02, 0.05, 0.10, 0.20, 0.35), "share", 0, 0.6, _salt),
    Noise("pepper", "Pepper", True, (0.02, 0.05, 0.10, 0.20, 0.35), "share", 0, 0.6, _pepper),
    Noise("gaussian-blur", "Gaussian blur", True, (1, 2, 3, 4.5, 6), "px", 0, 10, _blur),
    Noise("crack-texture", "Crack texture", True, (10, 25, 50, 100, 200), "per 100,000 px", 0, 400, _crack_texture),
    Noise("gaussian-noise", "Gaussian noise", False, (8, 16, 24, 36, 50), "grey levels", 0, 90, _gaussian),
    Noise("speckle", "Speckle", False, (0.10, 0.20, 0.30, 0.45, 0.60), "sigma", 0, 1, _speckle),
    Noise("shot", "Shot noise", False, (60, 25, 12, 5, 3), "photons", 1000, 1, _shot),
    Noise("motion-blur", "Motion blur", False, (5, 9, 15, 21, 31), "px", 1, 51, _motion_blur),
    Noise("defocus", "Defocus", False, (2, 3, 4, 6, 8), "px", 0, 12, _defocus),
    Noise("jpeg", "JPEG", False, (40, 25, 15, 10, 6), "quality", 100, 1, _jpeg),
    Noise("low-light", "Low light", False, (0.70, 0.50, 0.35, 0.22, 0.12), "gain", 1, 0.05, _low_light),
    Noise("contrast", "Low contrast", False, (0.70, 0.50, 0.35, 0.22, 0.12), "factor", 1, 0.05, _contrast),
    Noise("fog", "Fog", False, (0.15, 0.30, 0.45, 0.60, 0.75), "share", 0, 0.9, _fog),
    Noise("rain", "Rain", False, (20, 50, 100, 200, 400), "per 100,000 px", 0, 800, _rain),
    Noise("uneven-shadow", "Uneven shadow", False, (0.2, 0.35, 0.5, 0.65, 0.8), "depth", 0, 0.95, _uneven_shadow),
)

NOISES: dict[str, Noise] = {noise.name: noise for noise in _ALL}
SEEN = tuple(noise.name for noise in _ALL if noise.seen)
UNSEEN = tuple(noise.name for noise in _ALL if not noise.seen)


# The means under large kernels are exact and several times as fast as cv2.filter2D: OpenCV visits only the weights that
# are not zero, but it Fourier-transforms kernels of 130 cells and more, which costs far more than a line of thirty
# pixels is worth. Pictures are mirrored at their borders (BORDER_REFLECT_101).
Weights = NDArray[np.float32]

_LARGEST = 128
_BAND = 400000
_FITTING = (1 << 16) // 255  # bytes whose sum has 16 bits


def mean_under_line(picture: Picture, kernel: Weights) -> Picture:
    """Return the weighted mean under a kernel that is mostly zero, such as a line.

    Args:
        picture: uint8 H x W x 3.
        kernel: float32, square, of odd side, at least one weight above zero; it need not sum to 1.

    Returns:
        A new uint8 H x W x 3, rounded.
    """
    weights = kernel / kernel.sum()
    return _in_bands(picture, len(kernel) // 2, lambda padded: _weighted(padded, weights))


def mean_under_disc(picture: Picture, kernel: Weights) -> Picture:
    """Return the weighted mean under a disc whose inside weighs 1 and whose edge weighs less.

    The inside is summed in runs that grow from row to row, so that only the edge costs a visit for each weight.

    Args:
        picture: uint8 H x W x 3.
        kernel: float32, square, of odd side, symmetric, weights from 0 to 1.

    Returns:
        A new uint8 H x W x 3, rounded.
    """
    inside = kernel == 1
    edge, share = np.where(inside, 0, kernel), 1 / kernel.sum()
    return _in_bands(
        picture, len(kernel) // 2, lambda padded: (_weighted(padded, edge) + _sum_runs(padded, inside)) * share
    )


def _in_bands(picture: Picture, margin: int, work: Callable[[Picture], NDArray[np.float32]]) -> Picture:
    """Work on bands of rows, each with a mirrored margin all around, that fit into the processor's cache."""
    height, width = picture.shape[:2]
    padded = np.asarray(cv2.copyMakeBorder(picture, margin, margin, margin, margin, cv2.BORDER_REFLECT_101), np.uint8)
    result = np.empty_like(picture)
    rows = max(16, _BAND // (width * 3))
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        total = work(padded[top : bottom + 2 * margin])
        result[top:bottom] = cv2.convertScaleAbs(total)
    return result


def _weighted(padded: Picture, kernel: Weights) -> NDArray[np.float32]:
    """Return the weighted sum around each pixel inside the margin, in pieces that OpenCV does not transform."""
    margin = len(kernel) - 1
    height, width = padded.shape[0] - margin, padded.shape[1] - margin
    total = np.zeros((height, width, 3), np.float32)
    # OpenCV is ten times as slow from bytes to floats
    values = padded.astype(np.float32)
    for top, left, piece in _pieces(kernel, 0, 0):
        rows, columns = piece.shape
        part = values[top : top + height + rows - 1, left : left + width + columns - 1]
        total += cv2.filter2D(part, -1, piece, anchor=(0, 0))[:height, :width]
    return total


def _pieces(kernel: Weights, top: int, left: int) -> Iterator[tuple[int, int, Weights]]:
    """Yield the boxes, with their places, that hold all weights and have few enough cells each."""
    rows, columns = (np.unique(places) for places in np.nonzero(kernel))
    if not len(rows):
        return
    box = kernel[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    top, left = top + int(rows[0]), left + int(columns[0])
    if box.size <= _LARGEST:
        yield top, left, np.ascontiguousarray(box)
        return
    if box.shape[0] < box.shape[1]:
        middle = box.shape[1] // 2
        halves = (box[:, :middle], top, left), (box[:, middle:], top, left + middle)
    else:
        middle = box.shape[0] // 2
        halves = (box[:middle], top, left), (box[middle:], top + middle, left)
    for half in halves:
        yield from _pieces(*half)


def _sum_runs(padded: Picture, inside: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Sum the surroundings of each pixel over a shape of centred rows; a row's sum grows out of the next shorter's.

    Sums are of 16 bits as long as they fit: the narrower the numbers, the more of them are added at once.
    """
    side = len(inside) // 2
    height, width = padded.shape[0] - 2 * side, padded.shape[1] - 2 * side
    lengths = inside.sum(1)
    row = padded[:, side : side + width].astype(np.uint16)
    whole = np.zeros((height, width, 3), np.float32)
    part, cells = np.zeros((height, width, 3), np.uint16), 0
    for reach in range(int(lengths.max()) // 2 + 1):
        if reach:
            row += padded[:, side - reach : side - reach + width]
            row += padded[:, side + reach : side + reach + width]
        for top in np.flatnonzero(lengths == 2 * reach + 1):
            cells += 2 * reach + 1
            if cells > _FITTING:
                whole += part
                part[:], cells = 0, 2 * reach + 1
            part += row[top : top + height]
    whole += part
    return whole
