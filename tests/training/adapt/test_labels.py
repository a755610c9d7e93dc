"""What of hand-made maps is learnt: thin, long and clearly seen lines; the rest is doubtful."""

import cv2
import numpy as np
import pytest

from crackview.engine.protocols import PhotoMaps
from training.adapt.labels import labels
from training.datasets import lines
from training.datasets.taught import CRACK, DOUBTFUL, SOUND

SIZE = 200
PHOTO = np.full((SIZE, SIZE, 3), 150, np.uint8)
POINTS = np.array([[20, 30], [70, 60], [110, 40], [180, 90]], np.int32)


def drawn(probability: float, width: int = 3) -> np.ndarray:
    """A map with one crooked line."""
    return cv2.polylines(np.zeros((SIZE, SIZE), np.float32), [POINTS], False, probability, width)


def kinds(crack: np.ndarray, joints: np.ndarray | None = None) -> np.ndarray:
    return labels(PHOTO, PhotoMaps(crack, joints), 0.4).kinds


def test_a_thin_long_line_that_is_clearly_seen_is_a_crack():
    seen = drawn(0.9)
    found = kinds(seen)
    assert (found[seen > 0] == CRACK).all()
    assert (found[150:] == SOUND).all()


def test_a_line_of_middling_confidence_is_doubtful_as_is_one_that_is_hardly_seen():
    for probability in (0.5, 0.2):
        found = kinds(drawn(probability))
        assert (found[drawn(1.0) > 0] == DOUBTFUL).all()
    assert (kinds(drawn(0.05)) == SOUND).all()


@pytest.mark.parametrize("radius", [2, 4, 25])
def test_a_speck_or_a_blob_is_doubtful_however_clearly_it_is_seen(radius):
    blob = cv2.circle(np.zeros((SIZE, SIZE), np.float32), (100, 150), radius, 0.95, -1)
    found = kinds(np.maximum(blob, drawn(0.9)))
    assert (found[blob > 0] == DOUBTFUL).all()
    assert (found == CRACK).sum() == (drawn(1.0) > 0).sum()


def test_a_line_that_may_be_a_joint_is_doubtful_and_its_neighbour_is_not():
    joint = np.zeros((SIZE, SIZE), np.float32)
    joint[150:153, 10:190] = 1
    crack = np.maximum(drawn(0.9), 0.7 * joint)
    found = labels(PHOTO, PhotoMaps(crack, 0.29 * joint), 0.4)
    assert (found.kinds[joint > 0] == DOUBTFUL).all()
    assert (found.kinds[drawn(1.0) > 0] == CRACK).all()
    assert found.joints is not None
    assert (found.joints[joint > 0] == lines.UNKNOWN).all()
    assert (found.joints[drawn(1.0) > 0] == lines.NO_JOINT).all()


def test_what_is_surely_a_joint_is_learnt_as_one():
    joint = np.zeros((SIZE, SIZE), np.float32)
    joint[150:153, 10:190] = 0.9
    found = labels(PHOTO, PhotoMaps(drawn(0.9), joint), 0.4)
    assert found.joints is not None
    assert (found.joints[joint > 0] == lines.JOINT).all()
    assert (found.kinds[joint > 0] == SOUND).all()


def test_a_photo_of_which_more_is_doubtful_than_sure_is_not_usable():
    doubtful = np.zeros((SIZE, SIZE), np.float32)
    doubtful[100:, :] = 0.5
    assert not labels(PHOTO, PhotoMaps(doubtful, None), 0.4).usable
    assert labels(PHOTO, PhotoMaps(drawn(0.9), None), 0.4).usable
    assert labels(PHOTO, PhotoMaps(np.zeros((SIZE, SIZE), np.float32), None), 0.4).usable
