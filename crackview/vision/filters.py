"""Mean of each pixel's surroundings under large kernels, exactly, several times as fast as ``cv2.filter2D``.

OpenCV visits only the weights that are not zero, but it Fourier-transforms kernels of 130 cells and more, which costs
far more than a line of thirty pixels is worth. Pictures are mirrored at their borders (``BORDER_REFLECT_101``).
"""

from collections.abc import Callable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Weights = NDArray[np.float32]

_LARGEST = 128
_BAND = 400000
_FITTING = (1 << 16) // 255  # bytes whose sum has 16 bits


def sparse(picture: Picture, kernel: Weights) -> Picture:
    """The weighted mean under a kernel that is mostly zero, such as a line.

    Args:
        picture: uint8 H x W x 3.
        kernel: float32, square, of odd side, at least one weight above zero; it need not sum to 1.

    Returns:
        A new uint8 H x W x 3, rounded.
    """
    weights = kernel / kernel.sum()
    return _in_bands(picture, len(kernel) // 2, lambda padded: _weighted(padded, weights))


def disc(picture: Picture, kernel: Weights) -> Picture:
    """The weighted mean under a disc whose inside weighs 1 and whose edge weighs less.

    The inside is summed in runs that grow from row to row, so that only the edge costs a visit for each weight.

    Args:
        picture: uint8 H x W x 3.
        kernel: float32, square, of odd side, symmetric, weights from 0 to 1.

    Returns:
        A new uint8 H x W x 3, rounded.
    """
    inside = kernel == 1
    edge, share = np.where(inside, 0, kernel), 1 / kernel.sum()
    return _in_bands(
        picture, len(kernel) // 2, lambda padded: (_weighted(padded, edge) + _sum_runs(padded, inside)) * share
    )


def _in_bands(picture: Picture, margin: int, work: Callable[[Picture], NDArray[np.float32]]) -> Picture:
    """Work on bands of rows, each with a mirrored margin all around, that fit into the processor's cache."""
    height, width = picture.shape[:2]
    padded = np.asarray(cv2.copyMakeBorder(picture, margin, margin, margin, margin, cv2.BORDER_REFLECT_101), np.uint8)
    result = np.empty_like(picture)
    rows = max(16, _BAND // (width * 3))
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        total = work(padded[top : bottom + 2 * margin])
        result[top:bottom] = cv2.convertScaleAbs(total)
    return result


def _weighted(padded: Picture, kernel: Weights) -> NDArray[np.float32]:
    """The weighted sum around each pixel inside the margin, in pieces that OpenCV does not transform."""
    margin = len(kernel) - 1
    height, width = padded.shape[0] - margin, padded.shape[1] - margin
    total = np.zeros((height, width, 3), np.float32)
    # OpenCV is ten times as slow from bytes to floats
    values = padded.astype(np.float32)
    for top, left, piece in _pieces(kernel, 0, 0):
        rows, columns = piece.shape
        part = values[top : top + height + rows - 1, left : left + width + columns - 1]
        total += cv2.filter2D(part, -1, piece, anchor=(0, 0))[:height, :width]
    return total


def _pieces(kernel: Weights, top: int, left: int) -> Iterator[tuple[int, int, Weights]]:
    """The boxes, with their places, that hold all weights and have few enough cells each."""
    rows, columns = (np.unique(places) for places in np.nonzero(kernel))
    if not len(rows):
        return
    box = kernel[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    top, left = top + int(rows[0]), left + int(columns[0])
    if box.size <= _LARGEST:
        yield top, left, np.ascontiguousarray(box)
        return
    if box.shape[0] < box.shape[1]:
        middle = box.shape[1] // 2
        halves = (box[:, :middle], top, left), (box[:, middle:], top, left + middle)
    else:
        middle = box.shape[0] // 2
        halves = (box[:middle], top, left), (box[middle:], top + middle, left)
    for half in halves:
        yield from _pieces(*half)


def _sum_runs(padded: Picture, inside: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Sum the surroundings of each pixel over a shape of centred rows; a row's sum grows out of the next shorter's.

    Sums are of 16 bits as long as they fit: the narrower the numbers, the more of them are added at once.
    """
    side = len(inside) // 2
    height, width = padded.shape[0] - 2 * side, padded.shape[1] - 2 * side
    lengths = inside.sum(1)
    row = padded[:, side : side + width].astype(np.uint16)
    whole = np.zeros((height, width, 3), np.float32)
    part, cells = np.zeros((height, width, 3), np.uint16), 0
    for reach in range(int(lengths.max()) // 2 + 1):
        if reach:
            row += padded[:, side - reach : side - reach + width]
            row += padded[:, side + reach : side + reach + width]
        for top in np.flatnonzero(lengths == 2 * reach + 1):
            cells += 2 * reach + 1
            if cells > _FITTING:
                whole += part
                part[:], cells = 0, 2 * reach + 1
            part += row[top : top + height]
    whole += part
    return whole
