"""``crackview bench lab`` and ``bench table``: whether a real window keeps pace with its sliders.

In the Lab a slider of each noise is dragged for two seconds on a 1280 x 720 picture: how often the noisy picture is
painted anew, how many predictions of students arrive, and the longest time for which the window answered to nothing, by
the clock and by the processor time of its own thread (on a busy computer the clock counts others too). Then it is
released: how long until all models have looked at the last picture.

The table of findings, with the panel, canvas and session of Inspect, has a 4056 x 3040 photo with 50 cracks: from the
probability map to the first table, and, while the threshold slider is moved, to the picture and to the table; each from
the slider, with the rest that a slider is given. The matrix rate beside them shows how busy the computer is.
"""

import importlib
import math
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from crackview.commands.bench.arithmetic import matrix_gflops
from crackview.commands.console import ProgressLine, print_error, print_json, print_line
from crackview.vision.noise import NOISES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LAB_SIZE, PHOTO_SIZE, WINDOW = (1280, 720), (4056, 3040), (1366, 768)
DRAG_S, STEP_MS, LIMIT_S = 2.0, 12, 60.0
CRACK_COLUMNS, CRACK_ROWS = 5, 10


def run_lab(*, as_json: bool) -> int:
    """Measure and print; 1 where Qt cannot be loaded."""
    if not _ready("Lab"):
        return 1
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
        print_json(report)
        return 0
    print_line(f"{', '.join(bench.models)} on {LAB_SIZE[0]} x {LAB_SIZE[1]}; matrix product {rate} GFLOP/s")
    print_line(
        f"{'noise':<15}  {'pictures/s':>10}  {'students/s':>10}  {'refresh s':>9}  {'block ms':>8}  {'work ms':>7}"
    )
    for row in rows:
        print_line(
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
        self._window.setStretchFactor(0, 1)
        self._lab.strip_widget.setParent(self._window)
        self._lab.strip_widget.hide()
        self._window.resize(*WINDOW)
        self._window.show()
        self._pictures = self._students = 0
        self._last: object = None
        self._ticks: list[tuple[float, float]] = []
        controller = self._lab.controller
        self.models = [choice.name for choice in controller.models]
        controller.judged.connect(self._count)
        self._lab.canvas_widget.panes_view.panes[0].canvas.painted.connect(self._painted)
        self._tick_timer = QTimer()
        self._tick_timer.setInterval(0)
        self._tick_timer.timeout.connect(lambda: self._ticks.append((time.perf_counter(), time.thread_time())))
        sample = image_io.read_photo(next(iter(sorted(paths.samples().glob("*.jpg"))))).pixels
        pixels = cv2.resize(sample, LAB_SIZE, interpolation=cv2.INTER_AREA)
        self._lab.paste_image(QImage(pixels.data, *LAB_SIZE, 3 * LAB_SIZE[0], QImage.Format.Format_RGB888).copy())
        self._wait_until(self._settled)

    def measure(self, name: str) -> dict[str, Any]:
        """Drag the slider of a noise up and down, then let it go at severity 3."""
        self._actions["noise.reset"].trigger()
        self._wait_until(self._settled)
        slider = self._lab.panel_widget.rows[name].slider
        self._pictures = self._students = 0
        self._ticks = []
        self._tick_timer.start()
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
        self._tick_timer.stop()
        wall, work = (
            max((after - before for before, after in pairwise(times)), default=0.0)
            for times in zip(*self._ticks, strict=True)
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


def run_table(runs: int, *, as_json: bool) -> int:
    """Measure and print; 1 where Qt cannot be loaded."""
    if not _ready("table"):
        return 1
    before = matrix_gflops()
    with TemporaryDirectory() as folder:
        bench = _TableBench(Path(folder))
        measured = bench.measure(runs)
        bench.close()
    rate = round((before + matrix_gflops()) / 2, 1)
    report = {"findings": bench.findings, "matrix_gflops": rate, "measurements": measured}
    if as_json:
        print_json(report)
        return 0
    print_line(f"{bench.findings} findings on {PHOTO_SIZE[0]} x {PHOTO_SIZE[1]}; matrix product {rate} GFLOP/s")
    print_line(f"{'p50 ms':>8}  {'p95 ms':>8}  {'runs':>4}  what")
    for result in measured:
        print_line(f"{result['p50_ms']:>8.1f}  {result['p95_ms']:>8.1f}  {result['runs']:>4}  {result['what']}")
    return 0


class _TableBench:
    """The findings of Inspect with a photo, and a hand at the slider."""

    def __init__(self, folder: Path) -> None:
        import numpy as np  # noqa: PLC0415 - only for this command
        from PySide6.QtWidgets import QApplication, QSplitter  # noqa: PLC0415

        from crackview.gui.app.action_set import ActionSet  # noqa: PLC0415
        from crackview.gui.app.settings import AppSettings  # noqa: PLC0415
        from crackview.gui.canvas.canvas import Canvas  # noqa: PLC0415
        from crackview.gui.inspect.dialogs import InspectFileDialogs  # noqa: PLC0415
        from crackview.gui.inspect.editing.tool_palette import ToolManager  # noqa: PLC0415
        from crackview.gui.inspect.findings.findings_controller import (  # noqa: PLC0415
            FindingsController,
            ProfileController,
        )
        from crackview.gui.inspect.findings.review_controller import ReviewController  # noqa: PLC0415
        from crackview.gui.inspect.panel import InspectPanel  # noqa: PLC0415
        from crackview.gui.inspect.photos.photo_strip import PhotoStrip  # noqa: PLC0415
        from crackview.gui.inspect.session_client import SessionClient  # noqa: PLC0415
        from crackview.gui.inspect.views import InspectViews, OverlayItems  # noqa: PLC0415
        from crackview.gui.widgets.thread_bridge import ThreadBridge  # noqa: PLC0415
        from crackview.inspection.session.command_queue import CommandQueue  # noqa: PLC0415
        from crackview.vision import image_io  # noqa: PLC0415
        from crackview.vision.pyramid import PhotoPyramid  # noqa: PLC0415

        app = QApplication.instance()
        self._app = app if isinstance(app, QApplication) else QApplication(sys.argv[:1])
        self._folder = folder
        self._map = cracks()
        self._pixels = np.repeat(np.where(self._map >= 0.5, np.uint8(50), np.uint8(160))[:, :, None], 3, axis=2)
        self._photo = folder / "bench.jpg"
        image_io.write_jpeg(self._photo, self._pixels)
        self._canvas, self._panel, bridge = Canvas(), InspectPanel(), ThreadBridge()
        self._client = CommandQueue(bridge.post, folder / "home")
        self._control = SessionClient(self._client)
        bridge.arrived.connect(self._control.handle)
        canvas, actions = self._canvas, ActionSet()
        dialogs, items, tools = InspectFileDialogs(canvas), OverlayItems(canvas), ToolManager(canvas)
        views = InspectViews(canvas, self._panel, PhotoStrip(), dialogs, items, tools)
        settings = AppSettings()
        findings = FindingsController(views, self._control, actions, settings)
        profile = ProfileController(views, self._control, findings)
        review = ReviewController(views, self._control, findings, actions, settings, lambda: None)
        self._keep = (bridge, views, actions, findings, profile, review)
        self._window = QSplitter()
        self._window.addWidget(self._canvas)
        self._window.addWidget(self._panel)
        self._window.resize(*WINDOW)
        self._window.show()
        self._canvas.set_photo(PhotoPyramid.of(self._pixels))
        self.findings = 0

    def measure(self, runs: int) -> list[dict[str, Any]]:
        from crackview.gui.canvas.layers import OverlayAppearance  # noqa: PLC0415 - only for this command
        from crackview.inspection.session.snapshot import InferenceResult  # noqa: PLC0415
        from crackview.inspection.store.records import Model  # noqa: PLC0415
        from crackview.vision.pyramid import ProbabilityLayer  # noqa: PLC0415

        layer, model = ProbabilityLayer.of(self._map), Model("bench", "0" * 64, 0.5)
        self._canvas.set_layer(layer)
        first, pictures, tables = [], [], []
        for number in range(1, 4):
            # another photo each time, so that it is measured anew
            path = self._photo.with_name(f"bench {number}.jpg")
            path.write_bytes(self._photo.read_bytes() + bytes(number))
            seen = InferenceResult(number, self._folder, path, self._pixels, self._map, layer, model)
            self._control.clear()
            first.append(self._until(partial(self._control.open_photo, seen), 0.5))
        self.findings = len(self._control.state.findings) if self._control.state is not None else 0
        for index in range(runs):
            threshold = 0.4 + 0.2 * (index % 7 + 1) / 8

            def slide(threshold: float = threshold) -> None:
                start = time.perf_counter()
                self._canvas.set_look(OverlayAppearance(threshold=threshold))
                self._canvas.repaint()
                pictures.append(time.perf_counter() - start)
                self._control.preview_threshold(threshold)

            tables.append(self._until(slide, threshold))
        return [
            _spread("table_first", "from the probability map to the table", first),
            _spread("slider_picture", "from the threshold slider to the picture", pictures),
            _spread("slider_table", "from the threshold slider to the table", tables),
        ]

    def close(self) -> None:
        """End the thread."""
        self._control.stop()
        self._client.shutdown()
        self._window.close()

    def _until(self, act: Callable[[], None], threshold: float) -> float:
        """Return the seconds from an action until the table shows the findings at a threshold."""
        start = time.perf_counter()
        act()
        while time.perf_counter() - start < LIMIT_S:
            self._app.processEvents()
            state = self._control.state
            if state is not None and state.model.threshold == threshold:
                self._panel.findings.table.viewport().repaint()
                return time.perf_counter() - start
            time.sleep(0.001)
        sys.exit("The table did not come.")


def cracks() -> "NDArray[np.float32]":
    """Return a probability map, float32 (H, W), with ``CRACK_COLUMNS`` x ``CRACK_ROWS`` cracks of 3 to 20 px."""
    import cv2  # noqa: PLC0415 - only for this command
    import numpy as np  # noqa: PLC0415

    width, height = PHOTO_SIZE
    random = np.random.default_rng(0)
    drawn = np.zeros((height, width), np.uint8)
    for index in range(CRACK_COLUMNS * CRACK_ROWS):
        middle_x, middle_y = (
            width * (index % CRACK_COLUMNS + 0.5) / CRACK_COLUMNS,
            height * (index // CRACK_COLUMNS + 0.5) / CRACK_ROWS,
        )
        x = np.linspace(middle_x - width / CRACK_COLUMNS * 0.45, middle_x + width / CRACK_COLUMNS * 0.45, 80)
        y = middle_y + random.normal(0, 6, 80).cumsum().clip(-height / CRACK_ROWS * 0.4, height / CRACK_ROWS * 0.4)
        line = np.stack([x, y], 1).round().astype(np.int32).reshape(-1, 1, 2)
        cv2.polylines(drawn, [line], False, 255, int(random.integers(3, 20)), cv2.LINE_AA)
    found = np.asarray(cv2.GaussianBlur(drawn, (0, 0), 1.0), np.float32) / np.float32(255)
    found.flags.writeable = False
    return found


def _spread(name: str, what: str, seconds: list[float]) -> dict[str, Any]:
    times = sorted(value * 1000 for value in seconds)
    p95 = times[min(len(times) - 1, round(0.95 * (len(times) - 1)))]
    return {
        "name": name, "what": what, "p50_ms": round(statistics.median(times), 1), "p95_ms": round(p95, 1),
        "runs": len(times),
    }  # fmt: skip


def _ready(what: str) -> bool:
    """Return whether Qt can be loaded for a window that is not shown; print why if not."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        print_error(f"The {what} cannot be measured because Qt cannot be loaded ({error}).")
        return False
    from crackview import memory  # noqa: PLC0415 - only for this command

    memory.keep_freed_memory()
    return True
