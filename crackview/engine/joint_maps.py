"""Both maps of a photo by one pass of a network: where cracks are, and where joints are."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from crackview.engine.protocols import ProgressMapSource

Field = NDArray[np.float32]


def segment(
    network: ProgressMapSource,
    photo: NDArray[np.uint8],
    *,
    cancel: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> tuple[Field, Field | None]:
    """Return how probable a crack and a joint is at every pixel, float32 (H, W); None where joints are not known.

    Args:
        network: Any, whether it knows joints or not.
        photo: uint8 (H, W, 3), RGB.
        cancel: Asked before every tile and while the network runs; if it returns True, the work ends.
        progress: Called with the share that is done, 0 to 1.

    Raises:
        Cancelled: If ``cancel`` returned True.
    """
    if not network.knows_joints:
        return network.segment(photo, cancel=cancel, progress=progress), None
    joints = np.zeros(photo.shape[:2], np.float32)
    return network.segment(photo, cancel=cancel, progress=progress, joints=joints), joints
