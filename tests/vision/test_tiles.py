import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crackview.vision import tiles


@st.composite
def geometries(draw):
    stride = draw(st.sampled_from([1, 4, 16, 32]))
    size = stride * draw(st.integers(1, 8))
    overlap = draw(st.integers(0, size - stride))
    return draw(st.integers(1, 300)), draw(st.integers(1, 300)), size, overlap, stride


@settings(deadline=None)
@given(geometries())
def test_every_pixel_is_covered_and_weights_add_up_to_one(geometry):
    height, width, size, overlap, stride = geometry
    plan = tiles.plan(height, width, size=size, overlap=overlap, stride=stride)
    total = np.zeros((height, width), np.float32)
    for tile in plan:
        for span in (tile.rows, tile.columns):
            assert span.start % stride == span.stop % stride == 0
            assert span.stop - span.start <= size
            assert span.weights.min() >= 0
        shape = (tile.rows.stop - tile.rows.start, tile.columns.stop - tile.columns.start)
        plan.add(total, tile, np.ones(shape, np.float32))
    np.testing.assert_allclose(total, 1.0, atol=1e-5)


@settings(deadline=None)
@given(geometries(), st.integers(0, 2**32 - 1))
def test_blending_the_identity_gives_the_picture_back(geometry, seed):
    height, width, size, overlap, stride = geometry
    plan = tiles.plan(height, width, size=size, overlap=overlap, stride=stride)
    bottom, right = plan.rows[-1].stop, plan.columns[-1].stop
    picture = np.random.default_rng(seed).random((bottom, right)).astype(np.float32)
    total = np.zeros((height, width), np.float32)
    for tile in plan:
        plan.add(total, tile, picture[tile.rows.start : tile.rows.stop, tile.columns.start : tile.columns.stop])
    np.testing.assert_allclose(total, picture[:height, :width], atol=1e-5)


@settings(deadline=None)
@given(geometries(), st.sampled_from([np.float32, np.float16]))
def test_what_is_added_is_each_value_by_both_of_its_weights(geometry, kind):
    height, width, size, overlap, stride = geometry
    plan = tiles.plan(height, width, size=size, overlap=overlap, stride=stride)
    total, expected = np.zeros((height, width), kind), np.zeros((height, width), kind)
    for number, tile in enumerate(plan):
        shape = (len(tile.rows.weights), len(tile.columns.weights))
        values = np.random.default_rng(number).random(shape).astype(np.float32)
        before = values.copy()
        plan.add(total, tile, values)
        assert np.array_equal(values, before)
        rows, columns = plan.inside(tile)
        weighted = values * tile.rows.weights[:, None] * tile.columns.weights
        expected[rows, columns] += weighted[: rows.stop - rows.start, : columns.stop - columns.start]
    assert np.array_equal(total, expected)


@settings(deadline=None)
@given(geometries())
def test_neighbours_overlap_by_at_least_what_was_asked(geometry):
    height, width, size, overlap, stride = geometry
    spans = tiles.plan(height, width, size=size, overlap=overlap, stride=stride).rows
    assert all(first.stop - second.start >= overlap for first, second in itertools.pairwise(spans))
    assert spans[-1].stop - height < stride


@settings(deadline=None)
@given(geometries())
def test_cuts_give_each_pixel_to_one_tile_as_far_from_its_edges_as_can_be(geometry):
    height, width, size, overlap, stride = geometry
    plan = tiles.plan(height, width, size=size, overlap=overlap, stride=stride)
    for cuts, spans, length in zip(plan.cuts, (plan.rows, plan.columns), (height, width), strict=True):
        assert cuts[0] == 0
        assert cuts[-1] == length
        assert len(cuts) == len(spans) + 1
        for (start, stop), span in zip(itertools.pairwise(cuts), spans, strict=True):
            assert span.start <= start < stop <= span.stop
            assert start == 0 or start - span.start >= overlap // 2 - 1
            assert stop == length or span.stop - stop >= overlap // 2 - 1


@settings(deadline=None)
@given(geometries(), st.integers(0, 2**32 - 1))
def test_tiles_that_are_joined_weigh_what_they_weigh_together(geometry, seed):
    height, width, size, overlap, stride = geometry
    plan = tiles.plan(height, width, size=size, overlap=overlap, stride=stride)
    rng = np.random.default_rng(seed)
    (top, bottom), (left, right) = (
        sorted(rng.choice(len(spans) + 1, 2, replace=False)) for spans in (plan.rows, plan.columns)
    )
    rows, columns = range(top, bottom), range(left, right)
    joined = plan.joined(rows, columns)
    together, apart = (np.zeros((height, width), np.float32) for _ in range(2))
    plan.add(together, joined, np.ones((len(joined.rows.weights), len(joined.columns.weights)), np.float32))
    for row, column in itertools.product(rows, columns):
        tile = tiles.Tile(plan.rows[row], plan.columns[column])
        plan.add(apart, tile, np.ones((len(tile.rows.weights), len(tile.columns.weights)), np.float32))
    assert joined.rows.start % stride == joined.columns.start % stride == 0
    np.testing.assert_allclose(together, apart, atol=1e-6)


def test_tiles_are_no_larger_than_they_must_be():
    plan = tiles.plan(1080, 1920, size=1024, overlap=128, stride=32)
    assert len(plan) == 4
    assert {span.stop - span.start for span in plan.rows} == {608}
    assert {span.stop - span.start for span in plan.columns} == {1024}


def test_the_edge_of_an_overlap_has_no_weight():
    first, second = tiles.plan(160, 10, size=96, overlap=32, stride=16).rows
    assert (second.start, first.stop) == (64, 96)
    assert first.weights[-10:].max() == second.weights[:10].max() == 0


@pytest.mark.parametrize("numbers", [(0, 1, 32, 0, 16), (1, 1, 40, 0, 16), (1, 1, 32, 17, 16), (1, 1, 32, -1, 16)])
def test_impossible_geometry_is_refused(numbers):
    height, width, size, overlap, stride = numbers
    with pytest.raises(ValueError, match="no tiles"):
        tiles.plan(height, width, size=size, overlap=overlap, stride=stride)
