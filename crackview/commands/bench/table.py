"""``crackview bench table``: how long the table of findings takes on a 4056 x 3040 photo with 50 cracks.

With the real panel, canvas and session of the window: from the probability map to the first table, and, while the
threshold slider is moved, to the picture and to the table; each from the slider, with the rest that a slider is given.
The matrix rate beside them tells how busy the computer is.
"""

import importlib
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from crackview.commands.bench.command import matrix_gflops
from crackview.commands.console import complain, say

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIZE, WINDOW = (4056, 3040), (1366, 768)
COLUMNS, ROWS = 5, 10
_LIMIT_S = 60.0


def run(runs: int, *, as_json: bool) -> int:
    """Measure and print; 1 where Qt cannot be loaded."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        complain(f"The table cannot be measured because Qt cannot be loaded ({error}).")
        return 1
    from crackview import memory  # noqa: PLC0415

    memory.keep_freed()
    before = matrix_gflops()
    with TemporaryDirectory() as folder:
        bench = _Bench(Path(folder))
        measured = bench.measure(runs)
        bench.close()
    rate = round((before + matrix_gflops()) / 2, 1)
    report = {"findings": bench.findings, "matrix_gflops": rate, "measurements": measured}
    if as_json:
        say(json.dumps(report, indent=2))
        return 0
    say(f"{bench.findings} findings on {SIZE[0]} x {SIZE[1]}; matrix product {rate} GFLOP/s")
    say(f"{'p50 ms':>8}  {'p95 ms':>8}  {'runs':>4}  what")
    for result in measured:
        say(f"{result['p50_ms']:>8.1f}  {result['p95_ms']:>8.1f}  {result['runs']:>4}  {result['what']}")
    return 0


class _Bench:
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
        bridge.arrived.connect(self._control.take)
        canvas, actions = self._canvas, ActionSet()
        dialogs, items, tools = InspectFileDialogs(canvas), OverlayItems(canvas), ToolManager(canvas)
        views = InspectViews(canvas, self._panel, PhotoStrip(), dialogs, items, tools)
        findings = FindingsController(views, self._control, actions, AppSettings())
        profile = ProfileController(views, self._control, findings)
        review = ReviewController(views, self._control, findings, actions)
        self._keep = (bridge, views, actions, findings, profile, review)
        self._window = QSplitter()
        self._window.addWidget(self._canvas)
        self._window.addWidget(self._panel)
        self._window.resize(*WINDOW)
        self._window.show()
        self._canvas.set_photo(PhotoPyramid.of(self._pixels))
        self.findings = 0

    def measure(self, runs: int) -> list[dict[str, Any]]:
        from crackview.gui.canvas.layers import OverlayLook  # noqa: PLC0415 - only for this command
        from crackview.inspection.session.inference_result import InferenceResult  # noqa: PLC0415
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
            first.append(self._until(partial(self._control.show, seen), 0.5))
        self.findings = len(self._control.state.findings) if self._control.state is not None else 0
        for index in range(runs):
            threshold = 0.4 + 0.2 * (index % 7 + 1) / 8

            def slide(threshold: float = threshold) -> None:
                start = time.perf_counter()
                self._canvas.set_look(OverlayLook(threshold=threshold))
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
        """Ends the thread."""
        self._control.stop()
        self._client.shutdown()
        self._window.close()

    def _until(self, act: Callable[[], None], threshold: float) -> float:
        """Seconds from an act until the table shows the findings at a threshold."""
        start = time.perf_counter()
        act()
        while time.perf_counter() - start < _LIMIT_S:
            self._app.processEvents()
            state = self._control.state
            if state is not None and state.model.threshold == threshold:
                self._panel.findings.table.viewport().repaint()
                return time.perf_counter() - start
            time.sleep(0.001)
        sys.exit("The table did not come.")


def cracks() -> "NDArray[np.float32]":
    """A probability map, float32 (H, W), with ``COLUMNS`` x ``ROWS`` wandering cracks of 3 to 20 px."""
    import cv2  # noqa: PLC0415 - only for this command
    import numpy as np  # noqa: PLC0415

    width, height = SIZE
    random = np.random.default_rng(0)
    drawn = np.zeros((height, width), np.uint8)
    for index in range(COLUMNS * ROWS):
        middle_x, middle_y = width * (index % COLUMNS + 0.5) / COLUMNS, height * (index // COLUMNS + 0.5) / ROWS
        x = np.linspace(middle_x - width / COLUMNS * 0.45, middle_x + width / COLUMNS * 0.45, 80)
        y = middle_y + random.normal(0, 6, 80).cumsum().clip(-height / ROWS * 0.4, height / ROWS * 0.4)
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
