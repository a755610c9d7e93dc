"""The results of a mosaic as files: table, GeoJSON, GeoPackage, DXF, mask and summary, with coordinates where known."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from crackview import __version__, file_names, files
from crackview.export import dxf, maps, tables
from crackview.export.model import ExportBasis, Sheet, model_record, origin, scale_record
from crackview.mosaic import components, features, geopackage, raster
from crackview.mosaic.georeference import Georeference
from crackview.mosaic.map_store import MapStore
from crackview.mosaic.result import MosaicResult
from crackview.mosaic.source import MosaicError
from crackview.vision import image_io, overlay
from crackview.vision.classes import WidthClasses

TABLE, GEOJSON, PIXELS = "findings.csv", "findings.geojson", "findings_pixels.geojson"
GEOPACKAGE, DRAWING, MASK, SUMMARY = "findings.gpkg", "findings.dxf", "mask.tif", "summary.json"
NAMES = (TABLE, GEOJSON, PIXELS, GEOPACKAGE, DRAWING, MASK, SUMMARY)
"""What is written, of the two GeoJSON files one."""
_MAP = "WGS 84 longitude and latitude, degrees"
_BLOCK_PX = 512
_INSUNITS = {1.0: 6, 0.3048: 2, 1200 / 3937: 21, 0.001: 4}
"""$INSUNITS by metres."""


def sheet(result: MosaicResult, title: str, preset: WidthClasses, min_length_px: float) -> Sheet:
    """Return the sheet of a mosaic."""
    return Sheet(title, (result,), ExportBasis(__version__, dt.datetime.now(dt.UTC), preset, min_length_px))


def write(result: MosaicResult, made: Sheet, store: MapStore, folder: Path, more: dict[str, Any]) -> list[Path]:
    """Write all files, each whole or not at all.

    Args:
        result: The findings.
        made: Their sheet.
        store: The map of the mosaic.
        folder: Where to; made if it is missing.
        more: Further entries of the summary.

    Returns:
        The files.

    Raises:
        MosaicError: If one of them would replace the mosaic, or a part of the map cannot be read.
        SaveError: If a file cannot be written.
    """
    taken = next((folder / name for name in NAMES if files.is_same(folder / name, result.path)), None)
    if taken is not None:
        raise MosaicError("{path} is the mosaic itself: choose another folder.", path=taken)
    written = [folder / TABLE]
    tables.write_findings(written[0], made)
    written += [write_geojson(result, made, folder)]
    if result.georeference is not None:
        written.append(folder / GEOPACKAGE)
        geopackage.write(written[-1], result, made, result.georeference)
    written.append(folder / DRAWING)
    with files.replacing(written[-1]) as temporary:
        dxf.drawing(result, made, _ground(result)).saveas(temporary)
    mask = write_mask(folder / MASK, result, store)
    written += [mask] if mask else []
    written.append(folder / SUMMARY)
    tables.write_summary(written[-1], _summary(result, made, more, written))
    return written


def write_geojson(result: MosaicResult, made: Sheet, folder: Path) -> Path:
    """Write the centre lines as GeoJSON: of WGS 84 (RFC 7946), or of pixels where the place is not known.

    Raises:
        SaveError: If the file cannot be written.
    """
    known = result.georeference
    placed = known is not None and known.to_degrees(np.zeros((1, 2))) is not None
    path = folder / (GEOJSON if placed else PIXELS)
    head = {
        "type": "FeatureCollection",
        "name": made.title,
        "coordinates": _MAP if placed else maps.PIXELS,
        "origin": origin(made),
    }
    with files.replacing(path) as temporary, temporary.open("w", encoding="utf-8", errors="replace") as file:
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "features": [')
        for number, feature in enumerate(_records(result, made, known if placed else None)):
            file.write((",\n" if number else "\n") + json.dumps(feature, ensure_ascii=False, allow_nan=False))
        file.write("\n]}\n")
    return path


def _records(result: MosaicResult, made: Sheet, known: Georeference | None) -> Iterator[dict[str, Any]]:
    for some in features.batches(features.of(result, made)):
        points, sizes = features.points(some)
        carried = None if known is None else known.to_degrees(points)
        digits = 2 if carried is None else 9  # nine decimals of a degree are a tenth of a millimetre
        shown = np.round(points if carried is None else carried, digits)
        for feature, lines in zip(some, features.split(shown, sizes), strict=True):
            yield {
                "type": "Feature",
                "id": feature.finding.id,
                "geometry": {"type": "MultiLineString", "coordinates": [line.tolist() for line in lines]},
                "properties": feature.values,
            }


def _ground(result: MosaicResult) -> dxf.Ground | None:
    """Return the map as the ground of a drawing; degrees are carried into UTM, since no drawing is in degrees."""
    known = result.georeference
    if known is None:
        return None
    width, height = result.size
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)]) - 0.5
    if not known.is_geographic:
        metres = known.metres_per_unit or 0.0
        units = next((number for unit, number in _INSUNITS.items() if abs(metres / unit - 1) < 1e-7), 0)
        return dxf.Ground(known.to_map, known.to_map(corners), units, known.title)
    zone = known.utm((width / 2, height / 2))

    def flat(points: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
        carried = known.carried(points, zone)
        return known.to_map(points) if carried is None else carried

    return dxf.Ground(flat, flat(corners), _INSUNITS[1.0], zone)


def write_mask(path: Path, result: MosaicResult, store: MapStore) -> Path | None:
    """Write the mask as a cloud optimised GeoTIFF, 255 where there is crack; None where rasterio is not installed.

    Raises:
        MosaicError: If a part of the map cannot be read.
        SaveError: If the file cannot be written.
    """
    try:
        import rasterio  # noqa: PLC0415 - not everywhere
        from rasterio import shutil  # noqa: PLC0415
        from rasterio.errors import RasterioError  # noqa: PLC0415
        from rasterio.transform import Affine  # noqa: PLC0415
        from rasterio.windows import Window  # noqa: PLC0415
    except ImportError:
        return None
    known, level = result.georeference, max(1, overlay.threshold_level(result.model.threshold))
    place: dict[str, Any] = {} if known is None else {"crs": known.wkt or None, "transform": Affine(*known.transform)}
    width, height = result.size
    options = {"tiled": True, "blockxsize": _BLOCK_PX, "blockysize": _BLOCK_PX, "compress": "deflate"}
    options |= {"sparse_ok": True, "bigtiff": "if_safer"}
    with files.staged(path.parent) as stage, image_io.quiet, rasterio.Env(GDAL_CACHEMAX=raster.CACHE_BYTES):
        plain = stage / "plain.tif"
        try:
            with rasterio.open(
                plain, "w", driver="GTiff", width=width, height=height, count=1, dtype="uint8", **options, **place
            ) as file:
                for cell in components.cells(width, height):
                    mask = store.read(cell) >= level
                    if mask.any():
                        window = Window(cell.left, cell.top, cell.width, cell.height)
                        file.write(mask.astype(np.uint8) * 255, 1, window=window)
            shutil.copy(
                plain,
                stage / path.name,
                driver="COG",
                compress="deflate",
                blocksize=_BLOCK_PX,
                overview_resampling="average",
                bigtiff="if_safer",
            )
            plain.unlink()
        except RasterioError as error:
            raise files.SaveError(
                "{path} was not saved ({reason}): choose another folder or name.", path=path, reason=error
            ) from error
    return path


def _summary(result: MosaicResult, made: Sheet, more: dict[str, Any], written: list[Path]) -> dict[str, Any]:
    known = result.georeference
    return {
        "application": "CrackView",
        "version": __version__,
        "mosaic": file_names.escape(result.path),
        "width": result.size[0],
        "height": result.size[1],
        **model_record(result.model),
        "coordinate_system": None if known is None or not known.wkt else known.title,
        "transform": None if known is None else list(known.transform),
        "scale": scale_record(result.scale),
        "min_length_px": made.basis.min_length_px,
        "crack_share": round(result.crack_share, 8),
        "findings": len(result.included),
        "length_px": round(sum(finding.length_px for finding in result.included), 2),
        "files": [path.name for path in written],
        **more,
    }
