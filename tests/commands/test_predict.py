import csv
import errno
import io
import json
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import crackview
from crackview import cli, file_names, files
from crackview.engine.segmenter import Segmenter
from crackview.vision import image_io, photo_folder
from tests.tiny_models import write_model
from tests.vision import shots


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "Brücke Süd"
    folder.mkdir()
    random = np.random.default_rng(0)
    for name in ("a.jpg", "b 2.png"):
        Image.fromarray(random.integers(0, 255, (60, 90, 3), np.uint8)).save(folder / name)
    return folder


def pixels(path):
    with Image.open(path) as image:
        return np.asarray(image)


def predict(*arguments):
    return cli.main(["predict", *map(str, arguments), "--model", "tiny"])


def test_it_writes_exactly_what_the_design_names(photos, tmp_path, capsys):
    out = tmp_path / "new" / "out"
    more = ("--probabilities", "--overlay", "--mm-per-px", "0.5±0.01", "--threshold", "0.4")
    assert predict(photos, "--out", out, *more) == 0
    assert {path.name for path in out.iterdir()} == {
        "a_mask.png", "a_prob.png", "a_overlay.jpg", "b 2_mask.png", "b 2_prob.png", "b 2_overlay.jpg",
        "findings.csv", "summary.json",
    }  # fmt: skip
    mask, probability = (pixels(out / f"a_{kind}.png") for kind in ("mask", "prob"))
    assert mask.shape == probability.shape == (60, 90)
    assert set(np.unique(mask)) <= {0, 255}
    difference = (mask > 0) != (probability >= round(0.4 * 65535))
    assert difference.mean() < 0.001, "the mask is the probability at the threshold, up to rounding"
    said = capsys.readouterr()
    assert "a_overlay.jpg" in said.out
    assert said.err == ""
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert summary["model"]["name"] == "tiny"
    assert len(summary["model"]["sha256"]) == 64
    assert (summary["threshold"], summary["threshold_origin"]) == (0.4, "typed")
    assert summary["scale"] == {"mm_per_px": 0.5, "uncertainty_mm_per_px": 0.01, "origin": "typed"}
    assert summary["failures"] == []
    first = summary["photos"][0]
    assert (first["width"], first["height"]) == (90, 60)
    assert first["crack_share"] == pytest.approx((mask > 0).mean(), abs=1e-5)
    with (out / "findings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == sum(photo["findings"] for photo in summary["photos"])


def test_as_json_it_prints_the_summary_and_nothing_else(photos, tmp_path, capsys):
    out = tmp_path / "out"
    (tmp_path / "broken.jpg").write_text("no picture")
    assert predict(photos, tmp_path / "broken.jpg", "-o", out, "--json", "--export", "json") == 1
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert told == json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert len(told["photos"]) == 2
    assert "broken.jpg" in told["failures"][0]["photo"]
    assert "broken.jpg" in said.err
    assert (out / "findings.json").is_file()


def test_a_turned_photo_gives_an_upright_mask(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (90, 60)).save(tmp_path / "turned.jpg", exif=exif)
    assert predict(tmp_path / "turned.jpg", "--out", tmp_path / "out") == 0
    assert pixels(tmp_path / "out" / "turned_mask.png").shape == (90, 60)
    assert not (tmp_path / "out" / "turned_overlay.jpg").exists()


def test_joints_are_written_by_a_model_that_knows_them(photos, tmp_path, monkeypatch, capsys):
    config = {"widths": [8, 16, 24, 32], "depths": [1, 1, 2, 1], "stem": 8, "decoder": 8, "joints": True}
    write_model(tmp_path / "models")
    write_model(tmp_path / "models", "jointed", config=config, outputs=["crack", "joint"])
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    photo, out = min(photos.glob("*.jpg")), tmp_path / "out"
    wanted = ["--joints", "--overlay", "--probabilities"]
    assert cli.main(["predict", str(photo), "--out", str(out), "--model", "jointed", *wanted]) == 0
    seen = image_io.read_photo(photo).pixels
    joints = Segmenter("jointed").maps(seen).joints
    written = out / f"{photo.stem}_joints.png"
    assert np.array_equal(image_io.read_mask(written), joints >= 0.5)
    assert photo_folder.is_output(written)
    table = (out / "findings.csv").read_text(encoding="utf-8")
    found = crackview.measure(crackview.segment(photo, model="jointed"))
    assert [row["joint"] for row in csv.DictReader(io.StringIO(table))] == [each.joint for each in found]
    assert found
    capsys.readouterr()
    assert predict(photo, "--out", tmp_path / "no", "--joints") == 2
    assert "does not tell joints from cracks" in capsys.readouterr().err
    assert not (tmp_path / "no").exists()


def test_an_inspection_keeps_the_joints_so_that_the_network_does_not_run_again(photos, tmp_path, monkeypatch):
    config = {"widths": [8, 16, 24, 32], "depths": [1, 1, 2, 1], "stem": 8, "decoder": 8, "joints": True}
    write_model(tmp_path / "models", "jointed", config=config, outputs=["crack", "joint"])
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    arguments = ["predict", str(photos), "--model", "jointed", "--inspection", "--joints", "--out"]
    assert cli.main([*arguments, str(tmp_path / "first")]) == 0
    monkeypatch.setattr(Segmenter, "maps", lambda *_args, **_options: pytest.fail("it was seen before"))
    assert cli.main([*arguments, str(tmp_path / "second")]) == 0
    for name in ("a_joints.png", "b 2_joints.png", "findings.csv"):
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes(), name


def test_bad_photos_are_named_and_the_rest_is_done(photos, tmp_path, capsys):
    (photos / "empty.jpg").touch()
    (photos / "text.png").write_text("no picture")
    (photos / "cut.jpg").write_bytes((photos / "a.jpg").read_bytes()[:700])
    (tmp_path / "bare").mkdir()
    assert predict(photos, tmp_path / "gone.jpg", tmp_path / "bare", "--out", tmp_path / "out") == 1
    said = capsys.readouterr().err.splitlines()
    for name in ("empty.jpg", "text.png", "cut.jpg", "gone.jpg", "bare"):
        assert sum(name in line for line in said) == 1
    assert len(said) == 5
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert len(summary["photos"]) == 2
    assert {failure["problem"] for failure in summary["failures"]} == set(said)


def test_equal_stems_do_not_overwrite_each_other(photos, tmp_path, capsys):
    Image.new("RGB", (30, 20)).save(photos / "a.png")
    other = tmp_path / "other"
    other.mkdir()
    Image.new("RGB", (20, 10)).save(other / "a.jpg")
    assert predict(photos, other, photos / "a.jpg", "--out", tmp_path / "out") == 0
    shapes = {path.name: pixels(path).shape for path in (tmp_path / "out").glob("a*_mask.png")}
    assert shapes == {"a_mask.png": (60, 90), "a_2_mask.png": (20, 30), "a_3_mask.png": (10, 20)}
    assert capsys.readouterr().err.count("another photo is called a") == 2


def test_a_photo_is_never_overwritten(photos, capsys):
    Image.new("L", (9, 9), 7).save(photos / "a_mask.png")
    assert predict(photos, "--out", photos) == 1
    assert "is itself a photo" in capsys.readouterr().err
    assert pixels(photos / "a_mask.png").shape == (9, 9)


def test_nothing_to_do_is_wrong_usage(tmp_path, capsys):
    assert predict(tmp_path, "--out", tmp_path / "out") == 2
    assert "holds no photos" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_unknown_model_is_wrong_usage_and_damaged_weights_a_failure(
    photos, tmp_path, model_folder, capsys, monkeypatch
):
    assert cli.main(["predict", str(photos), "--out", str(tmp_path / "o"), "--model", "nonesuch"]) == 2
    assert "nonesuch" in capsys.readouterr().err
    for path in model_folder.iterdir():
        data = path.read_bytes()
        (tmp_path / path.name).write_bytes(data[:-1] if path.suffix == ".safetensors" else data)
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert predict(photos, "--out", tmp_path / "o") == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_a_full_disk_or_read_only_folder_is_said_and_leaves_no_half_files(
    photos, tmp_path, monkeypatch, capsys, number
):
    def fail(*_args, **_kwargs):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files.os, "fsync", fail)
    assert predict(photos, "--out", tmp_path / "out") == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 3
    assert all("was not saved because" in line for line in said)
    assert list((tmp_path / "out").iterdir()) == []


