"""What is done to a picture before any network sees it: most pictures pass as they are, to the bit.

Blur is taken out where it is clear, soft shade is evened, and what is too flat is stretched. All of it belongs
to every model alike, so that models are compared on the same picture.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crackview.vision.blur import removal
from crackview.vision.blur.motion import MotionBlur
from crackview.vision.blur.removal import Blur
from crackview.vision.contrast_stretch import stretch
from crackview.vision.even_light import even


@dataclass(frozen=True, slots=True)
class Preparation:
    """What was done to a picture.

    Attributes:
        blur: The blur that was taken out of it; None: none.
        evened: Whether its light was evened.
        gain: By how much its contrast was raised; 1: not at all.
    """

    blur: Blur | None = None
    evened: bool = False
    gain: float = 1.0

    def record(self) -> dict[str, Any]:
        """Return it as it stands in files: only what was done, lengths in px, angles in degrees downwards from x."""
        done: dict[str, Any] = {}
        if isinstance(self.blur, MotionBlur):
            angle = round(math.degrees(self.blur.angle), 1)
            done["blur_removed"] = {"kind": "motion", "length_px": round(self.blur.length, 2), "angle_deg": angle}
        elif self.blur is not None:
            named = {"disc": "radius_px", "gaussian": "standard_deviation_px"}[self.blur.shape]
            done["blur_removed"] = {"kind": self.blur.shape, named: round(self.blur.size, 2)}
        if self.evened:
            done["shade_evened"] = True
        if (gain := round(self.gain, 2)) != 1:
            done["contrast_raised"] = gain
        return done


AS_IT_IS = Preparation()


def prepare(
    picture: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None
) -> tuple[NDArray[np.uint8], Preparation]:
    """Return what a network sees of a picture, and what was done to it.

    Args:
        picture: uint8 (H, W, 3) RGB, any size.
        cancel: Called while blur is taken out; the work ends when it returns True.

    Returns:
        uint8 (H, W, 3), the same array if nothing was done; and what was done.

    Raises:
        Cancelled: If ``cancel`` returned True.
    """
    blur = removal.find(picture)
    sharp = picture if blur is None else removal.remove(picture, blur, cancel=cancel)
    evened = even(sharp)
    stretched, gain = stretch(evened)
    return stretched, Preparation(blur, evened is not sharp, gain)
