import json
from dataclasses import replace

import jsonschema
import numpy as np
import pytest

from crackview import paths
from crackview.export import records
from crackview.export.model import ExportReview
from crackview.vision.metadata import GeoPosition
from tests.export.sheets import photo_result, sheet


def validated(written):
    schema = json.loads((paths.resources() / "schemas" / "findings.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    record = json.loads(written.read_text(encoding="utf-8"))
    jsonschema.validate(record, schema)
    return record


def test_the_file_keeps_to_the_schema_that_ships_and_leaves_nothing_out(tmp_path):
    photo = photo_result("a <b>.jpg", place=GeoPosition(48.2, 16.4, 0.0), note="“quoted”")
    reviewed = replace(photo, reviews={2: ExportReview("rejected", "low", "a shadow", included=False)})
    (path,) = records.write(sheet(reviewed, photo_result("b.jpg", scale=None)), tmp_path)
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
    finding = validated(records.write(sheet(photo), tmp_path)[0])["photos"][0]["findings"][0]
    edges, scale = photo.findings[0].width_uncertainty_px * 0.1, photo.findings[0].p95_width_px * 0.002
    assert finding["millimetres"]["p95_width_uncertainty"] == pytest.approx(np.hypot(edges, scale), abs=1e-4)
