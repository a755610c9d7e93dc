"""Corrections of a real inspection: what they change, what they are called, and that they can be taken back."""

import numpy as np
import pytest

from crackview.gui.canvas.pyramid import ProbabilityLayer
from crackview.gui.inspect.correct_deeds import ClearCorrections, DeleteFindings, JoinFindings, Redo, TraceCrack, Undo
from crackview.vision import tracing
from tests.gui.inspect import walls
from tests.gui.inspect.test_book import lengths, stroke


@pytest.fixture
def book(tmp_path):
    made = walls.book(tmp_path / "home", walls.photo(tmp_path))
    made.keep()
    yield made
    made.close()


def do(book, deed):
    assert deed.do(book)
    book.measure(0.5)
    return book.state()


def at(book, x, y):
    """The finding whose box holds a place."""

    def holds(box):
        return box[0] <= x < box[0] + box[2] and box[1] <= y < box[1] + box[3]

    (found,) = [record for record in book.findings if holds(record.finding.box)]
    return found


def test_delete_join_trace_and_all_the_way_back(book):
    clean = book.mask()
    state = do(book, DeleteFindings((at(book, 100, 121),)))
    assert state.undo.startswith("Delete finding ")
    assert lengths(book) == [120, 140]
    state = do(book, JoinFindings(at(book, 50, 60), at(book, 250, 60)))
    assert state.undo.startswith("Join ")
    assert lengths(book) == [280]
    bridge = book.mask()[:, 150]
    assert bridge.sum() == pytest.approx(5, abs=1)
    path = np.column_stack([np.arange(30.0, 290), np.full(260, 178.0)])
    state = do(book, TraceCrack(tracing.between(state.layer.levels[0], walls.pixels(), path[0], path[-1]), 1, None))
    assert state.undo == "Trace"
    assert lengths(book) == [265, 280]
    traced = at(book, 100, 181).finding
    assert traced.mean_width_px == pytest.approx(4, abs=1)
    for _ in range(3):
        assert Undo().do(book)
    assert not Undo().do(book)
    assert np.array_equal(book.mask(), clean)
    assert not book.corrections.any()
    for _ in range(3):
        assert Redo().do(book)
    book.measure(0.5)
    assert lengths(book) == [265, 280]


def test_a_trace_found_on_a_coarser_picture_is_refined_and_may_have_a_width_of_its_own(book):
    rough = np.column_stack([np.arange(32.0, 290, 8), np.full(33, 176.0)])
    do(book, TraceCrack(rough, 8, 9.0))
    assert at(book, 100, 181).finding.mean_width_px == pytest.approx(9, abs=1)
    assert book.mask()[174:190, 150].sum() == pytest.approx(9, abs=1)
    assert abs(np.flatnonzero(book.mask()[165:200, 150]).mean() + 165 - 181.5) < 1.5


def test_all_corrections_are_cleared_by_one_edit_that_can_be_undone(book):
    assert not ClearCorrections().do(book)
    do(book, stroke(20, 20))
    do(book, stroke(20, 220))
    drawn = book.corrections
    state = do(book, ClearCorrections())
    assert not book.corrections.any()
    assert state.layer.levels[0][20, 40] == 0
    assert state.undo == "Clear all corrections"
    do(book, Undo())
    assert np.array_equal(book.corrections, drawn)


def test_a_finding_that_was_drawn_over_since_it_was_measured_is_still_found(book):
    finding = at(book, 100, 121)
    stroke(30, 118).do(book)
    do(book, DeleteFindings((finding,)))
    assert lengths(book) == [120, 140]


def test_what_is_painted_is_what_a_whole_new_map_would_be(book):
    do(book, stroke(20.5, 19))
    do(book, stroke(101, 121, 2))
    state = do(book, stroke(261, 236))
    levels = book.seen.layer.levels[0].copy()
    levels[book.corrections == 1] = 255
    levels[book.corrections == 2] = 0
    whole = ProbabilityLayer.of(levels)
    assert all(np.array_equal(one, other) for one, other in zip(state.layer.levels, whole.levels, strict=True))
    assert np.array_equal(state.layer.histogram, whole.histogram)
