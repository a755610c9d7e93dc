"""Masks, centre lines and probability maps as few bytes, and back. Every form carries a check sum (zlib's, PNG's)."""

import struct
import zlib
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.inspection.store.damage import CodecError
from crackview.vision.image_io import MAX_PIXELS
from crackview.vision.measure import LINE_STEPS, Branch, Finding

Bools = NDArray[np.bool_]
Bytes = NDArray[np.uint8]

_UNKNOWN = -(2**31)
_EFFORT = 3  # of zlib: half the time of 6 for a tenth more bytes
_HEAD = struct.Struct("<II")
_MOST_BYTES = 64 * 2**20  # of the centre lines of a finding
_PNG = b"\x89PNG\r\n\x1a\n"


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
    """Return the pixels of a finding of that mask.

    They are the parts within its box that do not go on outside of it. Where these are more than the finding has, since
    specks of others lie in its box, they are those on its centre lines, and the nearest ones up to its area.

    Raises:
        ValueError: If its box holds none.
    """
    left, top, width, height = finding.box
    inside = mask[top : top + height, left : left + width]
    if np.count_nonzero(inside) == finding.area_px:
        return Shape(finding.box, inside.copy())
    around = np.zeros((height + 2, width + 2), np.uint8)
    rows = slice(max(top - 1, 0), top + height + 1)
    columns = slice(max(left - 1, 0), left + width + 1)
    part = mask[rows, columns]
    first = rows.start - top + 1, columns.start - left + 1
    around[first[0] : first[0] + part.shape[0], first[1] : first[1] + part.shape[1]] = part
    count, labels, stats, _ = cv2.connectedComponentsWithStats(around, connectivity=8)
    ring = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    others = set(ring.tolist())
    own = [part for part in range(1, count) if part not in others]
    if not own:
        raise ValueError(f"Finding {finding.id} is none of this mask: measure the mask again.")
    areas = stats[:, cv2.CC_STAT_AREA].tolist()
    if sum(areas[part] for part in own) > finding.area_px:
        own = _on_lines(np.asarray(labels, np.int32), own, areas, finding)
    return Shape(finding.box, np.isin(labels[1:-1, 1:-1], own))


def _on_lines(labels: NDArray[np.int32], own: list[int], areas: list[int], finding: Finding) -> list[int]:
    """Return the parts on the centre lines, or the largest, and of the others the nearest up to the area."""
    points = np.concatenate([np.zeros((0, 2), np.float32), *(branch.points for branch in finding.branches)])
    x, y = (points - np.asarray(finding.box[:2]) + 1.5).astype(np.int64).T
    height, width = labels.shape
    on_lines = set(labels[np.clip(y, 0, height - 1), np.clip(x, 0, width - 1)].tolist())
    chosen = [part for part in own if part in on_lines] or [max(own, key=lambda part: areas[part])]
    distance = cv2.distanceTransform((~np.isin(labels, chosen)).astype(np.uint8), cv2.DIST_L2, 3)
    left = finding.area_px - sum(areas[part] for part in chosen)
    others = [part for part in own if part not in chosen]
    for part in sorted(others, key=lambda part: float(distance[labels == part].min())):
        if areas[part] <= left:
            chosen.append(part)
            left -= areas[part]
    return chosen


def pack_grid(values: Bytes) -> bytes:
    """Pack small whole numbers, uint8 (H, W)."""
    return _HEAD.pack(*values.shape) + zlib.compress(np.ascontiguousarray(values).tobytes(), _EFFORT)


def unpack_grid(data: bytes, shape: tuple[int, int] | None = None) -> Bytes:
    """Unpack what ``pack_grid`` packed.

    Args:
        data: The bytes.
        shape: Height and width that it must have; None: any.

    Raises:
        CodecError: If it is damaged, has another shape, or would be larger than any photo; no memory is taken then.
    """
    try:
        height, width = _HEAD.unpack_from(data)
    except struct.error as error:
        raise CodecError from error
    if (shape is not None and shape != (height, width)) or height * width > MAX_PIXELS:
        raise CodecError
    return np.frombuffer(_inflated(data[_HEAD.size :], height * width), np.uint8).reshape(height, width)


