"""Where the photos of a set lie, and which of them are for training and which for validation."""

import os
from collections.abc import Mapping
from pathlib import Path

from training.datasets import taught, user
from training.datasets.catalogue import LEAKING, TEST_SETS, source
from training.datasets.photos import DataError, Pair

_RENDER = {
    "synth/cracked": "--count 300 --seed 1000",
    "synth/sound": "--count 120 --seed 5000 --cracks none",
    "synth/jointed": "--count 300 --seed 9000 --surface jointed",
}


def runs() -> Path:
    """Return the folder of runs and rendered photos: ``CRACKVIEW_RUNS``, by default ``runs`` in the checkout."""
    return Path(os.environ.get("CRACKVIEW_RUNS") or Path(__file__).resolve().parents[2] / "runs")


def root() -> Path:
    """Return the folder of the photos: ``CRACKVIEW_DATA``, by default ``../shared/data`` beside the checkout.

    Raises:
        DataError: there is no such folder.
    """
    folder = Path(os.environ.get("CRACKVIEW_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data")
    if not folder.is_dir():
        raise DataError(f"There is no data folder {folder}; set CRACKVIEW_DATA to where the photos lie.")
    return folder


def pairs(name: str) -> list[Pair]:
    """Return all pairs of one set, in order of their names, without the training photos that leak into the test.

    Raises:
        DataError: the set is missing, or a photo of it has no mask.
    """
    base = (runs() if name.startswith("synth/") else root()) / name
    masked = source(name).masked
    photos = sorted((base / "images" if masked else base).glob("*.jpg"))
    if not photos:
        way = f" Render it: python -m training synth --out {base} {_RENDER[name]}" if name in _RENDER else ""
        raise DataError(f"The set {name} is missing: there are no photos in {base}.{way}")
    found = []
    for photo in photos:
        mask = base / "masks" / f"{photo.stem}.png" if masked else None
        if mask is not None and not mask.is_file():
            raise DataError(f"The photo {photo} has no mask: {mask} is missing.")
        pair = Pair(name, photo, mask)
        if name != "deepcrack/train" or pair.group not in LEAKING:
            found.append(pair)
    return found


def split(name: str) -> tuple[list[Pair], list[Pair]]:
    """Return the training and the validation pairs of one set; an absolute path is a folder of the user's photos.

    Raises:
        DataError: as ``pairs`` or ``user.split``, or the set is a test set.
    """
    if taught.is_taught(Path(name)):
        return taught.split(Path(name))
    if Path(name).is_absolute():
        return user.split(Path(name))
    if name in TEST_SETS:
        raise DataError(f"{name} is a test set and is never trained on.")
    every = pairs(name)
    return [p for p in every if not p.validates], [p for p in every if p.validates]


def spread(pairs: list[Pair], most: int | None) -> list[Pair]:
    """Return at most ``most`` pairs, evenly spread; all of them where it is None."""
    return pairs if most is None else pairs[:: max(1, -(-len(pairs) // most))]


def learned(sets: Mapping[str, float], *, taught: bool) -> dict[str, float]:
    """Return the sets that a run learns from; without a teacher none that is unlabelled."""
    return {name: share for name, share in sets.items() if taught or source(name).truth != "unlabelled"}
