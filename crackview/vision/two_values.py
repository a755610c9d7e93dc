"""Masks of any kind: 0 and 1, 0 and 255, a palette, red on black, a drawing on a transparent ground.

A picture of two values is a mask whatever the values are. One of more values is a mask only where it is black and white
with few greys between, as an edge smoothed by an editor or a JPEG has them.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
_NEAR = 32
"""Greys this near to black or white are black or white that was smoothed."""
_LABELS = 10
"""Greys below this beside white, and nothing between, are numbers of classes."""


class NoMaskError(Exception):
    """A picture is no mask; ``alone`` tells whether it has one colour only."""

    def __init__(self, *, alone: bool = False) -> None:
        super().__init__("one colour alone" if alone else "more than two values")
        self.alone = alone


@dataclass(frozen=True, eq=False)
class Picture:
    """A decoded picture.

    Attributes:
        pixels: uint8 (H, W, 3) RGB, upright.
        mode: Pillow's name of the pixel format in the file.
        warning: One sentence, or "".
        marks: uint8 (H, W) each: what else may hold a mask, such as an alpha channel.
    """

    pixels: Bytes
    mode: str
    warning: str = ""
    marks: tuple[Bytes, ...] = ()


def mask(picture: Picture, *, strict: bool) -> npt.NDArray[np.bool_]:
    """Where there is crack, bool (H, W).

    Of two values black is never crack, white beside a colour is not, and else the brighter one is.

    Args:
        picture: It is black beneath what is transparent.
        strict: Refuse greys between black and white.

    Raises:
        NoMaskError: If it is no mask.
    """
    pixels = picture.pixels
    is_grey = bool((pixels[:, :, 0] == pixels[:, :, 1]).all() and (pixels[:, :, 0] == pixels[:, :, 2]).all())
    codes: npt.NDArray[Any] = pixels[:, :, 0] if is_grey else _codes(pixels)
    values = np.flatnonzero(np.bincount(codes.ravel(), minlength=256)) if is_grey else np.unique(codes)
    if len(values) == 1:
        return _of_one_value(picture, int(values[0]) * (0x10101 if is_grey else 1))
    if len(values) == 2:
        first, second = (int(value) * (0x10101 if is_grey else 1) for value in values)
        return np.asarray(codes == values[0 if _is_crack(first, second) else 1])
    if not strict and is_grey and _is_black_and_white(codes, values):
        return np.asarray(codes > 127)
    raise NoMaskError


def _of_one_value(picture: Picture, colour: int) -> npt.NDArray[np.bool_]:
    for each in picture.marks:
        values = np.flatnonzero(np.bincount(each.ravel(), minlength=256))
        if len(values) == 2:
            return np.asarray(each == values[1])
    shape = picture.pixels.shape[:2]
    if colour == 0:
        return np.zeros(shape, bool)
    if _brightness(colour) >= 256 - _NEAR:
        return np.ones(shape, bool)
    raise NoMaskError(alone=True)


def _is_crack(colour: int, other: int) -> bool:
    """Whether the first of two colours means crack."""
    if 0 in {colour, other}:
        return other == 0
    white = 0xFFFFFF
    if white in {colour, other} and not _is_neutral(other if colour == white else colour):
        return other == white
    return _brightness(colour) > _brightness(other)


def _is_black_and_white(greys: npt.NDArray[Any], levels: npt.NDArray[Any]) -> bool:
    if len(levels) <= _LABELS and all(level < _LABELS or level == 255 for level in levels.tolist()):
        return False
    counts = np.bincount(greys.ravel(), minlength=256)
    extreme = counts[:_NEAR].sum() + counts[-_NEAR:].sum()
    return bool(levels[0] < _NEAR and levels[-1] >= 256 - _NEAR and 2 * extreme >= greys.size)


def _codes(pixels: Bytes) -> npt.NDArray[np.int32]:
    """One number for each colour: red, green and blue, a byte each."""
    wide = pixels.astype(np.int32)
    return np.asarray(wide[:, :, 0] << 16 | wide[:, :, 1] << 8 | wide[:, :, 2], np.int32)


def _brightness(colour: int) -> float:
    """Of a colour, 0 to 255 (ITU-R BT.601)."""
    return 0.299 * (colour >> 16) + 0.587 * (colour >> 8 & 255) + 0.114 * (colour & 255)


def _is_neutral(colour: int) -> bool:
    return colour >> 16 == colour >> 8 & 255 == colour & 255
