"""Grey levels and the light that they stand for: the encoding of sRGB (IEC 61966-2-1).

Its power law goes on below grey level 10, where sRGB has a linear piece, so that slopes do not jump.
"""

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]

_OFFSET, _SCALE, _POWER = np.float32(0.055 * 255), np.float32(1.055 * 255), np.float32(2.4)


def decoded(grey: Field) -> tuple[Field, Field]:
    """The light, 1 at grey level 255, and its slope over grey levels; levels below 0 are taken as 0."""
    above = np.maximum(grey, np.float32(0)) + _OFFSET
    light = (above / _SCALE) ** _POWER
    return light, _POWER * light / above


def encoded(light: Field) -> tuple[Field, Field]:
    """The grey levels of light above 0, and their slope over light."""
    above = _SCALE * light ** (1 / _POWER)
    return above - _OFFSET, above / (_POWER * light)
