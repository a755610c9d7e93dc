"""A second look: where the network found thin or faint cracks it sees the photo again, twice as large.

A crack of one or two pixels is lost in the network's first, coarse layer; enlarged it is one of two to four. Blocks of
the first map that hold something thin or faint are run again, and the logits of both looks are averaged there, with
less weight for the second. No block is run of a photo that shows neither, nor of one whose finest detail is blurred
away or is noise: enlarged it would show nothing new, or grain. Where the second look finds many short pieces, as in
hair or coarse plaster, it counts less.

The constants were fitted on photos held out of the training sources (docs/decisions/0027-a-second-look.md).
"""

import itertools
from collections.abc import Callable, Iterator

import cv2
import numpy as np
import numpy.typing as npt

from crackview.engine.faint import STEP, at_half_size, faint_pixels
from crackview.engine.protocols import Runtime
from crackview.vision import tiles

SCALE = 2
WEIGHT = 1 / 3
"""Of the second look in the mean of both."""
THIN_PX = 4.0
"""Width up to which a crack is thin."""
BLOCK_PX = 64
"""Side of the blocks that are run again."""
TILE_PX, OVERLAP_PX = 256, 64
"""Of what is run again, in px of the photo: small, so that little is run in vain."""
MOST_TILES = 3
"""Tiles in a row and in a column that are run as one, where all of them are run: their overlaps are run once."""
LEAST_PX = 32
"""Diagonal from which something thin or faint may be a piece of a crack."""
ENOUGH_PX = 12
"""Thin or faint pixels from which a block is run again."""
LEAST_DETAIL, MOST_DETAIL = 0.3, 2.2
"""The range of `finest_detail` in which a second look is of use."""
SHORT_PX = 60
"""Diagonal below which a piece is short."""
FEW_PIECES, MANY_PIECES = 16.0, 32.0
"""Short pieces in 100,000 px up to which the second look counts in full, and from which it does not count."""
_AROUND_PX = 8
_SOFT_PX = 4.0
_BAND_PX = 512
"""Side of the parts that are looked at together."""
_SEEN_PX = 16
"""More than `THIN_PX` / 2 and `_AROUND_PX` together."""
_REACH_PX = 32
"""More than `_AROUND_PX` and three times `_SOFT_PX` together; even."""
_AREA_PX = 100_000
_LEAST = 1e-4
_STRONG = 95
_CORE = 0.5

Map = npt.NDArray[np.float32]
Halves = npt.NDArray[np.float16]
Photo = npt.NDArray[np.uint8]
Blocks = npt.NDArray[np.bool_]


