import csv
import json
import shutil

import numpy as np
import pytest

import crackview
from crackview import cli, paths
from crackview.api import inspection as api
from crackview.inspection.session.commands.history import Undo
from crackview.inspection.session.commands.mask import DeleteFindings
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.store.document import NAME
from tests.gui.inspect import walls

HAIRLINES, ROAD = "concrete_hairlines.jpg", "asphalt_road.jpg"


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def analysed(tmp_path_factory):
    """A folder that was analysed by the API."""
    made = tmp_path_factory.mktemp("analysed")
    for name in (HAIRLINES, ROAD):
        shutil.copy(paths.samples() / name, made)
    with crackview.open(made) as inspection:
        assert inspection.analyse(threads=1, device="cpu") == {}
    return made


@pytest.fixture
def inspection(analysed, tmp_path):
    folder = tmp_path / "wall"
    shutil.copytree(analysed, folder)
    with crackview.open(folder) as opened:
        yield opened


def test_looking_writes_nothing_and_analysing_does(folder):
    with crackview.open(folder) as inspection:
        assert [photo.path.name for photo in inspection.photos] == [ROAD, HAIRLINES]
        assert [photo.model for photo in inspection.photos] == ["", ""]
        assert (len(inspection.findings), inspection.scale, inspection.undo(), inspection.redo()) == (0, None, "", "")
        assert inspection.undo(ROAD) == ""
        assert not (folder / NAME).exists()
        received = []
        assert inspection.analyse([HAIRLINES], progress=received.append) == {}
        assert received == [1.0]
        assert (folder / NAME).is_file()
        assert [photo.model for photo in inspection.photos] == ["", "pct-joints"]
        assert {finding.photo.name for finding in inspection.findings} == {HAIRLINES}


def test_it_is_the_inspection_of_predict_and_its_findings(folder, tmp_path):
    out = tmp_path / "out"
    assert cli.main(["predict", str(folder), "--out", str(out), "--inspection", "--mm-per-px", "0.2"]) == 0
    with crackview.open(folder) as inspection:
        theirs, ours = rows(out / "findings.csv"), inspection.findings.to_dicts()
        assert len(theirs) == len(ours) > 3
        for row, found in zip(theirs, ours, strict=True):
            assert (row["photo"], int(row["finding"]), row["state"]) == (
                found["photo"],
                found["finding"],
                found["state"],
            )
            assert row["length_mm"] == f"{found['length_mm']:.4f}"
        written = inspection.export("csv", tmp_path / "again")
        assert rows(written[0]) == theirs
        looked = []
        inspection.analyse(progress=looked.append)
        assert looked == [0.5, 1.0]
        assert inspection.findings.to_dicts() == ours


def hairlines(inspection):
    """The findings of the photo with many cracks."""
    return inspection.findings.where(lambda finding: finding.photo.name == HAIRLINES)


def test_a_review_is_stored_and_can_be_undone_in_another_session(inspection):
    first, second, *_ = hairlines(inspection)
    inspection.accept([first, second], note="to be sealed", severity="high")
    inspection.reject(first)
    found = hairlines(inspection)
    assert [each.review.state for each in found[:2]] == ["rejected", "accepted"]
    assert found[1].review.severity == "high"
    assert found[1].review.note == "to be sealed"
    assert not found[0].review.included
    frame = found.to_dicts()
    assert (frame[0]["state"], frame[1]["severity"]) == ("rejected", "high")
    with crackview.open(inspection.folder) as other:
        assert other.undo() == f"Reject finding {first.id}"
        assert hairlines(other)[0].review.state == "accepted"
        assert other.undo()
        assert {each.review.state for each in hairlines(other)} == {"unreviewed"}
        assert (other.undo(ROAD), other.undo(HAIRLINES)) == ("", "")
        other.redo()
        other.redo()
        assert other.redo() == ""
        assert [each.review.state for each in hairlines(other)[:2]] == ["rejected", "accepted"]
        assert other.redo(first.photo) == ""


def test_findings_of_several_photos_are_judged_at_once_and_undone_one_photo_after_the_other(inspection):
    inspection.review(inspection.findings, severity=crackview.Severity.LOW, in_report=False)
    assert {each.review.severity for each in inspection.findings} == {"low"}
    inspection.undo()
    by_photo = {each.photo.name: each.review.severity for each in inspection.findings}
    assert by_photo == {ROAD: "low", HAIRLINES: ""}
    inspection.undo(inspection.photos[0].path)
    assert {each.review.severity for each in inspection.findings} == {""}


