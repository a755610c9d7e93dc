"""How a width class is drawn with Qt: the pen of its lines, and a small piece of such a line."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from crackview.export import class_looks
from crackview.vision.classes import WidthClass, WidthClasses
from crackview.vision.overlay import FILL_RGB

SWATCH_WIDTH = 26
LINE = 3.0
_CASING = QColor(20, 22, 26, 130)


def pens(found: WidthClass | None, preset: WidthClasses, width: float = LINE) -> tuple[QPen, QPen]:
    """The dark pen below, which shows on any ground, and that of the class above it; both in pixels of the screen."""
    below, above = _pens(QColor(*class_looks.colour(found, preset)), width)
    if dashes := class_looks.dash(found, preset):
        above.setDashPattern(list(dashes))
    return below, above


def plain_pens(width: float = LINE) -> tuple[QPen, QPen]:
    """The same where there are no classes, since there is no scale: as the overlay fills a crack."""
    return _pens(QColor(*FILL_RGB), width)


def _pens(colour: QColor, width: float) -> tuple[QPen, QPen]:
    below, above = QPen(_CASING, width + 2), QPen(colour, width)
    for pen in (below, above):
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return below, above


def paint(painter: QPainter, area: QRectF, found: WidthClass | None, preset: WidthClasses) -> None:
    """Paint a piece of line at the left of an area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = area.center().y()
    for pen in pens(found, preset):
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.left() + SWATCH_WIDTH, middle))
    painter.restore()
