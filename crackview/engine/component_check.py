"""A check of whole components: what is called crack but looks as a whole like a joint, an edge or a groove is lowered.

The network sees some hundred pixels around each; that a line is too straight, too even or too much in the company of
joints for a crack shows on the whole of it only. A few numbers of each straight component go through a small network
of their own, which was fitted on the components that the first one finds in photos with known cracks, and in photos of
walls without any (`training.components`, docs/decisions/0028-a-check-of-whole-components.md).
"""

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from crackview.engine import onnx_runtime
from crackview.engine.protocols import PhotoMaps
from crackview.errors import Cancelled
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
JUDGED_PX = 3.5
"""Width at which a straight component is judged best."""
_MOST_REDUCED = 32
_SEEN_PX = 64
_REACH_PX = 7
_BIN_PX = 8
_MARGIN_PX = 12
_SLANT = 10.0
_LEAST = 1e-3

Map = npt.NDArray[np.float32]
Table = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
Labels = npt.NDArray[np.int32]
Places = npt.NDArray[np.int64]
Photo = npt.NDArray[np.uint8]
Look = Callable[[Photo], PhotoMaps]


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

    def lower(self, photo: Photo, maps: PhotoMaps, look: Look, *, cancel: Callable[[], bool] | None = None) -> None:
        """Lower, in place, the crack probability of straight components that are no crack to below the threshold.

        A joint wider than some pixels is hard to tell from a crack: what is straight and wider is seen once more, at
        the size at which it is about `JUDGED_PX` wide. Nothing is run of a photo that shows nothing of that kind.

        Args:
            photo: uint8 (H, W, 3) RGB.
            maps: Of the photo, with joints.
            look: Gives the maps of another, smaller picture, with joints.
            cancel: Called before every component; the work ends when it returns True.

        Raises:
            Cancelled: If ``cancel`` returned True.
        """
        straight = []
        for component in _components(maps, self._threshold)[1]:
            if cancel and cancel():
                raise Cancelled
            course = _Course.of(component.places)
            if np.float32(course.wander) < MOST_WANDER:
                straight.append((component, course))
        no_crack = self._no_crack(photo, maps, straight)
        rest = [component for component, _ in straight if component.number not in no_crack]
        for size, these in _by_size(rest).items():
            small = _Reduced.of(photo, these, size)
            found = look(small.photo)
            no_crack |= self._no_crack(
                small.photo, found, [(each, _Course.of(each.places)) for each in small.components]
            )
        for component, _ in straight:
            if component.number in no_crack:
                part = maps.crack[component.box]
                part[component.inside] *= LOWERED * self._threshold / part[component.inside].max()

    def _no_crack(self, photo: Photo, maps: PhotoMaps, straight: Sequence[tuple["_Component", "_Course"]]) -> set[int]:
        """Return the labels of those components that are no crack; few may be joints, and only these are described."""
        judged, rows = [], []
        for component, course in straight:
            joint = float(_joints(maps)[component.box][component.inside].mean())
            if np.float32(_logit(joint)) > LEAST_JOINT:
                judged.append(component.number)
                rows.append(_features(photo, maps, component, course, self._threshold))
        if not rows:
            return set()
        features = np.array(rows, np.float32)
        return set(itertools.compress(judged, lowered(features, self.probability(features))))


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
    rows = [_features(photo, maps, each, _Course.of(each.places), threshold) for each in components]
    numbers = np.array([each.number for each in components], np.int64)
    return labels, numbers, np.array(rows, np.float32).reshape(-1, len(FEATURES))


@dataclass(frozen=True, eq=False)
class _Component:
    """One component.

    Attributes:
        labels: Of all, int32 (H, W).
        number: Its label.
        box: Its rows and columns, with a margin.
        places: Row and column of each of its pixels, counted from anywhere, int64 (N, 2).
    """

    labels: Labels
    number: int
    box: tuple[slice, slice]
    places: Places

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
    places = _places(labels[part])
    for number in np.flatnonzero(found[:, cv2.CC_STAT_AREA] >= LEAST_PX).tolist():
        if number:
            right, down, across, along, _ = found[number].tolist()
            box = _box(left + right, top + down, across, along)
            components.append(_Component(labels, number, box, places[number]))
    return labels, components


def _places(labels: Labels) -> list[Places]:
    """Return where each label is, int64 (N, 2) rows and columns, from label 0 on, which is left out."""
    places = np.argwhere(labels)
    numbers = labels[labels > 0]
    order = np.argsort(numbers, kind="stable")
    return np.split(places[order], np.cumsum(np.bincount(numbers))[:-1])


