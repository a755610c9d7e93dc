"""The pictures that ``predict`` writes: mask, probability map and overlay of each photo."""

import os
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crackview import file_names
from crackview.vision import image_io

MASK, PROBABILITY, OVERLAY = "_mask.png", "_prob.png", "_overlay.jpg"


def names(photos: Iterable[Path]) -> dict[Path, str]:
    """Return a unique name for every photo, so that their files do not overwrite each other.

    The first photo with a stem keeps it; later ones get ``_2``, ``_3``, ..., skipping names that other photos have.
    Upper and lower case count as the same, as they do on Windows and macOS. What is not UTF-8 is escaped.
    """
    photos = list(photos)
    first: dict[str, Path] = {}
    for photo in photos:
        first.setdefault(_folded(_stem(photo)), photo)
    taken = set(first)
    result = {}
    for photo in photos:
        stem, number = _stem(photo), 2
        name = stem
        if first[_folded(name)] != photo:
            while _folded(f"{stem}_{number}") in taken:
                number += 1
            name = f"{stem}_{number}"
            taken.add(_folded(name))
        result[photo] = name
    return result


def write_mask(path: Path, mask: npt.NDArray[np.bool_]) -> None:
    """Write a mask as 8-bit PNG: 0, or 255 where there is crack.

    Raises:
        PhotoError: If the file cannot be written.
    """
    image_io.write_png(path, mask.astype(np.uint8) * 255, marked=True)


def write_probability(path: Path, probability: npt.NDArray[np.float32]) -> None:
    """Write a probability map as 16-bit PNG, in which 65535 is 1.0.

    Raises:
        PhotoError: If the file cannot be written.
    """
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


def _stem(photo: Path) -> str:
    return file_names.text(photo.stem)


def _folded(stem: str) -> str:
    return os.path.normcase(stem).casefold()
