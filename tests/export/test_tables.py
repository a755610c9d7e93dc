import csv
import io
from pathlib import Path

import pytest

from crackview.export.tables import COLUMNS, Basis, findings_csv
from crackview.vision.measure import Finding

FINDING = Finding(1, 120, 40.0, 3.0, 4.5, (10, 20, 30, 40), 0.9)


def rows(photo, basis):
    return list(csv.DictReader(io.StringIO(findings_csv([(Path(photo), FINDING)], basis))))


def test_every_number_can_be_traced():
    (row,) = rows("wall 1.jpg", Basis("pct-rfkd", "ab" * 32, 0.45, 0.25, "typed"))
    assert row["photo"] == "wall 1.jpg"
    assert (float(row["length_px"]), float(row["length_mm"])) == (40, 10)
    assert (float(row["max_width_mm"]), float(row["area_mm2"])) == (1.125, 7.5)
    assert [row[name] for name in ("box_x", "box_y", "box_width", "box_height")] == ["10", "20", "30", "40"]
    assert (row["model"], row["model_sha256"], row["threshold"]) == ("pct-rfkd", "ab" * 32, "0.45")
    assert (row["mm_per_px"], row["scale_origin"]) == ("0.25", "typed")


def test_without_a_scale_there_are_no_millimetres():
    (row,) = rows("a.jpg", Basis("m", "0" * 64, 0.5))
    assert {row[name] for name in COLUMNS if "mm" in name or name == "scale_origin"} == {""}


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0.jpg", "+1.jpg", "-1.jpg", "@SUM(1).jpg", "\t=1.jpg"])
def test_a_file_name_is_never_a_formula(name):
    (row,) = rows(name, Basis("m", "0" * 64, 0.5))
    assert row["photo"] == f"'{name}"


def test_names_with_commas_quotes_and_other_letters_survive():
    name = 'Brücke, "Süd" 橋.jpg'
    (row,) = rows(name, Basis("m", "0" * 64, 0.5))
    assert row["photo"] == name


def test_no_findings_still_have_a_header():
    assert findings_csv([], Basis("m", "0" * 64, 0.5)).splitlines() == [",".join(COLUMNS)]
