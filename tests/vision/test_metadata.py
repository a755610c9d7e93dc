import pytest

from crackview.vision import metadata
from crackview.vision.metadata import GeoPosition, Shot
from crackview.vision.plane import ScaleError
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


@pytest.mark.parametrize(
    ("tags", "taken"),
    [
        ({"DateTimeOriginal": "2026:05:04 12:30:09"}, "2026-05-04T12:30:09"),
        ({"DateTimeOriginal": "2026:05:04 12:30:09", "OffsetTimeOriginal": "+02:00"}, "2026-05-04T12:30:09+02:00"),
        ({"DateTimeOriginal": "2026:05:04 12:30:09", "OffsetTimeOriginal": "=1+1"}, "2026-05-04T12:30:09"),
        ({"DateTimeOriginal": "0000:00:00 00:00:00"}, ""),
        ({"DateTimeOriginal": "yesterday"}, ""),
        ({}, ""),
    ],
)
def test_a_photo_tells_when_it_was_taken(tmp_path, tags, taken):
    assert metadata.read(shots.write(tmp_path / "a.jpg", **tags)).taken == taken


def test_a_damaged_position_hides_neither_lens_nor_height(tmp_path):
    gps = {1: "S", 2: (33.0, 51.0), 3: "W", 4: (70.0, 30.0, 0.0)}
    shot = metadata.read(shots.write(tmp_path / "a.jpg", xmp=shots.packet(), gps=gps, FocalLengthIn35mmFilm=24))
    assert (shot.height_m, shot.focal_35_mm) == (20.0, 24.0)
    assert shot.place == GeoPosition(47.3769, -8.5417, 30.0), "of the drone's own packet"


def test_letters_of_a_hemisphere_may_be_small(tmp_path):
    gps = {1: "s", 2: (33.0, 30.0, 36.0), 3: "w", 4: (70.0, 0.0, 0.0)}
    shot = metadata.read(shots.write(tmp_path / "a.jpg", gps=gps))
    assert (shot.latitude, shot.longitude) == (pytest.approx(-33.51), -70)


@pytest.mark.parametrize("letters", [("", ""), ("X", "?"), ("E", "N"), ("N", ""), ("\0", "E")])
def test_a_place_without_its_hemisphere_is_none(tmp_path, letters):
    gps = {1: letters[0], 2: (33.0, 30.0, 36.0), 3: letters[1], 4: (70.0, 0.0, 0.0)}
    shot = metadata.read(shots.write(tmp_path / "a.jpg", gps=gps, FocalLengthIn35mmFilm=24))
    assert (shot.latitude, shot.longitude, shot.focal_35_mm) == (None, None, 24)


@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("RelativeAltitude", "1e308", "height_m"),
        ("AbsoluteAltitude", "-1e300", "above_sea_m"),
        ("GimbalPitchDegree", "-900", "gimbal_pitch_deg"),
        ("GimbalYawDegree", "1e5", "heading_deg"),
        ("RelativeAltitude", "2_0", "height_m"),
        ("RelativeAltitude", "\u0664\u0667", "height_m"),
        ("RelativeAltitude", "nan", "height_m"),
    ],
)
def test_an_absurd_number_of_a_drone_is_none_and_hides_no_other(tmp_path, name, text, read):
    shot = metadata.read(shots.write(tmp_path / "a.jpg", xmp=shots.packet(**{name: text})))
    assert getattr(shot, read) is None
    assert shot.latitude == 47.3769


@pytest.mark.parametrize(
    "place",
    [
        {"GpsLatitude": "0", "GpsLongitude": "0"},
        {"GpsLatitude": "0.000001", "GpsLongitude": "-0.000001"},
        {"GpsLatitude": "400", "GpsLongitude": "8"},
        {"GpsLatitude": "47", "GpsLongitude": "181"},
    ],
)
def test_an_impossible_position_is_none(tmp_path, place):
    shot = metadata.read(shots.write(tmp_path / "a.jpg", xmp=shots.packet(**place)))
    assert (shot.latitude, shot.longitude, shot.place) == (None, None, None)


