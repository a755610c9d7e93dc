import importlib.util
import subprocess
import sys
import warnings

import numpy as np
import pytest

from crackview.mosaic import raster
from crackview.mosaic.raster import open_mosaic
from crackview.mosaic.source import MosaicError, Window
from tests.mosaic.walls import wall, write

rasterio = pytest.importorskip("rasterio")

PIXELS = wall()[0]
HEIGHT, WIDTH = PIXELS.shape[:2]
PARTS = [Window(0, 0, 64, 64), Window(200, 300, 700, 540), Window(WIDTH - 100, HEIGHT - 33, WIDTH, HEIGHT)]


@pytest.fixture(params=["gdal", "plain"])
def reader(request, monkeypatch):
    """With rasterio, and as if it were not installed."""
    if request.param == "plain":
        find = importlib.util.find_spec
        monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "rasterio" else find(name))
    return request.param


def same(path, expected, tolerance=0):
    with open_mosaic(path) as mosaic:
        assert (mosaic.width, mosaic.height) == (WIDTH, HEIGHT)
        for part in PARTS:
            pixels, valid = mosaic.read(part)
            assert pixels.dtype == np.uint8
            assert valid.all()
            assert np.abs(pixels.astype(int) - expected[part.slices]).max() <= tolerance


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"tiled": None, "blockxsize": None, "blockysize": 16},
        {"tiled": None, "blockxsize": None, "blockysize": 1, "compress": None},
        {"bigtiff": "yes", "compress": "lzw", "predictor": 2},
        {"blockxsize": 512, "blockysize": 128},
    ],
    ids=["tiles", "strips", "rows", "bigtiff", "oblong"],
)
def test_tiffs_of_any_layout_are_read_by_windows(tmp_path, options, reader):
    same(write(tmp_path / "wall.tif", PIXELS, **options), PIXELS)


def test_grey_of_16_bits_becomes_8_bits_by_one_rule_for_all_windows(tmp_path, reader):
    grey = PIXELS[:, :, 0].astype(np.uint16) * 16  # of a sensor of 12 bits
    with open_mosaic(write(tmp_path / "wall.tif", grey)) as mosaic:
        for part in PARTS:
            pixels, _ = mosaic.read(part)
            assert np.array_equal(pixels, PIXELS[part.slices])


def test_floats_that_are_no_numbers_are_no_data(tmp_path, reader):
    grey = PIXELS[:, :, 0].astype(np.float32) / 255
    grey[:300] = np.nan
    with open_mosaic(write(tmp_path / "wall.tif", grey)) as mosaic:
        pixels, valid = mosaic.read(Window(0, 0, 600, 600))
        assert not valid[:300].any()
        assert valid[310:].all()
        assert np.abs(pixels[310:].astype(int) - PIXELS[310:600, :600]).max() <= 1


def test_jpeg_2000_is_read(tmp_path):
    path = write(tmp_path / "wall.jp2", PIXELS, driver="JP2OpenJPEG", tiled=None, compress=None, photometric=None,
                 quality="100", reversible="yes")  # fmt: skip
    same(path, PIXELS)
    with open_mosaic(path) as mosaic:
        assert mosaic.georeference.title == "EPSG:25832"


def test_a_vrt_of_parts_is_one_mosaic(tmp_path):
    half = WIDTH // 2
    a, b, c, d, e, f = (0.005, 0.0, 500_000.0, 0.0, -0.005, 5_500_000.0)
    write(tmp_path / "west.tif", PIXELS[:, :half])
    write(tmp_path / "east.tif", PIXELS[:, half:], transform=(a, b, c + a * half, d, e, f))
    sources = "".join(
        f"<VRTRasterBand dataType='Byte' band='{band}'><ColorInterp>{colour}</ColorInterp>"
        + "".join(
            f"<SimpleSource><SourceFilename relativeToVRT='1'>{name}.tif</SourceFilename>"
            f"<SourceBand>{band}</SourceBand>"
            f"<SrcRect xOff='0' yOff='0' xSize='{half}' ySize='{HEIGHT}'/>"
            f"<DstRect xOff='{left}' yOff='0' xSize='{half}' ySize='{HEIGHT}'/></SimpleSource>"
            for name, left in (("west", 0), ("east", half))
        )
        + "</VRTRasterBand>"
        for band, colour in enumerate(("Red", "Green", "Blue"), start=1)
    )
    path = tmp_path / "wall.vrt"
    path.write_text(
        f"<VRTDataset rasterXSize='{WIDTH}' rasterYSize='{HEIGHT}'><SRS>EPSG:25832</SRS>"
        f"<GeoTransform>{c},{a},{b},{f},{d},{e}</GeoTransform>{sources}</VRTDataset>"
    )
    same(path, PIXELS)


