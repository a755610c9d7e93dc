"""Real photos for trials: sound walls to draw cracks on, and photos with cracks; those that ship where no others are.

``CRACKVIEW_DATA`` says where the data sets lie, by default ``../shared/data`` beside the checkout. Of walls only those
are taken that no constant of the measuring was chosen by: every second one.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview import paths
from crackview.vision import image_io

Pixels = NDArray[np.uint8]

_ENLARGED = (2, 1, 3)
_LARGEST = (560, 640)


def data() -> Path | None:
    """Return the folder of data sets, if there is one."""
    folder = Path(os.environ.get("CRACKVIEW_DATA", Path(__file__).resolve().parents[4] / "shared" / "data"))
    return folder if folder.is_dir() else None


def walls(root: Path | None, seed: int = 0) -> Iterator[tuple[str, Pixels]]:
    """Yield kinds and pictures, uint8 (H, W, 3), of sound walls without end: plain, enlarged, cut from large photos.

    Args:
        root: The folder of data sets; None: the sound sample that ships.
        seed: Of what is cut and by how much it is enlarged.
    """
    rng = np.random.default_rng(seed)
    if root is None:
        sample = image_io.read_photo(paths.samples() / "brick_sound.jpg").pixels
        while True:
            yield "sample", _cut(sample, rng)
    plain = sorted((root / "negatives" / "concrete").glob("*.jpg"))[1::2]
    large = [image_io.read_photo(path).pixels for path in sorted((root / "large").glob("uav_*.jpg"))]
    while True:
        factor = _ENLARGED[int(rng.integers(len(_ENLARGED)))]
        wall = image_io.read_photo(plain[int(rng.integers(len(plain)))]).pixels
        if factor > 1:
            wall = np.asarray(cv2.resize(wall, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC), np.uint8)
        yield f"concrete, {factor} times", np.ascontiguousarray(wall[: _LARGEST[0], : _LARGEST[1]])
        if large and rng.random() < 0.3:
            yield "drone's panel", _cut(large[int(rng.integers(len(large)))], rng)


def _cut(photo: Pixels, rng: np.random.Generator) -> Pixels:
    """Return a piece of a photo, 640 x 480 px."""
    top, left = (int(rng.integers(0, size - want + 1)) for size, want in zip(photo.shape, (480, 640), strict=False))
    return np.ascontiguousarray(photo[top : top + 480, left : left + 640])


def cracked(root: Path | None, count: int, seed: int = 0) -> list[tuple[str, Pixels]]:
    """Return names and pictures, uint8 (H, W, 3), of photos with cracks, from the sets that are for training.

    Args:
        root: The folder of data sets; None: the samples that ship.
        count: How many; fewer where there are no more.
        seed: Of the choice.
    """
    if root is None:
        found = sorted(paths.samples().glob("*.jpg"))
    else:
        folders = [root / name / "images" for name in ("deepcrack/train", "walls_phone", "cfd", "cracksc", "sut512")]
        rng = np.random.default_rng(seed)
        sets = [sorted(folder.glob("*.jpg")) for folder in folders if folder.is_dir()]
        mixed = [[each[index] for index in rng.permutation(len(each))] for each in sets]
        found = [path for together in zip(*mixed, strict=False) for path in together]
    return [(f"{path.parents[1].name}/{path.stem}", image_io.read_photo(path).pixels) for path in found[:count]]
