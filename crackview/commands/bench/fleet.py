"""``crackview bench fleet``: what a photo of 12 MP costs by part, what the fleet adds to it, and how workers add up.

Every part is timed on one thread, by the clock and by the processor's time, which a busy machine changes less. Then the
same photos run through `predict`'s way in this process, and through a fleet of one worker and of one for each core.
"""

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cv2
import numpy as np
import psutil

from crackview import paths
from crackview.commands.console import failed, print_json, print_line
from crackview.engine import devices
from crackview.engine.segmenter import Segmenter
from crackview.export import masks
from crackview.fleet import dataset, plan, run, simulation
from crackview.fleet.driver import Done, Driver, Lost
from crackview.fleet.errors import FleetError
from crackview.fleet.lease import FleetProgress, Lease
from crackview.fleet.plan import PhotoBatch, Planner
from crackview.fleet.settings import MIN_LENGTH_PX, FleetSettings
from crackview.fleet.storage import Storage
from crackview.fleet.worker import BatchWorker, Outcome
from crackview.inspection import analysis
from crackview.inspection.batch import Batch, BatchDone, BatchMessage
from crackview.nets import cards
from crackview.vision import image_io, quality

_SIZE = (4000, 3000)
_NODES, _CORES = 100, 16
_MILLION = 1_000_000
_CALL_S = 0.001
"""What a call to an actor takes, there and back."""


def measure(name: str, photos: int) -> dict[str, Any]:
    """Measure everything.

    Args:
        name: Of the model.
        photos: How many photos a fleet does.

    Raises:
        FleetError: If pyarrow or fsspec is missing.
        ModelError: If there is no such model.
    """
    card = cards.card(name)
    with TemporaryDirectory(prefix="crackview-bench-") as place:
        folder = Path(place)
        files = _photos(folder / "photos", photos)
        settings = FleetSettings(
            version="bench", begun="", source=str(folder / "photos"), model=card.name, model_sha256=card.sha256,
            threshold=card.threshold, masks=True, batch=4,
        )  # fmt: skip
        segmenter = Segmenter(card.name, device="cpu", threads=1)
        with _one_thread():
            parts = _parts(segmenter, files[0], settings, folder)
            predicted = _predict(segmenter, files, settings, folder / "predicted")
            alone = _worker(segmenter, files, settings, folder / "alone")
        found = {
            "photos": photos,
            "megapixels": _SIZE[0] * _SIZE[1] / 1e6,
            "parts": parts,
            "predict": predicted,
            "worker": alone,
            "overhead": round(alone["cpu_s"] / predicted["cpu_s"] - 1, 4),
        }
        return found | _fleets(settings, folder, alone["cpu_s"])


def _fleets(settings: FleetSettings, folder: Path, photo_s: float) -> dict[str, Any]:
    """Return the figures measured with Ray and simulated from them; a reason where Ray is missing or does not start."""
    try:
        fleets = [
            _fleet(settings, folder / f"fleet-{workers}", workers) for workers in sorted({1, devices.physical_cores()})
        ]
    except FleetError as error:
        return {"fleets": [], "problem": str(error)}
    costs = simulation.Costs(photo_s, driver_s=_driver(settings, folder / "driver"))
    played = simulation.simulate(_MILLION, _NODES * _CORES, costs)
    return {
        "fleets": fleets,
        "driver_s": costs.driver_s,
        "scaling": round(fleets[-1]["photos_s"] / fleets[0]["photos_s"], 3),
        "million_on_100_nodes": {
            "workers": _NODES * _CORES,
            "hours": round(played.seconds / 3600, 2),
            "share_worked": round(played.share, 3),
            "driver_share": round(played.driver_share, 3),
        },
    }


def run_fleet(name: str, photos: int, *, as_json: bool) -> int:
    """Measure and print; the exit code is 1 where Ray is missing or does not start."""
    try:
        found = measure(name, photos)
    except (FleetError, cards.ModelError) as error:
        return failed(error)
    if as_json:
        print_json(found)
    else:
        _table(found)
    return 0 if found["fleets"] else failed(found["problem"])


