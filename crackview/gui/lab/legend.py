"""Says what the colours of the panes mean: right and wrong pixels, or how far predictions lie apart."""

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crackview.gui.lab.lab_pipeline import paint_errors
from crackview.gui.language import number, tr
from crackview.gui.widgets.labels import PlainLabel
from crackview.vision.overlay import Style, colour_table

_SIDE, _RAMP_WIDTH = 16, 128


class LegendKind(StrEnum):
    """What is explained."""

    NONE = "none"
    ERRORS = "errors"
    DIFFERENCE = "difference"
    DISAGREEMENT = "disagreement"


class Legend(QWidget):
    """A row of colours with their meanings; hidden if there is nothing to explain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What the colours mean"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 4, 10, 4)
        self._row.setSpacing(8)
        self._parts: list[QWidget] = []
        self.kind = LegendKind.NONE
        self.hide()

    def show_kind(self, kind: LegendKind) -> None:
        """Explain this."""
        if kind is self.kind:
            return
        self.kind = kind
        while self._row.takeAt(0) is not None:
            pass
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts.clear()
        match kind:
            case LegendKind.ERRORS:
                self._add_errors()
            case LegendKind.DIFFERENCE:
                self._add_ramp(tr("Difference of the two probabilities"))
            case LegendKind.DISAGREEMENT:
                self._add_ramp(tr("Greatest difference of the probabilities"))
            case LegendKind.NONE:
                pass
        self._row.addStretch(1)
        self.setAccessibleDescription(self.words)
        self.setVisible(kind is not LegendKind.NONE)

    @property
    def words(self) -> str:
        """All its texts."""
        return ", ".join(part.text() for part in self._parts if isinstance(part, PlainLabel))

    def _add_errors(self) -> None:
        grey = np.full((_SIDE, _SIDE, 3), 128, np.uint8)
        none, every = np.zeros((_SIDE, _SIDE), bool), np.ones((_SIDE, _SIDE), bool)
        for text, mask, reference in (
            (tr("Found correctly"), every, every),
            (tr("False alarm"), every, none),
            (tr("Missed"), none, every),
        ):
            self._add(_Swatch(paint_errors(grey, mask, reference)), PlainLabel(text))

    def _add_ramp(self, text: str) -> None:
        levels = np.linspace(0, 255, _RAMP_WIDTH).astype(int)
        colours = colour_table(Style.HEATMAP)[levels, :3]
        self._add(PlainLabel(number(0)), _Swatch(np.repeat(colours[None], _SIDE, axis=0)), PlainLabel(number(1)))
        self._add(PlainLabel(text))

    def _add(self, *parts: QWidget) -> None:
        for part in parts:
            self._parts.append(part)
            self._row.addWidget(part)
        self._row.addSpacing(10)


class _Swatch(QWidget):
    """Shows pixels, uint8 (H, W, 3), as they are, in a frame."""

    def __init__(self, pixels: NDArray[np.uint8], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        height, width = pixels.shape[:2]
        held = np.ascontiguousarray(pixels)
        self._image = QImage(held.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self.setFixedSize(QSize(width + 2, height + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pixels and a line around them."""
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect().adjusted(1, 1, -1, -1)), self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
