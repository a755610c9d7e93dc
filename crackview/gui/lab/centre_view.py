"""What stands in the middle of the Lab: the panes, beside them the curves of the tour, or the sweep instead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from crackview.gui.lab.panes_view import PanesView

if TYPE_CHECKING:
    from crackview.gui.lab.curves import Curves
    from crackview.gui.lab.sweep_view import SweepView


class CentreView(QStackedWidget):
    """Curves and sweep are made when they are first shown, since their plotting library takes a while to load."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = PanesView()
        self._beside = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._beside.addWidget(self.stage)
        self.addWidget(self._beside)
        self.setFocusProxy(self.stage)
        self._curves: Curves | None = None
        self._sweep: SweepView | None = None

    @property
    def curves(self) -> "Curves":
        """Beside the panes."""
        if self._curves is None:
            from crackview.gui.lab.curves import Curves  # noqa: PLC0415 - pyqtgraph is slow to load

            self._curves = Curves()
            self._beside.addWidget(self._curves)
            self._beside.setSizes([720, 280])
        return self._curves

    @property
    def sweep(self) -> "SweepView":
        """Instead of the panes."""
        if self._sweep is None:
            from crackview.gui.lab.sweep_view import SweepView  # noqa: PLC0415 - pyqtgraph is slow to load

            self._sweep = SweepView()
            self.addWidget(self._sweep)
        return self._sweep

    def show_sweep(self, shown: bool) -> None:
        """Show the sweep, or the panes."""
        self.setCurrentWidget(self.sweep if shown else self._beside)

    def show_curves(self, shown: bool) -> None:
        """Show the curves beside the panes, or not."""
        if shown or self._curves is not None:
            self.curves.setVisible(shown)
