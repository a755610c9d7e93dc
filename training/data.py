"""Photos with masks: where they lie, and which are for training, validation and test.

Validation is carved from the training photos by photo, not by tile: tiles carry the number of their photo.
"""

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from crackview.vision import image_io

TEST_SETS = ("deepcrack/test", "nha12d")

LICENCES = {
    "deepcrack/train": "research and education, non-commercial (Liu et al. 2019)",
    "masonry_dais": "GPL-3.0 (Dais et al. 2021)",
    "cracksc": "MIT",
    "cfd": "research, non-commercial (Shi et al. 2016)",
    "crackmap": "none stated",
    "sut512": "none stated",
    "negatives/concrete": "CC BY 4.0 upstream (Özgenel 2019)",
    "negatives/curtainwall": "CC BY 4.0",
    "negatives/street": "research, non-commercial (LabelMeFacade)",
    "synth/cracked": "our own generator",
    "synth/sound": "our own generator",
    "unlabelled/concrete_cracked": "CC BY 4.0 upstream (Özgenel 2019)",
}

# Where the generator's pictures and soft maps lie.
RUNS = Path(__file__).resolve().parents[1] / "runs"
_RENDER = {
    "synth/cracked": "python -m training synth --out runs/synth/cracked --count 300 --seed 1000",
    "synth/sound": "python -m training synth --out runs/synth/sound --count 120 --seed 5000 --cracks none",
}

# Training photos that share their photo with a DeepCrack test photo: they are left out of training.
_LEAKING = {"11142", "11289", "IMG_6536", "11158"}

# One photo group in five is for validation.
_VALIDATION_SHARE = 5

Pixels = NDArray[np.uint8]


class DataError(Exception):
    """Photos or masks that cannot be used; the message is one sentence."""


@dataclass(frozen=True)
class Pair:
    """A photo and its mask; ``mask`` is None for a photo that shows no crack, or whose cracks nobody has drawn."""

    set: str
    photo: Path
    mask: Path | None

    @property
    def labelled(self) -> bool:
        """Whether it is known where its cracks are."""
        return not _unlabelled(self.set)

    @property
    def rendered(self) -> bool:
        """Whether it is a picture of our own generator."""
        return _rendered(self.set)

    @property
    def group(self) -> str:
        """The photo that this tile was cut from."""
        stem = self.photo.stem
        if self.set.startswith("deepcrack"):
            return re.sub(r"-\d+$", "", stem)
        if self.set == "masonry_dais":
            return stem.rpartition("_")[0]
        return stem

    @property
    def validates(self) -> bool:
        """Whether this pair belongs to the validation split, decided by its group alone."""
        digest = hashlib.sha256(f"{self.set}/{self.group}".encode()).digest()
        return digest[3] % _VALIDATION_SHARE == 0

    def read(self) -> tuple[Pixels, Pixels]:
        """The photo, uint8 H x W x 3, and its mask, uint8 H x W, 255 = crack.

        Raises:
            DataError: a file cannot be read, or the two differ in size.
        """
        photo = read_picture(self.photo, "RGB")
        if self.mask is None:
            return photo, np.zeros(photo.shape[:2], np.uint8)
        try:
            mask = image_io.read_mask(self.mask).view(np.uint8) * np.uint8(255)
        except image_io.PhotoError as error:
            raise DataError(str(error)) from error
        if mask.shape != photo.shape[:2]:
            raise DataError(f"The mask {self.mask} is {mask.shape}, its photo {photo.shape[:2]}: they must agree.")
        return photo, mask


def root() -> Path:
    """``CRACKVIEW_DATA``, by default ``../shared/data`` beside the checkout.

    Raises:
        DataError: there is no such folder.
    """
    folder = Path(os.environ.get("CRACKVIEW_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
    if not folder.is_dir():
        raise DataError(f"There is no data folder {folder}; set CRACKVIEW_DATA to where the photos lie.")
    return folder


def pairs(name: str, folder: Path | None = None) -> list[Pair]:
    """All pairs of one set, in order of their names, without the training photos that leak into the test.

    Raises:
        DataError: the set is missing, or a photo of it has no mask.
    """
    base = (RUNS if _rendered(name) else folder or root()) / name
    bare = name.startswith("negatives/") or _unlabelled(name)
    photos = sorted((base if bare else base / "images").glob("*.jpg"))
    if not photos:
        way = f" Render it: {_RENDER[name]}" if name in _RENDER else ""
        raise DataError(f"The set {name} is missing: there are no photos in {base}.{way}")
    found = []
    for photo in photos:
        mask = None if bare else base / "masks" / f"{photo.stem}.png"
        if mask is not None and not mask.is_file():
            raise DataError(f"The photo {photo} has no mask: {mask} is missing.")
        pair = Pair(name, photo, mask)
        if name != "deepcrack/train" or pair.group not in _LEAKING:
            found.append(pair)
    return found


def learned(sets: Mapping[str, float], *, taught: bool) -> dict[str, float]:
    """The sets that a run learns from: what nobody has labelled, only a teacher can explain."""
    return {name: share for name, share in sets.items() if taught or not _unlabelled(name)}


def _rendered(name: str) -> bool:
    return name.startswith("synth/")


def _unlabelled(name: str) -> bool:
    return name.startswith("unlabelled/")


def split(name: str, folder: Path | None = None) -> tuple[list[Pair], list[Pair]]:
    """The training and the validation pairs of one set; an absolute path names a folder of a person's own photos.

    Raises:
        DataError: as ``pairs`` or ``own.split``, or the set is a test set.
    """
    if Path(name).is_absolute():
        from training import own  # noqa: PLC0415  which builds on this module

        return own.split(Path(name))
    if name in TEST_SETS:
        raise DataError(f"{name} is a test set and is never trained on.")
    every = pairs(name, folder)
    return [p for p in every if not p.validates], [p for p in every if p.validates]


def read_picture(path: Path, mode: str) -> Pixels:
    """A picture in a mode of Pillow's, uint8 H x W x 3 for RGB, H x W for L.

    Raises:
        DataError: it cannot be read.
    """
    try:
        with Image.open(path) as image:
            return np.array(image.convert(mode))
    except (OSError, UnidentifiedImageError) as error:
        raise DataError(f"{path} cannot be read as a picture ({error}).") from error