def _table(found: dict[str, Any]) -> None:
    print_line(f"{'wall ms':>9}  {'cpu ms':>9}  a photo of {found['megapixels']:.0f} MP, one thread")
    for part, seconds in found["parts"].items():
        print_line(f"{seconds['wall_s'] * 1000:>9.1f}  {seconds['cpu_s'] * 1000:>9.1f}  {part}")
    for title, key in (("predict, mask and numbers", "predict"), ("a worker, mask and rows", "worker")):
        print_line(f"{found[key]['wall_s'] * 1000:>9.1f}  {found[key]['cpu_s'] * 1000:>9.1f}  {title}")
    print_line(f"Overhead of a worker to predict: {found['overhead']:.1%} of its processor time")
    if not found["fleets"]:
        return
    for each in found["fleets"]:
        cpu = ", ".join(f"{each[f'{kind}_cpu_s'] * 1000:.1f} ms {kind}" for kind in ("worker", "driver", "ray"))
        print_line(f"{each['workers']} workers: {each['photos_s']:.3f} photos/s; for each {cpu}")
    print_line(f"{found['fleets'][-1]['workers']} workers do {found['scaling']:.2f} times what one does")
    million = found["million_on_100_nodes"]
    print_line(
        f"A million on {_NODES} nodes of {_CORES} cores: {million['hours']:.1f} h; workers work "
        f"{million['share_worked']:.0%} of it, the driver {million['driver_share']:.0%}"
    )


def _photos(folder: Path, count: int) -> list[Path]:
    """Write photos of 12 MP of a wall with cracks, each with a noise of its own, and return their paths."""
    folder.mkdir()
    sample = image_io.read_photo(paths.samples() / "concrete_wall.jpg").pixels
    large = cv2.resize(sample, _SIZE, interpolation=cv2.INTER_CUBIC).astype(np.int16)
    random = np.random.default_rng(0)
    made = []
    for number in range(count):
        noise = random.integers(-4, 5, (_SIZE[1], _SIZE[0], 1), np.int16)
        path = folder / f"{number:04d}.jpg"
        image_io.write_jpeg(path, np.clip(large + noise, 0, 255).astype(np.uint8))
        made.append(path)
    return made


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let OpenCV have one thread, as it has in a worker."""
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        yield
    finally:
        cv2.setNumThreads(threads)


@contextmanager
def _timed(into: dict[str, dict[str, float]], part: str) -> Iterator[None]:
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    into[part] = {
        "wall_s": round(time.perf_counter() - wall, 5),
        "cpu_s": round(time.process_time() - cpu, 5),
    }


def _parts(segmenter: Segmenter, path: Path, settings: FleetSettings, folder: Path) -> dict[str, dict[str, float]]:
    """Return the times of the parts of one photo, the median of three after one for warming up."""
    rounds = [_one(segmenter, path, settings, folder / f"parts-{number}") for number in range(4)][1:]
    return {
        part: {clock: statistics.median(each[part][clock] for each in rounds) for clock in ("wall_s", "cpu_s")}
        for part in rounds[0]
    }


def _one(segmenter: Segmenter, path: Path, settings: FleetSettings, folder: Path) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    with _timed(found, "read"):
        path.read_bytes()
    with _timed(found, "decode"):
        pixels = image_io.read_photo(path).pixels
    with _timed(found, "network"):
        probability = segmenter.segment(pixels)
    with _timed(found, "quality"):
        told = quality.measure(pixels)
    with _timed(found, "measure"):
        made = analysis.measure_photo(
            analysis.AnalysedPhoto(pixels, probability, told), settings.known_model, settings.min_length_px
        )
    with _timed(found, "write mask"):
        masks.write_mask(folder / "mask.png", made.mask)
    storage = Storage(str(folder))
    rows = dataset.BatchRows(photos=[{"photo": str(path), "findings": len(made.findings), "seconds": 0.0}])
    with _timed(found, "commit"):  # of a whole batch
        dataset.commit(storage, PhotoBatch(0, 0, (str(path),)), rows)
    found["commit"] = {clock: seconds / 32 for clock, seconds in found["commit"].items()}
    return found


def _each(work: Callable[[], object], count: int) -> dict[str, float]:
    """Return wall and processor time of one photo, s."""
    found: dict[str, dict[str, float]] = {}
    with _timed(found, "all"):
        work()
    return {clock: round(seconds / count, 5) for clock, seconds in found["all"].items()}


def _predict(segmenter: Segmenter, files: list[Path], settings: FleetSettings, folder: Path) -> dict[str, float]:
    def on_progress(message: BatchMessage) -> None:
        if isinstance(message, BatchDone):
            masks.write_mask(folder / f"{message.path.stem}{masks.MASK}", message.work.mask)

    batch = Batch(segmenter, settings.known_model, MIN_LENGTH_PX)
    return _each(lambda: batch.run(files, on_progress), len(files))


def _worker(segmenter: Segmenter, files: list[Path], settings: FleetSettings, folder: Path) -> dict[str, float]:
    worker = BatchWorker(Storage(str(folder)), settings, segmenter)
    return _each(lambda: worker.run(PhotoBatch(0, 0, tuple(map(str, files)))), len(files))


class _NoWork:
    """Workers that are done at once, so that the driver's own work can be timed."""

    ready = busy = 0
    has_room = True

    def __init__(self) -> None:
        self._waiting: list[PhotoBatch] = []

    def submit(self, batch: PhotoBatch) -> None:
        self._waiting.append(batch)
        self.busy, self.has_room = 1, False

    def wait(self, _seconds: float) -> list[Done | Lost]:
        done: list[Done | Lost] = [Done(batch, Outcome(batch.id, len(batch.photos))) for batch in self._waiting]
        self._waiting, self.busy, self.has_room = [], 0, True
        return done


