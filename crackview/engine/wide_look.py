"""A look at half the size: where the network found something wide it sees the photo again, half as large.

What lies in the middle of a crack wider than about 30 px has no edge within the network's view, and the crack comes
out torn, or with holes. Reduced it is a crack of 15. Where the first map holds something wide, the photo's tiles there
are run again at half the size, and inside the wide pieces that this look finds the higher of both answers holds; the
edges and everything narrower stay as they were. Nothing is run of a photo that shows nothing wide.

The constants were fitted on photos of the training sources (docs/decisions/0027-a-second-look.md).
"""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

from crackview.engine.faint import at_half_size, faint_pixels
from crackview.engine.protocols import Runtime
from crackview.vision import tiles

SCALE = 2
WIDE_PX = 24.0
"""Width from which something that may be a crack is a reason to look again."""
PIECE_PX = 20.0
"""Width from which a piece that this look finds counts, in px of the photo."""
INSET_PX = 2.0
"""By which a piece that counts is smaller than what is found, so that its edges stay as the first look sees them."""
TILE_PX, OVERLAP_PX = 768, 128
"""Of what is run again, in px of the reduced photo."""
_SOFT_PX = 5
_BAND_PX = 256

Map = npt.NDArray[np.float32]
Photo = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]


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
    """Look again where something is wide, and change the maps of the first look in place.

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
    wide = wide_places(*maps)
    if not wide.any():
        return
    height, width = wide.shape
    size, overlap = (-(-value // stride) * stride for value in (TILE_PX, OVERLAP_PX))
    plan = tiles.plan(height, width, size=size, overlap=overlap, stride=stride)
    wanted = [tile for tile in plan if wide[plan.inside(tile)].any()]
    seen = tuple(np.zeros((height, width), np.float32) for _ in maps)  # 0 where nothing is run: no piece is found
    for index, tile in enumerate(wanted):
        pixels = tiles.mirrored(_reduced(photo, plan.inside(tile)), tile)
        for whole, part in zip(seen, runtime.run(pixels[None], cancel=cancel)[0], strict=False):
            plan.add(whole, tile, part)
        if progress:
            progress((index + 1) / len(wanted))
    share = _softened(_pieces(seen, wide, threshold))
    for band in _bands(share):
        _raise(maps, seen, share, band)


def wide_places(crack: Map, joint: Map | None = None) -> Bools:
    """Return the middles of what may be a crack of `WIDE_PX` and more, bool, a pixel for each 2 x 2.

    Args:
        crack: float32 (H, W).
        joint: The same; None of a network that does not know joints.
    """
    return _middles(at_half_size(faint_pixels(crack, joint)), WIDE_PX)


def _middles(mask: Photo, width_px: float) -> Bools:
    """Return what is at least half a width, px of the photo, from all that is 0; beyond the border there is none."""
    if not mask.any():
        return np.zeros(mask.shape, np.bool_)
    return np.asarray(cv2.distanceTransform(mask, cv2.DIST_L2, 5) > width_px / SCALE / 2)


def _pieces(seen: tuple[Map, ...], wide: Bools, threshold: float) -> Bools:
    """Return the wide pieces of what this look calls crack that lie on something that the first look found wide."""
    crack = (seen[0] >= threshold) if len(seen) == 1 else (seen[0] >= threshold) & (seen[0] >= seen[1])
    middles = _middles(crack.view(np.uint8), PIECE_PX)
    if not middles.any():
        return middles
    away = cv2.distanceTransform((~middles).view(np.uint8), cv2.DIST_L2, 5)
    pieces = (away < PIECE_PX / SCALE / 2 - INSET_PX / SCALE) & crack
    count, labels = cv2.connectedComponents(pieces.view(np.uint8), connectivity=8)
    wanted = np.zeros(count, np.bool_)
    wanted[labels[wide]] = True
    wanted[0] = False
    return np.asarray(wanted[labels], np.bool_)


def _softened(pieces: Bools) -> Map:
    return np.asarray(cv2.blur(pieces.astype(np.float32), (_SOFT_PX, _SOFT_PX)), np.float32)


def _reduced(photo: Photo, inside: tuple[slice, slice]) -> Photo:
    """Return a part of the photo at half the size; where a side is odd, its last row or column counts twice."""
    rows, columns = (slice(part.start * SCALE, part.stop * SCALE) for part in inside)
    part = photo[rows, columns]
    bottom, right = part.shape[0] % SCALE, part.shape[1] % SCALE
    even = cv2.copyMakeBorder(part, 0, bottom, 0, right, cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(even, None, fx=1 / SCALE, fy=1 / SCALE, interpolation=cv2.INTER_AREA), np.uint8)


def _bands(share: Map) -> list[slice]:
    """Return the rows in which something is to be raised, in bands: what is enlarged at a time stays small."""
    rows = np.flatnonzero(share.any(1))
    if not len(rows):
        return []
    last = int(rows[-1]) + 1
    return [slice(top, min(top + _BAND_PX, last)) for top in range(int(rows[0]), last, _BAND_PX)]


def _raise(maps: tuple[Map, ...], seen: tuple[Map, ...], share: Map, band: slice) -> None:
    """Move the maps to what the look at half the size gives, by the share, where that calls it rather a crack."""
    height, width = maps[0][band.start * SCALE : band.stop * SCALE].shape
    there = np.s_[band.start * SCALE : band.start * SCALE + height]
    weight = _enlarged(share, band)[:height, :width]
    new = [_enlarged(values, band)[:height, :width] for values in seen]
    weight = np.where(new[0] > maps[0][there], weight, np.float32(0))
    for first, values in zip(maps, new, strict=True):
        first[there] += weight * (values - first[there])


def _enlarged(values: Map, band: slice) -> Map:
    """Return some rows at the photo's size, as they would be with all others."""
    before, after = min(band.start, 1), min(values.shape[0] - band.stop, 1)
    part = values[band.start - before : band.stop + after]
    large = cv2.resize(part, None, fx=SCALE, fy=SCALE, interpolation=cv2.INTER_LINEAR)
    return np.asarray(large[before * SCALE : large.shape[0] - after * SCALE], np.float32)
