"""``crackview bench lab``: whether the Lab keeps pace with a slider on a 1280 x 720 picture, with a real window.

For each noise a slider is dragged for two seconds: how often the noisy picture is painted anew, how many predictions of
students arrive, and the longest time for which the window answered to nothing, by the clock and by the processor time
of its own thread (on a busy computer the clock tells of others). Then it is released: how long until all models have
looked at the last picture.
"""

import importlib
import json
import math
import os
import time
from itertools import pairwise
from typing import Any

from crackview.commands.bench.command import matrix_gflops
from crackview.commands.console import ProgressLine, complain, say
from crackview.vision.noise import NOISES

SIZE, WINDOW = (1280, 720), (1366, 768)
DRAG_S, STEP_MS, LIMIT_S = 2.0, 12, 60.0


def run(*, as_json: bool) -> int:
    """Measure and print; 1 where Qt cannot be loaded."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        complain(f"The Lab cannot be measured because Qt cannot be loaded ({error}).")
        return 1
    from crackview import memory  # noqa: PLC0415

    memory.keep_freed()
    before = matrix_gflops()
    bench = _LabBench()
    progress, rows = ProgressLine(len(NOISES)), []
    for index, name in enumerate(NOISES):
        progress.show(index, name)
        rows.append(bench.measure(name))
    progress.clear()
    bench.close()
    rate = round((before + matrix_gflops()) / 2, 1)
    report = {"models": bench.models, "matrix_gflops": rate, "noises": rows}
    if as_json:
        say(json.dumps(report, indent=2))
        return 0
    say(f"{', '.join(bench.models)} on {SIZE[0]} x {SIZE[1]}; matrix product {rate} GFLOP/s")
    say(f"{'noise':<15}  {'pictures/s':>10}  {'students/s':>10}  {'refresh s':>9}  {'block ms':>8}  {'work ms':>7}")
    for row in rows:
        say(
            f"{row['noise']:<15}  {row['pictures_per_s']:>10.1f}  {row['students_per_s']:>10.1f}  "
            f"{row['refresh_s']:>9.2f}  {row['longest_block_ms']:>8.1f}  {row['longest_work_ms']:>7.1f}"
        )
    return 0


class _LabBench:
    """A Lab with a picture, and a hand at its sliders."""

    def __init__(self) -> None:
        import cv2  # noqa: PLC0415 - only for this command
        from PySide6.QtCore import QTimer  # noqa: PLC0415
        from PySide6.QtGui import QImage  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication, QSplitter  # noqa: PLC0415

        from crackview import paths  # noqa: PLC0415
        from crackview.engine import devices  # noqa: PLC0415
        from crackview.gui.app.action_set import ActionSet  # noqa: PLC0415
        from crackview.gui.app.settings import AppSettings  # noqa: PLC0415
        from crackview.gui.lab.workspace import LabWorkspace  # noqa: PLC0415
        from crackview.vision import image_io  # noqa: PLC0415

        self._app = QApplication.instance() or QApplication(["crackview"])
        devices.preload()  # as the window does before it opens anything
        self._actions = ActionSet()
        self._lab = LabWorkspace(self._actions, AppSettings())
        self._window = QSplitter()
        self._window.addWidget(self._lab.canvas_widget)
        self._window.addWidget(self._lab.panel_widget)
        self._lab.strip_widget.setParent(self._window)
        self._lab.strip_widget.hide()
        self._window.resize(*WINDOW)
        self._window.show()
        self._pictures = self._students = 0
        self._last: object = None
        self._beats: list[tuple[float, float]] = []
        controller = self._lab.controller
        self.models = [choice.name for choice in controller.models]
        controller.judged.connect(self._count)
        self._lab.canvas_widget.panes_view.panes[0].canvas.painted.connect(self._painted)
        self._heart = QTimer()
        self._heart.setInterval(0)
        self._heart.timeout.connect(lambda: self._beats.append((time.perf_counter(), time.thread_time())))
        sample = image_io.read_photo(next(iter(sorted(paths.samples().glob("*.jpg"))))).pixels
        pixels = cv2.resize(sample, SIZE, interpolation=cv2.INTER_AREA)
        self._lab.paste_image(QImage(pixels.data, *SIZE, 3 * SIZE[0], QImage.Format.Format_RGB888).copy())
        self._wait_until(self._settled)

    def measure(self, name: str) -> dict[str, Any]:
        """Drag the slider of a noise up and down, then let it go at severity 3."""
        self._actions["noise.reset"].trigger()
        self._wait_until(self._settled)
        slider = self._lab.panel_widget.rows[name].slider
        self._pictures = self._students = 0
        self._beats = []
        self._heart.start()
        started = time.perf_counter()
        slider.setSliderDown(True)
        while (passed := time.perf_counter() - started) < DRAG_S:
            slider.setValue(round(slider.maximum() * (0.5 - 0.5 * math.cos(2 * math.pi * passed / DRAG_S))))
            self._wait(STEP_MS / 1000)
        pictures, students = self._pictures / passed, self._students / passed
        slider.setValue(slider.maximum() // 2)
        started = time.perf_counter()
        slider.setSliderDown(False)
        self._wait_until(self._settled)
        refresh = time.perf_counter() - started
        self._heart.stop()
        wall, work = (
            max((after - before for before, after in pairwise(times)), default=0.0)
            for times in zip(*self._beats, strict=True)
        )
        return {
            "noise": name,
            "pictures_per_s": round(pictures, 1),
            "students_per_s": round(students, 1),
            "refresh_s": round(refresh, 3),
            "longest_block_ms": round(wall * 1000, 1),
            "longest_work_ms": round(work * 1000, 1),
        }

    def close(self) -> None:
        """End its threads and its window."""
        self._lab.shutdown()
        self._window.close()
        self._window.deleteLater()

    def _settled(self) -> bool:
        return bool(self._lab.controller.settled)

    def _count(self, judged: Any) -> None:
        self._students += judged.model in self.models and "teacher" not in judged.model

    def _painted(self) -> None:
        if self._lab.controller.noisy is not self._last:
            self._last = self._lab.controller.noisy
            self._pictures += 1

    def _wait(self, seconds: float) -> None:
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - only for this command

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def _wait_until(self, condition: Any) -> None:
        end = time.perf_counter() + LIMIT_S
        while not condition() and time.perf_counter() < end:
            self._wait(0.01)
