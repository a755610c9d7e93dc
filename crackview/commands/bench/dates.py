"""``crackview bench dates``: the comparison of two dates on photos whose changes are known.

Photos with cracks are taken again: turned by 1 to 2 degrees, 4 % larger or smaller, a tenth darker, saved as JPEG of
quality 60 to 95. Nothing has changed on them, so nothing may be called new, grown or gone. On others a crack of 6 px is
drawn into the later photo: it must be called new.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.commands.bench import pictures
from crackview.commands.console import print_json, print_line
from crackview.vision import change_detection, drawing, measure, register
from crackview.vision.change_detection import Change, ChangeState, DatedPhoto
from crackview.vision.drawing import CrackAppearance, Line

Pixels = NDArray[np.uint8]
See = Callable[[Pixels], DatedPhoto]

DRAWN_PX = 6.0
_CLEAR_PX = 25  # a new crack is drawn no nearer to a crack that the earlier photo shows


@dataclass(frozen=True)
class Pair:
    """Two photos of one place.

    Attributes:
        name: Of the photo.
        earlier: uint8 (H, W, 3).
        later: The same place again.
        drawn: The crack that is new on the later photo; None where nothing has changed.
    """

    name: str
    earlier: Pixels
    later: Pixels
    drawn: Line | None


def pairs(photos: list[tuple[str, Pixels]], see: See) -> Iterator[Pair]:
    """Yield for each photo a pair without a change, and one with a new crack where there is room for it."""
    for seed, (name, photo) in enumerate(photos):
        rng = np.random.default_rng(seed)
        yield Pair(name, photo, again(photo, rng), None)
        line = _free_line(see(photo).mask, rng)
        if line is not None:
            look = CrackAppearance(rng.uniform(0.3, 0.5), rng.uniform(0.8, 1.4), noise=1.0)
            turn = _turn(photo.shape[:2], rng)
            moved = Line(cv2.transform(line.points[None], turn[:2])[0], line.left, line.right)
            yield Pair(name, photo, drawing.draw(_retaken(photo, turn, rng), [moved], look, rng), moved)


def again(photo: Pixels, rng: np.random.Generator) -> Pixels:
    """Return the same photo as if it was taken again later."""
    return _saved(_retaken(photo, _turn(photo.shape[:2], rng), rng), int(rng.integers(60, 96)))


def changes(pair: Pair, see: See) -> list[Change] | None:
    """Return the changes of a pair; None where the photos cannot be laid over each other."""
    try:
        laid = register.register(pair.earlier, pair.later)
    except register.RegisterError:
        return None
    return change_detection.compare(see(pair.earlier), see(pair.later), laid, None)


def is_found(pair: Pair, results: list[Change]) -> bool:
    """Return whether the drawn crack is called new on most of its length."""
    if pair.drawn is None:
        return False
    lines = [line for change in results if change.state is ChangeState.NEW for line in change.lines]
    if not lines:
        return False
    places = np.concatenate(lines)
    away = ((pair.drawn.points[::8, None] - places[None]) ** 2).sum(-1).min(1)
    return bool((away < DRAWN_PX**2).mean() > 0.5)


def run(model: str, count: int, *, as_json: bool) -> int:
    """Compare all pairs and print what was found."""
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - imports torch: only for this part

    segmenter = Segmenter(model)
    threshold = segmenter.card.threshold

    def see(photo: Pixels) -> DatedPhoto:
        probability, joints, _ = segmenter.maps(photo)
        mask = probability >= threshold
        return DatedPhoto(measure.find(mask, probability, threshold, photo=photo), mask, probability, photo, joints)

    root = pictures.data()
    report = {"model": model, "photos": "data sets for training" if root else "samples that ship"}
    report |= _summary([(pair, changes(pair, see)) for pair in pairs(pictures.cracked(root, count), see)])
    if as_json:
        print_json(report)
    else:
        _table(report)
    return 0


def _summary(results: list[tuple[Pair, list[Change] | None]]) -> dict[str, Any]:
    same = [found for pair, found in results if pair.drawn is None and found is not None]
    states = Counter(change.state for found in same for change in found)
    drawn = [(pair, found) for pair, found in results if pair.drawn is not None and found is not None]
    wrong = sum(states[state] for state in (ChangeState.NEW, ChangeState.GROWN, ChangeState.GONE))
    return {
        "pairs": len(results),
        "not_laid": sum(found is None for _, found in results),
        "unchanged_pairs": len(same),
        "unchanged_cracks": states.total(),
        "told": {str(state): states[state] for state in ChangeState},
        "wrong_share": round(wrong / max(states.total(), 1), 4),
        "drawn": len(drawn),
        "drawn_told_new": sum(is_found(pair, found) for pair, found in drawn),
    }


def _table(report: dict[str, Any]) -> None:
    states = ", ".join(f"{number} {state}" for state, number in report["told"].items())
    print_line(
        f"{report['model']}, {report['pairs']} pairs of {report['photos']}, {report['not_laid']} not to be compared"
    )
    print_line(
        f"nothing has changed: {report['unchanged_pairs']} pairs, {report['unchanged_cracks']} cracks: {states}; "
        f"{report['wrong_share']:.1%} new, grown or gone"
    )
    print_line(f"a crack of {DRAWN_PX:g} px was drawn: told as new {report['drawn_told_new']} of {report['drawn']}")


def _turn(size: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.float64]:
    height, width = size
    angle, scale = rng.choice([-1, 1]) * rng.uniform(1, 2), rng.choice([0.96, 1.04])
    return np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), angle, scale), np.float64)


def _retaken(photo: Pixels, turn: NDArray[np.float64], rng: np.random.Generator) -> Pixels:
    height, width = photo.shape[:2]
    moved = cv2.warpAffine(photo, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101)
    darker = np.asarray(moved, np.float32) * np.float32(0.9) + rng.normal(0, 1, moved.shape)
    return np.asarray(np.clip(np.round(darker), 0, 255), np.uint8)


def _saved(photo: Pixels, quality: int) -> Pixels:
    _, data = cv2.imencode(".jpg", photo[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.ascontiguousarray(np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)[..., ::-1])


def _free_line(mask: NDArray[np.bool_], rng: np.random.Generator) -> Line | None:
    """Return the line of a crack where the photo has none, at least 80 px long; None where there is no room."""
    away = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5)
    for _ in range(20):
        points = drawing.random_path(rng, mask.shape, 24.0)
        x, y = points.round().astype(int).T
        free = away[y, x] > _CLEAR_PX
        edges = np.flatnonzero(np.diff(np.concatenate([[False], free, [False]]).astype(np.int8)))
        sizes = edges[1::2] - edges[::2]
        if len(sizes) and sizes.max() * drawing.STEP >= 80:
            start = edges[::2][sizes.argmax()]
            points = points[start : start + sizes.max()]
            half = np.full(len(points), DRAWN_PX / 2)
            return Line(points, half, half)
    return None
