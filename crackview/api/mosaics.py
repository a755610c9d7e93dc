"""Pictures larger than the memory, such as orthomosaics with a place on the map."""

import os
from collections.abc import Callable
from pathlib import Path

from crackview.api import findings, maps
from crackview.api.findings import Findings
from crackview.engine.segmenter import Segmenter
from crackview.mosaic.run import run
from crackview.nets import cards
from crackview.vision.scale import Scale


def analyse_mosaic(
    file: str | os.PathLike[str],
    out: str | os.PathLike[str],
    *,
    model: str | Segmenter = cards.DEFAULT,
    threshold: float | None = None,
    scale: float | Scale | None = None,
    resume: bool = False,
    device: str | None = None,
    threads: int | None = None,
    cancel: Callable[[], bool] = lambda: False,
    progress: Callable[[str, float], None] | None = None,
) -> Findings:
    """Find and measure the cracks of a mosaic, window by window, and write what ``crackview mosaic`` writes.

    Args:
        file: A GeoTIFF, BigTIFF, JPEG 2000 or VRT file with rasterio, a plain TIFF without.
        out: The folder for the results, and for the work that a later run goes on with.
        model: A name of `models`, or what `load_model` returned.
        threshold: Where cracks begin, in (0, 1); None: the model card's.
        scale: Millimetres per pixel; None: that of the file, at each place.
        resume: Go on with the work that is in the folder; else it must hold none.
        device: As in `segment`.
        threads: As in `segment`.
        cancel: Called all the time; when it returns True, the work ends and is kept.
        progress: Called with what is done and the share of it, 0 to 1.

    Returns:
        The longest first. Points of centre lines are in pixels of the mosaic.

    Raises:
        MosaicError: If the mosaic cannot be read, or the folder holds the work on something else.
        ModelError: If there is no such model or device.
        SaveError: If a file cannot be written.
        Cancelled: If ``cancel`` returned True.
        ScaleError: If the scale is not above 0.
        ValueError: If the threshold is not between 0 and 1.
    """
    network = maps.segmenter(model, device, threads)
    done = run(
        Path(file),
        Path(out),
        network,
        scale=maps.scale(scale),
        threshold=maps.limit(threshold, network.card.threshold),
        resume=resume,
        cancel=cancel,
        progress=lambda told: None if progress is None else progress(str(told.stage), told.done / max(told.total, 1)),
    )
    return findings.of(done.result)
