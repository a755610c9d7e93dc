import cv2
import numpy as np
import pytest

from crackview.inspection.store import codecs
from crackview.inspection.store.damage import CodecError
from crackview.vision import measure
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
            np.testing.assert_allclose(kept.points, branch.points, atol=0.5 / codecs.STEP + 1e-6)
            np.testing.assert_allclose(kept.width, branch.width, atol=0.5 / codecs.STEP + 1e-6)
            assert kept.points.dtype == np.float32
    np.testing.assert_array_equal(together, mask)
    assert codecs.unpack_branches(codecs.pack_branches(())) == ()


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
