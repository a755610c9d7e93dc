import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from crackview import paths
from crackview.export import csv_dialects, formats, tables
from crackview.export.model import ExportReview, PhotoResult, Sheet
from crackview.export.tables import COLUMNS, findings_csv
from crackview.vision.measure import Finding
from crackview.vision.metadata import GeoPosition
from crackview.vision.scale import Scale
from crackview.vision.widths import Origin
from tests.export.sheets import BASIS, MODEL, photo_result, sheet

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


def photo(name="a.jpg", scale=None, **more):
    return PhotoResult(Path(name), (100, 80), list, list, (FINDING, replace(FINDING, id=2)), MODEL, scale, **more)


def rows(*photos):
    return list(csv.DictReader(io.StringIO(findings_csv(Sheet("Wall", photos, BASIS)))))


def test_every_number_can_be_traced():
    row, _ = rows(photo("wall 1.jpg", Scale(0.25, 0.01, "line of 500 mm")))
    assert row["photo"] == "wall 1.jpg"
    assert (float(row["length_px"]), float(row["length_mm"])) == (40, 10)
    assert (float(row["max_width_mm"]), float(row["area_mm2"])) == (1.125, 7.5)
    assert float(row["width_uncertainty_mm"]) == pytest.approx((0.1**2 + 0.04**2) ** 0.5, abs=1e-4)
    assert [row[name] for name in ("box_x", "box_y", "box_width", "box_height")] == ["10", "20", "30", "40"]
    assert (row["model"], row["model_sha256"], row["threshold"]) == ("pct-rfkd", "ab" * 32, "0.45")
    assert [row[name] for name in ("mm_per_px", "mm_per_px_uncertainty", "scale_origin")] == [
        "0.25", "0.01", "line of 500 mm",
    ]  # fmt: skip


def test_every_photo_has_its_own_scale():
    made = rows(photo("a.jpg", Scale(0.25)), photo("b.jpg", Scale(0.5)), photo("c.jpg"))
    assert [row["length_mm"] for row in made[::2]] == ["10.0000", "20.0000", ""]
    assert [row["mm_per_px"] for row in made[::2]] == ["0.25", "0.5", ""]


def test_a_width_that_pixels_cannot_carry_is_no_number():
    row, _ = rows(photo(scale=Scale(0.1)))
    assert (row["mean_width_px"], row["median_width_px"]) == ("3.20", "< 3")
    assert (row["mean_width_mm"], row["median_width_mm"]) == ("0.3200", "< 0.3")


def test_values_are_as_they_were_measured_and_none_where_nothing_is_known():
    known = tables.values(photo(scale=Scale(0.1, 0.002), reviews={}), replace(FINDING, joint_share=0.5))
    assert tuple(known) == COLUMNS
    assert (known["median_width_px"], known["median_width_mm"]) == (2.9, pytest.approx(0.29))
    assert (known["mm_per_px_uncertainty"], known["state"], known["note"]) == (0.002, "unreviewed", "")
    bare = tables.values(photo(), FINDING)
    assert {name for name in COLUMNS if bare[name] is None} == {
        *(name for name in COLUMNS if "mm" in name), "scale_origin", "state", "severity", "note", "joint", "element",
    }  # fmt: skip
    for name, value in known.items():
        assert isinstance(value, str if name in tables.TEXTS else int if name in tables.WHOLE else float)


def test_without_a_scale_there_are_no_millimetres():
    row, _ = rows(photo())
    assert {row[name] for name in COLUMNS if "mm" in name or name == "scale_origin"} == {""}


def test_how_a_finding_lies_to_joints_stands_in_a_column():
    shares = (None, 0.0, 0.25, 0.75)
    found = replace(
        photo(), findings=tuple(replace(FINDING, id=1 + at, joint_share=share) for at, share in enumerate(shares))
    )
    assert COLUMNS[-2] == "joint", "what reads the table by place finds all as before"
    assert [row["joint"] for row in rows(found)] == ["", "none", "touches", "follows"]
    written = tables.record(sheet(found))["photos"][0]["findings"]
    assert [(each["joint"], each["joint_share"]) for each in written] == [
        (None, None), ("none", 0.0), ("touches", 0.25), ("follows", 0.75),
    ]  # fmt: skip


def test_what_a_width_is_from_stands_in_a_column():
    drawn = replace(
        photo(), findings=tuple(replace(FINDING, id=1 + at, width_from=each) for at, each in enumerate(Origin))
    )
    assert COLUMNS[-3] == "width_from", "what reads the table by place finds all as before"
    assert [row["width_from"] for row in rows(drawn)] == ["photo", "map", "drawn"]


def test_the_element_that_a_photo_shows_stands_in_the_last_column():
    assert COLUMNS[-1] == "element", "what reads the table by place finds all as before"
    shown = photo(reviews={}, element="=Pier 3")
    assert [row["element"] for row in rows(shown, photo("b.jpg"))] == ["'=Pier 3", "'=Pier 3", "", ""]
    written = tables.record(sheet(shown))
    jsonschema.validate(written, json.loads((paths.resources() / "schemas" / "findings.schema.json").read_text()))
    assert written["photos"][0]["element"] == "=Pier 3"


