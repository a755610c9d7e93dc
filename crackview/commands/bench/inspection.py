"""``crackview bench inspection`` and ``bench report``: how long an inspection takes to open, to save and to report.

Opened are 10,000 photos. Beside an action that is saved stands what the drive needs to make sure of 4 KiB (fsync): it
waits for several of those, which shows whether program or drive is slow. A PDF report of 200 findings is timed
by the clock and by the processor.
"""

import datetime as dt
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np

from crackview import __version__
from crackview.commands.console import print_json, print_line
from crackview.inspection.store import codecs, corrections, history, schema
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.step_titles import Title

PHOTOS = 10_000
_FINDINGS = 5
_SIZE = (3040, 4056)
REPORTED, EACH, REPORTED_SIZE = 20, 10, (4056, 3040)
BAR_S = 20.0


def run(runs: int, *, as_json: bool) -> int:
    """Measure in a temporary folder, and print."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        paths = _fill(folder)
        measured = [_timed("inspection_open", "file and folder to records", lambda: _open(folder, paths), 5)]
        with Inspection(folder) as inspection:
            measured += _actions(inspection, runs)
        measured.append(_timed("fsync", "4 KiB written and made sure of", lambda: _sync(folder / "sync"), runs))
        megabytes = round((folder / "inspection.crackview").stat().st_size / 1e6, 1)
    report = {"photos": PHOTOS, "findings": PHOTOS * _FINDINGS, "file_mb": megabytes, "measurements": measured}
    if as_json:
        print_json(report)
        return 0
    print_line(f"{PHOTOS} photos, {PHOTOS * _FINDINGS} findings, {megabytes} MB")
    print_line(f"{'median ms':>10}  {'worst ms':>9}  {'runs':>4}  what")
    for result in measured:
        print_line(f"{result['median_ms']:>10.1f}  {result['worst_ms']:>9.1f}  {result['runs']:>4}  {result['what']}")
    return 0


def _open(folder: Path, paths: list[Path]) -> None:
    with Inspection(folder) as inspection:
        scan = inspection.scan(paths)
    if len(scan.known) != PHOTOS:
        sys.exit("The photos of the bench were not found again.")


def _actions(inspection: Inspection, runs: int) -> list[dict[str, Any]]:
    photo = inspection.photos()[PHOTOS // 2]

    def accept() -> None:
        inspection.review(inspection.findings(photo.id), state=ReviewState.ACCEPTED)

    def note() -> None:
        inspection.review_photo(inspection.photo(photo.id), note=str(time.time()))

    def draw() -> None:
        stroke = corrections.MaskEdit(Title("Brush stroke"), 500, 500, np.ones((200, 300), np.uint8))
        inspection.correct(inspection.photo(photo.id), stroke)

    def undo() -> None:
        history.undo(inspection, inspection.photo(photo.id))

    return [
        _timed("inspection_review", f"accept {_FINDINGS} findings", accept, runs),
        _timed("inspection_note", "a note on a photo", note, runs),
        _timed("inspection_edit", "a brush stroke of 300 x 200 px", draw, runs),
        _timed("inspection_undo", "undo it", undo, runs),
    ]


def _sync(path: Path) -> None:
    with path.open("wb") as file:
        file.write(bytes(4096))
        file.flush()
        os.fsync(file.fileno())


def _timed(name: str, what: str, work: Callable[[], None], runs: int) -> dict[str, Any]:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    median, worst = round(statistics.median(times), 2), round(max(times), 2)
    return {"name": name, "what": what, "median_ms": median, "worst_ms": worst, "runs": runs}


def _fill(folder: Path) -> list[Path]:
    """Make photos of a byte each and their inspection as a batch would leave it, in one transaction."""
    from crackview.inspection.store import records  # noqa: PLC0415 - with the measuring of findings: only here
    from crackview.vision import measure  # noqa: PLC0415

    mask = np.zeros((60, 400), bool)
    mask[20:25, 10:390] = True
    (finding,) = measure.find(mask, mask.astype(np.float32), 0.5)
    shape = codecs.pack_shape(codecs.shape_of(mask, finding))
    branches = codecs.pack_branches(finding.branches)
    paths = [folder / f"DJI_{index:05}.JPG" for index in range(PHOTOS)]
    with Inspection(folder) as inspection, inspection.database.transaction() as connection:
        for index, path in enumerate(paths, start=1):
            path.write_bytes(b"x")
            details = path.stat()
            photo: dict[str, Any] = dict.fromkeys(schema.names("photos"))
            photo |= {"id": index, "version": 1, "path": path.name, "size": 1, "mtime_ns": details.st_mtime_ns}
            photo |= {"hash": f"{index:032x}", "height": _SIZE[0], "width": _SIZE[1], "state": "unreviewed", "note": ""}
            photo |= {"sharpness": 0.2, "dark": 0.0, "bright": 0.0, "model": "bench", "model_sha256": "0" * 64}
            photo |= {"threshold": 0.5, "stale": "", "problem": "", "numbers": _FINDINGS, "element": ""}
            connection.execute(schema.insert("photos"), photo)
            for number in range(1, _FINDINGS + 1):
                row = records.finding_columns(replace(finding, id=number)) | records.review_columns(Review())
                row |= {"id": None, "version": 1, "photo": index, "number": number, "gone": 0}
                key = connection.execute(schema.insert("findings", tuple(row)), row).lastrowid
                details_row = {"finding": key, "shape": shape, "branches": branches}
                connection.execute(schema.insert("details"), details_row)
    return paths


if TYPE_CHECKING:
    from crackview.export.model import PhotoResult


def run_report(*, as_json: bool) -> int:
    """Write the report once, the imports included, and print the times; 1 if it takes longer than the bar."""
    from crackview.export.model import ExportBasis, Sheet  # noqa: PLC0415 - only for this part
    from crackview.vision import classes  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        basis = ExportBasis(__version__, dt.datetime.now(dt.UTC), classes.ACI, 20.0)
        sheet = Sheet("Report of 200 findings", tuple(_photo(Path(folder), index) for index in range(REPORTED)), basis)
        wall, processor = time.perf_counter(), time.process_time()
        from crackview.export.formats import FORMATS  # noqa: PLC0415 - counted: the user waits for it too
        from crackview.export.report import template  # noqa: PLC0415

        (path,) = FORMATS["pdf"].write(sheet, Path(folder), template.read())
        seconds = time.perf_counter() - wall
        result = {
            "name": "report_pdf",
            "photos": REPORTED,
            "findings": sum(len(photo.findings) for photo in sheet.photos),
            "seconds": round(seconds, 2),
            "processor_seconds": round(time.process_time() - processor, 2),
            "bar_seconds": BAR_S,
            "megabytes": round(path.stat().st_size / 1e6, 1),
        }
    if as_json:
        print_json(result)
    else:
        print_line(
            f"PDF report of {result['findings']} findings on {REPORTED} photos of "
            f"{REPORTED_SIZE[0]} x {REPORTED_SIZE[1]}: "
            f"{result['seconds']} s, {result['processor_seconds']} s of processor time, {result['megabytes']} MB; "
            f"the bar is {BAR_S:g} s"
        )
    return 0 if seconds <= BAR_S else 1


def _photo(folder: Path, seed: int) -> "PhotoResult":
    """Write a JPEG file with ten wandering cracks on a mottled ground, and return its findings."""
    import cv2  # noqa: PLC0415 - only for this part
    import numpy as np  # noqa: PLC0415

    from crackview.export.model import PhotoResult  # noqa: PLC0415
    from crackview.inspection.store.records import Model  # noqa: PLC0415
    from crackview.vision import image_io, measure  # noqa: PLC0415
    from crackview.vision.scale import Scale  # noqa: PLC0415

    width, height = REPORTED_SIZE
    random = np.random.default_rng(seed)
    drawn = np.zeros((height, width), np.uint8)
    for index in range(EACH):
        x = np.linspace(80, width - 80, 60)
        y = height * (index + 0.5) / EACH + random.normal(0, 12, 60).cumsum().clip(-height / 40, height / 40)
        line = np.stack([x, y], axis=1).round().astype(np.int32).reshape(-1, 1, 2)
        cv2.polylines(drawn, [line], isClosed=False, color=255, thickness=int(random.integers(3, 20)))
    probability = np.asarray(cv2.GaussianBlur(drawn, (0, 0), 0.8), np.float32) / np.float32(255)
    mask = probability >= 0.5
    coarse = random.integers(110, 210, (height // 2, width // 2), np.uint8)
    ground = np.where(mask, np.uint8(50), cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR))
    path = folder / f"photo_{seed + 1}.jpg"
    photo = np.repeat(ground[:, :, None], 3, axis=2)
    image_io.write_jpeg(path, photo)
    mask_path = folder / f"mask_{seed + 1}.png"
    image_io.write_png(mask_path, mask.astype(np.uint8) * 255)
    return PhotoResult(
        path,
        REPORTED_SIZE,
        lambda: image_io.read_photo(path).pixels,
        lambda: image_io.read_mask(mask_path),
        tuple(measure.find(mask, probability, 0.5, photo=photo)),
        Model("bench", "0" * 64, 0.5),
        Scale(0.1, 0.002),
    )
