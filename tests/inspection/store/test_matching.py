import numpy as np
import pytest

from crackview.inspection.store import matching
from crackview.inspection.store.codecs import Shape
from crackview.inspection.store.matching import OldFinding, Review, ReviewState

NOWHERE = (900, 900)


def bar(left, right, top=10, height=4):
    return Shape((left, top, right - left, height), np.ones((height, right - left), bool))


def old(*findings):
    """Findings with the numbers 1, 2, ..., from anchors and shapes."""
    return [OldFinding(number, anchor, lambda s=shape: s) for number, (anchor, shape) in enumerate(findings, start=1)]


def test_the_part_that_holds_the_anchor_is_the_same_crack_and_the_other_is_new():
    assert matching.match(old(((60, 11), bar(0, 100))), [bar(0, 40), bar(45, 100)]) == [None, 0]


def test_of_cracks_that_join_the_lowest_number_stays_and_all_are_there_again_when_they_part():
    known = old(((10, 11), bar(0, 30)), ((60, 11), bar(35, 100)))
    assert matching.match(known, [bar(0, 100)]) == [0]
    # number 1 has the joined shape by now, and the parts have another size than before
    known = old(((10, 11), bar(0, 100)), ((60, 11), bar(35, 100)))
    assert matching.match(known, [bar(30, 100), bar(0, 20)]) == [1, 0]


def test_without_an_anchor_the_one_that_shares_most_is_the_same():
    known = old((None, bar(0, 100, height=12)), (NOWHERE, bar(0, 100, top=40)))
    new = [bar(5, 80, top=42, height=1), bar(0, 95, top=14, height=2), bar(200, 220)]
    assert matching.match(known, new) == [1, 0, None]


def test_shapes_are_read_only_where_no_anchor_is_left():
    def never():
        raise AssertionError

    assert matching.match([OldFinding(1, (5, 11), never)], [bar(0, 10)]) == [0]
    assert matching.match([OldFinding(1, NOWHERE, never), OldFinding(2, (5, 11), never)], [bar(0, 10)]) == [1]


def test_the_anchor_is_the_highest_pixel_and_in_the_middle_of_several():
    probability = np.full((30, 120), 0.5, np.float32)
    assert matching.anchor(bar(0, 100), probability)[0] in {49, 50}
    probability[12, 7] = 0.9
    probability[25, 50] = 1.0  # not of this shape
    assert matching.anchor(bar(0, 100), probability) == (7, 12)


@pytest.mark.parametrize(("known", "new"), [((), [bar(0, 9)]), ((((3, 11), bar(0, 9)),), []), ((), [])])
def test_nothing_to_compare(known, new):
    assert matching.match(old(*known), new) == [None] * len(new)


def test_only_a_finding_that_is_not_reviewed_counts_as_its_photo_does():
    waits, accepted, rejected = ReviewState.UNREVIEWED, ReviewState.ACCEPTED, ReviewState.REJECTED
    assert [Review().standing(photo) for photo in (waits, accepted, rejected)] == [waits, accepted, rejected]
    for own in set(ReviewState) - {waits}:
        assert {Review(own).standing(photo) for photo in (waits, accepted, rejected)} == {own}
