"""Photos with truth that the start already knows: learnt again beside the wall, so that nothing is forgotten."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from crackview import files
from crackview.nets.cards import Card
from training import recipe
from training.datasets import splits
from training.datasets.catalogue import SOURCES, TEST_SETS
from training.datasets.photos import DataError, Pair
from training.synth.scene import PLAIN_SURFACES, SURFACES, render

RENDERED = "synth/rehearsal"
_RENDERED = 60
_SIZE = (480, 640)
_SEED = 70_000

# Photos of each set by which a model is judged.
_JUDGES = 8


def sets(start: Card) -> dict[str, float]:
    """Return the sets that the start learnt from and that are on this machine, with their shares; sum 1.

    One with truth that can be judged by comes first. Without any real photos, the rendered ones, whether they are there
    or not yet.
    """
    shares = recipe.read(recipe.RECIPES / "pct-joints.toml")["student-2"].sets
    seen = {each.name for each in start.training_sets} - set(TEST_SETS)
    found = {name: share for name, share in shares.items() if name in seen and _is_here(name)}
    if not any(SOURCES[name].masked and not name.startswith("synth/") for name in found):
        return {RENDERED: 1.0}
    ordered = sorted(found, key=lambda name: SOURCES[name].truth != "areas" or name.startswith("synth/"))
    total = sum(found.values())
    return {name: found[name] / total for name in ordered}


def judges(names: dict[str, float]) -> dict[str, list[Pair]]:
    """Return a few photos held out of each set with truth, by which it is judged what a model has forgotten.

    Rendered ones are one set, with and without cracks: alone, those without would say nothing of F1.

    Raises:
        DataError: a set is missing.
    """
    masked = [name for name in names if SOURCES[name].masked]
    most = _JUDGES if len(masked) > 1 else None
    found: dict[str, list[Pair]] = {}
    for name in masked:
        pairs = splits.spread(splits.split(name)[1], most)
        found.setdefault("synth" if name.startswith("synth/") else name, []).extend(pairs)
    return found


def render_missing(progress: Callable[[float], None]) -> None:
    """Render the photos that are not there yet: cracks on plain surfaces and on such with joints, and no cracks.

    Raises:
        SaveError: they cannot be written.
    """
    folder = splits.runs() / RENDERED
    jointed = tuple(name for name in SURFACES if name not in PLAIN_SURFACES)
    for number in range(_RENDERED):
        surfaces = jointed if number % 5 in {1, 3} else PLAIN_SURFACES
        surface = surfaces[number // 5 % len(surfaces)]
        stem = f"{surface}_{_SEED + number}"
        photo = folder / "images" / f"{stem}.jpg"
        if not photo.exists():
            scene = render(surface, _SEED + number, _SIZE, "none" if number % 10 == 0 else "auto")
            for part, mask in (("masks", scene.mask), ("joints", scene.joints)):
                _write(folder / part / f"{stem}.png", mask.astype(np.uint8) * 255)
            # last: a photo that is there has its masks
            quality = [cv2.IMWRITE_JPEG_QUALITY, scene.quality]
            _write(photo, np.ascontiguousarray(scene.photo[..., ::-1]), quality)
        progress((number + 1) / _RENDERED)


def _write(path: Path, pixels: np.ndarray, options: list[int] | None = None) -> None:
    _, data = cv2.imencode(path.suffix, pixels, options or [])
    with files.replacing(path) as temporary:
        temporary.write_bytes(bytes(data))


def _is_here(name: str) -> bool:
    try:
        return bool(splits.pairs(name))
    except DataError:
        return False
