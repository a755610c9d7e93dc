import time

import cv2
import numpy as np
import pytest

from crackview.mosaic import tile_pyramid
from crackview.mosaic.raster import open_mosaic
from crackview.mosaic.tile_pyramid import TilePyramid
from tests.mosaic.walls import wall, write

pytest.importorskip("rasterio")

PIXELS = wall()[0]


@pytest.fixture
def pyramid(tmp_path, monkeypatch):
    monkeypatch.setattr(tile_pyramid, "TILE_PX", 128)
    monkeypatch.setattr(tile_pyramid, "_BLOCK_PX", 512)
    made = TilePyramid(open_mosaic(write(tmp_path / "wall.tif", PIXELS)), tmp_path / "kept", lambda: None)
    yield made
    assert made.close(30)


def settled(pyramid):
    end = time.monotonic() + 60
    while not pyramid.idle:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_levels_halve_and_fine_parts_come_when_they_were_asked_for(pyramid):
    height, width = PIXELS.shape[:2]
    for number, level in enumerate(pyramid.levels):
        assert level.shape == (-(-height // 2**number), -(-width // 2**number), 3)
    window = np.s_[300:700, 200:900]
    pyramid.levels[0][window]
    settled(pyramid)
    assert np.array_equal(pyramid.levels[0][window], PIXELS[window])
    assert np.array_equal(pyramid.levels[0][301, 222], PIXELS[301, 222])


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_coarse_levels_are_means(pyramid, number):
    whole = np.s_[0:32, 0:32]
    pyramid.levels[number][whole]
    settled(pyramid)
    side = 32 << number
    part = PIXELS[:side, :side]
    expected = cv2.resize(part, (-(-part.shape[1] // 2**number), -(-part.shape[0] // 2**number)),
                          interpolation=cv2.INTER_AREA)  # fmt: skip
    found = pyramid.levels[number][whole][:30, :30]
    assert np.abs(found.astype(int) - expected[:30, :30]).mean() < 2


def test_before_a_tile_is_there_the_overview_is_painted(pyramid):
    settled(pyramid)
    rough = pyramid.levels[0][0:256, 0:256]
    assert np.abs(cv2.blur(rough, (33, 33)).astype(int) - cv2.blur(PIXELS[:256, :256], (33, 33))).mean() < 6


def test_the_overview_is_made_once(pyramid, tmp_path, monkeypatch):
    settled(pyramid)
    (kept,) = (tmp_path / "kept").glob("*.png")
    made = []
    monkeypatch.setattr(TilePyramid, "_make_block", lambda _self, window: made.append(window))
    again = TilePyramid(open_mosaic(tmp_path / "wall.tif"), tmp_path / "kept", lambda: None)
    settled(again)
    assert again.close(30)
    assert not made
    for one, other in zip(again.levels[4:], pyramid.levels[4:], strict=True):
        assert np.abs(one.astype(int) - other).max() <= 4
    assert kept.is_file()


def test_a_damaged_overview_is_made_anew(pyramid, tmp_path):
    settled(pyramid)
    (kept,) = (tmp_path / "kept").glob("*.png")
    kept.write_bytes(b"cut")
    again = TilePyramid(open_mosaic(tmp_path / "wall.tif"), tmp_path / "kept", lambda: None)
    settled(again)
    assert again.close(30)
    assert np.array_equal(again.levels[4], pyramid.levels[4])