@pytest.mark.parametrize("missing", [{"GpsLatitude": ""}, {"GpsLongitude": ""}])
def test_latitude_and_longitude_are_of_one_source(tmp_path, missing):
    gps = {1: "S", 2: (33.0, 52.0, 0.0), 3: "E", 4: (151.0, 12.0, 36.0)}
    alone = metadata.read(shots.write(tmp_path / "a.jpg", xmp=shots.packet(**missing)))
    assert (alone.latitude, alone.longitude) == (None, None)
    shot = metadata.read(shots.write(tmp_path / "b.jpg", xmp=shots.packet(**missing), gps=gps))
    assert (shot.latitude, shot.longitude) == (pytest.approx(-33.86667, abs=1e-5), pytest.approx(151.21, abs=1e-5))


def test_a_longitude_that_is_spelled_wrong_is_read(tmp_path):
    wrong = shots.packet().replace(b"GpsLongitude", b"GpsLongtitude")
    assert metadata.read(shots.write(tmp_path / "a.jpg", xmp=wrong)).longitude == -8.5417


def scale(path, size=(400, 300), distance=10.0, uncertainty=0.1, **tags):
    return metadata.from_camera(metadata.read(shots.write(path, size, **tags)), size, distance, uncertainty)


def test_the_diagonal_of_the_equivalent_is_that_of_36_by_24(tmp_path):
    found = scale(tmp_path / "a.jpg", FocalLengthIn35mmFilm=50)
    assert found.mm_per_px == pytest.approx(43.267 / 500 / 50 * 10_000, rel=1e-4)
    assert found.share == pytest.approx((0.01**2 + 0.02**2 + (0.5 / 3**0.5 / 50) ** 2) ** 0.5)
    assert found.origin == "camera 10 m away, square to the wall, lens of 50 mm for 36 x 24 mm"


def test_a_sensor_that_tells_its_resolution_counts_before_the_equivalent(tmp_path):
    tags = {
        "FocalLength": 25.0,
        "FocalPlaneXResolution": 250.0,
        "FocalPlaneResolutionUnit": 3,
        "FocalLengthIn35mmFilm": 55,
    }
    assert scale(tmp_path / "a.jpg", **tags).mm_per_px == pytest.approx(10 / 250 / 25 * 10_000)


def test_a_known_sensor_needs_the_focal_length_alone(tmp_path):
    found = scale(tmp_path / "a.jpg", (600, 400), Model="FC6310", FocalLength=8.8)
    assert found.mm_per_px == pytest.approx(13.2 / 600 / 8.8 * 10_000)


def test_a_smaller_copy_has_larger_pixels_and_a_cut_one_has_none(tmp_path):
    tags = {"FocalLengthIn35mmFilm": 50, "ExifImageWidth": 800, "ExifImageHeight": 600}
    assert scale(tmp_path / "a.jpg", **tags).mm_per_px == pytest.approx(43.267 / 500 / 50 * 10_000, rel=1e-4)
    with pytest.raises(ScaleError, match="it was cut"):
        scale(tmp_path / "b.jpg", (400, 400), **tags)


def test_without_a_lens_there_is_a_sentence(tmp_path):
    with pytest.raises(ScaleError, match="which lens"):
        scale(tmp_path / "a.jpg")
    with pytest.raises(ScaleError, match="metres"):
        scale(tmp_path / "a.jpg", distance=0.0, FocalLengthIn35mmFilm=50)


DRONE = {"Model": "FC6310", "FocalLength": 8.8, "FocalLengthIn35mmFilm": 24}


def written(width, height):
    return {"ExifImageWidth": width, "ExifImageHeight": height}


def test_a_cut_photo_of_a_known_sensor_keeps_the_pitch_of_the_whole_one(tmp_path):
    whole = scale(tmp_path / "a.jpg", (547, 365), **DRONE, **written(5472, 3648))
    cut = scale(tmp_path / "b.jpg", (486, 365), **DRONE, **written(4864, 3648))
    assert whole.mm_per_px == pytest.approx(13.2 / 547 / 8.8 * 10_000, rel=1e-3)
    assert cut.mm_per_px == pytest.approx(whole.mm_per_px, rel=2e-3)


