"""Findings over the photo: centre lines in the colour and dash of their class, numbers where there is room for them."""

import math
from collections.abc import Callable, Collection, Sequence

import cv2
import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPalette, QPen, QPolygonF

from crackview.gui.canvas.items import on_screen, screen_pen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.findings.findings_model import FindingTableRow
from crackview.gui.inspect.findings.width_classes import LINE, class_pens, plain_pens
from crackview.inspection.store.matching import ReviewState
from crackview.vision.classes import WidthClasses
from crackview.vision.measure import Branch, Finding

#: How far a drawn line may be off, in pixels of the screen.
_OFF = 0.4


class FindingLines:
    """The centre lines of findings as Qt paths, made when first seen; those of `before` serve again if they fit."""

    def __init__(self, rows: Sequence[FindingTableRow], before: "FindingLines | None" = None) -> None:
        self.rows = tuple(rows)
        self._boxes = np.array([row.finding.box for row in rows], np.float64).reshape(-1, 4)
        self._shapes = [(row.finding.box, row.finding.area_px, row.finding.length_px) for row in rows]
        same = before is not None and before._shapes == self._shapes
        self._paths: dict[tuple[int, int], QPainterPath] = before._paths if before is not None and same else {}

    def visible(self, view: ViewTransform) -> list[int]:
        """Return the indices of the findings of which something may be seen."""
        left, top, right, bottom = view.visible()
        x, y, width, height = self._boxes.T
        seen = (x < right) & (x + width > left) & (y < bottom) & (y + height > top)
        return [int(index) for index in np.flatnonzero(seen)]

    def path(self, index: int, zoom: float) -> QPainterPath:
        """Return all branches of a finding."""
        level = max(0, math.floor(-math.log2(zoom))) if zoom < 1 else 0
        if (index, level) not in self._paths:
            self._paths[index, level] = lines_path(self.rows[index].finding.branches, _OFF * 2**level)
        return self._paths[index, level]

    def at(self, x: float, y: float, reach: float) -> int | None:
        """Return the index of the finding at a place of the photo, or of the nearest within ``reach``, px."""
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
    """Return where its number stands: the middle of its longest branch."""
    longest = max(finding.branches, key=lambda branch: len(branch.points), default=None)
    if longest is None or not len(longest.points):
        return QRectF(*finding.box).center()
    x, y = longest.points[len(longest.points) // 2].tolist()
    return QPointF(x + 0.5, y + 0.5)


def nearest(branch: Branch, x: float, y: float) -> tuple[int, float]:
    """Return the index of the point of a branch that is nearest to a place of the photo, and how far it is, px."""
    away = np.hypot(*(branch.points - np.array([x - 0.5, y - 0.5])).T)
    index = int(away.argmin())
    return index, float(away[index])


def _distance(branch: Branch, x: float, y: float) -> float:
    """Return the distance from a place of the photo to the edge of a branch, px; negative within it."""
    if not len(branch.points):
        return math.inf
    index, away = nearest(branch, x, y)
    width = branch.width[index]
    return away - (float(width) / 2 if math.isfinite(width) else 0.0)


def lines_path(branches: Sequence[Branch], tolerance: float) -> QPainterPath:
    """Return the centre lines, simplified with the tolerance, px of the photo."""
    path = QPainterPath()
    for branch in branches:
        if len(branch.points) > 1:
            kept = cv2.approxPolyDP(branch.points.reshape(-1, 1, 2), tolerance, closed=False).reshape(-1, 2) + 0.5
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in kept.tolist()]))
    return path


_NO_CRACK = 0.45
#: Widths of the line, in pixels of the screen; findings not reviewed yet have ``LINE``.
_WIDTHS = {
    ReviewState.ACCEPTED: LINE + 1.5,
    ReviewState.EDITED: LINE + 1.5,
    ReviewState.REJECTED: LINE / 2,
    ReviewState.JOINT: LINE / 2,
}
#: Shorter on the screen, in pixels, a finding has no number unless it is selected, and then not even a mark.
_LEAST, _LEAST_MARK = 36.0, 12.0
_PAD = 4.0
_MARKER = 7.0
_BAND, _BOLD = 10.0, 3.2


