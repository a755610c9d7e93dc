"""Right and wrong pixels in colours, and in patterns for colour-blind readers."""

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision.metrics import Mask

HIT, EXTRA, MISSED = (0, 158, 255), (255, 140, 0), (214, 60, 214)
"""True positive: plain blue. False positive: orange with stripes. Missed: magenta with a dark dot grid."""

_DARK, _LIGHT = (12, 16, 28), (255, 255, 255)


def paint(picture: NDArray[np.uint8], mask: Mask, reference: Mask) -> NDArray[np.uint8]:
    """Colour a picture by how a mask matches its reference.

    Args:
        picture: uint8 (H, W, 3); shown in grey below the colours.
        mask: bool (H, W), prediction of a model.
        reference: bool (H, W), ground truth.

    Returns:
        A new uint8 (H, W, 3), read-only.
    """
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    result = cv2.cvtColor(cv2.convertScaleAbs(grey, alpha=0.7, beta=50), cv2.COLOR_GRAY2RGB)
    rows, columns = np.ogrid[: mask.shape[0], : mask.shape[1]]
    for part, colour in ((mask & reference, HIT), (mask & ~reference, EXTRA), (reference & ~mask, MISSED)):
        result[part] = colour
    result[(mask & ~reference) & ((rows + columns) % 6 < 2)] = _DARK
    result[(reference & ~mask) & (rows % 4 < 2) & (columns % 4 < 2)] = _LIGHT
    result.flags.writeable = False
    return np.asarray(result, np.uint8)
