import json

import pytest
from PIL import Image

import crackview
from crackview import cli
from tests.vision import walls


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dates")
    wall = walls.ground(0)
    for name, end, camera in (("old", (700, 500), walls.camera(1)), ("new", (780, 553), None)):
        crack = walls.coverage([((100, 100), end, 6)])
        pixels, _ = walls.view(wall, crack, camera) if camera is not None else walls.view(wall, crack)
        Image.fromarray(pixels).save(folder / f"{name}.png")
    Image.fromarray(walls.view(walls.ground(5), walls.coverage([]))[0]).save(folder / "other.png")
    return folder


def test_it_writes_what_the_command_writes(photos, tmp_path):
    found = crackview.compare(photos / "old.png", photos / "new.png", scale=0.5)
    written = found.save(tmp_path / "ours")
    command = ["compare", str(photos / "old.png"), str(photos / "new.png"), "--out", str(tmp_path / "theirs")]
    assert cli.main([*command, "--mm-per-px", "0.5"]) == 0
    assert {path.name for path in written} == {path.name for path in (tmp_path / "theirs").iterdir()}
    ours, theirs = ((tmp_path / name / "compare.csv").read_text("utf-8").split(",") for name in ("ours", "theirs"))
    for our, their in zip(ours, theirs, strict=True):
        # the registration is not the same to the last digit each time
        assert our == their or float(our) == pytest.approx(float(their), abs=0.05)
    record = json.loads((tmp_path / "ours" / "compare.json").read_text(encoding="utf-8"))
    assert [change["state"] for change in record["changes"]] == [change.state for change in found.changes] != []


def test_photos_of_two_places_are_refused(photos):
    with pytest.raises(crackview.RegisterError, match="do not show the same place"):
        crackview.compare(photos / "old.png", str(photos / "other.png"))


def test_a_photo_is_never_written_over(photos, tmp_path):
    later = tmp_path / "compare.jpg"
    Image.open(photos / "new.png").save(later, quality=95)
    content = later.read_bytes()
    found = crackview.compare(photos / "old.png", later)
    with pytest.raises(crackview.PhotoError, match="is itself one of the photos"):
        found.save(tmp_path)
    assert later.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["compare.jpg"]
