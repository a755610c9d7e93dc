"""A mosaic to be shown: levels in halving sizes of which only the parts that are looked at are read, in a thread.

Fine levels come from the file, in tiles of which the newest request is read first. The coarse ones are an overview of
the whole, made once, while no tile is requested, and kept in a folder. Painting never waits: what is not
there yet is painted from the overview, and grey where that is not there either.
"""

import contextlib
import hashlib
import itertools
import math
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from crackview import files
from crackview.errors import UserError
from crackview.mosaic.raster import Mosaic
from crackview.mosaic.source import Window

Bytes = npt.NDArray[np.uint8]
Key = tuple[int, int, int]
"""Level, row and column of a tile."""

TILE_PX = 512
_BLOCK_PX = 4096
_KEPT_BYTES = 256 * 2**20
_MOST_WANTED = 64
_OVERVIEW_PIXELS = 64_000_000
_LEAST_LEVEL, _SMALLEST_PX = 4, 64
_KEPT_OVERVIEWS = 8
_GREY = 128
_TOLD_EVERY = 8  # blocks of the overview


class TileLevel:
    """One fine level; looks like an array, uint8 (H, W, 3), and reads what is asked for."""

    def __init__(self, pyramid: "TilePyramid", level: int) -> None:
        self._pyramid, self._level = pyramid, level
        self.shape = (*_size(pyramid.width, pyramid.height, level), 3)

    def __getitem__(self, place: tuple[slice | int, slice | int]) -> Bytes:
        """Return a part, or one pixel."""
        rows, columns = (
            range(each, each + 1) if isinstance(each, int) else range(*each.indices(length))
            for each, length in zip(place, self.shape, strict=False)
        )
        found = self._pyramid.part(self._level, Window(columns.start, rows.start, columns.stop, rows.stop))
        return found if isinstance(place[0], slice) else found[0, 0]


