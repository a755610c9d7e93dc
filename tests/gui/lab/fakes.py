"""Segmenters whose answers can be told apart, and a place to wait for messages."""

import threading
import time
from types import SimpleNamespace

import numpy as np

from crackview.engine import devices
from crackview.engine.sweep import SweepSample
from crackview.errors import Cancelled
from crackview.gui.lab.messages import LabPhoto
from crackview.nets.cards import ModelError
from crackview.vision.pyramid import PhotoPyramid
from tests.map_sources import TellsNoJoints


class FakeSegmenter(TellsNoJoints):
    """Takes pixels darker than a level for cracks; each prediction takes its time and can be cancelled."""

    device_title = devices.title("cpu", 1)

    def __init__(self, name, *, level=100, role="student", seconds=0.0, precision="exact", int8=None):
        self.card = SimpleNamespace(name=name, threshold=0.5, role=role, onnx_int8=int8)
        self.precision = precision
        self.level, self.seconds = level, seconds
        self.pictures, self.cancelled = [], 0

    def segment(self, photo, *, cancel=None):
        self.pictures.append(photo)
        end = time.monotonic() + self.seconds
        while time.monotonic() < end:
            if cancel and cancel():
                self.cancelled += 1
                raise Cancelled
            time.sleep(0.001)
        return (photo[..., 0] < self.level).astype(np.float32)


class Factory:
    """Hands out one segmenter for each name and remembers them."""

    def __init__(self, *segmenters):
        self.made = {one.card.name: one for one in segmenters}

    def __call__(self, choice):
        if choice.name not in self.made:
            raise ModelError(f"The weights of {choice.name} are missing; install CrackView again.")
        return self.made.get((choice.name, choice.precision), self.made[choice.name])


class Post:
    """Keeps what threads deliver."""

    def __init__(self):
        self.messages, self._condition = [], threading.Condition()

    def __call__(self, message):
        with self._condition:
            self.messages.append(message)
            self._condition.notify_all()

    def wait(self, condition, seconds=20):
        """What the condition says of the messages or of anything else, soon after it is true."""
        end = time.monotonic() + seconds
        with self._condition:
            while not (found := condition(self.messages)):
                assert time.monotonic() < end, self.messages
                self._condition.wait(0.01)
            return found

    def of(self, kind):
        return [message for message in self.messages if isinstance(message, kind)]


def make_photo(*, truth=True, size=(64, 96), stem="wall"):
    pixels = np.full((*size, 3), 200, np.uint8)
    pixels[20:26] = 40
    pixels.flags.writeable = False
    mask = pixels[..., 0] < 100 if truth else None
    return LabPhoto(f"{stem}.png", None, None, SweepSample(stem, pixels, mask), PhotoPyramid.of(pixels))
