"""``python -m tests.sources.cuts --cuts 100 --of rtsp,rtmp,udp,mjpeg``: streams that break, and how soon they are back.

Every third cut freezes the server without closing anything, the others kill it; each lasts 0.2 to 8 s. What is counted
is the time from the moment when the server works again to the first picture.
"""

import argparse
import random
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from crackview.concurrency import LatestSlot
from crackview.sources.grabber import FrameGrabbed, Grabber, SourceLost
from crackview.sources.stream import StreamSource
from tests.sources.servers import KINDS

MOST_S = 3.0
_GIVE_UP_S = 30.0


class Pictures:
    """Counts what a grabber tells."""

    def __init__(self):
        self._changed = threading.Condition()
        self._shown = self._lost = 0

    def __call__(self, event):
        with self._changed:
            self._shown += isinstance(event, FrameGrabbed)
            self._lost += isinstance(event, SourceLost)
            self._changed.notify_all()

    @property
    def lost(self):
        return self._lost

    def next(self, seconds):
        """Wait for a picture; return how long it took, s, or None."""
        begun = time.monotonic()
        with self._changed:
            shown = self._shown
            came = self._changed.wait_for(lambda: self._shown > shown, seconds)
        return time.monotonic() - begun if came else None


def cut(kind, cuts, seed, folder):
    """Break a stream again and again; return (frozen, whether it was noticed, seconds until it is back or None)."""
    server, pictures, chance = KINDS[kind](folder), Pictures(), random.Random(f"{kind} {seed}")
    server.start()
    grabber = Grabber(StreamSource(server.url), slots=[LatestSlot()], on_event=pictures, reconnect=True)
    found = []
    try:
        assert pictures.next(_GIVE_UP_S) is not None, f"{kind}: no picture at all"
        for number in range(cuts):
            frozen, lost = number % 3 == 2, pictures.lost
            server.freeze() if frozen else server.stop()
            time.sleep(chance.uniform(0.2, 8.0))
            server.thaw() if frozen else server.start()
            found.append((frozen, pictures.lost > lost, pictures.next(_GIVE_UP_S)))
            time.sleep(chance.uniform(0.1, 1.0))
    finally:
        server.thaw()
        grabber.close(10)
        server.stop()
    return found


def main():
    """Cut; the exit code is 1 if a stream was not back in time."""
    parser = argparse.ArgumentParser(prog="python -m tests.sources.cuts")
    parser.add_argument("--cuts", type=int, default=100)
    parser.add_argument("--of", default=",".join(KINDS), help="kinds, with commas between them")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    late = 0
    for kind in args.of.split(","):
        with tempfile.TemporaryDirectory() as folder:
            found = cut(kind, args.cuts, args.seed, Path(folder))
        took = [_GIVE_UP_S if seconds is None else seconds for _, _, seconds in found]
        late += sum(seconds > MOST_S for seconds in took)
        print(
            f"{kind}: {len(found)} cuts, {sum(frozen for frozen, _, _ in found)} frozen,"
            f" {sum(noticed for _, noticed, _ in found)} noticed; back after {statistics.median(took):.2f} s (median),"
            f" {max(took):.2f} s at most, {sum(seconds > MOST_S for seconds in took)} later than {MOST_S:g} s",
            flush=True,
        )
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
