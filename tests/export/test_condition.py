"""Condition forms of real findings: tables, pages and documents say the same, and list every finding."""

import csv
import html
import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from crackview.export import condition
from crackview.export.formats import FORMATS
from crackview.export.model import ExportAnnotation, ExportReview
from crackview.export.report import condition_pages, document, html_page, template
from crackview.export.report.content import content
from crackview.inspection import condition_rules
from crackview.vision.annotations import Annotation, AnnotationKind
from crackview.vision.scale import Scale
from tests.export.sheets import photo_result, sheet

NASTY = '=Pier <b>3</b> & "Süd" 墩'
SQUARE = ((10.0, 10.0), (110.0, 10.0), (110.0, 110.0), (10.0, 110.0))


def spalling(**review):
    drawn = Annotation(1, AnnotationKind.DAMAGE, SQUARE, damage="spalling")
    return ExportAnnotation(drawn, ExportReview("accepted", **review))


@pytest.fixture
def rated():
    """Three photos: one with damage; one without an element and scale; one with a rejected finding and a joint."""
    states = {1: ExportReview("rejected"), 2: ExportReview("joint"), 3: ExportReview("accepted")}
    return replace(
        sheet(
            photo_result("one/wall.jpg", element=NASTY, annotations=(spalling(severity="high"),)),
            photo_result("two/wall.jpg", scale=None),
            photo_result("three/deck.jpg", element="Deck", scale=Scale(0.02), reviews=states),
        ),
        rule=condition_rules.read("aashto-mbei"),
    )


def rows(path):
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def test_tables_have_every_element_and_every_finding_once(rated, tmp_path):
    elements, findings, *_ = FORMATS["condition"].write(rated, tmp_path, template.read())
    assert [path.name for path in (elements, findings)] == ["condition.csv", "condition_findings.csv"]
    summed = {row["element"]: row for row in rows(elements)}
    assert list(summed) == [f"'{NASTY}", "Deck", ""]
    listed = rows(findings)
    wall, deck = rated.photos[0], rated.photos[2]
    assert len(listed) == len(wall.findings) + 1 + len(wall.findings) + len(deck.findings) - 2
    for name, row in summed.items():
        own = [each for each in listed if each["element"] == name]
        for code in ("CS1", "CS2", "CS3", "CS4"):
            cell = [each for each in own if each["state"] == code]
            assert int(row[f"{code}_count"]) == len(cell)
            length = sum(float(each["length_mm"] or 0) for each in cell)
            assert float(row[f"{code}_length_mm"]) == pytest.approx(length, abs=0.3)
            area = sum(float(each["area_mm2"] or 0) for each in cell)
            assert float(row[f"{code}_area_mm2"]) == pytest.approx(area, abs=0.3)
        assert int(row["not_rated_count"]) == sum(bool(each["not_rated"]) for each in own)
    assert summed[""]["state"] == ""
    assert {each["not_rated"] for each in listed if not each["element"]} == {"no scale"}
    (damage,) = [each for each in listed if each["kind"] == "spalling"]
    assert (damage["area_mm2"], damage["state"]) == ("100.0", "CS2")


def test_rejected_findings_and_joints_are_never_rated_whatever_is_exported(rated):
    deck = rated.photos[2]
    assert len(deck.included) == len(deck.findings)
    numbers = {each.number for each in condition.observations(deck)}
    assert numbers == {finding.id for finding in deck.findings} - {1, 2}


def test_an_observation_is_what_the_table_of_findings_says(rated):
    wall = rated.photos[0]
    for seen, finding in zip(condition.observations(wall), wall.findings, strict=False):
        sizes = wall.sizes(finding)
        assert (seen.width_mm, seen.length_mm) == (sizes.p95_width, sizes.length)
        assert seen.photo_area_mm2 == pytest.approx(400 * 300 * 0.01)


def test_page_and_document_name_the_rule_and_list_the_findings_of_each_cell(rated, tmp_path):
    *_, page, pdf = FORMATS["condition"].write(rated, tmp_path, template.read())
    text = page.read_text(encoding="utf-8")
    assert "<b>3</b>" not in text
    assert html.escape(NASTY, quote=False).replace('"', "&#34;") in text
    assert "never proposed" in text
    assert "of CrackView are" in text.lower() or "Of CrackView are" in text
    targets = set(re.findall(r'href="#([^"]+)"', text))
    assert targets == set(re.findall(r'id="([^"]+)"', text))
    assert len(targets) >= 3
    assert pdf.read_bytes().startswith(b"%PDF")
    if shutil.which("pdftotext"):
        told = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
        assert "AASHTO MBEI, reinforced concrete" in told
        assert "Without an element" in told
        assert "too narrow" in told or "no scale" in told


def test_a_report_rates_only_by_a_rule_that_was_chosen(rated):
    look = template.read()
    with_rule, without = content(rated, look), content(replace(rated, rule=None), look)
    assert without.condition is None
    assert [row.state for row in with_rule.condition.elements][-1] == "–"
    assert with_rule.has_elements
    assert with_rule.photos[0].element == NASTY
    assert f"Element: {NASTY}" in with_rule.photos[0].facts
    assert not content(sheet(), look).has_elements


def test_reports_with_a_rating_are_whole(rated, tmp_path):
    look = template.read()
    (page,) = html_page.write(rated, tmp_path, look)
    text = page.read_text(encoding="utf-8")
    assert text.count('<th class="text">Element</th>') == 2, "in the table of photos and in that of elements"
    assert "Condition by element" in text
    (pdf,) = document.write(rated, tmp_path, look)
    assert pdf.stat().st_size > 10_000


def test_many_findings_run_over_several_pages(tmp_path):
    many = replace(
        sheet(
            *(
                photo_result(f"{number}.jpg", (800, 400), extra_lines=20, element=f"Pier {number}")
                for number in range(6)
            )
        ),
        rule=condition_rules.read("ri-ebw-pruef"),
    )
    *_, page, pdf = condition_pages.write(many, tmp_path, template.read())
    total = sum(len(photo.findings) for photo in many.photos)
    assert len(rows(tmp_path / "condition_findings.csv")) == total
    assert page.read_text(encoding="utf-8").count(".jpg</td>") == total
    assert pdf.read_bytes().count(b"/Type /Page\n") > 2


def test_without_findings_it_says_so(tmp_path):
    empty = sheet(replace(photo_result(), findings=()))
    elements, findings, page, _ = condition_pages.write(empty, tmp_path, template.read())
    assert rows(elements) == rows(findings) == []
    assert "No finding is included" in page.read_text(encoding="utf-8")


def test_numbers_follow_the_dialect(rated, tmp_path):
    elements, _, *_ = condition_pages.write(replace(rated, csv_dialect="excel-de"), tmp_path, template.read())
    text = elements.read_text(encoding="utf-8-sig")
    assert "element;state;given_by" in text
    assert re.search(r";\d+,\d;", text)
