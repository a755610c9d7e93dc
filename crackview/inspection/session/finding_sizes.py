"""The findings of a photo in millimetres, each carried through the plane of the wall once."""

from collections.abc import Sequence

from crackview.vision.measure import Finding
from crackview.vision.scale import Scale, Sizes, in_mm


class FindingSizes:
    """Remembers the sizes of the findings that it was asked for last."""

    def __init__(self) -> None:
        self._sizes: dict[tuple[object, ...], Sizes] = {}

    def sizes(self, findings: Sequence[Finding], scale: Scale | None) -> tuple[Sizes | None, ...]:
        """Of each finding; None without a scale. Those that are as they were are not measured again."""
        if scale is None:
            return (None,) * len(findings)
        keys = [(scale, each.box, each.area_px, each.length_px, each.p95_width_px) for each in findings]
        sizes = [self._sizes.get(key) or in_mm(each, scale) for key, each in zip(keys, findings, strict=True)]
        self._sizes = dict(zip(keys, sizes, strict=True))
        return tuple(sizes)
