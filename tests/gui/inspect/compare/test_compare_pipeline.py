"""The thread that compares, with real photos of a drawn wall and a network whose answer is known."""

import threading

import cv2
import numpy as np
import pytest
from PIL import Image

from crackview.gui.inspect.compare.compare_pipeline import CompareFailed, ComparePipeline, CompareRequest, CompareResult
from crackview.gui.model_choice import ModelChoice
from crackview.vision import measure
from crackview.vision.change_detection import ChangeState, DatedPhoto
from crackview.vision.scale import Scale
from tests.vision import walls

SHORT, LONG = ((100, 100), (600, 400), 6), ((100, 100), (700, 460), 6)


class DarkIsCrack:
    calls = 0

    def segment(self, photo, *, cancel, progress):
        assert not cancel()
        DarkIsCrack.calls += 1
        progress(1.0)
        return ((75 - cv2.GaussianBlur(photo[..., 0].astype(np.float32), (0, 0), 1.5)) / 40 + 0.5).clip(0, 1)


class Answers:
    def __init__(self):
        self.all, self._end = [], threading.Event()

    def __call__(self, answer):
        self.all.append(answer)
        if isinstance(answer, (CompareResult, CompareFailed)):
            self._end.set()

    def wait(self):
        assert self._end.wait(30)
        self._end.clear()
        return self.all[-1]


@pytest.fixture
def worker():
    answers = Answers()
    worker = ComparePipeline(answers, lambda _choice: DarkIsCrack())
    worker.answers = answers
    yield worker
    assert worker.shutdown()


def question(tmp_path, *, seed=0, scale=Scale(0.5)):  # noqa: B008 - frozen
    earlier, _ = walls.view(walls.ground(seed), walls.coverage([SHORT]), walls.camera(1), lift=5)
    Image.fromarray(earlier).save(tmp_path / "old.png")
    later, probability = walls.view(walls.ground(0), walls.coverage([LONG]))
    mask = probability >= 0.5
    seen = DatedPhoto(measure.find(mask, probability, 0.5, photo=later), mask, probability, later)
    return CompareRequest(tmp_path / "old.png", later, seen, 0.5, 20.0, scale, ModelChoice("m"))


def test_it_tells_what_has_grown_and_compares_anew_without_looking_again(worker, tmp_path):
    asked = question(tmp_path)
    generation = worker.ask(asked)
    first = worker.answers.wait()
    assert (first.generation, first.question) == (generation, asked)
    (grown,) = [change for change in first.changes if change.state is ChangeState.GROWN]
    assert grown.length_mm.value == pytest.approx(58, abs=4)
    assert (first.picture.width, first.picture.height) == walls.SIZE
    calls = DarkIsCrack.calls
    worker.ask(CompareRequest(asked.earlier, asked.pixels, asked.later, 0.5, 20.0, Scale(1.0), asked.model))
    again = worker.answers.wait()
    (grown,) = [change for change in again.changes if change.state is ChangeState.GROWN]
    assert grown.length_mm.value == pytest.approx(117, abs=8)
    assert DarkIsCrack.calls == calls
    assert again.picture is first.picture


def test_another_wall_and_a_damaged_file_are_one_sentence(worker, tmp_path):
    worker.ask(question(tmp_path, seed=7))
    assert "do not show the same place" in worker.answers.wait().sentence
    asked = question(tmp_path)
    asked.earlier.write_bytes(b"no picture")
    worker.ask(asked)
    assert "old.png" in worker.answers.wait().sentence
