import csv
import io
from pathlib import Path

import pytest

from crackview.export.tables import COLUMNS, Basis, findings_csv
from crackview.vision.measure import Finding

FINDING = Finding(
    id=1,
    area_px=120,
    length_px=40.0,
    mean_width_px=3.2,
    median_width_px=2.9,
    p95_width_px=4.0,
    max_width_px=4.5,
    width_uncertainty_px=0.4,
    orientation_deg=12.0,
    tips=2,
    box=(10, 20, 30, 40),
    mean_probability=0.9,
    branches=(),
)


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


def test_a_width_that_pixels_cannot_carry_is_no_number():
    (row,) = rows("a.jpg", Basis("m", "0" * 64, 0.5, 0.1, "typed"))
    assert (row["mean_width_px"], row["median_width_px"]) == ("3.20", "< 3")
    assert (row["mean_width_mm"], row["median_width_mm"]) == ("0.3200", "< 0.3")


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
