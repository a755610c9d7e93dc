from dataclasses import replace

import cv2
import numpy as np
import pytest

from crackview.inspection.store import codecs
from crackview.inspection.store.damage import CodecError
from crackview.vision import measure
from crackview.vision.plane import Plane
from crackview.vision.scale import Scale, in_mm
from tests.inspection import drawing


@pytest.fixture
def mask():
    seen = drawing.probability(drawing.LEVEL, drawing.STEEP, ((100, 100), (140, 140)))
    ring = np.zeros(drawing.SIZE, np.uint8)
    cv2.circle(ring, (230, 130), 40, 1, 3)
    cv2.line(ring, (220, 130), (240, 130), 1, 3)  # lies within the box of the ring
    return (seen >= 0.5) | (ring > 0)


def test_shapes_and_lines_come_back_from_few_bytes(mask):
    findings = measure.find(mask, mask.astype(np.float32), 0.5)
    assert len(findings) == 4
    together = np.zeros_like(mask)
    for finding in findings:
        shape = codecs.shape_of(mask, finding)
        assert shape.area == finding.area_px
        again = codecs.unpack_shape(codecs.pack_shape(shape), shape.box)
        np.testing.assert_array_equal(again.pixels, shape.pixels)
        left, top, width, height = shape.box
        together[top : top + height, left : left + width] |= shape.pixels
        data = codecs.pack_branches(finding.branches)
        for kept, branch in zip(codecs.unpack_branches(data), finding.branches, strict=True):
            np.testing.assert_array_equal(kept.points, branch.points)
            np.testing.assert_array_equal(kept.width, branch.width)
            assert kept.points.dtype == np.float32
    np.testing.assert_array_equal(together, mask)
    assert codecs.unpack_branches(codecs.pack_branches(())) == ()


def test_sizes_on_a_plane_are_the_same_from_the_file(mask):
    """Lines were rounded on their way to the file, and lengths on a plane were others by a ten-thousandth."""
    plane = Plane(((30.0, 40.0), (250.0, 20.0), (270.0, 190.0), (20.0, 180.0)), 500, 400)
    for finding in measure.find(mask, mask.astype(np.float32), 0.5):
        kept = replace(finding, branches=codecs.unpack_branches(codecs.pack_branches(finding.branches)))
        assert in_mm(kept, Scale(2.0, plane=plane)) == in_mm(finding, Scale(2.0, plane=plane))


def test_damage_is_noticed(mask):
    (first, *_) = measure.find(mask, mask.astype(np.float32), 0.5)
    shape = codecs.shape_of(mask, first)
    levels = np.random.default_rng(0).integers(0, 255, (40, 50), np.uint8)
    np.testing.assert_array_equal(codecs.unpack_map(codecs.pack_map(levels), (40, 50)), levels)
    for data, unpack in (
        (codecs.pack_map(levels), lambda data: codecs.unpack_map(data, (40, 50))),
        (codecs.pack_grid(levels), codecs.unpack_grid),
        (codecs.pack_branches(first.branches), codecs.unpack_branches),
        (codecs.pack_shape(shape), lambda data: codecs.unpack_shape(data, shape.box)),
    ):
        for broken in (b"", data[: len(data) // 2], data[:20] + bytes(20) + data[40:]):
            with pytest.raises(CodecError):
                unpack(broken)


def test_a_finding_of_several_parts_has_no_specks_of_others():
    """Parts that the photo joins are one finding; others may reach into its box, or lie in it."""
    own = np.zeros((120, 200), np.uint8)
    cv2.line(own, (20, 60), (100, 50), 1, 4)
    own[46:50, 108:110] = 1  # a second part
    others = np.zeros_like(own)
    cv2.line(others, (15, 40), (22, 50), 1, 1)  # reaches into the box
    others[60:62, 90:92] = 1  # lies in it
    mask = (own | others) > 0
    (finding,) = measure.find(own > 0, own.astype(np.float32), 0.5)
    rows, columns = np.nonzero(own)
    left, top = int(columns.min()), int(rows.min())
    box = left, top, int(columns.max()) - left + 1, int(rows.max()) - top + 1
    assert (others[top : top + box[3], left : left + box[2]] > 0).sum() > 2
    shape = codecs.shape_of(mask, replace(finding, box=box, area_px=int(own.sum())))
    np.testing.assert_array_equal(shape.pixels, own[top : top + box[3], left : left + box[2]] > 0)
    with pytest.raises(ValueError, match="measure the mask again"):
        codecs.shape_of(np.zeros_like(mask), finding)
