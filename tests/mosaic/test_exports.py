"""Results are read with GDAL's own readers, and laid over the cracks that were drawn."""

import csv
import json
import sqlite3
import warnings

import ezdxf
import numpy as np
import pytest
from scipy.spatial import cKDTree

from crackview.mosaic import components, measuring, run
from crackview.mosaic.source import MosaicError
from crackview.vision.scale import Scale
from tests.mosaic.walls import TRANSFORM, Dark, wall, write

rasterio = pytest.importorskip("rasterio")
pyogrio = pytest.importorskip("pyogrio")

PIXELS, CRACKS = wall()


@pytest.fixture(autouse=True)
def small_cells(monkeypatch):
    for module in (components, measuring):
        monkeypatch.setattr(module, "CELL_PX", 512)


def done(folder, **options):
    path = write(folder / "wall.tif", PIXELS, **options)
    return run.run(path, folder / "out", Dark())


def points(geometries):
    import struct

    found = []
    for data in geometries:
        (count,) = struct.unpack_from("<I", data, 5)
        at = 9
        for _ in range(count):
            (size,) = struct.unpack_from("<I", data, at + 5)
            found.append(np.frombuffer(data, "<f8", 2 * size, at + 9).reshape(size, 2))
            at += 9 + 16 * size
    return np.concatenate(found)


def layer(path, name=None):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        info, _, geometry, columns = pyogrio.raw.read(path, layer=name)
    return info, geometry, dict(zip(info["fields"], columns, strict=True))


def lies_on_the_cracks(places):
    """Whether places, px, lie on the centre lines that were drawn, and not half a pixel beside them."""
    drawn = np.concatenate([each.path for each in CRACKS])
    ways = drawn[cKDTree(drawn).query(places)[1]] - places
    near = ways[np.hypot(*ways.T) < 3]
    return len(near) > 0.9 * len(ways) and np.abs(np.median(near, axis=0)).max() < 0.2


def to_pixels(dataset, coordinates):
    a, b, c, d, e, f = (~dataset.transform)[:6]
    x, y = coordinates.T
    return np.stack([a * x + b * y + c, d * x + e * y + f], 1) - 0.5


def test_all_files_are_written_and_named(tmp_path):
    found = done(tmp_path)
    names = {each.name for each in found.files}
    assert names == {
        "findings.csv", "findings.geojson", "findings.gpkg", "findings.dxf", "mask.tif", "summary.json"
    }  # fmt: skip
    assert all(each.stat().st_size for each in found.files)
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["coordinate_system"] == "EPSG:25832"
    assert summary["transform"] == list(TRANSFORM)
    assert summary["scale"]["mm_per_px"] == pytest.approx(5)
    assert summary["findings"] == len(found.result.findings)
    rows = list(csv.DictReader((tmp_path / "out" / "findings.csv").read_text().splitlines()))
    assert len(rows) == summary["findings"]
    assert float(rows[0]["length_mm"]) == pytest.approx(5 * float(rows[0]["length_px"]), rel=1e-3)
    assert rows[0]["mm_per_px"] == "5"
    assert "EPSG:25832" in rows[0]["scale_origin"]


def test_the_geopackage_lies_on_the_cracks_with_its_system_and_style(tmp_path):
    found = done(tmp_path)
    path = tmp_path / "out" / "findings.gpkg"
    info, geometry, columns = layer(path, "findings")
    assert info["crs"] == "EPSG:25832"
    assert info["geometry_type"] == "MultiLineString"
    assert len(geometry) == len(found.result.findings)
    assert columns["length_px"] == pytest.approx([each.length_px for each in found.result.findings], abs=1e-3)
    assert columns["length_mm"] == pytest.approx(columns["length_px"] * 5, rel=1e-3)
    with rasterio.open(tmp_path / "wall.tif") as source:
        assert lies_on_the_cracks(to_pixels(source, points(geometry)))
    with sqlite3.connect(path) as file:
        ((qml, sld, used),) = file.execute("SELECT styleQML, styleSLD, useAsDefault FROM layer_styles")
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert not file.execute("PRAGMA foreign_key_check").fetchall()
    file.close()
    assert 'attr="width_class"' in qml
    assert "StyledLayerDescriptor" in sld
    assert used == 1


@pytest.mark.parametrize(
    ("crs", "transform"),
    [
        ("EPSG:25832", TRANSFORM),
        ("EPSG:25832", (0.004, 0.003, 500_000.0, 0.003, -0.004, 5_500_000.0)),
        ("EPSG:2263", (0.01, 0.0, 980_000.0, 0.0, -0.01, 200_000.0)),
        ("EPSG:3857", (0.01, 0.0, 2_776_000.0, 0.0, -0.01, 8_438_000.0)),
        ("EPSG:4326", (1e-7, 0.0, 11.5, 0.0, -5e-8, 60.2)),
    ],
    ids=["utm", "rotated", "feet", "mercator", "degrees"],
)
def test_geojson_and_geopackage_are_where_gdal_has_the_pixels(tmp_path, crs, transform):
    from rasterio.warp import transform as carried

    found = done(tmp_path, crs=crs, transform=transform)
    _, package, _ = layer(tmp_path / "out" / "findings.gpkg", "findings")
    info, geometry, _ = layer(tmp_path / "out" / "findings.geojson")
    assert info["crs"] == "EPSG:4326"
    assert len(geometry) == len(package) == len(found.result.findings)
    with rasterio.open(tmp_path / "wall.tif") as source:
        on_map = points(package)
        places = to_pixels(source, on_map)
        assert lies_on_the_cracks(places)
        x, y = carried("EPSG:4326", source.crs, *points(geometry).T.tolist())
        again = to_pixels(source, np.stack([x, y], 1))
    # half a pixel is the bar; nine decimals of a degree are a tenth of a millimetre
    assert np.hypot(*(again - places).T).max() < 0.1
    collection = json.loads((tmp_path / "out" / "findings.geojson").read_text())
    assert "crs" not in collection
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in points(geometry))