def test_a_palette_is_looked_up(tmp_path):
    path = write(tmp_path / "wall.tif", PIXELS[:, :, 0], photometric="palette")
    with rasterio.open(path, "r+") as file:
        file.write_colormap(1, {value: (value, 255 - value, 0, 255) for value in range(256)})
    with open_mosaic(path) as mosaic:
        pixels, _ = mosaic.read(PARTS[1])
    assert np.array_equal(pixels[:, :, 0], PIXELS[PARTS[1].slices][:, :, 0])
    assert np.array_equal(pixels[:, :, 1], 255 - PIXELS[PARTS[1].slices][:, :, 0])


@pytest.mark.parametrize("how", ["alpha", "value"])
def test_no_data_is_left_out_with_its_rim_but_black_in_a_crack_is_data(tmp_path, how, reader):
    pixels = PIXELS.copy()
    valid = np.ones(pixels.shape[:2], bool)
    valid[:, :420] = False
    pixels[~valid] = 0
    pixels[500:504, 600:900] = 0  # a crack as black as no data
    options = {"valid": valid} if how == "alpha" else {"nodata": 0}
    with open_mosaic(write(tmp_path / "wall.tif", pixels, **options)) as mosaic:
        _, found = mosaic.read(Window(300, 400, 1000, 700))
    assert not found[:, :122].any()
    assert found[:, 123:].all()


def test_no_data_is_filled_from_beside_it():
    pixels = np.full((60, 60, 3), 9, np.uint8)
    valid = np.zeros((60, 60), bool)
    valid[:, :30] = True
    pixels[:, :30] = np.arange(60, dtype=np.uint8)[:, None, None]
    found = raster.filled(pixels, valid)
    assert np.array_equal(found[:, 30:], np.broadcast_to(np.arange(60)[:, None, None], (60, 30, 3)))


def test_a_flat_mosaic_is_stretched_by_one_table(tmp_path):
    flat = (PIXELS // 32 + 120).astype(np.uint8)
    with open_mosaic(write(tmp_path / "flat.tif", flat)) as mosaic:
        assert mosaic.stretch is not None
        assert np.ptp(mosaic.stretch[118:130].astype(int)) > 12
    with open_mosaic(write(tmp_path / "wall.tif", PIXELS)) as mosaic:
        assert mosaic.stretch is None


def test_what_is_no_mosaic_is_one_sentence(tmp_path, reader):
    text = tmp_path / "notes.tif"
    text.write_text("not a picture")
    with pytest.raises(MosaicError, match=r"notes\.tif"):
        open_mosaic(text)
    with pytest.raises(MosaicError, match="is not there"):
        open_mosaic(tmp_path / "none.tif")


def test_numbers_of_no_usual_range_are_refused(tmp_path, reader):
    path = write(tmp_path / "wall.tif", PIXELS[..., 1].astype(np.float32) * 4_000)
    with pytest.raises(MosaicError, match="nothing says which of them is black and which is white"):
        open_mosaic(path)


def test_a_file_that_is_cut_off_is_one_sentence(tmp_path, reader):
    path = write(tmp_path / "wall.tif", PIXELS, compress=None)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(MosaicError, match=r"wall\.tif"), open_mosaic(path) as mosaic:
        mosaic.read(Window(0, 0, WIDTH, HEIGHT))


def test_what_only_gdal_reads_says_so(tmp_path, reader):
    if reader == "gdal":
        return
    path = write(tmp_path / "wall.tif", PIXELS, compress="jpeg", photometric="YCBCR")
    with pytest.raises(MosaicError, match=r"crackview\[geo\]"):
        open_mosaic(path)


def test_nothing_is_written_beside_the_file(tmp_path):
    path = write(tmp_path / "wall.tif", PIXELS)
    before = path.stat().st_mtime_ns
    with open_mosaic(path) as mosaic:
        mosaic.read(PARTS[0])
    assert [each.name for each in tmp_path.iterdir()] == ["wall.tif"]
    assert path.stat().st_mtime_ns == before


def test_ten_gigapixels_are_opened_and_read_in_little_memory(tmp_path):
    """What is not written of a sparse file takes no room, and is read as black."""
    path = tmp_path / "ten.tif"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rasterio.open(
            path, "w", driver="GTiff", width=100_000, height=100_000, count=3, dtype="uint8", tiled=True,
            blockxsize=512, blockysize=512, sparse_ok=True, bigtiff="yes", compress="deflate", photometric="RGB",
        ).close()  # fmt: skip
    program = (
        "import sys, psutil; from pathlib import Path\n"
        "from crackview.mosaic.raster import open_mosaic\n"
        "from crackview.mosaic.source import Window\n"
        "mosaic = open_mosaic(Path(sys.argv[1]))\n"
        "for left in range(0, 100_000, 20_000):\n"
        "    mosaic.read(Window(left, 50_000, left + 4096, 54_096))\n"
        "print(psutil.Process().memory_info().rss)"
    )
    said = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert int(said.stdout) < 1 << 30
