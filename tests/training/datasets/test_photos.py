from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from tests.training.conftest import write_set
from training.datasets import lines, splits
from training.datasets.photos import DataError, Pair


def _write(path: Path, mask: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(mask).convert("1").save(path)


def test_ignored_pixels_of_a_wall_are_known_and_other_photos_have_none(small_data):
    write_set(small_data, "walls_phone", ["2001", "2101"])
    ignored = np.zeros((96, 96), np.uint8)
    ignored[10:20] = 255
    _write(small_data / "walls_phone/ignore/2001.png", ignored)
    first, second = (pair.sample() for pair in splits.pairs("walls_phone"))
    assert np.array_equal(first.ignored, ignored)
    assert second.ignored is None
    assert first.joint is None


def test_an_ignored_mask_of_another_size_is_named(small_data):
    write_set(small_data, "walls_phone", ["2001"])
    _write(small_data / "walls_phone/ignore/2001.png", np.zeros((8, 8), np.uint8))
    with pytest.raises(DataError, match=r"ignore.2001\.png"):
        splits.pairs("walls_phone")[0].sample()


def test_near_a_centre_line_nothing_is_known(small_data):
    write_set(small_data, "cracktree", ["1"])
    line = np.zeros((96, 96), np.uint8)
    line[50] = 255
    _write(small_data / "cracktree/masks/1.png", line)
    sample = splits.pairs("cracktree")[0].sample()
    assert np.array_equal(sample.crack, line)
    assert np.flatnonzero(sample.ignored[:, 40]).tolist() == [47, 48, 49, 51, 52, 53]


def test_joints_of_rendered_photos_are_drawn_and_their_edges_uncertain(small_data, monkeypatch):
    monkeypatch.setenv("CRACKVIEW_RUNS", str(small_data))
    write_set(small_data, "synth/jointed", ["a"])
    joint = np.zeros((96, 96), np.uint8)
    joint[30:34] = 255
    _write(small_data / "synth/jointed/joints/a.png", joint)
    found = splits.pairs("synth/jointed")[0].sample().joint
    expected = [lines.NO_JOINT, lines.UNKNOWN, *[lines.JOINT] * 4, lines.UNKNOWN, lines.NO_JOINT]
    assert found[28:36, 10].tolist() == expected


def test_every_line_of_a_board_is_a_joint_and_plain_concrete_has_none(small_data):
    for name in ("negatives/joints", "negatives/concrete"):
        board = np.full((200, 200, 3), 170, np.uint8)
        cv2.line(board, (100, 0), (100, 199), (80, 80, 80), 2)
        (small_data / name).mkdir(parents=True)
        Image.fromarray(board).save(small_data / name / "IMG_8206_JPG.jpg", quality=95)
    joint = splits.pairs("negatives/joints")[0].sample().joint
    assert (joint[40:160, 100] == lines.JOINT).all()
    assert not splits.pairs("negatives/concrete")[0].sample().joint.any()


@pytest.mark.parametrize(
    ("name", "one", "other", "same"),
    [
        ("walls_phone", "2063", "2076", True),
        ("walls_phone", "2063", "2363", False),
        ("walls_phone", "cracking083", "cracking084", True),
        ("walls_phone", "cracking084", "crack084", False),
        ("bridge_deck", "drone-ckq5n9y6j001k3b665zqjov8e_00", "drone-ckq5nffma000l3b66r4jg5vcw_02", True),
        ("bridge_deck", "drone-ckq5n9y6j001k3b665zqjov8e_00", "dark-ckq5n9y6j001k3b665zqjov8e_00", False),
        ("bridge_deck", "closeup-IMG_2940_1297_485_00", "closeup-IMG_2947_3_485_00", True),
        ("cracktree", "10011", "10019", True),
        ("cracktree", "10011", "10050", False),
        ("negatives/joints", "2000x1500_15_resized_jpg", "2000x1500_17_resized_jpg", True),
        ("negatives/joints", "2000x1500_15_resized_jpg", "2000x1500_27_resized_jpg", False),
        ("negatives/joints", "IMG_20220627_111123_jpg", "IMG_20220627_111157_jpg", True),
        ("negatives/facades", "20230329_200511_287_R", "20230329_200608_077_R", True),
        ("negatives/facades", "20230329_200511_287_R", "20230329_202023_677_R", False),
    ],
)
def test_neighbours_are_never_split(name, one, other, same):
    groups = {Pair(name, Path(f"{stem}.jpg"), None).group for stem in (one, other)}
    assert (len(groups) == 1) == same
