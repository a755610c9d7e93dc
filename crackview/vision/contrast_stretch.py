"""Contrast for pictures that are too flat to be read.

In dim light and haze a crack differs from its wall by a few grey levels, which no network here has learned to see;
yet it is there. Such a picture is stretched before a network sees it, and only such a picture: most photos pass as they
are.
"""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

# grey levels: 19 of 20 photos of DeepCrack's training set have more
FLATTEST = 8.0
MOST = 8.0
MIDDLE = 140.0
# px of the picture at half its size, which says of the wall what noise in single pixels hides
NEIGHBOURHOOD = 33


def stretch(picture: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], float]:
    """Raise a picture's relief to ``FLATTEST``, as far as ``MOST`` times its contrast can give it.

    All pixels and colours are spread alike about the mean grey level, which moves towards ``MIDDLE`` by as much.

    Args:
        picture: uint8 (H, W, 3), RGB, any size.

    Returns:
        uint8 (H, W, 3), the same array if it is not too flat; and the gain of contrast, 1 (unchanged) to ``MOST``.
    """
    mean, relief = _measure(picture)
    gain = _gain(relief)
    return (picture, gain) if gain == 1 else (np.asarray(cv2.LUT(picture, _table(mean, gain)), np.uint8), gain)


def table_of(samples: Sequence[NDArray[np.uint8]]) -> NDArray[np.uint8] | None:
    """Return the new level of each level, uint8 (256,), as ``stretch`` applies it; None where it changes nothing.

    Args:
        samples: uint8 (H, W, 3) each: the picture, or parts of about one size that stand for it; at least one.
    """
    measured = np.array([_measure(sample) for sample in samples])
    gain = _gain(float(np.sqrt((measured[:, 1] ** 2).mean())))
    return None if gain == 1 else _table(float(measured[:, 0].mean()), gain)


def _table(mean: float, gain: float) -> NDArray[np.uint8]:
    middle = MIDDLE + (mean - MIDDLE) / gain
    levels = middle + (np.arange(256) - mean) * gain
    return np.clip(np.round(levels), 0, 255).astype(np.uint8)


def _gain(relief: float) -> float:
    return max(1.0, FLATTEST / max(relief, FLATTEST / MOST))


def _measure(picture: NDArray[np.uint8]) -> tuple[float, float]:
    """Return mean grey level, and relief: the standard deviation from the neighbourhood's mean, in grey levels."""
    height, width = picture.shape[:2]
    half = cv2.resize(picture, (max(width // 2, 1), max(height // 2, 1)), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(half, cv2.COLOR_RGB2GRAY).astype(np.float32)
    relief = cv2.subtract(grey, cv2.blur(grey, (NEIGHBOURHOOD, NEIGHBOURHOOD)))
    return float(grey.mean()), float(relief.std())
