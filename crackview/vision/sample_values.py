"""What the samples of a picture mean, by what the file says of them and, where it says nothing, by their values.

As greys: a sensor of 12 bits fills 16-bit samples up to 4095 only, and software writes floats from 0 to 1, to 255 or to
65535; no field of a file states it. The range is the smallest usual one that holds all values, so that a picture keeps
its contrast. Wide whole numbers may also use all bits of their type. What no usual range holds is refused: any guess
would make another picture, with other cracks.

As a mask: 0 and 1, 0 and -1, 0 and 255, a palette, red on black, a drawing on a transparent ground. A picture of two
values is a mask whatever the values are. One of more values is a mask only where it is black and white with few greys
between, as an edge smoothed by an editor or a JPEG has them.
"""

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

_BITS = (8, 10, 12, 14, 16)
"""Of whole numbers, besides all bits of their type."""
_FLOAT_ENDS = (1.0, 255.0, 4095.0, 10_000.0, 65_535.0)
_NO_DATA = (-9999.0, -99_999.0, -32_768.0, -32_767.0)
"""What geographic software writes where it knows nothing (GDAL's usual ones)."""
_BEYOND = 1e30
_OVERSHOOT = 0.05
"""Share of its range by which resampling may have driven a float out of it."""
_SAMPLED = 1_000_000


class RangeError(Exception):
    """Samples have no usual range; ``low`` and ``high`` are their least and largest value."""

    def __init__(self, low: float, high: float) -> None:
        super().__init__(f"samples from {low:g} to {high:g} have no usual range")
        self.low, self.high = low, high


def eight_bits(
    values: npt.NDArray[np.generic], *, inverted: bool = False, no_data: float | None = None, white: float | None = None
) -> npt.NDArray[np.uint8]:
    """Convert samples into 8 bits.

    Args:
        values: Of any shape and any real type.
        inverted: Whether 0 is white.
        no_data: The value of samples about which nothing is known; the usual ones and what is not finite count as well.
        white: The largest value that a sample can have, where the file states it.

    Returns:
        uint8 of the same shape. Samples without data are as grey as the median of the others.

    Raises:
        RangeError: If no usual range holds the samples.
    """
    if values.dtype == np.bool_:
        found = np.where(values, np.uint8(255), np.uint8(0))
    elif values.dtype == np.uint8 and no_data is None and white in {None, 255}:
        found = np.asarray(values, np.uint8)
    else:
        found = _scaled(values, no_data, white)
    return np.asarray(255 - found, np.uint8) if inverted else found


def has_data(values: npt.NDArray[np.generic], no_data: float | None = None) -> bool:
    """Return whether anything is known of any sample; `no_data` as in `eight_bits`."""
    if values.dtype.kind == "f" and not (np.abs(values) < _BEYOND).any():
        return False
    return no_data is None or not _holds(values.dtype, no_data) or bool((values != values.dtype.type(no_data)).any())


