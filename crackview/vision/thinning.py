"""Thinning: the pixels in the middle of a mask's parts, one pixel wide, as connected as the parts are.

The method is that of Lee, Kashyap and Chu (1994), pixel for pixel as scikit-image does it, but only border pixels are
ever looked at, many at once: the work grows with the cracks and not with the photo. The border is peeled off side by
side. What may go on one side is asked once more, one pixel after the other, whether the part still stays connected
without it. (Zhang and Suen's way, 1984, needs no second question, and wears a straight crack at exactly 45 degrees down
to a dot.)
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Bools = NDArray[np.bool_]
Bytes = NDArray[np.uint8]
Places = NDArray[np.intp]

# The eight neighbours as steps of rows and columns, from the east clockwise; the last four are asked before a pixel.
_AROUND = ((0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1))
_LATER, _EARLIER = range(4), range(4, 8)
_NORTH, _SOUTH, _EAST, _WEST = 6, 2, 0, 4


def thin(mask: Bools) -> Bools:
    """The middle lines of a mask, bool (H, W)."""
    height, width = mask.shape
    padded = np.zeros((height + 2, width + 2), np.uint8)
    padded[1:-1, 1:-1] = mask
    on, steps = padded.ravel(), [down * (width + 2) + right for down, right in _AROUND]
    sides = [steps[side] for side in (_NORTH, _SOUTH, _EAST, _WEST)]
    inside = np.flatnonzero(on.view(bool))
    border = inside[np.minimum.reduce([on[inside + side] for side in sides]) == 0]
    listed = np.zeros(len(on), bool)
    listed[border] = True
    unchanged = 0
    while unchanged < len(sides):
        unchanged = 0
        for side in sides:
            gone = _peeled(on, border, steps, side)
            unchanged += not len(gone)
            parts = [border[on[border] > 0]]
            for step in sides:
                bared = gone + step
                parts.append(bared[(on[bared] > 0) & ~listed[bared]])
                listed[parts[-1]] = True
            border = np.concatenate(parts)
    return padded[1:-1, 1:-1].view(bool)


def _peeled(on: Bytes, border: Places, steps: list[int], side: int) -> Places:
    """Take away what may go on one side; the pixels that went.

    To ask them one after the other, all are first taken to go, and each is asked whether it may if those before it
    have. Where the answer changes, those behind it are asked again, until no answer changes: then each rests on true
    answers of those before it.

    Args:
        on: The pixels, flat, changed in place.
        border: Those that may be bare.
        steps: To the neighbours.
        side: The step to the neighbour that is not there.
    """
    may_go, stays_whole = _tables()
    asked = border[(on[border] > 0) & (on[border + side] == 0)]
    later = _codes(on, asked, steps, _LATER)
    asked_first = may_go[later | _codes(on, asked, steps, _EARLIER)]
    asked, later = asked[asked_first], later[asked_first]
    going = np.ones(len(asked), bool)
    changed = True
    while changed:
        on[asked] = ~going
        now = stays_whole[later | _codes(on, asked, steps, _EARLIER)]
        changed = not np.array_equal(now, going)
        going = now
    gone: Places = asked[going]
    return gone


def _codes(on: Bytes, places: Places, steps: list[int], bits: range) -> Bytes:
    """Which neighbours are there, a bit for each."""
    codes = np.zeros(len(places), np.uint8)
    for bit in bits:
        codes |= on[places + steps[bit]] << np.uint8(bit)
    return codes


@cache
def _tables() -> tuple[Bools, Bools]:
    """For each of the 256 neighbourhoods, whether the pixel may go, and whether the part stays whole without it."""
    codes = np.arange(256)
    there = np.stack([codes >> bit & 1 for bit in range(8)]) > 0
    # the number of parts into which the neighbours fall (Yokoi, Toriwaki and Fukumura, 1975)
    parts = sum((~there[i] & (there[i + 1] | there[(i + 2) % 8])).astype(int) for i in (0, 2, 4, 6))
    count = there.sum(0)
    return np.asarray((parts == 1) & (count > 1)), np.asarray((parts == 1) | (count == 0))
