"""`crackview export` of condition forms and BCF: from the file that the window writes, with a rule of one's own."""

import csv
import json
import zipfile

import pytest

from crackview import cli
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState
from crackview.vision.scale import Scale
from tests.inspection import drawing
from tests.inspection.test_condition_rules import OWN


@pytest.fixture
def folder(tmp_path):
    """Three photos: of "Pier 10", of no element, and rejected; a scale of the folder."""
    place = tmp_path / "Deck"
    paths = [drawing.photo(place, f"{seed}.png", seed) for seed in range(3)]
    with Inspection(place) as inspection:
        inspection.change_settings(inspection.settings(), scale=Scale(0.05))
        records = [drawing.analysed(inspection, path) for path in paths]
        inspection.set_elements({records[0].id: "Pier 10"})
        inspection.review_photo(inspection.photo(records[2].id), state=ReviewState.REJECTED)
    return place


def rows(path):
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def test_elements_of_the_inspection_and_of_folders_are_rated_by_a_rule_of_ones_own(folder, tmp_path, capsys):
    rule, out = tmp_path / "own.toml", tmp_path / "out"
    rule.write_text(OWN, encoding="utf-8")
    arguments = ["--condition-rule", str(rule), "--elements-from-folders"]
    assert (
        cli.main(["export", str(folder), "-o", str(out), "--format", "condition", "bcf", "csv", "json", *arguments])
        == 0
    )
    assert "condition.csv and 3 more" in capsys.readouterr().out
    assert [row["element"] for row in rows(out / "condition.csv")] == ["Deck", "Pier 10"]
    assert {row["rule"] for row in rows(out / "condition_findings.csv")} == {"Harbour walls"}
    found = rows(out / "findings.csv")
    assert list(found[0])[-1] == "element"
    assert {row["element"] for row in found} == {"Deck", "Pier 10"}
    written = json.loads((out / "findings.json").read_text(encoding="utf-8"))
    assert [photo["element"] for photo in written["photos"]] == ["Pier 10", "Deck"]
    with zipfile.ZipFile(out / "findings.bcfzip") as archive:
        assert sum(name.endswith("snapshot.png") for name in archive.namelist()) == 4
    with Inspection(folder) as inspection:
        assert [photo.element for photo in inspection.photos()] == ["Pier 10", "", ""], "an export changes nothing"


def test_without_a_rule_the_form_takes_the_first_and_reports_rate_nothing(folder, tmp_path):
    out = tmp_path / "out"
    assert cli.main(["export", str(folder), "-o", str(out), "--format", "condition", "html"]) == 0
    assert {row["rule"] for row in rows(out / "condition.csv")} == {"AASHTO MBEI, reinforced concrete"}
    assert [row["element"] for row in rows(out / "condition.csv")] == ["Pier 10", ""]
    assert "Condition by element" not in (out / "report.html").read_text(encoding="utf-8")
    rated = ["--condition-rule", "ri-ebw-pruef"]
    assert cli.main(["export", str(folder), "-o", str(out), "--format", "html", *rated]) == 0
    assert "RI-EBW-PRÜF" in (out / "report.html").read_text(encoding="utf-8")


def test_a_wrong_rule_ends_before_anything_is_written(folder, tmp_path, capsys):
    rule, out = tmp_path / "own.toml", tmp_path / "out"
    rule.write_text(OWN.replace('unit = "mm"', 'unit = "yd"'), encoding="utf-8")
    command = ["export", str(folder), "-o", str(out), "--format", "csv", "--condition-rule"]
    assert cli.main([*command, str(rule)]) == 2
    assert "is no rule for ratings at unit" in capsys.readouterr().err
    assert cli.main([*command, "aashto"]) == 2
    assert "aashto is neither a file nor one of the rules" in capsys.readouterr().err
    assert not out.exists()


def test_a_second_export_of_a_folder_that_was_moved_has_the_same_topics(folder, tmp_path):
    names = []
    for place in (folder, tmp_path / "moved"):
        if place != folder:
            folder.rename(place)
        assert cli.main(["export", str(place), "-o", str(place / "out"), "--format", "bcf"]) == 0
        with zipfile.ZipFile(place / "out" / "findings.bcfzip") as archive:
            names.append(archive.namelist())
    assert names[0] == names[1]
