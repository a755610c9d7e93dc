"""The centre lines of findings as Qt paths, with no more points than a zoom shows, each made when it is first seen."""

import math
from collections.abc import Sequence

import cv2
import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.findings.finding_rows import FindingTableRow
from crackview.vision.measure import Branch, Finding

#: How far a drawn line may be off, in pixels of the screen.
_OFF = 0.4


class FindingLines:
    """Paths in photo coordinates.

    Args:
        rows: The findings.
        before: Those that were shown before: where they were measured alike, their paths serve again.
    """

    def __init__(self, rows: Sequence[FindingTableRow], before: "FindingLines | None" = None) -> None:
        self.rows = tuple(rows)
        self._boxes = np.array([row.finding.box for row in rows], np.float64).reshape(-1, 4)
        self._shapes = [(row.finding.box, row.finding.area_px, row.finding.length_px) for row in rows]
        same = before is not None and before._shapes == self._shapes
        self._paths: dict[tuple[int, int], QPainterPath] = before._paths if before is not None and same else {}

    def visible(self, view: ViewTransform) -> list[int]:
        """The indices of the findings of which something may be seen."""
        left, top, right, bottom = view.visible()
        x, y, width, height = self._boxes.T
        seen = (x < right) & (x + width > left) & (y < bottom) & (y + height > top)
        return [int(index) for index in np.flatnonzero(seen)]

    def path(self, index: int, zoom: float) -> QPainterPath:
        """All branches of a finding."""
        level = max(0, math.floor(-math.log2(zoom))) if zoom < 1 else 0
        if (index, level) not in self._paths:
            self._paths[index, level] = _path(self.rows[index].finding.branches, _OFF * 2**level)
        return self._paths[index, level]

    def at(self, x: float, y: float, reach: float) -> int | None:
        """The index of the finding at a place of the photo, or nearest to it within so many pixels beside its edge."""
        left, top, width, height = self._boxes.T
        near = (x > left - reach) & (x < left + width + reach) & (y > top - reach) & (y < top + height + reach)
        best: tuple[float, int] | None = None
        for index in np.flatnonzero(near).tolist():
            finding = self.rows[index].finding
            away = min((_distance(branch, x, y) for branch in finding.branches), default=math.inf)
            if away <= reach and (best is None or away < best[0]):
                best = (away, index)
        return None if best is None else best[1]


def anchor(finding: Finding) -> QPointF:
    """Where its number stands: the middle of its longest branch."""
    longest = max(finding.branches, key=lambda branch: len(branch.points), default=None)
    if longest is None or not len(longest.points):
        return QRectF(*finding.box).center()
    x, y = longest.points[len(longest.points) // 2].tolist()
    return QPointF(x + 0.5, y + 0.5)


def nearest(branch: Branch, x: float, y: float) -> tuple[int, float]:
    """The index of the point of a branch that is nearest to a place of the photo, and how far it is, px."""
    away = np.hypot(*(branch.points - np.array([x - 0.5, y - 0.5])).T)
    index = int(away.argmin())
    return index, float(away[index])


def _distance(branch: Branch, x: float, y: float) -> float:
    """From a place of the photo to the edge of a branch, px; negative within it."""
    if not len(branch.points):
        return math.inf
    index, away = nearest(branch, x, y)
    width = branch.width[index]
    return away - (float(width) / 2 if math.isfinite(width) else 0.0)


def _path(branches: Sequence[Branch], tolerance: float) -> QPainterPath:
    path = QPainterPath()
    for branch in branches:
        if len(branch.points) > 1:
            kept = cv2.approxPolyDP(branch.points.reshape(-1, 1, 2), tolerance, closed=False).reshape(-1, 2) + 0.5
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in kept.tolist()]))
    return path
