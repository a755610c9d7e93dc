"""A wall with cracks that are exactly known, and a network that sees what is dark."""

import threading

import numpy as np
from PIL import Image

from crackview.engine import devices
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import InferenceResult
from crackview.inspection.store.records import Model
from crackview.vision import image_io
from crackview.vision.pyramid import ProbabilityLayer
from tests.map_sources import TellsNoJoints

SIZE = (320, 240)
MODEL = Model("pct-rfkd", "a" * 64, 0.5)


def pixels():
    """Two parts of a crack with a gap of 20 px, a second crack, and one so faint that the network misses it."""
    wall = np.full((SIZE[1], SIZE[0], 3), 200, np.uint8)
    wall[58:63, 20:140] = 20
    wall[58:63, 160:300] = 20
    wall[120:124, 30:290] = 20
    wall[180:184, 30:290] = 120
    return wall


def photo(folder, name="wall.png"):
    path = folder / name
    Image.fromarray(pixels()).save(path)
    return path


class DarkIsCrack(TellsNoJoints):
    """Stands in for the segmenter."""

    device_title = devices.title("cpu", 1)
    precision = "exact"

    def __init__(self, gate=None):
        self.gate = gate or threading.Event()
        self.gate.set()

    def segment(self, photo, *, cancel=None, progress=None):
        del cancel
        if progress is not None:
            progress(1.0)
        return (photo.mean(axis=2) < 64).astype(np.float32)


def seen(path, number=1, threshold=0.5, folder=None):
    """A photo as the network saw it."""
    read = image_io.read_photo(path).pixels
    probability = DarkIsCrack().segment(read)
    probability.flags.writeable = False
    model = Model(MODEL.name, MODEL.sha256, threshold)
    layer = ProbabilityLayer.of(probability)
    return InferenceResult(number, folder or path.parent, path, read, probability, layer, model)


def session(home, path, **options):
    """A session in which a photo is open."""
    opened = PhotoSession(home)
    opened.show(seen(path, **options))
    return opened
