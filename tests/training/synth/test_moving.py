import argparse

import cv2
import numpy as np
import pytest

from crackview import paths
from crackview.sources.video import VideoSource
from tests.programs import program
from training.synth import command, moving
from training.synth.scene import Scene

VIDEO = paths.samples() / f"{moving.STEM}.webm"
TRUTH = paths.samples() / "truth" / f"{moving.STEM}.npz"


@pytest.fixture
def scene():
    """A grey wall with one black crack, straight down from its middle."""
    photo = np.full((*moving._WALL, 3), 150, np.uint8)
    coverage = np.zeros(moving._WALL, np.float32)
    middle = moving._WALL[1] // 2
    photo[:, middle : middle + 5] = 0
    coverage[:, middle : middle + 5] = 1
    mask = coverage >= 0.5
    return Scene(photo, mask, np.zeros_like(mask), coverage, None, 92)


@pytest.fixture(scope="module")
def truth():
    return moving.unpacked(TRUTH)


def test_frame_and_mask_are_the_same_view(scene, monkeypatch):
    monkeypatch.setattr(moving, "FRAMES", 60)
    seen = [view for view in moving.views(scene) if view.mask.any()]
    assert seen
    for view in seen:
        assert view.photo.shape == (*moving.SIZE, 3)
        dark = view.photo[..., 0] < 75
        assert (dark & view.mask).sum() / (dark | view.mask).sum() > 0.8  # cubic and linear differ at the edges


def test_the_command_writes_a_video_and_its_truths(scene, monkeypatch, tmp_path, capsys):
    program("ffmpeg")
    monkeypatch.setattr(moving, "FRAMES", 3)
    monkeypatch.setattr(moving, "wall", lambda: scene)
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    assert command.run(parser.parse_args(["--moving", "--out", str(tmp_path)])) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / VIDEO.name)
    source = VideoSource(tmp_path / VIDEO.name)
    assert source.open().frames == 3
    source.close()
    masks, motions = moving.unpacked(tmp_path / "truth" / TRUTH.name)
    assert masks.shape == (3, *moving.SIZE)
    assert np.array_equal(motions[2], moving.motion(2))
    monkeypatch.setenv("PATH", "")
    assert command.run(parser.parse_args(["--moving", "--out", str(tmp_path / "again")])) == 1
    assert "install ffmpeg" in capsys.readouterr().err
    assert not [path for path in (tmp_path / "again").rglob("*") if path.is_file()]


def test_the_shipped_video_is_small_and_fits_its_truths(truth):
    masks, motions = truth
    assert VIDEO.stat().st_size + TRUTH.stat().st_size < 2_000_000
    assert len(masks) == len(motions) == moving.FRAMES
    assert all(np.array_equal(motions[frame], moving.motion(frame)) for frame in range(0, moving.FRAMES, 7))
    source = VideoSource(VIDEO)
    info = source.open()
    assert (info.width, info.height, info.fps, info.frames) == (1280, 720, 25, moving.FRAMES)
    for frame in (60, 124, 150, 199):
        source.seek(frame)
        grey = cv2.cvtColor(source.read().pixels, cv2.COLOR_RGB2GRAY).astype(float)
        around = cv2.dilate(masks[frame].astype(np.uint8), np.ones((15, 15), np.uint8)).astype(bool)
        around &= ~cv2.dilate(masks[frame].astype(np.uint8), np.ones((5, 5), np.uint8)).astype(bool)
        assert grey[masks[frame]].mean() < grey[around].mean() - 15
    source.close()


def test_the_shipped_masks_move_as_the_motions_say(truth):
    masks, motions = truth
    assert not masks[0].any()
    for frame in (70, 100, 122, 160):
        step = np.vstack([motions[frame + 1], [0, 0, 1]]) @ np.linalg.inv(np.vstack([motions[frame], [0, 0, 1]]))
        moved = cv2.warpAffine(masks[frame].astype(np.float32), step[:2], moving.SIZE[::-1]) >= 0.5
        inside = cv2.warpAffine(np.ones(moving.SIZE, np.float32), step[:2], moving.SIZE[::-1]) >= 1
        after = masks[frame + 1] & inside
        assert (moved & after).sum() > 0.9 * (moved | after).sum()
