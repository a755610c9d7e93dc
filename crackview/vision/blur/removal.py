"""Finds the blur of a picture, and divides it out by Wiener's filter.

What a lens has not spread (a black border, a time stamp, a lamp too bright for the sensor) would ring far into the
picture. It is where the filtered picture, blurred again, is not the picture: there everything stays as it is. Rings of
a motion lie along it and are seldom taken for cracks, while what stays smeared is not found: there nothing is spared.
"""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.errors import Cancelled
from crackview.vision.blur import focus, motion
from crackview.vision.blur.focus import FocusBlur
from crackview.vision.blur.motion import MotionBlur
from crackview.vision.blur.spectrum import Floats, Picture, log_spectra

Blur = MotionBlur | FocusBlur
Spectrum = NDArray[np.complex64]

LEAST_SIDE = 128
"""Px, below which a picture shows too little of its spectrum."""
LARGEST_PART = 8
"""Of which part of the shorter side a motion may be at most: a longer one is a guess from too little."""
UNEXPLAINED = 8.0
"""Grey levels by which the picture differs from the filtered one blurred again, from which it stays as it is."""
_AROUND = 9  # px, over which this is looked at
_TILE = 1024


def find(picture: Picture) -> Blur | None:
    """Return how a whole picture, uint8 (H, W, 3) RGB, is blurred; None where it is sharp, or it is not clear."""
    if min(picture.shape[:2]) < LEAST_SIDE:
        return None
    spectra = log_spectra(picture)
    moved = motion.find(spectra)
    if moved is not None and moved.length * LARGEST_PART > min(picture.shape[:2]):
        return None
    return moved or focus.find(spectra.mean(0))


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
    filters: dict[tuple[int, int], Spectrum] = {}
    transfers: dict[tuple[int, int], Spectrum] = {}
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            if cancel and cancel():
                raise Cancelled
            rows, columns = min(_TILE, height - top), min(_TILE, width - left)
            size = (cv2.getOptimalDFTSize(rows + 2 * margin), cv2.getOptimalDFTSize(columns + 2 * margin))
            if size not in filters:
                filters[size] = blur.wiener(size)
                if isinstance(blur, FocusBlur):
                    transfers[size] = np.asarray(blur.transfer(size), np.complex64)
            part = padded[top : top + rows + 2 * margin, left : left + columns + 2 * margin]
            sharp = _filtered(part, filters[size])
            if isinstance(blur, FocusBlur):
                again = _filtered(sharp, transfers[size])
                stays = _softened(np.abs(again - part).mean(2), blur.ringing)[:, :, None]
                sharp += stays * (part - sharp)
            inside = sharp[margin : margin + rows, margin : margin + columns]
            result[top : top + rows, left : left + columns] = np.clip(np.round(inside), 0, 255)
    return result


def _filtered(part: NDArray[Any], spectrum: Spectrum) -> Floats:
    """Return a part filtered by a spectrum, float32 (h, w, 3)."""
    height, width = part.shape[:2]
    size = (spectrum.shape[0], cv2.getOptimalDFTSize(width))
    whole = cv2.copyMakeBorder(part, 0, size[0] - height, 0, size[1] - width, cv2.BORDER_REFLECT_101)
    channels = [np.fft.irfft2(np.fft.rfft2(each) * spectrum, s=size) for each in cv2.split(whole.astype(np.float32))]
    return np.stack(channels, 2)[:height, :width].astype(np.float32)


def _softened(unexplained: Floats, ringing: int) -> Floats:
    """Return the share with which each pixel stays as it is, float32: 1 where the blur explains too little, and around.

    Args:
        unexplained: Grey levels, float32 (h, w), 0 and more.
        ringing: How far around, px.
    """
    power = cv2.blur(unexplained * unexplained, (_AROUND, _AROUND))
    there = (power > UNEXPLAINED**2).astype(np.uint8)
    if not there.any():
        return np.zeros(there.shape, np.float32)
    side = 2 * ringing + 1
    near = cv2.dilate(there, np.ones((side, side), np.uint8)).astype(np.float32)
    return np.asarray(cv2.blur(near, (ringing | 1, ringing | 1)), np.float32)
