import numpy as np
import pytest

from crackview.inspection.store import matching
from crackview.inspection.store.codecs import Shape
from crackview.inspection.store.matching import Match, Review, ReviewState, Severity


def bar(left, right, top=10, height=4):
    return Shape((left, top, right - left, height), np.ones((height, right - left), bool))


def test_a_thinner_crack_is_the_same_and_a_neighbour_is_not():
    old = [bar(0, 100, height=12), bar(0, 100, top=40)]
    new = [bar(5, 80, top=42, height=1), bar(0, 95, top=14, height=2), bar(200, 220)]
    assert matching.match(old, new) == [Match(1, ()), Match(0, ()), Match(None, ())]


def test_a_split_leaves_the_identity_with_the_larger_part_and_the_state_with_both():
    old = [bar(0, 100)]
    assert matching.match(old, [bar(0, 40), bar(45, 100)]) == [Match(None, (0,)), Match(0, ())]
    rejected = Review(ReviewState.REJECTED, "a joint", Severity.LOW, False)
    assert matching.inherit(rejected, []) == rejected
    assert matching.inherit(None, [rejected]) == Review(ReviewState.REJECTED, "", Severity.LOW, False)
    assert matching.inherit(None, []) == Review()


def test_a_join_keeps_all_notes_and_is_unreviewed_where_the_states_differ():
    old = [bar(0, 30), bar(35, 100)]
    assert matching.match(old, [bar(0, 100)]) == [Match(1, (0,))]
    one, two = (
        Review(ReviewState.ACCEPTED, "wet", Severity.HIGH, False),
        Review(ReviewState.ACCEPTED, "rust", Severity.LOW),
    )
    assert matching.inherit(two, [one]) == Review(ReviewState.ACCEPTED, "rust\nwet", Severity.HIGH, True)
    assert matching.inherit(two, [Review()]).state == ReviewState.UNREVIEWED


@pytest.mark.parametrize(("old", "new"), [([], [bar(0, 9)]), ([bar(0, 9)], []), ([], [])])
def test_nothing_to_compare(old, new):
    assert matching.match(old, new) == [Match(None, ())] * len(new)
