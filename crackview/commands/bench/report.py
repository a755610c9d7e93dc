"""``crackview bench report``: how long a PDF report of 200 findings takes, by the clock and by the processor."""

import datetime as dt
import json
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from crackview import __version__
from crackview.commands.console import say

if TYPE_CHECKING:
    from crackview.export.model import PhotoResult

PHOTOS, EACH, SIZE = 20, 10, (4056, 3040)
BAR_S = 20.0


def run(*, as_json: bool) -> int:
    """Write the report once, the imports included, and print the times; 1 if it takes longer than the bar."""
    from crackview.export.model import ExportBasis, Sheet  # noqa: PLC0415 - only for this part
    from crackview.vision import classes  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        basis = ExportBasis(__version__, dt.datetime.now(dt.UTC), classes.ACI, 20.0)
        sheet = Sheet("Report of 200 findings", tuple(_photo(Path(folder), index) for index in range(PHOTOS)), basis)
        wall, processor = time.perf_counter(), time.process_time()
        from crackview.export import formats  # noqa: PLC0415 - counted: a person waits for it too
        from crackview.export.report import template  # noqa: PLC0415

        (path,) = formats.write("pdf", sheet, Path(folder), template.read())
        seconds = time.perf_counter() - wall
        result = {
            "name": "report_pdf",
            "photos": PHOTOS,
            "findings": sum(len(photo.findings) for photo in sheet.photos),
            "seconds": round(seconds, 2),
            "processor_seconds": round(time.process_time() - processor, 2),
            "bar_seconds": BAR_S,
            "megabytes": round(path.stat().st_size / 1e6, 1),
        }
    if as_json:
        say(json.dumps(result, indent=2))
    else:
        say(
            f"PDF report of {result['findings']} findings on {PHOTOS} photos of {SIZE[0]} x {SIZE[1]}: "
            f"{result['seconds']} s, {result['processor_seconds']} s of processor time, {result['megabytes']} MB; "
            f"the bar is {BAR_S:g} s"
        )
    return 0 if seconds <= BAR_S else 1


def _photo(folder: Path, seed: int) -> "PhotoResult":
    """A JPEG file with ten wandering cracks on a mottled ground, and their findings."""
    import cv2  # noqa: PLC0415 - only for this part
    import numpy as np  # noqa: PLC0415

    from crackview.export.model import PhotoResult  # noqa: PLC0415
    from crackview.inspection.store.records import Model  # noqa: PLC0415
    from crackview.vision import image_io, measure  # noqa: PLC0415
    from crackview.vision.scale import Scale  # noqa: PLC0415

    width, height = SIZE
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
        SIZE,
        lambda: image_io.read_photo(path).pixels,
        lambda: image_io.read_mask(mask_path),
        tuple(measure.find(mask, probability, 0.5, photo=photo)),
        Model("bench", "0" * 64, 0.5),
        Scale(0.1, 0.002),
    )
