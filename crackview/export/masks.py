"""Pictures of what was found: mask, probability map and overlay of a photo, and of all photos of a sheet."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crackview.export.model import PhotoResult, Sheet, named
from crackview.vision import image_io
from crackview.vision.image_io import PhotoError

MASK, PROBABILITY, JOINTS, OVERLAY = "_mask.png", "_prob.png", "_joints.png", "_overlay.jpg"
MAP = "_map.png"
"""A probability map of 8 bits, as an inspection keeps it."""


def write_mask(path: Path, mask: npt.NDArray[np.bool_]) -> None:
    """Write a mask as 8-bit PNG: 0, or 255 where there is crack; raise PhotoError if the file cannot be written."""
    image_io.write_png(path, mask.astype(np.uint8) * 255, marked=True)


def write_probability(path: Path, probability: npt.NDArray[np.float32]) -> None:
    """Write a probability map as 16-bit PNG, in which 65535 is 1.0; raise PhotoError if the file cannot be written."""
    image_io.write_png(path, np.round(probability * 65535).astype(np.uint16), marked=True)


def write_overlay(
    path: Path, photo: npt.NDArray[np.uint8], probability: npt.NDArray[np.float32], threshold: float
) -> None:
    """Write the photo with its overlay, in the default look of the window, as JPEG.

    Raises:
        PhotoError: If the file cannot be written.
    """
    from crackview.vision import overlay  # noqa: PLC0415 - only when an overlay is asked for

    image_io.write_jpeg(path, overlay.compose(photo, probability, threshold), marked=True)


def write_masks(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``masks/NAME_mask.png`` for every photo; report those that fail to ``sheet.failed``."""
    return _each(sheet, folder / "masks", MASK, lambda path, photo: write_mask(path, photo.mask()))


def write_overlays(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``overlays/NAME_overlay.jpg`` for every photo; report those that fail to ``sheet.failed``."""
    return _each(
        sheet,
        folder / "overlays",
        OVERLAY,
        lambda path, photo: write_overlay(path, photo.load(), photo.mask().astype(np.float32), 0.5),
    )


def _each(sheet: Sheet, folder: Path, ending: str, write: Callable[[Path, PhotoResult], None]) -> list[Path]:
    written = []
    for photo, name in named(sheet):
        path = folder / f"{name}{ending}"
        try:
            write(path, photo)
        except PhotoError as error:
            sheet.failed(photo, error)
        else:
            written.append(path)
    return written
