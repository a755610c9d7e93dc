"""What a grabber tells, to be waited for."""

import threading

from crackview.sources.grabber import FrameGrabbed


class Events:
    def __init__(self):
        self.all = []
        self._changed = threading.Condition()

    def __call__(self, event):
        with self._changed:
            self.all.append(event)
            self._changed.notify_all()

    def wait(self, kind, count=1, seconds=10.0):
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.of(kind)) >= count, seconds), self.all[-20:]
            return self.of(kind)

    def of(self, kind):
        return [event for event in list(self.all) if isinstance(event, kind)]

    def numbers(self):
        return [event.frame.index for event in self.of(FrameGrabbed)]
