"""What was drawn by hand in every format that has it, read back by independent programs."""

import csv
import json
from dataclasses import replace

import ezdxf
import jsonschema
import numpy as np
import pytest
from pycocotools.coco import COCO

from crackview import paths
from crackview.export import annotations, drawn, dxf, maps, tables
from crackview.export.formats import FORMATS
from crackview.export.model import ExportAnnotation, ExportReview
from crackview.export.report import document, html_page, template
from crackview.export.report.content import content
from crackview.vision.annotations import Annotation, AnnotationKind
from crackview.vision.metadata import GeoPosition
from tests.export.sheets import photo_result, sheet

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
ACCEPTED = ExportReview("accepted")
SQUARE = ((10.0, 210.0), (110.0, 210.0), (110.0, 260.0), (10.0, 260.0))


def each(number, kind, points, damage="", **review):
    return ExportAnnotation(Annotation(number, kind, points, 0.5, damage), replace(ACCEPTED, **review))


DRAWN = (
    each(1, AnnotationKind.DAMAGE, SQUARE, "spalling", severity="high", note="=loose"),
    each(2, AnnotationKind.DISTANCE, ((20.0, 20.0), (220.0, 20.0))),
    each(3, AnnotationKind.PATH, ((20.0, 20.0), (120.0, 20.0), (120.0, 120.0))),
    each(4, AnnotationKind.ARROW, ((200.0, 200.0), (250.0, 250.0))),
    each(5, AnnotationKind.BOX, ((300.0, 250.0), (200.0, 200.0))),
    each(6, AnnotationKind.TEXT, ((50.0, 50.0),), note="look\nhere"),
    each(7, AnnotationKind.DAMAGE, SQUARE[:3], "Salt crust"),
    each(8, AnnotationKind.DAMAGE, SQUARE, "rust", state="rejected", included=False),
)


@pytest.fixture
def whole():
    return sheet(photo_result(annotations=DRAWN), photo_result("other.jpg", scale=None, annotations=DRAWN[:1]))


def test_the_table_has_a_row_for_each_that_is_handed_on(whole, tmp_path):
    findings, photos, path = FORMATS["csv"].write(whole, tmp_path, template.read())
    assert (findings.name, photos.name) == ("findings.csv", "photos.csv")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert [row["number"] for row in rows] == ["1", "2", "3", "4", "5", "6", "7", "1"]
    assert (float(rows[0]["size"]), rows[0]["unit"]) == (pytest.approx(100 * 50 * 0.01), "mm²")
    assert (rows[0]["note"], rows[0]["severity"], rows[0]["damage"]) == ("'=loose", "high", "spalling")
    assert (float(rows[1]["size"]), rows[1]["unit"]) == (pytest.approx(20.0), "mm")
    assert float(rows[1]["uncertainty"]) == pytest.approx(np.hypot(0.4, 0.0707), abs=0.01)
    assert (rows[3]["size"], rows[3]["unit"]) == ("", "")
    assert (float(rows[7]["size"]), rows[7]["unit"]) == (5000.0, "px²")
    german = drawn.annotations_csv(replace(whole, csv_dialect="excel-de"))
    assert "50,0;" in german


def test_without_any_there_is_no_table(tmp_path):
    written = FORMATS["csv"].write(sheet(), tmp_path, template.read())
    assert [path.name for path in written] == ["findings.csv", "photos.csv"]