def refine(
    runtime: Runtime,
    photo: Photo,
    maps: tuple[Map, ...],
    threshold: float,
    stride: int,
    *,
    cancel: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Look again where it is of use, and change the maps of the first look in place.

    Args:
        runtime: The network.
        photo: uint8 (H, W, 3) RGB, as the first look saw it.
        maps: One or two float32 (H, W): how probable a crack is at every pixel, and a joint.
        threshold: Probability from which a pixel is crack.
        stride: What the sides of the network's pictures are multiples of, px.
        cancel: As in `Segmenter.segment`.
        progress: Called with the share that is done, 0 to 1, after every tile.

    Raises:
        Cancelled: If ``cancel`` returned True.
    """
    blocks = blocks_to_see(*maps, threshold=threshold)
    if not blocks.any():
        return
    shown = _pixels(blocks, maps[0].shape)
    plan = tiles.plan(*maps[0].shape, size=TILE_PX, overlap=OVERLAP_PX, stride=stride // SCALE)
    places = itertools.product(range(len(plan.rows)), range(len(plan.columns)))
    single = {place: tile for place, tile in zip(places, plan, strict=True) if _holds(tile, shown)}
    if not single or not LEAST_DETAIL <= finest_detail(_part(photo, each) for each in single.values()) <= MOST_DETAIL:
        return
    wanted = [plan.joined(rows, columns) for rows, columns in _rectangles(set(single), MOST_TILES)]
    hot = np.zeros(shown.shape, np.uint8)
    seen: list[tuple[tiles.Tile, list[Halves]]] = []
    for index, tile in enumerate(wanted):
        found = [_reduced(values) for values in runtime.run(_enlarged(photo, tile)[None], cancel=cancel)[0]]
        rows, columns = plan.inside(tile)
        core = (
            (tile.rows.weights >= _CORE)[:, None] & (tile.columns.weights >= _CORE)[None, :] & (found[0] >= threshold)
        )
        within = shown[rows, columns] > 0
        hot[rows, columns] |= core[: within.shape[0], : within.shape[1]] & within
        seen.append((tile, [values.astype(np.float16) for values in found[: len(maps)]]))
        if progress:
            progress((index + 1) / len(wanted))
    area = sum(_part(photo, tile).shape[0] * _part(photo, tile).shape[1] for tile in single.values())
    region = _around(wanted)
    short = _short_pieces(hot[region])
    del hot
    weight = WEIGHT * _share_of_trust(short * _AREA_PX / area)
    if weight > 0:
        soft = np.zeros_like(shown)
        soft[region] = _softened(shown[region])
        for index, first in enumerate(maps):
            _average(first, [(tile, values[index]) for tile, values in seen], soft, weight, plan)


def blocks_to_see(crack: Map, joint: Map | None = None, *, threshold: float) -> Blocks:
    """Return which blocks of `BLOCK_PX` px hold something thin or faint, bool (rows, columns).

    The edges of a wide crack are faint too: they do not count. Nor does what is a joint rather than a crack.

    Args:
        crack: float32 (H, W).
        joint: The same; None of a network that does not know joints.
        threshold: Probability from which a pixel is crack.
    """
    height, width = crack.shape
    rows, columns = -(-height // BLOCK_PX), -(-width // BLOCK_PX)
    faint = faint_pixels(crack, joint)
    for top, left in itertools.product(range(0, height, _BAND_PX), range(0, width, _BAND_PX)):
        part = faint[top : top + _BAND_PX, left : left + _BAND_PX]
        if part.any():
            above, before = min(top, _SEEN_PX), min(left, _SEEN_PX)
            around = crack[top - above : top + _BAND_PX + _SEEN_PX, left - before : left + _BAND_PX + _SEEN_PX]
            part[_near_wide(around, threshold)[above:, before:][: part.shape[0], : part.shape[1]] > 0] = 0
    if not faint.any():
        return np.zeros((rows, columns), np.bool_)
    long = _long_pieces(faint)
    side = BLOCK_PX // STEP
    thin = np.zeros((rows * side, columns * side), np.uint8)
    thin[: long.shape[0], : long.shape[1]] = long
    counts = thin.reshape(rows, side, columns, side).sum((1, 3), dtype=np.int64)
    return np.asarray(counts >= ENOUGH_PX // STEP)


def _near_wide(crack: Map, threshold: float) -> Photo:
    """Return 1 beside and on wide cracks, else 0, uint8; pixels up to `_SEEN_PX` away decide."""
    core = cv2.distanceTransform((crack >= threshold).view(np.uint8), cv2.DIST_L2, 5) > THIN_PX / 2
    wide = core.view(np.uint8)
    if not core.any():
        return wide
    reach = 2 * _AROUND_PX + 1
    return np.asarray(cv2.dilate(wide, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))), np.uint8)


def finest_detail(parts: Iterator[Photo]) -> float:
    """Return how strong detail of one pixel is beside detail of two to four, at the strongest edges.

    About 0.2 for a blur of 2 px and more, 0.4 to 2 for photos, above 2.4 for strong noise.

    Args:
        parts: uint8 (h, w, 3) RGB of one photo.
    """
    fine = coarse = 0.0
    for part in parts:
        grey = cv2.cvtColor(part, cv2.COLOR_RGB2GRAY).astype(np.float32)
        bands = cv2.GaussianBlur(grey, (0, 0), 2) - cv2.GaussianBlur(grey, (0, 0), 4)
        strength = np.abs(bands)
        strong = strength >= max(float(np.percentile(strength, _STRONG)), 1e-6)
        if strong.any():
            fine += float((grey - cv2.GaussianBlur(grey, (0, 0), 1))[strong].var())
            coarse += float(bands[strong].var())
    return float(np.sqrt(fine / coarse)) if coarse > 0 else 0.0


def _long_pieces(pixels: Photo) -> Photo:
    """Return the pieces whose diagonal is `LEAST_PX` and more, uint8 0 or 1, a pixel for each `STEP` x `STEP`."""
    labels, diagonals = _pieces(pixels)
    keep = (diagonals >= LEAST_PX).astype(np.uint8)
    return np.asarray(np.append(np.uint8(0), keep)[labels], dtype=np.uint8)


def _short_pieces(pixels: Photo) -> int:
    """Return how many pieces have a diagonal below `SHORT_PX`."""
    return int((_pieces(pixels)[1] < SHORT_PX).sum())


def _pieces(pixels: Photo) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float64]]:
    """Return labels of connected pieces, 0 outside, a pixel for each `STEP` x `STEP`; and their diagonals, px."""
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(at_half_size(pixels), connectivity=8)
    sides = boxes[1:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].astype(np.float64) * STEP
    return np.asarray(labels, dtype=np.int32), np.hypot(sides[:, 0], sides[:, 1])


def _share_of_trust(pieces: float) -> float:
    return float(np.clip((MANY_PIECES - pieces) / (MANY_PIECES - FEW_PIECES), 0, 1))


def _holds(tile: tiles.Tile, shown: Photo) -> bool:
    """Return whether a tile has weight anywhere where blocks are."""
    rows, columns = (
        slice(span.start + int(used[0]), span.start + int(used[-1]) + 1)
        for span in (tile.rows, tile.columns)
        for used in (np.flatnonzero(span.weights),)
    )
    return bool(shown[rows, columns].any())


def _rectangles(places: set[tuple[int, int]], most: int) -> Iterator[tuple[range, range]]:
    """Cover places by rectangles of at most ``most`` x ``most``, each once and nothing else; yield rows and columns."""
    left = set(places)
    for row, column in sorted(places):
        if (row, column) in left:
            right, bottom = column + 1, row + 1
            while right - column < most and (row, right) in left:
                right += 1
            while bottom - row < most and left.issuperset((bottom, each) for each in range(column, right)):
                bottom += 1
            left.difference_update(itertools.product(range(row, bottom), range(column, right)))
            yield range(row, bottom), range(column, right)


def _around(wanted: list[tiles.Tile]) -> tuple[slice, slice]:
    """Return the rows and columns of some tiles and of what their softened blocks reach, from even numbers on."""
    rows, columns = (
        slice(max(min(span.start for span in spans) - _REACH_PX, 0), max(span.stop for span in spans) + _REACH_PX)
        for spans in zip(*((tile.rows, tile.columns) for tile in wanted), strict=True)
    )
    return rows, columns


def _part(photo: Photo, tile: tiles.Tile) -> Photo:
    return photo[tile.rows.start : tile.rows.stop, tile.columns.start : tile.columns.stop]


def _pixels(blocks: Blocks, shape: tuple[int, ...]) -> Photo:
    """Return 255 at every pixel of the blocks, else 0; uint8 of that shape."""
    size = blocks.shape[1] * BLOCK_PX, blocks.shape[0] * BLOCK_PX
    whole = cv2.resize(blocks.astype(np.uint8) * 255, size, interpolation=cv2.INTER_NEAREST)
    return np.ascontiguousarray(whole[: shape[0], : shape[1]], dtype=np.uint8)


def _softened(shown: Photo) -> Photo:
    """Return the blocks a little larger, with soft borders."""
    larger = cv2.dilate(shown, np.ones((2 * _AROUND_PX + 1,) * 2, np.uint8))
    return np.asarray(cv2.GaussianBlur(larger, (0, 0), _SOFT_PX), dtype=np.uint8)


def _enlarged(photo: Photo, tile: tiles.Tile) -> Photo:
    """Return the tile's pixels, `SCALE` times as large; mirrored where the tile reaches beyond the picture."""
    whole = tiles.mirrored(_part(photo, tile), tile)
    large = cv2.resize(whole, None, fx=SCALE, fy=SCALE, interpolation=cv2.INTER_CUBIC)
    return np.asarray(large, dtype=np.uint8)


def _reduced(values: Map) -> Map:
    height, width = values.shape[0] // SCALE, values.shape[1] // SCALE
    return np.asarray(cv2.resize(values, (width, height), interpolation=cv2.INTER_AREA), dtype=np.float32)


def _average(first: Map, seen: list[tuple[tiles.Tile, Halves]], soft: Photo, weight: float, plan: tiles.Tiling) -> None:
    """Move the logits of the first map towards those of the second look, by ``weight`` times ``soft``, in place."""
    change: Halves = np.zeros(first.shape, np.float16)
    for tile, values in seen:
        rows, columns = plan.inside(tile)
        here = first[rows, columns]
        difference = np.zeros(values.shape, np.float32)
        height, width = here.shape
        difference[:height, :width] = _logit(values[:height, :width].astype(np.float32)) - _logit(here)
        plan.add(change, tile, difference)
    for tile, _ in seen:
        rows, columns = plan.inside(tile)
        share = soft[rows, columns] * np.float32(weight / 255)
        here = first[rows, columns]
        moved = 1 / (1 + np.exp(-_logit(here) - change[rows, columns].astype(np.float32) * share))
        first[rows, columns] = np.where(share > 0, moved, here)
        change[rows, columns] = 0  # tiles overlap: each pixel moves once


def _logit(probability: Map) -> Map:
    clipped = np.clip(probability, _LEAST, 1 - _LEAST)
    return np.asarray(np.log(clipped / (1 - clipped)), dtype=np.float32)
