"""An inspection as a sheet, and every format made of it, read back by independent programs."""

import contextlib
import csv
import io
import json
import re
import shutil
import subprocess
from dataclasses import replace

import ezdxf
import jsonschema
import numpy as np
import pytest
from PIL import Image
from pycocotools.coco import COCO

from crackview import cli
from crackview import paths as places
from crackview.export import from_inspection
from crackview.export.formats import FORMATS
from crackview.export.model import PhotoResult
from crackview.export.publish import publish
from crackview.export.report import template
from crackview.export.report.content import content
from crackview.files import SaveError
from crackview.inspection.store import corrections, results
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState, Severity
from crackview.inspection.store.step_titles import Title
from crackview.vision import classes, metadata, overlay
from crackview.vision.image_io import PhotoError
from crackview.vision.metadata import Shot
from crackview.vision.scale import Scale
from tests.inspection import drawing
from tests.inspection.drawing import MODEL

# pycocotools' arrays have not learnt the keyword yet
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

NASTY = "=<b>\"Süd\" & 'Nord'</b>"


@pytest.fixture
def photos(tmp_path):
    return [drawing.photo(tmp_path / "bridge", f"{seed}.png", seed) for seed in range(5)]


@pytest.fixture
def inspection(photos):
    """0: a finding rejected, one with a note; 1: corrected by hand; 2: rejected; 3: another model; 4: new."""
    with Inspection(photos[0].parent) as inspection:
        inspection.change_settings(
            inspection.settings(), scale=Scale(0.2, 0.004, "line of 500 mm"), classes=classes.PAVEMENT
        )
        records = [drawing.analysed(inspection, path) for path in photos[:3]]
        level, steep = inspection.findings(records[0].id)
        inspection.review([level], state=ReviewState.REJECTED)
        inspection.review([steep], state=ReviewState.ACCEPTED, severity=Severity.HIGH, note=NASTY)
        layer = inspection.corrections(records[1])
        erased = layer.copy()
        erased[:, :100] = corrections.NO_CRACK
        inspection.correct(records[1], corrections.patch(Title("Erase"), layer, erased))
        inspection.review_photo(records[2], state=ReviewState.REJECTED)
        drawing.analysed(inspection, photos[3], model=replace(MODEL, threshold=0.4))
        inspection.review_photo(inspection.locate(photos[3]), state=ReviewState.ACCEPTED, note="Seen from the boat")
        yield inspection


def made(inspection, photos, **options):
    return from_inspection.sheet([(inspection, photos)], "Bridge 7", {"Client": NASTY}, **options)


def test_the_sheet_has_reviews_scale_classes_models_and_the_corrected_mask(inspection, photos):
    sheet = made(inspection, photos)
    assert [photo.path for photo in sheet.photos] == [photos[0], photos[1], photos[3]]
    first, corrected, other = sheet.photos
    assert sheet.basis.preset == classes.PAVEMENT
    assert sheet.models == {MODEL: 2, replace(MODEL, threshold=0.4): 1}
    assert {photo.scale.origin for photo in sheet.photos} == {"line of 500 mm"}
    (kept,) = first.included
    assert first.review(kept).severity == "high"
    assert first.mask().sum() == kept.area_px
    assert not corrected.mask()[:, :100].any()
    assert corrected.mask().sum() == sum(finding.area_px for finding in corrected.findings)
    assert other.note == "Seen from the boat"
    assert [photo.path for photo in made(inspection, photos, accepted=True).photos] == [photos[3]]


@pytest.mark.parametrize(
    ("findings", "included", "missing"),
    [("accepted", {0: 1, 1: 2}, {3, 4}), ("not-rejected", {0: 1, 1: 2, 3: 2}, {4}), ("all", {0: 2, 1: 2, 3: 2}, {4})],
)
def test_an_export_has_the_findings_that_are_wanted(inspection, photos, findings, included, missing):
    judged = made(inspection, photos, findings=findings)
    assert len(judged.photos[-1].included) == 2, "accepted with their photo"
    inspection.review_photo(inspection.photos()[3], state=ReviewState.UNREVIEWED)
    sheet = made(inspection, photos, findings=findings)
    assert {photos.index(photo.path): len(photo.included) for photo in sheet.photos} == included
    assert {photos.index(path) for path in sheet.missing} == missing
    for photo in sheet.photos:
        assert photo.mask().sum() == sum(finding.area_px for finding in photo.included)
    assert ("not reviewed" in sheet.missing.get(photos[3], "")) is (findings == "accepted")


