import json
import math
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import jsonschema
import numpy as np
import pytest

from crackview.engine.video_findings import AnalysedFrame, Conditions, FrameCrack, VideoFinding
from crackview.export import maps
from crackview.export.maps import Sighting, write_track_geojson, write_track_gpx, write_track_kml
from crackview.export.model import ExportReview
from crackview.export.tables import VideoBasis
from crackview.sources.telemetry import Fix
from crackview.vision import image_io, metadata_writer
from crackview.vision.metadata import GeoPosition, Shot
from crackview.vision.scale import Scale
from tests.export.sheets import photo_result, sheet

# RFC 7946, as far as centre lines go
POSITION = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 3}
SCHEMA = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "properties": {"type": "object"},
                    "geometry": {
                        "type": "object",
                        "required": ["type", "coordinates"],
                        "properties": {
                            "type": {"const": "LineString"},
                            "coordinates": {"type": "array", "items": POSITION, "minItems": 2},
                        },
                    },
                },
            },
        },
    },
}


def read(path):
    collection = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.validate(collection, SCHEMA)
    return collection


def test_photos_with_a_place_share_a_map_and_others_say_what_their_numbers_are(tmp_path):
    placed = photo_result("a.jpg", place=GeoPosition(48.2, 16.37, 30.0))
    unscaled = photo_result("b.jpg", place=GeoPosition(48.2, 16.37, 30.0), scale=None)
    mapped, pixels = maps.write_findings(sheet(placed, unscaled), tmp_path)
    assert (mapped, pixels) == (tmp_path / "findings.geojson", tmp_path / "geojson" / "b_pixels.geojson")
    lines = read(mapped)["features"]
    assert len(lines) == sum(len(finding.branches) for finding in placed.findings)
    assert all(abs(x - 16.37) < 1e-5 and abs(y - 48.2) < 1e-5 for f in lines for x, y in f["geometry"]["coordinates"])
    flat = read(pixels)
    assert flat["coordinates"] == maps.PIXELS
    assert flat["origin"]["width_classes"]["name"] == "ACI 224R exposure"
    every = np.array([place for f in flat["features"] for place in f["geometry"]["coordinates"]])
    assert (every.max(axis=0) > 250).all(), "pixels, not degrees"
    assert flat["features"][0]["properties"]["length_mm"] is None


@pytest.mark.parametrize(
    ("heading", "east", "north"), [(0, 0, 1), (90, 1, 0), (180, 0, -1), (30, 0.5, math.sqrt(0.75))]
)
def test_up_in_the_picture_is_the_heading_on_the_map(heading, east, north):
    # 100 m up from the middle; a metre on the ellipsoid at 45 degrees, by the series of the US geological survey
    points = np.array([[50, 50], [50, -50]], np.float32)
    middle, top = maps.on_the_map(points, (101, 101), GeoPosition(45.0, 7.0, heading), Scale(1000.0))
    assert middle == [7.0, 45.0]
    metre_north, metre_east = 1 / 111131.77, 1 / 78846.8
    assert top[0] - 7 == pytest.approx(100 * east * metre_east, abs=1e-9 + 1e-4 * 100 * metre_east)
    assert top[1] - 45 == pytest.approx(100 * north * metre_north, abs=1e-9 + 1e-4 * 100 * metre_north)


def test_what_people_wrote_stays_as_it_is_and_rejected_findings_stay_away(tmp_path):
    note = '<script>"\u202e橋'
    photo = photo_result("a.jpg")
    photo = replace(
        photo, reviews={1: ExportReview("accepted", "high", note), 2: ExportReview("rejected", included=False)}
    )
    features = read(maps.write_findings(sheet(photo), tmp_path)[0])["features"]
    assert {feature["properties"]["finding"] for feature in features} == {1, 3}
    assert features[0]["properties"]["note"] == note


CRACK = FrameCrack(0.25, (0.1, 0.2, 0.3, 0.4), 1)
SEEN = [
    Sighting(
        Fix(59.302335, -18.203059, 142.76, 10.2, datetime(2024, 1, 15, 14, 30, 22, 123000, UTC)),
        VideoFinding(1, AnalysedFrame(105, 4.25, 0.0123, (CRACK,)), CRACK, 99, 120, 18),
    ),
    Sighting(Fix(-33.8568, 151.2153), VideoFinding(2, AnalysedFrame(199, 8.0, 0.5, (CRACK,)), CRACK, 199, 199, 1)),
]
BASIS = VideoBasis(Conditions("pct <&> rfkd", 0.444, 640), "abc", 0.05)
WORDS = (
    "25.0% of the picture's diagonal at 4.25 s, 1.230% of the frame is crack; seen in frames 100 to 121; "
    "pct <&> rfkd, threshold 0.444, 640 px"
)


def test_a_gpx_file_has_a_way_point_for_each_sighting(tmp_path):
    write_track_gpx(tmp_path / "seen.gpx", SEEN, BASIS)
    root = ET.parse(tmp_path / "seen.gpx").getroot()
    space = "{http://www.topografix.com/GPX/1/1}"
    assert (root.tag, root.get("version")) == (f"{space}gpx", "1.1")
    first, second = root
    assert (first.get("lat"), first.get("lon")) == ("59.3023350", "-18.2030590")
    assert [(each.tag.removeprefix(space), each.text) for each in first] == [
        ("ele", "142.76"),
        ("time", "2024-01-15T14:30:22.123Z"),
        ("name", "Finding 1, frame 106"),
        ("cmt", "10.20 m above take-off"),
        ("desc", WORDS),
        ("extensions", "\n      "),
    ]
    assert [(each.tag, each.text) for each in first[-1]] == [("{urn:crackview:gpx:1}above_takeoff_m", "10.20")]
    assert [each.tag.removeprefix(space) for each in second] == ["name", "desc"]


