"""Which width classes there are on the photo, each with its line and how many findings it has."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from crackview.export import class_looks
from crackview.gui.inspect.findings import class_swatch
from crackview.gui.language import tr
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel, plain_tip
from crackview.vision.classes import WidthClass, WidthClasses


class Swatch(QWidget):
    """A piece of the line of a class."""

    def __init__(self, found: WidthClass | None, preset: WidthClasses) -> None:
        super().__init__()
        self._found, self._preset = found, preset
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Of the line."""
        return QSize(class_swatch.SWATCH_WIDTH, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        class_swatch.paint(painter, QRectF(self.rect()), self._found, self._preset)


class ClassLegend(QWidget):
    """Classes without findings are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def set_counts(self, preset: WidthClasses, counts: Mapping[WidthClass | None, int]) -> None:
        """Show these classes; None stands for findings that are too narrow to be measured."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        there = [each for each in reversed(preset.classes) if counts.get(each)]
        for line, each in enumerate([*there, None] if counts.get(None) else there):
            title = tr("too narrow to be told") if each is None else tr(each.title)
            label = ElidingLabel(title)
            label.setToolTip(plain_tip(title if each is None else f"{title}: {class_looks.limits(each, preset)}"))
            count = PlainLabel(str(counts[each]))
            count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            for column, part in enumerate((Swatch(each, preset), label, count)):
                self._grid.addWidget(part, line, column)
