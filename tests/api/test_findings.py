import csv
import gc
import importlib
import math
import weakref
from dataclasses import replace

import numpy as np
import pytest

import crackview
from crackview import cli, paths
from crackview.api.findings import FRAME_COLUMNS
from crackview.export import tables
from crackview.vision import image_io
from crackview.vision.widths import Origin

SAMPLES = sorted(paths.samples().glob("*.jpg"))
SCALE = crackview.Scale(0.25, 0.01)


def written(row):
    """A row of ours as findings.csv writes it."""
    cells = {
        name: "" if row[name] is None else format(row[name], tables._FORMATS.get(name, "")) for name in tables.COLUMNS
    }
    for width in ("mean_width", "median_width", "p95_width", "max_width"):
        if row[f"{width}_px"] < row["limit_px"]:
            cells[f"{width}_px"] = f"< {row['limit_px']:.2g}"
            cells[f"{width}_mm"] = f"< {row['limit_mm']:.4g}"
    return cells


@pytest.mark.parametrize("photo", SAMPLES, ids=lambda path: path.stem)
def test_numbers_are_those_of_predict_to_the_digit(photo, tmp_path):
    assert cli.main(["predict", str(photo), "--out", str(tmp_path), "--mm-per-px", "0.25±0.01"]) == 0
    with (tmp_path / "findings.csv").open(encoding="utf-8", newline="") as file:
        theirs = list(csv.DictReader(file))
    ours = crackview.measure(crackview.segment(photo), scale=SCALE)
    assert [written(row) for row in ours.to_dicts()] == theirs
    assert bool(theirs) == (photo.stem != "brick_sound")


@pytest.fixture(scope="module")
def found():
    return crackview.segment(paths.samples() / "concrete_wall.jpg", device="cpu", threads=1)


@pytest.fixture(scope="module")
def findings(found):
    return crackview.measure(found, scale=SCALE)


def test_a_finding_has_its_measurements_photo_and_sizes(findings):
    first = findings[0]
    assert first.id == 1
    assert first.photo.name == "concrete_wall.jpg"
    assert first.sizes.length == pytest.approx(first.length_px * 0.25)
    assert first.width_from is Origin.PHOTO
    assert (first.review.state, first.review.included) == ("unreviewed", True)
    assert {first, first} == {first}
    assert first in findings
    long = findings.where(lambda finding: finding.length_px > first.length_px / 2)
    assert isinstance(findings[1:], crackview.Findings)
    assert len(long) + len(findings[len(long) :]) == len(findings)


def test_a_table_has_the_columns_of_the_csv_and_the_limits(findings):
    assert tuple(findings.to_dicts()[0]) == FRAME_COLUMNS
    assert FRAME_COLUMNS[: len(tables.COLUMNS)] == tables.COLUMNS


def test_pandas_and_arrow_have_the_same_table(findings):
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame, table = findings.to_pandas(), findings.to_arrow()
    assert tuple(frame.columns) == tuple(table.column_names) == FRAME_COLUMNS
    assert table.to_pylist() == findings.to_dicts()
    assert frame["length_mm"].tolist() == [row["length_mm"] for row in findings.to_dicts()]
    assert frame["state"].isna().all()
    assert str(frame["finding"].dtype) == "int64"


def test_a_table_of_nothing_has_its_columns_and_types(findings):
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    empty = crackview.Findings()
    assert empty.to_arrow().schema == findings.to_arrow().schema
    assert list(empty.to_pandas().dtypes) == list(findings.to_pandas().dtypes)


@pytest.mark.parametrize(("name", "call"), [("pandas", "to_pandas"), ("pyarrow", "to_arrow")])
def test_a_package_that_is_missing_is_named(name, call, findings, monkeypatch):
    def missing(wanted):
        raise ModuleNotFoundError(wanted)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(ImportError, match=f"needs {name}, which is not installed: pip install {name}"):
        getattr(findings, call)()


def test_without_the_photo_widths_are_those_of_the_map(found):
    assert {each.width_from for each in crackview.measure(replace(found, pixels=None))} == {Origin.MAP}


def test_a_mask_is_measured_too_with_the_photo_or_without(found):
    path = paths.samples() / "concrete_wall.jpg"
    bare = crackview.measure(found.mask())
    seen = crackview.measure(found.mask(), photo=path)
    assert [each.area_px for each in bare] == [each.area_px for each in seen]
    assert bare[0].photo is None
    assert bare.to_dicts()[0]["photo"] == ""
    assert seen[0].photo == path
    assert seen[0].width_from is Origin.PHOTO
    assert seen.to_dicts()[0]["model"] == ""


def test_threshold_and_least_length_count(found):
    lower = crackview.measure(found, threshold=0.1)
    assert sum(each.area_px for each in lower) > sum(each.area_px for each in crackview.measure(found))
    assert lower.to_dicts()[0]["threshold"] == 0.1
    assert all(each.length_px >= 300 for each in crackview.measure(found, min_length_px=300))


def test_what_cannot_be_measured_is_said(found):
    with pytest.raises(ValueError, match="a mask is bool"):
        crackview.measure(np.zeros((4, 4), np.uint8))
    with pytest.raises(ValueError, match="a photo of this mask"):
        crackview.measure(found.mask(), photo=image_io.read_photo(paths.samples() / "brick_wall.jpg").pixels[:9])
    for scale in (0, -1.0, math.nan):
        with pytest.raises(crackview.ScaleError, match="A scale is a number"):
            crackview.measure(found, scale=scale)
    with pytest.raises(crackview.Cancelled):
        crackview.measure(found, cancel=lambda: True)


def test_findings_of_many_photos_do_not_keep_their_pixels():
    pixels = image_io.read_photo(paths.samples() / "concrete_wall.jpg").pixels.copy()
    kept = weakref.ref(pixels)
    findings = crackview.measure(crackview.segment(pixels))
    del pixels
    gc.collect()
    assert kept() is None
    assert findings.to_dicts()


def test_a_mask_without_pixels_is_refused():
    for shape in ((0, 0), (0, 5), (5, 0)):
        with pytest.raises(ValueError, match="a mask is bool"):
            crackview.measure(np.zeros(shape, bool))
