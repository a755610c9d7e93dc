"""Makes the sheet of an inspection: findings with reviews, scales with their origin, corrected masks."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from crackview import __version__, file_names
from crackview.export.model import Bools, ExportAnnotation, ExportBasis, ExportReview, PhotoResult, Pixels, Sheet
from crackview.inspection import analysis
from crackview.inspection.store import annotations, matching, results
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import Inspection, Scan
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.records import InspectionSettings, PhotoRecord
from crackview.vision import image_io, metadata
from crackview.vision.image_io import PhotoError
from crackview.vision.metadata import Shot


def sheet(
    sources: Sequence[tuple[Inspection, Sequence[Path]]],
    title: str,
    facts: Mapping[str, str],
    *,
    accepted: bool = False,
    findings: str = "not-rejected",
    elements_from_folders: bool = False,
    step: Callable[[], None] = lambda: None,
) -> Sheet:
    """Return the sheet of these photos; leave out photos that were not analysed or were rejected.

    Args:
        sources: Photos with their inspection, which stays open as long as the sheet is used. Its width classes are
            those of the first.
        title: Title of the export.
        facts: Facts for the cover.
        accepted: Whether only photos that were accepted as a whole are included.
        findings: Which findings are included, of ``formats.EXPORTED_FINDINGS``. With "accepted" a photo whose
            findings all wait for a review is missing.
        elements_from_folders: Whether a photo without an element shows the one that its folder is named after.
        step: Called for each photo; what it raises ends the work.

    Raises:
        InspectionError: If the inspections cannot be read.
        ValueError: If there are no sources.
    """
    photos = []
    missing: dict[Path, str] = {}
    settings = [inspection.settings() for inspection, _ in sources]
    for (inspection, paths), own in zip(sources, settings, strict=True):
        scan = inspection.scan(paths)
        missing |= _missing(inspection, scan, accepted=accepted)
        for path, photo in scan.known:
            step()
            wanted = photo.state is ReviewState.ACCEPTED if accepted else photo.state is not ReviewState.REJECTED
            if wanted and photo.model is not None:
                result = _photo(path, _measured(inspection, photo), inspection, own, findings)
                if elements_from_folders and not result.element:
                    result = replace(result, element=file_names.escape(inspection.folder.name))
                if findings == "accepted" and _is_waiting(result):
                    missing[path] = "its findings were not reviewed"
                else:
                    photos.append(result)
    least = min(each.min_length_px for each in settings)
    basis = ExportBasis(__version__, dt.datetime.now(dt.UTC).astimezone(), settings[0].classes, least)
    return Sheet(title, tuple(photos), basis, facts, missing=missing, findings=findings)


def _is_waiting(result: PhotoResult) -> bool:
    """Return whether a photo has findings, and neither it nor one of them is judged."""
    states = {review.state for review in (result.reviews or {}).values()}
    return states == {str(ReviewState.UNREVIEWED)}


def _missing(inspection: Inspection, scan: Scan, *, accepted: bool) -> dict[Path, str]:
    """Return the photos that have nothing to export though they were not left out, each with the reason."""
    gone = {inspection.path(photo): "its file is not there any more" for photo in scan.missing if photo.model}
    if accepted:
        return gone
    idle = dict.fromkeys(scan.new, "it was not analysed")
    waiting = [(path, photo) for path, photo in scan.known if photo.model is None]
    return gone | idle | {path: photo.problem.rstrip(".") or "it was not analysed" for path, photo in waiting}


def export_review(
    review: matching.Review, findings: str = "not-rejected", photo: ReviewState = ReviewState.UNREVIEWED
) -> ExportReview:
    """Return a review for exports.

    Args:
        review: Of the finding.
        findings: Which are included, of ``formats.EXPORTED_FINDINGS``.
        photo: How its photo was judged: a finding not reviewed yet is accepted or rejected with its photo.
    """
    state = review.standing(photo)
    wanted = {
        "accepted": state in {ReviewState.ACCEPTED, ReviewState.EDITED} and review.in_report,
        "not-rejected": state.is_crack and review.in_report,
        "all": True,
    }
    return ExportReview(
        state=str(state),
        severity=review.severity.name.lower() if review.severity else "",
        note=review.note,
        included=wanted[findings],
    )


def pixels(path: Path) -> Pixels:
    """Return a photo, upright; may raise PhotoError."""
    return image_io.read_photo(path).pixels


def _measured(inspection: Inspection, photo: PhotoRecord) -> PhotoRecord:
    """Return a photo whose findings match its mask; measure it again if that was not done yet.

    Raises:
        InspectionError: If another model was chosen for it and it has not been analysed with it.
    """
    levels = results.levels(inspection, photo.id) if photo.stale and photo.model is not None else None
    if levels is None or photo.model is None:
        if photo.model is not None and photo.stale == "model":
            raise InspectionError(
                "{path} waits for its new model {model}: analyse all photos first.",
                path=photo.path,
                model=photo.model.name,
            )
        return photo
    return analysis.remeasure(inspection, photo, levels, photo.model.threshold)[0]


def _photo(
    path: Path, photo: PhotoRecord, inspection: Inspection, settings: InspectionSettings, which: str
) -> PhotoResult:
    findings = inspection.findings(photo.id)
    reviews = {each.finding.id: export_review(each.review, which, photo.state) for each in findings}
    numbers = {number for number, review in reviews.items() if review.included}
    if photo.model is None:
        raise ValueError(f"{path} was not analysed yet.")
    shot = _shot(path)
    return PhotoResult(
        path=path,
        size=(photo.width, photo.height),
        load=partial(pixels, path),
        mask=partial(_mask, inspection, photo, numbers),
        findings=tuple(each.finding for each in findings),
        model=photo.model,
        scale=photo.scale_in(settings),
        place=None if shot is None else shot.place,
        note=photo.note,
        reviews=reviews,
        annotations=tuple(
            ExportAnnotation(each.annotation, export_review(each.review, which, photo.state))
            for each in annotations.of_photo(inspection, photo.id)
        ),
        element=photo.element,
        key=f"{inspection.created} {photo.hash}",
        taken="" if shot is None else shot.taken,
        position=None if shot is None else shot.position,
    )


def _mask(inspection: Inspection, photo: PhotoRecord, numbers: set[int]) -> Bools:
    """Return the measured pixels of these findings; the stored map is rounded and may be removed."""
    mask = np.zeros((photo.height, photo.width), bool)
    for number, shape in results.shapes(inspection, photo).items():
        if number in numbers:
            left, top, width, height = shape.box
            mask[top : top + height, left : left + width] |= shape.pixels
    return mask


def _shot(path: Path) -> Shot | None:
    try:
        return metadata.read(path)
    except PhotoError:
        return None