def test_accepted_findings_of_a_half_reviewed_photo_are_told_apart_from_those_that_wait(inspection, photos):
    first, _ = inspection.findings(1)
    inspection.review([first], state=ReviewState.UNREVIEWED)
    report = content(made(inspection, photos, findings="accepted"), template.read())
    facts = report.photos[0].facts
    assert "1 not reviewed" in facts
    assert not any("left out" in fact for fact in facts)
    assert ("Findings in this report", "accepted only") in report.basis
    assert "left out" not in dict(report.cover)["Review"]
    inspection.review([inspection.findings(1)[1]], in_report=False)
    report = content(made(inspection, photos, findings="accepted"), template.read())
    assert "1 left out by the reviewer" in report.photos[0].facts


def test_findings_of_an_accepted_photo_are_called_accepted_everywhere(inspection, photos):
    """They were in the report as accepted, and counted there as not reviewed."""
    inspection.review([inspection.findings(4)[0]], state=ReviewState.REJECTED)
    sheet = made(inspection, [photos[3]], findings="accepted")
    rejected, accepted = (sheet.photos[0].review(finding) for finding in sheet.photos[0].findings)
    assert (rejected.state, rejected.included) == ("rejected", False)
    assert (accepted.state, accepted.included) == ("accepted", True)
    report = content(sheet, template.read())
    assert dict(report.cover)["Review"] == "1 accepted, 1 rejected"
    assert not any("not reviewed" in fact for fact in report.photos[0].facts)
    assert inspection.findings(4)[1].review.state is ReviewState.UNREVIEWED, "as nobody judged it by itself"


def test_a_mask_from_the_stored_map_is_the_one_that_was_measured(inspection, tmp_path):
    """Random maps lie close to the threshold, where rounding would move pixels across it."""
    from crackview.inspection import analysis

    seen = np.random.default_rng(1).normal(0.48, 0.003, (300, 400)).clip(0, 1).astype(np.float32)
    for threshold in (0.478, 0.48, 122 / 255, 0.4845):
        again = overlay.to_probability(analysis.levels(seen, threshold))
        assert np.array_equal(analysis.mask(again, threshold), analysis.mask(seen, threshold))
        assert np.abs(again - seen).max() <= 1.01 / 255