def _by_size(components: Sequence[_Component]) -> dict[int, list[_Component]]:
    """Return the components that are wider than `JUDGED_PX`, by the power of two that the photo is reduced by."""
    found: dict[int, list[_Component]] = {}
    for component in components:
        size = 2 ** round(math.log2(max(_width(component.inside) / JUDGED_PX, 1.0)))
        if size > 1:
            found.setdefault(min(size, _MOST_REDUCED), []).append(component)
    return found


@dataclass(frozen=True, eq=False)
class _Reduced:
    """A part of a photo, reduced.

    Attributes:
        photo: uint8 (h, w, 3) RGB.
        components: What is left of them there.
    """

    photo: Photo
    components: tuple[_Component, ...]

    @classmethod
    def of(cls, photo: Photo, components: Sequence[_Component], size: int) -> "_Reduced":
        """Reduce the part of a photo that holds some components, and what is around, to one ``size``-th."""
        rows, columns = (_around(components, axis, size) for axis in (0, 1))
        labels = np.zeros(((rows.stop - rows.start) // size, (columns.stop - columns.start) // size), np.int32)
        left = []
        for each in components:
            top, start = (
                (part.start - whole.start) // size for part, whole in zip(each.box, (rows, columns), strict=True)
            )
            before = ((each.box[0].start - rows.start) % size, (each.box[1].start - columns.start) % size)
            kept = _reduced(each.inside, before, size)
            there = labels[top : top + kept.shape[0], start : start + kept.shape[1]]
            kept = kept[: there.shape[0], : there.shape[1]]
            there[kept] = each.number
            x, y, width, height = cv2.boundingRect(kept.astype(np.uint8))
            if width:
                box = _box(start + x, top + y, width, height)
                left.append(_Component(labels, each.number, box, np.argwhere(kept)))
        small = cv2.resize(photo[rows, columns], labels.shape[::-1], interpolation=cv2.INTER_AREA)
        return cls(np.asarray(small, np.uint8), tuple(left))


def _around(components: Sequence[_Component], axis: int, size: int) -> slice:
    """Return the rows (0) or columns (1) of components and of `_SEEN_PX` around, of which ``size`` make one."""
    stop = components[0].labels.shape[axis]
    first = max(0, min(each.box[axis].start for each in components) - size * _SEEN_PX) // size * size
    last = min(stop, max(each.box[axis].stop for each in components) + size * _SEEN_PX)
    return slice(first, first + max(1, (last - first) // size) * size)


def _reduced(inside: Bools, before: tuple[int, int], size: int) -> Bools:
    """Return which squares of ``size`` px are half full; ``before`` rows and columns lie in the first ones, too."""
    sides = [-(-(side + ahead) // size) * size for side, ahead in zip(inside.shape, before, strict=True)]
    whole = np.zeros(sides, np.float32)
    whole[before[0] : before[0] + inside.shape[0], before[1] : before[1] + inside.shape[1]] = inside
    return np.asarray(cv2.resize(whole, (sides[1] // size, sides[0] // size), interpolation=cv2.INTER_AREA) >= 0.5)


def _box(left: int, top: int, width: int, height: int) -> tuple[slice, slice]:
    """Return the rows and columns of a rectangle with a margin."""
    rows, columns = (
        slice(max(0, start - _MARGIN_PX), start + side + _MARGIN_PX) for start, side in ((top, height), (left, width))
    )
    return rows, columns


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
    def of(cls, pixels: Places) -> "_Course":
        places = pixels[:, ::-1].astype(np.float64)
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
    near = cv2.dilate(inside.astype(np.uint8), np.ones((2 * _REACH_PX + 1,) * 2, np.uint8)) > 0
    around = near & ~(crack >= threshold)
    joint = cv2.dilate((joints >= 0.5).astype(np.uint8), np.ones((9, 9), np.uint8))
    width = _width(inside)
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


def _width(inside: Bools) -> float:
    """Return four times the mean depth, px: a little more than the width."""
    padded = cv2.copyMakeBorder(inside.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, 5)[1:-1, 1:-1]
    return 4 * float(depth[inside].clip(max=sum(inside.shape)).mean())  # what has no edge at all would be endless


def _logit(probability: float) -> float:
    clipped = min(max(probability, _LEAST), 1 - _LEAST)
    return math.log(clipped / (1 - clipped))
