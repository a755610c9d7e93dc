import csv
import json
import threading

import cv2
import numpy as np
import pytest
from PIL import Image

from crackview import cli
from crackview.nets import cards
from tests.map_sources import TellsNoJoints
from tests.vision import walls


class DarkIsCrack(TellsNoJoints):
    """A network whose answer is known: what is dark."""

    def __init__(self, name, **_):
        self.card = cards.card(name)

    def segment(self, photo, **_):
        grey = cv2.GaussianBlur(photo[..., 0].astype(np.float32), (0, 0), 1.5)
        return ((75 - grey) / 40 + 0.5).clip(0, 1)


@pytest.fixture
def photos(tmp_path, monkeypatch):
    monkeypatch.setattr("crackview.api.maps.load_model", DarkIsCrack)
    monkeypatch.setattr("crackview.api.maps._loaded", threading.local())
    wall = walls.ground(0)
    crack = ((100, 100), (700, 500), 6)
    longer = ((100, 100), (780, 553), 6)
    earlier, _ = walls.view(wall, walls.coverage([crack]), walls.camera(1), lift=8)
    later, _ = walls.view(wall, walls.coverage([longer]))
    other, _ = walls.view(walls.ground(5), walls.coverage([crack]))
    for name, pixels in (("old", earlier), ("new", later), ("other", other)):
        Image.fromarray(pixels).save(tmp_path / f"{name}.png")
    return tmp_path


def compare(*arguments):
    return cli.main(["compare", *map(str, arguments), "--model", "tiny"])


def test_it_writes_a_table_a_record_and_a_picture(photos, capsys):
    out = photos / "out"
    assert (
        compare(photos / "old.png", photos / "new.png", "--out", out, "--mm-per-px", "0.5±0.01", "--threshold", "0.5")
        == 0
    )
    assert {path.name for path in out.iterdir()} == {"compare.csv", "compare.json", "compare.jpg"}
    record = json.loads((out / "compare.json").read_text(encoding="utf-8"))
    assert record["registration"]["inlier_share"] > 0.5
    assert record["scale"]["mm_per_px"] == 0.5
    with (out / "compare.csv").open(encoding="utf-8", newline="") as file:
        (grown,) = [row for row in csv.DictReader(file) if row["state"] == "grown"]
    assert float(grown["length_change_mm"]) == pytest.approx(48, abs=4)
    assert "1 grown" in capsys.readouterr().out


def test_the_table_can_be_one_for_excel(photos):
    out = photos / "out"
    words = ("--out", out, "--threshold", "0.5", "--csv-dialect", "excel-de")
    assert compare(photos / "old.png", photos / "new.png", *words) == 0
    with (out / "compare.csv").open(encoding="utf-8-sig", newline="") as file:
        (grown,) = [row for row in csv.DictReader(file, delimiter=";") if row["state"] == "grown"]
    assert float(grown["length_change_px"].replace(",", ".")) > 0
    assert grown["threshold"] == "0,5"


def test_as_json_it_tells_counts_and_files(photos, capsys):
    out = photos / "out"
    assert compare(photos / "old.png", photos / "new.png", "-o", out, "--threshold", "0.5", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["changes"]["grown"] == 1
    assert sum(told["changes"].values()) == len(json.loads((out / "compare.json").read_text("utf-8"))["changes"])
    assert told["files"] == [str(out / f"compare.{kind}") for kind in ("csv", "json", "jpg")]
    assert told["later"] == str(photos / "new.png")


def test_photos_of_two_places_are_refused_in_one_sentence(photos, capsys):
    assert compare(photos / "old.png", photos / "other.png", "--out", photos / "out") == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert "do not show the same place" in said[0]
    assert not (photos / "out").exists()