def _scaled(values: npt.NDArray[np.generic], no_data: float | None, white: float | None) -> npt.NDArray[np.uint8]:
    unknown = _unknown(values, no_data)
    known = values if unknown is None else values[~unknown]
    if not known.size:
        return np.zeros(values.shape, np.uint8)
    found = _levels(known, white).to_bytes(values)
    if unknown is not None:
        rest = found[~unknown]
        found[unknown] = np.median(rest[:: max(1, rest.size // _SAMPLED)])
    return found


@dataclass(frozen=True)
class Levels:
    """How samples become 8 bits.

    Attributes:
        start: The value that becomes 0.
        span: How many values there are from there to white; 0: samples of 8 bits, which stay.
        real: Whether they are no whole numbers.
    """

    start: float
    span: float
    real: bool

    @classmethod
    def of(cls, values: npt.NDArray[np.generic], no_data: float | None = None) -> "Levels":
        """Choose them by values that stand for all, of any shape and any real type.

        ``no_data`` and errors as in `eight_bits`.
        """
        if values.dtype == np.uint8:
            return cls(0.0, 0.0, real=False)
        if values.dtype == np.bool_:
            return cls(0.0, 2.0, real=False)
        unknown = _unknown(values, no_data)
        known = values if unknown is None else values[~unknown]
        return _levels(known, None) if known.size else cls(0.0, 256.0, real=False)

    def to_bytes(self, values: npt.NDArray[np.generic]) -> npt.NDArray[np.uint8]:
        """Convert samples to uint8 of the same shape; those outside become 0 or 255, those that are no numbers 0."""
        if not self.span:
            return np.asarray(values, np.uint8)
        # whole numbers keep their eight highest bits, as a shift would
        to_end, most = (255.0, 255.0) if self.real else (256.0, 255.999)
        wide = np.float64 if values.dtype.itemsize >= 4 and not self.real else np.float32
        with np.errstate(all="ignore"):  # what is not finite is replaced below
            scaled: npt.NDArray[Any] = values.astype(wide)
            scaled -= self.start
            scaled *= to_end / self.span
            if self.real:
                np.round(scaled, out=scaled)
            np.nan_to_num(scaled, copy=False, nan=0.0, posinf=most, neginf=0.0)
            return np.asarray(scaled.clip(0, most).astype(np.uint8))


def _levels(known: npt.NDArray[np.generic], white: float | None) -> Levels:
    real = known.dtype.kind == "f"
    low, high = float(known.min()), float(known.max())
    if low == -1 and bool(((known == -1) | (known == 0)).all()):
        return Levels(0.0, -1.0, real=True)  # -1 is how some software writes true
    try:
        start, span = _float_range(low, high) if real else _whole_range(known.dtype, low, high, white)
    except RangeError:
        if high > low and bool(((known == low) | (known == high)).all()):
            return Levels(low, high - low, real=True)  # a mask, whatever its numbers are
        raise
    return Levels(start, span, real)


def _unknown(values: npt.NDArray[np.generic], no_data: float | None) -> npt.NDArray[np.bool_] | None:
    """Return where samples are unknown, a bool array; None if all are."""
    unknown = np.zeros(values.shape, bool)
    if values.dtype.kind == "f":
        with np.errstate(invalid="ignore"):
            unknown |= ~(np.abs(values) < _BEYOND)
    if no_data is not None and math.isfinite(no_data):
        unknown |= values == values.dtype.type(no_data) if _holds(values.dtype, no_data) else False
    if values.dtype.kind in "fi" and not unknown.all():
        low = float(values[~unknown].min())
        if low in _NO_DATA:
            usual = values == low
            rest = values[~(usual | unknown)]
            if not rest.size or float(rest.min()) > low / 2:
                unknown |= usual
    return unknown if unknown.any() else None


def _holds(kind: np.dtype[np.generic], value: float) -> bool:
    if kind.kind == "f":
        return True
    limits = np.iinfo(kind)  # type: ignore[type-var]
    return value.is_integer() and limits.min <= value <= limits.max


def _whole_range(kind: np.dtype[np.generic], low: float, high: float, white: float | None) -> tuple[float, float]:
    """Return where black is, and how many values there are up to white."""
    limits = np.iinfo(kind)  # type: ignore[type-var]
    if low < 0 and -low > _OVERSHOOT * high:
        for bits in (*_BITS, limits.bits):
            end = 2.0 ** (bits - 1)
            if -end <= low and high < end and _is_filled(bits, max(-low, high + 1), end):
                return -end, 2 * end
        raise RangeError(low, high)
    if white is not None and white >= high and white >= 255:
        return 0.0, white + 1
    most = limits.bits - (kind.kind == "i")
    for bits in (*_BITS, most):
        end = 2.0**bits
        if high < end and _is_filled(bits, high + 1, end):
            return 0.0, end
    raise RangeError(low, high)


def _is_filled(bits: int, reached: float, end: float) -> bool:
    """Return whether samples may have that many bits: more than a sensor has only where they need all of them."""
    return bits <= _BITS[-1] or reached > end / 2


def _float_range(low: float, high: float) -> tuple[float, float]:
    for end in _FLOAT_ENDS:
        if low >= -_OVERSHOOT * high and high <= (1 + _OVERSHOOT) * end:
            return 0.0, end
    for end in (1.0, 128.0):
        if low >= -(1 + _OVERSHOOT) * end and high <= (1 + _OVERSHOOT) * end:
            return -end, 2 * end
    raise RangeError(low, high)


Bytes = npt.NDArray[np.uint8]
_NEAR = 32
"""Greys this near to black or white are black or white that was smoothed."""
_LABELS = 10
"""Greys below this beside white, and nothing between, are numbers of classes."""


class NoMaskError(Exception):
    """A picture is no mask; ``alone`` is True if it has one colour only."""

    def __init__(self, *, alone: bool = False) -> None:
        super().__init__("one colour alone" if alone else "more than two values")
        self.alone = alone


@dataclass(frozen=True, eq=False)
class SampledPicture:
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


def mask(picture: SampledPicture, *, strict: bool) -> npt.NDArray[np.bool_]:
    """Return where there is crack, bool (H, W).

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


def _of_one_value(picture: SampledPicture, colour: int) -> npt.NDArray[np.bool_]:
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
    """Return whether the first of two colours means crack."""
    if 0 in {colour, other}:
        return other == 0
    white = 0xFFFFFF
    if white in {colour, other} and not _is_neutral(other if colour == white else colour):
        return other == white
    return _brightness(colour) > _brightness(other)


def _is_black_and_white(greys: npt.NDArray[Any], levels: npt.NDArray[Any]) -> bool:
    if len(levels) <= _LABELS and all(level < _LABELS or level == 255 for level in levels.tolist()):
        return False
    between = levels[(levels >= _NEAR) & (levels < 256 - _NEAR)]
    if len(levels) <= _LABELS and any(_is_area(greys == level) for level in between):
        return False  # a third class, such as "not known", and no soft edge
    counts = np.bincount(greys.ravel(), minlength=256)
    extreme = counts[:_NEAR].sum() + counts[-_NEAR:].sum()
    return bool(levels[0] < _NEAR and levels[-1] >= 256 - _NEAR and 2 * extreme >= greys.size)


def _is_area(inside: npt.NDArray[np.bool_]) -> bool:
    """Return whether a twentieth of some pixels has only such around it, 3 x 3."""
    within = cv2.erode(inside.astype(np.uint8), np.ones((3, 3), np.uint8), borderValue=0)
    return bool(20 * np.count_nonzero(within) > np.count_nonzero(inside))


def _codes(pixels: Bytes) -> npt.NDArray[np.int32]:
    """Return one number for each colour: red, green and blue, a byte each."""
    wide = pixels.astype(np.int32)
    return np.asarray(wide[:, :, 0] << 16 | wide[:, :, 1] << 8 | wide[:, :, 2], np.int32)


def _brightness(colour: int) -> float:
    """Return the brightness of a colour, 0 to 255 (ITU-R BT.601)."""
    return 0.299 * (colour >> 16) + 0.587 * (colour >> 8 & 255) + 0.114 * (colour & 255)


def _is_neutral(colour: int) -> bool:
    return colour >> 16 == colour >> 8 & 255 == colour & 255
