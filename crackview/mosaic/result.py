"""The findings of a mosaic, as exports take them: each with the scale of its own place."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from crackview.export.model import PhotoResult
from crackview.mosaic.analysis import MosaicAnalysis
from crackview.mosaic.georeference import Georeference
from crackview.mosaic.raster import Mosaic
from crackview.mosaic.source import MosaicError
from crackview.vision.measure import Branch, Finding
from crackview.vision.scale import Scale, Sizes, in_mm

_CELL_PX = 1024  # within which a map's scale is taken to be the same


@dataclass(frozen=True)
class MosaicResult(PhotoResult):
    """A mosaic with its findings.

    Attributes:
        georeference: Where it lies; None if its file has no place.
        typed: The scale that the user gave, which counts before that of the file.
        crack_share: The share of its pixels that are crack.
    """

    georeference: Georeference | None = None
    typed: Scale | None = None
    crack_share: float = 0.0
    _scales: dict[tuple[int, int], Scale | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    def scale_at(self, finding: Finding) -> Scale | None:
        """Return the scale where a finding lies; None if it is not known."""
        if self.typed is not None or self.georeference is None:
            return self.typed
        left, top, width, height = finding.box
        cell = int(left + width / 2) // _CELL_PX, int(top + height / 2) // _CELL_PX
        if cell not in self._scales:
            x, y = ((each + 0.5) * _CELL_PX for each in cell)
            self._scales[cell] = self.georeference.scale_at(x, y)
        return self._scales[cell]

    def sizes(self, finding: Finding) -> Sizes | None:
        """Return a finding in millimetres; None without a scale."""
        known = self.scale_at(finding)
        if known is None or known.plane is None:
            return None if known is None else in_mm(finding, known)
        # a plane is kept in single numbers, which are exact near its own corner only
        corner = np.array(known.plane.corners[0])
        corners: Any = tuple((x, y) for x, y in (np.array(known.plane.corners) - corner).tolist())
        x, y = corner.tolist()
        left, top, width, height = finding.box
        branches = tuple(
            Branch((each.points.astype(np.float64) - corner).astype(np.float32), each.width)
            for each in finding.branches
        )
        moved = replace(finding, box=(round(left - x), round(top - y), width, height), branches=branches)
        return in_mm(moved, replace(known, plane=replace(known.plane, corners=corners)))


def of(mosaic: Mosaic, found: MosaicAnalysis, typed: Scale | None) -> MosaicResult:
    """Return what was found on a mosaic; a scale that was typed counts before that of the file."""
    georeference = mosaic.georeference
    middle = None if georeference is None else georeference.scale_at(mosaic.width / 2, mosaic.height / 2)
    return MosaicResult(
        path=Path(mosaic.path),
        size=(mosaic.width, mosaic.height),
        load=_not_whole,
        mask=_not_whole,
        findings=found.findings,
        model=found.model,
        scale=typed or middle,
        georeference=georeference,
        typed=typed,
        crack_share=found.crack_px / (mosaic.width * mosaic.height),
    )


def _not_whole() -> Any:
    raise MosaicError("A mosaic is not read as a whole: read it window by window.")
