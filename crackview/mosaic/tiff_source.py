"""A plain TIFF, tiled or in strips, read segment by segment by tifffile; its coordinates need GDAL."""

import itertools
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from tifffile import TiffFile

from crackview.mosaic.source import Bools, MosaicError, Samples, Window
from crackview.vision import tiff

if TYPE_CHECKING:
    from crackview.mosaic.georeference import Georeference

_KEPT_BYTES = 128 * 2**20
_GREY, _RGB, _CONTIG = 1, 2, 1
_ALPHA = {1, 2}  # of ExtraSamples


def _plain_page(file: TiffFile, path: Path) -> Any:
    page = tiff.picture(file, path)[0]
    if page.photometric not in {_GREY, _RGB} or page.planarconfig != _CONTIG or not tiff.is_plain(page):
        raise MosaicError(
            "{path} is a TIFF of a kind that only GDAL reads: install it with pip install crackview[geo].", path=path
        )
    return page


class TiffSource:
    """One open file; see `raster.Mosaic`."""

    def __init__(self, path: Path) -> None:
        """Open a file."""
        self._file = TiffFile(path)
        try:
            self._page: Any = _plain_page(self._file, path)
        except BaseException:
            self._file.close()
            raise
        page = self._page
        self.width, self.height = int(page.imagewidth), int(page.imagelength)
        self._tile = (
            (int(page.tilelength), int(page.tilewidth))
            if page.is_tiled
            else (min(int(page.rowsperstrip), self.height), self.width)
        )
        self.in_strips = bool(self._tile[1] >= self.width > 1024)
        self.georeference: Georeference | None = None
        self._colours = 3 if page.photometric == _RGB else 1
        kinds = [int(each) for each in page.extrasamples]
        self._alpha = next((self._colours + place for place, kind in enumerate(kinds) if kind in _ALPHA), None)
        self.no_data = tiff.no_data(page)
        self._kept: OrderedDict[int, Samples] = OrderedDict()
        self._bytes = 0

    def read(self, window: Window, size: tuple[int, int] | None = None) -> Samples:
        """See `raster`."""
        samples = self._samples(window)[:, :, : self._colours]
        if size is None or size == samples.shape[:2]:
            return samples
        known = samples if samples.dtype.name in {"uint8", "uint16", "int16", "float32"} else samples.astype(np.float32)
        smaller = cv2.resize(known, size[::-1], interpolation=cv2.INTER_AREA)  # type: ignore[arg-type]
        return np.asarray(smaller).reshape(*size, self._colours)

    def valid(self, window: Window) -> Bools:
        """See `raster`."""
        if self._alpha is None and self.no_data is None:
            return np.ones((window.height, window.width), bool)
        samples = self._samples(window)
        if self._alpha is not None:
            return np.asarray(samples[:, :, self._alpha] != 0)
        return np.asarray((samples[:, :, : self._colours] != self.no_data).any(axis=2))

    def close(self) -> None:
        """See `raster`."""
        self._file.close()

    def _samples(self, window: Window) -> Samples:
        high, wide = self._tile
        found = np.zeros((window.height, window.width, self._page.samplesperpixel), self._page.dtype)
        across = -(-self.width // wide)
        for row, column in itertools.product(
            range(window.top // high, -(-window.bottom // high)), range(window.left // wide, -(-window.right // wide))
        ):
            segment = self._segment(row * across + column)
            there = Window(column * wide, row * high, column * wide + segment.shape[1], row * high + segment.shape[0])
            part = Window(
                max(there.left, window.left),
                max(there.top, window.top),
                min(there.right, window.right),
                min(there.bottom, window.bottom),
            )
            found[part.moved(window.left, window.top).slices] = segment[part.moved(there.left, there.top).slices]
        return found

    def _segment(self, index: int) -> Samples:
        kept = self._kept.pop(index, None)
        if kept is None:
            kept = self._decoded(index)
            self._bytes += kept.nbytes
            while self._bytes > _KEPT_BYTES and self._kept:
                self._bytes -= self._kept.popitem(last=False)[1].nbytes
        self._kept[index] = kept
        return kept

    def _decoded(self, index: int) -> Samples:
        file = self._file.filehandle
        file.seek(self._page.dataoffsets[index])
        segment, _, shape = self._page.decode(file.read(self._page.databytecounts[index]), index)
        if segment is None:  # not written: all are 0
            return np.zeros(shape[1:], self._page.dtype)
        return np.asarray(segment[0])
