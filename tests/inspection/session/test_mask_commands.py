"""Corrections of a real inspection: what they change, what they are called, and that they can be taken back."""

import numpy as np
import pytest

from crackview.inspection.session.commands.history import Redo, Undo
from crackview.inspection.session.commands.mask import (
    ClearCorrections,
    DeleteFindings,
    FollowCrack,
    JoinFindings,
    TraceCrack,
)
from crackview.vision import tracing
from crackview.vision.pyramid import ProbabilityLayer
from tests.gui.inspect import walls
from tests.inspection.session.test_photo_session import lengths, stroke


@pytest.fixture
def session(tmp_path):
    made = walls.session(tmp_path / "home", walls.photo(tmp_path))
    made.publish_draft()
    yield made
    made.close()


def execute(session, command):
    assert command.execute(session)
    session.measure_if_stale()
    return session.state()


def at(session, x, y):
    """The finding whose box holds a place."""

    def holds(box):
        return box[0] <= x < box[0] + box[2] and box[1] <= y < box[1] + box[3]

    (found,) = [record for record in session.findings if holds(record.finding.box)]
    return found


def test_delete_join_trace_and_all_the_way_back(session):
    clean = session.mask()
    state = execute(session, DeleteFindings((at(session, 100, 121),)))
    assert str(state.undo.title).startswith("Delete finding ")
    assert lengths(session) == [120, 140]
    state = execute(session, JoinFindings(at(session, 50, 60), at(session, 250, 60)))
    assert str(state.undo.title).startswith("Join ")
    assert lengths(session) == [280]
    bridge = session.mask()[:, 150]
    assert bridge.sum() == pytest.approx(5, abs=1)
    path = np.column_stack([np.arange(30.0, 290), np.full(260, 178.0)])
    state = execute(
        session, TraceCrack(tracing.between(state.layer.levels[0], walls.pixels(), path[0], path[-1]), 1, None)
    )
    assert str(state.undo.title) == "Trace"
    assert lengths(session) == [265, 280]
    traced = at(session, 100, 181).finding
    assert traced.mean_width_px == pytest.approx(4, abs=1)
    for _ in range(3):
        assert Undo().execute(session)
    assert not Undo().execute(session)
    assert np.array_equal(session.mask(), clean)
    assert not session.corrections.any()
    for _ in range(3):
        assert Redo().execute(session)
    session.measure_if_stale()
    assert lengths(session) == [265, 280]


def test_a_trace_found_on_a_coarser_picture_is_refined_and_may_have_a_width_of_its_own(session):
    rough = np.column_stack([np.arange(32.0, 290, 8), np.full(33, 176.0)])
    execute(session, TraceCrack(rough, 8, 9.0))
    assert at(session, 100, 181).finding.mean_width_px == pytest.approx(9, abs=1)
    assert session.mask()[174:190, 150].sum() == pytest.approx(9, abs=1)
    assert abs(np.flatnonzero(session.mask()[165:200, 150]).mean() + 165 - 181.5) < 1.5


def test_one_click_draws_a_missed_crack_and_a_second_one_makes_it_longer(session):
    clean = session.mask()
    state = execute(session, FollowCrack(((120.0, 185.0),), 8.0))
    assert str(state.undo.title) == "Follow a crack"
    assert lengths(session) == [120, 140, 260, pytest.approx(260, abs=12)]
    assert at(session, 100, 181).finding.mean_width_px == pytest.approx(4, abs=1)
    end = session.mask().any(0).nonzero()[0].max()
    state = execute(session, FollowCrack(((120.0, 185.0), (310.0, 200.0)), 8.0))
    assert str(state.undo.title) == "Extend a crack"
    assert session.mask()[200, 309:311].any()
    assert not session.mask()[:, :20].any()
    assert session.mask().any(0).nonzero()[0].max() > end
    for _ in range(2):
        assert Undo().execute(session)
    assert np.array_equal(session.mask(), clean)


def test_a_click_beside_every_crack_says_so_and_the_next_one_begins_anew(session):
    assert not FollowCrack(((40.0, 215.0),), 4.0).execute(session)
    assert "click on one, or trace it" in session.remarks[-1].sentence
    assert session.state().undo is None
    state = execute(session, FollowCrack(((40.0, 215.0), (140.0, 182.0)), 4.0))
    assert str(state.undo.title) == "Follow a crack"
    assert not session.mask()[200:].any()


def test_a_followed_crack_leaves_what_is_marked_already_as_it_is(session):
    before = session.mask()
    assert not FollowCrack(((100.0, 122.0),), 8.0).execute(session)
    execute(session, FollowCrack(((60.0, 60.0),), 8.0))
    after = session.mask()
    assert np.array_equal(after[:, :138], before[:, :138])
    assert after[60, 138:162].all()


def test_all_corrections_are_cleared_by_one_edit_that_can_be_undone(session):
    assert not ClearCorrections().execute(session)
    execute(session, stroke(20, 20))
    execute(session, stroke(20, 220))
    drawn = session.corrections
    state = execute(session, ClearCorrections())
    assert not session.corrections.any()
    assert state.layer.levels[0][20, 40] == 0
    assert str(state.undo.title) == "Clear all corrections"
    execute(session, Undo())
    assert np.array_equal(session.corrections, drawn)


def test_a_finding_that_was_drawn_over_since_it_was_measured_is_still_found(session):
    finding = at(session, 100, 121)
    stroke(30, 118).execute(session)
    execute(session, DeleteFindings((finding,)))
    assert lengths(session) == [120, 140]


def test_what_is_painted_is_what_a_whole_new_map_would_be(session):
    execute(session, stroke(20.5, 19))
    execute(session, stroke(101, 121, 2))
    state = execute(session, stroke(261, 236))
    levels = session.inference.layer.levels[0].copy()
    levels[session.corrections == 1] = 255
    levels[session.corrections == 2] = 0
    whole = ProbabilityLayer.of(levels)
    assert all(np.array_equal(one, other) for one, other in zip(state.layer.levels, whole.levels, strict=True))
    assert np.array_equal(state.layer.histogram, whole.histogram)
