"""What is painted of two dates: every crack's state by colour and dash, and the earlier photo up to a line."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QPolygonF

from crackview.export.changes import COLOURS, DASHES, drawn
from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.layers import ScreenCache
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.vision.change_detection import Change
from crackview.vision.overlay import DARK_RGB, LIGHT_RGB
from crackview.vision.pyramid import PhotoPyramid

_WIDTH, _CHOSEN = 3.0, 5.0


class ChangeItems:
    """A line along every crack; that of the chosen one is thicker."""

    def __init__(self, changes: Sequence[Change], chosen: int) -> None:
        self._lines = [
            (index, state, _path(lines)) for index, change in enumerate(changes) for state, lines in drawn(change)
        ]
        self._chosen = chosen

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:  # noqa: ARG002
        """Paints them."""
        painter.translate(on_screen(view, ratio, 0.0, 0.0))
        painter.scale(view.zoom / ratio, view.zoom / ratio)
        for index, state, path in self._lines:
            width = _CHOSEN if index == self._chosen else _WIDTH
            for colour, wide in ((QColor(*DARK_RGB), width + 2), (QColor(*COLOURS[state]), width)):
                pen = QPen(colour, wide)
                pen.setCosmetic(True)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                if state in DASHES:
                    # the pattern counts in widths of the pen
                    pen.setDashPattern([part * width / wide for part in DASHES[state]])
                painter.strokePath(path, pen)


class EarlierPhotoItem:
    """The earlier photo, laid onto the later one, from the left edge of the widget to a share of its width."""

    def __init__(self, picture: PhotoPyramid) -> None:
        self._picture, self._screen = picture, ScreenCache()
        self.share = 0.0

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:  # noqa: ARG002
        """Paints it, and the line where the later photo begins."""
        if not self.share:
            return
        width, height = view.view_w / ratio, view.view_h / ratio
        edge = width * self.share
        painter.save()
        painter.setClipRect(QRectF(0, 0, edge, height))
        self._screen.photo(self._picture, view).paint(painter, ratio)
        painter.restore()
        if self.share < 1:
            for colour, wide in ((QColor(*DARK_RGB), 4.0), (QColor(*LIGHT_RGB), 2.0)):
                painter.setPen(QPen(colour, wide))
                painter.drawLine(QPointF(edge, 0), QPointF(edge, height))


def _path(lines: Sequence[NDArray[np.float64]]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        # centre lines count from the middle of the first pixel, the picture from its edge
        path.addPolygon(QPolygonF([QPointF(x + 0.5, y + 0.5) for x, y in line.tolist()]))
    return path
