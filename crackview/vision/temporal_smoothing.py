"""Steadies the probability map of moving pictures: what was seen a frame ago, moved as the picture moved, counts too.

The motion is one shift for the whole picture, found by phase correlation (Kuglin and Hines 1975) on small grey pictures
and made finer by least squares (Lucas and Kanade 1981). What the shift does not explain (rotation, depth, something
that passes, a cut) shows as a difference between the moved picture and the new one, and there the past does not count:
no ghosts, and no delay where something is new.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

#: How much the past counts where it fits perfectly.
WEIGHT = 0.7
#: Differences in grey levels up to which the past counts fully, and from which it does not count at all.
SAME, OTHER = 5.0, 10.0
#: The motion is sought at this part of the picture's size.
_COARSE = 4
_REFINEMENTS = 3
#: Condition number beyond which a picture says nothing about one of the two directions.
_FLAT = 1e4

_Grey = NDArray[np.float32]


class TemporalSmoother:
    """Follows one stream of pictures."""

    def __init__(self) -> None:
        self._grey: _Grey | None = None
        self._map: NDArray[np.float32] | None = None
        self._window: _Grey = np.empty((0, 0), np.float32)

    def forget(self) -> None:
        """Begin anew with the next picture."""
        self._grey = self._map = None

    def follow(self, picture: NDArray[np.uint8], probability: NDArray[np.float32]) -> NDArray[np.float32]:
        """Smooth the map of the next picture.

        Args:
            picture: uint8 (H, W, 3) RGB.
            probability: float32 (H, W) in [0, 1], its map.

        Returns:
            float32 (H, W) in [0, 1].
        """
        grey = _small_grey(picture)
        if self._map is not None and self._grey is not None and self._map.shape == probability.shape:
            probability = self._blended(self._grey, grey, self._map, probability)
        self._grey, self._map = grey, probability
        return probability

    def _blended(
        self, old_grey: _Grey, grey: _Grey, old: NDArray[np.float32], new: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        height, width = new.shape
        right, down = self._shift(old_grey, grey)
        seen_before = _moved(old_grey, right, down, border=1e6)  # what comes in at the edges was never seen
        trust = (OTHER - cv2.absdiff(seen_before, grey)) / (OTHER - SAME)
        # The worst of the neighbourhood counts: a thin crack that moved differs in few pixels only.
        weight = WEIGHT * cv2.erode(np.clip(trust, 0, 1), np.ones((3, 3), np.uint8))
        weight = np.asarray(cv2.resize(weight, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)
        past = _moved(old, right * width / grey.shape[1], down * height / grey.shape[0])
        return np.asarray(new + weight * (past - new), np.float32)

    def _shift(self, old: _Grey, new: _Grey) -> tuple[float, float]:
        if self._window.shape != new.shape:
            self._window = np.asarray(cv2.createHanningWindow((new.shape[1], new.shape[0]), cv2.CV_32F), np.float32)
        # Given the window, OpenCV may multiply the pictures themselves by it. Its fractions of a pixel are off by up to
        # a half: they are found below.
        found, _response = cv2.phaseCorrelate(old * self._window, new * self._window)
        right, down = (float(round(value)) for value in found)
        for _ in range(_REFINEMENTS):
            moved = _moved(old, right, down, border=np.nan)
            error = moved - new
            weight = np.where(np.abs(error) < 2 * OTHER, self._window, 0)  # also 0 for what was never seen
            across, along = (np.gradient(moved, axis=axis) for axis in (1, 0))
            known = weight > 0
            slope = np.stack([across[known], along[known]], axis=1)
            slope[~np.isfinite(slope)] = 0
            normal = slope.T @ (slope * weight[known, None])
            if np.linalg.cond(normal) > _FLAT:
                break
            step = np.linalg.solve(normal, slope.T @ (error * weight)[known])
            right, down = right + float(np.clip(step[0], -1, 1)), down + float(np.clip(step[1], -1, 1))
        return right, down


def _small_grey(picture: NDArray[np.uint8]) -> _Grey:
    height, width = picture.shape[:2]
    # Even, or OpenCV's phase correlation is off by a half; at least 2 x 2, which is what a Hann window needs.
    size = (max(2, width // _COARSE // 2 * 2), max(2, height // _COARSE // 2 * 2))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.float32)


def _moved(picture: NDArray[np.float32], right: float, down: float, border: float = 0.0) -> NDArray[np.float32]:
    matrix = np.array([[1, 0, right], [0, 1, down]], np.float64)
    size = (picture.shape[1], picture.shape[0])
    moved = cv2.warpAffine(picture, matrix, size, borderMode=cv2.BORDER_CONSTANT, borderValue=border)
    return np.asarray(moved, np.float32)
