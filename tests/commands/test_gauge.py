import csv
import json
import re

import numpy as np
import pytest
from PIL import Image

from crackview import cli
from crackview.export import gauge_documents
from crackview.inspection.store.document import Inspection
from crackview.vision import gauge_plate
from crackview.vision.scale import Scale
from tests.vision import gauge_photos
from tests.vision.gauge_photos import Look

LOOK = Look(side_px=50, tilt=30, size=(400, 500))


def save(path, look, seed=0, camera="Pinhole 1", paper="a6", quality=95):
    pixels, truth = gauge_photos.photo(paper, look, seed)
    exif = Image.Exif()
    exif[0x0110] = camera
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path, quality=quality, exif=exif)
    return truth


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "site"
    save(folder / "a.jpg", LOOK)
    Image.fromarray(np.random.default_rng(0).integers(90, 160, (300, 400, 3), np.uint8)).save(folder / "b.jpg")
    return folder


def predict(*arguments):
    """At the threshold of its card, the untrained network takes three quarters of a gauge for one crack."""
    return cli.main(["predict", *map(str, arguments), "--model", "tiny", "--threshold", "0.65"])


def summary(folder):
    return json.loads((folder / "summary.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("paper", ["a4", "a6"])
def test_the_gauge_is_printed(paper, tmp_path, capsys):
    path = tmp_path / "new" / "gauge.pdf"
    assert cli.main(["gauge", "--pdf", str(path), "--paper", paper]) == 0
    assert path.read_bytes().startswith(b"%PDF")
    width, height = (value * 72 / 25.4 for value in gauge_plate.plate(paper).size)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", path.read_bytes())
    assert [float(side) for side in boxes[-1]] == pytest.approx([width, height], abs=0.02)
    assert "100 %" in capsys.readouterr().out


def test_without_anything_to_do_it_says_what_there_is(capsys):
    assert cli.main(["gauge"]) == 2
    assert "--pdf FILE" in capsys.readouterr().err


def test_a_gauge_that_cannot_be_written_is_one_sentence(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert cli.main(["gauge", "--pdf", str(tmp_path / "file" / "gauge.pdf")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_each_photo_with_a_marker_has_its_scale_and_the_others_what_they_had(photos, tmp_path, capsys):
    out = tmp_path / "out"
    assert predict(photos, "--out", out, "--scale-from", "marker", "--mm-per-px", "0.7", "--printed-mm", "49.6") == 0
    said = capsys.readouterr().err.splitlines()
    assert said == ["No scale from a marker, so these keep what else is known: b.jpg"]
    first, second = (photo["scale"] for photo in summary(out)["photos"])
    assert first["origin"] == "marker of the gauge A6, 4 of 4 seen"
    middle = np.mean(first["rectangle"]["corners"], axis=0)
    _, truth = gauge_photos.photo("a6", LOOK)
    assert first["mm_per_px"] == pytest.approx(0.992 * truth(*middle), rel=0.002)
    assert first["uncertainty_mm_per_px"] < 0.005 * first["mm_per_px"]
    assert len(first["rectangle"]["corners"]) == 4
    assert second == {"mm_per_px": 0.7, "uncertainty_mm_per_px": None, "origin": "typed"}
    with (out / "findings.csv").open(encoding="utf-8", newline="") as file:
        origins = {row["photo"][-5:]: row["scale_origin"] for row in csv.DictReader(file)}
    assert origins.items() <= {"a.jpg": first["origin"], "b.jpg": "typed"}.items()
    assert origins


def test_a_print_of_another_length_is_told_with_the_photo(photos, tmp_path, capsys):
    assert predict(photos, "--out", tmp_path / "out", "--scale-from", "marker", "--printed-mm", "99.2") == 0
    said = capsys.readouterr().err
    assert "a.jpg (The bar of the A6 gauge is 50 mm long" in said
    assert summary(tmp_path / "out")["photos"][0]["scale"] is None
    with pytest.raises(SystemExit):
        predict(photos, "--out", tmp_path / "out", "--scale-from", "marker", "--printed-mm", "-3")
    assert "a length is a number of millimetres above 0" in capsys.readouterr().err


def test_an_inspection_keeps_a_markers_scale_and_that_which_a_person_set(photos, tmp_path):
    save(photos / "c.jpg", Look(side_px=50, tilt=10, size=(400, 500)), seed=3)
    with Inspection(photos) as inspection:
        inspection.set_scale(inspection.locate(photos / "c.jpg"), Scale(0.123, 0.001))
    for _ in range(2):
        assert predict(photos, "--out", tmp_path / "out", "--scale-from", "marker", "--inspection") == 0
        with Inspection(photos) as inspection:
            kept = {path.name: inspection.locate(path).scale for path in sorted(photos.glob("*.jpg"))}
        assert kept["a.jpg"].origin.startswith("marker of the gauge")
        assert kept["a.jpg"].plane is not None
        assert kept["b.jpg"] is None
        assert kept["c.jpg"] == Scale(0.123, 0.001)
        assert summary(tmp_path / "out")["photos"][0]["scale"]["origin"] == kept["a.jpg"].origin


def test_a_camera_is_checked_and_its_certificate_cited(photos, tmp_path, capsys):
    shots = tmp_path / "shots"
    for seed, tilt in enumerate((0.0, 20.0)):
        look = Look(side_px=240, tilt=tilt, roll=2, size=(1500, 1100), gamma=1.0, noise=2, quality=95)
        save(shots / f"{seed}.jpg", look, seed)
    out = tmp_path / "check"
    assert cli.main(["gauge", "check", str(shots), "--out", str(out), "--printed-mm", "50.0"]) == 0
    record = json.loads((out / "certificate.json").read_text(encoding="utf-8"))
    assert (out / "certificate.pdf").read_bytes().startswith(b"%PDF")
    assert record["camera"] == "Pinhole 1"
    assert record["gauge"] == {"paper": "A6", "version": 1, "printed_mm": 50.0}
    assert [len(photo["sha256"]) for photo in record["photos"]] == [64, 64]
    figures = record["figures"]
    assert abs(figures["bias_mm"]) < 0.03
    assert figures["repeatability_mm"] < 0.04
    assert 0.2 <= figures["smallest_width_told_mm"] <= 0.5, "of 2 to 5 px"
    assert figures["coverage"] >= 0.8
    assert [row["width_mm"] for row in record["widths"]] == list(gauge_plate.WIDTHS_MM)
    capsys.readouterr()
    cite = ("--certificate", out / "certificate.json", "--export", "html")
    assert predict(photos, "--out", tmp_path / "out", *cite) == 0
    cited = summary(tmp_path / "out")["certificate"]
    assert cited["camera"] == "Pinhole 1"
    assert cited["figures"]["bias_mm"] == figures["bias_mm"]
    assert cited["sha256"][:16] in next((tmp_path / "out").glob("*.html")).read_text(encoding="utf-8")


def test_what_is_no_photo_of_a_gauge_is_named(photos, tmp_path, capsys):
    assert cli.main(["gauge", "check", str(photos / "b.jpg"), "--out", str(tmp_path / "out")]) == 1
    assert "b.jpg shows no gauges" in capsys.readouterr().err
    save(tmp_path / "two" / "1.jpg", Look(side_px=120, roll=0, size=(700, 600)))
    save(tmp_path / "two" / "2.jpg", Look(side_px=120, roll=0, size=(700, 600)), camera="Pinhole 2")
    assert cli.main(["gauge", "check", str(tmp_path / "two"), "--out", str(tmp_path / "out")]) == 1
    assert "more than one camera (Pinhole 1, Pinhole 2)" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


FIGURES = dict.fromkeys(gauge_documents._CITED, 0.5)


@pytest.mark.parametrize(
    "content",
    [
        "", "[]", '{"schema": "crackview-certificate-1"}', '{"schema": "other"}', "[" * 100_000,
        json.dumps({"camera": "A", "date": "2026-05-04", "figures": FIGURES}),
        json.dumps({"schema": gauge_documents.SCHEMA, "camera": "A", "date": "2026-05-04", "figures": FIGURES})
        .replace("0.5", "1" + "0" * 400),
    ],
)  # fmt: skip
def test_what_is_no_certificate_is_refused_before_anything_slow(content, photos, tmp_path, capsys):
    path = tmp_path / "certificate.json"
    path.write_text(content)
    assert predict(photos, "--out", tmp_path / "out", "--certificate", path) == 2
    assert "is no certificate" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert predict(photos, "--out", tmp_path / "out", "--certificate", tmp_path / "gone.json") == 2


def test_a_lens_widens_the_uncertainty_of_a_marker(photos, tmp_path, capsys):
    shots = tmp_path / "shots"
    for seed in range(5):
        look = Look(side_px=65, tilt=25, azimuth=70 * seed, roll=30 * seed, noise=2, blur=0.6, size=(480, 600))
        save(shots / f"{seed}.jpg", look, seed)
    path = tmp_path / "camera.json"
    assert cli.main(["gauge", "calibrate", str(shots), "--out", str(path)]) == 0
    made = json.loads(path.read_text(encoding="utf-8"))
    assert (made["camera"], made["size"], made["views"]) == ("Pinhole 1", [600, 480], 5)
    assert made["focal_px"] == pytest.approx(720, rel=0.05)
    made |= {"radial": [-0.1, 0.0], "size": [500, 400], "middle": [250, 200]}
    path.write_text(json.dumps(made))
    doubts = []
    for more in ([], ["--lens", path]):
        assert predict(photos / "a.jpg", "--out", tmp_path / "out", "--scale-from", "marker", *more) == 0
        doubts.append(summary(tmp_path / "out")["photos"][0]["scale"]["uncertainty_mm_per_px"])
    assert doubts[1] > 2 * doubts[0]
    capsys.readouterr()
    assert cli.main(["gauge", "calibrate", str(photos), "--out", str(path)]) == 1
    said = capsys.readouterr().err
    assert "b.jpg shows no gauge." in said
    assert "5 are wanted" in said
