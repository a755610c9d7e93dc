"""Two photos of one place laid over each other, or a sentence that says why they cannot be.

SIFT features (Lowe 2004), matched both ways, and a homography by MAGSAC++ (Barath et al. 2020): walls are flat.
A homography is found between any two photos; so it is believed only if many matches agree, spread over the picture, if
it is no mirror and no abyss, and if the pictures, once laid over each other, look alike.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.errors import UserError
from crackview.sentences import Sentence, template

Pixels = NDArray[np.uint8]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]

MATCHED_SIDE = 1600
"""Features are looked for in copies whose longer side is this, px."""
LEAST_INLIERS, LEAST_SHARE, LEAST_SPREAD = 16, 0.25, 0.08
MOST_ERROR_PX, LEAST_CORRELATION, LEAST_COMMON = 2.5, 0.12, 0.15
_FEATURES, _RATIO, _REACH_PX = 5000, 0.8, 3.0


class RegisterError(UserError):
    """Two photos do not show the same place, as far as can be determined; the message is one sentence."""


@dataclass(frozen=True, eq=False)
class Registration:
    """How an earlier photo lies on a later one.

    Attributes:
        matrix: float64 (3, 3), from px of the earlier photo to px of the later; pixels have their middle at whole
            numbers.
        size: Width and height of the later photo, px.
        inliers: Matches that agree.
        share: Of all matches.
        error_px: Root of the mean square of how far they miss each other, px of the later photo.
        correlation: Of the two pictures where both are, without what light does, -1 to 1.
    """

    matrix: Floats
    size: tuple[int, int]
    inliers: int
    share: float
    error_px: float
    correlation: float

    def warp_field(self, field: NDArray[np.float32]) -> NDArray[np.float32]:
        """Warp a field, float32 (H, W), as ``warp`` does, but repeat its rim outside of it."""
        laid = cv2.warpPerspective(field, self.matrix, self.size, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(laid, np.float32)

    def warp(self, picture: Pixels, *, smooth: bool = True) -> Pixels:
        """Warp an earlier picture, uint8 (H, W, 3) or (H, W), as the later photo would show it; 0 outside of it."""
        way = cv2.INTER_LINEAR if smooth else cv2.INTER_NEAREST
        return np.asarray(cv2.warpPerspective(picture, self.matrix, self.size, flags=way), np.uint8)

    def common(self, earlier_size: tuple[int, int]) -> Bools:
        """Return where the later photo shows what the earlier one, of that width and height, did too, bool (H, W)."""
        width, height = earlier_size
        return self.warp(np.full((height, width), 255, np.uint8), smooth=False) > 0


def register(earlier: Pixels, later: Pixels) -> Registration:
    """Lay two photos over each other, uint8 (H, W, 3).

    Raises:
        RegisterError: If they do not show the same place, or too little of it.
    """
    first, second = _Copy.of(earlier), _Copy.of(later)
    pairs = _matches(first, second)
    if len(pairs[0]) < LEAST_INLIERS:
        raise RegisterError(_NOT, reason=Sentence("only {pairs} of their details are alike", pairs=len(pairs[0])))
    found, kept = cv2.findHomography(*pairs, cv2.USAC_MAGSAC, _REACH_PX, maxIters=10_000, confidence=0.9999)
    if found is None:
        raise RegisterError(_NOT, reason=Sentence("their details do not fit together"))
    matrix = np.asarray(found, np.float64)
    inner = kept.ravel() > 0
    count, share = int(inner.sum()), float(inner.mean())
    if count < LEAST_INLIERS or share < LEAST_SHARE:
        raise RegisterError(
            _NOT,
            reason=Sentence(
                "of {inner} details that are alike only {count} fit together", inner=len(inner), count=count
            ),
        )
    missed = cv2.perspectiveTransform(pairs[0][inner][:, None], matrix)[:, 0] - pairs[1][inner]
    error = float(np.sqrt((missed**2).sum(1).mean()))
    if error > MOST_ERROR_PX:
        raise RegisterError(_NOT, reason=Sentence("they miss each other by {error:.1f} px", error=error))
    spread = cv2.contourArea(cv2.convexHull(pairs[1][inner])) / second.area
    common = _common(matrix, first, second)
    if common is None or spread < LEAST_SPREAD or common.mean() < LEAST_COMMON:
        raise RegisterError(_NOT, reason=Sentence("too little of the one is on the other"))
    correlation = _correlation(first, second, matrix, common)
    if correlation < LEAST_CORRELATION:
        raise RegisterError(_NOT, reason=Sentence("laid over each other they do not look alike"))
    whole = second.enlarging @ matrix @ np.linalg.inv(first.enlarging)
    size = (later.shape[1], later.shape[0])
    return Registration(whole / whole[2, 2], size, count, share, error * second.factor, correlation)


_NOT = template("These two photos do not show the same place: {reason}. Choose another earlier photo.")


@dataclass(frozen=True, eq=False)
class _Copy:
    """A photo as features are looked for: grey, small, and with the same light everywhere.

    Attributes:
        grey: uint8 (h, w).
        factor: Pixels of the photo for one of the copy.
    """

    grey: Pixels
    factor: float

    @classmethod
    def of(cls, pixels: Pixels) -> "_Copy":
        height, width = pixels.shape[:2]
        factor = max(1.0, max(height, width) / MATCHED_SIDE)
        size = (max(1, round(width / factor)), max(1, round(height / factor)))
        small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
        grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
        return cls(np.asarray(cv2.createCLAHE(3.0, (8, 8)).apply(grey), np.uint8), factor)

    @property
    def area(self) -> float:
        return float(self.grey.size)

    @property
    def enlarging(self) -> Floats:
        """From px of the copy to px of the photo."""
        shift = (self.factor - 1) / 2
        return np.array([[self.factor, 0, shift], [0, self.factor, shift], [0, 0, 1]])


def _matches(first: _Copy, second: _Copy) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return places (N, 2) of details that are each other's nearest, and nearer than any second best."""
    sift = cv2.SIFT.create(nfeatures=_FEATURES, contrastThreshold=0.02)
    (places, found), (others, sought) = (sift.detectAndCompute(each.grey, None) for each in (first, second))
    if found is None or sought is None or len(places) < 2 or len(others) < 2:
        none = np.zeros((0, 2), np.float32)
        return none, none
    # RootSIFT (Arandjelović and Zisserman 2012)
    found, sought = (np.sqrt(each / np.maximum(each.sum(1, keepdims=True), 1e-9)) for each in (found, sought))
    there = cv2.BFMatcher(cv2.NORM_L2).knnMatch(found, sought, k=2)
    back = {pair.queryIdx: pair.trainIdx for (pair,) in cv2.BFMatcher(cv2.NORM_L2).knnMatch(sought, found, k=1)}
    good = [
        best
        for best, second_best in there
        if best.distance < _RATIO * second_best.distance and back[best.trainIdx] == best.queryIdx
    ]
    return (
        np.array([places[pair.queryIdx].pt for pair in good], np.float32).reshape(-1, 2),
        np.array([others[pair.trainIdx].pt for pair in good], np.float32).reshape(-1, 2),
    )


