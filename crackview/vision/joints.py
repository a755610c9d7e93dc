"""Joints near cracks: whether a finding follows or touches a line that is meant to be there.

What is called joint is a mask of the network's second output. A point of a centre line is near a joint if a pixel of
that mask lies at most ``REACH_PX`` away, in x and in y.
"""

from collections.abc import Sequence
from enum import StrEnum

import cv2
import numpy as np
import numpy.typing as npt

LEAST_PROBABILITY = 0.5
"""From here on a pixel is joint: where both are possible, a network gives the likelier one more than half."""
REACH_PX = 5
FOLLOWS = 0.5
"""A finding with at least this share of its centre line near joints follows them."""


class JointRelation(StrEnum):
    """How a finding lies to joints."""

    NONE = "none"
    TOUCHES = "touches"
    FOLLOWS = "follows"


def relation(share: float | None) -> JointRelation | None:
    """Return how a finding lies to joints, from the share of its centre line near them; None: not known."""
    if share is None:
        return None
    if share >= FOLLOWS:
        return JointRelation.FOLLOWS
    return JointRelation.TOUCHES if share > 0 else JointRelation.NONE


def mask(probability: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Return where a map of joints, float32 (H, W) in [0, 1], says joint: bool (H, W)."""
    return np.asarray(probability >= np.float32(LEAST_PROBABILITY))


def shares(lines: Sequence[npt.NDArray[np.float32]], joints: npt.NDArray[np.bool_]) -> list[float]:
    """Return the share of the points of each line that are near joints.

    Args:
        lines: float32 (N, 2) each, x and y, px; one without points has the share 0.
        joints: bool (H, W).
    """
    if not joints.any():
        return [0.0] * len(lines)
    near = cv2.dilate(joints.view(np.uint8), np.ones((2 * REACH_PX + 1, 2 * REACH_PX + 1), np.uint8))
    last = np.array(joints.shape[::-1]) - 1
    found = []
    for points in lines:
        columns, rows = np.clip(points.round().astype(np.int64), 0, last).T
        found.append(float(np.count_nonzero(near[rows, columns])) / max(1, len(points)))
    return found
