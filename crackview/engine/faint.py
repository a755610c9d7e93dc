"""What looks at other sizes begin with: the pixels that may be a crack, also faint ones, and masks at half the size."""

import numpy as np
import numpy.typing as npt

FAINT = 0.2
"""Probability from which a pixel may be a crack."""
STEP = 2


def faint_pixels(crack: npt.NDArray[np.float32], joint: npt.NDArray[np.float32] | None = None) -> npt.NDArray[np.uint8]:
    """Return 1 where something may be a crack and is no joint, else 0, uint8 (H, W).

    Args:
        crack: float32 (H, W).
        joint: The same; None of a network that does not know joints.
    """
    return ((crack >= FAINT) if joint is None else (crack >= FAINT) & (crack >= joint)).view(np.uint8)


def at_half_size(mask: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Return the highest of each `STEP` x `STEP` pixels of a mask, uint8; rows and columns rounded up."""
    height, width = mask.shape
    half = np.zeros((-(-height // STEP), -(-width // STEP)), np.uint8)
    for down in range(STEP):
        for right in range(STEP):
            part = mask[down::STEP, right::STEP]
            there = half[: part.shape[0], : part.shape[1]]
            np.maximum(there, part, out=there)
    return half