def test_the_json_has_all_of_them_and_keeps_to_the_schema(whole):
    record = json.loads(json.dumps(tables.record(whole)))
    schema = json.loads((paths.resources() / "schemas" / "findings.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(record, schema)
    first = record["photos"][0]["annotations"]
    assert [found["included"] for found in first] == [True] * 7 + [False]
    assert first[2]["size"] == pytest.approx(20.0)
    assert first[5]["note"] == "look\nhere"


@pytest.mark.parametrize("placed", [False, True])
def test_maps_have_polygons_lines_and_points(tmp_path, placed):
    place = GeoPosition(52.0, 13.0, 0.0) if placed else None
    (path,) = maps.write_findings(sheet(photo_result(annotations=DRAWN, place=place)), tmp_path)
    features = [each for each in json.loads(path.read_text())["features"] if "kind" in each["properties"]]
    assert [each["geometry"]["type"] for each in features] == [
        "Polygon", "LineString", "LineString", "LineString", "Polygon", "Point", "Polygon",
    ]  # fmt: skip
    for each in features:
        if each["geometry"]["type"] == "Polygon":
            (ring,) = each["geometry"]["coordinates"]
            x, y = (np.array(ring) - ring[0]).T
            assert ring[0] == ring[-1]
            assert (x[:-1] * y[1:] - x[1:] * y[:-1]).sum() > 0, "counterclockwise"
    assert features[0]["properties"]["damage"] == "spalling"


def test_drawings_have_a_layer_for_each_type_of_damage(whole, tmp_path):
    document_ = ezdxf.readfile(dxf.write(whole, tmp_path)[0])
    assert not document_.audit().has_errors
    space = document_.modelspace()
    (spall,) = space.query('LWPOLYLINE[layer=="DAMAGE_SPALLING"]')
    corners = np.array([point[:2] for point in spall.get_points()])
    assert spall.closed
    assert np.ptp(corners, axis=0).tolist() == pytest.approx([10.0, 5.0])
    assert len(space.query('LWPOLYLINE[layer=="DAMAGE_SALT_CRUST"]')) == 1
    assert len(space.query('LWPOLYLINE[layer=="MEASURES"]')) == 2
    assert len(space.query('LWPOLYLINE[layer=="ANNOTATIONS"]')) == 2
    assert {text.dxf.text for text in space.query('TEXT[layer=="ANNOTATIONS"]')} == {"look here"}
    assert "DAMAGE_RUST" not in document_.layers


def test_data_sets_have_damage_as_categories_of_its_own(whole, tmp_path):
    found = COCO(str(annotations.write_coco(whole, tmp_path)[0]))
    (spalling,) = found.getCatIds(catNms=["Spalling"])
    assert found.loadCats(spalling)[0]["supercategory"] == "damage"
    one, other = found.loadAnns(found.getAnnIds(catIds=[spalling]))
    assert one["area"] == 5000.0
    assert found.annToMask(one).sum() == pytest.approx(5000, rel=0.03)
    assert found.annToMask(one)[215, 50] == 1
    assert other["image_id"] == 2
    assert len(found.getAnnIds(catIds=found.getCatIds(catNms=["Salt crust"]))) == 1
    assert found.getCatIds(catNms=["Rust"]) == []


def test_reports_show_and_list_them_and_sum_the_damage_up(whole, tmp_path):
    look = template.read()
    page = content(whole, look).photos[0]
    assert [row[:2] for row in page.drawn] == [
        ("1", "Spalling"), ("2", "Distance"), ("3", "Length along a line"), ("4", "Arrow"), ("5", "Box"), ("6", "Text"),
        ("7", "Salt crust"),
    ]  # fmt: skip
    assert page.drawn[0][2].startswith("50.0 ± ")
    assert page.drawn[0][3] == "high, =loose"
    cover = dict(content(whole, look).cover)
    assert cover["Other damage"] == "2 × Spalling (50.0 mm² + 5000 px²), 1 × Salt crust (25.0 mm²)"
    plain = content(sheet(photo_result()), look).photos[0].picture()
    assert page.picture() != plain
    text = html_page.write(whole, tmp_path, look)[0].read_text(encoding="utf-8")
    assert "Salt crust" in text
    assert "Length along a line" in text
    data = document.document(content(whole, look), look, whole.basis.date)
    assert data.startswith(b"%PDF")
    assert "Other damage" not in dict(content(sheet(), look).cover)