def test_an_interrupt_keeps_the_numbers_of_what_was_done(photos, tmp_path, monkeypatch, capsys):
    original = image_io.read_photo

    def read(path: Path):
        if path.name != "a.jpg":
            raise KeyboardInterrupt
        return original(path)

    monkeypatch.setattr(image_io, "read_photo", read)
    assert predict(photos, "--out", tmp_path / "out") == 130
    assert len(json.loads((tmp_path / "out" / "summary.json").read_text())["photos"]) == 1


def test_every_format_is_written_from_the_same_results(photos, tmp_path, capsys):
    out = tmp_path / "out"
    formats = ("json", "coco", "yolo", "geojson", "dxf", "html", "pdf")
    assert predict(photos, "--out", out, "--title", "Abutment <b>", "--classes", "pavement", "--export", *formats) == 0
    expected = {
        "findings.json", "coco.json", "yolo", "geojson/a_pixels.geojson", "geojson/b 2_pixels.geojson", "dxf/a.dxf",
        "dxf/b 2.dxf", "report.html", "report.pdf",
    }  # fmt: skip
    assert expected <= {path.relative_to(out).as_posix() for path in out.rglob("*")}
    record = json.loads((out / "findings.json").read_text(encoding="utf-8"))
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert record["title"] == "Abutment <b>"
    assert record["origin"]["width_classes"]["name"] == "Pavement"
    assert record["origin"]["models"][0]["model_sha256"] == summary["model"]["sha256"]
    assert [len(photo["findings"]) for photo in record["photos"]] == [each["findings"] for each in summary["photos"]]
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().err == ""


