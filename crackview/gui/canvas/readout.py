"""Small texts painted over the lower edge of a canvas: the pixel under the cursor, and the zoom."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette

MARGIN, PAD_X, PAD_Y, SWATCH = 10.0, 9.0, 5.0, 12.0


def paint(
    painter: QPainter,
    area: QRectF,
    colours: QPalette,
    text: str,
    *,
    right: bool = False,
    swatch: tuple[int, int, int] | None = None,
) -> QRectF:
    """Paints a text on a rounded ground in a lower corner of `area` and returns the rectangle it took."""
    metrics = QFontMetricsF(painter.font())
    swatch_width = SWATCH + PAD_X if swatch else 0.0
    width = metrics.horizontalAdvance(text) + 2 * PAD_X + swatch_width
    height = metrics.height() + 2 * PAD_Y
    left = area.right() - MARGIN - width if right else area.left() + MARGIN
    box = QRectF(left, area.bottom() - MARGIN - height, width, height)
    ground = QColor(colours.color(QPalette.ColorRole.Window))
    ground.setAlphaF(0.88)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 6, 6)
    if swatch:
        painter.setPen(colours.color(QPalette.ColorRole.Mid))
        painter.setBrush(QColor(*swatch))
        top_left = QPointF(box.left() + PAD_X + 0.5, box.center().y() - SWATCH / 2)
        painter.drawRoundedRect(QRectF(top_left.x(), top_left.y(), SWATCH, SWATCH), 2, 2)
    painter.setPen(colours.color(QPalette.ColorRole.WindowText))
    words = box.adjusted(PAD_X + swatch_width, 0, -PAD_X, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
    return box
