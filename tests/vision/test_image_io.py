import errno
import os
import re
import struct
import threading
import warnings
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from crackview import files
from crackview.vision import image_io
from crackview.vision.image_io import (
    PhotoError,
    read_mask,
    read_photo,
    read_picture,
    read_thumbnail,
    write_jpeg,
    write_png,
)


def ramp(height=40, width=60):
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[..., 0] = np.linspace(0, 255, width)
    pixels[..., 1] = np.linspace(0, 255, height)[:, None]
    return pixels


def one_sentence(error, path):
    text = str(error.value)
    assert str(path) in text
    rest = text.replace(str(path), "FILE")
    assert rest.endswith(".")
    assert not re.search(r"[.!?]\s", rest[:-1])
    assert "\n" not in rest
    return rest


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "bmp", "webp"])
def test_common_formats_open_from_an_odd_path(tmp_path, suffix):
    path = tmp_path / "Brücke Süd – 橋 1" / f"Riß {suffix}.{suffix}"
    path.parent.mkdir()
    options = {"lossless": True} if suffix == "webp" else {"quality": 100, "subsampling": 0} if suffix == "jpg" else {}
    Image.fromarray(ramp()).save(path, **options)
    photo = read_photo(path)
    assert photo.path == path
    assert photo.original_mode == "RGB"
    assert photo.pixels.flags.c_contiguous
    assert not photo.pixels.flags.writeable
    assert np.abs(photo.pixels.astype(int) - ramp()).max() <= (4 if suffix == "jpg" else 0)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_honoured_as_pillow_does(tmp_path, orientation):
    from PIL import ImageOps

    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "turned.png"
    Image.fromarray(ramp()).save(path, exif=exif)
    with Image.open(path) as image:
        expected = np.asarray(ImageOps.exif_transpose(image))
    np.testing.assert_array_equal(read_photo(path).pixels, expected)
    assert read_thumbnail(path, 20).shape[:2] == ((13, 20) if orientation < 5 else (20, 13))


def test_sixteen_bits_are_scaled_not_clipped(tmp_path):
    values = np.array([[0, 128, 257, 32768, 65535]], np.uint16)
    for name in ("a.png", "a.tif"):
        Image.fromarray(values).save(tmp_path / name)
        assert read_photo(tmp_path / name).pixels[0, :, 0].tolist() == [0, 0, 1, 128, 255]


@pytest.mark.parametrize(
    ("values", "expected"),
    [([0.0, 0.5, 1.0], [0, 128, 255]), ([0.0, 100.0, 255.0], [0, 100, 255]), ([0.0, 65535.0, np.nan], [0, 255, 127]),
     ([-1.0, 0.0, 1.0], [0, 128, 255])],
)  # fmt: skip
def test_float_pictures_are_scaled_by_what_their_values_fit(tmp_path, values, expected):
    Image.fromarray(np.array([values], np.float32)).save(tmp_path / "f.tif")
    assert read_photo(tmp_path / "f.tif").pixels[0, :, 1].tolist() == expected


@pytest.mark.parametrize("suffix", ["png", "tif", "bmp"])
def test_one_bit_for_each_pixel_is_no_photo_but_a_picture(tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    Image.fromarray(ramp()[..., 0]).convert("1").save(path)
    with pytest.raises(PhotoError, match="choose the photo with its greys or colours") as error:
        read_photo(path)
    one_sentence(error, path)
    assert np.unique(read_picture(path).pixels).tolist() == [0, 255]
    assert read_thumbnail(path, 20).shape == (13, 20, 3)


def test_grey_palette_and_cmyk_become_rgb(tmp_path):
    grey = Image.fromarray(ramp()[..., 0])
    for mode, name, tolerance in [("L", "l.png", 0), ("P", "p.png", 0), ("CMYK", "c.jpg", 6)]:
        (grey.convert("RGB") if mode == "CMYK" else grey).convert(mode).save(tmp_path / name, quality=98)
        photo = read_photo(tmp_path / name)
        assert (photo.original_mode, photo.pixels.shape) == (mode, (40, 60, 3))
        assert np.abs(photo.pixels[..., 2].astype(int) - ramp()[..., 0]).max() <= tolerance


@pytest.mark.parametrize("mode", ["RGB", "L", "P", "CMYK"])
def test_a_picture_of_many_rows_is_decoded_as_a_small_one(tmp_path, mode):
    pixels = np.random.default_rng(0).integers(0, 255, (1030, 7, 3), np.uint8)
    picture = Image.fromarray(pixels).convert(mode)
    picture.save(tmp_path / "a.tif" if mode == "CMYK" else tmp_path / "a.png")
    read = read_photo(next(tmp_path.iterdir())).pixels
    assert np.array_equal(read, np.array(picture.convert("RGB")))


def test_transparent_parts_become_white_in_photos_and_no_crack_in_masks(tmp_path):
    rgba = np.zeros((4, 4, 4), np.uint8)
    rgba[:2] = (200, 200, 200, 255)
    Image.fromarray(rgba).save(tmp_path / "a.png")
    palette = Image.new("P", (4, 4), 0)
    palette.putpalette([10, 20, 30])
    palette.save(tmp_path / "p.png", transparency=b"\x00")
    assert read_photo(tmp_path / "a.png").pixels[:, 0, 0].tolist() == [200, 200, 255, 255]
    assert read_mask(tmp_path / "a.png")[:, 0].tolist() == [True, True, False, False]
    assert (read_photo(tmp_path / "p.png").pixels == 255).all()


def test_masks_are_cut_above_127(tmp_path):
    Image.fromarray(np.array([[0, 127, 128, 255]], np.uint8)).save(tmp_path / "m.png")
    Image.fromarray(np.array([[0, 255]], np.uint8)).convert("1").save(tmp_path / "b.png")
    assert read_mask(tmp_path / "m.png").tolist() == [[False, False, True, True]]
    assert read_mask(tmp_path / "b.png").tolist() == [[False, True]]


def png_header(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 9)) + chunk(b"IEND", b"")


