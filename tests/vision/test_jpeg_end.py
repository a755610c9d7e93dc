import numpy as np
import pytest
from PIL import Image

from crackview.vision import image_io
from crackview.vision.image_io import PhotoError
from tests.vision import tiffs


@pytest.fixture(params=[False, True], ids=["baseline", "progressive"])
def jpeg(request, tmp_path):
    path = tmp_path / "wall.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(np.tile(tiffs.RGB, (3, 4, 1))).save(path, quality=92, progressive=request.param, exif=exif)
    return path


@pytest.mark.parametrize("tail", [b"", b"\xff", b"\0" * 700])
def test_a_missing_end_marker_is_said_and_the_photo_is_read(jpeg, tail):
    whole, thumbnail = image_io.read_photo(jpeg), image_io.read_thumbnail(jpeg, 60)
    assert whole.warning == ""
    jpeg.write_bytes(jpeg.read_bytes()[:-2] + tail)
    photo = image_io.read_photo(jpeg)
    assert "has no end marker" in photo.warning
    np.testing.assert_array_equal(photo.pixels, whole.pixels)
    np.testing.assert_array_equal(image_io.read_thumbnail(jpeg, 60), thumbnail)


@pytest.mark.parametrize("tail", [b"", b"\0" * 100_000], ids=["nothing", "reserved space"])
@pytest.mark.parametrize("lost", [60, 1000, 9000])
def test_lost_pixels_are_said(jpeg, lost, tail):
    jpeg.write_bytes(jpeg.read_bytes()[:-lost] + tail)
    with pytest.raises(PhotoError, match="cut off"):
        image_io.read_photo(jpeg)
