"""Drawings, read back and audited by ezdxf."""

import ezdxf
import numpy as np

from crackview.export import dxf
from tests.export.sheets import photo_result, sheet


def read(path):
    document = ezdxf.readfile(path)
    audit = document.audit()
    assert not audit.has_errors, audit.errors
    assert not audit.has_fixes, audit.fixes
    return document


def test_a_drawing_has_a_layer_for_every_class_and_is_in_millimetres(tmp_path):
    photo = photo_result("Brücke\n1.jpg")
    (path,) = dxf.write(sheet(photo), tmp_path)
    assert path.parent == tmp_path / "dxf"
    document = read(path)
    assert document.units == 4
    layers = {layer.dxf.name for layer in document.layers}
    assert {"CRACK_0_WITHIN_ALL_LIMITS", "CRACK_5_OVER_THE_LIMIT_IN_DRY_AIR_0.41_MM", "CRACK"} <= layers
    lines = document.modelspace().query("LWPOLYLINE")
    corners = np.array([point[:2] for point in lines.query('*[layer=="PHOTO"]').first.get_points()])
    assert corners.max(axis=0).tolist() == [40.0, 30.0]
    wide = lines.query('*[layer=="CRACK_5_OVER_THE_LIMIT_IN_DRY_AIR_0.41_MM"]')
    assert len(wide) == sum(len(finding.branches) for finding in photo.findings[:2])
    assert len(lines.query('*[layer=="CRACK"]')) == 1, "too thin for a class"
    drawn = sum(np.hypot(*np.diff([p[:2] for p in line.get_points()], axis=0).T).sum() for line in wide)
    measured = sum(finding.length_px for finding in photo.findings[:2]) * 0.1
    assert abs(drawn - measured) < 0.01 * measured
    first = np.array([point[:2] for point in wide.first.get_points()])
    assert first[:, 1].min() > 20, "the crack is at the top of the photo and y points up"
    assert {text.dxf.text for text in document.modelspace().query("TEXT")} == {"1", "2", "3"}
    assert document.header.custom_vars.get("model_sha256") == "ab" * 32
    assert "ACI 224R exposure" in document.header.custom_vars.get("width_classes")


def test_without_a_scale_it_is_in_pixels_without_a_unit(tmp_path):
    document = read(dxf.write(sheet(photo_result(scale=None)), tmp_path)[0])
    assert document.units == 0
    corners = document.modelspace().query('LWPOLYLINE[layer=="PHOTO"]').first.get_points()
    assert max(point[0] for point in corners) == 400
    assert "pixels" in document.header.custom_vars.get("scale")
