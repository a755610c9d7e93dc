import threading

import numpy as np
import pytest

from crackview.errors import Cancelled
from crackview.gui.inspect.photos.shared_model import SharedModel
from crackview.gui.model_choice import ModelChoice
from tests.gui.inspect.fakes import FakeSegmenter

A, B, C = ModelChoice("a"), ModelChoice("b"), ModelChoice("c")
PHOTO = np.full((4, 5, 3), 51, np.uint8)


def nothing():
    pass


def test_the_shown_photo_takes_the_turn_and_the_background_begins_anew():
    gates = iter([threading.Event(), threading.Event()])
    segmenter = FakeSegmenter(gate=next(gates))
    models = SharedModel(lambda _choice: segmenter)
    answers = []
    background = threading.Thread(target=lambda: answers.append(models.maps(A, PHOTO)))
    background.start()
    while segmenter.calls == 0:
        pass
    with models.first(A, nothing) as lent:  # would never come back if the background kept the turn
        assert segmenter.cancelled == 1
        segmenter.gate.set()
        lent.segment(PHOTO)
        assert not answers
    background.join(5)
    assert answers[0].crack[0, 0] == pytest.approx(0.2)
    assert segmenter.calls == 3


def test_the_background_is_cancelled_while_it_works_and_while_it_waits():
    segmenter, stop = FakeSegmenter(gate=threading.Event()), threading.Event()
    models = SharedModel(lambda _choice: segmenter)
    ended = []

    def work():
        try:
            models.maps(A, PHOTO, stop.is_set)
        except Cancelled:
            ended.append(segmenter.calls)

    threads = [threading.Thread(target=work), threading.Thread(target=work)]
    threads[0].start()
    while segmenter.calls == 0:
        pass
    stop.set()
    threads[0].join(5)
    with models.first(A, nothing):
        threads[1].start()
        threads[1].join(5)
    assert ended == [1, 1]


def test_two_models_stay_loaded_and_no_more():
    made, loading = [], []

    def factory(choice):
        made.append(choice)
        return FakeSegmenter()

    models = SharedModel(factory)
    models.maps(A, PHOTO)
    for choice in (B, A, B, C, B, A):
        with models.first(choice, lambda choice=choice: loading.append(choice)):
            pass
    assert made == [A, B, C, A]
    assert loading == [B, C, A]
