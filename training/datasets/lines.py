"""Where the joints run in a photo whose every line is a joint: straight dark lines, found by an oriented filter."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

JOINT, UNKNOWN, NO_JOINT = 255, 128, 0

_LENGTH = 41  # px over which a line is averaged
_DIRECTIONS = 24
_NEAR = 3  # px of it on both sides of a pixel that do not count
_SIDE = 5  # px from a line to the surface beside it
_STRONG, _WEAK = 7.0, 2.5  # grey levels that a line is darker than both of its sides
_SHORTEST = 60  # px


def joints(photo: Pixels) -> Pixels:
    """Return which pixels belong to a joint.

    A pixel's contrast is the greatest over all directions of how much darker a line through it is, before and behind
    the pixel, than the surface on both of its sides. Where it is strong over a long thin region there is a joint;
    where it is weak, or strong in a region that is short, it is left open.

    Args:
        photo: uint8 H x W x 3, which shows no crack.

    Returns:
        uint8 H x W of JOINT, UNKNOWN and NO_JOINT.
    """
    contrast = _contrast(np.asarray(cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY), np.uint8))
    strong = (contrast > _STRONG).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(strong, connectivity=8)
    long = np.zeros(count, bool)
    for index in range(1, count):
        extent = math.hypot(stats[index, cv2.CC_STAT_WIDTH], stats[index, cv2.CC_STAT_HEIGHT])
        # as thin as a line, or as several that cross
        long[index] = extent >= _SHORTEST and stats[index, cv2.CC_STAT_AREA] < 12 * extent
    result = np.full(strong.shape, NO_JOINT, np.uint8)
    doubtful = cv2.dilate((contrast > _WEAK).astype(np.uint8), np.ones((5, 5), np.uint8))
    result[doubtful > 0] = UNKNOWN
    result[long[labels]] = JOINT
    return result


def _contrast(grey: Pixels) -> NDArray[np.float32]:
    """Return the contrast of lines, float32 H x W, grey levels, 0 or more."""
    height, width = grey.shape
    best = np.zeros(grey.shape, np.float32)
    smooth = cv2.GaussianBlur(grey.astype(np.float32), (0, 0), 0.8)
    side = math.ceil(math.hypot(height, width)) + _LENGTH
    behind = np.zeros((1, _LENGTH), np.float32)
    behind[0, : _LENGTH // 2 - _NEAR] = 1 / (_LENGTH // 2 - _NEAR)  # a dot at the pixel itself has no part
    for index in range(_DIRECTIONS):
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), 180 * index / _DIRECTIONS, 1)
        turn[:, 2] += (side - width) / 2, (side - height) / 2
        level = cv2.warpAffine(smooth, turn, (side, side), borderMode=cv2.BORDER_REPLICATE)
        halves = [cv2.filter2D(level, -1, kernel) for kernel in (behind, behind[:, ::-1])]
        line = (halves[0] + halves[1]) / 2
        beside = np.minimum(np.roll(line, _SIDE, 0), np.roll(line, -_SIDE, 0))
        found = cv2.warpAffine(
            beside - np.maximum(*halves), turn, (width, height), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        )
        np.maximum(best, found, out=best)
    return best