def test_without_a_height_above_the_sea_there_is_no_elevation(tmp_path):
    low = replace(SEEN[0], fix=replace(SEEN[0].fix, above_sea_m=None))
    write_track_gpx(tmp_path / "seen.gpx", [low], BASIS)
    text = (tmp_path / "seen.gpx").read_text()
    assert "<ele>" not in text
    assert "10.20 m above take-off" in text


def test_photos_that_tell_where_they_were_taken_have_a_point_each(tmp_path):
    shot = Shot((4, 4), latitude=48.2, longitude=-16.37, above_sea_m=-3.5, height_m=12.0, heading_deg=30.0)
    for name, known in (("a.png", shot), ("b.png", Shot((4, 4)))):
        block = metadata_writer.exif(known, datetime(2026, 5, 4, 12, tzinfo=UTC))
        pixels = np.zeros((4, 4, 3), np.uint8)
        image_io.write_png(tmp_path / name, pixels, exif=block, xmp=metadata_writer.xmp(known))
    photos = [photo_result(tmp_path / name) for name in ("a.png", "b.png")]
    written = maps.write_findings(sheet(*photos), tmp_path / "out")
    names = ["geojson/a_pixels.geojson", "geojson/b_pixels.geojson", "photos.geojson"]
    assert [path.relative_to(tmp_path / "out").as_posix() for path in written] == names
    collection = json.loads(written[-1].read_text())
    assert collection["coordinates"] == maps.CAMERAS
    (point,) = collection["features"]
    assert point["geometry"] == {"type": "Point", "coordinates": [-16.37, 48.2]}
    assert point["properties"] == {
        "photo": str(tmp_path / "a.png"),
        "findings": len(photos[0].findings),
        "findings_on_the_map": False,
        "above_sea_level_m": -3.5,
        "above_takeoff_m": 12.0,
        "heading_deg": 30.0,
    }


def test_a_geojson_file_has_longitude_first(tmp_path):
    write_track_geojson(tmp_path / "seen.geojson", SEEN, BASIS)
    collection = json.loads((tmp_path / "seen.geojson").read_text())
    assert collection["type"] == "FeatureCollection"
    first, second = collection["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [-18.203059, 59.302335]}
    assert first["properties"] == {
        "finding": 1,
        "frame": 106,
        "position_s": 4.25,
        "crack_share": 0.0123,
        "above_sea_level_m": 142.76,
        "above_takeoff_m": 10.2,
        "time": "2024-01-15T14:30:22.123Z",
        "length_share_of_diagonal": 0.25,
        "first_frame": 100,
        "last_frame": 121,
        "frames": 18,
        "model": "pct <&> rfkd",
        "model_sha256": "abc",
        "threshold": 0.444,
        "network_px": 640,
        "steady": False,
        "thorough": False,
        "finding_from_share_of_diagonal": 0.05,
    }
    assert second["properties"]["above_sea_level_m"] is second["properties"]["above_takeoff_m"] is None


def test_a_kml_file_has_a_placemark_for_each_finding(tmp_path):
    write_track_kml(tmp_path / "seen.kml", SEEN, BASIS)
    root = ET.parse(tmp_path / "seen.kml").getroot()
    space = "{http://www.opengis.net/kml/2.2}"
    (document,) = root
    assert (root.tag, document.tag) == (f"{space}kml", f"{space}Document")
    first, second = document
    order = ["name", "description", "TimeStamp", "ExtendedData", "Point"]
    assert [each.tag.removeprefix(space) for each in first] == order
    assert first.find(f"{space}description").text == WORDS
    assert first.find(f"{space}Point/{space}coordinates").text == "-18.2030590,59.3023350,142.76"
    facts = {each.get("name"): each[0].text for each in first.find(f"{space}ExtendedData")}
    assert (facts["frame"], facts["model"], facts["threshold"], facts["network_px"]) == (
        *("106", "pct <&> rfkd", "0.444"),
        "640",
    )
    assert second.find(f"{space}TimeStamp") is None
    assert (facts["above_sea_level_m"], facts["above_takeoff_m"]) == ("142.76", "10.2")
    assert "above_sea_level_m" not in {each.get("name") for each in second.find(f"{space}ExtendedData")}
    assert second.find(f"{space}Point/{space}coordinates").text == "151.2153000,-33.8568000"
    modes = [each.find(f"{space}Point/{space}altitudeMode").text for each in (first, second)]
    assert modes == ["absolute", "clampToGround"]
    assert [each.tag.removeprefix(space) for each in first.find(f"{space}Point")] == ["altitudeMode", "coordinates"]


def test_nothing_seen_is_an_empty_file_of_its_kind(tmp_path):
    write_track_gpx(tmp_path / "none.gpx", [], BASIS)
    write_track_geojson(tmp_path / "none.geojson", [], BASIS)
    assert len(ET.parse(tmp_path / "none.gpx").getroot()) == 0
    assert json.loads((tmp_path / "none.geojson").read_text())["features"] == []
