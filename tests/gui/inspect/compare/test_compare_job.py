"""The job that compares, with real photos of a drawn wall and a network whose answer is known."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image

from crackview.engine.protocols import PhotoMaps
from crackview.errors import Cancelled, UserError
from crackview.gui.inspect.compare.compare_job import CompareJob, CompareRequest, CompareResult, EarlierPhotoCache
from crackview.gui.jobs import JobEnded, JobProgress
from crackview.gui.model_choice import ModelChoice
from crackview.vision import measure
from crackview.vision.change_detection import ChangeState, DatedPhoto, Doubt
from crackview.vision.scale import Scale
from tests.map_sources import TellsNoJoints
from tests.vision import walls

SHORT, LONG = ((100, 100), (600, 400), 6), ((100, 100), (700, 460), 6)


class DarkIsCrack(TellsNoJoints):
    calls = 0

    def segment(self, photo, *, cancel, progress):
        assert not cancel()
        DarkIsCrack.calls += 1
        progress(1.0)
        return ((75 - cv2.GaussianBlur(photo[..., 0].astype(np.float32), (0, 0), 1.5)) / 40 + 0.5).clip(0, 1)


class DarkIsJoint(DarkIsCrack):
    """Calls every line a joint."""

    knows_joints = True

    def maps(self, photo, **options):
        joints = self.segment(photo, **options)
        return PhotoMaps(np.zeros_like(joints), joints)


class Comparisons:
    def __init__(self):
        self.cache, self.progress = EarlierPhotoCache(), []

    def run(self, request, cancel=lambda: False, network=DarkIsCrack):
        heard = []
        job = CompareJob(request, lambda _choice: network(), self.cache)
        assert job.run(heard.append, cancel) == JobEnded("")
        self.progress = [message.share for message in heard if isinstance(message, JobProgress)]
        (result,) = [message for message in heard if isinstance(message, CompareResult)]
        return result


@pytest.fixture
def comparisons():
    return Comparisons()


def question(tmp_path, *, seed=0, scale=Scale(0.5)):  # noqa: B008 - frozen
    earlier, _ = walls.view(walls.ground(seed), walls.coverage([SHORT]), walls.camera(1), lift=5)
    Image.fromarray(earlier).save(tmp_path / "old.png")
    later, probability = walls.view(walls.ground(0), walls.coverage([LONG]))
    mask = probability >= 0.5
    seen = DatedPhoto(measure.find(mask, probability, 0.5, photo=later), mask, probability, later)
    return CompareRequest(tmp_path / "old.png", later, seen, 0.5, 20.0, scale, ModelChoice("m"))


def test_it_tells_what_has_grown_and_compares_anew_without_looking_again(comparisons, tmp_path):
    asked = question(tmp_path)
    first = comparisons.run(asked)
    assert first.request is asked
    assert comparisons.progress == [0.0, 1.0]
    (grown,) = [change for change in first.changes if change.state is ChangeState.GROWN]
    assert grown.length_mm.value == pytest.approx(58, abs=4)
    assert (first.picture.width, first.picture.height) == walls.SIZE
    calls = DarkIsCrack.calls
    again = comparisons.run(
        CompareRequest(asked.earlier, asked.pixels, asked.later, 0.5, 20.0, Scale(1.0), asked.model)
    )
    (grown,) = [change for change in again.changes if change.state is ChangeState.GROWN]
    assert grown.length_mm.value == pytest.approx(117, abs=8)
    assert DarkIsCrack.calls == calls
    assert comparisons.progress == []
    assert again.picture is first.picture


def test_another_model_looks_again(comparisons, tmp_path):
    asked = question(tmp_path)
    comparisons.run(asked)
    calls = DarkIsCrack.calls
    comparisons.run(replace(asked, model=ModelChoice("other")))
    assert DarkIsCrack.calls == calls + 1


def test_another_wall_and_a_damaged_file_are_one_sentence(comparisons, tmp_path):
    with pytest.raises(UserError, match="do not show the same place"):
        comparisons.run(question(tmp_path, seed=7))
    asked = question(tmp_path)
    asked.earlier.write_bytes(b"no picture")
    with pytest.raises(UserError, match=r"old\.png"):
        comparisons.run(asked)


def test_one_that_is_cancelled_keeps_nothing(comparisons, tmp_path):
    asked = question(tmp_path)
    answers = iter([False, True])
    with pytest.raises(Cancelled):
        comparisons.run(asked, lambda: next(answers))
    assert comparisons.cache.find(asked) is None
    with pytest.raises(Cancelled):
        comparisons.run(asked, lambda: True)


def test_a_line_that_the_model_takes_for_a_joint_is_new_where_the_wall_was_bare(comparisons, tmp_path):
    asked = question(tmp_path)
    nothing = np.zeros_like(asked.later.probability)
    asked = replace(asked, later=DatedPhoto((), nothing > 0, nothing, asked.pixels))
    found = comparisons.run(asked, network=DarkIsJoint)
    assert comparisons.progress == [0.0, 0.5, 1.0]
    (change,) = found.changes
    assert (change.state, change.doubt, change.later) == (ChangeState.NEW, Doubt.JOINT, ())
    assert change.length_mm.value == pytest.approx(58, abs=8)
    calls = DarkIsCrack.calls
    assert [each.state for each in comparisons.run(asked, network=DarkIsJoint).changes] == [ChangeState.NEW]
    assert DarkIsCrack.calls == calls, "the joints of both photos are kept"