def test_what_cannot_be_exported_is_one_sentence_and_the_rest_is_written(photos, tmp_path, capsys):
    out = tmp_path / "out"
    (out / "report.pdf").mkdir(parents=True)
    assert predict(photos, "--out", out, "--export", "pdf", "json") == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert "report.pdf was not saved because a folder of that name is there" in said
    assert (out / "findings.json").exists()


def test_a_wrong_template_is_said_before_the_work_begins(photos, tmp_path, capsys):
    assert predict(photos, "--out", tmp_path / "out", "--export", "pdf", "--template", tmp_path / "gone") == 2
    assert "report.toml is not there" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    with pytest.raises(SystemExit) as stop:
        predict(photos, "--out", tmp_path / "out", "--export", "docx")
    assert stop.value.code == 2


def test_an_inspection_is_written_and_gone_on_with(photos, tmp_path, capsys):
    from crackview.inspection.store.document import NAME, Inspection
    from crackview.inspection.store.matching import ReviewState
    from crackview.vision.scale import Scale

    arguments = ("--inspection", "--overlay", "--probabilities", "--mm-per-px", "0.5")
    assert predict(photos, "--out", tmp_path / "first", *arguments) == 0
    assert "from the inspection" not in capsys.readouterr().out
    with Inspection(photos) as inspection:
        assert inspection.settings().scale == Scale(0.5)
        records = inspection.photos()
        assert [record.path for record in records] == ["a.jpg", "b 2.png"]
        assert all(record.model.name == "tiny" for record in records)
        found = inspection.findings(records[0].id)
        inspection.review(found, state=ReviewState.ACCEPTED)
    (photos / "c.png").write_bytes((photos / "a.jpg").read_bytes()[:500])
    assert predict(photos, "--out", tmp_path / "second", *arguments) == 1
    said = capsys.readouterr()
    assert said.out.count("from the inspection") == 2
    assert "c.png" in said.err
    with (tmp_path / "second" / "findings.csv").open(encoding="utf-8", newline="") as file:
        assert {row["state"] for row in csv.DictReader(file) if row["photo"].endswith("a.jpg")} == {"accepted"}
    for name in ("a_mask.png", "b 2_overlay.jpg"):
        assert (tmp_path / "second" / name).read_bytes() == (tmp_path / "first" / name).read_bytes()
    difference = pixels(tmp_path / "second" / "a_prob.png").astype(int) - pixels(tmp_path / "first" / "a_prob.png")
    assert abs(difference).max() <= 65535 / 255 / 2 + 1
    (photos / NAME).write_bytes(b"no inspection" * 999)
    assert predict(photos, "--out", tmp_path / "third", "--inspection") == 1
    assert "was damaged: 0 photos" in capsys.readouterr().err


