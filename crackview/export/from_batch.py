"""From what a run has found on a photo to the data of an export, with its scale and how it was taken."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from crackview.export import from_inspection
from crackview.export.model import Bools, PhotoResult
from crackview.inspection.batch import BatchItem
from crackview.inspection.store.records import InspectionSettings
from crackview.vision import metadata
from crackview.vision.image_io import PhotoError
from crackview.vision.metadata import Shot
from crackview.vision.plane import ScaleError
from crackview.vision.scale import Scale

Distance = tuple[float, float] | str
"""Metres from the camera to the wall and their standard uncertainty, or "drone": the height that the photo tells."""


def scale_and_shot(
    path: Path,
    work: BatchItem,
    settings: InspectionSettings | None = None,
    *,
    typed: Scale | None = None,
    distance: Distance | None = None,
) -> tuple[Scale | None, Shot | None, str]:
    """Return a photo's scale and how it was taken, as far as known, and one sentence if the scale could not be had.

    A scale that an inspection has for the photo itself counts before anything else, then that of a gauge on it, then
    ``typed``, then the one that ``distance`` gives.
    """
    scale = typed
    if work.photo is not None and settings is not None:
        scale = work.photo.scale_in(settings)
    try:
        shot = metadata.read(path)
    except PhotoError as error:
        return scale, None, str(error)
    own = work.photo is not None and work.photo.scale is not None
    if not own and work.gauge is not None and work.gauge.scale is not None:
        return work.gauge.scale, shot, ""
    if distance is None or typed is not None or own:
        return scale, shot, ""
    try:
        size = (work.mask.shape[1], work.mask.shape[0])
        away = metadata.drone_distance(shot) if isinstance(distance, str) else distance
        return metadata.from_camera(shot, size, *away), shot, ""
    except ScaleError as error:
        return scale, shot, f"{path} has no scale: {error}"


def photo(
    path: Path, work: BatchItem, mask: Callable[[], Bools], scale: Scale | None, shot: Shot | None
) -> PhotoResult:
    """Return what a run found on a photo; what the user rejected or took out of the report is not included.

    Args:
        path: The photo.
        work: What was found.
        mask: Reads the mask that was measured.
        scale: As ``scale_and_shot`` returns it.
        shot: The same.
    """
    reviews = None
    if work.reviews is not None:
        both = zip(work.findings, work.reviews, strict=True)
        reviews = {finding.id: from_inspection.export_review(review) for finding, review in both}
    return PhotoResult(
        path=path,
        size=(work.mask.shape[1], work.mask.shape[0]),
        load=partial(from_inspection.pixels, path),
        mask=mask,
        findings=work.findings,
        model=work.model,
        scale=scale,
        place=None if shot is None else shot.place,
        note="" if work.photo is None else work.photo.note,
        reviews=reviews,
        taken="" if shot is None else shot.taken,
        position=None if shot is None else shot.position,
    )
