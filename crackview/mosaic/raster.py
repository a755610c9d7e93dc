"""A mosaic as it lies in its file, read window by window: RGB of 8 bits, and where there is data.

GeoTIFF, BigTIFF, JPEG 2000, VRT and whatever else GDAL reads come through rasterio, which the extra ``geo`` installs.
Without it plain TIFFs are read, tiled or in strips, by tifffile; their coordinates are not.
"""

import contextlib
import importlib.util
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import cv2
import numpy as np
import numpy.typing as npt

from crackview.errors import UserError
from crackview.mosaic.georeference import Georeference
from crackview.mosaic.source import Bools, MosaicError, MosaicSource, Samples, Window
from crackview.vision import contrast_stretch
from crackview.vision.sample_values import Levels, RangeError

Bytes = npt.NDArray[np.uint8]

CACHE_BYTES = 128 * 2**20
"""What GDAL may keep of decoded blocks; left to itself it takes a twentieth of the machine's memory."""
_SAMPLES_A_SIDE, _SAMPLE_PX, _STRIP_PX = 6, 256, 16
LEAST_GAP_PX = 25
_RIM_PX = 2  # mixed with what is beside it, where a mosaic was resampled
_MOSTLY = 0.9  # what a sample has data on, to tell how flat the mosaic is
_OPTIONS: dict[str, Any] = {
    "GDAL_CACHEMAX": CACHE_BYTES,
    "GDAL_PAM_ENABLED": True,  # what lies beside the file is read; nothing is written, since nothing is computed
    "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "none",  # a VRT may name files of the network: nothing is fetched
}


@dataclass(frozen=True, eq=False)
class Mosaic:
    """An open mosaic. Use it from one thread at a time, with ``with``.

    Attributes:
        path: Its file.
        width: In px.
        height: In px.
        georeference: Where it lies; None where its file has no place or rasterio is not installed.
        in_strips: Whether its file holds whole rows, so that wide windows are read best.
        stretch: New level of each level, uint8 (256,), for the network; None: the mosaic is not too flat.
    """

    path: Path
    width: int
    height: int
    georeference: Georeference | None
    in_strips: bool
    stretch: Bytes | None
    _source: MosaicSource
    _levels: Levels | None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._source.close()

    def read(self, window: Window) -> tuple[Bytes, Bools]:
        """Read a part.

        Args:
            window: Within the mosaic.

        Returns:
            uint8 (h, w, 3) RGB, and bool (h, w) where there is data, less its outermost pixels. What is narrower than
            `LEAST_GAP_PX` and without data counts as data: files whose value for no data is black have it in cracks.

        Raises:
            MosaicError: If the file cannot be read there.
        """
        with _reading(self.path):
            samples, valid = _part(self._source, window)
            return _rgb(samples, self._levels or Levels.of(samples)), _solid(valid)

    def read_reduced(self, window: Window, size: tuple[int, int]) -> Bytes:
        """Read a part as it is shown: smaller, uint8 (h, w, 3), from the file's overviews where it has some.

        Args:
            window: Within the mosaic.
            size: Height and width, at most those of the window.

        Raises:
            MosaicError: If the file cannot be read there.
        """
        with _reading(self.path):
            samples = self._source.read(window, size)
            return _rgb(samples, self._levels or Levels.of(samples))


def open_mosaic(path: Path) -> Mosaic:
    """Open a mosaic and look at some of its parts: how its samples become 8 bits, and whether it is too flat.

    Raises:
        MosaicError: If it cannot be opened.
    """
    with _reading(path):
        source: MosaicSource
        if importlib.util.find_spec("rasterio") is not None:
            from crackview.mosaic.gdal_source import GdalSource  # noqa: PLC0415 - only where GDAL is installed

            source = GdalSource(path, _OPTIONS)
        else:
            from crackview.mosaic.tiff_source import TiffSource  # noqa: PLC0415 - only where GDAL is not

            source = TiffSource(path)
        try:
            return _looked_at(path, source)
        except BaseException:
            source.close()
            raise


