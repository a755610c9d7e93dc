"""``crackview bench``: how fast this machine is, each number beside the arithmetic rate measured at the same moment.

The rate is that of a 2048 x 2048 x 2048 float32 matrix product, the most a network can hope for here. On a shared
machine it falls together with the numbers beside it, which distinguishes a slow program from a busy computer.
"""

import argparse
import platform
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from crackview.commands.bench.arithmetic import matrix_gflops
from crackview.commands.console import failed, print_json, print_line

if TYPE_CHECKING:
    import numpy.typing as npt

    from crackview.engine.segmenter import Segmenter

SMALL, LARGE = (480, 640), (3040, 4056)
_PARTS = ("table", "lab", "report", "inspection", "widths", "dates", "fleet")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument(
        "part",
        nargs="?",
        choices=("live", *_PARTS),
        help="measure this alone: playing in Live, the table of findings, the sliders of the Lab, a report, "
        "an inspection file, widths, growth between dates, or photos in a fleet",
    )
    parser.add_argument("--json", action="store_true", help="print the measurements as JSON")
    parser.add_argument("-m", "--model", metavar="NAME", default=cards.DEFAULT, help="default: %(default)s")
    parser.add_argument(
        "--runs", metavar="N", type=_runs, default=20, help="of the small picture (default: %(default)s)"
    )
    parser.add_argument("--no-startup", action="store_true", help="leave the start of the window out")
    live = parser.add_argument_group("live")
    live.add_argument(
        "--seconds", metavar="S", type=_seconds, default=30.0, help="how long to play (default: %(default)g)"
    )
    parser.add_argument_group("widths").add_argument(
        "--each", metavar="N", type=_runs, default=4, help="cracks of each width and brightness (default: %(default)s)"
    )
    parser.add_argument_group("dates").add_argument(
        "--photos", metavar="N", type=_runs, default=24, help="photos with cracks, also of fleet (default: %(default)s)"
    )
    live.add_argument("--plot", metavar="FILE", type=Path, help="draw latency and memory into a .png or .svg")


def _part(args: argparse.Namespace) -> int:
    """Run one of ``_PARTS`` and return its exit code."""
    from crackview.commands.bench import dates, fleet, inspection, sliders, widths  # noqa: PLC0415 - only for these parts

    parts: dict[str, Callable[..., int]] = {
        "table": partial(sliders.run_table, args.runs),
        "lab": sliders.run_lab,
        "report": inspection.run_report,
        "inspection": partial(inspection.run, args.runs),
        "widths": partial(widths.run, args.model, args.each),
        "dates": partial(dates.run, args.model, args.photos),
        "fleet": partial(fleet.run_fleet, args.model, args.photos),
    }
    return parts[args.part](as_json=args.json)


def run(args: argparse.Namespace) -> int:
    """Measure and print."""
    if args.part in _PARTS:
        return _part(args)
    from crackview.commands.bench import startup  # noqa: PLC0415 - only for this command
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.nets import cards  # noqa: PLC0415

    try:
        name = cards.card(args.model).name
    except cards.ModelError as error:
        return failed(error, 2)
    if args.part == "live":
        from crackview.commands.bench import live  # noqa: PLC0415 - the window: only for this part

        return live.run(name, args.seconds, args.plot, as_json=args.json)
    try:
        segmenter = Segmenter(name)
    except cards.ModelError as error:
        return failed(error)
    measured = _speeds(segmenter, args.runs) + _noises(args.runs)
    if not args.no_startup:
        before, starts = matrix_gflops(), startup.measure()
        rate = round((before + matrix_gflops()) / 2, 1)
        measured += [{**start, "matrix_gflops": rate} for start in starts]
    report = {"machine": _machine(segmenter), "model": name, "measurements": measured}
    if args.json:
        print_json(report)
    else:
        _table(report)
    return 0


