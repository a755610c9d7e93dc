import numpy as np
import pytest

from crackview.inspection import identity
from crackview.inspection.identity import Kin, Review, Severity, State
from crackview.inspection.packing import Shape


def bar(left, right, top=10, height=4):
    return Shape((left, top, right - left, height), np.ones((height, right - left), bool))


def test_a_thinner_crack_is_the_same_and_a_neighbour_is_not():
    old = [bar(0, 100, height=12), bar(0, 100, top=40)]
    new = [bar(5, 80, top=42, height=1), bar(0, 95, top=14, height=2), bar(200, 220)]
    assert identity.match(old, new) == [Kin(1, ()), Kin(0, ()), Kin(None, ())]


def test_a_split_leaves_the_identity_with_the_larger_part_and_the_state_with_both():
    old = [bar(0, 100)]
    assert identity.match(old, [bar(0, 40), bar(45, 100)]) == [Kin(None, (0,)), Kin(0, ())]
    rejected = Review(State.REJECTED, "a joint", Severity.LOW, False)
    assert identity.inherit(rejected, []) == rejected
    assert identity.inherit(None, [rejected]) == Review(State.REJECTED, "", Severity.LOW, False)
    assert identity.inherit(None, []) == Review()


def test_a_join_keeps_all_notes_and_is_unreviewed_where_the_states_differ():
    old = [bar(0, 30), bar(35, 100)]
    assert identity.match(old, [bar(0, 100)]) == [Kin(1, (0,))]
    one, two = Review(State.ACCEPTED, "wet", Severity.HIGH, False), Review(State.ACCEPTED, "rust", Severity.LOW)
    assert identity.inherit(two, [one]) == Review(State.ACCEPTED, "rust\nwet", Severity.HIGH, True)
    assert identity.inherit(two, [Review()]).state == State.UNREVIEWED


@pytest.mark.parametrize(("old", "new"), [([], [bar(0, 9)]), ([bar(0, 9)], []), ([], [])])
def test_nothing_to_compare(old, new):
    assert identity.match(old, new) == [Kin(None, ())] * len(new)
