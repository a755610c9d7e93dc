"""The centre of the Lab: the panes, with the curves of the tour beside them, or the sweep."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from crackview.gui.lab.panes_view import PanesView

if TYPE_CHECKING:
    from crackview.gui.lab.curves import Curves
    from crackview.gui.lab.sweep_view import SweepView


class CentreView(QStackedWidget):
    """Holds panes, curves and sweep; makes the latter two when first shown, since pyqtgraph is slow to load."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes_view = PanesView()
        self._beside = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._beside.addWidget(self.panes_view)
        self.addWidget(self._beside)
        self.setFocusProxy(self.panes_view)
        self._curves: Curves | None = None
        self._sweep: SweepView | None = None

    @property
    def curves(self) -> "Curves":
        """The curves beside the panes."""
        if self._curves is None:
            from crackview.gui.lab.curves import Curves  # noqa: PLC0415 - pyqtgraph is slow to load

            self._curves = Curves()
            self._beside.addWidget(self._curves)
            self._beside.setSizes([720, 280])
        return self._curves

    @property
    def sweep(self) -> "SweepView":
        """The view of the sweep, in place of the panes."""
        if self._sweep is None:
            from crackview.gui.lab.sweep_view import SweepView  # noqa: PLC0415 - pyqtgraph is slow to load

            self._sweep = SweepView()
            self.addWidget(self._sweep)
        return self._sweep

    def show_sweep(self, shown: bool) -> None:
        """Show the sweep, or the panes."""
        self.setCurrentWidget(self.sweep if shown else self._beside)

    def show_curves(self, shown: bool) -> None:
        """Show or hide the curves beside the panes."""
        if shown or self._curves is not None:
            self.curves.setVisible(shown)
