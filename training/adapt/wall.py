"""The photos of one wall: which of a folder are used, which are kept back, and which part of each is looked at."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from crackview.engine.segmenter import Segmenter
from crackview.vision import photo_folder
from crackview.vision.image_io import PhotoError
from training.datasets.photos import DataError, Pixels

LEAST_PHOTOS, MOST_PHOTOS = 10, 150

SIDE = 1024
"""Of the part of a large photo that is looked at, px."""

# One run of neighbouring photos in five is kept back; there are about ten runs.
_KEPT_BACK, _RUNS, _SHORTEST_RUN = 5, 10, 2

_BLOCK = 32


@dataclass(frozen=True)
class WallPhoto:
    """A photo of the wall.

    Attributes:
        path: The file, which is only ever read.
        stem: The name of what is made of it.
        kept_back: Whether it is for judging and never learnt from.
    """

    path: Path
    stem: str
    kept_back: bool


def photos(folder: Path, seed: int) -> list[WallPhoto]:
    """Return the photos of a folder, at most `MOST_PHOTOS`, evenly spread, in natural order.

    Neighbours often show the same part of a wall: they are kept back in runs, never one by one.

    Raises:
        DataError: there are too few, or the folder cannot be listed; one sentence.
    """
    try:
        every = photo_folder.list_photos(folder)
    except PhotoError as error:
        raise DataError(str(error)) from error
    if not every:
        raise DataError(f"There are no photos in {folder}: name the folder in which the photos of the wall lie.")
    require(len(every), folder)
    if len(every) > MOST_PHOTOS:
        every = [every[index * len(every) // MOST_PHOTOS] for index in range(MOST_PHOTOS)]
    run = max(_SHORTEST_RUN, round(len(every) / _RUNS))
    offset = (seed + _KEPT_BACK // 2) % _KEPT_BACK
    return [WallPhoto(path, f"{number:04d}", number // run % _KEPT_BACK == offset) for number, path in enumerate(every)]


def require(count: int, folder: Path) -> None:
    """Raise DataError if ``count`` photos are too few."""
    if count < LEAST_PHOTOS:
        photos = "one photo" if count == 1 else f"{count} photos"
        raise DataError(
            f"{folder} holds {photos} that can be read, and adapting needs at least {LEAST_PHOTOS}: add more of this "
            "wall."
        )


def fingerprint(every: list[WallPhoto]) -> str:
    """Return eight characters that change with the names, sizes and dates of the files."""
    digest = hashlib.sha256()
    for photo in every:
        details = photo.path.stat()
        digest.update(f"{photo.path} {details.st_size} {details.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:8]


def part(pixels: Pixels, model: Segmenter) -> Pixels:
    """Return the part of a photo that is looked at, at its own size: all of it up to `SIDE` squared pixels.

    Of a larger one that part of `SIDE` x `SIDE` px in which a model sees most of a crack on the photo made smaller.
    """
    height, width = pixels.shape[:2]
    if height * width <= SIDE * SIDE:
        return pixels
    tall, wide = min(SIDE, height), min(SIDE, width)
    scale = SIDE / max(height, width)
    size = (max(_BLOCK, round(width * scale)), max(_BLOCK, round(height * scale)))
    seen = model.segment(np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8))
    sums = cv2.integral(np.where(seen >= model.card.threshold, seen, 0))
    rows, columns = round(tall * size[1] / height), round(wide * size[0] / width)
    within = sums[rows:, columns:] - sums[:-rows, columns:] - sums[rows:, :-columns] + sums[:-rows, :-columns]
    row, column = np.unravel_index(int(within.argmax()), within.shape)
    if within.max() <= 0:  # nothing is seen: the middle
        row, column = within.shape[0] // 2, within.shape[1] // 2
    top = min(round(int(row) * height / size[1]), height - tall)
    left = min(round(int(column) * width / size[0]), width - wide)
    return np.ascontiguousarray(pixels[top : top + tall, left : left + wide])
