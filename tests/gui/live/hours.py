"""``python -m tests.gui.live.hours --minutes 120``: the real window watches a stream that breaks, and its memory.

The application runs offscreen with its own network on a real RTSP server, which is killed for 3 s or frozen for 8 s in
each minute; a snapshot is taken every ten seconds. Each minute's resident memory is printed; the exit code is 1 if it
grows by more than 2 % after the tenth minute.
"""

import argparse
import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

from tests.sources.servers import KINDS

SETTLED_MIN = 10
MOST_GROWTH = 0.02
_SNAPSHOT_S = 10
_CUT_S = 60


def cut(server, ended):
    """Break the server in each minute, frozen every fourth time."""
    number = 0
    while not ended.wait(_CUT_S):
        number += 1
        frozen = number % 4 == 0
        server.freeze() if frozen else server.stop()
        ended.wait(8 if frozen else 3)
        server.thaw() if frozen else server.start()


class Watch:
    """What is done in the window, once in a second by a timer."""

    def __init__(self, minutes, folder):
        self._end, self._folder = minutes * 60, folder
        self._begun = time.monotonic()
        self._process = psutil.Process()
        self._samples = []
        self.ended = threading.Event()
        self.minutes = []  # MiB

    def second(self):
        window = self._window()
        passed = time.monotonic() - self._begun
        self._samples.append(self._process.memory_info().rss / 2**20)
        if window is not None and int(passed) % _SNAPSHOT_S == 0:
            window.action_set["live.snapshot"].trigger()
        if passed >= 60 * (len(self.minutes) + 1):
            self.minutes.append(statistics.median(self._samples))
            kept = sum(1 for _ in self._folder.glob("*.png"))
            print(
                f"minute {len(self.minutes)}: {self.minutes[-1]:.0f} MiB (median), {max(self._samples):.0f} MiB (most),"
                f" {threading.active_count()} threads, {self._process.num_fds()} descriptors, {kept} snapshots",
                flush=True,
            )
            self._samples.clear()
        if passed >= self._end and window is not None and not self.ended.is_set():
            self.ended.set()
            window.close()

    @staticmethod
    def _window():
        from PySide6.QtWidgets import QApplication

        from crackview.gui.app.main_window import MainWindow

        found = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        return next(found, None)


def main():
    """Watch; the exit code is 1 if the memory grew by more than MOST_GROWTH."""
    parser = argparse.ArgumentParser(prog="python -m tests.gui.live.hours")
    parser.add_argument("--minutes", type=int, default=120)
    parser.add_argument("--of", choices=[kind for kind in KINDS if kind != "mjpeg"], default="rtsp")
    args = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["CRACKVIEW_CONFIG"] = str(folder / "config")
        minutes = watched(args.of, args.minutes, folder)
    if len(minutes) <= SETTLED_MIN:
        return 0
    settled = minutes[SETTLED_MIN - 1]
    growth, most = minutes[-1] / settled - 1, max(minutes[SETTLED_MIN:]) / settled - 1
    print(f"from minute {SETTLED_MIN} to {len(minutes)}: {growth:+.1%}, at most {most:+.1%}")
    return 1 if most > MOST_GROWTH else 0


def watched(kind, minutes, folder):
    """Run the application; return the resident memory of each minute, MiB."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from crackview import memory
    from crackview.gui.app import application
    from crackview.gui.app.settings import AppSettings, LiveSettings, SettingsStore

    memory.keep_freed_memory()
    snapshots = folder / "snapshots"
    SettingsStore().save(AppSettings(live=LiveSettings(folder=str(snapshots), keep_before=True)))
    app = QApplication(["crackview"])
    server = KINDS[kind](folder)
    server.start()
    watch, timer = Watch(minutes, snapshots), QTimer(app)
    timer.timeout.connect(watch.second)
    timer.start(1000)
    cutting = threading.Thread(target=cut, args=(server, watch.ended))
    cutting.start()
    try:
        application.run([server.url])
    finally:
        watch.ended.set()
        cutting.join()
        server.stop()
    return watch.minutes


if __name__ == "__main__":
    sys.exit(main())
