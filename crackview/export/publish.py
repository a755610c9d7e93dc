"""Writes a sheet in some formats, each as a whole or not at all, and never over a photo."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from crackview import files
from crackview.export.formats import FORMATS
from crackview.export.model import PhotoResult, Sheet
from crackview.export.report.template import Template
from crackview.vision.image_io import PhotoError


def publish(
    kinds: Sequence[str],
    sheet: Sheet,
    folder: Path,
    template: Template,
    step: Callable[[str, int], None] = lambda _kind, _done: None,
    missed: dict[Path, str] | None = None,
) -> list[Path]:
    """Write the formats, one after the other.

    Args:
        kinds: Of ``formats.FORMATS``.
        sheet: What is written.
        folder: Where to; made if it is missing.
        template: Of the reports.
        step: Called with the format and the number of photos begun so far, those of earlier formats included; what it
            raises ends the work, and nothing of the format in hand is left.
        missed: Filled with photos that can no longer be read, each with the reason; they are left out.

    Returns:
        The files, without the pictures beside YOLO's labels.

    Raises:
        SaveError, PhotoError, TemplateError, InspectionError: As ``formats.Format.write``; earlier formats stay.
    """
    written: list[Path] = []
    missed = {} if missed is None else missed
    whole = len(sheet.photos)
    sheet = _without(sheet, missed)
    for place, kind in enumerate(kinds):
        while True:
            begun: set[Path] = set()

            def turn(photo: PhotoResult, kind: str = kind, place: int = place, begun: set[Path] = begun) -> None:
                begun.add(photo.path)
                step(kind, place * whole + len(begun) - 1)

            try:
                with files.staged(folder) as stage:
                    made = FORMATS[kind].write(replace(sheet, step=turn), stage, template)
                    _spare_photos(sheet, stage, folder)
            except PhotoError:
                unreadable = {photo.path: reason for photo in sheet.photos if (reason := _unreadable(photo))}
                if not unreadable:
                    raise
                missed |= unreadable
                sheet = _without(sheet, unreadable)
            else:
                written += [folder / path.relative_to(stage) for path in made]
                break
    return written


def _without(sheet: Sheet, photos: Mapping[Path, str]) -> Sheet:
    """Return the sheet without some photos, which it names."""
    if not photos:
        return sheet
    rest = tuple(photo for photo in sheet.photos if photo.path not in photos)
    return replace(sheet, photos=rest, missing={**sheet.missing, **photos})


def _unreadable(photo: PhotoResult) -> str:
    """Return why a photo cannot be read; "" if it can."""
    try:
        photo.load()
        photo.mask()
    except PhotoError as error:
        return error.sentence
    return ""


def _spare_photos(sheet: Sheet, stage: Path, folder: Path) -> None:
    originals = {os.path.realpath(photo.path) for photo in sheet.photos}
    for path in files.files_below(stage):
        target = folder / path.relative_to(stage)
        if os.path.realpath(target) in originals:
            raise PhotoError(
                "{target} was not written because it is itself a photo: choose another folder.", target=target
            )
