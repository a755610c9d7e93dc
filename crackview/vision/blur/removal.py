"""Finds the blur of a picture, and divides it out by Wiener's filter."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.errors import Cancelled
from crackview.vision.blur import focus, motion
from crackview.vision.blur.focus import FocusBlur
from crackview.vision.blur.motion import MotionBlur
from crackview.vision.blur.spectrum import Floats, Picture, log_spectrum

Blur = MotionBlur | FocusBlur

LEAST_SIDE = 128
"""Px, below which a picture shows too little of its spectrum."""
LARGEST_PART = 8
"""Of which part of the shorter side a motion may be at most: a longer one is a guess from too little."""
_TILE = 1024


def find(picture: Picture) -> Blur | None:
    """Return how a whole picture, uint8 (H, W, 3) RGB, is blurred; None where it is sharp, or it is not clear."""
    if min(picture.shape[:2]) < LEAST_SIDE:
        return None
    spectrum = log_spectrum(picture)
    moved = motion.find(spectrum)
    if moved is not None and moved.length * LARGEST_PART > min(picture.shape[:2]):
        return None
    return moved or focus.find(spectrum)


def remove(picture: Picture, blur: Blur, *, cancel: Callable[[], bool] | None = None) -> Picture:
    """Return a picture without a blur.

    Args:
        picture: uint8 (H, W, 3), any size.
        blur: What `find` found in it.
        cancel: Called for every megapixel; the work ends when it returns True.

    Returns:
        uint8 (H, W, 3).

    Raises:
        Cancelled: If ``cancel`` returned True.
    """
    height, width = picture.shape[:2]
    margin = blur.reach
    padded = cv2.copyMakeBorder(picture, margin, margin, margin, margin, cv2.BORDER_REFLECT_101)
    result = np.empty_like(picture)
    filters: dict[tuple[int, int], NDArray[np.complex64]] = {}
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            if cancel and cancel():
                raise Cancelled
            rows, columns = min(_TILE, height - top), min(_TILE, width - left)
            size = (cv2.getOptimalDFTSize(rows + 2 * margin), cv2.getOptimalDFTSize(columns + 2 * margin))
            if size not in filters:
                filters[size] = blur.wiener(size)
            part = padded[top : top + rows + 2 * margin, left : left + columns + 2 * margin]
            for channel in range(3):
                sharp = _filtered(np.asarray(part[:, :, channel], np.float32), filters[size], size)
                inside = sharp[margin : margin + rows, margin : margin + columns]
                result[top : top + rows, left : left + columns, channel] = np.clip(np.round(inside), 0, 255)
    return result


def _filtered(channel: Floats, spectrum: NDArray[np.complex64], size: tuple[int, int]) -> Floats:
    down, right = size[0] - channel.shape[0], size[1] - channel.shape[1]
    whole = cv2.copyMakeBorder(channel, 0, down, 0, right, cv2.BORDER_REFLECT_101)
    return np.asarray(np.fft.irfft2(np.fft.rfft2(whole) * spectrum, s=size), np.float32)
