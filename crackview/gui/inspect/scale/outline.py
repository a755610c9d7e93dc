"""The rectangle that a plane was set by, drawn where it lies on the photo, so that a wrong corner is seen."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette, QPolygonF

from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tools.tool_host import draw_guide
from crackview.gui.inspect.scale.bar import draw_ground, length_text
from crackview.vision.plane import Plane

_PAD = 6.0


@dataclass(frozen=True)
class PlaneOutline:
    """The four sides, with what they measure, beside the middle of the upper one."""

    plane: Plane

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint it."""
        corners = [on_screen(view, ratio, x + 0.5, y + 0.5) for x, y in self.plane.corners]
        draw_guide(painter, QPolygonF(corners), closed=True, dashed=True)
        text = f"{length_text(self.plane.width_mm)} × {length_text(self.plane.height_mm)}"
        metrics = QFontMetricsF(painter.font())
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 2 * _PAD, metrics.height() + _PAD)
        if box.width() > QPolygonF(corners).boundingRect().width():
            return
        box.moveCenter((corners[0] + corners[1]) / 2)
        draw_ground(painter, box, palette)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
