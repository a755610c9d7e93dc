"""Random fields: the raw material of every surface and of every crack's wandering."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
Size = tuple[int, int]


def spectral(
    rng: np.random.Generator,
    size: Size,
    beta: float,
    *,
    shortest: float = 1.5,
    longest: float = 1e9,
    stretch: tuple[float, float] = (1.0, 1.0),
) -> Field:
    """Return Gaussian noise with a power spectrum of f^-beta between two wavelengths.

    Args:
        rng: The random stream it draws from.
        size: Height and width in px.
        beta: 0 is white, 1 pink, 2 and more cloudy.
        shortest: Wavelength in px below which it is smooth.
        longest: Wavelength in px above which it is flat.
        stretch: Elongation along y and x; (8, 1) gives vertical streaks.

    Returns:
        float32 (H, W), mean 0, standard deviation 1.
    """
    height, width = size
    spectrum = np.fft.rfft2(rng.standard_normal(size, dtype=np.float32))
    fy = np.fft.fftfreq(height).astype(np.float32)[:, None] * np.float32(stretch[0])
    fx = np.fft.rfftfreq(width).astype(np.float32)[None, :] * np.float32(stretch[1])
    f2 = fy * fy + fx * fx
    f2[0, 0] = 1.0
    gain = f2 ** np.float32(-beta / 4)
    gain *= np.exp(-f2 * np.float32((shortest / 1.6) ** 2))
    gain *= 1 - np.exp(-f2 * np.float32(min(longest, 1e6) ** 2))
    gain[0, 0] = 0.0
    field = np.fft.irfft2(spectrum * gain, s=size).astype(np.float32)
    return np.asarray(field / max(float(field.std()), 1e-9), dtype=np.float32)


def smoothstep(low: float, high: float, value: NDArray[Any]) -> Field:
    """Return 0 below ``low``, 1 above ``high``, an S between; ``low`` may be the greater one."""
    t = np.clip((value - low) / (high - low), 0, 1).astype(np.float32)
    return np.asarray(t * t * (3 - 2 * t), dtype=np.float32)


def blur(field: NDArray[Any], sigma: float) -> Field:
    """Blur by a Gaussian in px; large sigmas are taken on a coarser grid, where no difference is visible."""
    step = int(sigma // 6)
    if step >= 2:
        height, width = field.shape[:2]
        small = cv2.resize(field, (max(width // step, 2), max(height // step, 2)), interpolation=cv2.INTER_AREA)
        small = cv2.GaussianBlur(small, (0, 0), sigma / step)
        return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), dtype=np.float32)
    return np.asarray(cv2.GaussianBlur(field, (0, 0), sigma), dtype=np.float32)


def shifted(field: NDArray[Any], dx: float, dy: float) -> Field:
    """Return the field moved by (dx, dy) px, its border repeated outwards."""
    height, width = field.shape[:2]
    move = np.array([[1, 0, dx], [0, 1, dy]], dtype=np.float64)
    moved = cv2.warpAffine(field, move, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, dtype=np.float32)


def cells(rng: np.random.Generator, size: Size, spacing: float) -> tuple[NDArray[np.int32], Field]:
    """Return the Voronoi cells of a jittered grid.

    Args:
        rng: The random stream it draws from.
        size: Height and width in px.
        spacing: Mean distance of neighbouring cells in px.

    Returns:
        int32 (H, W) cell numbers counted from 0, and float32 (H, W) px to the nearest cell border.
    """
    height, width = size
    rows, columns = int(height / spacing) + 2, int(width / spacing) + 2
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float64)
    x = (x + 0.5 * (y % 2) + rng.uniform(-0.48, 0.48, x.shape)) * spacing
    y = (y + rng.uniform(-0.48, 0.48, y.shape)) * spacing
    seeds = np.full(size, 255, dtype=np.uint8)
    seeds[np.clip(y.astype(int), 0, height - 1), np.clip(x.astype(int), 0, width - 1)] = 0
    _, labels = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    same = np.full(size, 255, dtype=np.uint8)
    same[:, 1:][labels[:, 1:] != labels[:, :-1]] = 0
    same[1:][labels[1:] != labels[:-1]] = 0
    return np.asarray(labels - 1, dtype=np.int32), np.asarray(cv2.distanceTransform(same, cv2.DIST_L2, 5), np.float32)


def profile(rng: np.random.Generator, count: int, period: float, *, angular: bool = False) -> NDArray[np.float64]:
    """Return a random curve along a line.

    Args:
        rng: The random stream it draws from.
        count: Number of samples.
        period: Samples from knot to knot.
        angular: Straight between its knots, which are unevenly spaced, instead of smooth.

    Returns:
        float64 (count,), mean about 0, standard deviation about 1.
    """
    knots = rng.standard_normal(int(count / period) + 3)
    at = np.arange(count) / period
    if angular:
        places = np.arange(len(knots)) + rng.uniform(-0.45, 0.45, len(knots))
        return np.asarray(np.interp(at, places, knots) * 1.2, dtype=np.float64)
    left = np.floor(at).astype(int)
    t = at - left
    t = t * t * (3 - 2 * t)
    return np.asarray((knots[left] * (1 - t) + knots[left + 1] * t) * 1.17, dtype=np.float64)