def test_a_photo_is_judged_as_a_whole(inspection):
    inspection.reject(ROAD, note="blurred")
    photo = inspection.photos[0]
    assert (photo.state, photo.note) == (crackview.ReviewState.REJECTED, "blurred")
    assert {each.photo.name for each in inspection.findings} == {HAIRLINES}
    inspection.accept(inspection.folder / HAIRLINES)
    inspection.undo()
    inspection.undo()
    assert {photo.state for photo in inspection.photos} == {"unreviewed"}
    with pytest.raises(ValueError, match="give its findings the others"):
        inspection.review(ROAD, severity="high")


def test_what_is_no_photo_finding_or_word_is_refused(inspection, tmp_path):
    with pytest.raises(crackview.PhotoError, match=r"other\.jpg is no photo"):
        inspection.accept("other.jpg")
    with pytest.raises(crackview.PhotoError, match="no photo"):
        inspection.accept(crackview.measure(crackview.segment(paths.samples() / ROAD)))
    with pytest.raises(ValueError, match="fine"):
        inspection.review(ROAD, state="fine")
    found = inspection.findings[0]
    inspection.analyse(threshold=0.999)
    with pytest.raises(crackview.InspectionError, match="is gone by now"):
        inspection.accept(found)
    with pytest.raises(crackview.PhotoError, match="nowhere"):
        crackview.open(tmp_path / "nowhere")


def test_a_judged_photo_keeps_its_threshold(inspection):
    inspection.accept(HAIRLINES)
    before = [photo.threshold for photo in inspection.photos]
    inspection.analyse(threshold=0.8)
    assert [photo.threshold for photo in inspection.photos] == [0.8, before[1]]


def test_scales_of_folder_and_photo(inspection):
    inspection.scale = 0.5
    inspection.set_scale(ROAD, crackview.Scale(0.1, 0.01, "ruler"))
    road, hairlines = inspection.photos
    assert (road.scale.origin, hairlines.scale.mm_per_px) == ("ruler", 0.5)
    assert inspection.scale == crackview.Scale(0.5)
    found = inspection.findings
    assert found[0].sizes.length == pytest.approx(0.1 * found[0].length_px)
    inspection.undo()
    assert inspection.photos[0].scale.mm_per_px == 0.5
    inspection.undo()
    assert inspection.scale is None
    with pytest.raises(crackview.ScaleError, match="A scale is a number"):
        inspection.scale = -1


def test_a_correction_made_in_the_window_is_undone_and_measured(tmp_path):
    folder = tmp_path / "drawn"
    folder.mkdir()
    path = walls.photo(folder)
    window = PhotoSession(paths.config_folder())
    window.show(walls.seen(path))
    window.publish_draft()
    DeleteFindings((window.findings[0],)).execute(window)
    window.measure_if_stale()
    with crackview.open(folder) as inspection:
        count = len(inspection.findings)
        assert inspection.undo()
        assert len(inspection.findings) == count + 1
        inspection.accept(inspection.findings[0])
        window.poll_changes()
        assert window.findings[0].review.state == "accepted"
        Undo().execute(window)
        assert inspection.findings[0].review.state == "unreviewed"
    window.close()


def test_a_draft_of_the_window_is_kept_beside_the_photos_by_the_first_review(tmp_path):
    folder = tmp_path / "drawn"
    folder.mkdir()
    window = PhotoSession(paths.config_folder())
    window.show(walls.seen(walls.photo(folder)))
    with crackview.open(folder) as inspection:
        assert len(inspection.findings) == 3
        assert not (folder / NAME).exists()
        inspection.accept(inspection.findings[0])
        assert (folder / NAME).exists()
        window.reopen_if_moved()
        assert window.findings[0].review.state == "accepted"
    window.close()


def test_exports_are_those_of_the_command(inspection, tmp_path):
    inspection.accept(HAIRLINES)
    inspection.reject(inspection.findings[0])
    written = inspection.export(
        ["csv", "json", "html"], tmp_path / "ours", title="Pier 7", facts={"Client": "Highways"}
    )
    command = ["export", str(inspection.folder), "--out", str(tmp_path / "theirs"), "--format", "csv", "json", "html"]
    assert cli.main([*command, "--title", "Pier 7", "--fact", "Client=Highways"]) == 0
    assert {path.name for path in written} == {path.name for path in (tmp_path / "theirs").iterdir()}
    assert rows(tmp_path / "ours" / "findings.csv") == rows(tmp_path / "theirs" / "findings.csv")
    (accepted,) = inspection.export("json", tmp_path / "accepted", accepted=True)
    assert len(json.loads(accepted.read_text(encoding="utf-8"))["photos"]) == 1


