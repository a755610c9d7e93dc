"""Annotations over the photo, each with its size, its type or its text beside it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from crackview import quantities
from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tool_host import draw_guide
from crackview.gui.inspect.scale.scale_items import draw_background
from crackview.gui.language import decimal, tr
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.records import AnnotationRecord
from crackview.vision import annotations
from crackview.vision.annotations import DAMAGES, Annotation, AnnotationKind
from crackview.vision.scale import Scale

_HEAD, _SPREAD, _TICK, _PAD = 14.0, 0.45, 6.0, 5.0
_DAMAGE_RGB = (0, 158, 115)  # of Okabe and Ito's colours, which the cracks' are taken from as well
_MOST_WIDE = 240.0  # logical pixels of a text beside a shape


def size_text(annotation: Annotation, scale: Scale | None) -> str:
    """Return the size in the language of the window; "" of what has no size."""
    found = annotations.size(annotation, scale)
    return "" if found is None else decimal(quantities.text(found.value, found.unit, found.uncertainty))


def damage_text(damage: str) -> str:
    """Return the title of a type of damage; the user's own words stay as they are."""
    return tr(DAMAGES[damage]) if damage in DAMAGES else damage


def draw_shape(
    painter: QPainter, annotation: Annotation, view: ViewTransform, ratio: float, palette: QPalette, text: str,
    *, quiet: bool = False, chosen: bool = False,
) -> None:  # fmt: skip
    """Paint one, with a text beside it; `quiet`: dashed, it is rejected; `chosen`: with an accent."""
    places = [on_screen(view, ratio, x + 0.5, y + 0.5) for x, y in annotation.points]
    line = QPolygonF(places)
    closed = annotation.kind is AnnotationKind.DAMAGE
    if annotation.kind is AnnotationKind.BOX:
        line, closed = QPolygonF(QRectF(places[0], places[1]).normalized()), True
    if annotation.kind is AnnotationKind.DAMAGE and not quiet:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(*_DAMAGE_RGB, 70))
        painter.drawPolygon(line)
    if chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 6.0))
        (painter.drawPolygon if closed else painter.drawPolyline)(line)
    if len(places) > 1:
        draw_guide(painter, line, closed=closed, dashed=quiet)
    if annotation.kind is AnnotationKind.ARROW:
        draw_guide(painter, _head(places[0], places[1]), closed=False)
    elif annotation.kind in annotations.LENGTHS:
        for end, beside in ((places[0], places[1]), (places[-1], places[-2])):
            draw_guide(painter, _tick(end, beside))
    if text:
        _write(
            painter, _beside(annotation.kind, places), text, palette, centred=annotation.kind is AnnotationKind.DAMAGE
        )


@dataclass(frozen=True)
class AnnotationItems:
    """All annotations of the photo.

    Attributes:
        records: In the order in which they are painted.
        scale: Of the photo.
        chosen: The ids of those that are selected in the table.
    """

    records: Sequence[AnnotationRecord]
    scale: Scale | None
    chosen: frozenset[int] = frozenset()

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint them."""
        for record in self.records:
            draw_shape(
                painter, record.annotation, view, ratio, palette, self._text(record),
                quiet=record.review.state is ReviewState.REJECTED, chosen=record.id in self.chosen,
            )  # fmt: skip

    def _text(self, record: AnnotationRecord) -> str:
        drawn = record.annotation
        size = size_text(drawn, self.scale)
        if drawn.kind is AnnotationKind.DAMAGE:
            return f"{damage_text(drawn.damage)}, {size}"
        return size or record.review.note


def _head(tail: QPointF, tip: QPointF) -> QPolygonF:
    """Return the head of an arrow."""
    turn = math.atan2(tip.y() - tail.y(), tip.x() - tail.x())
    barbs = [tip - _away(turn + side * _SPREAD, _HEAD) for side in (-1, 1)]
    return QPolygonF([barbs[0], tip, barbs[1]])


def _tick(end: QPointF, beside: QPointF) -> QPolygonF:
    """Return a short line across the end of a measured one."""
    across = _away(math.atan2(end.y() - beside.y(), end.x() - beside.x()) + math.pi / 2, _TICK)
    return QPolygonF([end - across, end + across])


def _away(turn: float, length: float) -> QPointF:
    return QPointF(length * math.cos(turn), length * math.sin(turn))


def _beside(kind: AnnotationKind, places: Sequence[QPointF]) -> QPointF:
    if kind is AnnotationKind.DAMAGE:
        return QPolygonF(list(places)).boundingRect().center()
    if kind in annotations.LENGTHS:
        middle = len(places) // 2
        return (places[middle - 1] + places[middle]) / 2 + QPointF(8, 8)
    return places[0] + (QPointF(0, 0) if kind is AnnotationKind.TEXT else QPointF(4, 4))


def _write(painter: QPainter, place: QPointF, text: str, palette: QPalette, *, centred: bool) -> None:
    """Write a text on a ground of its own, wrapped at the given width."""
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    box = QFontMetricsF(painter.font()).boundingRect(QRectF(0, 0, _MOST_WIDE, 2000), flags, text)
    box.adjust(-_PAD, -_PAD / 2, _PAD, _PAD / 2)
    if centred:
        box.moveCenter(place)
    else:
        box.moveTopLeft(place)
    draw_background(painter, box, palette)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawText(box.adjusted(_PAD, _PAD / 2, -_PAD + 1, 0), flags, text)
