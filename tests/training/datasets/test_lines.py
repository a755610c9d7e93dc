import cv2
import numpy as np
import pytest

from training.datasets.lines import JOINT, NO_JOINT, UNKNOWN, joints


def _board(grey: int = 160) -> np.ndarray:
    noise = np.random.default_rng(0).normal(grey, 1.5, (240, 320, 3))
    return noise.clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize(("start", "end"), [((0, 100), (319, 112)), ((150, 0), (150, 239)), ((20, 0), (260, 239))])
def test_a_long_straight_dark_line_is_a_joint_and_the_board_beside_it_is_none(start, end):
    photo = _board()
    line = np.zeros(photo.shape[:2], np.uint8)
    cv2.line(line, start, end, 255, 2)
    photo[line > 0] -= 50
    found = joints(photo)
    inner = np.s_[25:-25, 25:-25]
    assert np.mean(found[inner][line[inner] > 0] == JOINT) > 0.9
    away = cv2.dilate(line, np.ones((21, 21), np.uint8)) == 0
    assert np.mean(found[away] == NO_JOINT) > 0.95


def test_dots_and_short_strokes_are_none():
    photo = _board()
    for x in range(40, 300, 40):
        cv2.circle(photo, (x, 60), 3, (60, 60, 60), -1)
    cv2.line(photo, (100, 150), (125, 150), (60, 60, 60), 2)
    assert not (joints(photo) == JOINT).any()


def test_a_step_between_two_tones_is_no_line():
    photo = _board()
    photo[120:] -= 60
    assert not (joints(photo) == JOINT).any()


def test_of_a_faint_line_nothing_is_said():
    photo = _board().astype(np.int16)
    photo[119:121] -= 6
    row = joints(photo.astype(np.uint8))[119:121, 30:-30]
    assert np.mean(row == UNKNOWN) > 0.9