def test_an_export_says_what_is_missing_and_refuses_what_it_cannot(inspection, tmp_path):
    shutil.copy(paths.samples() / "brick_wall.jpg", inspection.folder)
    with pytest.warns(UserWarning, match=r"brick_wall\.jpg is not exported: it was not analysed"):
        inspection.export("csv", tmp_path / "out")
    for wrong in (
        {"formats": "xls"},
        {"formats": "csv", "csv_dialect": "excel-tlh"},
        {"formats": "html", "template": tmp_path},
    ):
        with pytest.raises(ValueError, match=r"xls|excel-tlh|report\.toml"):
            inspection.export(out=tmp_path / "out", **wrong)
    with crackview.open(paths.samples()) as empty, pytest.raises(crackview.InspectionError, match="nothing to export"):
        empty.export("csv", tmp_path / "out")


def test_a_photo_that_fails_is_named_and_a_cancel_keeps_what_is_done(folder):
    (folder / "broken.jpg").write_bytes(b"no photo")
    with crackview.open(folder) as inspection:
        failed = inspection.analyse()
        assert [path.name for path in failed] == ["broken.jpg"]
        assert "broken.jpg" in inspection.photos[1].problem
        with pytest.raises(crackview.Cancelled):
            inspection.analyse(cancel=lambda: True)
        assert [bool(photo.model) for photo in inspection.photos] == [True, False, True]


def test_a_damaged_file_is_repaired_and_said_to_be(inspection):
    inspection.accept(HAIRLINES)
    inspection.close()
    file = inspection.folder / NAME
    content = bytearray(file.read_bytes())
    content[100:200] = bytes(100)
    file.write_bytes(content)
    with pytest.warns(UserWarning, match="damaged"), crackview.open(inspection.folder) as repaired:
        assert len(repaired.photos) == 2


def test_scripts_and_windows_judge_at_the_same_time_and_nothing_is_lost(inspection):
    with crackview.open(inspection.folder) as other:
        for number, each in enumerate(hairlines(inspection)[:4]):
            (inspection, other)[number % 2].accept(each)
        assert [each.review.state for each in hairlines(other)[:4]] == ["accepted"] * 4
        inspection.reject(ROAD)
        other.accept(ROAD, note="as well")
        assert (inspection.photos[0].state, inspection.photos[0].note) == ("accepted", "as well")


@pytest.mark.parametrize("threshold", [float("nan"), 0, 1, -1, 2])
def test_a_threshold_beyond_probabilities_is_refused_before_anything_is_stored(folder, threshold):
    with crackview.open(folder) as inspection:
        with pytest.raises(ValueError, match="between 0 and 1"):
            inspection.analyse(threshold=threshold)
        assert len(inspection.findings) == 0


def test_what_is_no_photo_or_severity_is_refused(folder):
    (folder / "notes.txt").write_text("wall")
    with crackview.open(folder) as inspection:
        for act in (lambda: inspection.accept("notes.txt"), lambda: inspection.set_scale("notes.txt", 1.0)):
            with pytest.raises(crackview.PhotoError, match="no photo"):
                act()
        for severity in ("bad", 7):
            with pytest.raises(ValueError, match=r"bad|7"):
                api._severity(severity)
        inspection.scale = np.float32(0.25)
        assert inspection.scale == crackview.Scale(0.25)


def test_elements_are_set_read_undone_and_exported(inspection, tmp_path):
    assert [photo.element for photo in inspection.photos] == ["", ""]
    assert inspection.set_element(ROAD, "  Deck\nunderside ") == 1
    assert inspection.set_element(ROAD, "Deck underside") == 0, "what is so already is no step"
    assert inspection.set_elements_from_folder() == 1
    assert [photo.element for photo in inspection.photos] == ["Deck underside", "wall"]
    assert inspection.undo() == "Element of the photo"
    assert inspection.set_element([ROAD, HAIRLINES], "Pier 2") == 2
    assert inspection.undo() == "Element of 2 photos"
    assert inspection.redo() == "Element of 2 photos"
    assert {finding.result.element for finding in inspection.findings} == {"Pier 2"}
    assert set(inspection.findings.to_pandas()["element"]) == {"Pier 2"}
    assert set(inspection.findings.to_arrow()["element"].to_pylist()) == {"Pier 2"}
    inspection.scale = 0.25
    inspection.export("condition", tmp_path / "out", condition_rule="ri-ebw-pruef")
    (row,) = rows(tmp_path / "out" / "condition.csv")
    assert row["element"] == "Pier 2"
    with pytest.raises(ValueError, match="neither a file nor one of the rules"):
        inspection.export("pdf", tmp_path / "out", condition_rule=tmp_path / "none.toml")
    with pytest.raises(crackview.PhotoError):
        inspection.set_element("none.jpg", "Pier 2")


def test_an_element_with_signs_that_no_file_holds_is_stored_so_that_it_can_be_shown(inspection):
    inspection.set_element(ROAD, "Pier\udcff\x00 3")
    assert inspection.photos[0].element == "Pier\\xff\\x00 3"
