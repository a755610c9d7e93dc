"""The probability map of a mosaic on the drive: a small PNG for each tile of the network's grid.

A tile is there whole or not at all, so that work goes on after whatever has ended it. The grid depends on the size of
the mosaic alone, and with it every value of the map.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from crackview import files
from crackview.mosaic.source import MosaicError, Window

Bytes = npt.NDArray[np.uint8]

_KEPT_BYTES = 64 * 2**20


class MapStore:
    """A map in tiles.

    Attributes:
        folder: Where they lie.
        rows: The borders of the rows of tiles, px, from 0 to the height.
        columns: The same of the columns.
    """

    def __init__(self, folder: Path, rows: tuple[int, ...], columns: tuple[int, ...]) -> None:
        self.folder, self.rows, self.columns = folder, rows, columns
        self._kept: OrderedDict[tuple[int, int], Bytes] = OrderedDict()
        self._bytes = 0

    def window(self, row: int, column: int) -> Window:
        """Return the pixels that a tile gives."""
        return Window(self.columns[column], self.rows[row], self.columns[column + 1], self.rows[row + 1])

    def has(self, row: int, column: int) -> bool:
        """Return whether a tile was written."""
        return self._path(row, column).is_file()

    def missing(self) -> set[tuple[int, int]]:
        """Return row and column of each tile that was not written yet."""
        found = set()
        for row in range(len(self.rows) - 1):
            folder = self._path(row, 0).parent
            there = {path.stem for path in folder.iterdir()} if folder.is_dir() else set()
            found |= {(row, column) for column in range(len(self.columns) - 1) if f"{column:05d}" not in there}
        return found

    def write(self, row: int, column: int, levels: Bytes) -> None:
        """Write a tile, uint8 of its window's size; raise SaveError if it cannot be written."""
        _, data = cv2.imencode(".png", levels, [cv2.IMWRITE_PNG_COMPRESSION, 2])
        with files.replacing(self._path(row, column)) as temporary:
            temporary.write_bytes(data.tobytes())

    def read(self, window: Window) -> Bytes:
        """Return a part of the map, uint8 (h, w), 255 for 1.0.

        Raises:
            MosaicError: If a tile of it is missing or damaged.
        """
        found = np.empty((window.height, window.width), np.uint8)
        for row, column in itertools.product(
            _between(self.rows, window.top, window.bottom), _between(self.columns, window.left, window.right)
        ):
            whole = self.window(row, column)
            part = Window(
                max(whole.left, window.left),
                max(whole.top, window.top),
                min(whole.right, window.right),
                min(whole.bottom, window.bottom),
            )
            inside = part.moved(whole.left, whole.top).slices
            found[part.moved(window.left, window.top).slices] = self._tile(row, column)[inside]
        return found

    def _tile(self, row: int, column: int) -> Bytes:
        kept = self._kept.pop((row, column), None)
        if kept is None:
            kept = self._load(row, column)
            self._bytes += kept.nbytes
            while self._bytes > _KEPT_BYTES and self._kept:
                self._bytes -= self._kept.popitem(last=False)[1].nbytes
        self._kept[row, column] = kept
        return kept

    def _load(self, row: int, column: int) -> Bytes:
        path, window = self._path(row, column), self.window(row, column)
        data = path.read_bytes() if path.is_file() else b""
        levels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE) if data else None
        if levels is None or levels.shape != (window.height, window.width):
            path.unlink(missing_ok=True)
            raise MosaicError("{path} is damaged: begin again with --resume, which makes it anew.", path=path)
        return np.asarray(levels, np.uint8)

    def _path(self, row: int, column: int) -> Path:
        return self.folder / f"{row:05d}" / f"{column:05d}.png"


def _between(borders: tuple[int, ...], start: int, stop: int) -> range:
    return range(bisect_right(borders, start) - 1, bisect_left(borders, stop))
