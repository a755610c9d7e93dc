"""From a photo, or from what an inspection keeps of one, to its mask and findings: one way for all."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.engine.protocols import PhotoMapSource
from crackview.inspection.store import corrections, results
from crackview.inspection.store.codecs import Bools, Bytes
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.records import AnalysisResult, Model, PhotoRecord
from crackview.vision import image_io, measure, overlay, quality
from crackview.vision.preparation import AS_IT_IS, Preparation
from crackview.vision.quality import Quality

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class AnalysedPhoto:
    """What a model sees on a photo.

    Attributes:
        pixels: uint8 (H, W, 3) RGB.
        probability: float32 (H, W).
        quality: Of the photo.
        warning: What is wrong with its file, one sentence, or "".
        joints: Where joints are, bool (H, W); None: the model tells none.
        preparation: What was done to the photo before the model saw it.
    """

    pixels: NDArray[np.uint8]
    probability: Floats
    quality: Quality
    warning: str = ""
    joints: Bools | None = None
    preparation: Preparation = AS_IT_IS


@dataclass(frozen=True, eq=False)
class KnownMap:
    """What a model has seen on a photo before.

    Attributes:
        levels: The probability map, uint8 (H, W) with 255 for 1.0.
        joints: Where joints are, bool (H, W); None: the model tells none.
    """

    levels: Bytes
    joints: Bools | None = None


def analyse(
    path: Path,
    segmenter: PhotoMapSource,
    cancel: Callable[[], bool] | None = None,
    known: KnownMap | None = None,
) -> AnalysedPhoto:
    """Read a photo and find its cracks; a map of it that is known is taken as it is, if it has the photo's size.

    Raises:
        PhotoError: If it cannot be read.
        Cancelled: If ``cancel`` returned True.
    """
    photo = image_io.read_photo(path)
    if known is not None and known.levels.shape == photo.pixels.shape[:2]:
        flaws = quality.measure(photo.pixels)
        return AnalysedPhoto(photo.pixels, overlay.to_probability(known.levels), flaws, photo.warning, known.joints)
    found = segmenter.maps(photo.pixels, cancel=cancel)
    flaws, joints = quality.measure(photo.pixels), found.joint_mask()
    return AnalysedPhoto(photo.pixels, found.crack, flaws, photo.warning, joints, found.preparation)


def measure_photo(
    found: AnalysedPhoto, model: Model, min_length_px: float, layer: Bytes | None = None
) -> AnalysisResult:
    """Return mask and findings of a map, with the corrections of a layer, uint8 (H, W)."""
    # what is stored is what is measured, so that a kept photo gives the same again
    kept = levels(found.probability, model.threshold)
    drawn, findings = _measured(kept, model.threshold, min_length_px, found.pixels, layer, found.joints)
    return AnalysisResult(model, drawn, findings, kept, found.quality, kept, found.joints)


def save(
    inspection: Inspection, photo: PhotoRecord, found: AnalysedPhoto, model: Model
) -> tuple[PhotoRecord, AnalysisResult]:
    """Measure what was seen with the photo's corrections, and store it; as ``results.store``."""
    height, width = found.probability.shape
    layer = None
    if (photo.height, photo.width) in {(height, width), (0, 0)}:  # one that was damaged has no size, but corrections
        layer = inspection.corrections(replace(photo, height=height, width=width))
    made = measure_photo(found, model, inspection.settings().min_length_px, layer)
    return results.store(inspection, photo, made), made


def remeasure(
    inspection: Inspection, photo: PhotoRecord, levels: Bytes, threshold: float
) -> tuple[PhotoRecord, AnalysisResult]:
    """Measure an analysed photo after a correction or at another threshold, from its map; as ``results.store``.

    Where the photo cannot be read any more, widths are those of the map, and marked so.
    """
    if photo.model is None:
        raise ValueError(f"{photo.path} was not analysed yet.")
    layer = inspection.corrections(photo)
    least = inspection.settings().min_length_px
    joints = results.joints(inspection, photo.id, photo.model.sha256)
    drawn, findings = _measured(levels, threshold, least, _pixels(inspection, photo), layer, joints)
    made = AnalysisResult(replace(photo.model, threshold=threshold), drawn, findings, levels)
    return results.store(inspection, photo, made), made


def levels(seen: Floats, threshold: float) -> Bytes:
    """Return a map, float32 (H, W), to be stored: as bytes that give the very same mask at that threshold.

    Rounding alone would move pixels across it, and the mask would no longer be the one that was measured.
    """
    rounded = overlay.to_levels(seen)
    least = max(1, overlay.threshold_level(threshold))
    above = seen >= np.float32(threshold)
    rounded[above & (rounded < least)] = least
    rounded[~above & (rounded >= least)] = least - 1
    return rounded


def mask(seen: Floats | Bytes, threshold: float, layer: Bytes | None = None) -> Bools:
    """Return where a map reaches the threshold, with the corrections of a layer, uint8 (H, W).

    Args:
        seen: float32 (H, W), or as it is stored, uint8.
        threshold: Where cracks begin, in (0, 1).
        layer: Of corrections; None: without them.
    """
    least = np.float32(threshold)
    found = np.asarray(seen >= (least if seen.dtype != np.uint8 else int(overlay.PROBABILITIES.searchsorted(least))))
    return found if layer is None else corrections.corrected(found, layer)


def _pixels(inspection: Inspection, photo: PhotoRecord) -> NDArray[np.uint8] | None:
    try:
        pixels = image_io.read_photo(inspection.folder / photo.path).pixels
    except image_io.PhotoError:
        return None
    return pixels if pixels.shape[:2] == (photo.height, photo.width) else None


def _measured(
    seen: Bytes,
    threshold: float,
    min_length_px: float,
    pixels: NDArray[np.uint8] | None,
    layer: Bytes | None,
    joints: Bools | None,
) -> tuple[Bools, tuple[measure.Finding, ...]]:
    drawn = mask(seen, threshold, layer)
    found = measure.find(drawn, seen, threshold, photo=pixels, min_length_px=min_length_px)
    return drawn, tuple(measure.with_joints(found, joints))
