"""A photo with its truth: cracks, joints, and the pixels of which nothing is known."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from crackview.vision import image_io
from training.datasets import lines
from training.datasets.catalogue import Source, source

# One group of photos in five is for validation.
_VALIDATION_SHARE = 5

# How far in px from a drawn centre line a pixel may still belong to its crack.
_TOLERANCE = 3

Pixels = NDArray[np.uint8]


class DataError(Exception):
    """Photos or masks that cannot be used; the message is one sentence."""


class TrainingSample(NamedTuple):
    """A photo and all that is known of it.

    Attributes:
        photo: uint8 H x W x 3.
        crack: uint8 H x W, 255 = crack.
        ignored: uint8 H x W, 255 where a pixel counts neither as crack nor as background; None: each pixel counts.
        joint: uint8 H x W of ``lines.JOINT``, ``UNKNOWN`` and ``NO_JOINT``; None: nothing is known.
    """

    photo: Pixels
    crack: Pixels
    ignored: Pixels | None
    joint: Pixels | None


@dataclass(frozen=True)
class Pair:
    """A photo and its mask; ``mask`` is None for a photo without a crack, or whose cracks are not labelled."""

    set: str
    photo: Path
    mask: Path | None

    @property
    def source(self) -> Source:
        """What is known of its set."""
        return source(self.set)

    @property
    def group(self) -> str:
        """What it must not be split from."""
        return self.source.group(self.photo.stem)

    @property
    def validates(self) -> bool:
        """Whether this pair belongs to the validation split, decided by its group alone."""
        digest = hashlib.sha256(f"{self.set}/{self.group}".encode()).digest()
        return digest[3] % _VALIDATION_SHARE == 0

    def read(self) -> tuple[Pixels, Pixels]:
        """Read the photo, uint8 H x W x 3, and its mask, uint8 H x W, 255 = crack.

        Raises:
            DataError: a file cannot be read, or the two differ in size.
        """
        photo = read_picture(self.photo, "RGB")
        if self.mask is None:
            return photo, np.zeros(photo.shape[:2], np.uint8)
        return photo, self._map(self.mask, photo)

    def sample(self) -> TrainingSample:
        """Read the photo and all its maps.

        Raises:
            DataError: a file cannot be read, or two of them differ in size.
        """
        photo, crack = self.read()
        return TrainingSample(photo, crack, self.ignored(photo, crack), self._joint(photo, crack))

    def ignored(self, photo: Pixels, crack: Pixels) -> Pixels | None:
        """Return which pixels count neither as crack nor as background; None where there are none.

        Raises:
            DataError: the file cannot be read or is not of the photo's size.
        """
        if self.source.truth == "lines":
            disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * _TOLERANCE + 1, 2 * _TOLERANCE + 1))
            return np.asarray(cv2.dilate(crack, disc), np.uint8) & ~crack
        path = self._beside("ignore")
        return self._map(path, photo) if path is not None and path.is_file() else None

    def maps(self) -> list[Path]:
        """Return the files of the maps beside the photo."""
        beside = (self.mask, self._beside("ignore"), self._beside("joints"))
        return [path for path in beside if path is not None and path.is_file()]

    def _joint(self, photo: Pixels, crack: Pixels) -> Pixels | None:
        known = self.source.joints
        if known == "none":
            return np.full(crack.shape, lines.NO_JOINT, np.uint8)
        if known == "lines":
            return lines.joints(photo)
        path = self._beside("joints")
        if known == "unknown" or path is None:
            return None
        joint = self._map(path, photo)
        edge = np.asarray(cv2.dilate(joint, np.ones((3, 3), np.uint8)), np.uint8) & ~joint
        return np.where(edge > 0, np.uint8(lines.UNKNOWN), joint)

    def _beside(self, folder: str) -> Path | None:
        """Return the file of the mask's name in a folder beside the masks'."""
        return None if self.mask is None else self.mask.parent.parent / folder / self.mask.name

    def _map(self, path: Path, photo: Pixels) -> Pixels:
        try:
            found = image_io.read_mask(path).view(np.uint8) * np.uint8(255)
        except image_io.PhotoError as error:
            raise DataError(str(error)) from error
        if found.shape != photo.shape[:2]:
            raise DataError(f"The mask {path} is {found.shape}, its photo {photo.shape[:2]}: they must agree.")
        return found


def read_picture(path: Path, mode: str) -> Pixels:
    """Read a picture in a mode of Pillow's, uint8 H x W x 3 for RGB, H x W for L.

    Raises:
        DataError: it cannot be read.
    """
    try:
        with Image.open(path) as image:
            return np.array(image.convert(mode))
    except (OSError, UnidentifiedImageError) as error:
        raise DataError(f"{path} cannot be read as a picture ({error}).") from error
