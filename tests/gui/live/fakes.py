"""Sources whose frames can be told apart, and which break, hang and come back as a test wants."""

import threading
import time
from datetime import UTC, datetime

import numpy as np

from crackview.engine import devices
from crackview.errors import Cancelled
from crackview.sources.source import Frame, SourceError, SourceInfo
from tests.map_sources import TellsNoJoints

WIDTH, HEIGHT = 64, 48


def frame(index, *, position=None, captured=None, grey=None):
    pixels = np.full((HEIGHT, WIDTH, 3), index % 256 if grey is None else grey, np.uint8)
    pixels.flags.writeable = False
    now = time.monotonic() if captured is None else captured
    return Frame(pixels, index, now, datetime.now(UTC).astimezone(), position)


class FakeSource:
    """A file of `count` frames, or a live source; a frame's grey value is its index."""

    def __init__(self, count=None, fps=50.0):
        self.count, self.fps = count, fps
        self.live = count is None
        self.next = 0
        self.broken = threading.Event()
        self.hanging = threading.Event()
        self.closed = threading.Event()
        self.opened = 0

    def open(self):
        if self.broken.is_set():
            raise SourceError("The camera is not there: plug it in.")
        self.closed.clear()
        self.opened += 1
        return SourceInfo("Fake wall", self.live, WIDTH, HEIGHT, self.fps, self.count)

    def read(self):
        while self.hanging.is_set() and not self.closed.wait(0.01):
            pass
        if self.broken.is_set():
            raise SourceError("The camera was unplugged: plug it in again.")
        if self.count is not None and self.next >= self.count:
            return None
        if self.live:
            time.sleep(1 / self.fps)
        self.next += 1
        return frame(self.next - 1, position=None if self.live else (self.next - 1) / self.fps)

    def seek(self, index):
        self.next = index

    def close(self):
        self.closed.set()


class Stubborn(FakeSource):
    """Hangs and does not even let go when it is closed."""

    def read(self):
        time.sleep(3.0)
        raise SourceError("Nothing came.")


class GreyIsProbability(TellsNoJoints):
    """Gives every pixel the probability of the frame's grey value."""

    device_title = devices.title("cpu", 1)
    precision = "exact"

    def __init__(self, seconds=0.0):
        self.seconds = seconds
        self.seen = []

    def segment(self, photo, *, cancel=None, **_options):
        time.sleep(self.seconds)
        if cancel is not None and cancel():
            raise Cancelled
        self.seen.append(int(photo[0, 0, 0]))
        return np.full(photo.shape[:2], photo[0, 0, 0] / 255, np.float32)
