"""From a photo to its probability map, with or without noise."""

import os
import threading
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.engine import devices
from crackview.engine.segmenter import Segmenter
from crackview.export import masks
from crackview.nets import cards
from crackview.vision import image_io
from crackview.vision import noise as noises
from crackview.vision import recipe as recipes
from crackview.vision.recipe import Recipe
from crackview.vision.scale import Scale

Pixels = NDArray[np.uint8]
PhotoLike = str | os.PathLike[str] | Pixels
"""A path, or uint8 (H, W, 3), RGB, upright."""

_loaded = threading.local()


@dataclass(frozen=True, eq=False)
class ProbabilityMap:
    """How probable a crack is at every pixel of a photo.

    Attributes:
        values: float32 (H, W) in [0, 1].
        threshold: Where cracks begin, in (0, 1).
        model: Name of the model.
        model_sha256: Of its weights.
        pixels: uint8 (H, W, 3): the photo that the model saw; None: widths are measured on the map alone.
        photo: Its file; None for an array.
        joints: Where joints are, bool (H, W); None: the model does not tell them from cracks.
    """

    values: NDArray[np.float32]
    threshold: float
    model: str
    model_sha256: str
    pixels: Pixels | None = field(default=None, repr=False)
    photo: Path | None = None
    joints: NDArray[np.bool_] | None = field(default=None, repr=False)

    def mask(self, threshold: float | None = None) -> NDArray[np.bool_]:
        """Return where the map reaches a threshold; None: its own.

        Returns:
            bool (H, W).
        """
        return np.asarray(self.values >= np.float32(limit(threshold, self.threshold)))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write it as 16-bit PNG, in which 65535 is 1.0.

        Raises:
            PhotoError: If the file cannot be written.
        """
        masks.write_probability(Path(path), self.values)


def segment(
    photo: PhotoLike,
    *,
    model: str | Segmenter = cards.DEFAULT,
    device: str | None = None,
    threads: int | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> ProbabilityMap:
    """Find the cracks of a photo.

    A model that is named is loaded once in each thread and kept until another one is named.

    Args:
        photo: A path, or uint8 (H, W, 3), RGB, upright, any size from 1 x 1.
        model: A name of `models`, or what `load_model` returned.
        device: "cpu", "cuda", ...; None: ``CRACKVIEW_DEVICE``, else the GPU if there is one. For a named model.
        threads: On the CPU; None: ``CRACKVIEW_THREADS``, else all physical cores. For a named model.
        cancel: Called while the network runs; the work ends when it returns True.
        progress: Called with the share that is done, 0 to 1.

    Returns:
        The map, of the size of the upright photo.

    Raises:
        PhotoError: If the photo cannot be read.
        ModelError: If there is no such model or device.
        Cancelled: If ``cancel`` returned True.
        ValueError: If the array has another shape or type.
    """
    network = segmenter(model, device, threads)
    pixels, path = read(photo)
    found = network.maps(pixels, cancel=cancel, progress=progress)
    card = network.card
    return ProbabilityMap(found.crack, card.threshold, card.name, card.sha256, pixels, path, found.joint_mask())


def noise(photo: PhotoLike, recipe: Recipe | str | Path, *, seed: int | None = None) -> Pixels:
    """Disturb a photo as the Lab, ``evaluate`` and training do; the same seed gives the same picture.

    Args:
        photo: A path, or uint8 (H, W, 3), RGB. The stem of a file's name is part of the seed.
        recipe: "salt:3" for a noise at a severity of 1 to 5, the title of a preset, the path of a recipe file, or a
            `Recipe`.
        seed: From 0; None: the recipe's own.

    Returns:
        A new uint8 (H, W, 3).

    Raises:
        NoiseError: If there is no such noise, severity or seed, or the file is no recipe.
        PhotoError: If the photo cannot be read.
    """
    chosen = _recipe(recipe)
    if seed is not None:
        chosen = replace(chosen, seed=seed)
    pixels, path = read(photo)
    return chosen.apply(pixels, "" if path is None else path.stem)


def models() -> list[cards.Card]:
    """Return the cards of all models, the default first: name, title, threshold, scores, licences of their data."""
    return cards.cards()


def load_model(name: str = cards.DEFAULT, *, device: str | None = None, threads: int | None = None) -> Segmenter:
    """Load a model, for `segment`. Use it from one thread at a time.

    Args:
        name: A name of `models`.
        device: As in `segment`.
        threads: As in `segment`.

    Raises:
        ModelError: If there is no such model or device, or its weights are missing or damaged.
    """
    return Segmenter(name, device=device, threads=threads)


def segmenter(model: str | Segmenter, device: str | None, threads: int | None) -> Segmenter:
    """Return the model, loaded; of names the last one of this thread is kept."""
    if not isinstance(model, str):
        return model
    key = cards.card(model).sha256, devices.pick_device(device), devices.pick_threads(threads)
    if getattr(_loaded, "key", None) != key:
        _loaded.key, _loaded.segmenter = key, load_model(model, device=device, threads=threads)
    kept: Segmenter = _loaded.segmenter
    return kept


def read(photo: PhotoLike) -> tuple[Pixels, Path | None]:
    """Return the pixels and the file of a photo; warn where its file is damaged and can be read all the same.

    Raises:
        PhotoError: If it cannot be read.
    """
    if isinstance(photo, np.ndarray):
        return photo, None
    found = image_io.read_photo(Path(photo))
    if found.warning:
        warnings.warn(found.warning, stacklevel=3)
    return found.pixels, found.path


def limit(given: float | None, usual: float) -> float:
    """Return a threshold, or with None the usual one.

    Raises:
        ValueError: If it is not between 0 and 1.
    """
    if given is None:
        return usual
    if not 0 < given < 1:
        raise ValueError(f"a threshold is between 0 and 1, not {given}")
    return float(given)


def scale(given: float | Scale | None) -> Scale | None:
    """Return a scale that is a number of millimetres per pixel, or one already.

    Raises:
        ScaleError: If it is not above 0.
    """
    return given if given is None or isinstance(given, Scale) else Scale(float(given))


def _recipe(given: Recipe | str | Path) -> Recipe:
    if isinstance(given, Recipe):
        return given
    if isinstance(given, Path):
        return recipes.read(given)
    return (
        recipes.RECIPE_PRESETS[given] if given in recipes.RECIPE_PRESETS else recipes.of_severity(*noises.parse(given))
    )
