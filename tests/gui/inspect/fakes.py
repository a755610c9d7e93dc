"""Segmenters and photos whose answers can be told apart: a photo's grey value comes back as its probability."""

import hashlib
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from crackview.errors import Cancelled
from crackview.gui.inspect.photos.photo_source import PhotoFacts
from crackview.nets.cards import Card, ModelError
from crackview.vision.image_io import Photo, PhotoError
from tests.map_sources import TellsNoJoints


class FakeSegmenter(TellsNoJoints):
    """Gives every pixel the probability of the photo's first grey value; slow and cancellable."""

    device_title = "CPU, 2 threads"

    def __init__(self, seconds=0.0, gate: threading.Event | None = None):
        self.seconds = seconds
        self.gate = gate
        self.calls = 0
        self.cancelled = 0

    def segment(self, photo, *, cancel=None, progress=None):
        self.calls += 1
        end = time.monotonic() + self.seconds
        while time.monotonic() < end or (self.gate is not None and not self.gate.is_set()):
            if cancel and cancel():
                self.cancelled += 1
                raise Cancelled
            time.sleep(0.001)
        if progress:
            progress(1.0)
        return np.full(photo.shape[:2], photo[0, 0, 0] / 255, np.float32)


class BrokenSegmenter(FakeSegmenter):
    def segment(self, *_photo, **_options):
        raise RuntimeError("the convolution fell over")


def no_model(choice):
    raise ModelError("There is no model called 'x'; there are: none.")


@dataclass(frozen=True)
class GreySource:
    """A photo of one grey value, decoded slowly."""

    grey: int
    seconds: float = 0.0
    broken: bool = False

    @property
    def name(self):
        return f"grey{self.grey}"

    def read(self):
        time.sleep(self.seconds)
        if self.broken:
            raise PhotoError(f"{self.name} is damaged: copy it again.")
        pixels = np.full((24, 32, 3), self.grey, np.uint8)
        pixels.flags.writeable = False
        return Photo(Path(self.name), pixels, "RGB"), PhotoFacts(self.name)


def write_photo(path, grey=128, size=(32, 24)):
    from PIL import Image

    Image.new("RGB", size, (grey, grey, grey)).save(path)
    return path


def make_card(name, threshold, **values):
    return Card(
        name=name,
        title=name.upper(),
        role="student",
        architecture="pct",
        parameters=490_000,
        file=f"{name}.safetensors",
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        mean=(0.5, 0.5, 0.5),
        std=(0.2, 0.2, 0.2),
        threshold=threshold,
        stride=32,
        method="for tests",
        training_sets=(),
        **values,
    )
