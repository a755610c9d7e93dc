"""A loupe in a corner of the picture: the pixels around a place, large enough to put it between two of them."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen

_REACH, _MOST_TIMES, _SHARE, _MARGIN = 12, 7.0, 0.4, 12.0


def paint(
    painter: QPainter, pixels: NDArray[np.uint8], place: tuple[float, float], away_from: QPointF, colours: QPalette
) -> None:
    """Paint it in the upper corner that is farther from a place of the widget.

    Args:
        painter: In logical pixels of the widget.
        pixels: uint8 (H, W, 3), the photo.
        place: In photo coordinates.
        away_from: Where that is in the widget.
        colours: Of the widget.
    """
    room = painter.window().size()
    times = min(_MOST_TIMES, _SHARE * min(room.width(), room.height()) / (2 * _REACH + 1))
    side = (2 * _REACH + 1) * times
    left = _MARGIN if away_from.x() > room.width() / 2 else room.width() - _MARGIN - side
    box = QRectF(left, _MARGIN, side, side)
    column, row = int(np.floor(place[0])), int(np.floor(place[1]))
    rows = np.clip(np.arange(row - _REACH, row + _REACH + 1), 0, pixels.shape[0] - 1)
    columns = np.clip(np.arange(column - _REACH, column + _REACH + 1), 0, pixels.shape[1] - 1)
    crop = np.ascontiguousarray(pixels[np.ix_(rows, columns)])
    image = QImage(crop.data, crop.shape[1], crop.shape[0], crop.strides[0], QImage.Format.Format_RGB888)
    # the place stays in the middle, and the pixels move under it
    shift = QPointF((column + 0.5 - place[0]) * times, (row + 0.5 - place[1]) * times)
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    painter.fillRect(box, colours.color(QPalette.ColorRole.Base))
    painter.drawImage(box.translated(shift), image)
    middle = box.center()
    for colour, wide in ((QColor(12, 16, 28), 3.0), (QColor(255, 255, 255), 1.0)):
        painter.setPen(QPen(colour, wide))
        for way in (QPointF(1, 0), QPointF(0, 1)):
            for sign in (-1, 1):
                painter.drawLine(middle + way * sign * 5, middle + way * sign * side / 2)
    painter.restore()
    painter.setPen(QPen(colours.color(QPalette.ColorRole.Accent), 2))
    painter.drawRect(box)
