"""``crackview bench live``: a video in the real window, 1280 x 720 at 30 frames a second, the network at 640 x 360.

What is measured is what the user gets: from the moment at which a frame leaves the decoder to the end of the paint that
shows it with its own overlay. A timer in the thread of the window gives the longest time for which it was blocked. On a
machine that does other things meanwhile these grow; the CPU time for each frame does not, and stands beside them.
"""

import os
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import cv2
import numpy as np
import psutil

from crackview import display, files, machine, memory, paths
from crackview.commands.bench.arithmetic import matrix_gflops
from crackview.commands.console import failed, print_json, print_line
from crackview.export.video import VideoWriter
from crackview.vision import image_io, photo_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from crackview.gui.live.rate_meter import RateMeter

WIDTH, HEIGHT, FPS, SIDE_PX = 1280, 720, 30.0, 640
_CLIP_S = 10
_BEAT_S, _SAMPLE_S = 0.005, 1.0
#: So long after the first overlay everything is loaded and warm.
_WARM_S = 3.0
_PATIENCE_S = 120.0


@dataclass
class _Series:
    """What was measured, second by second."""

    seconds: list[float] = field(default_factory=list)
    p95_ms: list[float] = field(default_factory=list)
    memory_mb: list[float] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)
    worst_block_ms: float = 0.0
    worst_block_cpu_ms: float = 0.0

    def growth(self, values: list[float]) -> float:
        """Return by how much the median of the last tenth exceeds that of the first."""
        edge = max(1, len(values) // 10)
        return float(np.median(values[-edge:]) - np.median(values[:edge]))


@dataclass(frozen=True)
class _Cost:
    """What the run took."""

    seconds: float
    captured: int
    found: int
    cpu_s: float
    gui_cpu_s: float


@dataclass(frozen=True)
class _Result:
    seconds: float
    p50_ms: float
    p95_ms: float
    captured_fps: float
    overlay_fps: float
    worst_block_ms: float
    worst_block_cpu_ms: float
    latency_growth_ms: float
    memory_growth_mb: float
    cpu_ms_per_frame: float
    gui_cpu_ms_per_overlay: float
    matrix_gflops: float


def run(model: str, seconds: float, plot: Path | None, *, as_json: bool) -> int:
    """Play, measure and print; the exit code."""
    if plot is not None and plot.suffix.lower() not in {".png", ".svg"}:
        return failed(f"{plot} cannot be drawn: choose a name that ends with .png or .svg.", 2)
    if display.problem():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    memory.keep_freed_memory()
    before = matrix_gflops()
    with TemporaryDirectory() as folder:
        clip = Path(folder) / "wall.mp4"
        try:
            _render(clip)
            series, cost = _play(clip, Path(folder), model, seconds)
        except (files.SaveError, image_io.PhotoError, TimeoutError) as error:
            return failed(error)
        rate = round((before + matrix_gflops()) / 2, 1)
    p50, p95 = (float(value) for value in np.percentile(series.latencies, (50, 95)))
    result = _Result(
        seconds=seconds,
        p50_ms=p50,
        p95_ms=p95,
        captured_fps=cost.captured / cost.seconds,
        overlay_fps=cost.found / cost.seconds,
        worst_block_ms=series.worst_block_ms,
        worst_block_cpu_ms=series.worst_block_cpu_ms,
        latency_growth_ms=series.growth(series.p95_ms),
        memory_growth_mb=series.growth(series.memory_mb),
        cpu_ms_per_frame=cost.cpu_s / max(1, cost.captured) * 1000,
        gui_cpu_ms_per_overlay=cost.gui_cpu_s / max(1, cost.found) * 1000,
        matrix_gflops=rate,
    )
    if plot is not None:
        _draw(series, plot)
    if as_json:
        figures = {name: round(value, 1) for name, value in asdict(result).items()}
        print_json(figures | {"model": model, "processor": machine.processor()})
    else:
        _table(model, result)
    return 0


def _render(path: Path) -> None:
    """Write a pan over a sample photo, there and back, so that the loop has no cut."""
    photos = photo_folder.list_photos(paths.samples())
    wall = image_io.read_photo(photos[0]).pixels
    scale = max(1.3 * WIDTH / wall.shape[1], 1.3 * HEIGHT / wall.shape[0])
    wall = np.asarray(cv2.resize(wall, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
    writer = VideoWriter(path, (WIDTH, HEIGHT), FPS)
    for index in range(round(_CLIP_S * FPS)):
        there = 0.5 - 0.5 * np.cos(2 * np.pi * index / (_CLIP_S * FPS))
        x, y = (int(there * free) for free in (wall.shape[1] - WIDTH, wall.shape[0] - HEIGHT))
        writer.write(wall[y : y + HEIGHT, x : x + WIDTH])
    writer.close()


def _play(clip: Path, folder: Path, model: str, seconds: float) -> tuple[_Series, _Cost]:
    """Play the clip in the window; raise TimeoutError if no overlay comes."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - Qt only for this part

    from crackview.engine import devices  # noqa: PLC0415
    from crackview.gui import theme  # noqa: PLC0415
    from crackview.gui.app import application as gui  # noqa: PLC0415
    from crackview.gui.app.main_window import MainWindow  # noqa: PLC0415
    from crackview.gui.app.settings import AppSettings, LiveSettings, SettingsStore  # noqa: PLC0415
    from crackview.gui.app.workspace import place_for  # noqa: PLC0415
    from crackview.gui.live.workspace import LiveWorkspace  # noqa: PLC0415

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nothing else makes one
    theme.apply(app, "light")
    settings = AppSettings(model=model, live=LiveSettings(side=SIDE_PX, folder=str(folder)))
    entries = gui.workspaces()
    window = MainWindow(entries, settings, SettingsStore(folder), place_for(entries, clip))
    window.resize(1366, 768)
    window.show()
    live = window.workspace
    assert isinstance(live, LiveWorkspace)  # noqa: S101 - it is what opens videos
    window.action_set["live.loop"].setChecked(True)
    devices.preload()  # as the window does before it opens anything
    window.open([clip])
    try:
        end = time.monotonic() + _PATIENCE_S
        while live.pace.reading(time.monotonic()).overlay_fps == 0:
            if time.monotonic() > end:
                raise TimeoutError(f"{model} gave no overlay within {_PATIENCE_S:.0f} s: run crackview doctor.")
            _wait(0.2)
        _wait(_WARM_S)
        return _measure(live.pace, seconds)
    finally:
        window.close()
        app.processEvents()


def _wait(seconds: float) -> None:
    """Let the window run its events for a while, s."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - Qt only for this part

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _measure(pace: "RateMeter", seconds: float) -> tuple[_Series, _Cost]:
    from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 - Qt only for this part

    series = _Series()
    delay, sampler = _EventLoopDelay(series), _Sampler(series, pace)
    beat, sample = QTimer(), QTimer()
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(delay.measure)
    sample.timeout.connect(sampler.sample)
    before = (time.monotonic(), *pace.counts(), time.process_time(), time.thread_time())
    beat.start(round(_BEAT_S * 1000))
    sample.start(round(_SAMPLE_S * 1000))
    _wait(seconds)
    after = (time.monotonic(), *pace.counts(), time.process_time(), time.thread_time())
    beat.stop()
    sample.stop()
    sampler.sample()
    passed, captured, found, cpu, gui_cpu = (end - begin for begin, end in zip(before, after, strict=True))
    return series, _Cost(passed, round(captured), round(found), cpu, gui_cpu)


class _EventLoopDelay:
    """Measures how late a timer of the window's thread is, and how long the thread worked between two beats."""

    def __init__(self, series: _Series) -> None:
        self._series, self._last, self._last_cpu = series, time.monotonic(), time.thread_time()

    def measure(self) -> None:
        """Measure the delay since the last call; called as often as the thread can."""
        now, cpu = time.monotonic(), time.thread_time()
        late = (now - self._last - _BEAT_S) * 1000
        self._series.worst_block_ms = max(self._series.worst_block_ms, late)
        self._series.worst_block_cpu_ms = max(self._series.worst_block_cpu_ms, (cpu - self._last_cpu) * 1000)
        self._last, self._last_cpu = now, cpu


class _Sampler:
    """Takes latency and memory once a second."""

    def __init__(self, series: _Series, pace: "RateMeter") -> None:
        self._series, self._pace = series, pace
        self._process = psutil.Process()
        self._begun = time.monotonic()
        self._painted = pace.reading(self._begun).painted

    def sample(self) -> None:
        """Sample the rates of the second that has passed."""
        now = time.monotonic()
        reading = self._pace.reading(now)
        new = min(reading.painted - self._painted, len(reading.history))
        self._painted = reading.painted
        latest = reading.history[len(reading.history) - new :]
        if latest:
            self._series.latencies += latest
            self._series.seconds.append(now - self._begun)
            self._series.p95_ms.append(float(np.percentile(latest, 95)))
            self._series.memory_mb.append(self._process.memory_info().rss / 1e6)


def _table(model: str, result: _Result) -> None:
    print_line(f"{machine.processor()}, {machine.cores()}, {machine.memory_gb()} GB; {model}")
    print_line(
        f"{WIDTH} x {HEIGHT}, {FPS:g} frames/s, network {SIDE_PX} x {SIDE_PX * HEIGHT // WIDTH}, {result.seconds:g} s"
    )
    for value, what in (
        (f"{result.p50_ms:.1f} ms", "latency, median, from decoder to screen"),
        (f"{result.p95_ms:.1f} ms", "latency, 95 of 100 frames are faster"),
        (f"{result.captured_fps:.1f} fps", "captured"),
        (f"{result.overlay_fps:.1f} fps", "with their own overlay"),
        (f"{result.worst_block_ms:.1f} ms", "longest block of the window's thread"),
        (f"{result.worst_block_cpu_ms:.1f} ms", "the same as CPU time"),
        (f"{result.latency_growth_ms:+.1f} ms", "growth of the latency, last tenth against first"),
        (f"{result.memory_growth_mb:+.1f} MB", "growth of the memory, last tenth against first"),
        (f"{result.cpu_ms_per_frame:.1f} ms", "CPU time for a captured frame, all threads"),
        (f"{result.gui_cpu_ms_per_overlay:.1f} ms", "CPU time of the window's thread for a painted overlay"),
        (f"{result.matrix_gflops:.1f}", "matrix GFLOP/s of this machine before and after"),
    ):
        print_line(f"{value:>12}  {what}")


def _draw(series: _Series, path: Path) -> None:
    """Draw latency and memory over the run as a .png or .svg."""
    import pyqtgraph as pg  # noqa: PLC0415 - slow to load: only for the plot
    from PySide6.QtCore import QSize  # noqa: PLC0415
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415

    layout = pg.GraphicsLayoutWidget()
    layout.resize(900, 560)
    layout.setBackground("w")
    rows: tuple[tuple[str, NDArray[np.float64]], ...] = (
        ("p95 of each second, ms", np.array(series.p95_ms)),
        ("memory, MB", np.array(series.memory_mb)),
    )
    for row, (title, values) in enumerate(rows):
        plot = layout.addPlot(row, 0, labels={"left": title, "bottom": "s"}, enableMenu=False)
        plot.plot(np.array(series.seconds), values, pen=pg.mkPen("#0B6E99", width=2))
        plot.setYRange(0, float(values.max(initial=1.0)) * 1.1)
    layout.grab()  # lays everything out
    with files.replacing(path) as temporary:
        if path.suffix.lower() == ".svg":
            vector = QSvgGenerator()
            vector.setFileName(str(temporary))
            vector.setSize(QSize(900, 560))
            painter = QPainter(vector)
            layout.render(painter)
            painter.end()
        else:
            image = QImage(900, 560, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            layout.render(painter)
            painter.end()
            image.save(str(temporary))
    layout.close()