class TilePyramid:
    """The levels of a mosaic; it owns the mosaic, which its thread alone reads, and closes it.

    Attributes:
        width: In px.
        height: In px.
        levels: Level k has the size of the mosaic over 2^k, rounded up; what is no tile is read-only to others.
    """

    def __init__(self, mosaic: Mosaic, folder: Path, ready: Callable[[], None]) -> None:
        """Begin the thread.

        Args:
            mosaic: The mosaic.
            folder: Where overviews are kept.
            ready: Called, in the thread, when more can be painted.
        """
        self.width, self.height = mosaic.width, mosaic.height
        self._mosaic, self._ready = mosaic, ready
        pixels = self.width * self.height
        self._coarse = max(_LEAST_LEVEL, math.ceil(math.log(max(pixels / _OVERVIEW_PIXELS, 1), 4)))
        self._overviews = [np.full((*_size(self.width, self.height, self._coarse), 3), _GREY, np.uint8)]
        while min(self._overviews[-1].shape[:2]) >= 2 * _SMALLEST_PX:
            height, width = self._overviews[-1].shape[:2]
            self._overviews.append(np.full((-(-height // 2), -(-width // 2), 3), _GREY, np.uint8))
        fine: list[TileLevel | Bytes] = [TileLevel(self, level) for level in range(self._coarse)]
        self.levels = (*fine, *self._overviews)
        self._path = folder / f"{_name(mosaic.path)}.png"
        self._tiles: OrderedDict[Key, Bytes] = OrderedDict()
        self._bytes = 0
        self._wanted: OrderedDict[Key, None] = OrderedDict()
        self._news = threading.Condition()
        self._closed = False
        self.complete = False
        self._thread = threading.Thread(target=self._run, name="mosaic-tiles", daemon=True)
        self._thread.start()

    def close(self, timeout: float = 2.0) -> bool:
        """End the thread; return whether it ended in time, s."""
        with self._news:
            self._closed = True
            self._news.notify()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    @property
    def idle(self) -> bool:
        """Whether all requested tiles are there."""
        with self._news:
            return self.complete and not self._wanted

    def part(self, level: int, window: Window) -> Bytes:
        """Return a part of a fine level as far as it is loaded, uint8 (h, w, 3); missing tiles of it are queued."""
        found = self._from_overview(level, window)
        missing = []
        with self._news:
            for row, column in itertools.product(
                range(window.top // TILE_PX, -(-window.bottom // TILE_PX)),
                range(window.left // TILE_PX, -(-window.right // TILE_PX)),
            ):
                tile = self._tiles.get((level, row, column))
                if tile is None:
                    missing.append((level, row, column))
                    continue
                self._tiles.move_to_end((level, row, column))
                left, top = column * TILE_PX, row * TILE_PX
                there = Window(left, top, left + tile.shape[1], top + tile.shape[0])
                both = Window(
                    max(there.left, window.left),
                    max(there.top, window.top),
                    min(there.right, window.right),
                    min(there.bottom, window.bottom),
                )
                source = tile[both.moved(there.left, there.top).slices]
                found[both.moved(window.left, window.top).slices] = source
            for key in missing:
                self._wanted[key] = None
                self._wanted.move_to_end(key)
            while len(self._wanted) > _MOST_WANTED:
                self._wanted.popitem(last=False)
            self._news.notify()
        return found

    def _from_overview(self, level: int, window: Window) -> Bytes:
        step = 2 ** (self._coarse - level)
        coarse = self._overviews[0]
        rows = np.minimum(np.arange(window.top, window.bottom) // step, coarse.shape[0] - 1)
        columns = np.minimum(np.arange(window.left, window.right) // step, coarse.shape[1] - 1)
        return np.ascontiguousarray(coarse[rows[:, None], columns])

    def _run(self) -> None:
        work = self._overview_work()
        told = 0
        with self._mosaic:
            while True:
                with self._news:
                    while not (self._closed or self._wanted or not self.complete):
                        self._news.wait()
                    if self._closed:
                        return
                    key = next(reversed(self._wanted), None)
                if key is not None:
                    self._read_tile(key)
                    self._ready()
                    continue
                self.complete = next(work, self) is self
                told += 1
                if self.complete or told % _TOLD_EVERY == 0:
                    self._ready()

    def _read_tile(self, key: Key) -> None:
        level, row, column = key
        side = TILE_PX << level
        window = Window(column * side, row * side, (column + 1) * side, (row + 1) * side)
        pixels = self._reduced(window.within(self.width, self.height), level)
        with self._news:
            self._wanted.pop(key, None)
            self._tiles[key] = pixels
            self._bytes += pixels.nbytes
            while self._bytes > _KEPT_BYTES and len(self._tiles) > 1:
                self._bytes -= self._tiles.popitem(last=False)[1].nbytes

    def _reduced(self, window: Window, level: int) -> Bytes:
        """Return a window of the mosaic at a level; grey where the file cannot be read."""
        size = _size(window.width, window.height, level)
        try:
            return self._mosaic.read_reduced(window, size)
        except UserError:
            return np.full((*size, 3), _GREY, np.uint8)

    def _overview_work(self) -> Iterator[None]:
        """Load the kept overview, or make it, block by block, and keep it."""
        if self._load():
            return
        side = max(_BLOCK_PX, _BLOCK_PX >> _LEAST_LEVEL << self._coarse)
        for top, left in itertools.product(range(0, self.height, side), range(0, self.width, side)):
            self._make_block(Window(left, top, left + side, top + side))
            yield
        self._keep()

    def _make_block(self, window: Window) -> None:
        """Make the part of the overview that a window, aligned to blocks, covers."""
        part = self._reduced(window.within(self.width, self.height), self._coarse)
        left, top = window.left >> self._coarse, window.top >> self._coarse
        for level in self._overviews:
            height, width = part.shape[:2]
            level[top : top + height, left : left + width] = part[: level.shape[0] - top, : level.shape[1] - left]
            part = np.asarray(
                cv2.resize(part, (max(1, -(-width // 2)), max(1, -(-height // 2))), interpolation=cv2.INTER_AREA),
                np.uint8,
            )
            left, top = left // 2, top // 2

    def _load(self) -> bool:
        """Load the overview that an earlier window has kept; return whether there is one."""
        data = self._path.read_bytes() if self._path.is_file() else b""
        kept = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR_RGB) if data else None
        if kept is None or kept.shape != self._overviews[0].shape:
            return False
        self._overviews[0][:] = kept
        for finer, coarser in itertools.pairwise(self._overviews):
            size = coarser.shape[1], coarser.shape[0]
            coarser[:] = cv2.resize(finer, size, interpolation=cv2.INTER_AREA)
        return True

    def _keep(self) -> None:
        """Keep the overview; of many the oldest are removed. What cannot be written is made again next time."""
        _, data = cv2.imencode(".png", cv2.cvtColor(self._overviews[0], cv2.COLOR_RGB2BGR))
        with contextlib.suppress(files.SaveError, OSError):
            with files.replacing(self._path) as temporary:
                temporary.write_bytes(data.tobytes())
            kept = sorted(self._path.parent.glob("*.png"), key=lambda path: path.stat().st_mtime)
            for path in kept[:-_KEPT_OVERVIEWS]:
                path.unlink(missing_ok=True)


def _size(width: int, height: int, level: int) -> tuple[int, int]:
    """Return height and width at a level."""
    return -(-height >> level), -(-width >> level)


def _name(path: Path) -> str:
    details = path.stat()
    known = f"{path.resolve()}|{details.st_size}|{details.st_mtime_ns}"
    return hashlib.sha256(known.encode("utf-8", "surrogateescape")).hexdigest()[:24]