def _common(matrix: Floats, first: _Copy, second: _Copy) -> Bools | None:
    """Return where the second copy shows what the first does, bool (H, W); None if no camera can have seen it so."""
    height, width = first.grey.shape
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float64)
    depths = np.concatenate([corners, np.ones((4, 1))], 1) @ matrix[2]
    if depths.min() <= 0 or np.linalg.det(matrix) <= 0:
        return None
    outline = np.asarray(cv2.perspectiveTransform(corners[None], matrix)[0], np.float32)
    if not cv2.isContourConvex(outline) or not 1 / 25 < cv2.contourArea(outline) / first.area < 25:
        return None
    shape = second.grey.shape[::-1]
    laid = cv2.warpPerspective(np.full(first.grey.shape, 255, np.uint8), matrix, shape, flags=cv2.INTER_NEAREST)
    return np.asarray(laid > 0)


def _correlation(first: _Copy, second: _Copy, matrix: Floats, common: Bools) -> float:
    """Return the correlation of the two copies without what is coarser than 15 px, such as a shadow."""
    laid = cv2.warpPerspective(first.grey, matrix, second.grey.shape[::-1])
    inside = cv2.erode(common.astype(np.uint8), np.ones((31, 31), np.uint8)) > 0
    if inside.sum() < 1000:
        return 0.0
    fine = []
    for grey in (laid, second.grey):
        calm = cv2.GaussianBlur(grey.astype(np.float32), (0, 0), 2)
        fine.append((calm - cv2.GaussianBlur(calm, (0, 0), 15))[inside])
    return float(np.corrcoef(fine[0], fine[1])[0, 1]) if all(each.std() > 0 for each in fine) else 0.0
