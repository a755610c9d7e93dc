"""Photos that nobody labelled, with what a teacher sees on them in place of masks, in a folder of a run.

``photos/<stem>.png`` is what was looked at, ``maps/<stem>.png`` the probability of a crack (255 = 1),
``kinds/<stem>.png`` what each pixel may be taken for, ``joints/<stem>.png``, where the teacher tells joints, what is
known of those.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from crackview import files
from training.datasets.catalogue import Source
from training.datasets.photos import DataError, Pair, Pixels, TrainingSample, read_picture

CRACK, DOUBTFUL, SOUND = 255, 128, 0
"""Kinds of a pixel; one that is doubtful has no weight."""

_SOURCE = Source("your own, without labels", "maps")


@dataclass(frozen=True)
class Taught:
    """What is written of one photo beside its maps.

    Attributes:
        name: Of the photo's file.
        kept_back: Whether it is for judging and never learnt from.
        used: Whether its maps are sure enough.
        doubtful: Share of its pixels that have no weight.
    """

    name: str
    kept_back: bool
    used: bool
    doubtful: float


class TaughtPair(Pair):
    """A photo and what a teacher sees on it."""

    @property
    def source(self) -> Source:
        """A teacher's maps."""
        return _SOURCE

    def read(self) -> tuple[Pixels, Pixels]:
        """Read the photo, uint8 H x W x 3, and where a crack is beyond doubt, uint8 H x W, 255 = crack."""
        kinds = self._levels("kinds")
        return read_picture(self.photo, "RGB"), np.where(kinds == CRACK, np.uint8(255), np.uint8(0))

    def sample(self) -> TrainingSample:
        """Read the photo, the probability of a crack, and what is known of joints."""
        photo, crack = self.read()
        joints = self.photo.parent.parent / "joints" / self.photo.name
        return TrainingSample(
            photo,
            self._levels("maps"),
            self.ignored(photo, crack),
            read_picture(joints, "L") if joints.is_file() else None,
        )

    def ignored(self, photo: Pixels, crack: Pixels) -> Pixels:
        """Return which pixels are doubtful, uint8 H x W, 255 = doubtful."""
        del photo, crack
        return np.where(self._levels("kinds") == DOUBTFUL, np.uint8(255), np.uint8(0))

    def _levels(self, folder: str) -> Pixels:
        return read_picture(self.photo.parent.parent / folder / self.photo.name, "L")


def is_taught(folder: Path) -> bool:
    """Return whether a folder is one of this kind."""
    return folder.is_absolute() and (folder / "kinds").is_dir()


def write(folder: Path, stem: str, pixels: Mapping[str, Pixels], details: Taught) -> None:
    """Write the pictures of one photo by the names of their folders, and last what makes it count as written.

    Raises:
        SaveError: a file cannot be written.
    """
    for name, values in pixels.items():
        with files.replacing(folder / name / f"{stem}.png") as path:
            Image.fromarray(values).save(path, compress_level=1)
    files.write_text(folder / "photos" / f"{stem}.json", json.dumps(asdict(details)))


def written(folder: Path, stem: str) -> Taught | None:
    """Return what was written of a photo; None: not all of it yet."""
    path = folder / "photos" / f"{stem}.json"
    return Taught(**json.loads(path.read_text("utf-8"))) if path.is_file() else None


def pair(folder: Path, stem: str) -> Pair:
    """Return the pair of a photo that was written."""
    photo = folder / "photos" / f"{stem}.png"
    return TaughtPair(str(folder), photo, folder / "maps" / photo.name)


def split(folder: Path) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs to learn from and those kept back; what is too doubtful is in neither.

    Raises:
        DataError: there is nothing to learn from.
    """
    halves: tuple[list[Pair], list[Pair]] = ([], [])
    for path in sorted((folder / "photos").glob("*.json")):
        details = written(folder, path.stem)
        if details is not None and details.used:
            halves[details.kept_back].append(pair(folder, path.stem))
    if not halves[False]:
        raise DataError(f"There is no photo in {folder} whose maps are sure enough to learn from.")
    return halves
