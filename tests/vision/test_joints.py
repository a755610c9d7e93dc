"""How findings lie to joints."""

import cv2
import numpy as np
import pytest

from crackview.vision import joints, measure
from crackview.vision.joints import JointRelation

SIZE = (120, 400)


def finding(*points, width=5):
    """The one finding of a straight crack."""
    mask = np.zeros(SIZE, np.uint8)
    cv2.line(mask, *points, 1, width)
    (found,) = measure.find(mask > 0, mask.astype(np.float32), 0.5)
    return found


def joint(*points, width=1):
    drawn = np.zeros(SIZE, np.uint8)
    cv2.line(drawn, *points, 1, width)
    return drawn > 0


CRACK = finding((40, 60), (360, 60))


@pytest.mark.parametrize(
    ("known", "relation", "share"),
    [
        (np.zeros(SIZE, bool), JointRelation.NONE, 0.0),
        (joint((40, 80), (360, 80)), JointRelation.NONE, 0.0),
        (joint((200, 0), (200, 119)), JointRelation.TOUCHES, 11 / 321),
        (joint((0, 60), (150, 60)), JointRelation.TOUCHES, 116 / 321),
        (joint((0, 60), (250, 60)), JointRelation.FOLLOWS, 216 / 321),
        (joint((0, 55), (399, 55)), JointRelation.FOLLOWS, 1.0),
        (joint((0, 54), (399, 54)), JointRelation.NONE, 0.0),
        (np.ones(SIZE, bool), JointRelation.FOLLOWS, 1.0),
    ],
)
def test_a_finding_near_a_joint_touches_it_and_along_it_follows_it(known, relation, share):
    (said,) = measure.with_joints([CRACK], known)
    assert said.joint is relation
    assert said.joint_share == pytest.approx(share, abs=0.02)


def test_without_a_map_of_joints_it_is_not_known_and_what_is_known_stays():
    assert CRACK.joint is None
    assert measure.with_joints([CRACK], None) == [CRACK]
    (said,) = measure.with_joints([CRACK], np.ones(SIZE, bool))
    assert measure.with_joints([said], np.zeros(SIZE, bool)) == [said]
    assert measure.with_joints([said], None) == [said]
    assert measure.with_joints([], np.ones(SIZE, bool)) == []


def test_each_of_many_has_its_own_share():
    other = finding((40, 20), (360, 20))
    first, second = measure.with_joints([CRACK, other], joint((0, 20), (399, 20), width=3))
    assert (first.joint, second.joint) == (JointRelation.NONE, JointRelation.FOLLOWS)


def test_the_ends_of_a_line_may_lie_on_the_edge_of_the_photo():
    lines = [np.array([[-0.4, -0.4], [399.6, 119.6]], np.float32), np.zeros((0, 2), np.float32)]
    assert joints.shares(lines, np.ones(SIZE, bool)) == [1.0, 0.0]


def test_half_of_the_line_is_enough_to_follow():
    assert joints.relation(0.5) is JointRelation.FOLLOWS
    assert joints.relation(0.499) is JointRelation.TOUCHES
    assert joints.relation(0.001) is JointRelation.TOUCHES


def test_a_pixel_is_joint_from_one_half_on():
    seen = np.array([[0.0, 0.49, 0.5, 1.0]], np.float32)
    assert joints.mask(seen).tolist() == [[False, False, True, True]]
