"""Walls with the grain of photos, and how a moved camera sees them."""

import cv2
import numpy as np


def wall(height=400, width=560, seed=0) -> np.ndarray:
    """A wall with grain of all sizes, as photos have it, and a crack."""
    rng = np.random.default_rng(seed)
    fy, fx = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None]
    law = 1 / np.maximum(np.hypot(fy, fx), 1 / width) ** 0.9
    grain = np.fft.irfft2(np.fft.rfft2(rng.normal(size=(height, width))) * law, s=(height, width))
    grey = np.clip(140 + 22 * grain / grain.std(), 0, 255).astype(np.uint8)
    cv2.polylines(grey, [np.array([[40, 60], [200, 150], [330, 170], [520, 330]])], False, 40, 3, cv2.LINE_AA)
    return cv2.merge([grey] * 3)


def moved(picture: np.ndarray, length: float, angle: float) -> np.ndarray:
    """Return the picture as a camera sees it that moves by ``length`` px at ``angle``, in degrees."""
    places = np.linspace(-length / 2, length / 2, 400)
    side = int(length / 2) + 2
    kernel = np.zeros((2 * side + 1, 2 * side + 1), np.float32)
    for x, y in zip(places * np.cos(np.radians(angle)), places * np.sin(np.radians(angle)), strict=True):
        left, top = int(np.floor(x)), int(np.floor(y))
        right, below = x - left, y - top
        kernel[side + top : side + top + 2, side + left : side + left + 2] += np.outer(
            [1 - below, below], [1 - right, right]
        )
    return cv2.filter2D(picture, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REFLECT_101)