def test_an_inspection_of_a_folder_that_may_not_be_written_to_is_kept_elsewhere_and_found(
    photos, tmp_path, monkeypatch, capsys
):
    with monkeypatch.context() as read_only:
        read_only.setattr("crackview.inspection.store.drafts.os.access", lambda *_: False)
        assert predict(photos, "--out", tmp_path / "out", "--inspection") == 0
    assert "The inspection of" in capsys.readouterr().err
    assert not (photos / "inspection.crackview").exists()
    assert cli.main(["export", str(photos), "--out", str(tmp_path / "again"), "--format", "mask"]) == 0
    assert len(list((tmp_path / "again" / "masks").iterdir())) == 2
    assert predict(photos, "--out", tmp_path / "out", "--inspection") == 0
    assert "is kept in" in capsys.readouterr().err
    with crackview.open(photos) as inspection:
        assert [photo.model for photo in inspection.photos] == ["tiny"] * 2


def test_a_drone_that_looks_down_puts_its_findings_on_the_map(tmp_path):
    random = np.random.default_rng(0)
    image = Image.fromarray(random.integers(0, 255, (60, 90, 3), np.uint8))
    shots.write(tmp_path / "a.jpg", image=image, xmp=shots.packet(), FocalLengthIn35mmFilm=24)
    out = tmp_path / "out"
    assert predict(tmp_path / "a.jpg", "--out", out, "--distance", "drone", "--export", "geojson") == 0
    lines = json.loads((out / "findings.geojson").read_text(encoding="utf-8"))["features"]
    assert lines
    x, y = lines[0]["geometry"]["coordinates"][0]
    assert (x, y) == (pytest.approx(-8.5417, abs=1e-3), pytest.approx(47.3769, abs=1e-3))
    scale = json.loads((out / "summary.json").read_text(encoding="utf-8"))["photos"][0]["scale"]
    assert "20 m away" in scale["origin"]
    assert scale["uncertainty_mm_per_px"] == pytest.approx(0.055 * scale["mm_per_px"], rel=0.05)


def test_a_distance_without_a_lens_is_said_and_the_photo_is_done_without_a_scale(photos, tmp_path, capsys):
    assert predict(photos / "a.jpg", "--out", tmp_path / "out", "--distance", "4.5±0.2") == 0
    assert "has no scale: This photo does not record which lens" in capsys.readouterr().err


@pytest.mark.skipif(os.sep != "/", reason="other systems have no such names")
def test_names_that_are_not_utf8_and_links_to_themselves_end_nothing(photos, tmp_path, capsys):
    odd = Path(os.fsdecode(os.fsencode(photos) + b"/st\xfc\x1b[31mtz\n.jpg"))
    odd.write_bytes((photos / "a.jpg").read_bytes())
    (photos / "loop.jpg").symlink_to("loop.jpg")
    (photos / "nowhere.jpg").symlink_to("nothing.jpg")
    out = tmp_path / "out"
    every = ("json", "coco", "yolo", "geojson", "dxf", "html", "pdf", "mask", "overlay")
    assert (
        predict(
            photos,
            "--out",
            out,
            "--overlay",
            "--inspection",
            "--export",
            *(k for k in every if k not in {"mask", "overlay"}),
        )
        == 1
    )
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err
    assert "loop.jpg is a link that leads back to itself" in said.err
    assert "nowhere.jpg is not there" in said.err
    assert len(said.err.splitlines()) == 2
    name = r"st\xfc\x1b[31mtz\x0a"
    assert (out / f"{name}_mask.png").is_file()
    assert (out / "report.pdf").is_file()
    for path in out.rglob("*"):
        os.fsencode(path).decode("utf-8")
        if path.suffix in {".csv", ".json", ".geojson", ".html", ".txt", ".yaml", ".dxf"}:
            path.read_bytes().decode("utf-8")
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert len(summary["photos"]) == 3
    assert any(file_names.unescape(photo["photo"]) == odd for photo in summary["photos"])
    assert len(summary["failures"]) == 2
    # and once more from the inspection, by every format
    assert cli.main(["export", str(photos), "--out", str(tmp_path / "again"), "--format", *every, "csv"]) == 0
    assert [line.partition(" is not exported")[0] for line in sorted(capsys.readouterr().err.splitlines())] == [
        str(photos / "loop.jpg"),
        str(photos / "nowhere.jpg"),
    ]


