"""What two models see on a photo together, and what of it is sure enough to learn from.

A crack is thin, long and seen clearly. What is called crack but is a blob, a speck, of middling confidence, or a
straight line that may be a joint is doubtful, as is what is seen faintly: such pixels have no weight. A photo of which
more is doubtful than sure is left out.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.engine import component_check
from crackview.engine.component_check import FEATURES, ComponentCheck
from crackview.engine.protocols import PhotoMaps
from crackview.engine.segmenter import Segmenter
from training.datasets import lines
from training.datasets.photos import Pixels
from training.datasets.taught import CRACK, DOUBTFUL, SOUND

# Mean probability from which a component is sure, as a share of the way from the threshold to 1.
_SURE = 0.4
# Length over width below which a component is a blob.
_THIN = 4.0
_SHORTEST_PX = 24.0
# Highest probability of what is no crack.
_NONE = 0.1
# Mean probability of a joint from which a component may be one.
_MAY_BE_JOINT = 0.25
_SURE_JOINT = 0.8
_REACH = np.ones((11, 11), np.uint8)
# A photo is left out where this share of its pixels, and more than are sure, are doubtful.
_TOO_DOUBTFUL = 0.02

Map = NDArray[np.float32]


class Labels(NamedTuple):
    """What of the maps of a photo is learnt.

    Attributes:
        kinds: uint8 H x W of CRACK, DOUBTFUL and SOUND.
        joints: uint8 H x W of ``lines.JOINT``, ``UNKNOWN`` and ``NO_JOINT``; None: nothing is known.
    """

    kinds: Pixels
    joints: Pixels | None

    @property
    def doubtful(self) -> float:
        """The share of pixels without weight."""
        return float((self.kinds == DOUBTFUL).mean())

    @property
    def usable(self) -> bool:
        """Whether enough is sure."""
        return self.doubtful <= _TOO_DOUBTFUL or bool((self.kinds == DOUBTFUL).sum() <= (self.kinds == CRACK).sum())


class Teachers:
    """The models that look at the photos: the one to adapt, as photos are measured, and a teacher."""

    def __init__(self, start: str, teacher: str, threads: int | None) -> None:
        """Load them; raise ModelError if one cannot be used."""
        self.start = Segmenter(start, device="cpu", threads=threads)
        names = [teacher] if teacher != start else []
        self._all = [self.start, *(Segmenter(name, device="cpu", threads=threads) for name in names)]
        card = self.start.card
        self._check = ComponentCheck(card) if card.component_check is not None else None
        self.threshold = float(np.mean([model.card.threshold for model in self._all]))

    def maps(self, photo: Pixels) -> tuple[PhotoMaps, Map]:
        """Return what is seen on a photo, the mean of it and of its mirror picture.

        Returns:
            What both see, joints being those of the model to adapt; and the cracks that the teacher alone sees,
            float32 H x W.
        """
        mirrored = np.ascontiguousarray(photo[:, ::-1])
        cracks: list[Map] = []
        joints: list[Map] = []
        for model in self._all:
            seen, again = model.maps(photo), model.maps(mirrored)
            cracks += [seen.crack, again.crack[:, ::-1]]
            if model is self.start and seen.joints is not None and again.joints is not None:
                joints = [seen.joints, again.joints[:, ::-1]]
        return PhotoMaps(_mean(cracks), _mean(joints) if joints else None), _mean(cracks[-2:])

    def labels(self, photo: Pixels, maps: PhotoMaps) -> Labels:
        """Return what of the maps is sure."""
        return labels(photo, maps, self.threshold, self._check)


def labels(photo: Pixels, maps: PhotoMaps, threshold: float, check: ComponentCheck | None = None) -> Labels:
    """Return what of the maps of a photo is sure enough to learn from.

    Args:
        photo: uint8 H x W x 3.
        maps: What is seen on it.
        threshold: Probability from which a pixel is crack.
        check: Tells joints from cracks by the whole of a component; None: only what the map of joints says counts.
    """
    known = maps if maps.joints is not None else PhotoMaps(maps.crack, np.zeros_like(maps.crack))
    parts, numbers, features = component_check.describe(photo, known, threshold)
    sure = numbers[_sure(parts, numbers, features, threshold)]
    if check is not None and len(numbers):
        lowered = numbers[component_check.lowered(features, check.probability(features))]
        sure = sure[~np.isin(sure, lowered)]
    crack = np.isin(parts, sure)
    around = cv2.dilate(crack.view(np.uint8), _REACH) > 0
    refused = cv2.dilate(((parts > 0) & ~crack).astype(np.uint8), _REACH) > 0
    faint = (maps.crack > _NONE) & ~around
    kinds = np.full(crack.shape, SOUND, np.uint8)
    kinds[refused | faint] = DOUBTFUL
    kinds[crack] = CRACK
    return Labels(kinds, None if maps.joints is None else _joints(maps.joints, kinds))


def _sure(
    parts: NDArray[np.int32], numbers: NDArray[np.int64], features: NDArray[np.float32], threshold: float
) -> NDArray[np.bool_]:
    """Return which of the described components are clearly seen, thin and long, and no joints, bool (N,)."""
    area = np.bincount(parts.ravel())[numbers]
    width = np.exp(features[:, FEATURES.index("width")])
    confidence, joint = (_probability(features[:, FEATURES.index(name)]) for name in ("crack", "joint"))
    seen = confidence >= threshold + _SURE * (1 - threshold)
    thin = (area >= _THIN * width**2) & (area >= _SHORTEST_PX * width)
    return np.asarray(seen & thin & (joint < _MAY_BE_JOINT), np.bool_)


def _joints(probability: Map, kinds: Pixels) -> Pixels:
    """Return what is known of joints: where they are sure, and where they are surely none."""
    known = np.full(kinds.shape, lines.UNKNOWN, np.uint8)
    known[(probability < _NONE) | (kinds == CRACK)] = lines.NO_JOINT
    known[(probability >= _SURE_JOINT) & (kinds != CRACK)] = lines.JOINT
    return known


def _probability(logit: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(1 / (1 + np.exp(-logit)), np.float32)


def _mean(maps: list[Map]) -> Map:
    return np.asarray(np.mean(maps, axis=0), np.float32)
