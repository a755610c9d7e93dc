from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest
from PIL import ExifTags, Image

from crackview.vision import image_io, metadata, metadata_writer
from crackview.vision.metadata import Shot

TAKEN = datetime(2026, 5, 4, 1, 2, 3, 456_000, timezone(timedelta(hours=2)))


def written(path, shot):
    pixels = np.full((48, 64, 3), 90, np.uint8)
    image_io.write_png(path, pixels, exif=metadata_writer.exif(shot, TAKEN), xmp=metadata_writer.xmp(shot))
    return path


@pytest.mark.parametrize("latitude", [-90.0, -33.8568, -1e-7, 0.0, 47.3769123, 59.9999999999])
@pytest.mark.parametrize("longitude", [-180.0, -0.5, 8.5417, 179.9999999])
def test_a_place_comes_back_as_it_was(latitude, longitude, tmp_path):
    shot = Shot((64, 48), latitude=latitude, longitude=longitude, above_sea_m=-3.25, height_m=12.5, heading_deg=359.5)
    found = metadata.read(written(tmp_path / "a.png", shot))
    assert (found.latitude, found.longitude) == pytest.approx((latitude, longitude), abs=1e-8)
    assert (found.above_sea_m, found.height_m, found.heading_deg) == (-3.25, 12.5, 359.5)


def test_exif_alone_tells_place_height_direction_and_moment(tmp_path):
    """What other programs read, without DJI's packet."""
    shot = Shot((64, 48), latitude=-47.5, longitude=8.25, above_sea_m=400.5, heading_deg=-10.0)
    path = tmp_path / "a.png"
    image_io.write_png(path, np.zeros((48, 64, 3), np.uint8), exif=metadata_writer.exif(shot, TAKEN))
    found = metadata.read(path)
    assert (found.latitude, found.longitude, found.above_sea_m, found.heading_deg) == (-47.5, 8.25, 400.5, 350.0)
    with Image.open(path) as image:
        gps = image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        inner = image.getexif().get_ifd(ExifTags.IFD.Exif)
    assert gps[ExifTags.GPS.GPSAltitudeRef] in (0, b"\0")
    assert (gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSMapDatum]) == ("S", "WGS-84")
    assert gps[ExifTags.GPS.GPSDateStamp] == "2026:05:03"
    assert tuple(map(float, gps[ExifTags.GPS.GPSTimeStamp])) == (23, 2, 3)
    assert inner[ExifTags.Base.DateTimeOriginal] == "2026:05:04 01:02:03"
    assert inner[ExifTags.Base.OffsetTimeOriginal] == "+02:00"
    assert inner[ExifTags.Base.SubsecTimeOriginal] == "456"


def test_what_is_not_known_is_not_written(tmp_path):
    assert metadata_writer.xmp(Shot((64, 48), latitude=1.0, longitude=2.0)) == ""
    found = metadata.read(written(tmp_path / "a.png", Shot((64, 48))))
    assert found == Shot((64, 48), taken=TAKEN.isoformat(timespec="seconds"))
    assert metadata.read(written(tmp_path / "b.png", Shot((64, 48), height_m=0.0))).height_m == 0.0


def test_a_height_above_the_ellipsoid_is_no_height_above_the_sea(tmp_path):
    block = Image.Exif()
    gps = block.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSAltitudeRef], gps[ExifTags.GPS.GPSAltitude] = b"\x02", 40.0
    image_io.write_png(tmp_path / "a.png", np.zeros((4, 4, 3), np.uint8), exif=block.tobytes())
    assert metadata.read(tmp_path / "a.png").above_sea_m is None


def test_the_moment_of_utc_is_that_of_the_photo():
    assert TAKEN.astimezone(UTC).hour == 23