def test_names_as_long_as_the_system_takes_lose_nothing_of_any_photo(photos, tmp_path, capsys):
    out, longest = tmp_path / "out", [f"{letter * 249}_.jpg"[-255:] for letter in "xy"] + ["ß" * 125 + ".png"]
    for number, name in enumerate(longest):
        assert len(name.encode()) >= 254
        Image.fromarray(np.full((60, 90, 3), 40 * number, np.uint8)).save(photos / name)
    more = ("--overlay", "--probabilities", "--inspection", "--export", "json", "yolo", "html")
    assert predict(photos, "--out", out, *more) == 0
    names = {path.name for path in out.iterdir()}
    for ending in ("_mask.png", "_prob.png", "_overlay.jpg"):
        assert len([name for name in names if name.endswith(ending)]) == 5
    assert cli.main(["export", str(photos), "--out", str(tmp_path / "again"), "--format", "mask", "overlay"]) == 0
    assert [len(list((tmp_path / "again" / kind).iterdir())) for kind in ("masks", "overlays")] == [5, 5]
    assert "a_mask.png" in names
    with (out / "findings.csv").open(encoding="utf-8", newline="") as file:
        assert len(next(csv.reader(file))) > 5
    said = capsys.readouterr()
    assert ".tmp" not in said.out + said.err
    assert "File name too long" not in said.err


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids such names")
def test_line_ends_in_names_make_no_lines(photos, tmp_path, capsys):
    Image.fromarray(np.zeros((60, 90, 3), np.uint8)).save(photos / "c\nd\re.png")
    (photos / "f\ng.png").write_bytes(b"no picture")
    assert predict(photos, photos / "not\nthere", "--out", tmp_path / "out") == 1
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 4
    assert len(said.err.splitlines()) == 2
    assert r"c\x0ad\x0de.png" in said.out
    assert r"f\x0ag.png" in said.err
    assert r"not\x0athere" in said.err


@pytest.mark.parametrize("number", ["1e308", "1e-308", "1e7", "inf", "nan", "-1", "0", "9" * 400, "0.5±1e308"])
@pytest.mark.parametrize("option", ["--mm-per-px", "--distance", "--threshold"])
def test_absurd_numbers_are_one_sentence(option, number, photos, tmp_path, capsys):
    with pytest.raises(SystemExit) as ended:
        predict(photos, "--out", tmp_path / "out", f"{option}={number}")
    assert ended.value.code == 2
    said = capsys.readouterr().err.splitlines()[-1]
    assert option in said
    assert number.split("±")[-1] in said
    assert not (tmp_path / "out").exists()


def test_earlier_results_are_no_photos(photos, capsys):
    kinds = ("--probabilities", "--overlay")
    assert predict(photos, "--out", photos, *kinds) == 0
    table, files_there = (photos / "findings.csv").read_bytes(), {path.name for path in photos.iterdir()}
    capsys.readouterr()
    assert predict(photos, *sorted(photos.glob("*.png")), "--out", photos, *kinds) == 0
    assert "6 files were left out because CrackView wrote them" in capsys.readouterr().err
    assert (photos / "findings.csv").read_bytes() == table
    assert {path.name for path in photos.iterdir()} == files_there
    summary = json.loads((photos / "summary.json").read_text(encoding="utf-8"))
    assert [Path(photo["photo"]).name for photo in summary["photos"]] == ["a.jpg", "b 2.png"]
    assert {each["reason"] for each in summary["left_out"]} == {"an output of CrackView"}


def test_a_mask_that_a_person_drew_is_never_overwritten(photos, capsys):
    Image.new("L", (90, 60), 255).save(photos / "a_mask.png")
    assert predict(photos / "a.jpg", "--out", photos) == 1
    assert "CrackView did not write it" in capsys.readouterr().err
    assert (pixels(photos / "a_mask.png") == 255).all()


def test_pictures_of_other_kinds_are_said_and_named(photos, tmp_path, capsys):
    for name in ("a.dng", "b.DNG", "c.gif", "notes.txt"):
        (photos / name).touch()
    assert predict(photos, "--out", tmp_path / "out") == 0
    assert "3 pictures of other kinds were left out (DNG 2, GIF 1)" in capsys.readouterr().err
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert [Path(each["photo"]).name for each in summary["left_out"]] == ["a.dng", "b.DNG", "c.gif"]


def test_an_unforeseen_error_of_one_photo_does_not_end_the_others(photos, tmp_path, capsys, monkeypatch):
    from crackview.inspection import analysis

    look = analysis.analyse

    def fails(path, *arguments):
        if path.name == "a.jpg":
            raise IndexError("inside")
        return look(path, *arguments)

    monkeypatch.setattr(analysis, "analyse", fails)
    assert predict(photos, "--out", tmp_path / "out") == 1
    assert "a.jpg could not be analysed because of an error in CrackView" in capsys.readouterr().err
    assert (tmp_path / "out" / "b 2_mask.png").is_file()
