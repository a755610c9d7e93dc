"""Masks, centre lines and probability maps as few bytes, and back. Every form carries a check sum (zlib's, PNG's)."""

import struct
import zlib
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision.measure import Branch, Finding

Bools = NDArray[np.bool_]
Bytes = NDArray[np.uint8]

STEP = 64
"""Points and widths of a centre line are kept to 1/64 px, far below their uncertainty."""
_UNKNOWN = -(2**31)
_EFFORT = 3  # of zlib: half the time of 6 for a tenth more bytes
_HEAD = struct.Struct("<II")


class CodecError(Exception):
    """Bytes from a file that say nothing any more."""


@dataclass(frozen=True, eq=False)
class Shape:
    """The pixels of a finding.

    Attributes:
        box: Left, top, width and height, px.
        pixels: bool (height, width).
    """

    box: tuple[int, int, int, int]
    pixels: Bools

    @property
    def area(self) -> int:
        """Number of its pixels."""
        return int(np.count_nonzero(self.pixels))


def shape_of(mask: Bools, finding: Finding) -> Shape:
    """The pixels of a finding of that mask.

    In its own box it is the one part that touches all four sides: two such parts would have to cross, and then be one.
    """
    left, top, width, height = finding.box
    inside = mask[top : top + height, left : left + width]
    if np.count_nonzero(inside) == finding.area_px:
        return Shape(finding.box, inside.copy())
    part = inside.astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    own = [i for i, row in enumerate(stats[1:, :4].tolist(), start=1) if row == [0, 0, width, height]]
    if len(own) != 1:
        raise ValueError(f"Finding {finding.id} is none of this mask: measure the mask again.")
    return Shape(finding.box, np.asarray(labels == own[0]))


def pack_grid(values: Bytes) -> bytes:
    """Small whole numbers, uint8 (H, W)."""
    return _HEAD.pack(*values.shape) + zlib.compress(np.ascontiguousarray(values).tobytes(), _EFFORT)


def unpack_grid(data: bytes) -> Bytes:
    """What ``pack_grid`` packed; raises CodecError if it is damaged."""
    try:
        height, width = _HEAD.unpack_from(data)
        return np.frombuffer(zlib.decompress(data[_HEAD.size :]), np.uint8).reshape(height, width)
    except (struct.error, zlib.error, ValueError) as error:
        raise CodecError from error


def pack_shape(shape: Shape) -> bytes:
    """The pixels of a shape; its box is kept elsewhere."""
    return pack_grid(np.packbits(shape.pixels, axis=1))


def unpack_shape(data: bytes, box: tuple[int, int, int, int]) -> Shape:
    """What ``pack_shape`` packed; raises CodecError if it is damaged or belongs to another box."""
    bits = unpack_grid(data)
    if bits.shape != (box[3], -(-box[2] // 8)):
        raise CodecError
    return Shape(box, np.unpackbits(bits, axis=1, count=box[2]).astype(bool))


def pack_branches(branches: tuple[Branch, ...]) -> bytes:
    """Centre lines with their widths, to 1/64 px."""
    numbers = [len(branches), *(len(branch.points) for branch in branches)]
    rows = [np.concatenate([branch.points, branch.width[:, None]], 1) for branch in branches]
    values = np.concatenate(rows).astype(np.float64) if rows else np.zeros((0, 3))
    whole = np.where(np.isfinite(values), np.round(values * STEP), _UNKNOWN).astype(np.int32)
    # neighbours differ by little: their differences are bytes of which most are 0 (wrapping is undone by wrapping)
    steps = np.diff(whole, axis=0, prepend=np.zeros((1, 3), np.int32))
    return zlib.compress(np.array(numbers, "<i4").tobytes() + steps.T.astype("<i4").tobytes(), _EFFORT)


def unpack_branches(data: bytes) -> tuple[Branch, ...]:
    """What ``pack_branches`` packed; raises CodecError if it is damaged."""
    try:
        values = np.frombuffer(zlib.decompress(data), "<i4")
        sizes = values[1 : 1 + values[0]]
        steps = values[1 + values[0] :].reshape(3, -1).T
    except (zlib.error, ValueError, IndexError) as error:
        raise CodecError from error
    whole = np.cumsum(steps, axis=0, dtype=np.int32)
    real = np.where(whole == _UNKNOWN, np.nan, whole / STEP).astype(np.float32)
    parts = np.split(real, np.cumsum(sizes))[: len(sizes)]
    return tuple(Branch(part[:, :2], part[:, 2]) for part in parts)


def pack_map(levels: Bytes) -> bytes:
    """A probability map of 8 bits, uint8 (H, W), as PNG."""
    _, data = cv2.imencode(".png", levels, [cv2.IMWRITE_PNG_COMPRESSION, 3])
    return data.tobytes()


def unpack_map(data: bytes) -> Bytes:
    """What ``pack_map`` packed; raises CodecError if it is damaged."""
    levels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE) if data else None
    if levels is None:
        raise CodecError
    return np.asarray(levels, np.uint8)
