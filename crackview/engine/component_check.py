"""A check of whole components: what is called crack but looks as a whole like a joint, an edge or a groove is lowered.

The network sees some hundred pixels around each; that a line is too straight, too even or too much in the company of
joints for a crack shows on the whole of it only. A few numbers of each straight component go through a small network
of their own, which was fitted on the components that the first one finds in photos with known cracks, and in photos of
walls without any (`training.components`, docs/decisions/0028-a-check-of-whole-components.md).
"""

import itertools
import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from crackview.engine import onnx_runtime
from crackview.engine.protocols import PhotoMaps
from crackview.nets import cards
from crackview.nets.cards import Card, ModelError

FEATURES = (
    "crack", "highest crack", "joint", "width", "length", "wander", "step", "unevenness", "slant", "contrast",
    "texture", "near joints", "joint around", "fill",
)  # fmt: skip
LEAST_PX = 30
"""Pixels from which a component is checked; what is smaller is a speck."""
LEAST_PROBABILITY = 0.2
"""Of a crack, below which a straight component is lowered."""
MOST_WANDER = -0.5
"""Feature up to which a component is straight: its middle line wanders by 0.6 % of its length, 0.3 px taken off."""
LOWERED = 0.9
"""Share of the threshold that a lowered component's highest probability becomes."""
LEAST_JOINT = math.log(0.08 / 0.92)
"""Feature from which a component is suspected to be a joint: its mean probability of one is 8 %."""
_REACH_PX = 7
_BIN_PX = 8
_MARGIN_PX = 12
_SLANT = 10.0
_LEAST = 1e-3

Map = npt.NDArray[np.float32]
Table = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
Labels = npt.NDArray[np.int32]
Photo = npt.NDArray[np.uint8]


class ComponentCheck:
    """The small network of a model. Use one from one thread at a time."""

    def __init__(self, card: Card) -> None:
        """Load it; raise ModelError if its file is missing, damaged or another one."""
        if card.component_check is None:
            raise ValueError(f"{card.name} has no check of components")
        path = card.source.with_name(card.component_check.file)
        content = cards.checked(card, path, card.component_check.sha256)
        self._session = onnx_runtime.open_session(card, content, 1)
        try:
            found = self.probability(np.zeros((1, len(FEATURES)), np.float32))
        except Exception as error:  # ONNX Runtime's exceptions have no common class of their own
            raise ModelError(
                "The network of {card} does not fit its card ({reason}): make both again.",
                card=card.name,
                reason=onnx_runtime.first_line(error),
            ) from error
        if not np.isfinite(found).all():
            raise ModelError("The network of {card} gives no probabilities: make it again.", card=card.name)
        self._threshold = card.threshold

    def probability(self, features: Table) -> npt.NDArray[np.float32]:
        """Return how probably each component is a crack, float32 (N,), of float32 (N, len(FEATURES))."""
        [found] = self._session.run(None, {"features": features})
        return np.asarray(found, np.float32).reshape(-1)

    def lower(self, photo: Photo, maps: PhotoMaps) -> None:
        """Lower, in place, the crack probability of straight components that are no crack to below the threshold.

        Args:
            photo: uint8 (H, W, 3) RGB.
            maps: Of the photo, with joints.
        """
        judged, rows = [], []
        for component in _components(maps, self._threshold)[1]:
            joint = float(_joints(maps)[component.box][component.inside].mean())
            if np.float32(_logit(joint)) > LEAST_JOINT:  # few are: only these are described
                course = _Course.of(component.inside)
                if np.float32(course.wander) < MOST_WANDER:
                    judged.append(component)
                    rows.append(_features(photo, maps, component, course, self._threshold))
        if not rows:
            return
        features = np.array(rows, np.float32)
        for component in itertools.compress(judged, lowered(features, self.probability(features))):
            part = maps.crack[component.box]
            part[component.inside] *= LOWERED * self._threshold / part[component.inside].max()