def test_the_table_of_photos_has_dates_and_positions():
    drawn = replace(FINDING, id=2, p95_width_px=9.0, width_from=Origin.DRAWN)
    known = {"taken": "2026-05-04T12:30:00", "position": (47.12345678, -8.5), "element": "=Pier", "note": "wet"}
    first = replace(photo("=a.jpg", Scale(0.25), **known), findings=(FINDING, drawn))
    below = replace(photo("b.jpg"), findings=(replace(FINDING, limit_px=5.0),))
    made = Sheet("Wall", (first, below, replace(below, findings=())), BASIS)
    one, two, none = csv.DictReader(io.StringIO(tables.photos_csv(made)))
    assert tuple(one) == tables.PHOTO_COLUMNS
    assert (one["photo"], one["element"]) == ("'=a.jpg", "'=Pier"), "no formulas"
    assert (one["taken"], one["latitude"], one["longitude"]) == ("2026-05-04T12:30:00", "47.1234568", "-8.5")
    assert (one["findings"], one["length_mm"], one["widest_px"], one["widest_mm"]) == ("2", "20.0", "4.0", "1.0")
    assert (two["taken"], two["latitude"], two["widest_px"], two["length_mm"]) == ("", "", "", "")
    assert (none["findings"], none["length_px"]) == ("0", "0")
    german = tables.photos_csv(replace(made, csv_dialect="excel-de")).splitlines()[1]
    assert german.startswith("'=a.jpg;2026-05-04T12:30:00;47,1234568;-8,5;100;80;2;80,0;20,0;4,0;1,0;0,25;")


def test_what_a_person_said_is_in_the_table_and_what_was_left_out_is_not():
    reviews = {1: ExportReview("accepted", "high", "=runs on"), 2: ExportReview("rejected", included=False)}
    (row,) = rows(photo(reviews=reviews))
    assert (row["finding"], row["state"], row["severity"], row["note"]) == ("1", "accepted", "high", "'=runs on")
    assert rows(photo())[0]["state"] == "", "nobody reviews"


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0.jpg", "+1.jpg", "-1.jpg", "@SUM(1).jpg"])
def test_a_file_name_is_never_a_formula(name):
    assert rows(photo(name))[0]["photo"] == f"'{name}"


def test_names_with_commas_quotes_and_other_letters_survive():
    name = 'Brücke, "Süd" 橋.jpg'
    assert rows(photo(name))[0]["photo"] == name


def test_no_findings_still_have_a_header():
    assert findings_csv(Sheet("Wall", (), BASIS)).splitlines() == [",".join(COLUMNS)]


@pytest.mark.parametrize(
    ("name", "mark", "separator", "decimal"),
    [("standard", "", ",", "."), ("excel", "\ufeff", ",", "."), ("excel-de", "\ufeff", ";", ",")],
)
def test_a_dialect_is_what_excel_reads_in_its_language(name, mark, separator, decimal):
    made = replace(Sheet("Wall", (photo("a.b/c.jpg"),), BASIS), csv_dialect=name)
    text = findings_csv(made)
    assert text.startswith(f"{mark}photo{separator}finding{separator}")
    plain = findings_csv(replace(made, csv_dialect="standard"))
    rows = list(csv.DictReader(io.StringIO(text.removeprefix(mark)), delimiter=separator))
    expected = list(csv.DictReader(io.StringIO(plain)))
    assert rows[0]["photo"] == "a.b/c.jpg"
    assert [row["length_px"].replace(decimal, ".") for row in rows] == [row["length_px"] for row in expected]
    assert decimal in rows[0]["length_px"]


def test_every_dialect_of_the_command_line_is_one():
    assert all(csv_dialects.dialect(name) for name in formats.CSV_DIALECTS)


def validated(written):
    schema = json.loads((paths.resources() / "schemas" / "findings.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    record = json.loads(written.read_text(encoding="utf-8"))
    jsonschema.validate(record, schema)
    return record


def test_the_file_keeps_to_the_schema_that_ships_and_leaves_nothing_out(tmp_path):
    photo = photo_result("a <b>.jpg", place=GeoPosition(48.2, 16.4, 0.0), note="“quoted”")
    reviewed = replace(photo, reviews={2: ExportReview("rejected", "low", "a shadow", included=False)})
    (path,) = tables.write_json(sheet(reviewed, photo_result("b.jpg", scale=None)), tmp_path)
    record = validated(path)
    first, second = record["photos"]
    assert [finding["id"] for finding in first["findings"]] == [1, 2, 3]
    assert first["findings"][1]["review"] == {
        "state": "rejected",
        "severity": "low",
        "note": "a shadow",
        "included": False,
    }
    assert first["scale"] == {"mm_per_px": 0.1, "uncertainty_mm_per_px": 0.002, "origin": "drawn line"}
    assert second["scale"] is second["findings"][0]["millimetres"] is second["findings"][0]["review"] is None
    points = np.array(first["findings"][0]["branches"][0]["points"])
    assert np.allclose(points, photo.findings[0].branches[0].points, atol=0.006)
    assert None in first["findings"][0]["branches"][0]["width_px"] + first["findings"][0]["branches"][1]["width_px"]


def test_uncertainties_of_edges_and_scale_add_in_squares(tmp_path):
    photo = photo_result()
    finding = validated(tables.write_json(sheet(photo), tmp_path)[0])["photos"][0]["findings"][0]
    edges, scale = photo.findings[0].width_uncertainty_px * 0.1, photo.findings[0].p95_width_px * 0.002
    assert finding["millimetres"]["p95_width_uncertainty"] == pytest.approx(np.hypot(edges, scale), abs=1e-4)
