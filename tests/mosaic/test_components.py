import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crackview.errors import Cancelled
from crackview.mosaic import components


def found(levels, cell, level=128, least_area=0.0, **options):
    before, components.CELL_PX = components.CELL_PX, cell
    try:
        size = levels.shape[::-1]
        return components.find(lambda window: levels[window.slices], size, level, least_area, **options)
    finally:
        components.CELL_PX = before


@settings(deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 17), st.floats(0.05, 0.6), st.integers(0, 2**32 - 1))
def test_cells_give_what_the_whole_gives(height, width, cell, share, seed):
    rng = np.random.default_rng(seed)
    levels = np.where(rng.random((height, width)) < share, rng.integers(128, 256, (height, width)), 3).astype(np.uint8)
    mask = levels >= 128
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    every, pixels = found(levels, cell)
    assert pixels == mask.sum()
    assert len(every) == count - 1
    assert sorted((*each.box, each.area) for each in every) == sorted(map(tuple, stats[1:].tolist()))
    for each in every:
        numbers = {int(labels[y, x]) for x, y in each.seeds.tolist()}
        assert len(numbers) == 1, "all seeds lie in one crack"
        own = labels == numbers.pop()
        assert each.levels == levels[own].sum()
        rows, columns = np.nonzero(own)
        assert each.seeds[0].tolist() == [columns[0], rows[0]], "the first seed is the first pixel"
        places = {(x // cell, y // cell) for x, y in each.seeds.tolist()}
        assert places == {(x // cell, y // cell) for x, y in zip(columns.tolist(), rows.tolist(), strict=True)}


def test_small_ones_are_left_out_and_counted_all_the_same():
    levels = np.zeros((20, 20), np.uint8)
    levels[2, 2], levels[10, 3:15] = 255, 255
    (only,), pixels = found(levels, 7, least_area=5)
    assert only.box == (3, 10, 12, 1)
    assert pixels == 13


def test_it_can_be_cancelled():
    with pytest.raises(Cancelled):
        found(np.zeros((20, 20), np.uint8), 5, cancel=lambda: True)
