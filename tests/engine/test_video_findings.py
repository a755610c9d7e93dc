"""Findings of drawn masks: what is one crack, in a frame and along a video."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackview.engine.video_findings import AnalysedFrame, analysed, cracks, findings

SIZE = (90, 160)
FPS = 25.0


def line(*parts, size=SIZE):
    """A mask with rectangles of left, top, width and height."""
    mask = np.zeros(size, bool)
    for left, top, width, height in parts:
        mask[top : top + height, left : left + width] = True
    return mask


def video(masks, every=1, fps=FPS):
    """The frames of a video; None: not analysed."""
    return [
        AnalysedFrame(index, index / fps, float(mask.mean()), cracks(mask))
        for index, mask in ((number * every, mask) for number, mask in enumerate(masks))
        if mask is not None
    ]


def runs(frames, limit=0.05):
    return [(each.first, each.last, each.frames) for each in findings(frames, limit)]


def test_a_crack_is_as_long_as_its_box_and_not_as_large_as_its_area():
    thin = line((10, 40, 80, 1))
    (crack,) = cracks(thin)
    assert crack.length == pytest.approx(np.hypot(80, 1) / np.hypot(160, 90))
    assert crack.box == pytest.approx((10 / 160, 40 / 90, 90 / 160, 41 / 90))
    specks = np.zeros(SIZE, bool)
    specks[::3, ::3] = True
    assert specks.mean() > 10 * thin.mean()
    assert cracks(specks) == ()


def test_pieces_that_touch_at_a_corner_are_one_and_those_apart_are_two():
    diagonal = np.eye(60, dtype=bool)
    assert len(cracks(diagonal)) == 1
    assert [round(each.length, 2) for each in cracks(line((0, 0, 60, 2), (70, 50, 20, 2)))] == [0.33, 0.11]


@given(st.integers(2, 5))
def test_a_length_does_not_depend_on_the_size_at_which_the_network_looks(times):
    small = line((10, 40, 80, 2), (100, 5, 10, 60))
    large = np.kron(small, np.ones((times, times), bool))
    for one, other in zip(cracks(small), cracks(large), strict=True):
        assert (one.length, one.box, one.cells) == (pytest.approx(other.length), pytest.approx(other.box), other.cells)


def test_what_a_map_says_of_a_frame():
    probability = np.full(SIZE, 0.1, np.float32)
    probability[40, 10:90] = np.float32(0.4)
    frame = analysed(7, 0.28, probability, 0.4)
    assert (frame.index, frame.position, frame.share) == (7, 0.28, pytest.approx(80 / 14400))
    assert (frame.count(0.05), frame.count(0.5)) == (1, 0)
    assert analysed(7, 0.28, probability, 0.41) == AnalysedFrame(7, 0.28, 0.0)


def test_a_crack_that_moves_through_the_picture_is_one_finding_with_its_longest_frame():
    frames = video([line((100 - 3 * n, 40, 20 + (n if n < 15 else 30 - n), 2)) for n in range(30)])
    (found,) = findings(frames, 0.05)
    assert (found.number, found.first, found.last, found.frames) == (1, 0, 29, 30)
    assert found.best.index == 15
    assert found.crack == frames[15].cracks[0]


@pytest.mark.parametrize(("every", "joined"), [(10, True), (50, True), (125, True), (130, False)])
def test_of_every_nth_frame_those_that_follow_each_other_are_neighbours(every, joined):
    """Up to five seconds; a crack that is missing in one of them is another one after it."""
    crack, nothing = line((10, 40, 60, 2)), line()
    frames = video([crack] * 4, every)
    expected = [(0, 3 * every, 4)] if joined else [(number * every, number * every, 1) for number in range(4)]
    assert runs(frames) == expected
    if every > 25:
        assert len(findings(video([crack, nothing, crack, nothing], every), 0.05)) == 2
    # where frames in between were analysed too, the gap between these is one
    whole = [*video([crack] * 2, 1), *video([crack] * 4, every)[1:]]
    assert len(findings(whole, 0.05)) == (1 if every <= 25 else 4)


def test_two_cracks_are_two_also_in_the_same_frames():
    assert runs(video([line((5, 5, 40, 2), (100, 70, 50, 2))] * 10)) == [(0, 9, 10), (0, 9, 10)]


def test_a_crack_that_breaks_in_two_in_some_frames_stays_one():
    whole, broken = line((10, 40, 100, 2)), line((10, 40, 45, 2), (62, 40, 48, 2))
    assert runs(video([whole, broken, broken, whole, broken])) == [(0, 4, 5)]
    assert runs(video([broken, broken, whole])) == [(0, 2, 3)]


def test_a_crack_that_flickers_is_one_and_one_that_comes_much_later_is_another():
    crack, nothing = line((10, 40, 100, 2)), line()
    assert runs(video([crack, *[nothing] * 20, crack])) == [(0, 21, 2)]
    assert runs(video([crack, *[nothing] * 30, crack])) == [(0, 0, 1), (31, 31, 1)]
    assert runs(video([crack, *[None] * 30, crack])) == [(0, 0, 1), (31, 31, 1)]


def test_photos_of_a_folder_are_neighbours_by_their_number():
    crack = line((10, 40, 100, 2))
    assert runs(video([crack, line(), crack, *[line()] * 4, crack], fps=0.1)) == [(0, 2, 2), (7, 7, 1)]


def test_a_crack_elsewhere_in_the_next_frame_is_another():
    assert runs(video([line((5, 5, 40, 2)), line((100, 70, 50, 2))])) == [(0, 0, 1), (1, 1, 1)]


def test_a_crack_at_the_right_edge_is_no_neighbour_of_one_at_the_left():
    assert runs(video([line((158, 10, 2, 30)), line((0, 10, 2, 30))])) == [(0, 0, 1), (1, 1, 1)]


def test_short_cracks_are_left_out_and_count_where_the_limit_is_lower():
    frames = video([line((10, 40, 12, 2)), line((10, 40, 5, 2))])
    assert runs(frames) == [(0, 0, 1)]
    assert runs(frames, 0.02) == [(0, 1, 2)]
    assert runs(frames, 0.5) == []


@given(st.lists(st.tuples(st.integers(0, 120), st.integers(0, 80), st.integers(10, 40)), max_size=12), st.data())
def test_every_crack_of_a_frame_is_in_one_finding(places, data):
    frames = video([line((left, top, width, 2)) for left, top, width in places])
    limit = data.draw(st.floats(0.02, 0.3))
    found = findings(frames, limit)
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    assert sum(each.frames for each in found) == sum(frame.count(limit) for frame in frames)
    assert all(each.first <= each.best.index <= each.last for each in found)
    assert [each.best.index for each in found] == sorted(each.best.index for each in found)