def test_every_format_is_read_back_by_another_program(inspection, photos, tmp_path):
    out = tmp_path / "out"
    sheet = made(inspection, photos)
    heard = []
    written = publish(list(FORMATS), sheet, out, template.read(), lambda *what: heard.append(what))
    assert all(path.is_file() for path in written)
    assert not list(out.glob(".*")), "nothing temporary stays"
    assert [kind for kind, _ in heard[::3]] == list(FORMATS)
    assert heard[-1] == (list(FORMATS)[-1], len(FORMATS) * 3 - 1)

    included = [finding for photo in sheet.photos for finding in photo.included]
    rows = list(csv.DictReader((out / "findings.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == len(included) == 5
    assert rows[0]["note"] == f"'{NASTY}", "no spreadsheet takes it for a formula"
    assert {row["threshold"] for row in rows} == {"0.5", "0.4"}

    record = json.loads((out / "findings.json").read_text(encoding="utf-8"))
    jsonschema.validate(record, json.loads((places.resources() / "schemas" / "findings.schema.json").read_text()))
    assert [each["photos"] for each in record["origin"]["models"]] == [2, 1]

    with contextlib.redirect_stdout(io.StringIO()):
        data = COCO(str(out / "coco.json"))
    for number, photo in enumerate(sheet.photos, start=1):
        parts = [data.annToMask(each).astype(bool) for each in data.loadAnns(data.getAnnIds(number))]
        with Image.open(out / "masks" / f"{photo.path.stem}_mask.png") as picture:
            assert np.array_equal(np.asarray(picture) > 0, np.logical_or.reduce(parts))
        with Image.open(out / "overlays" / f"{photo.path.stem}_overlay.jpg") as picture:
            assert picture.size == photo.size
        drawing_ = ezdxf.readfile(out / "dxf" / f"{photo.path.stem}.dxf")
        assert not drawing_.audit().errors
        assert {entity.dxf.text for entity in drawing_.modelspace().query("TEXT")} == {
            str(finding.id) for finding in photo.included
        }
        lines = json.loads((out / "geojson" / f"{photo.path.stem}_pixels.geojson").read_text())
        assert lines["type"] == "FeatureCollection"
    assert len(list((out / "yolo" / "labels").iterdir())) == 3
    assert NASTY not in (out / "report.html").read_text(encoding="utf-8"), "escaped"
    if shutil.which("pdftotext"):
        text = subprocess.run(
            ["pdftotext", "-layout", out / "report.pdf", "-"], check=True, capture_output=True, text=True, timeout=60
        ).stdout
        for expected in (NASTY, "Bridge 7", "line of 500 mm", "Pavement", "Seen from the boat", MODEL.sha256):
            assert expected in text
        assert "2.png" not in text, "a rejected photo is left out"


def command(*arguments):
    return cli.main(["export", *map(str, arguments)])


class StopError(Exception):
    pass


def test_what_is_cancelled_leaves_whole_formats_and_nothing_else(inspection, photos, tmp_path):
    def step(kind, done):
        if (kind, done) == ("dxf", 4):
            raise StopError

    with pytest.raises(StopError):
        publish(["csv", "dxf"], made(inspection, photos), tmp_path / "out", template.read(), step)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"findings.csv", "photos.csv"}


def test_no_photo_is_ever_written_over_and_a_failure_names_the_place(inspection, photos, tmp_path):
    folder = photos[0].parent
    photo = made(inspection, photos).photos[0]
    assert isinstance(photo, PhotoResult)
    target = folder / "masks" / "0_mask.png"
    target.parent.mkdir()
    target.write_bytes(photos[0].read_bytes())
    sheet = replace(made(inspection, photos), photos=(photo, replace(photo, path=target)))
    with pytest.raises(PhotoError, match="is itself a photo"):
        publish(["mask"], sheet, folder, template.read())
    assert target.read_bytes() == photos[0].read_bytes()
    (tmp_path / "file").touch()
    with pytest.raises(SaveError, match="a part of its path is a file"):
        publish(["csv"], sheet, tmp_path / "file" / "out", template.read())


def test_a_photo_that_is_gone_is_left_out_and_named(inspection, photos, tmp_path):
    sheet = made(inspection, photos)
    photos[0].unlink()
    missed = {}
    publish(["overlay", "html", "json"], sheet, tmp_path / "out", template.read(), missed=missed)
    assert list(missed) == [photos[0]]
    assert "is not there" in missed[photos[0]]
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "Not in this report" in page
    assert re.search(rf"\d / \d: .*{re.escape(photos[0].name)}", page)
    record = json.loads((tmp_path / "out" / "findings.json").read_text(encoding="utf-8"))
    assert str(photos[0]) in [each["photo"] for each in record["missing"]]
    assert not (tmp_path / "out" / "overlays" / f"{photos[0].stem}_overlay.jpg").exists()


def block(out, path):
    """Make a folder where a file is wanted, as nothing that replaces files can take away."""
    (out / path / "in the way").mkdir(parents=True)


@pytest.mark.parametrize(
    ("kind", "taken", "there"),
    [
        ("mask", "masks/1_mask.png", ["masks/0_mask.png", "masks/3_mask.png"]),
        ("overlay", "overlays/0_overlay.jpg", ["overlays/1_overlay.jpg", "overlays/3_overlay.jpg"]),
        ("yolo", "yolo/labels/1.txt", ["yolo/data.yaml", "yolo/labels/0.txt", "yolo/labels/3.txt"]),
    ],
)
def test_the_files_of_the_other_photos_are_written(inspection, photos, tmp_path, capsys, kind, taken, there):
    out = tmp_path / "out"
    block(out, taken)
    assert command(photos[0].parent, "--out", out, "--format", kind, "json") == 1
    assert all((out / path).is_file() for path in there)
    said = [line for line in capsys.readouterr().err.splitlines() if "was not saved" in line]
    assert said == [f"{out / taken} was not saved because a folder of that name is there: choose another name."]
    record = json.loads((out / "findings.json").read_text(encoding="utf-8"))
    assert len(record["photos"]) == 3, "what is known of the photo is in the other formats"
    assert not list(out.glob(".*"))


def test_a_picture_that_cannot_be_coded_is_one_sentence_and_the_others_are_there(
    inspection, photos, tmp_path, monkeypatch
):
    from crackview.export import masks

    real = masks.write_overlay

    def write(path, *rest):
        if path.name.startswith("1"):
            raise PhotoError("{path} was not saved (encoder error).", path=path)
        real(path, *rest)

    monkeypatch.setattr(masks, "write_overlay", write)
    problems, missed = [], {}
    out = tmp_path / "out"
    written = publish(
        ["overlay", "json"], made(inspection, photos), out, template.read(), lambda *_: None, missed, problems
    )
    assert problems == [f"{out / 'overlays' / '1_overlay.jpg'} was not saved (encoder error)."], "no stage is named"
    assert [path.name for path in written] == ["0_overlay.jpg", "3_overlay.jpg", "findings.json"]
    assert not missed
    with pytest.raises(SaveError, match="encoder error"):
        publish(["overlay"], made(inspection, photos), tmp_path / "again", template.read())
    assert len(list((tmp_path / "again" / "overlays").iterdir())) == 2


def test_a_format_that_cannot_be_written_does_not_keep_the_next_one_back(inspection, photos, tmp_path):
    out, problems = tmp_path / "out", []
    block(out, "findings.csv")
    publish(["csv", "json"], made(inspection, photos), out, template.read(), problems=problems)
    assert [str(each) for each in problems] == [
        f"{out / 'findings.csv'} was not saved because a folder of that name is there: choose another name."
    ]
    assert (out / "findings.json").is_file()


def test_when_and_where_a_photo_was_taken_is_known(inspection, photos, monkeypatch):
    shot = Shot((400, 300), latitude=47.1, longitude=-8.5, taken="2026-05-04T12:30:00", gimbal_pitch_deg=0.0)
    monkeypatch.setattr(metadata, "read", lambda _path: shot)
    first = made(inspection, photos).photos[0]
    assert (first.taken, first.position) == ("2026-05-04T12:30:00", (47.1, -8.5))
    assert first.place is None, "the camera did not look straight down"


def test_photos_without_a_result_are_named(inspection, photos, tmp_path):
    fresh = tmp_path / "fresh.png"
    fresh.write_bytes(photos[0].read_bytes() + b"x")
    found = from_inspection.sheet([(inspection, [*photos, fresh])], "T", {})
    assert found.missing[fresh] == "it was not analysed"


def test_damaged_findings_are_one_sentence(inspection, photos, tmp_path):
    with inspection.database.transaction() as connection:
        connection.execute("UPDATE details SET shape = zeroblob(9)")
    with pytest.raises(InspectionError, match=r"was damaged: .* look at 0\.png"):
        publish(["mask"], made(inspection, photos), tmp_path / "out", template.read())
    assert results.levels(inspection, 1) is not None


def test_the_command_exports_folders_without_a_model(inspection, photos, tmp_path, capsys):
    folder, out = photos[0].parent, tmp_path / "out"
    arguments = (folder, "--out", out, "--format", "json", "dxf", "--title", "T", "--fact", "Client=A=B")
    assert command(*arguments) == 0
    record = json.loads((out / "findings.json").read_text())
    assert record["facts"] == {"Client": "A=B"}
    assert [photo["photo"] for photo in record["photos"]] == [str(photos[index]) for index in (0, 1, 3)]
    assert command(folder, "--out", out, "--format", "csv", "--accepted") == 0
    assert len((out / "findings.csv").read_text().splitlines()) == 3
    inspection.review_photo(inspection.photos()[3], state=ReviewState.UNREVIEWED)
    for findings, count in (("accepted", 3), ("not-rejected", 5), ("all", 6)):
        assert command(folder, "--out", out, "--format", "csv", "--findings", findings) == 0
        assert len((out / "findings.csv").read_text().splitlines()) == count + 1
    assert f"{photos[3]} is not exported: its findings were not reviewed." in capsys.readouterr().err
    assert command(folder, "--out", out, "--format", "csv", "--accepted") == 2
    assert "nothing to export" in capsys.readouterr().err
    assert command(tmp_path, "--out", out, "--format", "csv") == 2
    assert "crackview predict --inspection" in capsys.readouterr().err
