"""Even light for pictures that lie partly in shade.

Where light falls off softly over a picture, cracks on its dark side have a fraction of the contrast that a network has
learned to see. Such a picture is evened before a network sees it. Light and wall are told apart as Retinex does: light
changes slowly (E. H. Land and J. J. McCann, Lightness and Retinex theory, J. Opt. Soc. Am. 61, 1971). A picture whose
bright and dark parts have edges is left as it is: they are things, not light.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

UNEVEN = 2.2
"""How many times as bright the bright part must be as the dark part; below that little is lost in the shade."""
SOFT = 0.045
"""By how much, as a share, a wall may differ from smooth light on average; where things end it differs by more."""
STEEPEST = 0.16
"""Which part of the way from dark to bright one of 160 px of the shorter side may go; things end at once."""
ALIKE = (0.6, 1.3)
"""How many times as rough as the bright part the dark part may be: the inside of a wide crack is rougher, or black."""
MOST = 3.0
"""By how much the dark part is raised at most: more raises its noise."""
_SIDE = 160  # px, of the shorter side, at which light is looked at
_REACH = 16  # of which part the shorter side is what light changes over
_BAND_ROWS = 256
_DARKEST = 4.0  # grey levels, below which there is nothing to be raised
_ENDS = (5, 95)  # percentiles that stand for the dark and the bright part
_STEEP = 99  # percentile that stands for the steepest places
_GRAIN_PX = 9  # px of the small picture, over which grain is looked at
_NO_GRAIN = 1e-4
_FEWEST = 50  # px that stand for a part
_GRAIN = 0.003  # variance of log brightness, below which it is the wall's


def even(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a picture whose dark parts are as bright as its bright ones, as far as ``MOST`` times can make them.

    Args:
        picture: uint8 (H, W, 3) RGB, any size.

    Returns:
        uint8 (H, W, 3); the same array if its light is even, or if it is not light that differs.
    """
    grey, wall, reach = _seen(picture)
    smooth = np.maximum(cv2.GaussianBlur(wall, (0, 0), reach / 3), _DARKEST)
    dark, bright = np.percentile(smooth, _ENDS)
    if bright < UNEVEN * dark or np.abs(np.log(wall / smooth)).mean() > SOFT:
        return picture
    if _steepness(wall) > STEEPEST * np.log(bright / dark):
        return picture
    if not ALIKE[0] <= _grain_ratio(grey, smooth < np.sqrt(dark * bright)) <= ALIKE[1]:
        return picture
    gain = np.clip(np.float32(bright) / _light(wall, 2 * reach + 1), 1, MOST)
    return _raised(picture, gain)


def _raised(picture: NDArray[np.uint8], gain: Floats) -> NDArray[np.uint8]:
    """Return a picture times a small map of gains, enlarged to it in bands: little of it is there in floats at once."""
    height, width = picture.shape[:2]
    wide = cv2.resize(gain, (width, gain.shape[0]), interpolation=cv2.INTER_LINEAR)
    places = np.clip((np.arange(height) + 0.5) * gain.shape[0] / height - 0.5, 0, gain.shape[0] - 1)
    result = np.empty_like(picture)
    for top in range(0, height, _BAND_ROWS):
        above = places[top : top + _BAND_ROWS].astype(int)
        share = (places[top : top + _BAND_ROWS] - above).astype(np.float32)[:, None]
        gains = wide[above] * (1 - share) + wide[np.minimum(above + 1, gain.shape[0] - 1)] * share
        band = picture[top : top + _BAND_ROWS]
        result[top : top + _BAND_ROWS] = cv2.convertScaleAbs(
            cv2.multiply(band, cv2.merge([gains] * 3), dtype=cv2.CV_32F)
        )
    return result


def _seen(picture: NDArray[np.uint8]) -> tuple[Floats, Floats, int]:
    """Return the brightness of a picture, and of the wall without its cracks, small, in grey levels.

    Also return what light changes over, px.
    """
    height, width = picture.shape[:2]
    factor = max(1.0, min(height, width) / _SIDE)
    size = (max(1, round(width / factor)), max(1, round(height / factor)))
    grey = cv2.resize(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), size, interpolation=cv2.INTER_AREA)
    reach = max(3, round(min(grey.shape) / _REACH) | 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    closed = cv2.morphologyEx(cv2.medianBlur(grey, 5), cv2.MORPH_CLOSE, disc)
    bright, wall = (np.maximum(each, _DARKEST).astype(np.float32) for each in (grey, closed))
    return bright, wall, reach


def _grain_ratio(grey: Floats, dark: NDArray[np.bool_]) -> float:
    """Return how many times as rough the dark part is as the bright part, in logs; 0 where one of them is too small.

    Light dims a wall and its grain alike.
    """
    log = np.log(grey)
    grain = np.abs(log - cv2.blur(log, (_GRAIN_PX, _GRAIN_PX)))
    inside = [cv2.erode(part.astype(np.uint8), np.ones((_GRAIN_PX, _GRAIN_PX))) > 0 for part in (dark, ~dark)]
    if min(part.sum() for part in inside) < _FEWEST:
        return 0
    rough, smooth = (float(np.median(grain[part])) for part in inside)
    return rough / max(smooth, _NO_GRAIN)


def _steepness(wall: Floats) -> float:
    """Return by how much the log of the brightness changes from a pixel to the next where it changes most."""
    log = np.log(cv2.GaussianBlur(wall, (0, 0), 1))
    across, down = (cv2.Sobel(log, cv2.CV_32F, *axis, ksize=3, scale=1 / 8) for axis in ((1, 0), (0, 1)))
    return float(np.percentile(cv2.magnitude(across, down), _STEEP))


def _light(wall: Floats, side: int) -> Floats:
    """Return the light on a wall by the guided filter, which smooths the grain and keeps the border of the shade.

    A light that is too smooth leaves a dark band along this border, which looks like a crack. K. He, J. Sun and
    X. Tang, Guided image filtering, IEEE TPAMI 35, 2013.
    """
    log = np.log(wall)
    mean = cv2.blur(log, (side, side))
    variance = np.maximum(cv2.blur(log * log, (side, side)) - mean * mean, 0)
    slope = variance / (variance + np.float32(_GRAIN))
    offset = mean - slope * mean
    return np.asarray(np.exp(cv2.blur(slope, (side, side)) * log + cv2.blur(offset, (side, side))), np.float32)