def _speeds(segmenter: "Segmenter", runs: int) -> list[dict[str, Any]]:
    import numpy as np  # noqa: PLC0415 - only for this command

    random = np.random.default_rng(0)
    small, large = (random.integers(0, 256, (*size, 3), np.uint8) for size in (SMALL, LARGE))
    few = max(3, runs // 5)
    with TemporaryDirectory() as folder:
        photo = _photo(Path(folder))
        network = _timed(segmenter.network_call(small), runs)
        gflop = segmenter.gflop(*SMALL)
        network |= {"gflop": round(gflop, 3), "gflops": round(gflop / network["median_ms"] * 1000, 1)}
        network["share_of_matrix_rate"] = round(network["gflops"] / network["matrix_gflops"], 3)
        return [
            {"name": "model_640x480", "what": "the network alone, 640 x 480"} | network,
            {"name": "segment_640x480", "what": "pixels to probability map, 640 x 480"}
            | _timed(lambda: segmenter.segment(small), runs),
            {"name": "pipeline_640x480", "what": "JPEG file to overlay and findings, 640 x 480"}
            | _timed(lambda: _pipeline(segmenter, photo), runs),
            {"name": "large_4056x3040", "what": "pixels to probability map, 4056 x 3040 in tiles"}
            | _timed(lambda: segmenter.segment(large), few),
        ]


def _noises(runs: int) -> list[dict[str, Any]]:
    """Return the time of each noise at severity 5, where it is slowest, on one core."""
    import cv2  # noqa: PLC0415 - only for this command
    import numpy as np  # noqa: PLC0415

    from crackview.vision import noise  # noqa: PLC0415

    picture = np.random.default_rng(0).integers(0, 256, (*SMALL, 3), np.uint8)
    threads = cv2.getNumThreads()
    rate = matrix_gflops()
    cv2.setNumThreads(1)
    try:
        return [
            {"name": f"noise_{name}_640x480", "what": f"{item.title.lower()}, severity 5, 640 x 480, one core"}
            | _timed(partial(noise.apply, picture, name, item.severities[4], 0), runs, rate)
            for name, item in noise.NOISES.items()
        ]
    finally:
        cv2.setNumThreads(threads)


def _photo(folder: Path) -> Path:
    """Write a JPEG of 640 x 480 px with dark lines on a mottled ground, and return its path."""
    import cv2  # noqa: PLC0415 - only for this command
    import numpy as np  # noqa: PLC0415

    from crackview.vision import image_io  # noqa: PLC0415

    ground = np.random.default_rng(0).normal(150, 60, (*SMALL, 3)).clip(0, 255).astype(np.uint8)
    pixels: npt.NDArray[np.uint8] = np.asarray(cv2.GaussianBlur(ground, (0, 0), 2), dtype=np.uint8)
    cv2.line(pixels, (20, 40), (600, 430), (40, 40, 40), 4)
    cv2.line(pixels, (100, 470), (420, 10), (50, 50, 50), 2)
    path = folder / "bench.jpg"
    image_io.write_jpeg(path, pixels)
    return path


def _pipeline(segmenter: "Segmenter", path: Path) -> None:
    from crackview.vision import image_io, measure, overlay  # noqa: PLC0415 - only for this command

    pixels = image_io.read_photo(path).pixels
    probability = segmenter.segment(pixels)
    threshold = segmenter.card.threshold
    measure.find(probability >= threshold, probability, threshold, photo=pixels)
    overlay.compose(pixels, probability, threshold)


def _timed(work: Callable[[], object], runs: int, rate: float | None = None) -> dict[str, Any]:
    """Return median and best of several runs after two for warming up, and the matrix rates before and after them."""
    work()
    work()
    before = rate or matrix_gflops()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    after = rate or matrix_gflops()
    return {
        "median_ms": round(statistics.median(times), 2),
        "best_ms": round(min(times), 2),
        "runs": runs,
        "matrix_gflops": round((before + after) / 2, 1),
    }


def _machine(segmenter: "Segmenter") -> dict[str, Any]:
    from crackview import machine  # noqa: PLC0415 - only for this command

    return {
        "processor": machine.processor(),
        "cores": machine.cores(),
        "memory_gb": machine.memory_gb(),
        "device": segmenter.device_title,
        "system": platform.platform(),
        "python": platform.python_version(),
        "onnxruntime": machine.version("onnxruntime"),
        "torch": machine.version("torch"),
    }


def _table(report: dict[str, Any]) -> None:
    machine = report["machine"]
    print_line(f"{machine['processor']}, {machine['cores']}, {machine['memory_gb']} GB")
    print_line(f"{report['model']} on {machine['device']}")
    print_line(f"{'median ms':>10}  {'best ms':>9}  {'runs':>4}  {'matrix GFLOP/s':>14}  what")
    for result in report["measurements"]:
        numbers = f"{result['median_ms']:>10.1f}  {result['best_ms']:>9.1f}  {result['runs']:>4}"
        extra = f" ({result['gflop']} GFLOP, {result['gflops']} GFLOP/s)" if "gflop" in result else ""
        print_line(f"{numbers}  {result['matrix_gflops']:>14.1f}  {result['what']}{extra}")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= 86_400:
        message = f"seconds from 1 to 86400, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return seconds


def _runs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 10_000:
        message = f"a number of runs from 1 to 10000, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
