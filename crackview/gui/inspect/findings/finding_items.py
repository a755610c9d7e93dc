"""Findings over the photo: centre lines in the colour and dash of their class, numbers where there is room for them."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen

from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.findings import class_swatch
from crackview.gui.inspect.findings.finding_lines import FindingLines, anchor
from crackview.gui.inspect.findings.finding_rows import FindingTableRow
from crackview.inspection.store.matching import ReviewState
from crackview.vision.classes import WidthClasses

_REJECTED = 0.45
#: Shorter on the screen, in pixels, a finding has no number unless it is selected.
_LEAST = 36.0
_PAD = 4.0
_MARKER = 7.0
_BAND, _BOLD = 10.0, 3.2


class FindingItems:
    """Every finding of the photo.

    Args:
        lines: Of the findings.
        preset: The width classes.
        drawn: Asked at each paint whether numbers, and whether lines are to be seen.
        hidden: Numbers of those that the table leaves out.
    """

    def __init__(
        self,
        lines: FindingLines,
        preset: WidthClasses,
        drawn: Callable[[], tuple[bool, bool]],
        hidden: Collection[int] = (),
    ) -> None:
        self._lines, self._preset, self._drawn, self._hidden = lines, preset, drawn, frozenset(hidden)

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint what is in sight."""
        numbers, lines = self._drawn()
        seen = [i for i in self._lines.visible(view) if self._lines.rows[i].number not in self._hidden]
        if lines:
            self._paint_lines(painter, view, ratio, seen)
        taken: list[QRectF] = []
        for index in seen if numbers else ():
            row = self._lines.rows[index]
            if max(row.finding.box[2:]) * view.zoom / ratio >= _LEAST:
                place = anchor(row.finding)
                _tag(painter, row, on_screen(view, ratio, place.x(), place.y()), palette, taken)

    def _paint_lines(self, painter: QPainter, view: ViewTransform, ratio: float, seen: Sequence[int]) -> None:
        painter.save()
        _to_photo(painter, view, ratio)
        for index in seen:
            row, path = self._lines.rows[index], self._lines.path(index, view.zoom / ratio)
            painter.setOpacity(_REJECTED if _rejected(row) else 1.0)
            for pen in _pens(row, self._preset):
                painter.strokePath(path, pen)
        painter.restore()


class SelectionItem:
    """The selected findings, with their numbers, and the place on the profile.

    Args:
        lines: Of the findings.
        preset: The width classes.
        chosen: Numbers of those that are selected.
    """

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
            painter.strokePath(path, _band(QColor(255, 255, 255), _BAND + 4))
            painter.strokePath(path, _band(accent, _BAND))
            for pen in _pens(row, self._preset, _BOLD):
                painter.strokePath(path, pen)
        painter.restore()
        taken: list[QRectF] = []
        for index in chosen:
            place = anchor(self._lines.rows[index].finding)
            at = on_screen(view, ratio, place.x(), place.y())
            _tag(painter, self._lines.rows[index], at, palette, taken, chosen=True)
        if self.cursor is not None:
            middle = on_screen(view, ratio, *self.cursor)
            for colour, width in ((QColor(255, 255, 255), 4.0), (accent, 2.0)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(middle, _MARKER, _MARKER)


def _rejected(row: FindingTableRow) -> bool:
    return row.record.review.state is ReviewState.REJECTED


def _pens(row: FindingTableRow, preset: WidthClasses, width: float = class_swatch.LINE) -> tuple[QPen, QPen]:
    return class_swatch.plain_pens(width) if row.sizes is None else class_swatch.pens(row.width_class, preset, width)


def _to_photo(painter: QPainter, view: ViewTransform, ratio: float) -> None:
    left, top = view.offset
    painter.translate(left / ratio, top / ratio)
    painter.scale(view.zoom / ratio, view.zoom / ratio)


def _band(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
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
    chosen: bool = False,
) -> None:
    """A number beside a place, if nothing is there yet."""
    metrics, text = QFontMetricsF(painter.font()), str(row.number)
    width = metrics.horizontalAdvance(text) + 2 * _PAD
    box = QRectF(place.x() + 9, place.y() - metrics.height() - 5, max(width, metrics.height()), metrics.height())
    if any(box.intersects(other) for other in taken):
        return
    taken.append(box)
    ground = QColor(palette.color(QPalette.ColorRole.Accent if chosen else QPalette.ColorRole.Window))
    ground.setAlphaF(1.0 if chosen else 0.85)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.WindowText
    painter.setPen(palette.color(role))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    if _rejected(row):
        painter.drawLine(box.topLeft() + QPointF(2, 2), box.bottomRight() - QPointF(2, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
