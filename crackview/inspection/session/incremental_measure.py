"""Measuring after a change: only the findings that an edit may have changed, only the sizes that are others."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.vision import measure
from crackview.vision.measure import Finding
from crackview.vision.scale import Scale, Sizes, in_mm

Box = tuple[int, int, int, int]
#: px around an edit in which the edge of a crack may lie otherwise than before.
_NEAR = 4


def joined(first: Box | None, second: Box) -> Box:
    """Return the box around two (left, top, width, height)."""
    if first is None:
        return second
    left, top = min(first[0], second[0]), min(first[1], second[1])
    right, bottom = max(first[0] + first[2], second[0] + second[2]), max(first[1] + first[3], second[1] + second[3])
    return left, top, right - left, bottom - top


def find(
    mask: NDArray[np.bool_],
    probability: NDArray[np.float32],
    threshold: float,
    least: float,
    before: Sequence[Finding],
    touched: Box,
    *,
    photo: NDArray[np.uint8] | None = None,
    cancel: Callable[[], bool] = lambda: False,
) -> list[Finding]:
    """Return the findings of a mask, as ``measure.find``, from those before an edit.

    Args:
        mask: bool (H, W), after the edit.
        probability: float32 (H, W).
        threshold: The same as before.
        least: Of the length, px, the same as before.
        before: The findings before the edit.
        touched: The box of all pixels that have changed.
        photo: As in ``measure.find``.
        cancel: The same.

    Raises:
        Cancelled: If ``cancel`` returned True.
    """
    left, top, width, height = touched
    around = (left - _NEAR, top - _NEAR, width + 2 * _NEAR, height + 2 * _NEAR)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    anew = np.array([_meet((int(x), int(y), int(w), int(h)), around) for x, y, w, h in stats[:, :4]])
    anew[0] = False
    found = []
    if anew.any():
        found = measure.find(anew[labels], probability, threshold, photo=photo, min_length_px=least, cancel=cancel)
    return [each for each in before if not _meet(each.box, around)] + found


def _meet(first: Box, second: Box) -> bool:
    return (
        first[0] < second[0] + second[2]
        and second[0] < first[0] + first[2]
        and first[1] < second[1] + second[3]
        and second[1] < first[1] + first[3]
    )


class FindingSizes:
    """The findings of a photo in millimetres, each carried through the plane of the wall once."""

    def __init__(self) -> None:
        self._sizes: dict[tuple[object, ...], Sizes] = {}

    def sizes(self, findings: Sequence[Finding], scale: Scale | None) -> tuple[Sizes | None, ...]:
        """Return the sizes of each finding; None without a scale. Unchanged findings are not measured again."""
        if scale is None:
            return (None,) * len(findings)
        keys = [(scale, each.box, each.area_px, each.length_px, each.p95_width_px) for each in findings]
        sizes = [self._sizes.get(key) or in_mm(each, scale) for key, each in zip(keys, findings, strict=True)]
        self._sizes = dict(zip(keys, sizes, strict=True))
        return tuple(sizes)
