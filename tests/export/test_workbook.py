"""The Excel workbook, as openpyxl reads it."""

import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from crackview.errors import UserError
from crackview.export import tables, workbook
from crackview.export.model import ExportAnnotation, ExportReview
from crackview.export.workbook import Worksheet
from crackview.vision.annotations import Annotation, AnnotationKind
from tests.export.sheets import photo_result, sheet

NASTY = "=1+1 <b>&\x00 橋 \ud800\tend"


def cells(path, title):
    book = openpyxl.load_workbook(path)
    head, *rows = book[title].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.fixture
def made():
    reviews = {1: ExportReview("accepted", "high", NASTY), 2: ExportReview("rejected", included=False)}
    photos = (
        photo_result("a.jpg", reviews=reviews, taken="2026-05-04T12:30:00+02:00", position=(47.1234567, -8.5)),
        photo_result("b.jpg", scale=None, note="wet"),
    )
    return replace(sheet(*photos), facts={"Client": "Highways"}, missing={Path("c.jpg"): "it was not analysed"})


def test_findings_are_those_of_the_csv_with_numbers_as_numbers(tmp_path, made):
    (path,) = workbook.write(made, tmp_path)
    assert path.name == "findings.xlsx"
    rows = cells(path, "Findings")
    expected = list(csv.DictReader(io.StringIO(tables.findings_csv(made))))
    assert len(rows) == len(expected) == 5
    for row, wanted in zip(rows, expected, strict=True):
        assert tuple(row) == tables.COLUMNS
        for name, value in row.items():
            if name == "note":
                continue
            if value is None or isinstance(value, str):
                assert (value or "") == wanted[name]
            else:
                assert value == float(wanted[name])
    assert isinstance(rows[0]["p95_width_mm"], float)
    assert isinstance(rows[0]["area_px"], int)
    assert str(rows[1]["p95_width_mm"]).startswith("< "), "a width that cannot be measured is no number"
    assert rows[0]["note"] == "=1+1 <b>&? 橋 ?\tend", "a text, and what XML cannot hold is replaced"


def test_photos_have_their_date_and_position(tmp_path, made):
    first, second = cells(workbook.write(made, tmp_path)[0], "Photos")
    assert tuple(first) == tables.PHOTO_COLUMNS
    assert (first["taken"], first["latitude"], first["longitude"]) == ("2026-05-04T12:30:00+02:00", 47.1234567, -8.5)
    assert (second["taken"], second["latitude"], second["longitude"], second["note"]) == (None, None, None, "wet")
    assert (first["findings"], second["findings"]) == (2, 3)
    assert first["length_mm"] == pytest.approx(first["length_px"] * 0.1, rel=1e-4)
    assert second["length_mm"] is None
    assert first["widest_mm"] == max(
        row["p95_width_mm"]
        for row in cells(tmp_path / "findings.xlsx", "Findings")[:2]
        if row["p95_width_mm"] != "< 0.3"
    )


def test_what_the_numbers_are_based_on_stands_in_a_sheet(tmp_path, made):
    path = workbook.write(made, tmp_path)[0]
    known = {row["what"]: row["value"] for row in cells(path, "Basis")}
    assert known["application"] == "CrackView 0.1.0"
    assert (known["model_sha256"], known["model"]) == ("ab" * 32, "pct-rfkd, threshold 0.45, 2 photos")
    assert known["Client"] == "Highways"
    assert known["not in this file"] == "c.jpg: it was not analysed"
    assert "Drawn by hand" not in openpyxl.load_workbook(path).sheetnames


def test_what_was_drawn_by_hand_has_a_sheet(tmp_path):
    damage = Annotation(1, AnnotationKind.DAMAGE, ((10.0, 10.0), (60.0, 10.0), (60.0, 50.0)), damage="rust")
    photo = photo_result(annotations=(ExportAnnotation(damage, ExportReview("accepted", "low", "at the bearing")),))
    (row,) = cells(workbook.write(sheet(photo), tmp_path)[0], "Drawn by hand")
    assert (row["photo"], row["kind"], row["damage"], row["severity"]) == ("wall.jpg", "damage", "rust", "low")
    assert row["size"] == pytest.approx(10, rel=0.05), "mm2"


def test_the_names_of_the_columns_stay_in_sight_and_filter(tmp_path, made):
    page = openpyxl.load_workbook(workbook.write(made, tmp_path)[0])["Findings"]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == f"A1:{page.cell(1, len(tables.COLUMNS)).column_letter}6"
    assert page["A1"].font.b
    assert not page["A2"].font.b


def test_rows_beyond_the_most_go_on_in_another_sheet(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_ROWS", 4)
    path = tmp_path / "book.xlsx"
    workbook.write_workbook(path, [Worksheet("Some", ("n",), ([n] for n in range(6))), Worksheet("None", ("n",), [])])
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Some", "Some 2", "None"]
    assert [[row[0] for row in page.iter_rows(values_only=True)] for page in book] == [
        ["n", 0, 1, 2], ["n", 3, 4, 5], ["n"],
    ]  # fmt: skip


def test_every_part_is_xml_and_what_is_too_long_or_no_number_is_text(tmp_path):
    path = tmp_path / "book.xlsx"
    row = [float("nan"), float("inf"), "x" * 40_000, None, -0.5, 10**15]
    workbook.write_workbook(path, [Worksheet("A", ["n"] * 6, [row])])
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        for name in package.namelist():
            etree.fromstring(package.read(name))
    assert [cell.value for cell in openpyxl.load_workbook(path)["A"][2]] == [
        "nan", "inf", "x" * 32_767, None, -0.5, 10**15,
    ]  # fmt: skip


def test_a_workbook_that_cannot_be_written_leaves_the_one_before(tmp_path, made):
    (path,) = workbook.write(made, tmp_path)
    before = path.read_bytes()

    def stop(_photo):
        raise UserError("stop")

    with pytest.raises(UserError):
        workbook.write(replace(made, step=stop), tmp_path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
