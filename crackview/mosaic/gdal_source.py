"""A mosaic's file read by GDAL, which rasterio brings."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.transform import from_gcps
from rasterio.windows import Window as RasterWindow

from crackview.mosaic.georeference import Georeference
from crackview.mosaic.source import Bools, MosaicError, Samples, Window
from crackview.vision.image_io import quiet

_COLOURS = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)


class GdalSource:
    """One open file; see `raster.Mosaic`."""

    def __init__(self, path: Path, options: dict[str, Any]) -> None:
        """Open a file with options of GDAL."""
        if not path.exists():
            raise FileNotFoundError(2, "no such file", str(path))
        self._stack = ExitStack()
        self._options = options
        with rasterio.Env(**options), quiet:  # it warns of a file without a place
            self._file = self._stack.enter_context(rasterio.open(path))
            file = self._file
            if not file.count:
                raise MosaicError("{path} holds no picture of its own: name one of the pictures within.", path=path)
            self.width, self.height = int(file.width), int(file.height)
            self.georeference = _georeference(file)
            self.in_strips = bool(file.block_shapes[0][1] >= file.width > 1024)
            self._bands, self._palette = _bands(file)
            flags = file.mask_flag_enums[self._bands[0] - 1]
            self._all_valid = flags == [MaskFlags.all_valid]
            self.no_data = None if file.nodata is None else float(file.nodata)

    def read(self, window: Window, size: tuple[int, int] | None = None) -> Samples:
        """See `raster`."""
        options: dict[str, Any] = {}
        if size is not None:
            options["out_shape"] = (len(self._bands), *size)
            options["resampling"] = Resampling.average if self._palette is None else Resampling.nearest
        with rasterio.Env(**self._options):
            samples = np.moveaxis(self._file.read(self._bands, window=_as_gdal(window), **options), 0, -1)
        if self._palette is not None:
            return np.asarray(self._palette[np.minimum(samples[:, :, 0], len(self._palette) - 1)])
        return np.asarray(samples)

    def valid(self, window: Window) -> Bools:
        """See `raster`."""
        if self._all_valid:
            return np.ones((window.height, window.width), bool)
        with rasterio.Env(**self._options):
            return np.asarray(self._file.dataset_mask(window=_as_gdal(window)) > 0)

    def close(self) -> None:
        """See `raster`."""
        self._stack.close()


def _as_gdal(window: Window) -> RasterWindow:
    return RasterWindow(window.left, window.top, window.width, window.height)


def _bands(file: Any) -> tuple[list[int], npt.NDArray[np.uint8] | None]:
    """Return the numbers of the red, green and blue bands, or of the grey one; and its palette, if it has one."""
    kinds = list(file.colorinterp)
    if all(colour in kinds for colour in _COLOURS):
        return [kinds.index(colour) + 1 for colour in _COLOURS], None
    if kinds[0] is ColorInterp.palette:
        table = file.colormap(1)
        return [1], np.array([table[index][:3] for index in sorted(table)], np.uint8)
    seen = [number for number, kind in enumerate(kinds, start=1) if kind is not ColorInterp.alpha]
    return (seen[:3] if len(seen) >= 3 else seen[:1]), None


def _georeference(file: Any) -> Georeference | None:
    transform, crs = file.transform, file.crs
    if transform.is_identity and file.gcps[0]:
        points, crs = file.gcps
        transform = from_gcps(points)
    if transform.is_identity:
        return None
    return Georeference(tuple(float(each) for each in transform[:6]), crs.to_wkt() if crs else "")