def lowered(features: Table, probability: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Return which components are straight, suspected to be joints, and improbable, bool (N,)."""
    straight = features[:, FEATURES.index("wander")] < MOST_WANDER
    suspected = features[:, FEATURES.index("joint")] > LEAST_JOINT
    return np.asarray(straight & suspected & (probability < LEAST_PROBABILITY), np.bool_)


def describe(photo: Photo, maps: PhotoMaps, threshold: float) -> tuple[Labels, npt.NDArray[np.int64], Table]:
    """Describe the connected components of what is called crack.

    Args:
        photo: uint8 (H, W, 3) RGB.
        maps: Of the photo, with joints.
        threshold: Probability from which a pixel is crack.

    Returns:
        The label of each pixel, int32 (H, W), 0 where no crack is; the labels of the N components of `LEAST_PX` and
        more; and `FEATURES` of each, float32 (N, F).
    """
    labels, components = _components(maps, threshold)
    rows = [_features(photo, maps, each, _Course.of(each.inside), threshold) for each in components]
    numbers = np.array([each.number for each in components], np.int64)
    return labels, numbers, np.array(rows, np.float32).reshape(-1, len(FEATURES))


@dataclass(frozen=True, eq=False)
class _Component:
    """One component.

    Attributes:
        labels: Of all, int32 (H, W).
        number: Its label.
        box: Its rows and columns, with a margin.
    """

    labels: Labels
    number: int
    box: tuple[slice, slice]

    @property
    def inside(self) -> Bools:
        """Where it is in its box, bool (h, w)."""
        return np.asarray(self.labels[self.box] == self.number)


def _components(maps: PhotoMaps, threshold: float) -> tuple[Labels, list[_Component]]:
    """Return the label of each pixel, int32 (H, W), and the components of `LEAST_PX` and more."""
    crack = (maps.crack >= threshold).view(np.uint8)
    labels = np.zeros(crack.shape, np.int32)
    left, top, width, height = cv2.boundingRect(crack)
    part = np.s_[top : top + height, left : left + width]
    _joints(maps)
    if not height:
        return labels, []
    _, labels[part], found, _ = cv2.connectedComponentsWithStats(crack[part], connectivity=8)
    components = []
    for number in np.flatnonzero(found[:, cv2.CC_STAT_AREA] >= LEAST_PX).tolist():
        if number:
            right, down, across, along, _ = found[number].tolist()
            rows, columns = ((top + down, along), (left + right, across))
            box = tuple(slice(max(0, start - _MARGIN_PX), start + size + _MARGIN_PX) for start, size in (rows, columns))
            components.append(_Component(labels, number, (box[0], box[1])))
    return labels, components


def _joints(maps: PhotoMaps) -> Map:
    if maps.joints is None:
        raise ValueError("components are checked where joints are known")
    return maps.joints


@dataclass(frozen=True, eq=False)
class _Course:
    """How a component goes along its longer axis.

    Attributes:
        direction: Of the axis, x and y.
        length: Along it, px.
        middles: Of the component across the axis, px, float64 (bins,), from end to end.
        counts: Of its pixels, int64 (bins,).
    """

    direction: tuple[float, float]
    length: float
    middles: npt.NDArray[np.float64]
    counts: npt.NDArray[np.int64]

    @classmethod
    def of(cls, inside: Bools) -> "_Course":
        places = np.stack(np.nonzero(inside)[::-1], 1).astype(np.float64)
        places -= places.mean(0)
        _, axes = np.linalg.eigh(places.T @ places)
        along, across = places @ axes[:, 1], places @ axes[:, 0]
        length = float(np.ptp(along)) + 1
        bins = max(2, int(length // _BIN_PX))
        place = np.clip(((along - along.min()) / length * bins).astype(int), 0, bins - 1)
        counts = np.bincount(place, minlength=bins)
        middles = (np.bincount(place, across, bins) / np.maximum(counts, 1))[counts > 0]
        return cls((float(axes[0, 1]), float(axes[1, 1])), length, middles, counts[counts > 0])

    @property
    def wander(self) -> float:
        """The feature of that name."""
        return math.log((float(self.middles.std()) + 0.3) / self.length * 100)


def _features(photo: Photo, maps: PhotoMaps, component: _Component, course: _Course, threshold: float) -> list[float]:
    """Return `FEATURES` of one component."""
    inside, box = component.inside, component.box
    crack, joints = maps.crack[box], _joints(maps)[box]
    grey = np.asarray(cv2.cvtColor(photo[box], cv2.COLOR_RGB2GRAY), np.uint8)
    padded = cv2.copyMakeBorder(inside.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, 5)[1:-1, 1:-1]
    near = cv2.dilate(inside.astype(np.uint8), np.ones((2 * _REACH_PX + 1,) * 2, np.uint8)) > 0
    around = near & ~(crack >= threshold)
    joint = cv2.dilate((joints >= 0.5).astype(np.uint8), np.ones((9, 9), np.uint8))
    width = 4 * float(depth[inside].mean())
    slant = abs(math.degrees(math.atan2(course.direction[1], course.direction[0]))) % 90
    surface = grey[around] if around.any() else np.zeros(1, np.uint8)
    contrast = float(surface.mean() - grey[inside].mean()) if around.any() else 0.0
    middles, counts = course.middles, course.counts
    return [
        _logit(float(crack[inside].mean())),
        _logit(float(crack[inside].max())),
        _logit(float(joints[inside].mean())),
        math.log(width),
        math.log(course.length),
        course.wander,
        math.log((float(np.abs(np.diff(middles)).mean()) if len(middles) > 1 else 0.0) + 0.1),
        float(counts.std() / counts.mean()),
        min(slant, 90 - slant, _SLANT) / _SLANT,
        contrast / 50,
        math.log(float(surface.std()) + 1),
        float(joint[near].mean()),
        _logit(float(joints[around].mean()) if around.any() else 0.0),
        np.count_nonzero(inside) / (course.length * width),
    ]


def _logit(probability: float) -> float:
    clipped = min(max(probability, _LEAST), 1 - _LEAST)
    return math.log(clipped / (1 - clipped))
