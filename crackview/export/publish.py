"""Writes a sheet in some formats, each as a whole or not at all, and never over a photo."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from crackview import files
from crackview.errors import UserError
from crackview.export.formats import FORMATS
from crackview.export.model import PhotoResult, Sheet
from crackview.export.report.template import Template
from crackview.files import SaveError
from crackview.sentences import Sentence
from crackview.vision.image_io import PhotoError


def publish(
    kinds: Sequence[str],
    sheet: Sheet,
    folder: Path,
    template: Template,
    step: Callable[[str, int], None] = lambda _kind, _done: None,
    missed: dict[Path, str] | None = None,
    problems: list[Sentence] | None = None,
) -> list[Path]:
    """Write the formats, one after the other.

    A photo whose own file, such as its mask, cannot be written does not keep those of the others back.

    Args:
        kinds: Of ``formats.FORMATS``.
        sheet: What is written.
        folder: Where to; made if it is missing.
        template: Of the reports.
        step: Called with the format and the number of photos begun so far, those of earlier formats included; what it
            raises ends the work, and nothing of the format in hand is left.
        missed: Filled with photos that can no longer be read, each with the reason: they are left out, and named.
        problems: Filled with what could not be written: a file of one photo, or a whole format, after which the next
            one is written. Without it the first of these is raised: a photo's file when its format is done.

    Returns:
        The files, without the pictures beside YOLO's labels.

    Raises:
        SaveError, PhotoError, TemplateError, InspectionError: As ``formats.Format.write``, if there is no list of
            problems; earlier formats stay.
    """
    written: list[Path] = []
    missed = {} if missed is None else missed
    whole = len(sheet.photos)
    for place, kind in enumerate(kinds):
        try:
            paths, unwritten = _write(kind, sheet, folder, template, partial(_step, step, kind, place * whole), missed)
        except UserError as error:
            if problems is None:
                raise
            problems.append(error.sentence)
        else:
            written += paths
            if problems is not None:
                problems += unwritten
            elif unwritten:
                raise SaveError(unwritten[0])
    return written


def _step(step: Callable[[str, int], None], kind: str, before: int, begun: int) -> None:
    step(kind, before + begun)


def _write(
    kind: str,
    sheet: Sheet,
    folder: Path,
    template: Template,
    step: Callable[[int], None],
    missed: dict[Path, str],
) -> tuple[list[Path], list[Sentence]]:
    """Write a format; return its files, and what is wrong with those of single photos.

    A photo that turns out to be unreadable is added to ``missed``, and the format is begun anew.
    """
    while True:
        left = _without(sheet, missed)
        begun: set[Path] = set()
        unwritten: list[Sentence] = []
        unmoved: dict[Path, SaveError] = {}

        def turn(photo: PhotoResult, begun: set[Path] = begun) -> None:
            begun.add(photo.path)
            step(len(begun) - 1)

        try:
            with files.staged(folder, unmoved) as stage:
                failed = partial(_skip, stage, folder, unwritten)
                made = FORMATS[kind].write(replace(left, step=turn, failed=failed), stage, template)
                _spare_photos(left, stage, folder)
        except PhotoError:
            unreadable = {photo.path: reason for photo in left.photos if (reason := _unreadable(photo))}
            if not unreadable:
                raise
            missed |= unreadable
        else:
            places = [folder / path.relative_to(stage) for path in made]
            unwritten += [error.sentence for error in unmoved.values()]
            return [path for path in places if path not in unmoved], unwritten


def _skip(stage: Path, folder: Path, unwritten: list[Sentence], photo: PhotoResult, error: UserError) -> None:
    """Leave the files of a photo out, unless all is lost or it cannot be read any more."""
    if files.is_full(error) or _unreadable(photo):
        raise error
    unwritten.append(files.unstaged(error.sentence, stage, folder))


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