class FindingItems:
    """The lines of every finding but the hidden ones; `drawn` says at each paint whether they are seen."""

    def __init__(
        self,
        lines: FindingLines,
        preset: WidthClasses,
        drawn: Callable[[], bool],
        hidden: Collection[int] = (),
    ) -> None:
        self._lines, self._preset, self._drawn, self._hidden = lines, preset, drawn, frozenset(hidden)

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint what is in sight."""
        del palette
        if not self._drawn():
            return
        _to_photo(painter, view, ratio)
        for index in self._lines.visible(view):
            row, path = self._lines.rows[index], self._lines.path(index, view.zoom / ratio)
            if row.number not in self._hidden:
                painter.setOpacity(1.0 if row.state.is_crack else _NO_CRACK)
                for pen in _pens(row, self._preset, ratio, _WIDTHS.get(row.state, LINE)):
                    painter.strokePath(path, pen)


class FindingNumbers:
    """The numbers of findings: of the selected ones, and of others but the hidden ones while `drawn` says so."""

    def __init__(
        self,
        lines: FindingLines,
        drawn: Callable[[], bool],
        hidden: Collection[int] = (),
        chosen: Collection[int] = (),
    ) -> None:
        self._lines, self._drawn = lines, drawn
        self._hidden, self._chosen = frozenset(hidden), frozenset(chosen)

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint what is in sight, where there is room for it; the selected ones have theirs first."""
        rows = [self._lines.rows[index] for index in self._lines.visible(view)]
        chosen = [row for row in rows if row.number in self._chosen]
        others = [row for row in rows if row.number not in self._chosen | self._hidden] if self._drawn() else []
        taken: list[QRectF] = []
        for row in (*chosen, *others):
            is_chosen = row.number in self._chosen
            size = max(row.finding.box[2:]) * view.zoom / ratio
            judged = row.state is not ReviewState.UNREVIEWED
            if is_chosen or size >= (_LEAST_MARK if judged else _LEAST):
                place = anchor(row.finding)
                at = on_screen(view, ratio, place.x(), place.y())
                text = str(row.number) if is_chosen or size >= _LEAST else ""
                _tag(painter, row, at, palette, taken, text=text, chosen=is_chosen)


class SelectionItem:
    """A band along the selected findings, and the place on the profile."""

    def __init__(self, lines: FindingLines, preset: WidthClasses, chosen: Collection[int]) -> None:
        self._lines, self._preset, self._chosen = lines, preset, frozenset(chosen)
        self.cursor: tuple[float, float] | None = None
        """A place of the photo."""

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint a bright band along what is selected."""
        accent = palette.color(QPalette.ColorRole.Accent)
        chosen = [i for i in self._lines.visible(view) if self._lines.rows[i].number in self._chosen]
        painter.save()
        _to_photo(painter, view, ratio)
        for index in chosen:
            row, path = self._lines.rows[index], self._lines.path(index, view.zoom / ratio)
            painter.strokePath(path, _band(QColor(255, 255, 255), _BAND + 4, ratio))
            painter.strokePath(path, _band(accent, _BAND, ratio))
            for pen in _pens(row, self._preset, ratio, _BOLD):
                painter.strokePath(path, pen)
        painter.restore()
        if self.cursor is not None:
            middle = on_screen(view, ratio, *self.cursor)
            for colour, width in ((QColor(255, 255, 255), 4.0), (accent, 2.0)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(middle, _MARKER, _MARKER)


def _pens(row: FindingTableRow, preset: WidthClasses, ratio: float, width: float) -> tuple[QPen, QPen]:
    return plain_pens(ratio, width) if row.sizes is None else class_pens(row.width_class, preset, ratio, width)


def _to_photo(painter: QPainter, view: ViewTransform, ratio: float) -> None:
    left, top = view.offset
    painter.translate(left / ratio, top / ratio)
    painter.scale(view.zoom / ratio, view.zoom / ratio)


def _band(colour: QColor, width: float, ratio: float) -> QPen:
    pen = screen_pen(colour, width, ratio)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _tag(
    painter: QPainter,
    row: FindingTableRow,
    place: QPointF,
    palette: QPalette,
    taken: list[QRectF],
    *,
    text: str,
    chosen: bool = False,
) -> None:
    """Paint the mark of the review and a text beside a place, if nothing is there yet."""
    metrics = QFontMetricsF(painter.font())
    height = metrics.height()
    width = height + (metrics.horizontalAdvance(text) + _PAD if text else 0)
    box = QRectF(place.x() + 9, place.y() - height - 5, width, height)
    if any(box.intersects(other) for other in taken):
        return
    taken.append(box)
    ground = QColor(palette.color(QPalette.ColorRole.Accent if chosen else QPalette.ColorRole.Window))
    ground.setAlphaF(1.0 if chosen else 0.85)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    colour = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.WindowText)
    pad = height * 0.3
    _mark(
        painter,
        row.state,
        QRectF(box.left(), box.top(), height, height).adjusted(pad, pad, -pad, -pad),
        colour,
    )
    painter.setPen(colour)
    painter.drawText(
        box.adjusted(height - pad / 2, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text
    )


def _mark(painter: QPainter, state: ReviewState, area: QRectF, colour: QColor) -> None:
    """Paint a ring for a finding to review, a check for an accepted, a cross for a rejected one, a plus for a joint."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if state is ReviewState.UNREVIEWED:
        painter.drawEllipse(area)
    elif state is ReviewState.REJECTED:
        painter.drawLine(area.topLeft(), area.bottomRight())
        painter.drawLine(area.bottomLeft(), area.topRight())
    elif state is ReviewState.JOINT:
        painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()))
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()))
    else:
        corner = QPointF(area.left() + area.width() * 0.4, area.bottom())
        painter.drawPolyline([QPointF(area.left(), area.center().y()), corner, area.topRight()])
    painter.restore()
