"""Where the cracks of a photo run: lengths by direction, as a rose of axes, with the selected ones marked."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from crackview.gui.language import tr
from crackview.vision.measure import Finding

SECTORS = 18
_PAD = 10.0

Floats = NDArray[np.float64]


def shares(findings: Sequence[Finding]) -> Floats:
    """Length in each of ``SECTORS`` sectors of directions, px, float64 (SECTORS,).

    The first begins at 0 degrees, the picture's x axis; they go counter-clockwise up to 180 degrees. Every piece of a
    centre line counts in its own direction.
    """
    total = np.zeros(SECTORS)
    for finding in findings:
        for branch in finding.branches:
            # pieces of a few pixels: neighbouring pixels only know eight directions
            steps = np.diff(branch.points[::5].astype(np.float64), axis=0)
            angle = np.degrees(np.arctan2(-steps[:, 1], steps[:, 0])) % 180
            sector = (angle // (180 / SECTORS)).astype(int) % SECTORS
            total += np.bincount(sector, np.hypot(*steps.T), SECTORS)
    return total


class Rose(QWidget):
    """Shows what it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Directions of the cracks"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Length of all cracks of the photo by direction; the selected ones stand out."))
        self._all, self._chosen = np.zeros(SECTORS), np.zeros(SECTORS)

    def set_shares(self, everything: Floats, chosen: Floats) -> None:
        """Show the lengths of all findings, and of those that are selected, as ``shares`` gives them."""
        self._all, self._chosen = everything, chosen
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(104, 104)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint rings, axes and both roses."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, middle = self.palette(), QPointF(self.width() / 2, self.height() / 2)
        radius = min(self.width(), self.height()) / 2 - _PAD
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(colours.color(QPalette.ColorRole.Base))
        painter.drawEllipse(middle, radius, radius)
        painter.drawLine(middle - QPointF(radius, 0), middle + QPointF(radius, 0))
        painter.drawLine(middle - QPointF(0, radius), middle + QPointF(0, radius))
        most = float(self._all.max(initial=0.0))
        if not most:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for values, role in ((self._all, QPalette.ColorRole.Mid), (self._chosen, QPalette.ColorRole.Accent)):
            painter.setBrush(colours.color(role))
            for sector, value in enumerate(values.tolist()):
                # the area of a petal is its length: so a direction of twice the length is not four times as large
                self._petal(painter, middle, sector, radius * (value / most) ** 0.5)

    def _petal(self, painter: QPainter, middle: QPointF, sector: int, radius: float) -> None:
        if radius <= 0:
            return
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        each = 180 / SECTORS
        for start in (sector * each, sector * each + 180):
            painter.drawPie(box, round(start * 16), round(each * 16))
