"""Writes a sheet in some formats, each as a whole or not at all, and never over a photo."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from crackview import files
from crackview.export import formats
from crackview.export.model import PhotoResult, Sheet
from crackview.export.report.template import Template
from crackview.vision.image_io import PhotoError


def publish(
    kinds: Sequence[str],
    sheet: Sheet,
    folder: Path,
    template: Template,
    step: Callable[[str, int], None] = lambda _kind, _done: None,
) -> list[Path]:
    """Write the formats, one after the other.

    Args:
        kinds: Keys of ``formats.FORMATS``.
        sheet: The data.
        folder: Target folder; made if it is missing.
        template: Template of the reports.
        step: Called with the format and the number of photos begun so far, including those of earlier formats; what it
            raises ends the work, and nothing of the current format is left.

    Returns:
        The files, without the pictures beside YOLO's labels.

    Raises:
        SaveError, PhotoError, TemplateError, InspectionError: As ``formats.write``; earlier formats stay.
    """
    written: list[Path] = []
    for place, kind in enumerate(kinds):
        begun: set[Path] = set()

        def turn(photo: PhotoResult, kind: str = kind, place: int = place, begun: set[Path] = begun) -> None:
            begun.add(photo.path)
            step(kind, place * len(sheet.photos) + len(begun) - 1)

        with files.staged(folder) as stage:
            made = formats.write(kind, replace(sheet, step=turn), stage, template)
            _spare_photos(sheet, stage, folder)
        written += [folder / path.relative_to(stage) for path in made]
    return written


def _spare_photos(sheet: Sheet, stage: Path, folder: Path) -> None:
    originals = {photo.path.resolve() for photo in sheet.photos}
    for path in files.within(stage):
        target = folder / path.relative_to(stage)
        if target.resolve() in originals:
            raise PhotoError(f"{target} was not written because it is itself a photo: choose another folder.")
