"""A real HEIC file: a light wall with a dark upright line and a red corner at the top left."""

from pathlib import Path

import pytest

from crackview.vision import image_io
from crackview.vision.image_io import PhotoError

PHOTO = Path(__file__).with_name("crack.heic")


def test_a_heic_photo_opens_with_its_colours():
    pytest.importorskip("pi_heif")
    pixels = image_io.read_photo(PHOTO).pixels
    assert pixels.shape == (48, 64, 3)
    assert pixels[24, 32].max() < 90
    assert pixels[24, 50].min() > 180
    red, green, _ = pixels[4, 4].astype(int)
    assert red > green + 100


def test_its_thumbnail_is_small():
    pytest.importorskip("pi_heif")
    assert max(image_io.read_thumbnail(PHOTO, 16).shape) == 16


def test_a_cut_heic_gets_one_sentence(tmp_path):
    pytest.importorskip("pi_heif")
    path = tmp_path / "cut.heic"
    path.write_bytes(PHOTO.read_bytes()[:500])
    with pytest.raises(PhotoError, match=r"^[^\n]*cut\.heic[^\n]*\.$"):
        image_io.read_photo(path)