def _driver(settings: FleetSettings, folder: Path) -> float:
    """Return the seconds that the driver needs for a batch: planning, sending, receiving, and a call of Ray."""
    folder.mkdir()
    names = folder / "list.txt"
    names.write_text("".join(f"/photos/of/a/city/{number:07d}.jpg\n" for number in range(plan.SHARD * 2)))
    storage = Storage(str(folder / "results"))
    began = time.process_time()
    with Lease(storage) as lease:
        planner = Planner(storage, settings.model_copy(update={"source": str(names), "batch": 32}), 1)
        planner.start()
        Driver(storage, planner, _NoWork(), lease, lambda _: None).run()
    return round((time.process_time() - began) / (plan.SHARD * 2 / 32) + _CALL_S, 5)


def _fleet(settings: FleetSettings, folder: Path, workers: int) -> dict[str, Any]:
    """Return rate and processor time of a run: of a worker for a photo, of the driver, and of the rest of Ray."""
    storage = run.begin(str(folder), settings)
    before: dict[str, float] = {}
    latest: dict[str, float] = {}

    def on_progress(progress: FleetProgress) -> None:
        if progress.workers == workers and not before:
            before.update(_cpu())
        if progress.done == progress.planned:
            latest.update(_cpu())

    progress, _ = run.work(storage, on_progress, workers=workers)
    photos = progress.done
    seconds = sum(row["seconds"] for row in dataset.Results(storage).rows(dataset.PHOTOS, columns=("seconds",)))
    spent = {kind: latest.get(kind, 0.0) - before.get(kind, 0.0) for kind in ("worker", "driver", "ray")}
    batches = sum(len(plan.batches(storage, shard)) for shard in range(plan.shards(storage)))
    shutil.rmtree(folder)
    return {
        "workers": workers,
        "photos": photos,
        "batches": batches,
        "photos_s": round(progress.rate, 4),
        "worker_wall_s": round(seconds / photos, 4),
        "worker_cpu_s": round(spent["worker"] / photos, 4),
        "driver_cpu_s": round(spent["driver"] / photos, 5),
        "ray_cpu_s": round(spent["ray"] / photos, 5),
    }


def _cpu() -> dict[str, float]:
    """Return processor time of this process, of the workers below it, and of the rest of Ray, s."""
    me = psutil.Process()
    mine = me.cpu_times()
    found = {"driver": mine.user + mine.system, "worker": 0.0, "ray": 0.0}
    for process in me.children(recursive=True):
        try:
            times, words = process.cpu_times(), process.cmdline()
        except psutil.Error:
            continue
        found["worker" if words and "FleetActor" in words[0] else "ray"] += times.user + times.system
    return found
