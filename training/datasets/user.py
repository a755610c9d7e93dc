"""The user's own photos as training data: a folder with ``images`` and ``masks``, checked before anything starts.

A mask is a PNG with the stem of its photo, black and white, as large as the upright photo; white is crack. A folder
``joints`` beside them may have the same for joints: what is black there may still be one. Tiles of one
photo are called ``wall-1``, ``wall-2`` and stay on one side of the split.
"""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import psutil
from PIL import Image, UnidentifiedImageError

from crackview.vision import image_io, photo_folder
from crackview.vision.image_io import PhotoError
from training.datasets import lines
from training.datasets.photos import DataError, Pair, Pixels

LEAST_PHOTOS = 5
_SHARE = 5  # one photo in five is held out
_TILE = re.compile(r"-[1-9]\d?$")


class UserPair(Pair):
    """A photo as users have them, turned upright, and its mask."""

    @property
    def group(self) -> str:
        """The photo that this tile was cut from."""
        return _TILE.sub("", self.photo.stem)

    def read(self) -> tuple[Pixels, Pixels]:
        """Read the upright photo, uint8 H x W x 3, and its mask, uint8 H x W, 255 = crack.

        Raises:
            DataError: a file cannot be read.
        """
        assert self.mask is not None  # noqa: S101  ``pairs`` lets no photo without a mask through
        try:
            return np.array(image_io.read_photo(self.photo).pixels), image_io.read_mask(self.mask).view(np.uint8) * 255
        except PhotoError as error:
            raise DataError(str(error)) from error

    def _joint(self, photo: Pixels, crack: Pixels) -> Pixels | None:
        path = self._beside("joints")
        if path is None or not path.is_file():
            return None
        joint = np.where(self._map(path, photo) > 0, np.uint8(lines.JOINT), np.uint8(lines.UNKNOWN))
        joint[crack > 0] = lines.NO_JOINT
        return joint


def pairs(folder: Path) -> list[Pair]:
    """Return the photos of a folder with their masks.

    Raises:
        DataError: the folder is not as it must be; the sentence names the file and the remedy.
    """
    images, masks = folder / "images", folder / "masks"
    for part, what in ((images, "photos"), (masks, "masks")):
        if not part.is_dir():
            raise DataError(f"There is no folder {part}: put your {what} there.")
    try:
        photos = photo_folder.list_photos(images)
    except PhotoError as error:
        raise DataError(str(error)) from error
    if not photos:
        raise DataError(f"There are no photos in {images}.")
    found: list[Pair] = []
    for photo in photos:
        mask = masks / f"{photo.stem}.png"
        if not mask.is_file():
            raise DataError(f"The photo {photo.name} has no mask: paint one and save it as {mask}.")
        found.append(UserPair(folder.name, photo, mask))
    return found


def split(folder: Path) -> tuple[list[Pair], list[Pair]]:
    """Return the checked pairs to train on and those held out: one photo in five, at least one.

    Raises:
        DataError: as ``pairs``; or a mask is grey, empty like all others, or of another size; or there are too few
            photos, or more than the memory holds.
    """
    every = pairs(folder)
    groups = sorted({pair.group for pair in every}, key=lambda group: hashlib.sha256(group.encode()).digest())
    if len(groups) < LEAST_PHOTOS:
        raise DataError(
            f"{folder / 'images'} holds {_count(len(groups))}, and training needs at least {LEAST_PHOTOS} (tiles "
            "called wall-1, wall-2 count as one): add some, also without cracks."
        )
    _check_memory(folder, every)
    if sum(_check_mask(pair) for pair in every) == 0:
        raise DataError(f"No mask in {folder / 'masks'} has a white pixel: cracks are white, the rest is black.")
    held = set(groups[: len(groups) // _SHARE])
    return [p for p in every if p.group not in held], [p for p in every if p.group in held]


def fingerprint(folder: Path) -> str:
    """Return eight characters that change with the names, sizes and dates of the files."""
    digest = hashlib.sha256()
    for pair in pairs(folder):
        for path in (pair.photo, pair.mask or pair.photo):
            details = path.stat()
            digest.update(f"{path.name} {details.st_size} {details.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:8]


def _check_mask(pair: Pair) -> bool:
    """Return whether the mask shows a crack."""
    assert pair.mask is not None  # noqa: S101  as in ``read``
    try:
        mask = image_io.read_mask(pair.mask)
    except PhotoError as error:
        raise DataError(f"The mask {error}") from error
    width, height = _upright_size(pair.photo)
    if mask.shape != (height, width):
        raise DataError(
            f"The mask {pair.mask} is {mask.shape[1]} x {mask.shape[0]} px and its photo {width} x {height}: they must "
            "agree."
        )
    return bool(mask.any())


def _check_memory(folder: Path, every: Sequence[Pair]) -> None:
    need = 4 * sum(width * height for width, height in (_upright_size(pair.photo) for pair in every))
    have = psutil.virtual_memory().available
    if need > have / 2:
        raise DataError(
            f"The photos in {folder / 'images'} take {need / 1e9:.1f} GB of memory and {have / 1e9:.1f} GB are free: "
            "cut the cracked parts out of them, or use fewer."
        )


def _upright_size(photo: Path) -> tuple[int, int]:
    """Return width and height as a viewer shows the photo, from its header."""
    try:
        with Image.open(photo) as image:
            turned = image.getexif().get(0x0112, 1) in {5, 6, 7, 8}
            return (image.height, image.width) if turned else (image.width, image.height)
    except (OSError, UnidentifiedImageError) as error:
        raise DataError(f"The photo {photo} cannot be read: save it again as a JPEG.") from error


def _count(photos: int) -> str:
    return "one photo" if photos == 1 else f"{photos} photos"
