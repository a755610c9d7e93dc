import json
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from crackview.export.track import Sighting, write_geojson, write_gpx
from crackview.sources.telemetry import Fix

SEEN = [
    Sighting(Fix(59.302335, -18.203059, 10.2, datetime(2024, 1, 15, 14, 30, 22, 123000, UTC)), 0.0123, 4.25, 106),
    Sighting(Fix(-33.8568, 151.2153, None, None), 0.5, 8.0, 200),
]


def test_a_gpx_file_has_a_way_point_for_each_sighting(tmp_path):
    write_gpx(tmp_path / "seen.gpx", SEEN)
    root = ET.parse(tmp_path / "seen.gpx").getroot()
    space = "{http://www.topografix.com/GPX/1/1}"
    assert (root.tag, root.get("version")) == (f"{space}gpx", "1.1")
    first, second = root
    assert (first.get("lat"), first.get("lon")) == ("59.3023350", "-18.2030590")
    assert [(each.tag.removeprefix(space), each.text) for each in first] == [
        ("ele", "10.20"),
        ("time", "2024-01-15T14:30:22.123Z"),
        ("name", "Frame 106"),
        ("desc", "1.230% crack at 4.25 s"),
    ]
    assert [each.tag.removeprefix(space) for each in second] == ["name", "desc"]


def test_a_geojson_file_has_longitude_first(tmp_path):
    write_geojson(tmp_path / "seen.geojson", SEEN)
    collection = json.loads((tmp_path / "seen.geojson").read_text())
    assert collection["type"] == "FeatureCollection"
    first, second = collection["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [-18.203059, 59.302335]}
    assert first["properties"] == {
        "frame": 106,
        "position_s": 4.25,
        "crack_share": 0.0123,
        "height_m": 10.2,
        "time": "2024-01-15T14:30:22.123Z",
    }
    assert second["properties"]["height_m"] is None


def test_nothing_seen_is_an_empty_file_of_its_kind(tmp_path):
    write_gpx(tmp_path / "none.gpx", [])
    write_geojson(tmp_path / "none.geojson", [])
    assert len(ET.parse(tmp_path / "none.gpx").getroot()) == 0
    assert json.loads((tmp_path / "none.geojson").read_text())["features"] == []
