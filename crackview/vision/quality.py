"""Whether a photo is good enough to be measured: blurred, too dark, overexposed, tilted, without a scale.

Measured on a copy of ``COPY_SIDE`` px, so that the numbers mean the same for every camera and cost the same. The limits
warn and do not forbid: a crack may be seen well on a photo that breaks them. Of 175 photos of eight public sets one was
warned of; of the same photos blurred with a sigma of 4 px 62 and of 6 px 147, exposed 3 stops too little 78 and 4 stops
163, 2 stops too much 122 and 3 stops 171.
"""

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

COPY_SIDE = 1024
"""The longer side of the copy, px; smaller photos are measured as they are."""

LEAST_SHARPNESS = 0.06
MOST_DARK, MOST_BRIGHT = 0.5, 0.25
MOST_TILT_DEG = 20.0
"""Of the camera to the wall: beyond it a pixel shows over 6 % more one way than the other."""
_DARK, _BRIGHT = 50, 250
_PERCENTILE = 99.0


class Flaw(StrEnum):
    """What may be wrong with a photo."""

    BLURRED = "blurred"
    DARK = "dark"
    OVEREXPOSED = "overexposed"
    TILTED = "tilted"
    NO_SCALE = "no scale"


@dataclass(frozen=True)
class Quality:
    """What was measured.

    Attributes:
        sharpness: How steep the steepest edges are: the 99th percentile of the difference of neighbouring pixels over
            the range of greys (1st to 99th percentile) of the photo. A share: no pale wall is called blurred.
        dark: Share of pixels below 50 of 255.
        bright: Share of pixels above 250 of 255, which have lost what they showed.
    """

    sharpness: float
    dark: float
    bright: float

    def flaws(self, *, has_scale: bool = True, tilt_deg: float = 0.0) -> tuple[Flaw, ...]:
        """Return the likely flaws, worst for measuring first; ``tilt_deg`` is 0 where no tilt is known."""
        found = {
            Flaw.BLURRED: self.sharpness < LEAST_SHARPNESS,
            Flaw.DARK: self.dark > MOST_DARK,
            Flaw.OVEREXPOSED: self.bright > MOST_BRIGHT,
            Flaw.TILTED: tilt_deg > MOST_TILT_DEG,
            Flaw.NO_SCALE: not has_scale,
        }
        return tuple(flaw for flaw, holds in found.items() if holds)


def measure(pixels: NDArray[np.uint8]) -> Quality:
    """Measure a photo, uint8 (H, W, 3) RGB of any size."""
    height, width = pixels.shape[:2]
    factor = COPY_SIDE / max(height, width)
    small = pixels
    if factor < 1:
        size = (max(1, round(width * factor)), max(1, round(height * factor)))
        small = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    low, high = np.percentile(grey, [100 - _PERCENTILE, _PERCENTILE])
    # the noise of a sensor is steep as well: a median of 3 x 3 takes it and leaves edges
    calm = np.asarray(cv2.medianBlur(grey, 3), np.int16)
    steps = [np.abs(np.diff(calm, axis=axis)).ravel() for axis in (0, 1)]
    edges = np.concatenate(steps)
    steepest = float(np.percentile(edges, _PERCENTILE)) if edges.size else 0.0
    return Quality(
        sharpness=steepest / max(float(high - low), 1.0),
        dark=float((grey < _DARK).mean()),
        bright=float((grey > _BRIGHT).mean()),
    )