@pytest.mark.parametrize(
    ("crs", "unit", "code"), [("EPSG:25832", 1.0, 6), ("EPSG:2263", 1200 / 3937, 21), ("EPSG:2222", 0.3048, 2)]
)
def test_the_drawing_is_in_the_units_of_the_map(tmp_path, crs, unit, code):
    done(tmp_path, crs=crs, transform=(0.01, 0.0, 200_000.0, 0.0, -0.01, 300_000.0))
    drawing = ezdxf.readfile(tmp_path / "out" / "findings.dxf")
    assert drawing.units == code
    assert not drawing.audit().errors
    lines = [each for each in drawing.modelspace().query("LWPOLYLINE") if each.dxf.layer != "PHOTO"]
    places = np.concatenate([np.array(list(each.vertices())) for each in lines])
    with rasterio.open(tmp_path / "wall.tif") as source:
        assert lies_on_the_cracks(to_pixels(source, places))
    rows = list(csv.DictReader((tmp_path / "out" / "findings.csv").read_text().splitlines()))
    assert float(rows[0]["mm_per_px"]) == pytest.approx(0.01 * unit * 1000, rel=2e-3)


def test_the_drawing_of_degrees_is_in_metres(tmp_path):
    done(tmp_path, crs="EPSG:4326", transform=(1e-7, 0.0, 11.5, 0.0, -5e-8, 60.2))
    drawing = ezdxf.readfile(tmp_path / "out" / "findings.dxf")
    assert drawing.units == 6
    assert dict(drawing.header.custom_vars.properties)["system"] == "EPSG:32632"


def test_the_mask_is_a_cloud_optimised_geotiff_on_the_same_grid(tmp_path):
    found = done(tmp_path)
    with rasterio.open(tmp_path / "out" / "mask.tif") as mask, rasterio.open(tmp_path / "wall.tif") as source:
        assert mask.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert mask.transform == source.transform
        assert mask.crs == source.crs
        assert mask.shape == source.shape
        assert mask.block_shapes == [(512, 512)]
        assert mask.overviews(1)
        values = mask.read(1)
    assert set(np.unique(values)) == {0, 255}
    assert (values > 0).mean() == pytest.approx(found.result.crack_share)
    assert sum(each.area_px for each in found.result.findings) <= (values > 0).sum()
    for each in found.result.findings:
        left, top, width, height = each.box
        assert (values[top : top + height, left : left + width] > 0).sum() >= each.area_px


def test_gdal_keeps_little_of_the_mask_in_memory(tmp_path, monkeypatch):
    from rasterio import shutil
    from rasterio._env import get_gdal_config

    kept, copy = [], shutil.copy

    def watched(*args, **options):
        kept.append(int(get_gdal_config("GDAL_CACHEMAX")))
        return copy(*args, **options)

    monkeypatch.setattr(shutil, "copy", watched)
    done(tmp_path)
    assert kept
    assert max(kept) <= 128 * 2**20


def test_sizes_of_pixels_that_are_not_square_follow_the_line(tmp_path):
    # 60.2 degrees north a degree of longitude is half as long
    found = done(tmp_path, crs="EPSG:4326", transform=(1e-7, 0.0, 11.5, 0.0, -1e-7, 60.2)).result
    across, along = 111_412 * np.cos(np.radians(60.2)) * 1e-4, 111_412 * 1e-4  # about, mm
    for finding in found.findings:
        lines = [np.diff(each.points.astype(float), axis=0) * (across, along) for each in finding.branches]
        length = sum(np.hypot(*each.T).sum() for each in lines)
        assert found.sizes(finding).length == pytest.approx(length, rel=0.01)


def test_a_mosaic_without_a_place_has_coordinates_of_pixels(tmp_path):
    found = done(tmp_path, crs=None, transform=None)
    assert found.result.scale is None
    names = {each.name for each in found.files}
    assert "findings_pixels.geojson" in names
    assert "findings.gpkg" not in names
    _, geometry, columns = layer(tmp_path / "out" / "findings_pixels.geojson")
    assert lies_on_the_cracks(points(geometry))
    assert np.isnan(columns["length_mm"].astype(float)).all()


def test_a_scale_that_was_typed_counts_before_that_of_the_file(tmp_path):
    path = write(tmp_path / "wall.tif", PIXELS)
    found = run.run(path, tmp_path / "out", Dark(), scale=Scale(0.25, 0.01)).result
    first = found.findings[0]
    assert found.sizes(first).length == pytest.approx(first.length_px / 4)
    assert found.scale.mm_per_px == 0.25


def test_the_mosaic_is_never_replaced(tmp_path):
    path = write(tmp_path / "mask.tif", PIXELS)
    before = path.read_bytes()
    with pytest.raises(MosaicError, match="is the mosaic itself"):
        run.run(path, tmp_path, Dark())
    assert path.read_bytes() == before


def test_a_folder_with_work_is_gone_on_with_only_if_that_is_asked_for(tmp_path):
    done(tmp_path)
    with pytest.raises(MosaicError, match="--resume"):
        run.run(tmp_path / "wall.tif", tmp_path / "out", Dark())
    network = Dark()
    run.run(tmp_path / "wall.tif", tmp_path / "out", network, resume=True)
    assert network.calls == 0
