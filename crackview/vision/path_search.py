"""A crack followed from one place of it to both of its ends, by what is dark and thin or seen as crack.

The crack is walked in strips that lie along it. In each, the best way ahead is found by dynamic programming, and a part
of it is taken as long as it is darker than the wall beside it by more than the best ways through the wall itself are:
those are looked for in the same strips, laid at random places around. So grain, sand and stains set their own limit.
A wide crack is walked on a coarser picture.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import centreline

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

_AHEAD, _SIDE = 40, 24  # samples of a strip along the crack, and to each side of it
_FAR = 80  # the same, where no more is seen of it within those: it may go on behind a stone or a stain
_BEHIND = 24  # samples before and after a click
_ADVANCE = 26  # of the samples ahead that are taken at once
_LEAST_ADVANCE = 4
_WIDTHS = (2, 4, 7)  # samples, of the lines that are looked for
_SPLAY = (-2, -1, 0, 1, 2)  # samples to the side for one ahead
_BEND_COST = np.float32(0.06)
_DIRECTIONS = 16
_SCALES = (1, 2, 4)  # px of the photo for one sample
_FINER_IS_BETTER = 1.3
_GROUND_STRIPS = 48  # at random places, for what the wall alone looks like
_AROUND = 360  # samples to each side of the click where they lie
_LIMIT = 2.2  # standard deviations above the wall
_LEAST_DEPTH = 1.5  # grey levels; the noise of a flawless picture
_MAP_WEIGHT = np.float32(3.0)
_MOST_STEPS = 1200
_SEEN = 5.0  # samples; the way is its own when it comes so near to itself again


@dataclass(frozen=True)
class CrackPath:
    """A crack that was followed.

    Attributes:
        path: float64 (N, 2), pixels of the photo, about one px apart, from end to end.
        step: Pixels of the photo for one of the picture in which it was followed.
    """

    path: Doubles
    step: int


def follow(levels: Bytes, pixels: Bytes, place: tuple[float, float], near: float) -> CrackPath | None:
    """Follow the crack at a place in both directions to its ends.

    Args:
        levels: uint8 (H, W), the probability map with 255 for 1.0.
        pixels: uint8 (H, W, 3), the photo.
        place: Column and row, in the photo.
        near: How far from it the crack may lie, px.

    Returns:
        None where nothing there stands out from the wall.
    """
    best: tuple[float, _PathSearch, Doubles, Doubles] | None = None
    for step in _SCALES:
        if min(pixels.shape[:2]) < 4 * _AHEAD * step and step > 1:
            break
        walk = _PathSearch(levels, pixels, step, np.array(place, np.float64))
        score, start, heading = walk.seed(near)
        if score > _LIMIT and (best is None or score > best[0] * _FINER_IS_BETTER):
            best = score, walk, start, heading
    if best is None:
        return None
    _, walk, start, heading = best
    ahead = walk.walk(start, heading, np.zeros((0, 2)))
    back = walk.walk(start, -heading, ahead)
    path = np.concatenate([back[::-1], start[None], ahead])
    if len(path) < 2 * _LEAST_ADVANCE:
        return None
    return CrackPath(_dense(centreline.smoothed(path, 2)), walk.step)


class _PathSearch:
    """Walks at one scale, with what the wall around looks like there."""

    def __init__(self, levels: Bytes, pixels: Bytes, step: int, place: Doubles) -> None:
        self.step = step
        self._levels, self._pixels, self._place = levels, pixels, place
        self._unit = 1.0
        size = np.array(pixels.shape[1::-1], np.float64)
        reach = min(_AROUND * step, float(size.max()))
        random = np.random.default_rng(0)
        low, high = np.maximum(place - reach, 0), np.minimum(place + reach, size - 1)
        origins = random.uniform(low, high, (_GROUND_STRIPS, 2))
        angles = random.uniform(0, 2 * np.pi, _GROUND_STRIPS)
        depth, seen, _ = self._strips(origins, np.stack([np.cos(angles), np.sin(angles)], 1), 0, _AHEAD)
        middle = depth[:, :, _SIDE - 10 : _SIDE + 11]
        self._unit = max(float(np.median(np.abs(middle - np.median(middle)))) * 1.4826, _LEAST_DEPTH)
        evidence = self._evidence(depth, seen)
        means = np.array([each.mean() for each in _best(evidence, _start(2))[1]])
        # other cracks nearby are in some of the strips: neither median nor the half below it feel them
        self._usual = float(np.median(means))
        below = self._usual - means[means <= self._usual]
        self._spread = max(1.4826 * float(np.median(below)), 0.12)
        self._limit = self._usual + _LIMIT * self._spread

    def seed(self, near: float) -> tuple[float, Doubles, Doubles]:
        """Return the line nearest to the click: how far above the wall, standard deviations, its place, its way."""
        angles = np.arange(_DIRECTIONS) * np.pi / _DIRECTIONS
        headings = np.stack([np.cos(angles), np.sin(angles)], 1)
        depth, seen, _ = self._strips(np.repeat(self._place[None], _DIRECTIONS, 0), headings, _BEHIND, _BEHIND)
        evidence = self._evidence(depth, seen)
        reach = min(_SIDE - 1.0, near / self.step + 1)
        paths, along = _best(evidence, _start(_SIDE))
        off = np.abs(paths[:, _BEHIND] - _SIDE)
        scores = (along.mean(1) - self._usual) / self._spread - 2.0 * off / reach
        scores[off > reach] = -np.inf
        which = int(scores.argmax())
        side = paths[which, _BEHIND] - _SIDE
        start = self._at(self._place, headings[which], np.array([0.0]), np.array([float(side)]))[0]
        before, after = paths[which, _BEHIND - 8], paths[which, _BEHIND + 8]
        turned = self._at(np.zeros(2), headings[which], np.array([16.0]), np.array([float(after - before)]))[0]
        score = float((along[which].mean() - self._usual) / self._spread)
        return score if np.isfinite(scores[which]) else 0.0, start, turned / np.hypot(*turned)

    def walk(self, start: Doubles, heading: Doubles, before: Doubles) -> Doubles:
        """Return the places of the crack after a start, up to its end: float64 (N, 2), pixels of the photo.

        Args:
            start: Column and row.
            heading: Unit vector.
            before: Places, as above, that were walked already: where the way comes back to them it ends.
        """
        size = np.array(self._pixels.shape[1::-1], np.float64)
        taken: list[Doubles] = []
        here, usual = start, 0.0
        for _ in range(_MOST_STEPS):
            for ahead in (_AHEAD, _FAR):
                path, along = self._ahead(here, heading, ahead)
                if ahead == _AHEAD:
                    recent = float(along[:_ADVANCE].mean())
                    usual = 0.7 * usual + 0.3 * recent if taken else recent
                gain = np.cumsum(along - max(self._limit, (self._usual + usual) / 2))
                length = int(gain.argmax()) + 1 if gain.max() > 0 else 0
                if length >= _LEAST_ADVANCE:
                    break
            else:
                break
            count = min(length, _ADVANCE)
            points = self._at(here, heading, np.arange(1.0, count + 1), (path[:count] - _SIDE).astype(np.float64))
            if ((points < 0) | (points > size - 1)).any():
                taken.append(points[((points >= 0) & (points <= size - 1)).all(1)])
                break
            taken.append(points)
            way = np.concatenate([start[None], *taken])
            if self._comes_back(way, before):
                break
            here = points[-1]
            turned = here - way[max(0, len(way) - 17)]
            heading = turned / max(float(np.hypot(*turned)), 1e-9)
        return np.concatenate(taken) if taken else np.zeros((0, 2))

    def _ahead(self, here: Doubles, heading: Doubles, ahead: int) -> tuple[NDArray[np.intp], Floats]:
        """Return the best way ahead: samples across the strip, and the evidence along it."""
        depth, seen, inside = self._strips(here[None], heading[None], 0, ahead)
        evidence = self._evidence(depth, seen)
        evidence[~inside] = -1
        paths, alongs = _best(evidence, _start(2))
        return paths[0], alongs[0]

    def _comes_back(self, way: Doubles, before: Doubles) -> bool:
        old = np.concatenate([way[: -3 * _ADVANCE], before[2 * _ADVANCE :]])
        return len(old) > 0 and float(np.hypot(*(old - way[-1]).T).min()) < _SEEN * self.step

    def _at(self, origin: Doubles, heading: Doubles, along: Doubles, side: Doubles) -> Doubles:
        normal = np.array([-heading[1], heading[0]])
        return np.asarray(origin + self.step * (along[:, None] * heading + side[:, None] * normal))

    def _strips(
        self, origins: Doubles, headings: Doubles, behind: int, ahead: int
    ) -> tuple[Floats, Floats, NDArray[np.bool_]]:
        """Return the samples of strips along some ways.

        Args:
            origins: float64 (N, 2), columns and rows.
            headings: float64 (N, 2), unit vectors.
            behind: Samples before each origin.
            ahead: Samples after it; without any behind, the first is one after the origin.

        Returns:
            float32 (N, along, across): by how many grey levels a line there is darker than both sides of it, and the
            root of the probability; bool of that shape, whether it lies in the photo.
        """
        margin = max(_WIDTHS) + 3
        along = np.arange(-behind if behind else 1, ahead + 1, dtype=np.float64)
        side = np.arange(-_SIDE - margin, _SIDE + margin + 1, dtype=np.float64)
        normals = np.stack([-headings[:, 1], headings[:, 0]], 1)
        x, y = (
            (
                origins[:, axis, None, None]
                + self.step * (along[:, None] * headings[:, axis, None, None] + side * normals[:, axis, None, None])
            ).astype(np.float32)
            for axis in (0, 1)
        )
        size = np.array(self._pixels.shape[1::-1])
        inside = (x >= 0) & (y >= 0) & (x <= size[0] - 1) & (y <= size[1] - 1)
        corners = [np.stack([each[:, row, column] for each in (x, y)]) for row in (0, -1) for column in (0, -1)]
        low = np.clip(np.floor(np.min(corners, (0, 2))) - self.step, 0, size - 1).astype(int)
        low -= low % self.step
        high = np.clip(np.ceil(np.max(corners, (0, 2))) + 2 * self.step, low + self.step, size).astype(int)
        window = np.s_[low[1] : high[1], low[0] : high[0]]
        grey = cv2.cvtColor(self._pixels[window], cv2.COLOR_RGB2GRAY)
        levels = self._levels[window]
        if self.step > 1:
            small = tuple(int(value) for value in -(-(high - low) // self.step))
            grey = np.asarray(cv2.resize(grey, small, interpolation=cv2.INTER_AREA), np.uint8)
            levels = np.asarray(cv2.resize(levels, small, interpolation=cv2.INTER_AREA), np.uint8)
        count, rows, columns = inside.shape
        x, y = (
            ((each - start + np.float32(0.5)) / self.step - np.float32(0.5)).reshape(count * rows, columns)
            for each, start in zip((x, y), low.astype(np.float32), strict=True)
        )
        border = cv2.BORDER_REPLICATE
        picture = cv2.remap(grey, x, y, cv2.INTER_LINEAR, borderMode=border).astype(np.float32)
        chance = cv2.remap(levels, x, y, cv2.INTER_LINEAR, borderMode=border).astype(np.float32)
        cut = np.s_[:, :, margin:-margin]
        depth = _depth(picture).reshape(count, rows, columns)[cut]
        return depth, np.sqrt(chance / 255).reshape(count, rows, columns)[cut], inside[cut]

    def _evidence(self, depth: Floats, seen: Floats) -> Floats:
        """Return the evidence of a crack at each sample.

        It is its darkness in standard deviations of the wall, plus the weighted root of the probability.
        """
        return np.asarray(np.clip(depth / np.float32(self._unit), -1, 6) + _MAP_WEIGHT * seen, np.float32)


def _dense(path: Doubles) -> Doubles:
    """Return the same line with points one px apart."""
    away = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    at = np.linspace(0, away[-1], max(2, round(away[-1]) + 1))
    return np.column_stack([np.interp(at, away, values) for values in path.T])


def _depth(grey: Floats) -> Floats:
    """Return by how much the best line at each sample is darker than the darker side of it, float32 (N, M)."""
    best = np.full(grey.shape, -255, np.float32)
    for width in _WIDTHS:
        line = cv2.blur(grey, (width | 1, 1)) if width > 2 else grey
        beside = cv2.blur(grey, (3, 1))
        away = width // 2 + 3
        ground = np.minimum(np.roll(beside, away, 1), np.roll(beside, -away, 1))
        np.maximum(best, ground - line, out=best)
    return best


def _start(reach: int) -> slice:
    return slice(max(0, _SIDE - reach), _SIDE + reach + 1)


def _best(evidence: Floats, start: slice) -> tuple[NDArray[np.intp], Floats]:
    """Return the best way through each strip, float32 (N, along, across), that begins within some samples.

    Returns:
        For each strip and place along it where the way is, intp (N, along), and the evidence there, float32.
    """
    count, length, across = evidence.shape
    total = np.full((count, across), -1e6, np.float32)
    total[:, start] = evidence[:, 0, start]
    from_side = np.zeros((length, count, across), np.int8)
    most = max(_SPLAY)
    padded = np.full((count, across + 2 * most), -1e6, np.float32)
    middle = padded[:, most:-most]
    for place in range(1, length):
        middle[:] = total
        total = middle.copy()
        which = from_side[place]
        which[:] = most
        for number, by in enumerate(_SPLAY):
            if by:
                option = padded[:, most + by : most + by + across] - _BEND_COST * by * by
                better = option > total
                np.copyto(total, option, where=better)
                which[better] = number
        total += evidence[:, place]
    ways = np.empty((count, length), np.intp)
    rows = np.arange(count)
    ways[:, -1] = total.argmax(1)
    for place in range(length - 1, 0, -1):
        ways[:, place - 1] = ways[:, place] + from_side[place, rows, ways[:, place]] - most
    return ways, np.take_along_axis(evidence, ways[:, :, None], 2)[..., 0]