def truncated(path):
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (300, 300, 3), np.uint8)).save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:20_000])


def directory(path):
    path.mkdir()


def fifo(path):
    os.mkfifo(path)


BAD = {
    "truncated.jpg": (truncated, "cut off"),
    "empty.jpg": (lambda path: path.touch(), "0 bytes"),
    "text.png": (lambda path: path.write_text("no picture"), "not a picture"),
    "folder.jpg": (directory, "folder"),
    "bomb.png": (lambda path: path.write_bytes(png_header(60_000, 60_000)), "60000 x 60000"),
    "short.png": (lambda path: path.write_bytes(png_header(600, 600)), "cut off"),
    "vanished.jpg": (Path, "not there"),
    "broken link.jpg": (lambda path: path.symlink_to("nowhere"), "not there"),
    "pipe.jpg": (fifo, "regular file"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("read", [read_photo, read_mask, lambda path: read_thumbnail(path, 64)])
def test_bad_files_give_one_sentence_and_no_warning(tmp_path, name, read):
    make, words = BAD[name]
    make(tmp_path / name)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        with pytest.raises(PhotoError) as error:
            read(tmp_path / name)
    assert words in one_sentence(error, tmp_path / name)
    assert not seen


def test_a_file_that_may_not_be_read_says_so(tmp_path, monkeypatch):
    path = tmp_path / "secret.jpg"
    Image.fromarray(ramp()).save(path)

    def refuse(*_args, **_kwargs):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(image_io.Image, "open", refuse)
    with pytest.raises(PhotoError) as error:
        read_photo(path)
    assert "may not be read" in one_sentence(error, path)


def test_a_photo_larger_than_pillows_own_limit_opens_without_a_warning(tmp_path):
    path = tmp_path / "large.png"
    Image.new("1", (12_000, 9_000)).save(path)
    assert read_thumbnail(path, 100).shape == (75, 100, 3)


def test_overlapping_readers_leave_the_warning_filters_as_they_were(tmp_path):
    path = tmp_path / "a.png"
    Image.fromarray(ramp()).save(path)
    before = list(warnings.filters)
    threads = [threading.Thread(target=lambda: [read_photo(path) for _ in range(50)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert warnings.filters == before


def test_a_damaged_exif_block_does_not_hide_the_picture(tmp_path):
    path = tmp_path / "a.jpg"
    Image.fromarray(ramp()).save(path, exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert read_photo(path).pixels.shape == (40, 60, 3)


def test_what_is_written_reads_back(tmp_path):
    write_png(tmp_path / "p.png", np.array([[0, 40_000, 65_535]], np.uint16))
    with Image.open(tmp_path / "p.png") as image:
        assert image.mode == "I;16"
        assert np.asarray(image).tolist() == [[0, 40_000, 65_535]]
    write_jpeg(tmp_path / "new" / "p.jpg", ramp())
    assert np.abs(read_photo(tmp_path / "new" / "p.jpg").pixels.astype(int) - ramp()).max() < 16


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "full"), (errno.EROFS, "written to"), (errno.EIO, "Input")]
)
def test_a_failed_save_keeps_the_old_file_and_leaves_nothing_behind(tmp_path, monkeypatch, number, words):
    path = tmp_path / "mask.png"
    write_png(path, np.zeros((4, 4), np.uint8))
    old = path.read_bytes()

    def fail(self, target, *_args, **_kwargs):
        Path(target).write_bytes(b"half")
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Image.Image, "save", fail)
    with pytest.raises(PhotoError) as error:
        write_png(path, np.ones((4, 4), np.uint8))
    assert words in one_sentence(error, path)
    assert path.read_bytes() == old
    assert list(tmp_path.iterdir()) == [path]


def test_saving_below_a_file_or_over_a_folder_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    (tmp_path / "folder.txt").mkdir()
    for path in (tmp_path / "file" / "a.txt", tmp_path / "folder.txt"):
        with pytest.raises(files.SaveError) as error:
            files.write_text(path, "text")
        one_sentence(error, path)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "folder.txt"]