def test_digital_zoom_narrows_what_a_pixel_sees(tmp_path):
    whole = scale(tmp_path / "a.jpg", (547, 365), **DRONE, **written(5472, 3648))
    zoomed = scale(tmp_path / "b.jpg", (547, 365), **DRONE, **written(5472, 3648), DigitalZoomRatio=2.0)
    assert zoomed.mm_per_px == pytest.approx(whole.mm_per_px / 2)
    with pytest.raises(ScaleError, match="enlarged 2 times"):
        scale(tmp_path / "c.jpg", FocalLengthIn35mmFilm=50, DigitalZoomRatio=2.0)


@pytest.mark.parametrize(
    "tags",
    [
        {
            "FocalLength": 25.0,
            "FocalPlaneXResolution": 100.0,
            "FocalPlaneResolutionUnit": 3,
            "FocalLengthIn35mmFilm": 55,
        },
        {
            "Model": "FC6310",
            "FocalLength": 24.0,
            "FocalLengthIn35mmFilm": 24,
            "ExifImageWidth": 4864,
            "ExifImageHeight": 3648,
        },
    ],
    ids=["the resolution is that of a preview", "the equivalent stands as focal length"],
)
def test_two_ways_that_differ_are_no_scale(tmp_path, tags):
    with pytest.raises(ScaleError, match="two ways that differ"):
        scale(tmp_path / "a.jpg", **tags)


def test_a_sensor_of_an_impossible_size_counts_for_nothing(tmp_path):
    tags = {"FocalLength": 25.0, "FocalPlaneXResolution": 0.01, "FocalPlaneResolutionUnit": 3}
    assert "36 x 24" in scale(tmp_path / "a.jpg", **tags, FocalLengthIn35mmFilm=50).origin
    with pytest.raises(ScaleError, match="which lens"):
        scale(tmp_path / "b.jpg", **tags)


def test_a_height_is_a_distance_only_straight_down(tmp_path):
    def shot(**changes):
        return metadata.read(shots.write(tmp_path / "a.jpg", xmp=shots.packet(**changes)))

    assert metadata.drone_distance(shot()) == (20.0, metadata.HEIGHT_M)
    with pytest.raises(ScaleError, match="at 0 degrees, not straight down"):
        metadata.drone_distance(shot(GimbalPitchDegree="+0.00"))
    with pytest.raises(ScaleError, match="does not record where the camera pointed"):
        metadata.drone_distance(shot(GimbalPitchDegree=""))
    with pytest.raises(ScaleError, match="height of a drone"):
        metadata.drone_distance(shot(RelativeAltitude="0"))


@pytest.mark.parametrize("own", [("0", "0"), ("400", "8"), ("47", "181")])
def test_a_place_of_exif_counts_where_the_drones_own_is_none(tmp_path, own):
    gps = {1: "N", 2: (47.0, 22.0, 36.0), 3: "E", 4: (8.0, 32.0, 30.0)}
    xmp = shots.packet(GpsLatitude=own[0], GpsLongitude=own[1])
    shot = metadata.read(shots.write(tmp_path / "a.jpg", xmp=xmp, gps=gps))
    assert (shot.latitude, shot.longitude) == (pytest.approx(47.37667, abs=1e-5), pytest.approx(8.54167, abs=1e-5))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({2: (47.0, 75.0, 0.0)}, "latitude"),
        ({4: (8.0, 32.0, 99.0)}, "longitude"),
        ({6: 4294967295.0}, "above_sea_m"),
        ({17: 999.0}, "heading_deg"),
    ],
)
def test_a_field_with_an_impossible_number_is_none_and_the_others_stay(tmp_path, wrong, field):
    gps = {1: "N", 2: (47.0, 22.0, 36.0), 3: "E", 4: (8.0, 32.0, 30.0), 5: b"\0", 6: 400.0, 17: 90.0}
    shot = metadata.read(shots.write(tmp_path / "a.jpg", gps=gps | wrong))
    known = {"latitude": 47.37667, "longitude": 8.54167, "above_sea_m": 400.0, "heading_deg": 90.0}
    for name, value in known.items():
        gone = name == field or ({name, field} == {"latitude", "longitude"})
        assert getattr(shot, name) == (None if gone else pytest.approx(value, abs=1e-4)), name
