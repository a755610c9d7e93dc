"""Photos and their corrected masks as a folder from which a model can learn (``python -m training train --data``).

The folder has ``images`` with copies of the photos and ``masks`` with a PNG of the same stem for each: white is crack.
``joints`` has one for each photo with findings that were called joints: white is joint.
It may be added to from any number of inspections: a photo that is there already is known by its content.
"""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

import numpy as np

from crackview import files
from crackview.inspection import analysis
from crackview.inspection.store import document, results
from crackview.inspection.store.codecs import Bools, Shape
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.records import PhotoRecord
from crackview.sentences import Sentence
from crackview.vision import image_io
from crackview.vision.image_io import PhotoError


def worth_learning(inspection: Inspection) -> list[PhotoRecord]:
    """Return the photos to learn from: corrected, accepted, or with all findings reviewed."""
    edited = {row["photo"] for row in inspection.database.rows("SELECT DISTINCT photo FROM edits WHERE undone = 0")}
    return [
        photo
        for photo in inspection.photos()
        if photo.model is not None
        and photo.state is not ReviewState.REJECTED
        and (
            photo.state is not ReviewState.UNREVIEWED or photo.id in edited or (photo.findings and not photo.unreviewed)
        )
    ]


def save(
    inspection: Inspection,
    photos: Sequence[PhotoRecord],
    folder: Path,
    progress: Callable[[int], bool] = lambda _done: True,
) -> tuple[int, list[str]]:
    """Write photos and masks.

    Args:
        inspection: Of the photos; nothing in it changes.
        photos: Analysed ones.
        folder: Where ``images`` and ``masks`` are or will be.
        progress: Called with the number of photos that are done; no ends it.

    Returns:
        How many were written, and a sentence for each that was not.

    Raises:
        SaveError, PhotoError: If the folder cannot be written to.
        InspectionError: If the inspection cannot be read.
    """
    problems: list[str] = []
    written = 0
    for done, photo in enumerate(photos):
        if not progress(done):
            break
        source = inspection.path(photo)
        try:
            same = document.digest(source) == photo.hash
        except PhotoError as error:
            problems.append(error.sentence)
            continue
        mask = mask_of(inspection, photo)
        if mask is None or not same:
            problems.append(
                Sentence("{source} was changed or not analysed yet: open it in Inspect first.", source=source)
            )
            continue
        target = _target(folder / "images", source, photo)
        # the mask first: a photo without one would be refused
        image_io.write_png(folder / "masks" / f"{target.stem}.png", mask.astype(np.uint8) * 255)
        joints = joints_of(inspection, photo, mask.shape)
        if joints.any():
            image_io.write_png(folder / "joints" / f"{target.stem}.png", joints.astype(np.uint8) * 255)
        else:
            (folder / "joints" / f"{target.stem}.png").unlink(missing_ok=True)
        if not target.exists():
            with files.replacing(target) as temporary:
                shutil.copyfile(source, temporary)
        written += 1
    return written, problems


def mask_of(inspection: Inspection, photo: PhotoRecord) -> Bools | None:
    """Return the mask with corrections and without findings that are no cracks, bool (H, W); None without a map."""
    levels = results.levels(inspection, photo.id)
    if levels is None or photo.model is None:
        return None
    layer = inspection.corrections(photo)
    mask = analysis.mask(levels, photo.model.threshold, layer)
    for record in inspection.findings(photo.id):
        if not record.review.state.is_crack:
            _box_of(mask, shape := results.shape(inspection, record))[shape.pixels] = False
    return mask


def joints_of(inspection: Inspection, photo: PhotoRecord, size: tuple[int, ...]) -> Bools:
    """Return the findings that were marked as joints, bool (H, W) of ``size``."""
    mask = np.zeros(size, bool)
    for record in inspection.findings(photo.id):
        if record.review.state is ReviewState.JOINT:
            _box_of(mask, shape := results.shape(inspection, record))[shape.pixels] = True
    return mask


def _box_of(mask: Bools, shape: Shape) -> Bools:
    """Return the part of a mask that a finding lies in."""
    left, top, width, height = shape.box
    return mask[top : top + height, left : left + width]


def _target(images: Path, source: Path, photo: PhotoRecord) -> Path:
    """Return a path whose name no other photo has, with or without another suffix: both would share a mask."""
    stem = "_".join(part for part in PurePosixPath(photo.path).with_suffix("").parts if part not in {"..", "/"})
    stem = stem.replace(":", "")
    number = 1
    while True:
        name = stem if number == 1 else f"{stem}_{number}"
        taken = [path for path in images.glob("*") if path.stem.casefold() == name.casefold()]
        if not taken:
            return images / f"{name}{source.suffix}"
        if len(taken) == 1 and document.digest(taken[0]) == photo.hash:
            return taken[0]
        number += 1