def _looked_at(path: Path, source: MosaicSource) -> Mosaic:
    parts = [_part(source, window) for window in _sampled(source)]
    known = [samples[valid] for samples, valid in parts if valid.any()]
    levels = Levels.of(np.concatenate(known), source.no_data) if known else None
    whole = [(samples, valid) for samples, valid in parts if valid.mean() > _MOSTLY] or parts
    shown = [filled(_rgb(samples, levels or Levels.of(samples)), valid) for samples, valid in whole]
    table = contrast_stretch.table_of(shown)
    return Mosaic(path, source.width, source.height, source.georeference, source.in_strips, table, source, levels)


def _part(source: MosaicSource, window: Window) -> tuple[Samples, Bools]:
    samples, valid = source.read(window), source.valid(window)
    return samples, valid & np.isfinite(samples).all(axis=2) if samples.dtype.kind == "f" else valid


def _rgb(samples: Samples, levels: Levels) -> Bytes:
    pixels = levels.to_bytes(samples)
    return np.ascontiguousarray(np.repeat(pixels, 3, axis=2) if pixels.shape[2] == 1 else pixels)


def _sampled(source: MosaicSource) -> Sequence[Window]:
    """Return a few windows all over the mosaic that represent it; few, since a giant one must open at once."""
    rows = _STRIP_PX if source.in_strips else _SAMPLE_PX
    size = (min(source.width, _SAMPLE_PX), min(source.height, rows))
    starts = [
        sorted({int(each) for each in np.linspace(0, length - part, _SAMPLES_A_SIDE)})
        for length, part in zip((source.width, source.height), size, strict=True)
    ]
    return [Window(left, top, left + size[0], top + size[1]) for top in starts[1] for left in starts[0]]


def _solid(valid: Bools) -> Bools:
    if valid.all():
        return valid
    gap = np.ones((LEAST_GAP_PX, LEAST_GAP_PX), np.uint8)
    outside = cv2.morphologyEx((~valid).astype(np.uint8), cv2.MORPH_OPEN, gap)
    rim = np.ones((2 * _RIM_PX + 1, 2 * _RIM_PX + 1), np.uint8)
    return np.asarray(cv2.dilate(outside, rim) == 0)


def filled(pixels: Bytes, valid: Bools) -> Bytes:
    """Return pixels, uint8 (h, w, 3), with missing data replaced by the nearest, so that its border is no edge."""
    if valid.all() or not valid.any():
        return pixels
    _, nearest = cv2.distanceTransformWithLabels(
        (~valid).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    # each place with data has a label of its own
    colour = np.zeros((int(nearest.max()) + 1, 3), np.uint8)
    colour[nearest[valid]] = pixels[valid]
    return np.where(valid[:, :, None], pixels, colour[nearest])


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn whatever goes wrong with a file within the block into a MosaicError."""
    try:
        yield
    except (UserError, KeyboardInterrupt):
        raise
    except MemoryError as error:
        raise MosaicError(
            "{path} does not fit into the memory: close other programs or make it smaller.", path=path
        ) from error
    except Exception as error:  # GDAL and tifffile raise anything on damaged files
        from crackview.vision import image_io  # noqa: PLC0415 - only where something is wrong

        if isinstance(error, RangeError):
            raise MosaicError(image_io.no_range(path, error)) from error
        if isinstance(error, OSError) and error.errno is not None:
            raise MosaicError(image_io.os_sentence(path, error)) from error
        raise MosaicError(
            "{path} cannot be read as a mosaic ({reason}): choose a GeoTIFF, BigTIFF, JPEG 2000 or VRT file, or copy "
            "it again.",
            path=path,
            reason=(str(error).splitlines() or [type(error).__name__])[0],
        ) from error