def _inflated(data: bytes, size: int | None = None) -> bytes:
    """Unpack what zlib has packed: of that size in bytes, or with None of any up to ``_MOST_BYTES``."""
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(data, _MOST_BYTES if size is None else size + 1)
    except zlib.error as error:
        raise CodecError from error
    if not unpacker.eof or unpacker.unused_data or (size is not None and len(found) != size):
        raise CodecError
    return found


def pack_shape(shape: Shape) -> bytes:
    """Pack the pixels of a shape; its box is kept elsewhere."""
    return pack_bits(shape.pixels)


def head_of_shape(width: int, height: int) -> bytes:
    """Return the first bytes of a packed shape of that size."""
    return _HEAD.pack(height, -(-width // 8))


def unpack_shape(data: bytes, box: tuple[int, int, int, int]) -> Shape:
    """Unpack what ``pack_shape`` packed; raise CodecError if it is damaged or belongs to another box."""
    left, top, width, height = box
    if left < 0 or top < 0 or not (0 < width * height <= MAX_PIXELS and width > 0):
        raise CodecError
    return Shape(box, unpack_bits(data, (height, width)))


def pack_bits(mask: Bools) -> bytes:
    """Pack a mask, bool (H, W); its width is kept elsewhere."""
    return pack_grid(np.packbits(mask, axis=1))


def unpack_bits(data: bytes, shape: tuple[int, int]) -> Bools:
    """Unpack what `pack_bits` packed.

    Args:
        data: The bytes.
        shape: Height and width that it must have.

    Raises:
        CodecError: If it is damaged or has another shape.
    """
    height, width = shape
    return np.unpackbits(unpack_grid(data, (height, -(-width // 8))), axis=1, count=width).view(bool)


def pack_branches(branches: tuple[Branch, ...]) -> bytes:
    """Pack centre lines with their widths, to 1/64 px."""
    numbers = [len(branches), *(len(branch.points) for branch in branches)]
    rows = [np.concatenate([branch.points, branch.width[:, None]], 1) for branch in branches]
    values = np.concatenate(rows).astype(np.float64) if rows else np.zeros((0, 3))
    whole = np.where(np.isfinite(values), np.round(values * LINE_STEPS), _UNKNOWN).astype(np.int32)
    # neighbours differ by little: their differences are bytes of which most are 0 (wrapping is undone by wrapping)
    steps = np.diff(whole, axis=0, prepend=np.zeros((1, 3), np.int32))
    return zlib.compress(np.array(numbers, "<i4").tobytes() + steps.T.astype("<i4").tobytes(), _EFFORT)


def unpack_branches(data: bytes) -> tuple[Branch, ...]:
    """Unpack what ``pack_branches`` packed; raise CodecError if it is damaged."""
    try:
        values = np.frombuffer(_inflated(data), "<i4")
        sizes = values[1 : 1 + max(int(values[0]), 0)]
        steps = values[1 + sizes.size :].reshape(3, -1).T
    except (ValueError, IndexError) as error:
        raise CodecError from error
    if sizes.size != values[0] or (sizes < 0).any() or int(sizes.sum(dtype=np.int64)) != len(steps):
        raise CodecError
    whole = np.cumsum(steps, axis=0, dtype=np.int32)
    real = np.where(whole == _UNKNOWN, np.nan, whole / LINE_STEPS).astype(np.float32)
    parts = np.split(real, np.cumsum(sizes))[: len(sizes)]
    return tuple(Branch(part[:, :2], part[:, 2]) for part in parts)


def pack_map(levels: Bytes) -> bytes:
    """Pack a probability map of 8 bits, uint8 (H, W), as PNG."""
    _, data = cv2.imencode(".png", levels, [cv2.IMWRITE_PNG_COMPRESSION, 3])
    return data.tobytes()


def unpack_map(data: bytes, shape: tuple[int, int]) -> Bytes:
    """Unpack what ``pack_map`` packed.

    Args:
        data: The bytes.
        shape: Height and width that it must have.

    Raises:
        CodecError: If it is damaged or has another shape; no memory is taken then.
    """
    if data[:8] != _PNG or data[16:24] != struct.pack(">II", shape[1], shape[0]):
        raise CodecError
    levels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE)
    if levels is None or levels.shape != shape:
        raise CodecError
    return np.asarray(levels, np.uint8)
