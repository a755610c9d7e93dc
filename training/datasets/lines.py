"""Where the joints run in a photo whose every line is a joint: straight dark lines, found by an oriented filter."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

JOINT, UNKNOWN, NO_JOINT = 255, 128, 0

_LENGTH = 41  # px over which a line is averaged
_DIRECTIONS = 24
_SIDE = 5  # px from a line to the surface beside it
_STRONG, _WEAK = 7.0, 2.5  # grey levels that a line is darker than both of its sides
_SHORTEST = 60  # px


def joints(photo: Pixels) -> Pixels:
    """Which pixels belong to a joint.

    A pixel's contrast is the greatest over all directions of how much darker a line through it is, before and behind
    the pixel, than the surface on both of its sides. Where it is strong over a long thin region there is a joint;
    where it is weak, or strong in a region that is short, nothing is said.

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
    """Float32 H x W, grey levels, 0 or more."""
    best = np.zeros(grey.shape, np.float32)
    smooth = cv2.GaussianBlur(grey.astype(np.float32), (0, 0), 0.8)
    size = (grey.shape[1], grey.shape[0])
    reach = _LENGTH // 2
    for index in range(_DIRECTIONS):
        turn = math.pi * index / _DIRECTIONS
        along = (math.cos(turn), math.sin(turn))
        halves = [cv2.filter2D(smooth, -1, _ray(s * along[0], s * along[1], reach)) for s in (-1, 1)]
        line = np.mean(halves, 0)
        sides = [
            cv2.warpAffine(
                line, np.array([[1, 0, -s * along[1]], [0, 1, s * along[0]]]), size, borderMode=cv2.BORDER_REFLECT
            )
            for s in (-_SIDE, _SIDE)
        ]
        np.maximum(best, np.minimum(*sides) - np.maximum(*halves), out=best)
    return best


def _ray(x: float, y: float, reach: int) -> NDArray[np.float32]:
    """The mean from a little beside a pixel to ``reach`` px away in one direction: a dot at the pixel has no part."""
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.uint8)
    near, far = ((round(reach + r * x), round(reach + r * y)) for r in (3, reach))
    cv2.line(kernel, near, far, 255, 1)
    return kernel.astype(np.float32) / float(kernel.sum())
