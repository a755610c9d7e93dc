"""Whether one photo shows along a line what another photo of the same place shows there.

Two photos lie over each other. Along a line each has a contrast: how much brighter the wall on both sides is than the
line. What the one has of the other's contrast says whether both show the line: about 1 where they do, about 0 where the
other one shows bare wall. Beside the line the wall's own texture gives what chance makes of it, and so whether the line
could have been seen at all.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline

Floats = NDArray[np.float64]
Field = NDArray[np.float32]

WALL_PX = 4.0
"""How much wall on each side counts, px, from 1.5 px beside the line on."""
ALONG_PX = 25
"""The contrast is averaged over so much of the line, px."""
_GAP_PX, _STEP_PX, _BESIDE = 1.5, 0.5, 3.0


@dataclass(frozen=True)
class Trace:
    """At N points of a line of one photo.

    Attributes:
        share: float64 (N,), the other photo's contrast as a share of this one's, the light allowed for.
        chance: float64 (N,), the standard deviation of that share beside the line.
        clear: float64 (N,), this photo's contrast over its standard deviation beside the line.
        wall: The other photo's brightness beside the line, grey levels.
    """

    share: Floats
    chance: Floats
    clear: Floats
    wall: float


def trace(one: Field, other: Field, line: Floats, half: float, slack: float) -> Trace:
    """Look for a line of one photo in another one.

    Args:
        one: float32 (H, W), grey levels of the photo that has the line.
        other: The other photo, laid over it.
        line: float64 (N, 2), px, about 1 px apart.
        half: Half the width of the line, px.
        slack: By how much the photos may miss each other, px.
    """
    reach = half + _GAP_PX + WALL_PX
    count = int(np.ceil((_BESIDE * reach + slack) / _STEP_PX))
    offset = np.arange(-count, count + 1) * _STEP_PX
    points = centreline.smoothed(line, 3)
    along = centreline.tangents(points, 4)
    normals = np.stack([along[:, 1], -along[:, 0]], 1)
    x, y = ((points[:, axis, None] + normals[:, axis, None] * offset).astype(np.float32) for axis in (0, 1))
    kernel = _kernel(half, reach)
    own, others = (_contrast(photo, x, y, kernel) for photo in (one, other))
    beside = np.abs(offset) > reach + slack
    sign = np.sign(own[:, count])
    depth = np.maximum(np.abs(own[:, count]), 1e-3)
    here = np.abs(offset) <= slack + _STEP_PX / 2
    # a darker photo has less contrast for the same line
    brightness = [max(float(np.median(_read(photo, x[:, beside], y[:, beside]))), 1.0) for photo in (one, other)]
    light = brightness[0] / brightness[1]
    share = (others[:, here] * sign[:, None]).max(1) / depth * light
    chance = others[:, beside].std(1) / depth * light
    return Trace(share, chance, depth / np.maximum(own[:, beside].std(1), 1e-3), brightness[1])


def _kernel(half: float, reach: float) -> Field:
    """Weights across a line: wall less line."""
    size = int(np.ceil(reach / _STEP_PX))
    away = np.abs(np.arange(-size, size + 1) * _STEP_PX)
    inside, wall = away <= max(0.7 * half, _STEP_PX), (away > half + _GAP_PX) & (away <= reach)
    return np.asarray((wall / wall.sum() - inside / inside.sum())[None], np.float32)


def _read(photo: Field, x: Field, y: Field) -> Field:
    parts = [slice(start, start + 8192) for start in range(0, len(x), 8192)]
    read = [cv2.remap(photo, x[part], y[part], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE) for part in parts]
    return np.asarray(np.concatenate(read), np.float32)


def _contrast(photo: Field, x: Field, y: Field, kernel: Field) -> Floats:
    """At each point, and at each place beside it, float64 (N, M)."""
    across = cv2.filter2D(_read(photo, x, y), -1, kernel, borderType=cv2.BORDER_REPLICATE)
    size = min(ALONG_PX, len(x))
    return np.asarray(cv2.blur(across, (1, size), borderType=cv2.BORDER_REPLICATE), np.float64)
