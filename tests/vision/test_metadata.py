import pytest

from crackview.vision import metadata
from crackview.vision.metadata import GeoPosition, Shot
from tests.vision import shots


def test_a_drone_that_looks_down_tells_place_height_and_heading(tmp_path):
    shot = metadata.read(shots.write(tmp_path / "a.jpg", xmp=shots.packet(), FocalLengthIn35mmFilm=24))
    assert (shot.height_m, shot.focal_35_mm, shot.size) == (20.0, 24.0, (400, 300))
    assert shot.place == GeoPosition(47.3769, -8.5417, 30.0)


@pytest.mark.parametrize(("orientation", "heading"), [(3, 210), (6, 300), (8, 120)])
def test_a_turned_photo_has_a_turned_heading(tmp_path, orientation, heading):
    path = shots.write(tmp_path / "a.jpg", xmp=shots.packet(), orientation=orientation)
    assert metadata.read(path).place.heading_deg == heading


def test_a_photo_that_does_not_look_down_has_no_place_on_a_map(tmp_path):
    path = shots.write(tmp_path / "a.jpg", xmp=shots.packet(GimbalPitchDegree="-45"))
    shot = metadata.read(path)
    assert (shot.place, shot.gimbal_pitch_deg) == (None, -45)


def test_a_phone_tells_where_it_was(tmp_path):
    gps = {1: "S", 2: (33.0, 30.0, 36.0), 3: "W", 4: (70.0, 0.0, 0.0), 17: 90.0}
    shot = metadata.read(shots.write(tmp_path / "a.jpg", gps=gps))
    assert (shot.latitude, shot.longitude, shot.heading_deg) == (pytest.approx(-33.51), -70, 90)
    assert shot.place is None, "nobody knows whether it looks down"


@pytest.mark.parametrize(
    "xmp",
    [
        b"<x",
        b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + shots.packet(),
        shots.packet(RelativeAltitude="&e;"),
        shots.packet(RelativeAltitude="nan", GimbalPitchDegree="inf", GpsLatitude=""),
    ],
)
def test_a_damaged_or_hostile_packet_leaves_gaps(tmp_path, xmp):
    shot = metadata.read(shots.write(tmp_path / "a.jpg", xmp=xmp))
    assert (shot.height_m, shot.place) == (None, None)


def test_a_photo_without_metadata_tells_its_size_alone(tmp_path):
    from PIL import Image

    Image.new("RGB", (30, 40)).save(tmp_path / "a.png")
    assert metadata.read(tmp_path / "a.png") == Shot((40, 30))


def test_a_damaged_position_hides_neither_lens_nor_height(tmp_path):
    gps = {1: "S", 2: (33.0, 51.0), 3: "W", 4: (70.0, 30.0, 0.0)}
    shot = metadata.read(shots.write(tmp_path / "a.jpg", xmp=shots.packet(), gps=gps, FocalLengthIn35mmFilm=24))
    assert (shot.height_m, shot.focal_35_mm) == (20.0, 24.0)
    assert shot.place == GeoPosition(47.3769, -8.5417, 30.0), "of the drone's own packet"


def test_letters_of_a_hemisphere_may_be_small(tmp_path):
    gps = {1: "s", 2: (33.0, 30.0, 36.0), 3: "w", 4: (70.0, 0.0, 0.0)}
    shot = metadata.read(shots.write(tmp_path / "a.jpg", gps=gps))
    assert (shot.latitude, shot.longitude) == (pytest.approx(-33.51), -70)


@pytest.mark.parametrize(
    "place",
    [
        {"GpsLatitude": "0", "GpsLongitude": "0"},
        {"GpsLatitude": "400", "GpsLongitude": "8"},
        {"GpsLatitude": "47", "GpsLongitude": "181"},
    ],
)
def test_an_impossible_position_is_none(tmp_path, place):
    shot = metadata.read(shots.write(tmp_path / "a.jpg", xmp=shots.packet(**place)))
    assert (shot.latitude, shot.longitude, shot.place) == (None, None, None)


def test_a_longitude_that_is_spelled_wrong_is_read(tmp_path):
    wrong = shots.packet().replace(b"GpsLongitude", b"GpsLongtitude")
    assert metadata.read(shots.write(tmp_path / "a.jpg", xmp=wrong)).longitude == -8.5417
