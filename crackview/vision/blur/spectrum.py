"""The log power spectra of parts of a picture, in which a blur of the whole picture can be seen."""

import itertools

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Floats = NDArray[np.float32]

PATCH = 256
_MOST_ROWS, _MOST_COLUMNS = 3, 4  # of patches
_ROUNDING = 100.0  # power that rounding to grey levels leaves at any frequency
_WINDOW = np.outer(np.hanning(PATCH), np.hanning(PATCH)).astype(np.float32)


def log_spectra(picture: Picture) -> Floats:
    """Return the log power of patches all over a picture; Welch's method takes their mean.

    Args:
        picture: uint8 (H, W, 3) RGB; smaller sides than ``PATCH`` are mirrored.

    Returns:
        float32 (N, PATCH, PATCH / 2 + 1), N up to 12: frequency 0 in the middle row and the first column, steps of
        1 / ``PATCH`` cycles a pixel.
    """
    tops, lefts = (
        np.linspace(0, max(side - PATCH, 0), min(most, max(1, 2 * side // PATCH - 1))).astype(int).tolist()
        for side, most in zip(picture.shape[:2], (_MOST_ROWS, _MOST_COLUMNS), strict=True)
    )
    spectra = np.empty((len(tops) * len(lefts), PATCH, PATCH // 2 + 1), np.float32)
    for spectrum, (top, left) in zip(spectra, itertools.product(tops, lefts), strict=True):
        grey = cv2.cvtColor(picture[top : top + PATCH, left : left + PATCH], cv2.COLOR_RGB2GRAY)
        down, right = PATCH - grey.shape[0], PATCH - grey.shape[1]
        patch = cv2.copyMakeBorder(grey, 0, down, 0, right, cv2.BORDER_REFLECT_101).astype(np.float32)
        packed = cv2.dft((patch - patch.mean()) * _WINDOW)
        spectrum[:, 1:-1] = cv2.log(packed[:, 1:-1:2] ** 2 + packed[:, 2:-1:2] ** 2 + np.float32(_ROUNDING))
    # OpenCV packs the outer columns in another way, and their neighbours tell the same
    spectra[:, :, 0], spectra[:, :, -1] = spectra[:, :, 1], spectra[:, :, -2]
    return np.asarray(np.fft.fftshift(spectra, axes=1))
