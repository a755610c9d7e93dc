"""Pictures whose data end before their last row are refused, whatever their kind."""

import struct
import zlib

import numpy as np
import pytest
import tifffile
from PIL import Image

from crackview.vision import image_io
from crackview.vision.image_io import PhotoError
from tests.vision import tiffs

HEIGHT, WIDTH = tiffs.G.shape


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(rows, bits=8, colour=2, parts=1):
    values = {0: tiffs.G, 2: tiffs.RGB, 3: tiffs.G, 6: np.dstack([tiffs.RGB, tiffs.G])}[colour]
    values = values.astype(">u2") * 257 if bits == 16 else values
    packed = zlib.compress(b"".join(b"\0" + row.tobytes() for row in values[:rows]))
    step = -(-len(packed) // parts)
    idat = b"".join(chunk(b"IDAT", packed[at : at + step]) for at in range(0, len(packed), step))
    palette = chunk(b"PLTE", bytes(range(256)) * 3) if colour == 3 else b""
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, bits, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + palette + idat + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "read", [image_io.read_photo, image_io.read_mask, lambda path: image_io.read_thumbnail(path, 40)]
)
@pytest.mark.parametrize("rows", [0, 1, 40, HEIGHT - 5, HEIGHT - 1])
@pytest.mark.parametrize(("bits", "colour"), [(8, 0), (16, 0), (8, 2), (16, 2), (8, 3), (8, 6)])
def test_a_png_with_fewer_rows_than_it_announces_is_refused(tmp_path, read, rows, bits, colour):
    path = tmp_path / "wall.png"
    path.write_bytes(png(rows, bits, colour, parts=3))
    with pytest.raises(PhotoError, match="cut off"):
        read(path)


@pytest.mark.parametrize(("bits", "colour"), [(8, 0), (16, 0), (8, 2), (16, 2), (8, 3), (8, 6)])
def test_a_whole_png_is_read(tmp_path, bits, colour):
    path = tmp_path / "wall.png"
    path.write_bytes(png(HEIGHT, bits, colour, parts=3))
    assert image_io.read_photo(path).pixels.shape == (HEIGHT, WIDTH, 3)


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp", "webp", "tif"])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_picture_that_ends_in_black_is_read(tmp_path, suffix, mode):
    pixels = tiffs.RGB.copy()
    pixels[20:] = 0
    path = tmp_path / f"wall.{suffix}"
    Image.fromarray(pixels).convert(mode).save(path)
    assert image_io.read_photo(path).pixels[-1].max() == 0
    assert image_io.read_thumbnail(path, 40)[-1].max() == 0


@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_that_announces_more_rows_than_it_has_is_refused(tmp_path, progressive):
    path = tmp_path / "wall.jpg"
    Image.fromarray(tiffs.RGB).save(path, progressive=progressive)
    content = path.read_bytes()
    at = content.index(b"\xff\xc2" if progressive else b"\xff\xc0")
    path.write_bytes(content[: at + 5] + struct.pack(">H", 3 * HEIGHT) + content[at + 7 :])
    for read in (image_io.read_photo, lambda path: image_io.read_thumbnail(path, 40)):
        with pytest.raises(PhotoError, match="cut off"):
            read(path)


def change(path, code, how):
    with tifffile.TiffFile(path, mode="r+b") as file:
        tag = file.pages[0].tags[code]
        tag.overwrite(how(tag.value))


@pytest.mark.parametrize(
    "options", [{"rowsperstrip": 10}, {"tile": (32, 32)}, {"tile": (32, 32), "compression": "zlib"}]
)
def test_a_tiff_whose_strips_or_tiles_are_not_there_is_refused(tmp_path, options):
    path = tmp_path / "wall.tif"
    tifffile.imwrite(path, tiffs.RGB, photometric="rgb", **options)
    assert image_io.read_photo(path).pixels.shape == tiffs.RGB.shape
    code = 325 if "tile" in options else 279
    change(path, code, lambda sizes: tuple(0 if at > 2 else size for at, size in enumerate(sizes)))
    with pytest.raises(PhotoError, match="cut off"):
        image_io.read_photo(path)


def test_a_tiff_with_empty_tiles_that_says_so_is_read(tmp_path):
    path = tmp_path / "wall.tif"
    tifffile.imwrite(path, tiffs.G, tile=(32, 32), extratags=[(42113, "s", 0, "0", True)])
    change(path, 325, lambda sizes: tuple(0 if at == 0 else size for at, size in enumerate(sizes)))
    assert image_io.read_photo(path).pixels.shape == (HEIGHT, WIDTH, 3)


def test_a_jpeg_in_a_tiff_that_is_cut_off_is_refused(tmp_path):
    path = tmp_path / "wall.tif"
    Image.fromarray(tiffs.RGB).save(path, compression="jpeg")
    assert image_io.read_photo(path).pixels.shape == tiffs.RGB.shape
    change(path, 279, lambda sizes: tuple(size // 2 for size in sizes) if isinstance(sizes, tuple) else sizes // 2)
    with pytest.raises(PhotoError, match="cut off"):
        image_io.read_photo(path)


@pytest.mark.parametrize("suffix", ["bmp", "webp"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_file_that_is_cut_off_is_refused(tmp_path, suffix, share):
    path = tmp_path / f"wall.{suffix}"
    Image.fromarray(tiffs.RGB).save(path)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(PhotoError, match="cut off"):
        image_io.read_photo(path)
