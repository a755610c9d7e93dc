import json
from datetime import UTC, datetime

import numpy as np
import pytest
from PIL import ExifTags, Image

from crackview import cli
from crackview.export import snapshot
from crackview.nets import cards
from crackview.sources.source import Frame, FrameNoise
from crackview.sources.telemetry import Fix
from crackview.sources.video import VideoSource
from crackview.vision import image_io, metadata, photo_folder, recipe
from crackview.vision.recipe import Recipe
from tests.sources.clips import SIZE, drawn, number_in
from tests.tiny_models import write_model

NOON = datetime(2026, 5, 4, 12, 0, 0, 123456, UTC)


def frame(number=5, captured=10.0):
    return Frame(drawn(number), number, captured, NOON, 2.5)


def test_everything_about_the_moment_is_kept(tmp_path, monkeypatch):
    card = cards.from_file(write_model(tmp_path / "models"))
    folder = tmp_path / "shots"
    probability = np.zeros((48, 80), np.float32)  # half the size of the frame
    probability[10:20, 30:50] = 0.9
    path = snapshot.save(
        folder,
        frame(),
        probability,
        source_title="rtsp://…@camera/wall",
        card=card,
        threshold=0.4,
        fix=Fix(59.3, -18.2, 141.25, 10.5, NOON, -90.0, 12.5),
        before=[frame(number, 10 + number / 10) for number in range(6)],
    )
    assert path == folder / "2026-05-04_12-00-00-123.png"
    assert photo_folder.list_photos(folder) == [path]
    assert np.array_equal(image_io.read_photo(path).pixels, drawn(5))
    mask = image_io.read_mask(folder / "masks" / f"{path.stem}_mask.png")
    assert mask.shape == (SIZE[1], SIZE[0])
    assert mask[30, 80]
    overlay = image_io.read_photo(folder / "overlays" / f"{path.stem}_overlay.jpg").pixels
    assert np.abs(overlay[30, 80].astype(int) - drawn(5)[30, 80]).max() > 50
    before = VideoSource(folder / "before" / f"{path.stem}_before.mp4")
    assert before.open().fps == pytest.approx(10)
    assert [number_in(each.pixels) for each in iter(before.read, None)] == [0, 1, 2, 3, 4, 5]
    before.close()
    record = json.loads(path.with_suffix(".json").read_text())
    assert record["time"] == "2026-05-04T12:00:00.123+00:00"
    assert record["source"] == "rtsp://…@camera/wall"
    assert record["model"] == {"name": card.name, "sha256": card.sha256}
    assert record["threshold"] == 0.4
    assert record["frame"] == 6
    assert record["crack_share"] == pytest.approx((probability >= 0.4).mean(), abs=1e-6)
    assert record["crack_share"] == pytest.approx(mask.mean(), rel=0.1)
    assert record["longest_share_of_diagonal"] == pytest.approx(np.hypot(10, 20) / np.hypot(48, 80), abs=1e-4)
    assert (record["network_px"], record["steady"], record["thorough"]) == (80, False, False)
    assert record["position"] == {
        "latitude": 59.3,
        "longitude": -18.2,
        "above_sea_level_m": 141.25,
        "above_takeoff_m": 10.5,
        "camera_pitch_deg": -90.0,
        "camera_heading_deg": 12.5,
        "time": NOON.isoformat(),
    }
    shot = metadata.read(path)
    assert (shot.latitude, shot.longitude) == pytest.approx((59.3, -18.2), abs=1e-8)
    assert (shot.above_sea_m, shot.height_m) == (141.25, 10.5)
    assert shot.place.heading_deg == 12.5
    assert sorted(record["files"]) == sorted(
        str(each.relative_to(folder).as_posix()) for each in folder.rglob("*.*") if each.suffix != ".json"
    )


def test_without_a_model_there_is_the_frame_and_its_moment(tmp_path):
    words = {"source_title": "Camera", "card": None, "threshold": 0.5, "fix": None}
    first = snapshot.save(tmp_path, frame(), None, **words)
    second = snapshot.save(tmp_path, frame(6), None, **words)
    assert first != second
    assert sorted(tmp_path.iterdir()) == sorted(
        each for path in (first, second) for each in (path, path.with_suffix(".json"))
    )
    record = json.loads(second.with_suffix(".json").read_text())
    assert "threshold" not in record
    assert metadata.read(second).latitude is None
    with Image.open(second) as image:
        taken = image.getexif().get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal]
        assert taken == "2026:05:04 12:00:00"
        assert not image.getexif().get_ifd(ExifTags.IFD.GPSInfo)


@pytest.mark.parametrize(("pitch", "mapped"), [(-90.0, True), (-30.0, False), (None, False)])
def test_a_snapshot_is_on_the_map_where_the_drone_was(pitch, mapped, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("CRACKVIEW_THREADS", "1")
    card = cards.from_file(write_model(tmp_path / "models"))
    fix = Fix(59.3, 18.2, 141.25, 10.5, NOON, pitch, None if pitch is None else 90.0)
    words = {"source_title": "Drone", "card": None, "threshold": 0.5}
    path = snapshot.save(tmp_path / "shots", frame(), None, fix=fix, **words)
    out = tmp_path / "out"
    command = ["predict", str(path), "--out", str(out), "--model", card.name, "--mm-per-px", "1", "--export", "geojson"]
    assert cli.main(command) == 0
    (point,) = json.loads((out / "photos.geojson").read_text())["features"]
    assert point["geometry"]["coordinates"] == pytest.approx([18.2, 59.3])
    assert point["properties"]["above_sea_level_m"] == 141.25
    assert point["properties"]["findings_on_the_map"] is mapped
    assert (out / "findings.geojson").exists() is mapped
    if mapped:
        lines = json.loads((out / "findings.geojson").read_text())["features"]
        assert lines
        places = [place for line in lines for place in line["geometry"]["coordinates"]]
        assert all(abs(x - 18.2) < 1e-4 and abs(y - 59.3) < 1e-4 for x, y in places)


def test_of_a_noisy_frame_the_record_tells_the_recipe(tmp_path):
    noisy = FrameNoise(Recipe((("salt", 0.2),), 3), varies=False)(frame())
    path = snapshot.save(tmp_path, noisy, None, source_title="wall", card=None, threshold=0.5, fix=None)
    assert np.array_equal(image_io.read_photo(path).pixels, noisy.pixels)
    assert recipe.parse(json.loads(path.with_suffix(".json").read_text())["noise"]) == noisy.recipe
